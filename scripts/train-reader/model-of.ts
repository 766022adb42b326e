import { createHash } from 'node:crypto';
import { hashOf, type Model } from '../../src/participant/reader/model.ts';
import type { Example } from './examples.ts';
import type { Trained } from './softmax.ts';

/** The trained classifiers of all kinds as one model. */
export function modelOf(trained: ReadonlyMap<string, Trained>): Model {
  const byHash = new Map<number, number[]>();
  for (const [kind, { weights }] of trained)
    for (const [feature, own] of weights) {
      const hash = hashOf(kind, feature);
      // Of two features with one hash, a handful in all, the first keeps it.
      if (!byHash.has(hash)) byHash.set(hash, own);
    }
  const hashes = Uint32Array.from(byHash.keys()).sort();
  const own = [...hashes].map((hash) => byHash.get(hash) ?? []);
  const from = new Uint32Array(hashes.length + 1);
  for (const [index, pairs] of own.entries()) from[index + 1] = (from[index] ?? 0) + pairs.length / 2;
  const pairs = own.flat();
  return {
    kinds: Object.fromEntries([...trained].map(([kind, { labels, bias }]) => [kind, { labels, bias }])),
    hashes,
    from,
    label: Uint8Array.from(pairs.filter((_, index) => index % 2 === 0)),
    weight: Int8Array.from(pairs.filter((_, index) => index % 2 === 1)),
  };
}

/** What the classifier of a kind learns from, in a few letters: weights with another digest are of other texts. */
export function digestOf(examples: readonly Example[]): string {
  const hash = createHash('sha256');
  for (const { features, label } of examples) hash.update(`${label}\n${features.join('\n')}\n\n`);
  return hash.digest('hex').slice(0, 16);
}
