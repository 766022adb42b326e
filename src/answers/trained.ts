import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packed, unpacked } from '../packed.ts';
import { hashOf, placeOf, type Ranked, ranked } from '../participant/reader/model.ts';
import { spellerOf } from '../participant/reading/spelling.ts';
import { featuresOf } from './features.ts';

/** The labels of a text, the most likely first. */
export type Matcher = (text: string) => Ranked;

/** What was learned from samples: of each feature how much it says, and its weight for each label. */
export type Trained = {
  labels: string[];
  /** Words that the samples spell right, the most frequent first. */
  words: string[];
  bias: number[];
  /** Of the features, in one order: what a text's vector counts it for, and a row of weights, one for each label. */
  features: Map<string, { rarity: number; weights: number[] }>;
};

/** What was learned of the topics, as a file that `npm run train` makes. */
export const LEARNED = new URL('topics.bin', import.meta.url);

const headSchema = z.strictObject({
  labels: z.array(z.string()),
  words: z.array(z.string()),
  bias: z.array(z.number()),
  features: z.number().int(),
});

/** Of each feature, by its hash: its rarity, and its weights in a byte each with their step. */
export function packedMatcher({ labels, words, bias, features }: Trained): Uint8Array {
  const sorted = [...features]
    .map(([name, own]) => ({ hash: hashOf('topic', name), ...own }))
    .sort((one, other) => one.hash - other.hash);
  const steps = sorted.map(({ weights }) => Math.max(...weights.map(Math.abs)) / 127 || 1);
  const bytes = sorted.flatMap(({ weights }, at) =>
    weights.map((weight) => Math.round(weight / (steps[at] ?? 1))),
  );
  return packed({ labels, words, bias, features: sorted.length } satisfies z.input<typeof headSchema>, [
    Uint32Array.from(sorted, ({ hash }) => hash),
    Float32Array.from(sorted, ({ rarity }) => rarity),
    Float32Array.from(steps),
    Int8Array.from(bytes),
  ]);
}

/** @throws Error where the file is not whole */
export function matcherFrom(file: Uint8Array): Matcher {
  const { head, next, end } = unpacked(file);
  const { labels, words, bias, features: count } = headSchema.parse(head);
  const hashes = next(Uint32Array, count);
  const rarities = next(Float32Array, count);
  const steps = next(Float32Array, count);
  const weights = next(Int8Array, count * labels.length);
  end();
  const spell = spellerOf(words);
  return (text) => {
    const known = featuresOf(text, spell).flatMap(([name, weight]) => {
      const at = placeOf(hashes, hashOf('topic', name));
      return at < 0 ? [] : [{ at, value: weight * (rarities[at] ?? 0) }];
    });
    const length = Math.hypot(...known.map(({ value }) => value)) || 1;
    const scores = [...bias];
    for (const { at, value } of known) {
      const times = (value / length) * (steps[at] ?? 0);
      for (let label = 0; label < labels.length; label++)
        scores[label] = (scores[label] ?? 0) + times * (weights[at * labels.length + label] ?? 0);
    }
    return ranked(labels, scores);
  };
}

let loaded: Matcher | undefined;
/** The matcher of topics; read once. */
export function topicMatcher(): Matcher {
  loaded ??= matcherFrom(readFileSync(LEARNED));
  return loaded;
}
