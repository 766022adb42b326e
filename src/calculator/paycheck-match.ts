import { matchOn } from './match.ts';
import { floorZero, type Money, min, ZERO } from './money.ts';
import type { MatchTier } from './request.ts';

/** What was paid before the first of these paychecks. */
export type Before = { pay: Money; deferrals: Money; match: Money };

/**
 * The match of each paycheck. Tiers by percent look at each paycheck alone; tiers by amount count over the
 * year. Pay counts until the 401(a)(17) limit of the year is reached; `maximum` is the most that the match comes to in
 * a year.
 */
export function matchPerPaycheck(
  tiers: readonly MatchTier[],
  pays: readonly Money[],
  deferrals: readonly Money[],
  payLimit: Money,
  before: Before,
  maximum: Money | undefined,
): Money[] {
  const byAmount = tiers.some((tier) => tier.upToAmount !== undefined);
  let pay = before.pay;
  let deferred = before.deferrals;
  let left = maximum && floorZero(maximum.minus(before.match));
  return pays.map((each, index) => {
    const deferral = deferrals[index] ?? ZERO;
    const counts = payThatCounts(each, pay, payLimit);
    const byFormula = byAmount
      ? matchOn(tiers, deferred.plus(deferral), ZERO).minus(matchOn(tiers, deferred, ZERO))
      : matchOn(tiers, deferral, counts);
    const match = left ? min(byFormula, left) : byFormula;
    left = left?.minus(match);
    pay = pay.plus(each);
    deferred = deferred.plus(deferral);
    return match;
  });
}

/** The part of a paycheck that is below the year's pay limit, after what was paid before. IRC 401(a)(17). */
export const payThatCounts = (pay: Money, before: Money, payLimit: Money): Money =>
  min(before.plus(pay), payLimit).minus(min(before, payLimit));
