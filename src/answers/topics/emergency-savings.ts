import type { Topic } from '../topic.ts';

export const emergencySavings: Topic = {
  id: 'emergency-savings',
  label: 'Can it be my emergency fund?',
  partOf: null,
  answer: () => [
    'Partly. After-tax contributions that were converted to a Roth IRA can be taken out any time without tax or penalty, but not what they’ve earned. Keep some cash outside the plan for a real emergency.',
    'Some plans have an emergency savings account linked to the 401(k): Roth money, up to $2,500 (raised with inflation since), out once a month. It’s for people who aren’t highly compensated, and what goes in counts toward your deferral limit, not as after-tax money.',
    'Some plans also allow one emergency withdrawal a year of up to $1,000 without the 10% tax.',
  ],
  more: () =>
    'IRC 402A(e), added by SECURE 2.0 Act, section 127 (pension-linked emergency savings accounts); IRC 72(t)(2)(I), section 115 (emergency withdrawals up to $1,000); IRC 408A(d)(4) for the order of a Roth IRA.',
  source: 'IRC 402A(e), 72(t)(2)(I), 408A(d)(4)',
  related: ['early-withdrawal', 'five-year-rule'],
  next: 'next',
};
