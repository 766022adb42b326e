import type { Part } from '../../participant/questions/question.ts';

/** What the form says. */
export const formTexts = {
  title: () => 'My 401(k)',
  intro: () =>
    'Fill in what you know and leave the rest empty. Write it your way: “150k”, “10%”, “50% of the first 6%”, or “I don’t know”. Only you see it.',
  part: {
    room: '*You, your pay, and your plan*',
    paycheck: '*Your paychecks*',
    proRata: '*What’s in the account now*',
  } satisfies Record<Part, string>,
  example: (example: string) => `For example: ${example}`,
  ofThePlan: (plan: string) => `*${plan}* (entered by HR):`,
  planIsHrs: () => 'If something here is wrong, press “That’s wrong: tell HR” under an answer.',
  save: () => 'Save',
  cancel: () => 'Cancel',
  openHere: () => 'Open the form',
  offer: () => 'All the questions on one page:',
};
