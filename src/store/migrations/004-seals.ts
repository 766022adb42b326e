import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { placeOf } from '../seals/places.ts';
import type { Seals } from '../seals/workspace-keys.ts';
import type { Tables } from '../tables.ts';

/** The columns that hold something personal, and what their row is called by. */
const SEALED_COLUMNS = [
  { table: 'people', column: 'state', id: 'user_id', place: placeOf.person },
  { table: 'handled_events', column: 'answers', id: 'event_id', place: placeOf.answers },
  { table: 'inbox', column: 'body', id: 'arrival_id', place: placeOf.arrival },
  { table: 'outbox', column: 'content', id: 'key', place: placeOf.letter },
] as const;

const ROWS_AT_ONCE = 500;

/** The key that seals what is personal in a workspace, itself sealed with `MEGAROTH_KEY`; what is there is sealed. */
export const sealing = (seals: Seals): Migration => ({
  async up(db: Kysely<Tables>) {
    await db.schema
      .createTable('workspace_keys')
      .addColumn('team_id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('key_id', 'text', (column) => column.notNull())
      .addColumn('master_id', 'text', (column) => column.notNull())
      .addColumn('wrapped', 'text', (column) => column.notNull())
      .execute();
    // What a letter said is kept no longer than it waits.
    await sql`update outbox set content = '' where state in ('sent', 'impossible', 'dropped')`.execute(db);
    for (const each of SEALED_COLUMNS) while ((await sealSome(db, seals, each)) > 0);
  },
});

/** @returns how many were sealed: 0 where none is left */
async function sealSome(
  db: Kysely<Tables>,
  seals: Seals,
  { table, column, id, place }: (typeof SEALED_COLUMNS)[number],
): Promise<number> {
  const { rows } = await sql<{ team_id: string; id: string; text: string }>`
    select team_id, ${sql.ref(id)} as id, ${sql.ref(column)} as text from ${sql.table(table)}
    where ${sql.ref(column)} not like 'sealed:%' and ${sql.ref(column)} <> '' limit ${ROWS_AT_ONCE}`.execute(
    db,
  );
  for (const row of rows) {
    const sealer = await seals.sealer(db, row.team_id);
    await sql`
      update ${sql.table(table)} set ${sql.ref(column)} = ${sealer(place(row.id), row.text)}
      where team_id = ${row.team_id} and ${sql.ref(id)} = ${row.id}`.execute(db);
  }
  return rows.length;
}
