import { dollars } from '../../formats.ts';
import type { Topic } from '../topic.ts';

export const plan457b: Topic = {
  id: 'plan-457b',
  label: 'Does it work with a 457(b)?',
  answer: ({ limits }) => [
    'A governmental 457(b) doesn’t take after-tax contributions, so there’s no mega backdoor Roth in it.',
    `But its deferral limit (${dollars(limits.electiveDeferral)} in ${limits.taxYear}) is separate: it’s on top of a 401(k)’s or 403(b)’s and doesn’t use up your room there.`,
    'A private nonprofit’s 457(b) is another thing: it’s unfunded, can’t be rolled over to an IRA, and takes no Roth money.',
    'In the last three years before normal retirement age it may be up to twice that.',
  ],
  more: () => 'IRC 457(b)(2), (b)(3), (e)(15).',
  source: 'IRC 457(b), (e)(15), (e)(16), 402(c)(8)(B)(v)',
  related: ['plan-403b', 'contribution-limits'],
  next: 'headroom',
};
