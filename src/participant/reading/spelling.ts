import dictionary from 'dictionary-en';
import nspell from 'nspell';

/** Read from the dictionary when the first word is looked up: the start does not wait for it. */
let english: ReturnType<typeof nspell> | undefined;
const isEnglish = (word: string): boolean => {
  english ??= nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
  return english.correct(word);
};

/** Shorter words are too easily another word. */
const SHORTEST = 4;

/** A word as the vocabulary spells it, where it is no English word and one typo may have made it; else the word. */
export type Speller = (word: string) => string;

/**
 * Puts one typo right: a letter too many, missing, wrong, or two that changed places. Words are found by what
 * is left of them without one letter, so that a lookup takes as many steps as the word has letters.
 *
 * @param words the words that are spelled right, those that are meant most often first
 * @param left words that are left alone, and that no other word is taken for
 * @example spellerOf(['conversion'])('convresion') // 'conversion'
 */
export function spellerOf(words: readonly string[], left: readonly string[] = []): Speller {
  const spelled = new Set(words);
  const known = new Set([...words, ...left]);
  const shortened = new Map<string, string>();
  for (const word of words)
    if (word.length >= SHORTEST)
      for (const part of withoutOne(word)) if (!shortened.has(part)) shortened.set(part, word);
  return (word) => {
    if (word.length < SHORTEST - 1 || known.has(word) || isEnglish(word)) return word;
    const swapped = word.length >= SHORTEST && neighboursSwapped(word).find((each) => spelled.has(each));
    if (swapped) return swapped;
    const tooLong = withoutOne(word).find((part) => part.length >= SHORTEST && spelled.has(part));
    if (tooLong) return tooLong;
    const missing = shortened.get(word);
    if (missing) return missing;
    const other = withoutOne(word).find((part) => shortened.has(part));
    return (other && word.length >= SHORTEST && shortened.get(other)) || word;
  };
}

/** The word with each two neighbours in the other order. */
const neighboursSwapped = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, index) =>
    [word.slice(0, index), word[index + 1], word[index], word.slice(index + 2)].join(''),
  );

/** The word without each of its letters in turn. */
const withoutOne = (word: string): string[] =>
  Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
