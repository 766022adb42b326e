import { dollars } from '../../formats.ts';
import { headroomNow } from '../own/room.ts';
import type { Topic } from '../topic.ts';

export const headroom: Topic = {
  id: 'headroom',
  label: 'How much can I put in?',
  answer: (context) => {
    const { limits } = context;
    return [
      headroomNow(context),
      `The room is the overall limit of section 415(c) (${dollars(limits.annualAdditions)} for ${limits.taxYear}, or 100% of your pay if that’s less), minus your deferrals other than catch-up, minus all employer money.`,
      'Your plan may set a lower cap, in percent of pay.',
    ];
  },
  more: ({ limits }) =>
    `Example for ${limits.taxYear}: ${dollars(limits.electiveDeferral)} deferred and $10,000 from the employer leave ${dollars(limits.annualAdditions.minus(limits.electiveDeferral).minus(10_000))}. IRC 415(c)(1), (2).`,
  source: 'IRC 415(c)(1), (2); 414(v)(3)(A)',
  related: ['contribution-limits', 'payroll-election'],
  next: 'headroom',
};
