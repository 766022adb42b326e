import { deferralRoomNow } from '../own/room.ts';
import type { Topic } from '../topic.ts';

export const maxDeferralsFirst: Topic = {
  id: 'max-deferrals-first',
  label: 'Do I have to max out my regular 401(k) first?',
  answer: (context) => [
    'You don’t have to, but in most cases it pays: a deferral, pre-tax or Roth, is worth more than the same dollar after tax. It’s deducted now, or it’s Roth right away; after-tax contributions aren’t deductible. Before both comes a deferral large enough for the whole match.',
    'The plan decides whether after-tax money can go in before you reach the deferral limit, and some plans spill over automatically. An HSA, if you have one, comes before after-tax money for most people: it has a limit of its own.',
    deferralRoomNow(context),
  ],
  more: () =>
    'The overall limit counts both alike: IRC 415(c)(2). Deferring less leaves more after-tax room, but gives up the deferral’s tax advantage.',
  source: 'IRC 402(g), 415(c)(2)',
  related: ['after-tax-or-roth', 'headroom'],
  next: 'next',
};
