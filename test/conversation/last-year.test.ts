import { describe, expect, it } from 'vitest';
import { takeTurn } from '../../src/conversation/turn.ts';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson, type Person } from '../../src/participant/person.ts';
import { render } from '../../src/slack/blocks/index.ts';
import { talked } from './changed.ts';

/** What went in last year: an excess of it comes out by April 15, whoever tells it when. IRC 402(g)(2)(A). */

const on = (date: string) => dayOf(new Date(`${date}T15:00:00Z`));

/** Lines, each on its day; what the last one is answered with, and the person afterwards. */
function talk(...lines: [date: string, text: string][]) {
  let person: Person | undefined;
  let said = '';
  for (const [date, text] of lines) {
    const day = on(date);
    const turn = takeTurn(
      person ?? { ...newPerson(day), welcomed: true },
      { inDm: !text.startsWith('/'), kind: 'text', text: text.replace(/^\//, '') },
      day,
    );
    person = turn.person ?? undefined;
    const replies = [...turn.replies.here, ...turn.replies.inDm];
    said = JSON.stringify(replies.map((reply) => render(reply, day).blocks)).replaceAll('*', '');
  }
  return { said, person };
}

describe('told in the new year', () => {
  it.each<[why: string, text: string, says: RegExp]>([
    [
      'deferrals at two jobs',
      "I'm 46, make 180k. In 2026 I deferred 14,000 here and 13,000 at my other employer. Am I over?",
      /\$2,500 over the deferral limit for 2026.*April 15, 2027/,
    ],
    [
      'the overall limit',
      "I'm 40. In 2026 I put in 24,500 pre-tax, 45,000 after-tax, and my employer matched 6,000. I make 200k",
      // 75,500 of 72,000.
      /\$3,500 over the overall limit for 2026/,
    ],
    [
      'said after the amounts',
      "I'm 40, I deferred 24,500 and put in 45,000 after-tax last year, employer put in 6,000 last year, pay was 200k. Am I over the 2026 limit?",
      /\$3,500 over the overall limit for 2026/,
    ],
    ['within them', "I'm 40. In 2026 I deferred 20,000. Am I over the limit?", /For 2026: deferred \$20,000/],
  ])('%s', (_why, text, says) => expect(talk(['2027-02-10', text]).said).toMatch(says));

  it('is nothing of this year', () => {
    const { person } = talk(['2027-02-10', 'i put 31k after-tax in 2026, 35, 190k']);
    expect(person?.profile).toEqual({ age: 35, annualPay: 190_000 });
    expect(person?.lastYear).toEqual({ taxYear: 2026, profile: { afterTaxYearToDate: 31_000 } });
  });

  it.each<[text: string, facts: object]>([
    [
      'last year: 24,500 deferred, 31k after tax, 9k match',
      { electiveDeferralYearToDate: 24_500, afterTaxYearToDate: 31_000, employerContribution: 9_000 },
    ],
    [
      'in 2026 I did 24,500 and after tax 40k and match was 12k',
      { electiveDeferralYearToDate: 24_500, afterTaxYearToDate: 40_000, employerContribution: 12_000 },
    ],
    [
      '2026 after tax was 31k, employer match 9,200',
      { afterTaxYearToDate: 31_000, employerContribution: 9_200 },
    ],
    [
      'in 2026 I deferred 14k here and 13k at my old job, am I over?',
      { electiveDeferralYearToDate: 14_000, otherEmployerDeferrals: 13_000 },
    ],
    ['profit sharing of 9k for 2026 comes in march', { employerContribution: 9_000 }],
  ])('%s', (text, facts) => {
    const { person } = talk(['2027-02-10', text]);
    expect(person?.lastYear?.profile).toEqual(facts);
    expect(person?.profile).toEqual({});
  });

  it('what is put right of it stays last year’s', () => {
    const { person, said } = talk(
      ['2027-02-10', 'for 2026 I put in 24,500 here, and 3,000 at a previous employer. Im 44'],
      ['2027-02-10', 'sorry 3,400 at the previous one'],
    );
    expect(person?.lastYear?.profile.otherEmployerDeferrals).toBe(3_400);
    expect(person?.profile.otherEmployerDeferrals).toBeUndefined();
    expect(said).toContain('$3,400 over the deferral limit for 2026');
  });

  it('an excess that is only told of has last year’s deadline, by its name or by the season', () => {
    for (const text of ['i went over the 401k limit in 2026', 'I went over the limit'])
      expect(talk(['2027-02-10', text]).said).toContain('April 15, 2027');
    expect(talk(['2027-02-10', 'I went over the limit this year']).said).toContain('April 15, 2028');
  });

  it('what is told beside an excess is shown with it', () => {
    const { said, person } = talk(['2027-02-10', 'I went over the limit in 2026. I make 210k']);
    expect(person?.profile.annualPay).toBe(210_000);
    expect(said).toContain('$210,000');
    expect(said).toContain('April 15, 2027');
  });

  it('after April 15 it says that the day has passed, and what that means', () => {
    const { said } = talk(['2027-04-20', "I'm 30. in 2026 I deferred 15k here and 13k at my old job"]);
    expect(said).toContain('You were $3,500 over the deferral limit for 2026, and April 15, 2027 has passed');
    expect(said).toContain('Put it on your 2026 return as income');
    expect(said).not.toContain('in time');
  });

  it('what is said of this year in the same sentence is this year’s', () => {
    const { person } = talk([
      '2027-02-10',
      'I was born in 1970, make 250k, earned 240k last year, plan to defer 30,000',
    ]);
    expect(person?.lastYear).toBeNull();
    expect(person?.profile).toEqual({
      birthYear: 1970,
      annualPay: 250_000,
      priorYearWages: 240_000,
      electiveDeferralPlanned: 30_000,
    });
  });

  it('wages of last year stay what they are', () => {
    const { person } = talk(['2027-02-10', 'last year I made 150k']);
    expect(person?.profile).toEqual({ priorYearWages: 150_000 });
    expect(person?.lastYear).toBeNull();
  });

  it('after October 15 nothing of it can be put right any more', () => {
    expect(talk(['2027-10-20', 'in 2026 i deferred 27k']).person?.lastYear).toBeNull();
  });
});

describe('known before the new year', () => {
  const KNOWN: [string, string] = [
    '2026-11-20',
    "I'm 46, make 180k, deferred 14,000 here and 13,000 at my other employer this year, after-tax 0, match 5,400",
  ];

  it('an excess keeps its day in the calendar, is the first thing to do, and is told when asked', () => {
    expect(talk(KNOWN, ['2027-02-01', 'calendar']).said).toMatch(
      /April 15: Last day for 2026 deferrals over the limit to come out.*\$2,500 is over/,
    );
    expect(talk(KNOWN, ['2027-02-01', 'next']).said).toContain('$2,500 over the deferral limit for 2026');
    expect(talk(KNOWN, ['2027-02-01', 'did i go over last year?']).said).toContain('$2,500 over');
  });

  it('it is shown with the profile, goes with it, and is gone when its return is due', () => {
    expect(talk(KNOWN, ['2027-02-01', 'profile']).said).toContain(
      'For 2026: your pay $180,000 · deferred $14,000 · deferred at other employers $13,000',
    );
    expect(talk(KNOWN, ['2027-02-01', 'hi'], ['2027-11-01', 'hi']).person?.lastYear).toBeNull();
    expect(talk(KNOWN, ['2027-02-01', 'forget me'], ['2027-02-01', 'yes']).person).toBeUndefined();
  });

  it('what is forgotten is forgotten of both years', () => {
    const { person } = talk(
      KNOWN,
      ['2027-02-01', 'I make 200k'],
      ['2027-02-01', 'forget my salary, keep the rest'],
    );
    expect(person?.profile.annualPay).toBeUndefined();
    expect(person?.lastYear?.profile.annualPay).toBeUndefined();
    expect(person?.lastYear?.profile.electiveDeferralYearToDate).toBe(14_000);
  });

  it('what was within the limits leaves nothing to do', () => {
    const within: [string, string] = ['2026-11-20', "I'm 46, make 180k, deferred 14,000 so far"];
    expect(talk(within, ['2027-02-01', 'next']).said).not.toContain('over the');
  });
});

describe('the year that is over, with what went in then', () => {
  const KNOWS =
    "I'm 45, born 1981, pay 260k, plan takes after-tax and in-plan conversion, 100% match up to 5%, paid semimonthly next payday January 30";
  const inJanuary = (...lines: string[]) => talked([KNOWS, ...lines].join(' || '), '2027-01-15').said;

  it('is over the overall limit where all of it together is', () => {
    // 24,500 + 13,000 + 40,000 = 77,500.
    const said = inJanuary(
      'in 2026 I deferred 24,500, put 40,000 after tax and my employer put in 13,000',
      'headroom',
    );
    expect(said).toContain('You’re over the 2026 overall limit by $5,500');
    expect(said).not.toContain('You haven’t said what you’ll defer');
    expect(said).not.toContain('January 30');
  });

  it('holds all that stands under its heading, and profit sharing beside', () => {
    const said = inJanuary(
      'For 2026: deferred 24,500, after-tax 30,000, employer put in 13,000',
      'profit sharing of 6,000 for 2026 comes in March',
      'headroom',
    );
    // 24,500 + 30,000 + 13,000 + 6,000 = 73,500.
    expect(said).toContain('You’re over the 2026 overall limit by $1,500');
  });

  it('says what went in where that is more than there was room for', () => {
    const said = inJanuary(
      'in 2026 I deferred 24,500, put 40,000 after tax and my employer put in 13,000',
      'headroom',
    );
    expect(said).not.toContain('of which $34,500 went in');
  });

  it('has the room that was left by what really went in', () => {
    const said = inJanuary(
      'in 2026 I deferred 10,000 and put in 5,000 after tax, employer put in 10,000',
      'headroom',
    );
    expect(said).toContain('The after-tax room for that year was $52,000, of which $5,000 went in.');
    expect(said).toContain('it can still count for 2026 until January 30, 2027');
  });
});
