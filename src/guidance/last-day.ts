import type { Day } from '../participant/day.ts';
import { payUntil } from '../participant/pay-of-year.ts';
import type { Facts, Profile } from '../participant/profile.ts';
import { monthOf } from '../participant/reading/age.ts';
import { readDateToCome } from '../participant/reading/payday.ts';

/** Until when somebody works here, by their words, and what the year is with it. */

const LEAVING =
  /\b(?:retir\w*|leav\w*|left|quit\w*|resign\w*|stop\w* working|(?:am|is|get|got|being) (?:fired|laid off|let go|terminated)|(?:lay|let|fire)s? me (?:off|go)|(?:my )?last (?:day|paycheck) is)\b[^.]*?\b(?:in|on|at the end of|by|after|effective|as of)\b (.+)$/i;

/** The last day at work that words suppose, ISO, in its year. */
export type Leaving = { last: string; year: number };

/** "What if I retire in June?", "leave on March 31": a day or a month that is past is one of the next year. */
export function leavingIn(statement: string, { today, calendarYear }: Day): Leaving | undefined {
  const words = LEAVING.exec(statement)?.[1]?.toLowerCase();
  if (words === undefined) return undefined;
  const day = readDateToCome(words, today);
  if (day && /\d/.test(words)) return { last: day, year: Number(day.slice(0, 4)) };
  const [, name = '', said] =
    /\b([a-z]{3})[a-z]*\b,?(?: (20\d\d))?/.exec(
      words.replace(/\b(?:the|end|of|middle|early|late|next|this)\b/g, ''),
    ) ?? [];
  const month = monthOf(name) + 1;
  if (month === 0) return undefined;
  const year = said ? Number(said) : month < today.getUTCMonth() + 1 ? calendarYear + 1 : calendarYear;
  return { last: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10), year };
}

/** Pay ends with that day, so the year's pay is its part of the year, and no paycheck comes after it. */
export function untilLeaving(leaving: Leaving | undefined, profile: Profile, day: Day): Facts {
  if (!leaving) return {};
  const { last, year } = leaving;
  // Of another year the pay dates aren't known: by its days.
  const inItsYear: Day = { ...day, calendarYear: year };
  const known = year === day.calendarYear ? profile : { annualPay: profile.annualPay };
  const isAllYear = last.endsWith('-12-31');
  return {
    leavingEmployer: true,
    ...(typeof profile.annualPay === 'number' &&
      !isAllYear && { annualPay: payUntil(profile.annualPay, last, known, inItsYear) }),
    ...(year === day.calendarYear && !isAllYear && { lastPayDate: last }),
  };
}
