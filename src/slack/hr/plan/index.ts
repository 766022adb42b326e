import type { App } from '@slack/bolt';
import { knownYearFor } from '../../../calculator/index.ts';
import type { PlanDraft, Workspace } from '../../../hr/workspace.ts';
import { impossible, type Plan, versionFor } from '../../../plan/terms.ts';
import { escaped, message, section } from '../../blocks/parts.ts';
import type { Parts } from '../../converse.ts';
import { workspaceOf } from '../../workspace-of.ts';
import {
  type Asking,
  auditEntry,
  onHrModalPress,
  onHrPress,
  onHrSubmit,
  openModal,
  type Submitted,
} from '../door.ts';
import { PAGES, PLAN_FIELDS, readValues, valuesOf } from './fields.ts';
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
  onHrModalPress(app, parts, 'planBack', async (asking, shown, value) => {
    const kept = keptSchema.parse(shown.kept);
    const draft = await typed(parts, asking, kept, shown.values);
    return questionPage(kept.plan, PAGES.find((each) => each === Number(value)) ?? 1, draft);
  });
  onHrSubmit(app, parts, 'plan', true, async (asking, shown) => {
    const kept = keptSchema.parse(shown.kept);
    return onSubmit(parts, asking, kept, await typed(parts, asking, kept, shown.values));
  });
}

/** What an admin has typed so far is kept at once, so that nothing of it is lost. */
const typed = (
  parts: Parts,
  { teamId, userId }: Asking,
  { plan, base }: Kept,
  values: Record<string, string>,
): Promise<PlanDraft> =>
  parts.store.changeWorkspace(teamId, (workspace) => {
    const key = draftKey(userId, plan);
    const draft = workspace.planDrafts[key] ?? newDraft(parts, workspace, plan, base);
    const next = { ...draft, values: { ...draft.values, ...values } };
    return {
      workspace: { ...workspace, planDrafts: { ...workspace.planDrafts, [key]: next } },
      result: next,
    };
  });

const draftKey = (userId: string, plan: string) => `${userId}:${plan}`;

/** A plan as it was in one of its versions, by default the newest; what others save meanwhile is told at the end. */
function newDraft(parts: Parts, { plans }: Workspace, planId: string, base?: number): PlanDraft {
  const versions = plans.find(({ id }) => id === planId)?.versions ?? [];
  const count = base ?? versions.length;
  const version = versions[count - 1];
  const year = parts.now().getUTCFullYear();
  return {
    base: count,
    values: version ? valuesOf(version.terms, Math.max(year, version.firstTaxYear)) : emptyValues(year),
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
  const begun = workspace.planDrafts[draftKey(asking.userId, plan)];
  const draft = begun ?? newDraft(parts, workspace, plan);
  await openModal(asking, questionPage(plan, 1, draft, begun !== undefined));
  if (workspace.doubted[plan]) await lookedAt(parts, asking, plan);
}

/** An admin looks at it: what people doubted waits no longer. */
const lookedAt = (parts: Parts, { teamId }: Asking, plan: string): Promise<void> =>
  parts.store.changeWorkspace(teamId, (workspace) => {
    const { [plan]: _, ...doubted } = workspace.doubted;
    return { workspace: { ...workspace, doubted }, result: undefined };
  });

/** The next page, what is wrong with this one, or the plan saved. */
async function onSubmit(parts: Parts, asking: Asking, kept: Kept, draft: PlanDraft): Promise<Submitted> {
  const { workspace, run } = await workspaceOf(parts, asking.teamId);
  const page = run(() => nextPage(workspace, kept, draft));
  if (page) return page;
  const { terms, firstTaxYear } = readValues(draft.values);
  if (!terms) return { view: questionPage(kept.plan, 1, draft) };
  const outcome = await savePlan(parts, asking, {
    planId: kept.plan,
    terms,
    firstTaxYear,
    base: draft.base,
    draftKey: draftKey(asking.userId, kept.plan),
  });
  return outcome.kind === 'conflict'
    ? { view: conflictPage(outcome.plan, draft.base, terms) }
    : { afterwards: () => sayItIsSaved(parts, asking, terms.name, firstTaxYear) };
}

/** Where several plans are entered and none is everybody's, people are asked which one is theirs: HR hears so. */
async function sayItIsSaved(parts: Parts, asking: Asking, name: string, firstTaxYear: number): Promise<void> {
  const { plans, defaultPlan } = await parts.store.workspace(asking.teamId);
  const isOpen = plans.length > 1 && defaultPlan === null;
  await asking.here(
    message([
      section(texts.saved(escaped(name), firstTaxYear)),
      ...(isOpen ? [section(texts.peopleAreAsked(plans.length))] : []),
    ]),
  );
}

/** What is wrong, by field, or the page that comes next; undefined where the plan is to be saved. */
function nextPage({ plans }: Workspace, kept: Kept, draft: PlanDraft): Submitted | undefined {
  const { plan, page } = kept;
  const { terms, firstTaxYear, problems } = readValues(draft.values);
  const errors = { ...problems, ...impossibleWords(terms, firstTaxYear) };
  const isWrongOn = (each: number) => PLAN_FIELDS.some((field) => field.page === each && errors[field.id]);
  if (isWrongOn(page))
    return {
      errors: Object.fromEntries(Object.entries(errors).filter(([id]) => isOn(id, page))),
    };
  const earlier = PAGES.find((each) => each < page && isWrongOn(each));
  const later = PAGES.find((each) => each === page + 1);
  const question = earlier ?? later;
  if (question) return { view: questionPage(plan, question, draft) };
  if (page !== LAST_QUESTIONS || !terms) return undefined;
  const saved = plans.find(({ id }) => id === plan);
  return {
    view: previewPage(kept, saved && before(saved, firstTaxYear), terms, firstTaxYear),
  };
}

/** After these the preview comes. */
const LAST_QUESTIONS = PAGES.length;

/** What holds for the year before the change is saved. */
const before = (plan: Plan, year: number) => versionFor(plan, year) ?? plan.versions.at(-1);

const isOn = (id: string, page: number): boolean =>
  PLAN_FIELDS.some((field) => field.id === id && field.page === page);

function impossibleWords(
  terms: ReturnType<typeof readValues>['terms'],
  year: number,
): Record<string, string> {
  if (!terms) return {};
  return Object.fromEntries(
    Object.entries(impossible(terms, knownYearFor(year))).map(([id, why]) => [id, texts.impossible(why)]),
  );
}

async function makeDefault(parts: Parts, asking: Asking, planId: string): Promise<void> {
  const name = await parts.store.changeWorkspace(asking.teamId, (workspace) => {
    const nameOf = (id: string | null) =>
      workspace.plans.find((each) => each.id === id)?.versions.at(-1)?.terms.name ?? '';
    const next = workspace.plans.some(({ id }) => id === planId) ? planId : null;
    const entry = auditEntry(parts, asking, 'default plan', nameOf(workspace.defaultPlan), nameOf(next));
    const isChanged = next !== workspace.defaultPlan;
    return {
      workspace: { ...workspace, defaultPlan: next },
      result: nameOf(next),
      audit: isChanged ? [entry] : [],
    };
  });
  await asking.here(message([section(name === '' ? texts.isNoDefault() : texts.isDefault(escaped(name)))]));
}
