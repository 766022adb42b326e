import type { Topic } from '../topic.ts';

export const rsu: Topic = {
  id: 'rsu',
  label: 'Do RSUs and bonuses count?',
  partOf: 'payroll-election',
  answer: () => [
    'It depends on how your plan defines pay: the plan document lists what counts for deferrals, after-tax contributions and the match. Bonuses often count; RSUs, stock options and sign-on money often don’t.',
    'For the law’s overall limit, too, the plan picks one of the regulation’s definitions of pay: those that go by the W-2 count RSUs and taxed options, the shorter one leaves out restricted stock and most options. The 100%-of-pay limit is seldom the problem.',
    'Many plans let you set an election of its own for a bonus. RSU shares themselves can’t go into the plan: contributions are taken from cash pay.',
    'Ask the plan administrator: “Which pay is eligible for deferrals, for after-tax contributions and for the match?”',
  ],
  more: () =>
    'Treas. Reg. 1.415(c)-2(b) to (d): pay for the overall limit; (c)(2) leaves out restricted stock and nonstatutory options, (d)(3) and (4) go by the W-2 and by wages for withholding. IRC 414(s): a plan’s own definition for testing and contributions. The match looks at pay up to the 401(a)(17) limit.',
  source: 'Treas. Reg. 1.415(c)-2; IRC 414(s), 401(a)(17)',
  related: ['payroll-election', 'employer-match'],
  next: 'paycheck',
};
