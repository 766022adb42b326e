import { createServer } from 'node:http';
import { HTTPReceiver } from '@slack/bolt';
import nock from 'nock';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { eventCallback, slashCommand } from '../../src/local/payloads.ts';
import { APP, TEAM } from '../../src/local/people.ts';
import { personNamed } from '../../src/local/world.ts';
import { openLog } from '../../src/log.ts';
import { createApp } from '../../src/slack/app.ts';
import type { Parts } from '../../src/slack/converse.ts';
import { openStore } from '../../src/store/store.ts';

const avery = personNamed('avery');
const SLACK = 'https://slack.com';

afterEach(() => nock.cleanAll());

/** The app against Slack's own address, whose answers the test makes up. */
async function openApp() {
  nock.disableNetConnect();
  nock.enableNetConnect('127.0.0.1');
  const store = await openStore(':memory:');
  const parts: Parts = {
    store,
    now: () => new Date('2026-06-15T12:00:00Z'),
    log: openLog('silent'),
    inHand: new Set(),
    admins: [],
  };
  const receiver = new HTTPReceiver({ signingSecret: APP.signingSecret, endpoints: '/slack/events' });
  createApp({ token: 'xoxb-test', receiver }, parts);
  const server = createServer(receiver.requestListener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await store.close();
    nock.enableNetConnect();
  });
  nock(SLACK)
    .persist()
    .post('/api/auth.test')
    .reply(200, { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: TEAM.id });
  const send = async (request: RequestInit) => {
    const { status } = await fetch(`http://127.0.0.1:${port}/slack/events`, request);
    while (parts.inHand.size > 0) await Promise.allSettled(parts.inHand);
    return status;
  };
  let events = 0;
  const say = (text: string) =>
    send(
      eventCallback(
        {
          type: 'message',
          channel: 'D1',
          channel_type: 'im',
          user: avery.id,
          text,
          ts: '1.1',
          event_ts: '1.1',
        },
        `Ev${events++}`,
      ),
    );
  const command = (text: string) =>
    send(
      slashCommand(avery, { id: 'C1', name: 'general' }, '/megaroth', text, {
        responseUrl: `${SLACK}/respond/1`,
        triggerId: '1',
      }),
    );
  const pay = async () => (await store.read({ teamId: TEAM.id, userId: avery.id }))?.profile.annualPay;
  return { say, command, pay };
}

const posts = () => nock(SLACK).post('/api/chat.postMessage');
/** Answers a call, and keeps what was sent. */
function listening(path: string, answer: nock.ReplyBody): string[] {
  const heard: string[] = [];
  const hear = (body: unknown) => heard.push(JSON.stringify(body)) > 0;
  nock(SLACK).post(path, hear).reply(200, answer);
  return heard;
}
const delivered = { ok: true, channel: 'D1', ts: '1.2' };

describe('where Slack does not take an answer, the person’s data is kept', () => {
  it('rate limited: the answer goes out after the time that Slack asks for', async () => {
    const { say, pay } = await openApp();
    posts().reply(429, '', { 'Retry-After': '1' });
    const later = posts().reply(200, delivered);
    await say('I make 240k');
    expect(later.isDone()).toBe(true);
    expect(await pay()).toBe(240_000);
  });

  it('a 500: tried again', async () => {
    const { say, pay } = await openApp();
    posts().reply(500, 'oops');
    const later = posts().reply(200, delivered);
    await say('I make 240k');
    expect(later.isDone()).toBe(true);
    expect(await pay()).toBe(240_000);
  });

  it('a lost connection: tried again', async () => {
    const { say, pay } = await openApp();
    posts().replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));
    const later = posts().reply(200, delivered);
    await say('I make 240k');
    expect(later.isDone()).toBe(true);
    expect(await pay()).toBe(240_000);
  });

  it('channel_not_found: kept, the person is told if that goes through, and the next message finds it', async () => {
    const { say, pay } = await openApp();
    posts().reply(200, { ok: false, error: 'channel_not_found' });
    const told = listening('/api/chat.postMessage', delivered);
    await say('I make 240k');
    expect(await pay()).toBe(240_000);
    expect(told.join()).toContain('What you said is kept');
  });

  it('a slash command whose answer is lost: kept, and said through the same address', async () => {
    const { command, pay } = await openApp();
    nock(SLACK).post('/respond/1').reply(500, 'oops');
    const told = listening('/respond/1', 'ok');
    expect(await command('I make 240k')).toBe(200);
    expect(await pay()).toBe(240_000);
    expect(told.join()).toContain('What you said is kept');
  });
});
