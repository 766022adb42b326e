import { hceNow } from '../own/limits.ts';
import type { Topic } from '../topic.ts';

export const nondiscriminationTest: Topic = {
  id: 'nondiscrimination-test',
  label: 'What’s the ACP test?',
  answer: (context) => [
    hceNow(context),
    'After-tax contributions and match are tested: highly compensated employees can’t get much more than everyone else (the ACP test, IRC 401(m)); a safe-harbor plan still has to test after-tax money.',
    'If the test fails, part of a highly compensated person’s after-tax money comes back with earnings, usually by March 15; the contributions were taxed before, the earnings are income.',
    'Many plans cap the after-tax percent of highly compensated employees beforehand. In your first year with an employer you aren’t one, unless you own more than 5%; and a plan may count only its top-paid 20%.',
  ],
  more: () =>
    'Highly compensated: pay above the threshold in the *previous* year, or a 5% owner: IRC 414(q)(1); the top-paid group: 414(q)(3). Refunds: IRC 401(m)(6), 4979.',
  source: 'IRC 401(m), 414(q), 4979',
  related: ['excess-contributions', 'headroom'],
  next: 'next',
};
