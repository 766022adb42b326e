import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** What happens to a call of the app's on its way to Slack. */
export type Fate =
  | 'through'
  /** Slack takes it, and its answer never arrives. */
  | 'answer lost'
  /** Slack takes it, and answers with a failure of its own. */
  | 'taken, then 500'
  | '500'
  | '429'
  | 'unreachable'
  /** The app is not in the channel (any more). */
  | 'not in channel';

/** A way to the Web API on which calls fare as a test says. */
export async function openProxy(api: string, fateOf: (method: string) => Fate) {
  const calls: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const method = (request.url ?? '').split('/').at(-1) ?? '';
    calls.push(method);
    const fate = fateOf(method);
    if (fate === 'unreachable') return void request.socket.destroy();
    if (fate === '500') return answer(response, 500, 'out of order');
    if (fate === '429') {
      response.setHeader('retry-after', '30');
      return answer(response, 429, '{"ok":false,"error":"ratelimited"}');
    }
    if (fate === 'not in channel') return answer(response, 200, '{"ok":false,"error":"not_in_channel"}');
    const answered = await fetch(`${api}${method}`, {
      method: 'POST',
      headers: {
        authorization: request.headers.authorization ?? '',
        'content-type': request.headers['content-type'] ?? 'application/json',
      },
      body,
    });
    const said = await answered.text();
    if (fate === 'answer lost') return void request.socket.destroy();
    answer(response, fate === 'taken, then 500' ? 500 : answered.status, said);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/api/`, calls };
}

const answer = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
};
