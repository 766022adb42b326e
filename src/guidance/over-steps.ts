import { type Calculation, type Excess, type Money, ZERO } from '../calculator/index.ts';
import type { Profile } from '../participant/profile.ts';
import { overWithStillToCome } from './still-to-come.ts';
import { steps as say } from './texts.en.ts';
import type { ToGo } from './to-go.ts';

/** What to do about too much: it comes before every other step, since it has a date. IRC 402(g)(2); Rev. Proc. 2021-30. */

type Over = { calculation: Calculation; profile: Profile; toGo: ToGo | undefined };

/** Of the running year: what is over, what would be, and who can still stop it. */
export function stepsWhereOver({ calculation, profile, toGo }: Over): string[] {
  const tooMuch = toGo?.tooMuch;
  return [
    ...corrections(calculation, { isTooLate: toGo?.isTooLate }),
    ...stillToCome(calculation, profile),
    ...(mayComeFromElsewhere(calculation, profile) ? [say.whichPlanReturnsIt()] : []),
    ...(tooMuch ? [toGo.isTooLate ? say.tooMuchWillGoIn(tooMuch) : say.lowerAfterTax(tooMuch)] : []),
  ];
}

/** Of a year that is over, in which nothing is planned any more; after April 15 no plan pays an excess deferral out. */
export function stepsWhereItWasOver(calculation: Calculation, isInTime: boolean): string[] {
  const made = calculation.excesses.map((excess) => ({ ...excess, made: excess.amount }));
  const [deferrals, others] = [made.filter(isOfDeferrals), made.filter((excess) => !isOfDeferrals(excess))];
  return [
    ...corrections({ ...calculation, excesses: isInTime ? made : others }, { isOver: true }),
    // Treas. Reg. 1.402(g)-1(e)(8)(iii)
    ...(isInTime ? [] : deferrals).map((excess) =>
      say.excessStaysIn(excess.made, calculation.taxYear, !isOf457b(excess)),
    ),
  ];
}

const isOfDeferrals = ({ kind }: Excess): boolean => kind === 'electiveDeferral';
/** A governmental 457(b) has no April 15. Treas. Reg. 1.457-4(e)(2). */
const isOf457b = (excess: Excess): boolean => isOfDeferrals(excess) && excess.correctBy === null;

type When = { isOver?: boolean; isTooLate?: boolean | undefined };
type Parts = { made: Money; planned: Money };

function corrections(
  { excesses, taxYear }: Calculation,
  { isOver = false, isTooLate = false }: When,
): string[] {
  const partsOf = (wanted: Excess['kind']): Parts => {
    const { amount = ZERO, made = ZERO } = excesses.find(({ kind }) => kind === wanted) ?? {};
    return { made, planned: amount.minus(made) };
  };
  const additions = partsOf('annualAdditions');
  const deferrals = partsOf('electiveDeferral');
  return [
    ...(excesses.some(isOf457b) && deferrals.made.gt(0)
      ? ofA457b(deferrals)
      : ofDeferrals(deferrals, taxYear, isTooLate)),
    ...(additions.planned.gt(0)
      ? [
          isTooLate
            ? say.tooLateToLowerBesideAfterTax(additions.planned)
            : say.lowerDeferralBesideAfterTax(additions.planned, additions.made.gt(0)),
        ]
      : []),
    ...(additions.made.gt(0) ? [say.overTheOverallLimit(additions.made, isOver)] : []),
    ...excesses
      .filter(({ kind }) => kind === 'planLimit' || kind === 'afterTaxCap')
      .map(({ amount }) => say.overThePlansCap(amount)),
  ];
}

function ofDeferrals({ made, planned }: Parts, taxYear: number, isTooLate: boolean): string[] {
  const lower = isTooLate
    ? say.tooLateToLower(planned, taxYear)
    : say.lowerDeferral(planned, taxYear, made.gt(0));
  return [...(planned.gt(0) ? [lower] : []), ...(made.gt(0) ? [say.takeOutExcess(made, taxYear)] : [])];
}

/** What is still to come there is the employer's money, which counts toward the same limit. IRC 457(b)(2). */
const ofA457b = ({ made, planned }: Parts): string[] => [
  say.excessOf457b(made),
  ...(planned.gt(0) ? [say.theirMoneyIn457b(planned)] : []),
];

/** Employer money that is paid after the year counts for it: too much is seen before it comes. Treas. Reg. 1.415(c)-1(b)(6)(i)(B). */
function stillToCome(calculation: Calculation, profile: Profile): string[] {
  const over = overWithStillToCome(calculation, profile);
  return over.gt(0)
    ? [say.stillToComeIsTooMuch(over, profile.employerStillToCome ?? 0, calculation.taxYear)]
    : [];
}

/** Too much is in, and a part of it elsewhere: the plan that returns it is the person's choice. Treas. Reg. 1.402(g)-1(e)(2). */
const mayComeFromElsewhere = ({ excesses }: Calculation, { otherEmployerDeferrals }: Profile): boolean =>
  (otherEmployerDeferrals ?? 0) > 0 && excesses.some((excess) => isOfDeferrals(excess) && excess.made.gt(0));
