import { Money, payToElectFrom } from '../calculator/index.ts';
import type { Day } from '../participant/day.ts';
import { byTheCalendar, payCalendar } from '../participant/pay-calendar.ts';
import type { Profile } from '../participant/profile.ts';
import { plannedDollars } from '../participant/questions/about-you.ts';
import { yearOfPay } from './year-of-pay.ts';

/**
 * What somebody means to defer in a tax year, in dollars, before any limit. A percent of pay is what payroll takes of
 * the paychecks still to come: with what went in so far, whatever percent that was, it makes the year. Undefined where
 * neither an amount nor a percent was said.
 *
 * @example $14,000 so far, 4% now, three biweekly paychecks of $7,692 left: 14,000 + 3 × 307.69 = 14,923.07
 */
export function plannedFor(profile: Profile, taxYear: number, day: Day): number | undefined {
  const ofTheYear = plannedDollars(profile);
  if (!countsFromNow(profile, taxYear, day)) return ofTheYear;
  const percent = new Money(profile.electiveDeferralPercent ?? 0).div(100);
  const toCome = Money.sum(
    0,
    ...paysToCome(profile, day).map((pay) => pay.times(percent).toDecimalPlaces(2)),
  );
  return toCome.plus(profile.electiveDeferralYearToDate ?? 0).toNumber();
}

/** Whether a percent that was said goes on from what is in so far, and so is not simply that percent of the year. */
export const countsFromNow = (
  { electiveDeferralPercent, electiveDeferralPlanned, electiveDeferralYearToDate, annualPay }: Profile,
  taxYear: number,
  { calendarYear }: Day,
): boolean =>
  taxYear === calendarYear &&
  typeof electiveDeferralPlanned !== 'number' &&
  [electiveDeferralPercent, electiveDeferralYearToDate, annualPay].every(
    (value) => typeof value === 'number',
  );

/** Pay of the paychecks still to come, in dollars; by the calendar alone where no pay date is known. */
function paysToCome(profile: Profile, day: Day): Money[] {
  const calendar = payCalendar(profile, day);
  const pay = new Money(profile.annualPay ?? 0);
  if (!calendar) {
    const { left, periods } = byTheCalendar(profile, day);
    return [pay.times(left).div(periods)];
  }
  if (calendar.left === 0) return [];
  return payToElectFrom({
    taxYear: day.calendarYear,
    ...yearOfPay(profile, calendar).request,
    payPeriods: calendar.periods,
    paychecksDone: calendar.done,
    paidIn: { pay: 0, deferrals: 0, match: 0 },
  });
}
