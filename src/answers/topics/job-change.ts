import { jobChangeNow } from '../own/moving.ts';
import type { Topic } from '../topic.ts';

export const jobChange: Topic = {
  id: 'job-change',
  label: 'Do I get a new limit when I switch jobs?',
  answer: (context) => [
    jobChangeNow(context),
    'Your deferral limit (402(g)) is yours, shared across all your employers this year: what you deferred at the old job is used up.',
    'The overall limit (415(c)) isn’t shared. It’s per unrelated employer: at the new one it starts over, up to 100% of your pay there, so you can have after-tax room again. Companies under common control (more than 50% the same owners) count as one: one overall limit, your pay from both added up.',
    'Tell the new payroll what you already deferred. They don’t know.',
  ],
  more: () =>
    'IRC 402(g)(1), 415(c), (f), (h): members of a controlled group count as one employer, with one limit and their pay added up.',
  source: 'IRC 402(g), 415(c), (f), (h)',
  related: ['excess-contributions', 'headroom'],
  next: 'headroom',
};
