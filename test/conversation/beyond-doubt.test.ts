import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/participant/profile.ts';
import { changed, talked } from './changed.ts';

const MATCHED = "I'm 45, pay 260k, 100% match up to 5%, deferred so far 20,000";

describe('employer money that comes beside the match', () => {
  it.each<[lines: string, facts: Facts]>([
    [
      `${MATCHED} || they still pay 8,000 of profit sharing next year for this year`,
      { employerStillToCome: 8_000 },
    ],
    [`${MATCHED} || profit sharing of 8,000 still to come in February`, { employerStillToCome: 8_000 }],
    [`${MATCHED} || they'll put 8,000 profit sharing in March for this year`, { employerStillToCome: 8_000 }],
    [`${MATCHED} || profit sharing for 2026 comes in March 2027, about 8k`, { employerStillToCome: 8_000 }],
    [
      "I'm 45, pay 260k || 5% nonelective plus 8k profit sharing next March",
      { nonelectivePercent: 5, employerStillToCome: 8_000 },
    ],
    // What the formula gives, and that on top of it.
    [
      "I'm 45, pay 260k, 100% match up to 5%, maximum || we get 8k profit sharing",
      { match: undefined, employerContribution: 21_000 },
    ],
    // A true-up is a part of the match, which is counted for the whole year.
    [`${MATCHED} || I expect a true-up of 2,000 in February`, { trueUp: true }],
    ["I'm 45, pay 260k || I expect a true-up of 2,000 in February", { employerStillToCome: 2_000 }],
    // In percent of pay, beside an amount that is known; and after the year, of its own.
    [
      '45, 200k, employer put in 8,000 || they also give 4% of pay as profit sharing',
      { employerContribution: 16_000 },
    ],
    [
      "45, 200k, employer put in 8,000 || they'll also add a profit sharing contribution of 5% of pay in March",
      { employerStillToCome: 10_000 },
    ],
    [
      '45, 200k, employer put in 8,000 || the company will deposit a discretionary profit share of 6k after year end',
      { employerStillToCome: 6_000 },
    ],
    ['45, 200k || employer still owes me 2k for this year on top', { employerStillToCome: 2_000 }],
    // Last year's is neither this year's nor wages.
    [
      '45, 200k || we get a year-end profit share, last year it was 7k, this year I expect 9k',
      { employerContribution: 9_000 },
    ],
    // What is supposed changes nothing.
    [`${MATCHED} || what if profit sharing of 8,000 comes next year`, {}],
    [`${MATCHED} || what if my employer adds 8,000 of profit sharing`, {}],
    ["I'm 51, solo 401(k), pay 80k || the business puts in 20,000", { employerContribution: 20_000 }],
    ['38, 200k || er match ytd 8,200, will be 8,900 by yr end', { employerContribution: 8_900 }],
    ['make 260k || no match they just put in 10% no matter what', { match: [], nonelectivePercent: 10 }],
    [
      '38, 200k || they do 50% of what i put in, capped at 5k',
      { match: [{ rate: 0.5, upToPercentOfPay: 100 }], matchMaximum: 5_000 },
    ],
  ])('%s', (lines, facts) => {
    expect(changed(lines)).toEqual(facts);
  });

  it('a true-up that is told is said to be counted already', () => {
    expect(talked(`${MATCHED} || I expect a true-up of 2,000 in February`).said).toContain(
      'I didn’t use $2,000 (a true-up is part of your match, and I count that for the whole year)',
    );
  });
});

describe('the number of a day is no amount', () => {
  const OPEN =
    "I'm 45, pay 200k, plan takes after-tax, in-plan conversion, deferred so far 20,000, after-tax so far 10,000, no other employer || maximum";
  it.each<[lines: string, facts: Facts]>([
    [`${OPEN} || my last paycheck is December 31`, { leavingEmployer: true, lastPayDate: '2026-12-31' }],
    [`${OPEN} || I retire on December 18`, { leavingEmployer: true, lastPayDate: '2026-12-18' }],
    [`${OPEN} || I get paid on October 15`, {}],
    [`${OPEN} || my review is October 20`, {}],
    ["I'm 45, pay 200k || maximum || I started here in March 2025", {}],
    ["I'm 45, pay 200k || maximum || since March 2026", {}],
    ["I'm 45, pay 120k, paid semimonthly || starting December 1 at 120k a year", { startedOn: '2026-12-01' }],
    ['38, 107k || im not 50 so no catch up right', {}],
  ])('%s', (lines, facts) => {
    expect(changed(lines)).toEqual(facts);
  });
});

describe('a percent of something else is no match and no election', () => {
  it.each<[lines: string, facts: Facts]>([
    [
      "I'm 45, pay 200k || 50% match up to 6%, I'm a 5% owner",
      { match: [{ rate: 0.5, upToPercentOfPay: 6 }], fivePercentOwner: true },
    ],
    ["I'm 45, pay 200k || 50% match up to 6%, return 7%", { match: [{ rate: 0.5, upToPercentOfPay: 6 }] }],
    [
      "I'm 45, pay 200k || 100% match on first 4%, plan after-tax cap 8% of pay, 5% for highly compensated",
      {
        ...{ match: [{ rate: 1, upToPercentOfPay: 4 }], allowsAfterTax: true },
        ...{ afterTaxCapPercent: 8, afterTaxCapHighlyCompensatedPercent: 5 },
      },
    ],
    [
      "I'm 45, pay 200k || match 50% up to 6%, after-tax limited to 6% for HCEs",
      {
        match: [{ rate: 0.5, upToPercentOfPay: 6 }],
        allowsAfterTax: true,
        afterTaxCapHighlyCompensatedPercent: 6,
      },
    ],
    [
      'participants may elect after-tax contributions from 1% to 10% of eligible compensation, highly compensated employees up to 6%',
      { allowsAfterTax: true, afterTaxCapPercent: 10, afterTaxCapHighlyCompensatedPercent: 6 },
    ],
  ])('%s', (lines, facts) => {
    expect(changed(lines)).toEqual(facts);
  });
});

describe('another job’s money stays there', () => {
  it.each<[lines: string, facts: Facts]>([
    [
      "I'm 45, pay 200k || at my old job I deferred 20,000 and put in 15,000 after tax this year",
      { otherEmployerDeferrals: 20_000 },
    ],
    [
      '38, 200k || was at Contoso until May, put 9,300, they matched 4,000',
      { otherEmployerDeferrals: 9_300 },
    ],
    [
      '38, 110k || deferring 26,000: 15,500 at the old one, 10,500 at the new one',
      { otherEmployerDeferrals: 15_500, electiveDeferralPlanned: 10_500 },
    ],
    [
      '38, 110k || I quit in May after deferring 11k, started here June 15',
      { annualPay: 60_274, otherEmployerDeferrals: 11_000, startedOn: '2026-06-15' },
    ],
    ['I quit on May 31, new job since June 15', { startedOn: '2026-06-15' }],
  ])('%s', (lines, facts) => {
    expect(changed(lines)).toEqual(facts);
  });
});

describe('pay, said another way', () => {
  it.each<[lines: string, facts: Facts]>([
    ['bonus is 40k, base 170k', { annualPay: 210_000 }],
    ['15k is my bonus, salary is 180k', { annualPay: 195_000 }],
    ['paid 27 times, 7,000 gross each', { annualPay: 189_000, payFrequency: 'biweekly' }],
    ['Paid 13,750 a month, so 6,875 a check, and I got a 22k bonus in March', { annualPay: 187_000 }],
    ['38, 90k base || should end up around 160k all in', { annualPay: 160_000 }],
    ['last yr i made 172k on my w2, this yr more like 188k', { priorYearWages: 172_000, annualPay: 188_000 }],
    ['I make 190k plus she makes 120k so 310k together', { annualPay: 190_000 }],
    [
      'my 401k went from 200k to 260k this year, I put in 18k of that and the company 9k',
      { electiveDeferralYearToDate: 18_000, employerContribution: 9_000 },
    ],
  ])('%s', (lines, facts) => {
    expect(changed(lines)).toMatchObject(facts);
  });
});

describe('what was not said', () => {
  it.each<[lines: string, facts: Facts]>([
    ['38, 200k || prob cutting my 401k to 5% starting jan', {}],
    ['38, 200k || retiring in 2 yrs', {}],
    ['38, 200k || contributed 1,900 a month until July, then stopped', {}],
    ['38, 200k || 18 or 19k', {}],
    ['38, 200k || between 10 and 12%', {}],
    ['start || I’m 38 || somewhere between 180 and 200k', {}],
    ["I'm 60 in january 2027, catch up this year?", { birthYear: 1967 }],
    ['38, 200k || after tax ytd 6k wait 600', { afterTaxYearToDate: 600, allowsAfterTax: true }],
    [
      '38, 200k || deferred so far 0, after-tax so far 0',
      { electiveDeferralYearToDate: 0, afterTaxYearToDate: 0 },
    ],
    [
      "I'm 45, pay 200k, no employer money, deferred so far 2,000",
      { age: 45, annualPay: 200_000, employerContribution: 0, electiveDeferralYearToDate: 2_000 },
    ],
  ])('%s', (lines, facts) => {
    expect(changed(lines)).toEqual(facts);
  });
});

describe('a “no” that is none', () => {
  const ASKED = '38, 200k';
  it.each([
    `${ASKED} || none of your business`,
    `${ASKED} || no comment`,
    `${ASKED} || I'd rather not say`,
    `${ASKED} || nothing changed since last time`,
    `${ASKED} || no go back`,
    `${ASKED} || no, I have another employer too`,
  ])('%s', (lines) => {
    expect(changed(lines)).toEqual({});
  });

  it('“no, undo” takes back', () => {
    expect(changed(`${ASKED} || I make 210k now || hm no, undo`)).toEqual({ annualPay: 200_000 });
  });

  it('whoever would rather not say hears why it is asked', () => {
    expect(talked(`start || I'd rather not say`).said).toContain('What counts is your age on December 31');
  });
});

describe('a reply to “which one do you mean?” with a figure of its own', () => {
  const WHICH = 'start || I’m 38 || 18k';
  it.each<[lines: string, facts: Facts]>([
    [`${WHICH} || sorry I mean 216k a year`, { annualPay: 216_000 }],
    [`${WHICH} || 18,000 per paycheck, twice a month`, { annualPay: 432_000, payFrequency: 'semimonthly' }],
    [`${WHICH} || no, 216k`, { annualPay: 216_000 }],
    [`${WHICH} || a month`, { annualPay: 216_000 }],
  ])('%s', (lines, facts) => {
    expect(changed(lines)).toEqual(facts);
  });
});

describe('what was supposed', () => {
  const KNOWN = '39, 200k, deferring 24,500, company gives 5% no matter what';
  it('is taken over when they say so', () => {
    expect(changed(`${KNOWN} || what if I defer 5k less || ok do that`)).toEqual({
      electiveDeferralPlanned: 19_500,
    });
  });
  it('goes on with what is supposed beside it', () => {
    const { facts, said } = talked(`${KNOWN} || what if I defer 5k less || and with pay at 220k`);
    expect(facts).toEqual({});
    expect(said).toContain('Deferral planned for the year: $19,500 · Pay for the year: $220,000');
  });
  it('a raise in percent is of the year’s pay', () => {
    expect(talked(`${KNOWN} || what if I get a 10% raise`).said).toContain('Pay for the year: $220,000');
  });
});

describe('what is supposed beside what is told', () => {
  const KNOWN = '45, 200k, deferred 24,500 so far, employer put in 8,000, plan takes after-tax';
  it.each<[lines: string, difference: string]>([
    [`${KNOWN} || what if my employer also adds a profit sharing of 4% of pay?`, '+$8,000'],
    [`${KNOWN} || what if they put in 10k more?`, '+$10,000'],
    [`${KNOWN} || what if they pay 10k more in March for this year?`, '+$10,000'],
  ])('%s', (lines, difference) => {
    const { facts, said } = talked(lines);
    expect(facts).toEqual({});
    expect(said).toContain(`Difference ${difference}`);
    expect(said).not.toContain('Deferral planned');
  });

  it.each<[text: string, facts: Facts]>([
    ["i'm 33, pay 290k. what if i defer 10k?", { age: 33, annualPay: 290_000 }],
    ["i'm 33, pay 290k, no match. say i defer 10k", { age: 33, annualPay: 290_000, match: [] }],
    ["I'm 33, pay 290k, no match. say i defer 10k, what's left?", { age: 33, annualPay: 290_000, match: [] }],
  ])('%s', (text, told) => {
    const { facts, said } = talked(text);
    expect(facts).toEqual(told);
    expect(said).toContain('Room for after-tax money this year, Now $47,500, Then $62,000');
  });

  it('the open question is answered by what is told, and the next one follows', () => {
    const { facts, said } = talked("start || i'm 45, pay 200k, no match. what if i defer 10k");
    expect(facts).toEqual({ age: 45, annualPay: 200_000, match: [] });
    expect(said).toContain('Then $62,000');
    expect(said).toContain('How much of your pay will you defer');
    expect(said).not.toContain('When were you born');
  });

  it('an amount that is not clear is said not to be used', () => {
    const { facts, said } = talked("i'm 33, pay 29k. what's the limit?");
    expect(facts).toEqual({ age: 33 });
    expect(said).toContain('I didn’t use $29,000.');
  });
});

describe('what was taken back, or asked, in the same breath', () => {
  it.each<[lines: string, facts: Facts]>([
    ['29, i make 1.5 million lol jk 150k', { age: 29, annualPay: 150_000 }],
    ['29 || deferred 12k. sorry thats last year, this year 16k', { electiveDeferralYearToDate: 16_000 }],
    ['i make 150k. sorry thats last year, this year 160k', { annualPay: 160_000 }],
    ['base is 90k plus roughly 130k commissions this year', { annualPay: 220_000 }],
    ['base is 90k, commissions about 130k', { annualPay: 220_000 }],
    ['W-2 box 3 last year was 162k same company', { priorYearWages: 162_000 }],
    ['40, 200k || make that 12%... no wait, just the max', { defersTheMost: true }],
    ['40, 200k || I went over the limit', {}],
    ["the plan doesn't have after-tax || actually hr told me it does", { allowsAfterTax: true }],
    [
      "the plan doesn't have after-tax || hr says it does, up to 10% of pay",
      { allowsAfterTax: true, afterTaxCapPercent: 10 },
    ],
    ["we can take in-service withdrawals || payroll says it doesn't", { allowsInServiceWithdrawal: false }],
    ["40, 200k || I'll be on unpaid leave from December 7 until year-end", {}],
    ['40, 200k, plan takes after-tax || so my after tax number?', {}],
    ['40, 200k, plan takes after-tax || room after tax if i max?', {}],
    ['40, 200k, plan takes after-tax || not sure anymore if they take after-tax', { allowsAfterTax: null }],
    [
      '40, 200k, we can take in-service withdrawals || hm called vanguard, withdrawals only at 59 and a half or when you leave',
      { allowsInServiceWithdrawal: false },
    ],
    [
      "61, 250k, last year's wages 240k || deferred 30,000 so far, of which 10k Roth",
      { electiveDeferralYearToDate: 30_000, deferralKind: 'mixed' },
    ],
    [
      '47, 180k || deferred 22,000 so far this year, including 6k Roth',
      { electiveDeferralYearToDate: 22_000, deferralKind: 'mixed' },
    ],
    [
      '38, 240k a year || I started a new job on July 6 and deferred 14,000 at my old job',
      { annualPay: 117_699, otherEmployerDeferrals: 14_000, startedOn: '2026-07-06' },
    ],
  ])('%s', (lines, facts) => {
    expect(changed(lines)).toEqual(facts);
  });

  it.each<[lines: string, facts: Facts]>([
    ['40, 200k || not sure if they take after-tax', { allowsAfterTax: null }],
    ['40, 200k || no idea what they match', { match: null }],
    ["40, 200k || not sure how much I'll defer", { electiveDeferralPlanned: null }],
    ['40, 200k || not sure', { electiveDeferralPlanned: null }],
    ['40, 200k || not sure, maybe 10k', { electiveDeferralPlanned: 10_000 }],
  ])('doubt is of what it names: %s', (lines, facts) => {
    expect(changed(lines)).toEqual(facts);
  });

  it.each<[lines: string, facts: Facts]>([
    [
      'Contribution summary\nYear to date as of 11/20/2026\nPre-tax 401(k) $18,375.00\nRoth 401(k) $3,000.00\nAfter-tax $6,150.00\nEmployer match $7,350.00\nTotal contributions $34,875.00\nVested balance $214,880.12',
      {
        ...{ electiveDeferralYearToDate: 21_375, deferralKind: 'mixed', employerContribution: 7_350 },
        ...{ afterTaxYearToDate: 6_150, allowsAfterTax: true },
      },
    ],
    [
      'Year to date\nPre-tax $18,375\nAfter-tax $6,150\nMatch $7,350',
      {
        ...{ electiveDeferralYearToDate: 18_375, employerContribution: 7_350 },
        ...{ afterTaxYearToDate: 6_150, allowsAfterTax: true },
      },
    ],
  ])('a page that says “year to date” is of this year', (lines, facts) => {
    expect(changed(lines)).toEqual(facts);
  });

  it('the kind of plan counts before a question too', () => {
    expect(changed("I have a 403(b), salary 78k. What's my limit?")).toEqual({
      planType: '403b',
      annualPay: 78_000,
    });
    expect(changed('Salary 78k. Is a 403(b) any different?')).toEqual({ annualPay: 78_000 });
  });

  it('who one is answers no question about money', () => {
    expect(
      changed('start || 40 || 200k || maximum || ok for real: 39, 205k, employer gives a flat 3%'),
    ).toEqual({ age: 39, nonelectivePercent: 3 });
  });

  it('“yes or no” is asked of what stands before it', () => {
    expect(talked('40, 200k || so is it worth it, yes or no').said).not.toContain(
      'not something I can answer',
    );
  });

  it('the total of a page is no plan of one’s own', () => {
    expect(changed('Total contributions $34,875.00')).toEqual({});
  });
});

describe('the room without an age', () => {
  it('is that of anybody under 50, and says so', () => {
    const { said } = talked(
      'I make 260k, defer the max, employer puts in 10k, plan takes after-tax || what’s my after-tax room?',
    );
    expect(said).toContain('$37,500 after tax');
    expect(said).toContain('as long as you’re under 50');
  });
  it('whether it can be done hangs on no age and no pay', () => {
    expect(talked('plan has after-tax and in-plan conversion || so can i do it or not').said).toContain(
      'For you: Yes.',
    );
  });
});
