import type { Topic } from '../topic.ts';

export const countedTwice: Topic = {
  id: 'counted-twice',
  label: 'Is it counted twice on my statement?',
  partOf: 'tax-forms',
  answer: () => [
    'Usually not: a conversion shows up as two lines, money out of the after-tax account and the same money into the Roth account. Your contributions of the year are only the first payment in.',
    'On Form 1099-R, box 1 shows all of what moved, also when nothing of it is taxed: the taxable part is box 2a, and your own after-tax money is box 5. On Form 1040 the whole goes on line 5a and only the taxable part on line 5b.',
    'A conversion or a rollover is not an annual addition, so it uses up no limit. If the year-to-date contributions on your pay stub and in the plan differ, ask payroll which is right.',
  ],
  more: () =>
    'Treas. Reg. 1.415(c)-1(b)(3): rollovers aren’t annual additions. Instructions for Form 1099-R, boxes 1, 2a, 5. Example: $10,000 after tax with $50 of earnings converted: box 1 $10,050, box 2a $50, box 5 $10,000.',
  source: 'Treas. Reg. 1.415(c)-1(b)(3); Instructions for Form 1099-R',
  related: ['tax-forms', 'tax-on-conversion'],
  next: 'rollover',
};
