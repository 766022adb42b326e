import { describe, expect, it, onTestFinished } from 'vitest';
import { eventCallback, signed } from '../../src/local/payloads.ts';
import { APP, TEAM } from '../../src/local/people.ts';
import { openLog } from '../../src/log.ts';
import { createApp } from '../../src/slack/app.ts';
import type { Parts } from '../../src/slack/converse.ts';
import { httpReceiver } from '../../src/slack/http.ts';
import { openStore } from '../../src/store/store.ts';
import { messageEvent } from '../message-event.ts';
import { overHttp } from '../over-http.ts';
import { openSlack } from '../slack-server.ts';

/** The app at an address of its own, with a Slack of the test's own behind it. */
async function openApp() {
  const slack = await openSlack();
  const store = await openStore(':memory:');
  const parts: Parts = {
    ...{ store, now: () => new Date('2026-06-15T12:00:00Z'), log: openLog('silent') },
    ...{ inHand: new Set<Promise<unknown>>(), admins: ['UHANA'] },
  };
  const receiver = httpReceiver(APP.signingSecret, parts.log);
  createApp(
    { token: APP.botToken, botId: 'BBOT', botUserId: 'UBOT', receiver, slackApiUrl: slack.api },
    parts,
  );
  const http = await overHttp((request, response) => receiver.requestListener(request, response), parts);
  return { slack, store, ...http };
}

const FORM = 'application/x-www-form-urlencoded';
const json = (value: unknown) => signed(JSON.stringify(value) ?? '', 'application/json');
const payload = (value: unknown) =>
  signed(new URLSearchParams({ payload: JSON.stringify(value) ?? '' }).toString(), FORM);

/** One of each kind that Slack sends, as it should be. */
const SHAPES: Record<string, { body: object; as: (body: unknown) => RequestInit }> = {
  message: {
    as: json,
    body: {
      type: 'event_callback',
      team_id: TEAM.id,
      event_id: 'Ev1',
      authorizations: [{ team_id: TEAM.id, is_enterprise_install: false }],
      event: {
        ...{
          type: 'message',
          channel: 'D1',
          channel_type: 'im',
          user: 'UFUZZ',
          text: 'my pay is 200k',
          ts: '1.1',
        },
        files: [{ name: 'a.txt', url_private_download: 'https://files.slack.com/a' }],
      },
    },
  },
  mention: {
    as: json,
    body: {
      ...{ type: 'event_callback', team_id: TEAM.id, event_id: 'Ev2' },
      event: { type: 'app_mention', channel: 'C1', user: 'UFUZZ', text: '<@UBOT> help', ts: '1.1' },
    },
  },
  home: {
    as: json,
    body: {
      ...{ type: 'event_callback', team_id: TEAM.id, event_id: 'Ev3' },
      event: { type: 'app_home_opened', channel: 'D1', user: 'UFUZZ', tab: 'home' },
    },
  },
  command: {
    as: (body) =>
      signed(
        new URLSearchParams(
          Object.entries(body as object).map(([key, value]): [string, string] => [key, String(value)]),
        ).toString(),
        FORM,
      ),
    body: {
      ...{ command: '/megaroth', team_id: TEAM.id, user_id: 'UFUZZ', channel_id: 'C1', text: 'plan' },
      ...{ trigger_id: 't1', response_url: 'http://127.0.0.1:9/respond/1' },
    },
  },
  press: {
    as: payload,
    body: {
      ...{
        type: 'block_actions',
        user: { id: 'UFUZZ', team_id: TEAM.id },
        team: { id: TEAM.id },
        trigger_id: 't2',
      },
      actions: [{ action_id: 'press:begin', type: 'button', value: '{"name":"begin"}', block_id: 'b' }],
      ...{ container: { type: 'message' }, channel: { id: 'D1' }, message: { ts: '1.1' } },
    },
  },
  submission: {
    as: payload,
    body: {
      ...{
        type: 'view_submission',
        user: { id: 'UHANA', team_id: TEAM.id },
        team: { id: TEAM.id },
        trigger_id: 't3',
      },
      view: {
        ...{
          id: 'V1',
          callback_id: 'hr:limits',
          private_metadata: '{"page":"figures","seen":0}',
        },
        ...{
          state: { values: { taxYear: { value: { type: 'plain_text_input', value: '2027' } } } },
          blocks: [],
        },
      },
    },
  },
};

/** The same "random" choices in every run. */
function random(seed: number) {
  let state = seed;
  return (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state % most;
  };
}

/** Slack names each request anew. */
const namedAnew = (body: object, number: number): object => ({
  ...structuredClone(body),
  ...('event_id' in body && { event_id: `Ev${number}` }),
  ...('trigger_id' in body && { trigger_id: `t${number}` }),
});

const ODD = [
  null,
  0,
  -1,
  '',
  'x',
  [],
  {},
  true,
  [null],
  { id: 7 },
  'x'.repeat(5_000),
  '\u0000',
  '{"',
  '__proto__',
];

/** The same with one part gone or odd. */
function disturbed(value: unknown, below: (most: number) => number): unknown {
  if (typeof value !== 'object' || value === null || below(4) === 0) return ODD[below(ODD.length)];
  const keys = Object.keys(value);
  const key = keys[below(keys.length)];
  if (key === undefined) return ODD[below(ODD.length)];
  const entries = Object.entries(value);
  const changed = entries.flatMap(([name, each]) =>
    name !== key ? [[name, each] as const] : below(5) === 0 ? [] : [[name, disturbed(each, below)] as const],
  );
  return Array.isArray(value) ? changed.map(([, each]) => each) : Object.fromEntries(changed);
}

describe('whatever comes with a right signature', () => {
  it('5,000 disturbed requests: none ends the process, none is a 5xx, and a person is answered right after', {
    timeout: 180_000,
  }, async () => {
    const { send, settled, slack } = await openApp();
    const unnoticed: unknown[] = [];
    const notice = (error: unknown) => unnoticed.push(error);
    process.on('unhandledRejection', notice);
    onTestFinished(() => void process.off('unhandledRejection', notice));
    const below = random(20_261_125);
    const kinds = Object.values(SHAPES);
    const statuses = new Map<number, number>();
    const wrong: string[] = [];
    let number = 0;
    const one = async () => {
      const { body, as } = kinds[below(kinds.length)] ?? { body: {}, as: json };
      const sent = disturbed(namedAnew(body, ++number), below);
      const status = await send(as(sent ?? null));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500) wrong.push(`${status}: ${JSON.stringify(sent).slice(0, 200)}`);
    };
    for (let done = 0; done < 5_000; done += 10) await Promise.all(Array.from({ length: 10 }, one));
    await settled();
    expect(wrong).toEqual([]);
    expect(unnoticed).toEqual([]);
    expect(statuses.get(400) ?? 0).toBeGreaterThan(1_000);
    expect(await send(eventCallback(messageEvent('my pay is 123,456'), 'EvLast'))).toBe(200);
    await settled();
    expect(slack.standing.at(-1)?.text).toContain('$123,456');
  });

  it.each([
    ['null', signed('null', 'application/json')],
    ['a number', signed('7', 'application/json')],
    ['a list', signed('[]', 'application/json')],
    ['half an object', signed('{"type":', 'application/json')],
    ['nothing', signed('', 'application/json')],
    ['a payload of null', payload(null)],
    ['an event without its event', json({ type: 'event_callback', team_id: TEAM.id, event_id: 'Ev1' })],
    ['authorizations that are none', json({ ...SHAPES.message?.body, authorizations: 7 })],
  ])('%s: 400', async (_, request) => {
    const { send } = await openApp();
    expect(await send(request)).toBe(400);
  });

  it('an address that is none: 400; one that nobody listens at: 404', async () => {
    const { send } = await openApp();
    expect(await send(signed('{}', 'application/json'), '//')).toBe(400);
    expect(await send(signed('{}', 'application/json'), '/elsewhere')).toBe(404);
  });

  it('a wrong signature: 401', async () => {
    const { send } = await openApp();
    const request = eventCallback(messageEvent('hello'), 'Ev1');
    expect(await send({ ...request, headers: { ...request.headers, 'x-slack-signature': 'v0=00' } })).toBe(
      401,
    );
  });
});

describe('an event that Slack delivers again', () => {
  it.each(['my pay is 200k', 'plan', 'remind me', 'how much can I put in?'])(
    '“%s” is answered once',
    async (text) => {
      const { send, settled, slack } = await openApp();
      for (let time = 0; time < 3; time++) {
        expect(await send(eventCallback(messageEvent(text), 'Ev1'))).toBe(200);
        await settled();
      }
      const once = slack.standing.length;
      expect(once).toBeGreaterThan(0);
      expect(await send(eventCallback(messageEvent(text), 'Ev2'))).toBe(200);
      await settled();
      expect(slack.standing.length).toBeGreaterThan(once);
      expect(new Set(slack.standing.map(({ metadata }) => JSON.stringify(metadata))).size).toBe(
        slack.standing.length,
      );
    },
  );
});

describe('what people do with their messages', () => {
  const edited = (before: string, now: string) => ({
    ...{
      type: 'message',
      subtype: 'message_changed',
      channel: 'D1',
      channel_type: 'im',
      ts: '1.2',
      event_ts: '1.2',
    },
    message: {
      type: 'message',
      user: 'UPERSON',
      text: now,
      ts: '1.1',
      edited: { user: 'UPERSON', ts: '1.2' },
    },
    previous_message: { type: 'message', user: 'UPERSON', text: before, ts: '1.1' },
  });

  it('an edit puts right what the message said', async () => {
    const { send, settled, slack } = await openApp();
    await send(eventCallback(messageEvent('my pay is 200k'), 'Ev1'));
    await settled();
    await send(eventCallback(edited('my pay is 200k', 'my pay is 210k'), 'Ev2'));
    await settled();
    expect(slack.standing.at(-1)?.text).toContain('$210,000');
  });

  it('of an edit of 40,000 characters the beginning is read, and it is said that the rest is not', async () => {
    const { send, settled, slack } = await openApp();
    await send(eventCallback(messageEvent('my pay is 200k'), 'Ev1'));
    await settled();
    const long = `my pay is 210k. ${'and so on and so forth. '.repeat(1_600)} I have deferred 9k so far`;
    await send(eventCallback(edited('my pay is 200k', long), 'Ev2'));
    await settled();
    const words = slack.standing.map(({ text }) => text).join('\n');
    expect(words).toContain('$210,000');
    expect(words).toContain('only its first 4,000 characters');
    expect(words).not.toContain('$9,000');
  });

  it('an edit that only unfolds a link is no word of theirs', async () => {
    const { send, settled, slack } = await openApp();
    await send(eventCallback(edited('my pay is 200k', 'my pay is 200k'), 'Ev2'));
    await settled();
    expect(slack.standing).toEqual([]);
  });

  it('a short answer that is edited is not guessed at', async () => {
    const { send, settled, slack } = await openApp();
    await send(eventCallback(messageEvent('start'), 'Ev0'));
    await settled();
    await send(eventCallback(edited('yes', 'no'), 'Ev1'));
    await settled();
    expect(slack.standing.at(-1)?.text).toContain('edited');
  });

  it('who writes in a thread is answered in it', async () => {
    const { send, settled, slack } = await openApp();
    await send(eventCallback(messageEvent('what is the limit for 2026?', { thread_ts: '1.0' }), 'Ev1'));
    await settled();
    expect(slack.threads).toEqual(['1.0']);
  });

  it('“/me” is a message like another', async () => {
    const { send, settled, slack } = await openApp();
    await send(eventCallback(messageEvent('my pay is 200k', { subtype: 'me_message' }), 'Ev1'));
    await settled();
    expect(slack.standing.at(-1)?.text).toContain('$200,000');
  });
});

it('somebody of another company who presses in a shared channel is nobody here, and hears it', async () => {
  const { send, settled, slack, store } = await openApp();
  const body = {
    ...SHAPES.press?.body,
    user: { id: 'USTRANGER', team_id: 'TOTHER' },
    response_url: `${slack.url}/respond/1`,
  };
  expect(await send(payload(body))).toBe(200);
  await settled();
  expect(slack.alone.at(-1)?.text).toContain('another company');
  expect(await store.people(TEAM.id, '', 10)).toEqual([]);
  expect(await store.people('TOTHER', '', 10)).toEqual([]);
});
