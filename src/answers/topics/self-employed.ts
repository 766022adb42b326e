import type { AnnualLimits } from '../../calculator/index.ts';
import { dollars } from '../../formats.ts';
import type { Topic } from '../topic.ts';

/** Wages of the year before from the corporation: self-employment income has none. IRC 414(v)(7)(A). */
const rothCatchUp = ({ rothCatchUpWages }: AnnualLimits): string =>
  rothCatchUpWages
    ? ` If it paid you more than ${dollars(rothCatchUpWages)} in Social Security wages the year before, your catch-up has to be Roth; income without wages never makes it so.`
    : '';

export const selfEmployed: Topic = {
  id: 'self-employed',
  label: 'Can I do this with my solo 401(k)?',
  answer: ({ limits }) => [
    'Yes, if the solo 401(k)’s document allows after-tax contributions and in-plan rollovers or withdrawals; the big brokers’ free plans mostly don’t, but a custom plan document can.',
    'With self-employment income your pay is the net profit after half of self-employment tax and after the business’s own contribution; all contributions together can’t exceed it. The business may contribute 25% of that pay, which is 20% of the profit after half of self-employment tax.',
    'With a corporation your pay is your W-2 wages, and the corporation may contribute 25% of them (of all participants’ pay together). ' +
      rothCatchUp(limits),
    'Until when, with self-employment income: elect deferrals by December 31 and pay them in, with the business’s part, until the tax return is due, with extensions. In a sole proprietor’s first plan year, deferrals may even be elected until the return is due, without extensions (SECURE 2.0, section 317). A corporation withholds deferrals from your W-2 pay by December 31, and pays its part by its return’s due date. After-tax money has to be in by January 30 of the next year.',
    'With no other employees there’s no one to test against, so no ACP test.',
    'Deferrals share your one limit with any job; the overall limit is the business’s own, if it is unrelated to your employer.',
  ],
  more: () =>
    'IRC 401(c)(2), 415(c)(3)(B), 404(a)(8). Example: $100,000 of profit in 2025: half of SE tax is $7,064.78, and 20% of the rest, $18,587.04, is the most the business contributes.',
  source:
    'IRC 401(c)(2), 415(c)(3), 404(a)(3), 404(a)(6), 404(a)(8), 414(v)(7); Treas. Reg. 1.415(c)-1(b)(6)(i); SECURE 2.0, section 317',
  related: ['job-change', 'plan-support'],
  next: 'headroom',
};
