import type { Topic } from '../topic.ts';

export const taxForms: Topic = {
  id: 'tax-forms',
  label: 'What goes on my tax return?',
  answer: () => [
    'Each rollover brings a *Form 1099-R*: box 1 the gross amount, box 2a the taxable earnings, box 5 your after-tax contributions, code G in box 7 (a direct rollover). From a Roth 401(k): H to a Roth IRA; B together with 1, 2, 4 or 7 where it’s paid to you. Codes 8 and P are excess deferrals that come back, E what was over the overall limit.',
    'On *Form 1040* line 5a has the gross amount and line 5b the taxable part; on line 5c check the “Rollover” box (new on the 2025 form: before, you wrote “Rollover” beside line 5b).',
    'The Roth IRA’s custodian sends *Form 5498*. You don’t need *Form 8606* for the rollover itself. You do when money leaves the Roth IRA (Part III), or for the regular backdoor.',
  ],
  more: () =>
    'Instructions for Forms 1099-R (boxes 1, 2a, 5, 7), 1040 (lines 5a to 5c) and 8606. Code 8 is taxable in the form’s year, P in the year before.',
  source: 'Instructions for Forms 1099-R, 1040, 8606, 5498',
  related: ['tax-on-conversion', 'split-rollover'],
  next: 'rollover',
};
