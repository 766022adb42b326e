import { ConfigError, readConfig } from './config.ts';
import { BackupError, backUp } from './store/backup.ts';
import { keyFileOf } from './store/seals/master-keys.ts';
import { isFile } from './store/where.ts';

/** `npm run -s backup -- FILE`: copies the data of `DATABASE_URL` to FILE while the app runs. Exit code 2: it can't. */
async function main([to, ...more]: readonly string[]): Promise<void> {
  if (!to || more.length > 0)
    throw new BackupError(`got ${[to, ...more].join(' ') || 'no file'}; allowed: one file, to be made`);
  const { database, keys } = readConfig(process.env);
  if (!isFile(database))
    throw new BackupError('DATABASE_URL is no SQLite file; PostgreSQL has pg_dump (docs/operations.md)');
  const pages = await backUp(database, to);
  const key = keys.length > 0 ? 'MEGAROTH_KEY' : keyFileOf(database);
  process.stdout.write(
    `${to}: ${pages} pages of ${database}. It opens only with the key: keep ${key} too, elsewhere.\n`,
  );
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BackupError || error instanceof ConfigError)) throw error;
  process.stderr.write(`backup: ${error.message}\n`);
  process.exitCode = 2;
}
