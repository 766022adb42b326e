import { planName } from '../plan/terms.ts';
import type { Workspace } from './workspace.ts';

/** What waits for an admin, in the order in which it matters to people. */
export type Waiting =
  | { kind: 'noPlan' }
  /** People said that what was entered of a plan isn't right, and no admin looked at it since. */
  | { kind: 'planDoubted'; plan: string; name: string; times: number }
  /** Somebody else entered limits, and a second admin decides. */
  | { kind: 'limitsToConfirm'; taxYear: number }
  | { kind: 'limitsMissing'; taxYear: number }
  /** Begun by this admin and not saved. */
  | { kind: 'planDraft'; plan: string }
  | { kind: 'limitsDraft'; taxYear: number }
  | { kind: 'announcement'; taxYear: number; id: string };

const NOVEMBER = 10;

/**
 * What waits for this admin.
 *
 * @param knownYears tax years whose limits are known
 * @param today the limits of the next year are out by November
 */
export function waitingFor(
  workspace: Workspace,
  userId: string,
  knownYears: readonly number[],
  today: Date,
): Waiting[] {
  const year = today.getUTCFullYear();
  const due = today.getUTCMonth() >= NOVEMBER ? [year, year + 1] : [year];
  const drafts = Object.keys(workspace.planDrafts).filter((key) => key.startsWith(`${userId}:`));
  const begun = Number(workspace.limitsDrafts[userId]?.taxYear);
  return [
    ...(workspace.plans.length === 0 && drafts.length === 0 ? [{ kind: 'noPlan' as const }] : []),
    ...workspace.plans.flatMap((plan) => {
      const doubt = workspace.doubted[plan.id];
      return doubt?.versions === plan.versions.length
        ? [{ kind: 'planDoubted' as const, plan: plan.id, name: planName(plan), times: doubt.times }]
        : [];
    }),
    ...workspace.enteredLimits
      .filter(({ state, enteredBy }) => state === 'proposed' && enteredBy !== userId)
      .map(({ figures }) => ({ kind: 'limitsToConfirm' as const, taxYear: figures.taxYear })),
    ...due
      .filter((taxYear) => !knownYears.includes(taxYear) && taxYear !== begun)
      .map((taxYear) => ({ kind: 'limitsMissing' as const, taxYear })),
    ...drafts.map((key) => ({ kind: 'planDraft' as const, plan: key.slice(userId.length + 1) })),
    ...(begun ? [{ kind: 'limitsDraft' as const, taxYear: begun }] : []),
    ...workspace.announcements
      .filter(({ state }) => state === 'draft')
      .map(({ id, taxYear }) => ({ kind: 'announcement' as const, taxYear, id })),
  ];
}
