import type { Topic } from '../topic.ts';

export const selfEmployed: Topic = {
  id: 'self-employed',
  asks: [
    'can i do this with my solo 401k',
    'solo 401k mega backdoor',
    'self employed',
    'i have a consulting business',
    'freelancer mega backdoor',
    'individual 401k after tax',
    'own business solo plan',
    'can i set up a solo 401k for the mega backdoor',
    '1099 contractor 401k',
    'sole proprietor mega backdoor',
    's corp solo 401k after-tax',
    'side business and mega backdoor',
    'schedule c income and after tax 401k',
    'I freelance on the side, could I open a solo plan for this',
    'does an individual 401k allow after tax money',
    'I freelance',
    'my own llc',
    'consulting income and a solo plan',
    'self employment retirement plan after-tax',
    'one-person LLC, can my plan accept after-tax',
  ],
  answer: () => [
    'Yes, if the solo 401(k)’s document allows after-tax contributions and in-plan rollovers or withdrawals; the free plans of the large brokers mostly do not, a custom plan document does.',
    'Your compensation is the net profit after half of self-employment tax and the employer contribution; all contributions together cannot exceed it.',
    'With no other employees there is nobody to test against: no ACP test.',
    'Deferrals share your one limit with any job; the overall limit is the business’s own, if it is unrelated to your employer.',
  ],
  more: () =>
    'IRC 401(c)(2), 415(c)(3)(B), 404(a)(8). Example: $100,000 of profit in 2025: half of SE tax is $7,064.78, and 20% of the rest, $18,587.04, is the most the business contributes.',
  source: 'IRC 401(c)(2), 415(c)(3), 404(a)(8)',
  related: ['job-change', 'plan-support'],
  next: 'headroom',
};
