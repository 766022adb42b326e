import { describe, expect, it } from 'vitest';
import {
  acpRefund,
  ageOn,
  backdoor,
  calculate,
  contributionYear,
  distribute,
  planPaychecks,
  project,
  requiredDistributions,
  severalPlans,
  whatIf,
  withdrawFromRothIra,
  withdrawFromRothPlan,
} from '../../src/calculator/index.ts';
import { notByHand } from './by-hand.ts';
import { type Overrides, requestOf } from './requests.ts';

const plain = (value: unknown) =>
  JSON.parse(JSON.stringify(value), (_key, each) =>
    typeof each === 'string' && /^-?\d+(\.\d+)?$/.test(each) ? Number(each) : each,
  );
/** Wants to defer more than the law allows. */
const person = ({ participant, ...rest }: Overrides) =>
  calculate(requestOf({ ...rest, participant: { electiveDeferrals: { planned: 50_000 }, ...participant } }));

describe('rule 9: other kinds of plan', () => {
  it.each([
    // IRC 402(g)(7)(A): the least of $3,000, the rest of $15,000, $5,000 a year of service less earlier deferrals.
    [15, 0, 0, 3_000],
    [14, 0, 0, 0],
    [20, 99_000, 0, 1_000],
    [20, 100_000, 0, 0],
    [30, 0, 13_500, 1_500],
    [30, 0, 15_000, 0],
  ])(
    '403(b), %i years of service, $%d deferred and $%d used before: $%d more',
    (yearsOfService, deferralsBefore, usedBefore, amount) => {
      const result = person({
        participant: { fifteenYears: { yearsOfService, deferralsBefore, usedBefore } },
        plan: { type: '403b' },
      });
      expect(Number(result.electiveDeferral.specialCatchUp)).toBe(amount);
      expect(Number(result.electiveDeferral.total)).toBe(24_500 + amount);
    },
  );

  it('403(b): the 15-year catch-up comes before catch-up by age, and counts toward the overall limit', () => {
    const result = person({
      participant: {
        ageAtYearEnd: 55,
        electiveDeferrals: { planned: 28_000 },
        fifteenYears: { yearsOfService: 20, deferralsBefore: 0 },
      },
      plan: { type: '403b' },
    });
    expect([Number(result.electiveDeferral.catchUpUsed), Number(result.annualAdditions.used)]).toEqual([
      500, 27_500,
    ]);
  });

  it('403(b): additions in a business that the person controls count too', () => {
    const result = person({
      participant: { electiveDeferrals: { planned: 24_500 }, otherAnnualAdditions: 30_000 },
      plan: { type: '403b' },
    });
    expect(Number(result.afterTax.headroom)).toBe(72_000 - 24_500 - 30_000);
  });

  it('governmental 457(b): no after-tax money; employer money and deferrals share one limit', () => {
    const result = person({
      participant: { employerContribution: 4_500 },
      plan: { type: '457b', allowsAfterTax: true },
    });
    expect(result.eligibility.status).toBe('notAvailable');
    expect([
      Number(result.afterTax.headroom),
      Number(result.electiveDeferral.total),
      Number(result.annualAdditions.limit),
    ]).toEqual([0, 20_000, 24_500]);
  });

  it.each([
    // IRC 457(b)(3); the larger of the two catch-ups, never both: IRC 414(v)(6)(C).
    [62, 30_000, 49_000],
    [62, 15_000, 39_500],
    [62, 5_000, 35_750],
    [40, 5_000, 29_500],
  ])('457(b), age %i, $%d unused before: $%d in all', (ageAtYearEnd, unusedBefore, total) => {
    const result = person({
      participant: { ageAtYearEnd, lastThreeYears: { unusedBefore } },
      plan: { type: '457b' },
    });
    expect(Number(result.electiveDeferral.total)).toBe(total);
  });

  it('solo 401(k): half of SE tax first, then 20% of what is left (IRS, net profit $100,000: $18,587)', () => {
    const result = person({
      taxYear: 2025,
      participant: {
        compensation: undefined,
        selfEmployment: { netProfit: 100_000 },
        electiveDeferrals: { planned: 0 },
      },
      plan: { type: 'solo401k', nonelectivePercent: 25, allowsAfterTax: true },
    });
    expect(Number(result.employer.total)).toBe(18_587.04);
    expect(Number(result.employer.maximum)).toBe(18_587.04);
    // $100,000 less $7,064.78 less $18,587.04 is the pay for the 100% test.
    expect(Number(result.annualAdditions.limit)).toBe(70_000);
    expect(
      result.derivation.find(({ figure }) => figure === 'participant.compensation')?.amount.toString(),
    ).toBe('74348.18');
  });

  it('solo 401(k): Social Security tax ends at the wage base, after wages elsewhere', () => {
    const half = (socialSecurityWages: number) => {
      const result = person({
        taxYear: 2025,
        participant: {
          compensation: undefined,
          selfEmployment: { netProfit: 200_000, socialSecurityWages },
          electiveDeferrals: { planned: 0 },
        },
        plan: { type: 'solo401k' },
      });
      return Number(result.derivation.find(({ figure }) => figure === 'selfEmployment.halfOfTax')?.amount);
    };
    expect(half(0)).toBe(13_596.35);
    expect(half(176_100)).toBe(2_678.15);
  });

  it('solo 401(k): what the business may not deduct is said', () => {
    const result = person({
      taxYear: 2025,
      participant: {
        compensation: undefined,
        selfEmployment: { netProfit: 100_000 },
        employerContribution: 20_000,
        electiveDeferrals: { planned: 0 },
      },
      plan: { type: 'solo401k' },
    });
    expect(plain(result.excesses)).toMatchObject([{ kind: 'employerDeduction', amount: 1_412.96 }]);
  });

  it('a new hire’s catch-up need not be Roth', () => {
    expect(
      person({ participant: { ageAtYearEnd: 55, newHire: true } }).electiveDeferral.catchUpMustBeRoth,
    ).toBe(false);
  });
});

describe('rule 7: a match on after-tax contributions shares the room with them', () => {
  it('50% of the first 20% of pay: after the deferral, each after-tax dollar takes $1.50 until 20% is reached', () => {
    const result = person({
      participant: { compensation: 100_000, electiveDeferrals: { planned: 10_000 } },
      plan: { match: [{ rate: 0.5, upToPercentOfPay: 20 }], matchesAfterTax: true },
    });
    // 10,000 + 5,000 leave 57,000; 10,000 after tax with 5,000 of match, then 42,000 without.
    expect([
      Number(result.afterTax.headroom),
      Number(result.employer.matchOnAfterTax),
      Number(result.grandTotal),
    ]).toEqual([52_000, 5_000, 72_000]);
  });

  it('where the room ends within a step, the cents are kept below the limit', () => {
    const result = person({
      participant: { compensation: 60_000, electiveDeferrals: { planned: 24_500 } },
      plan: { match: [{ rate: 0.5, upToPercentOfPay: 100 }], matchesAfterTax: true },
    });
    // 60,000 − 24,500 − 12,250 = 23,250; a third of each 1.50 is match.
    expect([Number(result.afterTax.headroom), Number(result.employer.matchOnAfterTax)]).toEqual([
      15_500, 7_750,
    ]);
  });
});

describe('rule 6: a lower cap for highly compensated employees', () => {
  const plan = { afterTaxCap: { percentOfPay: 10 }, afterTaxCapHighlyCompensated: { percentOfPay: 4 } };
  it.each([
    [200_000, 12_000, null],
    [100_000, 30_000, null],
    [null, 30_000, 12_000],
  ])('wages of last year %s: $%d', (priorYearFicaWages, headroom, ifHighlyCompensated) => {
    const { afterTax } = person({
      participant: { priorYearFicaWages, electiveDeferrals: { planned: 24_500 } },
      plan,
    });
    expect([
      Number(afterTax.headroom),
      afterTax.headroomIfHighlyCompensated === null ? null : Number(afterTax.headroomIfHighlyCompensated),
    ]).toEqual([headroom, ifHighlyCompensated]);
  });
});

describe('rule 20: excesses say how much, by when, and at what cost', () => {
  it('over the deferral limit: by 15 April', () => {
    expect(plain(person({ participant: { electiveDeferrals: { planned: 26_000 } } }).excesses)).toMatchObject(
      [{ kind: 'electiveDeferral', amount: 1_500, correctBy: '2027-04-15' }],
    );
  });
  it('none where nothing is over', () => {
    expect(person({ participant: { electiveDeferrals: { planned: 24_500 } } }).excesses).toEqual([]);
  });
});

describe('rule 7: paychecks', () => {
  it.each([['dollars'], ['wholePercent']] as const)(
    'an election in %s fills deferrals, keeps the match, and fills the after-tax room',
    (electIn) => {
      const plan = planPaychecks({
        taxYear: 2026,
        annualPay: 240_000,
        payPeriods: 24,
        electIn,
        match: [{ rate: 0.5, upToPercentOfPay: 6 }],
      });
      expect([Number(plan.deferrals), Number(plan.match), Number(plan.afterTax)]).toEqual([
        24_500, 7_200, 40_300,
      ]);
      expect([
        Number(plan.matchLost),
        Number(plan.unfilled.deferral),
        Number(plan.unfilled.afterTax),
      ]).toEqual([0, 0, 0]);
      expect(plan.lastDeferralPaycheck).toBe(24);
    },
  );

  it('the election in dollars leaves the rest to the cent to the last paycheck', () => {
    const plan = planPaychecks({ taxYear: 2026, annualPay: 240_000, payPeriods: 24, match: [] });
    expect(plain(plan.election)).toEqual({
      unit: 'dollars',
      afterTaxUnit: 'dollars',
      deferral: 1_020.83,
      afterTax: 1_979.16,
      combined: null,
      changes: [],
      last: { deferral: 1_020.91, afterTax: 1_979.32 },
    });
  });

  it('goes on from what was paid in, and says what front-loading loses', () => {
    const plan = planPaychecks({
      taxYear: 2026,
      annualPay: 240_000,
      payPeriods: 24,
      paychecksDone: 12,
      paidIn: { pay: 120_000, deferrals: 10_000, match: 3_600, afterTax: 5_000 },
      match: [{ rate: 0.5, upToPercentOfPay: 6 }],
    });
    expect([Number(plan.deferrals), Number(plan.match), Number(plan.afterTax)]).toEqual([
      24_500, 7_200, 40_300,
    ]);
    // Two paychecks of $10,000 would hold the $14,500 that is left: only two more matches of $300.
    expect([Number(plan.frontLoading.match), Number(plan.frontLoading.lost)]).toEqual([4_200, 3_000]);
  });

  it('a bonus counts as pay; a start in mid-year has fewer paychecks, and the overall limit may be that pay', () => {
    const plan = planPaychecks({
      taxYear: 2026,
      annualPay: 120_000,
      payPeriods: 24,
      startsWith: 19,
      bonus: { amount: 10_000, paycheck: 24 },
      match: [],
    });
    expect(plan.paychecks.map(({ number }) => number)).toEqual([19, 20, 21, 22, 23, 24]);
    // Six paychecks of $5,000 and the bonus: $40,000, all of which may go in.
    expect([Number(plan.deferrals), Number(plan.afterTax)]).toEqual([24_500, 15_500]);
  });

  it('a cap on the after-tax election leaves room unfilled, and says so', () => {
    const plan = planPaychecks({
      taxYear: 2026,
      annualPay: 100_000,
      payPeriods: 26,
      electIn: 'wholePercent',
      afterTaxCapPercent: 10,
      match: [],
    });
    expect(Number(plan.afterTax)).toBe(10_000.13); // 10% of each paycheck, to the cent
    // 24% for 13 paychecks and 25% for 13: $24,461.62 deferred, and the rest of $72,000 is after-tax room.
    expect([Number(plan.deferrals), Number(plan.unfilled.afterTax)]).toEqual([24_461.62, 37_538.25]);
    expect(Number(plan.election.afterTax)).toBe(10);
  });

  it('with a true-up front-loading loses nothing', () => {
    const plan = planPaychecks({
      taxYear: 2026,
      annualPay: 240_000,
      payPeriods: 24,
      match: [{ rate: 1, upToPercentOfPay: 6 }],
      trueUp: true,
    });
    expect([Number(plan.match), Number(plan.frontLoading.lost)]).toEqual([14_400, 0]);
  });

  it('a match by amount counts over the year', () => {
    const plan = planPaychecks({
      taxYear: 2026,
      annualPay: 100_000,
      payPeriods: 10,
      deferralPercent: 10,
      match: [{ rate: 1, upToAmount: 2_500 }],
    });
    expect(plan.paychecks.map(({ match }) => Number(match))).toEqual([
      1_000, 1_000, 500, 0, 0, 0, 0, 0, 0, 0,
    ]);
  });
});

describe('rules 14 to 17: destinations, and money from before 1987', () => {
  it('after-tax money from before 1987 comes out first (IRC 72(e)(8)(D))', () => {
    const result = distribute({
      preTaxBalance: 80_000,
      afterTaxBalance: 20_000,
      pre1987AfterTax: 5_000,
      amount: 6_000,
    });
    // The first $5,000 is all after-tax; the last $1,000 is pro rata over 80,000 and 15,000.
    expect([Number(result.preTax), Number(result.afterTax)]).toEqual([842.11, 5_157.89]);
  });

  it('a 60-day rollover: 20% is withheld, and the gap comes from the own pocket', () => {
    const result = distribute({
      preTaxBalance: 100_000,
      afterTaxBalance: 0,
      amount: 10_000,
      sixtyDayRollovers: [{ to: 'traditionalIra', amount: 10_000 }],
    });
    expect([Number(result.withholding), Number(result.fromOwnPocket), Number(result.taxableNow)]).toEqual([
      2_000, 2_000, 0,
    ]);
  });

  it('pre-tax money goes to direct rollovers, then to 60-day rollovers, then to cash (Notice 2014-54, example 4)', () => {
    const result = distribute({
      preTaxBalance: 200_000,
      afterTaxBalance: 50_000,
      amount: 100_000,
      directRollovers: [{ to: 'traditionalIra', amount: 70_000 }],
      sixtyDayRollovers: [{ to: 'otherIra', amount: 10_000 }],
    });
    expect(plain([result.directRollovers, result.sixtyDayRollovers, result.cash])).toEqual([
      [{ to: 'traditionalIra', preTax: 70_000, afterTax: 0 }],
      [{ to: 'otherIra', preTax: 10_000, afterTax: 0 }],
      { preTax: 0, afterTax: 20_000 },
    ]);
  });

  it('among direct rollovers the recipient chooses who gets the pre-tax part', () => {
    const result = distribute({
      preTaxBalance: 80_000,
      afterTaxBalance: 20_000,
      amount: 100_000,
      directRollovers: [
        { to: 'rothIra', amount: 50_000, preTax: 30_000 },
        { to: 'traditionalIra', amount: 50_000, preTax: 50_000 },
      ],
    });
    expect(Number(result.taxableNow)).toBe(30_000);
  });

  it.each([
    [58.9, undefined, 800],
    [59.49, undefined, 800],
    [59.5, undefined, 0],
    [56, 'separationAt55' as const, 0],
    [40, 'disability' as const, 0],
  ])('the 10%% additional tax at %d, exception %s: $%d', (age, exception, tax) => {
    expect(
      Number(
        distribute({ preTaxBalance: 80_000, afterTaxBalance: 20_000, amount: 10_000, age, exception })
          .additionalTax,
      ),
    ).toBe(tax);
  });
});

describe('rule 21: forms', () => {
  it('the after-tax account to a Roth IRA with its earnings: code G, the earnings taxable, the rest basis', () => {
    const { forms } = distribute({
      preTaxBalance: 0,
      afterTaxBalance: 20_000,
      afterTaxEarnings: 600,
      separateAccounting: true,
      amount: 20_600,
      directRollovers: [{ to: 'rothIra', amount: 20_600 }],
    });
    expect(plain(forms)).toEqual({
      form1099R: [{ payee: 'rothIra', box1: 20_600, box2a: 600, box4: 0, box5: 20_000, box7: 'G' }],
      form1040: { line5a: 20_600, line5b: 600, rollover: true },
      form8606: { due: false, says: expect.stringContaining('No Form 8606') },
    });
  });

  it('two destinations are two forms; cash is a third, with the code for the age', () => {
    const paid = (age: number) =>
      distribute({
        preTaxBalance: 80_000,
        afterTaxBalance: 20_000,
        amount: 100_000,
        age,
        directRollovers: [
          { to: 'traditionalIra', amount: 70_000 },
          { to: 'rothIra', amount: 20_000 },
        ],
      }).forms;
    expect(paid(50).form1099R.map(({ payee, box7 }) => [payee, box7])).toEqual([
      ['traditionalIra', 'G'],
      ['rothIra', 'G'],
      ['you', '1'],
    ]);
    expect(paid(60).form1099R.at(-1)?.box7).toBe('7');
  });

  it('after-tax money in a traditional IRA is basis: Form 8606, but not for the year of the rollover', () => {
    const { forms } = distribute({
      preTaxBalance: 0,
      afterTaxBalance: 20_000,
      amount: 20_000,
      directRollovers: [{ to: 'traditionalIra', amount: 20_000 }],
    });
    expect(forms.form8606).toMatchObject({ due: false, says: expect.stringContaining('line 2') });
  });
});

describe('rule 18: later withdrawals', () => {
  const roth = { taxYear: 2026, age: 50, firstYear: 2024, contributions: 4_000, earnings: 5_000 };

  it('Publication 590-B, ordering: contributions, then a conversion’s taxable part', () => {
    const result = withdrawFromRothIra({
      ...roth,
      age: 60,
      conversions: [{ year: 2024, taxable: 60_000, nonTaxable: 20_000 }],
      amount: 7_000,
    });
    expect(plain([result.contributions, result.conversions, result.taxable, result.additionalTax])).toEqual([
      4_000,
      [{ year: 2024, taxable: 3_000, nonTaxable: 0 }],
      0,
      0,
    ]);
  });

  it('before 59½ the 10% is recaptured on the taxable part of a conversion younger than five years, and on nothing else', () => {
    const taken = (year: number) =>
      withdrawFromRothIra({
        ...roth,
        conversions: [{ year, taxable: 600, nonTaxable: 20_000 }],
        amount: 24_600,
      });
    expect([Number(taken(2022).additionalTax), Number(taken(2021).additionalTax)]).toEqual([60, 0]);
    expect(Number(taken(2022).taxable)).toBe(0);
  });

  it('the oldest conversion first, whatever the order in which they are given', () => {
    const conversions = [
      { year: 2025, taxable: 0, nonTaxable: 10_000 },
      { year: 2019, taxable: 0, nonTaxable: 5_000 },
    ];
    expect(plain(withdrawFromRothIra({ ...roth, conversions, amount: 9_000 }).conversions)).toEqual([
      { year: 2019, taxable: 0, nonTaxable: 5_000 },
    ]);
  });

  it('earnings: tax free from 59½ after five tax years; else income, and 10% before 59½', () => {
    const all = { ...roth, amount: 9_000 };
    expect(plain(withdrawFromRothIra(all))).toMatchObject({
      qualified: false,
      taxable: 5_000,
      additionalTax: 500,
    });
    expect(plain(withdrawFromRothIra({ ...all, age: 59.5 }))).toMatchObject({
      qualified: false,
      taxable: 5_000,
      additionalTax: 0,
    });
    expect(plain(withdrawFromRothIra({ ...all, age: 59.5, firstYear: 2021 }))).toMatchObject({
      qualified: true,
      taxable: 0,
      additionalTax: 0,
    });
    expect(plain(withdrawFromRothIra({ ...all, age: 59.5, firstYear: 2022 }))).toMatchObject({
      qualified: false,
    });
  });

  it('a Roth 401(k): pro rata over basis and earnings, with its own clock', () => {
    const account = { taxYear: 2026, age: 50, firstYear: 2020, basis: 9_400, earnings: 600, amount: 5_000 };
    // Treas. Reg. 1.402A-1 Q&A-3 is the example: $9,400 and $600, $5,000 taken out: $4,700 and $300.
    expect(plain(withdrawFromRothPlan(account))).toMatchObject({
      basis: 4_700,
      earnings: 300,
      taxable: 300,
      additionalTax: 30,
    });
    expect(plain(withdrawFromRothPlan({ ...account, age: 60 }))).toMatchObject({
      qualified: true,
      taxable: 0,
    });
    expect(plain(withdrawFromRothPlan({ ...account, age: 60, firstYear: 2022 }))).toMatchObject({
      qualified: false,
      taxable: 300,
      additionalTax: 0,
    });
  });
});

describe('rule 19: required distributions', () => {
  it.each([
    [1950, 72, 2022],
    [1951, 73, 2024],
    [1959, 73, 2032],
    [1960, 75, 2035],
  ])('born in %i: from %d, first for %i', (birthYear, startAge, firstYear) => {
    expect(requiredDistributions({ birthYear })).toMatchObject({
      startAge,
      firstYear,
      firstDueBy: `${firstYear + 1}-04-01`,
    });
  });
});

describe('rule 10: the ordinary backdoor and its pro-rata over all IRAs', () => {
  it('$7,000 in, all converted, $63,000 pre-tax left: a tenth is basis', () => {
    const result = backdoor({
      taxYear: 2025,
      ageAtYearEnd: 40,
      nondeductible: 7_000,
      yearEndBalance: 63_000,
      converted: 7_000,
      marginalTaxRate: 0.24,
    });
    expect(plain(result.form8606)).toMatchObject({
      line3: 7_000,
      line9: 70_000,
      line10: 0.1,
      line11: 700,
      line14: 6_300,
      line18: 6_300,
    });
    expect(Number(result.estimatedTax)).toBe(1_512);
  });
  it('nothing else in any IRA: no tax', () => {
    expect(
      Number(
        backdoor({
          taxYear: 2025,
          ageAtYearEnd: 40,
          nondeductible: 7_000,
          yearEndBalance: 0,
          converted: 7_000,
        }).taxable,
      ),
    ).toBe(0);
  });
  it('over the IRA limit for the age', () => {
    expect(
      Number(
        backdoor({
          taxYear: 2026,
          ageAtYearEnd: 49,
          nondeductible: 8_000,
          yearEndBalance: 0,
          converted: 8_000,
        }).excess,
      ),
    ).toBe(500);
    expect(
      Number(
        backdoor({
          taxYear: 2026,
          ageAtYearEnd: 50,
          nondeductible: 8_600,
          yearEndBalance: 0,
          converted: 8_600,
        }).excess,
      ),
    ).toBe(0);
  });
});

describe('rule 8: what a refund means', () => {
  it('40% of $30,000 with $1,000 of earnings', () => {
    expect(
      plain(
        acpRefund({
          taxYear: 2026,
          afterTax: 30_000,
          earnings: 1_000,
          refundPercent: 40,
          marginalTaxRate: 0.35,
        }),
      ),
    ).toMatchObject({ refund: 12_000, taxable: 400, estimatedTax: 140, withoutExciseTaxBy: '2027-03-15' });
  });
  it.each([
    ['solo401k', false],
    ['457b', false],
    ['401k', true],
    ['403b', true],
  ] as const)('%s tests after-tax money: %s', (type, tested) => {
    const solo =
      type === 'solo401k' ? { compensation: undefined, selfEmployment: { netProfit: 100_000 } } : {};
    expect(
      person({ participant: { priorYearFicaWages: 400_000, ...solo }, plan: { type } }).acpTest
        .refundPossible,
    ).toBe(tested);
  });
});

describe('what if', () => {
  it('puts two calculations side by side, with what differs and why', () => {
    const { differences } = whatIf(
      {
        taxYear: 2026,
        participant: {
          ageAtYearEnd: 40,
          compensation: 300_000,
          electiveDeferrals: { planned: 24_500 },
          employerContribution: 10_000,
        },
        plan: {},
      },
      { participant: { employerContribution: 15_000 } },
    );
    const headroom = differences.find(({ figure }) => figure === 'afterTax.headroom');
    expect(plain(headroom)).toMatchObject({
      before: 37_500,
      after: 32_500,
      change: -5_000,
      because: ['What your employer puts in this year'],
    });
    expect(differences.some(({ figure }) => figure === 'grandTotal')).toBe(false);
  });
});

describe('projection', () => {
  it('two years by hand: $1,000 a year at 10%, 30% later, 20% on gains, 10% of the return taxed each year', () => {
    const rows = project({
      age: 40,
      toAge: 42,
      yearly: 1_000,
      annualReturn: 0.1,
      taxLater: 0.3,
      capitalGainsRate: 0.2,
      taxedEachYear: 0.1,
    });
    // Sheltered: 1,100; then 2,100 × 1.1 = 2,310. Taxable: 1,100 less 20% of 10 = 1,098; then 2,098 + 209.80 less 20% of 20.98.
    expect(plain(rows)).toMatchObject([
      {
        age: 41,
        contributed: 1_000,
        leftAlone: { balance: 1_100, afterTax: 1_070 },
        converted: { balance: 1_100, afterTax: 1_100 },
        taxable: { balance: 1_098, afterTax: 1_080 },
      },
      {
        age: 42,
        contributed: 2_000,
        leftAlone: { balance: 2_310, afterTax: 2_217 },
        converted: { balance: 2_310, afterTax: 2_310 },
        taxable: { balance: 2_303.6, afterTax: 2_247.84 },
      },
    ]);
  });
});

describe('rules 1, 5 and 9: several plans in one year', () => {
  const plan = (planned: number, more: object = {}, type: '401k' | '403b' | '457b' = '401k') => ({
    taxYear: 2026,
    participant: { ageAtYearEnd: 40, compensation: 200_000, electiveDeferrals: { planned }, ...more },
    plan: { type },
  });
  const rooms = (plans: Parameters<typeof severalPlans>[0]['plans']) =>
    severalPlans({ plans }).plans.map(({ calculation }) => [
      Number(calculation.electiveDeferral.total),
      Number(calculation.afterTax.headroom),
    ]);

  it('unrelated employers: deferrals carry over, the overall limit begins afresh', () => {
    expect(
      rooms([
        { name: 'old', request: plan(20_000, { employerContribution: 10_000 }) },
        { name: 'new', request: plan(24_500) },
      ]),
    ).toEqual([
      [20_000, 42_000],
      [4_500, 67_500],
    ]);
  });

  it('related employers share the overall limit', () => {
    expect(
      rooms([
        { name: 'parent', group: 'one', request: plan(20_000, { employerContribution: 10_000 }) },
        { name: 'daughter', group: 'one', request: plan(24_500) },
      ]),
    ).toEqual([
      [20_000, 37_500],
      [4_500, 37_500],
    ]);
  });

  it('a governmental 457(b) comes on top', () => {
    const both = severalPlans({
      plans: [
        { name: '403(b)', request: plan(24_500, {}, '403b') },
        { name: '457(b)', request: plan(24_500, {}, '457b') },
      ],
    });
    expect([Number(both.deferrals), Number(both.afterTaxHeadroom), Number(both.grandTotal)]).toEqual([
      49_000, 47_500, 96_500,
    ]);
  });
});

describe('59½ to the day', () => {
  it.each([
    ['1966-03-14', '2025-09-13', 59],
    ['1966-03-14', '2025-09-14', 59.5],
    ['1966-03-14', '2026-03-13', 59.5],
    ['1966-03-14', '2026-03-14', 60],
    ['1966-08-31', '2026-02-27', 59],
    ['1966-08-31', '2026-02-28', 59.5],
    ['1968-02-29', '2027-02-27', 58.5],
    ['1968-02-29', '2027-02-28', 59],
    ['1967-08-29', '2027-02-27', 59],
    ['1967-08-29', '2027-02-28', 59.5],
    ['1968-08-29', '2028-02-28', 59],
    ['1968-08-29', '2028-02-29', 59.5],
    ['2040-08-29', '2100-02-28', 59.5],
    ['1940-08-29', '2000-02-28', 59],
    ['1940-08-29', '2000-02-29', 59.5],
    ['1966-06-30', '2025-12-29', 59],
    ['1966-06-30', '2025-12-30', 59.5],
    ['1966-12-31', '2026-06-29', 59],
    ['1966-12-31', '2026-06-30', 59.5],
    ['1967-01-01', '2026-06-30', 59],
    ['1967-01-01', '2026-07-01', 59.5],
  ])('born %s, on %s: %d', (birthDate, day, age) => {
    expect(ageOn(birthDate, day)).toBe(age);
  });

  it('decides the 10% additional tax', () => {
    const paid = (paidOn: string) =>
      Number(
        distribute({
          preTaxBalance: 80_000,
          afterTaxBalance: 20_000,
          amount: 10_000,
          birthDate: '1966-03-14',
          paidOn,
        }).additionalTax,
      );
    expect([paid('2025-09-13'), paid('2025-09-14')]).toEqual([800, 0]);
  });
});

describe('rule 15: a designated Roth account is its own contract', () => {
  const account = {
    preTaxBalance: 500_000,
    afterTaxBalance: 0,
    designatedRoth: { basis: 9_400, earnings: 600 },
    amount: 5_000,
  };
  it('pro rata over its basis and earnings only; earnings in cash are income unless qualified', () => {
    const { preTax, afterTax, taxableNow } = distribute(account);
    expect([Number(preTax), Number(afterTax), Number(taxableNow)]).toEqual([300, 4_700, 300]);
    expect(
      Number(
        distribute({ ...account, designatedRoth: { ...account.designatedRoth, qualified: true } }).taxableNow,
      ),
    ).toBe(0);
  });
  it('to a Roth IRA: no tax, code H', () => {
    const rolled = distribute({ ...account, directRollovers: [{ to: 'rothIra', amount: 5_000 }] });
    expect([
      Number(rolled.taxableNow),
      rolled.forms.form1099R[0]?.box7,
      Number(rolled.forms.form1099R[0]?.box2a),
    ]).toEqual([0, 'H', 0]);
  });
  it('not to a traditional IRA', () => {
    expect(() =>
      distribute({ ...account, directRollovers: [{ to: 'traditionalIra', amount: 5_000 }] }),
    ).toThrow(/Roth destinations only/);
  });
  it('every line can be recomputed', () => {
    for (const qualified of [true, false])
      expect(
        notByHand(
          distribute({ ...account, designatedRoth: { ...account.designatedRoth, qualified }, age: 50 }),
        ),
      ).toEqual([]);
  });
});

describe('rule 11: contributions come out of pay, so they count for the year in which it is paid', () => {
  it.each([
    // Treas. Reg. 1.415(c)-1(b)(6): employee contributions count when they are made.
    [2025, '2025-12-31', { countsFor: 2025, possible: true, lastPayDate: '2025-12-31' }],
    [2025, '2026-01-01', { countsFor: 2026, possible: false, lastPayDate: '2025-12-31' }],
    [2026, '2025-12-31', { countsFor: 2025, possible: false, lastPayDate: '2026-12-31' }],
    [2025, '2026-04-15', { countsFor: 2026, possible: false }],
  ])('for %i, paid on %s', (taxYear, payDate, expected) => {
    const found = contributionYear({ taxYear, payDate });
    expect(found).toMatchObject(expected);
    expect(found.says).toContain(`it counts for ${expected.countsFor}`);
    expect(found.says.includes('unlike an IRA')).toBe(!expected.possible);
  });
});

it('rule 22: a match made as Roth counts all the same', () => {
  const match = [{ rate: 0.5, upToPercentOfPay: 6 }];
  const asRoth = person({ plan: { match, rothMatch: true } });
  expect(asRoth.afterTax.headroom.eq(person({ plan: { match } }).afterTax.headroom)).toBe(true);
  expect(asRoth.derivation.find(({ figure }) => figure === 'employer.match')).toMatchObject({
    says: expect.stringContaining('made as Roth'),
    source: expect.stringContaining('section 604'),
  });
});
