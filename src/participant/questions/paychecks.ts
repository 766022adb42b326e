import { PAY_FREQUENCIES, PAYCHECKS_A_YEAR } from '../profile.ts';
import { frequencyIn, readPayday } from '../reading/payday.ts';
import { labels, refusals } from '../texts.en.ts';
import { readAmount } from './lone-answers.ts';
import type { Question } from './question.ts';

export const frequency: Question = {
  id: 'frequency',
  part: 'paycheck',
  fields: ['payFrequency'],
  input: 'words',
  isClosed: true,
  applies: () => true,
  choices: () =>
    PAY_FREQUENCIES.map((each) => ({
      id: each,
      label: labels.frequency(each),
      facts: { payFrequency: each },
    })),
  read: (plain) => {
    const payFrequency = frequencyIn(plain);
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
    const nextPayDate = readPayday(plain, day.today);
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

/** Asked for where a number of paychecks was given, and something comes with one of them. */
export const nextPayday: Question = {
  id: 'nextPayday',
  part: 'paycheck',
  fields: ['nextPayDate'],
  input: 'words',
  applies: ({ payDates, nextPayDate, paychecksLeft: left, startedOn, lastPayDate, raise, bonus }) =>
    !payDates?.length &&
    !nextPayDate &&
    typeof left === 'number' &&
    [startedOn, lastPayDate, raise, bonus].some((dated) => !!dated),
  read: (plain, _profile, day) => {
    const nextPayDate = readPayday(plain, day.today);
    return nextPayDate === undefined ? undefined : { nextPayDate };
  },
};

/** So many times a month: the number of pay dates is the same each year. */
const EVEN: readonly string[] = ['semimonthly', 'monthly'];
