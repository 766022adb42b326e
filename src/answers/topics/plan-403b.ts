import { dollars } from '../../formats.ts';
import type { Topic } from '../topic.ts';

export const plan403b: Topic = {
  id: 'plan-403b',
  label: 'Does it work with a 403(b)?',
  answer: ({ limits }) => [
    `A 403(b) has the same limits as a 401(k): ${dollars(limits.electiveDeferral)} of deferrals for ${limits.taxYear} (more from 50), ${dollars(limits.annualAdditions)} in all. The mega backdoor works if the plan takes after-tax money and lets you move it to Roth. Fewer 403(b) plans do.`,
    'After 15 years with the same school, hospital or church there may be an extra catch-up of up to $3,000 a year, $15,000 in a lifetime.',
    'Its overall limit is added up with the plan of a business that you control.',
  ],
  more: () => 'IRC 403(b), 402(g)(7), 415(c); Treas. Reg. 1.415(f)-1(f) for the aggregation.',
  source: 'IRC 403(b), 402(g)(7), 415(c)',
  related: ['plan-457b', 'catch-up'],
  next: 'headroom',
};
