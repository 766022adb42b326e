import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import {
  Kysely,
  type SelectQueryNode,
  type SqliteDatabase,
  SqliteDialect,
  SqliteQueryCompiler,
} from 'kysely';
import type { Data } from './data.ts';
import type { Engine } from './engine.ts';
import { migrate } from './migrate.ts';
import type { Seals } from './seals/workspace-keys.ts';
import type { Tables } from './tables.ts';
import { patiently } from './transactions.ts';

/** The file is not what SQLite wrote. */
export class DamagedDataError extends Error {
  constructor(file: string, found: string) {
    super(
      `The data in ${file} is damaged (${found}). Nothing was changed. Put back the last backup (docs/operations.md, “Restore”), or ask whoever looks after the disk.`,
    );
    this.name = 'DamagedDataError';
  }
}

/** SQLite's own waiting for another process stops everything here: it waits so long only, and the rest is `patiently`. */
const BUSY_MS = 20;

/**
 * Opens a SQLite file, creating and migrating it where needed. Several processes of one machine may have it open.
 *
 * @param file its path, or ":memory:"
 * @throws DamagedDataError where SQLite finds the file damaged
 * @throws NewerDataError where the data is newer than the code
 */
export async function openSqlite(file: string, seals: Seals): Promise<Engine> {
  if (file !== ':memory:') forOwnerOnly(file);
  const database = new Database(file, { timeout: BUSY_MS });
  const db = new Kysely<Tables>({ dialect: new OneWriter({ database: prepared(database) }) });
  try {
    await patiently(async () => {
      check(database, file);
      database.pragma('journal_mode = WAL');
      // What was acknowledged outlives a power cut.
      database.pragma('synchronous = FULL');
      // What is removed is overwritten, not only unlinked.
      database.pragma('secure_delete = ON');
    });
    await migrateAlone(database, { db, seals });
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const emptyLog = logEmptier(database);
  return {
    db,
    // The write-ahead log still holds what was removed until it is emptied.
    removed: emptyLog.soon,
    close: () => {
      emptyLog.stop();
      return db.destroy();
    },
  };
}

/** SQLite has one writer at a time: there are no rows to lock, and no words for it. */
class OneWriter extends SqliteDialect {
  override createQueryCompiler() {
    return new WithoutLocks();
  }
}

/** More than the app has; what is written for many rows at once has as many forms. */
const MOST_STATEMENTS = 256;

/** Each statement is prepared once; Kysely would prepare it each time it runs. */
function prepared(database: Database.Database): SqliteDatabase {
  const statements = new Map<string, Database.Statement>();
  return {
    prepare: (sql) => {
      const known = statements.get(sql) ?? database.prepare(sql);
      if (statements.size === MOST_STATEMENTS) statements.clear();
      statements.set(sql, known);
      return known;
    },
    close: () => void database.close(),
  };
}

class WithoutLocks extends SqliteQueryCompiler {
  protected override visitSelectQuery(node: SelectQueryNode): void {
    const { endModifiers: _locks, ...query } = node;
    super.visitSelectQuery(query);
  }
}

/** The file is its owner's alone; SQLite gives the files beside it the same rights. */
function forOwnerOnly(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

const DAMAGED = /^SQLITE_(?:CORRUPT|NOTADB)/;

function check(database: Database.Database, file: string): void {
  try {
    const found = String(database.pragma('quick_check(1)', { simple: true }));
    if (found !== 'ok') throw new DamagedDataError(file, found.replaceAll('\n', ' '));
  } catch (error) {
    if (error instanceof Database.SqliteError && DAMAGED.test(error.code))
      throw new DamagedDataError(file, error.message);
    throw error;
  }
}

/** Two processes that start at once on new data: one migrates, the other waits and finds it done. */
async function migrateAlone(database: Database.Database, data: Data): Promise<void> {
  await patiently(async () => void database.exec('BEGIN IMMEDIATE'));
  try {
    await migrate(data);
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
