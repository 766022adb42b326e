import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/participant/profile.ts';
import { changed, talked } from './changed.ts';

/** Replies to the open question that say something else than they seem to. */

const TO_SO_FAR = 'start || 1986 || 240k || the max';
const TO_ELSEWHERE = `${TO_SO_FAR} || 21k`;
const TO_EMPLOYER = `${TO_ELSEWHERE} || no`;
const TO_AFTER_TAX = `${TO_EMPLOYER} || 50% of the first 6%`;
const TO_IN_PLAN = `${TO_AFTER_TAX} || yes`;
const DONE =
  '45, 240k, deferring the max, 21k so far, match 50% of 6%, plan takes after-tax and converts inside, 0 after-tax so far || no';

describe('to the question that is open', () => {
  it.each<[before: string, reply: string, facts: Facts]>([
    // To what was said before, and no answer.
    [TO_AFTER_TAX, 'no wait, I got the match wrong', {}],
    [TO_IN_PLAN, 'hang on, go back', {}],
    // At some times, and so yes.
    [TO_IN_PLAN, 'only in january and july', { allowsInPlanConversion: true }],
    [TO_IN_PLAN, 'quarterly', { allowsInPlanConversion: true }],
    [TO_IN_PLAN, 'only once a year', { allowsInPlanConversion: true }],
    // Thousands, as the figure before them.
    [TO_SO_FAR, "it was 14k in september, now it's 17", { electiveDeferralYearToDate: 17_000 }],
    // How far from the most, and not how much.
    [TO_SO_FAR, 'all but 3k', {}],
    [TO_SO_FAR, '3k short of the max', {}],
    [TO_SO_FAR, 'mostly maxed', {}],
    // Of another year: none of this one.
    [TO_ELSEWHERE, 'yes but that was 2025', { otherEmployerDeferrals: 0 }],
    [TO_ELSEWHERE, 'not here, last year', { otherEmployerDeferrals: 0 }],
    [TO_ELSEWHERE, 'not this year, but last year yes, 6k', { otherEmployerDeferrals: 0 }],
    [TO_EMPLOYER, 'same as mine up to 4', { match: [{ rate: 1, upToPercentOfPay: 4 }] }],
    [
      TO_EMPLOYER,
      'they match my contributions up to 5k',
      { match: [{ rate: 1, upToPercentOfPay: 100 }], matchMaximum: 5_000 },
    ],
    [
      TO_EMPLOYER,
      'dollar for dollar up to 3 then half up to 5, does that eat into my after tax space?',
      {
        match: [
          { rate: 1, upToPercentOfPay: 3 },
          { rate: 0.5, upToPercentOfPay: 5 },
        ],
      },
    ],
    // Of parts of the year: asked, and none of it taken for the whole.
    ['start || 1986', '180 until june, 220 since', {}],
    ['start || 1986', '90k a half year', { annualPay: 180_000 }],
    ['start || 1986 || 240k', '9% trad and 2% roth', { electiveDeferralPercent: 11, deferralKind: 'mixed' }],
    ['start || 1980', "this year's plan is 32.5k", { electiveDeferralPlanned: 32_500 }],
    // An answer, and a question in two short words.
    [`${TO_IN_PLAN} || yes`, 'none so far, whats my number?', { afterTaxYearToDate: 0 }],
    ['start', 'early 60s lol', {}],
  ])('%s → %s', (before, reply, facts) => expect(changed(`${before} || ${reply}`)).toEqual(facts));
});

it('what was just advised is what somebody set', () => {
  expect(changed(`${DONE} || ok I set it to 12%`)).toEqual({ afterTaxPercent: 12 });
});

describe('nothing goes silently', () => {
  it('starting over says that all answers went, and undo brings them back by name', () => {
    expect(talked('1986, 240k || start over?').said).toContain('I cleared what you’d told me. Type `undo`');
    expect(talked('1986, 240k || start over? || undo').said).toContain(
      'Back as it was: Year of birth: 1986 · Pay for the year: $240,000',
    );
  });

  it('undo says what it dropped', () => {
    expect(talked('start || 1986 || 240k || undo').said).toContain('I dropped: Pay for the year');
  });
});

describe('lists and matches as people type them', () => {
  it.each<[text: string, facts: Facts]>([
    ['i work at a hospital w a 403b, 160k, 53', { age: 53, annualPay: 160_000, planType: '403b' }],
    ['part time, 26k a yr, 27', { age: 27, annualPay: 26_000 }],
    ['im an hce, 42, 250k', { age: 42, annualPay: 250_000, highlyCompensated: true }],
    [
      'i put in 15% total, 10 of it roth and 5 after tax',
      { electiveDeferralPercent: 10, deferralKind: 'roth', afterTaxPercent: 5, allowsAfterTax: true },
    ],
    [
      'first 3% matched fully, next 2% at half',
      {
        match: [
          { rate: 1, upToPercentOfPay: 3 },
          { rate: 0.5, upToPercentOfPay: 5 },
        ],
      },
    ],
    [
      'for every dollar i put in they put in 75 cents, until 6% of salary',
      { match: [{ rate: 0.75, upToPercentOfPay: 6 }] },
    ],
    ['in-plan roth rollovers are permitted', { allowsInPlanConversion: true }],
    ['last paycheck this year is dec 24', {}],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(facts));

  it('what a check is, where it’s known how often', () => {
    expect(changed('paid every 2 weeks || check is 6,250 gross')).toEqual({ annualPay: 162_500 });
    expect(changed('paid biweekly || last payday is dec 24')).toEqual({ nextPayDate: '2026-11-26' });
  });
});

describe('what goes on with the last answer', () => {
  it.each<[lines: string, says: string]>([
    // "It" is the figure that the answer hangs on.
    [
      '52, 240k, 2025 wages box 3 $151,200, does the catch-up have to be roth then || what if it had been 149k',
      'No, yours doesn’t have to be Roth',
    ],
    ['i made 172k last year, am i an hce || and if it was exactly 160', 'you’re not highly compensated'],
    ['i made 160k last year, am i an hce || and if it was 165', 'you are highly compensated'],
    [
      'i have 20k after-tax with $1,900 growth, 24% bracket. tax if i convert? || what if growth was 5k',
      '$5,000 of earnings is taxed, about $1,200',
    ],
    ['45, single, 200k || and if magi was 150k', 'You can put $7,500 directly into a Roth IRA'],
    // A cue is of one subject, whatever was spoken of.
    ['64, 200k || so do i still get the 11250', 'your catch-up is $8,000'],
    [
      '41 || can i do another 72k in a solo 401k || do the deferrals double too',
      'Your deferral limit (402(g)) is yours, shared across all your employers',
    ],
    [`${DONE} || what happens if I leave in february`, 'When you leave, all of it can be rolled over'],
    [`${DONE} || so does it work at my place?`, 'For you: Yes.'],
    // 14,400 over 26.
    ['how much would 8% after tax be per check if im biweekly at 180k', '$553.84 of each of 26 paychecks'],
    ['I make 180k, biweekly || how much is 8% per paycheck', '$553.84 of each of 26 paychecks'],
  ])('%s', (lines, says) => expect(talked(lines).said).toContain(says));

  it('half the limit is half of what this person may defer', () => {
    expect(changed('start || 1986 || 200k || half the limit')).toEqual({ electiveDeferralPlanned: 12_250 });
  });

  it('a match of dollar for dollar is no election of 100%', () => {
    expect(
      changed('28, 118k, plan allows after-tax || 3% match, dollar for dollar. how much can i do'),
    ).toEqual({ match: [{ rate: 1, upToPercentOfPay: 3 }] });
  });
});

describe('what was unclear, and then said', () => {
  it.each<[lines: string, facts: Facts]>([
    [
      "start || 1986 || 240k || the max || 8% || no i mean i've put in 17,300",
      { electiveDeferralYearToDate: 17_300 },
    ],
    [
      'start || 1986 || 240k || 10% || actually make it 12 || 12 percent i mean',
      { electiveDeferralPercent: 12 },
    ],
    ['61, 300k || wasnt here last year', { priorYearWages: 0 }],
    ['10k after-tax so far || there’s 300 of gains on it', { afterTaxEarnings: 300 }],
    [
      '41. at the main job i max and they put in 5k',
      { age: 41, employerContribution: 5_000, defersTheMost: true },
    ],
  ])('%s', (lines, facts) => expect(changed(lines)).toEqual(facts));

  it.each<[lines: string, says: string]>([
    ["56 || what's my catch-up || 61?", 'your catch-up is up to $11,250'],
    [`${DONE} || ok so after tax room there if i fill up deferrals`, 'after tax into your 401(k)'],
    [
      `${DONE} || my boss told me there's an income limit for this`,
      'has *no income limit*'.replaceAll('*', ''),
    ],
    [
      '52, 240k, made 156k here last year, does my catch-up have to be roth || next year?',
      'your 2026 wages decide',
    ],
  ])('%s → %s', (lines, says) => expect(talked(lines).said).toContain(says));
});

describe('hurried, and without units', () => {
  it.each<[text: string, facts: Facts]>([
    ['i make like 165 plus around 15 bonus', { annualPay: 180_000 }],
    ["i'm 62 and my plan doesnt do the bigger catch up", { age: 62, offersSuperCatchUp: false }],
    ['pay went from 150 to 175 in june', { raise: { annualPay: 175_000, from: '2026-06-01' } }],
    ['plan says max 20% total across everything', { combinedCapPercent: 20 }],
    // No age, with a point in it.
    ["i'll hit 24.5 by thanksgiving", {}],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(facts));
});
