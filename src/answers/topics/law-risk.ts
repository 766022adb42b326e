import type { Topic } from '../topic.ts';

export const lawRisk: Topic = {
  id: 'law-risk',
  label: 'Will the loophole be closed?',
  answer: () => [
    'It’s legal today: the IRS has written rules for it (Notice 2014-54; IRC 402A(c)(4)).',
    'There were proposals to end it, as in 2021, and they failed. The tax law of July 4, 2025 (the One Big Beautiful Bill Act) left it alone. I can’t tell what a future law will say.',
    'So far, changes have been for later years: what’s converted would stay converted.',
  ],
  more: () =>
    'The House bill of 2021 (Build Back Better, section 138311) would have ended after-tax conversions from 2022; it did not become law. Public Law 119-21 of July 4, 2025 changed neither after-tax contributions nor conversions.',
  source: 'Notice 2014-54; IRC 402A(c)(4); Public Law 119-21 (July 4, 2025)',
  related: ['what-is-it', 'is-it-worth-it'],
  next: 'headroom',
};
