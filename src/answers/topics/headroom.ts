import { dollars } from '../../formats.ts';
import { headroomNow } from '../own-figures.ts';
import type { Topic } from '../topic.ts';

export const headroom: Topic = {
  id: 'headroom',
  asks: [
    'how much can i put in',
    'how much more can i contribute this year',
    'whats left for after tax',
    'how much after tax room do i have',
    'what is my headroom',
    'how much mega backdoor can i do',
    'hit 23.5k already and the company put in 9k, what is left',
    'how much after-tax can I still add',
    'calculate my after tax room',
    'max after tax contribution for me',
    'how many dollars can i still put in after tax',
    'what is my remaining room',
    'I make 180k and am 52, how much can I put in',
    'how much space is left under the limit',
    'how much could i do in total',
    'my maximum this year',
    "company put 12k and I maxed, what's my remaining after-tax space",
    'how big could my after-tax contribution be',
    'tell me my number for this year',
    'what is my number',
    'how much could I add after tax',
    'what could I still put in',
    'compute my space',
    'how large is my room',
    'whats my max for the year',
    'how many more dollars fit',
    'after my 24,500 and an 18k match, what is left',
    "what's the largest after-tax amount I can make",
    'largest amount I can contribute after tax',
    'after my deferral and match, what is left',
    'what remains for after-tax',
  ],
  answer: (context) => {
    const { limits } = context;
    return [
      headroomNow(context),
      `The room is the overall limit of section 415(c) (${dollars(limits.annualAdditions)} for ${limits.taxYear}, or 100% of your pay if that is less), less your deferrals other than catch-up, less all employer money.`,
      'Your plan may set a lower cap of its own, in percent of pay.',
    ];
  },
  more: ({ limits }) =>
    `Example for ${limits.taxYear}: ${dollars(limits.electiveDeferral)} deferred and $10,000 from the employer leave ${dollars(limits.annualAdditions.minus(limits.electiveDeferral).minus(10_000))}. IRC 415(c)(1), (2).`,
  source: 'IRC 415(c)(1), (2); 414(v)(3)(A)',
  related: ['contribution-limits', 'payroll-election'],
  next: 'headroom',
};
