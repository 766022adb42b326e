import { describe, expect, it } from 'vitest';
import { calculate, distribute, planPaychecks, rothIraLimit } from '../../src/calculator/index.ts';
import { type Overrides, requestOf } from './requests.ts';

const person = (overrides: Overrides) => calculate(requestOf(overrides));

describe('rule 1: elective deferrals are limited per person and year, over all employers', () => {
  it.each([
    [2019, 19_000],
    [2022, 20_500],
    [2025, 23_500],
    [2026, 24_500],
  ])('%i: $%i', (taxYear, limit) => {
    expect(Number(person({ taxYear }).electiveDeferral.limit)).toBe(limit);
  });

  it('takes what was deferred elsewhere off what is left here', () => {
    const result = person({
      participant: { electiveDeferrals: { planned: 24_500, otherEmployers: 20_000 } },
    });
    expect(Number(result.electiveDeferral.total)).toBe(4_500);
    expect(Number(result.electiveDeferral.remaining)).toBe(0);
    expect(Number(result.electiveDeferral.excess)).toBe(20_000);
  });
});

describe('rule 2: catch-up by age on 31 December', () => {
  it.each([
    [2026, 49, 'none', 0],
    [2026, 50, 'ordinary', 8_000],
    [2026, 59, 'ordinary', 8_000],
    [2026, 60, 'super', 11_250],
    [2026, 63, 'super', 11_250],
    [2026, 64, 'ordinary', 8_000],
    [2025, 61, 'super', 11_250],
    [2024, 61, 'ordinary', 7_500],
  ])('%i, age %i: %s, $%i', (taxYear, ageAtYearEnd, kind, amount) => {
    const { electiveDeferral } = person({ taxYear, participant: { ageAtYearEnd } });
    expect([electiveDeferral.catchUpKind, Number(electiveDeferral.catchUp)]).toEqual([kind, amount]);
  });

  it('a 50th birthday on 31 December is enough; on 1 January of the next year it is not', () => {
    const born = (birthDate: string) =>
      calculate({
        taxYear: 2026,
        participant: { birthDate, compensation: 100_000, electiveDeferrals: { planned: 0 } },
        plan: {},
      }).electiveDeferral.catchUpKind;
    expect(born('1976-12-31')).toBe('ordinary');
    expect(born('1977-01-01')).toBe('none');
  });

  it('the larger catch-up only where the plan offers it', () => {
    const result = person({ participant: { ageAtYearEnd: 61 }, plan: { offersSuperCatchUp: false } });
    expect(Number(result.electiveDeferral.catchUp)).toBe(8_000);
  });
});

describe('rule 3: catch-up only as Roth after high wages from this employer', () => {
  it.each([
    [2026, 150_000, false],
    [2026, 150_000.01, true],
    [2026, 0, false],
    [2026, null, null],
    [2025, 400_000, false],
  ])('%i, wages of the year before %s: %s', (taxYear, priorYearFicaWages, mustBeRoth) => {
    const result = person({ taxYear, participant: { ageAtYearEnd: 55, priorYearFicaWages } });
    expect(result.electiveDeferral.catchUpMustBeRoth).toBe(mustBeRoth);
  });

  it('no catch-up at all in a plan without Roth', () => {
    const result = person({
      participant: { ageAtYearEnd: 55, priorYearFicaWages: 200_000 },
      plan: { offersRoth: false },
    });
    expect(Number(result.electiveDeferral.catchUp)).toBe(0);
  });
});

describe('rules 4 to 6: annual additions and what they leave for after-tax money', () => {
  it('the reference document: 60, $34,750 deferred, $15,000 from the employer, 2025', () => {
    const result = person({
      taxYear: 2025,
      participant: { ageAtYearEnd: 60, electiveDeferrals: { planned: 34_750 }, employerContribution: 15_000 },
    });
    expect([Number(result.afterTax.headroom), Number(result.grandTotal)]).toEqual([31_500, 81_250]);
  });

  it('100% of pay where that is less than the dollar limit', () => {
    const result = person({ participant: { compensation: 40_000, employerContribution: 2_000 } });
    expect(result.annualAdditions.bindingLimit).toBe('compensation');
    expect(Number(result.afterTax.headroom)).toBe(13_500);
  });

  it('after-tax money already paid in is taken off what remains, not off the room of the year', () => {
    const result = person({
      participant: { employerContribution: 10_000, afterTax: { yearToDate: 30_000 } },
    });
    expect([Number(result.afterTax.headroom), Number(result.afterTax.remaining)]).toEqual([37_500, 7_500]);
  });

  it('the plan’s own cap, in percent of pay up to the 401(a)(17) limit or in dollars', () => {
    const capped = (afterTaxCap: { percentOfPay: number } | { amount: number }) => {
      const { afterTax } = person({ participant: { compensation: 500_000 }, plan: { afterTaxCap } });
      return [Number(afterTax.headroom), afterTax.bindingLimit];
    };
    expect(capped({ percentOfPay: 10 })).toEqual([36_000, 'planCap']);
    expect(capped({ amount: 5_000 })).toEqual([5_000, 'planCap']);
    expect(capped({ amount: 60_000 })).toEqual([47_500, 'annualAdditions']);
  });

  it('deferrals that the overall limit pushes out become catch-up first', () => {
    const result = person({
      participant: {
        ageAtYearEnd: 55,
        compensation: 30_000,
        employerContribution: 10_000,
        electiveDeferrals: { planned: 24_500 },
      },
    });
    // $30,000 less $10,000 leaves $20,000; the other $4,500 is catch-up.
    expect([Number(result.electiveDeferral.total), Number(result.electiveDeferral.catchUpUsed)]).toEqual([
      24_500, 4_500,
    ]);
    expect(Number(result.afterTax.headroom)).toBe(0);
  });
});

describe('rule 7: the match', () => {
  it.each([
    ['50% of the first 6%', [{ rate: 0.5, upToPercentOfPay: 6 }], 200_000, 24_500, 6_000],
    [
      '100% of 3% and 50% of the next 2%',
      [
        { rate: 1, upToPercentOfPay: 3 },
        { rate: 0.5, upToPercentOfPay: 5 },
      ],
      100_000,
      24_500,
      4_000,
    ],
    ['pay counts up to $360,000', [{ rate: 1, upToPercentOfPay: 6 }], 400_000, 24_500, 21_600],
    ['only what is deferred is matched', [{ rate: 1, upToPercentOfPay: 6 }], 100_000, 2_000, 2_000],
    ['by amount', [{ rate: 1, upToAmount: 2_500 }], 100_000, 24_500, 2_500],
  ])('%s', (_name, match, compensation, planned, expected) => {
    const result = person({ participant: { compensation, electiveDeferrals: { planned } }, plan: { match } });
    expect(Number(result.employer.total)).toBe(expected);
  });

  it('stops with the deferrals unless the plan trues up (240,000 a year, 24 paychecks, 2019)', () => {
    const year = (trueUp: boolean) =>
      planPaychecks({
        taxYear: 2019,
        annualPay: 240_000,
        payPeriods: 24,
        deferralPercent: 25,
        match: [{ rate: 1, upToPercentOfPay: 6 }],
        trueUp,
      });
    expect([
      Number(year(false).match),
      Number(year(false).matchLost),
      year(false).lastDeferralPaycheck,
    ]).toEqual([4_800, 9_600, 8]);
    expect(Number(year(true).match)).toBe(14_400);
  });

  it('the paychecks add up to the pay to the cent', () => {
    const plan = planPaychecks({
      taxYear: 2026,
      annualPay: 100_000,
      payPeriods: 26,
      deferralPercent: 10,
      match: [],
    });
    expect(plan.paychecks.reduce((sum, paycheck) => sum + Math.round(Number(paycheck.pay) * 100), 0)).toBe(
      10_000_000,
    );
  });
});

describe('rule 8: highly compensated by the year before', () => {
  it.each([
    [160_000, false],
    [160_000.01, true],
    [null, null],
  ])('wages %s in 2025: %s', (priorYearFicaWages, expected) => {
    expect(person({ participant: { priorYearFicaWages } }).acpTest.highlyCompensated).toBe(expected);
  });
});

describe('rule 10: the Roth IRA beside it', () => {
  it.each([
    ['single', 153_000, 40, 7_500],
    ['single', 160_500, 40, 3_750],
    ['single', 153_001, 40, 7_500],
    ['single', 167_999, 40, 200],
    ['single', 168_000, 40, 0],
    ['marriedFilingJointly', 247_000, 55, 4_300],
    ['marriedFilingSeparately', 5_000, 40, 3_750],
    ['headOfHousehold', 160_500, 40, 3_750],
  ] as const)('%s, modified AGI %d, age %i, 2026: $%i', (filingStatus, modifiedAgi, ageAtYearEnd, limit) => {
    expect(Number(rothIraLimit({ taxYear: 2026, filingStatus, modifiedAgi, ageAtYearEnd }).limit)).toBe(
      limit,
    );
  });
});

describe('rules 12 and 13: can the money get in, and out again to Roth', () => {
  it.each([
    [{ allowsAfterTax: true, allowsInPlanConversion: true }, false, 'eligible', []],
    [{ allowsAfterTax: true, allowsInServiceWithdrawal: true }, false, 'eligible', []],
    [
      { allowsAfterTax: true, allowsInServiceWithdrawal: false, allowsInPlanConversion: false },
      false,
      'onSeparation',
      [],
    ],
    [
      { allowsAfterTax: true, allowsInServiceWithdrawal: false },
      false,
      'unknown',
      ['allowsInPlanConversion'],
    ],
    [{ allowsAfterTax: false, allowsInPlanConversion: true }, false, 'notAvailable', []],
    [{}, false, 'unknown', ['allowsAfterTax', 'allowsInPlanConversion', 'allowsInServiceWithdrawal']],
    [{ allowsInPlanConversion: true }, false, 'unknown', ['allowsAfterTax']],
    [{ type: '457b' as const }, false, 'notAvailable', []],
  ])('%j: %s %s', (plan, leavingEmployer, status, missing) => {
    const { eligibility } = person({ participant: { leavingEmployer }, plan });
    expect([eligibility.status, eligibility.missing]).toEqual([status, missing]);
    expect(eligibility.reasons.length).toBeGreaterThan(0);
  });

  it('gives the figures as well where the plan is not known', () => {
    expect(Number(person({}).afterTax.headroom)).toBe(47_500);
  });
});

describe('rules 14 to 17: taking it out', () => {
  it('80/20: every payment is 80% pre-tax and 20% after-tax', () => {
    const result = distribute({ preTaxBalance: 80_000, afterTaxBalance: 20_000, amount: 10_000 });
    expect([Number(result.preTax), Number(result.afterTax), Number(result.preTaxShare)]).toEqual([
      8_000, 2_000, 0.8,
    ]);
  });

  it('separate accounting: only the earnings of the after-tax account come along', () => {
    const result = distribute({
      preTaxBalance: 80_000,
      afterTaxBalance: 20_000,
      afterTaxEarnings: 1_000,
      separateAccounting: true,
      amount: 21_000,
      directRollovers: [{ to: 'rothIra', amount: 21_000 }],
      marginalTaxRate: 0.32,
    });
    expect([Number(result.preTax), Number(result.taxableNow), Number(result.estimatedTax)]).toEqual([
      1_000, 1_000, 320,
    ]);
  });

  it('Notice 2014-54, example 2: $82,000 rolled over holds $80,000 pre-tax and $2,000 after-tax', () => {
    const result = distribute({
      preTaxBalance: 200_000,
      afterTaxBalance: 50_000,
      amount: 100_000,
      directRollovers: [{ to: 'newEmployerPlan', amount: 82_000 }],
    });
    expect(JSON.parse(JSON.stringify(result.directRollovers))).toEqual([
      { to: 'newEmployerPlan', preTax: '80000', afterTax: '2000' },
    ]);
    expect([Number(result.cash.preTax), Number(result.cash.afterTax), Number(result.taxableNow)]).toEqual([
      0, 18_000, 0,
    ]);
  });

  it('pre-tax to a traditional IRA and after-tax to Roth: no tax now, in whichever order they are named', () => {
    const rollovers = [
      { to: 'rothIra', amount: 20_000 },
      { to: 'traditionalIra', amount: 80_000 },
    ];
    for (const directRollovers of [rollovers, rollovers.toReversed()]) {
      const result = distribute({
        preTaxBalance: 80_000,
        afterTaxBalance: 20_000,
        amount: 100_000,
        directRollovers,
      });
      expect(Number(result.taxableNow)).toBe(0);
    }
  });

  it('withholds 20% of the taxable part that is paid out, and adds 10% before 59½', () => {
    const result = distribute({
      preTaxBalance: 80_000,
      afterTaxBalance: 20_000,
      amount: 10_000,
      age: 59,
      marginalTaxRate: 0.24,
    });
    expect([Number(result.withholding), Number(result.additionalTax), Number(result.estimatedTax)]).toEqual([
      1_600, 800, 1_920,
    ]);
    expect(
      Number(
        distribute({ preTaxBalance: 80_000, afterTaxBalance: 20_000, amount: 10_000, age: 59.5 })
          .additionalTax,
      ),
    ).toBe(0);
  });
});

describe('rule 20: too much', () => {
  it('over the deferral limit: catch-up first, then excess', () => {
    const young = person({ participant: { electiveDeferrals: { planned: 26_000 } } });
    expect(Number(young.electiveDeferral.excess)).toBe(1_500);
    const older = person({ participant: { ageAtYearEnd: 52, electiveDeferrals: { planned: 26_000 } } });
    expect([Number(older.electiveDeferral.excess), Number(older.electiveDeferral.catchUpUsed)]).toEqual([
      0, 1_500,
    ]);
  });

  it('over the annual additions: the plan corrects the excess', () => {
    const result = person({
      participant: { employerContribution: 30_000, afterTax: { yearToDate: 20_000 } },
    });
    expect(Number(result.annualAdditions.excess)).toBe(2_500);
  });
});
