import { describe, expect, it } from 'vitest';
import { calculate, distribute, planPaychecks, severalPlans } from '../../src/calculator/index.ts';
import { notByHand } from './by-hand.ts';

/**
 * Which deferrals are catch-up, and so outside 415(c), goes by the limits of the plan itself: Treas. Reg.
 * 1.414(v)-1(a)(1), (b)(1). An unrelated employer's plan is none of its business; the person's own limit is.
 */

type Request = Parameters<typeof calculate>[0];
const person = (participant: object, plan: object = {}): Request =>
  ({
    taxYear: 2026,
    participant: {
      ageAtYearEnd: 55,
      compensation: 300_000,
      newHire: true,
      employerContribution: 0,
      ...participant,
    },
    plan,
  }) as Request;

const figures = (request: Request) => {
  const result = calculate(request);
  expect(notByHand(result)).toEqual([]);
  const { electiveDeferral: own, annualAdditions, afterTax } = result;
  return {
    total: Number(own.total),
    catchUp: Number(own.catchUpUsed),
    excess: Number(own.excess),
    used: Number(annualAdditions.used),
    room: Number(afterTax.headroom),
    over: result.excesses.map(({ kind, amount }) => [kind, Number(amount)]),
  };
};

describe('deferrals with an unrelated employer before', () => {
  it.each([
    // 24,500 there, 8,000 here: within the person’s limit, and no catch-up here.
    [24_500, 8_000, { total: 8_000, catchUp: 0, excess: 0, used: 8_000, room: 64_000 }],
    [20_000, 20_000, { total: 12_500, catchUp: 0, excess: 7_500, used: 12_500, room: 59_500 }],
    [0, 32_500, { total: 32_500, catchUp: 8_000, excess: 0, used: 24_500, room: 47_500 }],
    [30_000, 10_000, { total: 2_500, catchUp: 0, excess: 7_500, used: 2_500, room: 69_500 }],
  ])('%d there, %d planned here', (otherEmployers, planned, expected) => {
    expect(figures(person({ electiveDeferrals: { planned, otherEmployers } }))).toMatchObject(expected);
  });

  it('payroll stops at its own limit, and the rest is an excess', () => {
    const asked = person({
      ...{ ageAtYearEnd: 40, compensation: 200_000 },
      electiveDeferrals: { planned: 40_000, stopsAtLimit: true, otherEmployers: 20_000 },
    });
    expect(figures(asked)).toMatchObject({
      total: 4_500,
      excess: 20_000,
      over: [['electiveDeferral', 20_000]],
    });
  });

  it.each([
    ['unrelated', undefined, 111_500],
    ['related', 'group', 47_500],
  ])('two plans of %s employers', (_, group, room) => {
    const of = (name: string, planned: number) => ({
      ...{ name, request: person({ electiveDeferrals: { planned } }) },
      ...(group && { group }),
    });
    const result = severalPlans({ plans: [of('A', 24_500), of('B', 8_000)] });
    for (const { calculation } of result.plans) expect(notByHand(calculation)).toEqual([]);
    expect(Number(result.afterTaxHeadroom)).toBe(room);
  });
});

describe('a cap on deferrals and after-tax money together', () => {
  const capped = (participant: object) =>
    figures(person({ compensation: 100_000, ...participant }, { combinedCap: { percentOfPay: 15 } }));

  it('bounds deferrals', () => {
    const asked = { ageAtYearEnd: 40, electiveDeferrals: { planned: 24_500 } };
    expect(capped(asked)).toMatchObject({ total: 15_000, used: 15_000, room: 0 });
  });

  it('makes catch-up of what is above it, from 50', () => {
    const asked = { ageAtYearEnd: 52, electiveDeferrals: { planned: 24_500 } };
    expect(capped(asked)).toMatchObject({ total: 23_000, catchUp: 8_000, used: 15_000 });
  });

  it.each([
    [40, 14_300, 0],
    [52, 22_300, 8_000],
  ])(
    'at %i, leaves deferrals what after-tax money that is in leaves of it',
    (ageAtYearEnd, most, catchUp) => {
      const asked = { ageAtYearEnd, electiveDeferrals: { planned: 0 }, afterTax: { yearToDate: 700 } };
      const request = person({ compensation: 100_000, ...asked }, { combinedCap: { percentOfPay: 15 } });
      expect(Number(calculate(request).electiveDeferral.remaining)).toBe(most);
      const planned = { ...asked, electiveDeferrals: { planned: most } };
      expect(capped(planned)).toMatchObject({ total: most, catchUp, used: 15_000, over: [] });
    },
  );

  it('what is in already is in, and the plan has to correct it', () => {
    const asked = { ageAtYearEnd: 40, electiveDeferrals: { planned: 0, yearToDate: 18_000 } };
    expect(capped(asked)).toMatchObject({ total: 18_000, used: 18_000, over: [['planLimit', 3_000]] });
  });
});

describe('the match of the paychecks is the match of the year', () => {
  const cases: [string, Parameters<typeof planPaychecks>[0], object][] = [
    [
      'catch-up is not matched, with a cap on deferrals',
      {
        ...{ taxYear: 2026, annualPay: 150_000, payPeriods: 24 },
        year: {
          ...{
            taxYear: 2026,
            participant: {
              ageAtYearEnd: 52,
              compensation: 150_000,
              electiveDeferrals: { planned: 23_000 },
              newHire: true,
            },
          },
          plan: {
            allowsAfterTax: true,
            deferralCap: { percentOfPay: 10 },
            matchesCatchUp: false,
            match: [{ rate: 0.5, upToPercentOfPay: 12 }],
            trueUp: true,
          },
        },
      },
      { deferrals: 23_000, match: 7_500, afterTax: 49_500 },
    ],
    [
      'catch-up is not matched',
      {
        ...{ taxYear: 2026, annualPay: 400_000, payPeriods: 24 },
        year: {
          ...{
            taxYear: 2026,
            participant: {
              ageAtYearEnd: 55,
              compensation: 400_000,
              electiveDeferrals: { planned: 32_500 },
              newHire: true,
            },
          },
          plan: {
            allowsAfterTax: true,
            matchesCatchUp: false,
            match: [{ rate: 1, upToPercentOfPay: 8 }],
            trueUp: true,
          },
        },
      },
      { deferrals: 32_500, match: 24_500, afterTax: 23_000 },
    ],
    [
      'after-tax contributions are matched',
      {
        ...{ taxYear: 2026, annualPay: 100_000, payPeriods: 20 },
        year: {
          ...{
            taxYear: 2026,
            participant: { ageAtYearEnd: 40, compensation: 100_000, electiveDeferrals: { planned: 3_000 } },
          },
          plan: {
            allowsAfterTax: true,
            matchesAfterTax: true,
            trueUp: true,
            match: [{ rate: 1, upToPercentOfPay: 6 }],
          },
        },
      },
      { deferrals: 3_000, match: 6_000, afterTax: 63_000 },
    ],
    [
      'after-tax contributions are matched, each paycheck alone',
      {
        ...{
          taxYear: 2026,
          annualPay: 120_000,
          payPeriods: 12,
          paychecksDone: 3,
          paidIn: { pay: 30_000, deferrals: 900, match: 900, afterTax: 0 },
        },
        year: {
          ...{
            taxYear: 2026,
            participant: {
              ageAtYearEnd: 52,
              compensation: 120_000,
              electiveDeferrals: { planned: 3_600, yearToDate: 900 },
            },
          },
          plan: {
            allowsAfterTax: true,
            matchesAfterTax: true,
            matchesCatchUp: false,
            trueUp: false,
            match: [{ rate: 1, upToPercentOfPay: 6 }],
          },
        },
      },
      { deferrals: 3_600, match: 6_300 },
    ],
    [
      'a cap on both, without the year’s figures',
      {
        ...{ taxYear: 2026, annualPay: 100_000, payPeriods: 20 },
        ...{ combinedCapPercent: 15, allowsAfterTax: true, match: [] },
      },
      { deferrals: 15_000, afterTax: 0 },
    ],
    [
      'deferrals elsewhere leave this plan’s ordinary deferrals what they are',
      {
        ...{ taxYear: 2026, annualPay: 300_000, payPeriods: 24 },
        year: {
          ...{
            taxYear: 2026,
            participant: {
              ageAtYearEnd: 55,
              compensation: 300_000,
              electiveDeferrals: { planned: 8_000, otherEmployers: 24_500 },
              newHire: true,
            },
          },
          plan: { allowsAfterTax: true, match: [] },
        },
      },
      { deferrals: 8_000, afterTax: 64_000 },
    ],
  ];
  it.each(cases)('%s', (_, request, expected) => {
    const plan = planPaychecks(request);
    expect(notByHand(plan)).toEqual([]);
    const { deferrals, match, afterTax } = plan;
    expect({ deferrals: Number(deferrals), match: Number(match), afterTax: Number(afterTax) }).toMatchObject(
      expected,
    );
  });
});

it('nothing is withheld from a payment under $200. Treas. Reg. 31.3405(c)-1, Q&A-14', () => {
  const paid = (amount: number) => {
    const result = distribute({ preTaxBalance: 1_000, afterTaxBalance: 0, amount, age: 45 });
    expect(notByHand(result)).toEqual([]);
    return Number(result.withholding);
  };
  expect([paid(199.99), paid(200)]).toEqual([0, 40]);
});
