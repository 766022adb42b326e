import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/participant/profile.ts';
import { changed, talked } from './changed.ts';

/** A profile in one line, as most people write it: each figure is what stands beside it, and nothing of it is made up. */

describe('an item of a list is an item of its own', () => {
  it.each<[text: string, facts: Facts]>([
    [
      '42, 165k, match 4%, 10% deferral, biweekly',
      {
        age: 42,
        annualPay: 165_000,
        match: [{ rate: 1, upToPercentOfPay: 4 }],
        electiveDeferralPercent: 10,
        payFrequency: 'biweekly',
      },
    ],
    [
      '40, 150k, match up to 6%, 50%',
      { age: 40, annualPay: 150_000, match: [{ rate: 0.5, upToPercentOfPay: 6 }] },
    ],
    [
      'Match: 4%, Deferral: 10%, After-tax: 5%, Pay: 165k',
      {
        annualPay: 165_000,
        electiveDeferralPercent: 10,
        afterTaxPercent: 5,
        allowsAfterTax: true,
        match: [{ rate: 1, upToPercentOfPay: 4 }],
      },
    ],
    ['3% profit sharing, 120k salary', { annualPay: 120_000, nonelectivePercent: 3 }],
    ['61 yo, 280k, monthly', { age: 61, annualPay: 280_000, payFrequency: 'monthly' }],
    ['401k max, salary 190k, age 40', { age: 40, annualPay: 190_000, defersTheMost: true }],
    [
      '44, 210k, semimonthly, max, match 50% of 8%',
      {
        age: 44,
        annualPay: 210_000,
        payFrequency: 'semimonthly',
        defersTheMost: true,
        match: [{ rate: 0.5, upToPercentOfPay: 8 }],
      },
    ],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(facts));

  it('after-tax money of each time makes no pay, and a percent alone no match', () => {
    const list = 'age 44 salary 200000 deferral 20000 match 8000 aftertax 4000 biweekly';
    expect(changed(list).annualPay).toBe(200_000);
    expect(changed('42, 165k, match 4%, 10%').match).toEqual([{ rate: 1, upToPercentOfPay: 4 }]);
  });

  it('what is called pre-tax or Roth beside pay and match is asked, and is no balance', () => {
    const { facts, said } = talked('pre-tax 18,000; Roth 4,000; match 9,000; pay 210,000; age 40');
    expect(facts).toEqual({ age: 40, annualPay: 210_000, employerContribution: 9_000 });
    expect(said).toContain('$18,000');
  });

  it('no amount is passed by because it is a tenth or a twelfth of another', () => {
    expect(talked('Roth 12,000, salary 144k').said).toContain('$12,000');
  });
});

describe('what goes in each time is not the year’s', () => {
  it.each<[text: string, facts: Facts]>([
    [
      'company puts in $300 per paycheck, biweekly, 130k',
      { annualPay: 130_000, payFrequency: 'biweekly', employerContribution: 7_800 },
    ],
    ['the company puts in 1,000 a quarter, 130k', { annualPay: 130_000, employerContribution: 4_000 }],
    ['I put $500 a month in after-tax, make 120k', { annualPay: 120_000 }],
    [
      'I put $500 in after-tax every paycheck, biweekly, make 120k',
      { annualPay: 120_000, payFrequency: 'biweekly' },
    ],
    ['last month I put in 2,000 after-tax', {}],
    ['last month the company put in 1,000', {}],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(facts));
});

describe('of last year, and of another', () => {
  it.each<[text: string, facts: Facts]>([
    ['Match last year was 8,000, so far this year 6,000. Salary 200k', { annualPay: 200_000 }],
    ['My husband’s salary last year was 120k, this year 130k. Mine is 150k', { annualPay: 150_000 }],
    ['Last year employer put 6,000, pay 150k', { annualPay: 150_000 }],
    ['Company contributed 10,000 last year, I make 200,000', { annualPay: 200_000 }],
    ['Her company puts in 9,000, my company puts in 6,000', { employerContribution: 6_000 }],
    ['My previous employer’s plan allowed after-tax. 150k', { annualPay: 150_000 }],
    ['I have 29k in my 401(k)', {}],
    ['I have 12k after-tax in the plan', { afterTaxBalance: 12_000 }],
    ['oh and last yr they paid me 149', { priorYearWages: 149_000 }],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(facts));
});

describe('a bound is no “no”', () => {
  it.each<[text: string, facts: Facts]>([
    [
      'we can’t convert more than twice a year; after-tax yes; make 150k',
      { annualPay: 150_000, allowsAfterTax: true, allowsInPlanConversion: true },
    ],
    ['our plan doesn’t let HCEs contribute after-tax; I make 120k', { annualPay: 120_000 }],
    ['company puts 2 dollars for every 1 up to 3%', { match: [{ rate: 2, upToPercentOfPay: 3 }] }],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(facts));

  it('the cap of the highly compensated is theirs', () => {
    expect(changed('HCEs can’t do after-tax at more than 5%, I’m an HCE making 260k')).toMatchObject({
      annualPay: 260_000,
      afterTaxCapHighlyCompensatedPercent: 5,
    });
  });
});
