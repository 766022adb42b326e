import { computed, type DerivationLine, given, limitLine } from './derivation.ts';
import type { AllowedDeferral } from './elective-deferral.ts';
import { type EmployerMoney, employerFigure, employerSum } from './employer.ts';
import type { AnnualLimits } from './limits/index.ts';
import { floorZero, type Money, max, min, ZERO } from './money.ts';
import { combinedCapOf } from './plan-cap.ts';
import type { ReadRequest } from './request.ts';
import { says } from './texts.en.ts';

export type AnnualAdditions = {
  limit: Money;
  bindingLimit: 'dollar' | 'compensation';
  /** Employer money as far as the limit goes. */
  employer: Money;
  /** The person's deferral as far as it is allowed, catch-up included. */
  deferral: Money;
  catchUpUsed: Money;
  /** The part of the deferral that is an annual addition: all but catch-up. */
  ordinary: Money;
  /** The part of the planned deferral that employer money alone leaves no room for. */
  notAllowed: Money;
  /** After-tax money already paid in. */
  afterTaxPaid: Money;
  used: Money;
  remaining: Money;
  /** What is over the limit and has to be corrected by the plan, after-tax money first. */
  excess: Money;
  derivation: DerivationLine[];
};

/**
 * The overall limit: deferrals other than catch-up, employer money and after-tax contributions together, per
 * employer, at most the dollar limit and at most 100% of pay. IRC 415(c)(1); 414(v)(3)(A) leaves catch-up out.
 *
 * Deferrals that this limit pushes out, beside employer money and the after-tax money that is in already, become
 * catch-up first, as far as there is some left (Treas. Reg. 1.414(v)-1(b)(1)(i)); so do those that a plan's own cap on
 * deferrals and after-tax money together leaves no room for ((b)(1)(ii)). Of the rest, what employer money
 * alone leaves no room for is not allowed; what after-tax money takes the room of is an excess, and that money goes
 * back first (Rev. Proc. 2021-30, section 6.06(2)).
 */
export function annualAdditions(
  request: ReadRequest,
  limits: AnnualLimits,
  allowed: AllowedDeferral,
  employer: EmployerMoney,
): AnnualAdditions {
  const { compensation, afterTax } = request.participant;
  const afterTaxPaid = afterTax?.yearToDate ?? ZERO;
  const others = request.participant.otherAnnualAdditions ?? ZERO;
  const related = request.participant.relatedEmployers ?? NO_OTHERS;
  // A 457(b) has one limit for deferrals and employer money together. IRC 457(b)(2).
  const is457b = request.plan.type === '457b';
  const dollarLimit = is457b ? allowed.limit : limits.annualAdditions;
  // What a controlled business's plan got takes from the dollar limit alone; pay of related employers adds up.
  const byDollars = dollarLimit.minus(others);
  const byPay = compensation.plus(related.compensation);
  const limit = floorZero(min(byDollars, byPay).minus(related.annualAdditions));
  const bindingLimit = byPay.lt(byDollars) ? 'compensation' : 'dollar';
  const employerCounted = min(employer.total, limit);
  const firstOrdinary = allowed.allowed.minus(allowed.catchUpFirst);
  const besideEmployer = firstOrdinary.plus(employerCounted).minus(limit);
  const combined = combinedCapOf(request, limits);
  const overLimits = [besideEmployer, ...(combined ? [firstOrdinary.minus(combined)] : [])];
  const pushedOut = min(firstOrdinary, floorZero(max(...overLimits).plus(afterTaxPaid)));
  const moreCatchUp = min(pushedOut, allowed.catchUpLeft);
  const notAllowed = floorZero(besideEmployer.minus(moreCatchUp));
  const ordinary = firstOrdinary.minus(moreCatchUp).minus(notAllowed);
  const deferral = allowed.allowed.minus(notAllowed);
  const used = ordinary.plus(employerCounted).plus(afterTaxPaid);
  const overEmployer = employer.total.minus(employerCounted);
  const excess = floorZero(used.minus(limit)).plus(notAllowed).plus(overEmployer);
  const figures = {
    limit,
    bindingLimit,
    employer: employerCounted,
    deferral,
    catchUpUsed: allowed.catchUpFirst.plus(moreCatchUp),
    ordinary,
    notAllowed,
    afterTaxPaid,
    used,
    remaining: floorZero(limit.minus(used)),
    excess,
  } as const;
  const lines = limitLines(request, limits, { limit, bindingLimit });
  return {
    ...figures,
    derivation: [
      ...lines,
      ...derive(figures, employer, { pushedOut, moreCatchUp, isCapped: !!combined }, allowed),
    ],
  };
}

function derive(
  figures: Omit<AnnualAdditions, 'derivation'>,
  employer: EmployerMoney,
  { pushedOut, moreCatchUp, isCapped }: { pushedOut: Money; moreCatchUp: Money; isCapped: boolean },
  allowed: AllowedDeferral,
): DerivationLine[] {
  const law = 'IRC 415(c)(1)';
  const total = employerFigure(employer);
  const paid = employerSum(employer);
  return [
    computed(
      total,
      says.employerTotal(),
      figures.employer,
      'IRC 415(c)(2)(A)',
      `min(${paid}, annualAdditions.limit)`,
    ),
    given('participant.afterTaxYearToDate', says.afterTaxPaid(), figures.afterTaxPaid),
    computed(
      'electiveDeferral.pushedOut',
      says.pushedOut(),
      pushedOut,
      law,
      `min(${FIRST_ORDINARY}, max(0, ${FIRST_ORDINARY} + ${total} + participant.afterTaxYearToDate - annualAdditions.limit${isCapped ? `, ${FIRST_ORDINARY} + participant.afterTaxYearToDate - plan.combinedCap` : ''}))`,
    ),
    computed(
      'electiveDeferral.catchUpLeft',
      says.catchUpLeft(),
      allowed.catchUpLeft,
      'IRC 414(v)',
      `max(0, ${allowed.catchUpHereFormula} - electiveDeferral.catchUpFirst)`,
    ),
    computed(
      'electiveDeferral.moreCatchUp',
      says.moreCatchUp(),
      moreCatchUp,
      isCapped ? 'Treas. Reg. 1.414(v)-1(b)(1)(i), (ii)' : 'Treas. Reg. 1.414(v)-1(b)(1)(i)',
      'min(electiveDeferral.pushedOut, electiveDeferral.catchUpLeft)',
    ),
    computed(
      'electiveDeferral.catchUpUsed',
      says.catchUpUsed(),
      figures.catchUpUsed,
      'IRC 414(v)(3)(A)',
      'electiveDeferral.catchUpFirst + electiveDeferral.moreCatchUp',
    ),
    computed(
      'electiveDeferral.notAllowed',
      says.notAllowed(),
      figures.notAllowed,
      law,
      `max(0, ${FIRST_ORDINARY} + ${total} - annualAdditions.limit - electiveDeferral.moreCatchUp)`,
    ),
    computed(
      'electiveDeferral.total',
      says.deferralTotal(),
      figures.deferral,
      'IRC 402(g)(1), 415(c)(1)',
      'electiveDeferral.allowed - electiveDeferral.notAllowed',
    ),
    computed(
      'electiveDeferral.ordinary',
      says.ordinary(),
      figures.ordinary,
      'IRC 415(c)(2)(B), 414(v)(3)(A)',
      'electiveDeferral.total - electiveDeferral.catchUpUsed',
    ),
    computed(
      'annualAdditions.used',
      says.additionsUsed(),
      figures.used,
      'IRC 415(c)(2)',
      `electiveDeferral.ordinary + ${total} + participant.afterTaxYearToDate`,
    ),
    computed(
      'annualAdditions.remaining',
      says.additionsRemaining(),
      figures.remaining,
      law,
      'max(0, annualAdditions.limit - annualAdditions.used)',
    ),
    computed(
      'annualAdditions.excess',
      says.additionsExcess(),
      figures.excess,
      'Rev. Proc. 2021-30, section 6.06(2)',
      `max(0, annualAdditions.used - annualAdditions.limit) + electiveDeferral.notAllowed + max(0, ${paid} - ${total})`,
    ),
  ];
}

const FIRST_ORDINARY = 'electiveDeferral.allowed - electiveDeferral.catchUpFirst';

const NO_OTHERS = { compensation: ZERO, annualAdditions: ZERO };

/** How the limit itself comes about. */
function limitLines(
  { participant, plan }: ReadRequest,
  limits: AnnualLimits,
  { limit, bindingLimit }: { limit: Money; bindingLimit: 'dollar' | 'compensation' },
): DerivationLine[] {
  const is457b = plan.type === '457b';
  const { otherAnnualAdditions: others, relatedEmployers: related } = participant;
  const dollarLimit = is457b ? 'electiveDeferral.limit' : 'limits.annualAdditions';
  const dollars = others ? `${dollarLimit} - participant.otherAnnualAdditions` : dollarLimit;
  const pay = related
    ? 'participant.compensation + relatedEmployers.compensation'
    : 'participant.compensation';
  const least = `min(${dollars}, ${pay})${related ? ' - relatedEmployers.annualAdditions' : ''}`;
  const relatedLaw = 'IRC 415(f), (h)';
  return [
    ...(is457b ? [] : [limitLine(limits, 'annualAdditions')]),
    ...(others
      ? [
          given(
            'participant.otherAnnualAdditions',
            says.otherAdditions(),
            others,
            'IRC 415(k)(4); Treas. Reg. 1.415(f)-1(f)',
          ),
        ]
      : []),
    ...(related
      ? [
          given('relatedEmployers.compensation', says.relatedPay(), related.compensation, relatedLaw),
          given(
            'relatedEmployers.annualAdditions',
            says.relatedAdditions(),
            related.annualAdditions,
            relatedLaw,
          ),
        ]
      : []),
    computed(
      'annualAdditions.limit',
      is457b ? says.limit457b() : says.annualAdditionsLimit(bindingLimit),
      limit,
      is457b ? 'IRC 457(b)(2)' : 'IRC 415(c)(1)',
      others || related ? `max(0, ${least})` : least,
    ),
  ];
}
