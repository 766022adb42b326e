import type { AnnualAdditions } from './annual-additions.ts';
import { computed, type DerivationLine, YOUR_PLAN } from './derivation.ts';
import { type EmployerMoney, employerFigure } from './employer.ts';
import type { AnnualLimits } from './limits/index.ts';
import { afterTaxThatFits, matchOnAfterTax } from './match-on-after-tax.ts';
import { floorZero, type Money, min, ZERO } from './money.ts';
import { capIfHighlyCompensated, LOWER_CAP, planCap } from './plan-cap.ts';
import type { ReadRequest } from './request.ts';
import { says } from './texts.en.ts';

export type AfterTaxRoom = {
  /** Room of the whole year under the law and the plan's own cap. */
  headroom: Money;
  /** `headroom` less what was already paid in. */
  remaining: Money;
  bindingLimit: 'annualAdditions' | 'planCap';
  /** What the law alone would leave, whatever the plan allows. */
  legalRoom: Money;
  /** What is left of pay after deferrals and after-tax money already paid: contributions come out of pay. */
  payLeft: Money;
  /** Where it is not known whether a lower cap applies: the room if it does. */
  headroomIfHighlyCompensated: Money | null;
  /** The match that the headroom brings, where the plan matches after-tax money. */
  match: Money;
  /** Paid in beyond the plan's own cap, less what comes back already as over the law's limit: after-tax money comes back first. */
  overPlanCap: Money;
  derivation: DerivationLine[];
};

/**
 * After-tax headroom: the annual additions limit less deferrals other than catch-up less employer money,
 * further cut by the plan's own cap; zero where the plan takes no after-tax money. Where after-tax money is
 * matched, it shares the room with its own match. IRC 415(c).
 */
export function afterTaxRoom(
  request: ReadRequest,
  limits: AnnualLimits,
  additions: AnnualAdditions,
  employer: EmployerMoney,
  highlyCompensated: boolean | null,
): AfterTaxRoom {
  const { compensation } = request.participant;
  const legalRoom = floorZero(additions.limit.minus(additions.ordinary).minus(additions.employer));
  const fitting = employer.matching && afterTaxThatFits(employer.matching, legalRoom);
  const room = fitting?.amount ?? legalRoom;
  const cap = planCap(request, limits, { highlyCompensated, ordinary: additions.ordinary });
  const headroom = cap ? min(room, cap.amount) : room;
  const match = employer.matching && matchOnAfterTax(employer.matching, headroom);
  const remaining = floorZero(headroom.minus(additions.afterTaxPaid));
  const overPlanCap =
    cap && request.plan.allowsAfterTax !== false
      ? floorZero(additions.afterTaxPaid.minus(cap.amount).minus(additions.excess))
      : ZERO;
  const payLeft = floorZero(compensation.minus(additions.deferral).minus(additions.afterTaxPaid));
  const lower = highlyCompensated === null ? capIfHighlyCompensated(request, limits) : undefined;
  const roomName = fitting ? 'afterTax.withItsMatch' : 'afterTax.legalRoom';
  return {
    headroom,
    remaining,
    bindingLimit: cap?.amount.lt(room) ? 'planCap' : 'annualAdditions',
    legalRoom,
    payLeft,
    headroomIfHighlyCompensated: lower ? min(headroom, lower.amount) : null,
    match: match?.amount ?? ZERO,
    overPlanCap,
    derivation: [
      computed(
        'afterTax.legalRoom',
        says.legalRoom(),
        legalRoom,
        'IRC 415(c)(1), (2)',
        `max(0, annualAdditions.limit - electiveDeferral.ordinary - ${employerFigure(employer)})`,
      ),
      ...(fitting?.derivation ?? []),
      ...(cap?.lines ?? []),
      computed(
        'afterTax.headroom',
        says.headroom(),
        headroom,
        'IRC 415(c)',
        cap ? `min(${roomName}, plan.afterTaxCap)` : roomName,
      ),
      ...(match
        ? [
            ...match.derivation,
            computed(
              'employer.total',
              says.employerWithAfterTax(),
              additions.employer.plus(match.amount),
              'IRC 415(c)(2)(A)',
              `${employerFigure(employer)} + employer.matchOnAfterTax`,
            ),
          ]
        : []),
      ...(lower
        ? [
            ...lower.lines,
            computed(
              'afterTax.headroomIfHighlyCompensated',
              says.headroomIfHighlyCompensated(),
              min(headroom, lower.amount),
              YOUR_PLAN,
              `min(afterTax.headroom, ${LOWER_CAP})`,
            ),
          ]
        : []),
      computed(
        'afterTax.remaining',
        says.afterTaxRemaining(),
        remaining,
        'IRC 415(c)',
        'max(0, afterTax.headroom - participant.afterTaxYearToDate)',
      ),
      ...(overPlanCap.gt(0)
        ? [
            computed(
              'afterTaxCap.excess',
              says.overAfterTaxCap(),
              overPlanCap,
              YOUR_PLAN,
              'max(0, participant.afterTaxYearToDate - plan.afterTaxCap - annualAdditions.excess)',
            ),
          ]
        : []),
      computed(
        'afterTax.payLeft',
        says.payLeft(),
        payLeft,
        'contributions are made from pay',
        'max(0, participant.compensation - electiveDeferral.total - participant.afterTaxYearToDate)',
      ),
    ],
  };
}
