import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import type { Facts, Profile } from '../../src/participant/profile.ts';
import { understand } from '../../src/participant/understanding.ts';

/** What belongs to another job, another plan, some people or another year; and what is put right in so many words. */

const day = dayOf(new Date('2026-11-27T15:00:00Z'));
const heard = (text: string, profile: Profile = {}, before: Profile = profile) =>
  understand(text, { ...newPerson(day), profile, undo: { id: 1, before } }, day);

describe('whose an amount is', () => {
  it.each<[string, Facts]>([
    ['I have a second job, unrelated, deferred 10k there', { otherEmployerDeferrals: 10_000 }],
    ['I put 10k into the 401k at my second job', { otherEmployerDeferrals: 10_000 }],
    ['in job B i deferred 9,800 this year', { otherEmployerDeferrals: 9_800 }],
    [
      'at this job I put in 14k and at my other job 13k this year',
      { electiveDeferralYearToDate: 14_000, otherEmployerDeferrals: 13_000 },
    ],
    ['I also put 30k in my SEP', {}],
    [
      'put 10k in the 457(b) and 14k in the 403(b) this year, defer max',
      { electiveDeferralYearToDate: 14_000, defersTheMost: true },
    ],
    [
      'After-tax contributions are capped at $10,000 a year in our plan, $5,000 for highly compensated.',
      { allowsAfterTax: true, afterTaxCapAmount: 10_000 },
    ],
    [
      'HCEs can’t make after-tax contributions',
      { allowsAfterTax: true, afterTaxCapHighlyCompensatedPercent: 0 },
    ],
    [
      'after-tax limited to 6% of pay per paycheck and $12,000 a year',
      { allowsAfterTax: true, afterTaxCapPercent: 6, afterTaxCapAmount: 12_000 },
    ],
    ['changes to elections take two pay periods to take effect', { electionLag: 2 }],
    ['defer 30k, nothing so far', { electiveDeferralPlanned: 30_000, electiveDeferralYearToDate: 0 }],
    [
      'I was laid off on May 31, deferred 15k',
      { electiveDeferralYearToDate: 15_000, leavingEmployer: true, lastPayDate: '2026-05-31' },
    ],
    ['our plan has no Roth', { offersRoth: false }],
    ['I work for a hospital that has a 403(b) plan', { planType: '403b' }],
    ['I started here in 2026', { priorYearWages: 0 }],
    ['last year 0 because I was at another firm', { priorYearWages: 0 }],
    ['pay between 150k and 170k', {}],
    ['my deferral is max', { defersTheMost: true }],
  ])('%s', (text, facts) => {
    expect(heard(text).facts).toEqual(facts);
  });

  it('two jobs with a pay each: which is this one’s is asked', () => {
    const { facts, unclear } = heard(
      'I have two jobs, unrelated. Job one pays 150k and I defer 15k there. Job two pays 100k, I deferred 9.5k',
    );
    expect(facts).toEqual({ electiveDeferralYearToDate: 15_000, otherEmployerDeferrals: 9_500 });
    expect(unclear?.amount).toBe('$150,000');
  });

  it('a raise to come is not the pay of the year', () => {
    const { facts, unclear } = heard('pay 200k, my raise to 240k comes December 1');
    expect(facts).toEqual({ raise: { annualPay: 240_000, from: '2026-12-01' }, annualPay: 200_000 });
    expect(unclear).toBeUndefined();
  });
});

describe('what is said of an amount', () => {
  it.each<[string, Facts]>([
    [
      'deferred 18,400 so far this year, 6,000 of that was roth',
      { electiveDeferralYearToDate: 18_400, deferralKind: 'mixed' },
    ],
    ['20k after tax contributions that grew to 20,600', { afterTaxBalance: 20_000, afterTaxEarnings: 600 }],
    ['oh we do get profit sharing tho, 8% of pay', { nonelectivePercent: 8 }],
    ['I put 24% of the paycheck, no sorry 14%, into the 401(k)', { electiveDeferralPercent: 14 }],
    ['im 49, no wait just had my birthday, 50 now', { age: 50 }],
    ['thats over the 24,500 isnt it', {}],
    ['they stopped in-service withdrawals in january', { allowsInServiceWithdrawal: false }],
    ['but they added conversion inside the plan', { allowsInPlanConversion: true }],
    [
      'doesnt let me touch it or convert while i work here',
      { allowsInServiceWithdrawal: false, allowsInPlanConversion: false },
    ],
    [
      'our match is dollar for dollar up to 5%, and it looks at after-tax contributions too',
      { match: [{ rate: 1, upToPercentOfPay: 5 }], matchesAfterTax: true },
    ],
    ['they don’t match the catch-up though', { matchesCatchUp: false }],
    ['no match on after-tax', { matchesAfterTax: false }],
    ['after-tax isn’t matched', { matchesAfterTax: false }],
    ['new grad, 23, 70k', { age: 23, annualPay: 70_000 }],
  ])('%s', (text, facts) => {
    expect(heard(text).facts).toEqual(facts);
  });
});

describe('put right in the next message', () => {
  it.each<[string, Profile, Facts]>([
    [
      'sorry, exactly 160,000. am I highly compensated',
      { priorYearWages: 158_000 },
      { priorYearWages: 160_000 },
    ],
    ['ugh no, 161k in 2025. am i an hce now', { priorYearWages: 158_000 }, { priorYearWages: 161_000 }],
    [
      'hold on. the stub says 18,840',
      { electiveDeferralYearToDate: 18_400, annualPay: 175_000 },
      { electiveDeferralYearToDate: 18_840 },
    ],
    ['no 198k was right', { annualPay: 188_000 }, { annualPay: 198_000 }],
    ['oops thats every two weeks', { annualPay: 150_800 }, { annualPay: 75_400, payFrequency: 'biweekly' }],
    ['ok no forget that, I do make 90k', { annualPay: 60_000 }, { annualPay: 90_000 }],
    [
      'change of plans, offer fell through, im staying',
      { leavingEmployer: true },
      { leavingEmployer: false },
    ],
    ['no more birthdays this year', { age: 63 }, { turningAge: 63 }],
  ])('%s', (text, profile, facts) => {
    const before = Object.fromEntries(Object.keys(profile).map((field) => [field, undefined]));
    expect(heard(text, profile, before).facts).toEqual(facts);
  });
});

describe('what was lost or taken for another in a list', () => {
  it.each<[string, Facts]>([
    [
      'pay 100k, max, no match, after-tax 55k so far, deferred 20k so far, paid monthly',
      {
        ...{ annualPay: 100_000, defersTheMost: true, match: [], electiveDeferralYearToDate: 20_000 },
        ...{ afterTaxYearToDate: 55_000, allowsAfterTax: true, payFrequency: 'monthly' },
      },
    ],
    ['left acme in june, put 12k in the 401k there plus 8k aftertax', { otherEmployerDeferrals: 12_000 }],
    [
      'so far 10k roth 401k, 9k pretax n 5k aftertax',
      {
        ...{ electiveDeferralYearToDate: 19_000, deferralKind: 'mixed' },
        ...{ afterTaxYearToDate: 5_000, allowsAfterTax: true },
      },
    ],
    ['company put in 7,150 so far, itll be 7,800 by end of yr', { employerContribution: 7_800 }],
    ['I plan to defer 24,500 + the 8k catchup', { electiveDeferralPlanned: 32_500 }],
    ['oh and last yr they paid me 149', { priorYearWages: 149_000 }],
    ['and the yr i turn 64?', {}],
    ['and if id been on 150 the whole yr', {}],
    ['5% match dollar 4 dollar', { match: [{ rate: 1, upToPercentOfPay: 5 }] }],
    ['I’m self-employed solo 401k', { planType: 'solo401k' }],
  ])('%s', (text, facts) => {
    expect(heard(text).facts).toEqual(facts);
  });

  it.each<[string, Profile, Facts]>([
    ['nope just checked w payroll, 230 was right', { annualPay: 240_000 }, { annualPay: 230_000 }],
    ['so 95,095 for the whole yr i guess', { annualPay: 80_080 }, { annualPay: 95_095 }],
    ['ok went with 15%', { electiveDeferralPercent: 12 }, { electiveDeferralPercent: 15 }],
    ['crap, its 151,999', { priorYearWages: 149_999 }, { priorYearWages: 151_999 }],
  ])('%s', (text, profile, facts) => {
    const before = Object.fromEntries(Object.keys(profile).map((field) => [field, undefined]));
    expect(heard(text, profile, before).facts).toEqual(facts);
  });

  it('a raise after a day: both figures, and which of them is the year’s is asked', () => {
    const { facts, unclear } = heard('i was on 120k til sept 30 then got bumped to 150k');
    expect(facts).toEqual({ raise: { annualPay: 150_000, from: '2026-10-01' } });
    expect(unclear?.choices[0]?.facts.annualPay).toBeCloseTo(127_500, -3);
  });
});

it('an amount so far of nobody knows what is asked back, and not taken for a deferral', () => {
  const { facts, unclear } = heard('ytd on the stub its 7,520');
  expect(facts).toEqual({});
  expect(unclear?.amount).toBe('$7,520');
});
