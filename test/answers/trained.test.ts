import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { learned } from '../../scripts/train-topics/learn.ts';
import { samples } from '../../scripts/train-topics/samples.ts';
import { LEARNED, matcherFrom, packedMatcher } from '../../src/answers/trained.ts';

const file = new Uint8Array(readFileSync(LEARNED));

it('what the matcher of topics knows is what it learns from its samples (else: npm run train)', () => {
  expect(Buffer.compare(packedMatcher(learned(samples())), file)).toBe(0);
});

it('a file that is cut off is refused in plain words', () => {
  expect(() => matcherFrom(file.slice(0, -8))).toThrow(/not whole: \d+ bytes of \d+; run npm run train/);
});
