import { hceNow } from '../own/limits.ts';
import type { Topic } from '../topic.ts';

export const nondiscriminationTest: Topic = {
  id: 'nondiscrimination-test',
  label: 'What’s the ACP test?',
  answer: (context) => [
    hceNow(context),
    'After-tax contributions and match are tested: highly compensated employees can’t get much more than everyone else (the ACP test, IRC 401(m)); a safe-harbor plan still has to test after-tax money.',
    'If the test fails, part of a highly compensated person’s after-tax money comes back with earnings, usually by March 15; the contributions were taxed before, the earnings are income.',
    'No single W-2 box decides it: what counts is your plan pay, before pre-tax deferrals and cafeteria-plan amounts, which boxes 1, 3 and 5 leave out in part. Shares of your spouse, parents, children and grandparents count as yours for the 5%.',
    'Many plans cap the after-tax percent of highly compensated employees beforehand. In your first year with an employer you aren’t one, unless you own more than 5%; and a plan may count only its top-paid 20%.',
  ],
  more: () =>
    'Highly compensated: pay above the threshold in the *previous* year, or a 5% owner: IRC 414(q)(1); by 415(c)(3) pay: 414(q)(4); the family’s shares: 416(i)(1)(B), 318(a)(1); the top-paid group: 414(q)(3). Refunds: IRC 401(m)(6), 4979.',
  source: 'IRC 401(m), 414(q), 4979',
  related: ['excess-contributions', 'headroom'],
  next: 'next',
};
