import type { App } from '@slack/bolt';
import { z } from 'zod';
import { knownTaxYears } from '../../../calculator/index.ts';
import { list } from '../../../formats.ts';
import { countingYears, yearBefore } from '../../../hr/limits.ts';
import { buttons, message, section } from '../../blocks/parts.ts';
import type { Parts } from '../../converse.ts';
import { toConversation } from '../../deliver.ts';
import { workspaceOf } from '../../workspace-of.ts';
import { type Asking, askingOf, isAdmin, onHrPress } from '../door.ts';
import { hrButton, typedValues } from '../parts.ts';
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
