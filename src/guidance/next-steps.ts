import { type Calculation, limitsFor, lookBackThreshold, Money, ZERO } from '../calculator/index.ts';
import type { Day } from '../participant/day.ts';
import { isGone, payCalendar } from '../participant/pay-calendar.ts';
import type { Profile } from '../participant/profile.ts';
import { stepsWhereItWasOver, stepsWhereOver } from './over-steps.ts';
import { dateOf } from './paycheck.ts';
import type { ProRata } from './pro-rata.ts';
import { lessEmployer, steps as say } from './texts.en.ts';
import type { ToGo } from './to-go.ts';

type Situation = {
  calculation: Calculation;
  /** The same year with the deferral raised to the limit, and what can go in after tax then. */
  atTheMost: { calculation: Calculation; toGo: ToGo | undefined } | undefined;
  proRata: ProRata;
  profile: Profile;
  day: Day;
  toGo: ToGo | undefined;
};

/** What the person does now, in order, each something that one does. */
export function nextSteps(situation: Situation): string[] {
  const { calculation } = situation;
  return [
    ...stepsWhereOver(situation),
    ...(situation.profile.planType === '457b' ? [] : plan(calculation)),
    ...deferrals(situation),
    ...kindOfPlan(situation),
    ...(calculation.eligibility.status === 'notAvailable'
      ? [say.rothIra()]
      : [...paymentsIn(situation), ...wayToRoth(situation)]),
    ...matchToKeep(situation),
  ];
}

function plan({ eligibility }: Calculation): string[] {
  if (eligibility.status === 'unknown') return [say.askTheAdministrator()];
  return eligibility.status === 'notAvailable' ? [say.askForTheFeature()] : [];
}

/** What only some kinds of plan have. */
function kindOfPlan({ profile }: Situation): string[] {
  if (profile.planType === '457b') return [say.other457b()];
  return profile.planType === '403b' ? [say.fifteenYears()] : [];
}

function deferrals(situation: Situation): string[] {
  const { calculation, profile, day } = situation;
  const { catchUpMustBeRoth, catchUpUsed, catchUpKind, remaining } = calculation.electiveDeferral;
  const { deferral: raise, match: moreMatch } = ofRaise(situation);
  const isThisYear = calculation.taxYear === day.calendarYear;
  // What no paycheck of the year can do any more is no step.
  const left = isThisYear ? payCalendar(profile, day)?.left : undefined;
  const canStillDefer = left !== 0;
  const isAllIn = allIsIn(situation);
  const usesCatchUp = catchUpKind !== 'none' && (catchUpUsed.gt(0) || remaining.gt(0));
  return [
    ...(moreMatch.gt(0) && canStillDefer ? [say.wholeMatch(moreMatch)] : []),
    ...(raise.gt(0) && canStillDefer && calculation.excesses.length === 0
      ? [raiseStep(situation, raise)]
      : []),
    ...(catchUpKind === 'none' && catchUpMustBeRoth && profile.rothCatchUp === 'notOffered' && canStillDefer
      ? [say.catchUpAsRoth(profile.rothCatchUp)]
      : []),
    ...(usesCatchUp && catchUpMustBeRoth ? asRoth(situation, isAllIn, canStillDefer) : []),
    ...(usesCatchUp && (canStillDefer || isAllIn) && catchUpMustBeRoth === null
      ? [say.findOutWages(limitsFor(calculation.taxYear).rothCatchUpWages ?? 0, calculation.taxYear - 1)]
      : []),
  ];
}

/** How the catch-up has to go in, or whether it went in so. */
function asRoth({ calculation, profile }: Situation, isAllIn: boolean, canStillDefer: boolean): string[] {
  const above = new Money(profile.electiveDeferralYearToDate ?? 0).minus(calculation.electiveDeferral.limit);
  const isWrongKind = above.gt(0) && profile.deferralKind === 'preTax' && profile.rothCatchUp !== 'deemed';
  const wrong = isWrongKind ? [say.catchUpIsPreTax(above, calculation.electiveDeferral.limit)] : [];
  if (!isAllIn)
    return [...wrong, ...(canStillDefer ? [say.catchUpAsRoth(profile.rothCatchUp ?? undefined)] : [])];
  if (isWrongKind) return wrong;
  const isKnown = profile.deferralKind === 'roth' || profile.rothCatchUp === 'deemed';
  return isKnown ? [] : [say.checkCatchUpIsRoth(calculation.electiveDeferral.limit)];
}

/** All that will be deferred this year is in: nothing about how to defer is a step any more. */
function allIsIn({ calculation, profile, day }: Pick<Situation, 'calculation' | 'profile' | 'day'>): boolean {
  const { total, remaining } = calculation.electiveDeferral;
  return (
    calculation.taxYear === day.calendarYear &&
    remaining.isZero() &&
    total.gt(0) &&
    total.lte(profile.electiveDeferralYearToDate ?? 0)
  );
}

function raiseStep({ calculation, atTheMost, profile }: Situation, raise: Money): string {
  const { remaining } = calculation.electiveDeferral;
  const most = atTheMost && upToTheMost(calculation, atTheMost.calculation);
  if (profile.planType === 'solo401k') return say.raiseOwnersDeferral(raise, calculation.taxYear);
  // What is in after tax already has its part of the overall limit.
  if (most?.lt(remaining) && raise.eq(most)) return say.raiseBesideAfterTax(raise);
  return raise.lt(remaining) ? say.raiseAsFarAsPayGoes(raise, remaining) : say.raiseDeferral(raise);
}

/** Deferrals that end early lose the match of the later paychecks, unless the plan makes up for it. */
function matchToKeep({ calculation, profile, day, toGo }: Situation): string[] {
  const isThisYear = calculation.taxYear === day.calendarYear;
  const left = isThisYear ? payCalendar(profile, day)?.left : undefined;
  if (allIsIn({ calculation, profile, day }) || profile.planType === 'solo401k') return [];
  // All of it is in already, or none comes: there's nothing to lose.
  if (toGo?.election?.plan.paychecks.every(({ match }) => match.isZero())) return [];
  if (!profile.match?.length || profile.trueUp === true || !isThisYear || (left ?? 2) <= 1) return [];
  return [profile.trueUp === false ? say.spreadForTheMatch() : say.keepTheMatch()];
}

/** What may be deferred beyond the plan, beside the after-tax money that is in already. */
const upToTheMost = (now: Calculation, atTheMost: Calculation): Money =>
  Money.min(
    now.electiveDeferral.remaining,
    atTheMost.electiveDeferral.total.minus(now.electiveDeferral.total),
  );

/** What raising the deferral to the limit still brings: no more than the paychecks that are left can. */
function ofRaise({ calculation, atTheMost, toGo }: Situation): { deferral: Money; match: Money } {
  if (!atTheMost) return { deferral: ZERO, match: ZERO };
  const most = upToTheMost(calculation, atTheMost.calculation);
  const now = toGo?.election?.plan;
  const then = atTheMost.toGo?.election?.plan;
  if (now && then)
    return {
      deferral: Money.min(most, then.deferrals.minus(now.deferrals)),
      match: then.match.minus(now.match),
    };
  return {
    deferral: most,
    match: atTheMost.calculation.employer.total.minus(calculation.employer.total),
  };
}

/** What goes in today, and until when it helps: from the same election as `paycheck` shows. */
function paymentsIn(situation: Situation): string[] {
  const { calculation, toGo, profile, day } = situation;
  const { acpTest, taxYear, excesses } = calculation;
  const { afterTax } = calculation;
  if (excesses.some(({ kind }) => kind === 'annualAdditions')) return [say.noRoomLeft(taxYear)];
  const room = toGo?.room ?? afterTax.remaining;
  const amount = canGoIn(calculation, toGo);
  if (toGo?.isSoFarUnknown && !toGo.paychecks.about) return [lookUpSoFar(profile)];
  if (room.gt(0) && toGo?.isTooLate) return [say.tooLateForThisYear(taxYear)];
  if (isGone(profile, day) && profile.lastPayDate) return [say.gone(profile.lastPayDate)];
  if (toGo?.bound === 'lowerCap')
    return [
      say.lowerCapMayBePassed(
        afterTax.headroomIfHighlyCompensated ?? ZERO,
        toGo.election?.ifNotHighlyCompensated ?? ZERO,
        lookBackThreshold(taxYear),
        taxYear - 1,
      ),
    ];
  if (room.gt(0) && amount.lte(0) && toGo?.bound === 'paychecks')
    return [toGo.paychecks.left > 0 ? say.deferralsTakeThePay(room) : say.noPayDatesLeft(taxYear)];
  if (amount.lte(0)) return [say.noRoomLeft(taxYear)];
  return [
    ...electStep(situation, amount),
    ...(toGo?.paychecks.about
      ? [say.findOutPayDates(toGo.paychecks.left, missingSoFar(profile), !!profile.payFrequency)]
      : []),
    ...(toGo?.bound === 'paychecks' ? [say.payDatesAreTheBound(amount, toGo.paychecks.left)] : []),
    ...(toGo?.reserved.gt(0) ? [say.reserved(toGo.reserved)] : []),
    ...(toGo?.bound === 'steps' ? [say.stepsAreTheBound(room.minus(toGo.reserved).minus(amount))] : []),
    ...(toGo?.bound === 'planCap' ? [say.planCapIsTheBound(amount, toGo.paychecks.left)] : []),
    ...(toGo?.bound === 'pay' || (!toGo && afterTax.payLeft.lt(room))
      ? [say.payIsTheBound(afterTax.payLeft)]
      : []),
    ...dates(toGo),
    ...(acpTest.refundPossible !== false
      ? [say.maybeRefunded(acpTest.highlyCompensated, lookBackThreshold(taxYear), taxYear)]
      : []),
  ];
}

/** Where the step before raises the deferral, less is left for after-tax money: both amounts are said. */
function electStep(situation: Situation, amount: Money): string[] {
  const { calculation, atTheMost, toGo } = situation;
  const { taxYear, eligibility, excesses } = calculation;
  const ifAllowed = eligibility.status === 'unknown';
  if (toGo?.isPaidByHand) {
    const most = atTheMost?.calculation.afterTax.remaining;
    return [say.payInByHand(most?.lt(amount) ? most : amount, taxYear, ifAllowed)];
  }
  const isRaised = ofRaise(situation).deferral.gt(0) && excesses.length === 0;
  const after = isRaised && atTheMost ? canGoIn(atTheMost.calculation, atTheMost.toGo) : undefined;
  const { known } = calculation.employer;
  const less = lessEmployer(calculation);
  const first = known ? [] : [say.findOutEmployer()];
  if (!after?.lt(amount))
    return [
      ...first,
      toGo?.election && toGo.election.plan.election.combined !== null
        ? say.electTogether(amount, taxYear)
        : toGo?.isUnlikely
          ? say.electWhatFits(amount, toGo.paychecks.left, ifAllowed, less)
          : say.elect(amount, taxYear, ifAllowed, less),
    ];
  return after.gt(0)
    ? [...first, say.electAfterRaise(after, amount, taxYear, ifAllowed)]
    : [say.raiseLeavesNothing(amount, taxYear)];
}

/** What can still go in after tax: as far as the room, the paychecks that are left and all of the pay go. */
const canGoIn = ({ afterTax }: Calculation, toGo: ToGo | undefined): Money =>
  toGo?.amount ?? Money.min(afterTax.payLeft, toGo?.room ?? afterTax.remaining);

/** The paychecks that still help, by date, and the one at which the match ends. */
function dates(toGo: ToGo | undefined): string[] {
  if (!toGo?.election) return [];
  const { plan } = toGo.election;
  const { fillsFrom, lastDate, setBefore } = toGo;
  const isAll = toGo.amount.plus(toGo.reserved).gte(toGo.room);
  const matchEnds = dateOf(plan.payLimitPaycheck, toGo.election);
  const hasMatch = plan.match.gt(0);
  return [
    ...(fillsFrom ? [say.fillsFrom(fillsFrom, setBefore?.fillsFrom, isAll)] : []),
    ...(lastDate && lastDate !== fillsFrom ? [say.lastPayDate(lastDate, setBefore?.lastDate)] : []),
    ...(matchEnds && hasMatch ? [say.matchEnds(matchEnds)] : []),
  ];
}

/** Without it no election is advised. */
export const lookUpSoFar = ({ electiveDeferralYearToDate, afterTaxYearToDate }: Profile): string =>
  say.lookUpSoFar(typeof electiveDeferralYearToDate !== 'number', typeof afterTaxYearToDate !== 'number');

/** What went in so far is not known: the real room is less by it. */
const missingSoFar = ({ electiveDeferralYearToDate, afterTaxYearToDate }: Profile): boolean =>
  electiveDeferralYearToDate === null || afterTaxYearToDate === null;

/** What is still possible for a year that is over. Treas. Reg. 1.415(c)-1(b)(6); IRC 402(g)(2). */
export function stepsAfterTheYear(situation: Omit<Situation, 'atTheMost' | 'toGo'>): string[] {
  const { calculation, profile, day } = situation;
  const isLastYear = calculation.taxYear === day.calendarYear - 1;
  const until = (monthAndDay: string) => isLastYear && day.today.toISOString().slice(5, 10) <= monthAndDay;
  const takesAfterTax = calculation.eligibility.status !== 'notAvailable';
  const isRoomLeft = calculation.afterTax.remaining.gt(0);
  return [
    ...stepsWhereItWasOver(calculation, until('04-15')),
    ...(until('01-30') && takesAfterTax && isRoomLeft ? [say.stillWithin30Days(calculation.taxYear)] : []),
    ...(until('10-15') ? [say.employerStillPays(calculation.taxYear)] : []),
    ...(takesAfterTax && (profile.afterTaxBalance ?? profile.afterTaxYearToDate ?? 0) > 0
      ? wayToRoth(situation)
      : []),
    say.thisYear(day.calendarYear),
  ];
}

function wayToRoth({
  calculation,
  profile,
  proRata,
  day,
}: Pick<Situation, 'calculation' | 'profile' | 'proRata' | 'day'>): string[] {
  if (isGone(profile, day)) return [say.rollNow()];
  if (calculation.eligibility.status === 'onSeparation') return [say.rollWhenLeaving()];
  const separate = profile.separateAccounting === true;
  return [
    ...(profile.allowsInPlanConversion
      ? [say.convertInside(profile.conversion ?? undefined, profile.planType === 'solo401k')]
      : []),
    ...(profile.allowsInServiceWithdrawal ? [say.rollOut()] : []),
    ...(proRata.own && !separate && !profile.allowsInPlanConversion ? [say.splitIt()] : []),
  ];
}
