import { describe, expect, it } from 'vitest';
import { takeTurn } from '../../src/conversation/turn.ts';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import type { Profile } from '../../src/participant/profile.ts';
import { render } from '../../src/slack/blocks/index.ts';

const day = dayOf(new Date('2026-11-27T15:00:00Z'));

/** What the last message is answered with, and what is known afterwards; without Slack. */
function talk(lines: readonly string[]) {
  let person = { ...newPerson(day), welcomed: true };
  let said = '';
  for (const line of lines) {
    const turn = takeTurn(person, { inDm: true, kind: 'text', text: line }, day);
    person = turn.person ?? person;
    const replies = [...turn.replies.here, ...turn.replies.inDm];
    said = JSON.stringify(replies.map((reply) => render(reply, day).blocks)).replaceAll('*', '');
  }
  return { said, profile: person.profile };
}

describe('a message that goes on with the last one', () => {
  it.each<[what: string, lines: string[], known: Partial<Profile>]>([
    [
      'two amounts change places',
      ["so far this year I've put in 6k pre-tax and 19k after-tax", 'oops, swap those two'],
      { electiveDeferralYearToDate: 19_000, afterTaxYearToDate: 6_000 },
    ],
    [
      'the pay that was said was last year’s',
      ["I'm 47", '212k', "no wait, that was my 2025 number, this year it's 228"],
      { annualPay: 228_000 },
    ],
    [
      'a bonus on top of a base',
      ['1979, pay 150k', 'actually the salary I gave you was base only, I also got a 20k bonus in march'],
      { annualPay: 170_000 },
    ],
    ['base and commission in all', ['base is 72k', 'so 157 in all for this year'], { annualPay: 157_000 }],
    [
      'gross of a paycheck, and put right',
      ['I get paid twice a month', 'gross is 8,500 a check', 'sorry my gross is 9k a check not 8.5'],
      { annualPay: 216_000 },
    ],
    [
      'a part of what is in the account',
      [
        '41k of my 401k is after-tax, of which 36k is what i paid in and the rest growth',
        '11k of it i paid in this year',
      ],
      { afterTaxBalance: 36_000, afterTaxEarnings: 5_000, afterTaxYearToDate: 11_000 },
    ],
    [
      'wages of another employer are none here',
      [
        '55 here. box 3 for last year is exactly 150,000.',
        'i only joined in february, that w2 was from my previous company',
      ],
      { priorYearWages: 0, startedOn: '2026-02-01' },
    ],
    [
      'a raise put right, while something else is asked',
      ["I'm 42, was on 160k through june 30 and 180k since july 1", 'no sorry, the raise was only to 175'],
      { raise: { annualPay: 175_000, from: '2026-07-01' } },
    ],
    [
      'an election that was changed for real',
      ['36 yo, 130k, i defer 6%, they match half of the first 6%', 'ok i went and set it to 10% for real'],
      { electiveDeferralPercent: 10, match: [{ rate: 0.5, upToPercentOfPay: 6 }] },
    ],
    [
      'what the plan does after all, and how far',
      [
        "62, 155k, my plan doesn't allow after tax i think",
        'actually no, i looked, it does. up to 8 percent',
      ],
      { allowsAfterTax: true, afterTaxCapPercent: 8 },
    ],
    [
      'how often, where an amount is asked',
      ['41, 190k, I max it, no match', 'every two weeks'],
      { payFrequency: 'biweekly' },
    ],
    [
      'employer money on top of a match',
      [
        "I'm 44, I make 210k, they match 50% of the first 6%, I'm maxing out my regular deferrals",
        'they also put in 10k of profit sharing',
      ],
      { employerContribution: 16_300 },
    ],
  ])('%s', (_what, lines, known) => {
    expect(talk(lines).profile).toMatchObject(known);
  });

  it('an amount of a paycheck is asked about by how often one is paid', () => {
    const { said, profile } = talk(["i'm 35 and my salary is 175k", 'I put 800 a paycheck into the 401k']);
    expect(said).toMatch(/every two weeks: \$20,800.*twice a month: \$19,200.*weekly: \$41,600/);
    expect(profile).not.toHaveProperty('electiveDeferralPlanned');
  });
});

const KNOWN = [
  "I'm 44, I make 210k, they match 50% of the first 6%, I'm maxing out my regular deferrals",
  'the plan takes after-tax money and I can convert it in the plan',
];

describe('a supposition that goes on with the last one', () => {
  it.each<[what: string, lines: string[], says: RegExp]>([
    // $72,000 less $24,500 and less 3% of pay.
    ['another figure, of its own size', ['what if I made 250k?', 'and 300?'], /\$38,500/],
    ['back to what is', ['what if I made 250k?', 'and without that?'], /put \$41,200 after tax/],
    ['what it would be without', ['what would it be without the match'], /\$47,500/],
    [
      'one after another',
      ['what if there were no match', 'and if i only put in 10k, match and all'],
      /\$57,000/,
    ],
    ['employer money on top', ['what if they also did 10k of profit sharing'], /\$31,200/],
  ])('%s', (_what, lines, says) => {
    const { said, profile } = talk([...KNOWN, ...lines]);
    expect(said).toMatch(says);
    expect(profile).toMatchObject({ annualPay: 210_000, match: [{ rate: 0.5, upToPercentOfPay: 6 }] });
  });
});

describe('last year’s wages alone say', () => {
  it('whether catch-up has to be Roth: not at the threshold', () => {
    const { said } = talk(['55 here. box 3 for last year is exactly 150,000. must my catch up be roth?']);
    expect(said).toContain('No, yours doesn’t have to be Roth: last year’s wages weren’t above');
  });

  it('whether somebody is highly compensated', () => {
    const { said } = talk(['i made 158k here last year and 171k now. am i an HCE this year?']);
    expect(said).toContain('By the wages you gave, you’re not highly compensated');
  });
});

it('“every two weeks” is no amount, and nothing is asked about a 2', () => {
  const { said, profile } = talk(['41, 190k, I max it, no match', 'every two weeks']);
  expect(said).not.toMatch(/\$2\b|Which one do you mean/);
  expect(profile).not.toHaveProperty('electiveDeferralYearToDate');
});

describe('in few words', () => {
  it.each<[lines: string[], says: RegExp]>([
    [[...KNOWN, 'headroom', 'what did you assume?'], /\$72,000.*415/],
    [['gracias'], /welcome|Anytime|Glad/i],
    [['hlep'], /headroom/],
  ])('“%s”', (lines, says) => {
    expect(talk(lines).said).toMatch(says);
  });
});

describe('what the plan might change is supposed, and nothing is kept of it', () => {
  const CAPPED = "I'm 45, pay 240k, maxing, plan caps after tax at 8% of pay, no match";
  const WITHOUT = "I'm 45, pay 200k, maxing, no match, our plan doesn't take after-tax";

  it.each<[lines: string[], room: string]>([
    // 12% of 240,000.
    [[CAPPED, 'how much can I put in', 'and if they raised the cap to 12%?'], '$28,800'],
    [[CAPPED, 'what if the cap was 12%'], '$28,800'],
    // 72,000 less 24,500 of deferrals.
    [[WITHOUT, 'if they added it how much could i put in'], '$47,500'],
  ])('%s: %s', (lines, room) => {
    const { said, profile } = talk(lines);
    expect(said).toContain(room);
    expect(said).toContain('I didn’t change your profile');
    expect(profile.afterTaxCapPercent).not.toBe(12);
    expect(profile.allowsAfterTax).not.toBe(lines[0] === WITHOUT);
  });
});

it('facts that come while an amount is asked about are not taken for it', () => {
  const { profile } = talk([
    'i put a grand in each check, 24 checks a year',
    '205k, im 37, they do half on the first 6',
  ]);
  expect(profile.match).toEqual([{ rate: 0.5, upToPercentOfPay: 6 }]);
  expect(profile.electiveDeferralPercent).toBeUndefined();
});
