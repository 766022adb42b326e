import { type Money, money, toCents } from './money.ts';

/** Why the 10% additional tax would not apply before 59½. IRC 72(t)(2). */
export const EXCEPTIONS = [
  'separationAt55',
  'disability',
  'death',
  'equalPayments',
  'medical',
  'divorceOrder',
] as const;
export type Exception = (typeof EXCEPTIONS)[number];

const ADDITIONAL = money('0.1');
const FIVE_YEARS = 5;

/** 59½ or older. IRC 72(t)(2)(A)(i). */
export const isPast59AndAHalf = (age: number): boolean => age >= 59.5;

/** No additional tax: by age, or by an exception. IRC 72(t)(2). */
export const isSpared = (age: number, exception: Exception | undefined): boolean =>
  isPast59AndAHalf(age) || exception !== undefined;

/** The 10% additional tax on what it applies to, to the cent. IRC 72(t)(1). */
export const additionalTaxOn = (amount: Money): Money => toCents(amount.times(ADDITIONAL));

/** By age, death or disability: what a Roth account wants besides its five years. IRC 408A(d)(2)(A), 402A(d)(2)(A). */
export const isQualifyingReason = (age: number, exception: Exception | undefined): boolean =>
  isPast59AndAHalf(age) || exception === 'death' || exception === 'disability';

/** Five tax years from the first, which counts whole. IRC 408A(d)(2)(B), 402A(d)(2)(B). */
export const hasFiveYears = (firstYear: number, taxYear: number): boolean =>
  taxYear >= firstYear + FIVE_YEARS;
