const DAY_MS = 86_400_000;
const iso = (date: Date | number): string => new Date(date).toISOString().slice(0, 10);

/**
 * The pay dates of a year that come every so many days, from any one of them. New Year's Day is a holiday: pay that
 * falls on it is paid on December 31, and counts for the year before.
 *
 * @param from one of the dates, "2026-01-02"
 * @param days 7 or 14
 * @returns ISO dates in order
 * @example payDatesOfYear('2026-01-02', 14, 2026).length // 27: the last one, January 1, 2027, is paid on December 31
 */
export function payDatesOfYear(from: string, days: number, year: number): string[] {
  const step = days * DAY_MS;
  const start = Date.parse(`${year}-01-01`);
  const behind = (((Date.parse(from) - start) % step) + step) % step;
  const dates: string[] = [];
  for (let at = start + behind; at <= Date.parse(`${year + 1}-01-01`); at += step)
    dates.push(paidOn(iso(at)));
  return dates.filter((date) => date.startsWith(String(year)));
}

/** The banking day on which pay of a nominal date is paid, as far as it decides the year. */
const paidOn = (date: string): string =>
  date.endsWith('-01-01') ? `${Number(date.slice(0, 4)) - 1}-12-31` : date;

/**
 * The pay dates of a year that come once or twice a month, from any one of them: the same day of each month, or its
 * last; twice a month, the other one half a month away. What falls on a weekend is paid on the Friday before, as most
 * payrolls do; the date that was named stands as it is.
 *
 * @example payDatesOfMonths('2026-12-31', 'semimonthly', 2026).slice(0, 3) // 2026-01-15, 2026-01-30, 2026-02-13
 */
export function payDatesOfMonths(from: string, often: 'monthly' | 'semimonthly', year: number): string[] {
  // "November 30" is the last of its month, as December 31 is.
  const isLast = iso(Date.parse(from) + DAY_MS).endsWith('-01');
  const day = isLast ? 31 : Number(from.slice(8));
  const days = often === 'monthly' ? [day] : [day, otherHalf(day)].toSorted((one, other) => one - other);
  // The next January, too: its first is paid on December 31.
  return Array.from({ length: 13 }, (_, month) =>
    days.map((each) => {
      const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
      const date = iso(Date.UTC(year, month, Math.min(each, last)));
      return date === from ? date : beforeWeekend(paidOn(date));
    }),
  )
    .flat()
    .filter((date) => date.startsWith(String(year)));
}

const beforeWeekend = (date: string): string => {
  const weekday = new Date(date).getUTCDay();
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  return iso(Date.parse(date) - back * DAY_MS);
};

/** The 15th goes with the last of the month, the 5th with the 20th. */
const otherHalf = (day: number): number => {
  if (day >= 28) return 15;
  if (day === 15) return 31;
  return day > 15 ? day - 15 : day + 15;
};
