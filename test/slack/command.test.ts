import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { slashCommand } from '../../src/local/payloads.ts';
import { APP } from '../../src/local/people.ts';
import { personNamed } from '../../src/local/world.ts';
import { type Log, openLog } from '../../src/log.ts';
import { createApp } from '../../src/slack/app.ts';
import type { Parts } from '../../src/slack/converse.ts';
import { httpReceiver } from '../../src/slack/http.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { overHttp } from '../over-http.ts';
import { openSlack } from '../slack-server.ts';

/** The app with a Slack of the test's own; `slow` holds up each look at the workspace, `broken` lets it fail. */
async function openApp(slowMs = 0, broken?: { log: Log }) {
  const slack = await openSlack();
  const real = await openStore(':memory:');
  const kept: string[] = [];
  const store: Store = {
    ...real,
    keepArrival: (arrival, ...rest) => {
      kept.push(arrival.id);
      return real.keepArrival(arrival, ...rest);
    },
    workspace: async (teamId) => {
      await setTimeout(slowMs);
      if (broken) throw new Error('my pay is 123,456');
      return real.workspace(teamId);
    },
  };
  const parts: Parts = {
    ...{ store, now: () => new Date('2026-11-15T12:00:00Z'), log: broken?.log ?? openLog('silent') },
    ...{ inHand: new Set<Promise<unknown>>(), admins: [] },
  };
  const receiver = httpReceiver(APP.signingSecret, parts.log);
  const identity = { botId: 'BBOT', botUserId: 'UBOT' };
  const { resume } = createApp({ token: APP.botToken, ...identity, receiver, slackApiUrl: slack.api }, parts);
  const http = await overHttp((request, response) => receiver.requestListener(request, response), parts);
  const command = async (text: string) => {
    const where = { responseUrl: `${slack.url}/respond/1`, triggerId: 't1' };
    const request = slashCommand(
      personNamed('avery'),
      { id: 'C1', name: 'general' },
      '/megaroth',
      text,
      where,
    );
    const acknowledged = await (await fetch(`${http.url}/slack/events`, request)).text();
    await http.settled();
    return acknowledged;
  };
  return { slack, kept, command, resume, settled: http.settled };
}

it('a command is answered in its acknowledgement, and written down nowhere but in what it changes', async () => {
  const app = await openApp();
  expect(await app.command('my pay is 123,456')).toContain('$123,456');
  expect(await app.command('profile')).toContain('$123,456');
  expect(app.kept).toEqual([]);
  expect(app.slack.alone).toEqual([]);
});

it('one that takes longer is written down, acknowledged, and answered once, where it was asked', async () => {
  const app = await openApp(1_400);
  expect(await app.command('my pay is 123,456')).toBe('');
  expect(app.kept).toHaveLength(1);
  expect(app.slack.alone.map(({ text }) => text.includes('$123,456'))).toEqual([true]);
  await app.resume();
  await app.settled();
  expect(app.slack.alone).toHaveLength(1);
  expect(app.slack.standing).toEqual([]);
});

it('what fails has a number that the person can give to whoever reads the log', async () => {
  const lines: string[] = [];
  const app = await openApp(0, { log: pino({ base: null }, { write: (line) => lines.push(line) }) });
  const [, number = ''] = /this number: ([0-9a-f]{6})/.exec(await app.command('my pay is 123,456')) ?? [];
  expect(number).not.toBe('');
  expect(lines.filter((line) => line.includes(number))).toHaveLength(1);
  expect(lines.join('')).not.toContain('123,456');
});
