import { Decimal } from 'decimal.js';

/** Decimal with room for every amount here to be exact: 40 digits, half up where a rule rounds. */
export const Money = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
export type Money = Decimal;

export const ZERO: Money = new Money(0);

export const money = (value: Decimal.Value): Money => new Money(value);
export const min = (...values: Money[]): Money => Money.min(...values);
export const max = (...values: Money[]): Money => Money.max(...values);
export const sum = (values: readonly Money[]): Money =>
  values.reduce((total, value) => total.plus(value), ZERO);
/** Never below zero. */
export const floorZero = (value: Money): Money => max(ZERO, value);
/** Without the trace that a share with endless digits leaves in the last of 40: 13/120 of 83.40 is 9.035, and no less. */
export const settled = (value: Money): Money => value.toDecimalPlaces(20, Decimal.ROUND_HALF_UP);
/** To the cent, half up: for a share of an amount, where a payment can only be made in cents. */
export const toCents = (value: Money): Money => settled(value).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
/** Down to the cent: for an amount that may never pass a limit. */
export const centsDown = (value: Money): Money => settled(value).toDecimalPlaces(2, Decimal.ROUND_DOWN);
/** Up to the next $10. IRC 219(g)(2)(C). */
export const tensUp = (value: Money): Money => settled(value).div(10).ceil().times(10);
/** A percent of an amount (6 for 6%), to the cent. */
export const percentOf = (amount: Money, percent: Money): Money => toCents(amount.times(percent).div(100));
