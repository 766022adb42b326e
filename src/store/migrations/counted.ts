import { type ColumnDefinitionBuilder, type Kysely, PostgresAdapter } from 'kysely';

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;

/** What makes a column the key that the database counts up; SQLite and PostgreSQL have words of their own for it. */
export const counted = (db: Kysely<unknown>): ['bigserial' | 'integer', Column] =>
  db.getExecutor().adapter instanceof PostgresAdapter
    ? ['bigserial', (column) => column.primaryKey()]
    : ['integer', (column) => column.primaryKey().autoIncrement()];
