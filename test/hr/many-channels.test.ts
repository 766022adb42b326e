import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { lettersOf, withAnnouncement } from '../../src/announcements/announcing.ts';
import { noteLimits } from '../../src/hr/limits.ts';
import { openLog } from '../../src/log.ts';
import type { Parts } from '../../src/slack/converse.ts';
import { letterClient, startWorker } from '../../src/slack/worker.ts';
import { openStore } from '../../src/store/store.ts';

const TEAM = 'T000000001';
const CHANNELS = 10_000;
/** What the witness takes in a second of the test's clock, as Slack takes some hundred messages a minute. */
const MOST_A_SECOND = 5;

/** Slack's side, as far as it is asked: counts what is posted where, and refuses what is too fast. */
async function witness(now: () => Date) {
  const posted = new Map<string, number>();
  const progress: string[] = [];
  let second = 0;
  let inSecond = 0;
  let refused = 0;
  const server = createServer(async (request, response) => {
    const method = (request.url ?? '').split('/').at(-1);
    const params = new URLSearchParams(await text(request));
    const channel = params.get('channel') ?? '';
    const answer = (status: number, body: object) => response.writeHead(status).end(JSON.stringify(body));
    if (method === 'chat.update') progress.push(params.get('text') ?? '');
    if (method !== 'chat.postMessage') return answer(200, { ok: true, messages: [] });
    const at = Math.floor(now().getTime() / 1_000);
    inSecond = at === second ? inSecond + 1 : 1;
    second = at;
    if (inSecond > MOST_A_SECOND) {
      refused++;
      response.setHeader('retry-after', '10');
      return answer(429, { ok: false, error: 'ratelimited' });
    }
    posted.set(channel, (posted.get(channel) ?? 0) + 1);
    answer(200, { ok: true, channel, ts: `${at}.${String(posted.size).padStart(6, '0')}` });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { api: `http://127.0.0.1:${port}/api/`, posted, progress, refused: () => refused };
}

it('ten thousand channels: each once, within what Slack takes, and HR sees how far it is', {
  timeout: 120_000,
}, async () => {
  let now = new Date('2026-11-03T12:00:00Z');
  const store = await openStore(':memory:');
  const slack = await witness(() => now);
  const parts: Parts = {
    ...{ store, now: () => now, log: openLog('silent'), inHand: new Set<Promise<unknown>>() },
    admins: ['UROBIN'],
  };
  const channels = Array.from({ length: CHANNELS }, (_, index) => `C${String(index).padStart(9, '0')}`);
  const announcement = {
    ...{ id: '2026.1', taxYear: 2026, version: 1, introduction: '', state: 'posting' as const },
    ...{ channels, postAt: null, by: 'UROBIN' },
  };
  await store.changeWorkspace(TEAM, (before) => ({
    workspace: withAnnouncement(noteLimits(before, now).workspace, announcement),
    letters: lettersOf(announcement, now),
    result: undefined,
  }));
  const worker = startWorker(parts, letterClient('xoxb-test', slack.api), async () => undefined, 0);
  let rounds = 0;
  while ((await store.workspace(TEAM)).announcements[0]?.state !== 'done' && rounds++ < 3 * CHANNELS) {
    await worker.round();
    now = new Date(now.getTime() + 1_000);
  }
  await worker.round();
  expect(channels.filter((channel) => slack.posted.get(channel) !== 1)).toEqual([]);
  // The progress message and the report, one each.
  expect(slack.posted.get('UROBIN')).toBe(2);
  expect(slack.refused()).toBeLessThan(5);
  const shown = slack.progress.map((words) =>
    Number(/Posted in ([\d,]+) of 10,000/.exec(words)?.[1]?.replace(',', '')),
  );
  expect(shown.length).toBeGreaterThan(20);
  expect(shown).toEqual(shown.toSorted((one, other) => one - other));
  await store.close();
});
