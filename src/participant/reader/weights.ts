import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Model } from './model.ts';

/** What stands at the head of the file: the kinds, how much follows, and what it was made from. */
const headSchema = z.strictObject({
  kinds: z.record(z.string(), z.strictObject({ labels: z.array(z.string()), bias: z.array(z.number()) })),
  features: z.number().int(),
  weights: z.number().int(),
  /** Of each kind, the digest of the examples that it learned from. */
  madeFrom: z.record(z.string(), z.string()),
});
type Head = z.infer<typeof headSchema>;

/**
 * The weights as a file: the length of the head, the head as JSON (filled up to whole words), the hashes of the
 * features, where the weights of each begin, the labels, the weights.
 */
export function packed(model: Model, madeFrom: Head['madeFrom']): Uint8Array {
  const { kinds, hashes, from, label, weight } = model;
  const head = JSON.stringify({ kinds, features: hashes.length, weights: weight.length, madeFrom });
  const text = new TextEncoder().encode(head.padEnd(Math.ceil(head.length / 4) * 4));
  const parts = [new Uint32Array([text.length]), text, hashes, from, label, weight];
  return Buffer.concat(
    parts.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
  );
}

/** @throws Error where the file is not whole */
export function unpacked(file: Uint8Array): { model: Model; head: Head } {
  const { buffer } = file.byteOffset === 0 ? file : new Uint8Array(file);
  const length = new Uint32Array(buffer, 0, 1)[0] ?? 0;
  const head = headSchema.parse(JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))));
  const { kinds, features, weights: count } = head;
  const start = 4 + length;
  const whole = start + features * 4 + (features + 1) * 4 + count * 2;
  if (file.byteLength !== whole)
    throw new Error(
      `the reader's weights are not whole: ${file.byteLength} bytes of ${whole}; run npm run train`,
    );
  const hashes = new Uint32Array(buffer, start, features);
  const from = new Uint32Array(buffer, start + features * 4, features + 1);
  const label = new Uint8Array(buffer, start + features * 8 + 4, count);
  const weight = new Int8Array(buffer, start + features * 8 + 4 + count, count);
  return { model: { kinds, hashes, from, label, weight }, head };
}

export const WEIGHTS = new URL('weights.bin', import.meta.url);
let loaded: Model | undefined;
/** The weights that `npm run train` made; read once. */
export function weights(): Model {
  loaded ??= unpacked(new Uint8Array(readFileSync(WEIGHTS))).model;
  return loaded;
}
