import { type AnnualLimits, catchUpAmount, catchUpKind, Money } from '../calculator/index.ts';
import { ageAtYearEnd } from '../participant/age.ts';
import type { Day } from '../participant/day.ts';
import type { Profile } from '../participant/profile.ts';
import type { Outcome } from './outcome.ts';

/**
 * What went in of the deferral limit at all jobs this year, in dollars; undefined where it isn't known: what nobody has
 * told of this plan, or was said not to be known of another, is no zero.
 */
export function deferredSoFar({
  electiveDeferralYearToDate: here,
  otherEmployerDeferrals: elsewhere,
}: Profile): { here: number; elsewhere: number; total: number } | undefined {
  if (typeof here !== 'number' || elsewhere === null) return undefined;
  return { here, elsewhere: elsewhere ?? 0, total: here + (elsewhere ?? 0) };
}

/** What is known to have gone in at all jobs this year, in dollars: enough to be over a limit, and not to be under it. */
export const deferredAtLeast = ({
  electiveDeferralYearToDate: here,
  otherEmployerDeferrals: elsewhere,
}: Profile): number => (here ?? 0) + (elsewhere ?? 0);

/** The catch-up at an age by a year's limits, in dollars, as the plan offers it; what isn't known of it is offered. IRC 414(v). */
export function catchUpOffered(profile: Profile, age: number, limits: AnnualLimits): Money {
  const offers = {
    offersCatchUp: profile.offersCatchUp ?? true,
    offersSuperCatchUp: profile.offersSuperCatchUp ?? true,
  };
  return catchUpAmount(catchUpKind(age, limits, offers), limits);
}

/** The deferral limit of the day's year at the age that is known, in dollars: catch-up included. IRC 402(g)(1), 414(v). */
export function limitAtAge(profile: Profile, day: Day): Money {
  const { limits, calendarYear } = day;
  const age = ageAtYearEnd(profile, calendarYear, day) ?? 0;
  return limits.electiveDeferral.plus(catchUpOffered(profile, age, limits));
}

/**
 * Deferrals over the limit that are in, in dollars, over all employers: by the figures, or where pay isn't known by age alone.
 * `isCertain`: the age is known.
 */
export function deferralsOver(
  profile: Profile,
  outcome: Outcome,
  day: Day,
): { over: Money; isCertain: boolean } {
  const isCertain = ageAtYearEnd(profile, day.calendarYear, day) !== undefined;
  const found =
    outcome.kind === 'figures' && outcome.figures.taxYear === day.calendarYear
      ? outcome.figures.calculation.excesses.find(({ kind }) => kind === 'electiveDeferral')
      : undefined;
  if (found) return { over: found.made, isCertain };
  // In a year whose limits aren't known nothing is over by what is.
  if (day.taxYear !== day.calendarYear) return { over: new Money(0), isCertain };
  return {
    over: Money.max(new Money(deferredAtLeast(profile)).minus(limitAtAge(profile, day)), 0),
    isCertain,
  };
}
