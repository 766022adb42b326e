import type { Topic } from '../topic.ts';

export const growth: Topic = {
  id: 'growth',
  label: 'What does it become in 20 years?',
  partOf: 'is-it-worth-it',
  asks: [
    'what does it become in 20 years',
    'how much will it be in 30 years',
    'what could 35k a year turn into by 60',
    'project my mega backdoor balance',
    'see how big this gets over time',
    'growth of 20k a year for 15 years at 6 percent',
    'what is the long term value of mega backdoor',
    'how much more do i end up with than in a taxable account',
    'compound growth of after-tax contributions',
    'future value of my roth',
    '20-year growth',
    'how much would i have at retirement if i do this every year',
    'simulate 10 years of contributions',
  ],
  answer: () => [
    'It depends on the return, which nobody knows, so here’s a worked example: $10,000 a year for 20 years at 6% is about $390,000. In Roth all of it is tax free once qualified.',
    'In a taxable account the same money owes tax on dividends each year and on the gain at the end. Left as after-tax money in the plan, its earnings are ordinary income when they come out.',
    'The difference is the tax on growth: the longer it stays, the larger it gets. The limits and the law can change.',
  ],
  more: () =>
    'IRC 408A(d)(1), 402A(d)(1): qualified Roth payments are tax free. IRC 1(h): gains outside. $10,000 at the start of each of 20 years at 6% is $389,927 (10,000 × ((1.06^20 − 1) ÷ 0.06) × 1.06).',
  source: 'IRC 408A(d)(1), 402A(d)(1), 1(h)',
  related: ['is-it-worth-it', 'after-tax-or-roth'],
  next: 'headroom',
};
