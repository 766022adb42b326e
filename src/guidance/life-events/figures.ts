import { catchUpAmount, catchUpKind, Money } from '../../calculator/index.ts';
import { ageAtYearEnd } from '../../participant/age.ts';
import type { Day } from '../../participant/day.ts';
import type { Profile } from '../../participant/profile.ts';
import { deferredSoFar } from '../deferrals-over.ts';
import type { Figures } from '../outcome.ts';
import type { Whose } from './event.ts';

/** What several checklists look at of a person's figures. */

/** The figures of the running calendar year; undefined where birth or pay isn't known, or its limits aren't. */
export const figuresNow = ({ outcome, day }: Whose): Figures | undefined =>
  outcome.kind === 'figures' && outcome.figures.taxYear === day.calendarYear ? outcome.figures : undefined;

/** The plan's rules in the running year, with what is known of the person. */
export const profileNow = ({ profileIn, day }: Whose): Profile => profileIn(day.calendarYear);

/** What may still be deferred into this plan, by its own rules too: a cap, no catch-up, none that may be Roth. */
export const deferralLeft = ({ calculation: { electiveDeferral } }: Figures, profile: Profile): Money =>
  Money.max(
    electiveDeferral.total.plus(electiveDeferral.remaining).minus(profile.electiveDeferralYearToDate ?? 0),
    0,
  );

/**
 * What the law leaves a person to defer with another employer this year: both limits at their age less what is in
 * anywhere; undefined where that or the age isn't known. This plan's own rules end with it, and so do wages that make catch-up Roth. IRC 402(g)(1), 414(v)(7)(A).
 */
export function deferralLeftElsewhere(profile: Profile, day: Day): Money | undefined {
  const age = ageAtYearEnd(profile, day.calendarYear, day);
  const sent = deferredSoFar(profile);
  if (age === undefined || !sent) return undefined;
  const { limits } = day;
  const limit = limits.electiveDeferral.plus(catchUpAmount(catchUpKind(age, limits), limits));
  return Money.max(limit.minus(sent.total), 0);
}

/** The deferral limit of the year at this age, catch-up included, in dollars. */
export const personsLimit = ({ electiveDeferral }: Figures['calculation']): Money =>
  electiveDeferral.limit.plus(electiveDeferral.catchUp);
