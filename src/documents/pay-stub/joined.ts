import type { Token } from './tokens.ts';

type Line = Token[];

const isOnly = (line: Line | undefined, ...kinds: Token['kind'][]): boolean =>
  line !== undefined && line.length > 0 && line.every(({ kind }) => kinds.includes(kind));

/** A label alone in its line, with its percent at most. */
const isLabel = (line: Line | undefined): boolean =>
  line?.[0]?.kind === 'label' && isOnly(line, 'label', 'percent');

/** At most so many amounts that stand below a label, one a line, are its own. */
const MOST_BELOW = 4;
/** So many amounts after the name of one column are a table that was turned. */
const LEAST_TURNED = 3;

/**
 * A copy that has each cell on a line of its own is put together again: columns that are named one a line, amounts
 * below their label, and a turned table, whose labels come first, then each column with all of its amounts. Labels that
 * all come first without that aren't: which amount belongs to which can't be told.
 */
export function joined(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  let labels: Line[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] ?? [];
    const below = followers(lines, index);
    const isOwnLines = isOnly(line, 'column') && below.length >= LEAST_TURNED;
    const turned = isOwnLines ? [...line, ...below.flat()] : line;
    labels = labelsAbove(result, turned) ?? labels;
    const isTurned = isTurnedLine(turned) && labels.length > 0;
    if (isTurned) result.push(...turnedRows(labels, turned));
    else if (isOwnLines || below.length <= MOST_BELOW) result.push(inOneLine([line, ...below]));
    else result.push(line, ...below);
    index += 1 + below.length;
  }
  return result;
}

/** The lines after this one that may belong to it, each a single piece or a named amount. */
function followers(lines: readonly Line[], index: number): Line[] {
  const line = lines[index];
  const next = lines[index + 1];
  const kinds: Token['kind'][] = isLabel(line)
    ? ['amount', 'percent']
    : isOnly(line, 'column') && line?.length === 1
      ? isOnly(next, 'column')
        ? ['column']
        : ['amount']
      : [];
  const below = lines.slice(index + 1);
  // "$52.27", and below it "YTD $1,895.21".
  const isNamed = ([first, second, ...more]: Line) =>
    isLabel(line) && first?.kind === 'column' && second?.kind === 'amount' && more.length === 0;
  const goesOn = (each: Line) => (each.length === 1 && isOnly(each, ...kinds)) || isNamed(each);
  const end = below.findIndex((each) => !goesOn(each));
  return kinds.length === 0 ? [] : below.slice(0, end < 0 ? below.length : end);
}

/** "Current  3,573.54  3,175.57  700.12": one column with the amounts of all labels. */
const isTurnedLine = ([first, ...rest]: Line): boolean =>
  first?.kind === 'column' &&
  first.column.figure !== 'other' &&
  rest.length >= LEAST_TURNED &&
  isOnly(rest, 'amount');

/** The labels of a turned table stand right before its first column: in one line, or each in its own. */
function labelsAbove(before: readonly Line[], turned: Line): Line[] | undefined {
  if (!isTurnedLine(turned)) return undefined;
  const last = before.at(-1) ?? [];
  const amounts = turned.length - 1;
  if (last.length > 1 && isOnly(last, 'label', 'column') && last.some(({ kind }) => kind === 'label'))
    return last.map((label) => [label]);
  const own = before.slice(-amounts);
  const isEach = own.length === amounts && own.every((line) => line.length === 1 && isOnly(line, 'label'));
  return isEach ? own : undefined;
}

/** A row for each label: in the same order where there are as many, else by the place under it. */
function turnedRows(labels: readonly Line[], [column, ...amounts]: Line): Line[] {
  const isInOrder = labels.length === amounts.length;
  return amounts.flatMap((amount, index) => {
    const label = isInOrder
      ? labels[index]
      : labels.find(([each]) => each?.end === amount.end || each?.at === amount.at);
    return column && label?.[0]?.kind === 'label' ? [inOneLine([label, [column], [amount]])] : [];
  });
}

/** Their places in the line say nothing any more, so that none stands under a column, but their order does. */
function inOneLine(lines: readonly Line[]): Line {
  if (lines.length === 1) return lines[0] ?? [];
  return lines.flat().map((token, index) => ({ ...token, at: index * 100, end: Number.NaN }));
}
