import type { Topic } from '../topic.ts';

export const planSupport: Topic = {
  id: 'plan-support',
  label: 'How do I find out if my plan has it?',
  answer: () => [
    'Look in the *Summary Plan Description* (HR or the recordkeeper’s site has it) for “after-tax” or “voluntary employee contributions”, separate from “Roth”.',
    'Then for “in-plan Roth rollover” or “Roth conversion”, and for “in-service withdrawal” of after-tax contributions.',
    'Ask the plan administrator or the recordkeeper: does the plan accept after-tax employee contributions (not Roth), and up to what percent? May I convert them to Roth inside the plan, automatically? May I withdraw them while employed, and are they accounted for separately?',
    'After-tax (sometimes “regular savings” or “thrift”) is what you’re looking for. “Roth” isn’t the same.',
  ],
  more: () =>
    'A participant may ask for the plan document and the Summary Plan Description in writing, and the administrator has 30 days to send it: ERISA section 104(b)(4).',
  source: 'ERISA section 104(b)(4); IRC 402A(c)(4)',
  related: ['eligibility', 'human-help'],
  next: 'headroom',
};
