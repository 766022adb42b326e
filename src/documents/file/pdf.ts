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
    pages.push({ number, text });
    page.cleanup();
  }
  const letters = pages.reduce((sum, { text }) => sum + text.replace(/[^a-z]/gi, '').length, 0);
  if (letters < LETTERS_OF_A_SCAN * pages.length) throw new UnreadableError('scanned');
  return pages;
}

function notOpened(error: unknown): never {
  const name = error instanceof Error ? error.name : '';
  throw new UnreadableError(name === 'PasswordException' ? 'encrypted' : 'broken');
}
