import type { App, BlockAction, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { answerSchema, pageOf, pressSchema } from '../../conversation/press.ts';
import type { Input, Turn } from '../../conversation/turn.ts';
import { describeError } from '../../log.ts';
import { questionName } from '../../participant/texts.en.ts';
import { arrivedOf } from '../arrived.ts';
import { message, section } from '../blocks/parts.ts';
import { closedMessage } from '../blocks/question.ts';
import { converse, type Parts } from '../converse.ts';
import {
  type Door,
  inPlaceOfPressed,
  replaceMessage,
  type Send,
  toConversation,
  toPersonOnly,
  within,
} from '../deliver.ts';
import { heard } from '../hr/door.ts';
import { texts } from '../texts.en.ts';

type Pressed = { body: BlockAction; respond: RespondFn; client: WebClient };

/** Buttons and date pickers: answers to questions, and everything else that can be pressed. */
export function listenToActions(app: App, parts: Parts): void {
  app.action<BlockAction>(/^press:/, async ({ ack, action, body, respond, client }) => {
    await ack();
    const pressed = { body, respond, client };
    const press = pressSchema.safeParse(readValue(action));
    if (press.success) await act(parts, pressed, { kind: 'pressed', press: press.data });
    else await sayTooOld(parts, pressed);
  });

  app.action<BlockAction>(/^answer:/, async ({ ack, action, body, respond, client }) => {
    await ack();
    const pressed = { body, respond, client };
    const read = answerSchema.safeParse(readValue(action));
    if (!read.success) return sayTooOld(parts, pressed);
    const answer = read.data;
    const turn = await act(parts, pressed, { kind: 'answer', ...answer });
    await closeWhereOld(parts, pressed, answer.question, turn);
  });

  app.action<BlockAction>(/^date:/, async ({ ack, action, body, respond, client }) => {
    await ack();
    const { action_id, selected_date: date } = dateAction.parse(action);
    const [, question = '', turn] = action_id.split(':');
    if (date === null) return;
    const pressed = { body, respond, client };
    await closeWhereOld(
      parts,
      pressed,
      question,
      await act(parts, pressed, { kind: 'date', question, turn: Number(turn), date }),
    );
  });
}

const dateAction = z.object({ action_id: z.string(), selected_date: z.iso.date().nullable() });

/** The value of a button, or of what was chosen behind "…". */
const valueSchema = z.union([
  z.object({ value: z.string() }),
  z
    .object({ selected_option: z.object({ value: z.string() }) })
    .transform((chosen) => chosen.selected_option),
]);

/** What this app put there, read like anything that comes from outside. */
function readValue(action: unknown): unknown {
  const { data } = valueSchema.safeParse(action);
  try {
    return JSON.parse(data?.value ?? 'null');
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A button of an older version, which meant what no button means any more. */
async function sayTooOld(parts: Parts, { body, respond, client }: Pressed): Promise<void> {
  const door = { client, log: parts.log, arrived: arrivedOf(body) };
  const { here } = placeOf(door, { body, respond });
  await heard(parts, { here, door }, () => here(message([section(texts.tooOld())])));
}

type Doing = Input extends infer Each ? (Each extends Input ? Omit<Each, 'inDm'> : never) : never;

function act(parts: Parts, { body, respond, client }: Pressed, input: Doing): Promise<Turn | undefined> {
  const door = { client, log: parts.log, arrived: arrivedOf(body) };
  const { here: onItsOwn, inDm } = placeOf(door, { body, respond });
  const isPage = input.kind === 'pressed' && pageOf(input.press) !== undefined && body.message !== undefined;
  const here = isPage ? inPlaceOfPressed(door, respond, onItsOwn) : onItsOwn;
  return converse(parts, {
    key: keyOf(body),
    input: { ...input, inDm } as Input,
    eventId: arrivedOf(body).id,
    here,
    door,
    channel: body.channel?.id,
  });
}

const keyOf = (body: BlockAction) => ({
  teamId: body.team?.id ?? body.user.team_id ?? '',
  userId: body.user.id,
});

/**
 * In the direct messages and on the Home tab the reply goes into the direct messages; elsewhere only the person
 * sees it: under a message in a channel too, which others read.
 */
function placeOf(door: Door, { body, respond }: Omit<Pressed, 'client'>): { here: Send; inDm: boolean } {
  const isDm = body.channel === undefined || body.channel.id.startsWith('D');
  if (body.container.is_ephemeral === true || !isDm)
    return { here: toPersonOnly(door, respond, body.user.id), inDm: false };
  return { here: toConversation(door, body.channel?.id ?? body.user.id), inDm: true };
}

/** An old question that was pressed again, or one that only the person sees, loses its buttons here. */
async function closeWhereOld(
  { log }: Parts,
  { body, respond, client }: Pressed,
  question: string,
  turn: Turn | undefined,
): Promise<void> {
  const reply = turn?.replies.here.find((each) => each.kind === 'step');
  const isEphemeral = body.container.is_ephemeral === true;
  const old = reply?.step.next.kind === 'old' ? reply.step.next : undefined;
  if (!reply || (!old && !isEphemeral)) return;
  const shown = old ? (old.now ?? '') : reply.step.noted.map(({ value }) => value).join(', ');
  const closed = closedMessage(questionName(question), shown);
  try {
    if (isEphemeral) await respond({ replace_original: true, ...within(closed, log) });
    else if (body.message && body.channel)
      await replaceMessage(client, { channel: body.channel.id, ts: body.message.ts }, closed, log);
  } catch (error) {
    log.warn(describeError(error), 'an old question kept its buttons');
  }
}
