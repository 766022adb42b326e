import { z } from 'zod';
import { computed, type DerivationLine, estimatedTaxLines, given } from './derivation.ts';
import { dollars, percent, readRequest, share, taxYear } from './fields.ts';
import { type Money, percentOf, toCents, ZERO } from './money.ts';
import { says } from './texts.en.ts';

/** After-tax contributions of a year, what they earned, and the percent of them that a failed test sends back. */
export const acpRefundRequest = z.strictObject(
  {
    taxYear,
    afterTax: dollars,
    earnings: dollars.optional(),
    refundPercent: percent,
    marginalTaxRate: share.optional(),
  },
  { error: 'an object that describes the refund' },
);
export type AcpRefundRequest = z.input<typeof acpRefundRequest>;
export type AcpRefund = {
  /** Contributions that come back; they were taxed before. */
  refund: Money;
  /** Their earnings, which are income of the year in which they are paid. */
  taxable: Money;
  estimatedTax?: Money;
  /** 2½ months after a calendar plan year, and the end of the year after it. */
  withoutExciseTaxBy: string;
  latest: string;
  derivation: DerivationLine[];
};

/**
 * What it means that a share of the after-tax contributions comes back after a failed ACP test: the part, its
 * earnings, and by when. Later than 2½ months after the plan year the employer owes 10%; the plan has until the
 * end of the next. IRC 401(m)(6), 4979; Treas. Reg. 1.401(m)-2(b)(2).
 *
 * @throws InvalidRequestError field by field
 */
export function acpRefund(request: AcpRefundRequest): AcpRefund {
  const asked = readRequest(acpRefundRequest, request);
  const earned = asked.earnings ?? ZERO;
  const refund = percentOf(asked.afterTax, asked.refundPercent);
  const taxable = percentOf(earned, asked.refundPercent);
  const estimatedTax = asked.marginalTaxRate && toCents(taxable.times(asked.marginalTaxRate));
  return {
    refund,
    taxable,
    ...(estimatedTax && { estimatedTax }),
    withoutExciseTaxBy: `${asked.taxYear + 1}-03-15`,
    latest: `${asked.taxYear + 1}-12-31`,
    derivation: [
      given('afterTax', says.afterTaxPaid(), asked.afterTax),
      given('earnings', says.afterTaxEarnings(), earned),
      given('refundPercent', says.refundPercent(), asked.refundPercent, 'the plan’s test'),
      computed('refund', says.refund(), refund, 'IRC 401(m)(6)(A)', 'cents(afterTax * refundPercent / 100)'),
      computed(
        'taxable',
        says.refundEarnings(),
        taxable,
        'IRC 401(m)(7)(A)',
        'cents(earnings * refundPercent / 100)',
      ),
      ...estimatedTaxLines(estimatedTax, asked.marginalTaxRate, 'taxable'),
    ],
  };
}
