import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import { openStore } from '../../src/store/store.ts';
import { openWorkspace, temporaryFile, wordsIn } from '../workspace.ts';

const run = promisify(execFile);
const day = dayOf(new Date('2026-06-15T12:00:00Z'));

/** Another process holds the data for so long. */
async function lockFor(file: string, ms: number) {
  const child = spawn('node_modules/.bin/node', [`${import.meta.dirname}/lock-child.ts`, file, String(ms)]);
  const released = once(child, 'exit');
  await once(child.stdout, 'data');
  return { released };
}

describe('a full disk', () => {
  it('nothing is lost, nothing is half written, and it goes on where there is room again', async () => {
    const file = temporaryFile();
    // A file may grow to 2 MB in that process, as if the disk held no more.
    const { stdout } = await run('bash', [
      '-c',
      `ulimit -f 2000; exec node_modules/.bin/node ${import.meta.dirname}/full-child.ts ${file}`,
    ]);
    const { written, reason, readable } = JSON.parse(stdout) as {
      written: number;
      reason: string;
      readable: number;
    };
    expect(written).toBeGreaterThan(10);
    expect(reason).toMatch(/full|disk/i);
    expect(readable).toBe(written);
    const store = await openStore(file);
    expect(await store.people('T1', '', 10_000)).toHaveLength(written);
    await store.change({ teamId: 'T1', userId: 'UNEXT' }, () => ({
      person: newPerson(day),
      result: undefined,
    }));
    expect(await store.people('T1', '', 10_000)).toHaveLength(written + 1);
    await store.close();
  });
});

describe('data that another process holds', () => {
  it('is waited for: what was said meanwhile is kept and answered, once', async () => {
    const workspace = await openWorkspace({ file: temporaryFile() });
    await workspace.say('start');
    const { released } = await lockFor(workspace.file, 1_500);
    const said = await workspace.say("I'm 52 and make 180k");
    await released;
    expect(wordsIn(said)).toContain('$180,000');
    expect(wordsIn(await workspace.say('profile'))).toContain('$180,000');
  });

  it('holds up nothing else: the process goes on while it waits', async () => {
    const file = temporaryFile();
    const store = await openStore(file);
    const { released } = await lockFor(file, 1_500);
    let turns = 0;
    const turning = setInterval(() => turns++, 20);
    await store.change({ teamId: 'T1', userId: 'U1' }, () => ({ person: newPerson(day), result: undefined }));
    clearInterval(turning);
    await released;
    // One wait of all that time would leave no turn, or one.
    expect(turns).toBeGreaterThan(10);
    await store.close();
  });

  it('admins’ changes too', async () => {
    const workspace = await openWorkspace({ file: temporaryFile() });
    const { released } = await lockFor(workspace.file, 1_500);
    await workspace.command('admin add <@ULOCALJORDAN>', 'robin');
    await released;
    expect(await workspace.store.audit('T000000001')).toHaveLength(1);
  });
});
