import { catchUpKind } from '../../calculator/index.ts';
import { dollars } from '../../formats.ts';
import { ageAtYearEnd, birthdayMatters } from '../age.ts';
import type { Day } from '../day.ts';
import { isNewHire } from '../deferral-cap.ts';
import { isNearYearEnd, partOfTheYear, payOfPart, payWithRaise } from '../pay-of-year.ts';
import type { Profile } from '../profile.ts';
import { readDate } from '../reading/age.ts';
import { periodsAYear, UNLIKELY_YEARLY_PAY } from '../reading/pay.ts';
import { labels, refusals } from '../texts.en.ts';
import { byHowOften } from './how-often.ts';
import { amountInto, readYesNo } from './lone-answers.ts';
import type { Choice, Question } from './question.ts';

const LOWEST_AGE = 16;
const HIGHEST_AGE = 100;
const MOST_PAY = 50_000_000;
/** Above this, pay that was named with a month or a week is more often the year's. */
const UNLIKELY_PAY_OF_PERIODS = 500_000;

export const birth: Question = {
  id: 'birth',
  part: 'room',
  fields: ['birthDate', 'birthYear', 'age', 'turningAge'],
  input: 'date',
  applies: () => true,
  read: (plain, _profile, { today, calendarYear }) => {
    const birthDate = readDate(plain, today);
    if (birthDate) return { birthDate };
    const number = /^\D{0,20}?\$?(\d{1,4})\D{0,20}$/.exec(plain)?.[1];
    if (number === undefined || plain.includes('%')) return undefined;
    // An amount that nobody is old.
    if (
      plain.includes('$') ||
      Number(number) > calendarYear ||
      (Number(number) > 120 && Number(number) < 1_900)
    )
      return undefined;
    return Number(number) > 1_900 && Number(number) <= calendarYear
      ? { birthYear: Number(number) }
      : { age: Number(number) };
  },
  refuse: (facts, _profile, day) => {
    const age = ageAtYearEnd({ ...facts }, day.calendarYear, day);
    const fits = age === undefined || (age >= LOWEST_AGE && age <= HIGHEST_AGE);
    return fits ? undefined : refusals.age(age, LOWEST_AGE, HIGHEST_AGE, day.calendarYear);
  },
};

export const birthdayAhead: Question = {
  id: 'birthdayAhead',
  follows: 'birth',
  part: 'room',
  fields: ['birthDate', 'birthYear', 'turningAge'],
  input: 'yesNo',
  applies: (profile, { limits }) => birthdayMatters(profile, limits),
  choices: ({ age }, { calendarYear }) =>
    age
      ? [
          { id: 'yes', label: labels.turnsThisYear(age + 1, calendarYear), facts: { turningAge: age + 1 } },
          { id: 'no', label: labels.staysThisYear(age, calendarYear), facts: { turningAge: age } },
        ]
      : [],
  read: (plain, { age }) => {
    const number = Number(/\b(\d{2})\b/.exec(plain)?.[1]);
    if (age && (number === age || number === age + 1)) return { turningAge: number };
    const ahead = readYesNo(plain);
    return age && ahead !== undefined ? { turningAge: ahead ? age + 1 : age } : undefined;
  },
};

export const pay: Question = {
  id: 'pay',
  part: 'room',
  fields: ['annualPay'],
  input: 'money',
  applies: () => true,
  read: amountInto('annualPay'),
  refuse: ({ annualPay }) => {
    if (typeof annualPay !== 'number' || (annualPay > 0 && annualPay <= MOST_PAY)) return undefined;
    return refusals.amount(annualPay, 1, MOST_PAY);
  },
  doubt: ({ annualPay }, plain, profile, day) => {
    const { calendarYear } = day;
    const ofTheYear =
      typeof annualPay === 'number' && !OF_THIS_YEAR.test(plain)
        ? fromARate(annualPay, profile, day)
        : undefined;
    if (annualPay && ofTheYear)
      return [
        ofTheYear,
        { id: 'all', label: labels.payOfYear(annualPay, calendarYear), facts: { annualPay } },
      ];
    if (annualPay && AN_HOUR.test(plain) && annualPay < MOST_AN_HOUR) return byHours(annualPay);
    if (annualPay && isOfAPaycheck(annualPay, plain) && !profile.payFrequency && periodsAYear(plain) === 1)
      return byHowOften(annualPay, 'annualPay');
    const periods = periodsAYear(plain);
    if (
      annualPay &&
      annualPay >= UNLIKELY_PAY_OF_PERIODS &&
      periods > 1 &&
      plain.includes(`$${annualPay / periods}`)
    )
      return [annualPay / periods, annualPay].map((amount) => ({
        id: String(amount),
        label: labels.aYear(amount),
        facts: { annualPay: amount },
      }));
    if (
      !annualPay ||
      annualPay >= UNLIKELY_YEARLY_PAY ||
      /\b(?:a|per|each|every) ?(?:year|yr)\b|annual|yearly|\/ ?y/.test(plain) ||
      OF_THIS_YEAR.test(plain)
    )
      return undefined;
    const yearly = { id: 'year', label: labels.aYear(annualPay), facts: { annualPay } };
    const monthly = { id: 'month', label: labels.aMonth(annualPay), facts: { annualPay: annualPay * 12 } };
    const thousands = {
      id: 'thousand',
      label: labels.aYear(annualPay * 1_000),
      facts: { annualPay: annualPay * 1_000 },
    };
    return annualPay < 1_000 ? [thousands, monthly, yearly] : [monthly, yearly];
  },
};

const AN_HOUR = /\$\d+(?:\.\d+)? an hour\b/;
const MOST_AN_HOUR = 500;
const HOURS = [40, 36, 30, 20];

/** "$45 an hour": how many of them a week, nobody has said. */
const byHours = (rate: number): Choice[] =>
  HOURS.map((hours) => {
    const annualPay = Math.round(rate * hours * 52 * 100) / 100;
    return { id: `${hours} hours`, label: labels.hoursAWeek(hours, annualPay), facts: { annualPay } };
  });

/** "8k gross each", "each check is 8k": of a paycheck. */
const isOfAPaycheck = (amount: number, plain: string): boolean =>
  new RegExp(
    `\\$${amount}(?: gross| before taxes)? (?:each|(?:a|per|every) (?:pay ?check|check|pay ?day|pay period))\\b|\\beach(?: (?:pay ?)?check)?(?: (?:is|of|about))* \\$${amount}(?![\\d.]*\\d)`,
  ).test(plain);

/** Where pay may be a yearly rate: what it comes to this year, for whoever starts, leaves or gets a raise in it. */
function fromARate(rate: number, profile: Profile, day: Day): Choice | undefined {
  const part = partOfTheYear(profile, day);
  if (part) {
    const paid = payOfPart(rate, part, profile, day);
    return { id: 'since', label: labels.payOfPart(rate, paid, part), facts: { annualPay: paid } };
  }
  const raised = payWithRaise(rate, profile, day);
  if (raised === undefined || isNearYearEnd(profile.raise?.from ?? '')) return undefined;
  const label = labels.payBeforeRaise(rate, raised, day.calendarYear);
  return { id: 'raised', label, facts: { annualPay: raised } };
}

/** Words beside the amount by which pay is that of the year, however much of it somebody works there. */
const OF_THIS_YEAR =
  /\$\d+(?:\.\d+)?(?! a year| salary)[^.;,$]{0,25}\b(?:this year|in 20\d\d|for 20\d\d|by (?:the end|december|year-?end|dec)|total|in all|all told)\b|\b(?:this year|total|in all|in 20\d\d|will have|i'?ll get|going to get|what i get|been paid)\b[^.;,$]{0,25}\$\d+(?:\.\d+)?(?! (?:a year|salary|base))/;

export const lastYearsWages: Question = {
  id: 'lastYearsWages',
  part: 'room',
  fields: ['priorYearWages'],
  input: 'money',
  // Who makes catch-up contributions is asked, from 2026 (IRC 414(v)(7)), and whoever's plan has a lower cap for some.
  applies: (profile, day) => {
    const hasLowerCap = [
      profile.afterTaxCapHighlyCompensatedPercent,
      profile.deferralCapHighlyCompensatedPercent,
    ].some((cap) => typeof cap === 'number');
    if (isNewHire(profile, day.calendarYear)) return false;
    if (hasLowerCap && !profile.fivePercentOwner && typeof profile.highlyCompensated !== 'boolean')
      return true;
    const age = ageAtYearEnd(profile, day.taxYear, day);
    if (day.limits.rothCatchUpWages === null || age === undefined) return false;
    if (catchUpKind(age, day.limits) === 'none') return false;
    const planned = plannedDollars(profile);
    return (
      profile.defersTheMost === true ||
      (planned !== undefined && planned > day.limits.electiveDeferral.toNumber())
    );
  },
  choices: (_profile, { calendarYear }) => [
    { id: 'none', label: labels.noWages(calendarYear - 1), facts: { priorYearWages: 0 } },
  ],
  read: amountInto('priorYearWages'),
  refuse: ({ priorYearWages }) =>
    typeof priorYearWages === 'number' && priorYearWages > MOST_PAY
      ? refusals.amount(priorYearWages, 0, MOST_PAY)
      : undefined,
  doubt: ({ priorYearWages }) =>
    priorYearWages && priorYearWages < 1_000
      ? [
          {
            id: 'thousand',
            label: dollars(priorYearWages * 1_000),
            facts: { priorYearWages: priorYearWages * 1_000 },
          },
          { id: 'as-said', label: dollars(priorYearWages), facts: { priorYearWages } },
        ]
      : undefined,
};

/** The planned deferral in dollars, where it was said as an amount, or as a percent of a pay that is known. */
export function plannedDollars(profile: {
  electiveDeferralPlanned?: number | null | undefined;
  electiveDeferralPercent?: number | null | undefined;
  annualPay?: number | null | undefined;
}): number | undefined {
  if (typeof profile.electiveDeferralPlanned === 'number') return profile.electiveDeferralPlanned;
  if (typeof profile.electiveDeferralPercent !== 'number' || typeof profile.annualPay !== 'number')
    return undefined;
  return Math.round(profile.electiveDeferralPercent * profile.annualPay) / 100;
}
