import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What Slack sent and is not answered yet, and the answers that are still on their way. */
export const inbox: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('inbox')
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('arrival_id', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('body', 'text')
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('arrived_at', 'bigint', (column) => column.notNull())
      .addColumn('claimed_until', 'bigint')
      .addPrimaryKeyConstraint('inbox_key', ['team_id', 'arrival_id'])
      .execute();
    await db.schema.createIndex('inbox_by_claim').on('inbox').column('claimed_until').execute();
    await db.schema.createIndex('inbox_by_time').on('inbox').column('arrived_at').execute();
    await db.schema.alterTable('handled_events').addColumn('answers', 'text').execute();
  },
};
