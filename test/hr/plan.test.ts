import { describe, expect, it } from 'vitest';
import { personNamed } from '../../src/local/world.ts';
import { dayOf } from '../../src/participant/day.ts';
import { questionTexts } from '../../src/participant/texts.en.ts';
import { readPayDates } from '../../src/plan/pay-dates.ts';
import { buttonsOf, openWorkspace, type Workspace, wordsIn } from '../workspace.ts';
import { enterLimits } from './new-limits.ts';

const TEAM = 'T000000001';
const robin = personNamed('robin').id;
const jordan = personNamed('jordan').id;
const there = { person: 'robin', channel: 'general' };

/** A plan that takes after-tax money and converts it, with half of the first 6% matched. */
const PAGE_1 = {
  name: 'Acme 401(k)',
  recordkeeper: 'Northfield',
  recordkeeperLink: 'https://northfield.example',
};
const PAGE_2 = {
  allowsAfterTax: 'yes',
  allowsInPlanConversion: 'yes',
  conversion: 'quarterly',
  separateAccounting: 'yes',
};
const PAGE_3 = { offersRoth: 'yes', offersCatchUp: 'yes', match: '50% of the first 6%', trueUp: 'yes' };

type Values = Record<string, string>;
async function enter(
  workspace: Workspace,
  person: string,
  [one, two, three, four = {}]: [Values, Values, Values, Values?],
  label = 'Enter a plan',
) {
  await workspace.command('plan', person);
  await workspace.press(label, { person, channel: 'general' });
  for (const page of [one, two, three, four]) expect(await workspace.submit(person, page)).toEqual({});
}
async function save(workspace: Workspace, person = 'robin') {
  expect(await workspace.submit(person, {})).toEqual({});
}
const modalWords = (workspace: Workspace, person = 'robin') =>
  JSON.stringify(workspace.modal(person)?.blocks ?? []).replaceAll('\\n', '\n');

/** How the questions about the plan begin; none of them may come. */
const ofThePlan = ['afterTax', 'inPlan', 'inService', 'separate', 'employer'].map(
  (id) => questionTexts[id]?.ask({}, dayOf(new Date('2026-06-15'))) ?? '',
);

describe('HR enters the plan once', () => {
  it('then nobody is asked what it says, and answers name it', async () => {
    const workspace = await openWorkspace();
    await enter(workspace, 'robin', [PAGE_1, PAGE_2, PAGE_3]);
    await save(workspace);
    expect(workspace.modal('robin')).toBeUndefined();
    expect(wordsIn(await workspace.messages('robin'))).toContain(
      'Acme 401(k) is saved, starting with tax year 2026',
    );

    await workspace.say("I'm 45 and make 180k");
    const asked: string[] = [];
    for (let turn = 0; turn < 12; turn++) {
      const said = wordsIn(await workspace.say('skip'));
      asked.push(said);
      if (said.includes('That’s all I need')) break;
    }
    const answer = wordsIn(await workspace.say('headroom'));
    expect(asked.join('\n')).not.toMatch(
      new RegExp(ofThePlan.map((question) => question.slice(0, 25)).join('|')),
    );
    expect(answer).toContain('By your plan’s rules (Acme 401(k)), as HR entered them on June 15, 2026.');
    // 72,000 less 24,500 of deferrals less 3% of 180,000.
    expect(answer).toContain('$42,100');
    // The plan has a true-up, and converts once a quarter: the next steps know.
    expect(wordsIn(await workspace.say('next'))).toContain('each time the plan takes one (once a quarter)');
    expect(answer).not.toContain('trues up');
    expect(answer).toContain('You set your elections at Northfield');
    for (const command of ['pro-rata', 'paycheck', 'rollover', 'what if I put in 20k', 'next'])
      expect(wordsIn(await workspace.say(command)), command).toContain('as HR entered them on June 15, 2026');
    expect(wordsIn(await workspace.say('does my plan allow it?'))).toContain(
      'as HR entered them on June 15, 2026',
    );
  });

  it('the Home tab says who entered it, counts none of it as the person’s, and HR’s changes at once', async () => {
    const workspace = await openWorkspace();
    await workspace.world.openTab(personNamed('robin'), 'home');
    await workspace.settled();
    expect(JSON.stringify(workspace.home('robin'))).toContain('No plan entered yet');
    await enter(workspace, 'robin', [PAGE_1, PAGE_2, PAGE_3]);
    await save(workspace);
    expect(JSON.stringify(workspace.home('robin'))).not.toContain('No plan entered yet');
    await workspace.say("I'm 45 and make 180k");
    const home = JSON.stringify(workspace.home('avery'));
    expect(home).toContain(`as <@${robin}> entered them on June 15, 2026`);
    expect(home).toContain('2 facts about you');
  });

  const PAY_DATES: [string, RegExp][] = [
    // Four of 26 pay dates of $6,923.08; what is planned and not paid in yet, and payroll tax of 7.65%, go first.
    [
      '2026-11-03',
      /Set an after-tax election .* pays in \$21,07\d[^\n]*\n.* the 4 paychecks that are left can bring in \$21,07\d/,
    ],
    ['2026-06-15', /Set an after-tax election .* pays in \$42,100 /],
    ['2026-12-26', /Nothing more can go in after tax for 2026: no paycheck that’s left can bring it in/],
  ];
  it.each(PAY_DATES)(
    'on %s, what can go in is what the pay dates that are left can pay',
    async (today, said) => {
      const workspace = await openWorkspace({ today });
      const payDates = 'every 2 weeks from January 9, 2026';
      await enter(workspace, 'robin', [PAGE_1, PAGE_2, PAGE_3, { payDates }]);
      await save(workspace);
      await workspace.say(
        'I was born in 1981, make 180k, plan to defer 24,500, deferred 20,000 so far, no after-tax contributions so far',
      );
      expect(wordsIn(await workspace.say('next'))).toMatch(said);
    },
  );

  it('catch-up that must be Roth is what the plan makes of it', async () => {
    const workspace = await openWorkspace();
    await enter(workspace, 'robin', [PAGE_1, PAGE_2, { ...PAGE_3, rothCatchUp: 'deemed' }]);
    await save(workspace);
    await workspace.say('I was born in 1970, make 250k, earned 240k last year, plan to defer 32,500');
    expect(wordsIn(await workspace.say('next'))).toContain('goes in as Roth automatically');
  });

  it('what HR entered is kept apart from what the person said, and gone when the plan is', async () => {
    const workspace = await openWorkspace();
    await workspace.say('I make 180k and the match is 4%');
    await enter(workspace, 'robin', [PAGE_1, PAGE_2, PAGE_3]);
    await save(workspace);
    expect(wordsIn(await workspace.say('profile'))).toContain('Employer match: 50% of the first 6% of pay');
    const kept = await workspace.store.read({ teamId: TEAM, userId: personNamed('avery').id });
    expect(kept?.profile).toEqual({ annualPay: 180_000, match: [{ rate: 1, upToPercentOfPay: 4 }] });
  });

  it('a person who says otherwise reads what HR entered, and tells HR with one press, once', async () => {
    const workspace = await openWorkspace();
    await enter(workspace, 'robin', [PAGE_1, PAGE_2, PAGE_3]);
    await save(workspace);
    const said = await workspace.say("we don't have after-tax contributions");
    expect(wordsIn(said)).toContain('Plan takes after-tax contributions: yes. I go by these');
    expect(wordsIn(said)).not.toContain('I did not understand');
    for (let twice = 0; twice < 2; twice++) {
      await workspace.press('That’s wrong: tell HR');
      // Nothing is sent before it is said what is wrong, and whether the name goes with it.
      expect(Object.keys(await workspace.submit('avery', { what: ' ', name: 'with' }))).toEqual(['what']);
      expect(await workspace.submit('avery', { what: 'Page 14 says *no* <!here>', name: 'with' })).toEqual(
        {},
      );
    }
    expect((await workspace.messages()).at(-1)?.text).toContain(
      `I told HR (<@${robin}>) what you wrote. They see your name and those words`,
    );
    await workspace.deliver();
    const told = (await workspace.messages('robin')).filter(({ text }) => text.includes('isn’t right'));
    expect(told).toHaveLength(1);
    await workspace.say('forget');
    await workspace.press('Yes, delete all of it');
    const doubts = `planDoubt:${(await workspace.store.workspace(TEAM)).plans[0]?.id}`;
    expect((await workspace.store.progress(TEAM, doubts)).sent).toBe(0);
    expect(told[0]?.text).toContain(
      `<@${personNamed('avery').id}> says that what HR entered for Acme 401(k) on June 15, 2026 isn’t right`,
    );
    // As it was written, and it wakes nobody.
    expect(JSON.stringify(told[0]?.blocks)).toContain('Page 14 says');
    expect(JSON.stringify(told[0]?.blocks)).not.toContain('<!here>');
  });

  it('it waits on the admins’ Home until one of them looks at the plan', async () => {
    const workspace = await openWorkspace();
    await enter(workspace, 'robin', [PAGE_1, PAGE_2, PAGE_3]);
    await save(workspace);
    await workspace.say("we don't have after-tax contributions");
    await workspace.press('That’s wrong: tell HR');
    await workspace.submit('avery', { what: 'Page 14 says no', name: 'without' });
    await workspace.world.openTab(personNamed('robin'), 'home');
    await workspace.settled();
    const home = () => JSON.stringify(workspace.home('robin'));
    expect(home()).toContain('Someone says Acme 401(k) isn’t entered right.');
    expect(home()).not.toContain('Page 14');
    await workspace.command('plan', 'robin');
    await workspace.press('Change', there);
    expect(home()).not.toContain('isn’t entered right');
  });

  it('without the name, nothing of it leads to the person, in the message or in what is kept', async () => {
    const workspace = await openWorkspace();
    await enter(workspace, 'robin', [PAGE_1, PAGE_2, PAGE_3]);
    await save(workspace);
    await workspace.say("we don't have after-tax contributions");
    await workspace.press('That’s wrong: tell HR');
    await workspace.submit('avery', { what: 'We have no after-tax at all', name: 'without' });
    expect((await workspace.messages()).at(-1)?.text).toContain('those words without your name');
    await workspace.deliver();
    const told = (await workspace.messages('robin')).filter(({ text }) => text.includes('isn’t right'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('Someone who didn’t want to give their name');
    expect(JSON.stringify(told)).not.toContain(personNamed('avery').id);
    // Forgetting the person takes nothing of it away, since nothing of it is theirs.
    await workspace.say('forget');
    await workspace.press('Yes, delete all of it');
    const doubts = `planDoubt:${(await workspace.store.workspace(TEAM)).plans[0]?.id}`;
    expect((await workspace.store.progress(TEAM, doubts)).sent).toBe(1);
  });

  it('a preview shows three example people before it is saved', async () => {
    const workspace = await openWorkspace();
    await enter(workspace, 'robin', [PAGE_1, PAGE_2, PAGE_3]);
    await save(workspace);
    await enter(workspace, 'robin', [{}, { afterTaxCapPercent: '10' }, { match: 'none' }], 'Change');
    const preview = modalWords(workspace);
    expect(preview).toContain('Cap on after-tax contributions, percent of pay: none → *10*');
    expect(preview).toContain('Employer match: 50% of the first 6% of pay → *none*');
    // 72,000 − 24,500 − 5,400 before; 10% of 180,000 after.
    expect(preview).toContain('After-tax room: $42,100 → *$18,000*');
    expect(preview).toContain('Employer: $5,400 → *$0*');
    const { plans } = await workspace.store.workspace(TEAM);
    expect(plans[0]?.versions).toHaveLength(1);
  });

  it('each change is a version with its first tax year, which holds for that year, and stands in the audit list', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    await enter(workspace, 'robin', [PAGE_1, PAGE_2, PAGE_3]);
    await save(workspace);
    await enter(workspace, 'robin', [{ firstTaxYear: '2027' }, {}, { match: '4%' }], 'Change');
    await save(workspace);
    expect(wordsIn(await workspace.say('profile'))).toContain('Employer match: 50% of the first 6% of pay');
    await enterLimits(workspace);
    await workspace.say('I was born in 1981, make 180k, plan to defer 24,500');
    // 72,000 − 24,500 − 5,400; in 2027, 74,000 − 24,500 − 7,200.
    expect(wordsIn(await workspace.say('headroom'))).toContain('You can put $42,100');
    expect(wordsIn(await workspace.say('headroom 2027'))).toContain('You can put $42,300');
    const listed = wordsIn(await workspace.command('admin audit', 'robin'));
    expect(listed).toContain('Acme 401(k) (from 2027 on): Employer match');
    expect(listed).toContain('50% of the first 6% of pay → 100% of the first 4% of pay');
  });
});

describe('what cannot be is refused, field by field, and what was typed stays', () => {
  const REFUSED: [string, 1 | 2 | 3 | 4, Values, string, RegExp][] = [
    ['no name', 1, { name: '' }, 'name', /Please enter a name/],
    [
      'a link that is none',
      1,
      { name: 'A', recordkeeperLink: 'northfield' },
      'recordkeeperLink',
      /I got “northfield”.*https/,
    ],
    ['a year before the first', 1, { name: 'A', firstTaxYear: '1999' }, 'firstTaxYear', /I got “1999”/],
    ['a cap below zero', 2, { afterTaxCapAmount: '-5' }, 'afterTaxCapAmount', /I got “-5”; allowed: \$0 to/],
    [
      'a cap that is no number',
      2,
      { afterTaxCapPercent: 'ten or so' },
      'afterTaxCapPercent',
      /allowed: 0 to 100 percent/,
    ],
    ['a cap above all pay', 2, { afterTaxCapPercent: '110%' }, 'afterTaxCapPercent', /I got “110%”/],
    [
      'a match of two kinds of steps',
      3,
      { match: '100% of the first 3% and 50% up to $5,000' },
      'match',
      /can’t read|every step in percent/,
    ],
    ['a part of a paycheck', 4, { electionLag: '1.5' }, 'electionLag', /whole number from 0 to 6/],
    [
      'a match above 415(c)',
      3,
      { match: '300% of the first 10%' },
      'match',
      /comes to \$108,000 a year, more than .*\$72,000, IRC 415\(c\)/,
    ],
    ['a match that is none', 3, { match: 'generous' }, 'match', /can’t read “generous”/],
    [
      'pay dates out of order',
      4,
      { payDates: '2026-01-09\n2026-02-06\n2026-01-23' },
      'payDates',
      /January 23, 2026 comes after February 6, 2026/,
    ],
    [
      'pay dates of a part of a year',
      4,
      { payDates: '2026-10-02\n2026-10-16' },
      'payDates',
      /2 pay dates for 2026\. I need all/,
    ],
    ['a match up to more than all of pay', 3, { match: '150%' }, 'match', /can’t read “150%” as a match/],
    ['a pay date without a year', 4, { payDates: 'Jan 9' }, 'payDates', /can’t read “Jan 9”/],
    [
      'a larger catch-up without one',
      3,
      { offersCatchUp: 'no', offersSuperCatchUp: 'yes' },
      'offersSuperCatchUp',
      /takes catch-up contributions/,
    ],
  ];
  it.each(REFUSED)('%s', async (_, page, values, field, why) => {
    const workspace = await openWorkspace();
    await workspace.command('plan', 'robin');
    await workspace.press('Enter a plan', there);
    if (page > 1) await workspace.submit('robin', PAGE_1);
    if (page > 2) await workspace.submit('robin', PAGE_2);
    if (page > 3) await workspace.submit('robin', PAGE_3);
    const errors = await workspace.submit('robin', values);
    expect(Object.keys(errors)).toEqual([field]);
    expect(errors[field]).toMatch(why);
    // Closed and opened again: what was typed is still there.
    await workspace.press('Enter a plan', there);
    const first = JSON.stringify(workspace.modal('robin')?.blocks);
    expect(first).toContain('Your entries are still here');
    if (page > 1) expect(first).toContain('Acme 401(k)');
  });

  it('going back keeps what stands on the page', async () => {
    const workspace = await openWorkspace();
    await workspace.command('plan', 'robin');
    await workspace.press('Enter a plan', there);
    await workspace.submit('robin', PAGE_1);
    await workspace.pressInModal('robin', 'Back');
    expect(modalWords(workspace)).toContain('"initial_value":"Acme 401(k)"');
  });
});

describe('two admins at once', () => {
  it('the second is told what changed, and saves theirs over it or not', async () => {
    const workspace = await openWorkspace({ admins: [robin, jordan] });
    await enter(workspace, 'robin', [PAGE_1, PAGE_2, PAGE_3]);
    await save(workspace);
    await enter(workspace, 'robin', [{}, {}, { match: '4%' }], 'Change');
    await enter(workspace, 'jordan', [{}, {}, { nonelectivePercent: '3' }], 'Change');
    await save(workspace, 'robin');
    expect(await workspace.submit('jordan', {})).toEqual({});
    const conflict = modalWords(workspace, 'jordan');
    expect(conflict).toContain(`<@${robin}> saved this plan`);
    expect(conflict).toContain('Employer match: 50% of the first 6% of pay → *100% of the first 4% of pay*');
    expect(conflict).toContain('Employer money without a deferral, percent of pay: none → *3*');
    await save(workspace, 'jordan');
    const { plans } = await workspace.store.workspace(TEAM);
    expect(plans[0]?.versions.map(({ enteredBy }) => enteredBy)).toEqual([robin, robin, jordan]);
    expect(plans[0]?.versions.at(-1)?.terms.nonelectivePercent).toBe(3);
  });
});

describe('what was saved while the modal stood open', () => {
  it('is told too, though nothing had been submitted yet', async () => {
    const workspace = await openWorkspace({ admins: [robin, jordan] });
    await enter(workspace, 'robin', [PAGE_1, PAGE_2, PAGE_3]);
    await save(workspace);
    await workspace.command('plan', 'jordan');
    await workspace.press('Change', { person: 'jordan', channel: 'general' });
    await enter(workspace, 'robin', [{ recordkeeper: 'Southfield' }, {}, {}], 'Change');
    await save(workspace);
    for (const page of [{}, {}, { match: '4%' }, {}]) await workspace.submit('jordan', page);
    await workspace.submit('jordan', {});
    const conflict = modalWords(workspace, 'jordan');
    expect(conflict).toContain('Recordkeeper: Northfield → *Southfield*');
    expect(conflict).toContain('Recordkeeper: Southfield → *Northfield*');
    expect((await workspace.store.workspace(TEAM)).plans[0]?.versions).toHaveLength(2);
  });
});

describe('the preview goes by the limits that count here', () => {
  it('those that an admin entered too', async () => {
    const workspace = await openWorkspace({ today: '2026-11-03' });
    await enterLimits(workspace);
    await enter(workspace, 'robin', [{ ...PAGE_1, firstTaxYear: '2027' }, PAGE_2, PAGE_3]);
    const preview = modalWords(workspace);
    expect(preview).toContain('with the 2027 limits');
    // 74,000 − 25,000 − 5,400.
    expect(preview).toContain('After-tax room: $43,600');
  });
});

describe('several plans', () => {
  async function withTwo() {
    const workspace = await openWorkspace();
    await enter(workspace, 'robin', [PAGE_1, PAGE_2, PAGE_3]);
    await save(workspace);
    await enter(
      workspace,
      'robin',
      [{ name: 'Acme hourly' }, { allowsAfterTax: 'no' }, { match: 'none' }],
      'Enter another plan',
    );
    await save(workspace);
    return workspace;
  }

  it('people pick theirs once', async () => {
    const workspace = await withTwo();
    expect(wordsIn(await workspace.messages('robin'))).toContain('There are 2 plans now, so I ask everyone');
    // No figure by nobody's rules: neither in an answer nor on Home.
    await workspace.say("I'm 45, make 200k, max out");
    expect(wordsIn(await workspace.say('headroom'))).not.toContain('$47,500');
    await workspace.world.openTab(personNamed('avery'), 'home');
    await workspace.settled();
    expect(JSON.stringify(workspace.home('avery'))).toMatch(/Which plan are you in.*Acme hourly/);
    expect(JSON.stringify(workspace.home('avery'))).not.toContain('$47,500');
    const [first] = (await workspace.say('headroom')).slice(-1);
    expect(first && buttonsOf(first).map(({ label }) => label)).toEqual(['Acme 401(k)', 'Acme hourly']);
    expect(wordsIn(await workspace.press('Acme hourly'))).toContain('you’re in Acme hourly');
    expect(wordsIn(await workspace.say('headroom'))).not.toContain('Which plan are you in');
    expect(wordsIn(await workspace.say('profile'))).toContain('Plan takes after-tax contributions: no');
    await workspace.press('I’m in another plan');
    await workspace.press('Acme 401(k)');
    expect(wordsIn(await workspace.say('profile'))).toContain('Plan takes after-tax contributions: yes');
  });

  it('or HR sets a default', async () => {
    const workspace = await withTwo();
    await workspace.command('plan', 'robin');
    expect(wordsIn(await workspace.press('Default: Acme hourly', there))).toContain('is now in Acme hourly');
    expect(wordsIn(await workspace.say('headroom'))).not.toContain('Which plan are you in');
    expect(wordsIn(await workspace.say('profile'))).toContain('Your plan’s rules (Acme hourly)');
  });
});

describe('pay dates as HR types them', () => {
  const DATES: [string, number, string, string][] = [
    ['2026-01-09\n1/23/2026\nFebruary 6, 2026', 3, '2026-01-09', '2026-02-06'],
    ['every 2 weeks from January 9, 2026', 26, '2026-01-09', '2026-12-25'],
    // The 27th, and the 53rd, fall on New Year's Day and are paid the day before.
    ['Every two weeks starting 1/2/2026', 27, '2026-01-02', '2026-12-31'],
    ['every week from 2026-01-02', 53, '2026-01-02', '2026-12-31'],
    ['every 2 weeks from January 7, 2026', 26, '2026-01-07', '2026-12-23'],
    ['15th and last day 2026', 24, '2026-01-15', '2026-12-31'],
    ['1st and 15th 2026', 24, '2026-01-01', '2026-12-15'],
    ['last day of the month 2026', 12, '2026-01-31', '2026-12-31'],
  ];
  it.each(DATES)('%s', (text, count, first, last) => {
    const read = readPayDates(text);
    const dates = 'dates' in read ? read.dates : [];
    expect([dates.length, dates[0], dates.at(-1)]).toEqual([count, first, last]);
    expect(dates.toSorted()).toEqual(dates);
  });
  it.each(['soon', 'Jan 9', 'every 2 weeks', '2026-13-40'])('“%s” is none', (text) => {
    expect(readPayDates(text)).toEqual({ unread: text });
  });
});
