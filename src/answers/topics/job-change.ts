import { jobChangeNow } from '../own/moving.ts';
import type { Topic } from '../topic.ts';

export const jobChange: Topic = {
  id: 'job-change',
  label: 'Do I get a new limit when I switch jobs?',
  answer: (context) => [
    jobChangeNow(context),
    'Your deferral limit (402(g)) is yours, shared across all your employers this year: what you deferred at the old job is used up.',
    'The overall limit (415(c)) isn’t shared. It’s per unrelated employer: at the new one it starts over, up to 100% of your pay there, so you can have after-tax room again. Companies under common control count as one: one overall limit, your pay from both added up. A parent owning more than 50% of a subsidiary is enough; for companies owned by the same few people it takes 80% together and more than 50% in the same shares. A spouse’s shares can count, so ask a tax adviser.',
    'Tell the new payroll what you already deferred. They don’t know.',
  ],
  more: () =>
    'IRC 402(g)(1), 415(c), (f), (h): members of a controlled group count as one employer, with one limit and their pay added up. Parent and subsidiary: IRC 1563(a)(1), with more than 50% by 415(h); the same five or fewer owners: 1563(a)(2); shares of a spouse: 1563(e)(5); affiliated service groups: 414(m).',
  source: 'IRC 402(g), 415(c), (f), (h), 1563, 414(m)',
  related: ['excess-contributions', 'headroom'],
  next: 'headroom',
};
