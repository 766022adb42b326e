/** Shorter words are too easily another word. */
const SHORTEST = 5;

/** A word as it is spelled in the vocabulary, where one typo may have made it; else the word itself. */
export type Speller = (word: string) => string;

/**
 * Puts one typo right: a letter too many, missing, wrong, or two that changed places. Words are found by what
 * is left of them without one letter, so that a lookup takes as many steps as the word has letters.
 *
 * @param words the words that are spelled right, those that are meant most often first
 * @example spellerOf(['conversion'])('convresion') // 'conversion'
 */
export function spellerOf(words: readonly string[]): Speller {
  const known = new Set(words);
  const shortened = new Map<string, string>();
  for (const word of words)
    if (word.length >= SHORTEST)
      for (const part of withoutOne(word)) if (!shortened.has(part)) shortened.set(part, word);
  return (word) => {
    if (word.length < SHORTEST - 1 || known.has(word)) return word;
    const tooLong = withoutOne(word).find((part) => part.length >= SHORTEST && known.has(part));
    if (tooLong) return tooLong;
    const missing = shortened.get(word);
    if (missing) return missing;
    const other = withoutOne(word).find((part) => shortened.has(part));
    return (other && word.length >= SHORTEST && shortened.get(other)) || word;
  };
}

/** The word without each of its letters in turn. */
const withoutOne = (word: string): string[] =>
  Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
