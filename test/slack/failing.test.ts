import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eventCallback, pressInMessage, slashCommand } from '../../src/local/payloads.ts';
import { APP } from '../../src/local/people.ts';
import { personNamed } from '../../src/local/world.ts';
import { openLog } from '../../src/log.ts';
import { createApp } from '../../src/slack/app.ts';
import type { Parts } from '../../src/slack/converse.ts';
import { httpReceiver } from '../../src/slack/http.ts';
import { openStore } from '../../src/store/store.ts';
import { type Fare, openSlack, THROUGH } from '../slack-server.ts';

/** Each way in which Slack fails, on each kind of act: nothing lost, nothing doubled, nobody without a word. */

const refused = (error: string, taken = false): Fare => ({
  ...{ taken, status: 200, body: JSON.stringify({ ok: false, error }) },
});
const FAILURES: Record<string, Fare> = {
  '500, nothing taken': { taken: false, status: 500, body: 'oops' },
  '500 after it was taken': { taken: true, status: 500, body: 'oops' },
  'cut off, nothing taken': { taken: false, status: 0 },
  'cut off after it was taken': { taken: true, status: 0 },
  '503 with a page of HTML': { taken: false, status: 503, body: '<html>down</html>' },
  '429': { taken: false, status: 429, retryAfter: 1, body: '{"ok":false,"error":"ratelimited"}' },
  'an error of Slack’s own': refused('internal_error'),
  'a fatal error after it was taken': refused('fatal_error', true),
};

const robin = personNamed('robin');
const avery = personNamed('avery');

async function openApp(fareOf: (method: string) => Fare) {
  const slack = await openSlack(fareOf);
  const store = await openStore(':memory:');
  const parts: Parts = {
    ...{ store, now: () => new Date('2026-11-15T12:00:00Z'), log: openLog('silent') },
    ...{ inHand: new Set<Promise<unknown>>(), admins: [robin.id] },
  };
  const receiver = httpReceiver(APP.signingSecret, parts.log);
  const identity = { botId: 'BBOT', botUserId: 'UBOT' };
  const { resume } = createApp({ token: APP.botToken, ...identity, receiver, slackApiUrl: slack.api }, parts);
  const server = createServer((request, response) => receiver.requestListener(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const settled = async () => {
    while (parts.inHand.size > 0) await Promise.allSettled(parts.inHand);
  };
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await settled();
    await store.close();
  });
  const send = async (request: RequestInit) => {
    const { status } = await fetch(`http://127.0.0.1:${port}/slack/events`, request);
    await settled();
    return status;
  };
  const where = { responseUrl: `${slack.url}/respond/1`, triggerId: 't1' };
  const message = { ...{ ts: '1.1', user: 'UBOT', text: '', blocks: [], ephemeral: false, files: [] } };
  const said = (text: string, more: object) => ({
    ...{
      channel: 'D1',
      channel_type: 'im',
      user: avery.id,
      text,
      ts: '1.1',
      event_ts: '1.1',
      type: 'message',
    },
    ...more,
  });
  const inDm = { id: 'D1', name: 'directmessage' };
  const pressed = (action: object) => pressInMessage(avery, inDm, message, action, {}, where);
  return {
    ...{ slack, settled, resume },
    /** Each kind of act, and the words by which its answer is known. */
    acts: {
      'a message': [() => send(eventCallback(said('my pay is 123,456', {}), 'Ev1')), '$123,456'],
      'a mention': [
        () =>
          send(
            eventCallback(
              said('<@UBOT> does the match count?', { type: 'app_mention', channel: 'C1' }),
              'Ev1',
            ),
          ),
        'Employer money counts',
      ],
      'a command': [
        () =>
          send(slashCommand(avery, { id: 'C1', name: 'general' }, '/megaroth', 'my pay is 123,456', where)),
        '$123,456',
      ],
      'a press': [
        () =>
          send(
            pressed({
              type: 'button',
              action_id: 'press:limits',
              block_id: 'b',
              value: '{"name":"limits","taxYear":2026}',
            }),
          ),
        'Limits for 2026|limits of 2026|2026 limits|Limit',
      ],
      'a command of HR’s': [
        () => send(slashCommand(robin, { id: 'C1', name: 'general' }, '/megaroth', 'admin', where)),
        'The admins of Megaroth',
      ],
      'HR’s word in the direct messages': [
        () => send(eventCallback(said('plan', { user: robin.id }), 'Ev1')),
        'No plan is entered yet',
      ],
    } as const,
  };
}

const ACTS = [
  ...[
    'a message',
    'a mention',
    'a command',
    'a press',
    'a command of HR’s',
    'HR’s word in the direct messages',
  ],
] as const;
type Act = keyof Awaited<ReturnType<typeof openApp>>['acts'];

describe.each(Object.entries(FAILURES))('%s', (_, fare) => {
  it.each(ACTS)('%s: answered once, when Slack is back', { timeout: 60_000 }, async (act) => {
    let failures = 2;
    const app = await openApp((method) => {
      const fails = method === 'chat.postMessage' || method === 'respond';
      return fails && failures-- > 0 ? fare : THROUGH;
    });
    const [does, words] = app.acts[act as Act];
    expect(await does()).toBe(200);
    const all = () => [...app.slack.standing, ...app.slack.alone].map(({ text }) => text);
    const answers = () => all().filter((text) => new RegExp(words.replaceAll('$', '\\$')).test(text));
    const told = () => all().filter((text) => text.includes('didn’t confirm'));
    for (let round = 0; answers().length + told().length === 0 && round < 80; round++) {
      await setTimeout(100);
      await app.resume();
      await app.settled();
    }
    // Only what nobody can look up may be answered without knowing; then that is said.
    expect(answers().length + told().length).toBeGreaterThan(0);
    await app.resume();
    await app.settled();
    // What was answered where only the person sees it can't be looked up: where Slack says that it failed, it is said
    // in the direct messages too, rather than not at all. In one place it never stands twice.
    expect(app.slack.standing.filter(({ text }) => answers().includes(text)).length).toBeLessThanOrEqual(1);
    expect(app.slack.alone.filter(({ text }) => answers().includes(text)).length).toBeLessThanOrEqual(1);
  });
});
