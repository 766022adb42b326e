import type { z } from 'zod';
import { dollars, oneOf } from './fields.ts';
import { floorZero, type Money, money, toCents, ZERO } from './money.ts';

/**
 * Why the 10% additional tax would not apply before 59½. IRC 72(t)(2). Separation at 55 and a divorce order are
 * exceptions for plans only; education for IRAs only; medical expenses count above 7.5% of adjusted gross income.
 */
export const EXCEPTIONS = [
  'separationAt55',
  'disability',
  'death',
  'equalPayments',
  'medical',
  'divorceOrder',
  'education',
] as const;
export type Exception = (typeof EXCEPTIONS)[number];

/** IRC 72(t)(3)(A): not for IRAs. */
const FOR_PLANS_ONLY: readonly Exception[] = ['separationAt55', 'divorceOrder'];
/** IRC 72(t)(2)(E): not for plans. */
const FOR_IRAS_ONLY: readonly Exception[] = ['education'];
/** These spare as much as was spent, not the whole payment. */
const BY_EXPENSES: readonly Exception[] = ['medical', 'education'];

const MEDICAL_FLOOR = money('0.075');
const ADDITIONAL = money('0.1');
const FIVE_YEARS = 5;

/** Fields of a request that tell of an exception; `withExpenses` holds them against each other. */
export const exceptionFields = {
  exception: oneOf(EXCEPTIONS).optional(),
  /** Dollars of the year: with `exception: 'medical'`, beside `adjustedGrossIncome`. */
  medicalExpenses: dollars.optional(),
  adjustedGrossIncome: dollars.optional(),
  /** Dollars of the year: with `exception: 'education'`. */
  educationExpenses: dollars.optional(),
};
type Asked = z.output<z.ZodObject<typeof exceptionFields>>;

/** Says which expenses an exception needs. */
export function checkExpenses(asked: Asked, refuse: (field: string, message: string) => void): void {
  const { exception, medicalExpenses, adjustedGrossIncome, educationExpenses } = asked;
  const needed = 'with this exception, the dollars of the year: only as much as was spent is spared';
  if (exception === 'medical' && medicalExpenses === undefined) refuse('medicalExpenses', needed);
  if (exception === 'medical' && adjustedGrossIncome === undefined)
    refuse('adjustedGrossIncome', 'with medical expenses: they count above 7.5% of it');
  if (exception === 'education' && educationExpenses === undefined) refuse('educationExpenses', needed);
}

/** 59½ or older. IRC 72(t)(2)(A)(i). */
export const isPast59AndAHalf = (age: number): boolean => age >= 59.5;

/** No additional tax on any of it: by age, or by an exception that holds for such an account. IRC 72(t)(2), (3). */
export function isSpared(age: number, exception: Exception | undefined, account: 'plan' | 'ira'): boolean {
  if (isPast59AndAHalf(age)) return true;
  if (exception === undefined || BY_EXPENSES.includes(exception)) return false;
  return !(account === 'ira' ? FOR_PLANS_ONLY : FOR_IRAS_ONLY).includes(exception);
}

/** Dollars that expenses of the year spare. IRC 72(t)(2)(B), (E). */
export function sparedByExpenses(asked: Asked, account: 'plan' | 'ira'): Money {
  if (asked.exception === 'medical')
    return floorZero(
      toCents(
        (asked.medicalExpenses ?? ZERO).minus((asked.adjustedGrossIncome ?? ZERO).times(MEDICAL_FLOOR)),
      ),
    );
  return asked.exception === 'education' && account === 'ira' ? (asked.educationExpenses ?? ZERO) : ZERO;
}

/** The 10% additional tax on what it applies to, to the cent. IRC 72(t)(1). */
export const additionalTaxOn = (amount: Money): Money => toCents(amount.times(ADDITIONAL));

/** By age, death or disability: what a Roth account wants besides its five years. IRC 408A(d)(2)(A), 402A(d)(2)(A). */
export const isQualifyingReason = (age: number, exception: Exception | undefined): boolean =>
  isPast59AndAHalf(age) || exception === 'death' || exception === 'disability';

/** Five tax years from the first, which counts whole. IRC 408A(d)(2)(B), 402A(d)(2)(B). */
export const hasFiveYears = (firstYear: number, taxYear: number): boolean =>
  taxYear >= firstYear + FIVE_YEARS;

type Converted = { year: number; taxable: Money; nonTaxable: Money };

/**
 * Conversions, the oldest first, those of one year as one: its taxable part comes out before its rest, in whatever order
 * they were made. Treas. Reg. 1.408A-6, Q&A-8 and 9.
 */
export function byYear(conversions: readonly Converted[]): Converted[] {
  const years = new Map<number, Converted>();
  for (const { year, taxable, nonTaxable } of conversions) {
    const before = years.get(year) ?? { year, taxable: ZERO, nonTaxable: ZERO };
    years.set(year, {
      year,
      taxable: before.taxable.plus(taxable),
      nonTaxable: before.nonTaxable.plus(nonTaxable),
    });
  }
  return [...years.values()].toSorted((a, b) => a.year - b.year);
}
