import { allocate, checkSixtyDays, type RolledOver } from './allocation.ts';
import type { DerivationLine } from './derivation.ts';
import { distributionDerivation } from './distribution-derivation.ts';
import { type DistributionForms, formsOf } from './distribution-forms.ts';
import {
  ageAtPayment,
  contractOf,
  type DistributionRequest,
  distributionRequest,
  isRoth,
  type Parts,
  type ReadDistribution,
} from './distribution-request.ts';
import { additionalTaxOn, isSpared, sparedByExpenses } from './early-withdrawal.ts';
import { readRequest } from './fields.ts';
import { floorZero, type Money, min, money, sum, toCents, ZERO } from './money.ts';

export type { DistributionRequest } from './distribution-request.ts';

/** A payment's parts, its tax and its forms, in dollars to the cent; `preTaxShare` is a share from 0 to 1. */
export type Distribution = Parts & {
  preTaxShare: Money;
  directRollovers: RolledOver[];
  sixtyDayRollovers: RolledOver[];
  cash: Parts;
  /** Pre-tax money that is income this year: paid in cash, or moved to Roth. */
  taxableNow: Money;
  /** 20% of the taxable part that is paid to the person. IRC 3405(c). */
  withholding: Money;
  /** What has to come from the own pocket within 60 days, so that the 60-day rollovers are whole. */
  fromOwnPocket: Money;
  estimatedTax?: Money;
  /** 10% of the taxable cash before 59½, where no exception applies. IRC 72(t). */
  additionalTax?: Money;
  forms: DistributionForms;
  derivation: DerivationLine[];
};

const WITHHELD = money('0.2');
/** From a year's payments of less than this nothing need be withheld. Treas. Reg. 31.3405(c)-1, Q&A-14. */
export const WITHHELD_FROM = money(200);

/**
 * What a payment out of a plan is made of, and what of it is taxed. A payment carries pre-tax and after-tax
 * money in proportion to its contract (IRC 72(e)(8)): the whole account, or the after-tax account with its
 * earnings alone where the plan accounts for it separately (IRC 72(d)(2)). Money from before 1987 comes out
 * first (IRC 72(e)(8)(D)). Several destinations are one payment; pre-tax money goes to direct rollovers first,
 * then to 60-day rollovers, then to cash (Notice 2014-54).
 *
 * @example distribute({ preTaxBalance: 80_000, afterTaxBalance: 20_000, amount: 10_000 }).preTax // 8,000
 * @throws InvalidRequestError field by field
 */
export function distribute(request: DistributionRequest): Distribution {
  const asked = readRequest(distributionRequest, request);
  const { preTax, afterTax, preTaxShare } = proRata(asked);
  const direct = allocate(asked.directRollovers ?? [], { preTax, afterTax }, 'directRollovers');
  const sixty = allocate(asked.sixtyDayRollovers ?? [], direct.left, 'sixtyDayRollovers');
  checkSixtyDays(sixty.parts);
  const cash = sixty.left;
  const toRoth = [...direct.parts, ...sixty.parts].filter((part) => isRoth(part.to));
  // Roth money that goes to Roth stays what it is; a qualified payment of it is tax free. IRC 402A(d)(1), 402(c)(8)(B).
  const roth = asked.designatedRoth;
  const taxedCash = roth?.qualified ? ZERO : cash.preTax;
  const taxableNow = roth ? taxedCash : sum([cash.preTax, ...toRoth.map((part) => part.preTax)]);
  const paidToPerson = roth?.qualified ? ZERO : sum([cash.preTax, ...sixty.parts.map((part) => part.preTax)]);
  const age = ageAtPayment(asked);
  const withholding = asked.amount.lt(WITHHELD_FROM) ? ZERO : toCents(paidToPerson.times(WITHHELD));
  const result = {
    preTax,
    afterTax,
    preTaxShare,
    directRollovers: direct.parts,
    sixtyDayRollovers: sixty.parts,
    cash,
    taxableNow,
    withholding,
    // What is withheld comes out of the cash first; the rest is missing from the 60-day rollovers.
    fromOwnPocket:
      sixty.parts.length > 0 ? withholding.minus(min(withholding, cash.preTax.plus(cash.afterTax))) : ZERO,
    ...(asked.marginalTaxRate && { estimatedTax: toCents(taxableNow.times(asked.marginalTaxRate)) }),
    ...(age !== undefined && { additionalTax: additionalTax(age, asked, taxedCash) }),
    forms: formsOf(asked, { direct: direct.parts, sixty: sixty.parts, cash, taxableNow, withholding }),
  };
  return { ...result, derivation: distributionDerivation(asked, result) };
}

/** The payment's parts; money from before 1987 first, the rest in proportion. */
function proRata(asked: ReadDistribution): Parts & { preTaxShare: Money } {
  const contract = contractOf(asked);
  const first = min(asked.pre1987AfterTax ?? ZERO, asked.amount);
  const pool = contract.preTax.plus(contract.afterTax).minus(asked.pre1987AfterTax ?? ZERO);
  const preTaxShare = pool.isZero() ? ZERO : contract.preTax.div(pool);
  const preTax = toCents(asked.amount.minus(first).times(preTaxShare));
  return { preTax, afterTax: asked.amount.minus(preTax), preTaxShare };
}

/** None on what is rolled over, from 59½, or with an exception that plans have. IRC 72(t)(1), (2). */
const additionalTax = (age: number, asked: ReadDistribution, taxedCash: Money): Money =>
  isSpared(age, asked.exception, 'plan')
    ? ZERO
    : additionalTaxOn(floorZero(taxedCash.minus(sparedByExpenses(asked, 'plan'))));
