import type { DerivationLine } from '../../src/calculator/derivation.ts';
import { Money } from '../../src/calculator/index.ts';
import { wrongLines } from './evaluate.ts';

type Derived = { derivation: readonly DerivationLine[] };

/** What a reader could not recompute by hand: lines that do not follow from those above, figures without a line. */
export const notByHand = (result: Derived): string[] => [
  ...wrongLines(result.derivation),
  ...figuresWithoutLine(result),
];

/** What a name ends in where the figure is no dollars. */
const UNITS = ['', 'Share', 'Percent'];

/** Figures of some plans only: where they are zero, no line speaks of them. */
const OF_SOME_PLANS = ['electiveDeferral.specialCatchUp', 'employer.matchOnAfterTax', 'aboveCaps'];

/**
 * The figures of a result that have no line of their own: a line is named as the figure stands in the result
 * ("forms.form1099R.1.box1": lists count from 1, paychecks by their number) and holds the same amount.
 */
function figuresWithoutLine(result: Derived): string[] {
  const { derivation, ...figures } = result;
  const lines = new Map(derivation.map(({ figure, amount }) => [figure, amount]));
  return figuresOf(figures).flatMap(([name, amount]) => {
    const line = UNITS.map((unit) => lines.get(`${name}${unit}`)).find((each) => each !== undefined);
    const isNone = amount.isZero() && OF_SOME_PLANS.includes(name);
    return line?.eq(amount) || isNone ? [] : [`${name} is ${amount}, its line ${line ?? 'is missing'}`];
  });
}

/** Every amount of dollars or share in a result, by its name. */
function figuresOf(value: unknown, name = ''): [string, Money][] {
  if (Money.isDecimal(value)) return [[name, new Money(value)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const part = Array.isArray(value) ? placeInList(inner, Number(key)) : key;
    return figuresOf(inner, name ? `${name}.${part}` : part);
  });
}

const placeInList = (item: unknown, index: number): string =>
  String(typeof item === 'object' && item !== null && 'number' in item ? item.number : index + 1);
