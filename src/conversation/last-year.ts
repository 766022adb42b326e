import { type YearBefore, yearBefore, yearBeforeOf } from '../guidance/last-year.ts';
import { type Checklist, checklistFor } from '../guidance/life-events/index.ts';
import type { Day } from '../participant/day.ts';
import { noted } from '../participant/interview.ts';
import { withLastYear } from '../participant/last-year.ts';
import type { Person } from '../participant/person.ts';
import { readLastYear, rightedOfLastYear } from '../participant/told-of-last-year.ts';
import type { Reply } from './reply.ts';

/** What is said of the year before, in the months in which it can still be put right. */

/** What a message tells of it, noted; and the rest of the message. */
export function toldOfLastYear(
  person: Person,
  text: string,
  day: Day,
): { person: Person; rest: string; reply: Reply } | undefined {
  const told =
    readLastYear(text, day, person.lastYear?.profile) ??
    rightedOfLastYear(text, person.lastYear, person.profile, day);
  if (!told) return undefined;
  const lastYear = withLastYear(person.lastYear, told.facts, day);
  return {
    person: { ...person, lastYear },
    rest: told.rest,
    reply: { kind: 'lastYear', taxYear: lastYear.taxYear, noted: noted(told.facts) },
  };
}

/** What to do where too much went in then; undefined where it didn't, or isn't known to have. */
export function overLastYear(person: Person, day: Day): Extract<Reply, { kind: 'lifeEvent' }> | undefined {
  const before = yearBefore(person);
  const checklist = before && overIn(before, day);
  return checklist?.isCertain ? asReply(checklist) : undefined;
}

/** "I went over the limit in 2026", said in 2027: of that year, whatever is known of it. */
export function wentOverLastYear(
  person: Person,
  amount: number | undefined,
  day: Day,
): Extract<Reply, { kind: 'lifeEvent' }> {
  const taxYear = day.calendarYear - 1;
  const lastYear = person.lastYear ?? { taxYear, profile: {} };
  return asReply(overIn(yearBeforeOf(person, lastYear), day, amount));
}

const overIn = ({ profile, outcome, day }: YearBefore, now: Day, amount?: number): Checklist =>
  checklistFor(
    { kind: 'overLimit', ...(amount !== undefined && { amount }) },
    { profileIn: () => profile, outcome, day, now },
  );

const asReply = (checklist: Checklist): Extract<Reply, { kind: 'lifeEvent' }> => ({
  kind: 'lifeEvent',
  checklist,
  noted: [],
  refused: [],
  unused: [],
});
