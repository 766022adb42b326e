import { datesOf } from './dates.ts';
import { frequencyOf } from './frequency.ts';
import { type Kind, kindOf, saysPreTax } from './kinds.ts';
import { type Row, rowsOf } from './rows.ts';
import { type PayStub, STUB_LINES, type StubAmounts } from './stub.ts';

/** A pay stub is a page or two; what is longer isn't one, and isn't read as one. */
const MOST_LINES = 400;
const LONGEST_LINE = 400;

/** Words that stubs have, each kind counted once. */
const MARKS: readonly RegExp[] = [
  /\bgross\b/i,
  /\bnet pay\b|\btake[- ]home\b|\bnet check\b|\bnet amount\b/i,
  /\by-?t-?d\b|\bto[- ]date\b/i,
  /\b(?:pay|check|chk|advice|payment|deposit)[ -]date\b|\bdate paid\b/i,
  /\bpay period\b|\bper(?:iod)? (?:beg|start|end)|\bpay (?:begin|end)/i,
  /\bdeductions?\b/i,
  /\bearnings?\b/i,
  /\b(?:federal|fed|fica|medicare|social security|oasdi|withholding)\b/i,
  /\bearnings statement\b|\bpay ?(?:stub|slip|statement|check)\b|\bstatement of earnings\b/i,
];
const MARKS_OF_A_STUB = 2;

const AMOUNT_IN_CENTS = /\d\.\d\d\b/;
/** A few lines are told like other facts; a page of them is a stub. */
const LEAST_LINES = 9;
const LEAST_AMOUNTS = 2;

/** A message as a stub that was pasted; undefined for a few lines of it, or a list that somebody typed. */
export function pastedPayStub(text: string): PayStub | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const withAmounts = lines.filter((line) => AMOUNT_IN_CENTS.test(line));
  if (withAmounts.length < LEAST_AMOUNTS) return undefined;
  if (lines.length >= LEAST_LINES) return readPayStub(text);
  return lines.some((line) => TABLE_HEAD.test(line)) ? tableOf(lines) : undefined;
}

/** A few lines under the names of their columns: "Deduction   Current   YTD". */
const TABLE_HEAD =
  /^(?=.*\b(?:current|this (?:period|check|pay)|amount|amt)\b)(?=.*\b(?:ytd|y-t-d|year[- ]to[- ]date)\b)[^\d$]*$/i;

function tableOf(lines: readonly string[]): PayStub | undefined {
  const stub = stubOf(lines.map((line) => line.slice(0, LONGEST_LINE)));
  return stub.lines.some(({ amounts }) => isWhole(amounts)) ? stub : undefined;
}

/** A text as a pay stub; undefined where it isn't one. */
export function readPayStub(text: string): PayStub | undefined {
  const lines = text
    .replace(/\r/g, '')
    .split(/\n/)
    .filter((line) => line.trim() !== '');
  if (lines.length > MOST_LINES) return undefined;
  if (MARKS.filter((mark) => mark.test(text)).length < MARKS_OF_A_STUB) return undefined;
  const stub = stubOf(lines.map((line) => line.slice(0, LONGEST_LINE)));
  const { payDate, periodEnd, gross, lines: found } = stub;
  // A plan document names the same things; it has no payday, no gross, and no lines with a paycheck's and a year's amount.
  const whole = found.filter(({ amounts }) => isWhole(amounts)).length;
  const isDated = payDate !== undefined || periodEnd !== undefined;
  if (found.length === 0) return isDated && gross ? stub : undefined;
  return isDated || gross || whole >= LEAST_AMOUNTS ? stub : undefined;
}

/** What lines say, whether or not they come from a whole stub: those that a person typed out, too. */
export function stubOf(lines: readonly string[]): PayStub {
  const rows = rowsOf(lines).map((row) => ({ row, kind: kindIn(row) }));
  const of = (...kinds: readonly (typeof rows)[number]['kind'][]) =>
    rows.filter(({ kind }) => kinds.includes(kind));
  const dates = datesOf(lines);
  const gross = grossOf(of('gross').map(({ row }) => row));
  const merging = merged(signed(of(...STUB_LINES).flatMap(linesOf)));
  const found = withoutDoubles(merging.filter((line) => !isUpsideDown(line)));
  const frequency = frequencyOf(lines.join('\n'), dates);
  return {
    ...dates,
    ...(frequency && { frequency }),
    ...(gross && { gross }),
    lines: found,
    notCounted: [...new Set(of('notCounted').map(({ row }) => row.label))],
    unclear: [...new Set([...unclearOf(rows), ...merging.filter(isUpsideDown).map(({ label }) => label)])],
  };
}

/** More with one paycheck than in the year: the amounts are not what they seemed. */
const isUpsideDown = ({ amounts: { current, yearToDate } }: PayStub['lines'][number]): boolean =>
  current !== undefined && yearToDate !== undefined && Math.abs(current) > Math.abs(yearToDate);

type Read = { row: Row; kind: Kind | undefined };

/** Of a plan, with amounts that can't be told apart, or of a kind that can't. */
const unclearOf = (rows: readonly Read[]): string[] => [
  ...new Set(
    rows
      .filter(({ kind, row }) =>
        kind === 'unclear'
          ? row.isUnclear || hasAny(row.amounts)
          : STUB_LINES.some((line) => line === kind) && row.isUnclear,
      )
      .map(({ row }) => row.label),
  ),
];

type Line = PayStub['lines'][number];
const FIGURES = ['current', 'yearToDate'] as const;

/** What's taken from pay is written with a minus on many stubs; where a column comes to less than nothing, a plus is what was given back. */
function signed(lines: PayStub['lines']): PayStub['lines'] {
  const isOwn = ({ is }: Line) => is !== 'match' && is !== 'otherEmployer';
  const signOf = (line: Line, figure: (typeof FIGURES)[number]): number => {
    const sum = lines
      .filter((other) => isOwn(other) === isOwn(line))
      .reduce((all, { amounts }) => all + (amounts[figure] ?? 0), 0);
    return sum < 0 ? -1 : 1;
  };
  return lines.map((line) => {
    const amounts: StubAmounts = {};
    for (const figure of FIGURES) {
      const amount = line.amounts[figure];
      if (amount !== undefined) amounts[figure] = amount === 0 ? 0 : amount * signOf(line, figure);
    }
    return { ...line, amounts };
  });
}

/** The paycheck in one part of the page, the year in another: a line of the same name is one line. */
function merged(lines: PayStub['lines']): PayStub['lines'] {
  const result: PayStub['lines'] = [];
  for (const line of lines) {
    const same = result.findIndex(
      ({ is, label, amounts }) =>
        is === line.is &&
        label === line.label &&
        !Object.keys(amounts).some((figure) => figure in line.amounts),
    );
    const found = result[same];
    if (found) result[same] = { ...found, amounts: { ...found.amounts, ...line.amounts } };
    else result.push(line);
  }
  return result;
}

const hasAny = ({ current, yearToDate }: StubAmounts): boolean =>
  current !== undefined || yearToDate !== undefined;

/** A plan's bare name under a heading of what the employer pays is the employer's money; under one of deductions after tax it's Roth or after-tax money, and which isn't said. */
function kindIn({ label, isOfEmployers, isAfterTax, isUnsure }: Row): Kind | undefined {
  const kind = kindOf(label);
  if (kind !== 'preTax') return kind;
  if ((isUnsure || isAfterTax) && !saysPreTax(label)) return 'unclear';
  return isOfEmployers ? 'match' : kind;
}

/** The employer's columns beside the employee's are a line of their own. */
function linesOf({ row, kind }: Read): PayStub['lines'] {
  if (kind === undefined || kind === 'gross' || kind === 'notCounted' || kind === 'unclear') return [];
  return [
    ...(hasAny(row.amounts) ? [{ is: kind, label: row.label, amounts: row.amounts }] : []),
    ...(hasAny(row.employers) ? [{ is: 'match' as const, label: row.label, amounts: row.employers }] : []),
  ];
}

/** A summary repeats a line with the same amounts; it's the same money. */
const withoutDoubles = (lines: PayStub['lines']): PayStub['lines'] =>
  lines.filter(
    ({ is, amounts }, index) =>
      !lines
        .slice(0, index)
        .some(
          (other) =>
            other.is === is &&
            other.amounts.current === amounts.current &&
            other.amounts.yearToDate === amounts.yearToDate,
        ),
  );

const isWhole = ({ current, yearToDate }: StubAmounts): boolean =>
  current !== undefined && yearToDate !== undefined;

/** The gross of the stub: the rows that call it so, before the sum of the earnings. */
function grossOf(rows: readonly Row[]): StubAmounts | undefined {
  const said = rows.filter(({ amounts }) => hasAny(amounts));
  const together = (of: readonly Row[]): StubAmounts =>
    of.find(({ amounts }) => isWhole(amounts))?.amounts ??
    Object.assign({}, ...of.map(({ amounts }) => amounts).toReversed());
  const named = together(said.filter(({ label }) => /gross/i.test(label)));
  const best = isWhole(named) ? named : { ...together(said), ...named };
  return hasAny(best) ? best : undefined;
}
