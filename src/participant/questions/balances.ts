import { percent } from '../../formats.ts';
import type { Field, Profile } from '../profile.ts';
import { labels, refusals } from '../texts.en.ts';
import { doubtThousands } from './contributions.ts';
import { amountInto, readAmount, readPercent } from './lone-answers.ts';
import type { Question } from './question.ts';

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

export const afterTaxBalance = balance(
  'afterTaxBalance',
  'afterTaxBalance',
  (profile) => profile.allowsAfterTax !== false,
);
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
