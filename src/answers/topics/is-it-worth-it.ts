import { worthWhenLeaving } from '../own/moving.ts';
import type { Topic } from '../topic.ts';

export const isItWorthIt: Topic = {
  id: 'is-it-worth-it',
  label: 'Is the mega backdoor Roth worth it?',
  answer: (context) => [
    worthWhenLeaving(context),
    'A usual order: the whole employer match first, then an HSA and a Roth IRA if you can have them, then your deferrals up to the limit, then the mega backdoor, then a taxable account.',
    'Its advantage over a taxable account is that growth in Roth is tax free; there’s no deduction going in.',
    'Before 59½ the Roth rules decide what you can get at: what you converted after tax comes out without tax, earnings don’t.',
    'Whether it’s worth it depends on your cash flow, your debts and how long the money can stay. Money you’ll need soon is better off elsewhere.',
  ],
  more: () =>
    'Qualified Roth distributions are tax free at 59½ after five tax years: IRC 408A(d)(2), 402A(d)(2). In a taxable account dividends are taxed each year and gains when you sell: IRC 1(h).',
  source: 'IRC 408A(d), 402A(d), 1(h)',
  related: ['max-deferrals-first', 'early-withdrawal'],
  next: 'headroom',
};
