import type { Topic } from '../topic.ts';

export const spouse: Topic = {
  id: 'spouse',
  label: 'Can my spouse do it too?',
  answer: () => [
    'It depends on your spouse’s own job: the limits are per person and plan, not per couple, and the money has to come out of *their* pay from an employer whose plan, a 401(k) or a 403(b), takes after-tax contributions.',
    'Without pay from such an employer, no: there’s no spousal 401(k). A spouse without pay can have an IRA from your pay, if you file jointly; a regular backdoor Roth IRA works, too.',
    'By law your spouse is the beneficiary of your 401(k), unless they agree to another one in writing; for an IRA you name them yourself. Filing jointly changes nothing in these limits; joint modified AGI matters only for a direct Roth IRA contribution.',
  ],
  more: () =>
    'IRC 402(g), 415(c) are per participant, and 415(c)(1)(B) is 100% of that participant’s own pay; IRC 219(c) (spousal IRA); IRC 408A(c)(3) uses joint AGI.',
  source: 'IRC 402(g), 415(c), 219(c), 408A(c)(3), 401(a)(11)',
  related: ['income-limit', 'eligibility'],
  next: 'headroom',
};
