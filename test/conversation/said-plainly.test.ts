import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/participant/profile.ts';
import { changed, talked } from './changed.ts';

describe('pay by the hour', () => {
  it.each<[text: string, annualPay: number]>([
    ['$52 an hour, three 12s a week', 52 * 36 * 52],
    ['$52/hr 3x12s', 52 * 36 * 52],
    ['I get 62 bucks an hour working four tens', 62 * 40 * 52],
    ['38.50 an hr full time', 38.5 * 2_080],
    ['make 38.50 an hour full time', 38.5 * 2_080],
    ['$45.25 hourly, 36 hours weekly', 45.25 * 36 * 52],
    ['45 an hour 32hrs a week', 45 * 32 * 52],
    ['$48 per hour full time plus about 5k overtime', 48 * 2_080 + 5_000],
  ])('%s', (text, annualPay) => expect(changed(text)).toEqual({ annualPay }));

  it('an hour’s pay alone is no year’s', () => {
    expect(changed('paid hourly at 33').annualPay).toBeUndefined();
  });
});

describe('how often the check comes', () => {
  it.each<[text: string, facts: Facts]>([
    ['38.50 an hr full time, check every week', { annualPay: 80_080, payFrequency: 'weekly' }],
    ['pd 2x a month, 4,500 each', { annualPay: 108_000, payFrequency: 'semimonthly' }],
    ['180k, paychecks come every other Friday', { annualPay: 180_000, payFrequency: 'biweekly' }],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(facts));
});

it('a plan’s cap, in the words of its page', () => {
  expect(changed('my plan says 100% of pay after tax')).toEqual({
    allowsAfterTax: true,
    afterTaxCapPercent: 100,
  });
});

describe('no amount is passed by in silence', () => {
  it('also where it comes to another by chance: a quarter of a balance, the rest of pay and balance', () => {
    const { facts, said } = talked('45, 250k, pretax 200k, 50k of it after-tax, take 100k');
    expect(facts).toEqual({ age: 45, annualPay: 250_000, preTaxBalance: 200_000 });
    expect(said).toContain('$50,000');
    expect(said).toContain('$100,000');
  });

  it('what it is not is answered by a topic', () => {
    expect(talked('pay 180k plus a 20k bonus || actually bonus came in at 25k').said).toContain(
      '$25,000: what is that?',
    );
    expect(changed('pay 180k plus a 20k bonus || actually bonus came in at 25k || on top')).toEqual({
      annualPay: 225_000,
    });
    expect(
      changed('pay 180k incl 20k bonus, 41 || my bonus was 25k || it is already in there').annualPay,
    ).toBeUndefined();
  });
});

describe('what only asks answers no question that is open', () => {
  it.each([
    '38, 200k || wait what’s the limit',
    '38, 200k || isn’t that over the limit',
    '38, 200k || ugh that’s over the limit isn’t it',
    'start || I don’t know what the 24,500 is about',
    'start || not sure when my birthday counts',
  ])('%s', (lines) => expect(changed(lines)).toEqual({}));
});

describe('how far over, and until when it can be mended', () => {
  const OVER = '38, 200k, deferred 27k so far';
  it.each([
    `${OVER} || how far over am i`,
    `${OVER} || ugh that's over the limit isn't it`,
    `${OVER} || how far over am i || by when do i have to fix it`,
    `${OVER} || am i over? || how long do i have to fix that`,
  ])('%s', (lines) => {
    expect(talked(lines).said).toContain('$2,500 over the deferral limit');
    expect(talked(lines).said).toContain('April 15');
  });
});

describe('what if', () => {
  it('deferring stops, and what went in is not known: that is asked for, and is no zero', () => {
    const { said } = talked(
      '35, 150k, deferral 24,500, plan takes after-tax || and if i stop the regular deferrals right now?',
    );
    expect(said).toContain('I still need: Deferred so far');
  });

  it('commissions are higher', () => {
    expect(
      talked('35, base 120k, commissions about 20k || what if commissions are 40k higher').said,
    ).toContain('$180,000');
  });
});

it('a 401(k) beside a 457(b) stays the plan that is spoken of', () => {
  for (const text of ['I have 401k and 457', 'we have both a 457b and a 401k'])
    expect(changed(text).planType).not.toBe('457b');
  expect(changed("it's not a 401k, it's a 457b").planType).toBe('457b');
});

it('the year’s pay, said again as a total, and what it changes', () => {
  const { facts, said } = talked('40, 240k || 260k total for the year. changes anything?');
  expect(facts).toEqual({ annualPay: 260_000 });
  expect(said).toContain('was $240,000');
  expect(said).toContain('after tax');
});

it('the most that the employer may put in is no after-tax room', () => {
  expect(talked('whats the most the company can put in').said).toContain(
    'the most your employer can put in for you',
  );
});

it('“where were we” asks the open question again, “a copy of all that” sends the record', () => {
  expect(talked('40, 180k || headroom || where were we').said).toContain('How much of your pay');
  expect(talked('40, 180k, 24,500 deferral || can i get a copy of all that').said).toContain('text file');
});
