/**
 * The age on a day, in half years: 59.5 from the day six months after the 59th birthday. Where that month has
 * no such day, its last one counts.
 *
 * @param birthDate and day as "1966-03-14"
 * @example ageOn('1966-08-31', '2026-02-28') // 59.5
 */
export function ageOn(birthDate: string, day: string): number {
  const [birthYear = 0, birthMonth = 1, birthDay = 1] = birthDate.split('-').map(Number);
  const [year = 0] = day.split('-').map(Number);
  const hadBirthday = day >= dayIn(year, birthMonth, birthDay);
  const age = year - birthYear - (hadBirthday ? 0 : 1);
  const lastBirthdayYear = birthYear + age;
  return day >= halfInYear(lastBirthdayYear, birthMonth, birthDay) ? age + 0.5 : age;
}

/**
 * The day from which somebody is half a year past a birthday, ISO.
 *
 * @param age of that birthday: 59 for 59½
 * @example halfBirthday('1966-08-31', 59) // "2026-02-28"
 */
export function halfBirthday(birthDate: string, age: number): string {
  const [birthYear = 0, birthMonth = 1, birthDay = 1] = birthDate.split('-').map(Number);
  return halfInYear(birthYear + age, birthMonth, birthDay);
}

/** Six months after the birthday of a year. */
const halfInYear = (year: number, month: number, day: number): string =>
  month > 6 ? dayIn(year + 1, month - 6, day) : dayIn(year, month + 6, day);

/** A day of a month, or the month's last day where it has no such day. */
function dayIn(year: number, month: number, day: number): string {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(day, days))}`;
}
