import type { Topic } from '../topic.ts';

export const rsu: Topic = {
  id: 'rsu',
  label: 'Do RSUs and bonuses count?',
  partOf: 'payroll-election',
  answer: () => [
    'It depends on how your plan defines pay: the plan document lists what counts for deferrals, after-tax contributions and the match. Bonuses often count; RSUs, stock options and sign-on money often don’t.',
    'Under the law’s overall limit, all of your taxable pay from this employer counts, stock pay included, so the 100%-of-pay limit is seldom the problem.',
    'Many plans let you set an election of its own for a bonus. RSU shares themselves can’t go into the plan: contributions are taken from cash pay.',
    'Ask the plan administrator: “Which pay is eligible for deferrals, for after-tax contributions and for the match?”',
  ],
  more: () =>
    'Treas. Reg. 1.415(c)-2(b) to (d): pay for the overall limit. IRC 414(s): a plan’s own definition for testing and contributions. The match looks at pay up to the 401(a)(17) limit.',
  source: 'Treas. Reg. 1.415(c)-2; IRC 414(s), 401(a)(17)',
  related: ['payroll-election', 'employer-match'],
  next: 'paycheck',
};
