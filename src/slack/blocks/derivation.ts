import type { DerivationLine } from '../../calculator/index.ts';
import { dollars, percent, share } from '../../formats.ts';
import type { Figures } from '../../guidance/outcome.ts';
import { words } from '../../guidance/texts.en.ts';
import { texts } from '../texts.en.ts';
import { type Message, message, section, small, table } from './parts.ts';

/** How the figures were computed, line by line; a line says which lines above it, by number, it is made of. */
export function derivationMessage({ calculation, taxYear }: Figures): Message {
  const numbers = new Map(calculation.derivation.map((line, index) => [line.figure, index + 1]));
  const rows = calculation.derivation.map((line, index) => [
    String(index + 1),
    line.says,
    amountOf(line),
    line.formula === null ? texts.given() : formulaOf(line.formula, numbers),
    line.source,
  ]);
  return message([
    section(texts.derivationTitle(taxYear)),
    table([texts.lineNumber(), texts.what(), `>${texts.amount()}`, texts.how(), texts.source()], rows),
    small(words.disclaimer()),
  ]);
}

function amountOf({ figure, amount }: DerivationLine): string {
  if (figure.endsWith('Percent')) return percent(amount);
  if (figure.endsWith('Rate') || figure.endsWith('Share')) return share(amount);
  return dollars(amount);
}

/** "limits.annualAdditions - employer.total" as "[11] − [9]". */
function formulaOf(formula: string, numbers: ReadonlyMap<string, number>): string {
  return formula
    .replace(/\bcents\b/g, texts.toTheCent())
    .replace(/[A-Za-z][\w.]*[\w]/g, (name) => (numbers.has(name) ? `[${numbers.get(name)}]` : name))
    .replace(/ - /g, ' − ')
    .replace(/ \* /g, ' × ')
    .replace(/ \/ /g, ' ÷ ');
}
