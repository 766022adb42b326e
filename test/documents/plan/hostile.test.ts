import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS, readDocument } from '../../../src/documents/index.ts';
import { asPdf, pagesOfDocument, wordFile } from './documents.ts';

const why = async (name: string, bytes: Uint8Array) => {
  const outcome = await readDocument({ name, bytes });
  return outcome.kind === 'notRead' ? outcome.why : outcome.kind;
};
const plan = pagesOfDocument('northwind-401k');

/** A PDF of one page with this content stream and these further entries. */
function pdfWith(stream: Buffer, dictionary: string, catalog = ''): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    undefined,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  for (const [index, object] of objects.entries())
    parts.push(
      object === undefined
        ? Buffer.concat([
            Buffer.from(`${index + 1} 0 obj\n<< /Length ${stream.length} ${dictionary} >>\nstream\n`),
            stream,
            Buffer.from('\nendstream\nendobj\n'),
          ])
        : Buffer.from(`${index + 1} 0 obj\n${object}\nendobj\n`),
    );
  parts.push(Buffer.from('trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF'));
  return Buffer.concat(parts);
}

describe('a document that cannot be read gets a clear answer, and stalls nothing', () => {
  it.each<[string, string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['nothing at all', 'empty.pdf', 'broken', () => Buffer.alloc(0)],
    ['half a PDF', 'half.pdf', 'broken', async () => (await asPdf(plan)).subarray(0, 300)],
    ['words that say PDF', 'fake.pdf', 'broken', () => Buffer.from('%PDF-1.7 and nothing else')],
    ['a PDF with a password', 'secret.pdf', 'encrypted', () => asPdf(plan, { userPassword: 'x' })],
    ['a scan', 'scan.pdf', 'scanned', () => asPdf(['', '', ''])],
    ['401 pages', 'long.pdf', 'tooManyPages', () => asPdf(Array.from({ length: 401 }, () => 'A page.'))],
    ['a text of 401 pages', 'long.txt', 'tooManyPages', () => Buffer.from('a\f'.repeat(400))],
    ['a picture', 'plan.png', 'wrongKind', () => Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['an old Word file', 'plan.doc', 'wrongKind', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a Word file with a password', 'plan.docx', 'encrypted', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a zip that is no Word file', 'files.docx', 'wrongKind', () => zipSync({ 'a.txt': strToU8('a') })],
    ['half a Word file', 'half.docx', 'broken', () => wordFile('<w:body><w:p>')],
    [
      'entities that grow without end',
      'laughs.docx',
      'broken',
      () => wordFile('<w:body>&b;</w:body>', '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'),
    ],
    [
      'a zip bomb',
      'bomb.docx',
      'tooHard',
      () => zipSync({ 'word/document.xml': new Uint8Array(LIMITS.unpackedBytes + 1) }, { level: 1 }),
    ],
    ['more than 20 MB', 'big.txt', 'tooBig', () => Buffer.alloc(LIMITS.bytes + 1, 'a')],
  ])('%s', async (_what, name, expected, bytes) => {
    expect(await why(name, await bytes())).toBe(expected);
  });

  it('a PDF that unpacks without end is ended by its memory', async () => {
    const bomb = deflateSync(deflateSync(Buffer.alloc(400 * 1024 * 1024), { level: 1 }));
    const bytes = pdfWith(bomb, '/Filter [/FlateDecode /FlateDecode]');
    const outcome = await readDocument({ name: 'bomb.pdf', bytes }, { milliseconds: 30_000, megabytes: 300 });
    expect(outcome).toEqual({ kind: 'notRead', why: 'tooHard' });
  });

  it('a document that takes too long is ended by the clock', async () => {
    const bytes = await asPdf(plan);
    const outcome = await readDocument({ name: 'slow.pdf', bytes }, { milliseconds: 1, megabytes: 800 });
    expect(outcome).toEqual({ kind: 'notRead', why: 'tooHard' });
  });

  it('a script in a PDF is not run: the text is read', async () => {
    const words = Buffer.from(
      'BT /F1 12 Tf 72 700 Td (You may make after-tax contributions to the Plan by payroll.) Tj ET',
    );
    const script = '/OpenAction << /S /JavaScript /JS (while \\(true\\) {}) >>';
    expect(await why('script.pdf', pdfWith(words, '', script))).toBe('read');
  });

  it('a document without a word about the plan is read, and says nothing', async () => {
    const outcome = await readDocument({
      name: 'recipe.txt',
      bytes: Buffer.from('Take two eggs. Add sugar.'),
    });
    expect(outcome).toMatchObject({ kind: 'read', findings: { found: [], unclear: [] } });
  });

  it('no expression runs away on hostile text', async () => {
    const text = [
      'after-tax '.repeat(20_000),
      'voluntary employee non-roth '.repeat(10_000),
      `match ${'100% of '.repeat(20_000)}`,
      'separate'.repeat(20_000),
      `withdraw ${'a'.repeat(100_000)}`,
    ].join('\n');
    expect(await why('hostile.txt', Buffer.from(text))).toBe('read');
  });
});
