import { percent } from '../../formats.ts';
import type { Facts, Field, Profile } from '../profile.ts';
import { labels, refusals } from '../texts.en.ts';
import { doubtThousands } from './contributions.ts';
import { amountInto, readAmount, readPercent } from './lone-answers.ts';
import type { Choice, Question } from './question.ts';

/** Balances matter only once the person looks at taking the money out. IRC 72(e)(8). */
const hasAfterTax = (profile: Profile) =>
  typeof profile.afterTaxBalance === 'number' && profile.afterTaxBalance > 0;

const MOST_IN_ACCOUNT = 100_000_000;

const balance = (id: string, field: Field, applies: Question['applies']): Question => ({
  id,
  part: 'proRata',
  fields: [field],
  input: 'money',
  applies,
  choices: () => [{ id: 'none', label: labels.nothing(), facts: { [field]: 0 } }],
  read: amountInto(field),
  refuse: (facts) => {
    const amount = facts[field];
    return typeof amount === 'number' && amount > MOST_IN_ACCOUNT
      ? refusals.amount(amount, 0, MOST_IN_ACCOUNT)
      : undefined;
  },
  doubt: doubtThousands(field),
});

export const afterTaxBalance: Question = {
  ...balance('afterTaxBalance', 'afterTaxBalance', (profile) => profile.allowsAfterTax !== false),
  doubt: (facts, plain, profile, day) =>
    ofTheYearOrInAll(facts, plain) ?? doubtThousands('afterTaxBalance')(facts, plain, profile, day),
};

/** Words by which an amount is what an account holds, and not what went in this year. */
export const SAYS_BALANCE =
  /\b(?:balances?|accounts?|acct|sitting|bucket|total of|in there|in (?:the|my) (?:plan|theplan)|over the years|holds?|worth|altogether|in all)\b/;

/** "After-tax 10,000" and no word more: this year's contributions, or all that is there. */
function ofTheYearOrInAll({ afterTaxBalance: amount }: Facts, plain: string): Choice[] | undefined {
  if (!amount || !BARE.test(plain) || SAYS_BALANCE.test(plain)) return undefined;
  return [
    {
      id: 'year',
      label: labels.itIs('afterTaxYearToDate', { afterTaxYearToDate: amount }),
      facts: { afterTaxYearToDate: amount },
    },
    {
      id: 'all',
      label: labels.itIs('afterTaxBalance', { afterTaxBalance: amount }),
      facts: { afterTaxBalance: amount },
    },
  ];
}
const BARE =
  /(?:^|[.;,] ?)(?:and |my )?aftertax(?: (?:contributions?|money))?[: ]*\$\d+(?:\.\d+)?(?= ?(?:$|[.;,]))/;

export const afterTaxEarnings = balance('afterTaxEarnings', 'afterTaxEarnings', hasAfterTax);
export const preTaxBalance = balance(
  'preTaxBalance',
  'preTaxBalance',
  // Where the accounts are kept apart, pre-tax money does not come along. IRC 72(d)(2).
  (profile) => hasAfterTax(profile) && profile.separateAccounting !== true,
);

/** The federal brackets since 2018. IRC 1(j). */
const BRACKETS = [10, 12, 22, 24, 32, 35, 37];

export const taxRate: Question = {
  id: 'taxRate',
  part: 'proRata',
  fields: ['marginalTaxRate'],
  input: 'words',
  applies: (profile) =>
    hasAfterTax(profile) &&
    (profile.separateAccounting !== true || Number(profile.afterTaxEarnings ?? 1) > 0),
  choices: () =>
    BRACKETS.map((rate) => ({
      id: String(rate),
      label: percent(rate),
      facts: { marginalTaxRate: rate / 100 },
    })),
  read: (plain) => {
    const rate = readPercent(plain) ?? readAmount(plain);
    return rate === undefined ? undefined : { marginalTaxRate: rate / 100 };
  },
  refuse: ({ marginalTaxRate: rate }) =>
    typeof rate === 'number' && rate > 0.6 ? refusals.taxRate(rate) : undefined,
};
