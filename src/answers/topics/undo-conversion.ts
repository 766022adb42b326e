import type { Topic } from '../topic.ts';

export const undoConversion: Topic = {
  id: 'undo-conversion',
  label: 'Can I undo a conversion?',
  partOf: 'in-plan-conversion',
  answer: () => [
    'No. A conversion to Roth can’t be undone: recharacterizing one ended with 2018, and an in-plan Roth rollover never could be.',
    'So convert what you’re ready to pay tax on. After-tax contributions convert without tax; only their earnings, and any pre-tax money that comes along, are income of that year.',
    'If the plan made a mistake (the wrong amount, the wrong account), tell the plan administrator: a plan can correct its own errors. That’s not the same as changing your mind.',
  ],
  more: () =>
    'IRC 408A(d)(6)(B)(iii), added by Public Law 115-97, section 13611: no recharacterization of a conversion made after 2017. Notice 2010-84, Q&A-6: an in-plan Roth rollover can’t be recharacterized. A regular contribution to a Roth IRA, which is no conversion, can still be recharacterized by the due date of the return.',
  source: 'IRC 408A(d)(6)(B)(iii); Notice 2010-84, Q&A-6',
  related: ['tax-on-conversion', 'conversion-timing'],
  next: 'next',
};
