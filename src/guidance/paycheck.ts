import {
  type CalculationRequest,
  calculate,
  type Excess,
  Money,
  matchOfFormula,
  type PaycheckPlan,
  type PaycheckRequest,
  planPaychecks,
  ZERO,
} from '../calculator/index.ts';
import type { Day } from '../participant/day.ts';
import { deferralCapPercent } from '../participant/deferral-cap.ts';
import { isGone, type PayCalendar, payCalendar } from '../participant/pay-calendar.ts';
import type { Profile } from '../participant/profile.ts';
import { takesAfterTax } from '../participant/profile.ts';
import { besideAfterTax, requestFor } from './request.ts';
import { type YearOfPay, yearOfPay } from './year-of-pay.ts';

/** The election per paycheck, or the questions without whose answers there is none. */
export type PaycheckOutcome =
  | PaycheckElection
  /** Questions by their ids; what went in so far is one of them, since nothing may be advised without it. */
  | { kind: 'missing'; missing: string[] }
  /** The last pay date of the year is over; `isOver`: the year itself is, and the new one's limits are not known. */
  | { kind: 'noPaychecksLeft'; taxYear: number; isOver: boolean; goneOn?: string | undefined }
  /** There are pay dates left, but a change no longer counts in any of them. */
  | { kind: 'tooLateToChange'; taxYear: number; left: number; lag: number }
  /** No after-tax money in this plan, or nothing in self-employment to elect from paychecks. */
  | { kind: 'notForThisPlan'; planType: NonNullable<Profile['planType']> };

export type PaycheckElection = {
  kind: 'plan';
  plan: PaycheckPlan;
  taxYear: number;
  calendar: PayCalendar;
  /** Over a limit already: it comes before everything else. */
  excesses: Excess[];
  /** Whether the plan takes after-tax money at all. */
  takesAfterTax: boolean;
  /** Advised with the lower cap, since it is not known whether it holds; what it would be otherwise, in dollars. */
  ifNotHighlyCompensated: Money | null;
  /** Without the plan's percent caps on each paycheck, more of the room could still go in. */
  isHeldByCap: boolean;
  /** Elected to the cent, all of the room that is not reserved would go in: the plan's steps leave the rest. */
  isHeldBySteps: boolean;
  /** Of the deferrals still to come, what is above the plan's caps, the one shared with after-tax money included: catch-up. */
  aboveCaps: Money;
  /** Until a change counts, what went in per paycheck so far is taken to go on. */
  goesOnFor: number;
  reserve: number;
  /** Whether anything was said of the employer's money, and whether by a formula. */
  employer: 'unknown' | 'formula' | 'stated';
  /** Whether the plan makes up for match that was missed; null where nobody said. */
  truesUp: boolean | null;
  /** Deferrals past the limit go on as after-tax money in this plan. */
  spillsOver: boolean;
  /** Said to be leaving, without a last pay date: it may come before the year ends. */
  isLeaving: boolean;
  /** How the year's pay comes in, where a start, a leave, a raise or a bonus makes its paychecks differ. */
  pay: PayOverTheYear;
};

/** What was taken of a year whose paychecks differ; dates are ISO. */
export type PayOverTheYear = Pick<Profile, 'startedOn' | 'lastPayDate' | 'raise' | 'bonusElection'> & {
  /** Still to come. */
  bonus: { amount: Money; date: string } | undefined;
  year: Money;
  /** A paycheck that comes next, without a bonus. */
  each: Money;
  doesNotFit: ('raise' | 'bonus')[];
};

/**
 * What to set from the next paycheck on, for this year: within the same figures as everywhere else, since they come
 * from the same request. The match of the paychecks that are over is taken as what the formula gives on the deferrals
 * so far, spread evenly; a stated employer amount counts for the year.
 */
export function paycheckFor(profile: Profile, day: Day): PaycheckOutcome {
  if (profile.planType === 'solo401k') return { kind: 'notForThisPlan', planType: 'solo401k' };
  const isOver = day.taxYear < day.calendarYear;
  if (isOver) return { kind: 'noPaychecksLeft', taxYear: day.taxYear, isOver };
  const asked = requestFor(profile, day.taxYear, day);
  const calendar = payCalendar(profile, day);
  const goneOn = isGone(profile, day) ? (profile.lastPayDate ?? undefined) : undefined;
  if (calendar?.left === 0) return { kind: 'noPaychecksLeft', taxYear: day.taxYear, isOver, goneOn };
  const lag = calendar ? paychecksBeforeAChange(profile, calendar) : 0;
  if (calendar && lag >= calendar.left)
    return { kind: 'tooLateToChange', taxYear: day.taxYear, left: calendar.left, lag };
  const missing = missingFor(profile, calendar, asked.missing ?? []);
  if (asked.missing || !calendar || missing.length > 0) return { kind: 'missing', missing };
  return electionFor(profile, asked.request, calendar, day);
}

/** What the advice cannot do without: pay dates, and what went in before the next one. */
function missingFor(profile: Profile, calendar: PayCalendar | undefined, basic: readonly string[]): string[] {
  const isKnown = (value: unknown) => typeof value === 'number';
  const hasBegun = calendar === undefined || calendar.done >= calendar.first;
  const needsDates = DATED.some((field) => profile[field]) && calendar?.all.length === 0;
  const mayTakeAfterTax = takesAfterTax(profile) !== false;
  return [
    ...basic,
    ...(calendar || profile.payFrequency ? [] : ['frequency']),
    ...(calendar || typeof profile.paychecksLeft === 'number' ? [] : ['paychecksLeft']),
    ...(needsDates ? ['nextPayday'] : []),
    ...(hasBegun && !isKnown(profile.electiveDeferralYearToDate) && profile.electiveDeferralPlanned !== 0
      ? ['deferredSoFar']
      : []),
    ...(hasBegun && mayTakeAfterTax && !isKnown(profile.afterTaxYearToDate) ? ['afterTaxSoFar'] : []),
    // "I don't know" is not "nothing": the limit is shared with other employers.
    ...(profile.otherEmployerDeferrals === null ? ['elsewhere'] : []),
  ];
}

/** Paychecks of this person that go by before a changed election counts; the others' go by before they start. */
const paychecksBeforeAChange = ({ electionLag }: Profile, { done, first }: PayCalendar): number =>
  Math.max((electionLag ?? 0) - Math.max(first - done - 1, 0), 0);

/** What counts from a date can be counted only where the pay dates are known. */
const DATED = ['startedOn', 'lastPayDate', 'raise', 'bonus'] as const satisfies readonly (keyof Profile)[];

function electionFor(
  profile: Profile,
  year: CalculationRequest,
  calendar: PayCalendar,
  day: Day,
): PaycheckElection {
  const { taxYear } = day;
  const calculation = calculate(year);
  const { done, first } = calendar;
  const next = Math.max(done + 1, first);
  const lag = paychecksBeforeAChange(profile, calendar);
  const reserve = profile.employerStillToCome ?? 0;
  const pay = yearOfPay(profile, calendar);
  const caps = percentCaps(profile, taxYear, calculation.acpTest.highlyCompensated !== false);
  const request: PaycheckRequest = {
    taxYear,
    year: besideAfterTax(year),
    ...pay.request,
    payPeriods: calendar.periods,
    paychecksDone: done,
    ...((done >= first || hasPaidIn(profile)) && { paidIn: paidInSoFar(profile, year, pay.paidSoFar) }),
    ...(lag > 0 && {
      changesFrom: next + lag,
      current: currentElection(profile, done - first + 1, pay.each),
    }),
    ...(profile.electionUnit && { electIn: profile.electionUnit }),
    ...(profile.afterTaxElectionUnit && { electAfterTaxIn: profile.afterTaxElectionUnit }),
    ...(isCombined(profile) && { combinedElection: true }),
    ...(reserve > 0 && { reserve }),
    ...(typeof profile.keepPerPaycheck === 'number' && { keep: profile.keepPerPaycheck }),
    payrollTax: true,
  };
  const plan = planPaychecks({ ...request, ...caps });
  const { afterTax } = calculation;
  const isLower = afterTax.headroomIfHighlyCompensated?.lt(afterTax.headroom) ?? false;
  const isShort = plan.unfilled.afterTax.gt(0);
  return {
    kind: 'plan',
    plan,
    taxYear,
    calendar,
    excesses: calculation.excesses,
    takesAfterTax: takesAfterTax(profile) !== false,
    ifNotHighlyCompensated: isLower
      ? planPaychecks({
          ...request,
          ...percentCaps(profile, taxYear, false),
          year: withoutLowerCaps(request.year),
        }).afterTax.minus(profile.afterTaxYearToDate ?? 0)
      : null,
    isHeldByCap: isShort && Object.keys(caps).length > 0 && planPaychecks(request).afterTax.gt(plan.afterTax),
    isHeldBySteps: isShort && planPaychecks(toTheCent({ ...request, ...caps })).unfilled.afterTax.isZero(),
    aboveCaps: Money.max(plan.aboveCaps, aboveCombinedCap(plan, caps.combinedCapPercent)),
    goesOnFor: lag,
    reserve,
    employer: !calculation.employer.known ? 'unknown' : profile.match?.length ? 'formula' : 'stated',
    truesUp: profile.trueUp ?? null,
    spillsOver: profile.spillover === true,
    isLeaving: profile.leavingEmployer === true && !profile.lastPayDate,
    pay: payOverTheYear(profile, calendar, pay),
  };
}

/** The year of somebody who isn't highly compensated: the plan's lower caps aren't theirs. */
const withoutLowerCaps = (year: PaycheckRequest['year']): PaycheckRequest['year'] => {
  const { afterTaxCapHighlyCompensated: _, ...plan } = year?.plan ?? {};
  return year && { ...year, plan };
};

/** The same, with any amount as an election. */
const toTheCent = ({
  electIn: _,
  electAfterTaxIn: __,
  combinedElection: ___,
  ...request
}: PaycheckRequest): PaycheckRequest => request;

/** What deferrals and after-tax money of the paychecks still to come bring in above a cap on both. Treas. Reg. 1.414(v)-1(b)(1)(ii). */
function aboveCombinedCap({ paychecks }: PaycheckPlan, capPercent: number | undefined): Money {
  if (capPercent === undefined) return ZERO;
  return Money.sum(
    0,
    ...paychecks.map(({ pay, deferral, afterTax }) =>
      Money.max(0, deferral.plus(afterTax).minus(pay.times(capPercent).div(100).toDecimalPlaces(2))),
    ),
  );
}

function payOverTheYear(
  { startedOn, lastPayDate, raise, bonusElection, annualPay }: Profile,
  calendar: PayCalendar,
  { request, each, doesNotFit }: YearOfPay,
): PayOverTheYear {
  const { bonus } = request;
  return {
    ...(calendar.first > 1 && { startedOn }),
    ...(calendar.last < calendar.periods && { lastPayDate }),
    ...(request.raise && { raise }),
    bonusElection,
    bonus: bonus && { amount: new Money(bonus.amount), date: calendar.all[bonus.paycheck - 1] ?? '' },
    year: new Money(annualPay ?? 0),
    each,
    doesNotFit,
  };
}

const isCombined = ({ combinedElection, electionUnit }: Profile): boolean =>
  combinedElection === true &&
  electionUnit !== 'dollars' &&
  electionUnit !== 'wholeDollars' &&
  !!electionUnit;

type PercentCaps = Partial<
  Record<'afterTaxCapPercent' | 'deferralCapPercent' | 'combinedCapPercent', number>
>;

/** A percent cap holds for each paycheck's election, unless the plan counts it over the year; of two, the lower. */
export function percentCaps(profile: Profile, taxYear: number, maybeHighlyCompensated: boolean): PercentCaps {
  if (profile.capsOverYear) return {};
  const afterTaxCaps = [
    profile.afterTaxCapPercent,
    ...(maybeHighlyCompensated ? [profile.afterTaxCapHighlyCompensatedPercent] : []),
  ].filter((cap) => typeof cap === 'number');
  const caps = {
    afterTaxCapPercent: afterTaxCaps.length > 0 ? Math.min(...afterTaxCaps) : undefined,
    deferralCapPercent: deferralCapPercent(profile, taxYear)?.percent,
    combinedCapPercent: profile.combinedCapPercent,
  };
  return Object.fromEntries(
    Object.entries(caps).filter(([, percent]) => typeof percent === 'number' && percent > 0),
  );
}

/** Pay, deferrals, match and after-tax money of the paychecks that are over. */
function paidInSoFar(profile: Profile, year: CalculationRequest, paid: Money) {
  const deferrals = profile.electiveDeferralYearToDate ?? 0;
  const afterTax = profile.afterTaxYearToDate ?? 0;
  // A match that looks at after-tax money takes it for more of the same.
  const matched = year.plan?.matchesAfterTax ? new Money(deferrals).plus(afterTax) : deferrals;
  const match = matchOfFormula(year, paid, Money.min(matched, paid));
  return { pay: paid, deferrals, match, afterTax };
}

/** Before the first paycheck too: a bonus in the first days of January, or a count that is off. */
const hasPaidIn = ({ electiveDeferralYearToDate, afterTaxYearToDate }: Profile): boolean =>
  (electiveDeferralYearToDate ?? 0) > 0 || (afterTaxYearToDate ?? 0) > 0;

/**
 * What goes on until a change counts: the percent that was named, else what went in per paycheck so far; each of
 * deferral and after-tax money by itself.
 *
 * @param done this person's paychecks that are over
 * @param pay of a paycheck, without a bonus
 */
function currentElection(
  profile: Profile,
  done: number,
  pay: Money,
): NonNullable<PaycheckRequest['current']> {
  const { electiveDeferralPercent: deferralPercent, afterTaxPercent } = profile;
  if (typeof deferralPercent === 'number' && typeof afterTaxPercent === 'number')
    return { deferralPercent, afterTaxPercent };
  const each = (elected: number | null | undefined, amount: number | null | undefined) =>
    typeof elected === 'number'
      ? pay.times(elected).div(100).toDecimalPlaces(2, Money.ROUND_UP)
      : done <= 0
        ? 0
        : new Money(amount ?? 0).div(done).toDecimalPlaces(2, Money.ROUND_UP);
  return {
    deferral: each(deferralPercent, profile.electiveDeferralYearToDate),
    afterTax: each(afterTaxPercent, profile.afterTaxYearToDate),
  };
}

/** The date of a paycheck by its number; undefined where only the number of paychecks is known. */
export function dateOf(number: number | null, { calendar, plan }: PaycheckElection): string | undefined {
  const first = plan.paychecks[0]?.number;
  return number === null || first === undefined ? undefined : calendar.dates[number - first];
}
