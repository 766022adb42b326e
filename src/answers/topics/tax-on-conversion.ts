import { taxNow } from '../own/moving.ts';
import type { Topic } from '../topic.ts';

export const taxOnConversion: Topic = {
  id: 'tax-on-conversion',
  label: 'What do I owe when I convert?',
  answer: (context) => [
    taxNow(context),
    'Your after-tax contributions convert without tax: they were already taxed.',
    'Earnings on them, and any pre-tax money that comes along, are ordinary income in the year of the conversion.',
    'There’s no 10% additional tax on a conversion. Nothing is withheld from a direct rollover; a check paid to you has 20% of the taxable part withheld.',
  ],
  more: () =>
    'IRC 402A(c)(4)(B), 408A(d)(3)(A), 72(t)(1), 3405(c). Converting soon keeps the earnings small; they may go to a traditional IRA instead (Notice 2014-54).',
  source: 'IRC 402A(c)(4), 408A(d)(3), 72(t), 3405(c)',
  related: ['conversion-timing', 'tax-forms'],
  next: 'rollover',
};
