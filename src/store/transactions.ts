import { setTimeout } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Another process may hold the data for so long; who waits meanwhile holds up nobody. */
const LONGEST_WAIT_MS = 60_000;
/** A writer of another process needs some milliseconds; waiting by chance keeps two from meeting again and again. */
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 250;

/** Thrown inside a transaction that read what another process has changed since: all of it is done again. */
export class Meanwhile extends Error {}

/** Another process wrote meanwhile, or holds the data for longer than SQLite waits. */
const SQLITE_CONFLICT = /^SQLITE_(?:BUSY|CONSTRAINT_PRIMARYKEY)/;
/** PostgreSQL: the same row was made meanwhile (23505), two waited for each other, or the order can't hold (40…). */
const POSTGRES_CONFLICT = /^(?:23505|40001|40P01)$/;
/**
 * The server is gone, or is only just coming: it shuts down or starts up (57P…), takes no more connections (53300),
 * or the connection was refused or broke (08…, and the system's own codes).
 */
const CONNECTION_LOST =
  /^(?:57P0[123]|53300|08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;
/** pg says so without a code. */
const LOST_WORDS =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

const isPassing = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  // Node tries each address of a name and collects what failed.
  if (error instanceof AggregateError) return error.errors.some(isPassing);
  const code = 'code' in error ? String(error.code) : '';
  return (
    [SQLITE_CONFLICT, POSTGRES_CONFLICT, CONNECTION_LOST].some((codes) => codes.test(code)) ||
    LOST_WORDS.test(error.message)
  );
};

/** SQLite takes a transaction back itself where the disk is full; what is reported then says nothing of it. */
const explained = (error: unknown): unknown =>
  error instanceof Error && /no transaction is active/.test(error.message)
    ? new Error('The data could not be written; is the disk full? Nothing of it was kept', { cause: error })
    : error;

/**
 * Does `work`, and again while another process holds the data or came first, or the database can't be reached.
 * SQLite itself waits some milliseconds only, since its waiting stops everything in this process.
 *
 * @throws what `work` throws, and where the data stays held for a minute
 */
export async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  const giveUpAt = performance.now() + LONGEST_WAIT_MS;
  let pause = FIRST_PAUSE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Meanwhile) && !isPassing(error)) throw explained(error);
      if (performance.now() > giveUpAt)
        throw new Error('The data could not be reached for a minute; nothing was changed', { cause: error });
    }
    await setTimeout(pause * (0.5 + Math.random()));
    pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS);
  }
}

/** Does all of `work` in one transaction, or nothing; again on the newest data where another process came first. */
export const inTransaction = <Result>(
  db: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> => patiently(() => db.transaction().execute(work));
