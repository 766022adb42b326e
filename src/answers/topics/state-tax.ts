import type { Topic } from '../topic.ts';

export const stateTax: Topic = {
  id: 'state-tax',
  asks: [
    'state tax',
    'is california taxing the conversion',
    'state income tax on conversion',
    'does my state tax this',
    'new york state tax roth conversion',
    'state rules',
    'is it taxed by the state',
    'moving to texas before converting',
    'pennsylvania 401k state tax',
    'do states follow federal rules',
    'new jersey after-tax 401k',
    'does massachusetts tax roth conversions',
    'what about state income taxes',
    'does massachusetts tax it',
    'is there state tax on conversions',
    'state taxes',
    'oregon taxes on this?',
  ],
  answer: () => [
    'States differ. Most follow the federal rules: after-tax contributions convert without tax, earnings are income.',
    'Some have rules of their own on what was deducted going in. I do not compute state tax: ask your state’s tax department or a tax adviser.',
  ],
  more: () => 'A state may not tax the retirement income of somebody who lives elsewhere: 4 U.S.C. 114.',
  source: '4 U.S.C. 114; state law',
  related: ['tax-on-conversion', 'human-help'],
  next: 'next',
};
