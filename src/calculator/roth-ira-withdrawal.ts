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
import { age, answer, dollars, readRequest, rothYear } from './fields.ts';
import { floorZero, type Money, min, money, sum, ZERO } from './money.ts';
import { says } from './texts.en.ts';

const conversion = z.strictObject(
  { year: rothYear, taxable: dollars, nonTaxable: dollars },
  { error: 'a conversion such as { year: 2026, taxable: 600, nonTaxable: 20000 }' },
);

/** IRC 72(t)(8)(B). */
const FIRST_HOME = money(10_000);

/**
 * What is in all Roth IRAs of a person together, which count as one, and what is taken out of it. A conversion
 * that was made inside a plan and rolled over later keeps the year in which it was made (Notice 2013-74).
 */
export const rothIraWithdrawalRequest = z
  .strictObject(
    {
      taxYear: rothYear,
      age,
      /** The year of the first contribution or conversion to any Roth IRA: the five-year clock of all of them. */
      firstYear: rothYear,
      /** Regular contributions not taken out before. */
      contributions: dollars,
      /** Conversions and rollovers from plans not taken out before: the part that was income then, and the rest. */
      conversions: z.array(conversion, { error: 'a list of conversions' }).max(60).default([]),
      earnings: dollars,
      amount: dollars,
      ...exceptionFields,
      /** Spent on a first home within 120 days: up to $10,000 in a lifetime. IRC 72(t)(2)(F), (8)(B). */
      firstHome: answer,
      /** Of the $10,000, what was used in years before. */
      firstHomeUsedBefore: dollars.optional(),
    },
    { error: 'an object that describes the withdrawal' },
  )
  .superRefine((request, context) => {
    checkExpenses(request, (field, message) => context.addIssue({ code: 'custom', path: [field], message }));
    const held = sum([
      request.contributions,
      request.earnings,
      ...request.conversions.flatMap((each) => [each.taxable, each.nonTaxable]),
    ]);
    if (request.amount.gt(held))
      context.addIssue({
        code: 'custom',
        path: ['amount'],
        message: `at most ${held}, which is what the Roth IRAs hold`,
      });
  });
export type RothIraWithdrawalRequest = z.input<typeof rothIraWithdrawalRequest>;

export type RothWithdrawal = {
  /** Tax free as a whole: 59½, death or disability, and five tax years. */
  qualified: boolean;
  contributions: Money;
  conversions: { year: number; taxable: Money; nonTaxable: Money }[];
  earnings: Money;
  /** Income of the year. */
  taxable: Money;
  /** 10%: on earnings, and on the taxable part of conversions of the last five years. */
  additionalTax: Money;
  derivation: DerivationLine[];
};

/**
 * A withdrawal from Roth IRAs, in its order: contributions, then conversions, the oldest first and of each the
 * part that was taxable first, then earnings. IRC 408A(d)(2), (d)(4); the 10% additional tax is recaptured on
 * the taxable part of a conversion that is not five years old, before 59½. IRC 408A(d)(3)(F), 72(t). A first
 * home spares up to $10,000 in a lifetime, of young conversions too; separation at 55 and a divorce order spare
 * nothing in an IRA. IRC 72(t)(2)(F), (3)(A), (8)(B).
 *
 * @throws InvalidRequestError field by field
 */
export function withdrawFromRothIra(request: RothIraWithdrawalRequest): RothWithdrawal {
  const asked = readRequest(rothIraWithdrawalRequest, request);
  const isOldEnough = hasFiveYears(asked.firstYear, asked.taxYear);
  const home =
    asked.firstHome === true ? floorZero(FIRST_HOME.minus(asked.firstHomeUsedBefore ?? ZERO)) : ZERO;
  const contributions = min(asked.amount, asked.contributions);
  let left = asked.amount.minus(contributions);
  const take = (held: Money): Money => {
    const taken = min(left, held);
    left = left.minus(taken);
    return taken;
  };
  const held = byYear(asked.conversions);
  const conversions = held.map((each) => ({
    year: each.year,
    taxable: take(each.taxable),
    nonTaxable: take(each.nonTaxable),
  }));
  const earnings = left;
  const byReason = isQualifyingReason(asked.age, asked.exception) && isOldEnough;
  // A first home is a reason of its own, up to its dollars; they come off what would be income. Form 8606, line 20.
  const byHome = isOldEnough ? min(home, earnings) : ZERO;
  const taxable = byReason ? ZERO : earnings.minus(byHome);
  const qualified = byReason || (asked.firstHome === true && isOldEnough && home.gte(asked.amount));
  const spared = isSpared(asked.age, asked.exception, 'ira');
  const recent = conversions.filter((each) => !hasFiveYears(each.year, asked.taxYear));
  const recaptured = spared ? ZERO : sum(recent.map((each) => each.taxable));
  const sparedPart = home.minus(byHome).plus(sparedByExpenses(asked, 'ira'));
  const penalised = spared ? ZERO : floorZero(taxable.plus(recaptured).minus(sparedPart));
  const additionalTax = additionalTaxOn(penalised);
  return {
    qualified,
    contributions,
    conversions: conversions.filter((each) => each.taxable.plus(each.nonTaxable).gt(0)),
    earnings,
    taxable,
    additionalTax,
    derivation: [
      given('withdrawal', says.withdrawal(), asked.amount),
      given('held.contributions', says.rothContributions(), asked.contributions),
      computed(
        'contributions',
        says.fromContributions(),
        contributions,
        'IRC 408A(d)(4)(B)(ii)(I)',
        'min(withdrawal, held.contributions)',
      ),
      ...conversionLines(held, conversions),
      computed(
        'earnings',
        says.fromEarnings(),
        earnings,
        'IRC 408A(d)(4)(B)',
        [
          'withdrawal',
          'contributions',
          ...conversions.flatMap((_, index) => [
            `conversions.${index + 1}.taxable`,
            `conversions.${index + 1}.nonTaxable`,
          ]),
        ].join(' - '),
      ),
      ...(home.gt(0) ? [given('firstHome', says.firstHome(), home, 'IRC 72(t)(2)(F), (8)(B)')] : []),
      computed(
        'taxable',
        byReason ? says.qualified() : says.notQualified(),
        taxable,
        'IRC 408A(d)(1), (2)',
        byReason ? '0' : byHome.gt(0) ? 'max(0, earnings - firstHome)' : 'earnings',
      ),
      computed(
        'recaptured',
        says.recaptured(),
        recaptured,
        'IRC 408A(d)(3)(F)',
        recapturedFormula(spared, conversions, asked.taxYear),
      ),
      ...(sparedPart.gt(0)
        ? [given('spared', says.sparedPart(), sparedPart, 'IRC 72(t)(2)(B), (E), (F)')]
        : []),
      computed(
        'additionalTax',
        exceptionIsNone(asked.exception, spared, sparedPart) ? says.noExceptionHere() : says.tenPercent(),
        additionalTax,
        'IRC 72(t)',
        spared ? '0' : `cents(max(0, taxable + recaptured${sparedPart.gt(0) ? ' - spared' : ''}) * 0.1)`,
      ),
    ],
  };
}

/** An exception was named that does not hold for IRAs. */
const exceptionIsNone = (exception: string | undefined, spared: boolean, sparedPart: Money): boolean =>
  exception !== undefined && !spared && sparedPart.isZero();

type Taken = RothWithdrawal['conversions'];

/** What each conversion holds and gives, the oldest first: its taxable part, then the rest. */
function conversionLines(held: Taken, taken: Taken): DerivationLine[] {
  const before: string[] = ['withdrawal', 'contributions'];
  return taken.flatMap((each, index) => {
    const name = `conversions.${index + 1}`;
    const line = (part: 'taxable' | 'nonTaxable', words: string, source: string) => {
      const formula = `min(${before.join(' - ')}, held.${name}.${part})`;
      before.push(`${name}.${part}`);
      return computed(`${name}.${part}`, words, each[part], source, formula);
    };
    return [
      given(`held.${name}.taxable`, says.heldTaxable(each.year), held[index]?.taxable ?? ZERO),
      given(`held.${name}.nonTaxable`, says.heldRest(each.year), held[index]?.nonTaxable ?? ZERO),
      line('taxable', says.fromConversionTaxable(each.year), 'IRC 408A(d)(4)(B)(iii)'),
      line('nonTaxable', says.fromConversionRest(each.year), 'IRC 408A(d)(4)(B)(ii)(II)'),
    ];
  });
}

/** The taxable parts of the conversions that are not five years old. */
function recapturedFormula(spared: boolean, taken: Taken, year: number): string {
  const names = taken.flatMap((each, index) =>
    hasFiveYears(each.year, year) ? [] : [`conversions.${index + 1}.taxable`],
  );
  return spared || names.length === 0 ? '0' : names.join(' + ');
}
