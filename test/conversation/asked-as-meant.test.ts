import { describe, expect, it } from 'vitest';
import { talked } from './changed.ts';

/** A question is answered by what it asks: for whom, for which year, of what, and on which day. */

describe('is answered', () => {
  it.each<[lines: string, says: RegExp]>([
    ['what was the catch-up limit last year', /\$7,500/],
    ['I’m 51, make 200k || what was the catch-up last year?', /\$7,500/],
    ['62, I make 180k, deferred 20k so far || what room does that leave me?', /\$47,500/],
    [
      '45, 190k, plan takes after-tax || what if I quit next march, what happens with the after-tax money in there?',
      /rolled over/,
    ],
    [
      'I have 60k in a traditional ira, is the pro rata rule a problem for the mega backdoor',
      /regular backdoor/,
    ],
    ['what exceptions are there', /disability/],
    ['are there exceptions to the early withdrawal penalty', /first home/],
    ['when is the deadline for my solo 401(k)?', /elect deferrals by December 31/],
    ['solo 401k, self-employed, 45 || what’s the deadline', /January 30, 2027/],
    ['severance pay', /No deferrals and no after-tax contributions from severance/],
    ['OBBBA', /left it alone/],
    ['what’s 20k a year for 20 years at 7%', /\$20,000 a year/],
    ['1099-R code E', /E what was over the overall limit/],
    [
      'I’m a doctor with a 403b at a hospital and own a private practice with a 401k. separate limits?',
      /403\(b\)/,
    ],
    ['are returned deferrals taxable', /income in the year the plan pays them/],
    ['do in-plan conversions have their own five years', /keeps its year/],
    ['is HCE based on box 1 or box 5', /No single W-2 box decides it/],
    ['my mother owns the company, am I an HCE', /your spouse, parents/],
    ['born 1948 || when do I have to take RMDs', /yours began at 70½/],
    ['I was born in 1949, when do my RMDs start', /before July 1/],
    [
      'I was born in 1952, still working, I don’t own any of the company || do I need to take an RMD from this plan',
      /Not from this plan while you work there/,
    ],
    [
      'married filing separately, MAGI 100k, age 40, pay 100k || can I contribute directly to a Roth IRA',
      /\$0 directly.*\$7,500 if you lived apart all year/,
    ],
    ['my box 3 was 0 but box 5 was 180k || am I an HCE', /outside Social Security, your pay counts/],
  ])('%s', (lines, says) => expect(talked(lines).said).toMatch(says));

  it('of a spouse, without one’s own figures', () => {
    const { said } = talked('I’m 48, pay 200k. my wife is 51 || can she do the 8k catchup');
    expect(said).toContain('$8,000');
    expect(said).not.toContain('You’re 48');
  });

  it.each([
    [
      'I have a solo 401k, self-employed || can I still make 2026 after-tax contributions',
      'January 30, 2027',
    ],
    ['can I still put after-tax money in for 2026', 'payroll is over'],
  ])('in January, of the year before: %s', (lines, says) => {
    expect(talked(lines, '2027-01-12').said).toContain(says);
  });
});
