import { dollarUnit, type ElectionUnit, type Money } from '../calculator/index.ts';
import { dollars, percent } from '../formats.ts';
import type { PaycheckElection } from './paycheck.ts';

/** An election as it is set: "8%", "$1,154.91". */
export const inUnit = (election: Money, unit: ElectionUnit): string =>
  dollarUnit(unit) ? dollars(election) : percent(election);

/**
 * What to set after tax from the paycheck on that a change counts in: the election, in the plan's own unit. In dollars
 * it's what most of the paychecks take, since they may differ by cents; `isUpTo`: some of them can't bring it in full.
 */
export function afterTaxToSet({ plan, goesOnFor }: PaycheckElection): { amount: Money; isUpTo: boolean } {
  const { afterTax: elected, afterTaxUnit, changes } = plan.election;
  const toCome = plan.paychecks.slice(goesOnFor);
  if (!dollarUnit(afterTaxUnit)) {
    // Payroll takes its tax first: a percent may be more than what it leaves of the paycheck.
    const isCut = ({ pay, afterTax, left }: (typeof toCome)[number]) =>
      left.isZero() && pay.times(elected).div(100).minus(1).gt(afterTax);
    return { amount: elected, isUpTo: toCome.some(isCut) };
  }
  const reached = toCome.map(({ afterTax }) => afterTax);
  const amount = changes.length === 0 ? inMost(reached, elected) : elected;
  // A cent or so less is the rounding of the last one.
  return { amount, isUpTo: amount.gt(elected) || reached.some((each) => each.plus(1).lt(amount)) };
}

/** What more than half of the paychecks take, where that is more than what fits all of them. */
function inMost(amounts: readonly Money[], elected: Money): Money {
  const common = amounts.find(
    (amount) => amounts.filter((each) => each.eq(amount)).length * 2 > amounts.length,
  );
  return common?.gt(elected) ? common : elected;
}
