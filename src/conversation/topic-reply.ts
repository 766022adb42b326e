import { answerTopic } from '../answers/index.ts';
import { asItWas } from '../guidance/last-year.ts';
import type { Day } from '../participant/day.ts';
import type { Person } from '../participant/person.ts';
import { profileIn } from '../participant/plan-in-force.ts';
import { asQuestion } from './in-public.ts';
import type { Reply } from './reply.ts';

type Options = {
  /** What was asked, for the year that it names. */
  words?: string;
  /** The law and the example as well. */
  more?: boolean;
};

const NOTHING_NOTED = { noted: [], refused: [], unused: [], more: false };

/** A topic answered for this person; `undefined` where there is no such topic. */
export function topicReply(
  topic: string,
  person: Person,
  day: Day,
  { words = '', more = false }: Options = {},
): Extract<Reply, { kind: 'answer' }> | undefined {
  const answer = answerTopic(topic, words, profileIn(person, day), day, (taxYear) =>
    asItWas(person, taxYear),
  );
  return answer && { kind: 'answer', answer, ...NOTHING_NOTED, more };
}

/** What somebody else wrote, read as a question and answered for this person: no fact of it is theirs. */
export function aboutReply(person: Person, text: string, day: Day): Reply {
  const { answer, topics } = asQuestion(text, profileIn(person, day), day);
  return answer ? { kind: 'answer', answer, ...NOTHING_NOTED } : { kind: 'notSure', topics };
}
