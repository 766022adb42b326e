import { centsDown, floorZero, type Money, max, min, percentOf, sum, ZERO } from './money.ts';
import type { ElectionUnit } from './paycheck-request.ts';

/** An election: what is set once, and what each paycheck then pays in. */
export type Spread = {
  /** Whole percent of pay, or dollars a paycheck. */
  election: Money;
  /** What the election alone brings in each paycheck. */
  elected: Money[];
  amounts: Money[];
  /** What could not be placed, since pay or the plan's cap on the election is too small. */
  unfilled: Money;
};

/**
 * Spreads an amount over paychecks as evenly as an election allows, so that it is full with the last one: the
 * highest election that does not pass it, and the rest, to the cent, with the last paychecks.
 *
 * @param most what each paycheck can take at the most
 */
export function spread(
  target: Money,
  pays: readonly Money[],
  most: readonly Money[],
  unit: ElectionUnit,
): Spread {
  const election = electionFor(target, pays, most, unit);
  const elected = pays.map((pay, index) =>
    min(unit === 'dollars' ? election : percentOf(pay, election), most[index] ?? ZERO),
  );
  const amounts = [...elected];
  let left = target.minus(sum(elected));
  // Rounding to the cent may have passed the target by some cents: the last paycheck takes them back.
  for (let index = amounts.length - 1; index >= 0 && !left.isZero(); index--) {
    const now = amounts[index] ?? ZERO;
    const next = max(ZERO, min(now.plus(left), most[index] ?? ZERO));
    left = left.minus(next.minus(now));
    amounts[index] = next;
  }
  return { election, elected, amounts, unfilled: floorZero(left) };
}

/** What fills the target evenly, rounded down; at most what a paycheck can take. */
function electionFor(
  target: Money,
  pays: readonly Money[],
  most: readonly Money[],
  unit: ElectionUnit,
): Money {
  const total = sum(pays);
  if (pays.length === 0 || total.isZero()) return ZERO;
  if (unit === 'dollars') return min(centsDown(target.div(pays.length)), max(...most, ZERO));
  const shares = pays.map((pay, index) => (pay.isZero() ? ZERO : (most[index] ?? ZERO).div(pay).times(100)));
  return min(target.div(total).times(100).floor(), max(...shares, ZERO).floor());
}

/** A percent of each paycheck until the limit is reached. */
export function untilLimit(wanted: readonly Money[], limit: Money): Money[] {
  let left = limit;
  return wanted.map((amount) => {
    const taken = min(amount, left);
    left = left.minus(taken);
    return taken;
  });
}

/** An amount in equal parts of whole cents; the last part takes what is left over. */
export function evenly(amount: Money, parts: number): Money[] {
  const part = centsDown(amount.div(parts));
  return Array.from({ length: parts }, (_, index) =>
    index === parts - 1 ? amount.minus(part.times(parts - 1)) : part,
  );
}
