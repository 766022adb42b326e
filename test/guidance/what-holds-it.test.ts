import { describe, expect, it } from 'vitest';
import { datesOf } from '../../src/guidance/dates/index.ts';
import { outcomeFor } from '../../src/guidance/outcome.ts';
import { paycheckFor } from '../../src/guidance/paycheck.ts';
import { headline } from '../../src/guidance/texts.en.ts';
import { dayOf } from '../../src/participant/day.ts';
import type { Profile } from '../../src/participant/profile.ts';
import { talked } from '../conversation/changed.ts';

/** What can still go in, and the true reason why it isn't more. */

const profile: Profile = {
  ...{ age: 45, annualPay: 400_000, payFrequency: 'biweekly', nextPayDate: '2026-06-19' },
  ...{ defersTheMost: true, electiveDeferralYearToDate: 6_000, afterTaxYearToDate: 5_000 },
  ...{ match: [{ rate: 0.5, upToPercentOfPay: 6 }], otherEmployerDeferrals: 0 },
  ...{ allowsAfterTax: true, allowsInPlanConversion: true, electionUnit: 'wholePercent' },
};
function saidOf(facts: Profile, date = '2026-06-10') {
  const known = { ...profile, ...facts };
  const day = dayOf(new Date(`${date}T15:00:00Z`));
  const outcome = outcomeFor(known, day);
  if (outcome.kind !== 'figures') throw new Error('no figures');
  const { figures } = outcome;
  return {
    headline: headline(figures),
    steps: figures.steps.join('\n'),
    toGo: figures.toGo,
    dates: datesOf(known, outcome, day, undefined).dates,
    paycheck: paycheckFor(known, day),
  };
}

describe('why less goes in than there is room for', () => {
  it('the steps of the election, not the paychecks, where those could bring in more', () => {
    const { steps, toGo } = saidOf({});
    // $72,000 less $24,500 and a match of $10,800 is $36,700; $5,000 is in. Whole percents bring in $31,555.52 of it.
    expect(toGo?.bound).toBe('steps');
    expect(steps).toContain('pays in *$31,555.52*');
    expect(steps).toContain('*$144.48* of the room stays open: your plan takes elections in steps');
    expect(steps).not.toContain('after your deferrals and payroll tax');
  });

  it('to the cent, nothing holds it', () => {
    const { steps, toGo } = saidOf({ electionUnit: undefined });
    expect(toGo?.bound).toBeNull();
    expect(toGo?.amount.toNumber()).toBe(31_700);
    expect(steps).not.toMatch(/stays open|Leave \*/);
  });

  it('employer money that is still to come is kept, and every screen says so', () => {
    const { steps, toGo, headline: said } = saidOf({ electionUnit: undefined, employerStillToCome: 3_000 });
    expect(toGo?.bound).toBe('reserve');
    expect(toGo?.amount.toNumber()).toBe(28_700);
    expect(said).toContain(
      '$5,000 is already in, and $3,000 is kept for what your employer still pays in for 2026.',
    );
    expect(steps).toContain('Leave *$3,000* of the room open');
  });

  it('all of the room kept for it: nothing more should go in', () => {
    const { headline: said } = saidOf({ employerStillToCome: 40_000 });
    expect(said).toContain('Nothing more should go in after tax for 2026.');
  });

  it('the paychecks, where they are what is short', () => {
    // Two paychecks of $15,384.61, less Medicare tax.
    const { toGo } = saidOf({ electiveDeferralYearToDate: 24_500, nextPayDate: '2026-12-18' }, '2026-12-10');
    expect(toGo?.bound).toBe('paychecks');
  });
});

describe('what is in so far isn’t known', () => {
  const facts: Profile = {
    annualPay: 240_000,
    match: [],
    electionUnit: undefined,
    nextPayDate: '2026-11-20',
  };
  it.each<[string, Profile, string]>([
    ['the deferrals', { electiveDeferralYearToDate: null }, 'your deferrals under “year to date”'],
    [
      'the after-tax money',
      { afterTaxYearToDate: null },
      'your after-tax contributions under “year to date”',
    ],
    [
      'neither was asked',
      { electiveDeferralYearToDate: undefined, afterTaxYearToDate: undefined },
      'your deferrals and your after-tax',
    ],
  ])('no election is advised: %s', (_, unknown, what) => {
    const { steps, toGo } = saidOf({ ...facts, ...unknown }, '2026-11-10');
    expect(steps).toContain(`your last pay stub shows ${what}`);
    expect(steps).not.toMatch(/Set an after-tax election|at most/);
    expect(toGo?.isSoFarUnknown).toBe(true);
  });

  it('what could go in if nothing is in yet is after payroll tax, and said with its condition', () => {
    // Four of 27 paychecks: $35,555.56 above the wage base and $200,000, so 1.45% and 0.9% are held back: $835.56. If nothing
    // is in, the $24,500 of deferrals come out of them, too.
    const { headline: said } = saidOf({ ...facts, electiveDeferralYearToDate: null }, '2026-11-10');
    expect(said).toContain(
      '*$10,220* after tax into your 401(k) in 2026, from the 4 paychecks that are left, if you haven’t deferred anything yet',
    );
  });
});

describe('a change takes a paycheck to count', () => {
  const facts: Profile = {
    ...{ age: 40, annualPay: 208_000, electionLag: 1, nextPayDate: '2026-09-11' },
    ...{ electiveDeferralYearToDate: 15_000, afterTaxYearToDate: 10_000 },
  };
  it('so it has to be set before an earlier payday, in the steps, the calendar and the reminder', () => {
    const { steps, dates, toGo } = saidOf(facts, '2026-09-10');
    expect(toGo?.setBefore).toEqual({ fillsFrom: '2026-10-09', lastDate: '2026-12-18' });
    expect(steps).toContain('*Set it before the payday of October 9, 2026*');
    expect(steps).toContain(
      'a change that’s set after the payday of December 18, 2026 no longer counts in it',
    );
    const filling = dates.find(({ id }) => id === 'fillsFrom:2026');
    expect(filling?.says).toContain('before the payday of October 9, 2026');
    // Not all of the room: whole percents leave $43.67 of it.
    expect(filling?.title).toBe('Last payday from which all that fits can still go in after tax');
  });
});

describe('a lower cap for the highly compensated, and last year’s wages not known', () => {
  const facts: Profile = {
    ...{ age: 40, annualPay: 250_000, match: [], electionUnit: undefined, afterTaxYearToDate: 0 },
    ...{
      electiveDeferralYearToDate: 10_000,
      afterTaxCapPercent: 15,
      afterTaxCapHighlyCompensatedPercent: 10,
    },
  };
  it('what it would be otherwise is what those wages bring, in the headline and per paycheck', () => {
    const unknown = saidOf(facts);
    const known = saidOf({ ...facts, priorYearWages: 100_000 });
    const otherwise = unknown.paycheck.kind === 'plan' ? unknown.paycheck.ifNotHighlyCompensated : null;
    expect(otherwise?.toNumber()).toBe(known.toGo?.amount.toNumber());
    expect(unknown.headline).toContain(`If not, *$20,833.39* can still go in`);
  });
});

describe('what the paychecks lose, and can’t bear', () => {
  it('a match that ends with the deferrals, where one percent is for both', () => {
    const { said } = talked(
      'I’m 45, make 180k, made 170k last year, deferred 14000 so far, $9000 after-tax so far, no other employer || paycheck',
      '2026-08-10',
      { electionUnit: 'wholePercent', combinedElection: true, spillover: true },
    );
    expect(said).toContain('This loses $1,575 of match');
  });

  it('a percent that payroll tax leaves no room for is “up to”, and a bonus is left alone', () => {
    const lines =
      'I’m 64, make 180k, made 170k last year, deferred 20000 so far, after-tax so far $9000, no other employer, 30k bonus on december 15, no deferrals from my bonus';
    expect(talked(`${lines} || paycheck`, '2026-11-25', { electionUnit: 'tenthPercent' }).said).toContain(
      'up to 33.3% after tax',
    );
    expect(talked(`${lines} || calendar`, '2026-11-25', {}).said).toContain(
      'Nothing from it goes into the plan',
    );
  });
});
