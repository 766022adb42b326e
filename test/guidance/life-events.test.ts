import { describe, expect, it } from 'vitest';
import { dollars } from '../../src/formats.ts';
import {
  type Checklist,
  checklistFor,
  type LifeEvent,
  readLifeEvent,
} from '../../src/guidance/life-events/index.ts';
import { outcomeFor } from '../../src/guidance/outcome.ts';
import { dayOf } from '../../src/participant/day.ts';
import type { Profile } from '../../src/participant/profile.ts';

const day = dayOf(new Date('2026-11-26T15:00:00Z'));

const KNOWN: Profile = {
  ...{ age: 45, annualPay: 200_000, electiveDeferralYearToDate: 20_000, electiveDeferralPlanned: 24_500 },
  ...{ afterTaxYearToDate: 5_000, otherEmployerDeferrals: 0, allowsAfterTax: true },
  match: [{ rate: 0.5, upToPercentOfPay: 6 }],
};

function checklist(event: LifeEvent, facts: Profile = {}, today = day): Checklist {
  const profile = { ...KNOWN, ...facts };
  return checklistFor(event, {
    profileIn: () => profile,
    outcome: outcomeFor(profile, today),
    day: today,
  });
}
const saysOf = ({ lead, toDo, ask }: Checklist): string =>
  [lead, ...toDo.map(({ by, says }) => `${by}: ${says}`), ...ask].join('\n');

describe('which event somebody tells', () => {
  it.each<[text: string, event: LifeEvent]>([
    ["I'm leaving in March", { kind: 'leaving', laidOff: false, last: { on: '2027-03-31', isMonth: true } }],
    [
      'my last day is December 11',
      { kind: 'leaving', laidOff: false, last: { on: '2026-12-11', isMonth: false } },
    ],
    [
      'got laid off yesterday',
      { kind: 'leaving', laidOff: true, last: { on: '2026-11-25', isMonth: false } },
    ],
    ['gave my notice today', { kind: 'leaving', laidOff: false, last: { on: '2026-11-26', isMonth: false } }],
    ['ugh they let me go', { kind: 'leaving', laidOff: true }],
    ['retiring end of year', { kind: 'leaving', laidOff: false, last: { on: '2026-12-31', isMonth: true } }],
    ['i accepted an offer, start jan 12', { kind: 'newJob', from: { on: '2027-01-12', isMonth: false } }],
    ['switching jobs', { kind: 'newJob' }],
    ["we're getting married in october", { kind: 'married', on: { on: '2027-10-31', isMonth: true } }],
    [
      'leaving dec 20, 33 years old, 160k',
      { kind: 'leaving', laidOff: false, last: { on: '2026-12-20', isMonth: false } },
    ],
    ['new job! started at Acme on Nov 2', { kind: 'newJob', from: { on: '2026-11-02', isMonth: false } }],
    ['i started a new job in march', { kind: 'newJob', from: { on: '2026-03-31', isMonth: true } }],
    [
      'got laid off back in june, now at a new job since august',
      { kind: 'newJob', from: { on: '2026-08-31', isMonth: true } },
    ],
    ['turning 60 next year', { kind: 'birthday', age: 60, year: 2027 }],
    ['I turn 50 in May', { kind: 'birthday', age: 50, year: 2027 }],
    [
      "i'm getting a 30k bonus in december",
      { kind: 'bonus', amount: 30_000, on: { on: '2026-12-31', isMonth: true } },
    ],
    [
      'my bonus of 25k comes march 15',
      { kind: 'bonus', amount: 25_000, on: { on: '2027-03-15', isMonth: false } },
    ],
    ['went over the limit by 2k', { kind: 'overLimit', amount: 2_000 }],
    ['I overcontributed', { kind: 'overLimit' }],
    [
      "I'm leaving in March, what should I do?",
      { kind: 'leaving', laidOff: false, last: { on: '2027-03-31', isMonth: true } },
    ],
  ])('%s', (text, event) => expect(readLifeEvent(text, day)).toEqual(event));

  it.each([
    'if i leave in march',
    'should i quit?',
    'my wife is leaving her job in May',
    'my coworker got laid off',
    "I'm leaving it in cash",
    'leaving money on the table',
    'im gonna retire in 10 years',
    'i left in 2019',
    "i'm married filing jointly",
    "i'm 50",
    "we're not getting married",
    'my bonus was 20k last year',
    'I got a 30k bonus in march',
    "I didn't get laid off",
    'I almost got laid off lol',
    'a coworker just got laid off',
    'my ex went over the limit',
    'our CFO got a new job',
    'everyone here is getting a bonus',
    'got a bonus question',
    'new job title, same company',
    'went over the plan document with HR',
    'got married ten years ago',
    'I might leave in march',
    "I'm leaving for vacation on friday",
    'what happens if I go over the limit?',
  ])('none in: %s', (text) => expect(readLifeEvent(text, day)).toBeUndefined());
});

describe('leaving', () => {
  it('until a day of this year, the room is what the same figures say with that last paycheck', () => {
    const last = { on: '2026-12-11', isMonth: false };
    const until = checklist(
      { kind: 'leaving', laidOff: false, last },
      { payFrequency: 'biweekly', nextPayDate: '2026-12-04', lastPayDate: '2026-12-11' },
    );
    const outcome = outcomeFor(
      { ...KNOWN, payFrequency: 'biweekly', nextPayDate: '2026-12-04', lastPayDate: '2026-12-11' },
      day,
    );
    const amount = outcome.kind === 'figures' ? outcome.figures.toGo?.amount.toNumber() : undefined;
    expect(amount).toBeGreaterThan(0);
    expect(until.lead).toContain(`up to *${dollars(amount ?? 0)}*`);
    expect(until.ask).toEqual([]);
  });

  it('where no pay date is known it says how few paychecks have to bring the room in', () => {
    const { lead } = checklist({
      kind: 'leaving',
      laidOff: false,
      last: { on: '2026-12-11', isMonth: false },
    });
    expect(lead).toContain('as far as the one paycheck or so until then can bring in');
  });

  it('in the next year this one stays whole, and the next one’s limits are not guessed', () => {
    const said = saysOf(
      checklist({ kind: 'leaving', laidOff: false, last: { on: '2027-03-31', isMonth: true } }),
    );
    // 72,000 − 24,500 − 6,000 of match − 5,000 that are in.
    expect(said).toContain('You’re leaving in March 2027, so 2026 stays a whole year: up to *$36,500*');
    expect(said).toContain('2027 has its own limits, and I don’t know them yet');
    expect(said).not.toContain('At your next job');
  });

  it('once gone, nothing more goes in: what is in moves, and the next payroll hears what was deferred', () => {
    const gone = checklist({ kind: 'leaving', laidOff: true, last: { on: '2026-10-31', isMonth: false } });
    expect(gone.lead).toContain('Your last day was October 31, 2026');
    expect(saysOf(gone)).not.toContain('Set your after-tax election');
    expect(saysOf(gone)).toContain('you deferred $20,000 in 2026');
    expect(saysOf(gone)).toContain('*$4,500* of it is left');
    expect(saysOf(gone)).toContain(
      'until your return for that year is due: October 15, 2027, with an extension',
    );
  });

  it('splits the balances that are known, as the rollover does', () => {
    const said = saysOf(
      checklist(
        { kind: 'leaving', laidOff: false },
        { preTaxBalance: 300_000, afterTaxBalance: 38_000, afterTaxEarnings: 2_000 },
      ),
    );
    expect(said).toContain(
      '*$38,000* of after-tax contributions to a Roth IRA, and *$302,000* of pre-tax money',
    );
  });

  it.each<[why: string, birthYear: number, says: string | RegExp, not?: RegExp]>([
    ['at 57 the rule of 55 is open', 1969, 'You’re 57 at the end of 2026: what *this* plan pays you'],
    ['at 54 a year more opens it', 1972, 'If you leave in 2027 or later'],
    ['at 45 it is not spoken of', 1981, 'Roth IRA', /10% tax/],
    ['at 74 what is required comes out first', 1952, 'Take what’s required to come out for 2026 first'],
  ])('%s', (_why, birthYear, says, not) => {
    const said = saysOf(checklist({ kind: 'leaving', laidOff: false }, { age: undefined, birthYear }));
    expect(said).toContain(says);
    if (not) expect(said).not.toMatch(not);
  });

  it('a 457(b) has no room after tax, and no 10% tax', () => {
    const said = saysOf(checklist({ kind: 'leaving', laidOff: false }, { planType: '457b' }));
    expect(said).toContain('takes no after-tax money');
    expect(said).toContain('free of the 10% tax at any age');
  });
});

describe('a new job', () => {
  it('this year: one deferral limit, a new overall limit', () => {
    const said = saysOf(checklist({ kind: 'newJob', from: { on: '2026-12-01', isMonth: false } }));
    expect(said).toContain('with $20,000 in here, *$4,500* is left for 2026');
    expect(said).toContain('up to *$72,000* can go in for 2026');
    expect(said).toContain('more than $160,000 the year before');
  });

  it('next year: both limits are new', () => {
    const said = saysOf(checklist({ kind: 'newJob', from: { on: '2027-02-28', isMonth: true } }));
    expect(said).toContain('both limits are new');
    expect(said).not.toContain('On your first day');
    expect(said).toContain('(2026’s limit; I don’t know 2027’s yet)');
  });

  it('from 50, catch-up may be pre-tax in the first year there', () => {
    expect(saysOf(checklist({ kind: 'newJob' }, { age: 56 }))).toContain('Your catch-up may be pre-tax');
    expect(saysOf(checklist({ kind: 'newJob' }))).not.toContain('catch-up');
  });
});

describe('a bonus', () => {
  it('what payroll tax leaves of it can go in, as far as the room goes', () => {
    const of = (amount: number) =>
      checklist({ kind: 'bonus', amount, on: { on: '2026-12-18', isMonth: false } }).lead;
    // Pay of 200,000 is above the wage base of 184,500 already: 1.45% and 0.9% of 30,000.
    expect(of(30_000)).toContain('up to *$29,295* could go in after tax in 2026');
    expect(of(60_000)).toContain('*$36,500* can still go in after tax in 2026');
  });

  it('the most pay that counts is spoken of where it may be passed', () => {
    const says = (facts: Profile) => saysOf(checklist({ kind: 'bonus', amount: 30_000 }, facts));
    expect(says({})).not.toContain('$360,000');
    expect(says({ annualPay: 340_000 })).toContain('Pay above $360,000 (2026) doesn’t count for a match');
  });

  it('paid next year, it counts for that year', () => {
    const { lead } = checklist({ kind: 'bonus', amount: 25_000, on: { on: '2027-03-15', isMonth: false } });
    expect(lead).toContain('It’s paid in 2027, so it counts for 2027');
  });

  it('a percent election takes its part, and no more than the limit leaves', () => {
    const of = (amount: number) =>
      saysOf(
        checklist(
          { kind: 'bonus', amount, on: { on: '2026-12-18', isMonth: false } },
          { electiveDeferralPlanned: undefined, electiveDeferralPercent: 10 },
        ),
      );
    expect(of(30_000)).toContain('Your 10% deferral would take *$3,000* of it');
    expect(of(60_000)).toContain('would take $6,000 of it, and only *$4,500* is left');
  });
});

describe('a birthday', () => {
  it.each<[age: number, year: number, says: string]>([
    [50, 2026, 'the year you turn 50, you can defer *$32,500*: $8,000 of catch-up'],
    [60, 2026, 'the year you turn 60, you can defer *$35,750*: $11,250 of catch-up'],
    [
      60,
      2027,
      'I don’t know 2027’s limits yet; in 2026 it’s $11,250 on top of the regular limit, *$35,750* in all',
    ],
    [64, 2026, 'the larger catch-up ends and the regular one is back: *$8,000*'],
    [55, 2027, 'if you leave your employer then or later'],
    [59, 2026, 'the 10% tax on early withdrawals ends'],
    [
      73,
      2026,
      'Your first required distribution is for 2026, the year you turn 73. It’s due by April 1, 2027',
    ],
    [47, 2026, 'Nothing changes in your limits at 47'],
  ])('%s in %s', (age, year, says) => {
    expect(checklist({ kind: 'birthday', age, year }).lead).toContain(says);
  });

  it('pressed without a word, it is the next one at which something changes', () => {
    const { event, lead } = checklist({ kind: 'birthday' }, { age: undefined, birthYear: 1968 });
    expect(event).toMatchObject({ age: 59 });
    expect(lead).toContain('10% tax');
    expect(checklist({ kind: 'birthday' }, { age: undefined }).ask.join('')).toContain('which birthday');
  });

  it('in its own year nothing waits for January', () => {
    const [first] = checklist({ kind: 'birthday', age: 50, year: 2026 }).toDo;
    expect(first).toMatchObject({ by: 'Now' });
    expect(first?.says).toContain('All of 2026’s catch-up can still go in');
  });

  it('a plan without the larger catch-up has the regular one at 60', () => {
    const { lead } = checklist({ kind: 'birthday', age: 60, year: 2026 }, { offersSuperCatchUp: false });
    expect(lead).toContain('*$32,500*: $8,000 of catch-up');
  });
});

describe('over a limit', () => {
  it('of deferrals over two jobs: how much, whom to write to, by when', () => {
    const over = checklist(
      { kind: 'overLimit' },
      { electiveDeferralYearToDate: 13_000, otherEmployerDeferrals: 15_000 },
    );
    expect(over.lead).toContain('*$3,500* over the deferral limit for 2026');
    expect(saysOf(over)).toContain('I have $3,500 of excess deferrals for 2026');
    expect(saysOf(over)).toContain('you choose which plan pays it out');
    expect(saysOf(over)).toContain('After April 15, 2027 it’s taxed twice');
  });

  it('without pay it goes by age alone; without an age it says so', () => {
    const facts = {
      annualPay: undefined,
      electiveDeferralYearToDate: 13_000,
      otherEmployerDeferrals: 15_000,
    };
    expect(checklist({ kind: 'overLimit' }, facts).lead).toContain(
      '*$3,500* over the deferral limit for 2026. It',
    );
    expect(checklist({ kind: 'overLimit' }, { ...facts, age: undefined }).lead).toContain(
      'unless you’re 50 or older by the end of it',
    );
    expect(checklist({ kind: 'overLimit' }, { ...facts, age: 52 }).lead).toContain('you’re not over');
  });

  it('of the overall limit it is the plan that corrects', () => {
    const { lead } = checklist(
      { kind: 'overLimit' },
      { electiveDeferralYearToDate: 24_500, afterTaxYearToDate: 45_000 },
    );
    // 24,500 + 6,000 + 45,000 = 75,500.
    expect(lead).toContain('*$3,500* over the overall limit for 2026. Your plan has to correct it');
  });

  it('what is only planned needs nothing to come out', () => {
    const { lead } = checklist({ kind: 'overLimit' }, { otherEmployerDeferrals: 4_000 });
    // 20,000 and 4,000 are in; 24,500 here is planned.
    expect(lead).toContain('You’re not over yet: what’s planned for 2026 is *$4,000* too much');
  });
});

it('each thing to do has the section of law that it rests on', () => {
  const events: LifeEvent[] = [
    { kind: 'leaving', laidOff: true },
    { kind: 'newJob' },
    { kind: 'married' },
    { kind: 'bonus' },
    { kind: 'birthday', age: 60, year: 2026 },
    { kind: 'overLimit' },
  ];
  for (const event of events)
    for (const { source } of checklist(event).toDo) expect(source).toMatch(/IRC|Treas\. Reg\.|Form|Notice/);
});
