import type { Topic } from '../topic.ts';

export const medicareAndMagi: Topic = {
  id: 'medicare-and-magi',
  label: 'What does converting do to my MAGI?',
  partOf: 'tax-on-conversion',
  answer: () => [
    'Only the taxable part of a conversion raises your modified AGI: the earnings, and any pre-tax money that comes along. After-tax contributions convert without raising it.',
    'More MAGI can raise Medicare premiums two years later (IRMAA), shrink a health-insurance credit, and phase out a direct Roth IRA contribution or other breaks. For the Roth IRA limit itself, conversion income doesn’t count.',
    'Converting soon after each paycheck keeps that income near zero.',
  ],
  more: () =>
    '42 U.S.C. 1395r(i)(4): Medicare premiums go by MAGI of two years before. IRC 36B(d)(2)(B): the premium credit. IRC 408A(c)(3)(B)(i): conversion income is left out of MAGI for the Roth IRA limit. Example: $40,000 after tax with $300 of earnings converted raises MAGI by $300.',
  source: '42 U.S.C. 1395r(i); IRC 36B(d)(2)(B), 408A(c)(3)(B)(i)',
  related: ['tax-on-conversion', 'conversion-timing'],
  next: 'proRata',
};
