/** A linear classifier for each kind of find: softmax over the sum of its features' weights. */

/** As it is kept: of each kind its labels, and of each feature the weights as `label index, weight × SCALE, …`. */
export type StoredModel = Record<
  string,
  { labels: string[]; bias: number[]; weights: Record<string, number[]> }
>;
export const SCALE = 32;

export type Ranked = { label: string; probability: number }[];

/** The labels of a find by likelihood; probabilities add up to 1. */
export function rank(model: StoredModel, kind: string, features: readonly string[]): Ranked {
  const own = model[kind];
  if (!own) return [{ label: 'none', probability: 1 }];
  const scores = own.bias.map((weight) => weight / SCALE);
  for (const feature of features) {
    const weights = own.weights[feature];
    if (!weights) continue;
    for (let at = 0; at + 1 < weights.length; at += 2) {
      const label = weights[at] ?? 0;
      scores[label] = (scores[label] ?? 0) + (weights[at + 1] ?? 0) / SCALE;
    }
  }
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return own.labels
    .map((label, index) => ({ label, probability: (powers[index] ?? 0) / total }))
    .sort((one, other) => other.probability - one.probability);
}
