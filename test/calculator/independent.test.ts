import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CalculationRequest, calculate, limitsFor } from '../../src/calculator/index.ts';
import { type Case, slowly } from './independent.ts';

const cents = (most: number) => fc.integer({ min: 0, max: most * 100 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const cases = fc.record({
  taxYear: fc.integer({ min: 2019, max: 2026 }),
  type: fc.constantFrom('401k' as const, '403b' as const, '457b' as const),
  age: fc.integer({ min: 18, max: 75 }),
  pay: fc.oneof(cents(80_000), cents(500_000)),
  planned: cents(50_000),
  elsewhere: fc.oneof(fc.constant(0), cents(40_000)),
  otherAdditions: fc.oneof(fc.constant(0), cents(40_000)),
  related: maybe(fc.record({ pay: cents(60_000), additions: cents(40_000) })),
  deferralCap: maybe(cents(30_000)),
  combinedCap: maybe(cents(60_000)),
  afterTaxPaid: fc.oneof(cents(30_000), cents(80_000)),
  stated: maybe(cents(60_000)),
  tiers: maybe(
    fc.array(
      fc.record({ rate: fc.constantFrom(25, 50, 75, 100, 150), percent: fc.integer({ min: 1, max: 20 }) }),
      { minLength: 1, maxLength: 3 },
    ),
  ),
  offersCatchUp: fc.boolean(),
  offersSuperCatchUp: fc.boolean(),
  matchesCatchUp: fc.boolean(),
  matchesAfterTax: fc.boolean(),
  nonelective: fc.integer({ min: 0, max: 15 }),
  cap: maybe(cents(50_000)),
  allowsAfterTax: fc.constantFrom(true, false, null, undefined),
  years: fc.integer({ min: 10, max: 30 }),
  unused: cents(40_000),
});
type Drawn = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

const inDollars = (amount: number) => (amount / 100).toFixed(2);

function asRequest(drawn: Drawn): CalculationRequest {
  return {
    taxYear: drawn.taxYear,
    participant: {
      ageAtYearEnd: drawn.age,
      compensation: inDollars(drawn.pay),
      electiveDeferrals: { planned: inDollars(drawn.planned), otherEmployers: inDollars(drawn.elsewhere) },
      otherAnnualAdditions: inDollars(drawn.otherAdditions),
      ...(drawn.related && {
        relatedEmployers: {
          compensation: inDollars(drawn.related.pay),
          annualAdditions: inDollars(drawn.related.additions),
        },
      }),
      afterTax: { yearToDate: inDollars(drawn.afterTaxPaid) },
      employerContribution: drawn.stated === undefined ? undefined : inDollars(drawn.stated),
      ...(drawn.type === '403b' && {
        fifteenYears: { yearsOfService: drawn.years, deferralsBefore: inDollars(drawn.unused) },
      }),
      ...(drawn.type === '457b' && { lastThreeYears: { unusedBefore: inDollars(drawn.unused) } }),
    },
    plan: {
      type: drawn.type,
      allowsAfterTax: drawn.allowsAfterTax,
      match: drawn.tiers?.map(({ rate, percent }) => ({ rate: rate / 100, upToPercentOfPay: percent })),
      offersCatchUp: drawn.offersCatchUp,
      offersSuperCatchUp: drawn.offersSuperCatchUp,
      matchesCatchUp: drawn.matchesCatchUp,
      matchesAfterTax: drawn.matchesAfterTax,
      nonelectivePercent: drawn.nonelective,
      ...(drawn.cap !== undefined && { afterTaxCap: { amount: inDollars(drawn.cap) } }),
      ...(drawn.deferralCap !== undefined && { deferralCap: { amount: inDollars(drawn.deferralCap) } }),
      ...(drawn.combinedCap !== undefined && { combinedCap: { amount: inDollars(drawn.combinedCap) } }),
    },
  };
}

function asCase(drawn: Drawn): Case {
  const limits = limitsFor(drawn.taxYear);
  const amount = (value: { toNumber(): number } | null) => Math.round((value?.toNumber() ?? 0) * 100);
  // 15-year catch-up: $3,000 a year, and $5,000 a year of service less what was deferred before.
  const fifteen = drawn.years < 15 ? 0 : Math.max(0, Math.min(300_000, drawn.years * 500_000 - drawn.unused));
  return {
    ...drawn,
    isRelated: drawn.related != null,
    relatedPay: drawn.related?.pay ?? 0,
    relatedAdditions: drawn.related?.additions ?? 0,
    limits: {
      electiveDeferral: amount(limits.electiveDeferral),
      catchUp: amount(limits.catchUp),
      superCatchUp: amount(limits.superCatchUp),
      annualAdditions: amount(limits.annualAdditions),
      compensation: amount(limits.compensation),
    },
    special: drawn.type === '403b' ? fifteen : drawn.unused,
  };
}

it('a second, slow and obvious implementation agrees on 10,000 random requests', () => {
  fc.assert(
    fc.property(cases, (drawn) => {
      const result = calculate(asRequest(drawn));
      const slow = slowly(asCase(drawn));
      const fast = {
        deferral: Math.round(result.electiveDeferral.total.toNumber() * 100),
        employer: Math.round(result.employer.total.toNumber() * 100),
        headroom: Math.round(result.afterTax.headroom.toNumber() * 100),
      };
      expect(fast).toEqual(slow);
    }),
    { numRuns: Number(process.env.RANDOM_CASES ?? 10_000), seed: 415 },
  );
});
