import { setTimeout } from 'node:timers/promises';
import { RespondError, type RespondFn } from '@slack/bolt';
import type { HomeView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { describeError, type Log } from '../log.ts';
import type { Arrived } from './arrived.ts';
import { isChart } from './blocks/chart.ts';
import { withoutCharts } from './blocks/chart-as-table.ts';
import { type Message, message as messageOf, section } from './blocks/parts.ts';
import { problemsOf, shortenMessage, shortenView, viewProblems } from './blocks/slack-limits.ts';
import { codeOf, type Failure, failureOf, NOT_SENT } from './failures.ts';
import { findPosted, metadataOf } from './posted.ts';
import { texts } from './texts.en.ts';

/** Where a message was put, where Slack says so (an ephemeral message has no place of its own). */
export type Posted = { channel: string; ts: string } | undefined;

/** Sends a message to where the person is; `key` says which it is, where it might be sent again. */
export type Send = (message: Message, key?: string) => Promise<Posted>;

/** What answers go through: the client, and the request that they answer. */
export type Door = { client: WebClient; log: Log; arrived: Arrived };

/**
 * The door to Slack: what goes out is within Slack's limits. Long texts are shortened; where a message is
 * wrong in its structure (a defect of ours), its words go out alone rather than nothing.
 */
export function within(message: Message, log: Log): { text: string; blocks?: Message['blocks'] } {
  const fitted = shortenMessage(message);
  const problems = problemsOf(fitted);
  if (problems.length === 0) return fitted;
  log.error({ problems }, 'a message was outside Slack’s limits and went out as text');
  return { text: fitted.text };
}

const TRIES = 3;
const PAUSE_MS = 300;
/** Longer than this nobody waits here: it is tried again later. */
const LONGEST_PAUSE_MS = 5_000;

/**
 * Into a conversation; `channel` may be a person's id, which is their direct messages with the app. What Slack
 * may have taken without saying so is looked for, and not sent again.
 *
 * @param threadTs the message in whose thread it goes, where it goes into one
 * @throws what Slack says where it takes it neither now nor within some seconds; where it may take it later, the
 *   arrival is marked
 */
export const toConversation =
  ({ client, log, arrived }: Door, channel: string, threadTs?: string): Send =>
  async (message, key = `${arrived.id}:${arrived.sent++}`) => {
    const sought = { key, channel, since: new Date(arrived.since.getTime() - CLOCKS_DIFFER_MS), threadTs };
    let maybeThere = arrived.again;
    let said = message;
    for (let attempt = 1; ; attempt++) {
      try {
        const there = maybeThere ? await findPosted(client, sought) : undefined;
        if (there) return there;
        const posted = await client.chat.postMessage({
          channel,
          metadata: metadataOf(key),
          ...(threadTs && { thread_ts: threadTs }),
          ...within(said, log),
        });
        if (said.blocks.some(isChart)) takesCharts.add(client);
        return posted.channel && posted.ts ? { channel: posted.channel, ts: posted.ts } : undefined;
      } catch (error) {
        const failure = failureOf(error);
        if (isChartRefused(failure, said)) {
          said = withTables(said);
          continue;
        }
        if (failure.kind === 'final') throw error;
        const pause = failure.retryAfterMs ?? PAUSE_MS * 2 ** attempt;
        maybeThere ||= failure.maybeDone;
        if (attempt === TRIES || pause > LONGEST_PAUSE_MS) {
          arrived.undelivered = true;
          throw error;
        }
        await setTimeout(pause);
      }
    }
  };

/** The workspaces, by their clients, that have taken a chart since this process began. */
const takesCharts = new WeakSet<WebClient>();
/** The block is newer than many a client, and a workspace may not have it: the same goes out as a table. */
const isChartRefused = (failure: Failure, { blocks }: Message): boolean =>
  failure.kind === 'final' && failure.reason.startsWith('invalid_') && blocks.some(isChart);
const withTables = (message: Message): Message => ({ ...message, blocks: withoutCharts(message.blocks) });

/** Slack stamps messages by its own clock. */
const CLOCKS_DIFFER_MS = 5 * 60 * 1_000;

/** What Slack can be asked again without harm, such as putting the same words in the same place. */
async function withRetries<Result>(call: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const failure = failureOf(error);
      const pause = failure.kind === 'passing' ? (failure.retryAfterMs ?? PAUSE_MS * 2 ** attempt) : Infinity;
      if (attempt === TRIES || pause > LONGEST_PAUSE_MS) throw error;
      await setTimeout(pause);
    }
  }
}

/** In place of a message that stands; without blocks the old ones would stay. */
export async function replaceMessage(
  client: WebClient,
  at: { channel: string; ts: string },
  message: Message,
  log: Log,
): Promise<void> {
  const update = ({ text, blocks = [] }: { text: string; blocks?: Message['blocks'] }) =>
    withRetries(() => client.chat.update({ ...at, text, blocks }));
  try {
    await update(within(message, log));
  } catch (error) {
    if (!isChartRefused(failureOf(error), message)) throw error;
    await update(within(withTables(message), log));
  }
}

/** Slack may answer 200 and mean no. */
const saysNo = async (answer: Response): Promise<boolean> =>
  /^\s*\{[^}]*"ok"\s*:\s*false/.test(await answer.text());

/**
 * Only the person sees it, where they are. Where Slack refuses it there, or fails, it goes into their direct messages;
 * where Slack does not say at all whether it took it, they hear that there.
 */
export const toPersonOnly = (door: Door, respond: RespondFn, userId: string): Send => {
  const inDm = toConversation(door, userId);
  const unconfirmed = () =>
    inDm(messageOf([section(texts.notConfirmed())]), `${door.arrived.id}:unconfirmed`);
  /** Whether Slack took it; what it refuses with a chart in it may go without. */
  const takes = async (said: Message): Promise<boolean> => {
    try {
      const words = {
        ...({ response_type: 'ephemeral', replace_original: false } as const),
        ...within(said, door.log),
      };
      const hasChart = said.blocks.some(isChart);
      // Slack says nothing of what it makes of an acknowledgement: a chart goes in one where it has taken one before.
      if ((!hasChart || takesCharts.has(door.client)) && (await door.arrived.inAcknowledgement?.(words)))
        return true;
      const answer: unknown = await respond(words);
      const isTaken = !(answer instanceof Response && (await saysNo(answer)));
      if (hasChart && isTaken) takesCharts.add(door.client);
      return isTaken;
    } catch (error) {
      if (error instanceof RespondError && said.blocks.some(isChart)) return false;
      throw error;
    }
  };
  return async (message, key) => {
    // It may stand there, and nobody can look.
    if (door.arrived.again) return unconfirmed();
    try {
      if (await takes(message)) return undefined;
      if (message.blocks.some(isChart) && (await takes(withTables(message)))) return undefined;
      return inDm(message, key);
    } catch (error) {
      door.log.warn(describeError(error), 'an answer did not go where it was asked for');
      const isRefused = error instanceof RespondError || NOT_SENT.has(codeOf(error));
      return isRefused ? inDm(message, key) : unconfirmed();
    }
  };
};

/**
 * In place of the message whose button was pressed, whoever sees it; what comes after it, and what Slack doesn't take
 * there any more, goes on its own.
 */
export const inPlaceOfPressed = (door: Door, respond: RespondFn, onItsOwn: Send): Send => {
  let isTaken = false;
  const takes = async (said: Message): Promise<boolean> => {
    const answer: unknown = await respond({ replace_original: true, ...within(said, door.log) });
    return !(answer instanceof Response && (await saysNo(answer)));
  };
  return async (message, key) => {
    if (isTaken) return onItsOwn(message, key);
    isTaken = true;
    try {
      if (await takes(message)) return undefined;
      if (message.blocks.some(isChart) && (await takes(withTables(message)))) return undefined;
    } catch (error) {
      door.log.warn(describeError(error), 'a page did not take the place of its answer');
    }
    return onItsOwn(message, key);
  };
};

export async function publishHome(
  client: WebClient,
  userId: string,
  view: HomeView,
  log: Log,
): Promise<void> {
  const fitted = shortenView(view);
  const problems = viewProblems(fitted);
  if (problems.length > 0) log.error({ problems }, 'the Home tab is outside Slack’s limits');
  await withRetries(() => client.views.publish({ user_id: userId, view: fitted }));
}
