import type { Topic } from '../topic.ts';

export const stateTax: Topic = {
  id: 'state-tax',
  label: 'What about state tax?',
  answer: () => [
    'States differ. Most follow the federal rules: after-tax contributions convert without tax, earnings are income.',
    'Some have rules of their own on what was deducted going in. I do not compute state tax: ask your state’s tax department or a tax adviser.',
  ],
  more: () => 'A state may not tax the retirement income of somebody who lives elsewhere: 4 U.S.C. 114.',
  source: '4 U.S.C. 114; state law',
  related: ['tax-on-conversion', 'human-help'],
  next: 'next',
};
