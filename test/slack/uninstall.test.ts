import { describe, expect, it } from 'vitest';
import { signed } from '../../src/local/payloads.ts';
import { APP, TEAM } from '../../src/local/people.ts';
import { openLog } from '../../src/log.ts';
import { createApp } from '../../src/slack/app.ts';
import type { Parts } from '../../src/slack/converse.ts';
import { httpReceiver } from '../../src/slack/http.ts';
import { openStore } from '../../src/store/store.ts';
import { messageEvent } from '../message-event.ts';
import { overHttp } from '../over-http.ts';
import { openSlack } from '../slack-server.ts';

async function openApp() {
  const slack = await openSlack();
  const store = await openStore(':memory:');
  const parts: Parts = {
    ...{ store, now: () => new Date('2026-06-15T12:00:00Z'), log: openLog('silent') },
    ...{ inHand: new Set<Promise<unknown>>(), admins: [] },
  };
  const receiver = httpReceiver(APP.signingSecret, parts.log);
  const identity = { botId: 'BBOT', botUserId: 'UBOT' };
  createApp({ token: APP.botToken, ...identity, receiver, slackApiUrl: slack.api }, parts);
  const http = await overHttp((request, response) => receiver.requestListener(request, response), parts);
  let events = 0;
  const event = async (inside: object) => {
    const body = {
      ...{ type: 'event_callback', team_id: TEAM.id, event_id: `Ev${++events}` },
      ...{ authorizations: [{ team_id: TEAM.id, is_enterprise_install: false }], event: inside },
    };
    const status = await http.send(signed(JSON.stringify(body), 'application/json'));
    await http.settled();
    return status;
  };
  return { store, event };
}

const avery = { teamId: TEAM.id, userId: 'ULOCALAVERY' };

describe('a company that removes the app', () => {
  it.each<[string, object]>([
    ['uninstalls it', { type: 'app_uninstalled' }],
    ['takes its token away', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['UBOT'] } }],
  ])('%s: nothing of it is kept', async (_name, inside) => {
    const { store, event } = await openApp();
    await event(messageEvent('my pay is 213,000', { user: avery.userId }));
    expect((await store.read(avery))?.profile.annualPay).toBe(213_000);
    expect(await event(inside)).toBe(200);
    expect(await store.read(avery)).toBeUndefined();
    expect(await store.teams()).toEqual([]);
  });

  it('a person who takes back their own token is still there', async () => {
    const { store, event } = await openApp();
    await event(messageEvent('my pay is 213,000', { user: avery.userId }));
    expect(await event({ type: 'tokens_revoked', tokens: { oauth: [avery.userId] } })).toBe(200);
    expect((await store.read(avery))?.profile.annualPay).toBe(213_000);
  });

  it('installed again it begins anew', async () => {
    const { store, event } = await openApp();
    await event(messageEvent('my pay is 213,000', { user: avery.userId }));
    await event({ type: 'app_uninstalled' });
    await event(messageEvent('I am 52', { user: avery.userId }));
    const person = await store.read(avery);
    expect(person?.profile).not.toHaveProperty('annualPay');
    expect(person?.profile.age).toBe(52);
  });
});
