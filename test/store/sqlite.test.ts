import { execFile } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import { everybody, openStore } from '../../src/store/store.ts';
import { temporaryFile } from '../workspace.ts';

const day = dayOf(new Date('2026-06-15T12:00:00Z'));
const key = { teamId: 'T1', userId: 'U1' };
const earning = (annualPay: number) => ({ ...newPerson(day), profile: { annualPay } });

/** A person's row as it stands in the file. */
function stateIn(file: string): string {
  const database = new Database(file, { readonly: true });
  const { state } = database.prepare('select state from people').get() as { state: string };
  database.close();
  return state;
}

describe('the file', () => {
  it('is gone from the file when it is removed', async () => {
    const file = temporaryFile();
    const store = await openStore(file);
    await store.change(key, () => ({ person: earning(240_000), result: undefined }));
    const state = stateIn(file);
    expect(readFileSync(`${file}-wal`).includes(state)).toBe(true);
    await store.change(key, () => ({ person: null, result: undefined }));
    for (const part of [file, `${file}-wal`]) expect(readFileSync(part).includes(state), part).toBe(false);
    await store.close();
    const database = new Database(file);
    expect(database.prepare('select count(*) as people from people').get()).toEqual({ people: 0 });
    database.close();
  });

  it('is gone from the files once nobody reads it any more', async () => {
    const file = temporaryFile();
    const store = await openStore(file);
    await store.change(key, () => ({ person: earning(240_000), result: undefined }));
    const state = stateIn(file);
    const reader = new Database(file);
    reader.exec('BEGIN');
    reader.prepare('select * from people').all();
    await store.change(key, () => ({ person: null, result: undefined }));
    expect(readFileSync(`${file}-wal`).includes(state)).toBe(true);
    reader.exec('COMMIT');
    reader.close();
    await vi.waitFor(
      () => {
        for (const part of [file, `${file}-wal`])
          expect(readFileSync(part).includes(state), part).toBe(false);
      },
      { timeout: 10_000 },
    );
    await store.close();
  });

  it('is its owner’s alone, the files beside it too', async () => {
    const file = temporaryFile();
    const store = await openStore(file);
    await store.change(key, () => ({ person: earning(240_000), result: undefined }));
    for (const part of [file, `${file}-wal`, `${file}-shm`])
      expect((statSync(part).mode & 0o777).toString(8), part).toBe('600');
    await store.close();
  });

  it('one row that cannot be read keeps nobody else from being found', async () => {
    const file = temporaryFile();
    const store = await openStore(file);
    for (const userId of ['U1', 'U2', 'U3'])
      await store.change({ teamId: 'T1', userId }, () => ({ person: earning(240_000), result: undefined }));
    const database = new Database(file);
    database.exec("update people set state = '{\"profile\":' where user_id = 'U2'");
    database.close();
    const found: string[] = [];
    const unreadable = vi.fn();
    for await (const { userId } of everybody(store, 'T1', unreadable)) found.push(userId);
    expect(found).toEqual(['U1', 'U3']);
    expect(unreadable).toHaveBeenCalledOnce();
    await store.close();
  });

  it('data that is newer than the code is refused, and left as it was', async () => {
    const file = temporaryFile();
    await (await openStore(file)).close();
    const database = new Database(file);
    database
      .prepare("insert into kysely_migration (name, timestamp) values ('999-from-the-future', '2030')")
      .run();
    database.close();
    await expect(openStore(file)).rejects.toThrow(/newer version of Megaroth \(it has 999-from-the-future/);
  });

  it.each([
    ['overwritten at its beginning', (bytes: Buffer) => bytes.fill(0x58, 0, 64)],
    ['with a page that is not SQLite’s', (bytes: Buffer) => bytes.fill(0x58, 4_096, 3 * 4_096)],
  ])('%s: it says that it is damaged, and what to do; nothing is written', async (_name, damage) => {
    const file = temporaryFile();
    const store = await openStore(file);
    await store.change(key, () => ({ person: earning(240_000), result: undefined }));
    await store.close();
    const damaged = damage(readFileSync(file));
    writeFileSync(file, damaged);
    await expect(openStore(file)).rejects.toThrow(
      /is damaged .*Nothing was changed\. Put back the last backup/,
    );
    expect(readFileSync(file).equals(damaged)).toBe(true);
  });
});

describe('a backup', () => {
  const run = promisify(execFile);
  const backup = (file: string, to: string) =>
    run('node_modules/.bin/node', ['src/backup.ts', to], { env: { DATABASE_URL: `sqlite:${file}` } });

  it('is made while people write, holds the data of one moment, and opens with the key', async () => {
    const file = temporaryFile();
    const store = await openStore(file);
    let written = 0;
    let isOver = false;
    /** Each change writes two people alike: a copy of one moment has them alike. */
    const writing = (async () => {
      while (!isOver) {
        const pay = ++written;
        for (const userId of ['U1', 'U2'])
          await store.change({ teamId: 'T1', userId }, () => ({ person: earning(pay), result: undefined }));
        // SQLite answers at once: without a pause nothing else here would ever run.
        await setTimeout(1);
      }
    })();
    await vi.waitFor(() => expect(written).toBeGreaterThan(20));
    const before = written;
    const to = temporaryFile();
    const { stdout } = await backup(file, to);
    isOver = true;
    await writing;
    await store.close();
    expect(stdout).toContain(`keep ${file}.key too, elsewhere`);
    expect((statSync(to).mode & 0o777).toString(8)).toBe('600');
    // Without the key the copy is nothing to anybody.
    await expect(openStore(to)).rejects.toThrow(/sealed with the key/);
    const restored = await openStore(to, {
      keys: [Buffer.from(readFileSync(`${file}.key`, 'utf8'), 'base64')],
    });
    const [first, second] = await Promise.all(
      ['U1', 'U2'].map(async (userId) => (await restored.read({ teamId: 'T1', userId }))?.profile.annualPay),
    );
    expect(first).toBeGreaterThanOrEqual(before - 1);
    expect(Number(first) - Number(second)).toBeLessThanOrEqual(1);
    await restored.close();
  });

  it.each([
    ['over a file that is there', (file: string) => file, /is there already: a backup overwrites nothing/],
    ['to no file', () => '', /allowed: one file, to be made/],
  ])('%s it is refused, in words', async (_name, to, words) => {
    const file = temporaryFile();
    await (await openStore(file)).close();
    await expect(backup(file, to(file))).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(words),
    });
  });
});
