import { leavingNow } from '../own/moving.ts';
import type { Topic } from '../topic.ts';

export const leavingEmployer: Topic = {
  id: 'leaving-employer',
  label: 'What happens to my after-tax money when I leave?',
  answer: (context) => [
    leavingNow(context),
    'When you leave, all of it can be rolled over, whatever the plan allowed before: pre-tax money and earnings to a traditional IRA (or the new plan), after-tax contributions to a Roth IRA, at once (Notice 2014-54).',
    'Not everything goes: employer money that isn’t vested stays, and required distributions don’t roll over. No contributions come from severance pay; regular pay up to 2½ months after you leave still counts. A loan that’s offset can be rolled over until your return is due.',
    'So it can be worth it even without in-service withdrawals if you’re leaving soon: only the earnings until then are taxed, or go to the traditional IRA.',
  ],
  more: () =>
    'IRC 402(c)(1), (3)(C), (4), 401(k)(2)(B)(i)(I), 411(a); Treas. Reg. 1.415(c)-2(e)(3); Notice 2014-54. Pre-tax money in a traditional IRA counts on Form 8606, line 6, against an ordinary backdoor.',
  source: 'IRC 402(c); Notice 2014-54',
  related: ['split-rollover', 'in-service-withdrawal'],
  next: 'rollover',
};
