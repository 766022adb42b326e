import type { RespondFn } from '@slack/bolt';
import type { HomeView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Log } from '../log.ts';
import type { Message } from './blocks/parts.ts';
import { problemsOf, shortenMessage, shortenView, viewProblems } from './blocks/slack-limits.ts';

/** Where a message was put, where Slack says so (an ephemeral message has no place of its own). */
export type Posted = { channel: string; ts: string } | undefined;

/** Sends a message to where the person is. */
export type Send = (message: Message) => Promise<Posted>;

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

/**
 * Into a conversation; `channel` may be a person's id, which is their direct messages with the app.
 *
 * @param threadTs the message in whose thread it goes, where it goes into one
 */
export const toConversation =
  (client: WebClient, channel: string, log: Log, threadTs?: string): Send =>
  async (message) => {
    const posted = await client.chat.postMessage({
      channel,
      ...(threadTs && { thread_ts: threadTs }),
      ...within(message, log),
    });
    return posted.channel && posted.ts ? { channel: posted.channel, ts: posted.ts } : undefined;
  };

/** In place of a message that stands; without blocks the old ones would stay. */
export async function replaceMessage(
  client: WebClient,
  at: { channel: string; ts: string },
  message: Message,
  log: Log,
): Promise<void> {
  const { text, blocks = [] } = within(message, log);
  await client.chat.update({ ...at, text, blocks });
}

/** Only the person sees it, where they are. */
export const toPersonOnly =
  (respond: RespondFn, log: Log): Send =>
  async (message) => {
    await respond({ response_type: 'ephemeral', replace_original: false, ...within(message, log) });
    return undefined;
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
  await client.views.publish({ user_id: userId, view: fitted });
}
