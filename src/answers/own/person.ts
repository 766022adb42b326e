import { type AnnualLimits, catchUpAmount, catchUpKind, Money } from '../../calculator/index.ts';
import { deferredSoFar } from '../../guidance/deferrals-over.ts';
import type { Figures } from '../../guidance/outcome.ts';
import { ageAtYearEnd } from '../../participant/age.ts';
import type { AnswerContext } from '../topic.ts';

/** What the sentences with this person’s own figures have in common. */

export const figuresOf = ({ outcome }: AnswerContext): Figures | undefined =>
  outcome.kind === 'figures' ? outcome.figures : undefined;

export const ageOf = ({ profile, day, limits }: AnswerContext) => ageAtYearEnd(profile, limits.taxYear, day);

export const catchUpAt = (age: number, limits: AnnualLimits): Money =>
  catchUpAmount(catchUpKind(age, limits), limits);

/** The deferral limit with catch-up: as it was computed for this person, whose plan may take none; else by age alone. */
export function mostAtAge(context: AnswerContext): Money | undefined {
  const own = figuresOf(context)?.calculation.electiveDeferral;
  if (own) return own.limit.plus(own.catchUp);
  const age = ageOf(context);
  return age === undefined ? undefined : context.limits.electiveDeferral.plus(catchUpAt(age, context.limits));
}

export const deferredEverywhere = ({ profile }: AnswerContext): Money =>
  new Money(deferredSoFar(profile)?.total ?? 0);
