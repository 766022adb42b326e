import { leavingNow } from '../own-figures.ts';
import type { Topic } from '../topic.ts';

export const leavingEmployer: Topic = {
  id: 'leaving-employer',
  asks: [
    'i am leaving, what about my after tax money',
    'quitting with after-tax money',
    'retiring with after-tax in the plan',
    'plan has after-tax but no conversions, i am retiring next spring',
    'what happens when i leave',
    'rollover when i quit',
    'leaving the company and 401k after tax',
    'should i do after tax if i leave soon',
    'no in-service but leaving',
    'retire next year mega backdoor',
    'terminated employee rollover after tax',
    'layoff and after tax 401k',
    'separation from service rollover',
    "I'm resigning in a few months, what do I do with the after-tax bucket",
    'is it still useful if I retire soon and plan has no conversions',
    'I am resigning, what about the after-tax bucket',
    'what to do with after-tax money when I go',
    'retiring soon with after-tax money',
    'I got laid off',
    'last day is next month, what should happen to my after-tax balance',
    'last day is next month, what about my after-tax balance',
    'after-tax balance when I leave',
  ],
  answer: (context) => [
    leavingNow(context),
    'When you leave, all of it can be rolled over, whatever the plan allowed before: pre-tax money and earnings to a traditional IRA (or the new plan), after-tax contributions to a Roth IRA, at once (Notice 2014-54).',
    'So it can be worthwhile even without in-service withdrawals, if you leave soon: the earnings until then are what is taxed or goes to the traditional IRA.',
  ],
  more: () => 'IRC 402(c)(1), 401(k)(2)(B)(i)(I); Notice 2014-54.',
  source: 'IRC 402(c); Notice 2014-54',
  related: ['split-rollover', 'in-service-withdrawal'],
  next: 'rollover',
};
