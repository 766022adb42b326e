import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packed, unpacked } from '../../packed.ts';
import type { Model } from './model.ts';

/** What stands at the head of the file: the kinds, how much follows, and what it was made from. */
const headSchema = z.strictObject({
  kinds: z.record(
    z.string(),
    z.strictObject({
      labels: z.array(z.string()),
      bias: z.array(z.number()),
      first: z.number().int(),
      end: z.number().int(),
    }),
  ),
  features: z.number().int(),
  weights: z.number().int(),
  /** Of each kind, the digest of the examples that it learned from. */
  madeFrom: z.record(z.string(), z.string()),
});
type Head = z.infer<typeof headSchema>;

/** The weights as a file: hashes of the features, where the weights of each begin, the labels, the weights. */
export function packedWeights(model: Model, madeFrom: Head['madeFrom']): Uint8Array {
  const { kinds, hashes, from, label, weight } = model;
  const head: Head = { kinds, features: hashes.length, weights: weight.length, madeFrom };
  return packed(head, [hashes, from, label, weight]);
}

/** @throws Error where the file is not whole */
export function unpackedWeights(file: Uint8Array): { model: Model; head: Head } {
  const { head: said, next, end } = unpacked(file);
  const head = headSchema.parse(said);
  const { kinds, features, weights: count } = head;
  const model = {
    kinds,
    hashes: next(Uint32Array, features),
    from: next(Uint32Array, features + 1),
    label: next(Uint8Array, count),
    weight: next(Int8Array, count),
  };
  end();
  return { model, head };
}

export const WEIGHTS = new URL('weights.bin', import.meta.url);
let loaded: Model | undefined;
/** The weights that `npm run train` made; read once. */
export function weights(): Model {
  loaded ??= unpackedWeights(readFileSync(WEIGHTS)).model;
  return loaded;
}
