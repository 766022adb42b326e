import type { DerivationLine } from './derivation.ts';
import type { Money } from './money.ts';

/** A line of a derivation as people read it: numbered, and computed from lines above it by their numbers. */
export type ExplainedLine = {
  number: number;
  says: string;
  amount: Money;
  unit: 'dollars' | 'percent' | 'share' | 'count';
  /** "[5] - [3]"; null for what was given or published. */
  how: string | null;
  source: string;
};

/** Figures that are no dollars tell by the end of their names. */
const UNITS: readonly [RegExp, ExplainedLine['unit']][] = [
  [/Percent$/, 'percent'],
  [/(?:Rate|Share)$/, 'share'],
  [/Paycheck$|^paychecks(?:Left|AYear)$/, 'count'],
];

/** Numbers the lines of a derivation, and puts numbers for names in what they are computed from. */
export function explain(derivation: readonly DerivationLine[]): ExplainedLine[] {
  const numbers = new Map(derivation.map(({ figure }, index) => [figure, index + 1]));
  const withNumbers = (formula: string) =>
    formula.replace(/[A-Za-z][\w.]*/g, (name) => (numbers.has(name) ? `[${numbers.get(name)}]` : name));
  return derivation.map(({ figure, says, amount, source, formula }, index) => ({
    number: index + 1,
    says,
    amount,
    unit: UNITS.find(([ending]) => ending.test(figure))?.[1] ?? 'dollars',
    how: formula === null ? null : withNumbers(formula),
    source,
  }));
}
