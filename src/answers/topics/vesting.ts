import type { Topic } from '../topic.ts';

export const vesting: Topic = {
  id: 'vesting',
  label: 'Does vesting matter for this?',
  partOf: null,
  asks: [
    'does vesting matter for this',
    'am i vested',
    'what is vesting',
    'vesting schedule',
    'how much of the match have i vested in',
    'is my after-tax money vested',
    'do i lose unvested match if i leave',
    'cliff vesting and the money i put in',
    'graded vesting, 2.5 years in',
    'do i have to be vested to convert',
    'unvested employer money when i quit',
    'when is the match mine',
    'are my own contributions always mine',
  ],
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
