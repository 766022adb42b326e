import { datesOf, type YearsDates } from '../guidance/dates/index.ts';
import { yearBefore } from '../guidance/last-year.ts';
import { outcomeFor } from '../guidance/outcome.ts';
import { type Day, isoOf } from '../participant/day.ts';
import type { Person } from '../participant/person.ts';
import { profileIn } from '../participant/plan-in-force.ts';
import { saying } from './results.ts';
import type { Turn } from './turn.ts';

/** The days that matter to a person, with what HR entered of their plan. */
export function calendarOf(person: Person, day: Day): YearsDates {
  const profile = profileIn(person, day);
  return datesOf(profile(day.calendarYear), outcomeFor(profile, day), day, yearBefore(person));
}

/** The dates as a file, and what an earlier file had that no longer holds: asked for again, a calendar is as it should be. */
export function calendarFileTurn(person: Person, day: Day): Turn {
  const calendar = calendarOf(person, day);
  const { dates } = calendar;
  if (dates.length === 0) return saying(person, { kind: 'calendar', calendar });
  const today = isoOf(day.today);
  const gone = (person.calendar?.given ?? []).filter(
    (given) => given.on >= today && !dates.some(({ id }) => id === given.id),
  );
  const sequence = (person.calendar?.sequence ?? -1) + 1;
  // What was taken back once stays so.
  const given = [...dates.map(({ id, on, title }) => ({ id, on, title })), ...gone];
  return saying(
    { ...person, calendar: { sequence, given } },
    { kind: 'calendarFile', dates, gone, sequence },
  );
}
