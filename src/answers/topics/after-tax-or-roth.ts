import { dollars } from '../../formats.ts';
import type { Topic } from '../topic.ts';

export const afterTaxOrRoth: Topic = {
  id: 'after-tax-or-roth',
  label: 'What’s the difference between after-tax and Roth?',
  answer: ({ limits }) => [
    `Both go in after tax, but they’re two buckets: Roth deferrals count toward your deferral limit (${dollars(limits.electiveDeferral)} for ${limits.taxYear}), and after-tax contributions only toward the overall limit (${dollars(limits.annualAdditions)}).`,
    'Earnings on after-tax money are taxable when they come out. Earnings in Roth aren’t, once qualified.',
    'That’s why people move after-tax money to Roth: it turns the first kind into the second, beyond the deferral limit.',
  ],
  more: () =>
    'IRC 402A(b), (d) for Roth deferrals; IRC 72(e)(8) for after-tax contributions and their earnings.',
  source: 'IRC 402A, 402(g), 415(c), 72(e)(8)',
  related: ['what-is-it', 'in-plan-conversion'],
  next: 'headroom',
};
