import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pressInMessage, slashCommand, viewSubmission } from '../../src/local/payloads.ts';
import { APP, TEAM } from '../../src/local/people.ts';
import { personNamed } from '../../src/local/world.ts';
import { openLog } from '../../src/log.ts';
import { createApp } from '../../src/slack/app.ts';
import type { Parts } from '../../src/slack/converse.ts';
import { httpReceiver } from '../../src/slack/http.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { type Fare, openSlack, THROUGH } from '../slack-server.ts';

const robin = personNamed('robin');
const refused = (error: string): Fare => ({
  taken: false,
  status: 200,
  body: JSON.stringify({ ok: false, error }),
});

/** The app with HR at it; calls fare as `fates` says, and the store fails where `broken` says. */
async function openHr(fates: Record<string, Fare>, broken: Partial<Store> = {}, admins = [robin.id]) {
  const slack = await openSlack((method) => fates[method] ?? THROUGH);
  const store = await openStore(':memory:');
  const parts: Parts = {
    ...{
      store: { ...store, ...broken },
      now: () => new Date('2026-11-15T12:00:00Z'),
      log: openLog('silent'),
    },
    ...{ inHand: new Set<Promise<unknown>>(), admins },
  };
  const receiver = httpReceiver(APP.signingSecret, parts.log);
  createApp(
    { token: APP.botToken, botId: 'BBOT', botUserId: 'UBOT', receiver, slackApiUrl: slack.api },
    parts,
  );
  const server = createServer((request, response) => receiver.requestListener(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await store.close();
  });
  let number = 0;
  const where = () => ({ responseUrl: `${slack.url}/respond/1`, triggerId: `t${++number}` });
  const send = async (request: RequestInit) => {
    const response = await fetch(`http://127.0.0.1:${port}/slack/events`, request);
    const body = await response.text();
    while (parts.inHand.size > 0) await Promise.allSettled(parts.inHand);
    expect(response.status).toBe(200);
    return body;
  };
  /** All that anybody could read. */
  const read = () => [...slack.standing, ...slack.alone].map(({ text }) => text).join('\n');
  return {
    ...{ slack, store, read },
    command: (text: string) =>
      send(slashCommand(robin, { id: 'C1', name: 'general' }, '/megaroth', text, where())),
    press: (name: string, value = '') =>
      send(
        pressInMessage(
          robin,
          { id: 'D1', name: 'directmessage' },
          { ...{ ts: '1.1', user: 'UBOT', text: '', blocks: [], ephemeral: false, files: [] } },
          { type: 'button', action_id: `hr:${name}`, block_id: 'b', value },
          {},
          where(),
        ),
      ),
    submit: (name: string, kept: object, values: object) =>
      send(
        viewSubmission(
          robin,
          {
            ...{ id: 'V1', type: 'modal', callback_id: `hr:${name}`, private_metadata: JSON.stringify(kept) },
            blocks: [{ type: 'input', block_id: 'kinds' }],
          },
          values,
          'trigger',
        ),
      ),
  };
}

const unreadable: Partial<Store> = {
  workspace: () => Promise.reject(new Error('the workspace cannot be read')),
};
const full: Partial<Store> = {
  keepArrival: () => Promise.reject(new Error('The data could not be written; is the disk full?')),
};
const BROKEN = [
  ['the workspace cannot be read', {}, unreadable, /went wrong on my side/],
  [
    'Slack opens no form',
    { 'views.open': { taken: false, status: 500, body: 'oops' } },
    {},
    /isn’t answering/,
  ],
  ['the click is too old', { 'views.open': refused('expired_trigger_id') }, {}, /three seconds/],
  ['the form is wrong', { 'views.open': refused('invalid_arguments') }, {}, /went wrong on my side/],
] satisfies [string, Record<string, Fare>, Partial<Store>, RegExp][];

describe('HR hears what failed', () => {
  it.each(BROKEN)('a button while %s', async (_, fates, broken, words) => {
    const hr = await openHr(fates, broken);
    await hr.press('planEdit', 'new');
    await hr.press('remindSet');
    expect(hr.read()).toMatch(words);
  });

  it.each(['plan', 'announce 2026', 'admin', 'admin audit', 'numbers', 'headroom'])(
    '“%s” while the workspace cannot be read',
    async (text) => {
      const hr = await openHr({}, unreadable);
      expect(await hr.command(text)).toMatch(/went wrong on my side/);
    },
  );

  it('a form for limits while Slack opens none', async () => {
    const hr = await openHr({ 'views.open': { taken: false, status: 0 } });
    await hr.press('limitsEnter');
    expect(hr.read()).toMatch(/isn’t answering/);
  });

  it('a form that cannot be read or written: said at its field, and nothing typed is lost', async () => {
    const hr = await openHr({}, unreadable);
    expect(await hr.submit('reminders', {}, { kinds: {} })).toContain('response_action');
    const disk = await openHr({}, full);
    expect(await disk.submit('reminders', {}, { kinds: {} })).toContain('couldn’t write that down');
  });

  it('a command that needs no writing is answered on a full disk', async () => {
    const hr = await openHr({}, full);
    expect(await hr.command('plan')).toContain('No plan has been entered yet');
  });

  it('who is no admin anymore reads so in the form itself', async () => {
    const hr = await openHr({}, {}, ['USOMEBODY']);
    const answer = await hr.submit('announceEdit', { id: '2026.1' }, {});
    expect(answer).toContain('aren’t an admin');
    expect(await hr.store.audit(TEAM.id)).toEqual([]);
  });
});
