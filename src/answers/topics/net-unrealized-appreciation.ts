import type { Topic } from '../topic.ts';

export const netUnrealizedAppreciation: Topic = {
  id: 'net-unrealized-appreciation',
  label: 'What about company stock (NUA)?',
  partOf: null,
  answer: () => [
    'If you hold employer stock in the plan, there’s a special rule: paid out in kind as part of a lump sum after you leave (or at 59½, death or disability), only what the stock cost is income now, and its growth inside the plan is taxed as a long-term gain when you sell.',
    'It’s lost once the stock is rolled to an IRA or converted to Roth: so decide before you roll anything.',
    'I don’t compute it. If company stock is a large part of your account, ask a tax adviser before you move it.',
  ],
  more: () =>
    'IRC 402(e)(4)(B), (D): a lump-sum distribution within one tax year, after separation from service, 59½, death or disability. After-tax contributions in the stock come out with their own basis (IRC 402(e)(4)(A)).',
  source: 'IRC 402(e)(4)',
  related: ['split-rollover', 'leaving-employer'],
  next: 'rollover',
};
