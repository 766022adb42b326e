import { deferralLimitNow, limitsAsked, payLimitNow, totalAtAge } from '../own/limits.ts';
import { deferralLeftNow } from '../own/room.ts';
import type { Topic } from '../topic.ts';

export const contributionLimits: Topic = {
  id: 'contribution-limits',
  label: 'What are the limits this year?',
  answer: (context) => {
    return [
      limitsAsked(context),
      deferralLimitNow(context),
      totalAtAge(context),
      deferralLeftNow(context),
      payLimitNow(context),
      'Deferrals count over all your employers; the overall limit of 415(c) is per employer, and no more than 100% of your pay there. An HSA, an IRA, and stock plans have limits of their own and don’t count toward it.',
    ];
  },
  more: () =>
    'I count calendar years. If your plan’s limitation year isn’t the calendar year, the 415(c) limit goes by that year: ask the plan administrator (deferral limits always go by the calendar year). The IRS publishes next year’s figures in October or November. Until then I don’t guess.',
  source: 'IRC 402(g)(1), 414(v), 415(c)(1)(A), 401(a)(17), 219(b)(5)',
  related: ['catch-up', 'headroom'],
  next: 'limits',
};
