import type { Kysely, Transaction } from 'kysely';
import type { Letter } from '../hr/letter.ts';
import {
  type AuditEntry,
  auditEntrySchema,
  newWorkspace,
  type Workspace,
  workspaceSchema,
} from '../hr/workspace.ts';
import type { Data } from './data.ts';
import { putLetters, takeBack } from './outbox.ts';
import type { Tables } from './tables.ts';
import { inTransaction, Meanwhile } from './transactions.ts';

/** A change of what HR set up: what goes into the audit list, and what is to be sent, in the same transaction. */
export type ChangedWorkspace<Result> = {
  workspace: Workspace;
  result: Result;
  audit?: readonly AuditEntry[];
  letters?: readonly Letter[];
  /** Batches of which nothing more is to be sent. */
  takeBack?: readonly string[];
};

/** What was read last of a workspace; it is never changed in place, so one reading serves until the next change. */
export type ReadBefore = Map<string, { version: number; workspace: Workspace }>;

/** The workspace, parsed anew only where it changed since it was read last. */
export async function readWorkspaceOnce(
  db: Kysely<Tables>,
  teamId: string,
  before: ReadBefore,
): Promise<Workspace> {
  const row = await db
    .selectFrom('workspaces')
    .select('version')
    .where('team_id', '=', teamId)
    .executeTakeFirst();
  const known = before.get(teamId);
  if (row && known?.version === row.version) return known.workspace;
  const { workspace, version } = await readWorkspace(db, teamId);
  if (version !== undefined) before.set(teamId, { version, workspace });
  return workspace;
}

/** @param toChange in a transaction that changes it: no other one reads it for that meanwhile */
async function readWorkspace(
  db: Kysely<Tables>,
  teamId: string,
  { toChange }: { toChange: boolean } = { toChange: false },
) {
  const query = db.selectFrom('workspaces').select(['state', 'version']).where('team_id', '=', teamId);
  const row = await (toChange ? query.forUpdate() : query).executeTakeFirst();
  return row
    ? { workspace: workspaceSchema.parse(JSON.parse(row.state)), version: row.version }
    : { workspace: newWorkspace(), version: undefined };
}

export const changeWorkspace = <Result>(
  { db, seals }: Data,
  teamId: string,
  change: (workspace: Workspace) => ChangedWorkspace<Result>,
): Promise<Result> =>
  inTransaction(db, async (transaction) => {
    const { workspace, version } = await readWorkspace(transaction, teamId, { toChange: true });
    const changed = change(workspace);
    // The same workspace: nothing to write, and whoever has read it need not read it again.
    if (changed.workspace !== workspace) await write(transaction, teamId, version, changed.workspace);
    for (const entry of changed.audit ?? [])
      await transaction
        .insertInto('audit')
        .values({ team_id: teamId, entry: JSON.stringify(entry) })
        .execute();
    for (const batch of changed.takeBack ?? []) await takeBack(transaction, teamId, batch);
    if (changed.letters?.length)
      await putLetters(transaction, await seals.sealer(transaction, teamId), teamId, changed.letters);
    return changed.result;
  });

async function write(
  transaction: Transaction<Tables>,
  teamId: string,
  version: number | undefined,
  workspace: Workspace,
): Promise<void> {
  const state = JSON.stringify(workspace);
  if (version === undefined) {
    await transaction.insertInto('workspaces').values({ team_id: teamId, state, version: 1 }).execute();
    return;
  }
  const updated = await transaction
    .updateTable('workspaces')
    .set({ state, version: version + 1 })
    .where('team_id', '=', teamId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (Number(updated.numUpdatedRows) === 0) throw new Meanwhile();
}

/** What admins did, oldest first. */
export async function readAudit(db: Kysely<Tables>, teamId: string): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .select('entry')
    .where('team_id', '=', teamId)
    .orderBy('id')
    .execute();
  return rows.map(({ entry }) => auditEntrySchema.parse(JSON.parse(entry)));
}

const OF_WORKSPACES = [
  ...(['people', 'handled_events', 'inbox', 'outbox', 'audit', 'workspaces'] as const),
  // Last: what a backup or a copy of the file still holds can't be opened any more.
  'workspace_keys' as const,
];

/** Removes every row of a workspace. */
export const forgetWorkspace = (db: Kysely<Tables>, teamId: string): Promise<void> =>
  inTransaction(db, async (transaction) => {
    for (const table of OF_WORKSPACES)
      await transaction.deleteFrom(table).where('team_id', '=', teamId).execute();
  });
