import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { counted } from './counted.ts';

/** What HR set up, what admins did, and what is still to be sent. */
export const workspaces: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('workspaces')
      .addColumn('team_id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('audit')
      .addColumn('id', ...counted(db))
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('outbox')
      .addColumn('id', ...counted(db))
      .addColumn('team_id', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('batch', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text')
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('bulk', 'integer', (column) => column.notNull())
      .addColumn('due_at', 'integer', (column) => column.notNull())
      .addColumn('not_before', 'integer')
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('first_tried_at', 'integer')
      .addColumn('maybe_posted', 'integer', (column) => column.notNull())
      .addColumn('claimed_until', 'integer')
      .addColumn('posted_at', 'text')
      .addColumn('reason', 'text')
      .addUniqueConstraint('outbox_key', ['team_id', 'key'])
      .execute();
    await db.schema
      .createIndex('outbox_by_time')
      .on('outbox')
      .columns(['state', 'bulk', 'due_at', 'id'])
      .execute();
    await db.schema
      .createIndex('outbox_by_batch')
      .on('outbox')
      .columns(['team_id', 'batch', 'state'])
      .execute();
  },
};
