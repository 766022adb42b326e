import { z } from 'zod';
import type { Person } from './person.ts';

/** How long what somebody said is kept after they last used the app, in months; they choose, and are told a month before. */
export const KEEP_MONTHS = [6, 12, 24, 36] as const;
export const keepMonths = z.literal(KEEP_MONTHS);
export type KeepMonths = z.infer<typeof keepMonths>;
export const KEPT_UNLESS_CHOSEN: KeepMonths = 24;
/** Days between being told and being forgotten. */
export const NOTICE_DAYS = 30;

const later = (iso: string, { months = 0, days = 0 }: { months?: number; days?: number }): string => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  // The last day of a shorter month, not the first ones of the next.
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay) + days))
    .toISOString()
    .slice(0, 10);
};

/** The day on which all of somebody is to be forgotten who used the app on a day and not since, ISO. */
export const forgottenAfter = (usedOn: string, months: number): string => later(usedOn, { months });

/**
 * The day on which something is to be done about it, ISO: tell them, or, once they were told, forget them; undefined:
 * it isn't known when they used the app.
 */
export function dueOn({ usedOn, keepMonths: chosen, forgetOn }: Person): string | undefined {
  if (forgetOn !== null || usedOn === null) return forgetOn ?? undefined;
  return later(forgottenAfter(usedOn, chosen ?? KEPT_UNLESS_CHOSEN), { days: -NOTICE_DAYS });
}

/** Somebody uses the app on a day: whatever they were told of being forgotten holds no more. */
export const usedToday = (person: Person, today: string): Person => ({
  ...person,
  usedOn: today,
  forgetOn: null,
});

/** They are told today: a month is theirs from now, however late it is said. */
export const toldToday = (person: Person, today: string): Person & { forgetOn: string } => ({
  ...person,
  forgetOn: later(today, { days: NOTICE_DAYS }),
});

/** "After 12 months", "in a year": one of the times to choose from, in months; undefined where it is none of them. */
export function readKeepMonths(words: string): KeepMonths | undefined {
  const found = /\b(?:after|in|for) (\d{1,2}|a|an|one|two|three|six|twelve) (month|year)s?\b/.exec(words);
  if (!found) return undefined;
  const number = NUMBERS[found[1] ?? ''] ?? Number(found[1]);
  return KEEP_MONTHS.find((months) => months === number * (found[2] === 'year' ? 12 : 1));
}
const NUMBERS: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, six: 6, twelve: 12 };
