import { DAY_MS } from '../../participant/day.ts';
import type { PayStub } from './stub.ts';

type Frequency = NonNullable<PayStub['frequency']>;

const WORDS: readonly [Frequency, RegExp][] = [
  ['biweekly', /\bbi-? ?weekly\b|\bevery (?:2|two|other) weeks?\b/i],
  ['semimonthly', /\bsemi-? ?monthly\b|\btwice (?:a|per) month\b/i],
  ['weekly', /\bweekly\b|\bweek ending\b/i],
  ['monthly', /\bmonthly\b/i],
];

/** How often the person is paid: in words on the stub, else by the days of the period; undefined where neither tells. */
export function frequencyOf(
  text: string,
  { periodStart, periodEnd }: Pick<PayStub, 'periodStart' | 'periodEnd'>,
): Frequency | undefined {
  const byPeriod = periodStart && periodEnd ? frequencyOfPeriod(periodStart, periodEnd) : undefined;
  return byPeriod ?? WORDS.find(([, words]) => words.test(text))?.[0];
}

const dayOf = (date: string): number => Number(date.slice(8));
const isLastOfMonth = (date: string): boolean =>
  new Date(Date.parse(date) + DAY_MS).toISOString().endsWith('-01T00:00:00.000Z');

/** @example frequencyOfPeriod('2026-11-01', '2026-11-15') // semimonthly */
export function frequencyOfPeriod(start: string, end: string): Frequency | undefined {
  const days = Math.round((Date.parse(end) - Date.parse(start)) / DAY_MS) + 1;
  if (days === 7) return 'weekly';
  const isHalf = (dayOf(start) === 1 && dayOf(end) === 15) || (dayOf(start) === 16 && isLastOfMonth(end));
  if (isHalf || days === 15 || days === 16) return 'semimonthly';
  if (days === 14) return 'biweekly';
  const isMonth = dayOf(start) === 1 ? isLastOfMonth(end) : dayOf(end) === dayOf(start) - 1;
  return isMonth && days >= 28 && days <= 31 ? 'monthly' : undefined;
}
