import { type Calculation, Money, type PaycheckPlan, payrollTaxOn, ZERO } from '../calculator/index.ts';
import type { Day } from '../participant/day.ts';
import { byTheCalendar, payCalendar } from '../participant/pay-calendar.ts';
import type { Profile } from '../participant/profile.ts';
import { dateOf, type PaycheckElection, paycheckFor, percentCaps } from './paycheck.ts';

/** What can still go in after tax this year: the figure that matters today. */
export type ToGo = {
  /** Dollars, before income tax: what the paychecks that are left can really bring in of the room. */
  amount: Money;
  /** What is left of the room of the year, whatever the paychecks can bring in. */
  room: Money;
  /**
   * What holds `amount` below `room`: the paychecks that are left, that a change counts in none of them, the plan's cap
   * on each of them, its lower cap for the highly compensated where nobody knows whether it's this person's, all of the
   * pay, employer money that is still to come, or the steps of the election; null where nothing does.
   */
  bound: 'lowerCap' | 'paychecks' | 'lag' | 'planCap' | 'pay' | 'reserve' | 'steps' | null;
  /** Dollars of the room that are kept for employer money that is paid next year for this one. */
  reserved: Money;
  /** What went in so far isn't known: `amount` holds only if nothing did, so no election is advised by it. */
  isSoFarUnknown: boolean;
  /** A change counts in no paycheck of the year any more, though some are left: what is elected goes on. */
  isTooLate: boolean;
  /** With a business of one's own no paycheck brings it in: its owner pays it in. */
  isPaidByHand: boolean;
  /** The pay dates are not known, and by the calendar the paychecks that are left can't bring it in. */
  isUnlikely: boolean;
  /** The election that brings it in, where the pay dates are known. */
  election: PaycheckElection | undefined;
  /** Paychecks that are left; `about`: by the calendar alone, since nothing is known of them. */
  paychecks: { left: number; about: boolean };
  /** The last payday from which on the room can still be filled, and the last of the year; where the dates are known. */
  fillsFrom: string | undefined;
  lastDate: string | undefined;
  /** Where a change takes some paychecks to count: the paydays before which it has to be set, for each of these two. */
  setBefore: { fillsFrom: string | undefined; lastDate: string | undefined } | undefined;
  /** What a stated after-tax election brings in if it's left as it is, where that is more than the room. */
  tooMuch: { percent: number; amount: Money; over: Money } | undefined;
};

/** What can still go in for the calendar year; undefined for another year, and where the plan takes no after-tax money. */
export function toGoFor(calculation: Calculation, profile: Profile, day: Day): ToGo | undefined {
  if (calculation.taxYear !== day.calendarYear || calculation.eligibility.status === 'notAvailable')
    return undefined;
  const outcome = paycheckFor(profile, day);
  const { afterTax } = calculation;
  const room = afterTax.remaining;
  if (outcome.kind === 'noPaychecksLeft') return nothingLeft(room, 'paychecks');
  if (outcome.kind === 'tooLateToChange')
    return {
      ...nothingLeft(room, 'lag'),
      isTooLate: true,
      tooMuch: ifItGoesOn(profile, outcome.left, room, day),
    };
  if (outcome.kind === 'notForThisPlan') return paidByHand(room, afterTax.payLeft);
  if (outcome.kind === 'missing') return withoutElection(calculation, profile, outcome.missing, day);
  const { plan, calendar } = outcome;
  const amount = plan.afterTax.minus(profile.afterTaxYearToDate ?? 0);
  return {
    amount,
    room,
    bound: amount.gte(room) ? null : boundOf(outcome, amount, room),
    reserved: Money.min(outcome.reserve, room),
    isSoFarUnknown: false,
    isUnlikely: false,
    isTooLate: false,
    isPaidByHand: false,
    election: outcome,
    paychecks: { left: calendar.left, about: false },
    fillsFrom: dateOf(plan.fillsFrom, outcome),
    lastDate: calendar.dates.at(-1),
    setBefore: setBefore(outcome, profile.electionLag ?? 0),
    tooMuch: ifLeftAsItIs(profile, plan, room),
  };
}

/** Why less goes in than there is room for: the reason that a person can do something about comes first. */
function boundOf(
  { ifNotHighlyCompensated, isHeldByCap, isHeldBySteps, reserve }: PaycheckElection,
  amount: Money,
  room: Money,
): ToGo['bound'] {
  if (amount.lte(0) && ifNotHighlyCompensated?.gt(0)) return 'lowerCap';
  if (isHeldByCap) return 'planCap';
  if (isHeldBySteps) return 'steps';
  return amount.plus(reserve).gte(room) ? 'reserve' : 'paychecks';
}

/** @param lag paychecks that go by before a changed election counts */
function setBefore(outcome: PaycheckElection, lag: number): ToGo['setBefore'] {
  if (lag === 0) return undefined;
  const { dates } = outcome.calendar;
  const earlier = (date: string | undefined) => (date ? dates[dates.indexOf(date) - lag] : undefined);
  return { fillsFrom: earlier(dateOf(outcome.plan.fillsFrom, outcome)), lastDate: earlier(dates.at(-1)) };
}

/** Something is missing that an election can't do without: no more than the paychecks that are left can bring in. */
function withoutElection(
  calculation: Calculation,
  profile: Profile,
  missing: readonly string[],
  day: Day,
): ToGo {
  const { afterTax, electiveDeferral } = calculation;
  const room = afterTax.remaining;
  const calendar = payCalendar(profile, day);
  const { left, periods } = calendar
    ? { left: calendar.left, periods: calendar.last - calendar.first + 1 }
    : byTheCalendar(profile, day);
  const { electiveDeferralYearToDate: deferred } = profile;
  // Where it isn't known what is in, the figures hold if nothing is: then all of it is still to come.
  const stillDeferred = Money.max(electiveDeferral.total.minus(deferred ?? 0), ZERO);
  const byPaychecks = Money.max(leftOfPay(profile, left, periods, day).minus(stillDeferred), ZERO);
  const isByPaychecks = calendar !== undefined && byPaychecks.lt(afterTax.payLeft);
  const byPay = isByPaychecks ? byPaychecks : afterTax.payLeft;
  const byCap = mostByCaps(profile, calculation, { left, periods, stillDeferred });
  const isCap = byCap?.lt(byPay) === true;
  const most = isCap ? byCap : byPay;
  // Employer money that is paid next year for this one takes its part, as it does of the paychecks.
  const open = Money.max(room.minus(profile.employerStillToCome ?? 0), 0);
  const isPay = most.lt(open);
  const boundOfPay = isByPaychecks ? 'paychecks' : 'pay';
  const boundOfRoom = open.lt(room) ? 'reserve' : null;
  return {
    amount: isPay ? most : open,
    room,
    bound: isPay ? (isCap ? 'planCap' : boundOfPay) : boundOfRoom,
    reserved: room.minus(open),
    isSoFarUnknown: calendar
      ? missing.some((question) => question === 'deferredSoFar' || question === 'afterTaxSoFar')
      : deferred === null || profile.afterTaxYearToDate === null,
    isUnlikely: !calendar && !isCap && byPaychecks.lt(room),
    isTooLate: false,
    isPaidByHand: false,
    election: undefined,
    paychecks: { left, about: !calendar },
    fillsFrom: undefined,
    lastDate: undefined,
    setBefore: undefined,
    tooMuch: undefined,
  };
}

/** The most after-tax money that the plan's percent caps let the paychecks still to come bring in; undefined where it has none. */
function mostByCaps(
  profile: Profile,
  { taxYear, acpTest }: Calculation,
  { left, periods, stillDeferred }: { left: number; periods: number; stillDeferred: Money },
): Money | undefined {
  const caps = percentCaps(profile, taxYear, acpTest.highlyCompensated !== false);
  const toCome = payToCome(profile, left, periods);
  const of = (percent: number) => toCome.times(percent).div(100).toDecimalPlaces(2, Money.ROUND_DOWN);
  const amounts = [
    ...(caps.afterTaxCapPercent === undefined ? [] : [of(caps.afterTaxCapPercent)]),
    ...(caps.combinedCapPercent === undefined ? [] : [of(caps.combinedCapPercent).minus(stillDeferred)]),
  ];
  const [first, ...others] = amounts;
  return first && Money.max(Money.min(first, ...others), ZERO);
}

/** What payroll tax leaves of the paychecks still to come, in dollars. */
function leftOfPay(profile: Profile, left: number, periods: number, { limits }: Day): Money {
  const toCome = payToCome(profile, left, periods).toDecimalPlaces(2);
  const paid = Money.max(new Money(profile.annualPay ?? 0).minus(toCome), ZERO);
  return toCome.minus(payrollTaxOn(toCome, paid, limits));
}

const payToCome = ({ annualPay }: Profile, left: number, periods: number): Money =>
  new Money(annualPay ?? 0).times(left).div(periods);

/** The percent that was said to be elected, of every paycheck that is left. */
function ifLeftAsItIs(
  { afterTaxPercent }: Profile,
  { paychecks }: PaycheckPlan,
  room: Money,
): ToGo['tooMuch'] {
  if (typeof afterTaxPercent !== 'number') return undefined;
  const amount = Money.sum(
    0,
    ...paychecks.map(({ pay }) => pay.times(afterTaxPercent).div(100).toDecimalPlaces(2, Money.ROUND_DOWN)),
  );
  return amount.gt(room) ? { percent: afterTaxPercent, amount, over: amount.minus(room) } : undefined;
}

/** The same, where no change counts any more: of the paychecks that are left. */
function ifItGoesOn(profile: Profile, left: number, room: Money, day: Day): ToGo['tooMuch'] {
  const { afterTaxPercent, annualPay } = profile;
  const calendar = payCalendar(profile, day);
  if (typeof afterTaxPercent !== 'number' || typeof annualPay !== 'number' || !calendar) return undefined;
  const periods = calendar.last - calendar.first + 1;
  const each = new Money(annualPay).div(periods).times(afterTaxPercent).div(100);
  const amount = each.toDecimalPlaces(2, Money.ROUND_DOWN).times(left);
  return amount.gt(room) ? { percent: afterTaxPercent, amount, over: amount.minus(room) } : undefined;
}

const NO_PAYCHECKS = {
  reserved: ZERO,
  isSoFarUnknown: false,
  isUnlikely: false,
  isTooLate: false,
  election: undefined,
  paychecks: { left: 0, about: false },
  fillsFrom: undefined,
  lastDate: undefined,
  setBefore: undefined,
  tooMuch: undefined,
} as const;

const nothingLeft = (room: Money, why: 'paychecks' | 'lag'): ToGo => ({
  ...NO_PAYCHECKS,
  amount: ZERO,
  room,
  bound: room.gt(0) ? why : null,
  isPaidByHand: false,
});

/** @param payLeft of the year, in dollars, after what is in already */
const paidByHand = (room: Money, payLeft: Money): ToGo => ({
  ...NO_PAYCHECKS,
  amount: Money.min(room, payLeft),
  room,
  bound: payLeft.lt(room) ? 'pay' : null,
  isPaidByHand: true,
});
