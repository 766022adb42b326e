import { payDatesOfMonths, payDatesOfYear } from '../plan/pay-dates-of-year.ts';
import { DAY_MS, type Day, isoOf } from './day.ts';
import { PAYCHECKS_A_YEAR, type Profile } from './profile.ts';

/**
 * The paychecks of the calendar year, numbered from 1: how many there are, which of them are this person's, how many
 * are still to come, and their dates where known.
 */
export type PayCalendar = {
  /** In the year; 27 or 53 where its dates make it so. */
  periods: number;
  /** Numbers of the first and the last one of this person, who may start or leave in mid-year. */
  first: number;
  last: number;
  /** Of the year's paychecks, those that are over by now, this person's or not. */
  done: number;
  /** This person's, still to come. */
  left: number;
  /** The dates of those, ISO, in order; empty where only their number is known to the day. */
  dates: string[];
  /** Every pay date of the year, some of them only to about a day; empty where only a number of paychecks is known. */
  all: string[];
};

const DAYS = { weekly: 7, biweekly: 14 } as const;

/**
 * The pay calendar of a person: from HR's dates, from a known pay date and how often they are paid, or from the
 * number of paychecks that they said are left; `undefined` where none of it is known.
 */
export function payCalendar(profile: Profile, { today, calendarYear }: Day): PayCalendar | undefined {
  const now = isoOf(today);
  const entered = (profile.payDates ?? []).filter((date) => date.startsWith(String(calendarYear)));
  if (entered.length > 0) return ofDates(entered, profile, (date) => date > now);
  const { payFrequency, nextPayDate, paychecksLeft } = profile;
  if (isGone(profile, { today })) return afterTheLast(profile, calendarYear);
  if (!payFrequency) return undefined;
  if (nextPayDate) return fromDate(nextPayDate, payFrequency, profile, calendarYear, now);
  if (typeof paychecksLeft !== 'number') return undefined;
  const periods = Math.max(PAYCHECKS_A_YEAR[payFrequency], paychecksLeft);
  const done = periods - paychecksLeft;
  return { periods, first: 1, last: periods, done, left: paychecksLeft, dates: [], all: [] };
}

/** Whether the last paycheck from this employer is over. */
export const isGone = ({ lastPayDate }: Profile, { today }: Pick<Day, 'today'>): boolean =>
  typeof lastPayDate === 'string' && lastPayDate < isoOf(today);

/** Of who is gone nothing comes any more; how many there were goes by the days. */
function afterTheLast({ payFrequency, lastPayDate }: Profile, year: number): PayCalendar {
  const periods = PAYCHECKS_A_YEAR[payFrequency ?? 'biweekly'];
  const days = (Date.parse(lastPayDate ?? '') - Date.UTC(year, 0, 1)) / DAY_MS + 1;
  const last = Math.min(periods, Math.max(0, Math.round((days / DAYS_OF_A_YEAR) * periods)));
  return { periods, first: 1, last, done: last, left: 0, dates: [], all: [] };
}

/** The number of the paycheck that a date falls on, or the next one after it; one more than there are where none is. */
export const paycheckOn = ({ all }: Pick<PayCalendar, 'all'>, date: string): number =>
  all.filter((each) => each < date).length + 1;

/** Of the year's dates, those between a start and a leave that the person named. */
function ofDates(
  all: string[],
  { startedOn, lastPayDate }: Profile,
  isToCome: (date: string) => boolean,
): PayCalendar {
  const isTheirs = (date: string) =>
    (!startedOn || date >= startedOn) && (!lastPayDate || date <= lastPayDate);
  const dates = all.filter((date) => isTheirs(date) && isToCome(date));
  return {
    periods: all.length,
    first: startedOn ? paycheckOn({ all }, startedOn) : 1,
    last: lastPayDate ? all.filter((date) => date <= lastPayDate).length : all.length,
    done: all.filter((date) => !isToCome(date)).length,
    left: dates.length,
    dates,
    all,
  };
}

/** A date that is over by now is taken as one of the same row. */
function fromDate(
  from: string,
  frequency: NonNullable<Profile['payFrequency']>,
  profile: Profile,
  year: number,
  now: string,
): PayCalendar {
  const next = from > now ? from : now;
  if (frequency === 'weekly' || frequency === 'biweekly')
    return ofDates(payDatesOfYear(from, DAYS[frequency], year), profile, (date) => date >= next);
  return ofDates(payDatesOfMonths(from, frequency, year), profile, (date) => date >= next);
}

const DAYS_OF_A_YEAR = 365;

/**
 * Paychecks that are left by the calendar alone, where no pay date is known, to the last day of pay or of the year; said
 * with "about". Where nobody said how often the person is paid, every two weeks is taken.
 *
 * @example paid monthly, on June 15: 7 of 12
 */
export function byTheCalendar(
  { payFrequency, lastPayDate }: Profile,
  { today, calendarYear }: Day,
): { left: number; periods: number } {
  const frequency = payFrequency ?? 'biweekly';
  const periods = PAYCHECKS_A_YEAR[frequency];
  const each =
    frequency === 'weekly' || frequency === 'biweekly' ? DAYS[frequency] : DAYS_OF_A_YEAR / periods;
  const last = Math.min(Date.UTC(calendarYear, 11, 31), lastPayDate ? Date.parse(lastPayDate) : Infinity);
  return { left: Math.max(0, Math.round((last - today.getTime()) / DAY_MS / each)), periods };
}
