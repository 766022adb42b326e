import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/participant/profile.ts';
import { changed, talked } from './changed.ts';

/** Ordinary sentences that hold the words of a rule, and don't say what the rule is about. */

describe('is no fact, or another one', () => {
  it.each<[lines: string, facts: Facts]>([
    // A larger catch-up is said by its name, and not in a question, a doubt, or of something else.
    ['my plan has a higher match', {}],
    ['they have higher limits for HCEs', {}],
    ['does our plan have the super catch-up', {}],
    ['I don’t think our plan has the super catch-up', {}],
    // An age is no pay, and neither is any total.
    ['actually i’ll be 53 in December', { birthYear: 1973 }],
    ['Probably I’ll be 60 when I stop, I make 190k', { birthYear: 1966, annualPay: 190_000 }],
    // A place that was left is where it was deferred.
    [
      'At the hospital I left in May I deferred 8,000. New job pays 150k, I’m 45',
      { age: 45, annualPay: 150_000, otherEmployerDeferrals: 8_000 },
    ],
    // What belongs to this plan stays with it.
    [
      'I also have a 457 plan and I make 200k and defer 24,500',
      { annualPay: 200_000, electiveDeferralPlanned: 24_500 },
    ],
    [
      'I’m in a 457b only, also making 120k and deferring 10k',
      { annualPay: 120_000, electiveDeferralPlanned: 10_000 },
    ],
    [
      'I make 90k from freelance work, solo 401k, age 45',
      { age: 45, annualPay: 90_000, planType: 'solo401k' },
    ],
    ['I work at Acme and make 60k, and 60k from my own business with a solo 401k', { annualPay: 60_000 }],
    // How it’s split is no election.
    ['my split is 60% pretax, 40% Roth', { deferralKind: 'mixed' }],
    [
      'My employer has contributed 6,000 through October, I make 200k',
      { annualPay: 200_000, employerContribution: 6_000 },
    ],
    ['after-tax I put in 10,000 as of the last stub', { afterTaxYearToDate: 10_000, allowsAfterTax: true }],
    ['I have 100k Roth, 200k pretax so far', { preTaxBalance: 200_000, rothBalance: 100_000 }],
    // Somebody else’s birthday, and a day that isn’t.
    ['I was born March 3 1976 || my kid’s birthday is April 5', {}],
    ['my wife’s birthday is December 30, I’m 45', { age: 45 }],
    ['my birthday is Feb 30, I’m 45', { age: 45 }],
    // A loan is paid back, and no deferral.
    ['paid biweekly || they take $300 a check for the 401k loan', {}],
    // One’s own election is no cap.
    ['it says 5% after-tax', { afterTaxPercent: 5, allowsAfterTax: true }],
    ['don’t know what the after-tax limit is this year', {}],
    ['delete my data || my plan has no after-tax', { allowsAfterTax: false }],
    ['biweekly || how often do they deposit the match || it’s monthly', {}],
    ['I check every month', {}],
    ['I hope it gets trued up', {}],
    ['match applies to pretax and roth, and after-tax gets nothing', {}],
    ['can I withdraw my after-tax anytime', {}],
    ['I don’t think the document allows after-tax', { allowsAfterTax: false }],
    ['my wife’s company puts in 10%', {}],
    ['no after-tax money in my plan', { allowsAfterTax: false }],
    [
      'no after-tax contributions made, plan doesn’t allow it',
      { afterTaxYearToDate: 0, allowsAfterTax: false },
    ],
    ['should I put in the full 24,500', {}],
    ['make 200k || the bonus was 25k last year', {}],
    ['I moved jobs in July within the company', {}],
    ['my professor, 70.', {}],
    ['make 200k || 45 || should be the max', { defersTheMost: true }],
    ['I make $48 an hour, 2 tens and 3 8s', { annualPay: 48 * 44 * 52 }],
    ['make 52 an hour, 3 12s plus one 8', { annualPay: 52 * 44 * 52 }],
    [
      'S corp, W-2 of 90k, the corp contributes 25%',
      { annualPay: 90_000, nonelectivePercent: 25, businessKind: 'corporation' },
    ],
  ])('%s', (lines, facts) => expect(changed(lines)).toEqual(facts));

  it.each([
    '45, make 200k || how much room || 47,500?? that seems low',
    '45, make 200k || 72k? wow',
    '45, make 200k || 30k? too much',
    'deferred 8k so far, 45, make 200k || my 45 is right but is 20 ok',
  ])('asked or wondered at, it is no answer: %s', (lines) => expect(changed(lines)).toEqual({}));

  it('a known amount is put right by what it is, not by whatever follows', () => {
    const known = 'deferred 12k so far, 45, make 200k';
    expect(
      changed(`${known} || my 12k is pretax, now 5k after-tax`).electiveDeferralYearToDate,
    ).toBeUndefined();
    expect(
      changed(`${known} || the 12k is right, it’s 26 paychecks a year`).electiveDeferralYearToDate,
    ).toBeUndefined();
  });
});

describe('is answered by what it asks', () => {
  it.each<[lines: string, said: string]>([
    ['what happens if I go over the limit || can I undo the conversion', 'recharacteriz'],
    ['How much room do I have when my employer can match after-tax', '$72,000'],
    ['I converted 25k, 300 of it earnings', '$300 of earnings'],
  ])('%s', (lines, said) => expect(talked(lines).said).toContain(said));

  it('another job’s pay is no deferral', () => {
    const { said } = talked(
      'make 200k, 45, match 5%, defer 20k || what if I take another job that pays 250k and contribute',
    );
    expect(said).not.toContain('Deferred at other employers');
  });

  it('“keep nothing” doesn’t keep it', () => {
    expect(talked('delete my data || don’t keep anything').said).not.toContain('Nothing was deleted');
  });
});
