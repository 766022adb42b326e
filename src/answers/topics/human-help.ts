import type { Topic } from '../topic.ts';

export const humanHelp: Topic = {
  id: 'human-help',
  label: 'Can I talk to a person?',
  answer: () => [
    'For what your plan allows: your plan administrator or HR’s benefits team; the recordkeeper’s phone number is on its site and on your statement.',
    'For your own taxes: a tax adviser. I can write the exact questions for the administrator: type `next`.',
  ],
  more: () =>
    'The Summary Plan Description names the plan administrator with address and phone number: ERISA section 102(b).',
  source: 'ERISA section 102(b)',
  related: ['plan-support', 'privacy'],
  next: 'next',
};
