import type { Topic } from '../topic.ts';

export const conversionTiming: Topic = {
  id: 'conversion-timing',
  label: 'How often should I convert?',
  answer: () => [
    'As soon and as often as the plan allows: automatically after each paycheck is best.',
    'Between going in and converting, the money earns something, and those earnings are taxed when you convert. The sooner, the smaller they are.',
    'Converting in a later year is fine, too: it’s income of that year.',
  ],
  more: () => 'Nothing in the law asks for a waiting time; IRC 402A(c)(4), 408A(d)(3).',
  source: 'IRC 402A(c)(4), 408A(d)(3)',
  related: ['in-plan-conversion', 'tax-on-conversion'],
  next: 'next',
};
