import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/conversation/reply.ts';
import { takeTurn } from '../../src/conversation/turn.ts';
import { datesOf } from '../../src/guidance/dates/index.ts';
import { outcomeFor } from '../../src/guidance/outcome.ts';
import { proRataFor } from '../../src/guidance/pro-rata.ts';
import { dayOf } from '../../src/participant/day.ts';
import { formFields } from '../../src/participant/form.ts';
import { change, noted } from '../../src/participant/interview.ts';
import { newPerson } from '../../src/participant/person.ts';
import { type Profile, profileSchema } from '../../src/participant/profile.ts';
import { QUESTIONS } from '../../src/participant/questions/index.ts';
import { type HomeState, homeView } from '../../src/slack/blocks/home.ts';
import { render } from '../../src/slack/blocks/index.ts';
import { modalProblems, problemsOf, viewProblems } from '../../src/slack/blocks/slack-limits.ts';
import { formView } from '../../src/slack/form/view.ts';

const day = dayOf(new Date('2026-11-24T12:00:00Z'));
const dollars = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((cents) => cents / 100);
const known = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const yesNo = known(fc.constantFrom(true, false, null));

/** Whatever a person may have said. */
const profiles: fc.Arbitrary<Profile> = fc
  .record({
    birthYear: known(fc.integer({ min: 1930, max: 2008 })),
    annualPay: known(dollars(50_000_000)),
    priorYearWages: known(dollars(50_000_000)),
    electiveDeferralPlanned: known(dollars(200_000)),
    electiveDeferralPercent: known(fc.integer({ min: 0, max: 100 })),
    defersTheMost: known(fc.boolean()),
    electiveDeferralYearToDate: known(dollars(200_000)),
    otherEmployerDeferrals: known(dollars(200_000)),
    afterTaxYearToDate: known(dollars(200_000)),
    employerContribution: known(dollars(100_000)),
    match: known(
      fc.array(
        fc.record({
          rate: fc.constantFrom(0.25, 0.5, 1, 2),
          upToPercentOfPay: fc.integer({ min: 0, max: 100 }),
        }),
        { maxLength: 10 },
      ),
    ),
    nonelectivePercent: known(fc.integer({ min: 0, max: 25 })),
    preTaxBalance: known(dollars(100_000_000)),
    afterTaxBalance: known(dollars(100_000_000)),
    afterTaxEarnings: known(dollars(100_000_000)),
    marginalTaxRate: known(fc.constantFrom(0.1, 0.24, 0.37)),
    allowsAfterTax: yesNo,
    allowsInServiceWithdrawal: yesNo,
    allowsInPlanConversion: yesNo,
    separateAccounting: yesNo,
    leavingEmployer: yesNo,
  })
  .map((facts) =>
    profileSchema.parse(Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))),
  );

function repliesFor(profile: Profile): Reply[] {
  const outcome = outcomeFor(profile, day);
  const figures = outcome.kind === 'figures' ? outcome.figures : undefined;
  const person = { ...newPerson(day), profile };
  return [
    { kind: 'outcome', outcome },
    ...(figures
      ? ([
          { kind: 'derivation', figures },
          { kind: 'steps', figures },
        ] as const)
      : []),
    { kind: 'proRata', proRata: proRataFor(profile), canAsk: true, kept: false, isShort: false },
    {
      kind: 'profile',
      noted: noted(profile),
      ofThePlan: [],
      lastYear: null,
      also: { topics: [], reminders: false, months: 24 },
    },
    {
      kind: 'noted',
      noted: noted(profile),
      refused: ['x'.repeat(500)],
      unused: ['$5'],
      stillNeeded: QUESTIONS.map(({ id }) => id),
      headline: 'x',
    },
    ...QUESTIONS.map(({ id }): Reply => ({ kind: 'step', step: change(person, id, day) })),
  ];
}

/** The Home tab of an admin for whom everything waits that can. */
const homeStateOf = (profile: Profile): HomeState => ({
  outcome: outcomeFor(profile, day),
  day,
  known: Object.keys(profile).length,
  missing: QUESTIONS.map(({ id }) => id),
  hasReminders: false,
  dates: datesOf(profile, outcomeFor(profile, day), day, undefined).dates,
  plan: undefined,
  whichPlan: undefined,
  hr: {
    plans: [{ id: 'p', name: '<Plan> '.repeat(12) }],
    waiting: [
      { kind: 'noPlan' },
      { kind: 'planDoubted', plan: 'p', name: 'Acme <401(k)>', times: 2 },
      { kind: 'limitsToConfirm', taxYear: 2027 },
      { kind: 'limitsMissing', taxYear: 2027 },
      { kind: 'planDraft', plan: 'p' },
      { kind: 'limitsDraft', taxYear: 2027 },
      { kind: 'announcement', taxYear: 2026, id: 'b' },
    ],
  },
});

const formOf = (profile: Profile) => {
  const fields = formFields({ ...newPerson(day), profile }, day);
  const before = Object.fromEntries(fields.map(({ id, value }) => [id, value]));
  return formView(
    fields,
    before,
    { pay: '9'.repeat(300) },
    {
      plan: 'Acme & Sons',
      lines: [{ name: 'Plan takes after-tax contributions', value: 'yes' }],
    },
  );
};

describe('whatever is known of a person, every message and the Home tab are within Slack’s limits', () => {
  it('and each has a text that says the same', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        for (const reply of repliesFor(profile)) {
          const message = render(reply, day);
          expect(problemsOf(message), reply.kind).toEqual([]);
          expect(message.text.length).toBeGreaterThan(5);
        }
        expect(viewProblems(homeView(homeStateOf(profile)))).toEqual([]);
        expect(modalProblems(formOf(profile))).toEqual([]);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('every year has its limits, and every other reply is fine too', () => {
    const others: Reply[] = [
      ...[2019, 2022, 2026].map((taxYear): Reply => ({ kind: 'limits', taxYear })),
      { kind: 'unknownYear', asked: '<script>'.repeat(1_000) },
      { kind: 'otherYears', years: [2019, 2020, 2026], current: 2026 },
      ...[undefined, 'a very long answer '.repeat(9)].map(
        (answer): Reply => ({ kind: 'whatToChange', questions: QUESTIONS.map(({ id }) => ({ id, answer })) }),
      ),
      ...QUESTIONS.map(({ id }): Reply => ({ kind: 'why', question: id })),
      ...[true, false].map((inDm): Reply => ({ kind: 'welcome', inDm })),
      ...(['forgetAsk', 'kept', 'inDm'] as const).map((kind): Reply => ({ kind })),
      ...[0, 1, 12].map((facts): Reply => ({ kind: 'forgotten', facts })),
      ...[{}, { long: '<`>&'.repeat(9_000) }].map((kept): Reply => ({ kind: 'export', kept })),
      { kind: 'help', unread: true },
    ];
    for (const reply of others) expect(problemsOf(render(reply, day)), reply.kind).toEqual([]);
  });
});

it('whatever is written, there is an answer with a way to go on', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 200 }),
        fc.constantFrom('start', 'back', 'skip', 'why', 'next', 'change', 'resume', 'stop', 'forget', '?'),
      ),
      fc.boolean(),
      (text, inDm) => {
        const turn = takeTurn(undefined, { kind: 'text', text, inDm }, day);
        const replies = [...turn.replies.here, ...turn.replies.inDm];
        expect(replies.length).toBeGreaterThan(0);
        const blocks = replies.flatMap((reply) => render(reply, day).blocks as KnownBlock[]);
        expect(blocks.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300, seed: 11 },
  );
});
