import type { AnnualLimits } from './limits/index.ts';
import type { FigureName } from './limits/schema.ts';
import { type Money, ZERO } from './money.ts';
import { says } from './texts.en.ts';

/**
 * One line of how a result came about.
 * `formula` names earlier lines by their `figure` (and + - * / min max), so that the line can be recomputed
 * by hand from the lines above it; it is null for what was given and for what the law publishes.
 */
export type DerivationLine = {
  /** The figure's name, as in the result: "afterTax.headroom". */
  figure: string;
  /** What it is, in words. */
  says: string;
  /** Dollars, unless the name ends in Percent, Rate or Share. */
  amount: Money;
  /** The section of law, the notice, or "what you told us". */
  source: string;
  formula: string | null;
};

export const YOU_TOLD_US = 'what you told us';

export const given = (figure: string, says: string, amount: Money, source = YOU_TOLD_US): DerivationLine => ({
  figure,
  says,
  amount,
  source,
  formula: null,
});

export const computed = (
  figure: string,
  says: string,
  amount: Money,
  source: string,
  formula: string,
): DerivationLine => ({ figure, says, amount, source, formula });

/** A published limit of the year, with where it was published. `figure`: where it stands under a name of its own. */
export const limitLine = (
  limits: AnnualLimits,
  name: FigureName,
  figure = `limits.${name}`,
): DerivationLine =>
  given(figure, says.limit(name, limits.taxYear), limits[name] ?? ZERO, limits.sources[name]);

export const YOUR_PLAN = 'your plan’s rules';

/** Tax at the person's own marginal rate on a figure above; no lines where no rate was given. */
export const estimatedTaxLines = (
  tax: Money | undefined,
  rate: Money | undefined,
  taxed: string,
): DerivationLine[] =>
  tax && rate
    ? [
        given('marginalTaxRate', says.taxRate(), rate),
        computed('estimatedTax', says.estimatedTax(), tax, 'IRC 1', `cents(${taxed} * marginalTaxRate)`),
      ]
    : [];
