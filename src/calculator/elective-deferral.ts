import type { CatchUp } from './catch-up.ts';
import { computed, type DerivationLine, given, limitLine } from './derivation.ts';
import type { AnnualLimits } from './limits/index.ts';
import { floorZero, type Money, max, min, ZERO } from './money.ts';
import { deferralCap } from './plan-cap.ts';
import type { ReadRequest } from './request.ts';
import type { SpecialCatchUp } from './special-catch-up.ts';
import { says } from './texts.en.ts';

/** What IRC 402(g) and 414(v) leave of the planned deferral, before 415(c) is looked at. */
export type AllowedDeferral = {
  limit: Money;
  /** What this person may defer with this employer, catch-up included. */
  available: Money;
  allowed: Money;
  /** The part of `allowed` that is catch-up because it is over the 402(g) limit. */
  catchUpFirst: Money;
  /** Catch-up that is still unused. */
  catchUpLeft: Money;
  /** Over both limits together: comes out by 15 April of the next year. IRC 402(g)(2). */
  excess: Money;
  derivation: DerivationLine[];
};

/**
 * Elective deferrals, pre-tax and Roth together, are limited for the person over all employers; what was paid
 * in elsewhere is used up here. What is over the limit is first catch-up, then excess. IRC 402(g)(1), (2).
 */
export function allowedDeferral(
  request: ReadRequest,
  limits: AnnualLimits,
  catchUp: CatchUp,
  special: SpecialCatchUp,
): AllowedDeferral {
  const { compensation, electiveDeferrals } = request.participant;
  const { planned, yearToDate = ZERO, otherEmployers = ZERO } = electiveDeferrals;
  const limit = limits.electiveDeferral.plus(special.amount);
  const wanted = max(planned, yearToDate);
  const planCap = deferralCap(request, limits);
  const left = floorZero(limit.minus(otherEmployers));
  const ordinaryMost = planCap ? min(left, planCap.amount) : left;
  const catchUpHere = floorZero(catchUp.amount.minus(floorZero(otherEmployers.minus(limit))));
  const available = ordinaryMost.plus(catchUpHere);
  const allowed = min(wanted, available, compensation);
  const catchUpFirst = floorZero(allowed.minus(ordinaryMost));
  const catchUpLeft = catchUpHere.minus(catchUpFirst);
  const reallyPaid = electiveDeferrals.stopsAtLimit ? max(min(planned, available), yearToDate) : wanted;
  const excess = floorZero(reallyPaid.plus(otherEmployers).minus(limit).minus(catchUp.amount));
  const names = formulasOf(planCap !== undefined, electiveDeferrals.stopsAtLimit === true);
  return {
    limit,
    available,
    allowed,
    catchUpFirst,
    catchUpLeft,
    excess,
    derivation: [
      limitLine(limits, 'electiveDeferral'),
      ...special.derivation,
      computed(
        'electiveDeferral.limit',
        says.deferralLimit(),
        limit,
        request.plan.type === '457b' ? 'IRC 457(b)(2), 457(e)(15)' : 'IRC 402(g)(1)',
        special.derivation.length > 0
          ? 'limits.electiveDeferral + electiveDeferral.specialCatchUp'
          : 'limits.electiveDeferral',
      ),
      ...catchUp.derivation,
      request.participant.selfEmployment
        ? computed(
            'participant.compensation',
            says.compensation(),
            compensation,
            'IRC 415(c)(3)(B)',
            'selfEmployment.pay',
          )
        : given('participant.compensation', says.compensation(), compensation),
      given('participant.planned', says.planned(), planned),
      given('participant.yearToDate', says.yearToDate(), yearToDate),
      given('participant.otherEmployers', says.otherEmployers(), otherEmployers),
      ...(planCap?.lines ?? []),
      computed(
        'electiveDeferral.available',
        says.available(),
        available,
        planCap ? 'IRC 402(g)(1); Treas. Reg. 1.414(v)-1(b)(1)(ii)' : 'IRC 402(g)(1), 414(v)',
        names.available,
      ),
      computed(
        'electiveDeferral.allowed',
        says.allowed(),
        allowed,
        'IRC 402(g)(1)',
        'min(max(participant.planned, participant.yearToDate), electiveDeferral.available, participant.compensation)',
      ),
      computed(
        'electiveDeferral.catchUpFirst',
        says.catchUpFirst(),
        catchUpFirst,
        'IRC 414(v)(3)(A)',
        `max(0, electiveDeferral.allowed - ${names.ordinaryMost})`,
      ),
      computed(
        'electiveDeferral.excess',
        says.excess(limits.taxYear),
        excess,
        'IRC 402(g)(2)',
        `max(0, ${names.paid} + participant.otherEmployers - electiveDeferral.limit - electiveDeferral.catchUp)`,
      ),
    ],
  };
}

/** How the lines are written, with a plan's own cap on deferrals or without one. */
function formulasOf(hasCap: boolean, stopsAtLimit: boolean) {
  const left = 'max(0, electiveDeferral.limit - participant.otherEmployers)';
  const ordinaryMost = hasCap ? `min(${left}, plan.deferralCap)` : left;
  return {
    ordinaryMost,
    available: hasCap
      ? `${ordinaryMost} + max(0, electiveDeferral.catchUp - max(0, participant.otherEmployers - electiveDeferral.limit))`
      : 'max(0, electiveDeferral.limit + electiveDeferral.catchUp - participant.otherEmployers)',
    paid: stopsAtLimit
      ? 'max(min(participant.planned, electiveDeferral.available), participant.yearToDate)'
      : 'max(participant.planned, participant.yearToDate)',
  };
}
