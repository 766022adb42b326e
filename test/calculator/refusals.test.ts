import { describe, expect, it } from 'vitest';
import {
  calculate,
  distribute,
  InvalidRequestError,
  limitsFor,
  planPaychecks,
} from '../../src/calculator/index.ts';

/** What a bad request is refused with, as "field: came". */
function refused(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    for (const problem of error.problems) expect(problem.allowed.length).toBeGreaterThan(5);
    return error.problems.map((problem) => `${problem.field}: ${problem.came}`);
  }
  throw new Error('was not refused');
}

const good = {
  taxYear: 2026,
  participant: { ageAtYearEnd: 40, compensation: 100_000, electiveDeferrals: { planned: 1 } },
};
const withPerson = (more: object): never =>
  ({ ...good, participant: { ...good.participant, ...more } }) as never;

describe('a bad request is refused, naming field, what came and what is allowed', () => {
  it.each([
    ['negative pay', withPerson({ compensation: -1 }), 'participant.compensation: -1'],
    ['NaN', withPerson({ compensation: Number.NaN }), 'participant.compensation: NaN'],
    [
      'infinite pay',
      withPerson({ compensation: Number.POSITIVE_INFINITY }),
      'participant.compensation: Infinity',
    ],
    ['text in a money field', withPerson({ compensation: 'lots' }), 'participant.compensation: "lots"'],
    ['a fraction of a cent', withPerson({ compensation: 1.001 }), 'participant.compensation: 1.001'],
    ['an unknown year', { ...good, taxYear: 2031 } as never, 'taxYear: 2031'],
    [
      'born after the tax year',
      withPerson({ ageAtYearEnd: undefined, birthDate: '2027-05-01' }),
      'participant.birthDate: "2027-05-01"',
    ],
    [
      'no such date',
      withPerson({ ageAtYearEnd: undefined, birthDate: '1966-02-30' }),
      'participant.birthDate: "1966-02-30"',
    ],
    ['no age', withPerson({ ageAtYearEnd: undefined }), 'participant.birthDate: nothing'],
    ['a misspelt field', withPerson({ salary: 1 }), 'participant.salary: a field I don’t know'],
    [
      'a percent of 1,000',
      { ...good, plan: { nonelectivePercent: 1_000 } } as never,
      'plan.nonelectivePercent: 1000',
    ],
    [
      'a match tier of 1,000%',
      { ...good, plan: { match: [{ rate: 1, upToPercentOfPay: 1_000 }] } } as never,
      'plan.match.0.upToPercentOfPay: 1000',
    ],
  ])('%s', (_name, request, problem) => {
    expect(refused(() => calculate(request))).toContain(problem);
  });

  it('names every field that is wrong, not only the first', () => {
    expect(refused(() => calculate(withPerson({ compensation: -1, employerContribution: -2 })))).toHaveLength(
      2,
    );
  });

  it('a distribution of more than the account holds, or with parts that exceed it', () => {
    const account = { preTaxBalance: 80_000, afterTaxBalance: 20_000 };
    expect(refused(() => distribute({ ...account, amount: 100_001 }))).toEqual(['amount: 100001']);
    expect(
      refused(() =>
        distribute({ ...account, amount: 10, directRollovers: [{ to: 'rothIra', amount: 11 }] }),
      )[0],
    ).toMatch(/^directRollovers/);
    expect(refused(() => distribute({ ...account, amount: 10, cash: 9 }))).toEqual(['cash: 9']);
    expect(
      refused(() =>
        distribute({ ...account, amount: 10_000, directRollovers: [{ to: 'a', amount: 9_000, preTax: 1 }] }),
      ),
    ).toEqual(['directRollovers.preTax: 1']);
  });

  it('paychecks by a year that is not known', () => {
    expect(
      refused(() => planPaychecks({ taxYear: 2018, annualPay: 1, payPeriods: 1, deferralPercent: 1 })),
    ).toEqual(['taxYear: 2018']);
  });

  it('limits of an unknown year, naming the known ones', () => {
    expect(() => limitsFor(2027)).toThrow(/2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026/);
  });
});
