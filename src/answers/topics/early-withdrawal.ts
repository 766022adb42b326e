import type { Topic } from '../topic.ts';

export const earlyWithdrawal: Topic = {
  id: 'early-withdrawal',
  label: 'Can I get the money before 59½?',
  answer: () => [
    'From a Roth IRA money comes out in order: contributions first, then conversions, oldest first, then earnings.',
    'Contributions and the after-tax part of conversions come out with no tax and no penalty at any age.',
    'Before 59½ the 10% additional tax applies to the *taxable* part of a conversion younger than five years, and to earnings, which are income too.',
    'No 10% at all, at any age: disability, death, equal periodic payments, medical costs above 7.5% of your AGI, a birth or adoption (up to $5,000), terminal illness, and a few more. From a plan, also if you leave at 55 or later, or under a divorce order (QDRO); from an IRA, also for a first home (up to $10,000 in a lifetime) and for higher education.',
    'A Roth 401(k) instead pays out pro-rata over basis and earnings, and only when the plan allows.',
  ],
  more: () =>
    'IRC 408A(d)(4)(B), (d)(3)(F); 72(t)(2), (3)(A); 402A(d)(4) with 72(e)(8). The few more: qualified disasters, $1,000 a year for an emergency, domestic abuse, public-safety employees from 50, reservists (72(t)(2)(G) to (N), (10)). Example: $4,000 contributed and a conversion of $80,000, $60,000 of it taxable then: $7,000 out is $4,000 of contributions and $3,000 of the conversion’s taxable part.',
  source: 'IRC 408A(d)(4), 72(t), 402A(d)',
  related: ['five-year-rule', 'roth-ira-or-roth-401k'],
  next: 'next',
};
