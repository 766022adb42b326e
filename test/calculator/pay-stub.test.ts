import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalculationRequest, calculate, checkPayStub, Money } from '../../src/calculator/index.ts';
import { wrongLines } from './evaluate.ts';

const year = (over: {
  participant?: Partial<CalculationRequest['participant']>;
  plan?: CalculationRequest['plan'];
}): CalculationRequest => ({
  taxYear: 2026,
  participant: {
    ageAtYearEnd: 40,
    compensation: 240_000,
    electiveDeferrals: { planned: 0 },
    ...over.participant,
  },
  plan: { allowsAfterTax: true, ...over.plan },
});
/** Half of the first 6% of pay. */
const MATCH = [{ rate: 0.5, upToPercentOfPay: 6 }];
const soFar = (deferrals: number, afterTax: number, more = {}) => ({ deferrals, afterTax, ...more });

describe('a year in which every paycheck goes on like the one on the stub', () => {
  it('says before it happens that too much goes in after tax, and how many paychecks still fit', () => {
    const { deferrals, afterTax } = checkPayStub({
      year: year({}),
      paychecksLeft: 4,
      soFar: soFar(20_000, 45_000),
      each: soFar(1_125, 1_000),
    });
    // $72,000 less $24,500 of deferrals leaves $47,500: two paychecks of $1,000, and $500 of the third.
    expect(deferrals).toMatchObject({
      ifUnchanged: new Money(24_500),
      over: new Money(0),
      left: new Money(0),
    });
    expect(afterTax).toEqual({
      ifUnchanged: new Money(49_000),
      limit: new Money(47_500),
      over: new Money(1_500),
      left: new Money(0),
      fits: 2,
    });
  });

  it('says what would be left, with catch-up from 50', () => {
    const { deferrals, afterTax } = checkPayStub({
      year: year({ participant: { ageAtYearEnd: 55 } }),
      paychecksLeft: 2,
      soFar: soFar(20_000, 0),
      each: soFar(1_000, 0),
    });
    // $24,500 and $8,000 of catch-up; $22,000 go in, so $50,000 of the overall limit is left.
    expect(deferrals.left).toEqual(new Money(10_500));
    expect(afterTax.left).toEqual(new Money(50_000));
  });

  it('payroll stops deferrals at the limit; what was deferred elsewhere it doesn’t know', () => {
    const check = (otherEmployers: number) =>
      checkPayStub({
        year: year({ participant: { electiveDeferrals: { planned: 0, otherEmployers } } }),
        paychecksLeft: 14,
        soFar: soFar(19_999.98, 0),
        each: soFar(1_538.46, 0),
      });
    expect(check(0).deferralExcess).toEqual(new Money(0));
    expect(check(0).deferrals.fits).toBe(2);
    // $24,500 here, $10,000 there: $10,000 has to come out by April 15.
    expect(check(10_000).deferralExcess).toEqual(new Money(10_000));
  });

  it('a match of each paycheck ends with the deferrals', () => {
    const check = (plan: CalculationRequest['plan'] = {}, each = soFar(0, 0, { pay: 10_000, match: 0 })) =>
      checkPayStub({
        year: year({ plan: { match: MATCH, trueUp: false, ...plan } }),
        paychecksLeft: 12,
        soFar: soFar(24_500, 0, { pay: 120_000, match: 3_600 }),
        each,
      }).match;
    expect(check()).toEqual({
      ifUnchanged: new Money(3_600),
      byFormula: new Money(7_200),
      lost: new Money(3_600),
    });
    expect(check({ trueUp: true })).toBeNull();
    expect(check({ match: [] })).toBeNull();
    expect(check({}, soFar(0, 0))).toBeNull();
    expect(check({ matchMaximum: 4_000 })?.lost).toEqual(new Money(400));
  });

  it('the last paycheck that defers may be a part, and so is its match', () => {
    const { match } = checkPayStub({
      year: year({ plan: { match: MATCH } }),
      paychecksLeft: 6,
      soFar: soFar(20_000, 0, { pay: 120_000, match: 3_000 }),
      each: soFar(2_000, 0, { pay: 10_000, match: 300 }),
    });
    // Two in full, then $500: half of it.
    expect(match?.ifUnchanged).toEqual(new Money(3_000 + 2 * 300 + 250));
  });
});

it('each line can be computed again by hand, and agrees with going paycheck by paycheck (1,500 random stubs)', () => {
  const cents = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((amount) => amount / 100);
  fc.assert(
    fc.property(
      fc.record({
        age: fc.integer({ min: 20, max: 70 }),
        left: fc.integer({ min: 0, max: 30 }),
        deferrals: cents(20_000),
        afterTax: cents(40_000),
        each: cents(2_500),
        eachAfterTax: cents(3_000),
      }),
      ({ age, left, deferrals, afterTax, each, eachAfterTax }) => {
        const asked = year({
          participant: { ageAtYearEnd: age, compensation: 300_000 },
          plan: { match: MATCH },
        });
        const check = checkPayStub({
          year: asked,
          paychecksLeft: left,
          soFar: soFar(deferrals, afterTax),
          each: soFar(each, eachAfterTax),
        });
        expect(wrongLines(check.derivation)).toEqual([]);
        // Paycheck by paycheck, in cents.
        let [deferred, paid] = [Math.round(deferrals * 100), Math.round(afterTax * 100)];
        for (let paycheck = 0; paycheck < left; paycheck++) {
          deferred += Math.round(each * 100);
          paid += Math.round(eachAfterTax * 100);
        }
        const most = age >= 60 && age <= 63 ? 35_750 : age >= 50 ? 32_500 : 24_500;
        const goesIn = Math.min(deferred, most * 100);
        const room = calculate({
          ...asked,
          participant: {
            ...asked.participant,
            electiveDeferrals: { planned: goesIn / 100, yearToDate: deferrals },
            afterTax: { yearToDate: afterTax },
          },
        })
          .afterTax.headroom.times(100)
          .toNumber();
        expect(check.deferrals.over.times(100).toNumber()).toBe(deferred - goesIn);
        expect(check.afterTax.over.times(100).toNumber()).toBe(Math.max(0, paid - room));
        expect(check.afterTax.left.times(100).toNumber()).toBe(Math.max(0, room - paid));
        const fits = check.afterTax.fits;
        if (fits < left)
          expect(paid - (left - fits - 1) * Math.round(eachAfterTax * 100)).toBeGreaterThan(room);
      },
    ),
    { numRuns: 1_500 },
  );
});
