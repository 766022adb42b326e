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
  if (!dollarUnit(afterTaxUnit)) return { amount: elected, isUpTo: false };
  const reached = plan.paychecks.slice(goesOnFor).map(({ afterTax }) => afterTax);
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
