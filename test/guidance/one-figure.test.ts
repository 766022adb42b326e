import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTopic } from '../../src/answers/index.ts';
import { ELECTION_UNITS, limitsFor, Money } from '../../src/calculator/index.ts';
import { dollars, signedDollars } from '../../src/formats.ts';
import { type Outcome, outcomeFor } from '../../src/guidance/outcome.ts';
import { paycheckFor } from '../../src/guidance/paycheck.ts';
import { whatIfFor } from '../../src/guidance/what-if.ts';
import { newWorkspace } from '../../src/hr/workspace.ts';
import { type Day, dayOf } from '../../src/participant/day.ts';
import { deferralCapPercent } from '../../src/participant/deferral-cap.ts';
import { newPerson } from '../../src/participant/person.ts';
import { type Profile, profileSchema, withFacts } from '../../src/participant/profile.ts';
import { bucketsMessage, outcomeMessage } from '../../src/slack/blocks/answer.ts';
import { homeView } from '../../src/slack/blocks/home.ts';
import { render } from '../../src/slack/blocks/index.ts';
import { type Block, cellText } from '../../src/slack/blocks/parts.ts';
import { numbersMessage } from '../../src/slack/hr/numbers/index.ts';
import { reminderMessage, situationOf } from '../../src/slack/reminders/message.ts';
import { contributionOf } from '../../src/usage/contribution.ts';
import { type Counted, DOLLARS_STEP, nextReport } from '../../src/usage/report.ts';

/** Two thousand people in plans of all kinds, on any day of the year: what one place says, every other says too. */
const PEOPLE = 2_000;
const cents = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((amount) => amount / 100);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const tier = fc.record({
  rate: fc.constantFrom(0.25, 0.5, 1),
  upToPercentOfPay: fc.constantFrom(3, 4, 6, 10),
});

const dates = fc
  .integer({ min: 0, max: 364 })
  .map((number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10));

const profiles: fc.Arbitrary<Profile> = fc
  .record({
    birthYear: fc.integer({ min: 1950, max: 2004 }),
    annualPay: cents(600_000),
    priorYearWages: maybe(cents(600_000)),
    electiveDeferralPlanned: maybe(fc.oneof(cents(40_000), fc.constant(24_500))),
    defersTheMost: maybe(fc.constant(true)),
    electiveDeferralYearToDate: maybe(cents(33_000)),
    afterTaxYearToDate: maybe(fc.oneof(cents(50_000), cents(80_000))),
    otherEmployerDeferrals: maybe(cents(15_000)),
    match: maybe(fc.array(tier, { maxLength: 1 })),
    matchMaximum: maybe(cents(10_000)),
    nonelectivePercent: maybe(fc.integer({ min: 0, max: 15 })),
    employerStillToCome: maybe(cents(5_000)),
    payFrequency: maybe(fc.constantFrom('weekly', 'biweekly', 'semimonthly', 'monthly')),
    paychecksLeft: maybe(fc.integer({ min: 0, max: 12 })),
    nextPayDate: maybe(fc.constantFrom('2026-12-04', '2026-12-11', '2026-12-31')),
    startedOn: maybe(dates),
    lastPayDate: maybe(dates),
    raise: maybe(
      fc.oneof(
        fc.record({ annualPay: cents(400_000), from: dates }),
        fc.record({ percent: fc.constantFrom(3, 5.5, 20), from: dates }),
      ),
    ),
    bonus: maybe(fc.record({ amount: cents(80_000), on: dates })),
    bonusElection: maybe(
      fc.constantFrom('same', 'none', { deferralPercent: 50, afterTaxPercent: 20 } as const),
    ),
    keepPerPaycheck: maybe(cents(4_000)),
    allowsAfterTax: maybe(fc.constantFrom(true, false)),
    allowsInPlanConversion: maybe(fc.boolean()),
    afterTaxCapPercent: maybe(fc.integer({ min: 2, max: 25 })),
    afterTaxCapHighlyCompensatedPercent: maybe(fc.integer({ min: 1, max: 10 })),
    deferralCapPercent: maybe(fc.integer({ min: 5, max: 75 })),
    deferralCapHighlyCompensatedPercent: maybe(fc.integer({ min: 3, max: 20 })),
    combinedCapPercent: maybe(fc.integer({ min: 10, max: 75 })),
    electionUnit: maybe(fc.constantFrom(...ELECTION_UNITS)),
    combinedElection: maybe(fc.boolean()),
    electionLag: maybe(fc.integer({ min: 0, max: 2 })),
    spillover: maybe(fc.boolean()),
    trueUp: maybe(fc.boolean()),
    matchesCatchUp: maybe(fc.boolean()),
    matchesAfterTax: maybe(fc.boolean()),
  })
  .map((facts) =>
    profileSchema.parse(Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))),
  );
const days = fc
  .integer({ min: 0, max: 364 })
  .map((number) => dayOf(new Date(Date.UTC(2026, 0, 1 + number, 12))));

const textOf = (shown: unknown): string => JSON.stringify(shown).replaceAll('*', '').replaceAll('\\n', '\n');
/** The figure that stands where a place says what can go in; undefined where it says none. */
const said = (text: string, wording: RegExp): string | undefined => wording.exec(text)?.[1];
const AMOUNT = '(\\$[\\d,]+(?:\\.\\d\\d)?)';

function everyPlace(profile: Profile, day: Day) {
  const outcome = outcomeFor(profile, day);
  if (outcome.kind !== 'figures') throw new Error(outcome.kind);
  const { figures } = outcome;
  const situation = { profile, outcome, day, before: undefined, isKnown: () => true };
  const today = day.today.toISOString().slice(0, 10);
  return {
    figures,
    paycheck: paycheckFor(profile, day),
    answer: textOf([outcomeMessage(outcome, day), render({ kind: 'steps', figures }, day)]),
    home: textOf(
      homeView({
        outcome,
        day,
        known: 5,
        missing: [],
        hasReminders: false,
        dates: [],
        plan: undefined,
        whichPlan: undefined,
        hr: undefined,
      }),
    ),
    election: textOf(render({ kind: 'paycheck', outcome: paycheckFor(profile, day) }, day)),
    reminder: textOf(reminderMessage({ kind: 'lastPayDate', period: '2026' }, situation, today) ?? ''),
    topic: textOf(answerTopic('headroom', 'how much can I still put in', profile, day)?.sentences),
  };
}

/** The cells of a message's table, as they are read. */
const rowsOf = (blocks: readonly Block[]): string[][] =>
  blocks.flatMap((block) => (block.type === 'table' ? block.rows.map((row) => row.map(cellText)) : []));

/** The rows of the table of a year by the name of the bucket. */
const bucketsOf = (outcome: Outcome, day: Day) =>
  Object.fromEntries(
    rowsOf(outcome.kind === 'figures' ? bucketsMessage(outcome.figures, day).blocks : []).map(
      ([name = '', limit, planned, paid, room]) => [name, { limit, planned, paid, room }],
    ),
  );

/** A shown amount, "$72,000", in dollars. */
const amount = (shown: string | undefined): Money => new Money((shown ?? '').replace(/[$,]/g, ''));

describe('one person, one figure', () => {
  it('the answer, its steps, the Home tab, the reminder, the topic and the paychecks say the same', () => {
    fc.assert(
      fc.property(profiles, days, (profile, day) => {
        const { figures, answer, home, reminder, topic } = everyPlace(profile, day);
        const { toGo } = figures;
        if (!toGo?.amount.gt(0)) return;
        const figure = dollars(toGo.amount);
        for (const place of [answer, home])
          expect(said(place, new RegExp(`can (?:still )?put ${AMOUNT}`))).toBe(figure);
        const inSteps = said(answer, new RegExp(`pays in ${AMOUNT} by the last`));
        // Where a step before raises the deferral, less fits; then what fits without it stands beside.
        if (inSteps && inSteps !== figure) expect(answer).toContain(`${figure} fits`);
        expect(topic).toContain(figure);
        // What is in isn't known: no place tells what to set.
        if (toGo.isSoFarUnknown) {
          expect(inSteps).toBeUndefined();
          expect(reminder).not.toMatch(/set (?:it|your election) now/);
        } else if (reminder !== '""') expect(reminder).toContain(figure);
      }),
      { numRuns: PEOPLE, seed: 2026 },
    );
  });

  it('the paychecks and what is in already make the figures of the year to the cent, and pass no limit', () => {
    fc.assert(
      fc.property(profiles, days, (profile, day) => {
        const { figures, paycheck, election } = everyPlace(profile, day);
        if (paycheck.kind !== 'plan') return;
        const { plan } = paycheck;
        const { calculation, toGo } = figures;
        const sum = (of: (each: (typeof plan.paychecks)[number]) => Money) =>
          plan.paychecks.reduce((total, each) => total.plus(of(each)), new Money(0));
        const inAlready = new Money(profile.afterTaxYearToDate ?? 0);
        const deferredAlready = new Money(profile.electiveDeferralYearToDate ?? 0);
        expect(
          sum(({ afterTax }) => afterTax)
            .plus(inAlready)
            .toFixed(2),
        ).toBe(plan.afterTax.toFixed(2));
        expect(
          sum(({ deferral }) => deferral)
            .plus(deferredAlready)
            .toFixed(2),
        ).toBe(plan.deferrals.toFixed(2));
        if (toGo) expect(plan.afterTax.minus(inAlready).toFixed(2)).toBe(toGo.amount.toFixed(2));
        expect(election).toContain(`${dollars(plan.deferrals)} of deferrals`);
        expect(election).toContain(`${dollars(plan.afterTax)} after tax`);
        expect(sum(({ afterTax }) => afterTax).lte(calculation.afterTax.remaining)).toBe(true);
        const { limit, catchUp } = calculation.electiveDeferral;
        const room = limit.plus(catchUp).minus(deferredAlready);
        const isOver = room.lt(0) || calculation.excesses.length > 0;
        if (!isOver) {
          expect(sum(({ deferral }) => deferral).lte(room)).toBe(true);
          const all = plan.deferrals.plus(plan.afterTax).plus(plan.match);
          expect(all.lte(new Money(limitsFor(2026).annualAdditions).plus(catchUp))).toBe(true);
        }
        const { bonus } = paycheck.pay;
        const untouched = profile.bonusElection === 'none' && bonus ? bonus : undefined;
        for (const { pay, deferral, afterTax, number } of plan.paychecks) {
          const isWithBonus = untouched && paycheck.calendar.all[number - 1] === untouched.date;
          const most = pay.minus(isWithBonus ? untouched.amount : 0);
          const isElected = !profile.electionLag;
          expect(deferral.plus(afterTax).lte(isElected ? most : pay)).toBe(true);
        }
        // Above the plan's own cap on each paycheck's deferral only catch-up goes in.
        const cap = deferralCapPercent(profile, 2026)?.percent;
        if (cap !== undefined && !profile.electionLag && typeof profile.bonusElection !== 'object') {
          const above = plan.paychecks.reduce((total, { pay, deferral }) => {
            const most = pay.times(cap).div(100).toDecimalPlaces(2, Money.ROUND_HALF_UP);
            return total.plus(Money.max(deferral.minus(most), 0));
          }, new Money(0));
          expect(above.lte(calculation.electiveDeferral.catchUpUsed)).toBe(true);
        }
      }),
      { numRuns: PEOPLE, seed: 415 },
    );
  });

  it('who stated no deferral is over only by what is in already, at any age', () => {
    fc.assert(
      fc.property(profiles, days, (profile, day) => {
        const { electiveDeferralPlanned: _, defersTheMost: __, ...unstated } = profile;
        const outcome = outcomeFor(unstated, day);
        if (outcome.kind !== 'figures') throw new Error(outcome.kind);
        const { excesses } = outcome.figures.calculation;
        for (const { amount, made } of excesses) expect(made.toFixed(2)).toBe(amount.toFixed(2));
      }),
      { numRuns: PEOPLE, seed: 414 },
    );
  });

  it('two years side by side say what each year’s own answer says', () => {
    fc.assert(
      fc.property(profiles, days, (profile, day) => {
        const outcomes = [2025, 2026].map((taxYear) => ({
          taxYear,
          outcome: outcomeFor(profile, day, taxYear),
        }));
        const [head = [], ...rows] = rowsOf(render({ kind: 'bothYears', outcomes }, day).blocks);
        expect(head.slice(1, 3)).toEqual(['2025', '2026']);
        const [deferral, employer, afterTax, all] = rows;
        outcomes.forEach(({ outcome }, index) => {
          const answer = bucketsOf(outcome, day);
          const inBoth = (row: string[] | undefined) => row?.[index + 1];
          const catchUp = answer['Catch-up, on top of the overall limit']?.planned ?? '$0';
          const deferrals = answer['Deferrals, pre-tax and Roth']?.planned;
          expect(inBoth(deferral)).toBe(dollars(amount(deferrals).plus(amount(catchUp))));
          const money = answer['Employer money']?.planned;
          expect(inBoth(employer)).toBe(money);
          expect(inBoth(afterTax)).toBe(answer['After-tax contributions']?.limit);
          // In the table of a year that is over, no room can be used any more.
          const together = answer['All together, if you use the after-tax room']?.planned;
          if (together !== undefined) expect(inBoth(all)).toBe(together);
        });
        const more = amount(afterTax?.[2]).minus(amount(afterTax?.[1]));
        expect(afterTax?.[3]).toBe(more.isZero() ? 'same' : signedDollars(more));
      }),
      { numRuns: PEOPLE, seed: 2025 },
    );
  });

  it('what if: as it is is the answer, and as it would be is the answer to whoever has it so', () => {
    fc.assert(
      fc.property(profiles, days, fc.constantFrom(90_000, 250_000), (profile, day, annualPay) => {
        const asked = whatIfFor(profile, `what if I made $${annualPay}`, day);
        if (asked.kind !== 'differences') throw new Error(asked.kind);
        const places = [profile, withFacts(profile, { annualPay }, 2026)].map((each) =>
          bucketsOf(outcomeFor(each, day), day),
        );
        const afterTax = places.map((place) => place['After-tax contributions']);
        const shown: Record<string, (string | undefined)[]> = {
          'afterTax.headroom': afterTax.map((row) => row?.limit),
          'afterTax.remaining': afterTax.map((row) => row?.room),
          grandTotal: places.map((place) => place['All together, if you use the after-tax room']?.planned),
        };
        for (const [figure, both] of Object.entries(shown)) {
          const said = asked.differences.find((each) => each.figure === figure);
          if (said) expect([said.before, said.after].map((each) => dollars(each))).toEqual(both);
          else expect(both[0]).toBe(both[1]);
        }
      }),
      { numRuns: PEOPLE, seed: 16 },
    );
  });

  it('what HR’s numbers add up is the room that each person’s own answer shows, and nobody else’s', () => {
    const people: Counted[] = [];
    let shown = new Money(0);
    fc.assert(
      fc.property(profiles, days, (profile, day) => {
        const person = { ...newPerson(day), profile };
        const { outcome } = situationOf(person, newWorkspace(), day);
        const contribution = contributionOf(person, outcome);
        people.push({ now: contribution, before: {} });
        const room = bucketsOf(outcomeFor(profile, day), day)['After-tax contributions']?.room;
        // A plan that takes no after-tax money, or moves none to Roth, leaves no room unused.
        if (contribution.unusedRoom === undefined) {
          const isClosed = outcome.kind === 'figures' && outcome.figures.calculation.eligibility.status;
          expect(isClosed === 'notAvailable' || amount(room).isZero()).toBe(true);
          return;
        }
        expect(dollars(new Money(contribution.unusedRoom))).toBe(room);
        shown = shown.plus(amount(room));
      }),
      { numRuns: PEOPLE, seed: 5 },
    );
    const { report } = nextReport(people, null, '2026-11');
    const step = shown.div(DOLLARS_STEP).toDecimalPlaces(0, Money.ROUND_HALF_UP).times(DOLLARS_STEP);
    expect(textOf(numbersMessage(report))).toContain(dollars(step));
    expect(report.lines.used).toEqual({ people: PEOPLE, dollars: null });
  });
});
