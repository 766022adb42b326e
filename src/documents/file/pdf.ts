import { getDocumentProxy } from 'unpdf';
import { LIMITS, type Page, UnreadableError } from './document.ts';

/** Below this many letters a page on average, a PDF holds pictures of text. */
const LETTERS_OF_A_SCAN = 20;

/**
 * The text of a PDF, page by page.
 *
 * @throws UnreadableError where it is encrypted, broken, too long, or a scan
 */
export async function readPdf(bytes: Uint8Array): Promise<Page[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch(notOpened);
  if (pdf.numPages > LIMITS.pages) throw new UnreadableError('tooManyPages');
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
    pages.push({ number, text, laidOut: laidOut(items.filter((item) => 'str' in item)) });
    page.cleanup();
  }
  const letters = pages.reduce((sum, { text }) => sum + text.replace(/[^a-z]/gi, '').length, 0);
  if (letters < LETTERS_OF_A_SCAN * pages.length) throw new UnreadableError('scanned');
  return pages;
}

type Piece = { str: string; transform: number[]; width: number };

/** Pieces whose base lines differ by less are in one line, in points. */
const SAME_LINE = 3;
/** A letter's width where a page tells none, in points. */
const LETTER = 5;

/** A page as it stands: lines from the top, each piece so many letters from the left as it is on the page. */
function laidOut(pieces: readonly Piece[]): string {
  const said = pieces.filter(({ str }) => str.trim() !== '');
  const widths = said.map(({ str, width }) => width / str.length).toSorted((one, other) => one - other);
  const letter = widths[Math.floor(widths.length / 4)] || LETTER;
  const placeOf = ({ transform: [, , , , x = 0, y = 0] }: Piece) => ({ x, y });
  const lines: Piece[][] = [];
  for (const piece of said.toSorted((one, other) => placeOf(other).y - placeOf(one).y)) {
    const line = lines.at(-1);
    const isSame = line?.[0] && placeOf(line[0]).y - placeOf(piece).y < SAME_LINE;
    if (isSame) line.push(piece);
    else lines.push([piece]);
  }
  return lines
    .map((line) =>
      line
        .toSorted((one, other) => placeOf(one).x - placeOf(other).x)
        .reduce((text, piece) => {
          const gap = Math.round(placeOf(piece).x / letter) - text.length;
          return `${text}${' '.repeat(Math.max(text === '' ? 0 : 1, gap))}${piece.str}`;
        }, ''),
    )
    .join('\n');
}

function notOpened(error: unknown): never {
  const name = error instanceof Error ? error.name : '';
  throw new UnreadableError(name === 'PasswordException' ? 'encrypted' : 'broken');
}
