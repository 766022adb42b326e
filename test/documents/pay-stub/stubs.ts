import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { z } from 'zod';
import { type PayStub, type StubLine, stubTotal } from '../../../src/documents/index.ts';

const FOLDER = join(import.meta.dirname, 'stubs');
const amounts = z.object({ current: z.string().optional(), ytd: z.string().optional() }).optional();
/** What a stub says, as its writer knows it; dollars as decimal strings. */
const expected = z.object({
  payDate: z.string().optional(),
  periodStart: z.string().optional(),
  periodEnd: z.string().optional(),
  frequency: z.string().optional(),
  gross: amounts,
  preTax: amounts,
  roth: amounts,
  catchUp: amounts,
  afterTax: amounts,
  match: amounts,
  otherEmployer: amounts,
});
type Expected = z.infer<typeof expected>;

export const stubText = (name: string): string => readFileSync(join(FOLDER, `${name}.txt`), 'utf8');

/** Every stub: invented people and employers, written after the layouts of different payroll vendors. */
export const STUBS = globSync(join(FOLDER, '*.txt'))
  .map((file) => basename(file, '.txt'))
  .sort();

type Figures = Record<string, string | number | undefined>;

const sumOf = (...parts: (string | undefined)[]): number | undefined => {
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0
    ? undefined
    : said.reduce((sum, part) => sum + Math.round(Number(part) * 100), 0) / 100;
};

/** What should be read, flat: deferrals are pre-tax, Roth and catch-up together. */
export function figuresExpected(name: string): Figures {
  const said: Expected = expected.parse(JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')));
  const of = (figure: 'current' | 'ytd') => ({
    gross: sumOf(said.gross?.[figure]),
    deferrals: sumOf(said.preTax?.[figure], said.roth?.[figure], said.catchUp?.[figure]),
    afterTax: sumOf(said.afterTax?.[figure]),
    match: sumOf(said.match?.[figure]),
    otherEmployer: sumOf(said.otherEmployer?.[figure]),
  });
  return flat(said, of('current'), of('ytd'));
}

/** What was read, in the same shape. */
export function figuresRead(stub: PayStub): Figures {
  const of = (figure: 'current' | 'yearToDate') => {
    const total = (...kinds: StubLine[]) => stubTotal(stub, kinds, figure);
    return {
      gross: stub.gross?.[figure],
      deferrals: total('preTax', 'roth'),
      afterTax: total('afterTax'),
      match: total('match'),
      otherEmployer: total('otherEmployer'),
    };
  };
  return flat(stub, of('current'), of('yearToDate'));
}

function flat(
  dates: Pick<Expected, 'payDate' | 'periodStart' | 'periodEnd' | 'frequency'>,
  now: Figures,
  year: Figures,
) {
  const { payDate, periodStart, periodEnd, frequency } = dates;
  const named = (figures: Figures, when: string) =>
    Object.entries(figures).map(([figure, amount]) => [`${figure} ${when}`, amount]);
  const all = [
    ...Object.entries({ payDate, periodStart, periodEnd, frequency }),
    ...named(now, 'now'),
    ...named(year, 'of the year'),
  ];
  return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as Figures;
}

const LETTER = 5;

/** A stub as a PDF: each cell is a piece of its own at its place, as payroll programs write them. */
export function stubAsPdf(name: string): Promise<Buffer> {
  return new Promise((done) => {
    const pdf = new PDFDocument({ size: [1_300, 1_600], margin: 20 });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => done(Buffer.concat(chunks)));
    pdf.font('Courier').fontSize(LETTER / 0.6);
    for (const [line, text] of stubText(name).split('\n').entries())
      for (const { 0: cell, index } of text.matchAll(/\S+(?: \S+)*/g))
        pdf.text(cell, 20 + index * LETTER, 20 + line * 12, { lineBreak: false });
    pdf.end();
  });
}
