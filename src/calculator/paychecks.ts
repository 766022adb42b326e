import { catchUpAmount, catchUpKind } from './catch-up.ts';
import type { DerivationLine } from './derivation.ts';
import { type AnnualLimits, limitsFor } from './limits/index.ts';
import { matchOn } from './match.ts';
import { floorZero, type Money, min, percentOf, sum, ZERO } from './money.ts';
import { paycheckDerivation } from './paycheck-derivation.ts';
import { matchPerPaycheck } from './paycheck-match.ts';
import {
  type ElectionUnit,
  type PaycheckRequest,
  paychecksToCome,
  type ReadPaycheckRequest,
  readPaycheckRequest,
} from './paycheck-request.ts';
import { evenly, type Spread, spread, untilLimit } from './paycheck-spread.ts';

export type { PaycheckRequest } from './paycheck-request.ts';
export type Paycheck = { number: number; pay: Money; deferral: Money; afterTax: Money; match: Money };

/** A plan of the paychecks still to come; totals are of the whole year. */
export type PaycheckPlan = {
  deferrals: Money;
  afterTax: Money;
  /** Employer match of the year. */
  match: Money;
  /** The match if the same deferrals were spread evenly over the paychecks. */
  matchIfSpread: Money;
  matchLost: Money;
  /** The number of the last paycheck that defers; 0 where none does. */
  lastDeferralPaycheck: number;
  /** What to set: percent of pay (whole) or dollars a paycheck, and what the last paycheck pays in to the cent. */
  election: {
    unit: ElectionUnit;
    deferral: Money | null;
    afterTax: Money;
    last: { deferral: Money; afterTax: Money };
  };
  /** Room that the paychecks left cannot fill. */
  unfilled: { deferral: Money; afterTax: Money };
  /** Deferring as early as pay allows: the match then, and what it loses against this plan. */
  frontLoading: { match: Money; lost: Money };
  paychecks: Paycheck[];
  derivation: DerivationLine[];
};

/**
 * Deferrals, match and after-tax money paycheck by paycheck: the election that fills the deferral limit, keeps
 * the match, and fills the after-tax room with the last paycheck. A match computed per pay period stops when
 * deferrals stop, unless the plan trues up at the end of the year. Dollars, each paycheck to the cent.
 *
 * @example planPaychecks({ taxYear: 2019, annualPay: 240_000, payPeriods: 24, deferralPercent: 25,
 *   match: [{ rate: 1, upToPercentOfPay: 6 }], trueUp: false }).match // 4,800: deferrals end with paycheck 8
 * @throws InvalidRequestError field by field; UnknownTaxYearError
 */
export function planPaychecks(request: PaycheckRequest): PaycheckPlan {
  const asked = readPaycheckRequest(request);
  const limits = limitsFor(asked.taxYear);
  const numbered = paychecksToCome(asked);
  const pays = numbered.map(({ pay }) => pay);
  const before = asked.paidIn ?? { pay: ZERO, deferrals: ZERO, match: ZERO };
  const limit = deferralLimit(asked, limits);
  const room = floorZero(limit.total.minus(before.deferrals));
  const planned = planDeferrals(asked, pays, room);
  const matches = (deferrals: readonly Money[]) =>
    matchPerPaycheck(asked.match, pays, deferrals, limits.compensation, before);
  const perPaycheck = matches(planned.amounts);
  const totals = yearOf(asked, pays, planned.amounts, limits);
  const matchOf = (deferrals: readonly Money[]) =>
    asked.trueUp ? totals.trueUpMatch : before.match.plus(sum(matches(deferrals)));
  const match = matchOf(planned.amounts);
  const afterTax = planAfterTax(asked, pays, planned.amounts, { ...totals, match, limits, limit });
  const toDefer = sum(planned.amounts);
  const ifSpread = evenly(toDefer, pays.length);
  const early = untilLimit(pays, toDefer);
  const matchIfSpread = matchOf(ifSpread);
  const earlyMatch = matchOf(early);
  const result = {
    deferrals: totals.deferrals,
    afterTax: sum(afterTax.amounts).plus(asked.paidIn?.afterTax ?? ZERO),
    match,
    matchIfSpread,
    matchLost: floorZero(matchIfSpread.minus(match)),
    lastDeferralPaycheck: numbered[planned.amounts.findLastIndex((amount) => amount.gt(0))]?.number ?? 0,
    election: {
      unit: asked.electIn,
      deferral: planned.spread?.election ?? null,
      afterTax: afterTax.election,
      last: { deferral: planned.amounts.at(-1) ?? ZERO, afterTax: afterTax.amounts.at(-1) ?? ZERO },
    },
    unfilled: { deferral: floorZero(room.minus(toDefer)), afterTax: afterTax.unfilled },
    frontLoading: { match: earlyMatch, lost: floorZero(match.minus(earlyMatch)) },
    paychecks: numbered.map(({ number, pay }, index) => ({
      number,
      pay,
      deferral: planned.amounts[index] ?? ZERO,
      afterTax: afterTax.amounts[index] ?? ZERO,
      match: perPaycheck[index] ?? ZERO,
    })),
  };
  return {
    ...result,
    derivation: paycheckDerivation(asked, limits, result, {
      limit,
      deferralRoom: room,
      deferral: planned.spread,
      afterTax,
      pay: totals.pay,
      ifSpread,
      early,
    }),
  };
}

export type DeferralLimit = { base: Money; catchUp: Money; total: Money };

/** What may be deferred with this employer this year, catch-up for the age included. IRC 402(g), 414(v). */
function deferralLimit(asked: ReadPaycheckRequest, limits: AnnualLimits): DeferralLimit {
  const catchUp = catchUpAmount(catchUpKind(asked.ageAtYearEnd ?? 0, limits), limits);
  const elsewhere = asked.otherEmployerDeferrals ?? ZERO;
  return {
    base: floorZero(limits.electiveDeferral.minus(elsewhere)),
    catchUp,
    total: floorZero(limits.electiveDeferral.plus(catchUp).minus(elsewhere)),
  };
}

/** By the percent that was given, until the limit; else the election that fills the limit with the last paycheck. */
function planDeferrals(
  asked: ReadPaycheckRequest,
  pays: readonly Money[],
  room: Money,
): { spread: Spread | null; amounts: Money[] } {
  const { deferralPercent } = asked;
  if (deferralPercent === undefined) {
    const planned = spread(room, pays, pays, asked.electIn);
    return { spread: planned, amounts: planned.amounts };
  }
  return {
    spread: null,
    amounts: untilLimit(
      pays.map((pay) => percentOf(pay, deferralPercent)),
      room,
    ),
  };
}

/** The year's pay and deferrals, and the match that a true-up brings it to. */
function yearOf(
  asked: ReadPaycheckRequest,
  pays: readonly Money[],
  deferrals: readonly Money[],
  limits: AnnualLimits,
) {
  const pay = sum(pays).plus(asked.paidIn?.pay ?? ZERO);
  const total = sum(deferrals).plus(asked.paidIn?.deferrals ?? ZERO);
  return { pay, deferrals: total, trueUpMatch: matchOn(asked.match, total, min(pay, limits.compensation)) };
}

type Year = { pay: Money; deferrals: Money; match: Money; limits: AnnualLimits; limit: DeferralLimit };

export type PlannedAfterTax = Spread & { room: Money; nonelective: Money; most: readonly Money[] };

/** Fills what the overall limit leaves, within pay and the plan's cap on the election. IRC 415(c). */
function planAfterTax(
  asked: ReadPaycheckRequest,
  pays: readonly Money[],
  deferrals: readonly Money[],
  { pay, deferrals: total, match, limits, limit }: Year,
): PlannedAfterTax {
  const nonelective = asked.nonelectivePercent
    ? percentOf(min(pay, limits.compensation), asked.nonelectivePercent)
    : ZERO;
  const fixed = nonelective.plus(asked.employerContribution ?? ZERO);
  const ordinary = total.minus(floorZero(min(limit.catchUp, total.minus(limit.base))));
  const paid = asked.paidIn?.afterTax ?? ZERO;
  const room =
    asked.allowsAfterTax === false
      ? ZERO
      : floorZero(min(limits.annualAdditions, pay).minus(ordinary).minus(match).minus(fixed).minus(paid));
  const cap = asked.afterTaxCapPercent;
  const most = pays.map((each, index) => {
    const left = floorZero(each.minus(deferrals[index] ?? ZERO));
    return cap ? min(left, percentOf(each, cap)) : left;
  });
  return { ...spread(room, pays, most, asked.electIn), room, nonelective, most };
}
