import type { App } from '@slack/bolt';
import { z } from 'zod';
import { formFields, readForm, type Typed, withForm } from '../../participant/form.ts';
import { describeFact, fieldNames } from '../../participant/texts.en.ts';
import { buttons, hrButton, message, section } from '../blocks/parts.ts';
import { converse, type Parts } from '../converse.ts';
import { failureOf } from '../failures.ts';
import { type Asking, onHrPress, onHrSubmit, openModal } from '../hr/door.ts';
import { typedValues } from '../hr/parts.ts';
import { personNow } from '../person-now.ts';
import { formTexts as texts } from './texts.en.ts';
import { formView, keptSchema, type OfThePlan, TELLS } from './view.ts';

/** `/megaroth form`: all questions on one page. In the direct messages a button opens it, since only a press can. */
export async function formCommand(parts: Parts, asking: Asking): Promise<void> {
  if (asking.triggerId === undefined) {
    await asking.here(
      message([section(texts.offer()), ...buttons([hrButton(texts.openHere(), 'open', 'form', 'primary')])]),
    );
    return;
  }
  const { view } = await viewNow(parts, asking, {}, undefined);
  await openModal(asking, view);
}

export function listenToForm(app: App, parts: Parts): void {
  onHrPress(app, parts, TELLS.replace('hr:', ''), false, async (asking, { body }) => {
    const { view } = pressedSchema.parse(body);
    const { before } = keptSchema.parse(JSON.parse(view.private_metadata));
    const next = await viewNow(parts, asking, typedValues(view.state), before);
    try {
      await asking.door.client.views.update({ view_id: view.id, hash: view.hash, view: next.view });
    } catch (error) {
      // A newer press drew it anew already.
      const failure = failureOf(error);
      if (failure.kind !== 'final' || failure.reason !== 'hash_conflict') throw error;
    }
  });
  onHrSubmit(app, parts, 'form', false, async (asking, { kept, values }) => {
    const { before } = keptSchema.parse(kept);
    const { person, day, run } = await personNow(parts, asking);
    const { facts, cleared, problems } = run(() => readForm(person, before, values, day));
    // What is wrong stands beside its field, and what was typed stays there.
    if (Object.keys(problems).length > 0) return { errors: problems };
    return {
      afterwards: () =>
        converse(parts, {
          key: asking,
          input: { kind: 'form', facts, cleared, inDm: true },
          eventId: asking.door.arrived.id,
          here: asking.here,
          door: asking.door,
          channel: undefined,
        }),
    };
  });
}

const pressedSchema = z.looseObject({
  view: z.looseObject({ id: z.string(), hash: z.string(), private_metadata: z.string(), state: z.unknown() }),
});

/** The form as it is with what was typed so far: by it questions come and go. */
async function viewNow(parts: Parts, asking: Asking, typed: Typed, before: Typed | undefined) {
  const { person, plan, day, run } = await personNow(parts, asking);
  return run(() => {
    const opened = before ?? Object.fromEntries(formFields(person, day).map(({ id, value }) => [id, value]));
    const so = withForm(person, readForm(person, opened, typed, day), day);
    const ofThePlan: OfThePlan | undefined = plan && {
      plan: plan.name,
      lines: plan.governed
        .filter((field) => plan.facts[field] !== undefined)
        .map((field) => ({ name: fieldNames[field], value: describeFact(field, plan.facts) })),
    };
    return { view: formView(formFields(so, day), opened, typed, ofThePlan) };
  });
}
