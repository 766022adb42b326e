import type { Topic } from '../topic.ts';

export const planLoan: Topic = {
  id: 'plan-loan',
  label: 'What about a loan from my plan?',
  partOf: null,
  asks: [
    'what about a loan from my plan',
    'can i take a loan from my 401k',
    '401k loan',
    'how much can i borrow from the 401k',
    'interest on a 401k loan, who gets it',
    'are loan repayments contributions',
    'loan offset when i leave',
    'do loan repayments count toward the limit',
    'borrow from my after-tax money',
    'outstanding loan when i quit',
    'can i convert money that is lent out',
    'pay back a 401k loan after leaving',
    'does a loan reduce what i can put in',
  ],
  answer: () => [
    'A loan takes no room: repayments aren’t contributions, so your limits stay as they are. What’s lent out can’t be converted until it’s paid back.',
    'If you leave with a loan open, the plan may offset it: what’s left counts as paid out. You can still roll that amount over with other money until your tax return for that year is due, with extensions.',
    'Whether after-tax money can be borrowed, and in which order the plan takes it, is the plan’s own rule.',
  ],
  more: () =>
    'IRC 72(p); Treas. Reg. 1.415(c)-1(b)(3)(ii): loan repayments aren’t annual additions. IRC 402(c)(3)(C): a qualified plan loan offset may be rolled over until the due date of the return, with extensions.',
  source: 'IRC 72(p), 402(c)(3)(C); Treas. Reg. 1.415(c)-1(b)(3)',
  related: ['leaving-employer', 'in-service-withdrawal'],
  next: 'next',
};
