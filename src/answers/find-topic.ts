import type { Ranked } from '../participant/reader/model.ts';
import { TOPICS } from './topics/index.ts';
import { topicMatcher } from './trained.ts';
import { topicWords } from './words.ts';

export type Found = { topic: string; confidence: number };

export const OFF = 'off-topic';
/** Below this a question is not answered; the closest topics are offered in its place. */
export const SURE = 0.3;

/** Makes the matcher ready, so that nobody's first question waits for it. */
export const prepareTopics = (): void => void topicMatcher();

/** The topics by likelihood, off-topic among them. */
export const rankTopics = (text: string): Ranked =>
  topicWords(text).length === 0 ? [] : topicMatcher()(text);

/**
 * The topic of a question; `undefined` where it is about something else, or not clear enough to answer.
 *
 * @param text as a person wrote it, up to 40,000 characters
 * @returns the id of the topic and the probability that it is this one, from 0 to 1
 * @example findTopic('does the match count toward the limit') // { topic: 'employer-match', confidence: 0.9 }
 */
export function findTopic(text: string): Found | undefined {
  const found = findAnswer(text);
  const known = found && TOPICS.find(({ id }) => id === found.topic);
  const topic = known?.partOf === undefined ? found?.topic : known.partOf;
  return found && topic ? { topic, confidence: found.confidence } : undefined;
}

/** As `findTopic`, with the topics that have an answer of their own and that other programs know as part of another. */
export function findAnswer(text: string): Found | undefined {
  const [best] = rankTopics(text);
  return best && best.label !== OFF && best.probability >= SURE
    ? { topic: best.label, confidence: best.probability }
    : undefined;
}

const offTopic = (ranked: Ranked): number => ranked.find(({ label }) => label === OFF)?.probability ?? 0;

/** Likely enough for a topic that was just spoken of. */
const SURE_IN_CONTEXT = 0.12;
/** So likely it is about something else, whatever was spoken of. */
const SURELY_OFF = 0.5;

/**
 * A question that says too little alone ("and at 50?") is taken to go on with what was spoken of, or what belongs to it.
 *
 * @param spokenOf topics, the likeliest first
 */
export function findInContext(text: string, spokenOf: readonly string[]): string | undefined {
  const ranked = rankTopics(text);
  if (offTopic(ranked) >= SURELY_OFF) return undefined;
  return ranked.find(({ label, probability }) => spokenOf.includes(label) && probability >= SURE_IN_CONTEXT)
    ?.label;
}

/** Whether a text is about something else, whatever was spoken of. */
export const isSurelyOff = (text: string): boolean => offTopic(rankTopics(text)) >= SURELY_OFF_IN_CONTEXT;
/** A few words that point back say little of their own: only what is far off is. */
const SURELY_OFF_IN_CONTEXT = 0.85;

/** So likely it is about something else that no topic is offered. */
const OFFERS_NONE = 0.6;

/** The two or three topics that a question comes close to, where none is sure. */
export function closeTopics(text: string): string[] {
  const ranked = rankTopics(text);
  if (offTopic(ranked) >= OFFERS_NONE) return [];
  return ranked
    .filter(({ label, probability }) => label !== OFF && probability >= 0.08)
    .slice(0, 3)
    .map(({ label }) => label);
}
