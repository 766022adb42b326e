import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalculationRequest,
  calculate,
  Money,
  type PaycheckRequest,
  planPaychecks,
} from '../../src/calculator/index.ts';
import { notByHand } from './by-hand.ts';
import { requestOf } from './requests.ts';

const planOf = (request: PaycheckRequest) => {
  const plan = planPaychecks(request);
  expect(notByHand(plan)).toEqual([]);
  return plan;
};

/** A person of 40 with $120,000 in twelve paychecks, within the year as `calculate` sees it. */
const inYear = (year: CalculationRequest, more: Partial<PaycheckRequest> = {}): PaycheckRequest => ({
  taxYear: 2026,
  annualPay: 120_000,
  payPeriods: 12,
  year,
  ...more,
});
const year = (participant = {}, plan = {}) =>
  requestOf({ participant: { compensation: 120_000, ...participant }, plan });

describe('the election in the steps that the plan takes', () => {
  it.each([
    // $24,500 of $120,000 is 20.4%: 20% from January, one step more from as early as fits.
    ['wholePercent', 20, [['deferral', 8, 21]], 24_500],
    ['halfPercent', 20, [['deferral', 3, 20.5]], 24_500],
    ['tenthPercent', 20.4, [['deferral', 11, 20.5]], 24_500],
    ['wholeDollars', 2_041, [['deferral', 5, 2_042]], 24_500],
    ['dollars', 2_041.66, [], 24_500],
  ] as const)('%s: %d, then %j', (electIn, first, changes, total) => {
    const plan = planOf(inYear(year(), { electIn, allowsAfterTax: false }));
    expect(Number(plan.election.deferral)).toBe(first);
    expect(
      plan.election.changes
        .filter(({ what }) => what === 'deferral')
        .map(({ what, paycheck, election }) => [what, paycheck, Number(election)]),
    ).toEqual(changes);
    expect(Number(plan.deferrals)).toBe(total);
  });

  it.each([
    // A paycheck of $9,629.62: 15% of it is $1,444.44, a little less than 15%.
    ['wholePercent', 15],
    ['halfPercent', 15],
    ['dollars', 1_444.44],
  ] as const)('a cap of 15% takes an election of 15%, in %s', (electAfterTaxIn, election) => {
    const plan = planOf(
      inYear(year({ compensation: 260_000 }), {
        ...{ annualPay: 260_000, payPeriods: 27, paychecksDone: 5, afterTaxCapPercent: 15, electAfterTaxIn },
        paidIn: { pay: 48_148.1, deferrals: 0, match: 0, afterTax: 0 },
      }),
    );
    expect(Number(plan.election.afterTax)).toBe(election);
    for (const { pay, afterTax } of plan.paychecks)
      expect(Number(afterTax)).toBeLessThanOrEqual(Math.round(Number(pay) * 15) / 100);
  });

  it('what the steps cannot use is said', () => {
    const plan = planOf(
      inYear(year({ electiveDeferrals: { planned: 10_050 } }), { electIn: 'wholePercent' }),
    );
    expect([Number(plan.deferrals), Number(plan.unfilled.deferral)]).toEqual([10_000, 50]);
  });

  it('deferrals and after-tax money in different steps', () => {
    const plan = planOf(inYear(year(), { electIn: 'wholePercent', electAfterTaxIn: 'dollars' }));
    expect([plan.election.unit, plan.election.afterTaxUnit]).toEqual(['wholePercent', 'dollars']);
    expect(Number(plan.afterTax)).toBe(47_500);
  });

  it('one percent for both: deferrals first, the rest after tax', () => {
    const plan = planOf(inYear(year(), { electIn: 'wholePercent', combinedElection: true }));
    expect(Number(plan.election.combined)).toBe(60);
    expect([Number(plan.deferrals), Number(plan.afterTax)]).toEqual([24_500, 47_500]);
    expect(Number(plan.paychecks[0]?.deferral)).toBe(6_000);
    expect(Number(plan.paychecks.at(-1)?.deferral)).toBe(0);
  });
});

describe('pay as it comes', () => {
  it.each([
    [26, 24_500],
    [27, 24_500],
    [52, 24_500],
    [53, 24_500],
  ])('%d pay dates: all of them count, and the year never passes its limits', (payPeriods, deferrals) => {
    const plan = planOf(inYear(year({ compensation: 240_000 }), { annualPay: 240_000, payPeriods }));
    expect(plan.paychecks).toHaveLength(payPeriods);
    expect([Number(plan.deferrals), Number(plan.afterTax)]).toEqual([deferrals, 47_500]);
  });

  it('a raise, and leaving in mid-year', () => {
    const plan = planOf({
      taxYear: 2026,
      annualPay: 120_000,
      payPeriods: 12,
      raise: { annualPay: 144_000, paycheck: 4 },
      endsWith: 6,
    });
    expect(plan.paychecks.map(({ pay }) => Number(pay))).toEqual([
      10_000, 10_000, 10_000, 12_000, 12_000, 12_000,
    ]);
    // 415(c): 100% of the $66,000 that is paid.
    expect(Number(plan.deferrals.plus(plan.afterTax))).toBe(66_000);
  });

  it.each([
    ['same', 15_000, 3_000],
    ['none', 5_000, 1_000],
  ] as const)('a bonus that elects %s', (elects, pay, deferral) => {
    const plan = planOf({
      taxYear: 2026,
      annualPay: 60_000,
      payPeriods: 12,
      deferralPercent: 20,
      bonus: { amount: 10_000, paycheck: 6, elects },
    });
    const sixth = plan.paychecks[5];
    expect([Number(sixth?.pay), Number(sixth?.deferral)]).toEqual([
      15_000,
      elects === 'same' ? deferral : 1_000,
    ]);
    expect(pay).toBeGreaterThan(0);
  });

  it('a bonus with an election of its own', () => {
    const plan = planOf(
      inYear(year({ compensation: 130_000 }), {
        bonus: { amount: 10_000, paycheck: 6, elects: { deferralPercent: 50, afterTaxPercent: 30 } },
        electIn: 'dollars',
      }),
    );
    const [fifth, sixth] = [plan.paychecks[4], plan.paychecks[5]];
    expect(Number(sixth?.deferral.minus(fifth?.deferral ?? 0))).toBe(5_000);
    expect(Number(sixth?.afterTax.minus(fifth?.afterTax ?? 0))).toBe(3_000);
    expect([Number(plan.deferrals), Number(plan.afterTax)]).toEqual([24_500, 47_500]);
  });

  it('Social Security and Medicare tax come first, and what is to be kept', () => {
    const plan = planOf(
      inYear(year({ compensation: 60_000 }), {
        annualPay: 60_000,
        payrollTax: true,
        keep: 1_000,
        electIn: 'dollars',
      }),
    );
    // 7.65% of $5,000 is $382.50; with $1,000 kept, $3,617.50 of each paycheck can go in.
    expect(Number(plan.deferrals.plus(plan.afterTax))).toBe(12 * 3_617.5);
    expect(plan.paychecks.every(({ left }) => left.eq(1_000))).toBe(true);
    expect(Number(plan.unfilled.afterTax)).toBe(60_000 - 12 * 3_617.5);
  });

  it('0.9% more above $200,000, and nothing for Social Security above its wage base', () => {
    const plan = planOf({ taxYear: 2026, annualPay: 480_000, payPeriods: 2, payrollTax: true, match: [] });
    const tax = (number: number) =>
      Number(plan.derivation.find(({ figure }) => figure === `paychecks.${number}.payrollTax`)?.amount);
    // $184,500 at 6.2%, $240,000 at 1.45%, $40,000 at 0.9%; then 2.35% of $240,000.
    expect([tax(1), tax(2)]).toEqual([11_439 + 3_480 + 360, 5_640]);
  });
});

describe('a change that counts later', () => {
  const going = (current: PaycheckRequest['current'], electIn: PaycheckRequest['electIn'] = 'dollars') =>
    planOf(inYear(year(), { changesFrom: 3, current, electIn }));

  it('until then what is set goes on, and counts', () => {
    const plan = going({ deferralPercent: 10, afterTaxPercent: 5 });
    expect(
      plan.paychecks.slice(0, 2).map(({ deferral, afterTax }) => [Number(deferral), Number(afterTax)]),
    ).toEqual([
      [1_000, 500],
      [1_000, 500],
    ]);
    expect(Number(plan.election.deferral)).toBe(2_250);
    expect([Number(plan.deferrals), Number(plan.afterTax)]).toEqual([24_500, 47_500]);
  });

  it('in dollars, and in steps', () => {
    const plan = going({ deferral: 700, afterTax: 0 }, 'wholePercent');
    expect(Number(plan.paychecks[1]?.deferral)).toBe(700);
    expect(plan.deferrals.lte(24_500)).toBe(true);
  });

  it('what is set and would pass the room is said', () => {
    const plan = planOf(
      inYear(year({ afterTax: { yearToDate: 47_000 } }), {
        paychecksDone: 10,
        paidIn: { pay: 100_000, deferrals: 24_500, match: 0, afterTax: 47_000 },
        changesFrom: 12,
        current: { deferralPercent: 0, afterTaxPercent: 10 },
      }),
    );
    expect(Number(plan.tooMuch.afterTax)).toBe(500);
    expect(Number(plan.afterTax)).toBe(47_500);
  });
});

describe('what the plan says of its own', () => {
  it.each([
    [{ afterTaxCap: { percentOfPay: 10 } }, 12_000],
    [{ afterTaxCap: { percentOfPay: 10, amount: 8_000 } }, 8_000],
    [{ combinedCap: { percentOfPay: 25 } }, 5_500],
    [{ allowsAfterTax: false }, 0],
  ])('%j: %d after tax, as the year says', (plan, room) => {
    const asked = year({}, plan);
    expect(Number(calculate(asked).afterTax.headroom)).toBe(room);
    expect(Number(planOf(inYear(asked)).afterTax)).toBe(room);
  });

  it('a lower cap that may hold is kept to until it is known', () => {
    const asked = year(
      {},
      { afterTaxCap: { percentOfPay: 15 }, afterTaxCapHighlyCompensated: { percentOfPay: 10 } },
    );
    expect(Number(planOf(inYear(asked)).afterTax)).toBe(12_000);
  });

  it('caps on each paycheck’s election', () => {
    const plan = planOf(
      inYear(year(), {
        paychecksDone: 10,
        paidIn: { pay: 100_000, deferrals: 20_000, match: 0, afterTax: 10_000 },
        afterTaxCapPercent: 10,
        deferralCapPercent: 15,
        combinedCapPercent: 20,
      }),
    );
    expect(plan.paychecks.map(({ deferral, afterTax }) => [Number(deferral), Number(afterTax)])).toEqual([
      [1_500, 500],
      [1_500, 500],
    ]);
  });

  describe('deferrals above the plan’s own cap are catch-up', () => {
    const at55 = (planned: number, more: Partial<PaycheckRequest> = {}, plan = {}) =>
      planOf(
        inYear(
          year(
            { ageAtYearEnd: 55, electiveDeferrals: { planned } },
            { deferralCap: { percentOfPay: 15 }, allowsAfterTax: false, ...plan },
          ),
          { deferralCapPercent: 15, ...more },
        ),
      );

    it('15% of each $10,000 and $8,000 of catch-up: $26,000', () => {
      const plan = at55(32_500);
      expect(Number(plan.deferrals)).toBe(26_000);
      expect(Number(plan.election.deferral)).toBe(2_166.66);
      expect(Number(plan.aboveCaps)).toBe(8_000);
      expect(Number(plan.unfilled.deferral)).toBe(0);
    });

    it('in whole percents one more from a paycheck on, as long as the parts above come to $8,000 at most', () => {
      const plan = at55(32_500, { electIn: 'wholePercent' });
      expect(Number(plan.election.deferral)).toBe(21);
      // $600 a paycheck above the cap, $700 with 22%: eight more hundreds fit into $8,000.
      expect(plan.election.changes.map(({ paycheck, election }) => [paycheck, Number(election)])).toEqual([
        [5, 22],
      ]);
      expect([Number(plan.deferrals), Number(plan.aboveCaps)]).toEqual([26_000, 8_000]);
    });

    it('what went in above the cap so far has used some of the catch-up', () => {
      // $30,000 of pay so far: $4,500 under the cap, $2,500 above. $5,500 of catch-up is left.
      const paidIn = { pay: 30_000, deferrals: 7_000, match: 0 };
      const plan = at55(32_500, { paychecksDone: 3, paidIn });
      expect(Number(plan.deferrals)).toBe(26_000);
      expect(Number(plan.aboveCaps)).toBe(5_500);
    });

    it('no more catch-up above the cap than is planned for the year', () => {
      const plan = at55(20_000);
      expect([Number(plan.deferrals), Number(plan.aboveCaps)]).toEqual([20_000, 2_000]);
    });

    it('at 40 there is none: the cap stays the most', () => {
      const plan = planOf(
        inYear(year({}, { deferralCap: { percentOfPay: 15 }, allowsAfterTax: false }), {
          deferralCapPercent: 15,
        }),
      );
      expect([Number(plan.deferrals), Number(plan.aboveCaps)]).toEqual([18_000, 0]);
    });

    it('beside a cap on both elections together, too: catch-up takes none of it', () => {
      const plan = at55(
        32_500,
        { deferralCapPercent: undefined, combinedCapPercent: 25 },
        { deferralCap: undefined, allowsAfterTax: true, combinedCap: { percentOfPay: 25 } },
      );
      // 25% of $120,000 is $30,000: $24,500 of it deferred, $5,500 after tax, and $8,000 beside.
      expect([Number(plan.deferrals), Number(plan.afterTax)]).toEqual([32_500, 5_500]);
    });

    it('one percent for both keeps the cap on its deferral part', () => {
      const plan = at55(
        32_500,
        { electIn: 'wholePercent', combinedElection: true },
        { allowsAfterTax: true },
      );
      expect(Number(plan.deferrals)).toBe(26_000);
      for (const { deferral } of plan.paychecks) expect(Number(deferral)).toBeLessThanOrEqual(2_166.74);
      expect(plan.deferrals.plus(plan.afterTax).lte(80_000)).toBe(true);
    });
  });

  it('deferrals that reach the limit go on after tax', () => {
    const plan = planOf({
      taxYear: 2026,
      annualPay: 120_000,
      payPeriods: 12,
      deferralPercent: 30,
      spillover: true,
      match: [],
    });
    // $3,000 a month: $24,500 in the ninth; $500 of it and $9,000 after go on as after-tax money.
    expect(Number(plan.paychecks[8]?.deferral)).toBe(500);
    expect(Number(plan.paychecks[8]?.afterTax)).toBeGreaterThanOrEqual(2_500);
    expect(Number(plan.afterTax)).toBe(47_500);
  });

  it('a reserve for money that comes after the year', () => {
    const plan = planOf(inYear(year(), { reserve: 5_000 }));
    expect(Number(plan.afterTax)).toBe(42_500);
  });
});

describe('what the dates mean', () => {
  it('the last paycheck from which the rooms can still be filled', () => {
    const plan = planOf(
      inYear(year({ electiveDeferrals: { planned: 10_000 } }, { afterTaxCap: { amount: 15_000 } })),
    );
    // $25,000 take two and a half paychecks of $10,000.
    expect(plan.fillsFrom).toBe(10);
    expect(planOf(inYear(year(), { afterTaxCapPercent: 5 })).fillsFrom).toBeNull();
  });

  it('a cap on each paycheck: deferrals beside it take none of its room', () => {
    const request = inYear(
      year({ electiveDeferrals: { planned: 12_000 } }, { afterTaxCap: { amount: 12_000 } }),
      { afterTaxCapPercent: 20 },
    );
    // $2,000 after tax a paycheck: six of them, which have room for the $12,000 of deferrals too.
    expect(planOf(request).fillsFrom).toBe(7);
  });

  it('the paycheck at which pay reaches the 401(a)(17) limit', () => {
    expect(planOf({ taxYear: 2026, annualPay: 720_000, payPeriods: 12 }).payLimitPaycheck).toBe(7);
    expect(planOf({ taxYear: 2026, annualPay: 120_000, payPeriods: 12 }).payLimitPaycheck).toBeNull();
  });
});

describe('whatever is asked', () => {
  const steps = {
    wholePercent: 1,
    halfPercent: 0.5,
    tenthPercent: 0.1,
    wholeDollars: 1,
    dollars: 0.01,
  } as const;
  const units = fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[]));
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const asked = fc.record({
    pay: fc.integer({ min: 20_000, max: 500_000 }),
    payPeriods: fc.integer({ min: 12, max: 53 }),
    done: fc.integer({ min: 0, max: 11 }),
    age: fc.integer({ min: 22, max: 70 }),
    planned: fc.integer({ min: 0, max: 36_000 }),
    elsewhere: fc.constantFrom(0, 0, 12_000),
    paid: fc.integer({ min: 0, max: 15_000 }),
    afterTaxPaid: fc.integer({ min: 0, max: 15_000 }),
    cap: maybe(fc.integer({ min: 1, max: 20 })),
    lower: maybe(fc.integer({ min: 1, max: 10 })),
    deferralCap: maybe(fc.integer({ min: 1, max: 50 })),
    combinedCap: maybe(fc.integer({ min: 5, max: 60 })),
    employer: fc.integer({ min: 0, max: 20_000 }),
    electIn: units,
    electAfterTaxIn: units,
    payrollTax: fc.boolean(),
    keep: maybe(fc.integer({ min: 0, max: 2_000 })),
    lag: maybe(fc.integer({ min: 1, max: 3 })),
  });

  it('no limit of the law or the plan is passed, and the election is one that can be set', () =>
    fc.assert(
      fc.property(asked, (drawn) => {
        const request = requestOf({
          participant: {
            ageAtYearEnd: drawn.age,
            compensation: drawn.pay,
            employerContribution: drawn.employer,
            electiveDeferrals: {
              planned: drawn.planned,
              yearToDate: drawn.done ? drawn.paid : 0,
              otherEmployers: drawn.elsewhere,
            },
            afterTax: { yearToDate: drawn.done ? drawn.afterTaxPaid : 0 },
          },
          plan: {
            ...(drawn.cap && { afterTaxCap: { percentOfPay: drawn.cap } }),
            ...(drawn.lower && { afterTaxCapHighlyCompensated: { percentOfPay: drawn.lower } }),
            ...(drawn.deferralCap && { deferralCap: { percentOfPay: drawn.deferralCap } }),
            ...(drawn.combinedCap && { combinedCap: { percentOfPay: drawn.combinedCap } }),
          },
        });
        const plan = planPaychecks({
          taxYear: 2026,
          annualPay: drawn.pay,
          payPeriods: drawn.payPeriods,
          paychecksDone: drawn.done,
          ...(drawn.done > 0 && {
            paidIn: { pay: 0, deferrals: drawn.paid, match: 0, afterTax: drawn.afterTaxPaid },
          }),
          year: request,
          electIn: drawn.electIn,
          electAfterTaxIn: drawn.electAfterTaxIn,
          payrollTax: drawn.payrollTax,
          keep: drawn.keep,
          afterTaxCapPercent: drawn.cap,
          deferralCapPercent: drawn.deferralCap,
          combinedCapPercent: drawn.combinedCap,
          ...(drawn.lag && {
            changesFrom: drawn.done + drawn.lag,
            current: { deferralPercent: 2, afterTaxPercent: 1 },
          }),
        });
        expect(notByHand(plan)).toEqual([]);
        const figures = calculate(request);
        const most = Money.max(figures.electiveDeferral.total, drawn.done ? drawn.paid : 0);
        expect(plan.deferrals.lte(most)).toBe(true);
        const headroom = figures.afterTax.headroomIfHighlyCompensated ?? figures.afterTax.headroom;
        expect(plan.afterTax.lte(Money.max(headroom, drawn.done ? drawn.afterTaxPaid : 0))).toBe(true);
        // Above the plan's caps, deferrals are catch-up: all together no more than there is.
        const caps = [drawn.deferralCap, drawn.combinedCap].filter((cap) => cap !== undefined);
        const lowest = Math.min(...caps, 100);
        const atElection = plan.paychecks.filter(({ number }) => number >= drawn.done + (drawn.lag ?? 0));
        const above = (of: (each: (typeof plan.paychecks)[number]) => Money, cap: number) =>
          atElection.reduce((total, each) => {
            const most = each.pay.times(cap).div(100).toDecimalPlaces(2, Money.ROUND_HALF_UP);
            return total.plus(Money.max(of(each).minus(most), 0));
          }, new Money(0));
        const { catchUpUsed } = figures.electiveDeferral;
        expect(above(({ deferral }) => deferral, lowest).lte(catchUpUsed)).toBe(true);
        const both = drawn.combinedCap ?? 100;
        expect(above(({ deferral, afterTax }) => deferral.plus(afterTax), both).lte(catchUpUsed)).toBe(true);
        for (const { deferral, afterTax, pay, left } of plan.paychecks) {
          expect(deferral.gte(0) && afterTax.gte(0)).toBe(true);
          expect(left.gte(0)).toBe(true);
          expect(deferral.plus(afterTax).lte(pay)).toBe(true);
        }
        const isStep = (election: Money | null, unit: keyof typeof steps) =>
          election === null || election.div(steps[unit]).isInteger();
        expect(isStep(plan.election.deferral, drawn.electIn)).toBe(true);
        expect(isStep(plan.election.afterTax, drawn.electAfterTaxIn)).toBe(true);
        for (const { what, election } of plan.election.changes)
          expect(isStep(election, what === 'deferral' ? drawn.electIn : drawn.electAfterTaxIn)).toBe(true);
      }),
      { numRuns: Number(process.env.RANDOM_CASES ?? 250), seed: 20_261_125 },
    ));

  it('in steps, no other percent with one change brings more in without passing the room', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 30_000, max: 300_000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 24_500 }),
        (pay, left, planned) => {
          const request = requestOf({ participant: { compensation: pay, electiveDeferrals: { planned } } });
          const plan = planPaychecks({
            taxYear: 2026,
            annualPay: pay,
            payPeriods: 12,
            paychecksDone: 12 - left,
            ...(left < 12 && { paidIn: { pay: 0, deferrals: 0, match: 0 } }),
            year: request,
            electIn: 'wholePercent',
          });
          // Slow and obvious: every percent, and every paycheck at which it could go up by one.
          const cents = plan.paychecks.map((each) => Math.round(Number(each.pay) * 100));
          const target = Math.round(Number(calculate(request).electiveDeferral.total) * 100);
          let best = 0;
          for (let percent = 0; percent <= 100; percent++)
            for (let from = 0; from <= cents.length; from++) {
              const total = cents.reduce(
                (sum, each, index) =>
                  sum + Math.round((each * Math.min(100, index >= from ? percent + 1 : percent)) / 100),
                0,
              );
              if (total <= target) best = Math.max(best, total);
            }
          const planned_ = plan.paychecks.reduce(
            (sum, { deferral }) => sum + Math.round(Number(deferral) * 100),
            0,
          );
          expect(planned_).toBe(best);
        },
      ),
      { numRuns: Number(process.env.RANDOM_CASES ?? 60), seed: 402 },
    ));
});
