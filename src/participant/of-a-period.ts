import { type Facts, PAYCHECKS_A_YEAR } from './profile.ts';

/** Amounts of a paycheck, a month or a quarter that were read as the year's, or as what is in. In plain form. */

const EACH =
  '(?: (?:in|into|of|to|as|my|the|aftertax|theplan))* ?(?:a|per|each|every|out of every|from every) (?:pay ?)?(?:check|paycheck|pay ?period|payday|month|week|quarter)\\b';
const TIMES: readonly [RegExp, number][] = [
  [/quarter/, 4],
  [/month/, 12],
  [/week/, 52],
];

/** The words after an amount that say how often it goes in. */
const periodOf = (amount: number, plain: string): string | undefined =>
  new RegExp(`\\$${amount}(${EACH})`).exec(plain)?.[1];

/** "Last month I put in 2,000 after-tax": one month's, and not the year's. */
const isOfOneMonth = (amount: number, plain: string): boolean =>
  !/\b(?:so far|ytd|year to date|in all|total|only|first)\b/.test(plain) &&
  new RegExp(
    `\\b(?:last (?:month|paycheck|check|payday)|this month),? [^.;,$]{0,25}\\$${amount}(?![\\d.]*\\d)`,
  ).test(plain);

/** What is in, or is in the account: told of each time or of one month, it's neither. */
const SO_FAR = ['afterTaxYearToDate', 'afterTaxBalance', 'preTaxBalance'] as const;

const AFTER_TAX_OF_A_PERIOD =
  /\$\d[\d.]* (?:a|per|each|every) (?:pay ?check|check|month|week|quarter|pay ?period)(?: (?:in|into|to|of|as|for))* aftertax\b/;

/** The amount that goes in each time, where only since when is said. */
export const eachTimeSince = (plain: string): number[] => {
  const amount = /\b(?:aftertax|theplan)\b/.test(plain) ? EACH_TIME_SINCE.exec(plain)?.[1] : undefined;
  return amount === undefined ? [] : [Number(amount)];
};

/** "I put 3k in in October": what went in then, and not in all. */
const isOfAMonth = (amount: number | null | undefined, plain: string): boolean =>
  !!amount &&
  !/\b(?:so far|ytd|year to date|in all|total|theplan|pretax|roth|defer\w*|through|by|maxed|since|until)\b/.test(
    plain,
  ) &&
  new RegExp(
    `\\b(?:put|paid|contributed)(?: in)? \\$${amount}(?: (?:in|more|extra|after tax))* in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)`,
  ).test(plain);

/** "1,500 a month after-tax since January": what that comes to so far, the next paycheck decides. */
const EACH_TIME_SINCE =
  /\$?(\d+(?:\.\d+)?) (?:a|per|each|every) (?:pay ?check|check|month|week|quarter|pay ?period)\b(?:[^.;$]{0,30}\b(?:aftertax|theplan)\b)?[^.;$]{0,20}\bsince (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** "$300 per paycheck" is no year's money of the employer, and "$500 a month in after-tax" nothing that is in. */
export function withoutPeriods(facts: Facts, plain: string): Facts {
  const rest = { ...facts };
  for (const field of SO_FAR) {
    const amount = rest[field];
    if (amount && (periodOf(amount, plain) !== undefined || isOfOneMonth(amount, plain))) delete rest[field];
  }
  if (AFTER_TAX_OF_A_PERIOD.test(plain) && !/\b(?:pretax|defer\w*|roth|theplan)\b/.test(plain))
    delete rest.electiveDeferralPlanned;
  if (EACH_TIME_SINCE.test(plain)) delete rest.afterTaxYearToDate;
  if (isOfAMonth(rest.electiveDeferralYearToDate, plain)) delete rest.electiveDeferralYearToDate;
  const theirs = employerOfTheYear(rest, plain);
  if (theirs === undefined) delete rest.employerContribution;
  else rest.employerContribution = theirs;
  return rest;
}

/** What the employer's money of each time comes to in the year; undefined where how often isn't known. */
function employerOfTheYear({ employerContribution: amount, payFrequency }: Facts, plain: string) {
  if (!amount) return amount;
  const period = periodOf(amount, plain);
  if (period === undefined) return isOfOneMonth(amount, plain) ? undefined : amount;
  const times =
    TIMES.find(([words]) => words.test(period))?.[1] ?? (payFrequency && PAYCHECKS_A_YEAR[payFrequency]);
  return times ? Math.round(amount * times * 100) / 100 : undefined;
}
