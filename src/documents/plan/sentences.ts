import type { Page } from '../file/document.ts';

export type Sentence = { text: string; page: number };

/** A shorter line without an end of its own is a heading, where what follows begins anew. */
const SHORT_LINE = 60;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a document, in order, each with the page on which it begins. */
export const sentencesOf = (pages: readonly Page[]): Sentence[] =>
  pages.flatMap(({ number, text }) =>
    paragraphsOf(text).flatMap((paragraph) =>
      [...segmenter.segment(paragraph)]
        .map(({ segment }) => segment.trim())
        .filter((sentence) => sentence.length > 3)
        .flatMap(inPieces)
        .map((sentence) => ({ text: sentence, page: number })),
    ),
  );

/**
 * What goes on longer than any sentence is read piece by piece: what an expression costs grows faster than the
 * text it is tried on, and a text made to be costly has no full stops.
 */
const LONGEST = 2_000;
const inPieces = (sentence: string): string[] =>
  sentence.length <= LONGEST ? [sentence] : (sentence.match(PIECE) ?? []);
const PIECE = new RegExp(`[^]{1,${LONGEST}}`, 'g');

/** Lines that belong together in one: a line break ends a paragraph after a short line, before a bullet, or twice. */
function paragraphsOf(text: string): string[] {
  const lines = text
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/(\w)-\n(?=[a-z])/g, '$1')
    .split(/\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const paragraphs: string[] = [];
  let current = '';
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1] ?? '';
    current = current === '' ? line : `${current} ${line}`;
    const isHeading = line.length < SHORT_LINE && !/[.,;:]$/.test(line) && /^[A-Z0-9•\-–*(]/.test(next);
    const isBullet = /^(?:[•\-–*]|\([a-z0-9]{1,3}\)|\d+[.)]) ?\S/.test(next);
    if (line === '' || next === '' || isHeading || isBullet || /[.!?]["”)]?$/.test(line)) {
      if (current !== '') paragraphs.push(current);
      current = '';
    }
  }
  return current === '' ? paragraphs : [...paragraphs, current];
}
