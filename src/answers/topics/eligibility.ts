import { eligibilityNow } from '../own/room.ts';
import type { Topic } from '../topic.ts';

export const eligibility: Topic = {
  id: 'eligibility',
  label: 'Can I do the mega backdoor Roth?',
  answer: (context) => [
    eligibilityNow(context),
    'Two things have to be true: the plan takes after-tax contributions, *and* it lets you move them to Roth, by an in-service withdrawal or an in-plan conversion (or you leave soon).',
    'There’s no income limit for it, and no age limit.',
  ],
  more: () =>
    'The law allows both features (IRC 402A(c)(4); Notices 2010-84, 2013-74); the plan document decides whether your plan has them.',
  source: 'IRC 402A(c)(4), 415(c)(2); Notices 2010-84, 2013-74',
  related: ['plan-support', 'leaving-employer'],
  next: 'headroom',
};
