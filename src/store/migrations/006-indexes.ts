import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is looked for by its workspace, or its person, is found without reading everybody's. */
export const indexes: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.createIndex('audit_by_team').on('audit').columns(['team_id', 'id']).execute();
    await db.schema.createIndex('outbox_by_user').on('outbox').columns(['team_id', 'user_id']).execute();
  },
};
