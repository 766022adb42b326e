import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

/** Says in a message's metadata that it is one of ours, with the key that says which. */
export const metadataOf = (key: string) => ({ event_type: EVENT_TYPE, event_payload: { key } });
export const EVENT_TYPE = 'megaroth_letter';

/** So many pages at a time; what is not found in them is looked for further when it is tried again. */
const PAGES = 20;
const history = z.looseObject({
  messages: z
    .array(
      z.looseObject({
        ts: z.string(),
        metadata: z
          .looseObject({ event_type: z.string(), event_payload: z.looseObject({ key: z.unknown() }) })
          .optional()
          .catch(undefined),
      }),
    )
    .default([]),
  response_metadata: z.looseObject({ next_cursor: z.string().optional() }).optional(),
});

export type Sought = {
  key: string;
  /** A conversation, or a person: then their direct messages. */
  channel: string;
  /** No message of it is older. */
  since: Date;
  threadTs?: string | undefined;
};

/** How far a search is: where Slack interrupts it, it goes on from there and not from the beginning. */
export type Search = { cursor?: string | undefined };

/**
 * Where a message with this key stands already; undefined where it does not.
 *
 * @throws where the conversation is longer than what is looked through at a time: that is not “not there”
 */
export async function findPosted(
  client: WebClient,
  { key, channel, since, threadTs }: Sought,
  search: Search = {},
): Promise<{ channel: string; ts: string } | undefined> {
  const conversation = /^[UW]/.test(channel)
    ? ((await client.conversations.open({ users: channel })).channel?.id ?? channel)
    : channel;
  for (let page = 0; page < PAGES; page++) {
    const asked = {
      channel: conversation,
      oldest: String(since.getTime() / 1_000),
      include_all_metadata: true,
      limit: 200,
      ...(search.cursor && { cursor: search.cursor }),
    };
    const read = history.parse(
      threadTs
        ? await client.conversations.replies({ ...asked, ts: threadTs })
        : await client.conversations.history(asked),
    );
    const found = read.messages.find(
      ({ metadata }) => metadata?.event_type === EVENT_TYPE && metadata.event_payload.key === key,
    );
    if (found) return { channel: conversation, ts: found.ts };
    search.cursor = read.response_metadata?.next_cursor || undefined;
    if (!search.cursor) return undefined;
  }
  throw new Error('a conversation is longer than what is looked through at a time');
}
