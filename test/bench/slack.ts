import { createHmac } from 'node:crypto';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** A Slack that only takes, as fast as it can: it says when the answer to each thing that was sent is here. */
export const SECRET = 'the-bench-signs-with-this';
export const TOKEN = 'xoxb-bench';

/** What is waited for: the answer to a command, by its response_url, or to a message, by whom it goes to. */
type Waiting = Map<string, (words: string) => void>;

export type BenchSlack = {
  api: string;
  /** The address that a command is answered at. */
  responseUrl: (name: string) => string;
  /** Resolves with the words of the next answer under that name. */
  answered: (name: string) => Promise<string>;
  close: () => void;
};

export async function openBenchSlack(): Promise<BenchSlack> {
  const waiting: Waiting = new Map();
  const arrive = (name: string, words: string) => {
    waiting.get(name)?.(words);
    waiting.delete(name);
  };
  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    const body = await text(incoming);
    const path = incoming.url ?? '';
    response.writeHead(200, { 'content-type': 'application/json' });
    if (path.startsWith('/respond/')) arrive(path.slice('/respond/'.length), body);
    const channel = path.endsWith('chat.postMessage')
      ? (new URLSearchParams(body).get('channel') ?? '')
      : undefined;
    response.end(
      JSON.stringify({ ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1', channel, ts: '1.1' }),
    );
    if (channel) arrive(channel, body);
  };
  const server = createServer((incoming, response) => void handle(incoming, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    api: `${url}/api/`,
    responseUrl: (name) => `${url}/respond/${name}`,
    answered: (name) => new Promise((resolve) => waiting.set(name, resolve)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Sends one signed request; what it was acknowledged with. A refused connection is status 0. */
export function send(
  port: number,
  body: string,
  type: 'application/json' | 'application/x-www-form-urlencoded',
): Promise<{ status: number; body: string }> {
  const stamp = String(Math.floor(Date.now() / 1_000));
  const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${stamp}:${body}`).digest('hex')}`;
  return new Promise((resolve) => {
    const sent = request(
      {
        ...{ agent, port, host: '127.0.0.1', path: '/slack/events', method: 'POST' },
        headers: {
          'content-type': type,
          'content-length': Buffer.byteLength(body),
          'x-slack-request-timestamp': stamp,
          'x-slack-signature': signature,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
        );
      },
    );
    sent.on('error', () => resolve({ status: 0, body: '' }));
    sent.end(body);
  });
}

/** `/megaroth …` of one person; resolves with what the person reads. */
export async function command(
  slack: BenchSlack,
  port: number,
  userId: string,
  words: string,
  name: string,
): Promise<string> {
  const answer = slack.answered(name);
  const { status, body } = await send(
    port,
    new URLSearchParams({
      ...{ command: '/megaroth', text: words, team_id: 'T1', user_id: userId, channel_id: 'C1' },
      ...{ trigger_id: name, response_url: slack.responseUrl(name) },
    }).toString(),
    'application/x-www-form-urlencoded',
  );
  if (status !== 200) throw new Error(`a command was answered ${status}`);
  return body === '' ? answer : body;
}

/** A direct message of one person: resolves with the answer's words, however it was acknowledged. */
export async function directMessage(
  slack: BenchSlack,
  port: number,
  userId: string,
  words: string,
  id: string,
): Promise<string> {
  const channel = `D${userId}`;
  const answer = slack.answered(channel);
  const event = {
    ...{ type: 'message', channel_type: 'im', channel, user: userId, text: words, ts: id, event_ts: id },
  };
  const { status } = await send(
    port,
    JSON.stringify({ type: 'event_callback', team_id: 'T1', api_app_id: 'A1', event_id: `Ev${id}`, event }),
    'application/json',
  );
  if (status !== 200) throw new Error(`a message was answered ${status}`);
  return answer;
}
