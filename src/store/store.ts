import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Letter } from '../hr/letter.ts';
import type { AuditEntry, Workspace } from '../hr/workspace.ts';
import type { Person } from '../participant/person.ts';
import { type Arrival, holdArrivals, keepArrival, settleArrival, type Taken, takeArrival } from './inbox.ts';
import { migrate } from './migrate.ts';
import {
  type Claimed,
  claimLetter,
  type Progress,
  postedAt,
  progressOf,
  putLetters,
  type Settled,
  settleLetter,
} from './outbox.ts';
import {
  type Changed,
  changePerson,
  type HandledOnce,
  noteAnswers,
  type PersonKey,
  readAnswers,
  readPeople,
  readPerson,
} from './people.ts';
import type { Tables } from './tables.ts';
import { inTransaction, patiently } from './transactions.ts';
import {
  type ChangedWorkspace,
  changeWorkspace,
  type ReadBefore,
  readAudit,
  readWorkspaceOnce,
} from './workspaces.ts';

export type { Letter } from '../hr/letter.ts';
export type { Arrival, Taken } from './inbox.ts';
export type { Claimed, Progress, Settled } from './outbox.ts';
export type { Changed, HandledOnce, PersonKey } from './people.ts';
export type { ChangedWorkspace } from './workspaces.ts';

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
  /** What is still to be said for an event that was handled before; undefined: nothing. */
  answers(teamId: string, eventId: string): Promise<unknown>;
  /** Notes how far the answers to an event are. */
  noteAnswers(teamId: string, eventId: string, answers: unknown): Promise<void>;
  /** Writes down what Slack sent, before it is acknowledged; false: it is written down already. */
  keepArrival(arrival: Arrival, now: Date, until: Date): Promise<boolean>;
  /** Takes on what Slack sent and nobody answers any more; nobody else takes it on before `until`. */
  takeArrival(now: Date, until: Date): Promise<Taken | undefined>;
  /** Holds arrivals until then. */
  holdArrivals(arrivals: readonly Pick<Arrival, 'teamId' | 'id'>[], until: Date): Promise<void>;
  /** An arrival is answered; `acts`: the events that were handled for it. */
  settleArrival(arrival: Pick<Arrival, 'teamId' | 'id'> & { acts: readonly string[] }): Promise<void>;
  /** The people of a workspace by their ids, so many after a given one ("" for the first). */
  people(
    teamId: string,
    after: string,
    limit: number,
  ): Promise<{ userId: string; person: Person | undefined }[]>;
  /** The workspaces that have data. */
  teams(): Promise<string[]>;
  /** What HR set up. */
  workspace(teamId: string): Promise<Workspace>;
  /** Changes what HR set up in one transaction; as with people, `change` may run more than once. */
  changeWorkspace<Result>(
    teamId: string,
    change: (workspace: Workspace) => ChangedWorkspace<Result>,
  ): Promise<Result>;
  /** What admins did, oldest first. */
  audit(teamId: string): Promise<AuditEntry[]>;
  /** Takes on the next message that is due; nobody else does within two minutes. */
  claim(now: Date): Promise<Claimed | undefined>;
  settle(id: number, settled: Settled): Promise<void>;
  progress(teamId: string, batch: string): Promise<Progress>;
  /** Where a letter stands in Slack, by its key. */
  postedAt(teamId: string, key: string): Promise<{ channel: string; ts: string } | undefined>;
  /** Letters that follow from nothing else that is kept. */
  post(teamId: string, letters: readonly Letter[]): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens the data, creating and migrating it where needed.
 *
 * @param file path of a SQLite file, or ":memory:"
 * @throws NewerDataError where the data is newer than the code
 */
export async function openStore(file: string): Promise<Store> {
  if (file !== ':memory:') forOwnerOnly(file);
  const database = new Database(file, { timeout: BUSY_MS });
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  try {
    await patiently(async () => {
      database.pragma('journal_mode = WAL');
      // What was acknowledged outlives a power cut.
      database.pragma('synchronous = FULL');
      // What is removed is overwritten, not only unlinked.
      database.pragma('secure_delete = ON');
    });
    await migrateAlone(database, db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const emptyLog = logEmptier(database);
  const readBefore: ReadBefore = new Map();
  return {
    read: async (key) => (await patiently(() => readPerson(db, key)))?.person,
    change: async (key, change, once) => {
      const changed = await changePerson(db, key, change, once);
      // The write-ahead log still holds what was removed until it is emptied.
      if (changed?.person === null) emptyLog.soon();
      return changed?.result;
    },
    answers: (teamId, eventId) => patiently(() => readAnswers(db, teamId, eventId)),
    noteAnswers: (teamId, eventId, answers) => noteAnswers(db, teamId, eventId, answers),
    keepArrival: (arrival, now, until) => keepArrival(db, arrival, now, until),
    takeArrival: (now, until) => takeArrival(db, now, until),
    holdArrivals: (arrivals, until) => holdArrivals(db, arrivals, until),
    settleArrival: (arrival) => settleArrival(db, arrival),
    people: (teamId, after, limit) => patiently(() => readPeople(db, teamId, after, limit)),
    teams: async () => {
      const people = db.selectFrom('people').select('team_id');
      const all = people.union(db.selectFrom('workspaces').select('team_id'));
      return (await patiently(() => all.execute())).map((row) => row.team_id);
    },
    workspace: (teamId) => patiently(() => readWorkspaceOnce(db, teamId, readBefore)),
    changeWorkspace: (teamId, change) => changeWorkspace(db, teamId, change),
    audit: (teamId) => patiently(() => readAudit(db, teamId)),
    claim: (now) => claimLetter(db, now),
    settle: (id, settled) => settleLetter(db, id, settled),
    progress: (teamId, batch) => patiently(() => progressOf(db, teamId, batch)),
    postedAt: (teamId, key) => patiently(() => postedAt(db, teamId, key)),
    post: (teamId, letters) => inTransaction(db, (transaction) => putLetters(transaction, teamId, letters)),
    close: () => {
      emptyLog.stop();
      return db.destroy();
    },
  };
}

/** SQLite's own waiting for another process stops everything here: it waits so long only, and the rest is `patiently`. */
const BUSY_MS = 20;

/** The file is its owner's alone; SQLite gives the files beside it the same rights. */
function forOwnerOnly(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

/** Two processes that start at once on new data: one migrates, the other waits and finds it done. */
async function migrateAlone(database: Database.Database, db: Kysely<Tables>): Promise<void> {
  await patiently(async () => void database.exec('BEGIN IMMEDIATE'));
  try {
    await migrate(db);
    database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

const EMPTY_AGAIN_MS = 500;

/** Empties the write-ahead log; while another process reads from it SQLite cannot, so it is done again. */
function logEmptier(database: Database.Database): { soon: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    const busy = database.pragma('wal_checkpoint(TRUNCATE)', { simple: true });
    if (busy !== 0) timer = setTimeout(soon, EMPTY_AGAIN_MS).unref();
  };
  return { soon, stop: () => clearTimeout(timer) };
}

const PEOPLE_AT_ONCE = 200;

/**
 * Everybody of a workspace, some read at a time.
 *
 * @param unreadable hears of those whose row cannot be read; they are passed over
 */
export async function* everybody(
  store: Pick<Store, 'people'>,
  teamId: string,
  unreadable: () => void,
): AsyncGenerator<{ userId: string; person: Person }> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const people = await store.people(teamId, after, PEOPLE_AT_ONCE);
    for (const { userId, person } of people)
      if (person) yield { userId, person };
      else unreadable();
    after = people.length < PEOPLE_AT_ONCE ? undefined : people.at(-1)?.userId;
  }
}
