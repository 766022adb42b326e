import type { Topic } from '../topic.ts';

export const severance: Topic = {
  id: 'severance',
  label: 'Can severance go into the plan?',
  partOf: 'leaving-employer',
  answer: () => [
    'No deferrals and no after-tax contributions from severance pay: it’s not pay for this purpose, since you’d get it only because you left.',
    'Regular pay, overtime, commissions and bonuses for work you did count if they’re paid by the later of 2½ months after you leave and the end of the year; unused vacation counts where the plan says so.',
    'So set your after-tax election before your last regular paychecks. When you leave, roll the after-tax money to a Roth IRA.',
  ],
  more: () =>
    'Treas. Reg. 1.415(c)-2(e)(3)(i), (ii), (iv); 1.401(k)-1(e)(8). Example: last day March 31; the paycheck of April 10 can still bring contributions in, the severance check of April 30 can’t.',
  source: 'Treas. Reg. 1.415(c)-2(e)(3)',
  related: ['leaving-employer', 'payroll-election'],
  next: 'paycheck',
};
