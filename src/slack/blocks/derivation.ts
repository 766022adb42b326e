import { type ExplainedLine, explain } from '../../calculator/index.ts';
import { amountInUnit } from '../../formats.ts';
import type { Figures } from '../../guidance/outcome.ts';
import { words } from '../../guidance/texts.en.ts';
import { texts } from '../texts.en.ts';
import { verdictWithSources } from './answer.ts';
import { buttons, type Message, message, pressButton, section, small, table } from './parts.ts';

/** How the figures were computed, line by line; a line says which lines above it, by number, it is made of. */
export function derivationMessage({ calculation, taxYear }: Figures): Message {
  const rows = explain(calculation.derivation).map((line) => [
    String(line.number),
    line.says,
    amountInUnit(line.amount, line.unit),
    howOf(line),
    line.source,
  ]);
  return message([
    section(verdictWithSources(calculation)),
    section(texts.derivationTitle(taxYear)),
    table([texts.lineNumber(), texts.what(), `>${texts.amount()}`, texts.how(), texts.source()], rows),
    ...buttons([pressButton(texts.exportAnswer(), { name: 'exportAnswer', taxYear })]),
    small(words.disclaimer()),
  ]);
}

/** With the signs that people write. */
function howOf({ how }: ExplainedLine): string {
  if (how === null) return texts.given();
  return how
    .replace(/\bcentsDown\b/g, texts.downToTheCent())
    .replace(/\bcents\b/g, texts.toTheCent())
    .replace(/ - /g, ' − ')
    .replace(/ \* /g, ' × ')
    .replace(/ \/ /g, ' ÷ ');
}
