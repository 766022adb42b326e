import type { Topic } from '../topic.ts';

export const fiveYearRule: Topic = {
  id: 'five-year-rule',
  label: 'How does the five-year rule work?',
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
