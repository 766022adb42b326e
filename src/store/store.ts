import { sql } from 'kysely';
import type { Letter } from '../hr/letter.ts';
import type { AuditEntry, Workspace } from '../hr/workspace.ts';
import type { Person } from '../participant/person.ts';
import type { Data } from './data.ts';
import type { Engine } from './engine.ts';
import { type Arrival, holdArrivals, keepArrival, settleArrival, type Taken, takeArrival } from './inbox.ts';
import {
  type Claimed,
  claimLetter,
  type Progress,
  post,
  postedAt,
  progressOf,
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
  readDue,
  readPeople,
  readPerson,
} from './people.ts';
import { openPostgres } from './postgres.ts';
import { givenKeys, keysBeside } from './seals/master-keys.ts';
import { rewrapKeys, type Seals, sealsWith } from './seals/workspace-keys.ts';
import { openSqlite } from './sqlite.ts';
import { patiently } from './transactions.ts';
import { isPostgres } from './where.ts';
import {
  type ChangedWorkspace,
  changeWorkspace,
  forgetWorkspace,
  type ReadBefore,
  readAudit,
  readWorkspaceOnce,
} from './workspaces.ts';

export type { Letter } from '../hr/letter.ts';
export type { Arrival, Taken } from './inbox.ts';
export type { Claimed, Progress, Settled } from './outbox.ts';
export type { Changed, HandledOnce, PersonKey } from './people.ts';
export type { ChangedWorkspace } from './workspaces.ts';

/** What waits: arrivals that nobody answered yet, and letters that are due. */
export type Waiting = { arrivals: number; letters: number };

export type Store = {
  read(key: PersonKey): Promise<Person | undefined>;
  /**
   * Changes a person in one transaction. `change` may run more than once, on the newest state each time, so
   * it has to be a plain function of it.
   *
   * @param once what Slack sent: where it was handled before, nothing changes and the result is undefined
   */
  change<Result>(
    key: PersonKey,
    change: (person: Person | undefined) => Changed<Result>,
    once?: HandledOnce,
  ): Promise<Result | undefined>;
  /** What is still to be said for an event that was handled before; undefined: nothing. */
  answers(teamId: string, eventId: string): Promise<unknown>;
  /** Notes how far the answers to an event are. */
  noteAnswers(teamId: string, once: HandledOnce, answers: unknown): Promise<void>;
  /** Writes down what Slack sent, before it is acknowledged; false: it is written down already. */
  keepArrival(arrival: Arrival, now: Date, until: () => Date): Promise<boolean>;
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
  /** Who is to be told that they'll be forgotten, or to be forgotten, by that day (ISO), at most so many. */
  due(teamId: string, today: string, limit: number): Promise<string[]>;
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
  /** How much waits: arrivals that nobody answered yet, letters that are due. */
  waiting(now: Date): Promise<Waiting>;
  /** Whether the database answers, at once: nothing is tried again. */
  answersNow(): Promise<boolean>;
  /** Removes everything of a workspace, the key that its people's facts were sealed with too. */
  forgetWorkspace(teamId: string): Promise<void>;
  close(): Promise<void>;
};

export type StoreOptions = {
  /** The keys of `MEGAROTH_KEY`, the one in force first; with none, one is kept beside the SQLite file. */
  keys?: readonly Buffer[];
  /** Hears of connections to PostgreSQL that were lost; others are opened. */
  lost?: (error: Error) => void;
};

/**
 * Opens the data, creating and migrating it where needed.
 *
 * @param where path of a SQLite file, ":memory:", or the address of a PostgreSQL database (postgres://…)
 * @throws NewerDataError where the data is newer than the code
 * @throws LostKeyError where it is sealed with a key that was not given
 * @throws DamagedDataError where the SQLite file is damaged
 */
export async function openStore(
  where: string,
  { keys = [], lost = () => undefined }: StoreOptions = {},
): Promise<Store> {
  const isServer = isPostgres(where);
  const { keys: masters, unmake } = isServer ? givenKeys(keys) : keysBeside(where, keys);
  const seals = sealsWith(masters);
  const engine = isServer ? await openPostgres(where, seals, lost) : await openSqlite(where, seals);
  try {
    await rewrapKeys(engine.db, masters);
  } catch (error) {
    unmake();
    await engine.close();
    throw error;
  }
  return storeOver(engine, seals);
}

function storeOver(engine: Engine, seals: Seals): Store {
  const { db } = engine;
  const data: Data = { db, seals };
  const readBefore: ReadBefore = new Map();
  return {
    read: async (key) => (await patiently(() => readPerson(data, key)))?.person,
    change: async (key, change, once) => {
      const changed = await changePerson(data, key, change, once);
      if (changed?.person === null) engine.removed();
      return changed?.result;
    },
    answers: (teamId, eventId) => patiently(() => readAnswers(data, teamId, eventId)),
    noteAnswers: (teamId, once, answers) => noteAnswers(data, teamId, once, answers),
    keepArrival: (arrival, now, until) => keepArrival(data, arrival, now, until),
    takeArrival: (now, until) => takeArrival(data, now, until),
    holdArrivals: (arrivals, until) => holdArrivals(db, arrivals, until),
    settleArrival: (arrival) => settleArrival(db, arrival),
    people: (teamId, after, limit) => patiently(() => readPeople(data, teamId, after, limit)),
    due: (teamId, today, limit) => patiently(() => readDue(db, teamId, today, limit)),
    teams: async () => {
      // Whose people are kept has a key that seals them: there are as many keys as workspaces, and not as people.
      const sealed = db.selectFrom('workspace_keys').select('team_id');
      const all = sealed.union(db.selectFrom('workspaces').select('team_id'));
      return (await patiently(() => all.execute())).map((row) => row.team_id);
    },
    workspace: (teamId) => patiently(() => readWorkspaceOnce(db, teamId, readBefore)),
    changeWorkspace: (teamId, change) => changeWorkspace(data, teamId, change),
    audit: (teamId) => patiently(() => readAudit(db, teamId)),
    claim: (now) => claimLetter(data, now),
    settle: (id, settled) => settleLetter(db, id, settled),
    progress: (teamId, batch) => patiently(() => progressOf(db, teamId, batch)),
    postedAt: (teamId, key) => patiently(() => postedAt(db, teamId, key)),
    post: (teamId, letters) => post(data, teamId, letters),
    waiting: (now) => waitingIn(db, now),
    answersNow: () => answersNow(db),
    forgetWorkspace: async (teamId) => {
      await forgetWorkspace(db, teamId);
      engine.removed();
    },
    close: engine.close,
  };
}

async function waitingIn(db: Engine['db'], now: Date): Promise<Waiting> {
  const count = sql<number>`count(*)`.as('count');
  const arrivals = db.selectFrom('inbox').select(count).where('claimed_until', 'is not', null);
  const letters = db
    .selectFrom('outbox')
    .select(count)
    .where('state', '=', 'waiting')
    .where('due_at', '<=', Math.floor(now.getTime() / 1_000));
  const [inbox, outbox] = await Promise.all([
    arrivals.executeTakeFirstOrThrow(),
    letters.executeTakeFirstOrThrow(),
  ]);
  return { arrivals: Number(inbox.count), letters: Number(outbox.count) };
}

/** Longer than a database that is well needs. */
const WELL_WITHIN_MS = 1_500;

function answersNow(db: Engine['db']): Promise<boolean> {
  const answer = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  const tooLong = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), WELL_WITHIN_MS).unref();
  });
  return Promise.race([answer, tooLong]);
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
