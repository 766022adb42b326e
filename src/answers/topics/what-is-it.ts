import { dollars } from '../../formats.ts';
import type { Topic } from '../topic.ts';

export const whatIsIt: Topic = {
  id: 'what-is-it',
  label: 'What is a mega backdoor Roth?',
  answer: ({ limits }) => [
    `The *mega backdoor Roth* is after-tax money in a 401(k), beyond the regular deferral limit of ${dollars(limits.electiveDeferral)} for ${limits.taxYear}, that is then moved into a Roth account.`,
    `Everything that goes into the plan in a year, not counting catch-up, can come to ${dollars(limits.annualAdditions)}. Deferrals and employer money use part of it; the rest is room for after-tax money.`,
    'Your plan needs two features: it takes after-tax contributions, and it lets them out to Roth (an in-plan Roth rollover, or an in-service withdrawal to a Roth IRA).',
    'Once in Roth, growth is tax free when the withdrawal is qualified.',
  ],
  more: () =>
    'Example: age 60 in 2025, $34,750 deferred, $15,000 from the employer: $31,500 may go in after tax, $81,250 in all. IRC 402(g), 415(c), 402A(c)(4).',
  source: 'IRC 402(g), 415(c), 402A(c)(4); Notice 2014-54',
  related: ['eligibility', 'headroom'],
  next: 'start',
};
