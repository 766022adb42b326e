import { z } from 'zod';
import { computed, type DerivationLine, given } from './derivation.ts';
import { dollars, readRequest, share, whole } from './fields.ts';
import { floorZero, type Money, money, toCents, ZERO } from './money.ts';
import { says } from './texts.en.ts';

const rate = z
  .number({ error: 'a yearly rate such as 0.06' })
  .min(-0.9, 'a yearly rate from -0.9 to 1')
  .max(1, 'a yearly rate from -0.9 to 1');

/** The assumptions of a projection; all rates are shares a year, and all of them are stated, none is hidden. */
export const projectionRequest = z
  .strictObject(
    {
      age: whole(14, 119, 'the age now'),
      toAge: whole(15, 120, 'the age at the end'),
      /** After-tax dollars put in at the start of each year. */
      yearly: dollars,
      /** In how many of the years something is put in; all of them where left out. */
      years: whole(1, 106, 'years of contributions').optional(),
      annualReturn: rate,
      /** On ordinary income when the money is taken out. */
      taxLater: share,
      /** On gains of the taxable account when it is sold. */
      capitalGainsRate: share,
      /** The part of each year's return of the taxable account that is taxed in that year (dividends). */
      taxedEachYear: share.default(money(0)),
    },
    { error: 'an object with the assumptions' },
  )
  .refine((request) => request.toAge > request.age, { path: ['toAge'], error: 'an age after the age now' });
export type ProjectionRequest = z.input<typeof projectionRequest>;

/** What one way of saving holds at the end of a year, and what is left of it after tax if all of it is taken out then. */
export type Held = { balance: Money; afterTax: Money };
export type ProjectedYear = {
  age: number;
  contributed: Money;
  leftAlone: Held;
  converted: Held;
  taxable: Held;
  /** How the year comes about from the year before. */
  derivation: DerivationLine[];
};

type Pot = { balance: Money; basis: Money };
/** A pot after the year’s tax: the part of the return that was taxed, and the tax on it. */
type TaxedPot = { pot: Pot; taxed: Money; tax: Money };

/**
 * The same after-tax dollars by year in three places: left alone in the 401(k) (earnings taxed as income when
 * taken out), converted to Roth at once (no tax later), and in a taxable account (gains taxed when sold).
 *
 * The order within a year: the contribution goes in, the year's return is earned on all of it and rounded to
 * the cent (half up), then, in the taxable account, tax on the part taxed each year is paid out of it and adds
 * to its basis. Converting at once means that there are no earnings to tax at conversion. Ages are those at the
 * end of each year; withdrawals are taken to be after 59½ and five tax years, so that no 10% tax applies.
 * Nothing is adjusted for inflation and nothing is random.
 *
 * @throws InvalidRequestError field by field
 */
export function project(request: ProjectionRequest): ProjectedYear[] {
  const asked = readRequest(projectionRequest, request);
  const annualReturn = money(asked.annualReturn);
  const years = asked.toAge - asked.age;
  let sheltered: Pot = { balance: ZERO, basis: ZERO };
  let taxable: Pot = { balance: ZERO, basis: ZERO };
  return Array.from({ length: years }, (_, index): ProjectedYear => {
    const contribution = index < (asked.years ?? years) ? asked.yearly : ZERO;
    const before = { sheltered, taxable };
    sheltered = grown(sheltered, contribution, annualReturn);
    const yearly = taxedYearly(
      grown(taxable, contribution, annualReturn),
      taxable.balance.plus(contribution),
      asked,
    );
    taxable = yearly.pot;
    const gain = (pot: Pot) => floorZero(pot.balance.minus(pot.basis));
    const year = {
      age: asked.age + index + 1,
      contributed: sheltered.basis,
      leftAlone: {
        balance: sheltered.balance,
        afterTax: sheltered.balance.minus(toCents(gain(sheltered).times(asked.taxLater))),
      },
      converted: { balance: sheltered.balance, afterTax: sheltered.balance },
      taxable: {
        balance: taxable.balance,
        afterTax: taxable.balance.minus(toCents(gain(taxable).times(asked.capitalGainsRate))),
      },
    };
    return { ...year, derivation: yearLines(asked, contribution, before, yearly, year) };
  });
}

/** One year by hand: from the balances of the year before to those of this one, and what is left after tax. */
function yearLines(
  asked: z.output<typeof projectionRequest>,
  contribution: Money,
  before: { sheltered: Pot; taxable: Pot },
  { pot: after, taxed, tax }: TaxedPot,
  year: Omit<ProjectedYear, 'derivation'>,
): DerivationLine[] {
  const assumed = 'an assumption you gave';
  const grownBalance = 'before + contribution + cents((before + contribution) * returnRate)';
  const of = (pot: string) => grownBalance.replace(/before/g, `${pot}.before`);
  return [
    given('contribution', says.contributionOfYear(), contribution, assumed),
    given('returnRate', says.annualReturn(), money(asked.annualReturn), assumed),
    given('laterRate', says.laterRate(), asked.taxLater, assumed),
    given('gainsRate', says.gainsRate(), asked.capitalGainsRate, assumed),
    given('taxedShare', says.taxedShare(), asked.taxedEachYear, assumed),
    given('sheltered.before', says.balanceBefore(), before.sheltered.balance, 'the year before'),
    given('sheltered.basis', says.basisBeforeYear(), before.sheltered.basis, 'the year before'),
    computed(
      'contributed',
      says.basisAfter(),
      year.contributed,
      'IRC 72(e)(8)',
      'sheltered.basis + contribution',
    ),
    computed('leftAlone.balance', says.balanceAfter(), year.leftAlone.balance, 'IRC 501(a)', of('sheltered')),
    computed(
      'leftAlone.afterTax',
      says.afterTaxValue('left alone in the plan'),
      year.leftAlone.afterTax,
      'IRC 72(e)(8)',
      'leftAlone.balance - cents(max(0, leftAlone.balance - contributed) * laterRate)',
    ),
    computed(
      'converted.balance',
      says.convertedBalance(),
      year.converted.balance,
      'IRC 408A(d)(3)(A), 402A(c)(4)',
      'leftAlone.balance',
    ),
    computed(
      'converted.afterTax',
      says.afterTaxValue('converted to Roth at once'),
      year.converted.afterTax,
      'IRC 402A(d)(1), 408A(d)(1)',
      'converted.balance',
    ),
    given('taxable.before', says.balanceBefore(), before.taxable.balance, 'the year before'),
    given('taxable.basisBefore', says.basisBeforeYear(), before.taxable.basis, 'the year before'),
    computed(
      'taxable.taxed',
      says.taxedInYear(),
      taxed,
      'IRC 61(a), 1(h)',
      'cents(max(0, cents((taxable.before + contribution) * returnRate)) * taxedShare)',
    ),
    computed('taxable.tax', says.taxOfYear(), tax, 'IRC 1(h)', 'cents(taxable.taxed * gainsRate)'),
    computed(
      'taxable.balance',
      says.balanceAfter(),
      year.taxable.balance,
      'IRC 1(h)',
      `${of('taxable')} - taxable.tax`,
    ),
    computed(
      'taxable.basis',
      says.basisAfter(),
      after.basis,
      'IRC 1012',
      'taxable.basisBefore + contribution + taxable.taxed - taxable.tax',
    ),
    computed(
      'taxable.afterTax',
      says.afterTaxValue('a taxable account'),
      year.taxable.afterTax,
      'IRC 1(h), 1001',
      'taxable.balance - cents(max(0, taxable.balance - taxable.basis) * gainsRate)',
    ),
  ];
}

function grown({ balance, basis }: Pot, contribution: Money, annualReturn: Money): Pot {
  const invested = balance.plus(contribution);
  return { balance: invested.plus(toCents(invested.times(annualReturn))), basis: basis.plus(contribution) };
}

/** Tax on the part of the year's return that is taxed each year; what was taxed is basis from then on. */
function taxedYearly(
  pot: Pot,
  invested: Money,
  { taxedEachYear, capitalGainsRate }: z.output<typeof projectionRequest>,
): TaxedPot {
  const taxed = toCents(floorZero(pot.balance.minus(invested)).times(taxedEachYear));
  const tax = toCents(taxed.times(capitalGainsRate));
  const after = { balance: pot.balance.minus(tax), basis: pot.basis.plus(taxed).minus(tax) };
  return { pot: after, taxed, tax };
}
