import { type Calculation, limitsIfKnown } from '../calculator/index.ts';
import type { Day } from '../participant/day.ts';
import type { Profile } from '../participant/profile.ts';
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

function paymentsIn({ calculation, atTheMost }: Situation): string[] {
  const { afterTax, acpTest, taxYear } = calculation;
  const room = atTheMost?.afterTax.remaining ?? afterTax.remaining;
  const payable = afterTax.payLeft.lt(room) ? afterTax.payLeft : room;
  if (payable.lte(0)) return [say.noRoomLeft(taxYear)];
  return [
    say.elect(payable, taxYear, calculation.eligibility.status === 'unknown'),
    ...(afterTax.payLeft.lt(room) ? [say.payIsTheBound(afterTax.payLeft)] : []),
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
