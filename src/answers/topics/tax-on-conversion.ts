import { taxNow } from '../own-figures.ts';
import type { Topic } from '../topic.ts';

export const taxOnConversion: Topic = {
  id: 'tax-on-conversion',
  asks: [
    'what do i owe when i convert',
    'tax on conversion',
    'how do taxes work with the gains when i convert',
    'rolled basis and earnings into my roth by accident, what do i owe',
    'do i pay tax on the mega backdoor',
    'are the earnings taxed',
    'is there a penalty on conversion',
    '10% penalty when converting',
    'how much tax on the earnings',
    'will the conversion increase my income',
    'do i pay twice',
    'taxes when moving after-tax to roth',
    'is converting a taxable event',
    'withholding on conversion',
    'will I get hit with tax when I convert',
    'how is the growth taxed if I move it to roth',
    'is there a 10 percent penalty on converting earnings',
    'is growth taxed when moved to roth',
    'how is a conversion taxed',
    'do I owe tax on earnings',
    'penalty for converting',
    "what's the tax bill when moving after-tax with 900 of earnings",
  ],
  answer: (context) => [
    taxNow(context),
    'Your after-tax contributions convert without tax: they were taxed before.',
    'Earnings on them, and any pre-tax money that comes along, are ordinary income in the year of the conversion.',
    'The 10% additional tax does not apply to a conversion. Nothing is withheld from a direct rollover; a check paid to you has 20% of the taxable part withheld.',
  ],
  more: () =>
    'IRC 402A(c)(4)(B), 408A(d)(3)(A), 72(t)(1), 3405(c). Converting soon keeps the earnings small; they may go to a traditional IRA instead (Notice 2014-54).',
  source: 'IRC 402A(c)(4), 408A(d)(3), 72(t), 3405(c)',
  related: ['conversion-timing', 'tax-forms'],
  next: 'rollover',
};
