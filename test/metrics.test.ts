import { expect, it, onTestFinished } from 'vitest';
import { slashCommand } from '../src/local/payloads.ts';
import { APP } from '../src/local/people.ts';
import { personNamed } from '../src/local/world.ts';
import { openLog } from '../src/log.ts';
import { openMetrics, serveMetrics } from '../src/metrics.ts';
import { createApp } from '../src/slack/app.ts';
import type { Parts } from '../src/slack/converse.ts';
import { httpReceiver } from '../src/slack/http.ts';
import { openStore } from '../src/store/store.ts';
import { overHttp } from './over-http.ts';
import { openSlack } from './slack-server.ts';

it('metrics say what came, how long it took and what failed, and nothing of anybody', async () => {
  const slack = await openSlack();
  const store = await openStore(':memory:');
  const metrics = openMetrics();
  const log = openLog('warn', metrics.logged);
  const parts: Parts = {
    ...{ store, now: () => new Date('2026-11-15T12:00:00Z'), log, metrics },
    ...{ inHand: new Set<Promise<unknown>>(), admins: [] },
  };
  const receiver = httpReceiver(APP.signingSecret, log);
  const identity = { botId: 'BBOT', botUserId: 'UBOT' };
  createApp({ token: APP.botToken, ...identity, receiver, slackApiUrl: slack.api }, parts);
  const app = await overHttp((request, response) => receiver.requestListener(request, response), parts);
  const server = await serveMetrics(0, metrics, store);
  onTestFinished(() => void server.close());
  const address = server.address();
  const at = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const read = async (path: string) => (await fetch(`${at}${path}`)).text();

  const where = { responseUrl: `${slack.url}/respond/1`, triggerId: 't1' };
  const avery = personNamed('avery');
  await app.send(slashCommand(avery, { id: 'C1', name: 'general' }, '/megaroth', 'my pay is 123,456', where));
  await app.settled();
  log.warn('a made-up warning');
  const text = await read('/metrics');
  expect(text).toContain('megaroth_requests_total{kind="command"} 1');
  expect(text).toContain('megaroth_answer_seconds_count{kind="command"} 1');
  expect(text).toContain('megaroth_log_lines_total{level="warn",words="a made-up warning"} 1');
  expect(text).toContain('megaroth_waiting{what="arrivals"} 0');
  expect(text).toContain('process_resident_memory_bytes');
  expect(text).not.toMatch(new RegExp(`123,?456|${avery.id}|${avery.name}`));
  expect(await read('/healthz')).toBe('ok\n');
  expect(await read('/readyz')).toBe('ready\n');
  expect((await fetch(`${at}/other`)).status).toBe(404);
});
