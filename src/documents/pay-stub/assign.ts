import { columnAt, type Table } from './columns.ts';
import type { Cells } from './rows.ts';
import type { Column, Token } from './tokens.ts';

export type Amount = Extract<Token, { kind: 'amount' }>;
/** An amount, and what it is. */
export type Assigned = { column: Column; value: number };

type Around = {
  /** The table the row stands in. */
  table: Table | undefined;
  /** Where the amounts of the rows around it stand. */
  whole: readonly Amount[][];
  /** What a lone amount is where no column says it. */
  lone: 'current' | undefined;
};

const CURRENT: Column = { figure: 'current', isEmployers: false };
const YEARS: Column = { figure: 'yearToDate', isEmployers: false };

export const amountsIn = (cells: readonly Token[]): Amount[] =>
  cells.filter((cell) => cell.kind === 'amount');

/** Which amount of a row is the paycheck's, and which the year's; undefined where that can't be told for sure. */
export function assign(cells: Cells['cells'], around: Around): Assigned[] | undefined {
  const all = amountsIn(cells);
  const money = all.some(({ isMoney }) => isMoney) ? all.filter(({ isMoney }) => isMoney) : all;
  if (money.length === 0) return undefined;
  return (
    byWords(cells) ??
    byCount(
      cells.filter((cell) => cell.kind !== 'column'),
      around,
    ) ??
    byCount(all, around) ??
    byCount(money, around) ??
    byPlace(money, around) ??
    bySize(money, around)
  );
}

/** "461.54 YTD 10,615.42", "461.54 this check, 10,615.42 ytd": the words beside the amounts say it. */
function byWords(cells: Cells['cells']): Assigned[] | undefined {
  const pieces = cells.filter((cell) => cell.kind !== 'percent');
  if (!pieces.some(({ kind }) => kind === 'column')) return undefined;
  // "769.23 / 18,461.52 ytd": the word is the last one's, and the other is the paycheck's.
  const [first, second, last, ...more] = pieces;
  if (first?.kind === 'amount' && second?.kind === 'amount' && last?.kind === 'column' && more.length === 0)
    return last.column.figure === 'yearToDate'
      ? [
          { column: CURRENT, value: first.value },
          { column: last.column, value: second.value },
        ]
      : undefined;
  const comesAfter = pieces[0]?.kind === 'amount' && pieces.at(-1)?.kind === 'column';
  const assigned: Assigned[] = [];
  let column: Column = CURRENT;
  for (const piece of comesAfter ? pieces.toReversed() : pieces) {
    if (piece.kind === 'column') column = piece.column;
    else assigned.push({ column, value: piece.value });
  }
  return assigned;
}

/** Each column of the table has its cell. */
function byCount(
  cells: readonly Extract<Token, { kind: 'amount' | 'percent' }>[],
  { table }: Around,
): Assigned[] | undefined {
  if (!table || cells.length !== table.columns.length) return undefined;
  return cells.flatMap((cell, index) => {
    const column = table.columns[index]?.column;
    return column && cell.kind === 'amount' ? [{ column, value: cell.value }] : [];
  });
}

/** Each amount stands under its column. */
function byPlace(amounts: readonly Amount[], { table, whole }: Around): Assigned[] | undefined {
  if (!table) return undefined;
  const assigned = amounts.flatMap((amount) => {
    const column = columnAt(table, amount, whole);
    return column ? [{ column, value: amount.value }] : [];
  });
  return assigned.length === amounts.length ? assigned : undefined;
}

/**
 * Without places: before the last two, which are the paycheck's and the year's, hours and a rate may be left out; of two
 * amounts under no heading the year's is the larger. A lone one is the only kind there is.
 */
function bySize(amounts: readonly Amount[], { table, lone }: Around): Assigned[] | undefined {
  const columns = table?.columns.map(({ column }) => column) ?? [];
  const figures = new Set(columns.map(({ figure }) => figure).filter((figure) => figure !== 'other'));
  const [one, other] = amounts.slice(-2).map(({ value }) => value);
  if (one === undefined) return undefined;
  if (other === undefined) {
    const [only] = figures.size === 1 ? figures : [lone];
    return only && [{ column: { figure: only, isEmployers: false }, value: one }];
  }
  if (columns.some(({ isEmployers }) => isEmployers) || (table && figures.size < 2)) return undefined;
  const last = columns.slice(-2);
  if (amounts.length <= columns.length && last.every(({ figure }) => figure !== 'other'))
    return last.flatMap((column, index) => ({ column, value: index === 0 ? one : other }));
  if (amounts.length > 2) return undefined;
  const [less, more] = Math.abs(one) <= Math.abs(other) ? [one, other] : [other, one];
  return [
    { column: CURRENT, value: less },
    { column: YEARS, value: more },
  ];
}
