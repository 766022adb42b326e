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
