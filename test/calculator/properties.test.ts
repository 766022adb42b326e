import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalculationRequest,
  calculate,
  distribute,
  Money,
  rothIraLimit,
} from '../../src/calculator/index.ts';
import { wrongLines } from './evaluate.ts';

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
    allowsAfterTax: maybe,
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
      },
      plan: {
        allowsAfterTax: r.allowsAfterTax,
        match: r.match,
        nonelectivePercent: r.nonelectivePercent,
        afterTaxCap: r.cap && { amount: r.cap },
      },
    }),
  );

const holds = <T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void) =>
  fc.assert(
    fc.property(arbitrary, (value) => void check(value)),
    { numRuns: 500, seed: 20_261_124 },
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
    holds(request, (asked) => expect(wrongLines(calculate(asked).derivation)).toEqual([])));

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
    toRoth: fc.integer({ min: 0, max: 60 }),
    toTraditional: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ share, toRoth, toTraditional, ...account }) => {
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
    };
  })
  .filter((asked) => asked.amount.gt(0));

describe('whatever is taken out', () => {
  it('the parts add up to the cent to what was taken', () =>
    holds(distribution, (asked) => {
      const result = distribute(asked);
      const parts = [...result.directRollovers, result.cash].flatMap((part) => [part.preTax, part.afterTax]);
      expect(Money.sum(...parts).eq(asked.amount)).toBe(true);
      expect(result.preTax.plus(result.afterTax).eq(asked.amount)).toBe(true);
      expect(parts.every((part) => part.gte(0))).toBe(true);
    }));

  it('every line of the derivation can be recomputed', () =>
    holds(distribution, (asked) => expect(wrongLines(distribute(asked).derivation)).toEqual([])));
});

it('a Roth IRA limit never rises with income, and its derivation can be recomputed', () =>
  holds(
    fc.tuple(fc.integer({ min: 0, max: 300_000 }), fc.integer({ min: 0, max: 50_000 })),
    ([agi, more]) => {
      const at = (modifiedAgi: number) =>
        rothIraLimit({ taxYear: 2026, filingStatus: 'single', modifiedAgi, ageAtYearEnd: 52 });
      expect(at(agi + more).limit.lte(at(agi).limit)).toBe(true);
      expect(wrongLines(at(agi).derivation)).toEqual([]);
    },
  ));
