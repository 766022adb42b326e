import type { Topic } from '../topic.ts';

export const rothIraOrRoth401k: Topic = {
  id: 'roth-ira-or-roth-401k',
  label: 'Roth IRA or Roth 401(k)?',
  answer: () => [
    'A Roth IRA has a free choice of investments and an order of withdrawal that lets contributions and conversions out first.',
    'A Roth 401(k) keeps the plan’s funds, often cheaper, has stronger protection from creditors (ERISA), may allow loans, and withdraws pro-rata over basis and earnings.',
    'Five-year clocks: all Roth IRAs share one; each Roth 401(k) has its own, and money rolled from it to a Roth IRA joins the IRA’s clock.',
    'Neither has required distributions while you live (the Roth 401(k) since 2024).',
  ],
  more: () =>
    'IRC 408A(d)(4) for the order; 402A(d)(4) and 72(e)(8) for pro-rata; ERISA section 206(d) for protection; SECURE 2.0, section 325.',
  source: 'IRC 408A(d)(4), 402A(d); SECURE 2.0 section 325',
  related: ['five-year-rule', 'early-withdrawal'],
  next: 'next',
};
