import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, type Transaction } from 'kysely';
import { type Person, personSchema } from '../participant/person.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

/** Whose data: a person in a workspace. There is no way to ask for one without the other. */
export type PersonKey = { teamId: string; userId: string };

/** A change of a person, and what it leads to. `person: null` removes all that is kept of them. */
export type Changed<Result> = { person: Person | null; result: Result };

export type Store = {
  read(key: PersonKey): Promise<Person | undefined>;
  /**
   * Changes a person in one transaction. `change` may run more than once, on the newest state each time, so
   * it has to be a plain function of it.
   *
   * @param once an event of Slack's: where it was handled before, nothing changes and the result is undefined
   */
  change<Result>(
    key: PersonKey,
    change: (person: Person | undefined) => Changed<Result>,
    once?: HandledOnce,
  ): Promise<Result | undefined>;
  close(): Promise<void>;
};

/** Slack may deliver an event again within some minutes; ids are remembered for a day. */
export type HandledOnce = { eventId: string; at: Date };
const REMEMBERED_SECONDS = 24 * 60 * 60;
const TRIES = 100;
/** A writer of another process needs some milliseconds; waiting by chance keeps two from meeting again and again. */
const WAIT_MS = 20;

/**
 * Opens the data, creating and migrating it where needed.
 *
 * @param file path of a SQLite file, or ":memory:"
 * @throws NewerDataError where the data is newer than the code
 */
export async function openStore(file: string): Promise<Store> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file, { timeout: 5_000 });
  database.pragma('journal_mode = WAL');
  // What is removed is overwritten, not only unlinked.
  database.pragma('secure_delete = ON');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    read: async (key) => (await readRow(db, key))?.person,
    change: async (key, change, once) => {
      const changed = await changePerson(db, key, change, once);
      // The write-ahead log still holds what was removed until it is emptied.
      if (changed?.person === null) database.pragma('wal_checkpoint(TRUNCATE)');
      return changed?.result;
    },
    close: () => db.destroy(),
  };
}

const ALREADY_HANDLED = Symbol('already handled');
const CHANGED_MEANWHILE = Symbol('changed meanwhile');

async function changePerson<Result>(
  db: Kysely<Tables>,
  key: PersonKey,
  change: (person: Person | undefined) => Changed<Result>,
  once?: HandledOnce,
): Promise<Changed<Result> | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const outcome = await attemptChange(db, key, change, once);
    if (outcome === ALREADY_HANDLED) return undefined;
    if (outcome !== CHANGED_MEANWHILE) return outcome;
    await setTimeout(Math.random() * WAIT_MS);
  }
  throw new Error('A person’s data kept being changed by another process; the change was not made');
}

/** Thrown to roll a transaction back; caught just below. */
class Meanwhile extends Error {}

async function attemptChange<Result>(
  db: Kysely<Tables>,
  key: PersonKey,
  change: (person: Person | undefined) => Changed<Result>,
  once?: HandledOnce,
): Promise<Changed<Result> | typeof ALREADY_HANDLED | typeof CHANGED_MEANWHILE> {
  try {
    return await db.transaction().execute(async (transaction) => {
      if (once && !(await isFirstTime(transaction, key.teamId, once))) return ALREADY_HANDLED;
      const row = await readRow(transaction, key);
      const changed = change(row?.person);
      if (!(await write(transaction, key, row?.version, changed.person))) throw new Meanwhile();
      return changed;
    });
  } catch (error) {
    if (error instanceof Meanwhile || isConflict(error)) return CHANGED_MEANWHILE;
    throw error;
  }
}

/** Another process wrote meanwhile, or holds the data for longer than SQLite waits. */
const isConflict = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^SQLITE_(?:BUSY|CONSTRAINT_PRIMARYKEY)/.test(String(error.code));

async function isFirstTime(
  transaction: Transaction<Tables>,
  teamId: string,
  { eventId, at }: HandledOnce,
): Promise<boolean> {
  const now = Math.floor(at.getTime() / 1000);
  await transaction
    .deleteFrom('handled_events')
    .where('handled_at', '<', now - REMEMBERED_SECONDS)
    .execute();
  const inserted = await transaction
    .insertInto('handled_events')
    .values({ team_id: teamId, event_id: eventId, handled_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(inserted.numInsertedOrUpdatedRows ?? 0) > 0;
}

async function readRow(db: Kysely<Tables>, { teamId, userId }: PersonKey) {
  const row = await db
    .selectFrom('people')
    .select(['state', 'version'])
    .where('team_id', '=', teamId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row && { person: personSchema.parse(JSON.parse(row.state)), version: row.version };
}

/** False: somebody else changed the person since `version` was read. */
async function write(
  transaction: Transaction<Tables>,
  { teamId, userId }: PersonKey,
  version: number | undefined,
  person: Person | null,
): Promise<boolean> {
  if (person === null) {
    await transaction
      .deleteFrom('people')
      .where('team_id', '=', teamId)
      .where('user_id', '=', userId)
      .execute();
    return true;
  }
  const state = JSON.stringify(person);
  if (version === undefined) {
    await transaction
      .insertInto('people')
      .values({ team_id: teamId, user_id: userId, state, version: 1 })
      .execute();
    return true;
  }
  const updated = await transaction
    .updateTable('people')
    .set({ state, version: version + 1 })
    .where('team_id', '=', teamId)
    .where('user_id', '=', userId)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(updated.numUpdatedRows) > 0;
}
