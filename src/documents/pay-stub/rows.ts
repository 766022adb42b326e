import { type Assigned, amountsIn, assign } from './assign.ts';
import { type Header, headerOf, isHeader, tableFor } from './columns.ts';
import { joined } from './joined.ts';
import { kindOf } from './kinds.ts';
import type { StubAmounts } from './stub.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A line of a stub: what it's called, its amounts with their signs, and its percent. */
export type Row = {
  label: string;
  amounts: StubAmounts;
  /** Of the employer's columns beside the employee's. */
  employers: StubAmounts;
  percent?: number;
  /** It stands under a heading of what the employer pays. */
  isOfEmployers: boolean;
  /** There are amounts, and which of them is the paycheck's and which the year's can't be told. */
  isUnclear: boolean;
};

export type Cells = {
  label: Token & { kind: 'label' };
  cells: Exclude<Token, { kind: 'label' }>[];
};
type Section = { header: Header; isEarnings: boolean; isEmployers: boolean; above: string };
type InSection = Cells & { section: Section; number: number; of: number };

const EARNINGS = /\bearnings?\b|\bhours and\b|\bearned\b|\bwages$/i;
const EMPLOYERS =
  /\b(?:employer|company|firm|state|er)\b(?:[- ](?:paid|pays)\b|.*\b(?:contributions?|benefits?|items?|match\w*|info\w*|paid)\b)|\bpaid by (?:your |the )?(?:employer|company)\b|\b(?:memo|informational)\b|^what .* added$|^employer:?$/i;
/** Words above columns that name no section. */
const NO_SECTION = /^(?:(?:description|deductions?|pay|type|plan|item|name|tax|account|treatment)\b\s*)*$/i;

/** The rows of a stub, top to bottom, left to right. */
export function rowsOf(lines: readonly string[]): Row[] {
  const tokens = joined(lines.map(tokensOf));
  const isNamed = (line: readonly Token[]) =>
    line.some((token) => token.kind === 'column' && token.column.figure === 'yearToDate');
  const hasYears = tokens.some(isNamed);
  const rows = inSections(tokens);
  // Where the year's amount is named in its row, a lone one is the paycheck's.
  const isInline = tokens.some((line) => isNamed(line) && line.some(({ kind }) => kind === 'amount'));
  return rows.map((row) => {
    const { label, section, number, of } = row;
    const table = tableFor(section.header, { at: label.at, number, of });
    const whole = rows
      .filter((other) => other.section.header === section.header && other.of === of && other.number === number)
      .map(({ cells }) => amountsIn(cells));
    const lone = !hasYears || (isInline && !table) ? 'current' : undefined;
    return rowOf(row, assign(row.cells, { table, whole, lone }));
  });
}

function inSections(tokens: readonly Token[][]): InSection[] {
  let section: Section = { header: [], isEarnings: false, isEmployers: false, above: '' };
  return tokens.flatMap((line) => {
    section = sectionAfter(section, line);
    if (isHeader(line)) return [];
    const cells = cellsOf(line, section.isEarnings);
    // Pay is never in what the employer adds: another part of the page has begun.
    if (cells.some(({ label }) => kindOf(label.text) === 'gross')) section = { ...section, isEmployers: false };
    return cells.map((row, number) => ({ ...row, section, number, of: cells.length }));
  });
}

/** A heading begins a section; a line of columns alone goes on with the section it stands in. */
function sectionAfter(section: Section, line: readonly Token[]): Section {
  if (line.length === 0 || !line.every(({ kind }) => kind === 'label' || kind === 'column')) return section;
  const words = line
    .flatMap((token) => (token.kind === 'label' ? [token.text] : []))
    .join(' ')
    .replace(/[^a-z0-9 :-]+/gi, ' ')
    .trim();
  const isName = !NO_SECTION.test(words);
  return {
    header: isHeader(line) ? headerOf(line, section.above) : section.header,
    isEarnings: isName ? EARNINGS.test(words) : section.isEarnings,
    isEmployers: isName ? EMPLOYERS.test(words) && !/\byou(?:r)? pay\b/i.test(words) : section.isEmployers,
    above: words,
  };
}

/** A label with what follows it to the next one; the name of a column before the label ("YTD gross") goes with it. */
function cellsOf(line: readonly Token[], isEarnings: boolean): Cells[] {
  const rows: Cells[] = [];
  let before: Cells['cells'] = [];
  for (const token of line) {
    if (token.kind === 'label') {
      const last = rows.at(-1);
      // Words right after a label without amounts go on with it: "401(k)   Employee".
      if (last?.cells.every(({ kind }) => kind === 'percent'))
        last.label = { ...last.label, text: `${last.label.text} ${token.text}` };
      else rows.push({ label: token, cells: [...before] });
      before = [];
    } else if (rows.length === 0) before.push(token);
    else rows.at(-1)?.cells.push(token);
  }
  if (!isEarnings) return rows;
  // The sum under the earnings often has no name, or only "Total".
  if (rows.length === 0 && before.filter(({ kind }) => kind === 'amount').length > 0)
    return [{ label: { kind: 'label', text: SUM_OF_EARNINGS, at: 0, end: 0 }, cells: before }];
  return rows.map((row) =>
    /^\W*total\W*$/i.test(row.label.text) ? { ...row, label: { ...row.label, text: SUM_OF_EARNINGS } } : row,
  );
}
const SUM_OF_EARNINGS = 'Total earnings';

function rowOf({ label, cells, section }: InSection, assigned: readonly Assigned[] | undefined): Row {
  const percent = cells.find((cell) => cell.kind === 'percent')?.value;
  const own = assigned && amountsOf(assigned, false);
  const employers = assigned && amountsOf(assigned, true);
  const isRead = own !== undefined && employers !== undefined;
  return {
    label: label.text.replace(/[\s.:·]+$/, ''),
    ...(percent !== undefined && { percent }),
    amounts: isRead ? own : {},
    employers: isRead ? employers : {},
    isOfEmployers: section.isEmployers,
    isUnclear: !isRead && amountsIn(cells).length > 0,
  };
}

/** No more went in with a paycheck than in the year: else the columns were not what they seemed. */
function amountsOf(assigned: readonly Assigned[], isEmployers: boolean): StubAmounts | undefined {
  const of = (figure: 'current' | 'yearToDate') =>
    assigned.filter(({ column }) => column.isEmployers === isEmployers && column.figure === figure);
  const [current, ...more] = of('current');
  const [years, ...moreYears] = of('yearToDate');
  if (more.length + moreYears.length > 0) return undefined;
  if (current && years && Math.abs(current.value) > Math.abs(years.value)) return undefined;
  return {
    ...(current && { current: current.value }),
    ...(years && { yearToDate: years.value }),
  };
}
