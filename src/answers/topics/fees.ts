import type { Topic } from '../topic.ts';

export const fees: Topic = {
  id: 'fees',
  label: 'Are there fees?',
  partOf: null,
  answer: () => [
    'The law sets none. Your recordkeeper may charge for an in-service withdrawal, a rollover check or a conversion by phone; automatic in-plan conversion is usually free.',
    'Look at the plan’s fee disclosure (the 404a-5 notice), or ask: “What does each in-plan Roth conversion and each in-service withdrawal of after-tax money cost, and how many a year are free?”',
    'A small fee on each conversion can still be worth it, since converting soon keeps the taxable earnings small. If it isn’t, convert less often.',
  ],
  more: () =>
    '29 CFR 2550.404a-5: a plan has to tell its participants every fee that can be charged to their account, once a year at least. Example: at $25 a conversion, twelve a year are $300; on $20,000 that earn 6%, waiting a year instead makes about $600 of taxable earnings.',
  source: '29 CFR 2550.404a-5; your plan’s fee disclosure',
  related: ['conversion-timing', 'in-plan-conversion'],
  next: 'next',
};
