import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';

/** Every test document by its name. */
export const PLAN_DOCUMENTS = globSync(join(import.meta.dirname, 'documents', '*.txt')).map((file) =>
  basename(file, '.txt'),
);

/** The pages of a test document, as its text file has them. */
export const pagesOfDocument = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, 'documents', `${name}.txt`), 'utf8').split('=== page ===\n');

/** The same document as a PDF, set in lines as a word processor breaks them. */
export function asPdf(pages: readonly string[], options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  return new Promise((done) => {
    const pdf = new PDFDocument({ ...options, autoFirstPage: false });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => done(Buffer.concat(chunks)));
    for (const page of pages) {
      pdf.addPage();
      pdf.fontSize(11).text(page);
    }
    pdf.end();
  });
}

const inXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The same document as a Word file, with the page breaks that Word leaves in it. */
export function asDocx(pages: readonly string[]): Uint8Array {
  const paragraph = (line: string, isFirst: boolean) =>
    `<w:p><w:r>${isFirst ? '<w:lastRenderedPageBreak/>' : ''}<w:t xml:space="preserve">${inXml(line)}</w:t></w:r></w:p>`;
  const body = pages
    .map((page, number) =>
      page
        .split('\n')
        .map((line, index) => paragraph(line, number > 0 && index === 0))
        .join(''),
    )
    .join('');
  return wordFile(`<w:body>${body}</w:body>`);
}

/** A Word file with this inside of its main part. */
export const wordFile = (body: string, before = ''): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</w:document>`,
    ),
  });
