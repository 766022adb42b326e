import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Data } from './data.ts';
import { peopleAndEvents } from './migrations/001-people-and-events.ts';
import { workspaces } from './migrations/002-workspaces.ts';
import { inbox } from './migrations/003-inbox.ts';
import { sealing } from './migrations/004-seals.ts';
import { forgetting } from './migrations/005-forgetting.ts';
import { indexes } from './migrations/006-indexes.ts';
import type { Seals } from './seals/workspace-keys.ts';
import type { Tables } from './tables.ts';

/** Every migration, by name; names only ever get added. */
const migrationsWith = (seals: Seals): Record<string, Migration> => ({
  '001-people-and-events': peopleAndEvents,
  '002-workspaces': workspaces,
  '003-inbox': inbox,
  '004-seals': sealing(seals),
  '005-forgetting': forgetting,
  '006-indexes': indexes,
});

/** The data was written by a newer version of the app than this one. */
export class NewerDataError extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `The data was written by a newer version of Megaroth (it has ${unknown.join(', ')}, which this version does not know). Start the newer version, or point DATABASE_URL at other data.`,
    );
    this.name = 'NewerDataError';
  }
}

/**
 * Brings the data up to this version.
 *
 * @throws NewerDataError where the data is newer than the code; it is left as it was
 */
export async function migrate({ db, seals }: Data): Promise<void> {
  const migrations = migrationsWith(seals);
  const unknown = (await appliedMigrations(db)).filter((name) => !(name in migrations));
  if (unknown.length > 0) throw new NewerDataError(unknown);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

async function appliedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map((row) => row.name);
}
