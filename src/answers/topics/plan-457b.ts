import { dollars } from '../../formats.ts';
import type { Topic } from '../topic.ts';

export const plan457b: Topic = {
  id: 'plan-457b',
  asks: [
    '457b',
    'i have a 457 as well',
    'i have a 457 plan, does that use up my room',
    'governmental 457',
    '457(b) mega backdoor',
    'can i do both 403b and 457b',
    'does 457b have after tax',
    '457 limit',
    'state employee 457b',
    '457 deferred compensation plan',
    'last three years catch up',
    '457b and 401k together',
    'state government 457 plan and mega backdoor',
    'do 457(b) deferrals eat into my 401k limit',
    'state government plan',
    'does the 457 reduce my 401k limit',
    '457 and mega backdoor',
    'I also get a 457(b) from the city',
  ],
  answer: ({ limits }) => [
    'A governmental 457(b) takes no after-tax contributions: there is no mega backdoor Roth in it.',
    `But its deferral limit (${dollars(limits.electiveDeferral)} in ${limits.taxYear}) is separate: it comes on top of a 401(k)’s or 403(b)’s and does not use up your room there.`,
    'In the last three years before normal retirement age it may be up to twice that.',
  ],
  more: () => 'IRC 457(b)(2), (b)(3), (e)(15).',
  source: 'IRC 457(b), (e)(15)',
  related: ['plan-403b', 'contribution-limits'],
  next: 'headroom',
};
