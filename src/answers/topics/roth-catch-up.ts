import { dollars } from '../../formats.ts';
import { rothCatchUpNow } from '../own/limits.ts';
import type { Topic } from '../topic.ts';

export const rothCatchUp: Topic = {
  id: 'roth-catch-up',
  label: 'Does my catch-up have to be Roth?',
  answer: (context) => {
    const { limits } = context;
    return [
      rothCatchUpNow(context),
      `From 2026, catch-up must be Roth if last year’s Social Security wages *from this employer* (box 3 of the W-2) were above the threshold${limits.rothCatchUpWages ? `: ${dollars(limits.rothCatchUpWages)} for ${limits.taxYear}` : ''}.`,
      'Not subject: no wages from this employer last year (a new hire), self-employment income only, or a public job outside Social Security (no box 3 wages). Some plans go by box 5 for 2026, in good faith.',
      'Roth deferrals you made earlier in the year may count toward what must be Roth, where your plan does so.',
      'If the plan has no Roth option, you can’t make catch-up contributions at all then. Regular deferrals can stay pre-tax.',
    ];
  },
  more: () =>
    'IRC 414(v)(7), for taxable years from 2026; the regulations of September 2025 (T.D. 10033) took the place of Notice 2023-62: good faith in 2026, and they apply from 2027.',
  source: 'IRC 414(v)(7); T.D. 10033 (2025)',
  related: ['catch-up', 'after-tax-or-roth'],
  next: 'headroom',
};
