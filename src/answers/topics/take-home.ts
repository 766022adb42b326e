import type { Topic } from '../topic.ts';

export const takeHome: Topic = {
  id: 'take-home',
  label: 'What happens to my take-home pay?',
  partOf: 'payroll-election',
  answer: () => [
    'After-tax contributions come out of pay that’s already taxed, so every dollar you put in is a dollar less in your paycheck.',
    'Roth deferrals work the same way; a pre-tax deferral of $1,000 costs you less than $1,000 of take-home, since income tax isn’t taken on it. Social Security and Medicare tax comes out either way.',
    'Payroll takes tax, insurance and other deductions first. If too little is left, it cuts the contribution, and many plans cap the percent you may elect.',
    'Tell me what you need of each paycheck (“keep $2,500 of each paycheck”), and `paycheck` works within it.',
  ],
  more: () =>
    'IRC 3121(v)(1)(A): deferrals are wages for Social Security and Medicare tax. IRC 402(e)(3): pre-tax deferrals aren’t income of the year. Example: of a $5,000 paycheck, $382.50 is Social Security and Medicare tax (7.65%); after a 10% Roth deferral and 30% after tax, $2,617.50 is left before income tax.',
  source: 'IRC 3121(v)(1)(A), 402(e)(3); your plan’s payroll rules',
  related: ['payroll-election', 'max-deferrals-first'],
  next: 'paycheck',
};
