import { deferralRoomNow } from '../own-figures.ts';
import type { Topic } from '../topic.ts';

export const maxDeferralsFirst: Topic = {
  id: 'max-deferrals-first',
  asks: [
    'must i max out the normal 401k first',
    'do i have to fill up pre-tax before after-tax',
    'max 401k before after tax',
    'do i need to hit the deferral limit first',
    'pre-tax or after-tax first',
    'can i do after tax without maxing',
    'should i max out regular contributions first',
    'is it required to max my roth 401k before',
    'what comes first deferrals or after tax',
    'after tax before 23500',
    'can I skip pretax and just do after tax',
    'order of contributions in the plan',
    "can I contribute after-tax even though I haven't maxed my pretax",
    'should regular 401k be full before I turn on after tax',
    'do I need to finish my regular 401k before after-tax',
    'after-tax without maxing pre-tax',
    'does regular come before after-tax',
    'is it ok to do only after-tax and skip the normal deferral',
    'what has to be filled before the after-tax bucket',
  ],
  answer: (context) => [
    'Generally yes: a deferral, pre-tax or Roth, is worth more than the same dollar after tax, since it is deducted now or is Roth at once; after-tax money gets no deduction.',
    'The law does not require it; the plan decides whether after-tax money may go in before the deferral limit is reached, and some plans spill over automatically.',
    deferralRoomNow(context),
  ],
  more: () =>
    'The overall limit counts both alike: IRC 415(c)(2). Deferring less leaves more after-tax room, but gives up the deferral’s tax advantage.',
  source: 'IRC 402(g), 415(c)(2)',
  related: ['after-tax-or-roth', 'headroom'],
  next: 'next',
};
