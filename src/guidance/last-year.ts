import type { Day } from '../participant/day.ts';
import { endOf, type LastYear, profileOf } from '../participant/last-year.ts';
import type { Person } from '../participant/person.ts';
import { profileIn } from '../participant/plan-in-force.ts';
import type { Profile } from '../participant/profile.ts';
import { type AsItWas, type Outcome, outcomeFor } from './outcome.ts';

/** The year before as it ended; `day` is its last one. */
export type YearBefore = { taxYear: number; profile: Profile; outcome: Outcome; day: Day };

/** What is kept of the year before a person's own; undefined where nothing is. */
export function yearBefore(person: Person): YearBefore | undefined {
  return person.lastYear ? yearBeforeOf(person, person.lastYear) : undefined;
}

/** What was told of a year that is over, where it is that year that is looked at. */
export function asItWas(person: Person, taxYear: number): AsItWas | undefined {
  const before = person.lastYear?.taxYear === taxYear ? yearBefore(person) : undefined;
  return before && { profile: before.profile, day: before.day };
}

/** A person's figures for a tax year; of one that is over, with what went in then. */
export const outcomeOf = (person: Person, day: Day, taxYear = day.taxYear): Outcome =>
  outcomeFor(profileIn(person, day), day, taxYear, asItWas(person, taxYear));

/** The year before as `lastYear` tells it, with the plan that a person has. */
export function yearBeforeOf(person: Person, lastYear: LastYear): YearBefore {
  const { taxYear } = lastYear;
  const day = endOf(taxYear);
  const profile = profileIn({ ...person, profile: profileOf(lastYear, person.profile) }, day)(taxYear);
  return { taxYear, profile, day, outcome: outcomeFor(profile, day, taxYear) };
}
