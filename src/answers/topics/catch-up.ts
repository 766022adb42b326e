import { dollars } from '../../formats.ts';
import { catchUpNow } from '../own/limits.ts';
import type { Topic } from '../topic.ts';

export const catchUp: Topic = {
  id: 'catch-up',
  label: 'What is catch-up?',
  answer: (context) => {
    const { limits } = context;
    return [
      catchUpNow(context),
      `Starting the year you turn 50 you can defer ${dollars(limits.catchUp)} more in ${limits.taxYear}; your age on December 31 is what counts, so a birthday on that day is enough.`,
      `At 60, 61, 62 and 63 it is ${limits.superCatchUp ? `${dollars(limits.superCatchUp)} instead` : 'no more than that: the larger catch-up begins in 2025'}, if the plan offers it. At 64 it’s back to the regular amount.`,
      `Catch-up comes on top of the overall limit of 415(c), not inside it: ${dollars(limits.annualAdditions)} becomes ${dollars(limits.annualAdditions.plus(limits.catchUp))} in all${limits.superCatchUp ? `, ${dollars(limits.annualAdditions.plus(limits.superCatchUp))} at 60 to 63` : ''}.`,
    ];
  },
  more: () =>
    'IRC 414(v)(2)(B), (2)(E), (3)(A), (5). The larger catch-up exists from 2025 (SECURE 2.0, section 109).',
  source: 'IRC 414(v)',
  related: ['roth-catch-up', 'contribution-limits'],
  next: 'headroom',
};
