import { z } from 'zod';
import { APP, PEOPLE, type Person, personCalled } from './people.ts';
import type { WebApi } from './web-api.ts';

/**
 * A message as the page shows it. `ephemeral`: only one person sees it, and Slack keeps none of it; `thread`: a
 * reply, to the message with this time stamp.
 */
export type ShownMessage = {
  ts: string;
  user: string;
  text: string;
  blocks: unknown[];
  ephemeral: boolean;
  thread?: string | undefined;
  /** Files that came with it. */
  files: { id: string; name: string }[];
};

/** Messages that only one person sees, which no history holds. */
export type Ephemerals = {
  /** `after`: the newest message of the conversation; this one stands below it. */
  add(person: string, channel: string, content: Content, after: string | undefined): void;
  replace(ts: string, content: Content): void;
  remove(ts: string): void;
  of(person: string, channel: string): ShownMessage[];
  find(ts: string): ShownMessage | undefined;
  all(): StoredEphemeral[];
  restore(list: readonly StoredEphemeral[]): void;
};
export type Content = { text: string; blocks: unknown[] };
export const storedEphemeral = z.object({
  ts: z.string(),
  person: z.string(),
  channel: z.string(),
  text: z.string(),
  blocks: z.array(z.unknown()),
});
export type StoredEphemeral = z.infer<typeof storedEphemeral>;

export function newEphemerals(): Ephemerals {
  const list: StoredEphemeral[] = [];
  const shown = ({ ts, text, blocks }: StoredEphemeral): ShownMessage => ({
    ts,
    user: APP.botUserId,
    text,
    blocks,
    ephemeral: true,
    files: [],
  });
  return {
    add: (person, channel, content, after) =>
      list.push({ ts: stampAfter(after), person, channel, ...content }),
    replace: (ts, content) => {
      const found = list.find((each) => each.ts === ts);
      if (found) Object.assign(found, content);
    },
    remove: (ts) => {
      const index = list.findIndex((each) => each.ts === ts);
      if (index >= 0) list.splice(index, 1);
    },
    of: (person, channel) =>
      list.filter((each) => each.person === person && each.channel === channel).map(shown),
    find: (ts) => list.filter((each) => each.ts === ts).map(shown)[0],
    all: () => [...list],
    restore: (kept) => list.push(...kept),
  };
}

/** A time stamp of now that sorts after `after` and before any later message, whose stamps have six digits. */
function stampAfter(after: string | undefined): string {
  const now = `${Math.floor(Date.now() / 1_000)}.000000`;
  return `${after && after > now ? after : now}1`;
}

const history = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      user: z.string().default(APP.botUserId),
      text: z.string().default(''),
      blocks: z.array(z.unknown()).default([]),
      reply_count: z.number().default(0),
      thread_ts: z.string().optional(),
      files: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
    }),
  ),
});
const opened = z.object({ channel: z.object({ id: z.string() }) });
const channels = z.object({
  channels: z.array(z.object({ id: z.string(), name: z.string(), is_im: z.boolean() })),
});

/** The conversation between a person and the app. */
export async function dmOf(api: WebApi, person: Person): Promise<string> {
  return opened.parse(await api.call(person.token, 'conversations.open', { users: APP.botUserId })).channel
    .id;
}

export async function channelsOf(api: WebApi): Promise<{ id: string; name: string }[]> {
  const [first] = PEOPLE;
  const list = channels.parse(
    await api.call(first?.token ?? '', 'conversations.list', { types: 'public_channel', limit: 100 }),
  );
  return list.channels.filter(({ is_im }) => !is_im).map(({ id, name }) => ({ id, name }));
}

/** What a person sees in a conversation, oldest first. */
export async function messagesFor(
  api: WebApi,
  ephemerals: Ephemerals,
  name: string,
  channel: string,
): Promise<ShownMessage[]> {
  const person = personCalled(name);
  if (!person) return [];
  const { messages } = history.parse(
    await api.call(person.token, 'conversations.history', { channel, limit: 999 }),
  );
  const threads = await Promise.all(
    messages.filter((each) => each.reply_count > 0).map(({ ts }) => repliesTo(api, person, channel, ts)),
  );
  const kept = [...messages, ...threads.flat()].map(({ ts, user, text, blocks, thread_ts, files }) => ({
    ...{ ts, user, text, blocks, files, ephemeral: false },
    ...(thread_ts && { thread: thread_ts }),
  }));
  const placeOf = ({ thread, ts }: ShownMessage) => `${thread ?? ts} ${ts}`;
  return [...kept, ...ephemerals.of(name, channel)].sort((a, b) => placeOf(a).localeCompare(placeOf(b)));
}

/** What was answered in the thread of a message. */
async function repliesTo(api: WebApi, person: Person, channel: string, ts: string) {
  const { messages } = history.parse(await api.call(person.token, 'conversations.replies', { channel, ts }));
  return messages.filter((each) => each.ts !== ts);
}

/** A message that only one person sees, below all that stands in the conversation. */
export async function showOnlyTo(
  api: WebApi,
  ephemerals: Ephemerals,
  { person, channel }: { person: string; channel: string },
  content: Content,
): Promise<void> {
  const newest = (await messagesFor(api, ephemerals, person, channel)).at(-1)?.ts;
  ephemerals.add(person, channel, content, newest);
}
