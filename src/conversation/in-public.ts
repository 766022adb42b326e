import { type Answer, answerTopic, closeTopics, findAnswer } from '../answers/index.ts';
import type { ProfileOrByYear } from '../guidance/outcome.ts';
import type { Day } from '../participant/day.ts';

/** A text read as a question: its answer, or topics that come close. */
export type AsQuestion = { answer: Answer | undefined; topics: string[] };

/** The answer for whoever the profile is of; no fact that the text states is theirs. */
export function asQuestion(text: string, profile: ProfileOrByYear, day: Day): AsQuestion {
  const found = findAnswer(text);
  const answer = found && answerTopic(found.topic, text, profile, day);
  return { answer, topics: answer ? [] : closeTopics(text) };
}

/** An answer for a channel. What is known of the person who asks is not looked at. */
export const inPublic = (text: string, day: Day): AsQuestion => asQuestion(text, {}, day);
