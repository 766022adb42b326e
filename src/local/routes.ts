import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import manifest from '../../manifest.json' with { type: 'json' };
import type { Clock } from './clock.ts';
import { FILES_PATH, type Files } from './files.ts';
import { channelsOf, type Ephemerals } from './messages.ts';
import type { PageFiles } from './page-files.ts';
import { APP, PEOPLE } from './people.ts';
import type { Processes } from './processes.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Views } from './views.ts';
import type { WebApi } from './web-api.ts';
import { webApiCall } from './web-api-calls.ts';
import { personNamed, type World } from './world.ts';

export type Routed = {
  world: World;
  api: WebApi;
  ephemerals: Ephemerals;
  views: Views;
  responseUrls: ResponseUrls;
  files: Files;
  page: PageFiles;
  /** Where it can be moved. */
  clock: Clock | undefined;
  processes: Processes;
  /** Does what is due by the clock, without waiting for the next second. */
  work: () => Promise<void>;
  /** Bolt's own listener for what Slack sends. */
  slackEvents: RequestListener;
  /** The pages that watch for changes. */
  watchers: Set<ServerResponse>;
  changed: () => void;
};

type Handler = (
  parts: Routed,
  request: { url: URL; body: string; headers: IncomingMessage['headers'] },
) => Promise<Answer>;
type Answer = { status?: number; type?: string; name?: string; body: string | Uint8Array };

const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) });
const fields = <Shape extends z.ZodRawShape>(shape: Shape, body: string) =>
  z.object(shape).parse(JSON.parse(body));
const asked = (url: URL, name: string) => url.searchParams.get(name) ?? '';

/** Everything on the way between page, app and emulated Web API, by method and path. */
const ROUTES: Record<string, Handler> = {
  'GET /': async ({ page }) => ({ type: 'text/html; charset=utf-8', body: page.html }),
  'GET /page.js': async ({ page }) => ({ type: 'text/javascript; charset=utf-8', body: page.script }),
  'GET /page.css': async ({ page }) => ({ type: 'text/css; charset=utf-8', body: page.style }),
  'GET /local/workspace': async ({ api }) =>
    json({
      channels: await channelsOf(api),
      people: PEOPLE.map(({ name, id, realName, role }) => ({ name, id, realName, role })),
      app: { name: APP.name, userId: APP.botUserId },
      commands: manifest.features.slash_commands.map(({ command, description, usage_hint }) => ({
        command,
        description,
        usageHint: usage_hint,
      })),
      shortcuts: manifest.features.shortcuts.map(({ name, type, callback_id }) => ({
        name,
        type,
        callbackId: callback_id,
      })),
    }),
  'GET /local/conversations': async ({ world }, { url }) =>
    json(await world.conversations(personNamed(asked(url, 'person')))),
  'GET /local/messages': async ({ world }, { url }) =>
    json(await world.messages(personNamed(asked(url, 'person')), asked(url, 'channel'))),
  'GET /local/views': async ({ views }, { url }) =>
    json({
      home: views.home(asked(url, 'person')) ?? null,
      modal: views.modal(asked(url, 'person')) ?? null,
    }),
  'GET /local/clock': async ({ clock, processes }) =>
    json({
      now: (clock?.now() ?? new Date()).toISOString(),
      moves: clock !== undefined,
      processes: processes.count(),
    }),
  'POST /local/clock': async ({ clock, work }, { body }) => {
    const { to } = fields({ to: z.iso.datetime().nullable() }, body);
    clock?.moveTo(to === null ? undefined : new Date(to));
    await work();
    return json({ ok: true });
  },
  'POST /local/join': async ({ processes }, { body }) => {
    processes.join(fields({ address: z.url() }, body).address);
    return json({ ok: true });
  },
  'GET /local/sent': async ({ api }, { url }) => {
    const file = await api.file(personNamed(asked(url, 'person')).token, asked(url, 'id'));
    return file
      ? { type: 'application/octet-stream', name: file.name, body: file.body }
      : { status: 404, ...json({ error: 'There is no such file for this person.' }) };
  },
  'POST /local/say': async ({ world }, { body }) => {
    const { person, channel, text } = fields(
      { person: z.string(), channel: z.string(), text: z.string() },
      body,
    );
    await world.say(personNamed(person), channel, text);
    return json({ ok: true });
  },
  'POST /local/upload': async ({ world }, { body }) => {
    const { person, channel, name, base64 } = fields(
      { person: z.string(), channel: z.string(), name: z.string(), base64: z.string() },
      body,
    );
    await world.upload(personNamed(person), channel, { name, bytes: Buffer.from(base64, 'base64') });
    return json({ ok: true });
  },
  'POST /local/command': async ({ world }, { body }) => {
    const { person, channel, command, text } = fields(
      { person: z.string(), channel: z.string(), command: z.string(), text: z.string() },
      body,
    );
    await world.command(personNamed(person), channel, command, text);
    return json({ ok: true });
  },
  'POST /local/open': async ({ world }, { body }) => {
    const { person, tab } = fields({ person: z.string(), tab: z.enum(['home', 'messages']) }, body);
    await world.openTab(personNamed(person), tab);
    return json({ ok: true });
  },
  'POST /local/press': async ({ world }, { body }) => {
    const place = z.union([
      z.object({ channel: z.string(), ts: z.string() }),
      z.object({ view: z.string() }),
    ]);
    const { person, at, action, state } = fields(
      { person: z.string(), at: place, action: z.looseObject({}), state: z.looseObject({}) },
      body,
    );
    await world.press(personNamed(person), at, action, state);
    return json({ ok: true });
  },
  'POST /local/shortcut': async ({ world }, { body }) => {
    const { person, callbackId, at } = fields(
      {
        person: z.string(),
        callbackId: z.string(),
        at: z.object({ channel: z.string(), ts: z.string() }).optional(),
      },
      body,
    );
    await world.shortcut(personNamed(person), callbackId, at);
    return json({ ok: true });
  },
  'POST /local/submit': async ({ world }, { body }) => {
    const { person, view, values } = fields(
      { person: z.string(), view: z.string(), values: z.looseObject({}) },
      body,
    );
    return json({ errors: await world.submit(personNamed(person), view, values) });
  },
  'POST /local/close': async ({ world }, { body }) => {
    const { person, view } = fields({ person: z.string(), view: z.string() }, body);
    await world.closeView(personNamed(person), view);
    return json({ ok: true });
  },
};

/** The listener of the local workspace's one server. */
export function routes(parts: Routed): RequestListener {
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/slack/events') return parts.slackEvents(request, response);
    if (url.pathname === '/local/changes') return watch(parts, response);
    if (url.pathname.startsWith(FILES_PATH)) return giveFile(parts, url, request, response);
    void answer(parts, url, request, response);
  };
}

/** A file that somebody sent, to the app alone. */
function giveFile({ files }: Routed, url: URL, request: IncomingMessage, response: ServerResponse): void {
  const file = files.get(url.pathname, request.headers.authorization);
  if (file) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
  else response.writeHead(404).end();
}

async function answer(
  parts: Routed,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const {
    status = 200,
    type = 'application/json',
    name,
    body,
  } = await answerTo(parts, url, request).catch(failed);
  const disposition = name && { 'content-disposition': `attachment; filename="${encodeURIComponent(name)}"` };
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...disposition }).end(body);
  if (request.method === 'POST') parts.changed();
}

async function answerTo(parts: Routed, url: URL, request: IncomingMessage): Promise<Answer> {
  const body = await text(request);
  if (url.pathname.startsWith('/api/'))
    return webApiCall(parts, url.pathname.slice('/api/'.length), request.headers, body);
  if (url.pathname.startsWith('/local/respond/')) {
    const taken = await parts.responseUrls.take(
      url.pathname.slice('/local/respond/'.length),
      JSON.parse(body),
    );
    return taken ? { body: 'ok', type: 'text/plain' } : { status: 404, body: 'used_url', type: 'text/plain' };
  }
  const handler = ROUTES[`${request.method} ${url.pathname}`];
  return handler
    ? handler(parts, { url, body, headers: request.headers })
    : { status: 404, body: '{"error":"not found"}' };
}

/** What goes wrong is shown on the page, in words. */
function failed(error: unknown): Answer {
  return { status: 500, ...json({ error: error instanceof Error ? error.message : String(error) }) };
}

/** The page is told that something changed, and asks what. */
function watch({ watchers }: Routed, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 500\n\ndata: changed\n\n');
  watchers.add(response);
  response.on('close', () => watchers.delete(response));
}
