import { type Assigned, amountsIn, assign } from './assign.ts';
import { type Header, headerOf, isHeader, type Table, tableFor } from './columns.ts';
import { joined } from './joined.ts';
import { kindOf } from './kinds.ts';
import type { StubAmounts } from './stub.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A line of a stub: what it's called, and its amounts with their signs. */
export type Row = {
  label: string;
  amounts: StubAmounts;
  /** Of the employer's columns beside the employee's. */
  employers: StubAmounts;
  /** It stands under a heading of what the employer pays. */
  isOfEmployers: boolean;
  /** It stands under a heading of deductions after tax: Roth, or after-tax money. */
  isAfterTax: boolean;
  /** It stands beside such a heading, and whether under it can't be told. */
  isUnsure: boolean;
  /** There are amounts, and which of them is the paycheck's and which the year's can't be told. */
  isUnclear: boolean;
};

export type Cells = {
  label: Token & { kind: 'label' };
  cells: Exclude<Token, { kind: 'label' }>[];
};
/** What a part of the page is about; of parts side by side, each by its heading. */
type About = { isEarnings: boolean; isEmployers: boolean; isAfterTax: boolean; isUnsure?: boolean };
type Section = { header: Header; about: readonly About[]; above: string };
type InSection = Cells & { section: Section; number: number; of: number };

const EARNINGS = /\bearnings?\b|\bhours and\b|\bearned\b|\bwages$/i;
const EMPLOYERS =
  /\b(?:employer|company|firm|state|er)\b(?:[- ](?:paid|pays)\b|.*\b(?:contributions?|benefits?|items?|match\w*|info\w*|paid)\b)|\bpaid by (?:your |the )?(?:employer|company)\b|\b(?:memo|informational)\b|^what .* added$|^employer:?$/i;
const AFTER_TAX =
  /\b(?:after|post)[- ]?tax\b.*\b(?:deductions?|withholdings?|items?|benefits?)\b|^(?:after|post)[- ]?tax$/i;
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
      .filter(
        (other) => other.section.header === section.header && other.of === of && other.number === number,
      )
      .map(({ cells }) => amountsIn(cells));
    const lone = !hasYears || (isInline && !table) ? 'current' : undefined;
    return rowOf(row, assign(row.cells, { table, whole, lone }), aboutFor(section, table));
  });
}

function inSections(tokens: readonly Token[][]): InSection[] {
  let section: Section = { header: [], about: [], above: '' };
  return tokens.flatMap((line) => {
    section = sectionAfter(section, line);
    if (isHeader(line)) return [];
    const cells = cellsOf(
      line,
      section.about.some(({ isEarnings }) => isEarnings),
    );
    // Pay is never in what the employer adds: another part of the page has begun.
    if (cells.some(({ label }) => kindOf(label.text) === 'gross')) section = { ...section, about: [] };
    return cells.map((row, number) => ({ ...row, section, number, of: cells.length }));
  });
}

/** A heading begins a section; a line of columns alone goes on with the section it stands in. */
function sectionAfter(section: Section, line: readonly Token[]): Section {
  if (line.length === 0 || !line.every(({ kind }) => kind === 'label' || kind === 'column')) return section;
  const labels = line.flatMap((token) => (token.kind === 'label' ? [plain(token.text)] : []));
  const above = labels.join(' ');
  const header = isHeader(line) ? headerOf(line, section.above) : undefined;
  // Under one heading in several words, or with the names of columns, there is one part.
  const headings = header && header.length > 1 ? header.map(({ label }) => plain(label)) : labels;
  return {
    header: header ?? section.header,
    about: NO_SECTION.test(headings.join(' ')) ? section.about : headings.map(aboutOf),
    above,
  };
}

const plain = (label: string): string => label.replace(/[^a-z0-9 :-]+/gi, ' ').trim();
const aboutOf = (heading: string): About => ({
  isEarnings: EARNINGS.test(heading),
  isEmployers: EMPLOYERS.test(heading) && !/\byou(?:r)? pay\b/i.test(heading),
  isAfterTax: AFTER_TAX.test(heading),
});

/** Of parts side by side, the one of the table; where it can't be told which, what is whose isn't sure. */
function aboutFor({ header, about }: Section, table: Table | undefined): About {
  const own = about.length === header.length && table ? about[header.indexOf(table)] : about[0];
  const isUnsure = about.length > 1 && about.length !== header.length;
  const isOfSome = about.some(({ isEmployers, isAfterTax }) => isEmployers || isAfterTax);
  return {
    isEarnings: own?.isEarnings ?? false,
    isEmployers: own?.isEmployers ?? false,
    isAfterTax: own?.isAfterTax ?? false,
    isUnsure: isUnsure && isOfSome,
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
  // The sum under the earnings often has no name.
  const isNameless = isEarnings && rows.length === 0 && amountsIn(before).length > 0;
  return isNameless
    ? [{ label: { kind: 'label', text: SUM_OF_EARNINGS, at: 0, end: 0 }, cells: before }]
    : rows;
}
const SUM_OF_EARNINGS = 'Total earnings';

function rowOf(
  { label, cells }: InSection,
  assigned: readonly Assigned[] | undefined,
  { isEarnings, isEmployers, isAfterTax, isUnsure = false }: About,
): Row {
  const own = assigned && amountsOf(assigned, false);
  const employers = assigned && amountsOf(assigned, true);
  const isRead = own !== undefined && employers !== undefined;
  const name = label.text.replace(/^[\s,.:·]+|[\s.:·]+$/g, '');
  return {
    label: isEarnings && /^\W*total\W*$/i.test(name) ? SUM_OF_EARNINGS : name,
    amounts: isRead ? own : {},
    employers: isRead ? employers : {},
    isOfEmployers: isEmployers,
    isAfterTax,
    isUnsure,
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
