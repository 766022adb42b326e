import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { KEY_BYTES } from './seal.ts';

/** A key of `MEGAROTH_KEY`. It seals the keys of the workspaces, never a person's facts themselves. */
export type MasterKey = {
  /** Names it without giving it away: the beginning of its SHA-256. */
  id: string;
  bytes: Buffer;
};

/** The first seals; all of them open. There is always one. */
export type MasterKeys = readonly [MasterKey, ...MasterKey[]];

const masterKey = (bytes: Buffer): MasterKey => ({
  id: createHash('sha256').update(bytes).digest('hex').slice(0, 8),
  bytes,
});

/** The bytes of a key as `MEGAROTH_KEY` writes it; undefined where it isn't 32 bytes in base64. */
export function keyBytes(written: string): Buffer | undefined {
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(written)) return undefined;
  const bytes = Buffer.from(written, 'base64');
  return bytes.length === KEY_BYTES ? bytes : undefined;
}

/** Where the key lies that is made where none is given: beside the data. */
export const keyFileOf = (databaseFile: string): string => `${databaseFile}.key`;

/** The keys in force; `unmake` takes back the one that was made for want of another, where it turns out to be wrong. */
export type KeysBeside = { keys: MasterKeys; unmake: () => void };

const nothingMade = () => undefined;

/**
 * The keys in force: those that were given, then the one beside the data, where there is one. With neither, one is
 * made there: data is never kept unsealed for want of a setting.
 *
 * @param given the keys of `MEGAROTH_KEY`, the one in force first
 * @param databaseFile the SQLite file, or ":memory:", whose key is gone with it
 */
export function keysBeside(databaseFile: string, given: readonly Buffer[]): KeysBeside {
  const beside = databaseFile === ':memory:' ? undefined : keyIn(keyFileOf(databaseFile));
  const [first, ...others] = [...given, ...(beside ? [beside] : [])].map(masterKey);
  if (first) return { keys: [first, ...others], unmake: nothingMade };
  const made = randomBytes(KEY_BYTES);
  const keys: MasterKeys = [masterKey(made)];
  if (databaseFile === ':memory:') return { keys, unmake: nothingMade };
  const file = keyFileOf(databaseFile);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${made.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    return { keys, unmake: () => rmSync(file) };
  } catch (error) {
    // Another process that starts at the same time was first.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      return keysBeside(databaseFile, given);
    throw error;
  }
}

/**
 * The keys that were given, for data that has no file to keep one beside.
 *
 * @throws Error where there is none
 */
export function givenKeys(given: readonly Buffer[]): KeysBeside {
  const [first, ...others] = given.map(masterKey);
  if (!first) throw new Error('MEGAROTH_KEY is missing: PostgreSQL holds no key for you');
  return { keys: [first, ...others], unmake: nothingMade };
}

function keyIn(file: string): Buffer | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = keyBytes(readFileSync(file, 'utf8').trim());
  if (!bytes)
    throw new Error(
      `${file} is not a key: 32 bytes in base64 belong there. Put back the file as it was, or set MEGAROTH_KEY.`,
    );
  return bytes;
}
