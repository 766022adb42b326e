import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { inTransaction } from '../transactions.ts';
import type { MasterKey, MasterKeys } from './master-keys.ts';
import { KEY_BYTES, SealError, seal, unseal } from './seal.ts';

/** The data is sealed with keys that were not given. */
export class LostKeyError extends Error {
  constructor(needed: readonly string[], given: MasterKeys) {
    const ids = (keys: readonly string[]) => keys.map((id) => `“${id}”`).join(', ');
    super(
      `The facts in the data are sealed with the key ${ids(needed)}, and the keys given are ${ids(given.map(({ id }) => id))}. Start with MEGAROTH_KEY as it was; to change it, put the new key first and the old one after it, with a comma between. Without that key nobody can read the facts: neither can we.`,
    );
    this.name = 'LostKeyError';
  }
}

/** What marks a text as sealed, and the id of the workspace's key that sealed it. */
const SEALED = /^sealed:([0-9a-f]{16}):/;

/** Seals a text for its place, such as "people/U1"; only what is asked for with the same place opens it. */
export type Sealer = (about: string, text: string) => string;

/**
 * Seals and opens what is personal, with a key of its own for each workspace. Each function takes the connection
 * to read keys through, since a transaction has one of its own.
 */
export type Seals = {
  /** What seals for this workspace, in this transaction; made with the workspace's first fact. */
  sealer: (db: Kysely<Tables>, teamId: string) => Promise<Sealer>;
  /**
   * Text of before there were seals is given back as it is.
   *
   * @throws SealError where it can't be opened
   */
  open: (db: Kysely<Tables>, teamId: string, about: string, text: string) => Promise<string>;
};

type WorkspaceKey = { id: string; key: KeyObject };

/**
 * The seals over these keys. Before anything is sealed the workspace's key is read anew, and never only remembered:
 * another process may have destroyed it, and nothing may be sealed with a key that is gone.
 */
export function sealsWith(masters: MasterKeys): Seals {
  const unwrapped = new Map<string, WorkspaceKey>();
  const remember = (row: Tables['workspace_keys']): WorkspaceKey => {
    const known = unwrapped.get(row.key_id);
    if (known) return known;
    const key = { id: row.key_id, key: createSecretKey(unwrap(masters, row)) };
    unwrapped.set(row.key_id, key);
    return key;
  };
  return {
    sealer: async (db, teamId) => {
      const { id, key } = remember((await keyRow(db, teamId)) ?? (await newKey(db, teamId, masters[0])));
      return (about, text) => `sealed:${id}:${seal(key, `${teamId}/${about}`, Buffer.from(text))}`;
    },
    open: async (db, teamId, about, text) => {
      const id = SEALED.exec(text)?.[1];
      if (!id) return text;
      let known = unwrapped.get(id);
      if (!known) {
        const row = await keyRow(db, teamId);
        if (row?.key_id !== id) throw new SealError(`The key of what is kept of ${about} is gone`);
        known = remember(row);
      }
      return unseal(known.key, `${teamId}/${about}`, text.slice(`sealed:${id}:`.length)).toString();
    },
  };
}

const keyRow = (db: Kysely<Tables>, teamId: string) =>
  db.selectFrom('workspace_keys').selectAll().where('team_id', '=', teamId).executeTakeFirst();

const place = (teamId: string) => `${teamId}/workspace_keys`;

function unwrap(masters: MasterKeys, { team_id, master_id, wrapped }: Tables['workspace_keys']): Buffer {
  const master = masters.find(({ id }) => id === master_id);
  if (!master) throw new LostKeyError([master_id], masters);
  return unseal(master.bytes, place(team_id), wrapped);
}

/** Makes the workspace's key; where another process made one meanwhile, that one is it. */
async function newKey(
  db: Kysely<Tables>,
  teamId: string,
  master: MasterKey,
): Promise<Tables['workspace_keys']> {
  await db
    .insertInto('workspace_keys')
    .values({
      team_id: teamId,
      key_id: randomBytes(8).toString('hex'),
      master_id: master.id,
      wrapped: seal(master.bytes, place(teamId), randomBytes(KEY_BYTES)),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await keyRow(db, teamId);
  if (!row) throw new Error('A workspace’s key was made and is not there');
  return row;
}

/**
 * Seals every workspace's key that an older key of `MEGAROTH_KEY` sealed with the one in force: afterwards the older
 * one is needed no more. What people said stays as it is sealed.
 *
 * @throws LostKeyError where a workspace's key is sealed with none of these
 */
export const rewrapKeys = (db: Kysely<Tables>, masters: MasterKeys): Promise<void> =>
  inTransaction(db, async (transaction) => {
    const [master] = masters;
    const older = await transaction
      .selectFrom('workspace_keys')
      .selectAll()
      .where('master_id', '!=', master.id)
      .execute();
    const lost = new Set(older.map((row) => row.master_id));
    for (const { id } of masters) lost.delete(id);
    if (lost.size > 0) throw new LostKeyError([...lost], masters);
    for (const row of older)
      await transaction
        .updateTable('workspace_keys')
        .set({
          master_id: master.id,
          wrapped: seal(master.bytes, place(row.team_id), unwrap(masters, row)),
        })
        .where('team_id', '=', row.team_id)
        .where('key_id', '=', row.key_id)
        .execute();
  });
