import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acpRefund,
  backdoor,
  type CalculationRequest,
  calculate,
  distribute,
  limitsFor,
  Money,
  planPaychecks,
  project,
  rothIraLimit,
  severalPlans,
  withdrawFromRothIra,
  withdrawFromRothPlan,
} from '../../src/calculator/index.ts';
import { notByHand } from './by-hand.ts';

const cents = (most: number) =>
  fc.integer({ min: 0, max: most * 100 }).map((value) => new Money(value).div(100));
const maybe = fc.constantFrom(true, false, null, undefined);
const tier = fc.record({
  rate: fc.constantFrom(0.25, 0.5, 1),
  upToPercentOfPay: fc.integer({ min: 1, max: 12 }),
});

const request = fc
  .record({
    taxYear: fc.integer({ min: 2019, max: 2026 }),
    ageAtYearEnd: fc.integer({ min: 18, max: 80 }),
    compensation: cents(600_000),
    planned: cents(50_000),
    yearToDate: cents(50_000),
    otherEmployers: cents(30_000),
    afterTaxPaid: cents(40_000),
    employerContribution: fc.option(cents(60_000), { nil: undefined }),
    match: fc.option(fc.array(tier, { maxLength: 3 }), { nil: undefined }),
    nonelectivePercent: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
    cap: fc.option(cents(50_000), { nil: undefined }),
    matchMaximum: fc.option(cents(8_000), { nil: undefined }),
    lowerCap: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
    priorYearFicaWages: fc.option(cents(300_000), { nil: undefined }),
    matchesAfterTax: fc.boolean(),
    allowsAfterTax: maybe,
    offersCatchUp: maybe,
    offersSuperCatchUp: maybe,
    offersRoth: maybe,
  })
  .map(
    (r): CalculationRequest => ({
      taxYear: r.taxYear,
      participant: {
        ageAtYearEnd: r.ageAtYearEnd,
        compensation: r.compensation,
        electiveDeferrals: { planned: r.planned, yearToDate: r.yearToDate, otherEmployers: r.otherEmployers },
        afterTax: { yearToDate: r.afterTaxPaid },
        employerContribution: r.employerContribution,
        priorYearFicaWages: r.priorYearFicaWages,
      },
      plan: {
        allowsAfterTax: r.allowsAfterTax,
        ...(r.offersCatchUp != null && { offersCatchUp: r.offersCatchUp }),
        ...(r.offersSuperCatchUp != null && { offersSuperCatchUp: r.offersSuperCatchUp }),
        ...(r.offersRoth != null && { offersRoth: r.offersRoth }),
        match: r.match,
        nonelectivePercent: r.nonelectivePercent,
        afterTaxCap: r.cap && { amount: r.cap },
        afterTaxCapHighlyCompensated: r.lowerCap === undefined ? undefined : { percentOfPay: r.lowerCap },
        ...(r.matchMaximum ? { matchMaximum: r.matchMaximum } : { matchesAfterTax: r.matchesAfterTax }),
      },
    }),
  );

const holds = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
  fc.assert(
    fc.property(arbitrary, (value) => void check(value)),
    { numRuns: Number(process.env.RANDOM_CASES ?? 500), seed: 20_261_124 },
  );

describe('whatever is asked', () => {
  it('room is never negative', () =>
    holds(request, (asked) => {
      const { afterTax, electiveDeferral, annualAdditions } = calculate(asked);
      for (const amount of [
        afterTax.headroom,
        afterTax.remaining,
        electiveDeferral.remaining,
        annualAdditions.remaining,
      ])
        expect(amount.gte(0)).toBe(true);
    }));

  it('deferrals other than catch-up, employer money and after-tax room never exceed the overall limit', () =>
    holds(request, (asked) => {
      const { electiveDeferral, employer, afterTax, annualAdditions } = calculate(asked);
      const additions = electiveDeferral.total
        .minus(electiveDeferral.catchUpUsed)
        .plus(employer.total)
        .plus(afterTax.headroom);
      expect(additions.lte(annualAdditions.limit)).toBe(true);
    }));

  it('catch-up uses no annual additions: with or without it the after-tax room at the deferral limit is the same', () =>
    holds(request, (asked) => {
      const at = (offersCatchUp: boolean) =>
        calculate({
          ...asked,
          participant: {
            ...asked.participant,
            compensation: 300_000,
            employerContribution: 5_000,
            electiveDeferrals: { planned: 40_000 },
          },
          plan: { ...asked.plan, offersCatchUp },
        }).afterTax.headroom;
      expect(at(true).eq(at(false))).toBe(true);
    }));

  it('more employer money never gives more room', () =>
    holds(fc.tuple(request, cents(20_000)), ([asked, more]) => {
      const employerContribution = new Money(asked.participant.employerContribution ?? 0);
      const room = (amount: Money) =>
        calculate({ ...asked, participant: { ...asked.participant, employerContribution: amount } }).afterTax
          .headroom;
      expect(room(employerContribution.plus(more)).lte(room(employerContribution))).toBe(true);
    }));

  it('the order of the match tiers does not matter', () =>
    holds(request, (asked) => {
      const reversed = { ...asked, plan: { ...asked.plan, match: asked.plan?.match?.toReversed() } };
      expect(calculate(reversed).employer.total.eq(calculate(asked).employer.total)).toBe(true);
    }));

  it('every line of the derivation can be recomputed from the lines above it', () =>
    holds(request, (asked) => expect(notByHand(calculate(asked))).toEqual([])));

  it('the derivation ends in the figures of the result', () =>
    holds(request, (asked) => {
      const result = calculate(asked);
      const amount = (figure: string) =>
        result.derivation.findLast((line) => line.figure === figure)?.amount.toString();
      expect(amount('afterTax.headroom')).toBe(result.afterTax.headroom.toString());
      expect(amount('grandTotal')).toBe(result.grandTotal.toString());
      expect(amount('electiveDeferral.total')).toBe(result.electiveDeferral.total.toString());
      expect(amount('employer.total')).toBe(result.employer.total.toString());
      expect(amount('annualAdditions.used')).toBe(result.annualAdditions.used.toString());
    }));
});

const distribution = fc
  .record({
    preTaxBalance: cents(500_000),
    afterTaxBalance: cents(500_000),
    afterTaxEarnings: cents(50_000),
    separateAccounting: fc.boolean(),
    share: fc.integer({ min: 1, max: 100 }),
    toRoth: fc.integer({ min: 0, max: 50 }),
    toTraditional: fc.integer({ min: 0, max: 30 }),
    laterToTraditional: fc.integer({ min: 0, max: 10 }),
    laterToRoth: fc.integer({ min: 0, max: 10 }),
    age: fc.option(fc.integer({ min: 30, max: 75 }), { nil: undefined }),
    marginalTaxRate: fc.option(fc.constantFrom(0.24, 0.37), { nil: undefined }),
  })
  .map(({ share, toRoth, toTraditional, laterToTraditional, laterToRoth, ...account }) => {
    const held = account.afterTaxBalance
      .plus(account.afterTaxEarnings)
      .plus(account.separateAccounting ? 0 : account.preTaxBalance);
    const amount = held.times(share).div(100).toDecimalPlaces(2, Money.ROUND_DOWN);
    const part = (percent: number) => amount.times(percent).div(100).toDecimalPlaces(2, Money.ROUND_DOWN);
    return {
      ...account,
      amount,
      directRollovers: [
        { to: 'rothIra', amount: part(toRoth) },
        { to: 'traditionalIra', amount: part(toTraditional) },
      ],
      sixtyDayRollovers: [
        { to: 'rothIra', amount: part(laterToRoth) },
        { to: 'traditionalIra', amount: part(laterToTraditional) },
      ],
    };
  })
  .filter((asked) => asked.amount.gt(0));

describe('whatever is taken out', () => {
  it('the parts add up to the cent to what was taken', () =>
    holds(distribution, (asked) => {
      const result = distribute(asked);
      const parts = [...result.directRollovers, ...result.sixtyDayRollovers, result.cash].flatMap((part) => [
        part.preTax,
        part.afterTax,
      ]);
      expect(Money.sum(...parts).eq(asked.amount)).toBe(true);
      expect(result.preTax.plus(result.afterTax).eq(asked.amount)).toBe(true);
      expect(parts.every((part) => part.gte(0))).toBe(true);
    }));

  it('every line of the derivation can be recomputed', () =>
    holds(distribution, (asked) => expect(notByHand(distribute(asked))).toEqual([])));
});

it('a Roth IRA limit never rises with income, and its derivation can be recomputed', () =>
  holds(
    fc.tuple(fc.integer({ min: 0, max: 300_000 }), fc.integer({ min: 0, max: 50_000 })),
    ([agi, more]) => {
      const at = (modifiedAgi: number) =>
        rothIraLimit({ taxYear: 2026, filingStatus: 'single', modifiedAgi, ageAtYearEnd: 52 });
      expect(at(agi + more).limit.lte(at(agi).limit)).toBe(true);
      expect(notByHand(at(agi))).toEqual([]);
    },
  ));

const plainNumber = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((value) => value / 100);

describe('every other derivation can be recomputed too', () => {
  const paychecks = fc.record({
    taxYear: fc.integer({ min: 2019, max: 2026 }),
    annualPay: plainNumber(500_000),
    payPeriods: fc.constantFrom(12, 24, 26, 52),
    electIn: fc.constantFrom('wholePercent' as const, 'dollars' as const),
    ageAtYearEnd: fc.integer({ min: 20, max: 70 }),
    otherEmployerDeferrals: plainNumber(30_000),
    match: fc.oneof(
      fc.array(tier, { maxLength: 2 }),
      fc.array(fc.record({ rate: fc.constantFrom(0.5, 1), upToAmount: fc.integer({ min: 0, max: 9_000 }) }), {
        maxLength: 2,
      }),
    ),
    matchMaximum: fc.option(plainNumber(6_000), { nil: undefined }),
    paychecksDone: fc.integer({ min: 0, max: 11 }),
    trueUp: fc.boolean(),
    nonelectivePercent: fc.integer({ min: 0, max: 10 }),
    deferralPercent: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    afterTaxCapPercent: fc.option(fc.integer({ min: 1, max: 25 }), { nil: undefined }),
    bonus: fc.option(fc.record({ amount: plainNumber(90_000), paycheck: fc.constant(12) }), {
      nil: undefined,
    }),
    employerContribution: fc.option(plainNumber(9_000), { nil: undefined }),
    allowsAfterTax: fc.constantFrom(true, false, undefined),
  });

  it('paychecks; and they never pass a limit, nor the pay of a paycheck', () =>
    holds(paychecks, (asked) => {
      const paidIn = { pay: 10_000, deferrals: 1_500, match: 300, afterTax: 200 };
      const plan = planPaychecks({ ...asked, ...(asked.paychecksDone > 0 && { paidIn }) });
      expect(notByHand(plan)).toEqual([]);
      const limits = limitsFor(asked.taxYear);
      const catchUp = Money.max(limits.catchUp, limits.superCatchUp ?? 0);
      expect(plan.deferrals.lte(limits.electiveDeferral.plus(catchUp))).toBe(true);
      for (const { pay, deferral, afterTax, match } of plan.paychecks) {
        expect(deferral.plus(afterTax).lte(pay)).toBe(true);
        expect(Money.min(deferral, afterTax, match).gte(0)).toBe(true);
      }
    }));

  it('a withdrawal from Roth IRAs; its parts add up', () => {
    const withdrawals = fc
      .record({
        taxYear: fc.integer({ min: 2015, max: 2030 }),
        age: fc.integer({ min: 300, max: 700 }).map((months) => months / 10),
        firstYear: fc.integer({ min: 2000, max: 2030 }),
        contributions: plainNumber(50_000),
        conversions: fc.array(
          fc.record({
            year: fc.integer({ min: 2005, max: 2030 }),
            taxable: plainNumber(20_000),
            nonTaxable: plainNumber(20_000),
          }),
          { maxLength: 4 },
        ),
        earnings: plainNumber(50_000),
        part: fc.integer({ min: 0, max: 100 }),
      })
      .map(({ part, ...held }) => {
        const all = Money.sum(
          held.contributions,
          held.earnings,
          0,
          ...held.conversions.flatMap((each) => [each.taxable, each.nonTaxable]),
        );
        return { ...held, amount: all.times(part).div(100).toDecimalPlaces(2, Money.ROUND_DOWN) };
      });
    holds(withdrawals, (asked) => {
      const result = withdrawFromRothIra(asked);
      expect(notByHand(result)).toEqual([]);
      const parts = [
        result.contributions,
        result.earnings,
        ...result.conversions.flatMap((each) => [each.taxable, each.nonTaxable]),
      ];
      expect(Money.sum(...parts).eq(asked.amount)).toBe(true);
    });
  });

  it('a withdrawal from a Roth 401(k), the backdoor, a refund', () =>
    holds(
      fc.tuple(plainNumber(50_000), plainNumber(50_000), fc.integer({ min: 1, max: 100 })),
      ([first, second, part]) => {
        const amount = new Money(first)
          .plus(second)
          .times(part)
          .div(100)
          .toDecimalPlaces(2, Money.ROUND_DOWN);
        const plan = withdrawFromRothPlan({
          taxYear: 2026,
          age: 50,
          firstYear: 2024,
          basis: first,
          earnings: second,
          amount,
        });
        expect(notByHand(plan)).toEqual([]);
        const door = backdoor({
          taxYear: 2026,
          ageAtYearEnd: 50,
          nondeductible: first,
          basisBefore: second,
          yearEndBalance: second,
          converted: part,
          distributed: part,
          marginalTaxRate: 0.24,
        });
        expect(notByHand(door)).toEqual([]);
        const refund = acpRefund({
          taxYear: 2026,
          afterTax: first,
          earnings: second,
          refundPercent: part,
          marginalTaxRate: 0.32,
        });
        expect(notByHand(refund)).toEqual([]);
      },
    ));

  it('a solo 401(k), and a match on after-tax money', () =>
    holds(
      fc.tuple(plainNumber(400_000), fc.integer({ min: 0, max: 25 }), fc.array(tier, { maxLength: 3 })),
      ([netProfit, nonelectivePercent, match]) => {
        const solo = calculate({
          taxYear: 2026,
          participant: {
            ageAtYearEnd: 52,
            selfEmployment: { netProfit },
            electiveDeferrals: { planned: 30_000 },
          },
          plan: { type: 'solo401k', nonelectivePercent },
        });
        expect(notByHand(solo)).toEqual([]);
        const matched = calculate({
          taxYear: 2026,
          participant: { ageAtYearEnd: 52, compensation: netProfit, electiveDeferrals: { planned: 10_000 } },
          plan: { match, matchesAfterTax: true, nonelectivePercent },
        });
        expect(notByHand(matched)).toEqual([]);
      },
    ));

  it('special catch-ups', () =>
    holds(
      fc.tuple(fc.integer({ min: 0, max: 40 }), plainNumber(100_000), fc.integer({ min: 40, max: 66 })),
      ([yearsOfService, amount, ageAtYearEnd]) => {
        const ask = (type: '403b' | '457b') =>
          calculate({
            taxYear: 2026,
            participant: {
              ageAtYearEnd,
              compensation: 90_000,
              electiveDeferrals: { planned: 60_000 },
              ...(type === '403b'
                ? { fifteenYears: { yearsOfService, deferralsBefore: amount, usedBefore: 2_000 } }
                : { lastThreeYears: { unusedBefore: amount } }),
            },
            plan: { type },
          });
        expect(notByHand(ask('403b'))).toEqual([]);
        expect(notByHand(ask('457b'))).toEqual([]);
      },
    ));

  it('several plans', () =>
    holds(fc.array(request, { minLength: 1, maxLength: 3 }), (requests) => {
      const several = severalPlans({
        plans: requests.map((asked, index) => ({
          name: `Plan ${index + 1}`,
          group: 'one',
          request: { ...asked, taxYear: 2026 },
        })),
      });
      const { plans, ...totals } = several;
      expect(notByHand(totals)).toEqual([]);
      for (const { calculation } of plans) expect(notByHand(calculation)).toEqual([]);
    }));

  it('a projection, year by year', () =>
    holds(
      fc.record({
        age: fc.integer({ min: 20, max: 60 }),
        yearly: plainNumber(70_000),
        annualReturn: fc.integer({ min: -50, max: 50 }).map((percent) => percent / 100),
        taxLater: fc.integer({ min: 0, max: 50 }).map((percent) => percent / 100),
        capitalGainsRate: fc.integer({ min: 0, max: 30 }).map((percent) => percent / 100),
        taxedEachYear: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      }),
      (asked) => {
        const years = project({ ...asked, toAge: asked.age + 5, years: 3 });
        for (const [index, year] of years.entries()) {
          expect(notByHand(year)).toEqual([]);
          const start = years[index + 1]?.derivation.find(({ figure }) => figure === 'sheltered.before');
          if (start) expect(start.amount.eq(year.leftAlone.balance)).toBe(true);
        }
      },
    ));
});

describe('by hand, where somebody chose', () => {
  it('which rollover holds the pre-tax money', () => {
    const result = distribute({
      preTaxBalance: 80_000,
      afterTaxBalance: 20_000,
      amount: 10_000,
      directRollovers: [
        { to: 'rothIra', amount: 3_000, preTax: 1_000 },
        { to: 'traditionalIra', amount: 6_000, preTax: 6_000 },
        { to: 'otherIra', amount: 1_000 },
      ],
    });
    expect(notByHand(result)).toEqual([]);
    const line = (figure: string) => result.derivation.find((each) => each.figure === figure);
    expect(line('directRollovers.1.preTax')).toMatchObject({
      formula: null,
      says: 'Pre-tax money in what goes to rothIra: your choice',
    });
    expect(line('directRollovers.3.preTax')?.formula).toContain(
      '- directRollovers.2.preTax - directRollovers.1.preTax',
    );
    expect(Number(line('directRollovers.3.preTax')?.amount)).toBe(1_000);
  });

  it('a cap for everybody and a lower one, both in percent of pay', () => {
    const result = calculate({
      taxYear: 2026,
      participant: { ageAtYearEnd: 45, compensation: 500_000, electiveDeferrals: { planned: 24_500 } },
      plan: { afterTaxCap: { percentOfPay: 10 }, afterTaxCapHighlyCompensated: { percentOfPay: 5 } },
    });
    expect(notByHand(result)).toEqual([]);
    expect(Number(result.afterTax.headroomIfHighlyCompensated)).toBe(18_000);
    const names = result.derivation.map(({ figure }) => figure);
    expect(new Set(names).size).toBe(names.length);
  });

  it('each paycheck is called what it is', () => {
    const { derivation } = planPaychecks({ taxYear: 2026, annualPay: 120_000, payPeriods: 2 });
    const says = (figure: string) => derivation.find((each) => each.figure === figure)?.says;
    expect(says('paychecks.2.deferral')).toBe('Paycheck 2: deferred');
    expect(says('paychecks.2.afterTax')).toBe('Paycheck 2: paid in after tax');
  });
});
