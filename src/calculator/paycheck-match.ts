import { matchOn } from './match.ts';
import { type Money, min, ZERO } from './money.ts';
import type { MatchTier } from './request.ts';

/** What was paid before the first of these paychecks. */
export type Before = { pay: Money; deferrals: Money };

/**
 * The match of each paycheck. Tiers by percent look at each paycheck alone; tiers by amount count over the
 * year. Pay counts until the 401(a)(17) limit of the year is reached.
 */
export function matchPerPaycheck(
  tiers: readonly MatchTier[],
  pays: readonly Money[],
  deferrals: readonly Money[],
  payLimit: Money,
  before: Before,
): Money[] {
  const byAmount = tiers.some((tier) => tier.upToAmount !== undefined);
  let pay = before.pay;
  let deferred = before.deferrals;
  return pays.map((each, index) => {
    const deferral = deferrals[index] ?? ZERO;
    const counts = payThatCounts(each, pay, payLimit);
    const match = byAmount
      ? matchOn(tiers, deferred.plus(deferral), ZERO).minus(matchOn(tiers, deferred, ZERO))
      : matchOn(tiers, deferral, counts);
    pay = pay.plus(each);
    deferred = deferred.plus(deferral);
    return match;
  });
}

/** The part of a paycheck that is below the year's pay limit, after what was paid before. IRC 401(a)(17). */
export const payThatCounts = (pay: Money, before: Money, payLimit: Money): Money =>
  min(before.plus(pay), payLimit).minus(min(before, payLimit));
