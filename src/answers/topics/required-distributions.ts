import { rmdNow } from '../own/limits.ts';
import type { Topic } from '../topic.ts';

export const requiredDistributions: Topic = {
  id: 'required-distributions',
  label: 'When are required distributions (RMDs)?',
  answer: (context) => [
    rmdNow(context),
    'Pre-tax money has to start coming out at 73 if you were born from 1951 to 1959, and at 75 if you were born in 1960 or later.',
    'While you still work for the employer and own 5% of it at most, nothing has to come out of *its* plan. A required distribution can’t be rolled over or converted.',
    'A Roth IRA has no required distributions while you live. Since 2024 neither does a Roth 401(k): one more reason to be in Roth.',
  ],
  more: () =>
    'IRC 401(a)(9)(C)(i), (ii), 402(c)(4)(B); SECURE 2.0, sections 107 and 325. The first is due by April 1 of the following year. Born before July 1949: 70½; from then to 1950: 72.',
  source: 'IRC 401(a)(9); SECURE 2.0 sections 107, 325',
  related: ['roth-ira-or-roth-401k', 'five-year-rule'],
  next: 'next',
};
