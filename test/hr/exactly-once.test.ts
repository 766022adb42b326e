import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { lettersOf, withAnnouncement } from '../../src/announcements/announcing.ts';
import { noteLimits } from '../../src/hr/limits.ts';
import { APP } from '../../src/local/people.ts';
import { personNamed } from '../../src/local/world.ts';
import { writerFor } from '../../src/slack/letters.ts';
import { deliverDue } from '../../src/slack/outbox.ts';
import { letterClient, startWorker } from '../../src/slack/worker.ts';
import { openWorkspace, temporaryFile, type Workspace } from '../workspace.ts';
import { type Fate, openProxy } from './proxy.ts';

const TEAM = 'T000000001';
const robin = personNamed('robin');
const START = Date.parse('2026-11-03T12:00:00Z');
const at = (seconds: number) => new Date(START + seconds * 1_000).toISOString();

/** An announcement of 2026 that is to be posted in so many channels, with the emulated Web API as witness. */
async function posting(count: number) {
  const file = temporaryFile();
  const workspace = await openWorkspace({ today: at(0), file });
  const channels: string[] = [];
  for (let number = 0; number < count; number++) {
    const made = await workspace.api.call(robin.token, 'conversations.create', { name: `team-${number}` });
    const { id } = made.channel as { id: string };
    await workspace.api.call(robin.token, 'conversations.invite', { channel: id, users: APP.botUserId });
    channels.push(id);
  }
  await workspace.store.changeWorkspace(TEAM, (before) => {
    const announcement = {
      ...{ id: '2026.1', taxYear: 2026, version: 1, introduction: '', state: 'posting' as const },
      ...{ channels, postAt: null, by: robin.id },
    };
    return {
      workspace: withAnnouncement(noteLimits(before, new Date(START)).workspace, announcement),
      letters: lettersOf(announcement, new Date(START)),
      result: undefined,
    };
  });
  return { workspace, file, channels };
}

/** How many announcements stand in each channel. */
async function counts({ workspace, channels }: { workspace: Workspace; channels: readonly string[] }) {
  const all = await Promise.all(
    channels.map(async (channel) => {
      const messages = await workspace.world.messages(robin, channel);
      return messages.filter(({ text }) => text.includes('limits for 2026')).length;
    }),
  );
  return all;
}

/** A process that sends what is due, and is killed at a step. */
async function child(
  file: string,
  api: string,
  now: string,
  step: string,
  count = 1,
): Promise<string | null> {
  const script = `${import.meta.dirname}/deliver-child.ts`;
  const running = spawn('node_modules/.bin/node', [script, file, api, now, step, String(count)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = (await once(running, 'exit')) as [number | null, string | null];
  return signal;
}

describe('a process that is killed while it posts', () => {
  const STEPS = [
    'before the claim',
    'between the claim and the post',
    'between the post and its record',
    'after the record',
  ];
  it.each(STEPS)('%s: each channel has one announcement', { timeout: 30_000 }, async (step) => {
    const known = await posting(3);
    const { workspace, file } = known;
    const api = `${workspace.url}/api/`;
    expect(await child(file, api, at(1), step)).toBe('SIGKILL');
    // Somebody else comes at once, and again when what the first had taken on is given up.
    expect(await child(file, api, at(2), step, 2)).toBe('SIGKILL');
    expect(await child(file, api, at(200), 'none')).toBeNull();
    expect(await child(file, api, at(400), 'none')).toBeNull();
    expect(await counts(known)).toEqual([1, 1, 1]);
    expect(await workspace.store.progress(TEAM, 'announcement:2026.1')).toMatchObject({
      sent: 3,
      waiting: 0,
    });
  });

  it('two processes at once: each channel has one announcement', { timeout: 30_000 }, async () => {
    const known = await posting(12);
    const { workspace, file } = known;
    const api = `${workspace.url}/api/`;
    const both = [0, 1].map(() => child(file, api, at(1), 'none'));
    expect(await Promise.all(both)).toEqual([null, null]);
    expect(await counts(known)).toEqual(new Array(12).fill(1));
  });
});

describe('Slack does not answer as it should', () => {
  const FATES: [string, Fate[], Fate[]][] = [
    ['the answer is lost', ['answer lost'], []],
    ['500 after it was taken', ['taken, then 500'], []],
    ['500, nothing taken', ['500', '500', '500'], []],
    ['429', ['429', '429'], []],
    ['unreachable for a while', ['unreachable', 'unreachable', 'unreachable', 'unreachable'], []],
    [
      'the answer is lost, and then the channel cannot be read',
      ['answer lost'],
      ['500', 'unreachable', '429'],
    ],
    ['everything in turn', ['429', 'answer lost', '500', 'taken, then 500', 'unreachable'], ['429', '500']],
  ];
  it.each(FATES)('%s: each channel has one announcement', async (_, posts, reads) => {
    const known = await posting(3);
    const { workspace } = known;
    const [ofPosts, ofReads] = [[...posts], [...reads]];
    const proxy = await openProxy(`${workspace.url}/api/`, (method) => {
      const list =
        method === 'chat.postMessage' ? ofPosts : method === 'conversations.history' ? ofReads : [];
      return list.shift() ?? 'through';
    });
    const worker = startWorker(
      workspace.parts,
      letterClient(APP.botToken, proxy.url),
      async () => undefined,
      0,
    );
    for (let minute = 0; minute < 30; minute++) {
      workspace.moveTo(at(minute * 60));
      await worker.round();
    }
    expect([ofPosts, ofReads]).toEqual([[], []]);
    expect(await counts(known)).toEqual([1, 1, 1]);
  });

  it('unreachable for an hour: nothing lost, nothing doubled, in order afterwards', async () => {
    const known = await posting(6);
    const { workspace } = known;
    let fate: Fate = 'unreachable';
    const proxy = await openProxy(`${workspace.url}/api/`, () => fate);
    const worker = startWorker(
      workspace.parts,
      letterClient(APP.botToken, proxy.url),
      async () => undefined,
      0,
    );
    for (let minute = 0; minute < 60; minute++) {
      workspace.moveTo(at(minute * 60));
      await worker.round();
    }
    expect(await counts(known)).toEqual([0, 0, 0, 0, 0, 0]);
    const during = proxy.calls.length;
    expect(during).toBeLessThan(60);
    fate = 'through';
    for (let minute = 60; minute < 90; minute++) {
      workspace.moveTo(at(minute * 60));
      await worker.round();
    }
    expect(await counts(known)).toEqual([1, 1, 1, 1, 1, 1]);
    const times = await Promise.all(
      known.channels.map(
        async (channel) => (await workspace.world.messages(robin, channel)).at(-1)?.ts ?? '',
      ),
    );
    expect(times.toSorted()).toEqual(times);
  });

  it('where a channel can no longer be read, nothing is posted twice, and HR hears why', async () => {
    const known = await posting(2);
    const { workspace, channels } = known;
    const ofPosts: Fate[] = ['answer lost'];
    const proxy = await openProxy(`${workspace.url}/api/`, (method) =>
      method === 'chat.postMessage'
        ? (ofPosts.shift() ?? 'through')
        : method === 'conversations.history'
          ? 'not in channel'
          : 'through',
    );
    const worker = startWorker(
      workspace.parts,
      letterClient(APP.botToken, proxy.url),
      async () => undefined,
      0,
    );
    for (let minute = 0; minute < 6; minute++) {
      workspace.moveTo(at(minute * 60));
      await worker.round();
    }
    expect(await counts(known)).toEqual([1, 1]);
    const told = (await workspace.messages('robin')).filter(({ text }) =>
      text.includes('couldn’t post it in'),
    );
    expect(told.map(({ text }) => text)).toEqual([
      `The 2026 limits are announced in 1 channel, once in each. I couldn’t post it in:\n• <#${channels[0]}>: I couldn’t see whether it’s there already, and I never post twice: please check`,
    ]);
  });

  it('the app was removed from a channel: HR has one message that says so', async () => {
    const known = await posting(2);
    const { workspace, channels } = known;
    const ofPosts: Fate[] = ['not in channel'];
    const proxy = await openProxy(`${workspace.url}/api/`, (method) =>
      method === 'chat.postMessage' ? (ofPosts.shift() ?? 'through') : 'through',
    );
    const worker = startWorker(
      workspace.parts,
      letterClient(APP.botToken, proxy.url),
      async () => undefined,
      0,
    );
    for (let minute = 0; minute < 6; minute++) {
      workspace.moveTo(at(minute * 60));
      await worker.round();
    }
    expect(await counts(known)).toEqual([0, 1]);
    const told = (await workspace.messages('robin')).filter(({ text }) =>
      text.includes('couldn’t post it in'),
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain(`<#${channels[0]}>: Megaroth isn’t in it. Invite it`);
  });

  it('a letter that cannot be written holds up no other', async () => {
    const known = await posting(1);
    const { workspace } = known;
    await workspace.store.post(TEAM, [
      {
        ...{ key: 'broken', batch: 'broken', channel: robin.id },
        ...{
          // As a newer version might have written it.
          content: { kind: 'no such kind' } as never,
          dueAt: new Date(START - 1_000),
        },
      },
    ]);
    await startWorker(
      workspace.parts,
      letterClient(APP.botToken, `${workspace.url}/api/`),
      async () => undefined,
      0,
    ).round();
    expect(await counts(known)).toEqual([1]);
    expect(await workspace.store.progress(TEAM, 'broken')).toMatchObject({ sent: 0, waiting: 1 });
  });

  it('a chore that fails holds up no letter', async () => {
    const known = await posting(1);
    const { workspace } = known;
    const store = { ...workspace.store, teams: () => Promise.reject(new Error('out of order')) };
    const client = letterClient(APP.botToken, `${workspace.url}/api/`);
    await startWorker({ ...workspace.parts, store }, client, async () => undefined, 0).round();
    expect(await counts(known)).toEqual([1]);
  });

  it('a rate limit is respected: nothing is asked before Slack allows it', async () => {
    const known = await posting(3);
    const { workspace } = known;
    let limited = true;
    const proxy = await openProxy(`${workspace.url}/api/`, () => (limited ? '429' : 'through'));
    const client = letterClient(APP.botToken, proxy.url);
    const worker = startWorker(workspace.parts, client, async () => undefined, 0);
    await worker.round();
    expect(proxy.calls).toHaveLength(1);
    workspace.moveTo(at(29));
    await worker.round();
    expect(proxy.calls).toHaveLength(1);
    limited = false;
    workspace.moveTo(at(31));
    await worker.round();
    expect(await counts(known)).toEqual([1, 1, 1]);
    expect(await deliverDue(workspace.parts, client, writerFor(workspace.parts))).toEqual({
      done: expect.any(Number),
    });
  });
});
