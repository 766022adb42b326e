import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A database that is open: SQLite or PostgreSQL. */
export type Engine = {
  db: Kysely<Tables>;
  /** Hears that something was removed, and sees that nothing of it stays behind. */
  removed: () => void;
  close: () => Promise<void>;
};
