import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PaycheckElection, paycheckFor } from '../../src/guidance/paycheck.ts';
import { yearOfPay } from '../../src/guidance/year-of-pay.ts';
import { dayOf } from '../../src/participant/day.ts';
import { payCalendar } from '../../src/participant/pay-calendar.ts';
import type { Profile } from '../../src/participant/profile.ts';
import { payDatesOfMonths } from '../../src/plan/pay-dates-of-year.ts';

/** On November 30 two paychecks are left of somebody paid every other Friday: December 11 and 25. */
const day = dayOf(new Date('2026-11-30T12:00:00Z'));
const person: Profile = {
  birthYear: 1985,
  annualPay: 208_000,
  electiveDeferralPlanned: 24_500,
  electiveDeferralYearToDate: 24_500,
  afterTaxYearToDate: 0,
  employerContribution: 0,
  payFrequency: 'biweekly',
  nextPayDate: '2026-12-11',
  allowsAfterTax: true,
};
const electionOf = (facts: Profile): PaycheckElection => {
  const outcome = paycheckFor({ ...person, ...facts }, day);
  if (outcome.kind !== 'plan') throw new Error(JSON.stringify(outcome));
  return outcome;
};
const payOf = ({ plan }: PaycheckElection) => plan.paychecks.map(({ pay }) => Number(pay));

describe('a year whose paychecks differ', () => {
  it('without anything special pays the same every time', () => {
    expect(payOf(electionOf({}))).toEqual([8_000, 8_000]);
  });

  it('of somebody who leaves comes in the paychecks through the last one', () => {
    // Twenty-five of twenty-six: $200,000 are $8,000 each.
    const leaving = electionOf({ annualPay: 200_000, lastPayDate: '2026-12-18' });
    expect(payOf(leaving)).toEqual([8_000]);
    expect(leaving.calendar.dates).toEqual(['2026-12-11']);
  });

  it('of somebody who started in mid-year comes in the paychecks since then', () => {
    // Thirteen paychecks from July 10 on: $104,000 are $8,000 each, and eleven of them are over.
    const started: Profile = { annualPay: 104_000, startedOn: '2026-07-06' };
    expect(payOf(electionOf(started))).toEqual([8_000, 8_000]);
    const calendar = payCalendar({ ...person, ...started }, day);
    if (!calendar) throw new Error('no calendar');
    expect(Number(yearOfPay({ ...person, ...started }, calendar).paidSoFar)).toBe(88_000);
  });

  it('a raise to so much: the paychecks before it are what is left of the year’s pay', () => {
    // Twenty-five of $7,960 and one of $9,000 are $208,000.
    const raised = electionOf({ raise: { annualPay: 234_000, from: '2026-12-20' } });
    expect(payOf(raised)).toEqual([7_960, 9_000]);
  });

  it('a raise by a percent', () => {
    // 24 paychecks of x and 2 of 1.05 x: $208,800 are 8,000 and 8,400 each.
    const raised = electionOf({ annualPay: 208_800, raise: { percent: 5, from: '2026-12-01' } });
    expect(payOf(raised)).toEqual([8_400, 8_400]);
  });

  it('a raise that has been there since spring counts in what was paid, too', () => {
    // Dates from April 3 on are twenty: 6 of $7,000 and 20 of $8,000 are $202,000.
    const profile: Profile = {
      ...person,
      annualPay: 202_000,
      raise: { annualPay: 208_000, from: '2026-04-01' },
    };
    const calendar = payCalendar(profile, day);
    if (!calendar) throw new Error('no calendar');
    const pay = yearOfPay(profile, calendar);
    expect([Number(pay.paidSoFar), Number(pay.each)]).toEqual([186_000, 8_000]);
  });

  it('a bonus comes with its paycheck, and the election counts for it unless it is said not to', () => {
    const bonus: Profile = { annualPay: 228_000, bonus: { amount: 20_000, on: '2026-12-11' } };
    const same = electionOf(bonus);
    expect(payOf(same)).toEqual([28_000, 8_000]);
    const none = electionOf({ ...bonus, bonusElection: 'none' });
    expect(payOf(none)).toEqual([28_000, 8_000]);
    expect(Number(none.plan.paychecks[0]?.afterTax)).toBeLessThanOrEqual(8_000);
    expect(Number(same.plan.afterTax)).toBeGreaterThan(Number(none.plan.afterTax));
  });

  it('a bonus of which 10% is deferred and 40% goes in after tax brings in that of it', () => {
    const own = electionOf({
      annualPay: 228_000,
      electiveDeferralYearToDate: 0,
      bonus: { amount: 20_000, on: '2026-12-11' },
      bonusElection: { deferralPercent: 10, afterTaxPercent: 40 },
    });
    const none = electionOf({
      annualPay: 228_000,
      electiveDeferralYearToDate: 0,
      bonus: { amount: 20_000, on: '2026-12-11' },
      bonusElection: 'none',
    });
    const all = ({ plan }: PaycheckElection) => Number(plan.deferrals.plus(plan.afterTax));
    expect(all(own) - all(none)).toBe(10_000);
  });

  it('a bonus or a raise that is more than the year’s pay is not counted, and that is said', () => {
    expect(electionOf({ bonus: { amount: 300_000, on: '2026-12-11' } }).pay.doesNotFit).toEqual(['bonus']);
    expect(electionOf({ raise: { annualPay: 9_000_000, from: '2026-12-01' } }).pay.doesNotFit).toEqual([
      'raise',
    ]);
  });

  it('needs a payday where only a number of paychecks is known', () => {
    const { nextPayDate: _, ...counted } = person;
    const outcome = paycheckFor({ ...counted, paychecksLeft: 2, lastPayDate: '2026-12-18' }, day);
    expect(outcome).toEqual({ kind: 'missing', missing: ['nextPayday'] });
  });

  it('waits for a change no longer than until the first paycheck of somebody who has not started', () => {
    const outcome = paycheckFor({ ...person, startedOn: '2026-12-20', electionLag: 1 }, day);
    expect(outcome.kind === 'plan' && outcome.goesOnFor).toBe(0);
  });

  it('pays the year’s pay to the cent of each paycheck, whatever it is made of', () => {
    const date = fc
      .integer({ min: 0, max: 364 })
      .map((number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10));
    const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined });
    const years = fc.record({
      annualPay: fc.integer({ min: 20_000, max: 600_000 }),
      startedOn: maybe(date),
      lastPayDate: maybe(date),
      bonus: maybe(fc.record({ amount: fc.integer({ min: 0, max: 100_000 }), on: date })),
      raise: maybe(fc.record({ annualPay: fc.integer({ min: 20_000, max: 600_000 }), from: date })),
    });
    fc.assert(
      fc.property(years, date, (facts, today) => {
        const at = dayOf(new Date(`${today}T12:00:00Z`));
        const profile = { ...person, ...facts };
        const calendar = payCalendar(profile, at);
        const outcome = paycheckFor(profile, at);
        if (!calendar || outcome.kind !== 'plan') return;
        const { paidSoFar } = yearOfPay(profile, calendar);
        const all = payOf(outcome).reduce((sum, pay) => sum + pay, Number(paidSoFar));
        expect(Math.abs(all - facts.annualPay)).toBeLessThan(0.27);
      }),
      { numRuns: 1_000, seed: 26 },
    );
  });
});

describe('pay dates once or twice a month', () => {
  const cases: [string, 'monthly' | 'semimonthly', string[]][] = [
    // January 31, 2026 is a Saturday, and so is February 28.
    ['2026-12-31', 'monthly', ['2026-01-30', '2026-02-27', '2026-03-31']],
    ['2026-11-30', 'monthly', ['2026-01-30', '2026-02-27', '2026-03-31']],
    ['2026-11-15', 'semimonthly', ['2026-01-15', '2026-01-30', '2026-02-13', '2026-02-27']],
    ['2026-12-20', 'semimonthly', ['2026-01-05', '2026-01-20', '2026-02-05']],
    // The first of January is paid in the year before.
    ['2026-12-01', 'monthly', ['2026-01-30', '2026-02-27', '2026-04-01']],
  ];
  it.each(cases)('from %s, %s', (from, often, first) => {
    expect(payDatesOfMonths(from, often, 2026).slice(0, first.length)).toEqual(first);
    expect(payDatesOfMonths(from, often, 2026)).toHaveLength(often === 'monthly' ? 12 : 24);
  });
});
