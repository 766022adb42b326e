import { dollars, percent } from '../../formats.ts';
import { type Facts, type Field, TIMES_A_YEAR } from '../profile.ts';
import { compose } from './compose.ts';
import type { Token } from './finds.ts';
import type { Classified } from './read.ts';

/**
 * Amounts and percents of a text that no fact holds: what is likely enough is asked back, of the rest it is said that
 * it was not used.
 */

/** Roles whose number ends in a fact of another name. */
const FIELD_OF: Readonly<Record<string, Field>> = {
  pay: 'annualPay',
  bonus: 'annualPay',
  bonusPercent: 'annualPay',
  hours: 'annualPay',
  tierRate: 'match',
  tierBound: 'match',
  tierAmount: 'match',
  afterTaxTotal: 'afterTaxBalance',
};
const fieldOf = (role: string): string => FIELD_OF[role] ?? role;

const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  if (Array.isArray(value)) return value.flatMap(numbersIn);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
};

/** What is a year's amount may have been told for a paycheck or a month; a balance, or what is in, was not. */
const OF_A_YEAR: ReadonlySet<string> = new Set<Field>([
  'annualPay',
  'raise',
  'electiveDeferralPlanned',
  'employerContribution',
  'matchMaximum',
  'priorYearWages',
]);

/** Whether a number that was found is in a fact: as it is, as a share, or as a part of the year's amount. */
const isIn = (found: number, [field, value]: [string, unknown], others: readonly number[]): boolean =>
  numbersIn(value).some((known) =>
    // What is said itself is made of nothing else: "Roth 12,000, salary 144k".
    [0.01, ...(OF_A_YEAR.has(field) && !others.includes(known) ? TIMES_A_YEAR : [1])].some(
      (times) => Math.abs(found * times - known) < 0.005 * Math.max(1, times),
    ),
  );

/** The finds that hold an amount or a percent and are in none of the facts. */
export function leftOver(finds: readonly Classified[], facts: Facts): Classified[] {
  // What two figures are added up to.
  const sums = numbersIn([
    facts.annualPay,
    facts.raise,
    facts.electiveDeferralPlanned,
    facts.employerContribution,
    facts.electiveDeferralYearToDate,
    facts.afterTaxYearToDate,
  ]);
  const isElsewhere = (value: number) =>
    Object.entries(facts).some(([field, fact]) => field !== 'annualPay' && numbersIn(fact).includes(value));
  // "I own 10% of it" is kept as a yes.
  const stake =
    facts.fivePercentOwner === undefined ? undefined : finds.find(({ kind }) => kind === 'percent');
  return finds.filter((find) => {
    const { kind, value, ranked } = find;
    if (find === stake) return false;
    if (kind !== 'money' && kind !== 'percent') return false;
    const besides = finds.filter((other) => other !== find).map((other) => other.value);
    if (Object.entries(facts).some((fact) => isIn(value, fact, besides))) return false;
    // "150k base + 30k commission" is in the pay of 180k, "140k base plus 20% bonus" in that of 168k.
    const others = finds.filter((other) => other !== find && !isElsewhere(other.value));
    if (sums.some((sum) => others.some((other) => isSumOf(other.value, value, sum)))) return false;
    if (
      kind === 'percent' &&
      sums.some((sum) => others.some((other) => isPlusPercent(other.value, value, sum)))
    )
      return false;
    // "20k that grew to 20,600" is in what it earned.
    if (value === (facts.afterTaxBalance ?? 0) + (facts.afterTaxEarnings ?? 0)) return false;
    if (value === (facts.afterTaxBalance ?? 0) + (facts.preTaxBalance ?? 0)) return false;
    // "Roth 5% and pre-tax 10%" is a deferral of 15%.
    const isOfBothKinds =
      kind === 'percent' &&
      others.some((other) => other.kind === kind && other.value + value === facts.electiveDeferralPercent);
    if (isOfBothKinds) return false;
    const [first] = ranked;
    // A bonus is in the pay only where it was added to it.
    if (
      BONUS.has(first?.label ?? '') &&
      finds.some((other) => other !== find && other.value === facts.annualPay)
    )
      return true;
    // "…, max $2,000, plus 3%": of a match, a percent is a rate, a bound, or how far the next step goes.
    if (kind === 'percent' && FIELD_OF[first?.label ?? ''] === 'match' && facts.match)
      return !isOfAStep(value, facts.match);
    // A part of a sum, of a formula: it went into the fact that its role makes.
    return !(first && first.probability >= PART_OF_A_FACT && facts[fieldOf(first.label) as Field] != null);
  });
}
const isOfAStep = (percentage: number, match: NonNullable<Facts['match']>): boolean =>
  match.some(({ rate, upToPercentOfPay: bound }, index) => {
    const before = match[index - 1]?.upToPercentOfPay ?? 0;
    return [rate * 100, bound, bound === undefined ? undefined : bound - before].some(
      (each) => each !== undefined && Math.abs(each - percentage) < 0.005,
    );
  });

/** "13,750 a month and a 22k bonus" is in the pay of 187k. */
const isSumOf = (rate: number, more: number, all: number): boolean =>
  TIMES_A_YEAR.some((times) => Math.abs(rate * times + more - all) < 0.005);
const PART_OF_A_FACT = 0.5;
const BONUS: ReadonlySet<string> = new Set(['bonus', 'bonusPercent']);
const isPlusPercent = (base: number, percent: number, all: number): boolean =>
  Math.abs((base * (100 + percent)) / 100 - all) < 0.005;

/** As a person reads it. */
export const inWords = ({ kind, value }: Classified): string =>
  kind === 'percent' ? percent(value) : dollars(value);

/** So likely a role has to be to be asked for; below, a number is none of ours. */
const WORTH_ASKING = 0.2;
const SECOND_BEST = 0.03;

/** What a left-over number may be: the facts of its one or two likeliest roles; none where no role is likely. */
export function readingsOf(tokens: readonly Token[], find: Classified, facts: Facts): Facts[] {
  const roles = find.ranked.filter(
    ({ label, probability }) => label !== 'none' && probability >= SECOND_BEST,
  );
  if ((roles[0]?.probability ?? 0) < WORTH_ASKING) return [];
  const readings = roles.slice(0, 3).map(({ label }) => {
    // A bonus without its base may be the pay.
    const role = label === 'bonus' ? 'pay' : label;
    const { facts: read } = compose(tokens, [{ ...find, role, probability: 1 }]);
    const field = fieldOf(role) as Field;
    return field in read && facts[field] === undefined ? { [field]: read[field] } : undefined;
  });
  return readings.filter((reading) => reading !== undefined).slice(0, 2);
}
