import { proRataNow } from '../own/moving.ts';
import type { Topic } from '../topic.ts';

export const proRata: Topic = {
  id: 'pro-rata',
  label: 'What’s the pro-rata rule?',
  answer: (context) => [
    proRataNow(context),
    'Every payout from a plan is part pre-tax and part after-tax, in proportion (IRC 72(e)(8)).',
    'If the plan accounts for after-tax money separately, that account is its own contract: only its own earnings come along (IRC 72(d)(2)).',
    'Your traditional IRAs don’t matter here: they have their own pro-rata rule, for the regular backdoor Roth IRA.',
  ],
  more: () =>
    'Example: $80,000 pre-tax and $20,000 after-tax: of $10,000 taken out, $8,000 is pre-tax and $2,000 after-tax.',
  source: 'IRC 72(e)(8), 72(d)(2)',
  related: ['split-rollover', 'tax-on-conversion'],
  next: 'proRata',
};
