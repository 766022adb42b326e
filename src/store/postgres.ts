import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Data } from './data.ts';
import type { Engine } from './engine.ts';
import { migrate } from './migrate.ts';
import type { Seals } from './seals/workspace-keys.ts';
import type { Tables } from './tables.ts';
import { patiently } from './transactions.ts';

/** Connections of one process; PostgreSQL allows 100 in all where nobody set it otherwise. */
const CONNECTIONS = 10;
/** A server that doesn't answer is one that isn't there: what waits for it tries again. */
const CONNECT_MS = 5_000;

/** Every process takes this lock of the database to migrate; the number is any that nothing else uses. */
const MIGRATION_LOCK = 401_415;

/** PostgreSQL sends a bigint as text, since it may be larger than a number holds exactly; ours are times and counts. */
const BIGINT = 20;
const exactNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new Error(`${text} is larger than a number holds exactly`);
  return number;
};
// The declaration asks for every reader of every type; what is not ours stays pg's.
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === BIGINT ? exactNumber : pg.types.getTypeParser(oid, format as 'text');

/**
 * Opens a PostgreSQL database, creating and migrating the tables where needed. Many processes may have it open.
 *
 * @param url postgres://user:password@host:port/database
 * @param lost hears of connections that the server closed while nobody used them
 * @throws NewerDataError where the data is newer than the code
 */
export async function openPostgres(url: string, seals: Seals, lost: (error: Error) => void): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    types: { getTypeParser },
  });
  // A connection that is lost says so beside whatever was asked on it, and without a listener that would end the
  // process: on the pool where nobody uses it, on itself where somebody does. The pool opens another one.
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await patiently(() => migrateAlone({ db, seals }));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  // Nothing unsealed is ever written, so what vacuum has yet to clear away says nothing.
  return { db, removed: () => undefined, close: () => db.destroy() };
}

/** Processes that start at once: one migrates, the others wait and find it done. */
const migrateAlone = ({ db, seals }: Data): Promise<void> =>
  db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`.execute(connection);
    try {
      await migrate({ db: connection, seals });
    } finally {
      await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`.execute(connection);
    }
  });
