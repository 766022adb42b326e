import { Money } from '../../calculator/index.ts';
import { dollars } from '../../formats.ts';
import type { Topic } from '../topic.ts';

const [YEARS, RATE, USUAL] = [20, 1.06, 10_000];
/** Paid in at the start of each year, to the nearest thousand: a(((1 + r)^n − 1) ÷ r)(1 + r). */
function example(amount: number = USUAL): string {
  const each = new Money(RATE)
    .pow(YEARS)
    .minus(1)
    .div(RATE - 1)
    .times(RATE);
  const all = each.times(amount).div(1_000).toDecimalPlaces(0).times(1_000);
  return `${dollars(amount)} a year for ${YEARS} years at 6% is about ${dollars(all)}`;
}

export const growth: Topic = {
  id: 'growth',
  label: 'What does it become in 20 years?',
  partOf: 'is-it-worth-it',
  answer: ({ amount }) => [
    `It depends on the return, which nobody knows, so here’s a worked example: ${example(amount)}. In Roth all of it is tax free once qualified. For your own age and return, ask for “growth to 60 at 5%”.`,
    'In a taxable account the same money owes tax on dividends each year and on the gain at the end. Left as after-tax money in the plan, its earnings are ordinary income when they come out.',
    'The difference is the tax on growth: the longer it stays, the larger it gets. The limits and the law can change.',
  ],
  more: () =>
    'IRC 408A(d)(1), 402A(d)(1): qualified Roth payments are tax free. IRC 1(h): gains outside. $10,000 at the start of each of 20 years at 6% is $389,927 (10,000 × ((1.06^20 − 1) ÷ 0.06) × 1.06).',
  source: 'IRC 408A(d)(1), 402A(d)(1), 1(h)',
  related: ['is-it-worth-it', 'after-tax-or-roth'],
  next: 'growth',
};
