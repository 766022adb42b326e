import * as chrono from 'chrono-node';
import type { Day } from '../day.ts';
import { PAY_FREQUENCIES } from '../profile.ts';
import { labels, refusals } from '../texts.en.ts';
import { readAmount } from './lone-answers.ts';
import type { Question } from './question.ts';

/** Paychecks in a year. */
export const PAYCHECKS_A_YEAR = { weekly: 52, biweekly: 26, semimonthly: 24, monthly: 12 } as const;

const WORDS = {
  weekly: /\bweekly|every week/,
  biweekly: /bi-?weekly|every (?:2|other|second) weeks?/,
  semimonthly: /semi-?monthly|twice a month|2 times a month/,
  monthly: /\bmonthly|(?:once a|every) month/,
} as const;

export const frequency: Question = {
  id: 'frequency',
  part: 'paycheck',
  fields: ['payFrequency'],
  input: 'words',
  applies: () => true,
  choices: () =>
    PAY_FREQUENCIES.map((each) => ({
      id: each,
      label: labels.frequency(each),
      facts: { payFrequency: each },
    })),
  read: (plain) => {
    const order = ['semimonthly', 'biweekly', 'weekly', 'monthly'] as const;
    const payFrequency = order.find((each) => WORDS[each].test(plain));
    return payFrequency && { payFrequency };
  },
};

export const paychecksLeft: Question = {
  id: 'paychecksLeft',
  part: 'paycheck',
  fields: ['nextPayDate', 'paychecksLeft'],
  input: 'words',
  // Where HR entered the pay dates, they can be counted.
  applies: ({ payDates }) => !payDates?.length,
  read: (plain, _profile, day) => {
    const nextPayDate = readDateToCome(plain, day);
    if (nextPayDate) return { nextPayDate };
    const count = readAmount(plain);
    return count === undefined ? undefined : { paychecksLeft: count };
  },
  refuse: ({ paychecksLeft: left }, { payFrequency }) => {
    // Some years have 27 or 53 pay dates.
    const most = payFrequency ? PAYCHECKS_A_YEAR[payFrequency] + (EVEN.includes(payFrequency) ? 0 : 1) : 53;
    return typeof left === 'number' && (left < 0 || left > most || !Number.isInteger(left))
      ? refusals.paychecks(left, most)
      : undefined;
  },
};

/** So many times a month: the number of pay dates is the same each year. */
const EVEN: readonly string[] = ['semimonthly', 'monthly'];

/** A day in the next year that a text names: "December 4", "next Friday", "12/4". */
export function readDateToCome(text: string, { today }: Pick<Day, 'today'>): string | undefined {
  const [found] = chrono.en.casual.parse(text, { instant: today, timezone: 'UTC' }, { forwardDate: true });
  const { start } = found ?? {};
  if (!start || !(start.isCertain('day') || start.isCertain('weekday'))) return undefined;
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => start.get(part) ?? 0);
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const days = (Date.parse(iso) - Date.parse(today.toISOString().slice(0, 10))) / 86_400_000;
  return days >= 0 && days <= 366 ? iso : undefined;
}
