import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examplesOf } from '../../scripts/train-reader/examples.ts';
import { digestOf } from '../../scripts/train-reader/model-of.ts';
import { train } from '../../scripts/train-reader/softmax.ts';
import { readTexts } from '../../scripts/train-reader/texts.ts';
import { hashOf, rank } from '../../src/participant/reader/model.ts';
import { unpackedWeights, WEIGHTS } from '../../src/participant/reader/weights.ts';

const file = new Uint8Array(readFileSync(WEIGHTS));
const { byKind } = examplesOf(readTexts(new URL('../../', import.meta.url).pathname));

describe('the weights of the reader', () => {
  const { head, model } = unpackedWeights(file);

  it('are made from the labelled texts as they are now, read as texts are read now (else: npm run train)', () => {
    expect(head.madeFrom).toEqual(
      Object.fromEntries([...byKind].map(([kind, examples]) => [kind, digestOf(examples)])),
    );
  });

  it('are what training makes of them, to the last weight', () => {
    // One kind of find, all over again; the others take longer in the same way.
    const { labels, bias, weights } = train(byKind.get('most') ?? []);
    expect(model.kinds.most).toMatchObject({ labels, bias });
    expect(weights.size).toBeGreaterThan(1_000);
    for (const [feature, own] of weights) {
      const at = model.hashes.indexOf(hashOf('most', feature), model.kinds.most?.first);
      const [from = 0, to = 0] = model.from.slice(at, at + 2);
      const kept = Array.from({ length: to - from }, (_, index) => [
        model.label[from + index],
        model.weight[from + index],
      ]);
      expect(kept.flat()).toEqual(own);
    }
  });

  it('of another kind are never taken, whatever hash they have', () => {
    const hash = hashOf('few', 'word');
    const two = { labels: ['yes', 'no'], bias: [0, 0], first: 0, end: 0 };
    const many = { labels: ['a', 'b', 'c', 'd', 'e'], bias: [0, 0, 0, 0, 0], first: 0, end: 1 };
    const clashing = {
      kinds: { few: two, many },
      hashes: Uint32Array.of(hash),
      from: Uint32Array.of(0, 1),
      label: Uint8Array.of(4),
      weight: Int8Array.of(100),
    };
    expect(rank(clashing, 'few', ['word']).map(({ probability }) => probability)).toEqual([0.5, 0.5]);
  });

  it('a file that is cut off is refused in plain words', () => {
    expect(() => unpackedWeights(file.slice(0, -10))).toThrow(
      /not whole: \d+ bytes of \d+; run npm run train/,
    );
  });
});
