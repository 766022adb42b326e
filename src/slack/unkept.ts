import type { ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import { describeError } from '../log.ts';
import type { Parts } from './converse.ts';
import type { Envelope } from './envelope.ts';
import { texts } from './texts.en.ts';

/** What somebody hears whose request can't be written down: within Slack's three seconds, and again when it is given up. */

/** Slack waits three seconds for word of what somebody did. */
const SLACK_HANGS_UP_MS = 2_000;

/**
 * While the data can't be reached, whoever did it hears so before Slack hangs up; it is kept as soon as it can be.
 * `ack` acknowledges once, however often it is called.
 */
export function waitFor(envelope: Doing, event: ReceiverEvent, say: Say, log: Parts['log']) {
  let isTold = false;
  let isAcknowledged = false;
  const ack: ReceiverEvent['ack'] = async (response) => {
    if (isAcknowledged) return;
    isAcknowledged = true;
    await event.ack(response);
  };
  const timer = setTimeout(() => {
    isTold = true;
    sayInAnswer(envelope, event, ack, say).catch((error: unknown) =>
      log.error(describeError(error), 'a person could not be told that the data can’t be reached'),
    );
  }, SLACK_HANGS_UP_MS);
  return {
    ack,
    isTold: () => isTold,
    isAcknowledged: () => isAcknowledged,
    over: () => clearTimeout(timer),
  };
}

/** A command and a form are answered in the acknowledgement; for anything else Slack may still send it again. */
async function sayInAnswer(
  { kind, userId }: Doing,
  event: ReceiverEvent,
  ack: ReceiverEvent['ack'],
  say: Say,
): Promise<void> {
  const field = kind === 'submission' ? firstField.safeParse(event.body).data : undefined;
  if (field) return ack({ response_action: 'errors', errors: { [field]: texts.unkept() } });
  if (kind === 'command') return ack({ response_type: 'ephemeral', text: texts.stillTrying() });
  if (userId) await say(userId, texts.stillTrying());
}

/** Whoever did it hears that nothing was kept; where even that fails, Slack hears a failure, and sends it again. */
export async function sayUnkept(
  { kind, userId }: Doing,
  event: ReceiverEvent,
  { ack, isTold }: Waiting,
  say: Say,
): Promise<void> {
  const text = texts.unkept();
  const field = kind === 'submission' ? firstField.safeParse(event.body).data : undefined;
  if (field) return ack({ response_action: 'errors', errors: { [field]: text } });
  if (kind === 'command' && !isTold()) return ack({ response_type: 'ephemeral', text });
  if (userId) await say(userId, text);
  await ack();
}
export type Waiting = ReturnType<typeof waitFor>;
export type Doing = Exclude<Envelope, { kind: 'shown' | 'unheard' | 'stranger' }>;
/** Says something to a person, in their direct messages. */
export type Say = (userId: string, text: string) => Promise<unknown>;

const firstField = z
  .looseObject({
    view: z.looseObject({ state: z.looseObject({ values: z.record(z.string(), z.unknown()) }) }),
  })
  .transform(({ view }) => Object.keys(view.state.values)[0]);
