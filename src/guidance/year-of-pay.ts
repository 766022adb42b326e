import { centsDown, Money, type PaycheckRequest } from '../calculator/index.ts';
import { type PayCalendar, paycheckOn } from '../participant/pay-calendar.ts';
import type { Profile } from '../participant/profile.ts';

/** How the pay of the year comes in over a person's paychecks; dollars, before tax. */
export type YearOfPay = {
  /** What `planPaychecks` takes of it: the yearly rate before a raise, start and leave, the raise, the bonus. */
  request: Pick<PaycheckRequest, 'annualPay' | 'startsWith' | 'endsWith' | 'raise' | 'bonus'>;
  /** What the paychecks that are over have paid. */
  paidSoFar: Money;
  /** A paycheck still to come pays so much, without a bonus. */
  each: Money;
  /** Said, and more than the pay of the year leaves; it is not counted, and that is said. */
  doesNotFit: ('raise' | 'bonus')[];
};

/**
 * The pay of the year as it was asked for ("bonus included") over the paychecks of whoever may start or leave in
 * mid-year, get a raise from a date and a bonus with a paycheck: together they make the pay of the year.
 */
export function yearOfPay(profile: Profile, calendar: PayCalendar): YearOfPay {
  const { periods, first, last, done } = calendar;
  const count = Math.max(last - first + 1, 1);
  const pay = new Money(profile.annualPay ?? 0);
  const saidBonus = bonusOf(profile, calendar);
  const bonus = saidBonus && pay.gt(saidBonus.amount) ? saidBonus : undefined;
  const base = bonus ? pay.minus(bonus.amount) : pay;
  const raise = raiseOf(profile, calendar);
  const raised = raise && raisedTo(raise, base, calendar);
  const each = raised?.before ?? centsDown(base.div(count));
  const isEven = count === periods && !raised && !bonus;
  const over = Math.max(Math.min(done, last) - first + 1, 0);
  const overRaised = raised ? Math.max(done - raised.paycheck + 1, 0) : 0;
  const bonusIsOver = bonus !== undefined && bonus.paycheck <= done;
  return {
    request: {
      annualPay: isEven ? pay : each.times(periods),
      ...(first > 1 && { startsWith: first }),
      ...(last < periods && { endsWith: last }),
      ...(raised && { raise: { annualPay: raised.after.times(periods), paycheck: raised.paycheck } }),
      ...(bonus && !bonusIsOver && { bonus: { ...bonus, elects: profile.bonusElection ?? 'same' } }),
    },
    paidSoFar: isEven
      ? pay.times(over).div(count).toDecimalPlaces(2)
      : each
          .times(over - overRaised)
          .plus((raised?.after ?? each).times(overRaised))
          .plus(bonusIsOver ? bonus.amount : 0),
    each: raised && overRaised > 0 ? raised.after : each,
    doesNotFit: [
      ...(saidBonus && !bonus ? (['bonus'] as const) : []),
      ...(raise && !raised ? (['raise'] as const) : []),
    ],
  };
}

/** From which paycheck on a raise counts; none where it is there from the first one, or comes after the last. */
function raiseOf({ raise }: Profile, calendar: PayCalendar) {
  if (!raise || calendar.all.length === 0) return undefined;
  const paycheck = paycheckOn(calendar, raise.from);
  return paycheck > calendar.first && paycheck <= calendar.last ? { ...raise, paycheck } : undefined;
}

/** With which paycheck a bonus comes: that of its date, or the next one. */
function bonusOf({ bonus }: Profile, calendar: PayCalendar) {
  if (!bonus || calendar.all.length === 0) return undefined;
  const paycheck = paycheckOn(calendar, bonus.on);
  return paycheck >= calendar.first && paycheck <= calendar.last
    ? { amount: bonus.amount, paycheck }
    : undefined;
}

/** Pay of a paycheck before and after a raise; undefined where a raise to so much leaves nothing for before, or less than nothing. */
function raisedTo(
  { annualPay, percent, paycheck }: NonNullable<ReturnType<typeof raiseOf>>,
  base: Money,
  { first, last, periods }: PayCalendar,
): { before: Money; after: Money; paycheck: number } | undefined {
  const earlier = paycheck - first;
  const later = last - paycheck + 1;
  if (annualPay !== undefined) {
    const after = centsDown(new Money(annualPay).div(periods));
    const before = centsDown(base.minus(after.times(later)).div(earlier));
    return before.gt(0) ? { before, after, paycheck } : undefined;
  }
  const factor = new Money(percent ?? 0).div(100).plus(1);
  const before = centsDown(base.div(factor.times(later).plus(earlier)));
  return { before, after: centsDown(before.times(factor)), paycheck };
}
