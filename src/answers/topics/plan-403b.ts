import { dollars } from '../../formats.ts';
import type { Topic } from '../topic.ts';

export const plan403b: Topic = {
  id: 'plan-403b',
  label: 'Does it work with a 403(b)?',
  answer: ({ limits }) => [
    `A 403(b) has the same limits as a 401(k): ${dollars(limits.electiveDeferral)} of deferrals for ${limits.taxYear} (more from 50), ${dollars(limits.annualAdditions)} in all. The mega backdoor works if the plan takes after-tax money and lets you move it to Roth. Fewer 403(b) plans do.`,
    'After 15 years with the same school, hospital or church there may be an extra catch-up of up to $3,000 a year, $15,000 in a lifetime.',
    `With a business that you control, its plan and the 403(b) share one overall limit: in the 403(b), ${dollars(limits.annualAdditions)} less what your business’s plan got, and never more than 100% of the pay that comes with the 403(b). Tell HR: the 403(b) has to know.`,
  ],
  more: () =>
    'IRC 403(b), 402(g)(7), 415(c); IRC 415(k)(4) and Treas. Reg. 1.415(f)-1(f) for the aggregation. Example: $30,000 went into your solo 401(k): $42,000 of the 2026 limit is left in the 403(b).',
  source: 'IRC 403(b), 402(g)(7), 415(c), (k)(4)',
  related: ['plan-457b', 'catch-up'],
  next: 'headroom',
};
