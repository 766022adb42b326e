import { z } from 'zod';
import { dollars, readRequest, share, whole } from './fields.ts';
import { floorZero, type Money, money, toCents, ZERO } from './money.ts';

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
};

type Pot = { balance: Money; basis: Money };

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
    sheltered = grown(sheltered, contribution, annualReturn);
    taxable = taxedYearly(
      grown(taxable, contribution, annualReturn),
      taxable.balance.plus(contribution),
      asked,
    );
    const gain = (pot: Pot) => floorZero(pot.balance.minus(pot.basis));
    return {
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
  });
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
): Pot {
  const taxed = toCents(floorZero(pot.balance.minus(invested)).times(taxedEachYear));
  const tax = toCents(taxed.times(capitalGainsRate));
  return { balance: pot.balance.minus(tax), basis: pot.basis.plus(taxed).minus(tax) };
}
