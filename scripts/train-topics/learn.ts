import { featuresOf, LONG_WORD } from '../../src/answers/features.ts';
import type { Trained } from '../../src/answers/trained.ts';
import { softmax } from '../../src/participant/reader/model.ts';
import { spellerOf } from '../../src/participant/reading/spelling.ts';
import { inMixedOrder } from '../in-mixed-order.ts';

/** A question and the topic that it asks about. */
export type Sample = { text: string; label: string };

const EPOCHS = 12;
const LEARNING_RATE = 0.5;
/** How often a topic has samples says little about how often people ask. */
const BIAS_RATE = 0.02;
/** A label that is this close to right is not corrected: it would take time, and fit the samples too closely. */
const CLOSE_ENOUGH = 0.003;

/** A text by its known features, of length one; rare features weigh more. */
type Vector = { indices: number[]; values: number[] };

/**
 * A linear classifier (softmax regression, AdaGrad) of samples, always the same. Its probabilities are what the
 * threshold of an answer was chosen by.
 */
export function learned(samples: readonly Sample[]): Trained {
  const labels = [...new Set(samples.map(({ label }) => label))].sort();
  const { words, vectors, rarities } = vectorsOf(samples.map(({ text }) => text));
  const size = rarities.size;
  const model = labels.map(() => ({
    weights: new Float64Array(size + 1),
    squares: new Float64Array(size + 1).fill(1e-8),
  }));
  const rows = model.map(({ weights }) => weights);
  const training = vectors.map((vector, index) => ({
    vector,
    label: labels.indexOf(samples[index]?.label ?? ''),
  }));
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { vector, label } of inMixedOrder(training, epoch)) {
      const probabilities = softmax(scoresOf(rows, vector, size));
      for (const [index, row] of model.entries()) {
        const error = (probabilities[index] ?? 0) - (index === label ? 1 : 0);
        if (Math.abs(error) >= CLOSE_ENOUGH) learn(row, vector, error, size);
      }
    }
  const features = [...rarities].map(
    ([name, rarity], at): [string, { rarity: number; weights: number[] }] => [
      name,
      { rarity, weights: rows.map((row) => row[at] ?? 0) },
    ],
  );
  return { labels, words, bias: rows.map((row) => row[size] ?? 0), features: new Map(features) };
}

type Row = { weights: Float64Array; squares: Float64Array };

/** A step against the error; features that were corrected much move less. */
function learn({ weights, squares }: Row, { indices, values }: Vector, error: number, bias: number): void {
  const step = (position: number, gradient: number, rate: number) => {
    const square = (squares[position] ?? 0) + gradient * gradient;
    squares[position] = square;
    weights[position] = (weights[position] ?? 0) - (rate * gradient) / Math.sqrt(square);
  };
  for (let at = 0; at < indices.length; at++)
    step(indices[at] ?? 0, error * (values[at] ?? 0), LEARNING_RATE);
  step(bias, error, BIAS_RATE);
}

const scoresOf = (rows: readonly Float64Array[], { indices, values }: Vector, bias: number): number[] =>
  rows.map((row) => {
    let score = row[bias] ?? 0;
    for (let at = 0; at < indices.length; at++) score += (row[indices[at] ?? 0] ?? 0) * (values[at] ?? 0);
    return score;
  });

/** The words of texts, the most frequent first: these are spelled right. */
function wordsOf(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of text.toLowerCase().match(LONG_WORD) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

function vectorsOf(texts: readonly string[]) {
  const words = wordsOf(texts);
  const spell = spellerOf(words);
  const featured = texts.map((text) => featuresOf(text, spell));
  const counts = new Map<string, number>();
  for (const features of featured)
    for (const [name] of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rarities = new Map([...counts].map(([name, count]) => [name, Math.log(1 + texts.length / count)]));
  const positions = new Map([...counts.keys()].map((name, position) => [name, position]));
  const vectors = featured.map((features): Vector => {
    const values = features.map(([name, weight]) => weight * (rarities.get(name) ?? 0));
    const length = Math.hypot(...values) || 1;
    return {
      indices: features.map(([name]) => positions.get(name) ?? 0),
      values: values.map((value) => value / length),
    };
  });
  return { words, vectors, rarities };
}
