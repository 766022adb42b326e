import type { Topic } from '../topic.ts';

export const simpleIra: Topic = {
  id: 'simple-ira',
  label: 'Does it work with a SIMPLE or SEP IRA?',
  partOf: null,
  answer: () => [
    'Not in the SIMPLE or SEP itself: neither takes after-tax contributions, and a SIMPLE 401(k) takes none either. You can have a SEP and also be in a 401(k) that does. With your own business, a solo 401(k) whose document allows it can.',
    'If you’re in a SIMPLE IRA and another employer’s 401(k) in the same year, your deferrals to both share the 402(g) limit; a 401(k)’s own room for after-tax money isn’t cut by the SIMPLE.',
    'In the first two years a SIMPLE IRA may only be rolled to another SIMPLE IRA; taking money out then costs 25%, not 10%.',
  ],
  more: () =>
    'IRC 408(p)(2): salary reduction and employer contributions only. IRC 408(k): a SEP takes employer contributions only. IRC 402(g)(3)(D): SIMPLE deferrals count toward the limit. IRC 72(t)(6): 25% in the first two years.',
  source: 'IRC 408(k), 408(p), 402(g)(3)(D), 72(t)(6)',
  related: ['eligibility', 'backdoor-roth'],
  next: 'limits',
};
