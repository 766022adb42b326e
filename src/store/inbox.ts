import { type Kysely, sql } from 'kysely';
import type { Data } from './data.ts';
import type { PersonKey } from './people.ts';
import { placeOf } from './seals/places.ts';
import type { Tables } from './tables.ts';
import { inTransaction } from './transactions.ts';

/** Something that Slack sent: whose, by which id Slack knows it, and the body as it came. */
export type Arrival = PersonKey & { id: string; body: unknown };

/** An arrival that this process took on. `attempts`: how often it was begun, this time included. */
export type Taken = Arrival & { attempts: number; arrivedAt: Date };

/** Slack may deliver again within some hours; ids are remembered for a day. */
const REMEMBERED_MS = 24 * 60 * 60 * 1_000;

/**
 * Writes an arrival down before it is acknowledged. False: it was written down before, and whoever did so
 * answers it.
 *
 * @param until nobody else takes it on before then; asked when it is written, which may be after a wait
 */
export const keepArrival = (
  { db, seals }: Data,
  { teamId, userId, id, body }: Arrival,
  now: Date,
  until: () => Date,
): Promise<boolean> =>
  inTransaction(db, async (transaction) => {
    await transaction
      .deleteFrom('inbox')
      .where('arrived_at', '<', now.getTime() - REMEMBERED_MS)
      .where('claimed_until', 'is', null)
      .execute();
    const sealer = await seals.sealer(transaction, teamId);
    const inserted = await transaction
      .insertInto('inbox')
      .values({
        team_id: teamId,
        arrival_id: id,
        user_id: userId,
        body: sealer(placeOf.arrival(id), JSON.stringify(body)),
        attempts: 1,
        arrived_at: now.getTime(),
        claimed_until: until().getTime(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return Number(inserted.numInsertedOrUpdatedRows ?? 0) > 0;
  });

/** Takes on the oldest arrival that nobody holds any more: whoever did has ended, or is to try again now. */
export async function takeArrival({ db, seals }: Data, now: Date, until: Date): Promise<Taken | undefined> {
  const row = await takeRow(db, now, until);
  if (!row) return undefined;
  const { team_id: teamId, user_id: userId, arrival_id: id } = row;
  const body = row.body === null ? 'null' : await seals.open(db, teamId, placeOf.arrival(id), row.body);
  return {
    ...{ teamId, userId, id },
    body: JSON.parse(body) as unknown,
    attempts: row.attempts + 1,
    arrivedAt: new Date(row.arrived_at),
  };
}

const takeRow = (db: Kysely<Tables>, now: Date, until: Date) =>
  inTransaction(db, async (transaction) => {
    const oldest = transaction
      .selectFrom('inbox')
      .selectAll()
      .where('claimed_until', '<', now.getTime())
      // Of the few that are claimed the oldest: by the index of times it would walk through all of a day's.
      .orderBy(sql`arrived_at + 0`)
      .limit(1)
      .forUpdate()
      .skipLocked();
    const row = await oldest.executeTakeFirst();
    if (row)
      await transaction
        .updateTable('inbox')
        .set({ attempts: row.attempts + 1, claimed_until: until.getTime() })
        .where('team_id', '=', row.team_id)
        .where('arrival_id', '=', row.arrival_id)
        .execute();
    return row;
  });

/** Holds arrivals for longer, or lets them go until then. */
export async function holdArrivals(
  db: Kysely<Tables>,
  arrivals: readonly Pick<Arrival, 'teamId' | 'id'>[],
  until: Date,
): Promise<void> {
  await inTransaction(db, async (transaction) => {
    for (const { teamId, id } of arrivals)
      await transaction
        .updateTable('inbox')
        .set({ claimed_until: until.getTime() })
        .where('team_id', '=', teamId)
        .where('arrival_id', '=', id)
        .where('claimed_until', 'is not', null)
        .execute();
  });
}

/** It is answered: only its id is remembered. What it said, and the answers, go. */
export const settleArrival = (
  db: Kysely<Tables>,
  { teamId, id, acts }: Pick<Arrival, 'teamId' | 'id'> & { acts: readonly string[] },
): Promise<void> =>
  inTransaction(db, async (transaction) => {
    await transaction
      .updateTable('inbox')
      .set({ body: null, claimed_until: null })
      .where('team_id', '=', teamId)
      .where('arrival_id', '=', id)
      .execute();
    for (const act of acts)
      await transaction
        .updateTable('handled_events')
        .set({ answers: null })
        .where('team_id', '=', teamId)
        .where('event_id', '=', act)
        .execute();
  });
