import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import type { Profile } from '../../src/participant/profile.ts';
import { questionById } from '../../src/participant/questions/index.ts';
import { understand } from '../../src/participant/understanding.ts';
import { findCommand } from '../../src/participant/words.ts';

const day = dayOf(new Date('2026-11-25T12:00:00Z'));
const read = (text: string, open?: string, profile: Profile = {}) =>
  understand(text, { ...newPerson(day), profile }, day, open ? questionById(open) : undefined).facts;

describe('a number answers the open question only where no word speaks of something else', () => {
  it.each([
    ['employer', 'my bonus is 50k', {}],
    ['pay', 'bonus is 30k', {}],
    ['deferredSoFar', 'my bonus is 30k', {}],
    ['deferredSoFar', 'I might contribute 20k next year', {}],
    ['planned', 'I got a raise from 180k to 200k', { annualPay: 200_000 }],
    ['planned', 'I was 49 last year', {}],
    ['planned', 'take out 5000', {}],
    ['planned', '18k so far', { electiveDeferralYearToDate: 18_000 }],
    ['planned', '18k so far, 0 after tax', { electiveDeferralYearToDate: 18_000, afterTaxYearToDate: 0 }],
    ['planned', 'nothing so far', { electiveDeferralYearToDate: 0 }],
    ['planned', 'already 10%', { electiveDeferralPercent: 10 }],
    ['planned', 'started here July 6', { startedOn: '2026-07-06' }],
    ['planned', 'my last day was december 31', {}],
    [
      'planned',
      '900 each check, 24 checks a year',
      { electiveDeferralPlanned: 21_600, payFrequency: 'semimonthly' },
    ],
    ['planned', 'ten percent.. no wait, eleven', { electiveDeferralPercent: 11 }],
    ['deferredSoFar', '19 grand and change, 19,240 to be exact', { electiveDeferralYearToDate: 19_240 }],
    [
      'deferredSoFar',
      '17,250 pretax and 2,300 in roth',
      { electiveDeferralYearToDate: 19_550, deferralKind: 'mixed' },
    ],
    ['planned', 'maybe 20,000', { electiveDeferralPlanned: 20_000 }],
    ['deferredSoFar', 'since march 1 about 9,000', { electiveDeferralYearToDate: 9_000 }],
    ['planned', 'and w/o that 8k ceiling?', {}],
    ['planned', 'plus a 12% bonus', {}],
    ['planned', 'make that 60%', {}],
    [
      'planned',
      'after tax is capped at 8% of eligible comp in our plan',
      { allowsAfterTax: true, afterTaxCapPercent: 8 },
    ],
    ['planned', 'plan lets me do up to 10% after tax', { allowsAfterTax: true, afterTaxCapPercent: 10 }],
    ['elsewhere', 'I paid in 20k after tax in 2026', { afterTaxYearToDate: 20_000, allowsAfterTax: true }],
    ['elsewhere', 'put in 7k at the startup i left in april', { otherEmployerDeferrals: 7_000 }],
    ['afterTax', 'I do 6% and they match half', { electiveDeferralPercent: 6 }],
    ['birth', 'idk exactly, somewhere between 160 and 170', {}],
    ['birth', '62/hr, 36 hrs a wk, 50 weeks a year', { annualPay: 111_600 }],
    ['birth', "here it's 4,200 so far", { electiveDeferralYearToDate: 4_200 }],
    ['birth', 'never mind the split, its 175k in total', {}],
    ['birth', "next one is march 2027, which year's limit does it use", {}],
    [
      'pay',
      'pay at the new employer is 130k for this year, no match there',
      { match: [], annualPay: 130_000 },
    ],
    ['planned', 'as much as they let me', { defersTheMost: true }],
    ['afterTax', 'yeah they do take it', { allowsAfterTax: true }],
    ['birth', 'is the 24.5 shared between them', {}],
    ['birth', "rep had no idea about a cap, i'd have to check", {}],
    // Which side of a figure is no figure.
    ['pay', 'more than 200k for sure', {}],
    ['lastYearsWages', 'w2 is at home. at least 150k', {}],
    ['lastYearsWages', 'about 150k', { priorYearWages: 150_000 }],
    // One "nothing" is one fact.
    ['afterTaxSoFar', 'havent put anything in yet', { afterTaxYearToDate: 0 }],
  ] satisfies [string, string, Profile][])('%s: “%s”', (open, text, facts) => {
    expect(read(text, open)).toEqual(facts);
  });

  it.each([
    ['deferredSoFar', 'no wait, my pay is 210k', { annualPay: 200_000 }, { annualPay: 210_000 }],
    ['employer', 'no wait, I am 46', { age: 45 }, { age: 46 }],
  ] satisfies [string, string, Profile, Profile][])(
    '%s: “%s” puts right what was said before',
    (open, text, before, facts) => {
      expect(read(text, open, before)).toEqual(facts);
    },
  );
});

describe('pay as people put it together', () => {
  it.each([
    ['9,800 semi monthly plus 15k bonus', 250_200],
    ['nurse, $58.50/hr x 72 hrs per pay period, biweekly', 109_512],
    ['I earn 4,000 every two weeks, with 27 paychecks this year', 108_000],
    ['$38 an hour, 40 hours a week, plus about 6 hours of overtime at time and a half', 96_824],
    ['my base is 180k and I get a 40k bonus in December', 220_000],
    ['$195,000 a year base, plus a 15% bonus in March that was 28k', 223_000],
    ['200k base, 10% bonus target, and 50k RSUs', 220_000],
    ['base 180k, 20% target bonus, actually got 33k in march', 213_000],
    ['comp is 305k.. ugh typo, 350k', 350_000],
    ['27M, TC 310k (base 185k, bonus 25k, rest RSUs)', 210_000],
    ['wife and i file jointly, her 110k my 190k', 190_000],
  ])('%s', (text, pay) => {
    expect(read(text).annualPay).toBe(pay);
  });
});

describe('what is somebody else’s, another year’s, asked or past is no fact', () => {
  it.each([
    'hers has no after tax option',
    'they pay me 95k and 80k',
    'even in the 35% bracket?',
    'and does that lower my after tax',
    'so after-tax max?',
    'my last employer matched 6%',
    'next year I plan to put in 20k',
  ])('%s', (text) => {
    expect(read(text)).toEqual({});
  });

  it.each([
    [
      'no in plan roth thing, only in service w/d',
      { allowsInPlanConversion: false, allowsInServiceWithdrawal: true },
    ],
    ['our plan allows after-tax contributions with no after-tax cap', { allowsAfterTax: true }],
    ['our plan used to allow after-tax but stopped', { allowsAfterTax: false }],
    ["my plan doesn't offer the super catch-up", { offersSuperCatchUp: false }],
    ['defer the max', { defersTheMost: true }],
    ['will put in the maximum', { defersTheMost: true }],
    ['2 paychecks are left', { paychecksLeft: 2 }],
    ['after-tax so far nothing', { afterTaxYearToDate: 0 }],
    ["I'm not contributing this year", { electiveDeferralPlanned: 0 }],
    ['sorry ATC is 9,000', { afterTaxYearToDate: 9_000, allowsAfterTax: true }],
    ['im not 50 yet, 49 until february', { age: 49 }],
  ] satisfies [string, Profile][])('%s', (text, facts) => {
    expect(read(text)).toEqual(facts);
  });
});

describe('commands in the words of a sentence', () => {
  it.each([
    ['oops, undo that', 'undo'],
    ['actually lets start over', 'startOver'],
    ['please delete everything you have stored about me', 'forget'],
    ["let's begin with the questions please", 'start'],
    ["let's stop here, i'll continue another day", 'stop'],
    ['um how does this work, what can you do', 'help'],
    ['can we stop here for now', 'stop'],
    ['skip this one pls', 'skip'],
    ['wait what was the question again', 'resume'],
    ['im done for today', 'stop'],
    ['ok lets continue', 'resume'],
    ['why do you need that anyway', 'why'],
    ['and now?', 'headroom'],
    ['no wait, 185', undefined],
    ['sorry pay is 200k', undefined],
  ])('“%s”', (text, command) => {
    expect(findCommand(text)?.command).toBe(command);
  });
});

it('pay that was said before a raise gives way, whatever is asked now', () => {
  const text = 'oh wait that was before my raise. 188k since january';
  expect(read(text, 'planned', { annualPay: 178_000 })).toEqual({ annualPay: 188_000 });
});

describe('what is not this person’s, or not yet', () => {
  it.each<[string, Profile]>([
    ['balance is 310k, im 60% vested, been here 7 yrs', {}],
    ['pay is 265k, i turn 50 in 3 years', { annualPay: 265_000, birthYear: 1979 }],
    ['i’ll be making 190 starting january tho', {}],
    ['say im 40 and convert in the plan, do i get dinged 10% on that', {}],
    ['doing the full 24.5 this year', { electiveDeferralPlanned: 24_500 }],
    ['my pay was 190k in 2025', { priorYearWages: 190_000 }],
  ])('%s', (text, facts) => {
    expect(read(text)).toEqual(facts);
  });

  it('a known amount is put right by its own kind', () => {
    expect(read('wait no its 22k after tax', undefined, { afterTaxYearToDate: 20_000 })).toEqual({
      afterTaxYearToDate: 22_000,
    });
  });
});
