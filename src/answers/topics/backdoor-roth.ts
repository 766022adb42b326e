import { dollars } from '../../formats.ts';
import type { Topic } from '../topic.ts';

export const backdoorRoth: Topic = {
  id: 'backdoor-roth',
  asks: [
    'backdoor roth vs mega backdoor',
    'backdoor vs mega backdoor, can i do both',
    'what is the ordinary backdoor roth',
    'difference between backdoor and mega backdoor',
    'backdoor roth ira',
    'can i do a backdoor roth as well',
    'is this the same as the backdoor roth ira',
    'regular backdoor',
    'nondeductible ira contribution and convert',
    'do i do the backdoor and the mega',
    'backdoor roth pro rata ira',
    'how is mega backdoor different from backdoor roth',
    'is the regular backdoor roth separate from this one',
    'I already do a backdoor roth ira each january, can I also do the mega',
    'I already do a backdoor roth',
    'regular backdoor and mega in the same year',
    'is nondeductible ira the same as mega',
    'explain backdoor roth ira next to mega backdoor',
  ],
  answer: ({ limits }) => [
    `The ordinary backdoor is a nondeductible IRA contribution (up to ${dollars(limits.ira)} in ${limits.taxYear}, ${dollars(limits.ira.plus(limits.iraCatchUp))} from 50), then converted to Roth; the mega backdoor goes through the 401(k) and is much larger.`,
    'You can do both in one year: their limits are separate.',
    'The ordinary one goes on Form 8606, and is pro-rata over all your traditional, SEP and SIMPLE IRAs; money rolled from a 401(k) straight to a Roth IRA does not go through that.',
  ],
  more: () =>
    'IRC 408(d)(2), 408A(d)(3); Form 8606, Part I. Example: $7,000 in and converted, $63,000 pre-tax in IRAs at year end: $6,300 is taxed.',
  source: 'IRC 408(d)(2), 408A(d)(3), 219(b)(5)',
  related: ['income-limit', 'pro-rata'],
  next: 'limits',
};
