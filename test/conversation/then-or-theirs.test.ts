import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/participant/profile.ts';
import { changed, talked } from './changed.ts';

/** Figures and features that are somebody else's, of another account, of before, or of later. */

describe('a figure that is said is that figure, whatever it is a multiple of', () => {
  it.each<[text: string, facts: Facts]>([
    [
      'make 240k, deferred 12,250 so far, after-tax 10,000 so far',
      {
        annualPay: 240_000,
        electiveDeferralYearToDate: 12_250,
        afterTaxYearToDate: 10_000,
        allowsAfterTax: true,
      },
    ],
    ['make 130k, deferred 5,000 so far', { annualPay: 130_000, electiveDeferralYearToDate: 5_000 }],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(facts));
});

describe('another one’s pay, age and plan', () => {
  it.each<[text: string, facts: Facts]>([
    ['wifes pay 210k, I’m at 140k', { annualPay: 140_000 }],
    ['husbands comp is 300k, mine 85k', { annualPay: 85_000 }],
    [
      'wife’s company does the after tax and in plan conversion, my company neither, 125k',
      { annualPay: 125_000 },
    ],
    ['hubby’s plan: after-tax up to 10%, converts daily. mine: unknown. pay 105k', { annualPay: 105_000 }],
    ['husband’s plan allows after tax up to 15%, not sure about mine, pay 100k', { annualPay: 100_000 }],
    [
      'wife’s plan converts automatically, mine doesn’t even have after-tax, pay 115k',
      { annualPay: 115_000, allowsAfterTax: false },
    ],
    ['my husbands 401k has no after tax option but mine does', { allowsAfterTax: true }],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(facts));

  it('a spouse’s birthday beside one’s own', () => {
    expect(talked('pay 150k || 3/14/80 and hubby 2/2/75').facts).toEqual({ birthDate: '1980-03-14' });
  });
});

describe('what a plan had, will have, or has for others', () => {
  it.each<[text: string, annualPay: number]>([
    ['used to allow in-plan conversions, they killed it in 2025. pay 165k', 165_000],
    ['our plan had after-tax before the merger but no more. pay 170k', 170_000],
    ['as of jan 1 the plan will let us do after-tax, pay 190k', 190_000],
    ['new recordkeeper in march, after that they’ll do automatic conversions. pay 150k', 150_000],
    ['HR email: after-tax contributions will be discontinued effective 1/1/2027, pay 200k', 200_000],
    ['from jan I start 15% after tax, pay 170k', 170_000],
    ['they suspended the match in 2025, it was 100% of 4%. pay 110k', 110_000],
    ['the after tax option exists only for union guys, I’m salaried at 130k', 130_000],
    ['once I hit 5 years service I can withdraw in service, I’m at 3. pay 126k', 126_000],
  ])('%s', (text, annualPay) => expect(changed(text)).toEqual({ annualPay }));
});

describe('other savings', () => {
  it.each<[text: string, facts: Facts]>([
    ['I put 25k in bonds and 18k in my 401k this year', { electiveDeferralYearToDate: 18_000 }],
    [
      'put 15k in a brokerage this year, also 6% in the 401k, pay 112k',
      { annualPay: 112_000, electiveDeferralPercent: 6 },
    ],
    [
      'saving 2k a month in a HYSA and 1k a month to 401k, make 96k',
      { annualPay: 96_000, electiveDeferralPlanned: 12_000 },
    ],
    ['contributed 6k to HSA so far, company added 1k, pay 125k', { annualPay: 125_000 }],
    [
      'company put 2k in my HRA and match is 100% of 3%, pay 104k',
      { annualPay: 104_000, match: [{ rate: 1, upToPercentOfPay: 3 }] },
    ],
    ['7% to 401k, 5% in a Roth IRA, pay 120k', { annualPay: 120_000, electiveDeferralPercent: 7 }],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(facts));
});

describe('one percent after another is neither’s sum', () => {
  it.each<[text: string, percent: number | undefined]>([
    ['been doing 6% til july and 12% since, make 140k', undefined],
    ['I have 3% auto enroll but changing to 10% tomorrow, salary 105k', undefined],
    ['I bumped my 401k from 6% to 10% in june, pay 140k', 10],
    ['8% pretax and 4% roth since July, pay 118k', 12],
  ])('%s', (text, percent) => expect(changed(text).electiveDeferralPercent).toBe(percent));
});

describe('of last year', () => {
  it.each<[text: string, facts: Facts]>([
    ['last november I put 9k in after tax, nothing yet this year, pay 170k', { annualPay: 170_000 }],
    ['last year profit sharing was 8k, don’t know this years yet. pay 180k', { annualPay: 180_000 }],
    ['the max last year was 23,500 and I did all of that, earn 160k', { annualPay: 160_000 }],
    [
      'the limit last year was 70k and I hit it, this year I have 24,500 + 12,000 match so far, pay is 350k',
      { annualPay: 350_000, electiveDeferralYearToDate: 24_500 },
    ],
  ])('%s', (text, facts) => expect(changed(text)).toMatchObject(facts));

  it('and nothing of it is money of this one', () => {
    expect(
      changed('last november I put 9k in after tax, pay 170k').electiveDeferralYearToDate,
    ).toBeUndefined();
    expect(changed('last year profit sharing was 8k, pay 180k').employerContribution).toBeUndefined();
    expect(changed('the max last year was 23,500, earn 160k').priorYearWages).toBeUndefined();
  });
});

describe('each where its words say', () => {
  it.each<[text: string, facts: Facts]>([
    [
      'I make 180k. my bonus 30k pays dec 15, I wanna put the whole bonus in after tax',
      { annualPay: 180_000, bonus: { amount: 30_000, on: '2026-12-15' } },
    ],
    ['discretionary profit sharing determined annually, pay 140k', { annualPay: 140_000 }],
    [
      'plan only lets us do up to 20% total, after tax incl., pay 155k',
      { annualPay: 155_000, allowsAfterTax: true, combinedCapPercent: 20 },
    ],
    ['we can’t do after tax until we max pretax, pay 180k', { annualPay: 180_000, allowsAfterTax: true }],
    [
      'Fidelity says “YTD contributions $26,400” including match of 7,400, pay 148k',
      { annualPay: 148_000, electiveDeferralYearToDate: 19_000 },
    ],
    [
      'Started here in august from Google where I’d put 14k into their 401k',
      { startedOn: '2026-08-01', otherEmployerDeferrals: 14_000 },
    ],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(facts));

  it('67, asked when somebody was born, is an age or a year', () => {
    const { facts, said } = talked('pay 150k || 67');
    expect(facts).toEqual({});
    expect(said).toContain('67: what is that?');
    expect(talked('pay 150k || 64').facts).toEqual({ age: 64 });
  });

  it('half of the maximum is no maximum', () => {
    expect(talked('pay 150k || 40 || half the max').facts.defersTheMost).toBeUndefined();
  });

  it('an age beside the month of leaving is no year', () => {
    expect(talked('I’m retiring next december, 63 this year, pay 240k').said).not.toContain('1963');
  });

  it('a supposed after-tax amount is no deferral', () => {
    const { said } = talked('pay is 200k age 40 || what happens if I contribute 30k after tax this year');
    expect(said).not.toContain('Deferral planned');
  });
});

it('in January, how last year’s deferrals were split is of last year', () => {
  for (const parts of ['14k here and 12k there', '14k here and 12k at my old job']) {
    const { facts, said } = talked(`I deferred 26k in 2026 across two jobs, ${parts}. I’m 41`, '2027-01-12');
    expect(facts).toEqual({ age: 41 });
    expect(said).toContain('deferred $14,000 · deferred at other employers $12,000');
  }
});
