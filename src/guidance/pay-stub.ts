import {
  type Calculation,
  type CalculationRequest,
  calculate,
  checkPayStub,
  limitsIfKnown,
  Money,
  matchOfFormula,
  type PayStubCheck,
} from '../calculator/index.ts';
import { type PayStub, stubTotal } from '../documents/index.ts';
import { type Day, isoOf } from '../participant/day.ts';
import { type PayCalendar, payCalendar } from '../participant/pay-calendar.ts';
import { type Facts, type Profile, takesAfterTax, withFacts } from '../participant/profile.ts';
import { type PaycheckElection, paycheckFor } from './paycheck.ts';
import { requestFor } from './request.ts';
import { byNow, EMPLOYERS, factsOf, OWN } from './stub-facts.ts';

/** What a pay stub means for one person; nothing of it is kept until they say so. */
export type StubOutcome =
  /** It's of another year, or of a day to come: only the running year's can be checked. */
  | { kind: 'otherYear'; date: string }
  /** Neither a pay date nor the end of a period: which year it counts for can't be told. */
  | { kind: 'noDate' }
  | ReadStub;

export type ReadStub = {
  kind: 'read';
  taxYear: number;
  /** Its pay date, or the end of its period where no pay date is on it. */
  date: string;
  /** What can be taken over from it. */
  facts: Facts;
  /** Paychecks that came after it; they're counted like it. */
  since: number;
  /** What can't be told, so that there's no check; questions by their ids where they help. */
  missing: StubMissing[];
  check: StubCheck | undefined;
};
export type StubMissing = 'limits' | 'birth' | 'pay' | 'dates' | 'deferrals' | 'unclear';

export type StubCheck = {
  result: PayStubCheck;
  /** Paychecks left this year. */
  left: number;
  /** By now, in dollars. */
  afterTaxSoFar: Money;
  deferralsSoFar: Money;
  /** Of all that is in by now, what is over a limit already. */
  overNow: Money;
  /** Catch-up that isn't in yet: it comes on top of the overall limit. */
  catchUpLeft: Money;
  /** Something was deferred at another employer. */
  hasElsewhere: boolean;
  /** `done`: the paycheck deferred nothing, and something is in. */
  deferralsAre: 'done' | 'goingOn';
  /** Whether the plan takes after-tax money; undefined: not known. */
  takesAfterTax: boolean | undefined;
  /** No after-tax line is on it, so none is counted. */
  countsNoAfterTax: boolean;
  /** The paycheck that no longer fits in full, ISO; undefined where all fit, or its date isn't known. */
  afterTaxEnds: string | undefined;
  deferralsEnd: string | undefined;
  /** Whether a true-up may still bring what paychecks didn't: nobody said that the plan has none. */
  mayTrueUp: boolean;
  /** The first payday without match, where the stub shows it to the paycheck. */
  noMatchSince: string | undefined;
  /** What to set instead, where it can be worked out. */
  election: PaycheckElection | undefined;
};

/**
 * Reads a stub beside what is known of the person: what it tells of the year, and whether the year ends within its
 * limits if every paycheck that is left is like it.
 *
 * @param profile with the rules that HR entered
 */
export function stubFor(stub: PayStub, profile: Profile, day: Day): StubOutcome {
  const date = stub.payDate ?? stub.periodEnd;
  if (!date) return { kind: 'noDate' };
  const year = day.calendarYear;
  if (!date.startsWith(String(year))) return { kind: 'otherYear', date };
  const calendar = calendarOf(stub, date, profile, day);
  const since = calendar ? calendar.all.slice(0, calendar.done).filter((each) => each > date).length : 0;
  const facts = factsOf(stub, profile, calendar, since);
  const whole = withFacts(profile, facts, year);
  const missing = missingFor(stub, whole, calendar, day);
  return {
    kind: 'read',
    taxYear: year,
    date,
    facts,
    since,
    missing,
    check:
      missing.length === 0 && calendar ? checkFor(stub, { whole, calendar, since, date }, day) : undefined,
  };
}

/** By HR's pay dates, else by the stub's own and how often the person is paid; the stub's own paycheck is over. */
function calendarOf(stub: PayStub, date: string, profile: Profile, day: Day): PayCalendar | undefined {
  const payFrequency = stub.frequency ?? profile.payFrequency;
  const calendar = payCalendar({ ...profile, payFrequency, nextPayDate: date }, day);
  const next = calendar?.all[calendar.done];
  if (!calendar || calendar.all.length === 0) return undefined;
  if (next === undefined || next > date) return calendar;
  const { done, left, dates } = calendar;
  return { ...calendar, done: done + 1, left: left - 1, dates: dates.slice(1) };
}

function missingFor(
  stub: PayStub,
  whole: Profile,
  calendar: PayCalendar | undefined,
  day: Day,
): StubMissing[] {
  const each = stubTotal(stub, OWN, 'current');
  return [
    ...(stub.unclear.length > 0 ? (['unclear'] as const) : []),
    // In January the new year's limits may not be known yet: then nothing is computed for it.
    ...(limitsIfKnown(day.calendarYear)
      ? (requestFor(whole, day.calendarYear, day).missing ?? [])
      : (['limits'] as const)),
    ...(calendar ? [] : (['dates'] as const)),
    ...(stub.unclear.length === 0 &&
    (typeof whole.electiveDeferralYearToDate !== 'number' || each === undefined)
      ? (['deferrals'] as const)
      : []),
  ];
}

function checkFor(
  stub: PayStub,
  { whole, calendar, since, date }: { whole: Profile; calendar: PayCalendar; since: number; date: string },
  day: Day,
): StubCheck | undefined {
  const hasAfterTax = stub.lines.some(({ is }) => is === 'afterTax');
  const afterTaxEach = stubTotal(stub, ['afterTax'], 'current');
  if (hasAfterTax && (afterTaxEach === undefined || typeof whole.afterTaxYearToDate !== 'number'))
    return undefined;
  const counted = { ...whole, afterTaxYearToDate: whole.afterTaxYearToDate ?? 0 };
  const asked = requestFor(counted, day.calendarYear, day);
  if (asked.missing) return undefined;
  const match = {
    soFar: byNow(stubTotal(stub, ['match'], 'yearToDate'), stubTotal(stub, ['match'], 'current'), since),
    each: stubTotal(stub, ['match'], 'current'),
  };
  const result = checkPayStub({
    year: asked.request,
    paychecksLeft: calendar.left,
    soFar: {
      deferrals: counted.electiveDeferralYearToDate ?? 0,
      afterTax: counted.afterTaxYearToDate,
      match: match.soFar,
    },
    each: {
      deferrals: stubTotal(stub, OWN, 'current') ?? 0,
      afterTax: afterTaxEach ?? 0,
      match: match.each,
      pay: stub.gross?.current,
    },
  });
  const year = calculate(asked.request);
  const employerSoFar = byNow(
    stubTotal(stub, EMPLOYERS, 'yearToDate'),
    stubTotal(stub, EMPLOYERS, 'current'),
    since,
  );
  // HR's pay dates still count a paycheck that is to come in a day or two, though the stub has it already.
  const isAhead = (whole.payDates ?? []).length > 0 && date > isoOf(day.today);
  const paycheck = isAhead ? undefined : paycheckFor(counted, day);
  const dates = calendar.all.slice(calendar.done);
  const isDone = stubTotal(stub, OWN, 'current') === 0 && (counted.electiveDeferralYearToDate ?? 0) > 0;
  const ends = (fits: number) => (fits < calendar.left ? dates[fits] : undefined);
  return {
    result,
    left: calendar.left,
    afterTaxSoFar: new Money(counted.afterTaxYearToDate),
    deferralsSoFar: new Money(counted.electiveDeferralYearToDate ?? 0),
    overNow: overNowOf(year, counted, employerSoFar ?? 0),
    catchUpLeft: year.electiveDeferral.catchUp.minus(year.electiveDeferral.catchUpUsed),
    hasElsewhere: (whole.otherEmployerDeferrals ?? 0) > 0,
    deferralsAre: isDone ? 'done' : 'goingOn',
    takesAfterTax: takesAfterTax(whole),
    countsNoAfterTax: !hasAfterTax && typeof whole.afterTaxYearToDate !== 'number',
    afterTaxEnds: ends(result.afterTax.fits),
    deferralsEnd: ends(result.deferrals.fits),
    mayTrueUp: whole.trueUp !== false,
    noMatchSince: noMatchSince(stub, asked.request, calendar),
    election: paycheck?.kind === 'plan' ? paycheck : undefined,
  };
}

/** Over the plan's own cap, or over the overall limit with what the employer paid in by now. IRC 415(c)(1). */
function overNowOf(
  { afterTax, annualAdditions, electiveDeferral }: Calculation,
  { electiveDeferralYearToDate, afterTaxYearToDate }: Profile,
  employerSoFar: number,
): Money {
  const paidIn = new Money(afterTaxYearToDate ?? 0);
  const overCap = afterTax.bindingLimit === 'planCap' ? paidIn.minus(afterTax.headroom) : new Money(0);
  const ordinary = Money.min(electiveDeferralYearToDate ?? 0, electiveDeferral.limit);
  const overall = ordinary.plus(paidIn).plus(employerSoFar).minus(annualAdditions.limit);
  return Money.max(0, overCap, overall);
}

/**
 * With even paychecks, the payday from which the match has been missing: so many paychecks' match is in. Undefined where it
 * isn't missing, or the amounts don't come out even.
 */
function noMatchSince(stub: PayStub, year: CalculationRequest, { all }: PayCalendar): string | undefined {
  const [current, yearToDate] = [
    stubTotal(stub, ['match'], 'current'),
    stubTotal(stub, ['match'], 'yearToDate'),
  ];
  const pay = stub.gross?.current;
  if (current !== 0 || !yearToDate || !pay || stubTotal(stub, OWN, 'current') !== 0) return undefined;
  // A bound in dollars of a year says nothing of one paycheck.
  if (year.plan?.match?.some(({ upToAmount }) => upToAmount !== undefined)) return undefined;
  const full = matchOfFormula(year, new Money(pay), new Money(pay));
  const paid = full.gt(0) ? new Money(yearToDate).div(full) : undefined;
  const isEven = paid?.isInteger() && new Money(stub.gross?.yearToDate ?? 0).div(pay).isInteger();
  return isEven && paid ? all[paid.toNumber()] : undefined;
}
