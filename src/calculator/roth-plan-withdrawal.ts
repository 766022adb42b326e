import { z } from 'zod';
import { computed, type DerivationLine, given } from './derivation.ts';
import {
  additionalTaxOn,
  byYear,
  checkExpenses,
  exceptionFields,
  hasFiveYears,
  isQualifyingReason,
  isSpared,
  sparedByExpenses,
} from './early-withdrawal.ts';
import { age, dollars, readRequest, rothYear, taxYear } from './fields.ts';
import { floorZero, type Money, min, sum, toCents, ZERO } from './money.ts';
import { says } from './texts.en.ts';

const inPlanConversion = z.strictObject(
  { year: rothYear, taxable: dollars, nonTaxable: dollars },
  { error: 'an in-plan conversion such as { year: 2026, taxable: 600, nonTaxable: 20000 }' },
);

/**
 * A designated Roth account in one plan, with its own five-year clock. `basis` is all that went in: Roth
 * deferrals, and in-plan conversions, which `inPlanConversions` names year by year.
 */
export const rothPlanWithdrawalRequest = z
  .strictObject(
    {
      taxYear,
      age,
      firstYear: rothYear,
      basis: dollars,
      earnings: dollars,
      amount: dollars,
      inPlanConversions: z
        .array(inPlanConversion, { error: 'a list of in-plan conversions' })
        .max(60)
        .default([]),
      ...exceptionFields,
    },
    { error: 'an object that describes the withdrawal' },
  )
  .superRefine((request, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    checkExpenses(request, refuse);
    const held = request.basis.plus(request.earnings);
    if (request.amount.gt(held)) refuse('amount', `at most ${held}, which is what the account holds`);
    const converted = sum(request.inPlanConversions.flatMap((each) => [each.taxable, each.nonTaxable]));
    if (converted.gt(request.basis))
      refuse('inPlanConversions', `at most ${request.basis} in all, which is what went into the account`);
  });
export type RothPlanWithdrawalRequest = z.input<typeof rothPlanWithdrawalRequest>;
export type RothPlanWithdrawal = {
  qualified: boolean;
  basis: Money;
  earnings: Money;
  taxable: Money;
  /** Taxable part of in-plan conversions of the last five years that comes out: box 10 of Form 1099-R. */
  recaptured: Money;
  additionalTax: Money;
  derivation: DerivationLine[];
};

/**
 * A withdrawal from a Roth 401(k): tax free from 59½ after five tax years in this plan; otherwise pro rata over
 * basis and earnings. What comes out of basis is taken from in-plan conversions first, the oldest first and of
 * each the part that was taxable first; on such a part less than five years old the 10% tax is recaptured. IRC
 * 402A(d)(2), (c)(4)(D), 72(e)(8), 72(t); Notice 2010-84, Q&A-12, 13; Notice 2013-74.
 *
 * @throws InvalidRequestError field by field
 */
export function withdrawFromRothPlan(request: RothPlanWithdrawalRequest): RothPlanWithdrawal {
  const asked = readRequest(rothPlanWithdrawalRequest, request);
  const qualified =
    isQualifyingReason(asked.age, asked.exception) && hasFiveYears(asked.firstYear, asked.taxYear);
  const held = asked.basis.plus(asked.earnings);
  const earnings = held.isZero() ? ZERO : toCents(asked.amount.times(asked.earnings).div(held));
  const basis = asked.amount.minus(earnings);
  const taxable = qualified ? ZERO : earnings;
  const spared = isSpared(asked.age, asked.exception, 'plan');
  const layers = layersOf(asked, basis, spared);
  const sparedPart = sparedByExpenses(asked, 'plan');
  const penalised = spared ? ZERO : floorZero(taxable.plus(layers.recaptured).minus(sparedPart));
  const additionalTax = additionalTaxOn(penalised);
  return {
    qualified,
    basis,
    earnings,
    taxable,
    recaptured: layers.recaptured,
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
      computed('basis', says.fromBasis(), basis, 'IRC 72(e)(8)', 'withdrawal - earnings'),
      computed(
        'taxable',
        qualified ? says.qualified() : says.notQualified(),
        taxable,
        'IRC 402A(d)(1), (2)',
        qualified ? '0' : 'earnings',
      ),
      ...layers.lines,
      ...(sparedPart.gt(0) ? [given('spared', says.sparedPart(), sparedPart, 'IRC 72(t)(2)(B)')] : []),
      computed(
        'additionalTax',
        says.tenPercent(),
        additionalTax,
        'IRC 72(t), 402A(c)(4)(D)',
        spared ? '0' : `cents(max(0, taxable + recaptured${sparedPart.gt(0) ? ' - spared' : ''}) * 0.1)`,
      ),
    ],
  };
}

/** What of each in-plan conversion comes out, and the young taxable parts of it. */
function layersOf(
  { inPlanConversions, taxYear: year }: z.output<typeof rothPlanWithdrawalRequest>,
  basis: Money,
  spared: boolean,
): { recaptured: Money; lines: DerivationLine[] } {
  let left = basis;
  const before = ['basis'];
  const young: { name: string; amount: Money }[] = [];
  const lines = byYear(inPlanConversions).flatMap((each, index) =>
    (['taxable', 'nonTaxable'] as const).flatMap((part) => {
      const name = `inPlanConversions.${index + 1}.${part}`;
      const amount = min(left, each[part]);
      left = left.minus(amount);
      if (part === 'taxable' && !hasFiveYears(each.year, year)) young.push({ name, amount });
      const isTaxable = part === 'taxable';
      const words = isTaxable ? says.fromConversionTaxable(each.year) : says.fromConversionRest(each.year);
      const formula = `max(0, min(${before.join(' - ')}, held.${name}))`;
      before.push(name);
      return [
        given(`held.${name}`, isTaxable ? says.heldTaxable(each.year) : says.heldRest(each.year), each[part]),
        computed(name, words, amount, 'Notice 2010-84, Q&A-13', formula),
      ];
    }),
  );
  const recaptured = spared ? ZERO : sum(young.map(({ amount }) => amount));
  const formula = spared ? '0' : young.map(({ name }) => name).join(' + ') || '0';
  return {
    recaptured,
    lines: [
      ...lines,
      computed(
        'recaptured',
        says.recapturedInPlan(),
        recaptured,
        'IRC 402A(c)(4)(D), 408A(d)(3)(F); Notice 2010-84, Q&A-12',
        formula,
      ),
    ],
  };
}
