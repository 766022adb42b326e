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
  /** The part of `allowed` that is catch-up because it is over this plan's limit. */
  catchUpFirst: Money;
  /** Catch-up that is still unused. */
  catchUpLeft: Money;
  /** Over both limits together: comes out by April 15 of the next year. IRC 402(g)(2). */
  excess: Money;
  /** The part of it that is paid in already; the rest is only planned. */
  excessMade: Money;
  /** Paid in already beyond the plan's own limit and catch-up, though within the law's. */
  overPlan: Money;
  /** How the catch-up is written that other employers’ deferrals leave here. */
  catchUpHereFormula: string;
  derivation: DerivationLine[];
};

/**
 * Elective deferrals, pre-tax and Roth together, are limited for the person over all employers; what was paid
 * in elsewhere is used up here. What is over the limit is first catch-up, then excess. IRC 402(g)(1), (2).
 *
 * Whether a dollar is catch-up *in this plan*, and so outside 415(c), goes by the plan's own limits, which do not
 * know what an unrelated employer's plan got. Treas. Reg. 1.414(v)-1(a)(1), (b)(1); IRC 401(a)(30).
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
  const shared = sharedElsewhere(request);
  const own = floorZero(limit.minus(shared.amount));
  const ordinaryMost = planCap ? min(own, planCap.amount) : own;
  const planMost = ordinaryMost.plus(catchUp.amount);
  const personMost = floorZero(limit.plus(catchUp.ofPerson).minus(otherEmployers));
  const available = min(personMost, planMost);
  // What is in already is in, whatever the plan's own limit.
  const allowed = min(max(min(planned, available), min(yearToDate, personMost)), compensation);
  const catchUpHere = min(
    catchUp.amount,
    floorZero(catchUp.ofPerson.minus(floorZero(otherEmployers.minus(limit)))),
  );
  const catchUpFirst = min(catchUpHere, floorZero(allowed.minus(ordinaryMost)));
  const catchUpLeft = catchUpHere.minus(catchUpFirst);
  const overPlan = floorZero(allowed.minus(planMost));
  // Payroll stops at the plan's limit; of another employer's plan it knows nothing.
  const reallyPaid = electiveDeferrals.stopsAtLimit ? max(min(planned, planMost), yearToDate) : wanted;
  const excess = floorZero(reallyPaid.plus(otherEmployers).minus(limit).minus(catchUp.ofPerson));
  const excessMade = min(
    excess,
    floorZero(yearToDate.plus(otherEmployers).minus(limit).minus(catchUp.ofPerson)),
  );
  const ofPerson = catchUp.ofPerson.eq(catchUp.amount) ? CATCH_UP : 'electiveDeferral.personCatchUp';
  const names = formulasOf(
    shared.figure,
    planCap?.figures ?? [],
    electiveDeferrals.stopsAtLimit === true,
    ofPerson,
  );
  return {
    limit,
    available,
    allowed,
    catchUpFirst,
    catchUpLeft,
    excess,
    excessMade,
    overPlan,
    catchUpHereFormula: names.catchUpHere,
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
      ...(shared.figure === 'relatedEmployers.deferrals'
        ? [given(shared.figure, says.relatedDeferrals(), shared.amount, 'IRC 414(b), (c), (m)')]
        : []),
      ...(planCap?.lines ?? []),
      computed(
        'electiveDeferral.available',
        says.available(),
        available,
        planCap ? 'IRC 402(g)(1); Treas. Reg. 1.414(v)-1(b)(1)(ii)' : 'IRC 402(g)(1), 414(v)',
        names.available,
      ),
      computed('electiveDeferral.allowed', says.allowed(), allowed, 'IRC 402(g)(1)', names.allowed),
      computed(
        'electiveDeferral.catchUpFirst',
        says.catchUpFirst(),
        catchUpFirst,
        'IRC 414(v)(3)(A)',
        names.catchUpFirst,
      ),
      computed(
        'electiveDeferral.excess',
        says.excess(limits.taxYear),
        excess,
        'IRC 402(g)(2)',
        `max(0, ${names.paid} + participant.otherEmployers - electiveDeferral.limit - ${ofPerson})`,
      ),
      ...(excess.gt(0) || request.plan.type === '457b'
        ? [
            computed(
              'electiveDeferral.excessMade',
              says.excessMade(),
              excessMade,
              'IRC 402(g)(2)',
              `min(electiveDeferral.excess, max(0, participant.yearToDate + participant.otherEmployers - electiveDeferral.limit - ${ofPerson}))`,
            ),
          ]
        : []),
      ...(overPlan.gt(0)
        ? [
            computed(
              'planLimit.excess',
              says.overPlanLimit(),
              overPlan,
              'Treas. Reg. 1.414(v)-1(b)(1)(ii)',
              names.overPlan,
            ),
          ]
        : []),
    ],
  };
}

/**
 * Deferrals elsewhere that the plan's own limit counts too: those with related employers, which are one employer, and
 * those of governmental 457(b) plans. IRC 414(b), (c), (m); 457(c).
 */
function sharedElsewhere({ participant, plan }: ReadRequest): { amount: Money; figure: string | undefined } {
  const { relatedEmployers: related, electiveDeferrals } = participant;
  if (related?.deferrals !== undefined)
    return { amount: related.deferrals, figure: 'relatedEmployers.deferrals' };
  const isShared = related !== undefined || plan.type === '457b';
  const { otherEmployers } = electiveDeferrals;
  return isShared && otherEmployers
    ? { amount: otherEmployers, figure: 'participant.otherEmployers' }
    : { amount: ZERO, figure: undefined };
}

const CATCH_UP = 'electiveDeferral.catchUp';

/** How the lines are written, with a plan's own cap on deferrals, or a catch-up that it doesn't offer, or without. */
function formulasOf(
  shared: string | undefined,
  caps: readonly string[],
  stopsAtLimit: boolean,
  ofPerson: string,
) {
  const planMayBind = caps.length > 0 || ofPerson !== CATCH_UP;
  const own = shared ? `max(0, electiveDeferral.limit - ${shared})` : 'electiveDeferral.limit';
  const ordinaryMost = caps.length > 0 ? `min(${[own, ...caps].join(', ')})` : own;
  const planMost = `${ordinaryMost} + electiveDeferral.catchUp`;
  const personMost = `max(0, electiveDeferral.limit + ${ofPerson} - participant.otherEmployers)`;
  const over = `max(0, electiveDeferral.allowed - ${ordinaryMost})`;
  const left = `max(0, ${ofPerson} - max(0, participant.otherEmployers - electiveDeferral.limit))`;
  const catchUpHere = ofPerson === CATCH_UP ? left : `min(${CATCH_UP}, ${left})`;
  return {
    catchUpHere,
    allowed: planMayBind
      ? `min(max(min(participant.planned, electiveDeferral.available), min(participant.yearToDate, ${personMost})), participant.compensation)`
      : 'min(max(participant.planned, participant.yearToDate), electiveDeferral.available, participant.compensation)',
    catchUpFirst: planMayBind ? `min(${catchUpHere}, ${over})` : over,
    overPlan: `max(0, electiveDeferral.allowed - (${planMost}))`,
    available: planMayBind ? `min(${personMost}, ${planMost})` : personMost,
    paid: stopsAtLimit
      ? `max(min(participant.planned, ${planMost}), participant.yearToDate)`
      : 'max(participant.planned, participant.yearToDate)',
  };
}
