import { type Calculation, limitsIfKnown, Money, ZERO } from '../calculator/index.ts';
import type { Day } from '../participant/day.ts';
import type { Profile } from '../participant/profile.ts';
import { PAYCHECKS_A_YEAR } from '../participant/questions/paychecks.ts';
import type { ProRata } from './pro-rata.ts';
import { steps as say } from './texts.en.ts';

type Situation = {
  calculation: Calculation;
  atTheMost: Calculation | undefined;
  proRata: ProRata;
  profile: Profile;
  day: Day;
};

/** What the person does now, in order, each something that one does. */
export function nextSteps(situation: Situation): string[] {
  const { calculation } = situation;
  return [
    ...corrections(calculation),
    ...(situation.profile.planType === '457b' ? [] : plan(calculation)),
    ...deferrals(situation),
    ...kindOfPlan(situation),
    ...(calculation.eligibility.status === 'notAvailable'
      ? [say.rothIra()]
      : [...paymentsIn(situation), ...wayToRoth(situation)]),
  ];
}

/** Too much comes first: it has a date. IRC 402(g)(2); Rev. Proc. 2021-30. */
function corrections({ electiveDeferral, annualAdditions, taxYear }: Calculation): string[] {
  return [
    ...(electiveDeferral.excess.gt(0) ? [say.takeOutExcess(electiveDeferral.excess, taxYear)] : []),
    ...(annualAdditions.excess.gt(0) ? [say.overTheOverallLimit(annualAdditions.excess)] : []),
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

function deferrals({ calculation, atTheMost, profile, day }: Situation): string[] {
  const { remaining, catchUpMustBeRoth, catchUpUsed, catchUpKind } = calculation.electiveDeferral;
  const moreMatch = atTheMost?.employer.total.minus(calculation.employer.total);
  const usesCatchUp = catchUpKind !== 'none' && (catchUpUsed.gt(0) || remaining.gt(0));
  return [
    ...(moreMatch?.gt(0) ? [say.wholeMatch(moreMatch)] : []),
    ...(remaining.gt(0) ? [say.raiseDeferral(remaining)] : []),
    ...(usesCatchUp && catchUpMustBeRoth ? [say.catchUpAsRoth(profile.rothCatchUp ?? undefined)] : []),
    ...(usesCatchUp && catchUpMustBeRoth === null
      ? [say.findOutWages(day.limits.rothCatchUpWages ?? 0, calculation.taxYear - 1)]
      : []),
    ...(profile.match?.length && profile.trueUp !== true && calculation.taxYear === day.calendarYear
      ? [profile.trueUp === false ? say.spreadForTheMatch() : say.keepTheMatch()]
      : []),
  ];
}

/** What the pay dates that are left can still pay in, after the deferrals that are planned; undefined where they are not known. */
function payStillToCome({ calculation, profile, day }: Situation): Money | undefined {
  const { payFrequency, paychecksLeft, annualPay } = profile;
  if (!payFrequency || typeof paychecksLeft !== 'number' || !annualPay) return undefined;
  if (calculation.taxYear !== day.calendarYear) return undefined;
  const { total } = calculation.electiveDeferral;
  const deferrals = total.minus(profile.electiveDeferralYearToDate ?? 0);
  const pay = ZERO.plus(annualPay).times(paychecksLeft).div(PAYCHECKS_A_YEAR[payFrequency]);
  const left = pay.minus(deferrals.gt(0) ? deferrals : 0);
  return left.gt(0) ? left.toDecimalPlaces(2, Money.ROUND_DOWN) : ZERO;
}

function paymentsIn(situation: Situation): string[] {
  const { calculation, atTheMost, profile } = situation;
  const { afterTax, acpTest, taxYear } = calculation;
  const room = atTheMost?.afterTax.remaining ?? afterTax.remaining;
  const toCome = payStillToCome(situation);
  const payLeft = toCome?.lt(afterTax.payLeft) ? toCome : afterTax.payLeft;
  const payable = payLeft.lt(room) ? payLeft : room;
  if (room.gt(0) && payable.lte(0) && toCome) return [say.noPayDatesLeft(taxYear)];
  if (payable.lte(0)) return [say.noRoomLeft(taxYear)];
  return [
    say.elect(payable, taxYear, calculation.eligibility.status === 'unknown'),
    ...(payLeft.lt(room)
      ? [
          payLeft === toCome
            ? say.payDatesAreTheBound(payLeft, profile.paychecksLeft ?? 0)
            : say.payIsTheBound(payLeft),
        ]
      : []),
    ...(acpTest.refundPossible !== false
      ? [say.maybeRefunded(acpTest.highlyCompensated, thresholdOf(taxYear - 1), taxYear)]
      : []),
  ];
}

function wayToRoth({ calculation, profile, proRata }: Situation): string[] {
  if (calculation.eligibility.status === 'onSeparation') return [say.rollWhenLeaving()];
  const separate = profile.separateAccounting === true;
  return [
    ...(profile.allowsInPlanConversion ? [say.convertInside(profile.conversion ?? undefined)] : []),
    ...(profile.allowsInServiceWithdrawal ? [say.rollOut()] : []),
    ...(proRata.own && !separate && !profile.allowsInPlanConversion ? [say.splitIt()] : []),
  ];
}

/** The pay above which one was highly compensated, looking back a year. IRC 414(q)(1)(B). */
const thresholdOf = (year: number) => limitsIfKnown(year)?.highlyCompensated;
