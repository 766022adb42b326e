import type { Person } from '../participant/person.ts';
import type { Reply } from './reply.ts';

/** What was asked and close to nothing that is known. */
export const OTHER = 'other';

/** Which topics a person asked about, and which found no answer; never their words. */
export function withAsked(person: Person, replies: readonly Reply[]): Person {
  const asked = replies.flatMap((reply) => (reply.kind === 'answer' ? [reply.answer.topic] : []));
  const unanswered = replies.flatMap((reply) => (reply.kind === 'notSure' ? [reply.topics[0] ?? OTHER] : []));
  if (asked.length + unanswered.length === 0) return person;
  return {
    ...person,
    asked: [...new Set([...person.asked, ...asked])],
    unanswered: [...new Set([...person.unanswered, ...unanswered])],
  };
}

/** Whether the answer to a topic was what a person asked: their last word on it counts. */
export const withJudged = (person: Person, topic: string, right: boolean): Person => ({
  ...person,
  judged: { ...person.judged, [topic]: right },
});
