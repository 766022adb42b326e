import type { Day } from './day.ts';
import type { Facts, Profile } from './profile.ts';
import { monthOf } from './reading/age.ts';
import { MONTH } from './reading/other-subjects.ts';

const ON = `(?:on |in )?(?:the )?(?:(${MONTH})[a-z]*\\.? (\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})[a-z]*)(?! ?,? ?(?:19|20)\\d\\d)`;
const BIRTHDAY = new RegExp(
  `(?<!(?:'s|s'|his|her|their|kids?|wifes|husbands) )\\b(?:birthday|b-?day)(?:'s| is| was| falls| comes| being)*(?: up)? ${ON}`,
);

const TURNING_NEXT_YEAR =
  /\b(?:i'?m|i am|im|am) (?:still )?(\d\d),? (?:and |but )?(?:i'?ll be |will be |i'?m )?(?:turn|turning|be) (\d\d) (?:next (?:year|spring|summer|fall|winter)|(?:in |this |next |come )*(?:the )?(?:new year|early next year))\b/;

/** "I'm 62, turning 63 next spring", said after this year's birthday: born so many years before the next. */
function turningNextYear(plain: string, { calendarYear }: Day): Facts | undefined {
  const [, now, then] = (TURNING_NEXT_YEAR.exec(plain) ?? []).map(Number);
  return now !== undefined && then === now + 1 ? { birthYear: calendarYear + 1 - then } : undefined;
}

/**
 * "I'm still 51, my birthday is December 30": 52 at the end of the year. "My birthday is the 30th of January", of whom the
 * year of birth is known: that day of it. In plain form.
 */
export function withBirthday(facts: Facts, plain: string, profile: Profile, day: Day): Facts {
  const next = turningNextYear(plain, day);
  if (next) {
    const { age: _, turningAge: __, birthYear: ___, ...others } = facts;
    return { ...others, ...next };
  }
  const [, name, after, before, named] = BIRTHDAY.exec(plain) ?? [];
  const month = monthOf(name ?? named);
  const on = Number(after ?? before);
  if (month < 0 || !isADay(month, on) || facts.birthDate != null || facts.birthYear != null) return facts;
  const year = yearOfBirth(facts, profile, day, month, on);
  if (year === undefined) return facts;
  const { age: _, turningAge: __, ...others } = facts;
  return { ...others, birthDate: `${year}-${inTwo(month + 1)}-${inTwo(on)}` };
}

/** February has 29 days for who is born in a leap year. */
const isADay = (month: number, on: number): boolean =>
  on >= 1 && on <= new Date(Date.UTC(2024, month + 1, 0)).getUTCDate();

const inTwo = (part: number): string => String(part).padStart(2, '0');

/** By the age that is said beside it, on the day on which it's said; else as it is known. */
function yearOfBirth(
  { age, turningAge }: Facts,
  { birthDate, birthYear }: Profile,
  { today, calendarYear }: Day,
  month: number,
  on: number,
): number | undefined {
  if (turningAge != null) return calendarYear - turningAge;
  const isToCome = Date.UTC(today.getUTCFullYear(), month, on) > today.getTime();
  if (age != null) return today.getUTCFullYear() - age - (isToCome ? 1 : 0);
  return birthDate ? Number(birthDate.slice(0, 4)) : (birthYear ?? undefined);
}
