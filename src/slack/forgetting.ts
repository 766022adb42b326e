import { describeError } from '../log.ts';
import { isoOf } from '../participant/day.ts';
import { toldToday } from '../participant/keeping.ts';
import type { PersonKey } from '../store/store.ts';
import type { Parts } from './converse.ts';

/** So many people at a time; the others come with the next round. */
const AT_ONCE = 200;

/** Whoever hasn't used the app for so long is told that they'll be forgotten, and a month later they are. */
export async function forgetUnused(parts: Parts, teamId: string): Promise<void> {
  const today = isoOf(parts.now());
  for (const userId of await parts.store.due(teamId, today, AT_ONCE))
    await tellOrForget(parts, { teamId, userId }, today).catch((error: unknown) =>
      // One person whose row can't be read keeps nobody else waiting.
      parts.log.error(describeError(error), 'a person who is due could not be told or forgotten'),
    );
}

async function tellOrForget(parts: Parts, key: PersonKey, today: string): Promise<void> {
  const person = await parts.store.read(key);
  if (!person) return;
  if (person.forgetOn === null) {
    const told = toldToday(person, today);
    await parts.store.post(key.teamId, [
      {
        // Once for each time that somebody stays away.
        key: `forgetting:${key.userId}:${person.usedOn}`,
        batch: `forgetting:${key.userId}`,
        userId: key.userId,
        channel: key.userId,
        content: { kind: 'forgetting', on: told.forgetOn },
        dueAt: parts.now(),
      },
    ]);
  }
  // They may have written meanwhile: what holds is what stands there now.
  await parts.store.change(key, (newest) => {
    if (!newest) return { person: null, result: undefined };
    if (newest.usedOn !== person.usedOn) return { person: newest, result: undefined };
    const isOver = newest.forgetOn !== null && newest.forgetOn <= today;
    return {
      person: isOver ? null : newest.forgetOn === null ? toldToday(newest, today) : newest,
      result: undefined,
    };
  });
}
