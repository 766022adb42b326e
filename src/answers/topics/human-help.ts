import type { Topic } from '../topic.ts';

export const humanHelp: Topic = {
  id: 'human-help',
  asks: [
    'can i talk to a person',
    'speak to someone',
    'human please',
    'talk to hr',
    'is there a person i can ask',
    'contact',
    'who can help me',
    'i want to talk to somebody',
    'call someone',
    'connect me with an advisor',
    'real person',
    'get me a human',
    'who do I contact about my 401k',
    'need help from hr',
    'support contact',
    "I'd rather speak with someone on the benefits team",
    'who is the contact for 401k questions',
    'is there someone on the benefits team',
    'rather speak with a human',
    'who should I call',
    'give me a phone number of someone',
    'phone number of someone',
    'a number to call',
  ],
  answer: () => [
    'For what your plan allows: your plan administrator or HR’s benefits team; the recordkeeper’s phone number is on its site and on your statement.',
    'For your own taxes: a tax adviser. I can prepare the exact questions for the administrator: write `next`.',
  ],
  more: () =>
    'The Summary Plan Description names the plan administrator with address and phone number: ERISA section 102(b).',
  source: 'ERISA section 102(b)',
  related: ['plan-support', 'privacy'],
  next: 'next',
};
