import { startPostgres } from './postgres.ts';

/** One server for a whole run on PostgreSQL; it ends with the run. */
export default async function startServer(): Promise<() => Promise<void>> {
  const server = await startPostgres();
  process.env.MEGAROTH_TEST_POSTGRES = server.url;
  return server.remove;
}
