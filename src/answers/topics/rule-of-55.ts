import { ruleOf55Now } from '../own/moving.ts';
import type { Topic } from '../topic.ts';

export const ruleOf55: Topic = {
  id: 'rule-of-55',
  label: 'Is there a penalty if I left at 55 or later?',
  partOf: 'early-withdrawal',
  answer: (context) => [
    ruleOf55Now(context),
    'If you leave the employer in or after the year you turn 55, what its plan pays you is free of the 10% tax (the “rule of 55”); income tax on the pre-tax part stays.',
    'It holds for that employer’s plan only, and it’s lost when you roll the money to an IRA: an IRA has no rule of 55. Public-safety employees can use it from 50, or after 25 years.',
    'Other exceptions in a plan: 59½, disability, death, equal periodic payments after leaving, a divorce order (QDRO), medical costs above 7.5% of your AGI. In an IRA: a first home (up to $10,000 in a lifetime) and higher education, but neither 55 nor a divorce order.',
  ],
  more: () =>
    'IRC 72(t)(2)(A)(v), (3)(A), (10); 72(t)(2)(B), (C), (E), (F). Example: you leave at 56 with $100,000 pre-tax: $10,000 from the plan has no 10% tax; the same $10,000 from an IRA before 59½ costs $1,000.',
  source: 'IRC 72(t)(2)(A)(v), (3)(A)',
  related: ['early-withdrawal', 'leaving-employer'],
  next: 'rollover',
};
