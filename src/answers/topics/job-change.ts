import { jobChangeNow } from '../own-figures.ts';
import type { Topic } from '../topic.ts';

export const jobChange: Topic = {
  id: 'job-change',
  asks: [
    'switched jobs, do i get a fresh limit',
    'two employers in a year',
    'changed jobs in june, do i get a fresh 72k at the new place',
    'maxed everything at my old employer, can i still add after tax at the new one',
    'new job mid year 401k limit',
    'two 401ks in one year',
    'job change and 415 limit',
    'does my old job count',
    'i have two jobs with 401k',
    'start over limits at new employer',
    'what happens to limits when i change jobs',
    'previous employer contributions count',
    'multiple employers limit',
    'joined in march from another company',
    'started a new job in september, do limits reset',
    'does what I put in at my last company count here',
    'do limits reset at a new job',
    'what I put in at my last company',
    'does my former employer count',
    'started a new job this year',
    'joined in august, already put 15k at former employer',
  ],
  answer: (context) => [
    jobChangeNow(context),
    'Your deferral limit (402(g)) is yours, shared over all employers of the year: what you deferred at the old job is used up.',
    'The overall limit (415(c)) is per unrelated employer: at the new one it starts afresh, up to 100% of your pay there, so there can be after-tax room again.',
    'Tell the new payroll what you deferred before: it does not know.',
  ],
  more: () => 'IRC 402(g)(1), 415(c), (f), (h): members of a controlled group count as one employer.',
  source: 'IRC 402(g), 415(c), (f), (h)',
  related: ['excess-contributions', 'headroom'],
  next: 'headroom',
};
