import { limitsAsked } from '../own-figures.ts';
import type { Topic } from '../topic.ts';

export const contributionLimits: Topic = {
  id: 'contribution-limits',
  asks: [
    'what are the limits this year',
    '401k limit',
    '401k max 2026',
    'whats the 415c limit for 2026',
    'irs limits',
    'contribution limits',
    'what is the 402g limit',
    'how much is the 401k maximum',
    'what changed in the limits for next year',
    'limit for 2025',
    'new limits for next year',
    'annual additions limit',
    'what is the overall limit',
    'compensation limit 401a17',
    'ira limit this year',
    'how high is the deferral limit',
    'what is the 70000 limit',
    'did the limits go up',
    '401k contribution maximum this year',
    'limits 2027',
    "what's the maximum 401(k) deferral for 2025",
    'how did the irs numbers change from last year',
    'annual addition cap 2026',
    'how much did the limits increase',
    'what are the irs numbers',
    'maximum deferral this year',
    '401k cap',
    'what will the limits be next year',
    'current limits',
    'what is the 401k employee limit',
    'total 401k limit including employer for 2026',
  ],
  answer: (context) => {
    return [
      limitsAsked(context),
      'Deferrals count over all your employers; the overall limit of 415(c) is per employer, and no more than 100% of your pay there.',
    ];
  },
  more: () =>
    'The IRS publishes the figures of the next year in October or November; a year that is not published is not guessed here.',
  source: 'IRC 402(g)(1), 414(v), 415(c)(1)(A), 401(a)(17), 219(b)(5)',
  related: ['catch-up', 'headroom'],
  next: 'limits',
};
