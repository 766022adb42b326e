import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A message that stands in this Slack. */
export type Standing = { channel: string; ts: string; text: string; blocks: unknown; metadata?: unknown };

/** How a call fares: `taken`: it is done, whatever comes back; `status` 0: the connection is cut instead of an answer. */
export type Fare = { taken: boolean; status: number; body?: string; retryAfter?: number };
export const THROUGH: Fare = { taken: true, status: 200 };

/**
 * A Slack of the test's own: it keeps what is posted, tells it again when asked, and fares as the test says.
 *
 * @param fareOf a call's fate, by its method ("chat.postMessage"; "respond" for a response_url) and what was sent
 */
export async function openSlack(fareOf: (method: string, sent: string) => Fare = () => THROUGH) {
  const standing: Standing[] = [];
  const alone: { address: string; text: string; blocks: unknown }[] = [];
  const calls: string[] = [];
  const threads: string[] = [];
  let stamp = 0;

  const done: Record<string, (sent: Record<string, string>) => object> = {
    'auth.test': () => ({ user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T000000001' }),
    'conversations.open': ({ users = '' }) => ({ channel: { id: `D${users.slice(1)}` } }),
    'chat.postMessage': ({ channel = '', text: words = '', blocks, metadata, thread_ts: thread }) => {
      if (thread) threads.push(thread);
      const to = /^[UW]/.test(channel) ? `D${channel.slice(1)}` : channel;
      const ts = `${Math.floor(Date.now() / 1_000)}.${String(++stamp).padStart(6, '0')}`;
      standing.push({
        ...{ channel: to, ts, text: words, blocks: blocks && (JSON.parse(blocks) as unknown) },
        ...(metadata && { metadata: JSON.parse(metadata) as unknown }),
      });
      return { channel: to, ts };
    },
    'conversations.history': ({ channel }) => ({
      messages: standing.filter((each) => each.channel === channel).toReversed(),
    }),
    'conversations.replies': ({ channel }) => ({
      messages: standing.filter((each) => each.channel === channel),
    }),
  };
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await text(request);
    const path = request.url ?? '';
    const method = path.startsWith('/respond/') ? 'respond' : path.replace('/api/', '');
    calls.push(method);
    const fare = fareOf(method, decodeURIComponent(body.replaceAll('+', ' ')));
    const sent = method === 'respond' ? {} : Object.fromEntries(new URLSearchParams(body));
    let answer: object = {};
    if (fare.taken && method === 'respond')
      alone.push({ address: path, ...(JSON.parse(body) as { text: string; blocks: unknown }) });
    else if (fare.taken) answer = done[method]?.(sent) ?? {};
    if (fare.status === 0) return void request.socket.destroy();
    if (fare.retryAfter !== undefined) response.setHeader('retry-after', String(fare.retryAfter));
    response.writeHead(fare.status, { 'content-type': 'application/json' });
    response.end(fare.body ?? JSON.stringify({ ok: true, ...answer }));
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return { url, api: `${url}/api/`, standing, alone, calls, threads };
}
