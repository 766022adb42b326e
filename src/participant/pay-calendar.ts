import { payDatesOfYear } from '../plan/pay-dates-of-year.ts';
import type { Day } from './day.ts';
import { PAYCHECKS_A_YEAR, type Profile } from './profile.ts';

/** The paychecks of the calendar year: how many there are, how many are still to come, and their dates where known. */
export type PayCalendar = {
  /** In the year; 27 or 53 where its dates make it so. */
  periods: number;
  left: number;
  /** The dates still to come, ISO, in order; empty where only their number is known. */
  dates: string[];
};

const DAYS = { weekly: 7, biweekly: 14 } as const;

/**
 * The pay calendar of a person: from HR's dates, from a known pay date and how often they are paid, or from the
 * number of paychecks that they said are left; `undefined` where none of it is known.
 */
export function payCalendar(profile: Profile, { today, calendarYear }: Day): PayCalendar | undefined {
  const now = today.toISOString().slice(0, 10);
  const entered = (profile.payDates ?? []).filter((date) => date.startsWith(String(calendarYear)));
  if (entered.length > 0) return ofDates(entered, (date) => date > now);
  const { payFrequency, nextPayDate, paychecksLeft } = profile;
  if (!payFrequency) return undefined;
  if (nextPayDate) return fromDate(nextPayDate, payFrequency, calendarYear, now);
  const periods = PAYCHECKS_A_YEAR[payFrequency];
  return typeof paychecksLeft === 'number'
    ? { periods: Math.max(periods, paychecksLeft), left: paychecksLeft, dates: [] }
    : undefined;
}

const ofDates = (dates: readonly string[], isToCome: (date: string) => boolean): PayCalendar => {
  const left = dates.filter(isToCome);
  return { periods: dates.length, left: left.length, dates: left };
};

/** A date that is over by now is taken as one of the same row. */
function fromDate(
  from: string,
  frequency: NonNullable<Profile['payFrequency']>,
  year: number,
  now: string,
): PayCalendar {
  if (frequency === 'weekly' || frequency === 'biweekly')
    return ofDates(payDatesOfYear(from, DAYS[frequency], year), (date) => date >= (from > now ? from : now));
  const at = from >= now ? from : now;
  const month = Number(at.slice(5, 7));
  const isLater = Number(at.slice(0, 4)) > year;
  const perMonth = frequency === 'monthly' ? 1 : 2;
  const left = isLater ? 0 : perMonth * (12 - month) + (perMonth === 2 && Number(at.slice(8)) <= 15 ? 2 : 1);
  // The days of the other months are not known to the day: of one date that is left, the date itself is.
  return { periods: perMonth * 12, left, dates: left === 1 && from >= now ? [from] : [] };
}

/** Paychecks that are left by the calendar alone, for somebody paid every two weeks; said with "about". */
export const aboutLeft = ({ today, calendarYear }: Day): number =>
  Math.max(0, Math.round((Date.UTC(calendarYear, 11, 31) - today.getTime()) / (14 * 86_400_000)));
