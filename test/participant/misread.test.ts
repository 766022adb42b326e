import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import type { Profile } from '../../src/participant/profile.ts';
import { understand } from '../../src/participant/understanding.ts';

const day = dayOf(new Date('2026-06-15T15:00:00Z'));
const read = (text: string, profile: Profile = {}) =>
  understand(text, { ...newPerson(day), profile }, day).facts;

describe('amounts that look like a fact and are another', () => {
  it.each<[string, Profile, string]>([
    // What the employer put in so far is not its money of the year, where the formula says that.
    ['match so far 8,250', { match: [{ rate: 1, upToPercentOfPay: 6 }] }, 'employerContribution'],
    [
      'my employer has contributed 2,500 year to date',
      { match: [{ rate: 0.5, upToPercentOfPay: 6 }] },
      'employerContribution',
    ],
    ['my old employer paid me 80k and I deferred 10k there, they matched 4k', {}, 'employerContribution'],
    // What somebody would like to put in is not in yet, and no deferral.
    ["I'd like to put 15k into after-tax this year", {}, 'afterTaxYearToDate'],
    ['I plan to put in 15,000 after-tax', {}, 'electiveDeferralPlanned'],
    // A governmental 457(b) and a conversion use up no deferral here.
    ['6,000 deferred in the 457b', { planType: '403b' }, 'electiveDeferralYearToDate'],
    ['I converted 8,000 so far', { electiveDeferralYearToDate: 11_000 }, 'electiveDeferralYearToDate'],
    ["I don't max out", {}, 'defersTheMost'],
    ['no longer deferring the maximum', {}, 'defersTheMost'],
  ])('%s', (text, profile, field) => {
    expect(read(text, profile)).not.toHaveProperty(field);
  });

  it.each<[string, object]>([
    ['my employer puts in 8,250 a year', { employerContribution: 8_250 }],
    ['I have put in 15k after tax so far', { afterTaxYearToDate: 15_000 }],
    ['I plan to defer 15,000', { electiveDeferralPlanned: 15_000 }],
    [
      'I have deferred 12k pre-tax, 6k after-tax, company match 7k as of last paycheck',
      { electiveDeferralYearToDate: 12_000, afterTaxYearToDate: 6_000 },
    ],
    ['I max out', { defersTheMost: true }],
  ])('as before: %s', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });
});

describe('a lower cap for highly compensated employees', () => {
  it.each<[string, object]>([
    [
      'after-tax capped at 10% of pay, 6% for highly compensated employees',
      { allowsAfterTax: true, afterTaxCapPercent: 10, afterTaxCapHighlyCompensatedPercent: 6 },
    ],
    [
      'after-tax is limited to 10% of pay for HCEs and 25% for everyone else',
      { allowsAfterTax: true, afterTaxCapPercent: 25, afterTaxCapHighlyCompensatedPercent: 10 },
    ],
    ['max 8% after-tax for highly comp', { allowsAfterTax: true, afterTaxCapHighlyCompensatedPercent: 8 }],
    [
      'plan limits deferrals to 15% of pay, after-tax up to 5%',
      { allowsAfterTax: true, afterTaxCapPercent: 5, deferralCapPercent: 15 },
    ],
    [
      'deferral 15% max, after tax 10% max',
      { allowsAfterTax: true, afterTaxCapPercent: 10, deferralCapPercent: 15 },
    ],
    ['deferrals and after-tax together may not exceed 30%', { combinedCapPercent: 30 }],
    ["pre-tax and after-tax together can't be more than 30% of pay", { combinedCapPercent: 30 }],
    [
      'match 50% of first 6% up to $5,000',
      { match: [{ rate: 0.5, upToPercentOfPay: 6 }], matchMaximum: 5_000 },
    ],
    ['I own 10% of the company', { fivePercentOwner: true }],
    ["I'm a 3% owner", { fivePercentOwner: false }],
    ["I don't own any of the company", { fivePercentOwner: false }],
    ['paid 150k here in 2025', { priorYearWages: 150_000 }],
    ['i was paid 0 here in 2025', { priorYearWages: 0 }],
    ['I put in 20k as the employer', { employerContribution: 20_000 }],
    ['HCEs may only put in 4% after tax', { allowsAfterTax: true, afterTaxCapHighlyCompensatedPercent: 4 }],
    [
      'highly compensated employees are limited to 3% after-tax',
      { allowsAfterTax: true, afterTaxCapHighlyCompensatedPercent: 3 },
    ],
    ['for highly compensated the after-tax cap is 6%', { afterTaxCapHighlyCompensatedPercent: 6 }],
  ])('%s', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
    expect(Object.keys(read(text)).filter((field) => field !== 'allowsAfterTax')).toEqual(
      Object.keys(expected).filter((field) => field !== 'allowsAfterTax'),
    );
  });
});

describe('a payday that is today, or just over', () => {
  it.each([
    ['twice a month, next payday June 15', '2026-06-15'],
    ['biweekly, last payday was June 12, next payday June 26', '2026-06-26'],
    ['paid monthly, next payday May 29', '2026-05-29'],
    ['next payday is January 8', '2027-01-08'],
  ])('%s', (text, nextPayDate) => {
    expect(read(text).nextPayDate).toBe(nextPayDate);
  });
});
