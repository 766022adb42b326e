import { computed, type DerivationLine, given, limitLine } from './derivation.ts';
import type { AnnualLimits } from './limits/index.ts';
import { centsDown, floorZero, type Money, min, money, percentOf, sum, ZERO } from './money.ts';
import { payThatCounts } from './paycheck-match.ts';
import type { PaycheckToCome, ReadPaycheckRequest } from './paycheck-request.ts';
import { payrollTaxFormula, payrollTaxOn } from './payroll-tax.ts';
import { says } from './texts.en.ts';

/** A paycheck, and what of it is there for contributions before any is made. */
export type PaycheckRoom = PaycheckToCome & {
  payrollTax: Money;
  /** After payroll tax and what is to be kept. */
  free: Money;
  /** `free` as a formula. */
  freeName: string;
};

/** What of each paycheck is there for contributions: pay, less Social Security and Medicare tax, less what is kept. */
export function roomOfPaychecks(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckToCome[],
  limits: AnnualLimits,
): PaycheckRoom[] {
  let before = asked.paidIn?.pay ?? ZERO;
  return checks.map((check) => {
    const payrollTax = asked.payrollTax ? payrollTaxOn(check.pay, before, limits) : ZERO;
    before = before.plus(check.pay);
    const name = `paychecks.${check.number}`;
    const takes = [...(asked.payrollTax ? [`${name}.payrollTax`] : []), ...(asked.keep ? ['keep'] : [])];
    const free = floorZero(check.pay.minus(payrollTax).minus(asked.keep ?? ZERO));
    const freeName = takes.length === 0 ? `${name}.pay` : `max(0, ${[`${name}.pay`, ...takes].join(' - ')})`;
    return { ...check, payrollTax, free, freeName };
  });
}

/** What each paycheck pays, and what payroll holds back of it. */
export function payLines(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  limits: AnnualLimits,
): DerivationLine[] {
  const { bonus, raise } = asked;
  const told = 'what you told us';
  const each = (annualPay: Money) => centsDown(annualPay.div(asked.payPeriods));
  return [
    given('annualPay', says.annualPay(), asked.annualPay),
    given('paychecksAYear', says.paychecksAYear(), money(asked.payPeriods)),
    computed(
      'pay.each',
      says.payEach(),
      each(asked.annualPay),
      told,
      'centsDown(annualPay / paychecksAYear)',
    ),
    ...(bonus ? [given('bonus', says.bonus(), bonus.amount)] : []),
    ...(raise
      ? [
          given('raise.annualPay', says.raisedPay(raise.paycheck), raise.annualPay),
          computed(
            'pay.raised',
            says.payEach(),
            each(raise.annualPay),
            told,
            'centsDown(raise.annualPay / paychecksAYear)',
          ),
        ]
      : []),
    ...checks.map(({ number, pay }) =>
      computed(
        `paychecks.${number}.pay`,
        says.payOf(number),
        pay,
        told,
        `${regularPay(asked, number)}${bonus?.paycheck === number ? ' + bonus' : ''}`,
      ),
    ),
    ...heldBackLines(asked, checks, limits),
  ];
}

/** The pay of a paycheck without a bonus, as a formula. */
function regularPay({ payPeriods, raise }: ReadPaycheckRequest, number: number): string {
  if (raise && number >= raise.paycheck) return 'pay.raised';
  return number === payPeriods ? 'annualPay - pay.each * (paychecksAYear - 1)' : 'pay.each';
}

/** The part of a paycheck that the election looks at, as a formula. */
export const electableName = (
  asked: ReadPaycheckRequest,
  { number, pay, electable }: PaycheckToCome,
): string => (electable.eq(pay) ? `paychecks.${number}.pay` : `(${regularPay(asked, number)})`);

function heldBackLines(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  limits: AnnualLimits,
): DerivationLine[] {
  const keep = asked.keep ? [given('keep', says.keep(), asked.keep)] : [];
  if (!asked.payrollTax) return keep;
  const paid = asked.paidIn ? ['paidIn.pay'] : [];
  return [
    ...keep,
    limitLine(limits, 'socialSecurityWageBase', 'limits.wageBase'),
    ...checks.map(({ number, payrollTax }, index) => {
      const earlier = [...paid, ...checks.slice(0, index).map((each) => `paychecks.${each.number}.pay`)];
      return computed(
        `paychecks.${number}.payrollTax`,
        says.payrollTax(number),
        payrollTax,
        'IRC 3101, 3102',
        payrollTaxFormula(`paychecks.${number}`, earlier.length === 0 ? '0' : `(${earlier.join(' + ')})`),
      );
    }),
  ];
}

/** The pay that the match looks at: up to the year's limit, counted over the paychecks. IRC 401(a)(17). */
export function payThatCountsLines(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckToCome[],
  limits: AnnualLimits,
): DerivationLine[] {
  let before = asked.paidIn?.pay ?? ZERO;
  let beforeName = asked.paidIn ? 'paidIn.pay' : '';
  return checks.flatMap(({ number, pay }) => {
    const name = `paychecks.${number}`;
    const lines = [
      computed(
        `${name}.payToDate`,
        says.payToDate(number),
        before.plus(pay),
        'what you told us',
        beforeName ? `${beforeName} + ${name}.pay` : `${name}.pay`,
      ),
      computed(
        `${name}.payThatCounts`,
        says.payThatCountsOf(number),
        payThatCounts(pay, before, limits.compensation),
        'IRC 401(a)(17)',
        `min(${name}.payToDate, limits.compensation)${beforeName ? ` - min(${beforeName}, limits.compensation)` : ''}`,
      ),
    ];
    before = before.plus(pay);
    beforeName = `${name}.payToDate`;
    return lines;
  });
}

/** The number of the paycheck with which pay reaches the 401(a)(17) limit, so that a match per paycheck stops; null where none does. */
export function payLimitPaycheck(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckToCome[],
  limits: AnnualLimits,
): number | null {
  let pay = asked.paidIn?.pay ?? ZERO;
  if (pay.gte(limits.compensation)) return null;
  for (const { number, pay: each } of checks) {
    pay = pay.plus(each);
    if (pay.gt(limits.compensation)) return number;
  }
  return null;
}

/** A percent cap of a paycheck, in dollars; `undefined` where there is none. */
export const capOn = (pay: Money, percent: Money | undefined): Money | undefined =>
  percent && percentOf(pay, percent);

export const least = (first: Money, ...others: (Money | undefined)[]): Money =>
  min(first, ...others.filter((each) => each !== undefined));

export const payOf = (checks: readonly PaycheckToCome[]): Money => sum(checks.map(({ pay }) => pay));
