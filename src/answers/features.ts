import { withoutManners } from '../participant/reading/normalize.ts';
import type { Speller } from '../participant/reading/spelling.ts';
import { topicWords } from './words.ts';

/** More than this of a text says nothing more about its topic. */
export const LONGEST = 2_000;
/** Words that are looked at together, two by two, wherever they stand. */
const TOGETHER = 14;

export type Feature = [name: string, weight: number];

/** The weights were chosen by cross-validation over the topics' own samples: `npm run measure`. */
const WEIGHTS = { term: 1, pair: 0.5, word: 0.6, wordPair: 0.5, together: 0.3 };

/** A word that may be spelled wrong. */
export const LONG_WORD = /(?<![a-z'])[a-z]{4,30}(?![a-z'])/g;

/** "Is it worth it, yes or no": what is asked stands before it. */
const YES_OR_NO = /(?<=\bworth (?:it|that|doing|the \w+)),? yes or no\W*$/;

/**
 * What a text is made of for the matcher: the field's terms and their neighbours, the words as written with
 * theirs ("how much" is another question than "how often"), and the terms that stand in it together.
 */
export function featuresOf(text: string, spell: Speller): Feature[] {
  const asked = text.slice(0, LONGEST).toLowerCase().replace(YES_OR_NO, '?');
  const plain = withoutManners(asked).replace(LONG_WORD, spell);
  const terms = topicWords(plain);
  if (terms.length === 0) return [];
  const words = plain.match(/[a-z0-9%]+/g) ?? [];
  const different = [...new Set(terms)].slice(0, TOGETHER).sort();
  const named = (kind: keyof typeof WEIGHTS, values: readonly string[]): Feature[] =>
    [...new Set(values)].map((value) => [`${kind}:${value}`, WEIGHTS[kind]]);
  return [
    ...named('term', terms),
    ...named('pair', pairsOf(terms)),
    ...named('word', words),
    ...named('wordPair', pairsOf(['^', ...words, '$'])),
    ...named(
      'together',
      different.flatMap((one, index) => different.slice(index + 1).map((other) => `${one}|${other}`)),
    ),
  ];
}

/** Pairs of neighbours. */
const pairsOf = (words: readonly string[]): string[] =>
  words.slice(1).map((word, index) => `${words[index]} ${word}`);
