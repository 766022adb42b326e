import { randomUUID } from 'node:crypto';
import type { Workspace } from '../../../hr/workspace.ts';
import { isoOf } from '../../../participant/day.ts';
import type { Plan, Terms } from '../../../plan/terms.ts';
import type { Parts } from '../../converse.ts';
import { type Asking, auditEntry } from '../door.ts';
import { changedTerms, describeTerm } from './fields.ts';
import { planTexts } from './texts.en.ts';

export type Saved = { kind: 'saved' } | { kind: 'conflict'; plan: Plan };
type Saving = { planId: string; terms: Terms; firstTaxYear: number; base: number; draftKey: string };

/**
 * A new version of a plan. Where somebody saved one since `base`, nothing is saved: two admins at once must not
 * take back each other's change without seeing it.
 */
export const savePlan = (
  parts: Parts,
  asking: Asking,
  { planId, terms, firstTaxYear, base, draftKey }: Saving,
): Promise<Saved> =>
  parts.store.changeWorkspace<Saved>(asking.teamId, (workspace) => {
    const plan = workspace.plans.find(({ id }) => id === planId);
    if (plan && plan.versions.length !== base)
      return { workspace: seenBy(workspace, draftKey, plan), result: { kind: 'conflict', plan } };
    const version = {
      firstTaxYear,
      terms,
      enteredOn: isoOf(parts.now()),
      enteredBy: asking.userId,
    };
    const saved: Plan = plan
      ? { ...plan, versions: [...plan.versions, version] }
      : { id: randomUUID().slice(0, 8), versions: [version] };
    const { [draftKey]: _, ...planDrafts } = workspace.planDrafts;
    const next: Workspace = {
      ...workspace,
      planDrafts,
      plans: plan
        ? workspace.plans.map((each) => (each.id === plan.id ? saved : each))
        : [...workspace.plans, saved],
    };
    const old = plan?.versions.at(-1);
    return {
      workspace: next,
      result: { kind: 'saved' },
      audit: changedTerms(old?.terms, terms).map((id) =>
        auditEntry(
          parts,
          asking,
          `${terms.name} (from ${firstTaxYear} on): ${planTexts.termName(id)}`,
          old ? describeTerm(id, old.terms) : '',
          describeTerm(id, terms),
        ),
      ),
    };
  });

/** The admin is about to see what was saved meanwhile: from now on their draft is one of that version. */
function seenBy(workspace: Workspace, draftKey: string, plan: Plan): Workspace {
  const draft = workspace.planDrafts[draftKey];
  if (!draft) return workspace;
  const seen = { ...draft, base: plan.versions.length };
  return { ...workspace, planDrafts: { ...workspace.planDrafts, [draftKey]: seen } };
}
