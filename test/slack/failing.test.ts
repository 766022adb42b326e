import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { eventCallback, pressInMessage, slashCommand } from '../../src/local/payloads.ts';
import { APP } from '../../src/local/people.ts';
import { personNamed } from '../../src/local/world.ts';
import { openLog } from '../../src/log.ts';
import { createApp } from '../../src/slack/app.ts';
import type { Parts } from '../../src/slack/converse.ts';
import { httpReceiver } from '../../src/slack/http.ts';
import { openStore } from '../../src/store/store.ts';
import { messageEvent } from '../message-event.ts';
import { overHttp } from '../over-http.ts';
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

async function openApp(fareOf: (method: string, sent: string) => Fare) {
  const slack = await openSlack(fareOf);
  const store = await openStore(':memory:');
  const parts: Parts = {
    ...{ store, now: () => new Date('2026-11-15T12:00:00Z'), log: openLog('silent') },
    ...{ inHand: new Set<Promise<unknown>>(), admins: [robin.id] },
  };
  const receiver = httpReceiver(APP.signingSecret, parts.log);
  const identity = { botId: 'BBOT', botUserId: 'UBOT' };
  const { resume } = createApp({ token: APP.botToken, ...identity, receiver, slackApiUrl: slack.api }, parts);
  const http = await overHttp((request, response) => receiver.requestListener(request, response), parts);
  const { settled } = http;
  /** Acknowledged, and everything that follows is done; an answer in the acknowledgement is for the person alone. */
  const send = async (request: RequestInit) => {
    const response = await fetch(`${http.url}/slack/events`, request);
    const answer = await response.text();
    if (answer.includes('"text"'))
      slack.alone.push({
        address: 'acknowledged',
        ...(JSON.parse(answer) as { text: string; blocks: unknown }),
      });
    await settled();
    return response.status;
  };
  return { slack, settled, resume, send };
}

const where = (slack: { url: string }) => ({ responseUrl: `${slack.url}/respond/1`, triggerId: 't1' });
const said = (text: string, more: object = {}) =>
  eventCallback(messageEvent(text, { user: avery.id, ...more }), 'Ev1');
const inDm = { id: 'D1', name: 'directmessage' };
const inGeneral = { id: 'C1', name: 'general' };
const pressedOn = { ts: '1.1', user: 'UBOT', text: '', blocks: [], ephemeral: false, files: [] };

/** Each kind of act, as Slack sends it, and the words by which its answer is known. */
const ACTS: Record<string, [request: (slack: { url: string }) => RequestInit, words: string]> = {
  'a message': [() => said('my pay is 123,456'), '$123,456'],
  'a mention': [
    () => said('<@UBOT> does the match count?', { type: 'app_mention', channel: 'C1' }),
    'Employer money counts',
  ],
  'a command': [
    (slack) => slashCommand(avery, inGeneral, '/megaroth', 'my pay is 123,456', where(slack)),
    '$123,456',
  ],
  'a press': [
    (slack) =>
      pressInMessage(
        ...([avery, inDm, pressedOn] as const),
        {
          ...{ type: 'button', action_id: 'press:limits', block_id: 'b' },
          value: '{"name":"limits","taxYear":2026}',
        },
        {},
        where(slack),
      ),
    'Limits for 2026|limits of 2026|2026 limits|Limit',
  ],
  'a command of HR’s': [
    (slack) => slashCommand(robin, inGeneral, '/megaroth', 'admin', where(slack)),
    'The admins of Megaroth',
  ],
  'HR’s word in the direct messages': [
    () => said('plan', { user: robin.id }),
    'No plan has been entered yet',
  ],
};

describe.each(Object.entries(FAILURES))('%s', (_, fare) => {
  it.each(Object.entries(ACTS))(
    '%s: answered once, when Slack is back',
    { timeout: 60_000 },
    async (_, [request, words]) => {
      let failures = 2;
      const app = await openApp((method) => {
        const fails = method === 'chat.postMessage' || method === 'respond';
        return fails && failures-- > 0 ? fare : THROUGH;
      });
      expect(await app.send(request(app.slack))).toBe(200);
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
    },
  );
});

describe('a workspace that does not take charts', () => {
  const KNOWN =
    "I'm 45, make 180k, plan allows after-tax and in-plan conversions, no match, nothing at other employers, 20k deferred so far, 5k after-tax so far, i max out";

  const headroom = (slack: { url: string }) =>
    slashCommand(avery, inGeneral, '/megaroth', 'headroom', where(slack));
  const has = (type: string) => (message: { blocks: unknown }) =>
    JSON.stringify(message.blocks).includes(`"type":"${type}"`);

  it('gets a table instead, once: in the direct messages, and where only the person sees it', async () => {
    const app = await openApp((_method, sent) =>
      sent.includes('data_visualization') ? refused('invalid_blocks') : THROUGH,
    );
    expect(await app.send(said(KNOWN))).toBe(200);
    expect(app.slack.standing.filter(has('table'))).toHaveLength(1);
    expect(await app.send(headroom(app.slack))).toBe(200);
    expect(app.slack.alone.filter(has('table'))).toHaveLength(1);
    const all = [...app.slack.standing, ...app.slack.alone];
    expect(all.filter(has('data_visualization'))).toEqual([]);
    expect(JSON.stringify(all.findLast(has('table'))?.blocks)).toContain('"Deferrals"');
  });

  it('is told apart from one that does: there the next chart comes in the acknowledgement', async () => {
    const app = await openApp(() => THROUGH);
    await app.send(said(KNOWN));
    await app.send(headroom(app.slack));
    expect(app.slack.alone.filter(has('data_visualization')).map(({ address }) => address)).toEqual([
      'acknowledged',
    ]);
  });
});
