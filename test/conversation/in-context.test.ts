import { describe, expect, it } from 'vitest';
import { takeTurn } from '../../src/conversation/turn.ts';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import { render } from '../../src/slack/blocks/index.ts';

const day = dayOf(new Date('2026-11-26T15:00:00Z'));

/** What the last message is answered with, and what is known afterwards; without Slack. */
function talk(lines: readonly string[]) {
  let person = { ...newPerson(day), welcomed: true };
  let said = '';
  for (const line of lines) {
    const inDm = !line.startsWith('/');
    const turn = takeTurn(person, { inDm, kind: 'text', text: line.replace(/^\//, '') }, day);
    person = turn.person ?? person;
    const replies = [...turn.replies.here, ...turn.replies.inDm];
    said = JSON.stringify(replies.map((reply) => render(reply, day).blocks)).replaceAll('*', '');
  }
  return { said, profile: person.profile };
}

const KNOWN =
  "I'm 45, make 180k, plan allows after-tax and in-plan conversions, match 50% up to 6%, nothing at other employers, 10k deferred so far, 0 after-tax so far, i max out";

const OLDER =
  '52 yrs old, 210 grand salary (205k last yr), putting in 32,500 w/ the catchup, they match half of the first 8%';

/** Messages in a row, and what the last one has to be answered with, or not. */
const TALKS: [string, string[], RegExp, RegExp?][] = [
  [
    'a percent of the pay that is known, in dollars',
    ['210k, 9% pretax', 'what does the 9 percent come to for the year?'],
    /9% of your \$210,000 is \$18,900 for the year/,
  ],
  [
    'what is told beside a percent of pay is shown with it',
    ["I'm 39, I make 210k. What does 10% come to for the year?"],
    /39.*10% of your \$210,000 is \$21,000 for the year/,
  ],
  [
    'what is told after a supposition counts',
    ['210k, 9% pretax, plan takes after-tax', "if I bumped pre-tax to 11%, would I go over? I'm 39"],
    /39/,
  ],
  [
    'the most that a match comes to, of the pay that counts',
    ['make 400k', "they match 4% dollar for dollar. what's that for me?"],
    /the match comes to \$14,400 for 2026/,
  ],
  [
    'what grew is taxed, whatever it is called',
    ['converted 12,000 of after-tax, it was worth 12,600 that day. what do I owe tax on?'],
    /Only the \$600 of earnings is taxed/,
  ],
  [
    'a poem is kindly refused',
    ['write me a haiku about traffic'],
    /not something I can answer/,
    /couldn’t read/,
  ],
  [
    'over, unless catch-up takes it',
    ['deferred 15k at my old job and 11k here so far', 'how much over am I?'],
    /\$1,500 over the \$24,500 limit on deferrals.*unless you’re 50 or older/,
  ],
  [
    'what leaving means, in a year that isn’t known yet',
    [KNOWN, 'and if I quit in january, do I lose it?'],
    /rolled over/,
    /don’t know the 2027/,
  ],
  ['what to do on a day is what to do next', [KNOWN, 'so what do i do monday'], /What to do next/],
  [
    'leaving is spoken of, whatever was before',
    ['38, 210k', 'is it legit', 'and if i leave in march'],
    /rolled over/,
  ],
  ['a small typo in a short word', ['38, 210k', 'hw much aftr tax can i do'], /after tax/],
  ['all limits at an age', ["I'm a '64 baby", 'limits', 'total with everything?'], /\$83,250/],
  [
    'beside one’s own figures, each said once',
    ["I'm 62, make 155k, defer the max, they match 100% of 3.5%", 'total with everything?'],
    /go up to \$35,750.*up to \$83,250 can go in at your age/,
    /Someone who’s/,
  ],
  ['of somebody of an age', ['limits', 'all in total for someone 62?'], /\$35,750.*\$83,250/],
  [
    'what is left to defer over two jobs',
    ['switched jobs. old place: 13,200 into their 401k, here 9,100 so far', "what can i still defer, i'm 36"],
    /\$2,200 of your \$24,500/,
  ],
  [
    'too much, and at 50',
    ['16k at the first job and 14,600 here this year. im 42', 'am i over?', 'and if i were 50?'],
    /you’re not over: \$30,600 of deferrals, and the limit at your age is \$32,500/,
  ],
  [
    'another year, beside this one, is the one that is asked about',
    ['will the 2027 deferral limit be higher than this year?'],
    /2027 limits yet|limits for 2027/,
  ],
  [
    'the rule of 55 goes by the year of leaving, not by the age of today',
    ['I was 54 when I left, am now 56, do I owe the 10%?'],
    /if you turned 55 later in that same year.*they owe it until you’re 59½/,
    /You’re 56/,
  ],
  [
    'one question has one answer, whatever stands beside it',
    ['my severance is paid as salary continuation, can I defer?'],
    /No deferrals and no after-tax contributions from severance pay/,
    /overall limit of 415/,
  ],
  [
    'how many paychecks are left, by their dates',
    ['we get paid every other thursday, next one is dec 3', 'so how many checks do i still get this year'],
    /3 paychecks left: December 3, December 17, and December 31/,
  ],
  [
    'a deadline that somebody is wrong about',
    ['i have til april 15 to put in after-tax for 2026, same as an ira. so no rush'],
    /paid by December 31, 2026/,
  ],
  [
    'a question without a mark, after a fact',
    [
      '36 yo, 196k',
      'pay comes to 203 for the year now also whats the last day i can still change my % for 2026',
    ],
    /\$203,000.*last paycheck of the year/,
  ],
  ['the IRA limit, and at 50', ['whats the IRA limit this yr', 'and at 50?'], /IRA, \$8,600/],
  [
    '100% of pay',
    ["I'm 30 and make 165k", 'so does the 100% of pay thing ever bite for me'],
    /\$165,000 is above \$72,000/,
  ],
  [
    'a tax rate without balances',
    ['what do i owe when i convert?', 'at 32%?'],
    /each \$1,000 of earnings .* about \$320 /,
  ],
  [
    'a what-if, and back to what is',
    [
      "i'm 40, pay is 200k, deferring the maximum, match is 50% of the first 6%",
      'and if the match were 100% of the first 6%?',
      'ok. and as things really are?',
    ],
    /\$41,500/,
    /\$35,500/,
  ],
  [
    'a rollover supposed otherwise',
    ['/rollover 90k pretax 30k after-tax, 20k cash', 'what if i roll all of it over instead of cash'],
    /direct rollovers: no tax now/,
    /couldn’t read/,
  ],
  [
    'whoever is laid off asks what to do with it',
    ['got laid off last friday', 'what can i do with the after tax bucket'],
    /all of it can be rolled over/,
  ],
  [
    'and with its other part',
    ['got laid off, what happens to my after tax money', 'and the pretax part?'],
    /pre-tax money and earnings go to a traditional IRA/,
  ],
  ['Roth, of required distributions', ["i'm 75", 'when do rmds start', 'what about roth?'], /required|RMD/],
  [
    'the next step of somebody who leaves, without a figure yet',
    ['giving notice dec 11, last day dec 24', 'whats the move'],
    /all of it can be rolled over/,
  ],
  [
    'worth it when leaving',
    [
      'giving notice monday. we have after tax but no conversions and no in-service withdrawals',
      'is it even worth putting money in then',
    ],
    /rolled into a Roth IRA once you’re gone/,
  ],
  [
    'nobody to be tested against',
    ['i have a solo 401k', 'anyone to test against if its just me'],
    /nobody to be tested against/,
  ],
  [
    'a penalty on what was spoken of',
    ['/rollover 90k pretax 30k after-tax, 20k cash', 'is there a penalty on that too, im 45'],
    /10%/,
  ],
  [
    'the year of a payment to come',
    ['could a bonus go to after tax', "next one is march 2027, which year's limit does it use"],
    /paid in 2027 counts for 2027/,
  ],
  ['the limits of a past year', ['what were the 401k limits in 2024?'], /\$23,000/],
  [
    'a year in a fact is not the year asked about',
    ['made 171k in 2025, is that why i am highly compensated'],
    /2026 you’re a highly compensated employee if your 2025 pay/,
  ],
  [
    'the deadline, and a year to come',
    ['until when for this year?', '2027'],
    /I don’t know those limits yet/,
  ],
  ['a supposition without its “what”', [KNOWN, 'and if i only do 15k pretax?'], /\$51,600/],
  [
    'of one’s own deferrals',
    [KNOWN, 'how much can i put in pre-tax'],
    /your own deferrals go up to \$24,500/,
  ],
  [
    'a refund has a day of its own',
    [KNOWN, 'do HCEs get refunds?', 'until when would such a refund come?'],
    /March 15/,
  ],
  [
    'a question in the middle, and the most at an age',
    ['turning 61 in december, whats the most i can defer in 2026 w/ everything'],
    /\$35,750/,
  ],
  [
    'with catch-up in all',
    ['limits', 'what about with the catch-up?'],
    /\$80,000 in all, \$83,250 at 60 to 63/,
  ],
  ['a raise of so much', [KNOWN, 'what if i got a 40k raise'], /Pay for the year: \$220,000/],
  ['at another pay', [KNOWN, 'what if i got a 40k raise', 'and at 400k?'], /Pay for the year: \$400,000/],
  [
    'without catch-up, the room stays',
    [OLDER, 'what if i didnt do the catch up'],
    /Your after-tax room for the year stays \$39,100/,
  ],
  [
    'the pro-rata rule of what is supposed',
    ['if ive got 90k pretax and 10k after tax all in one pot and i take out 20k how much of it gets taxed'],
    /of \$20,000 taken out, \$18,000 is pre-tax/,
  ],
  [
    'a question beside an amount that is not clear',
    ['got a letter that im an HCE and theyre refunding $3,200 of my after tax. why and do i owe tax on that'],
    /ACP test/,
    /What is that|what is that\?/,
  ],
  [
    'tax in dollars',
    ['30k conversion, 600 of that is growth, im in the 24% bracket - whats the tax'],
    /\$600 of earnings costs about \$144/,
  ],
  [
    'both figures',
    ['im 33, gross 140k, only putting 10% in, company puts 5% no matter what. room for after tax?'],
    /\$51,000.*\$40,500/,
  ],
  [
    'two jobs, both counted',
    ['put 14k into my 401k here this year and 15k at my old job', 'how much can i still defer'],
    /\$0|over/,
    /\$9,500 of the/,
  ],
  [
    'next year by this year',
    ['I make 190k, made 158k last year', 'am i highly compensated?', 'what about next year?'],
    /you will be highly compensated in 2027/,
  ],
  [
    'what to set with no paycheck left',
    [KNOWN, 'paid biweekly, next payday january 8', 'what should i set'],
    /No paycheck is left in 2026: what you set now counts for 2027/,
  ],
  [
    'more after tax comes on top',
    [KNOWN, '5k after-tax so far', 'what if I put in 10k more after-tax'],
    /Paid in after tax so far this year: \$15,000/,
  ],
  [
    'no catch-up where the plan can take none',
    [
      "I'm 55, make 200k, made 190k here last year, no Roth option in the plan, 12k deferred so far, 0 after-tax so far, I max out my deferrals, no other employers, no match, plan allows after-tax, in-plan conversions",
      'how much can I defer?',
    ],
    /\$12,500 of your \$24,500 deferral limit is left/,
    /\$80,000/,
  ],
  ['yes or no', [KNOWN, 'so can i or not'], /For you: Yes/],
  ['doubt that it is legal', ['honestly not sure this is even legal'], /One Big Beautiful Bill|Congress/],
  ['doubt that it is for oneself', ["with my income of 400k I'm surely not allowed"], /no income limit/],
  ['a typo in a term', ['cn i do this mega bakdoor thing'], /Two things have to be true/],
  [
    'what to set, beside a fact',
    [KNOWN, 'deferred 24,500 so far, paid monthly', 'only one paycheck left, what should i set per check?'],
    /From the one paycheck that’s left, put in \$13,852.50 after tax/,
  ],
];

describe('short questions mean what was spoken of', () => {
  it.each(TALKS)('%s', (_name, lines, said, not) => {
    const reply = talk(lines);
    expect(reply.said).toMatch(said);
    if (not) expect(reply.said).not.toMatch(not);
  });
});

describe('whose figure it is', () => {
  it.each<[string[], number | null]>([
    [['pay 159k', 'ugh the 159 is my wifes'], null],
    [['pay 159k', 'ugh the 159 is my wifes. mine is 8k more than hers'], 167_000],
    [['pay 159k', 'im 42', '167k to be clear'], 167_000],
    [['pay 240k', 'so pay is 246 all in'], 246_000],
  ])('%j', (lines, pay) => {
    expect(talk(lines).profile.annualPay).toBe(pay);
  });
});

describe('what was said is put right by the next message', () => {
  it.each([
    [
      'beside several facts, by what it is near to',
      [KNOWN, "sorry, scratch that, it's 189k"],
      { annualPay: 189_000 },
    ],
    [
      'though another question is open',
      ["I'm 45", 'i make 180k', 'i plan to put in 24,500', 'on second thought back to 22k'],
      { electiveDeferralPlanned: 22_000, annualPay: 180_000 },
    ],
    ['it is not what is far from it', ["I'm 45", 'i make 180k', 'wait, 10%'], { annualPay: 180_000 }],
  ])('%s', (_name, lines, profile) => {
    expect(talk(lines).profile).toMatchObject(profile);
  });

  it.each([
    ['last year’s in brackets is not the pay', ['210 grand salary (205k last yr)'], { annualPay: 210_000 }],
    ['a base and a bonus in percent', ['base 165k, bonus 15%, plus RSUs abt 40k'], { annualPay: 189_750 }],
    ['one’s own part', ['together we make 320k but my part is 190k'], { annualPay: 190_000 }],
    ['half a million', ['i make half a mil'], { annualPay: 500_000 }],
    ['a birthday that is over by now is next year’s', ['im 54 turn 55 in feb'], { birthYear: 1972 }],
    ['doubt, and an answer', ['start', '45', '180k', 'idk whatever the max is'], { defersTheMost: true }],
    [
      'no, after a question',
      ['start', '45', '180k', 'the max', '20k', 'does my wifes 401k count?', 'ok then no'],
      { otherEmployerDeferrals: 0 },
    ],
    ['the most, wished for', ['i wanna max out here'], { defersTheMost: true }],
    ['as much as one can', ['putting in as much as i can'], { defersTheMost: true }],
    ['the 15th and the last', ['paid on the 15th and last day of the month'], { nextPayDate: '2026-11-30' }],
    ['one fact is forgotten', ['29, make 195k', 'actually forget my salary, keep the rest'], { age: 29 }],
  ])('%s', (_name, lines, profile) => {
    expect(talk(lines).profile).toMatchObject(profile);
  });

  it('a message of its own is no choice of the question that waits', () => {
    const waiting = [
      "I'm 60, started here on August 1, make 240k a year, paid monthly, next payday November 30",
    ];
    const { profile } = talk([
      ...waiting,
      'plan allows after-tax up to 25% of pay, in-plan conversion, match 100% up to 5%',
    ]);
    expect(profile).toMatchObject({ afterTaxCapPercent: 25, allowsInPlanConversion: true });
    expect(profile.annualPay).toBeUndefined();
  });

  it('what is another’s, a rate, or to be forgotten is not kept', () => {
    const { profile: husband } = talk([
      'my husbands plan lets him do after-tax, mine doesnt. can i use his?',
    ]);
    expect(husband.allowsAfterTax).not.toBe(true);
    const soFar = ['start', '45', '180k', 'the max', '20k', 'no', 'no match', 'yes', 'yes'];
    const rate = talk([...soFar, '100 a paycheck since september']);
    expect(rate.profile.afterTaxYearToDate).toBeUndefined();
    expect(rate.said).toContain('is what goes in each time');
    expect(talk(['29, make 195k', 'forget my salary']).profile.annualPay).toBeUndefined();
    expect(talk(['41, 188k, 10% in, match 4%', 'pls delete everything u have on me']).said).toMatch(
      /delete all of it/i,
    );
    expect(talk(['start', '45', '180k', 'every two weeks']).said).not.toContain('2% of pay');
  });

  it('“putting in the full 24,500” is the plan for the year, not what is in', () => {
    const { profile } = talk(['start', '45', "im making 180k and I'm putting in the full 24,500"]);
    expect(profile).toMatchObject({ annualPay: 180_000, electiveDeferralPlanned: 24_500 });
    expect(profile.electiveDeferralYearToDate).toBeUndefined();
  });
});

describe('the pay of somebody who started in mid-year', () => {
  it.each([
    ['in one message', ['started here sept 8, 150k salary']],
    ['the pay first', ['i make 150k', 'i started here on sept 8']],
    ['beside a command', ['i make 150k', 'paycheck, started here on sept 8']],
    ['beside an open question', ["i'm 45, make 150k", 'started here on sept 8']],
  ])('is asked about: %s', (_name, lines) => {
    expect(talk(lines).said).toContain(
      '$150,000 is my yearly rate: about $47,260 from September 8, 2026 to year-end',
    );
    expect(talk([...lines, 'its my yearly rate']).profile.annualPay).toBe(47_260);
    expect(talk([...lines, "it's what i'll be paid here in 2026"]).profile.annualPay).toBe(150_000);
  });

  it.each([
    [
      'a leave',
      'my last pay date is nov 27',
      '$150,000 is my yearly rate: about $138,462 through November 27',
    ],
    [
      'a raise',
      'a raise to 180k from october 9',
      '$150,000 is my pay before the raise: about $156,923 in 2026',
    ],
  ])('is asked about with %s, too, by the paychecks', (_name, line, choice) => {
    const lines = ["i'm 45, make 150k, paid biweekly, next payday november 27", line];
    expect(talk(lines).said).toContain(choice);
    expect(talk([...lines, '2']).profile.annualPay).toBe(150_000);
  });

  it('is not asked about where it hardly differs', () => {
    expect(talk(["i'm 45, make 150k", 'my last pay date is dec 11']).said).not.toContain('yearly rate');
    const paid = "i'm 45, make 150k, paid biweekly, next payday november 27";
    expect(talk([paid, 'my last pay date is dec 25']).said).not.toContain('yearly rate');
  });

  it('is asked about where a paycheck falls away, however near the end of the year', () => {
    const paid = "i'm 45, make 150k, paid biweekly, next payday november 27";
    expect(talk([paid, 'my last pay date is dec 11']).said).toContain('about $144,231');
  });

  it('is taken as said where it is the year’s', () => {
    expect(
      talk(['i started here on sept 8', "i'll have been paid 47k here by dec 31"]).profile.annualPay,
    ).toBe(47_000);
  });
});
