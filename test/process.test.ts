import { createServer } from 'node:http';
import { dirname } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { APP } from '../src/local/people.ts';
import { startLocalWorkspace } from '../src/local/workspace.ts';
import { openLog } from '../src/log.ts';
import { openStore } from '../src/store/store.ts';
import { start, temporaryDatabaseUrl } from './process.ts';
import { temporaryFile } from './workspace.ts';

const addressIn = (line: string) => /http:\/\/localhost:\d+/.exec(line)?.[0] ?? '';

const post = (url: string, path: string, body: object) =>
  fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) });
const read = async (url: string, path: string) =>
  (await fetch(`${url}${path}`)).json() as Promise<{ id: string; isDm: boolean; text: string }[]>;
const dm = async (url: string) =>
  (await read(url, '/local/conversations?person=avery')).find(({ isDm }) => isDm)?.id ?? '';

describe('the process', () => {
  it('opens the local workspace without any token, prints its address, and ends with 0 on SIGTERM and Ctrl-C', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const app = start({ DATABASE_URL: temporaryDatabaseUrl() });
      const line = await app.firstLine;
      expect(line).toContain('local workspace is open at http://localhost:');
      expect(await (await fetch(addressIn(line))).text()).toContain('<title>Megaroth');
      app.process.kill(signal);
      expect(await app.ended).toBe(0);
    }
  });

  it('takes the next free port where one is taken', async () => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => {
      server.close();
    });
    const address = server.address();
    const taken = typeof address === 'object' && address ? address.port : 0;
    const app = start({ DATABASE_URL: temporaryDatabaseUrl(), PORT: String(taken) });
    expect(addressIn(await app.firstLine)).not.toContain(`:${taken}`);
  });

  it('says all that is wrong with the environment, and ends with 1', async () => {
    const app = start({ SLACK_BOT_TOKEN: 'xoxb-1-secret', PORT: 'soon', DATABASE_URL: 'mysql://x' });
    expect(await app.ended).toBe(1);
    for (const words of [
      'PORT: got “soon”',
      'DATABASE_URL: got “mysql://x”',
      'SLACK_APP_TOKEN: missing',
      'allowed:',
    ])
      expect(app.output()).toContain(words);
    expect(app.output()).not.toContain('xoxb-1-secret');
    expect(app.output()).not.toContain('at file:');
  });

  it('keeps the conversation and the person over a restart', async () => {
    const env = { DATABASE_URL: temporaryDatabaseUrl(), MEGAROTH_TODAY: '2026-06-15' };
    const lastWords = async (url: string) =>
      (await read(url, `/local/messages?person=avery&channel=${await dm(url)}`))
        .map(({ text }) => text)
        .join('\n');

    const first = start(env);
    const before = addressIn(await first.firstLine);
    await post(before, '/local/say', {
      person: 'avery',
      channel: await dm(before),
      text: "I'm 40, make 240k",
    });
    await expect.poll(() => lastWords(before)).toContain('How much of your pay will you defer');
    const channel = await dm(before);
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const second = start(env);
    const after = addressIn(await second.firstLine);
    expect(await dm(after)).toBe(channel);
    expect(await lastWords(after)).toContain('How much of your pay will you defer');
    await post(after, '/local/say', { person: 'avery', channel, text: '10%' });
    await expect.poll(() => lastWords(after)).toContain('✓ Planned deferral: 10% of pay');
  });

  it('a second process on the same data takes turns, by the same clock, and may go again', async () => {
    const env = { DATABASE_URL: temporaryDatabaseUrl(), MEGAROTH_TODAY: '2026-11-03', LOG_LEVEL: 'silent' };
    const first = start(env);
    const url = addressIn(await first.firstLine);
    const { MEGAROTH_TODAY: _, ...sameData } = env;
    const second = start({ ...sameData, MEGAROTH_JOIN: url });
    expect(await second.firstLine).toContain(`takes part in the local workspace at ${url}`);
    expect(await read(url, '/local/clock')).toMatchObject({ processes: 2, moves: true });
    const channel = await dm(url);
    const words = async () =>
      (await read(url, `/local/messages?person=avery&channel=${channel}`)).map(({ text }) => text).join('\n');
    const facts = ['I was born in 1981', 'I make 240k', 'the match is 4%', 'I am single'];
    for (const text of facts) await post(url, '/local/say', { person: 'avery', channel, text });
    await expect.poll(words).toContain('single');
    await post(url, '/local/say', { person: 'avery', channel, text: 'profile' });
    await expect.poll(words).toMatch(/1981.*\$240,000.*4%/s);
    second.process.kill('SIGKILL');
    await second.ended;
    for (const text of ['limits', 'pro-rata'])
      await post(url, '/local/say', { person: 'avery', channel, text });
    await expect.poll(words).toContain('80% pre-tax');
    expect(await read(url, '/local/clock')).toMatchObject({ processes: 1 });
  });

  it('listens for HTTP at /slack/events with a signing secret, against another Web API', async () => {
    const file = temporaryFile();
    const store = await openStore(file);
    const other = await startLocalWorkspace(0, {
      store,
      now: () => new Date(),
      log: openLog('silent'),
      inHand: new Set(),
      admins: [],
    });
    onTestFinished(() => other.stop().then(() => store.close()));
    const port = 10_000 + (process.pid % 10_000);
    const app = start({
      SLACK_BOT_TOKEN: APP.botToken,
      SLACK_SIGNING_SECRET: APP.signingSecret,
      PORT: String(port),
      SLACK_API_URL: `${other.url}/api/`,
      DATABASE_URL: `sqlite:${dirname(file)}/http.db`,
    });
    expect(await app.firstLine).toContain(`http://localhost:${port}/slack/events`);
    for (const [path, words] of [
      ['/healthz', 'ok'],
      ['/readyz', 'ready'],
    ]) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      expect([response.status, await response.text()]).toEqual([200, `${words}\n`]);
    }
    const unsigned = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body: '{}' });
    expect(unsigned.status).toBe(401);
    app.process.kill('SIGTERM');
    expect(await app.ended).toBe(0);
  });
});
