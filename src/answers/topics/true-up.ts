import type { Topic } from '../topic.ts';

export const trueUp: Topic = {
  id: 'true-up',
  label: 'Which year does a true-up count for?',
  partOf: 'employer-match',
  answer: () => [
    'A true-up is the match you missed because you reached your deferral limit early, paid after the year ends. Not every plan makes one.',
    'Though it’s paid in the new year, it counts for the year it’s allocated to: so keep room for it when you plan your after-tax money for that year.',
    'Tell me how much you expect (“true-up of $3,000 still to come”), and the election per paycheck leaves room for it.',
  ],
  more: () =>
    'Treas. Reg. 1.415(c)-1(b)(6)(i)(B): employer contributions count for a limitation year if they’re allocated to it and paid by 30 days after the time for the employer’s tax return, with extensions. Example: $60,000 in by December, a $5,000 true-up for that year paid in February: $65,000 of the limit of $72,000 is used.',
  source: 'Treas. Reg. 1.415(c)-1(b)(6)(i)(B)',
  related: ['employer-match', 'deadline'],
  next: 'paycheck',
};
