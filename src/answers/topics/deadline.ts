import { deadlineNow } from '../own/room.ts';
import type { Topic } from '../topic.ts';

export const deadline: Topic = {
  id: 'deadline',
  label: 'What’s the deadline for this year?',
  answer: (context) => [
    deadlineNow(context),
    'The pay date counts: a paycheck dated January 2 is one of the new year, even for work in December. Through payroll you can’t contribute for the year before, as you can to an IRA.',
    'Payroll needs a few days to pick up a new election, so set it before the cutoff for the last payroll.',
    'Without payroll it’s different: the owner of a solo 401(k) elects deferrals by December 31 and may pay in until the tax return is due; after-tax money paid straight to a plan can count until January 30, and the employer’s money until the business’s return is due.',
    'The conversion can come later. It’s taxed in the year you make it.',
  ],
  more: () =>
    'Treas. Reg. 1.415(c)-1(b)(6)(i)(B): employee contributions count for a year if made within 30 days after it, employer money if paid by 30 days after the return is due. In a new plan’s first year a sole proprietor alone in it may still elect deferrals until the return is due, without extensions (IRC 401(b)(2), SECURE 2.0 section 317).',
  source: 'Treas. Reg. 1.415(c)-1(b)(6)',
  related: ['payroll-election', 'conversion-timing'],
  next: 'paycheck',
};
