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

describe('said in a list, or in people’s own way', () => {
  it.each<[lines: string, facts: Facts]>([
    [
      '34 make 92k match is dollar for dollar on first 4',
      { age: 34, annualPay: 92_000, match: [{ rate: 1, upToPercentOfPay: 4 }] },
    ],
    ['29 f 88k, 12k in so far', { age: 29, annualPay: 88_000, electiveDeferralYearToDate: 12_000 }],
    ['equity partner, 51', { age: 51 }],
    ['im 47, 200k, max', { age: 47, annualPay: 200_000, defersTheMost: true }],
    ['I do the whole 24.5 plus catch-up', { defersTheMost: true }],
    [
      '26, 105k, no match, doing 10k this yr',
      { age: 26, annualPay: 105_000, match: [], electiveDeferralPlanned: 10_000 },
    ],
    [
      'I am paid 26 times in the year, 130k, born in 1990, i put 15%',
      { birthYear: 1990, annualPay: 130_000, electiveDeferralPercent: 15, payFrequency: 'biweekly' },
    ],
    [
      "I'm 44, on 198k, deferred 19,400 up to the Nov 13 paycheck",
      { age: 44, annualPay: 198_000, electiveDeferralYearToDate: 19_400 },
    ],
    [
      '40, 200k || got 3 checks left and 4,200 of mine in the 401 so far',
      { paychecksLeft: 3, electiveDeferralYearToDate: 4_200 },
    ],
    [
      'they take 85 bucks out of each check for my 401k, 60k, paid weekly',
      { annualPay: 60_000, payFrequency: 'weekly', electiveDeferralPlanned: 4_420 },
    ],
    ['i put 20 bucks a week in the 401k, make 60k', { annualPay: 60_000, electiveDeferralPlanned: 1_040 }],
    // His own figures are his.
    [
      'we both have 401ks. im 43 and make 134k, hes 45, makes 210k and gets some 10% match',
      { age: 43, annualPay: 134_000 },
    ],
    // A percent that the match's steps add up to is said by nobody else.
    [
      'im 26, putting 6% in. company does 100% on the first 3 then 50% on the next 3',
      {
        age: 26,
        electiveDeferralPercent: 6,
        match: [
          { rate: 1, upToPercentOfPay: 3 },
          { rate: 0.5, upToPercentOfPay: 6 },
        ],
      },
    ],
    [
      'match is $1 for $1 up to 3%, then 50 cents per $1 on the next 2',
      {
        match: [
          { rate: 1, upToPercentOfPay: 3 },
          { rate: 0.5, upToPercentOfPay: 5 },
        ],
      },
    ],
  ])('%s', (lines, facts) => expect(changed(lines)).toEqual(facts));
});

describe('pay in pieces, and what it comes to', () => {
  it.each<[text: string, annualPay: number]>([
    ['base 70, OTE 160, realistically I’ll land around 145 this year', 145_000],
    ['base 100k, realistically 140k with commission', 140_000],
    ['base 90k, commission prob 70k more so 160k all in this yr', 160_000],
    ['98k is the offer letter’s yearly figure, what I’ll really get paid in 2026 is 64k', 64_000],
    ['Base is 182k. The 2025 bonus got paid in March, 27,300', 209_300],
    ['27,300 bonus this march on top of my base of 200k', 227_300],
    ['gross receipts 210k, net 175k', 175_000],
  ])('%s', (text, annualPay) => expect(changed(text)).toEqual({ annualPay }));
});

describe('what a plan has and hasn’t', () => {
  it.each<[text: string, facts: Facts]>([
    ['our plan hasn’t adopted the 60-63 thing, only the ordinary catch-up', { offersSuperCatchUp: false }],
    ['we don’t have the 60-63 thing', { offersSuperCatchUp: false }],
    ['my plan takes the bigger catch-up', { offersSuperCatchUp: true }],
    ['the plan has the super catch-up', { offersSuperCatchUp: true }],
    [
      'plan lets me pull the after-tax money twice a year',
      { allowsAfterTax: true, allowsInServiceWithdrawal: true },
    ],
    ['our match is trued up at year end', { trueUp: true }],
    ['the employer is giving the half until 5 percents', { match: [{ rate: 0.5, upToPercentOfPay: 5 }] }],
    ['55. 600k. || match 6, dollar for dollar', { match: [{ rate: 1, upToPercentOfPay: 6 }] }],
    ['i have a solo k', { planType: 'solo401k' }],
    [
      'S corp, W-2 of 90k, solo 401k, corp contributes 25%',
      {
        ...{ annualPay: 90_000, nonelectivePercent: 25 },
        ...{ planType: 'solo401k', businessKind: 'corporation' },
      },
    ],
    ['no after tax contributions made. room for them?', { afterTaxYearToDate: 0 }],
    ['no after-tax in there yet', { afterTaxYearToDate: 0 }],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(facts));

  it('“does my plan take the bigger catch-up?” says nothing of it', () => {
    expect(changed('does my plan take the bigger catch-up?')).toEqual({});
  });
});

describe('the day of a birthday', () => {
  it.each<[lines: string, facts: Facts]>([
    ['im 51, the birthday is december 30', { birthDate: '1974-12-30' }],
    ['im 51, my birthday was march 3', { birthDate: '1975-03-03' }],
    [
      'born December 30 1963, 150k || my birthday is the 30th of January, not December',
      { birthDate: '1963-01-30' },
    ],
  ])('%s', (lines, facts) => expect(changed(lines)).toEqual(facts));
});

describe('put right', () => {
  it.each<[lines: string, facts: Facts]>([
    ['54, 65k, i put 12% || not 12, 20 percent', { electiveDeferralPercent: 20 }],
    ['im paid weekly || wait biweekly my bad', { payFrequency: 'biweekly' }],
    ['40, 200k, biweekly || nvm the biweekly its every week', { payFrequency: 'weekly' }],
    // What was supposed stays supposed.
    ['47, 200k || and if I were 60? || no wait, I meant 50', {}],
    ['47, 200k || what if i was 60 || i meant 62', {}],
    ['headroom || 59', { age: 59 }],
  ])('%s', (lines, facts) => expect(changed(lines)).toEqual(facts));
});

describe('taken back, doubted, put right, in whatever words', () => {
  it.each<[lines: string, facts: Facts]>([
    [
      '29 f 88k, 12k in so far || oh wait forget that last one its 11k',
      { electiveDeferralYearToDate: 11_000 },
    ],
    [
      '46, deferred 19,950, after-tax 7,300 so far || sorry, the 7,300 was as of October, it’s 8,030 now',
      { afterTaxYearToDate: 8_030 },
    ],
    ['42, deferred 8,000, 12,000 at my old job || oops old job was 13k', { otherEmployerDeferrals: 13_000 }],
    [
      '51, 241k, max || Two corrections and a question: it’s 214k, not 241k, I’m 52 rather than 51, and does the catch-up come out of the same 72k?',
      { annualPay: 214_000, age: 52 },
    ],
    // A question came between.
    [
      '58, wages here last year were $148,900 || Does that matter? || I read the wrong box. It is 151,200.',
      { priorYearWages: 151_200 },
    ],
    [
      '31, 66k, i put 20 bucks a week in the 401k || nah not 20 bucks, 20 percent lol',
      { electiveDeferralPlanned: null, electiveDeferralPercent: 20 },
    ],
    [
      '31, 100k, i defer 6% || no sorry its 6 pretax plus 2 roth',
      { electiveDeferralPercent: 8, deferralKind: 'mixed' },
    ],
    ['30, 100k || i think 10k?? not 100% sure', { electiveDeferralPlanned: 10_000 }],
    ['start || nope just here. oh wait does the hospital i quit in feb count', {}],
    ['delete everything || jk jk keep it', {}],
  ])('%s', (lines, facts) => expect(changed(lines)).toEqual(facts));

  it.each<[text: string, facts: Facts]>([
    [
      '29, 155k, roth 5% and pretax 10%',
      { age: 29, annualPay: 155_000, electiveDeferralPercent: 15, deferralKind: 'mixed' },
    ],
    ['10k roth 401k, 9k pretax so far', { electiveDeferralYearToDate: 19_000, deferralKind: 'mixed' }],
  ])('both kinds of a deferral: %s', (text, facts) => expect(changed(text)).toEqual(facts));
});

describe('what goes on with what was said', () => {
  it('what is told is noted, and what is asked to be shown is shown', () => {
    const { facts, said } = talked('30, 100k || also i get paid biweekly. show me what u have');
    expect(facts).toEqual({ payFrequency: 'biweekly' });
    expect(said).toContain('What I know about you');
  });

  it('the limits of the year before that', () => {
    expect(talked('limits 2025 || and the one before that').said).toContain('The limits for 2024');
  });

  it('one’s own percent in dollars, and the room without profit sharing', () => {
    expect(talked('29, 155k, defer 15% || what do i defer in dollars that way').said).toContain('$23,250');
    expect(
      talked('40, 200k, max, match 50% up to 6, profit sharing 2% || room if there’s no profit sharing?')
        .said,
    ).toContain('Then $41,500');
  });

  it('what of an amount is taxed, and what is only supposed is said as that', () => {
    const balances = 'pre-tax balance 600k, after-tax balance 40k';
    expect(talked(`${balances} || If I move 20k to my Roth IRA, how much of it is taxed?`).said).toContain(
      'Of $20,000 moved to Roth, $18,750 is pre-tax',
    );
    expect(
      talked(`${balances} || tax when I convert? || and if they did account for it separately?`).said,
    ).toContain('If that were so:');
  });

  it('a plan that takes no after-tax money has no room for it', () => {
    const { said } = talked('my plan does not take after-tax || so what can I do this year');
    expect(said).not.toContain('$47,500');
    expect(said).toContain('doesn’t take after-tax');
  });

  it('catch-up as far as the plan offers it', () => {
    const { said } = talked(
      '62. our plan hasn’t adopted the 60-63 thing, only the ordinary catch-up. what’s my max deferral',
    );
    expect(said).toContain('$32,500');
    expect(said).not.toContain('$35,750');
  });

  it('what was deferred elsewhere leaves so much here', () => {
    expect(
      talked('35, deferred 9,800 at my old job || how much can I still defer here this year?').said,
    ).toContain('up to $14,700 can go in here');
  });
});

describe('a question picks no choice', () => {
  const STARTED =
    'started here sept 8, salary 176k. had already put 19k into my old company’s 401k this year';
  it.each([
    'so how much more can i defer here',
    'is there a deadline here for this year?',
    'do they match here?',
  ])('%s', (text) => {
    const { facts, said } = talked(`${STARTED} || ${text}`);
    expect(facts).toEqual({});
    expect(said).toContain('Which one do you mean?');
  });
});

describe('pay of a check, of an hour, and what comes on top of it', () => {
  it('of a check without how often: that is asked', () => {
    const { facts, said } = talked('i have 2 paychecks left, each 8k gross');
    expect(facts).toEqual({ paychecksLeft: 2 });
    expect(said).toContain('$8,000: what is that?');
    expect(changed('i have 2 paychecks left, each 8k gross || every two weeks')).toEqual({
      ...{ annualPay: 208_000, payFrequency: 'biweekly' },
    });
  });

  it('of an hour without how many: that is asked', () => {
    expect(changed('start || 1986 || idk like 45/hr || 36 hours')).toEqual({ annualPay: 84_240 });
  });

  it.each<[lines: string, annualPay: number]>([
    [
      'nurse here, about 118k this year, putting 8% in || oh wait overtime isnt in that, OT is another 14k on top',
      132_000,
    ],
    ['depends on the year, base is 185k and then usually another 30k in commission', 215_000],
  ])('%s', (lines, annualPay) => expect(changed(lines)).toEqual({ annualPay }));
});

describe('what goes out, in two parts', () => {
  it.each([
    'rolling out 150k total, 60k of that is after-tax basis. where does what go?',
    'rolling over 150k, 60k of it after-tax. where does each part go?',
  ])('%s', (text) => expect(changed(text)).toEqual({ preTaxBalance: 90_000, afterTaxBalance: 60_000 }));

  it('what it has grown to is used', () => {
    const { facts, said } = talked('i put 30k in after tax and its worth 31.2k now');
    expect(facts).toEqual({ afterTaxBalance: 30_000, afterTaxEarnings: 1_200 });
    expect(said).not.toContain('didn’t use');
  });
});

it('only what is missing is asked for', () => {
  const { said } = talked(
    '31F, 180k, no match, 401k maxed already (24.5k), 40k in after tax so far, 3 paychecks left. what do I set per check',
  );
  expect(said).toContain('I still need: Pay dates.');
});

it('a kind of business beside a question is kept', () => {
  expect(
    changed(
      'i freelance, net around 140k on my schedule C, no employees. could I set up a solo 401k and do this?',
    ),
  ).toEqual({ annualPay: 140_000, businessKind: 'unincorporated' });
});

it('this year or the next: the age of this one', () => {
  expect(
    talked('im 49 but turn 50 on december 30, do I get the catch up this year or only from next year').said,
  ).toContain('You’re 50 at the end of 2026');
});

it('a greeting is no riddle', () => {
  expect(talked('morning! hope you had a nice thanksgiving').said).not.toContain('couldn’t read');
});
