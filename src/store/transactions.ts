import { setTimeout } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

const TRIES = 100;
/** A writer of another process needs some milliseconds; waiting by chance keeps two from meeting again and again. */
const WAIT_MS = 20;

/** Thrown inside a transaction that read what another process has changed since: all of it is done again. */
export class Meanwhile extends Error {}

/** Another process wrote meanwhile, or holds the data for longer than SQLite waits. */
const isConflict = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^SQLITE_(?:BUSY|CONSTRAINT_PRIMARYKEY)/.test(String(error.code));

/** SQLite takes a transaction back itself where the disk is full; what is reported then says nothing of it. */
const explained = (error: unknown): unknown =>
  error instanceof Error && /no transaction is active/.test(error.message)
    ? new Error('The data could not be written; is the disk full? Nothing of it was kept', { cause: error })
    : error;

/** Does all of `work` in one transaction, or nothing; again on the newest data where another process came first. */
export async function inTransaction<Result>(
  db: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (!(error instanceof Meanwhile) && !isConflict(error)) throw explained(error);
    }
    await setTimeout(Math.random() * WAIT_MS);
  }
  throw new Error('The data kept being changed by another process; the change was not made');
}
