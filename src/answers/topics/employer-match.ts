import { dollars } from '../../formats.ts';
import { matchNow } from '../own/room.ts';
import type { Topic } from '../topic.ts';

export const employerMatch: Topic = {
  id: 'employer-match',
  label: 'Does the match count?',
  answer: (context) => [
    matchNow(context),
    `Employer money counts toward the overall limit of 415(c), ${dollars(context.limits.annualAdditions)} for ${context.limits.taxYear} or 100% of your pay if that’s less, so it uses up after-tax room. All of it does: match, nonelective and safe harbor contributions, profit sharing, and forfeitures that go to you. That’s also the most your employer can put in for you, minus what you put in yourself. It doesn’t count toward your own deferral limit (402(g)).`,
    `Only pay up to ${dollars(context.limits.compensation)} counts for a match in ${context.limits.taxYear} (IRC 401(a)(17)); whether a bonus or overtime counts is up to the plan’s definition of compensation.`,
    'A match computed per paycheck stops when your deferrals stop: reach the limit in August and the rest of the year’s match is lost.',
    'Unless the plan *trues up*: at year-end it pays what the formula gives on the whole year. Ask whether yours does; without one, spread your deferrals over all paychecks.',
    'Some plans let you take the match as Roth: income of the year it’s allocated, and it counts toward the limit all the same.',
  ],
  more: () =>
    'Pay counts for a match up to the limit of 401(a)(17). Example: $240,000 in 24 paychecks, 25% deferred, 100% match of 6%: deferrals end with paycheck 8, and the match is $4,800 in place of $14,400 (2019).',
  source: 'IRC 415(c)(2)(A), 402(g), 401(a)(17)',
  related: ['payroll-election', 'headroom'],
  next: 'paycheck',
};
