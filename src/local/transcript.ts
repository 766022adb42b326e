import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import {
  channelsOf,
  dmOf,
  type Ephemerals,
  messagesFor,
  newEphemerals,
  storedEphemeral,
} from './messages.ts';
import { APP, PEOPLE } from './people.ts';
import type { WebApi } from './web-api.ts';

/** What stood in the conversations when the local workspace stopped: Slack would still have it, so this does. */
const transcript = z.object({
  conversations: z.array(
    z.object({
      id: z.string(),
      /** A channel's name, or the person whose direct messages these are. */
      name: z.string(),
      isDm: z.boolean(),
      messages: z.array(
        z.object({
          ts: z.string(),
          user: z.string(),
          text: z.string(),
          blocks: z.array(z.unknown()),
          thread: z.string().optional(),
        }),
      ),
    }),
  ),
  ephemerals: z.array(storedEphemeral),
});
type Transcript = z.infer<typeof transcript>;

const posted = z.object({ channel: z.string(), ts: z.string() });

/** Puts back what stood there; every message and conversation keeps the name it had. */
export async function restoreTranscript(file: string, api: WebApi, ephemerals: Ephemerals): Promise<void> {
  if (!existsSync(file)) return;
  const kept = transcript.parse(JSON.parse(readFileSync(file, 'utf8')));
  const channels = await channelsOf(api);
  for (const conversation of kept.conversations) {
    const owner = PEOPLE.find(({ name }) => name === conversation.name);
    const emulated =
      conversation.isDm && owner
        ? await dmOf(api, owner)
        : channels.find(({ name }) => name === conversation.name)?.id;
    if (!emulated) continue;
    const again = new Map<string, string>();
    for (const { ts, user, text, blocks, thread } of conversation.messages) {
      const threadTs = thread && again.get(thread);
      const token =
        user === APP.botUserId ? APP.botToken : (PEOPLE.find(({ id }) => id === user)?.token ?? APP.botToken);
      const { ts: newTs } = posted.parse(
        await api.call(token, 'chat.postMessage', {
          channel: emulated,
          text,
          ...(blocks.length > 0 && { blocks }),
          ...(threadTs && { thread_ts: threadTs }),
        }),
      );
      again.set(ts, newTs);
      api.alias(ts, newTs);
    }
    api.alias(conversation.id, emulated);
  }
  ephemerals.restore(kept.ephemerals);
}

/** Writes down what stands in the conversations; a file that is half written never takes the place of a whole one. */
export async function saveTranscript(file: string, api: WebApi, ephemerals: Ephemerals): Promise<void> {
  const [first] = PEOPLE;
  const conversations: Transcript['conversations'] = [];
  for (const { id, name } of await channelsOf(api))
    conversations.push({ id, name, isDm: false, messages: await lasting(api, first?.name ?? '', id) });
  for (const person of PEOPLE) {
    const id = await dmOf(api, person);
    conversations.push({ id, name: person.name, isDm: true, messages: await lasting(api, person.name, id) });
  }
  const content: Transcript = {
    conversations: conversations.filter(({ messages }) => messages.length > 0),
    ephemerals: ephemerals.all(),
  };
  writeFileSync(`${file}.new`, JSON.stringify(content));
  renameSync(`${file}.new`, file);
}

async function lasting(api: WebApi, name: string, channel: string) {
  return (await messagesFor(api, newEphemerals(), name, channel)).map(
    ({ ts, user, text, blocks, thread }) => ({ ts, user, text, blocks, ...(thread && { thread }) }),
  );
}
