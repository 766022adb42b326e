import { describe, expect, it } from 'vitest';
import { stubIn } from '../../../src/conversation/pay-stub.ts';
import { readPayStub } from '../../../src/documents/index.ts';
import { kindOf } from '../../../src/documents/pay-stub/kinds.ts';
import { stubFor } from '../../../src/guidance/pay-stub.ts';
import { dayOf } from '../../../src/participant/day.ts';
import { figuresRead } from './stubs.ts';

/** A few lines, as people type or paste them: both amounts of each line, each where it belongs. */

const PAY = { 'deferrals now': 769.23, 'deferrals of the year': 18_461.52 };
const BOTH = { ...PAY, 'afterTax now': 1_153.85, 'afterTax of the year': 27_692.4 };

describe('lines that somebody types or pastes', () => {
  it.each<[name: string, text: string, figures: object]>([
    [
      'a slash between the paycheck and the year',
      'pay stub 11/20/2026\n401k 769.23/18,461.52\nAfter-tax 401k 1,153.85/27,692.40',
      BOTH,
    ],
    [
      'the paycheck first, the year after it',
      'stub: pay date 11/20/2026, gross 7,692.31, 401k 769.23, after-tax 401k 1,153.85, ytd gross 184,615.44, ytd 401k 18,461.52, ytd after-tax 401k 27,692.40',
      BOTH,
    ],
    [
      'a slash and “ytd”',
      'stub: 11/20/2026 401k $769.23 / $18,461.52 ytd, after tax $1,153.85 / $27,692.40 ytd',
      BOTH,
    ],
    [
      'a table without a date',
      'Deduction\tCurrent\tYTD\n401k\t769.23\t18,461.52\nAfter-tax 401k\t1,153.85\t27,692.40',
      BOTH,
    ],
    [
      'a table in bars',
      '| Deduction | Current | YTD |\n|---|---|---|\n| 401k | 769.23 | 18,461.52 |\nPay date 11/20/2026\nGross 7,692.31 184,615.44',
      PAY,
    ],
  ])('%s', (_, text, figures) => {
    const stub = stubIn(text);
    expect(stub && figuresRead(stub)).toMatchObject(figures);
    expect(stub?.unclear).toEqual([]);
  });

  it('more with one paycheck than in the year is no figure', () => {
    const stub = stubIn('stub: pay date 11/20/2026\n401k this check 9,000.00\n401k ytd 800.00');
    expect(stub?.lines ?? []).toEqual([]);
  });
});

describe('a page', () => {
  const of = (...lines: string[]) =>
    readPayStub(['Pay date 11/13/2026', 'Gross pay   5,000.00   110,000.00', ...lines].join('\n'));

  it('a plan’s bare name under deductions after tax is Roth or after-tax money: it isn’t guessed', () => {
    const stub = of(
      'PRE-TAX DEDUCTIONS   CURRENT   YTD',
      '401K   400.00   8,800.00',
      'AFTER-TAX DEDUCTIONS   CURRENT   YTD',
      '401K   300.00   6,600.00',
    );
    expect(stub?.lines.map(({ is, amounts }) => [is, amounts.yearToDate])).toEqual([['preTax', 8_800]]);
    expect(stub?.unclear).toEqual(['401K']);
  });

  it('a quarter’s column is neither the paycheck’s nor the year’s', () => {
    const stub = of('Deductions   Current   QTD   YTD', '401k   400.00   1,600.00   8,800.00');
    expect(stub?.lines[0]?.amounts).toEqual({ current: 400, yearToDate: 8_800 });
  });

  it('a correction beside a deduction with a minus is taken off it, and the check goes on', () => {
    const stub = of('401K EE   -600.00   -14,400.00', '401K EE CORR   100.00   100.00');
    expect(stub?.lines.map(({ amounts }) => amounts)).toEqual([
      { current: 600, yearToDate: 14_400 },
      { current: -100, yearToDate: -100 },
    ]);
    const day = dayOf(new Date('2026-11-28T15:00:00Z'));
    const outcome = stub && stubFor(stub, { age: 40, annualPay: 120_000, payFrequency: 'biweekly' }, day);
    expect(outcome).toBeDefined();
  });

  it('names of the check’s day and the period’s end in short', () => {
    const stub = readPayStub(
      'CHK DATE 11/20/26\nPER END 11/15/26\nGross 5,000.00 110,000.00\n401K 400.00 8,800.00',
    );
    expect(stub).toMatchObject({ payDate: '2026-11-20', periodEnd: '2026-11-15' });
  });
});

describe('what a line is by its name', () => {
  it.each([
    ['401K BASIC', 'unclear'],
    ['401K PRETAX BASIC', 'preTax'],
    ['401k refund', 'unclear'],
    ['AT 401K Roth conv', undefined],
    ['401KAT', 'afterTax'],
    ['VOL AT', 'unclear'],
    ['RSP BT', 'unclear'],
    ['Savings Plan Pre-Tax', 'unclear'],
    ['TSP', 'unclear'],
    ['401k match', 'match'],
    ['401(k) Roth', 'roth'],
  ])('%s → %s', (label, kind) => expect(kindOf(label)).toBe(kind));
});
