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
    `There are no numbers yet. They’re made on the first of each month, and only for groups of ${GROUP} people or more.`,
  title: (period: string) => `*Megaroth in numbers, at the end of ${month(period)}*`,
  tooFew: () => `Nothing to show yet: I don’t show anything about fewer than ${GROUP} people.`,
  what: () => 'What',
  people: () => 'People, at least',
  dollars: () => 'Dollars, about',
  line: {
    used: 'Used Megaroth',
    told: 'Told it something about themselves',
    figures: 'Have their own figures',
    reminders: 'Want reminders',
    unusedRoom: 'After-tax room not used, all together',
  },
  asked: (topic: string) => `Asked: ${topicLabel(topic)}`,
  judged: (topic: string, right: boolean) =>
    `${right ? 'Said the answer was right' : 'Said it wasn’t what they asked'}: ${topicLabel(topic)}`,
  unanswered: (topic: string) =>
    topic === OTHER
      ? 'Asked without an answer: something else'
      : `Asked without an answer, close to: ${topicLabel(topic)}`,
  privacy: () =>
    `These are all the numbers there are, and everyone here sees the same ones with \`/megaroth numbers\`. People are rounded down to fives, dollars to the nearest $5,000, nothing is shown about fewer than ${GROUP} people, and a line changes only when at least ${GROUP} people’s part in it changed. What people typed isn’t kept.`,
  csv: () => 'As CSV',
  file: () => 'Megaroth in numbers, as CSV.',
};
