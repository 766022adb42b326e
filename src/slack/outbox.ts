import { ErrorCode, type WebClient } from '@slack/web-api';
import { z } from 'zod';
import { describeError } from '../log.ts';
import type { Claimed, Settled, Store } from '../store/store.ts';
import type { Message } from './blocks/parts.ts';
import type { Parts } from './converse.ts';
import { within } from './deliver.ts';
import { findPosted, metadataOf, type Search } from './posted.ts';

/** Says what a letter is to whoever sends it; undefined: it is no longer wanted; a time: not before then. */
export type Write = (letter: Claimed) => Promise<Message | { notBefore: Date } | undefined>;

/** How one attempt went, and whether to leave Slack alone for a while. */
type Attempt = { settled: Settled; pauseUntil?: Date };

/** Slack takes some hundred messages a minute from an app; this many at a time, with a second in between. */
export const AT_ONCE = 5;

/**
 * Sends what is due, one letter after the other. A letter whose earlier attempt may have come through is looked
 * for first, by its key in the message's metadata; so each arrives once, whatever stopped in between.
 *
 * @returns how many were dealt with, and until when Slack wants to be left alone
 */
export async function deliverDue(
  parts: Parts,
  client: WebClient,
  write: Write,
  most = AT_ONCE,
): Promise<{ done: number; pauseUntil?: Date }> {
  for (let done = 0; done < most; done++) {
    const letter = await parts.store.claim(parts.now());
    if (!letter) return { done };
    const { settled, pauseUntil } = await attempt(parts, client, write, letter);
    await parts.store.settle(letter.id, settled);
    if (pauseUntil) return { done: done + 1, pauseUntil };
  }
  return { done: most };
}

async function attempt(parts: Parts, client: WebClient, write: Write, letter: Claimed): Promise<Attempt> {
  let posting = false;
  try {
    const there = letter.maybePosted ? await find(parts, client, letter) : undefined;
    if (there) return { settled: { state: 'sent', postedAt: there } };
    const message = await write(letter);
    if (!message) return { settled: { state: 'dropped' } };
    if ('notBefore' in message)
      return { settled: { state: 'waiting', ...message, maybePosted: letter.maybePosted } };
    posting = true;
    const posted = await client.chat.postMessage({
      channel: letter.channel,
      metadata: metadataOf(letter.key),
      ...within(message, parts.log),
    });
    return { settled: { state: 'sent', postedAt: `${posted.channel} ${posted.ts}` } };
  } catch (error) {
    return afterError(parts, letter, error, posting);
  }
}

/** Reasons for which Slack takes a message neither now nor later, until somebody does something. */
const FINAL = new Set([
  ...['channel_not_found', 'not_in_channel', 'is_archived', 'restricted_action', 'user_not_found'],
  ...['restricted_action_read_only_channel', 'restricted_action_thread_only_channel', 'missing_scope'],
  ...[
    'cannot_dm_bot',
    'user_disabled',
    'team_access_not_granted',
    'ekm_access_denied',
    'messages_tab_disabled',
  ],
  ...['no_permission', 'posting_to_channel_denied', 'invalid_blocks', 'msg_too_long', 'metadata_too_large'],
]);
/** After so long, HR hears that it did not work. */
const LONGEST_MS = 24 * 60 * 60 * 1_000;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 10 * 60 * 1_000;

const slackError = z.looseObject({
  code: z.string(),
  retryAfter: z.number().optional(),
  data: z.looseObject({ error: z.string() }).optional(),
});

function afterError(parts: Parts, letter: Claimed, error: unknown, posting: boolean): Attempt {
  const now = parts.now();
  const { code, retryAfter = 30, data } = slackError.safeParse(error).data ?? { code: 'unknown' };
  parts.log.warn({ ...describeError(error), reason: data?.error }, 'a letter was not sent');
  const isTooOld = now.getTime() - letter.firstTriedAt.getTime() > LONGEST_MS;
  // Whether an earlier attempt came through cannot be seen any more: rather told to HR than posted twice.
  const checking = letter.maybePosted && !posting;
  const impossible = (reason: string): Attempt => ({
    settled: { state: 'impossible', reason: checking ? `not_checked:${reason}` : reason },
  });
  if (code === ErrorCode.RateLimitedError) {
    if (isTooOld) return impossible('ratelimited');
    const notBefore = new Date(now.getTime() + retryAfter * 1_000);
    const settled: Settled = { state: 'waiting', notBefore, maybePosted: letter.maybePosted };
    // Looking for one letter is limited by itself: it holds up no other.
    return posting ? { settled, pauseUntil: notBefore } : { settled };
  }
  const reason = data?.error;
  if (reason && FINAL.has(reason)) return impossible(reason);
  if (isTooOld) return impossible(reason ?? 'no_answer');
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (letter.attempts - 1), LONGEST_WAIT_MS);
  const notBefore = new Date(now.getTime() + wait);
  const settled: Settled = { state: 'waiting', notBefore, maybePosted: letter.maybePosted || posting };
  // Where Slack does not answer, what comes after waits too, so that all arrive in their order; a letter that
  // cannot be written (a defect of ours) holds up no other.
  return code.startsWith('slack_webapi') ? { settled, pauseUntil: notBefore } : { settled };
}

/** Slack stamps messages by its own clock; ours may be wrong, or be moved where the app is only tried out. */
const BEFORE_MS = 24 * 60 * 60 * 1_000;

/** Searches that Slack interrupted, by the letter's id. */
const interrupted = new WeakMap<Store, Map<number, Search>>();

async function find(
  { store }: Parts,
  client: WebClient,
  { id, key, channel, firstTriedAt }: Claimed,
): Promise<string | undefined> {
  const since = new Date(Math.min(firstTriedAt.getTime(), Date.now()) - BEFORE_MS);
  const searches = interrupted.get(store) ?? new Map<number, Search>();
  interrupted.set(store, searches);
  const search = searches.get(id) ?? {};
  searches.set(id, search);
  const there = await findPosted(client, { key, channel, since }, search);
  searches.delete(id);
  return there && `${there.channel} ${there.ts}`;
}
