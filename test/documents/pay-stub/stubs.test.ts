import { describe, expect, it } from 'vitest';
import { pastedPayStub, readDocument, readPayStub } from '../../../src/documents/index.ts';
import { PLAN_DOCUMENTS, pagesOfDocument } from '../plan/documents.ts';
import { figuresExpected, figuresRead, STUBS, stubAsPdf, stubText } from './stubs.ts';

/** What the reader leaves to the person rather than guess; everything else of every stub is read. */
const LEFT_TO_THE_PERSON: Record<string, readonly string[]> = {
  // Its pay date stands alone on top, without a name.
  '18': ['payDate'],
  // "Week ending": the start isn't on it.
  '19': ['periodStart'],
  // The year's gross is in a line called only "Total".
  '21': ['gross of the year'],
  // "For the month of July", and one of two employer lines has only the year.
  '22': ['periodStart', 'periodEnd', 'frequency', 'otherEmployer now'],
};
/** "-" in the paycheck's column is nothing, which the writers left out. */
const NOTHING: Record<string, readonly string[]> = { '16': ['deferrals now', 'match now'] };

const without = (figures: object, names: readonly string[] = []) =>
  Object.fromEntries(Object.entries(figures).filter(([name]) => !names.includes(name)));

describe('a pay stub as text', () => {
  it.each(STUBS)(
    '%s: every figure that is read is right, and nothing is left out but what is named',
    (name) => {
      const stub = readPayStub(stubText(name));
      const read = stub ? figuresRead(stub) : {};
      expect(without(read, NOTHING[name])).toEqual(without(figuresExpected(name), LEFT_TO_THE_PERSON[name]));
      expect(stub?.unclear).toEqual([]);
    },
  );
});

describe('a pay stub as a PDF', () => {
  it.each(['01', '08', '10', '15', '25', '31', '38', '43'])('%s reads as its text does', async (name) => {
    const outcome = await readDocument({ name: 'stub.pdf', bytes: await stubAsPdf(name) });
    const read = outcome.kind === 'payStub' ? figuresRead(outcome.stub) : outcome;
    const ofText = readPayStub(stubText(name));
    expect(read).toEqual(ofText && figuresRead(ofText));
  });
});

describe('what cannot be told is not guessed', () => {
  const of = (...lines: string[]) =>
    readPayStub(['Pay date 11/13/2026', 'Gross pay   5,000.00   110,000.00', ...lines].join('\n'));

  it('labels that all come first, and then all amounts', () => {
    const stub = of(
      'Deductions',
      'Current',
      'YTD',
      '401K',
      'Roth 401K',
      '100.00',
      '200.00',
      '2,200.00',
      '4,400.00',
      '1',
      '2',
    );
    expect(stub?.lines).toEqual([]);
  });

  it('a lone amount under two columns without places', () => {
    const stub = of('Deductions Current YTD', '401K 4,400.00', 'Medical 10.00 220.00');
    expect(stub).toMatchObject({ lines: [], unclear: ['401K'] });
  });

  it('more in a paycheck than in the year', () => {
    expect(of('Deductions   Current   YTD', '401K   4,400.00   200.00')).toMatchObject({
      lines: [],
      unclear: ['401K'],
    });
  });

  it.each([
    ['401K LOAN', 'notCounted'],
    ['457(b)', 'notCounted'],
    ['401(k) Zebra', 'unclear'],
    ['After-tax', 'unclear'],
  ])('%s is no deferral', (label, where) => {
    expect(of('Deductions   Current   YTD', `${label}   100.00   2,200.00`)).toMatchObject({
      lines: [],
      [where]: [label],
    });
  });

  it.each([
    ['401K ROTH AT', 'roth'],
    ['AT 401K', 'afterTax'],
    ['401(k) catch-up', 'preTax'],
    ['401k ER Match', 'match'],
    ['Safe harbor nonelective', 'otherEmployer'],
  ])('%s is %s', (label, is) => {
    expect(of('Deductions   Current   YTD', `${label}   100.00   2,200.00`)?.lines).toEqual([
      { is, label, amounts: { current: 100, yearToDate: 2_200 } },
    ]);
  });
});

describe('what is no pay stub', () => {
  it.each<[string, string]>([
    ['a list of facts', 'pay: 200k\nage: 45\n401k so far: 15,000\nafter-tax ytd: 5,000\nmatch: 50% up to 6%'],
    ['facts with cents', 'My gross is 7,692.31 a check.\nI put in 769.23.\nWhat is left?'],
    ['a sentence', 'my last stub says 15,230.50 ytd for 401k and gross is 120,000.00'],
  ])('%s', (_what, text) => {
    expect(pastedPayStub(text)).toBeUndefined();
  });

  it.each(PLAN_DOCUMENTS)('the plan document %s', (name) => {
    expect(readPayStub(pagesOfDocument(name).join('\n'))).toBeUndefined();
  });

  it('the highlights of a plan, with the limits in it', () => {
    const text =
      '401(k) Plan highlights\nOf your gross pay, before net pay\nElective deferrals: $24,500.00\nCatch-up: $8,000.00\nAfter-tax contributions to the 401(k): up to $10,000.00\nYear to date figures are on your pay stub';
    expect(readPayStub(text)).toBeUndefined();
  });

  it('hostile text ends soon', () => {
    const line = `Gross YTD pay period deductions ${'401k ('.repeat(60)}${'1,1'.repeat(60)}`;
    const text = `${line}\n`.repeat(399);
    expect(() => readPayStub(text)).not.toThrow();
    expect(readPayStub(`${line}\n`.repeat(401))).toBeUndefined();
  });
});
