import { Money } from '../../calculator/index.ts';
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

/** What the law leaves a person to defer this year, wherever they work: both limits less what is in. IRC 402(g)(1), 414(v). */
export const deferralLeft = ({ calculation }: Figures, profile: Profile): Money =>
  Money.max(personsLimit(calculation).minus(deferredSoFar(profile)?.total ?? 0), 0);

/** The deferral limit of the year at this age, catch-up included, in dollars. */
export const personsLimit = ({ electiveDeferral }: Figures['calculation']): Money =>
  electiveDeferral.limit.plus(electiveDeferral.catchUp);
