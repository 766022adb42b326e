import { type Matcher, type Ranked, trainLinear } from './linear-matcher.ts';
import { OFF_TOPIC } from './off-topic.ts';
import { TOPICS } from './topics/index.ts';
import { topicWords } from './words.ts';

export type Found = { topic: string; confidence: number };

const OFF = 'off-topic';
/** Below this a question is not answered; the closest topics are offered in its place. */
export const SURE = 0.4;

let trained: Matcher | undefined;
/** Trained when the first question comes: the start does not wait for it. */
const matcher = (): Matcher => {
  trained ??= trainLinear([
    ...TOPICS.flatMap(({ id, asks }) => asks.map((text) => ({ text, label: id }))),
    ...OFF_TOPIC.map((text) => ({ text, label: OFF })),
  ]);
  return trained;
};

/** The topics by likelihood, off-topic among them. */
export const rankTopics = (text: string): Ranked => (topicWords(text).length === 0 ? [] : matcher()(text));

/**
 * The topic of a question; `undefined` where it is about something else, or not clear enough to answer.
 *
 * @param text as a person wrote it, up to 40,000 characters
 * @returns the id of the topic and the probability that it is this one, from 0 to 1
 * @example findTopic('does the match count toward the limit') // { topic: 'employer-match', confidence: 0.9 }
 */
export function findTopic(text: string): Found | undefined {
  const [best] = rankTopics(text);
  return best && best.label !== OFF && best.probability >= SURE
    ? { topic: best.label, confidence: best.probability }
    : undefined;
}

/** The two or three topics that a question comes close to, where none is sure. */
export const closeTopics = (text: string): string[] =>
  rankTopics(text)
    .filter(({ label, probability }) => label !== OFF && probability >= 0.08)
    .slice(0, 3)
    .map(({ label }) => label);
