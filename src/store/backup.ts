import { closeSync, existsSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';

/** A backup can't be made as asked: nothing was written. */
export class BackupError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'BackupError';
  }
}

/**
 * Copies a SQLite file while the app runs on it: the copy is the data as it was at one moment. What people said is
 * sealed in it as it is in the file; the key is not in it.
 *
 * @param from the file of the data
 * @param to where the copy goes; nothing may stand there
 * @returns the pages that were copied
 * @throws BackupError where there is no data, or something stands there already
 */
export async function backUp(from: string, to: string): Promise<number> {
  if (!existsSync(from)) throw new BackupError(`There is no data at ${from}`);
  if (existsSync(to)) throw new BackupError(`${to} is there already: a backup overwrites nothing`);
  const database = new Database(from, { readonly: true });
  try {
    closeSync(openSync(to, 'wx', 0o600));
    return (await database.backup(to)).totalPages;
  } finally {
    database.close();
  }
}
