/**
 * Pay by the hour, in the one form that is read: "$52 an hour", "36 hours a week". People write it with or without the
 * dollar sign, and count shifts where others count hours. In plain form.
 */
const AN_HOUR = '(?:an|per|/|each|a) ?(?:hour|hr)\\b';
const RATE = '\\$?(\\d{1,3}(?:\\.\\d{1,2})?)(?![\\d,]*\\d)';
const SHIFT_LENGTHS: Readonly<Record<string, number>> = { eights: 8, tens: 10, twelves: 12 };
const LENGTH = '(eights|tens|twelves|8|10|12)';

const WITH_A_RATE = new RegExp(`(?<![\\d.,])${RATE} ?(?:dollars|bucks)? ?${AN_HOUR}(?! of\\b)`, 'g');
/** "Three 12s", "3x12s", "four tens", "3 12-hour shifts". */
const SHIFTS = new RegExp(
  `(?<![\\d.$])([1-7]) ?(?:x|times|of)? ?${LENGTH}(?:s| ?-?(?:hour|hr) ?(?:shifts?|days?)| ?hours? (?:shifts?|days?))?\\b(?:,? ?(?:a|per|each|every|/) ?(?:week|wk)\\b|,? weekly\\b)?`,
  'g',
);
/** "Two tens and three 8s", "three 12s plus one 8" */
const SEVERAL_SHIFTS = new RegExp(`${SHIFTS.source}(?:(?:,| and| plus| \\+)+ ?${SHIFTS.source})*`, 'g');
const IS_HOURLY = /\$\d+(?:\.\d+)? an hour\b/;

export function hourlyInPlain(plain: string): string {
  const rated = plain
    .replace(WITH_A_RATE, '$$$1 an hour')
    .replace(/\$?(\d{1,3}(?:\.\d{1,2})?) hourly\b/g, '$$$1 an hour')
    .replace(
      /\b(?:paid |make |making |i'?m |rate )?hourly(?: (?:rate|wage|pay))?(?:,? (?:is|of|at))? \$?(\d+(?:\.\d+)?)(?: dollars)?/g,
      '$$$1 an hour',
    )
    .replace(/\bhours weekly\b/g, 'hours a week');
  if (!IS_HOURLY.test(rated)) return rated;
  return rated
    .replace(/\b(plus|and|\+) (?:one|an?) (?=(?:8|10|12)(?:s|-hour| hour)?\b)/g, '$1 1 ')
    .replace(SEVERAL_SHIFTS, (said) => {
      const each = [...said.matchAll(SHIFTS)];
      if (!/s\b|shift|day/.test(said)) return said;
      const hours = each.reduce(
        (sum, [, shifts, length = '']) => sum + Number(shifts) * (SHIFT_LENGTHS[length] ?? Number(length)),
        0,
      );
      return `${hours} hours a week`;
    })
    .replace(/\b2,?080 (?:hours|hrs)\b(?: a year)?/g, 'full time');
}
