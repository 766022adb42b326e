import type { App } from '@slack/bolt';
import { knownTaxYears } from '../../../calculator/index.ts';
import { list } from '../../../formats.ts';
import { comparedWith } from '../../../hr/limits.ts';
import { buttons, hrButton, message, section } from '../../blocks/parts.ts';
import type { Parts } from '../../converse.ts';
import { workspaceOf } from '../../workspace-of.ts';
import { type Asking, onHrModalPress, onHrPress, onHrSubmit, openModal } from '../door.ts';
import { decide } from './decide.ts';
import { enter, review } from './enter.ts';
import { valuesOf } from './fields.ts';
import { figuresPage, keptSchema } from './modal.ts';
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
    const begun = workspace.limitsDrafts[asking.userId];
    const values = begun?.taxYear === String(year) ? begun : valuesOf(comparedWith(workspace, year), year);
    await openModal(asking, figuresPage(values, parts.tryingOut === true));
  });
  onHrModalPress(app, parts, 'limitsBack', async ({ teamId, userId }) => {
    const { limitsDrafts } = await parts.store.workspace(teamId);
    return figuresPage(limitsDrafts[userId] ?? {}, parts.tryingOut === true);
  });
  onHrSubmit(app, parts, 'limits', true, (asking, shown) => {
    const { page, seen } = keptSchema.parse(shown.kept);
    return page === 'figures'
      ? review(parts, asking, shown.values)
      : enter(parts, asking, { seen, confirmedUnusual: shown.values.unusual === 'yes' });
  });
  onHrPress(app, parts, 'limitsConfirm', true, (asking, { value }) => decide(parts, asking, value, true));
  onHrPress(app, parts, 'limitsReject', true, (asking, { value }) => decide(parts, asking, value, false));
}
