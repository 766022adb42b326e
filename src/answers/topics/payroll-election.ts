import { electionNow } from '../own/room.ts';
import type { Topic } from '../topic.ts';

export const payrollElection: Topic = {
  id: 'payroll-election',
  label: 'How do I set it up in payroll?',
  answer: (context) => {
    if (context.profile.planType === '457b')
      return [
        'A governmental 457(b) takes deferrals only, so there’s no after-tax election to set. Set your deferral, in percent of pay or dollars a paycheck; `paycheck` shows how much.',
      ];
    if (context.profile.planType === 'solo401k') return [electionNow(context)];
    return [
      'In your plan’s payroll settings, set the *after-tax* election (separate from pre-tax and Roth), in percent of pay or dollars a paycheck.',
      electionNow(context),
      'The percent is the room that’s left divided by the pay that’s left this year. Reach it with the last paycheck, not before, so you don’t lose any match.',
      'Only payroll can pay it in: the plan won’t take a check from you. A bonus may have its own election: ask whether yours takes after-tax.',
    ];
  },
  more: () => '`/megaroth paycheck` computes it to the cent, paycheck by paycheck.',
  source: 'IRC 415(c), 401(a)(17)',
  related: ['employer-match', 'deadline'],
  next: 'paycheck',
};
