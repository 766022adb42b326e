import * as chrono from 'chrono-node';
import type { Facts } from '../profile.ts';
import { type Pattern, say } from './pattern.ts';

/** A day that is to come, as people name it. */
const COMING_DAY = `(?:tomorrow|(?:this |next )?(?:mon|tues|wednes|thurs|fri)day(?:,? <month> \\d{1,2}(?:st|nd|rd|th)?| the \\d{1,2}(?:st|nd|rd|th)?)?|20\\d\\d-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}(?![/\\d])|<month> \\d{1,2}(?:st|nd|rd|th)?|(?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?<month>)`;

/** A pay date comes within weeks; what is later is something else. */
const SOON_IN_DAYS = 62;

type Frequency = NonNullable<Facts['payFrequency']>;
/** The longer names first: "biweekly" holds "weekly". */
const OFTEN: readonly [Frequency, RegExp][] = [
  ['semimonthly', /semi-?monthly|twice a month|2 times a month|\b15th (?:and|n|&)/],
  ['biweekly', /bi-?weekly|every (?:2|two|other|second) (?:weeks?|\w+day)/],
  ['weekly', /\bweekly|every week/],
  ['monthly', /\bmonthly|(?:once a|every) month/],
];

/** How often one is paid, by its words in plain form; `undefined` where there are none. */
export const frequencyIn = (plain: string): Frequency | undefined =>
  OFTEN.find(([, words]) => words.test(plain))?.[0];

const HOW_OFTEN =
  '(?:semi-?monthly|bi-?weekly|weekly|monthly|twice a month|every (?:other|second|2|two) (?:weeks?|\\w+day)|every (?:week|month)|(?:15th|1st) (?:and|n|&) (?:the )?(?:15th|30th|31st|last)(?: day)?(?: of (?:the|each|every) month)?)';

/** A payday that words name, where it is so near that it can be the next one. */
function soonPayday(words: string, today: Date): Facts | undefined {
  const nextPayDate = readPayday(words, today);
  const days = nextPayDate === undefined ? undefined : Date.parse(nextPayDate) - today.getTime();
  return days === undefined || days > SOON_IN_DAYS * 86_400_000 ? undefined : { nextPayDate };
}

/** "My next payday is December 4": unasked, where words say which date it is. */
export const paydayPatterns: readonly Pattern[] = [
  // "biweekly, next December 4", "twice a month; the next one is November 30"
  say(
    `\\b(${HOW_OFTEN})[,;:]?(?: (?:and|with|the|my|then|on))* next(?: (?:one'?s|one|payday|pay ?date|check|paycheck|pay|is|comes|on|will be))*:? (${COMING_DAY})`,
    ([often = '', words = ''], { today }) => {
      const nextPayDate = readPayday(words, today);
      const payFrequency = frequencyIn(often);
      return nextPayDate === undefined ? undefined : { nextPayDate, ...(payFrequency && { payFrequency }) };
    },
  ),
  say(
    `(?:^|[.;!?,] ?)(?=[^.;!?]{0,60}\\b(?:next|upcoming|coming|again|soonest|following|payday|tomorrow|left|checks)\\b)(?=[^.;!?]{0,60}\\b(?:pay|paid|payday|payroll|pay ?checks?|checks?|deposit|salary|money)\\b)[^.;!?]{0,50}?\\b(${COMING_DAY})`,
    ([words], { today }) => {
      return soonPayday(words ?? '', today);
    },
  ),
  // "Next one is December 4"
  say(
    `(?:^|[.;,] ?)(?:and |the |my )?next (?:one|1)(?:'?s| is| will be| comes)* (?:on )?(${COMING_DAY})(?!\\d)`,
    ([words], { today }) => soonPayday(words ?? '', today),
  ),
  say(
    '\\b(?:(?:only|just|exactly|a) )*(one|single|no) (?:more )?(?:pay ?checks?|pay ?dates?|paydays?|checks?|pay runs?)(?: \\w+){0,4}? (?:left|remain(?:s|ing)|to go|still to come|before new years?|this ye?a?r)',
    ([count]) => ({ paychecksLeft: count === 'no' ? 0 : 1 }),
  ),
  say(
    '\\b(\\d{1,2}) (?:more )?(?:pay ?checks?|pay ?dates?|paydays?|checks)(?: (?:are|is|i have|we have))? (?:left|remaining|to go|still to come)',
    ([count]) => (Number(count) >= 1 && Number(count) <= 53 ? { paychecksLeft: Number(count) } : undefined),
  ),
  say(
    "\\bnext (?:payday|pay ?date|pay ?check|check|pay)(?:'s| is| comes| falls| will be| date| day| on|:)* ([^.;!?]{3,30})",
    ([words], { today }) => {
      const nextPayDate = readPayday(words ?? '', today);
      return nextPayDate === undefined ? undefined : { nextPayDate };
    },
  ),
];

/** How often one is paid, where no amount stands beside it. */
/** So many paychecks a year. */
const TIMES_A_YEAR: Record<string, NonNullable<Facts['payFrequency']>> = {
  '12': 'monthly',
  '24': 'semimonthly',
  '26': 'biweekly',
  '52': 'weekly',
};

export const frequencyPatterns: readonly Pattern[] = [
  // "I get paid 3,300 every week"
  say('\\bpaid (?:about |around )?\\$\\d+(?:\\.\\d+)? (?:every week|weekly|a week)\\b', () => ({
    payFrequency: 'weekly',
  })),
  // "maxing out, biweekly checks"
  say(
    '\\b(weekly|bi-?weekly|semi-?monthly|monthly) (?:pay ?)?checks?(?= ?(?:$|[.,;!]|and|of))',
    ([often = '']) => {
      const payFrequency = frequencyIn(often);
      return payFrequency ? { payFrequency } : undefined;
    },
  ),
  // "Check every week", "a paycheck every other Friday", "checks come twice a month"
  say(
    '(?:^|[.,;] ?|\\b(?:my|our) )(?:the )?(?:pay ?)?(?:checks?|pay ?days?)(?: (?:come|comes|is|are|lands?|hits?|drops?))? (every (?:week|\\w+day|(?:other|second|2|two) (?:weeks?|\\w+day)|month)|(?:twice|2 times|2x) (?:a|per) month|once a month|(?:bi-?|semi-?)?(?:weekly|monthly))(?= ?(?:$|[.,;!]))',
    ([often = '']) => {
      const payFrequency = frequencyIn(often);
      return payFrequency ? { payFrequency } : undefined;
    },
  ),
  // "There are 24 checks a year", "26 pay periods per year"
  say(
    '\\b(12|24|26|52) (?:pay ?)?(?:checks?|stubs?|days?|dates?|periods?|times|payments?) (?:a|per|each|in a|in the|every|this) year',
    ([times = '']) => {
      const payFrequency = TIMES_A_YEAR[times];
      return payFrequency ? { payFrequency } : undefined;
    },
  ),
  say(
    "\\b(?:(?:i'?m|i am|we'?re|we are|i get|we get|getting) )?paid (semi-?monthly|(?:twice|2 times) a month|bi-?weekly|every (?:other|second|2|two) (?:weeks?|friday|thursday)|weekly|every week|monthly|(?:once a|every) month|(?:on )?(?:the )?15th (?:and|n|&) (?:the )?(?:end(?: of (?:the )?month)?|eom|30th|31st|last)(?: day)?(?: of (?:the|each|every) month)?)(?= ?(?:$|[.,;!]|and |on |so |but ))|(?:^|[.,;] ?|\\b(?:it|that)(?:'?s)? )(every (?:other|second|2|two) (?:weeks?|\\w+day)|(?:on )?(?:the )?15th (?:and|n|&) (?:the )?(?:30th|31st|last)(?: day)?(?: of the month)?)(?= ?(?:$|[.,;!]|and |since |so |but |now))",
    ([often, alone], { today }) => {
      const words = often ?? alone ?? '';
      const payFrequency = frequencyIn(words);
      const nextPayDate = /\b15th\b/.test(words) ? next15thOrLast(today) : undefined;
      return payFrequency && { payFrequency, ...(nextPayDate && { nextPayDate }) };
    },
  ),
];

/** Who is paid on the 15th and the last day of the month is paid next on the nearer of them. */
function next15thOrLast(today: Date): string {
  const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return isoOf(year, month + 1, day <= 15 ? 15 : last);
}

const isoOf = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A day of this calendar year that a text names, past or to come: "July 6". */
export function readDateOfThisYear(text: string, today: Date): string | undefined {
  const [found] = chrono.en.casual.parse(text, { instant: today, timezone: 'UTC' });
  const { start } = found ?? {};
  if (!start?.isCertain('day')) return undefined;
  const year = today.getUTCFullYear();
  if (start.isCertain('year') && start.get('year') !== year) return undefined;
  return isoOf(year, start.get('month') ?? 0, start.get('day') ?? 0);
}

/** A payday that was named within these days before today is of the same row, and not next year's. */
const PAST_IN_DAYS = 45;

/** A payday, today's and one that is just over too: "next payday June 15" on June 15, "November 30" on December 3. */
export function readPayday(text: string, today: Date): string | undefined {
  const sameYear = readDateOfThisYear(text, today);
  const now = Date.parse(today.toISOString().slice(0, 10));
  const daysAgo = sameYear === undefined ? -1 : (now - Date.parse(sameYear)) / 86_400_000;
  return daysAgo >= 0 && daysAgo <= PAST_IN_DAYS ? sameYear : readDateToCome(text, today);
}

/** The last day of a month to come that a text names: "in June", "end of next month". */
export function endOfMonthToCome(text: string, today: Date): string | undefined {
  const [found] = chrono.en.casual.parse(text, { instant: today, timezone: 'UTC' }, { forwardDate: true });
  const { start } = found ?? {};
  if (!start || start.isCertain('day') || !/month|[a-z]{3}/.test(found?.text ?? '')) return undefined;
  const [year, month] = [start.get('year') ?? 0, start.get('month') ?? 0];
  // A month that has begun is meant, not the same one of next year.
  const ofThisYear = today.getUTCMonth() + 1 === month ? today.getUTCFullYear() : year;
  const last = new Date(Date.UTC(ofThisYear, month, 0)).getUTCDate();
  return isoOf(ofThisYear, month, last);
}

/** A day in the next year that a text names: "December 4", "next Friday", "12/4". */
export function readDateToCome(text: string, today: Date): string | undefined {
  const [found] = chrono.en.casual.parse(text, { instant: today, timezone: 'UTC' }, { forwardDate: true });
  const { start } = found ?? {};
  if (!start || !(start.isCertain('day') || start.isCertain('weekday'))) return undefined;
  const iso = isoOf(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
  const days = (Date.parse(iso) - Date.parse(today.toISOString().slice(0, 10))) / 86_400_000;
  return days >= 0 && days <= 366 ? iso : undefined;
}
