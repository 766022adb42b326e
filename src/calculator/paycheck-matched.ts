import { type Money, min, sum, ZERO } from './money.ts';
import type { ReadPaycheckRequest } from './paycheck-request.ts';

/** What of each paycheck the match looks at, in dollars, and the same of the paychecks that are over. */
export type MatchedAmounts = { before: Money; amounts: Money[] };

/**
 * The contributions that are matched. Where the plan does not match catch-up, deferrals count until the year's
 * ordinary ones are in; where it matches after-tax contributions, those count too. IRC 401(m)(4)(A).
 *
 * @param base deferrals of the year other than catch-up
 */
export function matchedAmounts(
  asked: ReadPaycheckRequest,
  base: Money,
  deferrals: readonly Money[],
  afterTaxes: readonly Money[],
): MatchedAmounts {
  const { catchUp, afterTax } = asked.matches;
  const upTo = (deferred: Money) => (catchUp ? deferred : min(deferred, base));
  let deferred = asked.paidIn?.deferrals ?? ZERO;
  const before = upTo(deferred).plus(afterTax ? (asked.paidIn?.afterTax ?? ZERO) : ZERO);
  const amounts = deferrals.map((deferral, index) => {
    const now = deferred.plus(deferral);
    const counted = upTo(now).minus(upTo(deferred));
    deferred = now;
    return afterTax ? counted.plus(afterTaxes[index] ?? ZERO) : counted;
  });
  return { before, amounts };
}

/** Formulas of the same, in the names of the derivation: what of paycheck `number` is matched, after the deferrals `before` (names, in order) and its own. */
export function matchedFormula(
  asked: ReadPaycheckRequest,
  before: readonly string[],
  own: string,
  number: number,
): string {
  const { catchUp, afterTax } = asked.matches;
  const earlier = [...(asked.paidIn ? ['paidIn.deferrals'] : []), ...before].join(' + ') || '0';
  const counted = catchUp
    ? own
    : `(min(year.electiveDeferral.ordinary, ${earlier} + ${own}) - min(year.electiveDeferral.ordinary, ${earlier}))`;
  return afterTax ? `(${counted} + paychecks.${number}.afterTax)` : counted;
}

/** What of deferrals and after-tax money to a date is matched. */
export function matchedToDate(asked: ReadPaycheckRequest, deferrals: string, afterTax: string): string {
  const { matches } = asked;
  const counted = matches.catchUp ? deferrals : `min(year.electiveDeferral.ordinary, ${deferrals})`;
  return matches.afterTax ? `(${counted} + ${afterTax})` : counted;
}

/** After-tax money until a paycheck, as a formula. */
export const afterTaxToDate = (asked: ReadPaycheckRequest, numbers: readonly number[]): string =>
  [
    ...(asked.paidIn ? ['paidIn.afterTax'] : []),
    ...numbers.map((number) => `paychecks.${number}.afterTax`),
  ].join(' + ') || '0';

export const total = ({ before, amounts }: MatchedAmounts): Money => before.plus(sum(amounts));
