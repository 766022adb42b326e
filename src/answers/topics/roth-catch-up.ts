import { dollars } from '../../formats.ts';
import { rothCatchUpNow } from '../own-figures.ts';
import type { Topic } from '../topic.ts';

export const rothCatchUp: Topic = {
  id: 'roth-catch-up',
  asks: [
    'must my catch up be roth',
    'hr says my catchup has to be roth now, why',
    'roth catch up rule',
    'roth catchup mandate',
    'why can i not do pre-tax catch up anymore',
    'catch up roth 150k wages',
    'secure 2.0 catch up roth',
    'do high earners have to do roth catch up',
    'does the roth catch-up apply to me',
    'i earned over 150k last year, is my catch up roth',
    'new hire and roth catch up',
    'our plan has no roth, what about catch up',
    'my catch-up got switched to roth',
    'mandatory roth catch-up',
    'payroll told me catch up contributions must go to roth this year',
    "why can't my catch-up be pretax any more",
    'my W-2 was 162k, is my catch-up forced into roth',
    'catch-up has to go to roth',
    'why is my catch up going into roth',
    'cannot make pretax catch-up',
    'catch-up contributions as roth because of my income',
    'wages above 150k and catch-up',
    'does the new roth rule for catch-ups hit me, I earned 170k',
    'can I still do traditional catch-up contributions',
    'can I still do pretax catch-up',
    'traditional catch-up no longer allowed',
  ],
  answer: (context) => {
    const { limits } = context;
    return [
      rothCatchUpNow(context),
      `From 2026, catch-up must be Roth if last year’s FICA wages *from this employer* (box 3 of the W-2) were above the threshold${limits.rothCatchUpWages ? `: ${dollars(limits.rothCatchUpWages)} for ${limits.taxYear}` : ''}.`,
      'No wages from this employer last year, as a new hire, or only self-employment income: not subject.',
      'If the plan has no Roth option, such a person can make no catch-up at all. Ordinary deferrals may stay pre-tax.',
    ];
  },
  more: () => 'IRC 414(v)(7), in force for taxable years from 2026 (Notice 2023-62).',
  source: 'IRC 414(v)(7); Notice 2023-62',
  related: ['catch-up', 'after-tax-or-roth'],
  next: 'headroom',
};
