/** The same text as people also write it. */
export const DISTURBED: Record<string, (text: string, seed: number) => string> = {
  'with one typo': withTypo,
  'without punctuation': (text) => text.replace(/[?!;:'"’]|[.,](?!\d)/g, ''),
  'in capitals': (text) => text.toUpperCase(),
  'with manners around it': (text) => `hey can you tell me ${text} thanks!`,
};

/** One letter of one longer word missing, doubled, changed, or in its neighbour's place; the same for each seed. */
export function withTypo(text: string, seed: number): string {
  const words = [...text.matchAll(/[A-Za-z]{4,}/g)];
  const word = words[seed % Math.max(1, words.length)];
  if (!word) return text;
  const at = word.index + 1 + (seed % (word[0].length - 2));
  const letter = text[at] ?? '';
  const next = text[at + 1] ?? '';
  const [replaced, length] = [
    ['', 1],
    [letter + letter, 1],
    [String.fromCharCode(97 + (seed % 26)), 1],
    [next + letter, 2],
  ][seed % 4] as [string, number];
  return text.slice(0, at) + replaced + text.slice(at + length);
}
