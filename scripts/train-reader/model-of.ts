import { createHash } from 'node:crypto';
import { hashOf, type Model } from '../../src/participant/reader/model.ts';
import type { Example } from './examples.ts';
import type { Trained } from './softmax.ts';

/** The trained classifiers of all kinds as one model. */
export function modelOf(trained: ReadonlyMap<string, Trained>): Model {
  const kinds: Model['kinds'] = {};
  const features: { hash: number; pairs: number[] }[] = [];
  for (const [kind, { labels, bias, weights }] of trained) {
    const own = byHash(kind, weights);
    kinds[kind] = { labels, bias, first: features.length, end: features.length + own.length };
    features.push(...own);
  }
  const from = new Uint32Array(features.length + 1);
  for (const [index, { pairs }] of features.entries())
    from[index + 1] = (from[index] ?? 0) + pairs.length / 2;
  const pairs = features.flatMap((feature) => feature.pairs);
  return {
    kinds,
    hashes: Uint32Array.from(features, ({ hash }) => hash),
    from,
    label: Uint8Array.from(pairs.filter((_, index) => index % 2 === 0)),
    weight: Int8Array.from(pairs.filter((_, index) => index % 2 === 1)),
  };
}

/** A kind's features by ascending hash; of two with one hash, a handful in all, the first keeps it. */
function byHash(kind: string, weights: Trained['weights']): { hash: number; pairs: number[] }[] {
  const own = new Map<number, number[]>();
  for (const [feature, pairs] of weights) {
    const hash = hashOf(kind, feature);
    if (!own.has(hash)) own.set(hash, pairs);
  }
  return [...own].map(([hash, pairs]) => ({ hash, pairs })).sort((one, other) => one.hash - other.hash);
}

/** What the classifier of a kind learns from, in a few letters: weights with another digest are of other texts. */
export function digestOf(examples: readonly Example[]): string {
  const hash = createHash('sha256');
  for (const { features, label } of examples) hash.update(`${label}\n${features.join('\n')}\n\n`);
  return hash.digest('hex').slice(0, 16);
}
