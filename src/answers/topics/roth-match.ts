import type { Topic } from '../topic.ts';

export const rothMatch: Topic = {
  id: 'roth-match',
  label: 'Can the match be Roth?',
  partOf: 'employer-match',
  answer: () => [
    'Yes, the match can be Roth, if your plan offers it and you choose it before it’s allocated. The same holds for a true-up and profit sharing. Only money that’s fully vested can be.',
    'A Roth match is income of the year it’s allocated, though nothing is withheld from it, and there’s no Social Security or Medicare tax on a match, Roth or not: set money aside for the income tax. It comes on a Form 1099-R with code G, not on your W-2.',
    'It still counts toward the overall limit like any employer money, and not toward your own deferral limit.',
  ],
  more: () =>
    'SECURE 2.0 Act, section 604; IRC 402A(a)(2); Notice 2024-2, section L: income in the year allocated, Form 1099-R, no withholding, no Social Security or Medicare tax, vested money only. Example: a $6,000 Roth match at a 24% rate adds about $1,440 of tax for the year.',
  source: 'SECURE 2.0 Act, section 604; Notice 2024-2, section L',
  related: ['employer-match', 'roth-catch-up'],
  next: 'headroom',
};
