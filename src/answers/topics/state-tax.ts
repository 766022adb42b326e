import type { Topic } from '../topic.ts';

export const stateTax: Topic = {
  id: 'state-tax',
  label: 'What about state tax?',
  answer: () => [
    'It depends on the state. Most follow the federal rules: after-tax contributions convert without tax, and earnings are income.',
    'Some have their own rules about what was deducted going in. I don’t compute state tax: ask your state’s tax department or a tax adviser.',
  ],
  more: () => 'A state may not tax the retirement income of somebody who lives elsewhere: 4 U.S.C. 114.',
  source: '4 U.S.C. 114; state law',
  related: ['tax-on-conversion', 'human-help'],
  next: 'next',
};
