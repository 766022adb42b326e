import { z } from 'zod';
import { computed, type DerivationLine, given } from './derivation.ts';
import { dollars, readRequest, share, taxYear, whole } from './fields.ts';
import { limitsFor } from './limits/index.ts';
import { type Money, min, money, toCents, ZERO } from './money.ts';
import { says } from './texts.en.ts';

/**
 * The ordinary backdoor Roth IRA: a nondeductible contribution, then a conversion. Balances are those of all
 * traditional, SEP and SIMPLE IRAs of the person together; a 401(k) does not count.
 */
export const backdoorRequest = z
  .strictObject(
    {
      taxYear,
      ageAtYearEnd: whole(0, 120, 'the age on 31 December'),
      nondeductible: dollars,
      /** Basis of earlier years: line 14 of the last Form 8606. */
      basisBefore: dollars.optional(),
      /** Of all those IRAs on 31 December, after the conversion. */
      yearEndBalance: dollars,
      converted: dollars,
      /** Other money taken out of them in the year. */
      distributed: dollars.optional(),
      marginalTaxRate: share.optional(),
    },
    { error: 'an object that describes the contribution and the conversion' },
  )
  .superRefine((request, context) => {
    if (request.converted.isZero())
      context.addIssue({ code: 'custom', path: ['converted'], message: 'more than 0' });
  });
export type BackdoorRequest = z.input<typeof backdoorRequest>;

export type Backdoor = {
  /** Part I and line 18 of Form 8606, by line. */
  form8606: {
    line1: Money;
    line2: Money;
    line3: Money;
    line6: Money;
    line7: Money;
    line8: Money;
    line9: Money;
    line10: Money;
    line11: Money;
    line13: Money;
    line14: Money;
    line18: Money;
  };
  /** Income of the year from the conversion. */
  taxable: Money;
  /** Put in over the IRA limit. */
  excess: Money;
  estimatedTax?: Money;
  derivation: DerivationLine[];
};

/**
 * The pro-rata rule over all IRAs. IRC 408(d)(2); Form 8606, Part I. Line 10 is taken whole, not rounded to
 * three places as the form allows. Money rolled from a 401(k) to a Roth IRA does not go through this.
 *
 * @example // $7,000 in, all of it converted, $63,000 pre-tax left: a tenth of it is basis, $6,300 is taxed
 * backdoor({ taxYear: 2025, ageAtYearEnd: 40, nondeductible: 7_000, yearEndBalance: 63_000, converted: 7_000 }).taxable
 * @throws InvalidRequestError field by field; UnknownTaxYearError
 */
export function backdoor(request: BackdoorRequest): Backdoor {
  const asked = readRequest(backdoorRequest, request);
  const limits = limitsFor(asked.taxYear);
  const limit = asked.ageAtYearEnd >= 50 ? limits.ira.plus(limits.iraCatchUp) : limits.ira;
  const line2 = asked.basisBefore ?? ZERO;
  const line3 = asked.nondeductible.plus(line2);
  const line7 = asked.distributed ?? ZERO;
  const line9 = asked.yearEndBalance.plus(line7).plus(asked.converted);
  const line10 = min(money(1), line3.div(line9));
  const line11 = toCents(asked.converted.times(line10));
  const line13 = line11.plus(toCents(line7.times(line10)));
  const taxable = asked.converted.minus(line11);
  const excess = asked.nondeductible.minus(min(asked.nondeductible, limit));
  const estimatedTax = asked.marginalTaxRate && toCents(taxable.times(asked.marginalTaxRate));
  return {
    form8606: {
      line1: asked.nondeductible,
      line2,
      line3,
      line6: asked.yearEndBalance,
      line7,
      line8: asked.converted,
      line9,
      line10,
      line11,
      line13,
      line14: line3.minus(min(line3, line13)),
      line18: taxable,
    },
    taxable,
    excess,
    ...(estimatedTax && { estimatedTax }),
    derivation: [
      given('line1', says.nondeductible(), asked.nondeductible),
      given('line2', says.basisBefore(), line2),
      computed('line3', says.basis(), line3, 'Form 8606, line 3', 'line1 + line2'),
      given('line6', says.yearEndBalance(), asked.yearEndBalance),
      given('line7', says.otherDistributions(), line7),
      given('line8', says.converted(), asked.converted),
      computed('line9', says.allIras(), line9, 'Form 8606, line 9', 'line6 + line7 + line8'),
      computed(
        'line10Share',
        says.basisShare(),
        line10,
        'IRC 408(d)(2); Form 8606, line 10',
        'min(1, line3 / line9)',
      ),
      computed(
        'line11',
        says.convertedBasis(),
        line11,
        'Form 8606, line 11',
        'cents(line8 * min(1, line3 / line9))',
      ),
      computed(
        'taxable',
        says.convertedTaxable(),
        taxable,
        'IRC 408A(d)(3)(A); Form 8606, line 18',
        'line8 - line11',
      ),
    ],
  };
}
