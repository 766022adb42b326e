import type { Topic } from '../topic.ts';

export const vesting: Topic = {
  id: 'vesting',
  label: 'Does vesting matter for this?',
  partOf: null,
  answer: () => [
    'Your own money is always yours: deferrals, after-tax contributions, and what you converted, with their earnings.',
    'Vesting is about the employer’s money only. What isn’t vested stays behind when you leave and can’t be rolled over or converted.',
    'Employer money counts toward the overall limit in the year it’s allocated, vested or not.',
  ],
  more: () =>
    'IRC 411(a)(1): employee contributions are nonforfeitable. IRC 411(a)(2): schedules for employer money. IRC 402A(c)(4)(E): an in-plan Roth rollover takes vested money only.',
  source: 'IRC 411(a), 402A(c)(4)',
  related: ['employer-match', 'leaving-employer'],
  next: 'headroom',
};
