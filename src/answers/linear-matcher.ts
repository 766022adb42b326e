import { featuresOf, spellerFor } from './features.ts';

/** A ranking of labels, the most likely first; probabilities from 0 to 1 that add up to 1. */
export type Ranked = { label: string; probability: number }[];
export type Matcher = (text: string) => Ranked;
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
 * A linear classifier (softmax regression, AdaGrad), trained here from the samples when it is made: always the
 * same way, in under a second. Its probabilities are what the threshold of an answer was chosen by.
 */
export function trainLinear(samples: readonly Sample[]): Matcher {
  const labels = [...new Set(samples.map(({ label }) => label))].sort();
  const { vectorOf, vectors, size } = vectorizer(samples.map(({ text }) => text));
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
      const probabilities = softmax(rows, vector, size);
      for (const [index, row] of model.entries()) {
        const error = (probabilities[index] ?? 0) - (index === label ? 1 : 0);
        if (Math.abs(error) >= CLOSE_ENOUGH) learn(row, vector, error, size);
      }
    }
  return (text) => {
    const probabilities = softmax(rows, vectorOf(text), size);
    return labels
      .map((label, index) => ({ label, probability: probabilities[index] ?? 0 }))
      .sort((a, b) => b.probability - a.probability);
  };
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

function softmax(rows: readonly Float64Array[], { indices, values }: Vector, bias: number): number[] {
  const scores = rows.map((row) => {
    let score = row[bias] ?? 0;
    for (let at = 0; at < indices.length; at++) score += (row[indices[at] ?? 0] ?? 0) * (values[at] ?? 0);
    return score;
  });
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The samples in another order each time, but in the same one at each start. */
function inMixedOrder<Item>(items: readonly Item[], epoch: number): Item[] {
  return items
    .map((item, index) => ({ item, key: Math.imul(index + 1, 2_654_435_761 + 2 * epoch) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function vectorizer(texts: readonly string[]) {
  const spell = spellerFor(texts);
  const featured = texts.map((text) => featuresOf(text, spell));
  const counts = new Map<string, number>();
  for (const features of featured)
    for (const [name] of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const positions = new Map([...counts.keys()].map((name, position) => [name, position]));
  const vectorFrom = (features: ReturnType<typeof featuresOf>): Vector => {
    const known = features.flatMap(([name, weight]): [number, number][] => {
      const position = positions.get(name);
      return position === undefined
        ? []
        : [[position, weight * Math.log(1 + texts.length / (counts.get(name) ?? 1))]];
    });
    const length = Math.hypot(...known.map(([, value]) => value)) || 1;
    return { indices: known.map(([index]) => index), values: known.map(([, value]) => value / length) };
  };
  return {
    vectorOf: (text: string) => vectorFrom(featuresOf(text, spell)),
    vectors: featured.map(vectorFrom),
    size: positions.size,
  };
}
