import type { Day } from './day.ts';
import { payCalendar, paycheckOn } from './pay-calendar.ts';
import type { Profile } from './profile.ts';

/**
 * From a yearly rate to what is paid in a year of which only a part is worked here, or in which the rate changes: by
 * paychecks where their dates are known, else by days. Dollars, to the dollar.
 */

/** The part of a year in which this employer pays; ISO dates, each where it is not the year's own. */
export type PartOfYear = { from?: string; to?: string };

/** A last paycheck or a raise so near to the end of the year leaves its pay as it is, near enough. */
const NEAR_YEAR_END = '-12-01';
export const isNearYearEnd = (date: string): boolean => date.slice(4) >= NEAR_YEAR_END;
const isIn = (date: string | null | undefined, year: number): date is string =>
  date?.startsWith(String(year)) ?? false;

/** Undefined where somebody is paid here all year, near enough: where the pay dates are known, to the paycheck. */
export function partOfTheYear(profile: Profile, day: Day): PartOfYear | undefined {
  const { startedOn, lastPayDate } = profile;
  const year = day.calendarYear;
  const from = isIn(startedOn, year) ? startedOn : undefined;
  const calendar = payCalendar(profile, day);
  const isCut =
    calendar && calendar.all.length > 0
      ? calendar.last < calendar.periods
      : !isNearYearEnd(lastPayDate ?? '');
  const to = isIn(lastPayDate, year) && isCut ? lastPayDate : undefined;
  return from || to ? { ...(from && { from }), ...(to && { to }) } : undefined;
}

/** What is left of the year's pay, in dollars, for whoever is paid until an earlier day than so far. */
export function payUntil(pay: number, last: string, profile: Profile, day: Day): number {
  const year = day.calendarYear;
  const { bonus, ...others } = profile;
  // A bonus is no part of each paycheck: it's all there, or none of it.
  if (bonus && isIn(bonus.on, year) && bonus.amount < pay)
    return payUntil(pay - bonus.amount, last, others, day) + (bonus.on <= last ? bonus.amount : 0);
  const [now, then] = [payCalendar(profile, day), payCalendar({ ...profile, lastPayDate: last }, day)];
  if (now && then && now.all.length > 0 && now.last >= now.first)
    return Math.round((pay * Math.max(then.last - then.first + 1, 0)) / (now.last - now.first + 1));
  const from = isIn(profile.startedOn, year) ? profile.startedOn : `${year}-01-01`;
  const months = from.endsWith('-01-01') ? wholeMonths(last) : undefined;
  if (months !== undefined && !isIn(profile.lastPayDate, year)) return Math.round((pay * months) / 12);
  const to = isIn(profile.lastPayDate, year) ? profile.lastPayDate : `${year}-12-31`;
  return Math.round((pay * Math.max(shareOfDays(from, last, year), 0)) / shareOfDays(from, to, year));
}

/** What a yearly rate comes to in a part of the year. */
export function payOfPart(rate: number, { from, to }: PartOfYear, profile: Profile, day: Day): number {
  const calendar = payCalendar(profile, day);
  if (calendar && calendar.all.length > 0)
    return Math.round((rate * (calendar.last - calendar.first + 1)) / calendar.periods);
  const year = day.calendarYear;
  return Math.round(rate * shareOfDays(from ?? `${year}-01-01`, to ?? `${year}-12-31`, year));
}

/** What the year comes to with the raise of the profile, from the rate before it; undefined where none comes in it. */
export function payWithRaise(rate: number, profile: Profile, day: Day): number | undefined {
  const { raise } = profile;
  const year = day.calendarYear;
  if (!raise || !isIn(raise.from, year)) return undefined;
  const then = raise.annualPay ?? rate * (1 + (raise.percent ?? 0) / 100);
  const calendar = payCalendar(profile, day);
  const share =
    calendar && calendar.all.length > 0
      ? (calendar.periods - paycheckOn(calendar, raise.from) + 1) / calendar.periods
      : shareOfDays(raise.from, `${year}-12-31`, year);
  return Math.round(rate + (then - rate) * share);
}

/** Of a year up to a day, where it is the last one of a month. */
function wholeMonths(last: string): number | undefined {
  const next = new Date(Date.parse(last) + 86_400_000);
  return next.getUTCDate() === 1 ? ((next.getUTCMonth() + 11) % 12) + 1 : undefined;
}

/** How much of the year lies between two days, both counted. */
function shareOfDays(from: string, to: string, year: number): number {
  const at = (iso: string) => Date.parse(iso) / 86_400_000;
  return (at(to) - at(from) + 1) / (at(`${year + 1}-01-01`) - at(`${year}-01-01`));
}
