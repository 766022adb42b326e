import { z } from 'zod';
import { computed, type DerivationLine, estimatedTaxLines, given, limitLine } from './derivation.ts';
import { dollars, readRequest, share, taxYear, whole } from './fields.ts';
import { type AnnualLimits, limitsFor } from './limits/index.ts';
import { floorZero, type Money, min, money, toCents, ZERO } from './money.ts';
import { says } from './texts.en.ts';

/**
 * The ordinary backdoor Roth IRA: a nondeductible contribution, then a conversion. Balances are those of all
 * traditional, SEP and SIMPLE IRAs of the person together; a 401(k) does not count.
 */
export const backdoorRequest = z
  .strictObject(
    {
      taxYear,
      ageAtYearEnd: whole(0, 120, 'the age on December 31'),
      nondeductible: dollars,
      /** Basis of earlier years: line 14 of the last Form 8606. */
      basisBefore: dollars.optional(),
      /** Of all those IRAs on December 31, after the conversion. */
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
type ReadBackdoor = z.output<typeof backdoorRequest>;

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
  const limit = limits.ira.plus(iraCatchUp(asked, limits));
  const line2 = asked.basisBefore ?? ZERO;
  const line3 = asked.nondeductible.plus(line2);
  const line7 = asked.distributed ?? ZERO;
  const line9 = asked.yearEndBalance.plus(line7).plus(asked.converted);
  const line10 = min(money(1), line3.div(line9));
  const line11 = toCents(asked.converted.times(line10));
  const line13 = line11.plus(toCents(line7.times(line10)));
  const taxable = asked.converted.minus(line11);
  const excess = floorZero(asked.nondeductible.minus(limit));
  const estimatedTax = asked.marginalTaxRate && toCents(taxable.times(asked.marginalTaxRate));
  const form8606 = {
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
    line14: floorZero(line3.minus(line13)),
    line18: taxable,
  };
  return {
    form8606,
    taxable,
    excess,
    ...(estimatedTax && { estimatedTax }),
    derivation: [
      ...formLines(form8606),
      ...taxLines(asked, limits, { taxable, excess, ...(estimatedTax && { estimatedTax }) }),
    ],
  };
}

const iraCatchUp = ({ ageAtYearEnd }: ReadBackdoor, limits: AnnualLimits): Money =>
  ageAtYearEnd >= 50 ? limits.iraCatchUp : ZERO;

/** Form 8606, line by line. */
function formLines(form: Backdoor['form8606']): DerivationLine[] {
  const line = (number: FormLine, words: string, formula: string, law = '') =>
    computed(
      `form8606.line${number}`,
      words,
      form[`line${number}`],
      `${law}Form 8606, line ${number}`,
      formula.replace(/line\d+/g, 'form8606.$&'),
    );
  return [
    given('form8606.line1', says.nondeductible(), form.line1),
    given('form8606.line2', says.basisBefore(), form.line2),
    line(3, says.basis(), 'line1 + line2'),
    given('form8606.line6', says.yearEndBalance(), form.line6),
    given('form8606.line7', says.otherDistributions(), form.line7),
    given('form8606.line8', says.converted(), form.line8),
    line(9, says.allIras(), 'line6 + line7 + line8'),
    computed(
      'form8606.line10Share',
      says.basisShare(),
      form.line10,
      'IRC 408(d)(2); Form 8606, line 10',
      'min(1, form8606.line3 / form8606.line9)',
    ),
    line(11, says.convertedBasis(), 'cents(line8 * line10Share)'),
    line(13, says.basisTakenOut(), 'line11 + cents(line7 * line10Share)'),
    line(14, says.basisLeft(), 'max(0, line3 - line13)'),
    line(18, says.convertedTaxable(), 'line8 - line11', 'IRC 408A(d)(3)(A); '),
  ];
}
type FormLine = 3 | 9 | 11 | 13 | 14 | 18;

/** What the year's return and the IRA limit make of it. */
function taxLines(
  asked: ReadBackdoor,
  limits: AnnualLimits,
  result: Pick<Backdoor, 'taxable' | 'excess' | 'estimatedTax'>,
): DerivationLine[] {
  const hasCatchUp = iraCatchUp(asked, limits).gt(0);
  return [
    computed(
      'taxable',
      says.backdoorTaxable(),
      result.taxable,
      'IRC 408A(d)(3)(A); Form 8606, line 18',
      'form8606.line18',
    ),
    limitLine(limits, 'ira'),
    ...(hasCatchUp ? [limitLine(limits, 'iraCatchUp')] : []),
    computed(
      'excess',
      says.iraExcess(),
      result.excess,
      'IRC 219(b)(5), 4973(a)',
      `max(0, form8606.line1 - limits.ira${hasCatchUp ? ' - limits.iraCatchUp' : ''})`,
    ),
    ...estimatedTaxLines(result.estimatedTax, asked.marginalTaxRate, 'taxable'),
  ];
}
