import type { WebClient } from '@slack/web-api';
import { withAsked } from '../conversation/asked.ts';
import type { Reply } from '../conversation/reply.ts';
import { withTold } from '../conversation/told.ts';
import { type Input, type Turn, takeTurn } from '../conversation/turn.ts';
import { versionOf } from '../hr/limits.ts';
import { describeError, type Log } from '../log.ts';
import type { Closed } from '../participant/step.ts';
import type { HandledOnce, PersonKey, Store } from '../store/store.ts';
import { render } from './blocks/index.ts';
import { type Message, message, section } from './blocks/parts.ts';
import { closedMessage } from './blocks/question.ts';
import { type Posted, replaceMessage, type Send, toConversation } from './deliver.ts';
import { texts } from './texts.en.ts';
import { type WorkspaceNow, workspaceOf } from './workspace-of.ts';

/** What every listener needs. */
export type Parts = {
  store: Store;
  now: () => Date;
  log: Log;
  /** Whom people are handed over to, where the set-up names somebody. */
  hrContact?: string | undefined;
  /** The first admins, as the configuration names them. */
  admins: readonly string[];
  /** The app is only tried out: made-up years may be entered. */
  tryingOut?: boolean;
  /** What is being answered right now; a process that stops waits for it. */
  inHand: Set<Promise<unknown>>;
};

/** Who acts, what they do, and where they read the reply. */
export type Act = {
  key: PersonKey;
  input: Input;
  once?: HandledOnce;
  here: Send;
  client: WebClient;
  channel: string | undefined;
};

/**
 * One turn: what the person did is kept first, then answered. Where Slack does not take the answer, nothing
 * is lost, and the person is told so if there is a way.
 */
export async function converse(parts: Parts, act: Act): Promise<Turn | undefined> {
  const now = await workspaceOf(parts, act.key.teamId);
  const turn = await keep(parts, act, now);
  if (!turn) return undefined;
  try {
    await answer(parts, act, turn, now);
  } catch (error) {
    parts.log.error(describeError(error), 'an answer was not delivered');
    await tell(parts, act, texts.notDelivered());
  }
  return turn;
}

/** Takes the turn and keeps what comes of it. Undefined: this event was handled before. */
async function keep(
  parts: Parts,
  act: Act,
  { workspace, day, run }: WorkspaceNow,
): Promise<Turn | undefined> {
  try {
    return await parts.store.change(
      act.key,
      (person) => {
        const taken = run(() => takeTurn(person, act.input, day, workspace));
        const replies = [...taken.replies.here, ...taken.replies.inDm];
        const told =
          taken.person &&
          withAsked(
            withTold(taken.person, replies, day, (year) => versionOf(workspace, year)),
            replies,
          );
        return { person: told, result: taken };
      },
      act.once,
    );
  } catch (error) {
    await tell(parts, act, texts.failed());
    throw error;
  }
}

async function answer(
  parts: Parts,
  act: Act,
  { replies, closed, plan }: Turn,
  { day, run }: WorkspaceNow,
): Promise<void> {
  const inDm = toConversation(act.client, act.key.userId, parts.log);
  for (const each of closed) await close(parts, act.client, each);
  const { hrContact } = parts;
  const written = (list: readonly Reply[]) =>
    list.map((reply) => ({ reply, words: run(() => render(reply, day, { hrContact, plan })) }));
  const dm = await sendAll(parts, act.key, inDm, written(replies.inDm));
  // Whoever is in these direct messages already need not be sent there.
  const isThere = dm !== undefined && dm === act.channel;
  const here = isThere ? replies.here.filter(({ kind }) => kind !== 'inDm') : replies.here;
  await sendAll(parts, act.key, act.here, written(here));
}

/** Sends replies one after the other; gives back the conversation that they went to, where Slack says so. */
async function sendAll(
  { store }: Parts,
  key: PersonKey,
  send: Send,
  replies: readonly { reply: Reply; words: Message }[],
): Promise<string | undefined> {
  let channel: string | undefined;
  for (const { reply, words } of replies) {
    const posted = await send(words);
    channel = posted?.channel ?? channel;
    if (reply.kind === 'step' && 'turn' in reply.step.next)
      await remember(store, key, reply.step.next, posted);
  }
  return channel;
}

/** Where the question stands, so that its buttons can go when it is answered. */
async function remember(
  store: Store,
  key: PersonKey,
  asked: { question: string; turn: number },
  posted: Posted,
): Promise<void> {
  if (!posted) return;
  await store.change(key, (person) => {
    const isStill = person?.interview?.open === asked.question && person.interview.turn === asked.turn;
    const next =
      person?.interview && isStill
        ? { ...person, interview: { ...person.interview, message: posted } }
        : person;
    return { person: next ?? null, result: undefined };
  });
}

/** A question that is done with loses its buttons. Where its message is gone, there is nothing to take away. */
async function close(
  { log }: Parts,
  client: WebClient,
  { message: at, asked, shows }: Closed,
): Promise<void> {
  try {
    await replaceMessage(client, at, closedMessage(asked, shows), log);
  } catch (error) {
    log.warn(describeError(error), 'a question kept its buttons');
  }
}

/** Says in plain words that something failed; where even that fails, the log has it. */
async function tell({ log }: Parts, { here }: Act, words: string): Promise<void> {
  try {
    await here(message([section(words)]));
  } catch (error) {
    log.error(describeError(error), 'a person could not be told that something failed');
  }
}
