import { describe, expect, it } from 'vitest';
import { outcomeFor } from '../../src/guidance/outcome.ts';
import { paycheckFor } from '../../src/guidance/paycheck.ts';
import { headline } from '../../src/guidance/texts.en.ts';
import { dayOf } from '../../src/participant/day.ts';
import { payUntil } from '../../src/participant/pay-of-year.ts';
import type { Profile } from '../../src/participant/profile.ts';

/** Plans of many rules, and answers that are still missing: nothing advised may pass a limit of the law or the plan. */

/** The 15th and the last day of each month of 2026. */
const PAY_DATES = Array.from({ length: 24 }, (_, index) =>
  new Date(Date.UTC(2026, Math.floor(index / 2) + (index % 2), index % 2 === 0 ? 15 : 0))
    .toISOString()
    .slice(0, 10),
);
const PERSON: Profile = {
  ...{ birthDate: '1977-03-04', annualPay: 240_000, priorYearWages: 230_000, otherEmployerDeferrals: 0 },
  ...{ payFrequency: 'semimonthly', payDates: PAY_DATES, trueUp: false, electiveDeferralYearToDate: 10_000 },
  ...{ match: [{ rate: 0.5, upToPercentOfPay: 6 }], allowsAfterTax: true, allowsInPlanConversion: true },
};
const on = (date: string) => dayOf(new Date(`${date}T15:00:00Z`));

function figuresOf(facts: Profile, date: string) {
  const outcome = outcomeFor({ ...PERSON, ...facts }, on(date));
  if (outcome.kind !== 'figures') throw new Error('no figures');
  return outcome.figures;
}
function planOf(facts: Profile, date: string) {
  const outcome = paycheckFor({ ...PERSON, ...facts }, on(date));
  if (outcome.kind !== 'plan') throw new Error(outcome.kind);
  return outcome.plan;
}

describe('a plan without catch-up where it must be Roth', () => {
  const facts: Profile = { birthDate: '1963-05-05', rothCatchUp: 'notOffered', afterTaxYearToDate: 5_000 };

  it('counts on none of it, anywhere, and says so', () => {
    const { calculation, steps } = figuresOf(facts, '2026-06-10');
    expect(calculation.electiveDeferral.total.toNumber()).toBe(24_500);
    expect(calculation.grandTotal.toNumber()).toBe(72_000);
    expect(steps.join('\n')).toContain('Your plan won’t take catch-up from you');
    expect(planOf(facts, '2026-06-10').deferrals.toNumber()).toBe(24_500);
  });

  it('below the threshold it’s there', () => {
    const { calculation } = figuresOf({ ...facts, priorYearWages: 140_000 }, '2026-06-10');
    expect(calculation.electiveDeferral.total.toNumber()).toBe(35_750);
  });
});

describe('a percent cap, while an answer is missing', () => {
  it('holds for the paychecks that are left', () => {
    const facts: Profile = {
      electiveDeferralYearToDate: 24_500,
      afterTaxYearToDate: null,
      afterTaxCapPercent: 10,
    };
    const { toGo } = figuresOf(facts, '2026-11-24');
    // 10% of three paychecks of $10,000.
    expect(toGo?.amount.toNumber()).toBe(3_000);
    expect(toGo?.bound).toBe('planCap');
    // Pay dates unknown: two about are left.
    const about = figuresOf({ ...facts, afterTaxYearToDate: 2_000, payDates: undefined }, '2026-11-24');
    expect(about.toGo?.amount.toNumber()).toBe(2_000);
    expect(about.steps.join('\n')).not.toContain('as your pay allows');
  });
});

describe('lower caps for the highly compensated, and wages not known', () => {
  it('above the lower one, nobody is told that their deferrals take the pay', () => {
    const facts: Profile = {
      ...{ priorYearWages: null, afterTaxCapPercent: 10, afterTaxCapHighlyCompensatedPercent: 5 },
      ...{ electiveDeferralYearToDate: 20_000, afterTaxYearToDate: 15_000 },
    };
    const figures = figuresOf(facts, '2026-11-24');
    expect(figures.toGo?.bound).toBe('lowerCap');
    expect(headline(figures)).toContain('as long as I don’t know last year’s wages');
    // 5% of $240,000; otherwise 10% of three paychecks.
    expect(figures.steps[0]).toContain('your plan’s lower cap of *$12,000* is yours');
    expect(figures.steps[0]).toContain('Otherwise *$3,000* can still go in');
  });

  it('two of them count together: the sum is that of somebody', () => {
    const facts: Profile = {
      ...{
        priorYearWages: null,
        capsOverYear: true,
        electiveDeferralYearToDate: 5_000,
        afterTaxYearToDate: 5_000,
      },
      ...{ afterTaxCapPercent: 15, afterTaxCapHighlyCompensatedPercent: 6 },
      ...{ deferralCapPercent: 15, deferralCapHighlyCompensatedPercent: 5 },
    };
    const total = (wages: number | null) =>
      figuresOf({ ...facts, priorYearWages: wages }, '2026-06-02').calculation.grandTotal.toNumber();
    // 5% and 6% of $240,000, and a match of half of 5%; else $24,500, 15%, and half of 6%.
    expect(total(200_000)).toBe(12_000 + 14_400 + 6_000);
    expect(total(100_000)).toBe(24_500 + 36_000 + 7_200);
    expect(total(null)).toBe(total(200_000));
  });
});

describe('an election that payroll takes as it’s set', () => {
  it('leaves what somebody wants to keep of each paycheck, the tightest one, too', () => {
    const { election, paychecks } = planOf(
      {
        ...{ birthDate: '1963-05-05', electiveDeferralYearToDate: 20_000, afterTaxYearToDate: 5_000 },
        ...{ electionUnit: 'wholePercent', keepPerPaycheck: 4_000 },
        ...{ bonus: { amount: 40_000, on: '2026-12-15' }, bonusElection: 'none' },
      },
      '2026-11-02',
    );
    const percent = (election.deferral?.toNumber() ?? 0) + election.afterTax.toNumber();
    for (const { pay, deferral, afterTax, left } of paychecks) {
      expect(left.toNumber()).toBeGreaterThanOrEqual(4_000);
      const regular = pay.gt(20_000) ? pay.minus(40_000) : pay;
      // What's set is what's taken: no paycheck takes less than its percent.
      expect(deferral.plus(afterTax).toNumber()).toBeCloseTo(regular.times(percent).div(100).toNumber(), 1);
    }
  });

  it('one percent for both keeps after-tax money under the cap on both', () => {
    const { paychecks } = planOf(
      {
        ...{ birthDate: '1964-05-05', afterTaxYearToDate: 0, electionUnit: 'wholePercent' },
        ...{ combinedElection: true, combinedCapPercent: 25 },
      },
      '2026-06-10',
    );
    for (const { pay, afterTax } of paychecks)
      expect(afterTax.toNumber()).toBeLessThanOrEqual(pay.times(0.25).toNumber());
  });
});

it('a match that ended with the deferrals is said as the plan has it', () => {
  const assumptionsWith = (trueUp: boolean | null) =>
    figuresOf({ electiveDeferralYearToDate: 24_500, afterTaxYearToDate: 10_000, trueUp }, '2026-10-20')
      .assumptions;
  expect(assumptionsWith(false)).toContain('matchEndedWithDeferrals');
  expect(assumptionsWith(null)).toContain('matchOfEveryPaycheck');
  expect(assumptionsWith(true)).not.toContain('matchOfEveryPaycheck');
});

it('leaving with a bonus: all of it counts or none, and none is spread over the paychecks', () => {
  const withBonus = (day: string): Profile => ({ ...PERSON, bonus: { amount: 40_000, on: day } });
  // 23 of 24 paychecks of $200,000, and the bonus.
  expect(payUntil(240_000, '2026-12-15', withBonus('2026-12-15'), on('2026-11-20'))).toBe(231_667);
  expect(payUntil(240_000, '2026-11-30', withBonus('2026-12-15'), on('2026-11-20'))).toBe(183_333);
});
