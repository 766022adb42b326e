import type { Topic } from '../topic.ts';

export const growth: Topic = {
  id: 'growth',
  label: 'What does it become in 20 years?',
  partOf: 'is-it-worth-it',
  answer: () => [
    'It depends on the return, which nobody knows, so here’s a worked example: $10,000 a year for 20 years at 6% is about $390,000. In Roth all of it is tax free once qualified.',
    'In a taxable account the same money owes tax on dividends each year and on the gain at the end. Left as after-tax money in the plan, its earnings are ordinary income when they come out.',
    'The difference is the tax on growth: the longer it stays, the larger it gets. The limits and the law can change.',
  ],
  more: () =>
    'IRC 408A(d)(1), 402A(d)(1): qualified Roth payments are tax free. IRC 1(h): gains outside. $10,000 at the start of each of 20 years at 6% is $389,927 (10,000 × ((1.06^20 − 1) ÷ 0.06) × 1.06).',
  source: 'IRC 408A(d)(1), 402A(d)(1), 1(h)',
  related: ['is-it-worth-it', 'after-tax-or-roth'],
  next: 'growth',
};
