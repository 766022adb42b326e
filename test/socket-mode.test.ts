import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { start, temporaryDatabaseUrl } from './process.ts';

/** The other end of Socket Mode: Slack's Web API methods that open a connection, and the connection. */
async function openSlackSide() {
  const heard: { path: string; body: string }[] = [];
  const read = async (request: IncomingMessage) => (await request.toArray()).map(String).join('');
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    heard.push({ path, body: await read(request) });
    const port = portOf();
    const answer = path.endsWith('apps.connections.open')
      ? { ok: true, url: `ws://127.0.0.1:${port}/link` }
      : { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  const portOf = () => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  };
  const sockets = new WebSocketServer({ server });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    sockets.close();
    server.closeAllConnections();
    server.close();
  });
  return { url: () => `http://127.0.0.1:${portOf()}`, sockets, heard };
}

/** The app, connected to Slack's side of Socket Mode. */
async function openConnection() {
  const slack = await openSlackSide();
  const connected = once(slack.sockets, 'connection') as Promise<[WebSocket]>;
  const app = start({
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_APP_TOKEN: 'xapp-1',
    SLACK_API_URL: `${slack.url()}/api/`,
    DATABASE_URL: temporaryDatabaseUrl(),
  });
  const [socket] = await connected;
  socket.send(
    JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' }, debug_info: {} }),
  );
  const firstLine = await app.firstLine;
  const answered = () =>
    decodeURIComponent(
      slack.heard.find(({ path }) => path.endsWith('chat.postMessage'))?.body ?? '',
    ).replaceAll('+', ' ');
  /** Sends an envelope of Slack's; gives back what the app acknowledges it with. */
  const send = async (envelope: object): Promise<unknown> => {
    const acknowledged = once(socket, 'message') as Promise<[Buffer]>;
    socket.send(JSON.stringify({ envelope_id: 'E1', ...envelope }));
    const [acknowledgement] = await acknowledged;
    return JSON.parse(acknowledgement.toString());
  };
  const command = (text: string): Promise<unknown> => {
    const payload = {
      command: '/megaroth',
      text,
      team_id: 'T1',
      user_id: 'U1',
      channel_id: 'C1',
      channel_name: 'general',
      user_name: 'a',
      trigger_id: '1',
      response_url: `${slack.url()}/respond`,
      api_app_id: 'A1',
      token: 't',
      team_domain: 'd',
    };
    return send({ type: 'slash_commands', accepts_response_payload: true, payload });
  };
  /** A direct message. */
  const say = (text: string): Promise<unknown> => {
    const event = {
      ...{ type: 'message', channel: 'D1', channel_type: 'im', user: 'U1' },
      ...{ text, ts: '1.1', event_ts: '1.1' },
    };
    const payload = { type: 'event_callback', team_id: 'T1', api_app_id: 'A1', event_id: 'Ev1', event };
    return send({ type: 'events_api', accepts_response_payload: false, payload });
  };
  return { app, firstLine, command, say, answered };
}

it('with a bot token and an app token it connects by Socket Mode, and answers a command', async () => {
  const { app, firstLine, command } = await openConnection();
  expect(firstLine).toContain('Socket Mode');
  expect(await command('limits 2025')).toMatchObject({
    envelope_id: 'E1',
    payload: { text: expect.stringContaining('The limits for 2025') },
  });
  app.process.kill('SIGTERM');
  expect(await app.ended).toBe(0);
});

it('what is in hand when the process is told to stop is still answered', async () => {
  const { app, say, answered } = await openConnection();
  expect(await say('I make 240k')).toMatchObject({ envelope_id: 'E1' });
  app.process.kill('SIGTERM');
  expect(await app.ended).toBe(0);
  expect(answered()).toContain('$240,000');
});
