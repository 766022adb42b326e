import { readFileSync } from 'node:fs';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Act, Scene } from './replies.ts';

/** One person, as most are: nothing is special but what a scene adds. */
const PAM =
  "I'm 41, make 200k, max out, match 50% of the first 6%, plan takes after-tax and converts in-plan";
const PAID = 'biweekly, next payday June 26, deferred 11k so far, 5k after tax so far, not leaving';
const ROOM: readonly Act[] = [PAM, PAID];
const NOVEMBER: readonly Act[] = [
  PAM,
  'biweekly, next payday December 4, deferred 22k so far, 30k after tax so far, not leaving',
];

const stub = (name: string): Act => ({ file: name, text: fixture('pay-stub/stubs', name) });
const fixture = (folder: string, name: string) =>
  readFileSync(new URL(`../documents/${folder}/${name}`, import.meta.url), 'utf8');

/** Every kind of reply at least once; a kind without a scene doesn't compile. */
export const SCENES: Record<Reply['kind'], readonly [Scene, ...Scene[]]> = {
  welcome: [{ name: 'The first message', does: 'hi' }],
  step: [
    { name: 'The first question', does: 'start' },
    { name: 'Facts read, and the next question', told: ['start'], does: "I'm 41 and make 200k" },
    { name: 'A date to pick', told: [PAM, 'biweekly'], does: 'start' },
    { name: 'An amount that isn’t clear', told: ["I'm 41"], does: '12,600 for the year' },
    { name: 'Something that wasn’t used', does: "I'm 45 and make 200k. my husband makes 95k" },
    { name: 'Doubt', told: [PAM, 'deferred 11k so far'], does: 'not sure, i’d have to check' },
    { name: 'An answer that isn’t one', told: ['start'], does: 'purple' },
    { name: 'All answered', told: ROOM, does: 'single, 24% bracket' },
  ],
  noted: [
    { name: 'With the slash command', inChannel: true, told: ROOM, does: 'I make 210k now' },
    { name: 'Something refused', inChannel: true, does: 'I make 200k and I was born in 1890' },
  ],
  outcome: [
    { name: 'Room', told: ROOM, does: 'headroom' },
    { name: 'Two paychecks left', on: '2026-11-28', told: NOVEMBER, does: 'headroom' },
    {
      name: 'At 62, with Roth catch-up',
      told: [
        "I'm 62, make 260k, last year's wages 250k, max out, no match, plan takes after-tax and converts in-plan",
        PAID,
      ],
      does: 'headroom',
    },
    {
      name: 'Too much deferred in two jobs',
      told: [...ROOM, 'I also deferred 18k at my old employer this year'],
      does: 'headroom',
    },
    {
      name: 'The plan takes none',
      told: ["I'm 41, make 200k, max out, no match, my plan doesn't take after-tax"],
      does: 'headroom',
    },
    {
      name: 'Nothing known about the plan',
      told: ["I'm 41, make 200k, max out, no match"],
      does: 'headroom',
    },
    { name: 'Still too little known', does: 'headroom' },
    {
      name: 'January, and no limits yet',
      on: '2027-01-08',
      told: ["I'm 41, make 200k, max out, no match, plan takes after-tax"],
      does: 'headroom',
    },
  ],
  bothYears: [{ name: 'Two years', told: ROOM, does: { name: 'bothYears', taxYear: 2026 } }],
  buckets: [
    { name: 'The table to the cent', told: ROOM, does: { name: 'buckets', taxYear: 2026 } },
    { name: 'Near year-end', on: '2026-11-28', told: NOVEMBER, does: { name: 'buckets', taxYear: 2026 } },
  ],
  derivation: [{ name: 'Line by line', told: ROOM, does: { name: 'derivation', taxYear: 2026 } }],
  steps: [
    { name: 'What to do', told: ROOM, does: 'next' },
    { name: 'What to do in November', on: '2026-11-28', told: NOVEMBER, does: 'next' },
  ],
  proRata: [
    { name: 'Own balances', told: ROOM, does: 'pro-rata 80k pretax 20k after-tax' },
    { name: 'No balances', told: ROOM, does: { name: 'proRata' } },
    { name: 'An example', told: ROOM, does: 'pro-rata' },
  ],
  paycheck: [
    { name: 'Each paycheck', told: ROOM, does: 'paycheck' },
    { name: 'Whole percents', told: [...ROOM, 'whole percents only'], does: 'paycheck' },
    { name: 'Something is missing', told: [PAM], does: 'paycheck' },
  ],
  rollover: [{ name: 'With cash', told: ROOM, does: 'rollover 80k pretax 20k after-tax, 10k cash' }],
  growth: [{ name: 'To 60 at 5%', told: ROOM, does: 'growth to 60 at 5%' }],
  calendar: [{ name: 'The year’s days', told: ROOM, does: 'calendar' }],
  calendarFile: [{ name: 'As a file', told: ROOM, does: { name: 'calendarFile' } }],
  whatIf: [
    { name: 'A raise', told: ROOM, does: 'what if I earned 20k more' },
    { name: 'Leaving', told: ROOM, does: 'what if I left on September 30' },
  ],
  lifeEvent: [
    { name: 'Leaving', on: '2026-11-28', told: NOVEMBER, does: 'my last day is December 11' },
    { name: 'A bonus', told: ROOM, does: 'a 30k bonus is coming' },
    { name: 'A birthday', told: ["I'm 59, make 180k"], does: "I'm turning 60 next year" },
    { name: 'Marriage', told: ROOM, does: "we're getting married" },
    { name: 'A new job', told: ROOM, does: 'I have a new job' },
    { name: 'Over the limit', told: ROOM, does: 'I went over the limit' },
  ],
  lastYear: [
    {
      name: 'Two jobs last year',
      on: '2027-02-10',
      told: ["I'm 41 and make 180k"],
      does: 'in 2026 I deferred 14k here and 13k at my other employer',
    },
  ],
  percentOfPay: [{ name: 'In dollars', told: ROOM, does: 'what does 10 percent come to?' }],
  lifeEvents: [{ name: 'All of them', does: 'life events' }],
  answer: [
    { name: 'A question', told: ROOM, does: 'does the match count toward the limit?' },
    { name: 'With the law', told: ROOM, does: { name: 'more', topic: 'employer-match' } },
    { name: 'A fact and a question', does: "I'm 52, can I do catch-up too?" },
  ],
  notSure: [
    { name: 'Not ours', does: 'is FXAIX better than VTI?' },
    {
      name: 'Three that come close',
      does: 'is that also so for the other part',
    },
  ],
  planDocument: [
    { name: 'Read', does: { file: 'plan.txt', text: planText() } },
    { name: 'Not a document', does: { file: 'photo.jpg', text: '\u0000\u0001' } },
  ],
  payStub: [
    { name: 'Read', on: '2026-06-20', told: [PAM], does: stub('01.txt') },
    { name: 'Another layout', on: '2026-06-20', told: [PAM], does: stub('12.txt') },
  ],
  askForStub: [{ name: 'How to send one', does: 'stub' }],
  limits: [{ name: 'This year', does: 'limits' }],
  unknownYear: [{ name: 'A year that isn’t known', does: 'limits 2031' }],
  profile: [
    { name: 'What’s kept', told: ROOM, does: 'profile' },
    { name: 'Nothing yet', does: 'profile' },
  ],
  whatToChange: [{ name: 'Each with its answer', told: ROOM, does: 'change' }],
  why: [{ name: 'Why it’s asked', told: ['start'], does: 'why' }],
  whichPlan: [{ name: 'Two plans', plans: 2, does: "I'm 41 and make 200k" }],
  planPicked: [{ name: 'Picked', plans: 2, does: { name: 'pickPlan', plan: 'plan-2' } }],
  planSaysOtherwise: [
    { name: 'Not what HR entered', plans: 1, told: [PAM], does: 'the match is 100% of 3%' },
  ],
  forgetAsk: [{ name: 'Asked once', told: ROOM, does: 'forget' }],
  forgotten: [{ name: 'Gone', told: [...ROOM, 'forget'], does: 'yes' }],
  export: [{ name: 'All that’s kept', told: ROOM, does: 'export' }],
  judged: [
    { name: 'Right', does: { name: 'wasRight', topic: 'employer-match' } },
    { name: 'Wrong', told: ['does the match count?'], does: { name: 'wasWrong', topic: 'employer-match' } },
  ],
  record: [{ name: 'How it was computed, as a file', told: ROOM, does: 'export answer' }],
  kept: [{ name: 'Kept after all', told: [...ROOM, 'forget'], does: 'no' }],
  startedOver: [{ name: 'From the beginning', told: ROOM, does: 'start over' }],
  undone: [{ name: 'Taken back', told: [...ROOM, 'I make 210k now'], does: 'undo' }],
  nothingToUndo: [{ name: 'Nothing to take back', does: 'undo' }],
  tooLong: [{ name: 'Too long', does: `I make 200k. ${'And so on and on. '.repeat(300)}` }],
  editUnclear: [{ name: 'An edit that isn’t clear', told: ROOM, does: { edited: 'hm' } }],
  nothingBefore: [{ name: 'No question before', told: ['start'], does: 'back' }],
  pressTakeOver: [{ name: 'Take over by its button', does: 'take over all of these' }],
  laughed: [{ name: 'A laugh', told: ROOM, does: 'lol' }],
  youAreWelcome: [{ name: 'Thanks', told: ROOM, does: 'thanks!' }],
  keeping: [{ name: 'How long it’s kept', told: ROOM, does: 'forget after 12 months' }],
  otherYears: [{ name: 'Which year', told: ROOM, does: { name: 'otherYears' } }],
  inDm: [{ name: 'Asked in a channel', inChannel: true, does: { name: 'begin' } }],
  answeredInDm: [
    {
      name: 'Pressed in a channel',
      inChannel: true,
      told: ROOM,
      does: { name: 'private', topic: 'headroom' },
    },
  ],
  no457b: [{ name: 'A 457(b)', does: 'I have a 457(b) plan' }],
  help: [
    { name: 'What it can do', does: 'help' },
    { name: 'Not understood', does: 'asdf qwer' },
  ],
};

function planText(): string {
  return [
    'Article 4. Contributions',
    'A Participant may elect to make voluntary after-tax contributions of up to 10% of Compensation.',
    'The Employer shall make a matching contribution of 50% of the first 6% of Compensation deferred.',
    'A Participant may at any time elect an in-plan Roth rollover of any vested amount.',
    'A Participant may withdraw after-tax contributions at any time.',
  ].join('\n');
}
