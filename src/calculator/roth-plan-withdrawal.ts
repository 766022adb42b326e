import { z } from 'zod';
import { computed, type DerivationLine, given } from './derivation.ts';
import {
  additionalTaxOn,
  EXCEPTIONS,
  hasFiveYears,
  isQualifyingReason,
  isSpared,
} from './early-withdrawal.ts';
import { age, dollars, oneOf, readRequest, rothYear, taxYear } from './fields.ts';
import { type Money, toCents, ZERO } from './money.ts';
import { says } from './texts.en.ts';

/** A designated Roth account in one plan, with its own five-year clock. */
export const rothPlanWithdrawalRequest = z
  .strictObject(
    {
      taxYear,
      age,
      firstYear: rothYear,
      basis: dollars,
      earnings: dollars,
      amount: dollars,
      exception: oneOf(EXCEPTIONS).optional(),
    },
    { error: 'an object that describes the withdrawal' },
  )
  .superRefine((request, context) => {
    const held = request.basis.plus(request.earnings);
    if (request.amount.gt(held))
      context.addIssue({
        code: 'custom',
        path: ['amount'],
        message: `at most ${held}, which is what the account holds`,
      });
  });
export type RothPlanWithdrawalRequest = z.input<typeof rothPlanWithdrawalRequest>;
export type RothPlanWithdrawal = {
  qualified: boolean;
  basis: Money;
  earnings: Money;
  taxable: Money;
  additionalTax: Money;
  derivation: DerivationLine[];
};

/**
 * A withdrawal from a Roth 401(k): tax free from 59½ after five tax years in this plan; otherwise pro rata over
 * basis and earnings. IRC 402A(d)(2), 72(e)(8), 72(t).
 *
 * @throws InvalidRequestError field by field
 */
export function withdrawFromRothPlan(request: RothPlanWithdrawalRequest): RothPlanWithdrawal {
  const asked = readRequest(rothPlanWithdrawalRequest, request);
  const qualified =
    isQualifyingReason(asked.age, asked.exception) && hasFiveYears(asked.firstYear, asked.taxYear);
  const held = asked.basis.plus(asked.earnings);
  const earnings = held.isZero() ? ZERO : toCents(asked.amount.times(asked.earnings).div(held));
  const taxable = qualified ? ZERO : earnings;
  const spared = isSpared(asked.age, asked.exception);
  const additionalTax = spared ? ZERO : additionalTaxOn(taxable);
  return {
    qualified,
    basis: asked.amount.minus(earnings),
    earnings,
    taxable,
    additionalTax,
    derivation: [
      given('withdrawal', says.withdrawal(), asked.amount),
      given('held.basis', says.rothBasis(), asked.basis),
      given('held.earnings', says.rothEarnings(), asked.earnings),
      computed(
        'earnings',
        says.fromEarnings(),
        earnings,
        'IRC 72(e)(8), 402A(d)(4)',
        held.isZero() ? '0' : 'cents(withdrawal * held.earnings / (held.basis + held.earnings))',
      ),
      computed(
        'basis',
        says.fromBasis(),
        asked.amount.minus(earnings),
        'IRC 72(e)(8)',
        'withdrawal - earnings',
      ),
      computed(
        'taxable',
        qualified ? says.qualified() : says.notQualified(),
        taxable,
        'IRC 402A(d)(1), (2)',
        qualified ? '0' : 'earnings',
      ),
      computed(
        'additionalTax',
        says.tenPercent(),
        additionalTax,
        'IRC 72(t)',
        spared ? '0' : 'cents(taxable * 0.1)',
      ),
    ],
  };
}
