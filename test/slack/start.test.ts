import { describe, expect, it } from 'vitest';
import { eventCallback } from '../../src/local/payloads.ts';
import { APP } from '../../src/local/people.ts';
import { openLog } from '../../src/log.ts';
import { identify, NoIdentityError } from '../../src/slack/identity.ts';
import { letterClient } from '../../src/slack/worker.ts';
import { messageEvent } from '../message-event.ts';
import { start, temporaryDatabaseUrl } from '../process.ts';
import { type Fare, openSlack, THROUGH } from '../slack-server.ts';

const log = openLog('silent');
const refused = (error: string): Fare => ({
  taken: false,
  status: 200,
  body: JSON.stringify({ ok: false, error }),
});
const FAILURES: [string, Fare][] = [
  ['500', { taken: false, status: 500, body: 'oops' }],
  ['a connection that is cut', { taken: false, status: 0 }],
  ['429', { taken: false, status: 429, retryAfter: 1, body: '{"ok":false,"error":"ratelimited"}' }],
  ['an error of Slack’s own', refused('internal_error')],
];

describe('who the app is, asked before anybody is listened to', () => {
  it.each(FAILURES)('%s, and then an answer: it is taken', async (_, fare) => {
    const fares = [fare, fare];
    const slack = await openSlack(() => fares.shift() ?? THROUGH);
    expect(await identify(letterClient('xoxb-test', slack.api), log)).toEqual({
      botId: 'BBOT',
      botUserId: 'UBOT',
    });
    expect(slack.calls).toHaveLength(3);
  });

  it.each(FAILURES)('%s for too long: an end in plain words', async (_, fare) => {
    const slack = await openSlack(() => fare);
    const asked = identify(letterClient('xoxb-test', slack.api), log, 1_200);
    await expect(asked).rejects.toThrow(NoIdentityError);
    await expect(asked).rejects.toThrow('Slack didn’t answer');
  });

  it.each(['invalid_auth', 'token_revoked', 'account_inactive'])(
    '%s: an end that names the token, at once',
    async (error) => {
      const slack = await openSlack(() => refused(error));
      await expect(identify(letterClient('xoxb-test', slack.api), log)).rejects.toThrow(/SLACK_BOT_TOKEN/);
      expect(slack.calls).toHaveLength(1);
    },
  );
});

describe('a start while Slack fails', () => {
  const envOf = (api: string, port: number) => ({
    SLACK_BOT_TOKEN: APP.botToken,
    SLACK_SIGNING_SECRET: APP.signingSecret,
    SLACK_API_URL: api,
    PORT: String(port),
    DATABASE_URL: temporaryDatabaseUrl(),
  });
  const port = 20_000 + (process.pid % 10_000);

  it('listens when Slack is back, and answers', async () => {
    let asked = 0;
    const slack = await openSlack((method) =>
      method === 'auth.test' && asked++ < 2 ? { taken: false, status: 500, body: 'oops' } : THROUGH,
    );
    const app = start(envOf(slack.api, port));
    await expect.poll(app.output, { timeout: 20_000 }).toContain('listens for Slack');
    expect(asked).toBeGreaterThan(2);
    const event = messageEvent('my pay is 200k');
    const response = await fetch(`http://localhost:${port}/slack/events`, eventCallback(event, 'Ev1'));
    expect(response.status).toBe(200);
    await expect.poll(() => slack.standing.at(-1)?.text, { timeout: 10_000 }).toContain('$200,000');
  });

  it('ends in plain words where the token is refused: it never says that it listens', async () => {
    const slack = await openSlack(() => refused('invalid_auth'));
    const app = start(envOf(slack.api, port + 1));
    expect(await app.ended).toBe(1);
    expect(app.output()).toContain('SLACK_BOT_TOKEN (invalid_auth)');
    expect(app.output()).not.toMatch(/listens|\n\s+at /);
  });
});
