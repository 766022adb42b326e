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
    ['I’m 47 || I think the plan lets me but not sure', { allowsAfterTax: null }],
    ['I’m 47 || I think my company allows it, but I’m not sure', { allowsAfterTax: null }],
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

describe('met in conversations of other hands', () => {
  it.each<[lines: string, facts: Facts]>([
    ['36, 150k, I defer 10% || ill bump it to 19', { electiveDeferralPercent: 19 }],
    ['not sure if the plan takes after-tax || ok just asked, they said yes', { allowsAfterTax: true }],
    ['not sure if the plan takes after-tax || checked: they take it', { allowsAfterTax: true }],
    [
      'put in 20k of it pretax, wont put more',
      {
        ...{ electiveDeferralYearToDate: 20_000, electiveDeferralPlanned: 20_000 },
        deferralKind: 'preTax',
      },
    ],
    [
      '43yo 225k base max 401k dollar for dollar match up to 6%',
      {
        ...{ age: 43, annualPay: 225_000, defersTheMost: true },
        match: [{ rate: 1, upToPercentOfPay: 6 }],
      },
    ],
    ['what’s the max 401k contribution', {}],
    [
      'I’m 40, 150k, I max out || thru last paycheck 17,850, i get 2 more',
      { electiveDeferralYearToDate: 17_850, paychecksLeft: 2 },
    ],
    [
      'no after-tax in there so far. the plan takes it though',
      { afterTaxYearToDate: 0, allowsAfterTax: true },
    ],
    [
      '41, 220k, max deferrals, plan takes after tax, nothing after-tax in yet',
      {
        ...{ age: 41, annualPay: 220_000, defersTheMost: true },
        ...{ afterTaxYearToDate: 0, allowsAfterTax: true },
      },
    ],
    ['11/13/2026  After-Tax Contribution  $350.00', {}],
    ['190k, I defer 12% || hm, and the 12% isn’t right either', { electiveDeferralPercent: null }],
    ['pay 125k || figure 140k all in', { annualPay: 140_000 }],
    ['at the new one it’s 6k so far, and I’m 44', { age: 44, electiveDeferralYearToDate: 6_000 }],
    [
      'last year I made 182k and put in 23,500. this year it’s 195k',
      { annualPay: 195_000, priorYearWages: 182_000 },
    ],
    [
      '400k all in, 260k of that is base, the rest is stock. the plan only counts base',
      { annualPay: 260_000 },
    ],
    [
      '38 years old, hit the 24.5k max back in march',
      { age: 38, electiveDeferralYearToDate: 24_500, defersTheMost: true },
    ],
    ['I’m 36, 175k || good to know, not now though. what’s the deferral limit for me', {}],
    ['55, last year’s wages 149k || oh wait the 149k was from my old company', { priorYearWages: 0 }],
  ])('%s', holds);

  it('only the number is wanted', () => {
    expect(talked('just tell me the number. 190k, 36, 10k match, maxed out').said).toContain('$37,500');
  });
});

describe('met by ten people in the local workspace', () => {
  it.each<[lines: string, facts: Facts]>([
    ['56, 300k || make it 20k || paid on the last day of each month', { payFrequency: 'monthly' }],
    ['51, W-2 job 160k, side gig 40k net with solo 401k', { age: 51, annualPay: 160_000 }],
    ['40, 98k, allows after-tax || hr says the plan does not allow after-tax || how much could he do', {}],
    ['done 7900 sofar no aftertax', { electiveDeferralYearToDate: 7_900, afterTaxYearToDate: 0 }],
    ['I’ve deferred 7,900 so far, no aftertax', { electiveDeferralYearToDate: 7_900, afterTaxYearToDate: 0 }],
    ['24.5k done by june', { electiveDeferralYearToDate: 24_500 }],
    ['42, 210k, max || scrap the 230 idea', {}],
    ['48, 200k, I max out, 15,000 so far || tax if there’s 300 of gains', {}],
    [
      'before that I was at a different company where I had put $9,800 into their 401(k) and they’d put in $3,100',
      { otherEmployerDeferrals: 9_800 },
    ],
    ['quick q: can i do mega bdr. 180k salary', { annualPay: 180_000 }],
    ['I make 300k, 56 || want 30k after tax', {}],
    [
      'plan takes after-tax || 6,000 after-tax so far || hmm sorry, it was 6,000 Roth, not after-tax',
      { afterTaxYearToDate: null, deferralKind: 'mixed' },
    ],
    ['29, 110k || contribute 8% || dunno if plan alows it', { allowsAfterTax: null }],
    ['I’ll defer 24500, 48, 205k || no, make it 20,000 deferral', { electiveDeferralPlanned: 20_000 }],
    ['62yo, 130k || put in 24,500 plus 7,000', { electiveDeferralYearToDate: 31_500 }],
    ['our plan allows after-tax. 37 || I mean with him maxing and 10k match', {}],
    ['35, 400k || already did 15k aftertax || wait 12k not 15', { afterTaxYearToDate: 12_000 }],
    ['My salary is $240,000 and last year it was $231,000', { annualPay: 240_000, priorYearWages: 231_000 }],
    ['I can’t max 401k this year', {}],
    ['as of 11/15/2026 I deferred $18,000', { electiveDeferralYearToDate: 18_000 }],
    ['my old company deferred comp plan has 30k', {}],
    ['60, 155k, 149,900 last year', { age: 60, annualPay: 155_000, priorYearWages: 149_900 }],
    ['45, salary 200k || at my old job, I deferred 9,000 so far', { otherEmployerDeferrals: 9_000 }],
    [
      'I’m 45 || last year I made 172k and this year I deferred 20k',
      { priorYearWages: 172_000, electiveDeferralYearToDate: 20_000 },
    ],
    ['45. last year I made 172k, this year my wife makes 188k', { age: 45, priorYearWages: 172_000 }],
    [
      '45. salary 200k and last year I got 8k match, this year 9k',
      { age: 45, annualPay: 200_000, employerContribution: 9_000 },
    ],
    [
      '45. Base is 185k and then usually another 30k in bonus that doesn’t count',
      { age: 45, annualPay: 185_000 },
    ],
    [
      '45, salary 200k || I’ve put in 30k after-tax so far, is that too much?',
      { afterTaxYearToDate: 30_000, allowsAfterTax: true },
    ],
    ['45, 200k || I deferred 10,000 so far || forget the 10,000, I do 12%', { electiveDeferralPercent: 12 }],
    ['45, 200k || I’ve deferred 9k so far || I said 9k, it’s 2 paychecks behind', {}],
    ['45, 200k || forget the 200k, it’s 210', { annualPay: 210_000 }],
    ['45, base 200k with a 20k bonus || bonus is 20k a year', {}],
    ['45, 200k || my balance hit 30k in June and now it’s 60k', {}],
    ['45, 200k || my boss makes 400k, maxed out, and has a boat', {}],
  ])('%s', holds);

  it.each([
    ['44, 160k || paycheck plan', /Paychecks|still need/],
    ['44, 180k || what if I make 230 || forget that', /\$47,500/],
  ])('%s', (lines, says) => {
    expect(talked(lines).said).toMatch(says);
    expect(talked(lines).said).not.toMatch(/Delete everything|severance/i);
  });

  it('in January, an age is that of the end of the year before, too', () => {
    expect(talked('I’m 50 || what’s my catch-up for 2026?', '2027-01-12').said).toContain('$8,000');
  });
});
