import { labels, refusals } from '../texts.en.ts';
import { readAmount, readPercent } from './lone-answers.ts';
import type { Question } from './question.ts';

/** IRC 415(c) allows less than this from all sources; an employer's share above it is a misread figure. */
const MOST_FROM_EMPLOYER = 100_000;

export const employer: Question = {
  id: 'employer',
  part: 'room',
  fields: ['employerContribution', 'match', 'nonelectivePercent'],
  input: 'words',
  applies: () => true,
  choices: () => [
    { id: 'none', label: labels.nothing(), facts: { employerContribution: 0 } },
    { id: 'half6', label: labels.match(50, 6), facts: { match: [{ rate: 0.5, upToPercentOfPay: 6 }] } },
    { id: 'full4', label: labels.match(100, 4), facts: { match: [{ rate: 1, upToPercentOfPay: 4 }] } },
  ],
  read: (plain) => {
    const percent = readPercent(plain);
    if (percent !== undefined) return { match: [{ rate: 1, upToPercentOfPay: percent }] };
    const amount = readAmount(plain);
    return amount === undefined ? undefined : { employerContribution: amount };
  },
  refuse: ({ employerContribution: amount, match, nonelectivePercent }) => {
    const tier = match?.find(({ upToPercentOfPay }) => (upToPercentOfPay ?? 0) > 100);
    if (tier) return refusals.percent(tier.upToPercentOfPay ?? 0);
    if (typeof nonelectivePercent === 'number' && nonelectivePercent > 25)
      return refusals.employerPercent(nonelectivePercent);
    return typeof amount === 'number' && amount > MOST_FROM_EMPLOYER
      ? refusals.amount(amount, 0, MOST_FROM_EMPLOYER)
      : undefined;
  },
  doubt: ({ match, employerContribution: amount }, plain) => {
    // "6%" alone does not say of what.
    const bare = /^\W*(?:about |around |roughly )?(\d+(?:\.\d+)?)(?:%|\b)\W*$/.exec(plain.trim())?.[1];
    if (bare === undefined || Number(bare) > 30 || Number(bare) === 0) return undefined;
    if (match?.length !== 1 && (amount === undefined || amount === null)) return undefined;
    const upToPercentOfPay = Number(bare);
    return [
      {
        id: 'full',
        label: labels.match(100, upToPercentOfPay),
        facts: { match: [{ rate: 1, upToPercentOfPay }] },
      },
      {
        id: 'half',
        label: labels.match(50, upToPercentOfPay),
        facts: { match: [{ rate: 0.5, upToPercentOfPay }] },
      },
      {
        id: 'fixed',
        label: labels.fixed(upToPercentOfPay),
        facts: { match: [], nonelectivePercent: upToPercentOfPay },
      },
    ];
  },
};
