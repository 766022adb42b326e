import { type AcpTest, acpTest } from './acp-test.ts';
import { afterTaxRoom } from './after-tax.ts';
import { annualAdditions } from './annual-additions.ts';
import { type CatchUpKind, catchUpAllowance } from './catch-up.ts';
import { computed, type DerivationLine } from './derivation.ts';
import { allowedDeferral } from './elective-deferral.ts';
import { type Eligibility, eligibility } from './eligibility.ts';
import { employerMoney } from './employer.ts';
import { readRequest } from './fields.ts';
import { limitsFor } from './limits/index.ts';
import { floorZero, type Money, min } from './money.ts';
import { type CalculationRequest, calculationRequest } from './request.ts';
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
  employer: { total: Money; known: boolean };
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
  };
  /** Deferrals with catch-up + employer + after-tax headroom. */
  grandTotal: Money;
  acpTest: AcpTest;
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
  const asked = readRequest(calculationRequest, request);
  const limits = limitsFor(asked.taxYear);
  const catchUp = catchUpAllowance(asked, limits);
  const allowed = allowedDeferral(asked, limits, catchUp);
  const employer = employerMoney(asked, limits, { allowed: allowed.allowed, catchUp: allowed.catchUpFirst });
  const additions = annualAdditions(asked, limits, allowed, employer);
  const { derivation: afterTaxLines, ...afterTax } = afterTaxRoom(asked, limits, additions);
  const { compensation } = asked.participant;
  const moreByPlanLimit = afterTax.legalRoom.plus(catchUp.amount).minus(additions.catchUpUsed);
  const deferralRemaining = floorZero(
    min(allowed.available.minus(additions.deferral), compensation.minus(additions.deferral), moreByPlanLimit),
  );
  const grandTotal = additions.deferral.plus(additions.employer).plus(afterTax.headroom);
  return {
    taxYear: asked.taxYear,
    eligibility: eligibility(asked),
    electiveDeferral: {
      limit: allowed.limit,
      catchUp: catchUp.amount,
      catchUpKind: catchUp.kind,
      catchUpUsed: additions.catchUpUsed,
      total: additions.deferral,
      remaining: deferralRemaining,
      catchUpMustBeRoth: catchUp.mustBeRoth,
      excess: allowed.excess,
    },
    employer: { total: additions.employer, known: employer.known },
    annualAdditions: {
      limit: additions.limit,
      bindingLimit: additions.bindingLimit,
      used: additions.used,
      remaining: additions.remaining,
      excess: additions.excess,
    },
    afterTax,
    grandTotal,
    acpTest: acpTest(asked),
    derivation: [
      ...allowed.derivation,
      ...employer.derivation,
      ...additions.derivation,
      ...afterTaxLines,
      computed(
        'electiveDeferral.remaining',
        says.deferralRemaining(),
        deferralRemaining,
        'IRC 402(g)(1), 414(v), 415(c)',
        'max(0, min(electiveDeferral.available - electiveDeferral.total, participant.compensation - electiveDeferral.total, afterTax.legalRoom + electiveDeferral.catchUp - electiveDeferral.catchUpUsed))',
      ),
      computed(
        'grandTotal',
        says.grandTotal(),
        grandTotal,
        'IRC 402(g), 414(v), 415(c)',
        'electiveDeferral.total + employer.total + afterTax.headroom',
      ),
    ],
  };
}
