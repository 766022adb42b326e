import { excessNow } from '../own/room.ts';
import type { Topic } from '../topic.ts';

export const excessContributions: Topic = {
  id: 'excess-contributions',
  label: 'What if I put in too much?',
  answer: (context) => [
    excessNow(context),
    'Deferrals over the 402(g) limit: tell a plan in time for it to pay them out, with earnings, by April 15 of the next year. Left in, they are taxed twice: in the year of the deferral, and again when they come out; after April 15 the plan can’t pay them out until you may take money anyway.',
    'Over the overall limit (415(c)): the plan corrects it, after-tax contributions first, with their earnings (Rev. Proc. 2021-30). If that after-tax money was converted or rolled over already, it was never eligible for it: the plan reports it anew (Form 1099-R, code E), and you take it with its earnings out of the Roth IRA by the due date of your return. What was converted inside the plan, the plan takes out of its Roth account.',
    'Pre-tax deferrals that come back are income in the year the plan pays them, except that 402(g) excesses are income of the year they were deferred.',
    'There is no 10% tax on either when corrected.',
  ],
  more: () =>
    'IRC 402(g)(2); Treas. Reg. 1.402(g)-1(e); Rev. Proc. 2021-30, section 6.06(2); Form 1099-R codes 8 and P for excess deferrals, E for annual additions. IRC 408(d)(4), 4973: money that wasn’t eligible for the Roth IRA.',
  source: 'IRC 402(g)(2), 415(c); Rev. Proc. 2021-30',
  related: ['job-change', 'nondiscrimination-test'],
  next: 'next',
};
