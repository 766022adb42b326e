import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesOf } from '../../src/guidance/dates/index.ts';
import { taxDay } from '../../src/guidance/dates/tax-day.ts';
import { outcomeFor } from '../../src/guidance/outcome.ts';
import { dayOf } from '../../src/participant/day.ts';
import { type Profile, profileSchema } from '../../src/participant/profile.ts';

const on = (date: string) => dayOf(new Date(`${date}T15:00:00Z`));
const calendarOf = (profile: Profile, date: string) => {
  const read = profileSchema.parse(profile);
  return datesOf(read, outcomeFor(read, on(date)), on(date), undefined);
};
/** Each date by its name. */
const daysOf = (profile: Profile, date: string): Record<string, string> =>
  Object.fromEntries(calendarOf(profile, date).dates.map((each) => [each.id, each.on]));

/** Published: the dates on which returns were due (IRS, in each year’s instructions for Form 1040). */
it.each([
  [2011, '2011-04-18'],
  [2012, '2012-04-17'],
  [2016, '2016-04-18'],
  [2017, '2017-04-18'],
  [2018, '2018-04-17'],
  [2022, '2022-04-18'],
  [2023, '2023-04-18'],
  [2024, '2024-04-15'],
  [2025, '2025-04-15'],
  [2026, '2026-04-15'],
])('in %d the return of the year before is due on %s', (year, due) => {
  expect(taxDay(year)).toBe(due);
});

const CONVERTS: Profile = {
  ...{ birthYear: 1981, annualPay: 260_000, match: [], electiveDeferralPlanned: 24_500 },
  ...{ electiveDeferralYearToDate: 20_000, afterTaxYearToDate: 0, otherEmployerDeferrals: 0 },
  ...{ allowsAfterTax: true, allowsInPlanConversion: true },
  ...{ payFrequency: 'biweekly', nextPayDate: '2026-09-04' },
};

describe('the dates of a year', () => {
  it('the last payday that still fills the room and the last of all are those of the election', () => {
    // $52,000 to go, $9,765 a paycheck after Medicare tax: six of them, from October 16; the ninth is December 25.
    expect(daysOf(CONVERTS, '2026-09-01')).toMatchObject({
      'fillsFrom:2026': '2026-10-16',
      'lastPayday:2026': '2026-12-25',
    });
    const { dates } = calendarOf(CONVERTS, '2026-09-01');
    expect(dates.find(({ id }) => id === 'fillsFrom:2026')?.own).toBe('$47,500 can still go in.');
  });

  it('conversions by hand come after each payday, or when the plan converts; by themselves they have no date', () => {
    const conversions = (conversion: Profile['conversion'], date = '2026-11-27') =>
      Object.keys(daysOf({ ...CONVERTS, nextPayDate: '2026-12-04', conversion }, date)).filter((id) =>
        id.startsWith('convert:'),
      );
    expect(conversions(undefined)).toEqual([
      'convert:2026-12-04',
      'convert:2026-12-18',
      'convert:2026-12-31',
    ]);
    expect(conversions('monthly')).toEqual(['convert:2026-12-01']);
    expect(conversions('yearly')).toEqual(['convert:2026-12-01']);
    expect(conversions('quarterly')).toEqual([]);
    expect(conversions('quarterly', '2026-06-15')).toEqual(['convert:2026-07-01', 'convert:2026-10-01']);
    expect(conversions('automatic')).toEqual([]);
    expect(calendarOf({ ...CONVERTS, conversion: 'automatic' }, '2026-09-01').undated).toContain(
      'Your plan converts by itself, so there’s no date for that.',
    );
  });

  it('a plan that moves nothing to Roth has none of its dates', () => {
    const ids = Object.keys(daysOf({ ...CONVERTS, allowsInPlanConversion: false }, '2026-09-01'));
    expect(ids.filter((id) => /convert|clock|conversionYear|form1099|return/.test(id))).toEqual([]);
  });

  it('what this year’s money asks for next year: the form, the return, the refund, the clock', () => {
    expect(daysOf(CONVERTS, '2026-09-01')).toMatchObject({
      'form1099:2026': '2027-01-31',
      'refund:2026': '2027-03-15',
      'ira:2026': '2027-04-15',
      'return:2026': '2027-04-15',
      'clock:2026': '2031-01-01',
      'conversionYear:2026': '2026-12-31',
    });
    // In January last year’s IRA money is still to go in.
    expect(daysOf({ birthYear: 1981 }, '2026-01-20')).toMatchObject({
      'ira:2025': '2026-04-15',
      'ira:2026': '2027-04-15',
    });
    // Who is surely not highly compensated gets nothing back.
    expect(daysOf({ ...CONVERTS, priorYearWages: 90_000 }, '2026-09-01')).not.toHaveProperty('refund:2026');
  });

  it('what is over the deferral limit has a day to come out by; what is only planned has none', () => {
    const over = { ...CONVERTS, electiveDeferralYearToDate: 20_000, otherEmployerDeferrals: 10_000 };
    expect(daysOf(over, '2026-09-01')['excess:2026']).toBe('2027-04-15');
    expect(daysOf({ ...CONVERTS, electiveDeferralPlanned: 30_000 }, '2026-09-01')).not.toHaveProperty(
      'excess:2026',
    );
  });

  it.each<[string, Profile, Record<string, string>]>([
    ['turns 50 next year', { birthYear: 1977 }, { 'turning:50': '2027-01-01' }],
    [
      'at 59',
      { birthDate: '1967-08-31' },
      { 'turning:59½': '2027-02-28', 'turning:60': '2027-01-01', 'turning:64': '2031-01-01' },
    ],
    ['at 54', { birthYear: 1972 }, { 'turning:55': '2027-01-01' }],
    // Born in 1954, 73 in 2027; the first by April 1 of the year after.
    ['at 72', { birthYear: 1954 }, { required: '2028-04-01' }],
    ['at 72, an age alone', { age: 72 }, {}],
    ['at 49, in a plan without catch-up', { birthYear: 1977, offersCatchUp: false }, {}],
    ['at 59, without the larger catch-up', { birthYear: 1967, offersSuperCatchUp: false }, {}],
    // No 10% tax in it, so nothing hangs on 55 or 59½.
    ['at 54, in a 457(b)', { birthYear: 1972, planType: '457b' }, {}],
    ['at 30: 50 is too far ahead', { birthYear: 1996 }, {}],
  ])('%s', (_who, profile, expected) => {
    const days = daysOf(profile, '2026-11-27');
    const ofAge = Object.fromEntries(Object.entries(days).filter(([id]) => /^(?:turning|required)/.test(id)));
    expect(ofAge).toEqual(expected);
  });

  it('a five-year clock that ends after 59½ is none', () => {
    const { birthYear: _, ...others } = CONVERTS;
    const hasClock = (born: Profile) => 'clock:2026' in daysOf({ ...others, ...born }, '2026-09-01');
    // It ends on January 1, 2031. Born in 1971, 59½ may be in 2031; by the date it's known.
    expect(hasClock({ birthYear: 1971 })).toBe(true);
    expect(hasClock({ birthDate: '1971-08-01' })).toBe(true);
    expect(hasClock({ birthDate: '1971-05-01' })).toBe(false);
    expect(hasClock({ birthYear: 1970 })).toBe(false);
    expect(hasClock({ age: 58 })).toBe(false);
    expect(hasClock({ age: 40 })).toBe(true);
  });

  it('who leaves has no election to set, no rule of 55 that comes later, and what is required for that year stays', () => {
    const leaves = { ...CONVERTS, birthYear: undefined, leavingEmployer: true, lastPayDate: '2026-10-30' };
    const young = daysOf({ ...leaves, birthDate: '1972-06-01' }, '2026-09-01');
    expect(young).not.toHaveProperty('newYear:2027');
    expect(young).not.toHaveProperty('turning:55');
    const saysOf = (profile: Profile, id: string) =>
      calendarOf(profile, '2026-09-01').dates.find((each) => each.id === id);
    // 73 in 2026, and past it: what waited for retirement is due for the year of it.
    expect(saysOf({ ...leaves, birthDate: '1953-05-05' }, 'leaving')?.says).toContain(
      'What’s required to come out for 2026 can’t be rolled over.',
    );
    expect(saysOf({ ...leaves, birthDate: '1953-05-05' }, 'required')).toMatchObject({
      on: '2027-04-01',
      says: expect.not.stringContaining('can wait'),
    });
    expect(saysOf({ ...leaves, birthDate: '1950-05-05' }, 'required')).toMatchObject({
      on: '2027-04-01',
      says: expect.stringContaining('the year you leave'),
    });
    // An owner alone in the plan can't wait, and stays without an election and a test.
    const solo: Profile = { ...CONVERTS, birthYear: 1953, planType: 'solo401k' };
    expect(saysOf(solo, 'required')?.says).not.toContain('can wait');
    expect(saysOf(solo, 'newYear:2027')).toBeUndefined();
    expect(saysOf(solo, 'refund:2026')).toBeUndefined();
    expect(saysOf({ ...leaves, birthYear: 1971, planType: '457b' }, 'leaving')?.says).toContain(
      'free of the 10% tax at any age',
    );
  });

  it('in January the refund of last year is still to come', () => {
    expect(daysOf({ ...CONVERTS, nextPayDate: '2026-01-23' }, '2026-01-10')).toMatchObject({
      'refund:2025': '2026-03-15',
      'refund:2026': '2027-03-15',
    });
  });

  it('a bonus, the last payday before leaving and the new year stand in it', () => {
    const days = daysOf(
      { ...CONVERTS, bonus: { amount: 20_000, on: '2026-12-18' }, lastPayDate: '2026-12-18' },
      '2026-09-01',
    );
    expect(days).toMatchObject({ 'bonus:2026': '2026-12-18', leaving: '2026-12-18' });
    expect(days).not.toHaveProperty('newYear:2027');
    expect(daysOf(CONVERTS, '2026-09-01')).toHaveProperty('newYear:2027');
  });

  it('what has no day is said, and not guessed', () => {
    const { undated } = calendarOf({ age: 40, annualPay: 90_000, trueUp: true }, '2026-06-15');
    expect(undated).toEqual([
      expect.stringContaining('trues up its match after 2026 ends'),
      expect.stringContaining('tell me how often you’re paid and your next payday'),
      expect.stringContaining('tell me your birth date'),
    ]);
  });

  it('whoever it is: from today on, in order, each once, and without an amount', () => {
    const people = fc.record(
      {
        birthDate: fc
          .integer({ min: 0, max: 20_000 })
          .map((days) => new Date(Date.UTC(1945, 0, 1 + days)).toISOString().slice(0, 10)),
        annualPay: fc.integer({ min: 20_000, max: 600_000 }),
        electiveDeferralYearToDate: fc.integer({ min: 0, max: 40_000 }),
        afterTaxYearToDate: fc.integer({ min: 0, max: 60_000 }),
        afterTaxBalance: fc.integer({ min: 0, max: 60_000 }),
        otherEmployerDeferrals: fc.integer({ min: 0, max: 20_000 }),
        allowsAfterTax: fc.boolean(),
        allowsInPlanConversion: fc.boolean(),
        conversion: fc.constantFrom('automatic', 'anyTime', 'monthly', 'quarterly', 'yearly', 'unknown'),
        trueUp: fc.boolean(),
        payFrequency: fc.constantFrom('weekly', 'biweekly', 'semimonthly', 'monthly'),
        paychecksLeft: fc.integer({ min: 0, max: 12 }),
      },
      { requiredKeys: [] },
    );
    const days = fc.integer({ min: 0, max: 364 }).map((number) => {
      const today = new Date(Date.UTC(2026, 0, 1 + number, 12));
      return today.toISOString().slice(0, 10);
    });
    fc.assert(
      fc.property(people, days, (profile, date) => {
        const { dates } = calendarOf(profile as Profile, date);
        expect(dates.map((each) => each.on)).toEqual(dates.map((each) => each.on).toSorted());
        expect(new Set(dates.map(({ id }) => id)).size).toBe(dates.length);
        for (const each of dates) {
          expect(each.on >= date).toBe(true);
          expect(`${each.title} ${each.says}`).not.toMatch(/\$\d/);
          expect(each.source).not.toBe('');
        }
      }),
      { numRuns: 500, seed: 19 },
    );
  });
});
