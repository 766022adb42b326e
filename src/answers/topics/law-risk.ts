import type { Topic } from '../topic.ts';

export const lawRisk: Topic = {
  id: 'law-risk',
  asks: [
    'will the loophole be closed',
    'is congress about to close this',
    'is this legal',
    'could they ban the mega backdoor',
    'is it going away',
    'build back better mega backdoor',
    'what if the law changes',
    'is this a loophole',
    'will it still exist next year',
    'is it legal to do the mega backdoor',
    'future of the mega backdoor roth',
    'new law ending backdoor roth',
    'is the irs ok with this',
    'legislative risk',
    'how likely is it that this gets banned',
    'is this legit or a shady loophole',
    'could this get banned',
    'is it shady',
    'will congress end it',
    'how safe is this legally',
    'could a new law undo my conversions',
  ],
  answer: () => [
    'It is legal today: the IRS has written rules for it (Notice 2014-54; IRC 402A(c)(4)).',
    'Proposals to end it were made, as in 2021, and have failed; I cannot tell what a future law will say.',
    'Changes have so far been for later years: conversions done would stay done.',
  ],
  more: () =>
    'The House bill of 2021 (Build Back Better, section 138311) would have ended after-tax conversions from 2022; it did not become law.',
  source: 'Notice 2014-54; IRC 402A(c)(4)',
  related: ['what-is-it', 'is-it-worth-it'],
  next: 'headroom',
};
