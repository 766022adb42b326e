import { strFromU8, Unzip, UnzipInflate } from 'fflate';
import { SaxesParser } from 'saxes';
import { LIMITS, type Page, UnreadableError } from './document.ts';

const MAIN = 'word/document.xml';

/**
 * The text of a Word file, by the page breaks that Word left in it.
 *
 * @throws UnreadableError where it is broken, no Word file, or unpacks to more than a document can be
 */
export function readDocx(bytes: Uint8Array): Page[] {
  return pagesOf(strFromU8(unpacked(bytes)));
}

/** The main part alone, unpacked piece by piece, so that a bomb is noticed before it is whole. */
function unpacked(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isFound = false;
  let refused: UnreadableError | undefined;
  const zip = new Unzip((file) => {
    if (file.name !== MAIN) return;
    isFound = true;
    file.ondata = (error, chunk) => {
      if (refused) return;
      size += chunk?.length ?? 0;
      if (error) refused = new UnreadableError('broken');
      else if (size > LIMITS.unpackedBytes) refused = new UnreadableError('tooHard');
      else chunks.push(chunk);
    };
    file.start();
  });
  zip.register(UnzipInflate);
  try {
    const step = 64 * 1024;
    for (let at = 0; at < bytes.length && !refused; at += step)
      zip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch {
    refused ??= new UnreadableError('broken');
  }
  if (refused) throw refused;
  if (!isFound) throw new UnreadableError('wrongKind');
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Text, paragraphs and page breaks; a document type is refused, since entities can grow without end. */
function pagesOf(xml: string): Page[] {
  const pages = [''];
  let inText = false;
  const add = (text: string) => {
    pages[pages.length - 1] += text;
  };
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new UnreadableError('broken');
  });
  parser.on('error', () => {
    throw new UnreadableError('broken');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:t') inText = true;
    else if (name === 'w:tab') add(' ');
    else if (name === 'w:lastRenderedPageBreak' || (name === 'w:br' && attributes['w:type'] === 'page'))
      pages.push('');
    else if (name === 'w:br') add('\n');
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false;
    else if (name === 'w:p') add('\n');
  });
  parser.on('text', (text) => {
    if (inText) add(text);
  });
  parser.write(xml).close();
  if (pages.length > LIMITS.pages) throw new UnreadableError('tooManyPages');
  return pages.map((text, index) => ({ number: index + 1, text }));
}
