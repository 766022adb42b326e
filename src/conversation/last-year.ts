import { yearBefore } from '../guidance/last-year.ts';
import { checklistFor } from '../guidance/life-events/index.ts';
import type { Day } from '../participant/day.ts';
import { inputsOf } from '../participant/interview.ts';
import { readLastYear, withLastYear } from '../participant/last-year.ts';
import type { Person } from '../participant/person.ts';
import type { Reply } from './reply.ts';

/** What is said of the year before, in the months in which it can still be put right. */

/** What a message tells of it, noted; and the rest of the message. */
export function toldOfLastYear(
  person: Person,
  text: string,
  day: Day,
): { person: Person; rest: string; reply: Reply } | undefined {
  const told = readLastYear(text, day);
  if (!told) return undefined;
  const lastYear = withLastYear(person.lastYear, told.facts, day);
  return {
    person: { ...person, lastYear },
    rest: told.rest,
    reply: { kind: 'lastYear', taxYear: lastYear.taxYear, noted: inputsOf(told.facts) },
  };
}

/** What to do where too much went in then; undefined where it didn't, or isn't known to have. */
export function overLastYear(person: Person): Extract<Reply, { kind: 'lifeEvent' }> | undefined {
  const before = yearBefore(person);
  if (!before) return undefined;
  const { profile, outcome, day } = before;
  const whose = { profileIn: () => profile, outcome, day, isOver: true };
  const checklist = checklistFor({ kind: 'overLimit' }, whose);
  return checklist.isCertain
    ? { kind: 'lifeEvent', checklist, noted: [], refused: [], unused: [] }
    : undefined;
}
