import { SCALE, softmax } from '../../src/participant/reader/model.ts';
import { inMixedOrder } from '../in-mixed-order.ts';
import type { Example } from './examples.ts';

const EPOCHS = 14;
/** Times that it is trained, each in other orders; of 271 unseen facts, three read one more than one alone does. */
const TIMES = 3;
const RATE = 0.25;
const DECAY = 2e-6;
/** A feature of one example alone says nothing of others. */
const SEEN_AT_LEAST = 2;
/** Smaller weights are left out. */
const SMALLEST = 0.06;

/** Weights in steps of 1 / SCALE; of each feature as `label index, weight, …`. */
export type Trained = { labels: string[]; bias: number[]; weights: Map<string, number[]> };

/**
 * A linear classifier: softmax regression with AdaGrad, the weights averaged over the later epochs of three times.
 * The orders in which the examples are gone through are fixed, so the same examples always make the same weights.
 */
export function train(examples: readonly Example[]): Trained {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= SEEN_AT_LEAST).map(([name]) => name);
  const position = new Map(names.map((name, index) => [name, index]));
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const width = labels.length;
  const sum = new Float64Array((names.length + 1) * width);
  const data = examples.map(({ features, label }) => ({
    at: features.flatMap((feature) => position.get(feature) ?? []),
    label: labels.indexOf(label),
  }));
  const bias = names.length * width;
  const weights = new Float64Array(sum.length);
  const squares = new Float64Array(sum.length);
  for (let round = 0; round < TIMES * EPOCHS; round++) {
    if (round % EPOCHS === 0) {
      weights.fill(0);
      squares.fill(1e-6);
    }
    for (const item of inMixedOrder(data, round)) {
      const norm = 1 / Math.sqrt(item.at.length + 1);
      const chances = softmax(scoresOf(weights, item.at, bias, width));
      for (let label = 0; label < width; label++) {
        const error = (chances[label] ?? 0) - (label === item.label ? 1 : 0);
        if (Math.abs(error) < 0.002) continue;
        for (const feature of [...item.at, names.length]) {
          const place = feature * width + label;
          const gradient = error * norm + DECAY * (weights[place] ?? 0);
          squares[place] = (squares[place] ?? 0) + gradient * gradient;
          weights[place] = (weights[place] ?? 0) - (RATE * norm * gradient) / Math.sqrt(squares[place] ?? 1);
        }
      }
    }
    if (round % EPOCHS >= EPOCHS / 2)
      for (let place = 0; place < weights.length; place++)
        sum[place] = (sum[place] ?? 0) + (weights[place] ?? 0);
  }
  const mean = (place: number) => (sum[place] ?? 0) / ((TIMES * EPOCHS) / 2);
  const kept: Trained['weights'] = new Map();
  for (const [feature, name] of names.entries()) {
    const own = labels.flatMap((_, label) => {
      const weight = mean(feature * width + label);
      return Math.abs(weight) < SMALLEST ? [] : [label, within8Bits(Math.round(weight * SCALE))];
    });
    if (own.length > 0) kept.set(name, own);
  }
  return { labels, bias: labels.map((_, label) => Math.round(mean(bias + label) * SCALE)), weights: kept };
}

const within8Bits = (weight: number): number => Math.max(-127, Math.min(127, weight));

function scoresOf(weights: Float64Array, features: readonly number[], bias: number, width: number): number[] {
  const scores = [...weights.subarray(bias, bias + width)];
  for (const feature of features)
    for (let label = 0; label < width; label++)
      scores[label] = (scores[label] ?? 0) + (weights[feature * width + label] ?? 0);
  return scores;
}
