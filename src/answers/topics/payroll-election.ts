import { electionNow } from '../own-figures.ts';
import type { Topic } from '../topic.ts';

export const payrollElection: Topic = {
  id: 'payroll-election',
  label: 'How do I set it up in payroll?',
  answer: (context) => [
    'In your plan’s payroll settings set the *after-tax* election, apart from pre-tax and Roth, in percent of pay or dollars a paycheck.',
    electionNow(context),
    'The percent is the room that is left divided by the pay of the paychecks that are left; reach it with the last paycheck, not before, so that no match is lost.',
    'A bonus may have an election of its own: ask whether yours takes after-tax.',
  ],
  more: () => '`/megaroth paycheck` computes it to the cent, paycheck by paycheck.',
  source: 'IRC 415(c), 401(a)(17)',
  related: ['employer-match', 'deadline'],
  next: 'paycheck',
};
