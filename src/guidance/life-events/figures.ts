import { Money } from '../../calculator/index.ts';
import type { Profile } from '../../participant/profile.ts';
import type { Figures } from '../outcome.ts';
import type { Whose } from './event.ts';

/** What several checklists look at of a person's figures. */

/** The figures of the running calendar year; undefined where birth or pay isn't known, or its limits aren't. */
export const figuresNow = ({ outcome, day }: Whose): Figures | undefined =>
  outcome.kind === 'figures' && outcome.figures.taxYear === day.calendarYear ? outcome.figures : undefined;

/** The plan's rules in the running year, with what is known of the person. */
export const profileNow = ({ profileIn, day }: Whose): Profile => profileIn(day.calendarYear);

/** What went in of the deferral limit at all jobs this year, in dollars; undefined where it isn't known. */
export function deferredSoFar({
  electiveDeferralYearToDate: here,
  otherEmployerDeferrals: elsewhere,
}: Profile): { here: number; elsewhere: number; total: number } | undefined {
  if (typeof here !== 'number' && typeof elsewhere !== 'number') return undefined;
  return { here: here ?? 0, elsewhere: elsewhere ?? 0, total: (here ?? 0) + (elsewhere ?? 0) };
}

/** What the law leaves a person to defer this year, wherever they work: both limits less what is in. IRC 402(g)(1), 414(v). */
export const deferralLeft = ({ calculation }: Figures, profile: Profile): Money =>
  Money.max(personsLimit(calculation).minus(deferredSoFar(profile)?.total ?? 0), 0);

/** The deferral limit of the year at this age, catch-up included, in dollars. */
export const personsLimit = ({ electiveDeferral }: Figures['calculation']): Money =>
  electiveDeferral.limit.plus(electiveDeferral.catchUp);
