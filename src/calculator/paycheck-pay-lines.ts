import { computed, type DerivationLine, given } from './derivation.ts';
import type { AnnualLimits } from './limits/index.ts';
import { centsDown, money, ZERO } from './money.ts';
import { payThatCounts } from './paycheck-match.ts';
import type { ReadPaycheckRequest } from './paycheck-request.ts';
import type { Paycheck } from './paychecks.ts';
import { says } from './texts.en.ts';

/** What each paycheck pays; the last one takes the cents that the division leaves. */
export function payLines(asked: ReadPaycheckRequest, paychecks: readonly Paycheck[]): DerivationLine[] {
  const { bonus } = asked;
  return [
    given('annualPay', says.annualPay(), asked.annualPay),
    given('paychecksAYear', says.paychecksAYear(), money(asked.payPeriods)),
    computed(
      'pay.each',
      says.payEach(),
      centsDown(asked.annualPay.div(asked.payPeriods)),
      'what you told us',
      'centsDown(annualPay / paychecksAYear)',
    ),
    ...(bonus ? [given('bonus', says.bonus(), bonus.amount)] : []),
    ...paychecks.map(({ number, pay }) => {
      const regular =
        number === asked.payPeriods ? 'annualPay - pay.each * (paychecksAYear - 1)' : 'pay.each';
      return computed(
        `paychecks.${number}.pay`,
        says.payOf(number),
        pay,
        'what you told us',
        bonus?.paycheck === number ? `${regular} + bonus` : regular,
      );
    }),
  ];
}

/** The pay that the match looks at: up to the year's limit, counted over the paychecks. IRC 401(a)(17). */
export function payThatCountsLines(
  asked: ReadPaycheckRequest,
  paychecks: readonly Paycheck[],
  limits: AnnualLimits,
): DerivationLine[] {
  let before = asked.paidIn?.pay ?? ZERO;
  let beforeName = asked.paidIn ? 'paidIn.pay' : '';
  return paychecks.flatMap(({ number, pay }) => {
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
