import type { Topic } from '../topic.ts';

export const splitRollover: Topic = {
  id: 'split-rollover',
  label: 'Can I split pre-tax and after-tax money?',
  answer: () => [
    'Yes: payments made at the same time to several destinations are one distribution, and you choose where the pre-tax part goes (Notice 2014-54).',
    'So pre-tax money and earnings go to a traditional IRA, after-tax contributions to a Roth IRA, as direct rollovers: no tax now.',
    'If the administrator sends only one check, ask for two direct rollovers from the same distribution. Or ask for a direct rollover of the pre-tax part and the rest to you, and roll that to Roth within 60 days.',
    'Pre-tax money fills direct rollovers first, then 60-day rollovers, then cash.',
    'If you also use the regular backdoor Roth IRA: pre-tax money in a traditional IRA counts on Form 8606, line 6, and makes it partly taxable. Another employer’s plan is the way around it.',
  ],
  more: () =>
    'Example: $250,000 with $50,000 after-tax, $100,000 taken out: $80,000 to a traditional IRA and $20,000 to a Roth IRA, nothing taxable.',
  source: 'Notice 2014-54; IRC 402(c)(2)',
  related: ['pro-rata', 'tax-forms'],
  next: 'rollover',
};
