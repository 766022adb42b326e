import type { Topic } from '../topic.ts';

export const planLoan: Topic = {
  id: 'plan-loan',
  label: 'What about a loan from my plan?',
  partOf: null,
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
