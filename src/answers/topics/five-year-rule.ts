import type { Topic } from '../topic.ts';

export const fiveYearRule: Topic = {
  id: 'five-year-rule',
  asks: [
    'five year rule',
    '5 year rule',
    'is there a 5 year clock',
    'five year clock for conversions',
    'is there a 5 year marinating time',
    'when does the five years start',
    'does each conversion have its own five years',
    'roth 5 years',
    '5 years and 59 and a half',
    'how long must it stay in roth',
    'five-year holding period',
    'roth 401k five year',
    '5-year waiting period conversions',
    'when are earnings tax free',
    'does a new 5 year period begin with every conversion',
    'when do the roth earnings become tax free',
    'new five-year period per conversion',
    'when do earnings become tax free',
    'how long before it is tax free',
    'explain the clocks on roth money',
    'clocks on roth money',
    'explain the roth clocks',
  ],
  answer: () => [
    'Two clocks. Earnings are tax free in a *qualified* distribution: at 59½ and when five tax years have passed since your first Roth IRA contribution (each Roth 401(k) has its own).',
    'The other clock is per conversion: the part that was *taxable* when converted bears 10% if it comes out within five years and before 59½.',
    'What was after-tax when converted has no such clock: with small earnings this hardly matters.',
  ],
  more: () =>
    'IRC 408A(d)(2)(B), 402A(d)(2)(B), 408A(d)(3)(F). The five years begin on January 1 of the year of the contribution or conversion.',
  source: 'IRC 408A(d)(2), (d)(3)(F); 402A(d)(2)',
  related: ['early-withdrawal', 'roth-ira-or-roth-401k'],
  next: 'next',
};
