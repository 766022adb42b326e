import type { Topic } from '../topic.ts';

export const privacy: Topic = {
  id: 'privacy',
  label: 'Who can see what I type here?',
  answer: () => [
    'Only you see your answers and figures. HR, admins and coworkers don’t.',
    'I keep what you told me (pay, age, balances, what your plan allows), where you are in the questions, which topics you asked about and your reminders. I don’t keep what you typed. `profile` shows all of it.',
    'HR sees counts of five people or more, never of one, and you see the same with `numbers`.',
    '`forget` asks once and deletes all of it. Messages already in this conversation stay until you delete them in Slack.',
  ],
  more: () =>
    'Nothing about you is in the logs. Your Slack workspace’s owners may be able to export messages, depending on your company’s Slack settings.',
  source: 'docs/privacy.md in this app’s source',
  related: ['human-help', 'what-is-it'],
  next: 'profile',
};
