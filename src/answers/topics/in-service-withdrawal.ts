import type { Topic } from '../topic.ts';

export const inServiceWithdrawal: Topic = {
  id: 'in-service-withdrawal',
  asks: [
    'can i take the after-tax part out while working',
    'in-service withdrawal',
    'in service distribution',
    'withdraw after tax while employed',
    'do i have to be 59.5 to take after-tax out',
    'plan says i can withdraw my after-tax sub-account twice a year',
    'roll after tax to roth ira while still working',
    'what is an in service rollover',
    'can i move after tax money out now',
    'non-hardship withdrawal of after tax',
    'how many in-service withdrawals per year',
    'take money out of 401k while still at the company to roth ira',
    'is that an in service distribution',
    'am I able to pull my after-tax contributions while still employed',
    'how do in service distributions to a roth ira work',
    'take out after-tax money while employed',
    'roll the after-tax account out while still working here',
    'withdraw from the after-tax account before leaving',
    'move after-tax dollars to my own ira without leaving the job',
    'age requirement for taking after-tax money out',
    'age requirement for withdrawing after-tax money',
    'move after-tax money to my ira without leaving',
  ],
  answer: () => [
    'After-tax contributions may be taken out at any age while you work there, *if the plan allows it*; deferrals may not before 59½.',
    'Have it paid as a direct rollover to your Roth IRA: the after-tax contributions go over without tax, their earnings are taxed or go to a traditional IRA.',
    'Ask how often the plan allows it, whether it suspends contributions afterwards, and whether after-tax money is accounted for separately.',
  ],
  more: () =>
    'IRC 401(k)(2)(B) holds back deferrals, not after-tax money; IRC 402(c) for the rollover; Notice 2014-54 for the split.',
  source: 'IRC 401(k)(2)(B), 402(c); Notice 2014-54',
  related: ['in-plan-conversion', 'pro-rata'],
  next: 'rollover',
};
