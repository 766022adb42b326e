import { catchUpAmount, catchUpKind } from '../../calculator/index.ts';
import { dollars } from '../../formats.ts';
import { ageAtYearEnd } from '../age.ts';
import type { Day } from '../day.ts';
import { deferralCapPercent } from '../deferral-cap.ts';
import { isGone } from '../pay-calendar.ts';
import {
  type Facts,
  type Field,
  PAYCHECKS_A_YEAR,
  type Profile,
  takesAfterTax,
  takesRothCatchUp,
} from '../profile.ts';
import { deniesTheMost, EACH_PAYCHECK } from '../reading/clauses.ts';
import { periodIn } from '../reading/pay.ts';
import { labels, refusals } from '../texts.en.ts';
import { plannedDollars } from './about-you.ts';
import { byHowOften } from './how-often.ts';
import { amountInto, readAmount, readPercent } from './lone-answers.ts';
import type { Choice, Question } from './question.ts';

/** More than anybody may pay into any of these buckets in a year, so it must be another figure. */
const MOST_A_YEAR = 200_000;

/** The most that the law and the plan let this person defer in the day's tax year, as far as both are known. */
export function mostToDefer(profile: Profile, day: Day): number {
  const age = ageAtYearEnd(profile, day.taxYear, day) ?? 0;
  const byAge = catchUpKind(age, day.limits);
  const kind = byAge === 'super' && profile.offersSuperCatchUp === false ? 'ordinary' : byAge;
  const mayCatchUp = profile.offersCatchUp !== false && !isOnlyAsRoth(profile, day);
  const catchUp = mayCatchUp ? catchUpAmount(kind, day.limits).toNumber() : 0;
  return Math.min(day.limits.electiveDeferral.toNumber(), planLimit(profile, day)) + catchUp;
}

/** Catch-up that has to be Roth, in a plan that takes none as Roth: none. IRC 414(v)(7). */
const isOnlyAsRoth = (profile: Profile, { limits }: Day): boolean =>
  !takesRothCatchUp(profile) &&
  (profile.priorYearWages ?? 0) > (limits.rothCatchUpWages?.toNumber() ?? Number.POSITIVE_INFINITY);

/** The plan's own caps on deferrals, as far as they are known; in dollars of the year. */
function planLimit(profile: Profile, { taxYear }: Day): number {
  const { annualPay, deferralCapAmount, combinedCapPercent } = profile;
  const ofPay = (percent: number | null | undefined) =>
    typeof percent === 'number' && typeof annualPay === 'number' ? (annualPay * percent) / 100 : undefined;
  const caps = [
    deferralCapAmount,
    ofPay(deferralCapPercent(profile, taxYear)?.percent),
    ofPay(combinedCapPercent),
  ];
  return Math.min(Number.POSITIVE_INFINITY, ...caps.filter((cap) => typeof cap === 'number'));
}

/** "800 a paycheck" */
const A_PAYCHECK = new RegExp(`\\$(\\d+(?:\\.\\d+)?) ${EACH_PAYCHECK}\\b`);

/** How many paychecks a year has; 1 where nobody knows, so that the amount stays what was said until it is asked. */
const paychecksOf = (frequency: Profile['payFrequency']): number =>
  frequency ? PAYCHECKS_A_YEAR[frequency] : 1;

const refuseAbove =
  (field: Field) =>
  (facts: Facts): string | undefined => {
    const amount = facts[field];
    return typeof amount === 'number' && amount > MOST_A_YEAR
      ? refusals.amount(amount, 0, MOST_A_YEAR)
      : undefined;
  };

export const planned: Question = {
  id: 'planned',
  part: 'room',
  fields: ['electiveDeferralPlanned', 'electiveDeferralPercent', 'defersTheMost'],
  alsoReads: ['deferralKind'],
  input: 'money',
  surely: halfTheMostInto('electiveDeferralPlanned'),
  // Who is gone defers nothing more here.
  applies: (profile, day) => !isGone(profile, day) || typeof profile.electiveDeferralYearToDate !== 'number',
  choices: (profile, day) => [
    {
      id: 'most',
      // In January, before the new year's limits are known, nobody knows how much that is.
      label: labels.theMost(day.taxYear < day.calendarYear ? undefined : mostToDefer(profile, day)),
      facts: { defersTheMost: true },
    },
    { id: 'none', label: labels.nothing(), facts: { electiveDeferralPlanned: 0 } },
  ],
  read: (plain, profile) => {
    if (
      !deniesTheMost(plain) &&
      /\b(?:the )?(?:max(?:imum|ing|ed)?|most|limit|all of it|everything|full amount|as much as|whatever (?:the law|the irs|they|it|is|i'm)(?:'s)? ?(?:lets?|allow\w*)?|all i can)\b/.test(
        // "Can I still get to the max?" is asked.
        plain.replace(
          /[^.;,!?]*\?|\b(?:everything|all(?: of it)?) (?:together|combined|in total|included)\b/g,
          ' ',
        ),
      )
    )
      return { defersTheMost: true };
    const ofACheck = A_PAYCHECK.exec(plain)?.[1];
    if (ofACheck !== undefined)
      return { electiveDeferralPlanned: Number(ofACheck) * paychecksOf(profile.payFrequency) };
    // "1,500 a month": said for each month, kept for the year.
    const each = periodIn(plain);
    const eachTime = readAmount(plain.replace(PER_PERIOD, ''));
    if (each && eachTime !== undefined) return { electiveDeferralPlanned: eachTime * each.times };
    // "Every two weeks" is how often, not how much.
    if (each && !/[$%]/.test(plain)) return undefined;
    const percent = readPercent(plain);
    if (percent !== undefined) return { electiveDeferralPercent: percent };
    const amount = readAmount(plain);
    return amount === undefined ? undefined : { electiveDeferralPlanned: amount };
  },
  refuse: (facts) => {
    const percent = facts.electiveDeferralPercent;
    if (typeof percent === 'number' && percent > 100) return refusals.percent(percent);
    return refuseAbove('electiveDeferralPlanned')(facts);
  },
  doubt: ({ electiveDeferralPlanned: amount }, plain, profile) => {
    if (amount && A_PAYCHECK.test(plain) && !profile.payFrequency)
      return byHowOften(amount, 'electiveDeferralPlanned');
    if (!amount || /month|year|%|percent/.test(plain)) return undefined;
    // "$20 a week" was counted for the year already.
    const each = Number(EACH_TIME.exec(plain)?.[1]);
    if (each > 0 && each !== amount) return undefined;
    if (amount <= 100) return percentOrThousands(amount, profile);
    // Nobody defers so much: it is their pay as a rule.
    if (amount > UNLIKELY)
      return [
        { id: 'pay', label: labels.itIs('annualPay', { annualPay: amount }), facts: { annualPay: amount } },
        {
          id: 'year',
          label: labels.itIs('electiveDeferralPlanned', { electiveDeferralPlanned: amount }),
          facts: { electiveDeferralPlanned: amount },
        },
      ];
    // "1,500" may well be what goes in each month.
    return amount < 2_500
      ? [
          { id: 'month', label: labels.aMonth(amount), facts: { electiveDeferralPlanned: amount * 12 } },
          { id: 'year', label: labels.aYear(amount), facts: { electiveDeferralPlanned: amount } },
        ]
      : undefined;
  },
};

const EACH_TIME =
  /\$(\d+(?:\.\d+)?) (?:a|per|each|every) (?:two |2 |other )?(?:week|wk|pay ?check|check|pay ?day|pay period)/;
const PER_PERIOD =
  /(?:,|every|each|a|per|\/)? ?(?:2 weeks|week|wk|month|mo|year|yr)\b|\b(?:bi-?weekly|weekly|semi-?monthly|monthly)\b/;

function percentOrThousands(number: number, { annualPay }: Profile): Choice[] {
  const percent = {
    id: 'percent',
    label: labels.percentOfPay(number, annualPay ?? undefined),
    facts: { electiveDeferralPercent: number },
  };
  const amount = { id: 'amount', label: labels.aYear(number), facts: { electiveDeferralPlanned: number } };
  const thousands = {
    id: 'thousand',
    label: labels.aYear(number * 1_000),
    facts: { electiveDeferralPlanned: number * 1_000 },
  };
  return number >= 10 && number <= 40 ? [percent, thousands, amount] : [percent, amount];
}

/** All that is planned is in; "12k in all" is an amount, and "not at all" none. */
const ALL_OF_IT = /^(?!.*\$\d)(?=.*\b(?:all of it|everything|maxed(?: out)?|(?<!\b(?:in|at|after) )all)\b)/;

/** What is planned, in dollars; in January, before the new year's limits are known, nobody knows how much the most is. */
const allPlanned = (profile: Profile, day: Day): number | undefined =>
  profile.defersTheMost
    ? day.taxYear < day.calendarYear
      ? undefined
      : mostToDefer(profile, day)
    : plannedDollars(profile);
const allIn = (amount: number | undefined): Facts | undefined =>
  amount === undefined ? undefined : { electiveDeferralYearToDate: amount };

/** "Half the limit", in dollars; in January, before the new year's limits are known, nobody knows how much that is. */
const HALF_THE_MOST =
  /^\W*(?:about |roughly |like )?(?:a )?half (?:of )?(?:the |my |that )?(?:limit|max(?:imum)?|most)\W*$/;
function halfTheMostInto(field: Field): NonNullable<Question['surely']> {
  return (plain, profile, day) =>
    HALF_THE_MOST.test(plain) && day.taxYear === day.calendarYear
      ? { [field]: mostToDefer(profile, day) / 2 }
      : undefined;
}

export const deferredSoFar: Question = {
  id: 'deferredSoFar',
  part: 'room',
  fields: ['electiveDeferralYearToDate'],
  input: 'money',
  surely: halfTheMostInto('electiveDeferralYearToDate'),
  applies: (profile) => profile.electiveDeferralPlanned !== 0,
  choices: (profile, day) => {
    const all = allPlanned(profile, day);
    const done = all
      ? [{ id: 'all', label: labels.allOfIt(all), facts: { electiveDeferralYearToDate: all } }]
      : [];
    return [{ id: 'none', label: labels.nothingYet(), facts: { electiveDeferralYearToDate: 0 } }, ...done];
  },
  read: (plain, profile, day) =>
    ALL_OF_IT.test(plain) && !deniesTheMost(plain)
      ? allIn(allPlanned(profile, day))
      : amountInto('electiveDeferralYearToDate')(plain),
  refuse: refuseAbove('electiveDeferralYearToDate'),
  doubt: doubtThousands('electiveDeferralYearToDate'),
};

/** "Just this job", "only worked here", "first job". */
const ONE_JOB =
  /\b(?:just|only) (?:this|one|the one|worked|been|had|here)\b|\b(?:first|same) (?:job|employer)\b|\ball year here\b/;

/** "Yes but that was 2025", "not this year": none of it is of this one. */
const NOT_THIS_YEAR =
  /\bnot (?:in |for )?this (?:year|yr)\b|\b(?:that|it|those|this)(?:'s| was| were| is) (?:in |from |all |for |back in )*(?:last (?:year|yr)|20[12]\d)\b|^(?:yes|yeah|yep)?,? ?(?:but )?(?:only |just )?last (?:year|yr)\W*$|^not here,? last year\W*$/;

export const elsewhere: Question = {
  id: 'elsewhere',
  part: 'room',
  fields: ['otherEmployerDeferrals'],
  input: 'money',
  applies: () => true,
  choices: () => [{ id: 'none', label: labels.noOtherPlan(), facts: { otherEmployerDeferrals: 0 } }],
  surely: (plain) => (NOT_THIS_YEAR.test(plain) ? { otherEmployerDeferrals: 0 } : undefined),
  read: (plain) =>
    ONE_JOB.test(plain) && !/\$?\d/.test(plain)
      ? { otherEmployerDeferrals: 0 }
      : amountInto('otherEmployerDeferrals')(plain),
  refuse: refuseAbove('otherEmployerDeferrals'),
  doubt: doubtThousands('otherEmployerDeferrals'),
};

export const afterTaxSoFar: Question = {
  id: 'afterTaxSoFar',
  part: 'room',
  fields: ['afterTaxYearToDate'],
  input: 'money',
  applies: (profile) => takesAfterTax(profile) !== false,
  choices: () => [{ id: 'none', label: labels.nothingYet(), facts: { afterTaxYearToDate: 0 } }],
  read: amountInto('afterTaxYearToDate'),
  refuse: refuseAbove('afterTaxYearToDate'),
  doubt: doubtThousands('afterTaxYearToDate'),
};

/** "12" for what was paid in may be twelve dollars, or twelve thousand. */
export function doubtThousands(field: Field): NonNullable<Question['doubt']> {
  return (facts, plain) => {
    const amount = facts[field];
    if (typeof amount !== 'number' || amount === 0) return undefined;
    // Twice what anybody may defer is a zero too many as a rule.
    if (amount > UNLIKELY && DEFERRALS.includes(field)) return eitherOf(field, [amount / 10, amount]);
    if (amount >= 100 || plain.includes('$')) return undefined;
    return eitherOf(field, [amount * 1_000, amount]);
  };
}

const eitherOf = (field: Field, amounts: readonly number[]): Choice[] =>
  amounts.map((value) => ({ id: String(value), label: dollars(value), facts: { [field]: value } }));

const UNLIKELY = 75_000;
const DEFERRALS: readonly Field[] = ['electiveDeferralYearToDate', 'otherEmployerDeferrals'];
