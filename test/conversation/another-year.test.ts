import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/participant/profile.ts';
import { changed, talked } from './changed.ts';

/** Money of a year that is over counts toward no limit of this one: it's said to be left out, and isn't asked about. */

describe('an amount whose own words say another year', () => {
  it.each<[text: string, facts: Facts]>([
    ['I put in 4,200 at my old job last year', {}],
    ['4,200 at my old job but that was last year', {}],
    ['deferred 4,200 at my old job in 2025', {}],
    ['last year at my old job I deferred 4k', {}],
    ['paid 12k after tax but that was last year', {}],
    ['my pay is 200k. at the old place i deferred 15k, that was last year though', { annualPay: 200_000 }],
    ['I put in 20,000 after tax in 2023 and converted it', {}],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(facts));

  it('it is said why', () => {
    const { said } = talked('4,200 at my old job but that was last year');
    expect(said).toContain('I didn’t use $4,200 (that’s from an earlier year');
    expect(said).not.toContain('what is that?');
  });
});

describe('an amount of this year beside it is this year’s', () => {
  it.each<[text: string, facts: Facts]>([
    [
      'I make 200k, put in 23,500 last year and 18k this year',
      { annualPay: 200_000, electiveDeferralYearToDate: 18_000 },
    ],
    ['put 10k after tax in 2025 and 5k this year', { afterTaxYearToDate: 5_000, allowsAfterTax: true }],
    ['made 180k last year and 200k this year', { annualPay: 200_000, priorYearWages: 180_000 }],
    ["i've put in 12k since last year", { electiveDeferralYearToDate: 12_000 }],
    ['salary 200k. Last year was 23,500, this year 24,500', { annualPay: 200_000 }],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(facts));
});

describe('a form’s boxes, a notice and a move are none of these facts', () => {
  it.each<[text: string, facts: Facts]>([
    ['1099-R: box 1 30500.00, 2a 500.00, box 5 30000, code G', {}],
    ['Form 1099-R. Gross distribution 15,250. Employee contributions 15,000. Code G.', {}],
    ['the 1099-R has code 1 but it was an in-plan conversion', {}],
    ['1099 income 210k', { annualPay: 210_000 }],
    ['notice 2014-54 explained', {}],
    ['moving to another state', {}],
    ["we're getting married in June", {}],
    ['the plan went over the 415 limit and my after-tax was already converted', {}],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(facts));

  it('a spouse’s filing status that contradicts has its name', () => {
    expect(talked('single || filing jointly').said).toContain('Filing status: that’s not what you told me');
  });
});

it('who was laid off days ago gets one more paycheck at the most', () => {
  expect(changed('I got laid off yesterday')).toEqual({ leavingEmployer: true, lastPayDate: '2026-12-15' });
  expect(changed('leaving my job in feb')).toEqual({ leavingEmployer: true, lastPayDate: '2027-02-28' });
});

it('what goes in each time since a month is no total: it’s said, and the total asked for', () => {
  for (const text of [
    'been putting 1500 a month after tax since january',
    'been putting 2000 a month after tax since march',
  ])
    expect(talked(text).said).toContain('tell me what it comes to so far this year');
  expect(changed('been putting 1500 a month after tax since january').afterTaxYearToDate).toBeUndefined();
});
