/** A linear classifier for each kind of find: softmax over the sum of its features' weights. */

/**
 * As it is used: of each kind its labels, their bias, and which of the features are its own, `first` up to `end`; of
 * the features of a kind the hashes, ascending, and for the feature at `i` the weights `from[i]` up to `from[i + 1]`,
 * each of a label in steps of 1 / SCALE. A kind looks only among its own: a hash of another kind speaks of other labels.
 */
export type Model = {
  kinds: Record<string, { labels: string[]; bias: number[]; first: number; end: number }>;
  hashes: Uint32Array;
  from: Uint32Array;
  label: Uint8Array;
  weight: Int8Array;
};
export const SCALE = 32;

export type Ranked = { label: string; probability: number }[];

/** The labels of a find by likelihood; probabilities add up to 1. */
export function rank(model: Model, kind: string, features: readonly string[]): Ranked {
  const own = model.kinds[kind];
  if (!own) return [{ label: 'none', probability: 1 }];
  const scores = own.bias.map((weight) => weight / SCALE);
  for (const feature of features) {
    const at = placeOf(model.hashes, hashOf(kind, feature), own.first, own.end);
    if (at < 0) continue;
    for (let place = model.from[at] ?? 0; place < (model.from[at + 1] ?? 0); place++) {
      const label = model.label[place] ?? 0;
      scores[label] = (scores[label] ?? 0) + (model.weight[place] ?? 0) / SCALE;
    }
  }
  return ranked(own.labels, scores);
}

/** Labels by likelihood, from their scores. */
export function ranked(labels: readonly string[], scores: readonly number[]): Ranked {
  const probabilities = softmax(scores);
  return labels
    .map((label, index) => ({ label, probability: probabilities[index] ?? 0 }))
    .sort((one, other) => other.probability - one.probability);
}

/** Scores as probabilities. */
export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** FNV-1a over the kind and the feature: a feature is known by its hash, so its words need not be kept. */
export function hashOf(kind: string, feature: string): number {
  let hash = 2_166_136_261;
  for (const text of [kind, '~', feature])
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  return hash >>> 0;
}

/** Where a hash stands in the hashes that ascend from `first` up to `end`; -1 where it does not. */
export function placeOf(hashes: Uint32Array, hash: number, first = 0, end = hashes.length): number {
  let low = first;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = hashes[middle] ?? 0;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
