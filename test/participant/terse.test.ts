import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import type { Profile } from '../../src/participant/profile.ts';
import { questionById } from '../../src/participant/questions/index.ts';
import { understand } from '../../src/participant/understanding.ts';

const day = dayOf(new Date('2026-11-27T15:00:00Z'));
/** With the plan for the year as the open question, as it is for most who write so. */
const read = (text: string, profile: Profile = { age: 47 }, open = 'planned') =>
  understand(text, { ...newPerson(day), profile }, day, questionById(open)).facts;

/** Facts one after another, without a verb, as somebody writes who knows their plan. */
describe('what is said in a few words is read as what it is, and as nothing else', () => {
  it.each([
    // a cap on both is no cap of one, and no election
    [
      'Plan limits deferrals and after-tax together to 25% of each paycheck',
      { combinedCapPercent: 25, allowsAfterTax: true },
    ],
    [
      'my plan limits deferrals plus after-tax to a combined 25% of pay',
      { combinedCapPercent: 25, allowsAfterTax: true },
    ],
    ['my plan caps total employee contributions at 40% of eligible pay', { combinedCapPercent: 40 }],
    [
      'the plan caps my deferrals at 15% of pay. Deferred so far 18,000. After-tax so far 1,000.',
      {
        deferralCapPercent: 15,
        electiveDeferralYearToDate: 18_000,
        afterTaxYearToDate: 1_000,
        allowsAfterTax: true,
      },
    ],
    ['After-tax is limited to $1,000 per paycheck', { allowsAfterTax: true }],
    [
      'after-tax is limited to the lesser of 10% of pay or $25,000',
      { afterTaxCapPercent: 10, afterTaxCapAmount: 25_000, allowsAfterTax: true },
    ],
    // the day of a month is no age, and no amount
    ["I'm leaving on March 31", { leavingEmployer: true, lastPayDate: '2027-03-31' }],
    ["I'm leaving the firm on the 18th of December", { leavingEmployer: true, lastPayDate: '2026-12-18' }],
    ["I'm done here on Dec 20", { leavingEmployer: true, lastPayDate: '2026-12-20' }],
    ['I leave the company on January 15', { leavingEmployer: true, lastPayDate: '2027-01-15' }],
    ['I started here on July 1 2026', { startedOn: '2026-07-01' }],
    ['biweekly next December 4', { payFrequency: 'biweekly', nextPayDate: '2026-12-04' }],
    ['monthly next December 31', { payFrequency: 'monthly', nextPayDate: '2026-12-31' }],
    [
      'Paid semimonthly on the 15th and last day; next is November 30',
      { payFrequency: 'semimonthly', nextPayDate: '2026-11-30' },
    ],
    // what is in this year
    [
      'deferred 22000, after-tax 10000, no match',
      { electiveDeferralYearToDate: 22_000, afterTaxYearToDate: 10_000, match: [], allowsAfterTax: true },
    ],
    ['Deferred here 15000, after-tax 0', { electiveDeferralYearToDate: 15_000, afterTaxYearToDate: 0 }],
    ['I maxed out already', { defersTheMost: true, electiveDeferralYearToDate: 24_500 }],
    // one "nothing" is of what it names
    ['no after-tax yet', { afterTaxYearToDate: 0 }],
    ['no employer money', { employerContribution: 0 }],
    ["I'll max out, no employer money", { defersTheMost: true, employerContribution: 0 }],
    ["I don't plan to defer anything", { electiveDeferralPlanned: 0 }],
    // a percent that belongs to something else
    ['I own 10% of the company', { fivePercentOwner: true }],
    ['I own 3% of the company', { fivePercentOwner: false }],
    // as the plan itself says
    ["I'm an HCE", { highlyCompensated: true }],
    ["HR says I'm not highly compensated", { highlyCompensated: false }],
    ["I'm not considered an HCE this year", { highlyCompensated: false }],
    // the box that counts
    ['my W-2 box 5 was 155,000 and box 3 0', { priorYearWages: 0 }],
    ['box 5 162,000, box 3 blank', { priorYearWages: 0 }],
    ['box 3 151,200, box 5 168,000', { priorYearWages: 151_200 }],
    ['box 3 of my 2025 w-2 says 171,200', { priorYearWages: 171_200 }],
    ['my 2025 W-2: box 3 168.6k, box 5 172k', { priorYearWages: 168_600 }],
    ["I don't pay into social security", { priorYearWages: 0 }],
    // the match makes up at year-end; the plan converts by itself
    ['match 100% of first 4%, trues up', { match: [{ rate: 1, upToPercentOfPay: 4 }], trueUp: true }],
    ['match 50% up to 6%, true-up', { match: [{ rate: 0.5, upToPercentOfPay: 6 }], trueUp: true }],
    ['they convert automatically', { allowsInPlanConversion: true, conversion: 'automatic' }],
    ['after-tax and in-plan conversion allowed', { allowsAfterTax: true, allowsInPlanConversion: true }],
    [
      'net self-employment profit 150000, sole proprietor',
      { annualPay: 150_000, businessKind: 'unincorporated' },
    ],
    ['403(b) and a governmental 457(b)', { planType: '403b' }],
    // thousands left out, as people say them
    ['172 base and they owe me a 15k retention bonus in december', { annualPay: 187_000 }],
    ['pay went up w my last review, comes to 203 for the year now', { annualPay: 203_000 }],
    ['190 base, no bonus', { annualPay: 190_000 }],
    ['I make 182k no sorry 187k', { annualPay: 187_000 }],
    ['eleven thousand a month and then a 15k bonus that paid out in march', { annualPay: 147_000 }],
    ['last yr I made 172 here, this yr more like 158', { priorYearWages: 172_000, annualPay: 158_000 }],
    ['pay is one sixty something, call it 165', { annualPay: 165_000 }],
    ['I get paid 3300 every week', { annualPay: 171_600, payFrequency: 'weekly' }],
    ['paid biweekly, 5200 each', { annualPay: 135_200, payFrequency: 'biweekly' }],
    ['i make 400 but isnt pay capped at something for this stuff?', { annualPay: 400_000 }],
    // what somebody takes to be the law, or says of others, is no fact of theirs
    ['since the match counts against the 24,500 i can only put in 18,500 myself right', {}],
    ['my wife makes 300k at a big tech co, me im 47 making 145', { age: 47, annualPay: 145_000 }],
    // percents of several things, and ranges of what one may elect
    [
      '175k. espp takes 10%, 401k takes 8, hsa 150 a check',
      { annualPay: 175_000, electiveDeferralPercent: 8 },
    ],
    [
      '"Pretax 401k 6.00% / After-tax 401k 10.00% / Roth 401k 0.00%"',
      { electiveDeferralPercent: 6, afterTaxPercent: 10, allowsAfterTax: true },
    ],
    [
      'The company matches 50% of the first 8% of pre-tax deferrals only',
      { match: [{ rate: 0.5, upToPercentOfPay: 8 }] },
    ],
    [
      'dont stop me at 10% or whatever the default is, put me down for as much as the irs lets me',
      { defersTheMost: true },
    ],
    // who put it in, and who it is about
    [
      'company put 12k into my 401k so far and i deferred 22k',
      { electiveDeferralYearToDate: 22_000, employerContribution: 12_000 },
    ],
    ['HR question, not about me: employee is 52, makes 190k, defers 24,500, we put in 9,500', {}],
    ['asking for a friend: he is 44 and makes 210k', {}],
    // two answers of a list, the last not known
    [
      'after-tax yes, roth flip inside the plan yes, taking it out before i quit no, tracked separately… no clue',
      {
        allowsAfterTax: true,
        allowsInPlanConversion: true,
        allowsInServiceWithdrawal: false,
        separateAccounting: null,
      },
    ],
  ] satisfies [string, Profile][])('%s', (text, facts) => {
    expect(read(text)).toEqual(facts);
  });

  it.each<[string, string, Profile, Profile]>([
    ['deferredSoFar', '15 + 3, trad + roth', {}, { electiveDeferralYearToDate: 18_000 }],
    [
      'afterTaxSoFar',
      '11 grand last year, this yr only 2,750 cause they paused it till sept',
      {},
      { afterTaxYearToDate: 2_750 },
    ],
    ['deferredSoFar', 'its 184 this year', { annualPay: 176_000 }, { annualPay: 184_000 }],
    [
      'employer',
      'scrap what i said on in-service withdrawals, those are hardship only',
      { allowsInServiceWithdrawal: true, allowsInPlanConversion: true },
      { allowsInServiceWithdrawal: false },
    ],
    [
      'birth',
      "turned the big four-oh in may and I'm on 166 for the year, all in",
      {},
      { age: 40, annualPay: 166_000 },
    ],
    // no word of pay: what is in so far, and not another pay
    ['afterTaxSoFar', 'like 90 a check so 180 total', { annualPay: 150_000 }, { afterTaxYearToDate: 180 }],
    ['birth', '50/50 roth and pretax btw', {}, { deferralKind: 'mixed' }],
    [
      'deferredSoFar',
      'hm my 10% is wrong i bumped it up, its 14 now',
      { electiveDeferralPercent: 10 },
      { electiveDeferralPercent: 14 },
    ],
    [
      'deferredSoFar',
      'and the pay i gave u is base only, w bonus 215',
      { annualPay: 190_000 },
      { annualPay: 215_000 },
    ],
    [
      'deferredSoFar',
      '10 grand bonus in december after all so 178 total',
      { annualPay: 168_000 },
      { annualPay: 178_000 },
    ],
    [
      'inPlan',
      'lol benefits just wrote back. it IS there, its just called voluntary contributions in our plan',
      { allowsAfterTax: false },
      { allowsAfterTax: true },
    ],
  ])('with “%s” open: %s', (open, text, profile, facts) => {
    expect(read(text, profile, open)).toMatchObject(facts);
  });

  it('a star puts right what was typed before, as people do where they chat', () => {
    const before = { ...newPerson(day), profile: { annualPay: 109_000 } };
    const person = { ...before, undo: { before: {} } };
    expect(understand('*190k', person as typeof before, day).facts).toEqual({ annualPay: 190_000 });
  });

  it('nobody’s age is needed for what is in; without it, all of it is no figure yet', () => {
    expect(read('already maxed out', {})).toEqual({ defersTheMost: true });
  });
});
