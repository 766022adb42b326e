import { type AcpTest, acpTest } from './acp-test.ts';
import { afterTaxRoom } from './after-tax.ts';
import { annualAdditions } from './annual-additions.ts';
import { type CatchUp, type CatchUpKind, catchUpAllowance } from './catch-up.ts';
import { computed, type DerivationLine, given } from './derivation.ts';
import { allowedDeferral } from './elective-deferral.ts';
import { type Eligibility, eligibility } from './eligibility.ts';
import { employerMoney, employerSum } from './employer.ts';
import { type Excess, excesses, excessLines } from './excess.ts';
import { readRequest } from './fields.ts';
import { limitsFor, runningLimits } from './limits/index.ts';
import { floorZero, type Money, min, ZERO } from './money.ts';
import { combinedCapOf } from './plan-cap.ts';
import { type CalculationRequest, calculationRequest } from './request.ts';
import { withEarnedIncome } from './self-employment.ts';
import { type SpecialCatchUp, specialCatchUp } from './special-catch-up.ts';
import { says } from './texts.en.ts';

/** The result of `calculate`: dollars of the tax year, exact. */
export type Calculation = {
  taxYear: number;
  eligibility: Eligibility;
  electiveDeferral: {
    /** IRC 402(g), without catch-up. */
    limit: Money;
    /** What may be deferred above it. */
    catchUp: Money;
    catchUpKind: CatchUpKind;
    /** Of a 403(b) after 15 years, or a 457(b) in its last three: inside `limit`. */
    specialCatchUp: Money;
    /** The part of `total` that is catch-up and so outside the annual additions. */
    catchUpUsed: Money;
    /** The planned deferral as far as it is allowed. */
    total: Money;
    /** What may still be deferred this year beyond `total`. */
    remaining: Money;
    catchUpMustBeRoth: boolean | null;
    /** Over the limit and catch-up together. */
    excess: Money;
  };
  employer: {
    total: Money;
    known: boolean;
    /** Within `total`: the match that the after-tax headroom brings. */
    matchOnAfterTax: Money;
    /** Solo 401(k): the most the employer may contribute; else null. */
    maximum: Money | null;
  };
  annualAdditions: {
    limit: Money;
    bindingLimit: 'dollar' | 'compensation';
    used: Money;
    remaining: Money;
    excess: Money;
  };
  afterTax: {
    headroom: Money;
    remaining: Money;
    bindingLimit: 'annualAdditions' | 'planCap';
    legalRoom: Money;
    payLeft: Money;
    headroomIfHighlyCompensated: Money | null;
  };
  /** Deferrals with catch-up + employer + after-tax headroom. */
  grandTotal: Money;
  acpTest: AcpTest;
  /** What is over a limit: how much, by when it comes out, what it costs. */
  excesses: Excess[];
  derivation: DerivationLine[];
};

/**
 * How much a person may put into their plan in a year, after tax above all, and whether the plan lets them.
 * Pure: no clock, no I/O. Amounts are dollars of `taxYear`; see `CalculationRequest` for shapes and units.
 *
 * @example
 * calculate({ taxYear: 2025, participant: { ageAtYearEnd: 60, compensation: 300_000,
 *   electiveDeferrals: { planned: 34_750 }, employerContribution: 15_000 }, plan: {} }).afterTax.headroom // 31,500
 * @throws InvalidRequestError field by field; UnknownTaxYearError for a year without published limits
 */
export function calculate(request: CalculationRequest): Calculation {
  const running = runningLimits();
  if (!running) return calculated(request);
  const before = known.get(running) ?? new Map<string, Calculation>();
  known.set(running, before);
  const asked = JSON.stringify(request);
  const calculation = before.get(asked) ?? calculated(request);
  before.set(asked, calculation);
  return calculation;
}

/** One answer asks the same from several sides: while `withLimits` runs, it is computed once. */
const known = new WeakMap<object, Map<string, Calculation>>();

function calculated(request: CalculationRequest): Calculation {
  const parsed = readRequest(calculationRequest, request);
  const limits = limitsFor(parsed.taxYear);
  const { request: asked, derivation: earnedLines, employerMaximum } = withEarnedIncome(parsed, limits);
  const { catchUp, special } = oneOfBoth(catchUpAllowance(asked, limits), specialCatchUp(asked, limits));
  const allowed = allowedDeferral(asked, limits, catchUp, special);
  const employer = employerMoney(asked, limits, { allowed: allowed.allowed, catchUp: allowed.catchUpFirst });
  const additions = annualAdditions(asked, limits, allowed, employer);
  const test = acpTest(asked);
  const {
    derivation: afterTaxLines,
    match: afterTaxMatch,
    overPlanCap,
    ...afterTax
  } = afterTaxRoom(asked, limits, additions, employer, test.highlyCompensated);
  const { compensation } = asked.participant;
  const catchUpLeft = catchUp.amount.minus(additions.catchUpUsed);
  const combined = combinedCapOf(asked, limits)?.minus(additions.ordinary).minus(additions.afterTaxPaid);
  const deferralRemaining = floorZero(
    min(
      allowed.available.minus(additions.deferral),
      compensation.minus(additions.deferral),
      afterTax.legalRoom.plus(catchUpLeft),
      ...(combined ? [combined.plus(catchUpLeft)] : []),
    ),
  );
  const employerTotal = additions.employer.plus(afterTaxMatch);
  const grandTotal = additions.deferral.plus(employerTotal).plus(afterTax.headroom);
  const over = excesses(asked, allowed, additions, {
    overAfterTaxCap: overPlanCap,
    employerMaximum,
    employerPaid: employer.total,
  });
  return {
    taxYear: asked.taxYear,
    eligibility: eligibility(asked),
    electiveDeferral: {
      limit: allowed.limit,
      catchUp: catchUp.amount,
      catchUpKind: catchUp.kind,
      specialCatchUp: special.amount,
      catchUpUsed: additions.catchUpUsed,
      total: additions.deferral,
      remaining: deferralRemaining,
      catchUpMustBeRoth: catchUp.mustBeRoth,
      excess: allowed.excess,
    },
    employer: {
      total: employerTotal,
      known: employer.known,
      matchOnAfterTax: afterTaxMatch,
      maximum: employerMaximum ?? null,
    },
    annualAdditions: {
      limit: additions.limit,
      bindingLimit: additions.bindingLimit,
      used: additions.used,
      remaining: additions.remaining,
      excess: additions.excess,
    },
    afterTax,
    grandTotal,
    acpTest: test,
    excesses: over,
    derivation: [
      ...earnedLines,
      ...allowed.derivation,
      ...employer.derivation,
      ...additions.derivation,
      ...afterTaxLines,
      computed(
        'electiveDeferral.remaining',
        says.deferralRemaining(),
        deferralRemaining,
        'IRC 402(g)(1), 414(v), 415(c)',
        `max(0, min(electiveDeferral.available - electiveDeferral.total, participant.compensation - electiveDeferral.total, afterTax.legalRoom + electiveDeferral.catchUp - electiveDeferral.catchUpUsed${combined ? ', plan.combinedCap - electiveDeferral.ordinary - participant.afterTaxYearToDate + electiveDeferral.catchUp - electiveDeferral.catchUpUsed' : ''}))`,
      ),
      computed(
        'grandTotal',
        says.grandTotal(),
        grandTotal,
        'IRC 402(g), 414(v), 415(c)',
        'electiveDeferral.total + employer.total + afterTax.headroom',
      ),
      ...excessLines(over, employerSum(employer), asked.plan.type === '457b'),
    ],
  };
}

/** In a 457(b) the larger of the two catch-ups is made, never both. Treas. Reg. 1.457-4(c)(2)(ii). */
function oneOfBoth(catchUp: CatchUp, special: SpecialCatchUp): { catchUp: CatchUp; special: SpecialCatchUp } {
  if (special.kind !== 'lastThreeYears') return { catchUp, special };
  const source = 'IRC 414(v)(6)(C); Treas. Reg. 1.457-4(c)(2)(ii)';
  if (special.amount.gt(catchUp.amount)) {
    const derivation = [given('electiveDeferral.catchUp', says.specialInstead(), ZERO, source)];
    return {
      catchUp: { kind: 'none', amount: ZERO, ofPerson: ZERO, mustBeRoth: false, derivation },
      special,
    };
  }
  return { catchUp, special: { kind: 'none', amount: ZERO, derivation: [] } };
}
