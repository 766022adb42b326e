import type { Topic } from '../topic.ts';

export const medicareAndMagi: Topic = {
  id: 'medicare-and-magi',
  label: 'What does converting do to my MAGI?',
  partOf: 'tax-on-conversion',
  asks: [
    'what does converting do to my magi',
    'does a conversion raise my medicare premiums',
    'irmaa and the mega backdoor',
    'will mbdr mess with my premium tax credit',
    'aca subsidies and conversions',
    'does an in-plan conversion hurt my marketplace subsidy',
    'do after-tax contributions count in magi',
    'conversion income and irmaa',
    'medicare surcharge from a roth conversion',
    'obamacare credit and converting',
    'does converting raise my agi',
    'does it affect the student loan payment or child tax credit',
    'niit and conversions',
    'part b premium two years later',
    'does mega backdoor change my agi',
  ],
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
