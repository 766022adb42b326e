import { type AnnualLimits, catchUpKind } from '../calculator/index.ts';
import type { Profile } from './profile.ts';

/** The age on December 31 of a tax year, as far as it is known. Rule: IRC 414(v)(5). */
export function ageAtYearEnd(
  profile: Profile,
  taxYear: number,
  said: { calendarYear: number; today?: Date },
): number | undefined {
  if (profile.birthDate) return taxYear - Number(profile.birthDate.slice(0, 4));
  if (profile.birthYear) return taxYear - profile.birthYear;
  if (profile.turningAge) return profile.turningAge + taxYear - said.calendarYear;
  if (!profile.age) return undefined;
  // Who is 50 in January was 50 on December 31, too: hardly anybody had a birthday since.
  const isEarly = taxYear < said.calendarYear && said.today !== undefined && said.today.getUTCMonth() < EARLY;
  return profile.age + taxYear - said.calendarYear + (isEarly ? 1 : 0);
}

const EARLY = 2;

/** Only the age of today is known, and a birthday still to come this year would change the catch-up. */
export function birthdayMatters(profile: Profile, limits: AnnualLimits): boolean {
  if (!profile.age || profile.birthDate || profile.birthYear || profile.turningAge) return false;
  return catchUpKind(profile.age, limits) !== catchUpKind(profile.age + 1, limits);
}
