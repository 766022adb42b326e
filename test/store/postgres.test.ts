import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import { openStore } from '../../src/store/store.ts';
import { type PostgresServer, startPostgres } from '../postgres.ts';
import { KEY, openWorkspace, wordsIn } from '../workspace.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

describe('the app on PostgreSQL', () => {
  it('is told, answers, reminds, takes back and forgets as on SQLite', async () => {
    const url = await server.newDatabase();
    const workspace = await openWorkspace({ file: url });
    await workspace.say("I'm 52, make 240k, my match is 50% of the first 6%, my plan takes after-tax");
    await workspace.say('I defer 24,500 this year and nothing went in after-tax so far');
    // $72,000, less $24,500 of deferrals and $7,200 of match.
    expect(wordsIn(await workspace.command('headroom'))).toContain('$40,300');
    await workspace.say('my pay is 250k, not 240k');
    expect(wordsIn(await workspace.command('headroom'))).toContain('$40,000');
    await workspace.press('Undo');
    expect(wordsIn(await workspace.say('profile'))).toContain('$240,000');
    await workspace.command('admin add <@ULOCALJORDAN>', 'robin');
    expect(await workspace.store.audit('T000000001')).toHaveLength(1);
    const rows = await server.query(url, 'select state from people');
    expect(rows.map(({ state }) => String(state).slice(0, 7))).toContain('sealed:');
    expect(JSON.stringify(rows)).not.toContain('240000');
    await workspace.say('forget');
    await workspace.press('Yes, delete all of it');
    expect(await workspace.store.read({ teamId: 'T000000001', userId: 'ULOCALAVERY' })).toBeUndefined();
  });

  it('that goes away for a while: what was said meanwhile is kept and answered, once', async () => {
    const workspace = await openWorkspace({ file: await server.newDatabase() });
    await workspace.say('start');
    expect(await workspace.store.answersNow()).toBe(true);
    await server.stop();
    expect(await workspace.store.answersNow()).toBe(false);
    // Slack hears nothing within its three seconds, and hangs up.
    await expect(workspace.say("I'm 52 and make 180k")).rejects.toThrow('404');
    await server.start();
    const said = async (words: string) =>
      (await workspace.messages()).filter(({ text }) => text.includes(words)).length;
    await expect.poll(() => said('$180,000'), { timeout: 10_000 }).toBe(1);
    // Before Slack hung up the person heard why.
    expect(await said('I’m still trying')).toBe(1);
    expect(wordsIn(await workspace.say('profile'))).toContain('$180,000');
    expect(await said('$180,000')).toBe(2);
  });

  it('that ends connections in the middle of changes: each is made once', async () => {
    const url = await server.newDatabase();
    const store = await openStore(url, { keys: [KEY] });
    const day = dayOf(new Date('2026-06-15T12:00:00Z'));
    const at = new Date('2026-06-15T12:00:00Z');
    const key = { teamId: 'T1', userId: 'U1' };
    const addOne = (index: number) =>
      store.change(
        key,
        (person) => ({
          person: { ...newPerson(day), profile: { annualPay: (person?.profile.annualPay ?? 0) + 1 } },
          result: undefined,
        }),
        { eventId: `E${index}`, at },
      );
    let isOver = false;
    const cutting = (async () => {
      while (!isOver) {
        await server.query(
          url,
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and pid <> pg_backend_pid()`,
        );
        await setTimeout(15);
      }
    })();
    await Promise.all(Array.from({ length: 60 }, (_, index) => addOne(index)));
    isOver = true;
    await cutting;
    expect((await store.read(key))?.profile.annualPay).toBe(60);
    await store.close();
  });

  it('of a newer version is refused, and left as it was', async () => {
    const url = await server.newDatabase();
    await (await openStore(url, { keys: [KEY] })).close();
    await server.query(url, "insert into kysely_migration (name, timestamp) values ('999-later', '2030')");
    await expect(openStore(url, { keys: [KEY] })).rejects.toThrow(/newer version of Megaroth/);
  });

  it('with another key is refused', async () => {
    const url = await server.newDatabase();
    const store = await openStore(url, { keys: [KEY] });
    await store.keepArrival({ teamId: 'T1', userId: 'U1', id: 'E', body: {} }, new Date(), () => new Date());
    await store.close();
    await expect(openStore(url, { keys: [Buffer.alloc(32, 9)] })).rejects.toThrow(/sealed with the key/);
    await expect(openStore(url)).rejects.toThrow(/MEGAROTH_KEY is missing/);
  });
});
