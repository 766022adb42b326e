import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/participant/profile.ts';
import { changed, talked } from './changed.ts';

/** On November 25, 2026. A conversation's lines, and what the last one of them changes. */

const holds = (lines: string, facts: Facts) => expect(changed(lines)).toEqual(facts);

describe('what is only named in passing is no fact', () => {
  it.each<[lines: string, facts: Facts]>([
    ['and I’m not over 50', {}],
    ['nor do I make over 150k', {}],
    ['I’m 45, not over 50 yet', { age: 45 }],
    ['I make 140k, so under 150k', { annualPay: 140_000 }],
    ['our plan lets us elect up to 50% of bonus', {}],
    ['I contributed 23,500 last year and got 8k match', {}],
    ['so 22,500 after-tax out of it, does that fit', {}],
    ['51, 180k, I defer 15% || no I mean how much catch up could I do max', {}],
    ['I’m 40, put 14k in at my old job || the old job also put 7k of match in over there', {}],
    [
      'plan caps after-tax at 10% || I misread, that’s the Roth section. after-tax isn’t allowed at all',
      { allowsAfterTax: false },
    ],
    [
      'got 150k pretax and 40k after tax (35k contributions, 5k gains)',
      { preTaxBalance: 150_000, afterTaxBalance: 35_000, afterTaxEarnings: 5_000 },
    ],
    ['I’m 54, box 3 was 176,100 || my wife’s box 3 was 120k, she’s 52. hers too?', {}],
  ])('%s', holds);
});

describe('each figure is what its words say', () => {
  it.each<[lines: string, facts: Facts]>([
    [
      'depends on commission, last year 210k this year prob 180k',
      { annualPay: 180_000, priorYearWages: 210_000 },
    ],
    [
      'made 149k last yr per box 3 but 160k this yr. 55 yo',
      { age: 55, annualPay: 160_000, priorYearWages: 149_000 },
    ],
    ['66, made 30k this year and thats it', { age: 66, annualPay: 30_000 }],
    [
      'they match my first 4% fully then half of the next 2%',
      {
        match: [
          { rate: 1, upToPercentOfPay: 4 },
          { rate: 0.5, upToPercentOfPay: 6 },
        ],
      },
    ],
    ['I’m 62, turning 63 next spring', { birthYear: 1964 }],
    [
      'I have a solo 401k. I already max the 24,500 at work',
      { otherEmployerDeferrals: 24_500, planType: 'solo401k' },
    ],
    [
      'Pre-Tax 10% / Roth 0% / After-Tax 5%',
      {
        ...{ electiveDeferralPercent: 10, deferralKind: 'preTax' },
        ...{ afterTaxPercent: 5, allowsAfterTax: true },
      },
    ],
    ['Pre-tax YTD 12,250 / Roth YTD 6,000', { electiveDeferralYearToDate: 18_250, deferralKind: 'mixed' }],
    [
      'I have 20k after tax in there that’s grown to 23k',
      { afterTaxBalance: 20_000, afterTaxEarnings: 3_000 },
    ],
    ['plan takes after-tax, I’ve put none in. room?', { afterTaxYearToDate: 0, allowsAfterTax: true }],
    [
      'my plan takes after-tax and converts every day',
      { allowsAfterTax: true, allowsInPlanConversion: true, conversion: 'automatic' },
    ],
    ['base is 120k || overtime adds about 15k', { annualPay: 135_000 }],
    ['make 125k || overtime came to 14k on top', { annualPay: 139_000 }],
    ['pay 520k || 120k of that is RSUs btw, plan doesn’t count those as pay', { annualPay: 400_000 }],
  ])('%s', holds);
});

describe('what was said is taken back', () => {
  it.each<[lines: string, facts: Facts]>([
    ['I make 1900000 || oops 190000 i mean', { annualPay: 190_000 }],
    ['45, pay 150k || actually 178k || actually scratch that, go back to 150k', { annualPay: 150_000 }],
    ['45, pay 230k || actually 235k || no, the first one was right', { annualPay: 230_000 }],
    [
      'profit sharing 2k for this year in march || scrap that, they cancelled it again',
      { employerStillToCome: 0 },
    ],
    ['I get 9,500 a month || that’s take home tho', { annualPay: null }],
  ])('%s', holds);
});

describe('an answer before a question answers what is open', () => {
  it.each<[lines: string, facts: Facts]>([
    ['I’m 40 || around 190k, does my bonus count?', { annualPay: 190_000 }],
    ['I’m 40, 190k || 10%, what’s the max?', { electiveDeferralPercent: 10 }],
    [
      'I’m 40, 190k, I max out, deferred 10k so far || nope, only this one. but what would happen if there had been another?',
      { otherEmployerDeferrals: 0 },
    ],
    ['I’m 40, 190k || my wife makes 80k, does that matter?', {}],
    ['I’m 40, 190k || is 20k a lot, does it matter?', {}],
  ])('%s', holds);
});

describe('“I don’t know” is of what it names, whatever is asked', () => {
  it.each<[lines: string, facts: Facts]>([
    ['I’m 45 and make 250k || deferred so far: I don’t know', { electiveDeferralYearToDate: null }],
    ['I’m 45 and make 250k || after tax so far: i don’t know', { afterTaxYearToDate: null }],
    ['I’m 45 and make 240k || what I’ve deferred so far: no idea', { electiveDeferralYearToDate: null }],
    ['I’m 49 and make 200k || I don’t know what I made last year', { priorYearWages: null }],
    [
      'I’m 45 and make 240k, deferred so far I don’t know',
      { age: 45, annualPay: 240_000, electiveDeferralYearToDate: null },
    ],
  ])('%s', holds);
});

describe('small amounts in a list, and money that comes next year', () => {
  it.each<[lines: string, facts: Facts]>([
    [
      'make 60k, after tax 900 so far, deferred 800 so far',
      {
        ...{ annualPay: 60_000, electiveDeferralYearToDate: 800 },
        ...{ afterTaxYearToDate: 900, allowsAfterTax: true },
      },
    ],
    [
      'make 200k, I defer 12500, deferred 9000 so far',
      { annualPay: 200_000, electiveDeferralPlanned: 12_500, electiveDeferralYearToDate: 9_000 },
    ],
    ['true-up of $2,000 will be paid next year', { employerStillToCome: 2_000 }],
    ['my employer pays a $2,000 true-up next year', { employerStillToCome: 2_000 }],
    ['still to come from my employer: $3000', { employerStillToCome: 3_000 }],
    [
      'my employer matches 50% of the first 6%, max $2,000, plus 3%',
      { match: [{ rate: 0.5, upToPercentOfPay: 6 }], matchMaximum: 2_000 },
    ],
  ])('%s', holds);

  it('what a step of the match may be, and may not, is said', () => {
    expect(talked('my employer matches 50% of the first 6%, max $2,000, plus 3%').said).toMatch(
      /3%: what is that|didn’t use 3%/,
    );
  });

  it.each([
    'rollover 80k pretax, 20k after-tax, take 10k out in cash',
    'rollover 80k pretax, 20k after-tax, I want to take 10k out as cash',
    'rollover 80k pretax 20k after-tax 10k cash, tax rate 24%',
  ])('%s', (line) => expect(talked(line).said).toContain('$8,000'));
});
