import { LIMITS, type Page, type PlanFile, UnreadableError } from './document.ts';
import { readDocx } from './docx.ts';

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** By what a file begins with, whatever its name says. */
const PDF = [0x25, 0x50, 0x44, 0x46];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container of old Word files, and of new ones with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The pages of a document: PDF, Word (.docx) or plain text.
 *
 * @throws UnreadableError with the reason
 */
export async function pagesOf({ name, bytes }: PlanFile): Promise<Page[]> {
  if (bytes.length > LIMITS.bytes) throw new UnreadableError('tooBig');
  if (bytes.length === 0) throw new UnreadableError('broken');
  // The readers are loaded when they are needed: a process of its own begins for each document.
  if (startsWith(bytes, PDF)) return (await import('./pdf.ts')).readPdf(bytes);
  if (startsWith(bytes, ZIP)) return readDocx(bytes);
  if (startsWith(bytes, OLE)) throw new UnreadableError(/\.docx$/i.test(name) ? 'encrypted' : 'wrongKind');
  return readPlain(bytes);
}

/** Plain text; bytes that are no text are something else. */
function readPlain(bytes: Uint8Array): Page[] {
  const text = decoded(bytes);
  if (text.includes('\f')) return numbered(text.split('\f'));
  const pages: string[] = [];
  for (let at = 0; at < text.length; at += LIMITS.charactersAPage)
    pages.push(text.slice(at, at + LIMITS.charactersAPage));
  return numbered(pages);
}

function numbered(pages: readonly string[]): Page[] {
  if (pages.length > LIMITS.pages) throw new UnreadableError('tooManyPages');
  return pages.map((text, index) => ({ number: index + 1, text }));
}

function decoded(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new UnreadableError('wrongKind');
}
