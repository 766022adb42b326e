import { describe, expect, it } from 'vitest';
import {
  calculate,
  contributionYear,
  distribute,
  InvalidRequestError,
  planPaychecks,
  requiredDistributions,
  rothIraLimit,
  severalPlans,
  withdrawFromRothIra,
  withdrawFromRothPlan,
} from '../../src/calculator/index.ts';
import { notByHand } from './by-hand.ts';
import { type Overrides, requestOf } from './requests.ts';

/** Where one rule of the law meets another, case by case, each with the rule it comes from. */

const ask = (overrides: Overrides) => {
  const result = calculate(requestOf(overrides));
  expect(notByHand(result)).toEqual([]);
  return result;
};

describe('the solo 401(k) of a corporation, IRC 404(a)(3)(A), 414(v)(7)', () => {
  const owner = (compensation: number, employerContribution: number, more: Overrides['participant'] = {}) =>
    ask({ participant: { compensation, employerContribution, ...more }, plan: { type: 'solo401k' } });

  it.each([
    [50_000, 12_500, 12_500, []],
    [50_000, 15_000, 12_500, [2_500]],
    // Pay counts up to $360,000 in 2026.
    [500_000, 40_000, 90_000, []],
  ])('W-2 pay of %d, employer %d: at most %d', (pay, employer, most, over) => {
    const { employer: paid, excesses } = owner(pay, employer);
    expect(Number(paid.maximum)).toBe(most);
    expect(
      excesses.filter(({ kind }) => kind === 'employerDeduction').map(({ amount }) => Number(amount)),
    ).toEqual(over);
  });

  it.each([
    [150_000, false],
    [150_001, true],
    [undefined, null],
  ])('catch-up must be Roth by its W-2 wages: %s', (priorYearFicaWages, mustBeRoth) => {
    const { electiveDeferral } = owner(200_000, 0, { ageAtYearEnd: 55, priorYearFicaWages });
    expect(electiveDeferral.catchUpMustBeRoth).toBe(mustBeRoth);
  });

  it('self-employment income alone has no such wages', () => {
    const { electiveDeferral } = ask({
      participant: {
        ageAtYearEnd: 55,
        compensation: undefined,
        selfEmployment: { netProfit: 200_000 },
        priorYearFicaWages: 180_000,
      },
      plan: { type: 'solo401k' },
    });
    expect(electiveDeferral.catchUpMustBeRoth).toBe(false);
  });
});

describe('one overall limit for related employers, another for a controlled business, IRC 415(f), (h), (k)(4)', () => {
  it.each([
    // The dollar limit less what the other plan got, and 100% of this pay: not of pay less the other's.
    [60_000, 20_000, 52_000],
    [40_000, 20_000, 40_000],
    [40_000, 50_000, 22_000],
    [40_000, 80_000, 0],
  ])('pay of %d here, %d in the plan of a controlled business: limit %d', (compensation, other, limit) => {
    const result = ask({
      participant: { compensation, otherAnnualAdditions: other, electiveDeferrals: { planned: 0 } },
      plan: { type: '403b' },
    });
    expect(Number(result.annualAdditions.limit)).toBe(limit);
  });

  it.each([
    [30_000, 30_000, 10_000, 50_000],
    [200_000, 0, 34_500, 37_500],
    [30_000, 100_000, 80_000, 0],
  ])('pay of %d here and %d there, %d in their plan: limit %d', (compensation, there, got, limit) => {
    const result = ask({
      participant: {
        compensation,
        relatedEmployers: { compensation: there, annualAdditions: got },
        electiveDeferrals: { planned: 0 },
      },
    });
    expect(Number(result.annualAdditions.limit)).toBe(limit);
  });

  const plan = (name: string, group: string | undefined, pay: number, planned: number, more = {}) => ({
    name,
    ...(group && { group }),
    request: requestOf({
      participant: { compensation: pay, employerContribution: 0, electiveDeferrals: { planned }, ...more },
    }),
  });

  it('related: one room, however many plans could take it; pay adds up', () => {
    const both = severalPlans({
      plans: [plan('A', 'g', 200_000, 24_500, { employerContribution: 10_000 }), plan('B', 'g', 200_000, 0)],
    });
    expect([Number(both.afterTaxHeadroom), Number(both.grandTotal)]).toEqual([37_500, 72_000]);
    const small = severalPlans({ plans: [plan('A', 'g', 30_000, 0), plan('B', 'g', 25_000, 0)] });
    expect(Number(small.afterTaxHeadroom)).toBe(55_000);
    const apart = severalPlans({
      plans: [plan('A', undefined, 200_000, 24_500), plan('B', undefined, 200_000, 0)],
    });
    expect(Number(apart.afterTaxHeadroom)).toBe(47_500 + 72_000);
  });

  it('after-tax money that is in already counts once', () => {
    const both = severalPlans({
      plans: [
        plan('A', 'g', 200_000, 24_500, { afterTax: { yearToDate: 10_000 } }),
        plan('B', 'g', 200_000, 0, { afterTax: { yearToDate: 5_000 } }),
      ],
    });
    expect(Number(both.afterTaxHeadroom)).toBe(47_500);
  });

  it('a 403(b) and a business of one’s own share the dollars, each within its own pay', () => {
    const { plans: asked } = {
      plans: [plan('school', undefined, 90_000, 24_500), plan('shop', undefined, 60_000, 0)],
    };
    const [school, shop] = asked;
    if (!school || !shop) throw new Error('two plans');
    const both = severalPlans({
      plans: [
        { ...school, request: { ...school.request, plan: { type: '403b' } } },
        { ...shop, controlled: true },
      ],
    });
    expect(Number(both.afterTaxHeadroom)).toBe(47_500);
    expect(both.plans.map(({ calculation }) => Number(calculation.annualAdditions.limit))).toEqual([
      72_000, 47_500,
    ]);
  });
});

describe('a plan’s own cap on deferrals, Treas. Reg. 1.414(v)-1(b)(1)(ii)', () => {
  it.each([
    // Below 50 the cap is the end of it.
    [40, { amount: 20_000 }, 24_500, 20_000, 0],
    // From 50, what is above it is catch-up, outside the overall limit.
    [52, { amount: 20_000 }, 30_000, 28_000, 8_000],
    [52, { amount: 20_000 }, 22_000, 22_000, 2_000],
    [61, { percentOfPay: 5 }, 40_000, 26_250, 11_250],
    [40, { percentOfPay: 5, amount: 12_000 }, 24_500, 12_000, 0],
    [40, { percentOfPay: 3, amount: 12_000 }, 24_500, 9_000, 0],
  ])(
    'age %d, cap %j, planned %d: %d, of it catch-up %d',
    (ageAtYearEnd, deferralCap, planned, total, catchUp) => {
      const { electiveDeferral, afterTax } = ask({
        participant: { ageAtYearEnd, electiveDeferrals: { planned } },
        plan: { deferralCap },
      });
      expect([Number(electiveDeferral.total), Number(electiveDeferral.catchUpUsed)]).toEqual([
        total,
        catchUp,
      ]);
      expect(Number(afterTax.headroom)).toBe(72_000 - (total - catchUp));
    },
  );
});

describe('a plan’s other caps', () => {
  it.each([
    [{ afterTaxCap: { percentOfPay: 10, amount: 20_000 } }, 20_000],
    [{ afterTaxCap: { percentOfPay: 5, amount: 20_000 } }, 15_000],
    // 12% of $300,000 for deferrals and after-tax money together.
    [{ combinedCap: { percentOfPay: 12 } }, 11_500],
    [{ combinedCap: { percentOfPay: 5 } }, 0],
    [{ combinedCap: { amount: 40_000 }, afterTaxCap: { amount: 10_000 } }, 10_000],
    [{ afterTaxCap: { amount: 0 } }, 0],
  ])('%j: room %d', (plan, room) => {
    const { afterTax } = ask({ plan });
    expect([Number(afterTax.headroom), afterTax.bindingLimit]).toEqual([room, 'planCap']);
  });

  it('percents look at pay up to the limit of IRC 401(a)(17)', () => {
    const { afterTax } = ask({
      participant: { compensation: 500_000 },
      plan: { afterTaxCap: { percentOfPay: 10 } },
    });
    expect(Number(afterTax.headroom)).toBe(36_000);
  });

  it('a cap without a number is refused', () => {
    expect(() => calculate(requestOf({ plan: { afterTaxCap: {} } }))).toThrow(InvalidRequestError);
  });
});

describe('what payroll stops by itself is no excess', () => {
  it.each([
    [true, 31_320, 0, 0],
    [false, 31_320, 0, 6_820],
    // What is really in already counts, whatever payroll would have stopped.
    [true, 31_320, 26_000, 1_500],
  ])('stopsAtLimit %s, planned %d, in already %d: excess %d', (stopsAtLimit, planned, yearToDate, excess) => {
    const { electiveDeferral } = ask({
      participant: { electiveDeferrals: { planned, yearToDate, stopsAtLimit } },
    });
    expect([Number(electiveDeferral.total), Number(electiveDeferral.excess)]).toEqual([24_500, excess]);
  });
});

describe('highly compensated, IRC 414(q)(1)', () => {
  it.each([
    [{ newHire: true }, 2026, false],
    [{ newHire: true, fivePercentOwner: true }, 2026, true],
    // The plan's own word: it may count its top-paid group only. IRC 414(q)(3).
    [{ highlyCompensated: false, priorYearFicaWages: 200_000 }, 2026, false],
    [{ highlyCompensated: true, priorYearFicaWages: 90_000 }, 2026, true],
    [{ priorYearFicaWages: 0 }, 2026, false],
    // Exactly at the threshold is not above it.
    [{ priorYearFicaWages: 160_000 }, 2026, false],
    [{ priorYearFicaWages: 160_000.01 }, 2026, true],
    // 2019 looks back at the $120,000 of 2018.
    [{ priorYearFicaWages: 121_000 }, 2019, true],
    [{ priorYearFicaWages: 120_000 }, 2019, false],
    [{}, 2026, null],
  ])('%j in %d: %s', (participant, taxYear, expected) => {
    expect(ask({ participant, taxYear }).acpTest.highlyCompensated).toBe(expected);
  });
});

describe('the Roth IRA limit, IRC 408A(c)(2), (3)', () => {
  it.each([
    // Half of the range: half of the lesser of the limit and taxable pay.
    [160_500, 4_000, undefined, 2_000],
    [160_500, 90_000, undefined, 3_750],
    [167_900, 4_000, undefined, 200],
    [1, 150, undefined, 150],
  ])('MAGI %d, pay %d: %s %d', (modifiedAgi, compensation, livedWithSpouse, limit) => {
    const result = rothIraLimit({
      taxYear: 2026,
      filingStatus: 'single',
      modifiedAgi,
      compensation,
      ageAtYearEnd: 40,
      livedWithSpouse,
    });
    expect(notByHand(result)).toEqual([]);
    expect(Number(result.limit)).toBe(limit);
  });

  it.each([
    [true, 0],
    [undefined, 0],
    // Apart all year: the range of single filers.
    [false, 7_500],
  ])('filing separately, living together at some time: %s: %d', (livedWithSpouse, limit) => {
    const result = rothIraLimit({
      taxYear: 2026,
      filingStatus: 'marriedFilingSeparately',
      modifiedAgi: 60_000,
      ageAtYearEnd: 40,
      livedWithSpouse,
    });
    expect(Number(result.limit)).toBe(limit);
  });
});

describe('Form 1099-R of a designated Roth account', () => {
  const payment = (more: object) =>
    distribute({
      preTaxBalance: 0,
      afterTaxBalance: 0,
      amount: 5_000,
      designatedRoth: { basis: 9_400, earnings: 600, qualified: false },
      ...more,
    });
  it.each([
    [{ age: 45 }, '1B'],
    [{ age: 56, exception: 'separationAt55' }, '2B'],
    [{ age: 45, exception: 'death' }, '4B'],
    [{ age: 61 }, '7B'],
    [{ age: 45, exception: 'disability' }, '3'],
    [{ age: 45, directRollovers: [{ to: 'rothIra', amount: 5_000 }] }, 'H'],
    [{ age: 45, directRollovers: [{ to: 'roth401k', amount: 5_000 }] }, 'BG'],
  ])('%j: code %s', (more, code) => {
    const result = payment(more);
    expect(notByHand(result)).toEqual([]);
    expect(result.forms.form1099R[0]?.box7).toBe(code);
  });
});

describe('required distributions, IRC 401(a)(9)(C)', () => {
  it.each([
    ['1948-12-31', 70.5, 2019],
    ['1949-01-15', 70.5, 2019],
    ['1949-06-30', 70.5, 2019],
    ['1949-07-01', 72, 2021],
    ['1950-03-01', 72, 2022],
    ['1953-05-01', 73, 2026],
    ['1960-01-01', 75, 2035],
  ])('born on %s: from %d, first for %d', (birthDate, startAge, firstYear) => {
    expect(requiredDistributions({ birthDate })).toMatchObject({ startAge, firstYear });
  });

  it('by the year alone the halves of 1949 cannot be told apart', () => {
    expect(() => requiredDistributions({ birthYear: 1949 })).toThrow('before July 1');
  });

  it('still working, and no 5% owner: not from this plan', () => {
    const asked = { birthYear: 1951, stillWorking: true };
    expect(requiredDistributions({ ...asked, fivePercentOwner: false })).toMatchObject({
      waitsForRetirement: true,
      says: expect.stringContaining('the year you retire'),
    });
    expect(requiredDistributions({ ...asked, fivePercentOwner: true }).waitsForRetirement).toBe(false);
    expect(requiredDistributions(asked).waitsForRetirement).toBe(false);
  });
});

describe('in-plan Roth conversions: five years each, Notices 2010-84, 2013-74', () => {
  const account = {
    taxYear: 2026,
    age: 45,
    firstYear: 2018,
    basis: 30_000,
    earnings: 10_000,
    amount: 20_000,
    inPlanConversions: [
      { year: 2024, taxable: 4_000, nonTaxable: 6_000 },
      { year: 2020, taxable: 1_000, nonTaxable: 3_000 },
    ],
  };
  it.each([
    // $15,000 of basis comes out: 2020's $4,000 (five years old), then 2024's taxable $4,000 first. Earnings $5,000.
    [{}, 4_000, 900],
    [{ age: 60 }, 0, 0],
    [{ age: 56, exception: 'separationAt55' as const }, 0, 0],
    [{ taxYear: 2029 }, 0, 500],
    [{ amount: 6_000 }, 500, 200],
    [{ inPlanConversions: [] }, 0, 500],
  ])('%j: %d of young conversions, tax %d', (more, recaptured, tax) => {
    const result = withdrawFromRothPlan({ ...account, ...more });
    expect(notByHand(result)).toEqual([]);
    expect([Number(result.recaptured), Number(result.additionalTax)]).toEqual([recaptured, tax]);
  });

  it('carried into a Roth IRA, each keeps its year', () => {
    const result = withdrawFromRothIra({
      taxYear: 2026,
      age: 45,
      firstYear: 2018,
      contributions: 0,
      conversions: [{ year: 2024, taxable: 4_000, nonTaxable: 6_000 }],
      earnings: 0,
      amount: 4_000,
    });
    expect(Number(result.additionalTax)).toBe(400);
  });
});

describe('which year a contribution counts for, Treas. Reg. 1.415(c)-1(b)(6)', () => {
  it.each([
    [{ payDate: '2026-12-31' }, 2026, true],
    [{ payDate: '2027-01-02' }, 2027, false],
    [{ kind: 'afterTax' as const, paidIn: '2027-01-30' }, 2026, true],
    [{ kind: 'afterTax' as const, paidIn: '2027-01-31' }, 2027, false],
    [{ kind: 'employer' as const, paidIn: '2027-02-15' }, 2026, true],
    [{ kind: 'employer' as const, paidIn: '2027-12-01' }, 2027, false],
    [{ kind: 'ownerDeferral' as const, paidIn: '2027-04-15' }, 2026, true],
  ])('%j counts for %d', (asked, countsFor, possible) => {
    expect(contributionYear({ taxYear: 2026, ...asked })).toMatchObject({ countsFor, possible });
  });
  it('each kind needs its date', () => {
    expect(() => contributionYear({ taxYear: 2026 })).toThrow(InvalidRequestError);
    expect(() => contributionYear({ taxYear: 2026, kind: 'employer' })).toThrow(InvalidRequestError);
  });
});

describe('a match with a most in dollars', () => {
  it.each([
    // Half of the first 6% of $300,000 is $9,000.
    [6_000, 6_000],
    [10_000, 9_000],
    [0, 0],
  ])('at most %d: %d', (matchMaximum, total) => {
    const { employer, afterTax } = ask({
      plan: { match: [{ rate: 0.5, upToPercentOfPay: 6 }], matchMaximum },
    });
    expect([Number(employer.total), Number(afterTax.headroom)]).toEqual([total, 47_500 - total]);
  });

  it('over the paychecks it stops when it is reached', () => {
    const plan = planPaychecks({
      taxYear: 2026,
      annualPay: 120_000,
      payPeriods: 12,
      deferralPercent: 10,
      match: [{ rate: 0.5, upToPercentOfPay: 6 }],
      matchMaximum: 1_000,
    });
    expect(plan.paychecks.slice(0, 5).map(({ match }) => Number(match))).toEqual([300, 300, 300, 100, 0]);
    expect(Number(plan.match)).toBe(1_000);
  });
});
