import { conversionNow } from '../own/moving.ts';
import type { Topic } from '../topic.ts';

export const inPlanConversion: Topic = {
  id: 'in-plan-conversion',
  label: 'How does an in-plan Roth conversion work?',
  answer: (context) => [
    conversionNow(context),
    'An in-plan Roth rollover moves after-tax money into the Roth 401(k) of the same plan, while you work there.',
    'Only the earnings on it are taxable, in the year of the conversion; nothing is withheld.',
    'Pre-tax money can be converted, too, if your plan allows it: then all of it is income that year. Money you have to take as a required distribution can’t be.',
    'Many plans convert automatically after each paycheck: turn it on, and there are hardly any earnings. Once it’s done, it can’t be undone.',
  ],
  more: () => 'IRC 402A(c)(4); Notices 2010-84 and 2013-74. It is reported on Form 1099-R with code G.',
  source: 'IRC 402A(c)(4); Notices 2010-84, 2013-74',
  related: ['conversion-timing', 'tax-on-conversion'],
  next: 'next',
};
