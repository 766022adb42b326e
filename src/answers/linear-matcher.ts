import { distance } from 'fastest-levenshtein';
import { pairsOf, topicWords } from './words.ts';

/** A ranking of labels, the most likely first; probabilities from 0 to 1 that add up to 1. */
export type Ranked = { label: string; probability: number }[];
export type Matcher = (text: string) => Ranked;
export type Sample = { text: string; label: string };

const EPOCHS = 40;
const LEARNING_RATE = 0.5;
const DECAY = 1e-4;

/** A text as weights of its known features, of length one; rare features weigh more. */
type Vector = [index: number, weight: number][];

/**
 * A linear classifier (softmax regression over words and pairs of words), trained here from the samples when
 * it is made: always the same way, in a fraction of a second.
 */
export function trainLinear(samples: readonly Sample[]): Matcher {
  const labels = [...new Set(samples.map(({ label }) => label))].sort();
  const { vectorOf, size } = vectorizer(samples.map(({ text }) => text));
  const weights = labels.map(() => new Float64Array(size + 1));
  const training = samples.map(({ text, label }) => ({
    vector: vectorOf(text),
    label: labels.indexOf(label),
  }));
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = LEARNING_RATE / (1 + epoch * 0.05);
    for (const { vector, label } of inMixedOrder(training, epoch)) learn(weights, vector, label, rate, size);
  }
  return (text) => {
    const probabilities = softmax(weights, vectorOf(text), size);
    return labels
      .map((label, index) => ({ label, probability: probabilities[index] ?? 0 }))
      .sort((a, b) => b.probability - a.probability);
  };
}

function learn(weights: Float64Array[], vector: Vector, label: number, rate: number, bias: number): void {
  const probabilities = softmax(weights, vector, bias);
  for (const [index, row] of weights.entries()) {
    const error = (index === label ? 1 : 0) - (probabilities[index] ?? 0);
    for (const [feature, value] of vector)
      row[feature] = (row[feature] ?? 0) * (1 - DECAY) + rate * error * value * 8;
    row[bias] = (row[bias] ?? 0) + rate * error * 0.1;
  }
}

function softmax(weights: readonly Float64Array[], vector: Vector, bias: number): number[] {
  const scores = weights.map((row) =>
    vector.reduce((sum, [feature, value]) => sum + (row[feature] ?? 0) * value, row[bias] ?? 0),
  );
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The samples in another order each time, but in the same one at each start. */
function inMixedOrder<Item>(items: readonly Item[], epoch: number): Item[] {
  const step = 7 + 2 * epoch;
  return items
    .map((item, index) => ({ item, key: (index * step * 2_654_435_761) % 4_294_967_296 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function vectorizer(texts: readonly string[]): { vectorOf: (text: string) => Vector; size: number } {
  const vocabulary = new Set(texts.flatMap((text) => text.toLowerCase().match(LONG_WORD) ?? []));
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const feature of new Set(featuresOf(topicWords(text))))
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const index = new Map([...counts.keys()].map((feature, position) => [feature, position]));
  const weightOf = (feature: string) =>
    Math.log(1 + texts.length / (counts.get(feature) ?? 1)) * (feature.includes(' ') ? PAIR_WEIGHT : 1);
  const vectorOf = (text: string): Vector => {
    const plain = text.slice(0, LONGEST).toLowerCase();
    const words = topicWords(plain.replace(LONG_WORD, (word) => spelledRight(word, vocabulary)));
    const known = [...new Set(featuresOf(words))].flatMap((feature): Vector => {
      const position = index.get(feature);
      return position === undefined ? [] : [[position, weightOf(feature)]];
    });
    const length = Math.hypot(...known.map(([, weight]) => weight)) || 1;
    return known.map(([position, weight]) => [position, weight / length]);
  };
  return { vectorOf, size: index.size };
}

/** "limit" is one thing, "incom limit" another. */
const featuresOf = (words: readonly string[]): string[] => [...words, ...pairsOf(words)];
const PAIR_WEIGHT = 0.7;

/** More than this of a text says nothing more about its topic. */
const LONGEST = 2_000;
const LONG_WORD = /[a-z]{5,30}/g;

/** The known word that one typo may have made of this one; words that begin otherwise are other words. */
function spelledRight(word: string, vocabulary: ReadonlySet<string>): string {
  if (vocabulary.has(word)) return word;
  for (const known of vocabulary)
    if (known[0] === word[0] && Math.abs(known.length - word.length) <= 1 && distance(known, word) <= 1)
      return known;
  return word;
}
