import { setTimeout } from 'node:timers/promises';
import { HTTPReceiver } from '@slack/bolt';
import nock from 'nock';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { eventCallback, slashCommand } from '../../src/local/payloads.ts';
import { APP, TEAM } from '../../src/local/people.ts';
import { personNamed } from '../../src/local/world.ts';
import { openLog } from '../../src/log.ts';
import { createApp } from '../../src/slack/app.ts';
import type { Parts } from '../../src/slack/converse.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { messageEvent } from '../message-event.ts';
import { overHttp } from '../over-http.ts';

const avery = personNamed('avery');
const SLACK = 'https://slack.com';

afterEach(() => nock.cleanAll());

/** The app against Slack's own address, whose answers the test makes up. */
async function openApp(slowMs = 0) {
  nock.disableNetConnect();
  nock.enableNetConnect('127.0.0.1');
  const real = await openStore(':memory:');
  const store: Store = {
    ...real,
    workspace: async (teamId) => {
      await setTimeout(slowMs);
      return real.workspace(teamId);
    },
  };
  const parts: Parts = {
    store,
    now: () => new Date('2026-06-15T12:00:00Z'),
    log: openLog('silent'),
    inHand: new Set(),
    admins: [],
  };
  const receiver = new HTTPReceiver({ signingSecret: APP.signingSecret, endpoints: '/slack/events' });
  const { resume } = createApp({ token: 'xoxb-test', botId: 'BBOT', botUserId: 'UBOT', receiver }, parts);
  onTestFinished(() => nock.enableNetConnect());
  const http = await overHttp(receiver.requestListener, parts);
  const { settled } = http;
  const send = async (request: RequestInit) => {
    const status = await http.send(request);
    await settled();
    return status;
  };
  let events = 0;
  const say = (text: string) => send(eventCallback(messageEvent(text, { user: avery.id }), `Ev${events++}`));
  const command = (text: string) =>
    send(
      slashCommand(avery, { id: 'C1', name: 'general' }, '/megaroth', text, {
        responseUrl: `${SLACK}/respond/1`,
        triggerId: '1',
      }),
    );
  const pay = async () => (await store.read({ teamId: TEAM.id, userId: avery.id }))?.profile.annualPay;
  return { say, command, pay, resume, settled };
}

/** So slow that a command is acknowledged before its answer is there. */
const TOO_LATE_MS = 1_200;

const posts = () => nock(SLACK).post('/api/chat.postMessage');
/** Answers a call, and keeps what was sent. */
function listening(path: string, answer: nock.ReplyBody): string[] {
  const heard: string[] = [];
  const hear = (body: unknown) => heard.push(JSON.stringify(body)) > 0;
  nock(SLACK).post(path, hear).reply(200, answer);
  return heard;
}
const histories = (messages: object[]) =>
  nock(SLACK).post('/api/conversations.history').reply(200, { ok: true, messages });
const hungUp = () => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
const delivered = { ok: true, channel: 'D1', ts: '1.2' };

describe('where Slack does not take an answer, the person’s data is kept', () => {
  it('a file that Slack does not take is said not to be there', async () => {
    const { command } = await openApp();
    const said: string[] = [];
    const hear = (body: unknown) => said.push(JSON.stringify(body)) > 0;
    nock(SLACK).persist().post('/respond/1', hear).reply(200, { ok: true });
    await command("I'm 52, make 240k");
    nock(SLACK)
      .post('/api/conversations.open')
      .reply(200, { ok: true, channel: { id: 'D1' } });
    nock(SLACK)
      .post('/api/files.getUploadURLExternal')
      .reply(200, { ok: false, error: 'storage_limit_reached' });
    await command('export answer');
    expect(said.at(-1)).toContain('I couldn’t send the file');
  });

  it('rate limited: the answer goes out after the time that Slack asks for', async () => {
    const { say, pay } = await openApp();
    posts().reply(429, '', { 'Retry-After': '1' });
    const later = posts().reply(200, delivered);
    await say('I make 240k');
    expect(later.isDone()).toBe(true);
    expect(await pay()).toBe(240_000);
  });

  for (const [how, fail] of [
    ['a 500', () => posts().reply(500, 'oops')],
    ['a lost connection', () => posts().replyWithError(hungUp())],
  ] as const) {
    it(`${how}, and Slack has not taken it: tried again`, async () => {
      const { say, pay } = await openApp();
      fail();
      const looked = histories([]);
      const later = posts().reply(200, delivered);
      await say('I make 240k');
      expect(looked.isDone()).toBe(true);
      expect(later.isDone()).toBe(true);
      expect(await pay()).toBe(240_000);
    });

    it(`${how}, and Slack has taken it: not said twice`, async () => {
      const { say, pay } = await openApp();
      const sent: string[] = [];
      nock(SLACK)
        .post('/api/chat.postMessage', (body: Record<string, string>) => sent.push(body.metadata ?? '') > 0)
        .reply(500, 'oops');
      nock(SLACK)
        .post('/api/conversations.history')
        .reply(200, () => ({ ok: true, messages: [{ ts: '1.2', metadata: JSON.parse(sent[0] ?? '{}') }] }));
      const again = posts().reply(200, delivered);
      await say('I make 240k');
      expect(sent).toHaveLength(1);
      expect(again.isDone()).toBe(false);
      expect(await pay()).toBe(240_000);
    });
  }

  it('Slack is out of order for longer: the answer comes when it is back, once', async () => {
    const { say, resume, settled } = await openApp();
    const out = nock(SLACK)
      .persist()
      .post(/\/api\/(?:chat.postMessage|conversations.history)/)
      .reply(503, 'oops');
    await say('I make 240k');
    expect(out.isDone()).toBe(true);
    nock.cleanAll();
    histories([]);
    const heard = listening('/api/chat.postMessage', delivered);
    for (let round = 0; heard.length === 0 && round < 50; round++) {
      await setTimeout(100);
      await resume();
      await settled();
    }
    await resume();
    await settled();
    expect(heard.filter((each) => each.includes('240,000'))).toHaveLength(1);
  });

  it('channel_not_found: kept, the person is told if that goes through, and the next message finds it', async () => {
    const { say, pay } = await openApp();
    posts().reply(200, { ok: false, error: 'channel_not_found' });
    const told = listening('/api/chat.postMessage', delivered);
    await say('I make 240k');
    expect(await pay()).toBe(240_000);
    expect(told.join()).toContain('I kept what you said');
  });

  it('a slash command whose answer is refused: it goes into the direct messages', async () => {
    const { command, pay } = await openApp(TOO_LATE_MS);
    nock(SLACK).post('/respond/1').reply(404, 'used_url');
    const heard = listening('/api/chat.postMessage', delivered);
    expect(await command('I make 240k')).toBe(200);
    expect(await pay()).toBe(240_000);
    expect(heard.join()).toContain('$240,000');
  });

  it('a slash command whose answer may have come through: they hear that, and not the answer twice', async () => {
    const { command, pay } = await openApp(TOO_LATE_MS);
    nock(SLACK).post('/respond/1').replyWithError(hungUp());
    const heard = listening('/api/chat.postMessage', delivered);
    expect(await command('I make 240k')).toBe(200);
    expect(await pay()).toBe(240_000);
    expect(heard.join()).toContain('Slack didn’t confirm');
    expect(heard.join()).not.toContain('$240,000');
  });
});
