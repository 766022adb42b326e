import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Letter } from '../hr/letter.ts';
import type { AuditEntry, Workspace } from '../hr/workspace.ts';
import type { Person } from '../participant/person.ts';
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
  type PersonKey,
  readPeople,
  readPerson,
} from './people.ts';
import type { Tables } from './tables.ts';
import { inTransaction } from './transactions.ts';
import {
  type ChangedWorkspace,
  changeWorkspace,
  type ReadBefore,
  readAudit,
  readWorkspaceOnce,
} from './workspaces.ts';

export type { Letter } from '../hr/letter.ts';
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
  /** The people of a workspace by their ids, so many after a given one ("" for the first). */
  people(teamId: string, after: string, limit: number): Promise<{ userId: string; person: Person }[]>;
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
  const readBefore: ReadBefore = new Map();
  return {
    read: async (key) => (await readPerson(db, key))?.person,
    change: async (key, change, once) => {
      const changed = await changePerson(db, key, change, once);
      // The write-ahead log still holds what was removed until it is emptied.
      if (changed?.person === null) database.pragma('wal_checkpoint(TRUNCATE)');
      return changed?.result;
    },
    people: (teamId, after, limit) => readPeople(db, teamId, after, limit),
    teams: async () => {
      const people = db.selectFrom('people').select('team_id');
      const rows = await people.union(db.selectFrom('workspaces').select('team_id')).execute();
      return rows.map((row) => row.team_id);
    },
    workspace: (teamId) => readWorkspaceOnce(db, teamId, readBefore),
    changeWorkspace: (teamId, change) => changeWorkspace(db, teamId, change),
    audit: (teamId) => readAudit(db, teamId),
    claim: (now) => claimLetter(db, now),
    settle: (id, settled) => settleLetter(db, id, settled),
    progress: (teamId, batch) => progressOf(db, teamId, batch),
    postedAt: (teamId, key) => postedAt(db, teamId, key),
    post: (teamId, letters) => inTransaction(db, (transaction) => putLetters(transaction, teamId, letters)),
    close: () => db.destroy(),
  };
}

const PEOPLE_AT_ONCE = 200;

/** Everybody of a workspace, some read at a time. */
export async function* everybody(
  store: Pick<Store, 'people'>,
  teamId: string,
): AsyncGenerator<{ userId: string; person: Person }> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const people = await store.people(teamId, after, PEOPLE_AT_ONCE);
    yield* people;
    after = people.length < PEOPLE_AT_ONCE ? undefined : people.at(-1)?.userId;
  }
}
