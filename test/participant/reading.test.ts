import { describe, expect, it } from 'vitest';
import { readProfile } from '../../src/participant/index.ts';

const today = new Date('2026-11-23T12:00:00Z');
const half6 = [{ rate: 0.5, upToPercentOfPay: 6 }];

/** What people write, and the facts that it holds: these and no others. */
const SAID: [string, object][] = [
  // typos, and words that only look like one
  ['my slaary is 240k', { annualPay: 240000 }],
  ['they mtach 50% up to 6%', { match: half6 }],
  ['the company matches 50% of the first 6% on a pre-tax or roth basis', { match: half6 }],
  ['8k base monthly and they gave me a 12k bonus in march', { annualPay: 108000 }],
  ["the job here is 185k a year on paper but i'll only get about 90k of it from them", { annualPay: 90000 }],
  [
    "they say conversions inside aren't offered here, only withdrawals while you're still working",
    { allowsInPlanConversion: false, allowsInServiceWithdrawal: true },
  ],
  ['brn in 1971', { birthYear: 1971 }],
  ["after-tax contributions aren't permitted", { allowsAfterTax: false }],
  ["the plan doesn't have after-tax", { allowsAfterTax: false }],
  ['hey there, can you tell me: I make 240k, thanks!', { annualPay: 240000 }],
  ['hmm what would happen if my employer matched 100% of 6%', {}],
  ['lol i wish i made 500k', {}],
  ['i heard the max is 24,500', {}],
  ['my pay is net 6k a month', {}],
  ['Age: 49\nSalary: 210,000\nMatch: 50% up to 6%', { age: 49, annualPay: 210000, match: half6 }],
  // a question in the same breath as a fact; what was put right
  ['our plan allows after-tax contributions, how much can i put in?', { allowsAfterTax: true }],
  ["my pay isn't 200k, it's 180k", { annualPay: 180000 }],
  ['my 401k is 100% roth', { deferralKind: 'roth' }],
  // what may be some day, periods of pay, parts of what one puts in: no other fact than what was said
  ['they might let us do after-tax next year', {}],
  ['they pay me 3,100 a week', { annualPay: 161200 }],
  ['no after-tax money paid in yet', { afterTaxYearToDate: 0 }],
  ['unclear whether in-service withdrawals are possible', { allowsInServiceWithdrawal: null }],
  ['after-tax is kept in its own subaccount', { separateAccounting: true }],
  ['company matches 75% of what I put in, up to 8% of pay', { match: [{ rate: 0.75, upToPercentOfPay: 8 }] }],
  ['after-tax basis 16,000 with 1,400 in gains', { afterTaxBalance: 16000, afterTaxEarnings: 1400 }],
  // age
  ["I'm 52", { age: 52 }],
  ['im 47 and single', { age: 47, filingStatus: 'single' }],
  ['61 yo', { age: 61 }],
  ['I am sixty-two years old', { age: 62 }],
  ['i turn 60 this year', { turningAge: 60 }],
  ["I'll be 63 in December", { turningAge: 63 }],
  ['turning 50 next year', { birthYear: 1977 }],
  ['born in 1971', { birthYear: 1971 }],
  ['14 March 1966 is my birthday', { birthDate: '1966-03-14' }],
  ['my birthday is 14 March 1966', { birthDate: '1966-03-14' }],
  ['DOB 03/14/1966', { birthDate: '1966-03-14' }],
  ['born 25/12/1970', { birthDate: '1970-12-25' }],
  ['date of birth: 1966-03-14', { birthDate: '1966-03-14' }],
  ['I was born on July 4th, 1980', { birthDate: '1980-07-04' }],
  // pay
  ['I make 240k', { annualPay: 240000 }],
  ['salary: $240,000', { annualPay: 240000 }],
  // Somebody else's sentence to its end, years that are over, and the one to come.
  ['My dad is 66, still working at the post office, 91k, TSP 10 percent traditional.', {}],
  ["Mom's numbers: 63, 58k, 403b 10%, no match, monthly pay.", {}],
  ["my husband is 60 and i'm 52, make 100k", { age: 52, annualPay: 100000 }],
  ['In 2024 my W-2 was 133k and I maxed everything.', {}],
  ['Back when I was at Intel I had 210k total comp, maxed the 401k, 8% after-tax.', {}],
  ['For 2027 I plan on: 24,500 Roth, after-tax 10%', {}],
  ['salary 250k but base 180k, rest is a bonus', { annualPay: 250000 }],
  ['I make 250k, 180k base and the rest is bonus', { annualPay: 250000 }],
  [
    "I'm 45, 300k, monthly, next payday december 31, plan allows after-tax up to 10% of pay, in-plan conversions, match 50% up to 6%, defer max, 24500 so far, 5000 after-tax so far",
    {
      age: 45,
      annualPay: 300000,
      payFrequency: 'monthly',
      allowsAfterTax: true,
      allowsInPlanConversion: true,
      match: [{ rate: 0.5, upToPercentOfPay: 6 }],
      electiveDeferralYearToDate: 24500,
      afterTaxYearToDate: 5000,
    },
  ],
  ['I earn $20,000 a month', { annualPay: 240000 }],
  ['my salary is two hundred thousand dollars', { annualPay: 200000 }],
  ['1.2m a year', { annualPay: 1200000 }],
  ['95k plus 20k bonus', { annualPay: 115000 }],
  ['base of 150k with a 30k bonus', { annualPay: 180000 }],
  ['$60 an hour, 40 hours a week', { annualPay: 124800 }],
  ['I get paid $7,000 every two weeks', { annualPay: 182000, payFrequency: 'biweekly' }],
  ['born 3/14/1966 and defer 10k', { birthDate: '1966-03-14', electiveDeferralPlanned: 10000 }],
  ['born 3/14/1966, deferred 22k so far', { birthDate: '1966-03-14', electiveDeferralYearToDate: 22000 }],
  ['born March 14, 1966, employer puts in 15k', { birthDate: '1966-03-14', employerContribution: 15000 }],
  ['salary $240,000, paid biweekly', { annualPay: 240000, payFrequency: 'biweekly' }],
  ['I make 240k, paid twice a month', { annualPay: 240000, payFrequency: 'semimonthly' }],
  ['earn 95k paid weekly', { annualPay: 95000, payFrequency: 'weekly' }],
  ['paid biweekly, 240k salary', { annualPay: 240000, payFrequency: 'biweekly' }],
  ['I make 12k, paid monthly', { annualPay: 144000, payFrequency: 'monthly' }],
  ['I make 50k a month', { annualPay: 600000 }],
  ['paid semi-monthly', { payFrequency: 'semimonthly' }],
  ['I am paid weekly', { payFrequency: 'weekly' }],
  ['sorry, pay is 250k', { annualPay: 250000 }],
  ['total comp around $310k', { annualPay: 310000 }],
  ['52, 240k, 50% match up to 6%', { age: 52, annualPay: 240000, match: half6 }],
  ['age 45, pay 180000', { age: 45, annualPay: 180000 }],
  // last year's wages
  ['I made 172k last year', { priorYearWages: 172000 }],
  ['my 2025 wages were $155,000', { priorYearWages: 155000 }],
  // match and employer money
  ['50% of the first 6%', { match: half6 }],
  ['they match half of the first 6 percent', { match: half6 }],
  ['50 cents on the dollar up to 6%', { match: half6 }],
  ['my company matches 4%', { match: [{ rate: 1, upToPercentOfPay: 4 }] }],
  ['6% match', { match: [{ rate: 1, upToPercentOfPay: 6 }] }],
  ['dollar for dollar up to 5% of salary', { match: [{ rate: 1, upToPercentOfPay: 5 }] }],
  [
    '100% on the first 3%, 50% on the next 2%',
    {
      match: [
        { rate: 1, upToPercentOfPay: 3 },
        { rate: 0.5, upToPercentOfPay: 5 },
      ],
    },
  ],
  ['match is 100% up to $5,000', { match: [{ rate: 1, upToAmount: 5000 }] }],
  ["there's no match", { match: [] }],
  ["they don't match", { match: [] }],
  ['employer puts in $15,000', { employerContribution: 15000 }],
  ['my employer contributes 12k a year', { employerContribution: 12000 }],
  ['$9,000 from my employer', { employerContribution: 9000 }],
  ['the company gives 3% nonelective', { nonelectivePercent: 3 }],
  ['profit sharing of 5%', { nonelectivePercent: 5 }],
  // deferrals
  ['I contribute 10% of my pay', { electiveDeferralPercent: 10 }],
  ['I defer 8% to roth', { electiveDeferralPercent: 8, deferralKind: 'roth' }],
  ["I've put in 18,000 so far", { electiveDeferralYearToDate: 18000 }],
  ['I plan to contribute 23,500', { electiveDeferralPlanned: 23500 }],
  ['going to put in 30k this year', { electiveDeferralPlanned: 30000 }],
  ['already contributed $20k pre-tax', { electiveDeferralYearToDate: 20000, deferralKind: 'preTax' }],
  ["I put 9k into my previous employer's 401k", { otherEmployerDeferrals: 9000 }],
  // after-tax
  ['8% after-tax', { afterTaxPercent: 8 }],
  ['I have put in $4,000 after-tax this year', { afterTaxYearToDate: 4000 }],
  ['$30k in after-tax', { afterTaxBalance: 30000 }],
  ['pre-tax balance is $310,000', { preTaxBalance: 310000 }],
  ['80k pretax, 20k after-tax', { preTaxBalance: 80000, afterTaxBalance: 20000 }],
  ['$20,000 after-tax with $1,500 of earnings', { afterTaxBalance: 18500, afterTaxEarnings: 1500 }],
  // the plan
  ["we don't have after-tax", { allowsAfterTax: false }],
  [
    'our plan offers after-tax contributions and in-plan Roth conversions',
    { allowsAfterTax: true, allowsInPlanConversion: true },
  ],
  [
    'no in-service withdrawals or in-plan conversions',
    { allowsInServiceWithdrawal: false, allowsInPlanConversion: false },
  ],
  ['no idea if they allow in-service withdrawals', { allowsInServiceWithdrawal: null }],
  ['the plan keeps after-tax money separately', { separateAccounting: true }],
  ['my match is $0.50 on the dollar up to 8%', { match: [{ rate: 0.5, upToPercentOfPay: 8 }] }],
  ['company kicks in .50 per dollar to 6%', { match: [{ rate: 0.5, upToPercentOfPay: 6 }] }],
  ['My W2 job pays 185k and I have a side LLC making 40k', { annualPay: 185_000 }],
  [
    '52k this year, 48 yo, putting in 20k, employer adds 1,560',
    { annualPay: 52_000, age: 48, electiveDeferralPlanned: 20_000, employerContribution: 1_560 },
  ],
  ['cant do in service anything', { allowsInServiceWithdrawal: false }],
  ["let's say you make 480k and your company matches up to 10%", {}],
  ['The 401k is about 85% pre-tax contributions and 15% after-tax contributions', {}],
  ['I put 70% of that in the Roth portion and 30% traditional', { deferralKind: 'mixed' }],
  ['turned 50 in June', { age: 50 }],
  ["haven't touched the after-tax option yet", { afterTaxYearToDate: 0 }],
  ['company matches 100% up to 5k a year', { match: [{ rate: 1, upToAmount: 5_000 }] }],
  ['and me, match comes to 5k, i max out', { employerContribution: 5_000 }],
  ["Pay went from 140k to 152k in July, so it's 152k now", { annualPay: 152_000 }],
  ["I thought my after-tax election was 10%. Turns out it's 4%.", { afterTaxPercent: 4 }],
  ['was in the 24% bracket, now 32%', { marginalTaxRate: 0.32 }],
  ['pay 121,300. no wait thats with my wifes. 84,900 mine', { annualPay: 84_900 }],
  ["hm just read there's no after-tax in the plan at all", { allowsAfterTax: false }],
  ["so what can i still defer, i'm 36", { age: 36 }],
  ["does it matter that i'm 44?", { age: 44 }],
  ['my spouse makes 85k and I make 112k', { annualPay: 112_000 }],
  ['no employer money at all, i do 10%', { employerContribution: 0, electiveDeferralPercent: 10 }],
  ['me? 152k and 33 years old', { annualPay: 152_000, age: 33 }],
  ["im a '64 baby", { birthYear: 1964 }],
  ['1990, so 36', { birthYear: 1990 }],
  ['AT 8%, deferring 10%', { afterTaxPercent: 8, electiveDeferralPercent: 10 }],
  ["I'm retiring next spring", { leavingEmployer: true }],
  ["I'm not leaving", { leavingEmployer: false }],
  // taxes
  ['MFJ, AGI 250k', { filingStatus: 'marriedFilingJointly', modifiedAgi: 250000 }],
  ['I am in the 35% bracket', { marginalTaxRate: 0.35 }],
  ['married filing separately', { filingStatus: 'marriedFilingSeparately' }],
  // several things at once, Slack's escapes, corrections
  ["I'm 52 &amp; make <https://x.example|180k>", { age: 52, annualPay: 180000 }],
  ["I'm 52 and make 180k, how much can I put in?", { age: 52, annualPay: 180000 }],
];

/** Not facts: questions, other people's figures, other currencies, numbers without a meaning, plain talk. */
const NOT_FACTS = [
  '42',
  '240000',
  'my wife makes 200k',
  'what if I put in 30k?',
  'can I put in 30k?',
  'how much can I contribute?',
  'I earn 90k euros',
  '€90,000 salary',
  'thanks!',
  "what's a 401(k)?",
  'does my plan allow after-tax?',
  'what is the 2026 limit',
  'is 415(c) per employer',
  'hello there',
  '',
  ':tada: :100:',
  '```I make 240k```',
];

describe('facts from what people write', () => {
  it.each(SAID)('%s', (text, facts) => {
    expect(readProfile(text, { today })).toEqual(facts);
  });

  it.each(NOT_FACTS)('nothing in: %s', (text) => {
    expect(readProfile(text, { today })).toEqual({});
  });
});

it('reads 40,000 characters of anything without stalling', () => {
  for (const part of ['a ', '1 ', '$', '50% of the first ', 'after-tax ', 'i make ', '9,', 'born '])
    expect(readProfile(part.repeat(40_000 / part.length), { today })).toBeDefined();
});
