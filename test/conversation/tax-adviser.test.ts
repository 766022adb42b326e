import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/participant/profile.ts';
import type { Terms } from '../../src/plan/terms.ts';
import { changed, talked } from './changed.ts';

/** What a tax adviser tried, with HR’s plan of many rules, on a day on which it matters. */

const JUNE = '2026-06-10';
const BIWEEKLY = Array.from({ length: 26 }, (_, index) =>
  new Date(Date.UTC(2026, 0, 9 + 14 * index)).toISOString().slice(0, 10),
);

describe('what isn’t known is no zero', () => {
  const UNKNOWN = 'born 1970-02-02, make 240k || no other employer, I’ll do the max || I don’t know';
  it.each(['I’m getting a new job', 'I’m leaving, my last paycheck is July 31', 'I went over the limit'])(
    'deferred so far: “%s”',
    (text) => {
      const { said } = talked(`${UNKNOWN} || ${text}`, JUNE, {});
      expect(said).not.toContain('you deferred $0');
      expect(said).not.toContain('$0 of your');
      expect(said).not.toContain('You can still defer');
    },
  );

  const AFTER_TAX =
    'born 1977, make 250k || 10k deferred so far, I don’t know my after-tax so far, I’ll do the max';
  it('after tax so far: of that, whatever is asked, and said beside the room', () => {
    expect(changed('make 100k || 10k deferred so far || I don’t know my after-tax so far')).toEqual({
      afterTaxYearToDate: null,
    });
    const { said } = talked(`${AFTER_TAX} || how much can I still put in after tax?`, JUNE, {});
    expect(said).toContain('Anything that did leaves less room');
    expect(talked(`${AFTER_TAX} || a bonus is coming`, JUNE, {}).said).not.toContain('can still go in');
  });

  it('another employer’s: it takes from the deferral limit, and nothing from the after-tax room', () => {
    const lines = 'make 100k, born 1977 || I don’t know what I deferred at the other employer';
    expect(changed(lines, JUNE, {})).toEqual({ otherEmployerDeferrals: null });
    expect(talked(`${lines} || headroom`, JUNE, {}).said).toContain(
      'It takes nothing off the after-tax room',
    );
  });

  it('“nothing in yet” is what went in, and no plan for the year', () => {
    expect(changed('born 1963-02-02, make 250k || nothing in yet', JUNE, { match: [] })).toEqual({
      electiveDeferralYearToDate: 0,
    });
  });
});

describe('a plan beside the one that’s spoken of', () => {
  it('one’s own business beside a job is another plan', () => {
    const { facts, said } = talked(
      'day job: 190k, 24.5k deferred, match 9.5k. side LLC with a solo 401k, 60k net',
    );
    expect(facts).toEqual({
      annualPay: 190_000,
      electiveDeferralYearToDate: 24_500,
      employerContribution: 9_500,
    });
    expect(said).toContain('$60,000 (your own business’s plan is another one');
    expect(
      changed('I make 200k at Acme, and 60k from my own consulting business with a solo 401(k)'),
    ).toEqual({ annualPay: 200_000 });
  });

  it('a 457(b) takes nothing from this one', () => {
    const { facts, said } = talked('make 250k || I also have a 457(b) where I put 20,000', JUNE, {});
    expect(facts).toEqual({});
    expect(said).toContain('is separate');
  });

  it('what is deferred in one’s own solo 401(k) is deferred elsewhere', () => {
    expect(changed('make 200k, max || I defer 10,000 in my solo 401(k)', JUNE, {})).toEqual({
      otherEmployerDeferrals: 10_000,
    });
  });

  it.each<[text: string, facts: Facts]>([
    [
      'W-2 from my own S corp of 100k, solo 401(k)',
      { annualPay: 100_000, planType: 'solo401k', businessKind: 'corporation' },
    ],
    [
      'solo 401k, net profit 100k, my business contributes 25%',
      { annualPay: 100_000, planType: 'solo401k', nonelectivePercent: 25 },
    ],
  ])('%s', (text, facts) => expect(changed(text)).toEqual(facts));
});

describe('what is supposed of another job', () => {
  const HERE = 'born 1970-02-02, make 150k || no other employer, 10,000 deferred so far';
  it.each(['what if I have another job with 20k deferrals', 'what if I had a second job where I put in 20k'])(
    '%s: the limit is shared, and nothing is kept',
    (text) => {
      const { facts, said } = talked(`${HERE} || ${text}`, JUNE, {});
      expect(facts).toEqual({});
      expect(said).toContain('Deferred at other employers this year: $20,000');
      expect(said).toContain('Then $12,500');
    },
  );

  it('a spouse’s plan is neither', () => {
    expect(talked(`${HERE} || what if I put 10k into my wife’s plan`, JUNE, {}).said).not.toContain(
      'Deferral planned',
    );
  });

  it('“another 10k” comes on top of what is in', () => {
    const { said } = talked(
      `${HERE}, 5,000 after-tax so far || what if I put in another 10k after tax`,
      JUNE,
      {},
    );
    expect(said).toContain('$15,000');
  });
});

describe('employer money, caps and a new job', () => {
  it('profit sharing that’s paid next March is this year’s, whatever HR’s fixed percent', () => {
    expect(
      changed('make 250k || profit sharing of 5% is paid next March', '2026-11-10', {
        nonelectivePercent: 3,
      }),
    ).toEqual({ employerStillToCome: 12_500 });
  });

  it.each([
    'my plan takes after-tax up to 10% of pay or 20,000, whichever is less',
    'my plan takes after-tax up to 10% of pay, at most 20,000 a year',
  ])('both halves of a cap: %s', (text) =>
    expect(changed(`make 250k || ${text}`)).toEqual({
      ...{ allowsAfterTax: true, afterTaxCapPercent: 10, afterTaxCapAmount: 20_000 },
    }),
  );

  it.each([
    'I changed jobs on July 1',
    'started at the new job on July 1',
    'joined my current company on July 1',
  ])('%s: pay from then on', (text) =>
    expect(changed(`I’m 49, make 100k || ${text}`, '2026-11-10', {})).toEqual({
      ...{ startedOn: '2026-07-01', annualPay: 50_000 },
    }),
  );

  it('the lower cap isn’t in the figure of who isn’t highly compensated', () => {
    const terms: Partial<Terms> = {
      ...{ payDates: BIWEEKLY, afterTaxCapPercent: 10, afterTaxCapHighlyCompensatedPercent: 4 },
      match: [{ rate: 1, upToPercentOfPay: 3 }],
    };
    const lines =
      'born 1976-12-31, make 160k || no other employer, 8000 deferred so far, 1000 after-tax so far, I’ll defer the max';
    expect(talked(`${lines} || headroom`, JUNE, terms).said).toContain('If not, $9,230.72 can still go in');
    expect(talked(`${lines} || last year’s wages 100,000`, JUNE, terms).said).toContain('$9,230.72');
  });
});

describe('what the day allows', () => {
  it('laid off with a last day to come: this year’s', () => {
    const { said } = talked('born 1971-02-02, make 240k || I got laid off, last paycheck June 30', JUNE, {});
    expect(said).toContain('Until you leave on June 30, 2026');
    expect(said).toContain('You’re 55 at the end of 2026');
    expect(said).toContain('October 15, 2027');
  });

  it('pay that deferrals take is no end of the paychecks', () => {
    const { said } = talked(
      'born 1963-02-02, make 40k, last year’s wages 38k || 3000 deferred here, 0 after-tax so far, I’ll do the max, no other employer || next',
      JUNE,
      { electionUnit: 'wholePercent' },
    );
    expect(said).toContain('take all the pay that’s left');
    expect(said).not.toContain('What you set now counts for 2027');
  });

  it('a change that no longer counts is nobody’s to make: payroll is told, of what is elected too', () => {
    const { said } = talked(
      'born 1977-02-02, make 250k, last year’s wages 240k || no other employer, 24,000 deferred so far, 38,000 after-tax so far, I’ll do the max, I put 15% after tax || next',
      '2026-12-20',
      { electionLag: 1, match: [{ rate: 1, upToPercentOfPay: 4 }] },
    );
    expect(said).toContain(
      'would put you $500 over the overall limit: a change you make yourself won’t take effect',
    );
    expect(said).toContain('your after-tax election of 15% still puts in $1,562.50');
    expect(said).not.toContain('Lower your');
  });

  it('after April 15 no plan pays it out', () => {
    const lines = 'born 1977-02-02 make 100k || in 2026 I deferred 20,000 at my old job and 6,000 here';
    expect(talked(`${lines} || next`, '2027-04-20', {}).said).not.toContain('Ask the plan to return it');
    expect(talked(`${lines} || next`, '2027-04-20', {}).said).toContain('Put it on your 2026 return');
    expect(talked(`${lines} || next`, '2027-04-10', {}).said).toContain('before April 15, 2027');
  });
});

describe('catch-up, a 457(b), one election for both', () => {
  it('a plan without Roth: none is counted on until last year’s wages are known', () => {
    const terms: Partial<Terms> = { offersRoth: false, rothCatchUp: 'notOffered', match: [] };
    const lines =
      'born 1963-02-02, make 250k || 14,000 deferred so far, 20,000 after-tax so far, I’ll do the max, no other employer';
    expect(talked(`${lines} || paycheck`, JUNE, terms).said).toContain('$24,500 of deferrals');
    expect(talked(`${lines} || headroom`, JUNE, terms).said).toContain('so I left out catch-up');
    expect(talked(`${lines} || last year’s wages 100k`, JUNE, terms).said).toContain('$83,250 in all');
  });

  it('a 457(b) has no April 15, and its employer’s money counts', () => {
    const lines = 'born 1966-02-02, make 150k, last year’s wages 155k || 36,000 deferred, no other employer';
    const terms: Partial<Terms> = { type: '457b', allowsAfterTax: false };
    const { said } = talked(`${lines} || headroom`, JUNE, terms);
    expect(said).toContain(
      'over the 2026 deferral limit by $250: the plan has to pay it back. Your employer’s money counts',
    );
    expect(talked(`${lines} || I went over the limit`, JUNE, terms).said).not.toContain('by April 15');
    expect(talked(`${lines} || next`, JUNE, terms).said).not.toContain('what you still plan');
  });

  it('what can still be deferred here is less by what is in', () => {
    const { said } = talked(
      'born 1963-02-02, make 200k, last year’s wages 190k, I have a second job where I defer 10k this year || 8000 deferred here, 2000 after tax, max || do I get a second 415 limit?',
      JUNE,
      {},
    );
    expect(said).toContain('$17,750 can still be deferred ($25,750 in all)');
  });

  it('how the plan keeps after-tax money holds for typed balances too', () => {
    expect(
      talked('make 100k || pro-rata 50000 pre-tax, 20000 after-tax, 2000 earnings', JUNE, {}).said,
    ).toContain('Of $10,000 taken out, $909.09 is pre-tax');
    expect(talked('make 100k || pro-rata 80k pretax 20k aftertax', JUNE, {}).said).toContain(
      'You told me of no earnings on it',
    );
  });
});

it('what an answer tells people to write is understood', () => {
  expect(changed("I'm 45, 240k || true-up of $3,000 still to come")).toEqual({ employerStillToCome: 3_000 });
  // Where HR's formula trues up, it's in the match already, and that is said.
  expect(talked('true-up of $3,000 still to come', '2026-11-26', { trueUp: true }).said).toContain(
    'a true-up is part of your match',
  );
});
