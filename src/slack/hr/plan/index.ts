import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { knownTaxYears, limitsIfKnown } from '../../../calculator/index.ts';
import { adminsOf } from '../../../hr/admins.ts';
import type { PlanDraft, Workspace } from '../../../hr/workspace.ts';
import { impossible, type Plan, versionFor } from '../../../plan/terms.ts';
import { escaped, message, section } from '../../blocks/parts.ts';
import type { Parts } from '../../converse.ts';
import { toConversation } from '../../deliver.ts';
import { type Asking, askingOf, isAdmin, onHrPress } from '../door.ts';
import { typedValues } from '../parts.ts';
import { PAGES, type Page, PLAN_FIELDS, readValues, valuesOf } from './fields.ts';
import { conflictPage, type Kept, keptSchema, plansBlocks, previewPage, questionPage } from './modal.ts';
import { savePlan } from './save.ts';
import { planTexts as texts } from './texts.en.ts';

const MOST_PLANS = 20;

/** `/megaroth plan`: the plans that HR entered. */
export async function planCommand(parts: Parts, asking: Asking): Promise<void> {
  const { plans, defaultPlan } = await parts.store.workspace(asking.teamId);
  await asking.here(message(plansBlocks(plans, defaultPlan)));
}

export function listenToPlans(app: App, parts: Parts): void {
  onHrPress(app, parts, 'planEdit', true, (asking, { value }) => openPlan(parts, asking, value));
  onHrPress(app, parts, 'planDefault', true, (asking, { value }) => makeDefault(parts, asking, value));
  onHrPress(app, parts, 'planBack', true, async (asking, { value, body }) => {
    const { id, private_metadata, state } = viewBody.parse(body).view;
    const { plan } = keptSchema.parse(JSON.parse(private_metadata));
    const draft = await typed(parts, asking, plan, state);
    const page = PAGES.find((each) => each === Number(value)) ?? 1;
    await asking.client.views.update({ view_id: id, view: questionPage(plan, page, draft.values, false) });
  });
  app.view('hr:plan', async ({ ack, body, view, client }) => {
    const asking = askingOf(parts, body, client, undefined);
    const kept = keptSchema.parse(JSON.parse(view.private_metadata));
    const draft = await typed(parts, asking, kept.plan, view.state);
    if (!(await isAdmin(parts, asking))) return ack({ response_action: 'clear' });
    const next = await onSubmit(parts, asking, kept, draft);
    if (next.kind === 'errors') return ack({ response_action: 'errors', errors: next.errors });
    if (next.kind === 'page') return ack({ response_action: 'update', view: next.view });
    await ack({ response_action: 'clear' });
    await toConversation(
      client,
      asking.userId,
      parts.log,
    )(message([section(texts.saved(escaped(next.name), next.firstTaxYear))]));
  });
}

const viewBody = z.looseObject({
  view: z.looseObject({ id: z.string(), private_metadata: z.string(), state: z.unknown() }),
});

/** What an admin has typed so far is kept at once, so that nothing of it is lost. */
const typed = (parts: Parts, { teamId, userId }: Asking, plan: string, state: unknown): Promise<PlanDraft> =>
  parts.store.changeWorkspace(teamId, (workspace) => {
    const draft = draftOf(parts, workspace, userId, plan);
    const next = { ...draft, values: { ...draft.values, ...typedValues(state) } };
    return { workspace: withDraft(workspace, userId, plan, next), result: next };
  });

const draftKey = (userId: string, plan: string) => `${userId}:${plan}`;
const withDraft = (workspace: Workspace, userId: string, plan: string, draft: PlanDraft): Workspace => ({
  ...workspace,
  planDrafts: { ...workspace.planDrafts, [draftKey(userId, plan)]: draft },
});

/** What the admin began, or the plan as it is. */
function draftOf(parts: Parts, workspace: Workspace, userId: string, planId: string): PlanDraft {
  const begun = workspace.planDrafts[draftKey(userId, planId)];
  if (begun) return begun;
  const plan = workspace.plans.find(({ id }) => id === planId);
  const newest = plan?.versions.at(-1);
  const year = parts.now().getUTCFullYear();
  return {
    base: plan?.versions.length ?? 0,
    values: newest ? valuesOf(newest.terms, Math.max(year, newest.firstTaxYear)) : emptyValues(year),
  };
}

/** A new plan: nothing is known of it yet but the year. */
const emptyValues = (year: number): Record<string, string> => ({
  ...Object.fromEntries(PLAN_FIELDS.map(({ id, choices }) => [id, choices ? 'unknown' : ''])),
  type: '401k',
  firstTaxYear: String(year),
});

async function openPlan(parts: Parts, asking: Asking, plan: string): Promise<void> {
  const workspace = await parts.store.workspace(asking.teamId);
  if (plan === 'new' && workspace.plans.length >= MOST_PLANS)
    return void (await asking.here(message([section(texts.tooMany())])));
  const draft = draftOf(parts, workspace, asking.userId, plan);
  const resumed = draftKey(asking.userId, plan) in workspace.planDrafts;
  await asking.client.views.open({
    trigger_id: asking.triggerId ?? '',
    view: questionPage(plan, 1, draft.values, resumed),
  });
}

type Next =
  | { kind: 'errors'; errors: Record<string, string> }
  | { kind: 'page'; view: ModalView }
  | { kind: 'saved'; name: string; firstTaxYear: number };

/** The next page, what is wrong with this one, or the plan saved. */
async function onSubmit(parts: Parts, asking: Asking, { plan, page }: Kept, draft: PlanDraft): Promise<Next> {
  const { terms, firstTaxYear, problems } = readValues(draft.values);
  const errors = { ...problems, ...impossibleWords(terms, firstTaxYear) };
  const wrongPage = PAGES.find(
    (each) => each <= page && PLAN_FIELDS.some((field) => field.page === each && errors[field.id]),
  );
  const here = Object.fromEntries(Object.entries(errors).filter(([id]) => isOn(id, page)));
  if (Object.keys(here).length > 0) return { kind: 'errors', errors: here };
  if (wrongPage) return { kind: 'page', view: questionPage(plan, wrongPage, draft.values, false) };
  if (page < 3) return { kind: 'page', view: questionPage(plan, (page + 1) as Page, draft.values, false) };
  if (!terms) return { kind: 'page', view: questionPage(plan, 1, draft.values, false) };
  const workspace = await parts.store.workspace(asking.teamId);
  const saved = workspace.plans.find(({ id }) => id === plan);
  if (page === 3)
    return {
      kind: 'page',
      view: previewPage(plan, saved && before(saved, firstTaxYear), terms, firstTaxYear),
    };
  const outcome = await savePlan(parts, asking, {
    planId: plan,
    terms,
    firstTaxYear,
    base: draft.base,
    draftKey: draftKey(asking.userId, plan),
  });
  return outcome.kind === 'conflict'
    ? { kind: 'page', view: conflictPage(plan, outcome.plan, draft.base, terms) }
    : { kind: 'saved', name: terms.name, firstTaxYear };
}

/** What holds for the year before the change is saved. */
const before = (plan: Plan, year: number) => versionFor(plan, year) ?? plan.versions.at(-1);

const isOn = (id: string, page: number): boolean =>
  PLAN_FIELDS.some((field) => field.id === id && field.page === page);

function impossibleWords(
  terms: ReturnType<typeof readValues>['terms'],
  year: number,
): Record<string, string> {
  if (!terms) return {};
  const known = limitsIfKnown(year) ? year : (knownTaxYears().at(-1) ?? year);
  return Object.fromEntries(
    Object.entries(impossible(terms, known)).map(([id, why]) => [id, texts.impossible(why)]),
  );
}

async function makeDefault(parts: Parts, asking: Asking, planId: string): Promise<void> {
  const name = await parts.store.changeWorkspace(asking.teamId, (workspace) => {
    const nameOf = (id: string | null) =>
      workspace.plans.find((each) => each.id === id)?.versions.at(-1)?.terms.name ?? '';
    const next = workspace.plans.some(({ id }) => id === planId) ? planId : null;
    const entry = {
      at: parts.now().toISOString(),
      by: asking.userId,
      what: 'default plan',
      before: nameOf(workspace.defaultPlan),
      after: nameOf(next),
    };
    const isChanged = next !== workspace.defaultPlan;
    return {
      workspace: { ...workspace, defaultPlan: next },
      result: nameOf(next),
      audit: isChanged ? [entry] : [],
    };
  });
  await asking.here(message([section(name === '' ? texts.isNoDefault() : texts.isDefault(escaped(name)))]));
}

/** A person says that HR's word of the plan is wrong: the admins hear it once, from whom, and nothing else. */
export function listenToDoubts(app: App, parts: Parts): void {
  onHrPress(app, parts, 'tellHr', false, async (asking, { value }) => {
    const admins = await parts.store.changeWorkspace(asking.teamId, (workspace) => {
      const plan = workspace.plans.find(({ id }) => id === value);
      const newest = plan?.versions.at(-1);
      const ids = plan ? adminsOf(workspace, parts.admins) : [];
      return {
        workspace,
        result: ids,
        letters: ids.map((id) => ({
          key: `planDoubt:${value}:${plan?.versions.length}:${asking.userId}:${id}`,
          batch: `planDoubt:${value}`,
          // It names them, so it goes when they are forgotten.
          userId: asking.userId,
          channel: id,
          content: {
            kind: 'words',
            words: texts.doubt(asking.userId, escaped(newest?.terms.name ?? ''), newest?.enteredOn ?? ''),
          },
          dueAt: parts.now(),
        })),
      };
    });
    await asking.here(message([section(admins.length > 0 ? texts.doubtTold(admins) : texts.doubtNobody())]));
  });
}
