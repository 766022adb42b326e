import type { Topic } from '../topic.ts';

export const privacy: Topic = {
  id: 'privacy',
  label: 'Who can see what I type here?',
  answer: () => [
    'Only you see your answers and figures: HR, admins and colleagues do not.',
    'Kept are the facts you gave (pay, age, balances, what your plan allows), where you are in the questions, which topics you asked about and the reminders you set, not the texts you wrote. `profile` shows all of it.',
    'HR sees counts of five people or more, never of one, and you see the same with `numbers`.',
    '`forget` asks once and removes all of it; messages already in this conversation stay until you delete them in Slack.',
  ],
  more: () =>
    'Nothing of yours is in log lines. Whoever administers your Slack workspace may be able to export messages, by your company’s Slack settings.',
  source: 'docs/privacy.md in this app’s source',
  related: ['human-help', 'what-is-it'],
  next: 'profile',
};
