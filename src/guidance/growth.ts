import { type ProjectedYear, project } from '../calculator/index.ts';
import { ageAtYearEnd } from '../participant/age.ts';
import type { Day } from '../participant/day.ts';
import type { Profile } from '../participant/profile.ts';
import { readText } from '../participant/reading/index.ts';
import { normalize } from '../participant/reading/normalize.ts';
import { outcomeFor } from './outcome.ts';

/** What the same after-tax dollars become in three places, and all that is assumed for it. */
export type Growth =
  | {
      kind: 'growth';
      years: ProjectedYear[];
      assumed: Assumed;
      /** What was said and can't be computed with, as people read it. */
      unused: string[];
    }
  /** Without an age there is no first year. */
  | { kind: 'missing'; missing: 'birth' };

/** Rates are shares a year; `yearly` is dollars of today's year, put in at the start of each of `years` years. */
export type Assumed = {
  age: number;
  toAge: number;
  yearly: number;
  /** Undefined: all of them. */
  years?: number;
  annualReturn: number;
  taxLater: number;
  capitalGainsRate: number;
  taxedEachYear: number;
  /** The yearly amount is this person's own room. */
  isOwnRoom: boolean;
};

const AT_65 = 65;
const AT_LEAST_YEARS = 10;
const EXAMPLE = 10_000;
/** What is taken where nothing else is said: each is shown, and can be said otherwise. */
const DEFAULTS = { annualReturn: 0.06, taxLater: 0.24, capitalGainsRate: 0.15, taxedEachYear: 0.3 };
const OLDEST = 100;
const HIGHEST_RETURN = 30;

/**
 * Growth to an age, with what the words after the command say: "to 60", "at 5%", "20k a year", "for 10 years".
 *
 * @example growthFor({ age: 41, annualPay: 180_000, match: [] }, 'to 60 at 5%', day)
 */
export function growthFor(profile: Profile, words: string, day: Day): Growth {
  const said = { ...profile, ...ageIn(words, day) };
  const age = ageAtYearEnd(said, day.taxYear, day);
  if (age === undefined || age >= OLDEST) return { kind: 'missing', missing: 'birth' };
  const plain = normalize(words);
  const number = (wording: RegExp): number | undefined => {
    const found = wording.exec(plain)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const own = roomOf(profile, day);
  // "To 1000" is no amount of a year.
  const yearly = number(/(?<!\b(?:to|till|until|by|age) )\$(\d+(?:\.\d+)?)/) ?? own ?? EXAMPLE;
  const rate = number(/(\d+(?:\.\d+)?)%/);
  const years = number(/\bfor (\d{1,2}) years?\b/);
  const toAge = number(/\b(?:to|till|until|by|at age|age) (?:age )?\$?(\d+)\b(?!%)/);
  const isAge = toAge !== undefined && toAge > age && toAge <= OLDEST;
  const endAge = isAge ? toAge : Math.min(OLDEST, Math.max(AT_65, age + AT_LEAST_YEARS));
  const { isOwnRoom, ...request } = {
    ...DEFAULTS,
    ...(typeof profile.marginalTaxRate === 'number' && { taxLater: profile.marginalTaxRate }),
    ...(rate !== undefined && rate <= HIGHEST_RETURN && { annualReturn: rate / 100 }),
    age,
    toAge: endAge,
    yearly,
    // All of the years is what is taken anyway.
    ...(years !== undefined && years > 0 && years < endAge - age && { years }),
    isOwnRoom: yearly === own,
  };
  return {
    kind: 'growth',
    years: project(request),
    assumed: { ...request, isOwnRoom },
    unused: [
      ...(rate !== undefined && rate > HIGHEST_RETURN ? [`${rate}%`] : []),
      ...(toAge !== undefined && !isAge ? [`age ${toAge}`] : []),
      ...(years === 0 ? ['0 years'] : []),
    ],
  };
}

/** "Growth from 30 to 60": somebody else's age, or one that was never told. */
function ageIn(words: string, day: Day): Profile {
  const from = /\bfrom (?:age )?(\d{2})\b/.exec(words.toLowerCase())?.[1];
  if (from) return { birthYear: day.calendarYear - Number(from) };
  const { birthDate, birthYear, age, turningAge } = readText(words, day).facts;
  return Object.fromEntries(
    Object.entries({ birthDate, birthYear, age, turningAge }).filter(([, value]) => value !== undefined),
  );
}

/** The after-tax room of this year, in whole dollars. */
function roomOf(profile: Profile, day: Day): number | undefined {
  const outcome = outcomeFor(profile, day);
  if (outcome.kind !== 'figures') return undefined;
  const room = outcome.figures.calculation.afterTax.headroom.floor().toNumber();
  return room > 0 ? room : undefined;
}
