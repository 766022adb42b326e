import { dollars } from '../../formats.ts';
import type { Topic } from '../topic.ts';

export const whatIsIt: Topic = {
  id: 'what-is-it',
  asks: [
    'what is a mega backdoor roth',
    'what is this mega backdoor thing',
    'explain the mega backdoor roth to me',
    'eli5 mega backdoor',
    'mbdr meaning',
    'what does megabackdoor mean',
    'never heard of a mega backdoor roth, what is it',
    'how does the mega backdoor work',
    'tell me about the mega backdoor',
    'whats the idea behind mega backdoor roth',
    'mega backdoor in simple words',
    'what is it all about',
    'can someone explain this after tax roth trick',
    'overview of mega backdoor roth please',
    'so what exactly is a megabackdoor',
    "what's the deal with this mega roth everyone mentions",
    'could you describe how a mbdr works please',
    'new here. mega backdoor = ?',
    'how does this after-tax to roth thing work',
    'what do people mean by mega backdoor',
    'basics of the mega backdoor',
    'give me the short version of mega backdoor roth',
    "my coworker mentioned a mega backdoor, what's that",
    'plain english explanation of the after-tax roth strategy',
  ],
  answer: ({ limits }) => [
    `The *mega backdoor Roth* is after-tax money in a 401(k), beyond the ordinary deferral limit of ${dollars(limits.electiveDeferral)} for ${limits.taxYear}, that is then moved into a Roth account.`,
    `All that goes into the plan in a year, catch-up aside, may come to ${dollars(limits.annualAdditions)}; deferrals and employer money take their part, and the rest is room for after-tax money.`,
    'Your plan needs two features: it takes after-tax contributions, and it lets them out to Roth (an in-plan Roth rollover, or an in-service withdrawal to a Roth IRA).',
    'Once in Roth, growth is tax free when the withdrawal is qualified.',
  ],
  more: () =>
    'Example: age 60 in 2025, $34,750 deferred, $15,000 from the employer: $31,500 may go in after tax, $81,250 in all. IRC 402(g), 415(c), 402A(c)(4).',
  source: 'IRC 402(g), 415(c), 402A(c)(4); Notice 2014-54',
  related: ['eligibility', 'headroom'],
  next: 'start',
};
