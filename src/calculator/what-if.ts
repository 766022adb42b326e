import { type Calculation, calculate } from './calculate.ts';
import type { DerivationLine } from './derivation.ts';
import { type Money, ZERO } from './money.ts';
import type { CalculationRequest } from './request.ts';

/** Changes to a request: what is named replaces what was there, field by field; `undefined` takes it away. */
export type Changes = {
  taxYear?: number;
  participant?: Partial<CalculationRequest['participant']>;
  plan?: CalculationRequest['plan'];
};

export type Difference = {
  figure: string;
  says: string;
  before: Money;
  after: Money;
  change: Money;
  /** The inputs that changed and that this figure is computed from, by their words. */
  because: string[];
};

export type WhatIf = { before: Calculation; after: Calculation; differences: Difference[] };

/**
 * Two calculations side by side, and what differs, figure by figure, with the inputs that are the reason.
 *
 * @example whatIf(request, { participant: { employerContribution: 20_000 } }).differences
 * @throws InvalidRequestError, UnknownTaxYearError as `calculate` does, for either of the two
 */
export function whatIf(request: CalculationRequest, changes: Changes): WhatIf {
  const before = calculate(request);
  const after = calculate({
    ...request,
    ...(changes.taxYear !== undefined && { taxYear: changes.taxYear }),
    participant: { ...request.participant, ...changes.participant },
    plan: { ...request.plan, ...changes.plan },
  });
  return { before, after, differences: differencesOf(before.derivation, after.derivation) };
}

function differencesOf(before: readonly DerivationLine[], after: readonly DerivationLine[]): Difference[] {
  const old = byFigure(before);
  const now = byFigure(after);
  const figures = [...new Set([...before, ...after].map(({ figure }) => figure))];
  const amountOf = (lines: ReadonlyMap<string, DerivationLine>, figure: string) =>
    lines.get(figure)?.amount ?? ZERO;
  const differs = (figure: string) => !amountOf(old, figure).eq(amountOf(now, figure));
  const isGiven = (figure: string) => (now.get(figure) ?? old.get(figure))?.formula === null;
  return figures
    .filter((figure) => differs(figure) && !isGiven(figure))
    .map((figure) => {
      const inputs = new Set([...inputsOf(figure, old), ...inputsOf(figure, now)]);
      const changed = [...inputs].filter((input) => isGiven(input) && differs(input));
      return {
        figure,
        says: (now.get(figure) ?? old.get(figure))?.says ?? figure,
        before: amountOf(old, figure),
        after: amountOf(now, figure),
        change: amountOf(now, figure).minus(amountOf(old, figure)),
        because: changed.map((input) => (now.get(input) ?? old.get(input))?.says ?? input),
      };
    });
}

const byFigure = (lines: readonly DerivationLine[]): Map<string, DerivationLine> =>
  new Map(lines.map((line) => [line.figure, line]));

/** Every figure that a figure is computed from, however far up. */
function inputsOf(
  figure: string,
  lines: ReadonlyMap<string, DerivationLine>,
  seen = new Set<string>(),
): Set<string> {
  for (const name of lines.get(figure)?.formula?.match(/[A-Za-z][\w.]*/g) ?? [])
    if (lines.has(name) && !seen.has(name)) {
      seen.add(name);
      inputsOf(name, lines, seen);
    }
  return seen;
}
