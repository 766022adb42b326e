import { randomUUID } from 'node:crypto';
import type { ModalView } from '@slack/types';
import { onNewLimits } from '../../../announcements/announcing.ts';
import { adminsOf } from '../../../hr/admins.ts';
import { checkLimits, comparedWith, countingYears, noteLimits } from '../../../hr/limits.ts';
import type { EnteredLimits, Workspace } from '../../../hr/workspace.ts';
import type { Letter } from '../../../store/store.ts';
import { message, section } from '../../blocks/parts.ts';
import type { Parts } from '../../converse.ts';
import { type Asking, auditEntry, type Submitted } from '../door.ts';
import { fieldOf, readFigures } from './fields.ts';
import { changes, figuresPage, reviewPage } from './modal.ts';
import { limitsTexts as texts } from './texts.en.ts';

/**
 * The figures as they were typed: what is wrong, by field, or the page that shows what they change. They are kept
 * at once, so that nothing of them is lost.
 */
export const review = (
  parts: Parts,
  { teamId, userId }: Asking,
  values: Record<string, string>,
): Promise<Submitted> =>
  parts.store.changeWorkspace<Submitted>(teamId, (workspace) => {
    const { errors } = checked(parts, workspace, values);
    return {
      workspace: { ...workspace, limitsDrafts: { ...workspace.limitsDrafts, [userId]: values } },
      result: Object.keys(errors).length > 0 ? { errors } : { view: reviewOf(parts, workspace, values) },
    };
  });

/** @param seen how many entries the admin knew of; those after it are told */
function reviewOf(
  parts: Parts,
  workspace: Workspace,
  values: Record<string, string>,
  seen = workspace.enteredLimits.length,
): ModalView {
  const { figures, madeUp } = checked(parts, workspace, values);
  return reviewPage({
    figures,
    madeUp,
    before: comparedWith(workspace, figures.taxYear),
    unusual: checkLimits(workspace, figures).unusual,
    needsSecond: workspace.settings.secondAdmin,
    seen: workspace.enteredLimits.length,
    meanwhile: workspace.enteredLimits
      .slice(seen)
      .map((each) => ({ by: each.enteredBy, taxYear: each.figures.taxYear })),
  });
}

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

type Entering = { seen: number; confirmedUnusual: boolean };

/** Enters the figures: they count at once, or wait for a second admin. */
export async function enter(
  parts: Parts,
  asking: Asking,
  { seen, confirmedUnusual }: Entering,
): Promise<Submitted> {
  const saying = (words: string): Submitted => ({ afterwards: () => asking.here(message([section(words)])) });
  return parts.store.changeWorkspace<Submitted>(asking.teamId, (workspace) => {
    const values = workspace.limitsDrafts[asking.userId] ?? {};
    const { figures, errors, madeUp } = checked(parts, workspace, values);
    if (Object.keys(errors).length > 0)
      return { workspace, result: { view: figuresPage(values, parts.tryingOut === true) } };
    if (workspace.enteredLimits.length !== seen)
      return { workspace, result: { view: reviewOf(parts, workspace, values, seen) } };
    if (checkLimits(workspace, figures).unusual.length > 0 && !confirmedUnusual)
      return { workspace, result: { errors: { unusual: texts.confirmNeeded() } } };
    const others = adminsOf(workspace, parts.admins).filter((id) => id !== asking.userId);
    const { secondAdmin } = workspace.settings;
    if (secondAdmin && others.length === 0) return { workspace, result: saying(texts.noSecond()) };
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
    const before = comparedWith(workspace, figures.taxYear);
    const { [asking.userId]: _, ...limitsDrafts } = workspace.limitsDrafts;
    const next = { ...workspace, limitsDrafts, enteredLimits: [...workspace.enteredLimits, entered] };
    const audit = [
      auditEntry(
        parts,
        asking,
        `limits of ${year}${secondAdmin ? ' (proposed)' : ''}`,
        before?.taxYear === year ? changes(undefined, before).join('; ') : '',
        changes(undefined, figures).join('; '),
      ),
    ];
    if (secondAdmin)
      return {
        workspace: next,
        audit,
        letters: others.map((id) => askToConfirm(entered, id, parts.now())),
        result: saying(texts.proposed(year)),
      };
    const noted = noteAndDraft(parts, next);
    return { ...noted, audit, result: saying(texts.entered(year)) };
  });
}

const askToConfirm = ({ id }: EnteredLimits, admin: string, now: Date): Letter => ({
  key: `confirmLimits:${id}:${admin}`,
  batch: `confirmLimits:${id}`,
  channel: admin,
  content: { kind: 'confirmLimits', id },
  dueAt: now,
});

/** New figures count: what follows from them is begun in the same transaction. */
export const noteAndDraft = (parts: Parts, workspace: Workspace) =>
  onNewLimits(noteLimits(workspace, parts.now()), {
    now: parts.now(),
    admins: adminsOf(workspace, parts.admins),
  });
