import type { Topic } from '../topic.ts';

export const inServiceWithdrawal: Topic = {
  id: 'in-service-withdrawal',
  label: 'Can I take after-tax money out while I work here?',
  answer: () => [
    'You can take after-tax contributions out at any age while you work there, *if the plan allows it*. Deferrals have to wait until 59½.',
    'Have it paid as a direct rollover to your Roth IRA: the after-tax contributions go over without tax, their earnings are taxed or go to a traditional IRA.',
    'Ask how often the plan allows it, whether it suspends your contributions afterward, and whether after-tax money is accounted for separately.',
  ],
  more: () =>
    'IRC 401(k)(2)(B) holds back deferrals, not after-tax money; IRC 402(c) for the rollover; Notice 2014-54 for the split.',
  source: 'IRC 401(k)(2)(B), 402(c); Notice 2014-54',
  related: ['in-plan-conversion', 'pro-rata'],
  next: 'rollover',
};
