import type { Column, Token } from './tokens.ts';

/** The columns of one table; of two side by side, each has its own. */
export type Table = { label: string; at: number; columns: { column: Column; at: number; end: number }[] };
export type Header = readonly Table[];

/** A line that names columns, and holds no amount. */
export const isHeader = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.kind === 'column' && token.column.figure !== 'other') &&
  tokens.every(({ kind }) => kind === 'column' || kind === 'label');

/**
 * The tables that a header line begins: a new one at words after columns, and where a column comes again. Under a line
 * such as "You pay … Company pays" the columns that come again are the employer's.
 */
export function headerOf(tokens: readonly Token[], above: string): Header {
  const tables: Table[] = [];
  const begin = (label: string, at: number): Table => {
    const table = { label, at, columns: [] };
    tables.push(table);
    return table;
  };
  let table: Table | undefined;
  let isEmployers = false;
  for (const token of tokens) {
    if (token.kind === 'label' && (!table || table.columns.length > 0)) table = begin(token.text, token.at);
    if (token.kind !== 'column') continue;
    table ??= begin('', token.at);
    if (isAgain(table, token.column)) {
      isEmployers = YOURS_AND_THEIRS.test(above);
      if (!isEmployers) table = begin('', token.at);
    }
    const column = isEmployers ? { ...token.column, isEmployers } : token.column;
    table.columns.push({ column, at: token.at, end: token.end });
  }
  return tables.filter(({ columns }) => columns.length > 0);
}

const YOURS_AND_THEIRS = /\b(?:you|employee|your|ee)\b.*\b(?:company|employer|er)\b/i;

const isAgain = ({ columns }: Table, { figure, isEmployers }: Column): boolean =>
  figure !== 'other' &&
  columns.some(({ column }) => column.figure === figure && column.isEmployers === isEmployers);

/** Of tables side by side, the one that a label stands under: by its number in the line, else by its place. */
export function tableFor(
  header: Header,
  place: { at: number; number: number; of: number },
): Table | undefined {
  if (place.of === header.length) return header[place.number];
  return header.findLast(({ at }) => at <= place.at + NEAR) ?? header[0];
}
/** So many characters off, a label still stands under its heading. */
const NEAR = 3;

type Place = { at: number; end: number };

/**
 * The column that an amount stands under; undefined where that can't be told. Amounts of a column end at the same place
 * in a page as it was laid out: those of whole rows show where (`whole`), else the heading's own end does.
 */
export function columnAt({ columns }: Table, amount: Place, whole: readonly Place[][]): Column | undefined {
  // A copy with single spaces has lost the places.
  const isSpread = columns.every(({ at }, index) => index === 0 || at - (columns[index - 1]?.end ?? 0) > 1);
  if (!isSpread) return undefined;
  const rows = whole.filter((row) => row.length === columns.length);
  const under = columns.filter(({ end }, index) =>
    rows.length > 0 ? rows.every((row) => isNear(row[index]?.end, amount.end)) : isNear(end, amount.end),
  );
  return under.length === 1 ? under[0]?.column : undefined;
}
const isNear = (one: number | undefined, other: number): boolean =>
  one !== undefined && Math.abs(one - other) <= 1;
