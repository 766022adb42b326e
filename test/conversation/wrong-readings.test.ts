import { describe, expect, it } from 'vitest';
import { takeTurn } from '../../src/conversation/turn.ts';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import type { Facts } from '../../src/participant/profile.ts';
import { changed } from './changed.ts';

describe('an open question takes only what is its answer', () => {
  it.each<[why: string, lines: string, facts: Facts]>([
    [
      '“so far” is no wage of last year',
      '52, 190k, pretax 15% || 20k so far',
      { electiveDeferralYearToDate: 20_000 },
    ],
    [
      'nor is what was put in this year',
      '52, 190k, pretax 15% || ive put in 21,600 this year',
      { electiveDeferralYearToDate: 21_600 },
    ],
    ['a “no” to what was understood', '45, 300k || no hang on thats my wifes plan. mine cant', {}],
    [
      'a question says no “nothing”',
      'im 33 make 130k || two jobs this year || the first job is gone do i call them or the new ones',
      {},
    ],
    [
      'children are no dollars',
      '33, 99k, wife 120k || i put 6%, she puts 10 || we have 2 kids and a 400k mortgage',
      {},
    ],
    ['what the employer does is no deferral', '403b nurse, 52, 90k || hospital does 3%', {}],
    [
      'nor is its money, whatever one defers',
      '45, 300k, max pretax, 24500 so far, no other || 5% from the company no matter what',
      { nonelectivePercent: 5 },
    ],
    [
      'what is put in is no pay',
      '44, laid off last friday, made 130k to date || been putting in 12%, 15600 total',
      { electiveDeferralPercent: 12 },
    ],
    [
      'as of a statement it is in already',
      'I turned 62 in August, my salary is $168,000 || 18 percent, half regular half Roth || I had $24,150 in as of the October statement',
      { electiveDeferralYearToDate: 24_150 },
    ],
  ])('%s', (_why, lines, facts) => expect(changed(lines)).toEqual(facts));
});

describe('what is put right is the fact that was meant', () => {
  it.each<[lines: string, facts: Facts]>([
    ['41, 180k, 12% roth || match is 6% || hold on i said 180, its actually 108', { annualPay: 108_000 }],
    [
      '54 and ive put 29k in already this year || oh hang on, stub says 29,400',
      { electiveDeferralYearToDate: 29_400 },
    ],
    [
      "I'm 48, make 182,500 and I've put $19,000 into the regular 401k so far || oh sorry i misread the stub, 19,800",
      { electiveDeferralYearToDate: 19_800 },
    ],
    [
      '45, 205k, 9k after tax in so far || sorry 9k was last month, its 10,500 now',
      { afterTaxYearToDate: 10_500 },
    ],
    [
      '42 yrs old, 150k salary plus a 30k bonus in dec || ugh bonus got cut. its 10k not 30k',
      { annualPay: 160_000 },
    ],
    ["41. 120k base + 30k bonus. || bonus isn't happening after all, just the 120", { annualPay: 120_000 }],
    [
      '38, 165k, i put in 12 percent || forget what i said about the 12 percent, its 14 now',
      { electiveDeferralPercent: 14 },
    ],
    [
      '33, sales. base is 60k and the rest is commission, should land at 210k all in || correction, two deals slipped, more like 190k',
      { annualPay: 190_000 },
    ],
    ['age 39 || pay is 250k || no, 255', { annualPay: 255_000 }],
    ['39, 250k || match is 100% of the first 5% || no, 4', { match: [{ rate: 1, upToPercentOfPay: 4 }] }],
    ['make 400k || haha kidding, 140k', { annualPay: 140_000 }],
    [
      '46, 180k, deferred 24,500, after tax 30k, employer 20k || oh the employer was 15k',
      { employerContribution: 15_000 },
    ],
    [
      '41, 200k, deferred 24,500, after tax 10k, employer 8k || employer was 8k as of sept, 9,100 now',
      { employerContribution: 9_100 },
    ],
    // Without a word that takes it back, which one holds is asked.
    ["I'm 45 and make 180k || my salary is 240k", {}],
    ['45, 300k || we cant do after tax || scratch that, we can', { allowsAfterTax: true }],
    ['45, 300k || plan has aftertax || i was wrong, it doesnt', { allowsAfterTax: false }],
    [
      "I'm 41 and earn 180k || i've put 18k in after tax so far this year || no wait, that 18k was the roth 401k",
      { afterTaxYearToDate: null, electiveDeferralYearToDate: 18_000 },
    ],
    [
      'im 45 make 300k max pretax || aftertax allowed up to 10% of pay || i’ve put in 7,500 of that so far',
      { afterTaxYearToDate: 7_500 },
    ],
  ])('%s', (lines, facts) => expect(changed(lines)).toEqual(facts));
});

describe('what nobody said of themselves, or of this year, is no fact', () => {
  it.each<[text: string, facts: Facts]>([
    ['planning on 30k aftertax in 2027', {}],
    ["I'm leaving it at 10%", {}],
    ["I'm leaving the after tax where it is", {}],
    ['I might leave in march', {}],
    ['HR said a guy on my team is leaving in march', {}],
    ['say i put 10k after tax in december, how much tax', {}],
    ['we file jointly, about 238 together', { filingStatus: 'marriedFilingJointly' }],
    ['shes got 30k aftertax', {}],
    ['my unvested match is like 4k do i lose that', {}],
    ['i net about 130k, 38', { age: 38 }],
    ['my gross so far is 140k, deferred 14k, 44', { age: 44, electiveDeferralYearToDate: 14_000 }],
    ['im 58, thinking of retiring at 62', { age: 58 }],
    ['moving from CA to texas in jan, same company same job', { leavingEmployer: false }],
    ['i make 140k, raise to 155k kicks in in january', { annualPay: 140_000 }],
    [
      "i asked hr and they said the plan doesn't have after-tax, but does have roth",
      { allowsAfterTax: false, offersRoth: true },
    ],
    ['i put 12% in my roth so thats after tax right?', { electiveDeferralPercent: 12, deferralKind: 'roth' }],
    ['after tax i did not put nothing', { afterTaxYearToDate: 0 }],
    ["I'm leaving for vacation on friday", {}],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(facts));
});

describe('said another way, it is read', () => {
  it.each<[text: string, facts: Facts]>([
    [
      'my base is 151k but i pick up weekend shifts so call it 165k for the year all in',
      { annualPay: 165_000 },
    ],
    ['W-2 last year was 188,000, this year 195,000', { annualPay: 195_000, priorYearWages: 188_000 }],
    ['pay is 158, no 162, i mean 165k', { annualPay: 165_000 }],
    [
      'my roth contribution so far is 9k, sorry, I mean the after-tax one',
      { afterTaxYearToDate: 9_000, allowsAfterTax: true },
    ],
    [
      "last year I made 148k here, this year it's 163k and next year it'll be 175k",
      { annualPay: 163_000, priorYearWages: 148_000 },
    ],
    ["it's January 1 2027 that I turn 64", { birthDate: '1963-01-01' }],
    ['deferred 19,300 so far - sorry, stub says 19,800', { electiveDeferralYearToDate: 19_800 }],
    [
      "my last check from Cisco hit on oct 30, I don't work there anymore",
      { lastPayDate: '2026-10-30', leavingEmployer: true },
    ],
    ["I'm 30 and between two jobs I deferred 26k this year", { age: 30, electiveDeferralYearToDate: 26_000 }],
    [
      'roth deferrals 15k so far, real after-tax 0.',
      { electiveDeferralYearToDate: 15_000, deferralKind: 'roth', afterTaxYearToDate: 0 },
    ],
    ['the brokerage site offers in-plan conversion', { allowsInPlanConversion: true }],
    [
      '36, base 160 + 40k bonus dec 18',
      { age: 36, annualPay: 200_000, bonus: { amount: 40_000, on: '2026-12-18' } },
    ],
    ['base is 160k and theres a 15% bonus', { annualPay: 184_000 }],
    ['got promoted! went from 150k to 165k', { annualPay: 165_000 }],
    ['until now i have put 9 thousand five hundred in the 401k', { electiveDeferralYearToDate: 9_500 }],
    ['my husbands 401k has no after tax option but mine does', { allowsAfterTax: true }],
    ['and im 57', { age: 57 }],
    ['we get paid on 15th and end of month', { payFrequency: 'semimonthly', nextPayDate: '2026-11-30' }],
    [
      'i had about 31k in the after tax part, 27k of that is what i put in',
      { afterTaxBalance: 27_000, afterTaxEarnings: 4_000 },
    ],
    [
      'i have 210k in the plan, 35 of it aftertax, 6 of that is growth',
      { preTaxBalance: 175_000, afterTaxBalance: 29_000, afterTaxEarnings: 6_000 },
    ],
    ['leaving in june', { lastPayDate: '2027-06-30', leavingEmployer: true }],
    ['my last day is next friday', { lastPayDate: '2026-12-04', leavingEmployer: true }],
    [
      'ok update.. gave notice today, last day is jan 15',
      { lastPayDate: '2027-01-15', leavingEmployer: true },
    ],
    [
      "put 15k into my old job's 401k and 14.2k into this one",
      { electiveDeferralYearToDate: 14_200, otherEmployerDeferrals: 15_000 },
    ],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(facts));

  it('the W-2 of the year before, told in January', () => {
    expect(changed('im 52, my w2 for 2026 says 171000', '2027-01-10')).toEqual({
      age: 52,
      priorYearWages: 171_000,
    });
  });
});

describe('a tax adviser’s lines', () => {
  it.each<[text: string, facts: Facts]>([
    [
      "I started here in November, make 300k a year, 50k this year here. I'm 40",
      { age: 40, annualPay: 50_000, startedOn: '2026-11-01' },
    ],
    [
      '45, 200k, other employer deferrals 10,000, deferred 13,000 so far here',
      { age: 45, annualPay: 200_000, otherEmployerDeferrals: 10_000, electiveDeferralYearToDate: 13_000 },
    ],
    [
      '45, 500k, match 100% up to 4%, 3% nonelective',
      { age: 45, annualPay: 500_000, match: [{ rate: 1, upToPercentOfPay: 4 }], nonelectivePercent: 3 },
    ],
    [
      '45, 200k, deferral limit of 10% of pay, after-tax limit of 10% of pay',
      { age: 45, annualPay: 200_000, deferralCapPercent: 10, afterTaxCapPercent: 10 },
    ],
    [
      '45, 120k, dollar for dollar up to 4%, then 50 cents up to 6%, max $5,000',
      {
        age: 45,
        annualPay: 120_000,
        match: [
          { rate: 1, upToPercentOfPay: 4 },
          { rate: 0.5, upToPercentOfPay: 6 },
        ],
        matchMaximum: 5_000,
      },
    ],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(expect.objectContaining(facts)));
});

it('an amount that is taken out is read whole', () => {
  const day = dayOf(new Date('2026-11-26T15:00:00Z'));
  const text = 'my 401k has 60k pretax and 15k after-tax. if I convert 10k of it how much is taxed?';
  const { replies } = takeTurn(
    { ...newPerson(day), welcomed: true },
    { inDm: true, kind: 'text', text },
    day,
  );
  expect(JSON.stringify(replies)).toContain('of $10,000 taken out, *$8,000* is pre-tax');
});
