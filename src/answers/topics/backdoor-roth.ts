import { dollars } from '../../formats.ts';
import type { Topic } from '../topic.ts';

export const backdoorRoth: Topic = {
  id: 'backdoor-roth',
  label: 'How is it different from a backdoor Roth IRA?',
  answer: ({ limits }) => [
    `The regular backdoor is a nondeductible IRA contribution (up to ${dollars(limits.ira)} in ${limits.taxYear}, ${dollars(limits.ira.plus(limits.iraCatchUp))} from 50), then converted to Roth; the mega backdoor goes through the 401(k) and is much larger.`,
    'You can do both in one year: their limits are separate.',
    'The regular one goes on Form 8606 and is pro-rata over all your traditional, SEP and SIMPLE IRAs. Money rolled from a 401(k) straight to a Roth IRA doesn’t go through that.',
    'Careful with both: pre-tax money that you roll from the plan to a *traditional* IRA counts on Form 8606, line 6, and makes the regular backdoor partly taxable. Roll it to another plan instead, or leave it where it is.',
  ],
  more: () =>
    'IRC 408(d)(2), 408A(d)(3); Form 8606, Part I. Example: $7,000 in and converted, $63,000 pre-tax in IRAs at year end: $6,300 is taxed.',
  source: 'IRC 408(d)(2), 408A(d)(3), 219(b)(5)',
  related: ['income-limit', 'pro-rata'],
  next: 'limits',
};
