import { topicLabel } from '../../../answers/index.ts';
import { OTHER } from '../../../conversation/asked.ts';
import { GROUP } from '../../../usage/report.ts';

const month = (period: string): string =>
  new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${period}-01T00:00:00Z`),
  );

/** What the numbers say, in English. */
export const numbersTexts = {
  none: () =>
    `There are no numbers yet. They are made on the first of each month, of groups of ${GROUP} people or more.`,
  title: (period: string) => `*Megaroth in numbers, at the end of ${month(period)}*`,
  tooFew: () => `Nothing can be told yet: of fewer than ${GROUP} people nothing is said.`,
  what: () => 'What',
  people: () => 'People, at least',
  dollars: () => 'Dollars, about',
  line: {
    used: 'Used Megaroth',
    told: 'Told something of themselves',
    figures: 'Have their own figures',
    reminders: 'Want reminders',
    unusedRoom: 'After-tax room that is not used, all together',
  } as Record<string, string>,
  asked: (topic: string) => `Asked: ${topicLabel(topic)}`,
  unanswered: (topic: string) =>
    topic === OTHER
      ? 'Asked without an answer: something else'
      : `Asked without an answer, close to: ${topicLabel(topic)}`,
  privacy: () =>
    `These are all the numbers there are, and everybody here sees the same with \`/megaroth numbers\`. People are counted down to fives, dollars to the next $5,000, nothing is told of fewer than ${GROUP}, and a line changes only when at least ${GROUP} people’s part in it changed. What people wrote is not kept.`,
  csv: () => 'As CSV',
  file: () => 'Megaroth in numbers, as CSV.',
};
