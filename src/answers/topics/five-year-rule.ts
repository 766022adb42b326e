import type { Topic } from '../topic.ts';

export const fiveYearRule: Topic = {
  id: 'five-year-rule',
  label: 'How does the five-year rule work?',
  answer: () => [
    'Two clocks. Earnings are tax free in a *qualified* distribution: at 59½ and when five tax years have passed since your first Roth IRA contribution or conversion (each Roth 401(k) has its own).',
    'The other clock is per conversion: the part that was *taxable* when converted bears 10% if it comes out within five years and before 59½.',
    'A conversion *inside* the plan has that clock too, and keeps its year when you roll it to a Roth IRA later. The Roth 401(k)’s own years don’t carry over: in the Roth IRA its clock counts.',
    'What was after-tax when converted has no such clock: with small earnings this hardly matters.',
  ],
  more: () =>
    'IRC 408A(d)(2)(B), 402A(d)(2)(B), 408A(d)(3)(F); inside a plan 402A(c)(4)(D), Notices 2010-84 (Q&A-12, 13) and 2013-74. The five years begin on January 1 of the year of the contribution or conversion.',
  source: 'IRC 408A(d)(2), (d)(3)(F); 402A(d)(2)',
  related: ['early-withdrawal', 'roth-ira-or-roth-401k'],
  next: 'next',
};
