import { centsDown, floorZero, type Money, max, min, money, percentOf, sum, ZERO } from './money.ts';
import { dollarUnit, type ElectionUnit } from './paycheck-request.ts';

/** An election: what is set, from which paycheck on it is one step higher, and what each paycheck then pays in. */
export type Spread = {
  /** Percent of pay, or dollars a paycheck. */
  election: Money;
  /** From this place on, one step more: so that the room is used to the last step. */
  change: { index: number; election: Money } | null;
  /** Rounded down from the room divided by pay or paychecks; otherwise found by going up or down in steps. */
  byFormula: boolean;
  /** What the election alone brings in each paycheck. */
  elected: Money[];
  amounts: Money[];
  /** What could not be placed: pay, the plan's cap on the election or its steps are in the way. */
  unfilled: Money;
};

/** The steps in which an election can be set; `undefined`: to the cent. */
const STEPS: Record<ElectionUnit, Money | undefined> = {
  wholePercent: money(1),
  halfPercent: money('0.5'),
  tenthPercent: money('0.1'),
  dollars: undefined,
  wholeDollars: money(1),
};

export const stepOf = (unit: ElectionUnit): Money | undefined => STEPS[unit];

/**
 * Spreads an amount over paychecks as evenly as an election allows, so that it is never passed and full with the
 * last one. To the cent: the highest election that does not pass it, and the rest with the last paychecks. In
 * steps: the highest step that does not pass it, one step more from as early a paycheck as does not pass it, and
 * what is left after that is less than a step of one paycheck.
 *
 * @param pays the part of each paycheck that the election looks at
 * @param most what each paycheck can take at the most
 * @param keeps what amounts in steps have to keep beside the target
 * @param holdsInAll one election has to fit each paycheck whole: what a person wants to keep of it payroll doesn't know of,
 *   and so takes no less of the tighter one
 */
export function spread(
  target: Money,
  pays: readonly Money[],
  most: readonly Money[],
  unit: ElectionUnit,
  keeps: (amounts: readonly Money[]) => boolean = () => true,
  holdsInAll = false,
): Spread {
  const step = stepOf(unit);
  return step
    ? inSteps(target, pays, most, { unit, step, keeps, holdsInAll })
    : toTheCent(target, pays, most, holdsInAll);
}

function toTheCent(
  target: Money,
  pays: readonly Money[],
  most: readonly Money[],
  holdsInAll: boolean,
): Spread {
  const reached = pays.filter((pay) => pay.gt(0)).length;
  const election =
    reached === 0 ? ZERO : min(centsDown(target.div(reached)), highestForAll(pays, most, holdsInAll).amount);
  const elected = pays.map((pay, index) => (pay.gt(0) ? min(election, most[index] ?? ZERO) : ZERO));
  const amounts = [...elected];
  let left = target.minus(sum(elected));
  for (let index = amounts.length - 1; index >= 0 && left.gt(0); index--) {
    if (pays[index]?.isZero()) continue;
    const now = amounts[index] ?? ZERO;
    const next = min(now.plus(left), most[index] ?? ZERO);
    left = left.minus(next.minus(now));
    amounts[index] = next;
  }
  return { election, change: null, byFormula: true, elected, amounts, unfilled: floorZero(left) };
}

function inSteps(
  target: Money,
  pays: readonly Money[],
  most: readonly Money[],
  asked: {
    unit: ElectionUnit;
    step: Money;
    keeps: (amounts: readonly Money[]) => boolean;
    holdsInAll: boolean;
  },
): Spread {
  const { unit, step, keeps, holdsInAll } = asked;
  const at = (election: Money, index: number): Money => {
    const pay = pays[index] ?? ZERO;
    if (pay.isZero()) return ZERO;
    return min(dollarUnit(unit) ? election : percentOf(pay, election), most[index] ?? ZERO);
  };
  const all = (election: Money) => pays.map((_, index) => at(election, index));
  const fits = (amounts: readonly Money[]) => sum(amounts).lte(target) && keeps(amounts);
  const highest = highestElection(pays, most, { unit, step, holdsInAll });
  const byFormula = min(
    stepDown(evenShare(target, pays, unit), step),
    highestShare(pays, most, { unit, step, holdsInAll }),
  );
  let election = min(stepDown(evenShare(target, pays, unit), step), highest);
  while (election.gt(0) && !fits(all(election))) election = election.minus(step);
  while (election.lt(highest) && fits(all(election.plus(step)))) election = election.plus(step);
  const higher = election.plus(step);
  const raisedFrom = (from: number) => pays.map((_, index) => at(index >= from ? higher : election, index));
  let from = pays.length;
  if (election.lt(highest)) while (from > 0 && fits(raisedFrom(from - 1))) from--;
  const amounts = raisedFrom(from);
  return {
    election,
    change: from < pays.length ? { index: from, election: higher } : null,
    byFormula: election.eq(byFormula),
    elected: amounts,
    amounts,
    unfilled: floorZero(target.minus(sum(amounts))),
  };
}

const stepDown = (value: Money, step: Money): Money => value.div(step).floor().times(step);

/** What would fill the target evenly, before it is rounded down. */
function evenShare(target: Money, pays: readonly Money[], unit: ElectionUnit): Money {
  const reached = pays.filter((pay) => pay.gt(0)).length;
  if (reached === 0) return ZERO;
  return dollarUnit(unit) ? target.div(reached) : target.div(sum(pays)).times(100);
}

type Steps = { unit: ElectionUnit; step: Money; holdsInAll: boolean };

/**
 * The highest election that still changes something. A cap of 15% of a paycheck is rounded to the cent, and so may be a
 * little less than 15% of it: the step whose amount, rounded alike, is within it still counts.
 */
function highestElection(pays: readonly Money[], most: readonly Money[], steps: Steps): Money {
  const share = highestShare(pays, most, steps);
  if (dollarUnit(steps.unit)) return share;
  const next = share.plus(steps.step);
  const isWithin = (pay: Money, index: number) => percentOf(pay, next).lte(most[index] ?? ZERO);
  const reached = pays.flatMap((pay, index) => (pay.gt(0) ? [isWithin(pay, index)] : []));
  return (steps.holdsInAll ? reached.length > 0 && reached.every(Boolean) : reached.some(Boolean))
    ? next
    : share;
}

/** What the paycheck that can take most of its pay can take, in steps of the election; where it has to hold in all, the least. */
function highestShare(
  pays: readonly Money[],
  most: readonly Money[],
  { unit, step, holdsInAll }: Steps,
): Money {
  const reached = pays.flatMap((pay, index) => (pay.gt(0) ? [{ pay, most: most[index] ?? ZERO }] : []));
  const shares = reached.map((check) =>
    dollarUnit(unit) ? check.most : check.most.div(check.pay).times(100),
  );
  const [first, ...others] = shares;
  if (first === undefined) return ZERO;
  return stepDown(holdsInAll ? min(first, ...others) : max(first, ...others), step);
}

/** The most that a paycheck can take which the election reaches. */
const highestOf = (pays: readonly Money[], most: readonly Money[]): Money =>
  max(ZERO, ...most.filter((_, index) => pays[index]?.gt(0)));

/** Paychecks of one pay differ by the cents that the year doesn't divide by: one amount has to fit all of them. */
const CENTS_APART = money(1);

/** The same, where they differ by cents alone: the least of them, so that no paycheck passes its cap by a cent. */
export function highestForAll(
  pays: readonly Money[],
  most: readonly Money[],
  holdsInAll = false,
): { amount: Money; isLeast: boolean } {
  const reached = most.filter((_, index) => pays[index]?.gt(0));
  const highest = highestOf(pays, most);
  const least = min(highest, ...reached);
  const isLeast = holdsInAll || highest.minus(least).lt(CENTS_APART);
  return { amount: isLeast ? least : highest, isLeast };
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
