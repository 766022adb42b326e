import type { Topic } from '../topic.ts';

export const hardship: Topic = {
  id: 'hardship',
  label: 'What about a hardship withdrawal?',
  partOf: null,
  answer: () => [
    'If your plan allows it, a hardship withdrawal can take out deferrals for a heavy and immediate need, such as medical bills, a first home or to prevent eviction. It’s income as far as it’s pre-tax, the 10% tax can apply, and it can’t be rolled over.',
    'After-tax contributions are often easier: many plans pay them out any time, no reason needed, and only their earnings are taxed. Ask for that first.',
    'A hardship withdrawal doesn’t stop your contributions anymore: the six-month suspension ended in 2020.',
  ],
  more: () =>
    'Treas. Reg. 1.401(k)-1(d)(3); IRC 402(c)(4)(C): no rollover. After-tax money: Rev. Rul. 69-277; IRC 72(e)(8), 72(d)(2).',
  source: 'Treas. Reg. 1.401(k)-1(d)(3); IRC 402(c)(4)(C)',
  related: ['in-service-withdrawal', 'early-withdrawal'],
  next: 'proRata',
};
