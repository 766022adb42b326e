import { dollars } from '../../formats.ts';
import { catchUpNow } from '../own-figures.ts';
import type { Topic } from '../topic.ts';

export const catchUp: Topic = {
  id: 'catch-up',
  asks: [
    'what is catch up',
    'catch up contributions',
    'i turn 50 in december, do i get the catch up',
    'im 61 how much extra can i put in',
    'super catch up',
    'what is the catch-up at 60',
    'how much more over 50',
    'age 50 extra contribution',
    'does catch up count toward the limit',
    'i am 64, which catch up',
    'catch up for 60 to 63',
    'when does catch up start',
    'do i get catch up if i turn 50 this year',
    'is catchup on top of the 415 limit',
    'extra for older workers',
    'over fifty contribution',
    "I'm going to be 60 next spring, what extra do I get",
    'do people over 50 get more room',
    'does the extra 8000 sit on top of the 72000',
    'how much extra at 50',
    'extra contributions for people in their sixties',
    'is there more for older employees',
    'I turn 60 soon, what more can I do',
    'turning 63 this year, how much is my extra',
    'at what age do I get to contribute more',
    'at what age can I contribute more',
    'age for catch-up',
  ],
  answer: (context) => {
    const { limits } = context;
    return [
      catchUpNow(context),
      `From the year you turn 50 you may defer ${dollars(limits.catchUp)} more in ${limits.taxYear}; your age on December 31 counts, so a birthday on that day is enough.`,
      `At 60, 61, 62 and 63 it is ${limits.superCatchUp ? dollars(limits.superCatchUp) : 'no more than that: the larger catch-up begins in 2025'}, if the plan offers it; at 64 the ordinary amount returns.`,
      'Catch-up comes on top of the overall limit of 415(c), not inside it.',
    ];
  },
  more: () =>
    'IRC 414(v)(2)(B), (2)(E), (3)(A), (5). The larger catch-up exists from 2025 (SECURE 2.0, section 109).',
  source: 'IRC 414(v)',
  related: ['roth-catch-up', 'contribution-limits'],
  next: 'headroom',
};
