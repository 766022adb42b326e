import {
  type AnnualLimits,
  type Calculation,
  catchUpAmount,
  catchUpKind,
  Money,
} from '../../calculator/index.ts';
import { catchUpOffered, deferredAtLeast, deferredSoFar } from '../../guidance/deferrals-over.ts';
import { type Figures, outcomeFor } from '../../guidance/outcome.ts';
import { ageAtYearEnd } from '../../participant/age.ts';
import type { AnswerContext } from '../topic.ts';

/** What the sentences with this person’s own figures have in common. */

export const figuresOf = ({ outcome }: AnswerContext): Figures | undefined =>
  outcome.kind === 'figures' ? outcome.figures : undefined;

/** Nobody's age: without catch-up. What goes in beside it, the overall limit does not count. IRC 414(v)(3)(A). */
const UNDER_50 = 40;

/** The figures of somebody whose age isn't known, as they are under 50; undefined where more is missing. */
export function figuresUnder50({ outcome, profile, day }: AnswerContext): Figures | undefined {
  if (outcome.kind !== 'missing' || outcome.missing.includes('pay')) return undefined;
  const young = outcomeFor({ ...profile, age: UNDER_50 }, day, outcome.taxYear);
  return young.kind === 'figures' ? young.figures : undefined;
}

/** Whether the plan allows it, which hangs on no age and no pay. */
export function eligibilityOf({
  outcome,
  profile,
  day,
}: AnswerContext): Calculation['eligibility'] | undefined {
  if (outcome.kind === 'figures') return outcome.figures.calculation.eligibility;
  const anybody = { ...profile, age: UNDER_50, annualPay: day.limits.compensation.toNumber() };
  const asAnybody = outcomeFor(anybody, day, outcome.taxYear);
  return asAnybody.kind === 'figures' ? asAnybody.figures.calculation.eligibility : undefined;
}

export const ageOf = ({ profile, day, limits }: AnswerContext) => ageAtYearEnd(profile, limits.taxYear, day);

export const catchUpAt = (age: number, limits: AnnualLimits): Money =>
  catchUpAmount(catchUpKind(age, limits), limits);

/** The deferral limit with catch-up: as it was computed for this person, whose plan may take none; else by age alone. */
export function mostAtAge(context: AnswerContext): Money | undefined {
  const own = figuresOf(context)?.calculation.electiveDeferral;
  if (own) return own.limit.plus(own.catchUp);
  const age = ageOf(context);
  return age === undefined
    ? undefined
    : context.limits.electiveDeferral.plus(catchUpOffered(context.profile, age, context.limits));
}

/** What went in at all jobs this year; undefined where it isn't known of one of them. */
export function deferredEverywhere({ profile }: AnswerContext): Money | undefined {
  const sent = deferredSoFar(profile);
  return sent && new Money(sent.total);
}

/** What is known to have gone in at all jobs this year. */
export const deferredForSure = ({ profile }: AnswerContext): Money => new Money(deferredAtLeast(profile));
