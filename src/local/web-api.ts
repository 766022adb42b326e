import { createEmulator } from 'emulate';
import { z } from 'zod';
import manifest from '../../manifest.json' with { type: 'json' };
import { APP, CHANNELS, PEOPLE } from './people.ts';

/** The emulated Slack Web API, with names of people, messages and conversations that outlive a restart. */
export type WebApi = {
  /** Calls a method as somebody; the answer is Slack's, with `ok`. */
  call(token: string, method: string, params: object): Promise<WebApiAnswer>;
  /** Passes a request of the app's on, as it came, and the answer back. */
  forward(
    method: string,
    headers: Record<string, string>,
    body: string,
  ): Promise<{ status: number; body: string }>;
  /** A file that was sent, as somebody who may see it; `undefined` where there is none for them. */
  file(token: string, id: string): Promise<{ name: string; body: Uint8Array } | undefined>;
  /** From now on `outside` means what the emulator calls `inside`. */
  alias(outside: string, inside: string): void;
  close(): Promise<void>;
};

const answerSchema = z.looseObject({ ok: z.boolean(), error: z.string().optional() });
export type WebApiAnswer = z.infer<typeof answerSchema>;

/** Ids of people and conversations, and the time stamps of messages. */
const NAMES = /\b(?:[UCD][A-Z0-9]{8,}|\d{10}\.\d{6})\b/g;

/** The emulator takes 5,000 calls an hour with a token: each person, and the app, have several and use them in turn. */
const TOKENS_EACH = 40;
const oneOf = (token: string, index: number) => `${token}-${index}`;
const severalOf = (token: string) => Array.from({ length: TOKENS_EACH }, (_, index) => oneOf(token, index));

/** Starts the emulator in this process, on a port of its own that only this machine reaches. */
export async function startWebApi(): Promise<WebApi> {
  const emulator = await createEmulator({ service: 'slack', port: 0, seed: { slack: seed() } });
  const inside = new Map<string, string>();
  const outside = new Map<string, string>();
  const toInside = (text: string) => text.replace(NAMES, (name) => inside.get(name) ?? name);
  const toOutside = (text: string) => text.replace(NAMES, (name) => outside.get(name) ?? name);
  let calls = 0;
  const inTurn = (token: string) => oneOf(token, calls++ % TOKENS_EACH);
  const forward: WebApi['forward'] = async (method, headers, body) => {
    const response = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: {
        ...headers,
        ...(headers.authorization && {
          authorization: headers.authorization.replace(
            /^Bearer (.+)$/,
            (_, token: string) => `Bearer ${inTurn(token)}`,
          ),
        }),
      },
      body: toInside(body),
    });
    return { status: response.status, body: toOutside(await response.text()) };
  };
  const api: WebApi = {
    forward,
    call: async (token, method, params) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' };
      const { body } = await forward(method, headers, JSON.stringify(params));
      return answerSchema.parse(JSON.parse(body));
    },
    file: async (token, id) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' };
      const answer = await forward('files.info', headers, JSON.stringify({ file: id }));
      const info = fileInfo.safeParse(JSON.parse(answer.body));
      if (!info.success) return undefined;
      const { name, url_private: url } = info.data.file;
      const response = await fetch(url, {
        headers: { ...headers, authorization: `Bearer ${inTurn(token)}` },
      });
      return response.ok ? { name, body: new Uint8Array(await response.arrayBuffer()) } : undefined;
    },
    alias: (name, emulated) => {
      inside.set(name, emulated);
      outside.set(emulated, name);
    },
    close: () => emulator.close(),
  };
  await namePeople(api);
  return api;
}

const fileInfo = z.object({ file: z.object({ name: z.string(), url_private: z.string() }) });
const members = z.object({ members: z.array(z.object({ id: z.string(), name: z.string() })) });

/** The emulator makes up ids at each start; people keep theirs, so that what is kept of them is found again. */
async function namePeople(api: WebApi): Promise<void> {
  const list = members.parse(await api.call(PEOPLE[0]?.token ?? '', 'users.list', {}));
  for (const person of PEOPLE) {
    const emulated = list.members.find(({ name }) => name === person.name);
    if (emulated) api.alias(person.id, emulated.id);
  }
}

/** The app gets exactly the scopes of its manifest; people may do what people may. */
function seed() {
  const app = { app_id: APP.appId, bot_id: APP.botId, bot_user_id: APP.botUserId };
  const { bot: scopes } = manifest.oauth_config.scopes;
  return {
    team: { name: 'Local workspace', domain: 'local' },
    users: PEOPLE.map(({ name, realName }) => ({ name, real_name: realName })),
    channels: CHANNELS,
    oauth_apps: [
      {
        ...app,
        client_id: 'local',
        client_secret: 'local',
        name: APP.name,
        redirect_uris: [],
        scopes,
        bot_name: 'megaroth',
      },
    ],
    tokens: [
      ...severalOf(APP.botToken).map((token) => ({
        ...app,
        ...{ token, type: 'bot', user_id: APP.botUserId, scopes },
      })),
      ...PEOPLE.flatMap(({ name, token: own }) =>
        severalOf(own).map((token) => ({ token, type: 'user', user: name })),
      ),
    ],
    strict_scopes: true,
  };
}
