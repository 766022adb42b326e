import type { DerivationLine } from '../../src/calculator/derivation.ts';
import { Money } from '../../src/calculator/index.ts';

/** What a share with endless digits leaves in the last of 40 is no part of the amount. */
const settled = (value: Money | undefined): Money => new Money(value ?? 0).toDecimalPlaces(20);

/** Recomputes a derivation line by hand: reads its formula with the amounts of the lines above it. */
export function evaluate(formula: string, known: ReadonlyMap<string, Money>): Money {
  const tokens = formula.match(/[A-Za-z][\w.]*|\d+(?:\.\d+)?|[-+*/(),]/g) ?? [];
  let at = 0;
  const take = (token: string) => {
    if (tokens[at] !== token) throw new Error(`${formula}: wanted ${token}, got ${tokens[at]}`);
    at++;
  };
  const argumentsOf = (): Money[] => {
    take('(');
    const values = [sum()];
    while (tokens[at] === ',') {
      at++;
      values.push(sum());
    }
    take(')');
    return values;
  };
  const factor = (): Money => {
    const token = tokens[at] ?? '';
    if (token === '(') return argumentsOf()[0] as Money;
    at++;
    if (/^\d/.test(token)) return new Money(token);
    if (token === 'min') return Money.min(...argumentsOf());
    if (token === 'max') return Money.max(...argumentsOf());
    if (token === 'tensUp') return settled(argumentsOf()[0]).div(10).ceil().times(10);
    if (token === 'wholeDown') return (argumentsOf()[0] as Money).floor();
    if (token === 'centsDown') return settled(argumentsOf()[0]).toDecimalPlaces(2, Money.ROUND_DOWN);
    if (token === 'cents') return settled(argumentsOf()[0]).toDecimalPlaces(2, Money.ROUND_HALF_UP);
    const value = known.get(token);
    if (!value) throw new Error(`${formula}: ${token} is not in a line above`);
    return value;
  };
  const product = (): Money => {
    let value = factor();
    while (tokens[at] === '*' || tokens[at] === '/')
      value = tokens[at++] === '*' ? value.times(factor()) : value.div(factor());
    return value;
  };
  function sum(): Money {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-')
      value = tokens[at++] === '+' ? value.plus(product()) : value.minus(product());
    return value;
  }
  const value = sum();
  if (at !== tokens.length) throw new Error(`${formula}: ${tokens.slice(at).join(' ')} is left over`);
  return value;
}

/** Lines whose amount is not what their formula gives. */
export function wrongLines(derivation: readonly DerivationLine[]): string[] {
  const known = new Map<string, Money>();
  return derivation.flatMap((line) => {
    const expected = line.formula === null ? line.amount : evaluate(line.formula, known);
    known.set(line.figure, line.amount);
    return expected.eq(line.amount)
      ? []
      : [`${line.figure} is ${line.amount}, but ${line.formula} is ${expected}`];
  });
}
