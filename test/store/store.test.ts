import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { type PostgresServer, startPostgres } from '../postgres.ts';
import { temporaryFile } from '../workspace.ts';

const day = dayOf(new Date('2026-06-15T12:00:00Z'));
const key = { teamId: 'T1', userId: 'U1' };
const earning = (annualPay: number) => ({ ...newPerson(day), profile: { annualPay } });
const keys = [Buffer.alloc(32, 7)];

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

/** New data, which may be opened more than once. */
type NewData = () => Promise<() => Promise<Store>>;
const ENGINES: [string, NewData][] = [
  [
    'SQLite',
    async () => {
      const file = temporaryFile();
      return () => openStore(file, { keys });
    },
  ],
  [
    'PostgreSQL',
    async () => {
      const url = await server.newDatabase();
      return () => openStore(url, { keys });
    },
  ],
];

describe.each(ENGINES)('what is kept, in %s', (_name, newData) => {
  it('is found again after closing, by workspace and person', async () => {
    const open = await newData();
    const first = await open();
    await first.change(key, () => ({ person: earning(240_000), result: undefined }));
    await first.close();
    const second = await open();
    expect((await second.read(key))?.profile.annualPay).toBe(240_000);
    expect(await second.read({ teamId: 'T2', userId: 'U1' })).toBeUndefined();
    expect(await second.read({ teamId: 'T1', userId: 'U2' })).toBeUndefined();
    await second.close();
  });

  it('several that open new data at once make it together', async () => {
    const open = await newData();
    const stores = await Promise.all(Array.from({ length: 4 }, () => open()));
    await stores[0]?.change(key, () => ({ person: earning(240_000), result: undefined }));
    expect((await stores[3]?.read(key))?.profile.annualPay).toBe(240_000);
    for (const store of stores) await store.close();
  });

  it('an event is handled once, and is forgotten after a day', async () => {
    const open = await newData();
    const store = await open();
    const handle = (eventId: string, at: string) =>
      store.change(key, () => ({ person: earning(1), result: 'handled' }), { eventId, at: new Date(at) });
    expect(await handle('E1', '2026-06-15T12:00:00Z')).toBe('handled');
    expect(await handle('E1', '2026-06-15T12:05:00Z')).toBeUndefined();
    expect(await handle('E2', '2026-06-15T12:05:00Z')).toBe('handled');
    expect(await handle('E1', '2026-06-17T12:05:00Z')).toBe('handled');
    await store.close();
  });

  it('an event whose handling failed is handled when it comes again', async () => {
    const open = await newData();
    const store = await open();
    const once = { eventId: 'E1', at: new Date('2026-06-15T12:00:00Z') };
    const failing = () => {
      throw new Error('failed');
    };
    await expect(store.change(key, failing, once)).rejects.toThrow('failed');
    expect(await store.change(key, () => ({ person: earning(1), result: 'handled' }), once)).toBe('handled');
    await store.close();
  });

  it('many changes at once, in two processes’ stores, are all made', async () => {
    const open = await newData();
    const stores = [await open(), await open()];
    const addOne = (index: number) =>
      stores[index % 2]?.change(key, (person) => ({
        person: earning((person?.profile.annualPay ?? 0) + 1),
        result: undefined,
      }));
    await Promise.all(Array.from({ length: 40 }, (_, index) => addOne(index)));
    expect((await stores[0]?.read(key))?.profile.annualPay).toBe(40);
    for (const store of stores) await store.close();
  });

  it('what Slack sent is taken on by one process, and again where that one ends', async () => {
    const open = await newData();
    const stores = [await open(), await open()];
    const [first, second] = stores;
    const at = (ms: number) => new Date(1_780_000_000_000 + ms);
    for (const id of ['E1', 'E2', 'E3'])
      expect(await first?.keepArrival({ ...key, id, body: { said: id } }, at(0), () => at(1_000))).toBe(true);
    expect(await second?.keepArrival({ ...key, id: 'E1', body: {} }, at(1), () => at(1_000))).toBe(false);
    expect(await second?.takeArrival(at(500), at(2_000))).toBeUndefined();
    const taken = await Promise.all(
      Array.from({ length: 6 }, (_, index) => stores[index % 2]?.takeArrival(at(1_500), at(9_000))),
    );
    expect(
      taken
        .flatMap((each) => each?.body ?? [])
        .map((body) => JSON.stringify(body))
        .sort(),
    ).toEqual(['{"said":"E1"}', '{"said":"E2"}', '{"said":"E3"}']);
    await first?.settleArrival({ teamId: 'T1', id: 'E2', acts: [] });
    const again = [
      await first?.takeArrival(at(9_500), at(20_000)),
      await second?.takeArrival(at(9_500), at(20_000)),
    ];
    expect(again.map((each) => [each?.id, each?.attempts]).sort()).toEqual([
      ['E1', 3],
      ['E3', 3],
    ]);
    expect(await first?.takeArrival(at(9_500), at(20_000))).toBeUndefined();
    for (const store of stores) await store.close();
  });

  it('a letter is claimed by one process; what it said goes when it is sent', async () => {
    const open = await newData();
    const stores = [await open(), await open()];
    const now = new Date('2026-06-15T12:00:00Z');
    const letters = Array.from({ length: 20 }, (_, index) => ({
      ...{
        key: `l${index}`,
        batch: 'b',
        channel: 'C1',
        content: { kind: 'numbers' as const, period: `letter ${index}` },
        dueAt: now,
      },
    }));
    await Promise.all(stores.map((store) => store.post('T1', letters)));
    const claimed = await Promise.all(
      Array.from({ length: 24 }, (_, index) => stores[index % 2]?.claim(now)),
    );
    const mine = claimed.filter((each) => each !== undefined);
    expect(mine.map((each) => each.key).sort()).toEqual(letters.map((each) => each.key).sort());
    expect(mine.map(({ content }) => content)).toEqual(
      mine.map(({ key }) => ({ kind: 'numbers', period: `letter ${key.slice(1)}` })),
    );
    for (const { id } of mine) await stores[0]?.settle(id, { state: 'sent', postedAt: 'C1 1.1' });
    expect(await stores[1]?.progress('T1', 'b')).toEqual({ waiting: 0, sent: 20, impossible: [] });
    expect(await stores[1]?.postedAt('T1', 'l3')).toEqual({ channel: 'C1', ts: '1.1' });
    for (const store of stores) await store.close();
  });

  it('changes of a workspace at once are all made, with their audit entries and letters', async () => {
    const open = await newData();
    const stores = [await open(), await open()];
    const now = new Date('2026-06-15T12:00:00Z');
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        stores[index % 2]?.changeWorkspace('T1', (workspace) => ({
          workspace: { ...workspace, addedAdmins: [...workspace.addedAdmins, `U${index}`] },
          result: undefined,
          letters: [
            {
              key: `l${index}`,
              batch: 'b',
              channel: 'C1',
              content: { kind: 'numbers', period: 'x' },
              dueAt: now,
            },
          ],
        })),
      ),
    );
    expect((await stores[0]?.workspace('T1'))?.addedAdmins).toHaveLength(20);
    expect(await stores[1]?.progress('T1', 'b')).toMatchObject({ waiting: 20 });
    for (const store of stores) await store.close();
  });

  it('all of a workspace is gone when it removes the app, and nothing of another', async () => {
    const open = await newData();
    const store = await open();
    const now = new Date('2026-06-15T12:00:00Z');
    for (const teamId of ['T1', 'T2']) {
      await store.change(
        { teamId, userId: 'U1' },
        () => ({ person: earning(1), result: 0, answers: ['x'] }),
        {
          ...{ eventId: 'E1', at: now },
        },
      );
      await store.changeWorkspace(teamId, (workspace) => ({
        workspace: { ...workspace, addedAdmins: ['U1'] },
        result: undefined,
        audit: [{ at: now.toISOString(), by: 'U1', what: { kind: 'adminAdded', userId: 'U2' } }] as never,
        letters: [
          { key: 'l', batch: 'b', channel: 'C1', content: { kind: 'numbers', period: 'x' }, dueAt: now },
        ],
      }));
      await store.keepArrival({ teamId, userId: 'U1', id: 'E9', body: {} }, now, () => now);
    }
    await store.forgetWorkspace('T1');
    expect(await store.teams()).toEqual(['T2']);
    expect(await store.read({ teamId: 'T1', userId: 'U1' })).toBeUndefined();
    expect(await store.answers('T1', 'E1')).toBeUndefined();
    expect(await store.progress('T1', 'b')).toMatchObject({ waiting: 0 });
    expect(await store.read({ teamId: 'T2', userId: 'U1' })).toEqual(earning(1));
    expect(await store.answers('T2', 'E1')).toEqual(['x']);
    expect(await store.progress('T2', 'b')).toMatchObject({ waiting: 1 });
    await store.close();
  });
});
