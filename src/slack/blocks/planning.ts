import { dollarUnit, type ElectionUnit, type Money, type PaycheckPlan } from '../../calculator/index.ts';
import { dollars } from '../../formats.ts';
import { dateOf, type PaycheckElection, type PaycheckOutcome } from '../../guidance/paycheck.ts';
import type { Rollover } from '../../guidance/rollover.ts';
import { headline, overALimit, steps, words } from '../../guidance/texts.en.ts';
import { afterTaxToSet, inUnit } from '../../guidance/to-set.ts';
import type { WhatIfOutcome } from '../../guidance/what-if.ts';
import type { Day } from '../../participant/day.ts';
import type { Facts, Field } from '../../participant/profile.ts';
import { describeFact, fieldNames, questionName } from '../../participant/texts.en.ts';
import { texts } from '../texts.en.ts';
import { buttons, escaped, type Message, message, pressButton, section, small, table } from './parts.ts';

/** The election per paycheck, and what each paycheck then pays in. */
export function paycheckMessage(outcome: PaycheckOutcome): Message {
  if (outcome.kind === 'notForThisPlan') return message([section(texts.noPaychecks())]);
  if (outcome.kind === 'noPaychecksLeft')
    return message([
      section(
        outcome.goneOn ? steps.gone(outcome.goneOn) : texts.noPaychecksLeft(outcome.taxYear, outcome.isOver),
      ),
    ]);
  if (outcome.kind === 'tooLateToChange')
    return message([section(texts.tooLateToChange(outcome.taxYear, outcome.left, outcome.lag))]);
  if (outcome.kind === 'missing') return missingMessage(outcome.missing);
  const { plan, taxYear, excesses } = outcome;
  const notes = notesOf(outcome);
  return message([
    ...excesses.map((excess) => section(overALimit(taxYear)(excess))),
    section(electionWords(outcome, true)),
    section(texts.yearThen(taxYear, dollars(plan.deferrals), dollars(plan.match), dollars(plan.afterTax))),
    paycheckTable(outcome),
    ...(notes.length > 0 ? [section(notes.map((note) => `• ${note}`).join('\n'))] : []),
    small(`${texts.paycheckAssumption(outcome.employer === 'formula')} ${words.disclaimer()}`),
  ]);
}

/** What is still needed: each has a question of its own. */
function missingMessage(missing: readonly string[]): Message {
  const isBasic = missing.some((id) => id === 'birth' || id === 'pay');
  const soFar = missing.filter((id) => SO_FAR.includes(id));
  return message([
    section(texts.missing(missing.map(questionName))),
    ...(soFar.length > 0 ? [section(texts.neededSoFar())] : []),
    ...buttons([
      ...(isBasic ? [pressButton(texts.askMe(), { name: 'begin' }, 'primary')] : []),
      ...(!isBasic && soFar.length < missing.length
        ? [pressButton(texts.askMe(), { name: 'askPaychecks' }, 'primary')]
        : []),
      ...soFar.map((question) =>
        pressButton(texts.give(questionName(question)), { name: 'change', question }),
      ),
    ]),
  ]);
}

/** What went in before: without it, an election could pass a limit. */
const SO_FAR: readonly string[] = ['deferredSoFar', 'afterTaxSoFar', 'elsewhere'];

/** What to set, in the plan's own steps, and what to change on the way. `hasTable`: the paychecks stand below. */
export function electionWords(outcome: PaycheckElection, hasTable: boolean): string {
  const { plan, taxYear, calendar, goesOnFor, takesAfterTax } = outcome;
  const { election } = plan;
  const first = plan.paychecks[goesOnFor]?.number ?? null;
  const when =
    goesOnFor === 0
      ? texts.fromTheNext(calendar.dates[0])
      : texts.fromPaycheck(goesOnFor + 1, dateOf(first, outcome));
  const { amount, isUpTo } = afterTaxToSet(outcome);
  const afterTax = inUnit(amount, election.afterTaxUnit);
  const set = [
    ...(election.combined === null ? [] : [texts.setBoth(inUnit(election.combined, election.unit))]),
    ...(election.deferral === null ? [] : [texts.setDeferral(inUnit(election.deferral, election.unit))]),
    ...(election.combined === null && takesAfterTax
      ? [isUpTo ? texts.setAfterTaxUpTo(afterTax, hasTable) : texts.setAfterTax(afterTax)]
      : []),
  ];
  const changes = election.changes.map(({ what, paycheck, election: now }) =>
    texts.changeAt(
      what,
      inUnit(now, what === 'afterTax' ? election.afterTaxUnit : election.unit),
      dateOf(paycheck, outcome),
      paycheck - (plan.paychecks[0]?.number ?? 1) + 1,
    ),
  );
  return [texts.election(when, calendar.left, taxYear, set), ...changes].join(' ');
}

/** What was taken of a year whose paychecks differ. */
function payNotes({ pay }: PaycheckElection): string[] {
  const { startedOn, lastPayDate, raise, bonus, bonusElection, doesNotFit } = pay;
  const each = dollars(pay.each);
  const elects = typeof bonusElection === 'object' && bonusElection ? 'own' : (bonusElection ?? 'same');
  return [
    ...(startedOn ? [texts.startedOn(startedOn, each)] : []),
    ...(lastPayDate ? [texts.lastPaycheckBy(lastPayDate, dollars(pay.year), each)] : []),
    ...(raise ? [texts.raiseCounted(describeFact('raise', { raise }), each)] : []),
    ...(bonus ? [texts.bonusCounted(dollars(bonus.amount), bonus.date, elects)] : []),
    ...doesNotFit.map(texts.payDoesNotFit),
  ];
}

/** What is left over, lost, too much, or hard to live on. */
function notesOf(outcome: PaycheckElection): string[] {
  const { plan, reserve, goesOnFor, ifNotHighlyCompensated, calendar } = outcome;
  const { election, unfilled, frontLoading, tooMuch } = plan;
  // A percent stays what it is: of another pay it only comes to another amount.
  const isSame = (unit: ElectionUnit, last: Money, elected: Money | null) =>
    !dollarUnit(unit) || last.eq(elected ?? 0);
  const isEven =
    election.changes.length > 0 ||
    (isSame(election.unit, election.last.deferral, election.deferral) &&
      isSame(election.afterTaxUnit, election.last.afterTax, election.afterTax));
  const isShared = election.combined !== null;
  const [tightest] = plan.paychecks.toSorted((one, other) => one.left.comparedTo(other.left));
  return [
    ...(outcome.employer === 'unknown' && outcome.takesAfterTax ? [texts.employerUnknown()] : []),
    ...payNotes(outcome),
    ...(outcome.isLeaving ? [texts.leavingBefore(calendar.left, calendar.dates.at(-1))] : []),
    ...(tooMuch.afterTax.gt(0) ? [texts.tooMuchAfterTax(dollars(tooMuch.afterTax))] : []),
    ...(goesOnFor > 0 ? [texts.goesOn(goesOnFor)] : []),
    ...(outcome.aboveCaps.gt(0) ? [texts.aboveCaps(dollars(outcome.aboveCaps))] : []),
    ...(unfilled.deferral.gt(0) ? [texts.unfilledDeferral(dollars(unfilled.deferral))] : []),
    ...(unfilled.afterTax.gt(0) ? [texts.unfilledAfterTax(dollars(unfilled.afterTax))] : []),
    ...(ifNotHighlyCompensated ? [texts.lowerCapTaken(dollars(ifNotHighlyCompensated))] : []),
    ...(outcome.spillsOver && plan.deferrals.gt(0) && defersToTheEnd(plan) && !isShared
      ? [texts.nothingSpills()]
      : []),
    ...(outcome.spillsOver && isShared ? [texts.restSpills()] : []),
    ...(reserve > 0 ? [texts.reserved(dollars(reserve))] : []),
    ...(plan.matchLost.gt(0) ? [texts.matchLost(dollars(plan.matchLost), outcome.truesUp === null)] : []),
    ...(frontLoading.lost.gt(0)
      ? [texts.frontLoading(dollars(frontLoading.lost), outcome.truesUp === null)]
      : []),
    ...(isEven
      ? []
      : [
          texts.lastPaycheck(
            dollars(election.last.deferral),
            dollars(election.last.afterTax),
            unfilled.deferral.plus(unfilled.afterTax).isZero(),
          ),
        ]),
    ...(tightest?.left.lt(tightest.pay.div(2)) &&
    plan.paychecks.some(({ deferral, afterTax }) => deferral.plus(afterTax).gt(0))
      ? [texts.takeHome(dollars(tightest.left), dollars(tightest.pay))]
      : []),
  ];
}

/** No paycheck comes after the last one that defers, in which the election could go on as after-tax money. */
const defersToTheEnd = ({ paychecks, lastDeferralPaycheck }: PaycheckPlan): boolean =>
  (paychecks.at(-1)?.number ?? 0) <= lastDeferralPaycheck;

const paycheckTable = (outcome: PaycheckElection) =>
  table(
    [
      texts.paycheck(),
      `>${texts.payColumn()}`,
      `>${texts.deferral()}`,
      `>${texts.afterTaxColumn()}`,
      `>${texts.match()}`,
      `>${texts.leftColumn()}`,
    ],
    outcome.plan.paychecks.map(({ number, pay, deferral, afterTax, match, left }) => [
      texts.paycheckName(number, dateOf(number, outcome)),
      dollars(pay),
      dollars(deferral),
      dollars(afterTax),
      dollars(match),
      dollars(left),
    ]),
  );

/** A payment and its destinations, its tax, and the forms that follow. */
export function rolloverMessage(rollover: Rollover): Message {
  if (rollover.kind === 'needsBalances')
    return message([
      section(texts.rolloverNeeds()),
      ...buttons([pressButton(texts.giveMyBalances(), { name: 'askBalances' }, 'primary')]),
    ]);
  if (rollover.kind === 'refused')
    return message([section(texts.rolloverRefused(rollover.problems.map(escaped)))]);
  const { distribution, amount, own, unused } = rollover;
  const codes = new Map(distribution.forms.form1099R.map((form) => [form.payee, form]));
  const rows = [
    ...distribution.directRollovers.map((part) => ({
      ...part,
      code: codes.get(part.to)?.box7 ?? '',
      taxed: codes.get(part.to)?.box2a,
    })),
    {
      to: texts.cash(),
      ...distribution.cash,
      code: codes.get('you')?.box7 ?? texts.codeByAge(),
      taxed: codes.get('you')?.box2a,
    },
  ].filter((part) => part.preTax.plus(part.afterTax).gt(0));
  const { form1040, form8606 } = distribution.forms;
  return message([
    section(
      texts.rolloverTitle(dollars(amount), dollars(distribution.preTax), dollars(distribution.afterTax)),
    ),
    table(
      [
        texts.destination(),
        `>${texts.amount()}`,
        `>${texts.preTaxPart()}`,
        `>${texts.afterTaxPart()}`,
        `>${texts.taxedNow()}`,
        texts.code(),
      ],
      rows.map(({ to, preTax, afterTax, taxed, code }) => [
        to,
        dollars(preTax.plus(afterTax)),
        dollars(preTax),
        dollars(afterTax),
        dollars(taxed ?? 0),
        code,
      ]),
    ),
    section(
      [
        texts.incomeNow(
          dollars(distribution.taxableNow),
          distribution.estimatedTax && dollars(distribution.estimatedTax),
        ),
        ...(distribution.withholding.gt(0) ? [texts.withheld(dollars(distribution.withholding))] : []),
        ...(distribution.additionalTax?.gt(0) ? [texts.tenPercent(dollars(distribution.additionalTax))] : []),
        texts.lines(dollars(form1040.line5a), dollars(form1040.line5b), form1040.rollover),
        `${form8606.says}.`,
      ].join('\n'),
    ),
    ...(unused.length > 0 ? [section(texts.notUsed(unused.map((each) => dollars(each))))] : []),
    ...(distribution.cash.preTax.plus(distribution.cash.afterTax).gt(0) && distribution.taxableNow.gt(0)
      ? [section(texts.cashCanBeAfterTax())]
      : []),
    small(texts.traditionalIraAndBackdoor()),
    ...(own ? [] : [small(texts.notKept())]),
    small(words.disclaimer()),
  ]);
}

/** What would be different, beside the profile. */
export function whatIfMessage(outcome: WhatIfOutcome, day: Day): Message {
  if (outcome.kind === 'unread')
    return message([
      section(texts.whatIfUnread()),
      ...buttons([pressButton(texts.help(), { name: 'help' })]),
    ]);
  if (outcome.kind === 'unknownYear')
    return message([section(texts.whatIfUnknownYear(outcome.taxYear, outcome.taxYear === day.calendarYear))]);
  if (outcome.kind === 'missing') return missingMessage(outcome.missing);
  const { facts, differences, over, taxYear, now, roomStays } = outcome;
  const supposed = (Object.keys(facts) as Field[]).map(
    (field) =>
      `${fieldNames[field]}: *${facts[field] === null ? texts.noCap() : escaped(describeFact(field, facts as Facts))}*`,
  );
  return message([
    section(texts.whatIfTitle(taxYear, supposed)),
    ...(over
      ? [section(over.length > 0 ? over.map(overALimit(taxYear)).join(' ') : texts.nothingOver())]
      : []),
    ...(differences.length > 0 ? differencesTable(differences) : []),
    ...(roomStays ? [small(texts.roomStays(dollars(roomStays)))] : []),
    ...(differences.length === 0 && !over
      ? [
          section(
            [
              texts.nothingDiffers(),
              ...(now
                ? [headline(now), texts.ownDeferrals(dollars(now.calculation.electiveDeferral.total))]
                : []),
            ].join(' '),
          ),
        ]
      : []),
    small(`${texts.profileUnchanged()} ${words.disclaimer()}`),
  ]);
}

type Differences = Extract<WhatIfOutcome, { kind: 'differences' }>['differences'];

/** Where the paychecks left bring in less than the limits leave, what they bring in stands in its place. */
const shownOf = (differences: Differences): Differences =>
  differences.some(({ figure }) => figure === 'toGo')
    ? differences.filter(({ figure }) => figure !== 'afterTax.remaining')
    : differences;

/** Now and then, side by side; what only the paychecks left change has no input that it is because of. */
const differencesTable = (differences: Differences) => [
  table(
    [texts.what(), `>${texts.asItIs()}`, `>${texts.ifSo()}`, `>${texts.difference()}`],
    shownOf(differences).map(({ says, before, after, change }) => [
      says,
      dollars(before),
      dollars(after),
      `${change.gt(0) ? '+' : ''}${dollars(change)}`,
    ]),
  ),
  ...(differences.every(({ figure }) => figure === 'toGo')
    ? []
    : [small(texts.because([...new Set(differences.flatMap(({ because }) => because))]))]),
];
