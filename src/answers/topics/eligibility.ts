import { eligibilityNow } from '../own-figures.ts';
import type { Topic } from '../topic.ts';

export const eligibility: Topic = {
  id: 'eligibility',
  asks: [
    'can i do the mega backdoor',
    'am i eligible',
    'am i even able to do this here',
    'do i qualify for mega backdoor roth',
    'is it possible for me',
    'can i do it at this company',
    'what do i need to be able to do it',
    'requirements for mega backdoor',
    'who can do the mega backdoor roth',
    'am I allowed to do mega backdoor',
    'can anybody do this',
    'is this open to me',
    'what are the conditions',
    'do I meet the requirements',
    'could i use the mega backdoor',
    'is this something I could use as an employee here',
    'whats needed before I can do a mega backdoor',
    'do part timers qualify',
    'could someone like me use it',
    'what makes a person eligible',
    'do I need anything special to do it',
    'are contractors eligible',
    'which two features must my plan have',
    "how do I know if I'm allowed to use it",
    'anything that would prevent me from doing mega backdoor',
  ],
  answer: (context) => [
    eligibilityNow(context),
    'Two things decide: the plan takes after-tax contributions, *and* it lets them move to Roth, by an in-service withdrawal or an in-plan conversion (or you leave soon).',
    'There is no income limit for it, and no age limit.',
  ],
  more: () =>
    'The law allows both features (IRC 402A(c)(4); Notices 2010-84, 2013-74); the plan document decides whether your plan has them.',
  source: 'IRC 402A(c)(4), 415(c)(2); Notices 2010-84, 2013-74',
  related: ['plan-support', 'leaving-employer'],
  next: 'headroom',
};
