import type { Topic } from '../topic.ts';

export const rothIraOrRoth401k: Topic = {
  id: 'roth-ira-or-roth-401k',
  asks: [
    'roth ira or roth 401k',
    'should it go to my roth ira or stay in the roth 401k',
    'which destination is better',
    'move to roth ira or in-plan',
    'where should the money go',
    'roth 401k vs roth ira for mega backdoor',
    'convert in plan or roll out',
    'is it better to roll to my own roth ira',
    'advantages of roth ira over roth 401k',
    'creditor protection roth ira 401k',
    'which roth account',
    'keep it in the plan or take it to vanguard',
    'better to send the money to vanguard roth ira or leave in plan roth',
    'pros of roth 401k over roth ira for the converted money',
    'leave it in the plan or move to my ira',
    'roth in the plan or outside',
    'send it to schwab roth ira or keep in plan',
    'pick between plan roth and personal roth ira',
  ],
  answer: () => [
    'A Roth IRA has a free choice of investments and an order of withdrawal that lets contributions and conversions out first.',
    'A Roth 401(k) keeps the plan’s funds, often cheaper, has stronger protection from creditors (ERISA), may allow loans, and withdraws pro-rata over basis and earnings.',
    'Five-year clocks: all Roth IRAs share one; each Roth 401(k) has its own, and money rolled from it to a Roth IRA joins the IRA’s clock.',
    'Neither has required distributions in your life (the Roth 401(k) since 2024).',
  ],
  more: () =>
    'IRC 408A(d)(4) for the order; 402A(d)(4) and 72(e)(8) for pro-rata; ERISA section 206(d) for protection; SECURE 2.0, section 325.',
  source: 'IRC 408A(d)(4), 402A(d); SECURE 2.0 section 325',
  related: ['five-year-rule', 'early-withdrawal'],
  next: 'next',
};
