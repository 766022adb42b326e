import { proRataNow } from '../own-figures.ts';
import type { Topic } from '../topic.ts';

export const proRata: Topic = {
  id: 'pro-rata',
  asks: [
    'pro rata rule',
    'what is the prorata rule',
    'pre-tax and after-tax mixed',
    'my account is 80k pretax and 20k after tax, what happens if i convert 10k',
    'do my ira balances matter',
    'do my traditional ira balances matter for this',
    'irs says i cant take only the after-tax amounts',
    'can i take out just the after tax money',
    'does the pro-rata rule apply to 401k',
    'separate accounting',
    'is every withdrawal proportional',
    'mixing pre tax and after tax in a conversion',
    'why cant i convert only the after-tax part',
    'does pro rata kill this',
    'pro rata mega backdoor ira',
    'is it true that I have to take pretax along with after-tax',
    'will my rollover ira mess up the mega backdoor',
    '60k pretax 40k after-tax, I pull out 20k, what comes out',
    'does a rollover ira affect the mega backdoor',
    'does my ira balance affect this',
    'must pretax come along',
    'mix of pretax and aftertax in one account',
    'how is a payment divided between pretax and aftertax',
    'I have pre-tax money in the same account, does that cause tax',
    'how is the taxable share of a withdrawal figured with mixed money',
  ],
  answer: (context) => [
    proRataNow(context),
    'A payment out of a plan carries pre-tax and after-tax money in proportion (IRC 72(e)(8)).',
    'If the plan accounts for after-tax money separately, that account is its own contract: only its own earnings come along (IRC 72(d)(2)).',
    'Your traditional IRAs do not matter here: their pro-rata rule is another one, for the ordinary backdoor Roth IRA.',
  ],
  more: () =>
    'Example: $80,000 pre-tax and $20,000 after-tax: of $10,000 taken out, $8,000 is pre-tax and $2,000 after-tax.',
  source: 'IRC 72(e)(8), 72(d)(2)',
  related: ['split-rollover', 'tax-on-conversion'],
  next: 'proRata',
};
