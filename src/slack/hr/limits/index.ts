import { randomUUID } from 'node:crypto';
import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { onNewLimits } from '../../../announcements/announcing.ts';
import { knownTaxYears, type YearData } from '../../../calculator/index.ts';
import { list } from '../../../formats.ts';
import { adminsOf } from '../../../hr/admins.ts';
import { checkLimits, countingYears, noteLimits, yearBefore } from '../../../hr/limits.ts';
import type { EnteredLimits, Workspace } from '../../../hr/workspace.ts';
import type { Letter } from '../../../store/store.ts';
import { buttons, message, section } from '../../blocks/parts.ts';
import type { Parts } from '../../converse.ts';
import { toConversation } from '../../deliver.ts';
import { workspaceOf } from '../../workspace-of.ts';
import { type Asking, askingOf, isAdmin, onHrPress } from '../door.ts';
import { hrButton, typedValues } from '../parts.ts';
import { fieldOf, readFigures, valuesOf } from './fields.ts';
import { changes, figuresPage, keptSchema, reviewPage } from './modal.ts';
import { limitsTexts as texts } from './texts.en.ts';

/** `/megaroth enter limits`: the years that are known, and entering or correcting one. */
export async function limitsCommand(parts: Parts, asking: Asking): Promise<void> {
  const { workspace, run } = await workspaceOf(parts, asking.teamId);
  const known = run(knownTaxYears);
  const next = (known.filter((year) => year <= parts.now().getUTCFullYear()).at(-1) ?? 0) + 1;
  await asking.here(
    message([
      section(texts.pageTitle(list(known.map(String)))),
      ...workspace.enteredLimits
        .slice(-10)
        .map(({ figures, madeUp, enteredBy, enteredAt, state }) =>
          section(texts.pageLine(figures.taxYear, madeUp, enteredBy, enteredAt, state)),
        ),
      ...buttons([
        ...(known.includes(next)
          ? []
          : [hrButton(texts.enterYear(next), 'limitsEnter', String(next), 'primary')]),
        ...known.slice(-2).map((year) => hrButton(texts.correct(year), 'limitsEnter', String(year))),
        ...(parts.tryingOut ? [hrButton(texts.enterAnother(), 'limitsEnter', 'other')] : []),
      ]),
    ]),
  );
}

export function listenToLimits(app: App, parts: Parts): void {
  onHrPress(app, parts, 'limitsEnter', true, async (asking, { value }) => {
    const workspace = await parts.store.workspace(asking.teamId);
    const year = Number(value) || parts.now().getUTCFullYear() + 1;
    const from =
      countingYears(workspace).find(({ figures }) => figures.taxYear === year)?.figures ??
      yearBefore(workspace, year);
    await asking.client.views.open({
      trigger_id: asking.triggerId ?? '',
      view: figuresPage(valuesOf(from, year), parts.tryingOut === true),
    });
  });
  onHrPress(app, parts, 'limitsBack', true, async (asking, { body }) => {
    const { id, private_metadata } = z
      .looseObject({ view: z.looseObject({ id: z.string(), private_metadata: z.string() }) })
      .parse(body).view;
    const { values } = keptSchema.parse(JSON.parse(private_metadata));
    await asking.client.views.update({ view_id: id, view: figuresPage(values, parts.tryingOut === true) });
  });
  app.view('hr:limits', async ({ ack, body, view, client }) => {
    const asking = askingOf(parts, body, client, undefined);
    if (!(await isAdmin(parts, asking))) return ack({ response_action: 'clear' });
    const { page, values, seen } = keptSchema.parse(JSON.parse(view.private_metadata));
    const typed = typedValues(view.state);
    const next =
      page === 'figures'
        ? await review(parts, asking, typed)
        : await enter(parts, asking, { values, seen, confirmedUnusual: typed.unusual === 'yes' });
    if ('errors' in next) return ack({ response_action: 'errors', errors: next.errors });
    if ('view' in next) return ack({ response_action: 'update', view: next.view });
    await ack({ response_action: 'clear' });
    await toConversation(client, asking.userId, parts.log)(message([section(next.words)]));
  });
  onHrPress(app, parts, 'limitsConfirm', true, (asking, { value }) => decide(parts, asking, value, true));
  onHrPress(app, parts, 'limitsReject', true, (asking, { value }) => decide(parts, asking, value, false));
}

type Next = { errors: Record<string, string> } | { view: ModalView } | { words: string };

/** The figures as they were typed: what is wrong, by field, or the page that shows what they change. */
async function review(parts: Parts, asking: Asking, values: Record<string, string>): Promise<Next> {
  const workspace = await parts.store.workspace(asking.teamId);
  const { errors } = checked(parts, workspace, values);
  return Object.keys(errors).length > 0 ? { errors } : { view: reviewOf(parts, workspace, values) };
}

/** @param seen how many entries the admin knew of; those after it are told */
function reviewOf(
  parts: Parts,
  workspace: Workspace,
  values: Record<string, string>,
  seen = workspace.enteredLimits.length,
): ModalView {
  const { figures, madeUp } = checked(parts, workspace, values);
  return reviewPage({
    values,
    figures,
    madeUp,
    before: comparedWith(workspace, figures),
    unusual: checkLimits(workspace, figures).unusual,
    needsSecond: workspace.settings.secondAdmin,
    seen: workspace.enteredLimits.length,
    meanwhile: workspace.enteredLimits
      .slice(seen)
      .map((each) => ({ by: each.enteredBy, taxYear: each.figures.taxYear })),
  });
}

/** The same year as it counts now, or the year before. */
const comparedWith = (workspace: Workspace, { taxYear }: YearData): YearData | undefined =>
  countingYears(workspace).find(({ figures }) => figures.taxYear === taxYear)?.figures ??
  yearBefore(workspace, taxYear);

function checked(parts: Parts, workspace: Workspace, values: Record<string, string>) {
  const { figures, problems } = readFigures(values);
  const madeUp = parts.tryingOut === true && values.madeUp === 'yes';
  const lastYear = parts.now().getUTCFullYear() + 1;
  const wrong = Object.fromEntries(
    Object.entries(checkLimits(workspace, figures).errors)
      .filter(([figure]) => figure !== 'taxYear')
      .map(([figure, why]) => [fieldOf(figure), texts.wrong(why)]),
  );
  const early =
    figures.taxYear > lastYear && !madeUp ? { taxYear: texts.notThisYear(figures.taxYear, lastYear) } : {};
  // What a figure may be hangs on the year.
  const errors = problems.taxYear ? problems : { ...wrong, ...early, ...problems };
  return { figures, madeUp, errors };
}

type Entering = { values: Record<string, string>; seen: number; confirmedUnusual: boolean };

/** Enters the figures: they count at once, or wait for a second admin. */
async function enter(
  parts: Parts,
  asking: Asking,
  { values, seen, confirmedUnusual }: Entering,
): Promise<Next> {
  return parts.store.changeWorkspace<Next>(asking.teamId, (workspace) => {
    const { figures, errors, madeUp } = checked(parts, workspace, values);
    if (Object.keys(errors).length > 0)
      return { workspace, result: { view: figuresPage(values, parts.tryingOut === true) } };
    if (workspace.enteredLimits.length !== seen)
      return { workspace, result: { view: reviewOf(parts, workspace, values, seen) } };
    if (checkLimits(workspace, figures).unusual.length > 0 && !confirmedUnusual)
      return { workspace, result: { errors: { unusual: texts.confirmNeeded() } } };
    const others = adminsOf(workspace, parts.admins).filter((id) => id !== asking.userId);
    const { secondAdmin } = workspace.settings;
    if (secondAdmin && others.length === 0) return { workspace, result: { words: texts.noSecond() } };
    const year = figures.taxYear;
    const entered: EnteredLimits = {
      id: randomUUID().slice(0, 8),
      figures,
      madeUp,
      state: secondAdmin ? 'proposed' : 'inForce',
      enteredBy: asking.userId,
      enteredAt: parts.now().toISOString(),
      decidedBy: null,
      overFile: countingYears(workspace).some((each) => each.figures.taxYear === year),
    };
    const before = comparedWith(workspace, figures);
    const next = { ...workspace, enteredLimits: [...workspace.enteredLimits, entered] };
    const audit = [
      {
        at: entered.enteredAt,
        by: asking.userId,
        what: `limits of ${year}${secondAdmin ? ' (proposed)' : ''}`,
        before: before?.taxYear === year ? changes(undefined, before).join('; ') : '',
        after: changes(undefined, figures).join('; '),
      },
    ];
    if (secondAdmin)
      return {
        workspace: next,
        audit,
        letters: others.map((id) => askToConfirm(entered, id, before, parts.now())),
        result: { words: texts.proposed(year) },
      };
    const noted = noteAndDraft(parts, next);
    return { ...noted, audit, result: { words: texts.entered(year) } };
  });
}

const askToConfirm = (
  { id, enteredBy, figures }: EnteredLimits,
  admin: string,
  before: YearData | undefined,
  now: Date,
): Letter => ({
  key: `confirmLimits:${id}:${admin}`,
  batch: `confirmLimits:${id}`,
  channel: admin,
  content: {
    kind: 'confirmLimits',
    id,
    words: [
      texts.pleaseConfirm(enteredBy, figures.taxYear),
      ...changes(before, figures),
      figures.electiveDeferral.source,
    ].join('\n'),
  },
  dueAt: now,
});

/** A second admin's word on figures that wait for it; never the word of whoever entered them. */
async function decide(parts: Parts, asking: Asking, id: string, confirms: boolean): Promise<void> {
  const words = await parts.store.changeWorkspace(asking.teamId, (workspace) => {
    const entered = workspace.enteredLimits.find((each) => each.id === id);
    if (entered?.state !== 'proposed')
      return { workspace, result: texts.decided(entered?.state ?? 'rejected') };
    if (entered.enteredBy === asking.userId) return { workspace, result: texts.ownProposal() };
    const state = confirms ? ('inForce' as const) : ('rejected' as const);
    const decided = { ...entered, state, decidedBy: asking.userId };
    const year = entered.figures.taxYear;
    const next = {
      ...workspace,
      enteredLimits: workspace.enteredLimits.map((each) => (each.id === id ? decided : each)),
    };
    const noted = confirms ? noteAndDraft(parts, next) : { workspace: next, letters: [], takeBack: [] };
    return {
      workspace: noted.workspace,
      takeBack: noted.takeBack,
      result: confirms ? texts.confirmed(year) : texts.rejected(year),
      audit: [
        {
          at: parts.now().toISOString(),
          by: asking.userId,
          what: `limits of ${year}`,
          before: 'proposed',
          after: confirms ? 'confirmed' : 'rejected',
        },
      ],
      letters: [
        ...noted.letters,
        {
          key: `limitsDecided:${id}`,
          batch: `confirmLimits:${id}`,
          channel: entered.enteredBy,
          content: {
            kind: 'words',
            words: confirms
              ? texts.confirmedTell(asking.userId, year)
              : texts.rejectedTell(asking.userId, year),
          },
          dueAt: parts.now(),
        },
      ],
    };
  });
  await asking.here(message([section(words)]));
}

/** New figures count: what follows from them is begun in the same transaction. */
export const noteAndDraft = (parts: Parts, workspace: Workspace) =>
  onNewLimits(noteLimits(workspace, parts.now()), {
    now: parts.now(),
    admins: adminsOf(workspace, parts.admins),
  });
