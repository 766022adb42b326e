import { type Answer, answerTopic, closeTopics, findAnswer } from '../answers/index.ts';
import type { Day } from '../participant/day.ts';

/** What may be said where others read it: an answer as for somebody of whom nothing is known, or topics that come close. */
export type PublicAnswer = { answer: Answer | undefined; topics: string[] };

/** An answer for a channel. What is known of the person who asks is not looked at. */
export function inPublic(text: string, day: Day): PublicAnswer {
  const found = findAnswer(text);
  const answer = found && answerTopic(found.topic, text, {}, day);
  return { answer, topics: answer ? [] : closeTopics(text) };
}
