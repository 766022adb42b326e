import { readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import { everybody, openStore } from '../../src/store/store.ts';
import { temporaryFile } from '../workspace.ts';

const day = dayOf(new Date('2026-06-15T12:00:00Z'));
const key = { teamId: 'T1', userId: 'U1' };
const earning = (annualPay: number) => ({ ...newPerson(day), profile: { annualPay } });

describe('what is kept of people', () => {
  it('is found again after closing, by workspace and person', async () => {
    const file = temporaryFile();
    const first = await openStore(file);
    await first.change(key, () => ({ person: earning(240_000), result: undefined }));
    await first.close();
    const second = await openStore(file);
    expect((await second.read(key))?.profile.annualPay).toBe(240_000);
    expect(await second.read({ teamId: 'T2', userId: 'U1' })).toBeUndefined();
    expect(await second.read({ teamId: 'T1', userId: 'U2' })).toBeUndefined();
    await second.close();
  });

  it('is gone from the file when it is removed', async () => {
    const file = temporaryFile();
    const store = await openStore(file);
    await store.change(key, () => ({ person: earning(240_000), result: undefined }));
    await store.change(key, () => ({ person: null, result: undefined }));
    for (const part of [file, `${file}-wal`])
      expect(readFileSync(part).includes('annualPay'), part).toBe(false);
    await store.close();
    const database = new Database(file);
    expect(database.prepare('select count(*) as people from people').get()).toEqual({ people: 0 });
    database.close();
  });

  it('is gone from the files once nobody reads it any more', async () => {
    const file = temporaryFile();
    const store = await openStore(file);
    await store.change(key, () => ({ person: earning(240_000), result: undefined }));
    const reader = new Database(file);
    reader.exec('BEGIN');
    reader.prepare('select * from people').all();
    await store.change(key, () => ({ person: null, result: undefined }));
    expect(readFileSync(`${file}-wal`).includes('annualPay')).toBe(true);
    reader.exec('COMMIT');
    reader.close();
    await vi.waitFor(
      () => {
        for (const part of [file, `${file}-wal`])
          expect(readFileSync(part).includes('annualPay'), part).toBe(false);
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

  it('several that open new data at once make it together', async () => {
    const file = temporaryFile();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(file)));
    await stores[0]?.change(key, () => ({ person: earning(240_000), result: undefined }));
    expect((await stores[3]?.read(key))?.profile.annualPay).toBe(240_000);
    for (const store of stores) await store.close();
  });

  it('an event is handled once, and is forgotten after a day', async () => {
    const store = await openStore(':memory:');
    const handle = (eventId: string, at: string) =>
      store.change(key, () => ({ person: earning(1), result: 'handled' }), { eventId, at: new Date(at) });
    expect(await handle('E1', '2026-06-15T12:00:00Z')).toBe('handled');
    expect(await handle('E1', '2026-06-15T12:05:00Z')).toBeUndefined();
    expect(await handle('E2', '2026-06-15T12:05:00Z')).toBe('handled');
    expect(await handle('E1', '2026-06-17T12:05:00Z')).toBe('handled');
    await store.close();
  });

  it('an event whose handling failed is handled when it comes again', async () => {
    const store = await openStore(':memory:');
    const once = { eventId: 'E1', at: new Date('2026-06-15T12:00:00Z') };
    const failing = () => {
      throw new Error('failed');
    };
    await expect(store.change(key, failing, once)).rejects.toThrow('failed');
    expect(await store.change(key, () => ({ person: earning(1), result: 'handled' }), once)).toBe('handled');
    await store.close();
  });

  it('many changes at once, in two processes’ stores, are all made', async () => {
    const file = temporaryFile();
    const stores = [await openStore(file), await openStore(file)];
    const addOne = (index: number) =>
      stores[index % 2]?.change(key, (person) => ({
        person: earning((person?.profile.annualPay ?? 0) + 1),
        result: undefined,
      }));
    await Promise.all(Array.from({ length: 40 }, (_, index) => addOne(index)));
    expect((await stores[0]?.read(key))?.profile.annualPay).toBe(40);
    for (const store of stores) await store.close();
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
});
