import { describe, expect, it } from 'vitest';
import { type PayStub, stubOf } from '../../src/documents/index.ts';
import { stubFor } from '../../src/guidance/pay-stub.ts';
import { verdictOf } from '../../src/guidance/stub-verdict.ts';
import { dayOf } from '../../src/participant/day.ts';
import type { Profile } from '../../src/participant/profile.ts';

const day = dayOf(new Date('2026-11-21T17:00:00Z'));
const stub = (...lines: string[]): PayStub =>
  stubOf(['Pay date 11/20/2026', 'Pay period 11/01/2026 - 11/14/2026', 'Current YTD', ...lines]);
const PERSON: Profile = { age: 45, annualPay: 200_000, allowsAfterTax: true };
const MATCH = { match: [{ rate: 0.5, upToPercentOfPay: 6 }], trueUp: false };

const read = (of: PayStub, profile: Profile = PERSON, on = day) => {
  const outcome = stubFor(of, profile, on);
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  return outcome;
};
const verdict = (of: PayStub, profile: Profile = PERSON, on = day) => {
  const { check } = read(of, profile, on);
  return check ? verdictOf(check).map(({ kind }) => kind) : undefined;
};

describe('the verdict', () => {
  it.each<[string, string[], Profile, string[]]>([
    [
      'on course: 24,500 of deferrals, and 47,500 after tax, by the last of three more paychecks',
      ['401k 1,000.00 21,500.00', 'After-tax 401k 2,500.00 40,000.00'],
      PERSON,
      ['onCourse'],
    ],
    ['left', ['401k 500.00 11,500.00', 'After-tax 401k 100.00 2,300.00'], PERSON, ['left']],
    [
      'too much after tax',
      ['401k 1,000.00 21,500.00', 'After-tax 401k 3,000.00 40,000.00'],
      PERSON,
      ['afterTaxWillBeOver'],
    ],
    [
      'too much already',
      ['401k 1,000.00 21,500.00', 'After-tax 401k 3,000.00 52,000.00'],
      PERSON,
      ['afterTaxIsOver'],
    ],
    [
      // 69,500 of 72,000 are in: nothing is over yet.
      'past what the deferrals still to come leave, and not over yet',
      ['401k 1,000.00 21,500.00', 'After-tax 401k 3,000.00 48,000.00'],
      PERSON,
      ['afterTaxWillBeOver'],
    ],
    [
      'deferrals elsewhere that payroll doesn’t know of',
      ['401k 1,000.00 21,500.00'],
      { ...PERSON, otherEmployerDeferrals: 5_000, allowsAfterTax: false },
      ['deferralsTooMuch'],
    ],
    [
      'match lost, since deferrals ended',
      ['Gross 7,692.31 184,615.44', '401k 0.00 24,500.00', '401k match 0.00 3,000.03'],
      { ...PERSON, ...MATCH, allowsAfterTax: false },
      ['matchLost'],
    ],
    [
      'with a true-up none is lost',
      ['Gross 7,692.31 184,615.44', '401k 0.00 24,500.00', '401k match 0.00 3,000.03'],
      { ...PERSON, ...MATCH, trueUp: true, allowsAfterTax: false },
      ['onCourse'],
    ],
  ])('%s', (_what, lines, profile, kinds) => {
    expect(verdict(stub(...lines), profile)).toEqual(kinds);
  });

  it('the payday from which match is missing, where the paychecks come out even', () => {
    const { check } = read(
      stub('Gross 7,692.31 184,615.44', '401k 0.00 24,500.00', '401k match 0.00 3,000.01'),
      { ...PERSON, ...MATCH, annualPay: 200_000.06 },
    );
    // 13 paychecks of $230.77 came by June 19: the 14th has none. The first of the year was January 2.
    const paydays = 13;
    expect(check?.noMatchSince).toBe('2026-07-03');
    expect(paydays * 230.77).toBeCloseTo(3_000.01, 2);
  });
});

describe('what can be taken over', () => {
  it('deferrals, after-tax money, pay dates; what is known already stays', () => {
    expect(
      read(
        stub(
          'Gross 7,692.31 184,615.44',
          '401k 500.00 11,500.00',
          'Roth 401k 100.00 2,300.00',
          'After-tax 401k 50.00 600.00',
          'Match 200.00 4,600.00',
        ),
      ).facts,
    ).toEqual({
      payFrequency: 'biweekly',
      nextPayDate: '2026-12-04',
      electiveDeferralYearToDate: 13_800,
      afterTaxYearToDate: 600,
      deferralKind: 'mixed',
      // 27 paychecks of a yearly rate of 200,000.
      annualPay: 207_692.37,
      employerContribution: 5_200,
    });
  });

  it('paychecks that came since are counted like it', () => {
    const later = dayOf(new Date('2026-12-19T17:00:00Z'));
    const outcome = read(stub('401k 500.00 11,500.00'), PERSON, later);
    expect(outcome.since).toBe(2);
    expect(outcome.facts.electiveDeferralYearToDate).toBe(12_500);
  });

  it('a stub that comes a day before its payday is not counted twice', () => {
    const before = dayOf(new Date('2026-11-19T17:00:00Z'));
    const known: Profile = { ...PERSON, payFrequency: 'biweekly', nextPayDate: '2026-11-20' };
    const outcome = read(stub('401k 500.00 11,500.00'), known, before);
    expect(outcome.check?.left).toBe(3);
    expect(outcome.facts).toMatchObject({ nextPayDate: '2026-12-04', electiveDeferralYearToDate: 11_500 });
  });

  it('by HR’s pay dates, where they entered them', () => {
    const outcome = read(stub('401k 500.00 11,500.00'), {
      ...PERSON,
      payDates: ['2026-11-20', '2026-12-03', '2026-12-17'],
    });
    expect(outcome.check?.left).toBe(2);
    expect(outcome.facts.nextPayDate).toBeUndefined();
  });

  it('nothing of another year, and nothing without a date', () => {
    const december = dayOf(new Date('2027-01-04T17:00:00Z'));
    expect(stubFor(stub('401k 500.00 11,500.00'), PERSON, december).kind).toBe('otherYear');
    expect(stubFor(stubOf(['Current YTD', '401k 500.00 11,500.00']), PERSON, day).kind).toBe('noDate');
  });

  it('in January, before the new limits are known, it is read and taken over, without a verdict', () => {
    const january = dayOf(new Date('2027-01-09T17:00:00Z'));
    const outcome = read(
      stubOf(['Pay date 01/08/2027', 'biweekly', 'Current YTD', '401k 900.00 900.00']),
      PERSON,
      january,
    );
    expect(outcome.check).toBeUndefined();
    expect(outcome.missing).toEqual(['limits']);
    expect(outcome.facts).toMatchObject({ electiveDeferralYearToDate: 900, nextPayDate: '2027-01-22' });
  });

  it('without age, or how often they’re paid, there is no verdict, and it says what is needed', () => {
    expect(read(stub('401k 500.00 11,500.00'), {}).missing).toEqual(['birth', 'pay']);
    const undated = stubOf(['Pay date 11/20/2026', 'Current YTD', '401k 500.00 11,500.00']);
    expect(read(undated).missing).toEqual(['dates']);
  });
});

it('deferrals and after-tax money share what is left', () => {
  const { check } = read(
    stub('Gross 7,692.31 184,615.44', '401k 500.00 12,500.00', 'After-tax 401k 1,800.00 48,000.00'),
  );
  const left = check && verdictOf(check).find(({ kind }) => kind === 'left');
  // 14,000 of deferrals and 53,400 after tax by December: 4,600 of the overall limit are left, not 4,600 and 10,500.
  expect(left).toMatchObject({ kind: 'left' });
  expect(left?.kind === 'left' && left.inAll.toNumber()).toBe(4_600);
});

it('a payroll that went past its own limit is told apart from one that doesn’t know of another', () => {
  const past = (facts: Profile) => {
    const { check } = read(stub('Gross 7,692.31 184,615.44', '401k 1,000.00 26,000.00'), facts);
    const word = check && verdictOf(check).find(({ kind }) => kind === 'deferralsTooMuch');
    return word?.kind === 'deferralsTooMuch' && word.hasElsewhere;
  };
  expect(past(PERSON)).toBe(false);
  expect(past({ ...PERSON, otherEmployerDeferrals: 2_000 })).toBe(true);
});
