import { type CalculationRequest, calculate, catchUpAmount, limitsFor, Money } from '../calculator/index.ts';
import { ageAtYearEnd } from '../participant/age.ts';
import { type Day, isoOf } from '../participant/day.ts';
import { deferralCapPercent, isNewHire } from '../participant/deferral-cap.ts';
import { isGone, payCalendar } from '../participant/pay-calendar.ts';
import { forAnotherYear, type Profile, takesAfterTax, takesRothCatchUp } from '../participant/profile.ts';
import { countsFromNow, plannedFor } from './planned.ts';

/** What was not said, or is not known, and what the figures take in its place; each is told to the person. */
export type Assumption =
  | 'defersTheMost'
  | 'employerPutsInNothing'
  | 'employerSharesTheLimit'
  | 'employerNotInTotal'
  | 'deferredSoFarUnknown'
  | 'afterTaxSoFarUnknown'
  | 'elsewhereUnknown'
  | 'selfEmploymentIncome'
  | 'superCatchUpOffered'
  | 'payOfThisYear'
  | 'percentFromNow'
  | 'lowerDeferralCap'
  | 'relatedCounted'
  | 'businessCounted'
  | 'businessApart'
  | 'catchUpUnlessWages'
  | 'afterTaxMatchUpToMaximum'
  | 'matchOfEveryPaycheck'
  | 'matchEndedWithDeferrals';

/** A profile as a request to the calculator, or the questions without whose answers there are no figures. */
export type Asked =
  | { request: CalculationRequest; assumptions: Assumption[]; missing?: undefined }
  | { missing: ('birth' | 'pay')[] };

/**
 * Builds the calculator's request for a tax year. Facts of the current year ("so far", other employers, last
 * year's wages) are taken over only into the year that they were said of.
 *
 * @param isOver the year is over: what went in is all that will
 */
export function requestFor(profile: Profile, taxYear: number, day: Day, isOver = false): Asked {
  const age = ageAtYearEnd(profile, taxYear, day);
  const compensation = profile.annualPay;
  if (age === undefined || typeof compensation !== 'number')
    return {
      missing: [
        ...(age === undefined ? (['birth'] as const) : []),
        ...(typeof compensation === 'number' ? [] : (['pay'] as const)),
      ],
    };
  const isThisYear = taxYear === day.calendarYear;
  const deferralCap = deferralCapIn(profile, taxYear, day);
  const otherEmployers = isThisYear ? (profile.otherEmployerDeferrals ?? 0) : 0;
  const base: CalculationRequest = {
    taxYear,
    participant: {
      ageAtYearEnd: age,
      ...(isSelfEmployed(profile) ? { selfEmployment: { netProfit: compensation } } : { compensation }),
      electiveDeferrals: {
        planned: 0,
        yearToDate: isThisYear ? (profile.electiveDeferralYearToDate ?? 0) : 0,
        otherEmployers,
        ...kindOf(profile),
      },
      employerContribution: profile.employerContribution ?? undefined,
      leavingEmployer: profile.leavingEmployer,
      fivePercentOwner: profile.fivePercentOwner,
      ...(isThisYear && { highlyCompensated: profile.highlyCompensated }),
      ...(isThisYear && isNewHire(profile, taxYear) && { newHire: true }),
      priorYearFicaWages:
        wagesBefore(profile, taxYear, day) ?? (takesRothCatchUp(profile) ? undefined : null),
      ...(isThisYear && plansOfOthers(profile)),
      ...(isThisYear && { afterTax: { yearToDate: profile.afterTaxYearToDate ?? 0 } }),
    },
    plan: planOf(profile, deferralCap),
  };
  const planned = plannedIn(profile, base, day, isOver);
  base.participant.electiveDeferrals = {
    ...base.participant.electiveDeferrals,
    planned: planned.amount,
    ...(planned.stopsAtLimit && { stopsAtLimit: true }),
  };
  return {
    request: base,
    assumptions: [
      ...assumptionsOf(profile, planned.assumed, isThisYear),
      ...(isThisYear ? [] : (['payOfThisYear'] as const)),
      ...(countsFromNow(profile, taxYear, day) ? (['percentFromNow'] as const) : []),
      ...(isThisYear && mayLoseMatch(profile, planned.amount)
        ? [
            profile.trueUp === false
              ? ('matchEndedWithDeferrals' as const)
              : ('matchOfEveryPaycheck' as const),
          ]
        : []),
      ...(profile.matchesAfterTax === true && !isAfterTaxMatched(profile)
        ? (['afterTaxMatchUpToMaximum'] as const)
        : []),
      ...(isThisYear ? assumptionsOfOthers(profile) : []),
      ...(leavesOutCatchUp(base) ? (['catchUpUnlessWages'] as const) : []),
      ...(deferralCap?.isUnsure ? (['lowerDeferralCap'] as const) : []),
      ...(takesSuperCatchUp(profile, base) ? (['superCatchUpOffered'] as const) : []),
    ],
  };
}

/**
 * What other plans take of this one's overall limit: those of related employers, whose pay counts too, and beside a
 * 403(b) that of a business of one's own. IRC 415(f), (h), (k)(4).
 */
function plansOfOthers({ relatedAdditions, relatedPay, businessAdditions, planType }: Profile) {
  return {
    ...(typeof relatedAdditions === 'number' && {
      relatedEmployers: { compensation: relatedPay ?? 0, annualAdditions: relatedAdditions },
    }),
    ...(typeof businessAdditions === 'number' &&
      planType === '403b' && { otherAnnualAdditions: businessAdditions }),
  };
}

function assumptionsOfOthers({ relatedAdditions, businessAdditions, planType }: Profile): Assumption[] {
  return [
    ...(typeof relatedAdditions === 'number' ? (['relatedCounted'] as const) : []),
    ...(typeof businessAdditions === 'number'
      ? [planType === '403b' ? ('businessCounted' as const) : ('businessApart' as const)]
      : []),
  ];
}

/** All deferrals of the year are in: a match that looks at each paycheck ends with them, unless the plan makes up for it. */
const mayLoseMatch = ({ match, trueUp, electiveDeferralYearToDate }: Profile, planned: number): boolean =>
  !!match?.length &&
  trueUp !== true &&
  (electiveDeferralYearToDate ?? 0) > 0 &&
  planned <= (electiveDeferralYearToDate ?? 0);

/**
 * Wages from this employer in the year before: last year's tell of this year, and this year's pay of the next one. IRC
 * 414(q)(1)(B), 414(v)(7)(A). Dollars; undefined where they aren't known.
 */
function wagesBefore(profile: Profile, taxYear: number, { calendarYear }: Day): number | null | undefined {
  if (taxYear === calendarYear) return profile.priorYearWages;
  return taxYear === calendarYear + 1 && !isSelfEmployed(profile) ? profile.annualPay : undefined;
}

const deferralCapIn = (profile: Profile, taxYear: number, day: Day) =>
  deferralCapPercent(
    taxYear === day.calendarYear
      ? profile
      : { ...forAnotherYear(profile), priorYearWages: wagesBefore(profile, taxYear, day) },
    taxYear,
  );

/** No Roth catch-up, and last year's wages not known: catch-up may be out of the question, so nothing counts on it. IRC 414(v)(7)(A). */
function leavesOutCatchUp(request: CalculationRequest): boolean {
  const { catchUpKind, catchUpMustBeRoth } = calculate(request).electiveDeferral;
  return catchUpKind === 'none' && catchUpMustBeRoth === null;
}

/** A plan need not offer the larger catch-up: where nobody said that it does, the figures that use it say so. IRC 414(v)(2)(E). */
function takesSuperCatchUp({ offersSuperCatchUp }: Profile, request: CalculationRequest): boolean {
  if (offersSuperCatchUp === true) return false;
  const { catchUpKind, catchUpUsed } = calculate(request).electiveDeferral;
  return catchUpKind === 'super' && catchUpUsed.gt(catchUpAmount('ordinary', limitsFor(request.taxYear)));
}

/** A sole proprietor's, partner's or LLC member's solo 401(k) counts what the business leaves; a corporation's, W-2 pay. */
const isSelfEmployed = ({ planType, businessKind }: Profile): boolean =>
  planType === 'solo401k' && businessKind !== 'corporation';

const isSaid = (value: unknown): boolean => value !== undefined && value !== null;

/** Whether anything is known of the employer's money: an amount, a match, or a fixed percent. */
export const saysEmployer = ({ employerContribution, match, nonelectivePercent }: Profile): boolean =>
  [employerContribution, match, nonelectivePercent].some(isSaid);

function assumptionsOf(profile: Profile, assumedPlan: boolean, isThisYear: boolean): Assumption[] {
  const mayTakeAfterTax = takesAfterTax(profile) !== false;
  return [
    ...(assumedPlan ? (['defersTheMost'] as const) : []),
    ...(saysEmployer(profile) ? [] : [employerUnknown(profile)]),
    ...(isThisYear && profile.electiveDeferralYearToDate === null ? (['deferredSoFarUnknown'] as const) : []),
    ...(isThisYear && mayTakeAfterTax && profile.afterTaxYearToDate === null
      ? (['afterTaxSoFarUnknown'] as const)
      : []),
    ...(isThisYear && profile.otherEmployerDeferrals === null ? (['elsewhereUnknown'] as const) : []),
    ...(profile.planType === 'solo401k' && !isSaid(profile.businessKind)
      ? (['selfEmploymentIncome'] as const)
      : []),
  ];
}

/** What employer money that nobody spoke of would take from. IRC 415(c)(2)(A), 457(b)(2). */
function employerUnknown({ planType, allowsAfterTax }: Profile): Assumption {
  if (planType === '457b') return 'employerSharesTheLimit';
  return allowsAfterTax === false ? 'employerNotInTotal' : 'employerPutsInNothing';
}

/** What a profile says of the plan, as the calculator takes it: the one way from a plan's rules to a request. */
function planOf(
  profile: Profile,
  deferral: ReturnType<typeof deferralCapIn>,
): NonNullable<CalculationRequest['plan']> {
  const known = <Value>(value: Value | null | undefined): Value | undefined => value ?? undefined;
  // Where the lower cap on deferrals counts, since wages aren't known, so does the one on after-tax money: one person is both or neither.
  const isLower =
    deferral?.isUnsure === true && typeof profile.afterTaxCapHighlyCompensatedPercent === 'number';
  const lower = isLower ? undefined : known(profile.afterTaxCapHighlyCompensatedPercent);
  const combined = known(profile.combinedCapPercent);
  const afterTaxPercents = [
    profile.afterTaxCapPercent,
    ...(isLower ? [profile.afterTaxCapHighlyCompensatedPercent] : []),
  ].filter((cap) => typeof cap === 'number');
  const afterTaxCap = capOf(
    afterTaxPercents.length > 0 ? Math.min(...afterTaxPercents) : undefined,
    profile.afterTaxCapAmount,
  );
  const deferralCap = capOf(deferral?.percent, profile.deferralCapAmount);
  return {
    ...(profile.planType && { type: profile.planType }),
    allowsAfterTax: profile.allowsAfterTax,
    allowsInPlanConversion: profile.allowsInPlanConversion,
    allowsInServiceWithdrawal: profile.allowsInServiceWithdrawal,
    separateAccounting: profile.separateAccounting,
    // The calculator asks it only of catch-up that has to be Roth.
    ...(!takesRothCatchUp(profile) && { offersRoth: false }),
    offersCatchUp: known(profile.offersCatchUp),
    offersSuperCatchUp: known(profile.offersSuperCatchUp),
    trueUp: profile.trueUp,
    match: known(profile.match),
    matchMaximum: known(profile.matchMaximum),
    matchesCatchUp: known(profile.matchesCatchUp),
    ...(isAfterTaxMatched(profile) && { matchesAfterTax: true }),
    nonelectivePercent: known(profile.nonelectivePercent),
    ...(afterTaxCap && { afterTaxCap }),
    ...(deferralCap && { deferralCap }),
    ...(lower !== undefined && { afterTaxCapHighlyCompensated: { percentOfPay: lower } }),
    ...(combined !== undefined && { combinedCap: { percentOfPay: combined } }),
  };
}

/** With a maximum in dollars the calculator counts the match on deferrals alone, which the figures say. */
const isAfterTaxMatched = ({ matchesAfterTax, matchMaximum }: Profile): boolean =>
  matchesAfterTax === true && typeof matchMaximum !== 'number';

/** A cap in percent of pay, in dollars, or the lesser of both. */
function capOf(percentOfPay: number | null | undefined, amount: number | null | undefined) {
  if (typeof percentOfPay !== 'number' && typeof amount !== 'number') return undefined;
  return {
    ...(typeof percentOfPay === 'number' && { percentOfPay }),
    ...(typeof amount === 'number' && { amount }),
  };
}

/** The same request with the deferral raised to all that the law allows this person here. */
export const deferringTheMost = (request: CalculationRequest): CalculationRequest =>
  besideAfterTax(withPlanned(request, mostFor(request)));

function mostFor(request: CalculationRequest): number {
  const { participant } = request;
  const nothingIn: CalculationRequest = {
    ...request,
    participant: { ...participant, electiveDeferrals: { ...participant.electiveDeferrals, yearToDate: 0 } },
  };
  const most = calculate(withPlanned(nothingIn, 0)).electiveDeferral.remaining.toNumber();
  // The employer's money counts toward the same limit. IRC 457(b)(2), (e)(15).
  return request.plan?.type === '457b' ? plannedOf(besideAfterTax(withPlanned(nothingIn, most))) : most;
}

/**
 * The same request, deferring no more than fits beside the after-tax money that is in already: both share the overall
 * limit, so nobody is advised to defer what only puts them over it. Never less than is in. IRC 415(c)(1).
 */
export function besideAfterTax(request: CalculationRequest): CalculationRequest {
  const { annualAdditions, excesses } = calculate(request);
  // A cap on deferrals and after-tax money together is shared in the same way.
  const overTheCap = request.plan?.combinedCap
    ? excesses.find(({ kind }) => kind === 'afterTaxCap')?.amount
    : undefined;
  const excess = Money.max(annualAdditions.excess, overTheCap ?? 0);
  if (excess.isZero()) return request;
  const soFar = Number(request.participant.electiveDeferrals.yearToDate ?? 0);
  const planned = plannedOf(request);
  return withPlanned(request, Math.max(excess.negated().plus(planned).toNumber(), Math.min(planned, soFar)));
}

const plannedOf = ({ participant }: CalculationRequest): number =>
  Number(participant.electiveDeferrals.planned);

const withPlanned = (request: CalculationRequest, planned: number): CalculationRequest => ({
  ...request,
  participant: {
    ...request.participant,
    electiveDeferrals: { ...request.participant.electiveDeferrals, planned },
  },
});

/** The last payday of the year is over: of the one that is today nobody knows yet whether it's in what was told. */
function isPaidOut(profile: Profile, day: Day): boolean {
  const last = payCalendar(profile, day)?.all.at(-1);
  return last !== undefined && last < isoOf(day.today);
}

/** A percent of pay goes to the calculator as it was said: payroll stops it at the limit. Dollars are taken as said. */
function plannedIn(
  profile: Profile,
  request: CalculationRequest,
  day: Day,
  isOver: boolean,
): { amount: number; assumed: boolean; stopsAtLimit: boolean } {
  // What is in is in: no paycheck from here brings more.
  const soFar = profile.electiveDeferralYearToDate;
  const isAllIn = isOver || isGone(profile, day) || isPaidOut(profile, day);
  if (request.taxYear === day.calendarYear && isAllIn && typeof soFar === 'number')
    return { amount: soFar, assumed: false, stopsAtLimit: false };
  if (profile.defersTheMost) return { amount: mostFor(request), assumed: false, stopsAtLimit: false };
  const said = plannedFor(profile, request.taxYear, day);
  if (said === undefined)
    return { amount: plannedOf(deferringTheMost(request)), assumed: true, stopsAtLimit: false };
  return { amount: said, assumed: false, stopsAtLimit: typeof profile.electiveDeferralPlanned !== 'number' };
}

const kindOf = ({ deferralKind }: Profile) => (deferralKind ? { kind: deferralKind } : {});
