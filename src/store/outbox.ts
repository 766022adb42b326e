import type { Kysely, Transaction } from 'kysely';
import type { Letter } from '../hr/letter.ts';
import type { Data } from './data.ts';
import type { PersonKey } from './people.ts';
import { placeOf } from './seals/places.ts';
import type { Sealer } from './seals/workspace-keys.ts';
import type { Tables } from './tables.ts';
import { inTransaction } from './transactions.ts';

/** A letter that a process has taken on, until `claimedUntil`. */
export type Claimed = {
  id: number;
  teamId: string;
  key: string;
  batch: string;
  userId: string | null;
  channel: string;
  content: unknown;
  attempts: number;
  firstTriedAt: Date;
  /** An earlier attempt began whose end is not known: the message may be there already. */
  maybePosted: boolean;
};

export type Settled =
  | { state: 'sent'; postedAt: string }
  | { state: 'impossible'; reason: string }
  /** No longer wanted. */
  | { state: 'dropped' }
  /** Later; `maybePosted` where Slack may have taken it all the same. */
  | { state: 'waiting'; notBefore: Date; maybePosted: boolean };

/** How many letters of a batch are where. */
export type Progress = { waiting: number; sent: number; impossible: { channel: string; reason: string }[] };

/** Longer than a request to Slack may take: nobody else sends what is claimed. */
const LEASE_SECONDS = 120;
const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

/** SQLite takes so many values in one statement. */
const ROWS_AT_ONCE = 500;

export async function putLetters(
  transaction: Transaction<Tables>,
  sealer: Sealer,
  teamId: string,
  letters: readonly Letter[],
): Promise<void> {
  for (let from = 0; from < letters.length; from += ROWS_AT_ONCE)
    await transaction
      .insertInto('outbox')
      .values(
        letters
          .slice(from, from + ROWS_AT_ONCE)
          .map(({ key, batch, userId, channel, content, dueAt, bulk }) => ({
            team_id: teamId,
            key,
            batch,
            user_id: userId ?? null,
            channel,
            content: sealer(placeOf.letter(key), JSON.stringify(content)),
            state: 'waiting' as const,
            bulk: bulk ? 1 : 0,
            due_at: seconds(dueAt),
            attempts: 0,
            maybe_posted: 0,
          })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Letters that follow from nothing else that is kept. */
export const post = ({ db, seals }: Data, teamId: string, letters: readonly Letter[]): Promise<void> =>
  inTransaction(db, async (transaction) =>
    putLetters(transaction, await seals.sealer(transaction, teamId), teamId, letters),
  );

/** A person's letters go with everything else of theirs. */
export async function dropLetters(
  transaction: Transaction<Tables>,
  { teamId, userId }: PersonKey,
): Promise<void> {
  await transaction
    .deleteFrom('outbox')
    .where('team_id', '=', teamId)
    .where('user_id', '=', userId)
    .execute();
}

/** The next letter that is due: those that are one of very many after the others. */
async function nextWaiting(transaction: Transaction<Tables>, at: number) {
  for (const bulk of [0, 1]) {
    const next = transaction
      .selectFrom('outbox')
      .selectAll()
      .where('state', '=', 'waiting')
      .where('bulk', '=', bulk)
      .where('due_at', '<=', at)
      .where((is) => is.or([is('not_before', 'is', null), is('not_before', '<=', at)]))
      .orderBy('due_at')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked();
    const row = await next.executeTakeFirst();
    if (row) return row;
  }
  return undefined;
}

/** Takes on the next letter that is due, and writes down that an attempt begins; `undefined` where none is. */
export async function claimLetter({ db, seals }: Data, now: Date): Promise<Claimed | undefined> {
  const at = seconds(now);
  const row = await claimRow(db, at);
  if (!row) return undefined;
  const content = await seals.open(db, row.team_id, placeOf.letter(row.key), row.content);
  return {
    id: row.id,
    teamId: row.team_id,
    key: row.key,
    batch: row.batch,
    userId: row.user_id,
    channel: row.channel,
    content: JSON.parse(content) as unknown,
    attempts: row.attempts + 1,
    firstTriedAt: new Date((row.first_tried_at ?? at) * 1000),
    maybePosted: row.maybe_posted === 1,
  };
}

const claimRow = (db: Kysely<Tables>, at: number) =>
  inTransaction(db, async (transaction) => {
    const given = transaction
      .selectFrom('outbox')
      .selectAll()
      .where('state', '=', 'sending')
      .where('claimed_until', '<', at)
      .limit(1)
      .forUpdate()
      .skipLocked();
    const row = (await given.executeTakeFirst()) ?? (await nextWaiting(transaction, at));
    if (row)
      await transaction
        .updateTable('outbox')
        .set({
          state: 'sending',
          attempts: row.attempts + 1,
          first_tried_at: row.first_tried_at ?? at,
          maybe_posted: 1,
          claimed_until: at + LEASE_SECONDS,
        })
        .where('id', '=', row.id)
        .execute();
    return row;
  });

/** Writes down how an attempt ended; what a letter says is kept no longer than it waits. */
export const settleLetter = (db: Kysely<Tables>, id: number, settled: Settled): Promise<void> =>
  inTransaction(db, async (transaction) => {
    await transaction
      .updateTable('outbox')
      .set({
        state: settled.state,
        claimed_until: null,
        ...(settled.state !== 'waiting' && { content: '' }),
        ...(settled.state === 'sent' && { posted_at: settled.postedAt, maybe_posted: 0 }),
        ...(settled.state === 'impossible' && { reason: settled.reason }),
        ...(settled.state === 'waiting' && {
          not_before: seconds(settled.notBefore),
          maybe_posted: settled.maybePosted ? 1 : 0,
        }),
      })
      .where('id', '=', id)
      .where('state', '=', 'sending')
      .execute();
  });

/** What of a batch nobody has tried to send is taken back. */
export const takeBack = (transaction: Transaction<Tables>, teamId: string, batch: string) =>
  transaction
    .deleteFrom('outbox')
    .where('team_id', '=', teamId)
    .where('batch', '=', batch)
    .where('state', '=', 'waiting')
    .where('attempts', '=', 0)
    .execute();

/** Where a letter stands, as conversation and time stamp; undefined where it was not sent. */
export async function postedAt(
  db: Kysely<Tables>,
  teamId: string,
  key: string,
): Promise<{ channel: string; ts: string } | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select('posted_at')
    .where('team_id', '=', teamId)
    .where('key', '=', key)
    .executeTakeFirst();
  const [channel, ts] = row?.posted_at?.split(' ') ?? [];
  return channel && ts ? { channel, ts } : undefined;
}

export async function progressOf(db: Kysely<Tables>, teamId: string, batch: string): Promise<Progress> {
  const rows = await db
    .selectFrom('outbox')
    .select(['state', (select) => select.fn.countAll<number>().as('count')])
    .where('team_id', '=', teamId)
    .where('batch', '=', batch)
    .groupBy('state')
    .execute();
  const count = (...states: string[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((sum, each) => sum + Number(each.count), 0);
  const impossible = await db
    .selectFrom('outbox')
    .select(['channel', 'reason'])
    .where('team_id', '=', teamId)
    .where('batch', '=', batch)
    .where('state', '=', 'impossible')
    .execute();
  return {
    waiting: count('waiting', 'sending'),
    sent: count('sent'),
    impossible: impossible.map(({ channel, reason }) => ({ channel, reason: reason ?? '' })),
  };
}
