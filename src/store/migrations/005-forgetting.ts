import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from '../tables.ts';

/** When somebody is to be told that they will be forgotten, and when they are. Whoever is there already has all their time. */
export const forgetting: Migration = {
  async up(db: Kysely<Tables>) {
    await db.schema.alterTable('people').addColumn('due_on', 'text').execute();
    await db.schema.createIndex('people_by_due').on('people').columns(['team_id', 'due_on']).execute();
    const date = new Date();
    date.setUTCMonth(date.getUTCMonth() + MONTHS_BEFORE_NOTICE);
    await db
      .updateTable('people')
      .set({ due_on: date.toISOString().slice(0, 10) })
      .execute();
  },
};

/** 24 months, less the month of notice. */
const MONTHS_BEFORE_NOTICE = 23;
