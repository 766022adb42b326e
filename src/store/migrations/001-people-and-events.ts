import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const peopleAndEvents: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('people')
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('people_key', ['team_id', 'user_id'])
      .execute();
    await db.schema
      .createTable('handled_events')
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('event_id', 'text', (column) => column.notNull())
      .addColumn('handled_at', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('handled_events_key', ['team_id', 'event_id'])
      .execute();
    await db.schema.createIndex('handled_events_by_time').on('handled_events').column('handled_at').execute();
  },
};
