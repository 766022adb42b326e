import { Money, type PaycheckRequest } from '../calculator/index.ts';
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

const down = (amount: Money): Money => amount.toDecimalPlaces(2, Money.ROUND_DOWN);

/**
 * The pay of the year as it was asked for ("bonus included") over the paychecks of whoever may start or leave in
 * mid-year, get a raise from a date and a bonus with a paycheck: together they make the pay of the year.
 */
export function yearOfPay(profile: Profile, calendar: PayCalendar): YearOfPay {
  const { periods, first, last, done } = calendar;
  const count = Math.max(last - first + 1, 1);
  const raise = raiseOf(profile, calendar);
  const bonus = bonusOf(profile, calendar);
  const pay = new Money(profile.annualPay ?? 0);
  const bonusFits = !bonus || pay.gt(bonus.amount);
  const base = bonus && bonusFits ? pay.minus(bonus.amount) : pay;
  const before = raise ? raise.paycheck - first : count;
  const raised = raise && raisedTo(raise, base, { before, after: count - before, periods });
  const raiseFits = !raise || raised !== undefined;
  const each = raised ? raised.before : down(base.div(count));
  const isWholeYear = count === periods && !raised && !(bonus && bonusFits);
  const over = Math.max(Math.min(done, last) - first + 1, 0);
  const overRaised = raise && raised ? Math.max(done - raise.paycheck + 1, 0) : 0;
  const bonusIsOver = bonus !== undefined && bonusFits && bonus.paycheck <= done;
  return {
    request: {
      annualPay: isWholeYear ? pay : each.times(periods),
      ...(first > 1 && { startsWith: first }),
      ...(last < periods && { endsWith: last }),
      ...(raise && raised && { raise: { annualPay: raised.after.times(periods), paycheck: raise.paycheck } }),
      ...(bonus && bonusFits && !bonusIsOver && { bonus: { ...bonus, elects: electionOf(profile) } }),
    },
    paidSoFar: isWholeYear
      ? pay.times(over).div(count).toDecimalPlaces(2)
      : each
          .times(over - overRaised)
          .plus((raised?.after ?? each).times(overRaised))
          .plus(bonusIsOver ? bonus.amount : 0),
    each: raised && overRaised > 0 ? raised.after : each,
    doesNotFit: [...(bonusFits ? [] : (['bonus'] as const)), ...(raiseFits ? [] : (['raise'] as const))],
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
  raise: NonNullable<Profile['raise']>,
  base: Money,
  { before, after, periods }: { before: number; after: number; periods: number },
): { before: Money; after: Money } | undefined {
  if (raise.annualPay !== undefined) {
    const each = down(new Money(raise.annualPay).div(periods));
    const earlier = down(base.minus(each.times(after)).div(before));
    return earlier.gt(0) ? { before: earlier, after: each } : undefined;
  }
  const factor = new Money(raise.percent ?? 0).div(100).plus(1);
  const earlier = down(base.div(factor.times(after).plus(before)));
  return { before: earlier, after: down(earlier.times(factor)) };
}

/** What is elected of a bonus: nothing, percents of its own, or what is elected of every paycheck. */
function electionOf({
  bonusElection,
}: Profile): NonNullable<NonNullable<PaycheckRequest['bonus']>['elects']> {
  return bonusElection ?? 'same';
}
