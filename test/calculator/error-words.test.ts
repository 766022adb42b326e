import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../src/calculator/functions.ts';
import { InvalidRequestError } from '../../src/calculator/index.ts';

/** A good request of each function; each case below spoils one thing. */
const GOOD: Record<string, Record<string, unknown>> = {
  calculate: {
    taxYear: 2026,
    participant: { ageAtYearEnd: 40, compensation: 100_000, electiveDeferrals: { planned: 1 } },
    plan: {},
  },
  distribute: { preTaxBalance: 80_000, afterTaxBalance: 20_000, amount: 10_000 },
  planPaychecks: { taxYear: 2026, annualPay: 100_000, payPeriods: 26, match: [] },
  checkPayStub: {
    year: {
      taxYear: 2026,
      participant: { ageAtYearEnd: 40, compensation: 100_000, electiveDeferrals: { planned: 1 } },
    },
    paychecksLeft: 2,
    soFar: { deferrals: 1, afterTax: 1 },
    each: { deferrals: 1, afterTax: 1 },
  },
  rothIraLimit: { taxYear: 2026, filingStatus: 'single', modifiedAgi: 1, ageAtYearEnd: 40 },
  withdrawFromRothIra: {
    taxYear: 2026,
    age: 50,
    firstYear: 2020,
    contributions: 100,
    conversions: [],
    earnings: 0,
    amount: 1,
  },
  withdrawFromRothPlan: { taxYear: 2026, age: 50, firstYear: 2020, basis: 100, earnings: 0, amount: 1 },
  requiredDistributions: { birthYear: 1966 },
  contributionYear: { taxYear: 2025, payDate: '2026-01-02' },
  backdoor: { taxYear: 2026, ageAtYearEnd: 40, nondeductible: 1, yearEndBalance: 0, converted: 1 },
  acpRefund: { taxYear: 2026, afterTax: 1, refundPercent: 1 },
  project: { age: 40, toAge: 60, yearly: 1, annualReturn: 0.05, taxLater: 0.2, capitalGainsRate: 0.15 },
  severalPlans: { plans: [] },
};

/** The request with one value replaced, at a path such as "plan.match.0.rate". */
function spoiled(name: string, path: string, value: unknown): unknown {
  const copy = structuredClone(GOOD[name]) as Record<string, unknown>;
  if (path === '') return value;
  const keys = path.split('.');
  let inner: Record<string, unknown> = copy;
  for (const key of keys.slice(0, -1)) {
    inner[key] ??= {};
    inner = inner[key] as Record<string, unknown>;
  }
  inner[keys.at(-1) ?? ''] = value;
  return copy;
}

function problemsOf(name: string, request: unknown): Record<string, string> {
  try {
    FUNCTIONS[name]?.run(request);
  } catch (error) {
    if (error instanceof InvalidRequestError)
      return Object.fromEntries(error.problems.map(({ field, allowed }) => [field, allowed]));
    throw error;
  }
  return {};
}

const MONEY = 'dollars from 0 to 1,000,000,000, with cents at the most';
const YES_NO = 'true, false, or null where it is not known';
const SOLO = { netProfit: 1 };

describe('what is wrong is named by its field, with what is allowed', () => {
  it.each<[string, string, unknown, string, string]>([
    ['calculate', '', 7, 'request', 'a request object'],
    ['calculate', 'taxYear', 'soon', 'taxYear', 'a tax year such as 2026'],
    ['calculate', 'taxYear', 2026.5, 'taxYear', 'a tax year such as 2026'],
    ['calculate', 'participant', 7, 'participant', 'an object that describes the participant'],
    ['calculate', 'plan', 7, 'plan', 'an object that describes the plan'],
    ['calculate', 'participant.compensation', '', 'participant.compensation', MONEY],
    ['calculate', 'participant.compensation', 'x5', 'participant.compensation', MONEY],
    ['calculate', 'participant.compensation', '5x', 'participant.compensation', MONEY],
    ['calculate', 'participant.compensation', '1.234', 'participant.compensation', MONEY],
    ['calculate', 'participant.compensation', 1_000_000_000.01, 'participant.compensation', MONEY],
    ['calculate', 'participant.compensation', true, 'participant.compensation', MONEY],
    [
      'calculate',
      'participant.compensation',
      undefined,
      'participant.compensation',
      'pay for the year (compensation), or selfEmployment in its place',
    ],
    [
      'calculate',
      'participant.selfEmployment',
      SOLO,
      'participant.compensation',
      'pay for the year (compensation), or selfEmployment in its place',
    ],
    ['calculate', 'participant.selfEmployment', 7, 'participant.selfEmployment', 'an object with netProfit'],
    [
      'calculate',
      'participant.ageAtYearEnd',
      13,
      'participant.ageAtYearEnd',
      'the age on December 31, a whole number from 14 to 120',
    ],
    [
      'calculate',
      'participant.ageAtYearEnd',
      121,
      'participant.ageAtYearEnd',
      'the age on December 31, a whole number from 14 to 120',
    ],
    [
      'calculate',
      'participant.ageAtYearEnd',
      40.5,
      'participant.ageAtYearEnd',
      'the age on December 31, a whole number from 14 to 120',
    ],
    [
      'calculate',
      'participant.ageAtYearEnd',
      'forty',
      'participant.ageAtYearEnd',
      'the age on December 31, a whole number from 14 to 120',
    ],
    [
      'calculate',
      'participant.birthDate',
      '1966-13-01',
      'participant.birthDate',
      'a date such as 1966-03-14',
    ],
    [
      'calculate',
      'participant.birthDate',
      '1966-03-14',
      'participant.ageAtYearEnd',
      '60, which is what birthDate makes it, or leave one of the two out',
    ],
    [
      'calculate',
      'participant.birthDate',
      '2013-01-01',
      'participant.birthDate',
      'a date that makes the person 14 to 120 years old at the end of 2026',
    ],
    [
      'calculate',
      'participant.birthDate',
      '1905-01-01',
      'participant.birthDate',
      'a date that makes the person 14 to 120 years old at the end of 2026',
    ],
    [
      'calculate',
      'participant.electiveDeferrals',
      7,
      'participant.electiveDeferrals',
      'an object with the planned deferral of the year',
    ],
    [
      'calculate',
      'participant.electiveDeferrals.kind',
      'cash',
      'participant.electiveDeferrals.kind',
      'one of preTax, roth, mixed',
    ],
    ['calculate', 'participant.afterTax', 7, 'participant.afterTax', 'an object with yearToDate'],
    ['calculate', 'participant.leavingEmployer', 'maybe', 'participant.leavingEmployer', YES_NO],
    [
      'calculate',
      'participant.marginalTaxRate',
      1.1,
      'participant.marginalTaxRate',
      'a share from 0 to 1 (0.32 for 32%)',
    ],
    [
      'calculate',
      'participant.marginalTaxRate',
      -0.1,
      'participant.marginalTaxRate',
      'a share from 0 to 1 (0.32 for 32%)',
    ],
    [
      'calculate',
      'participant.filingStatus',
      'alone',
      'participant.filingStatus',
      'one of single, marriedFilingJointly, marriedFilingSeparately, headOfHousehold',
    ],
    [
      'calculate',
      'participant.fifteenYears',
      7,
      'participant.fifteenYears',
      'an object with yearsOfService and deferralsBefore',
    ],
    [
      'calculate',
      'participant.fifteenYears',
      { yearsOfService: 15, deferralsBefore: 1 },
      'participant.fifteenYears',
      'only with plan.type "403b"',
    ],
    [
      'calculate',
      'participant.lastThreeYears',
      7,
      'participant.lastThreeYears',
      'an object with unusedBefore',
    ],
    [
      'calculate',
      'participant.lastThreeYears',
      { unusedBefore: 1 },
      'participant.lastThreeYears',
      'only with plan.type "457b"',
    ],
    ['calculate', 'plan.type', 'pension', 'plan.type', 'one of 401k, 403b, 457b, solo401k'],
    ['calculate', 'plan.offersCatchUp', 'x', 'plan.offersCatchUp', 'true or false'],
    ['calculate', 'plan.offersSuperCatchUp', 'x', 'plan.offersSuperCatchUp', 'true or false'],
    ['calculate', 'plan.offersRoth', 'x', 'plan.offersRoth', 'true or false'],
    ['calculate', 'plan.matchesCatchUp', 'x', 'plan.matchesCatchUp', 'true or false'],
    ['calculate', 'plan.matchesAfterTax', 'x', 'plan.matchesAfterTax', 'true or false'],
    [
      'calculate',
      'plan.afterTaxCap',
      { percent: 7 },
      'plan.afterTaxCap',
      '{ percentOfPay: 0 to 100 } or { amount: dollars }',
    ],
    ['calculate', 'plan.match', 7, 'plan.match', 'a list of match tiers'],
    [
      'calculate',
      'plan.match',
      Array.from({ length: 11 }, () => ({ rate: 1, upToPercentOfPay: 1 })),
      'plan.match',
      'at most 10 tiers',
    ],
    [
      'calculate',
      'plan.match',
      [7],
      'plan.match.0',
      'a match tier such as { rate: 0.5, upToPercentOfPay: 6 }',
    ],
    ['calculate', 'plan.match', [{ rate: 1 }], 'plan.match.0', 'either upToPercentOfPay or upToAmount'],
    [
      'calculate',
      'plan.match',
      [{ rate: 1, upToPercentOfPay: 1, upToAmount: 1 }],
      'plan.match.0',
      'either upToPercentOfPay or upToAmount',
    ],
    [
      'calculate',
      'plan.match',
      [{ rate: 11, upToPercentOfPay: 1 }],
      'plan.match.0.rate',
      'a match rate from 0 to 10 (0.5 for 50 cents on the dollar)',
    ],
    [
      'calculate',
      'plan.match',
      [{ rate: -1, upToPercentOfPay: 1 }],
      'plan.match.0.rate',
      'a match rate from 0 to 10 (0.5 for 50 cents on the dollar)',
    ],
    [
      'calculate',
      'plan.nonelectivePercent',
      101,
      'plan.nonelectivePercent',
      'a percent from 0 to 100 (6 for 6%)',
    ],
    ['distribute', '', 7, 'request', 'an object that describes the distribution'],
    ['distribute', 'amount', 0, 'amount', 'more than 0'],
    [
      'distribute',
      'pre1987AfterTax',
      20_001,
      'pre1987AfterTax',
      'at most 20000, all after-tax contributions',
    ],
    ['distribute', 'age', 'old', 'age', 'an age in years such as 59.5'],
    ['distribute', 'age', -1, 'age', 'an age of 0 or more'],
    ['distribute', 'age', 121, 'age', 'an age of at most 120'],
    ['distribute', 'birthDate', '1966-03-14', 'paidOn', 'both birthDate and paidOn, or neither'],
    [
      'distribute',
      'exception',
      'luck',
      'exception',
      'one of separationAt55, disability, death, equalPayments, medical, divorceOrder, education',
    ],
    ['distribute', 'directRollovers', 7, 'directRollovers', 'a list of rollovers'],
    [
      'distribute',
      'directRollovers',
      Array.from({ length: 21 }, () => ({ to: 'a', amount: 0 })),
      'directRollovers',
      'at most 20 rollovers',
    ],
    [
      'distribute',
      'directRollovers',
      [7],
      'directRollovers.0',
      'a rollover such as { to: "rothIra", amount: 20000 }',
    ],
    [
      'distribute',
      'directRollovers',
      [{ to: 7, amount: 1 }],
      'directRollovers.0.to',
      'the name of a destination',
    ],
    [
      'distribute',
      'directRollovers',
      [{ to: 'a', amount: 5, preTax: 6 }],
      'directRollovers.0.preTax',
      'at most the rollover’s amount, 5',
    ],
    [
      'distribute',
      'directRollovers',
      [
        { to: 'b', amount: 5 },
        { to: 'a', amount: 5, preTax: 6 },
      ],
      'directRollovers.1.preTax',
      'at most the rollover’s amount, 5',
    ],
    ['planPaychecks', '', 7, 'request', 'an object that describes the paychecks'],
    ['planPaychecks', 'payPeriods', 0, 'payPeriods', 'paychecks a year, a whole number from 1 to 53'],
    [
      'planPaychecks',
      'match',
      [
        { rate: 1, upToPercentOfPay: 1 },
        { rate: 1, upToAmount: 1 },
      ],
      'match',
      'tiers that are all by percent of pay, or all by amount',
    ],
    ['planPaychecks', 'startsWith', 27, 'startsWith', 'at most 26, the number of paychecks'],
    [
      'planPaychecks',
      'paychecksDone',
      26,
      'paychecksDone',
      'fewer than 26: one paycheck at least has to be left',
    ],
    ['planPaychecks', 'paychecksDone', 1, 'paidIn', 'what was paid in with the paychecks that are over'],
    [
      'planPaychecks',
      'paidIn',
      7,
      'paidIn',
      'an object with pay, deferrals and match of the paychecks so far',
    ],
    ['planPaychecks', 'bonus', 7, 'bonus', 'a bonus such as { amount: 20000, paycheck: 24 }'],
    [
      'planPaychecks',
      'bonus',
      { amount: 1, paycheck: 27 },
      'bonus',
      'a paycheck still to come, from 1 to 26',
    ],
    ['rothIraLimit', '', 7, 'request', 'an object with tax year, filing status, modified AGI and age'],
    ['withdrawFromRothIra', '', 7, 'request', 'an object that describes the withdrawal'],
    ['withdrawFromRothIra', 'amount', 101, 'amount', 'at most 100, which is what the Roth IRAs hold'],
    ['withdrawFromRothIra', 'age', 'old', 'age', 'an age in years such as 59.5'],
    ['withdrawFromRothIra', 'conversions', 7, 'conversions', 'a list of conversions'],
    [
      'withdrawFromRothIra',
      'conversions',
      [7],
      'conversions.0',
      'a conversion such as { year: 2026, taxable: 600, nonTaxable: 20000 }',
    ],
    ['withdrawFromRothPlan', '', 7, 'request', 'an object that describes the withdrawal'],
    ['withdrawFromRothPlan', 'amount', 101, 'amount', 'at most 100, which is what the account holds'],
    ['contributionYear', '', 7, 'request', 'an object with taxYear and payDate'],
    ['contributionYear', 'payDate', '2026-13-01', 'payDate', 'a date such as 1966-03-14'],
    ['requiredDistributions', '', 7, 'request', 'an object with birthYear or birthDate'],
    ['backdoor', '', 7, 'request', 'an object that describes the contribution and the conversion'],
    ['backdoor', 'converted', 0, 'converted', 'more than 0'],
    ['acpRefund', '', 7, 'request', 'an object that describes the refund'],
    ['checkPayStub', '', 7, 'request', 'an object that describes the pay stub'],
    ['checkPayStub', 'soFar', 7, 'soFar', 'an object with deferrals and afterTax so far this year'],
    ['checkPayStub', 'each', 7, 'each', 'an object with deferrals and afterTax of each paycheck'],
    [
      'checkPayStub',
      'paychecksLeft',
      54,
      'paychecksLeft',
      'paychecks left this year, a whole number from 0 to 53',
    ],
    [
      'checkPayStub',
      'year.participant',
      { ageAtYearEnd: 40, selfEmployment: { netProfit: 1 }, electiveDeferrals: { planned: 1 } },
      'year.participant.selfEmployment',
      'pay from an employer (compensation)',
    ],
    ['project', '', 7, 'request', 'an object with the assumptions'],
    ['project', 'toAge', 40, 'toAge', 'an age after the age now'],
    ['project', 'annualReturn', 'good', 'annualReturn', 'a yearly rate such as 0.06'],
    ['severalPlans', 'plans', [], 'plans', 'at least one plan'],
  ])('%s, %s: %j', (name, path, value, field, allowed) => {
    expect(problemsOf(name, spoiled(name, path, value))).toMatchObject({ [field]: allowed });
  });

  it('solo 401(k) profit only with a solo 401(k)', () => {
    const request = {
      taxYear: 2026,
      participant: { ageAtYearEnd: 40, selfEmployment: SOLO, electiveDeferrals: { planned: 1 } },
    };
    expect(problemsOf('calculate', request)).toEqual({
      'participant.selfEmployment': 'only with plan.type "solo401k"',
    });
  });

  it('a bonus with a paycheck that is over', () => {
    const request = {
      ...GOOD.planPaychecks,
      paychecksDone: 5,
      paidIn: { pay: 1, deferrals: 1, match: 1 },
      bonus: { amount: 1, paycheck: 5 },
    };
    expect(problemsOf('planPaychecks', request)).toEqual({ bonus: 'a paycheck still to come, from 6 to 26' });
  });

  it('what came is shown, shortened where it is long', () => {
    const shown = (value: unknown) => {
      try {
        FUNCTIONS.calculate?.run(spoiled('calculate', 'participant.compensation', value));
      } catch (error) {
        if (error instanceof InvalidRequestError) return error.problems[0]?.came;
      }
      return undefined;
    };
    expect(shown('a'.repeat(58))).toBe(`"${'a'.repeat(58)}"`);
    expect(shown('a'.repeat(59))).toBe(`"${'a'.repeat(56)}…`);
    expect(shown({ dollars: 5 })).toBe('{"dollars":5}');
    expect(shown(null)).toBe('null');
  });
});

describe('what is allowed is taken, at its very bounds', () => {
  it.each<[string, string, unknown]>([
    ['calculate', 'participant.compensation', 1_000_000_000],
    ['calculate', 'participant.compensation', '100000'],
    ['calculate', 'participant.compensation', '100000.25'],
    ['calculate', 'participant.ageAtYearEnd', 14],
    ['calculate', 'participant.ageAtYearEnd', 120],
    ['calculate', 'participant.marginalTaxRate', 0],
    ['calculate', 'participant.marginalTaxRate', 1],
    ['calculate', 'plan.nonelectivePercent', 100],
    ['calculate', 'plan.match', [{ rate: 10, upToPercentOfPay: 100 }]],
    ['distribute', 'amount', 100_000],
    ['distribute', 'pre1987AfterTax', 20_000],
    ['distribute', 'directRollovers', [{ to: 'a', amount: 8_000, preTax: 8_000 }]],
    ['planPaychecks', 'startsWith', 26],
    ['planPaychecks', 'bonus', { amount: 1, paycheck: 26 }],
    ['withdrawFromRothIra', 'amount', 100],
    ['withdrawFromRothPlan', 'amount', 100],
    ['project', 'toAge', 41],
  ])('%s, %s: %j', (name, path, value) => {
    expect(problemsOf(name, spoiled(name, path, value))).toEqual({});
  });

  it.each([['2012-12-31'], ['1906-01-01'], ['1976-05-05']])('a birth date of %s', (birthDate) => {
    const request = {
      taxYear: 2026,
      participant: { birthDate, compensation: 1, electiveDeferrals: { planned: 1 } },
    };
    expect(problemsOf('calculate', request)).toEqual({});
  });
});
