import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { dueOn } from '../participant/keeping.ts';
import { type Person, personSchema } from '../participant/person.ts';
import type { Data } from './data.ts';
import { dropLetters } from './outbox.ts';
import { placeOf } from './seals/places.ts';
import { SealError } from './seals/seal.ts';
import type { Sealer } from './seals/workspace-keys.ts';
import type { Tables } from './tables.ts';
import { inTransaction, Meanwhile, patiently } from './transactions.ts';

/** Whose data: a person in a workspace. There is no way to ask for one without the other. */
export type PersonKey = { teamId: string; userId: string };

/**
 * A change of a person, and what it leads to. `person: null` removes all that is kept of them; `answers`: what is
 * to be said for it, kept with the change until it is said.
 */
export type Changed<Result> = { person: Person | null; result: Result; answers?: unknown };

/**
 * Slack may deliver an event again within some minutes; ids are remembered for a day. `sentOnce`: Slack never does so
 * (a command): where the very same person comes back, nothing is written.
 */
export type HandledOnce = { eventId: string; at: Date; sentOnce?: boolean };
const REMEMBERED_SECONDS = 24 * 60 * 60;

/** `undefined`: the event was handled before, and nothing changed. */
export const changePerson = async <Result>(
  data: Data,
  key: PersonKey,
  change: (person: Person | undefined) => Changed<Result>,
  once?: HandledOnce,
): Promise<Changed<Result> | undefined> => {
  if (once?.sentOnce) {
    const row = await patiently(() => readPerson(data, key));
    const read = row && change(row.person);
    if (read && read.person === row.person) return read;
  }
  return inTransaction(data.db, async (transaction) => {
    if (once && !(await isFirstTime(transaction, key.teamId, once))) return undefined;
    const row = await readPerson({ ...data, db: transaction }, key, { toChange: true });
    const changed = change(row?.person);
    const sealer = await data.seals.sealer(transaction, key.teamId);
    const isKept = row !== undefined && changed.person === row.person;
    if (!isKept && !(await write(transaction, sealer, key, row?.version, changed.person)))
      throw new Meanwhile();
    if (changed.person === null) await dropLetters(transaction, key);
    if (once && changed.answers !== undefined)
      await writeAnswers(transaction, sealer, key.teamId, once.eventId, changed.answers);
    return changed;
  });
};

async function isFirstTime(
  transaction: Transaction<Tables>,
  teamId: string,
  { eventId, at }: HandledOnce,
): Promise<boolean> {
  const now = Math.floor(at.getTime() / 1000);
  await transaction
    .deleteFrom('handled_events')
    .where('handled_at', '<', now - REMEMBERED_SECONDS)
    .execute();
  const inserted = await transaction
    .insertInto('handled_events')
    .values({ team_id: teamId, event_id: eventId, handled_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(inserted.numInsertedOrUpdatedRows ?? 0) > 0;
}

const writeAnswers = (
  db: Kysely<Tables>,
  sealer: Sealer,
  teamId: string,
  eventId: string,
  answers: unknown,
) =>
  db
    .updateTable('handled_events')
    .set({ answers: sealer(placeOf.answers(eventId), JSON.stringify(answers)) })
    .where('team_id', '=', teamId)
    .where('event_id', '=', eventId)
    .execute();

/** What is still to be said for an event that was handled before; undefined: nothing. */
export async function readAnswers({ db, seals }: Data, teamId: string, eventId: string): Promise<unknown> {
  const row = await db
    .selectFrom('handled_events')
    .select('answers')
    .where('team_id', '=', teamId)
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  return row?.answers
    ? JSON.parse(await seals.open(db, teamId, placeOf.answers(eventId), row.answers))
    : undefined;
}

/** Notes how far the answers are; a change of what is kept beside them, in a transaction of its own. */
export const noteAnswers = (
  { db, seals }: Data,
  teamId: string,
  once: HandledOnce,
  answers: unknown,
): Promise<void> =>
  inTransaction(db, async (transaction) => {
    // Of a command that changed nothing, nothing is there yet.
    await isFirstTime(transaction, teamId, once);
    const sealer = await seals.sealer(transaction, teamId);
    await writeAnswers(transaction, sealer, teamId, once.eventId, answers);
  });

/** @param toChange in a transaction that changes the person: no other one reads them for that meanwhile */
export async function readPerson(
  { db, seals }: Data,
  { teamId, userId }: PersonKey,
  { toChange }: { toChange: boolean } = { toChange: false },
) {
  const query = db
    .selectFrom('people')
    .select(['state', 'version'])
    .where('team_id', '=', teamId)
    .where('user_id', '=', userId);
  const row = await (toChange ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return undefined;
  const state = await seals.open(db, teamId, placeOf.person(userId), row.state);
  return { person: personSchema.parse(JSON.parse(state)), version: row.version };
}

/** Undefined where the row cannot be read: one such row is nobody else's harm. */
async function personIn(
  { db, seals }: Data,
  teamId: string,
  row: { user_id: string; state: string },
): Promise<Person | undefined> {
  try {
    return personSchema.parse(
      JSON.parse(await seals.open(db, teamId, placeOf.person(row.user_id), row.state)),
    );
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError || error instanceof SealError)
      return undefined;
    throw error;
  }
}

/** The people of a workspace by their ids, so many after a given one; `person` undefined: it cannot be read. */
export async function readPeople(
  data: Data,
  teamId: string,
  after: string,
  limit: number,
): Promise<{ userId: string; person: Person | undefined }[]> {
  const rows = await data.db
    .selectFrom('people')
    .select(['user_id', 'state'])
    .where('team_id', '=', teamId)
    .where('user_id', '>', after)
    .orderBy('user_id')
    .limit(limit)
    .execute();
  const people: { userId: string; person: Person | undefined }[] = [];
  for (const row of rows) people.push({ userId: row.user_id, person: await personIn(data, teamId, row) });
  return people;
}

/** Whom something is due for by that day, the longest due first, at most so many. */
export const readDue = async (
  db: Kysely<Tables>,
  teamId: string,
  today: string,
  limit: number,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('people')
    .select('user_id')
    .where('team_id', '=', teamId)
    .where('due_on', '<=', today)
    .orderBy('due_on')
    .limit(limit)
    .execute();
  return rows.map((row) => row.user_id);
};

/** False: somebody else changed the person since `version` was read. */
async function write(
  transaction: Transaction<Tables>,
  sealer: Sealer,
  { teamId, userId }: PersonKey,
  version: number | undefined,
  person: Person | null,
): Promise<boolean> {
  if (person === null) {
    await transaction
      .deleteFrom('people')
      .where('team_id', '=', teamId)
      .where('user_id', '=', userId)
      .execute();
    return true;
  }
  const state = sealer(placeOf.person(userId), JSON.stringify(person));
  const due = dueOn(person);
  if (version === undefined) {
    await transaction
      .insertInto('people')
      .values({ team_id: teamId, user_id: userId, state, due_on: due ?? null, version: 1 })
      .execute();
    return true;
  }
  const updated = await transaction
    .updateTable('people')
    .set({ state, version: version + 1, ...(due !== undefined && { due_on: due }) })
    .where('team_id', '=', teamId)
    .where('user_id', '=', userId)
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(updated.numUpdatedRows) > 0;
}
