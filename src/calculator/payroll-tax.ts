import type { AnnualLimits } from './limits/index.ts';
import { floorZero, type Money, min, money, toCents } from './money.ts';

/** IRC 3101(a), (b)(1); 3101(b)(2) and 3102(f)(1): payroll holds back 0.9% more above $200,000 of its own wages. */
const SOCIAL_SECURITY = money('0.062');
const MEDICARE = money('0.0145');
const ADDITIONAL_MEDICARE = money('0.009');
const ADDITIONAL_ABOVE = money(200_000);

/**
 * Social Security and Medicare tax that payroll holds back from a paycheck before any contribution, in dollars to
 * the cent. Deferrals do not lower it. Income tax, which is not known here, comes on top.
 *
 * @param before pay of the year in the paychecks before it
 */
export function payrollTaxOn(pay: Money, before: Money, limits: AnnualLimits): Money {
  const base = limits.socialSecurityWageBase;
  const after = before.plus(pay);
  const counted = min(after, base).minus(min(before, base));
  const above = floorZero(after.minus(ADDITIONAL_ABOVE)).minus(floorZero(before.minus(ADDITIONAL_ABOVE)));
  return toCents(
    counted.times(SOCIAL_SECURITY).plus(pay.times(MEDICARE)).plus(above.times(ADDITIONAL_MEDICARE)),
  );
}

/** `payrollTaxOn` as a formula. */
export const payrollTaxFormula = (name: string, before: string): string =>
  `cents((min(${before} + ${name}.pay, limits.wageBase) - min(${before}, limits.wageBase)) * 0.062 + ${name}.pay * 0.0145 + (max(0, ${before} + ${name}.pay - 200000) - max(0, ${before} - 200000)) * 0.009)`;
