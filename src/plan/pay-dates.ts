import * as chrono from 'chrono-node';
import { payDatesOfYear } from './pay-dates-of-year.ts';

const iso = (date: Date) => date.toISOString().slice(0, 10);

/** A day such as "2026-01-09", "1/9/2026" or "January 9, 2026"; undefined where the year is not said. */
function readDay(text: string): string | undefined {
  const [found] = chrono.strict.parse(text.trim());
  const { start } = found ?? {};
  if (!found || !start?.isCertain('day') || !start.isCertain('year') || found.text !== text.trim())
    return undefined;
  const parts = [start.get('year'), start.get('month'), start.get('day')];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** The last day of a month, 1 to 12. */
const lastDay = (year: number, month: number) => iso(new Date(Date.UTC(year, month, 0)));
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const dayOfMonth = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/**
 * Pay dates as HR types them: one a line, or a rule with its first date ("every 2 weeks from January 9, 2026",
 * "every week from …", "15th and last day 2026", "last day of the month 2026"), which gives those of that year.
 *
 * @returns ISO dates in the order in which they were typed, or the line that could not be read
 * @example readPayDates('every 2 weeks from 1/9/2026') // { dates: ['2026-01-09', '2026-01-23', …] }
 */
export function readPayDates(text: string): { dates: string[] } | { unread: string } {
  const dates: string[] = [];
  for (const line of text.split(/\n|;|,(?!\s*\d{4}\b)/)) {
    const plain = line.trim();
    if (plain === '') continue;
    const read = readRule(plain) ?? (readDay(plain) ? [readDay(plain) as string] : undefined);
    if (!read) return { unread: plain };
    dates.push(...read);
  }
  return { dates };
}

function readRule(line: string): string[] | undefined {
  const plain = line.toLowerCase();
  const every =
    /^(every week|weekly|every (?:2|two|other) weeks?|bi-?weekly)\s+(?:from|starting|beginning)\s+(.+)$/.exec(
      plain,
    );
  if (every) {
    const first = readDay(line.slice(line.length - (every[2]?.length ?? 0)));
    const days = /^(?:every week|weekly)$/.test(every[1] ?? '') ? 7 : 14;
    // The row is the same before its first named date: a year is taken as a whole.
    return first ? payDatesOfYear(first, days, Number(first.slice(0, 4))) : undefined;
  }
  const year = Number(/\b(20\d\d)\b/.exec(plain)?.[1]);
  if (!year) return undefined;
  if (/^15th and (?:the )?(?:last|end)/.test(plain))
    return MONTHS.flatMap((month) => [dayOfMonth(year, month, 15), lastDay(year, month)]);
  if (/^1st and 15th/.test(plain))
    return MONTHS.flatMap((month) => [dayOfMonth(year, month, 1), dayOfMonth(year, month, 15)]);
  return /^(?:the )?last day/.test(plain) ? MONTHS.map((month) => lastDay(year, month)) : undefined;
}
