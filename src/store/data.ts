import type { Kysely } from 'kysely';
import type { Seals } from './seals/workspace-keys.ts';
import type { Tables } from './tables.ts';

/** The tables, and what seals and opens the personal columns in them. */
export type Data = { db: Kysely<Tables>; seals: Seals };
