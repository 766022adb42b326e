import { z } from 'zod';
import { type Day, dayOf, isoOf } from './day.ts';
import { type Facts, type Field, type Profile, profileSchema, withoutFact } from './profile.ts';

/**
 * The year before this one: what went in then can be too much, and comes out by April 15; a return for it is due by
 * October 15 at the latest. IRC 402(g)(2)(A), 6072(a), 6081(a).
 */
export const lastYearSchema = z.strictObject({ taxYear: z.number().int(), profile: profileSchema });
export type LastYear = z.infer<typeof lastYearSchema>;

const LAST_DAY = '10-15';
/** The last day of the year before, as the figures of it are computed. */
export const endOf = (taxYear: number): Day => dayOf(new Date(Date.UTC(taxYear, 11, 31, 12)));

/** Whether anything about the year before can still be done. */
export const isStillOpen = (day: Day): boolean => isoOf(day.today).slice(5) <= LAST_DAY;

/** What is kept of the year before, on a day of this one; nothing once it's past its last day. */
export const stillKept = (lastYear: LastYear | null, day: Day): LastYear | null =>
  lastYear && lastYear.taxYear === day.calendarYear - 1 && isStillOpen(day) ? lastYear : null;

/** What a year that is over leaves behind: its facts, as they were said last. */
export const leftBehind = (taxYear: number, profile: Profile, day: Day): LastYear | null =>
  OF_THE_YEAR.some((field) => typeof profile[field] === 'number')
    ? stillKept({ taxYear, profile }, day)
    : null;

/** What went in, or was paid, in that year. */
export const OF_THE_YEAR = [
  'electiveDeferralYearToDate',
  'otherEmployerDeferrals',
  'afterTaxYearToDate',
  'employerContribution',
  'annualPay',
] as const satisfies readonly Field[];

/** The year before without facts that are to be forgotten. */
export const withoutFacts = (lastYear: LastYear | null, fields: readonly Field[]): LastYear | null =>
  lastYear && { ...lastYear, profile: fields.reduce(withoutFact, lastYear.profile) };

/** The year before with what was said of it now. */
export const withLastYear = (lastYear: LastYear | null, facts: Facts, day: Day): LastYear => ({
  taxYear: day.calendarYear - 1,
  profile: profileSchema.parse({ ...lastYear?.profile, ...facts }),
});

/** What is known of it, and what held then as it does now; an age alone was one less. */
export function profileOf({ taxYear, profile }: LastYear, now: Profile): Profile {
  const { age, turningAge, ...rest } = now;
  const kept = Object.entries(rest).filter(([field]) => SAME_EACH_YEAR.includes(field as Field));
  const knowsBirth = [profile.age, profile.birthDate, profile.birthYear, profile.turningAge].some(
    (each) => each != null,
  );
  return profileSchema.parse({
    ...Object.fromEntries(kept),
    ...(!knowsBirth && typeof age === 'number' && { age: age - 1 }),
    ...(!knowsBirth && typeof turningAge === 'number' && { birthYear: taxYear + 1 - turningAge }),
    ...profile,
  });
}
const SAME_EACH_YEAR: readonly Field[] = [
  'birthDate',
  'birthYear',
  'annualPay',
  'planType',
  'businessKind',
  'match',
  'matchMaximum',
  'nonelectivePercent',
  'allowsAfterTax',
  'allowsInPlanConversion',
  'allowsInServiceWithdrawal',
  'offersCatchUp',
  'offersSuperCatchUp',
];
