/** A line of a stub in pieces: words, the names of columns, amounts, percents; with where they stand in the line. */
export type Token =
  | { kind: 'label'; text: string; at: number; end: number }
  | { kind: 'column'; column: Column; at: number; end: number }
  | { kind: 'amount'; value: number; isMoney: boolean; at: number; end: number }
  | { kind: 'percent'; value: number; at: number; end: number };

/** What a column holds; `other`: hours, a rate, or something else that is no amount of pay. */
export type Column = { figure: 'current' | 'yearToDate' | 'other'; isEmployers: boolean };

/** "401(k)", "403b" and the like are words, whatever digits are in them. */
const PLAN_NAME =
  /(?<![\d.,$/])(?:401|403|457) ?[-(]?[kab]\)?(?![a-z]{3})|(?<![\d.,$/])(?:401|403|457)(?![\d.,])/gi;
const HOURS = '(?: ?-?(?:hours|hrs|units))?';
const COLUMN = new RegExp(
  String.raw`(?:\b(employer|company|er)\s+)?\b(?:` +
    [
      String.raw`(y-?t-?d(?: amount| amt)?${HOURS}|(?:calendar )?year[- ]to[- ]date${HOURS}|(?:total )?to[- ]date|cumulat(?:ed|ive)|y\/t\/d)`,
      `(this[. ]?(?:period|check|pay|paycheck|stub|week|month)|curr?(?:ent)?[. ]?(?:period|check|pay|amount|amt)?${HOURS}|amount|amt)`,
      `(hours|hrs|rate|units|qty|flag|election|q-?t-?d|m-?t-?d|(?:quarter|month)[- ]to[- ]date|prior(?: year)?|last year)`,
    ].join('|') +
    String.raw`)\b`,
  'gi',
);
const AMOUNT = /[-–(]?(?:\$ ?)?-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?: ?%|\)|-(?!\d))?/g;
/** An empty cell that is written out: a dash on its own. */
const EMPTY = /(?<=^|[\t|]| {2})[-–—](?=$|[\t|]| {2}|\s+[-–—$]|\s+\d)/g;
/** Digits that are no amounts: days, masked numbers, phone numbers, ages, codes before a name. */
const NOT_AMOUNTS = [
  /^\s*\/?\d{3,4}(?= {2,}[a-z])/gi,
  /(?<![\d.,$])\d{1,4}([-/.])\d{1,2}\1\d{2,4}\b(?![.,]\d)/g,
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:,? \d{4})?\b/gi,
  /\b\d{1,2}[- ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ,]+\d{2,4}\b/gi,
  /[x*#•]+[-x*#•\d]*\d+/gi,
  /\b\d{3}-\d{2}-\d{4}\b/g,
  /\(?\d{3}\)?[- .]\d{3}[- .]\d{4}\b/g,
  /(?<![\d.,$])(?:19|20)\d\d(?![\d.,])/g,
  /\bage \d+\+?|\b\d+\+|\(\d+\)(?=\s)/gi,
];

const blanked = (line: string, pattern: RegExp): string =>
  line.replace(pattern, (found) => ' '.repeat(found.length));
/** Where a piece stood, a label ends. */
const cut = (found: string): string => ' '.repeat(found.length - 1).concat('¶');

/** Cuts a line into its pieces, in order. */
export function tokensOf(given: string): Token[] {
  const line = (given.match(/;/g) ?? []).length > 1 ? given.replace(/;/g, '|') : given;
  const tokens: Token[] = [];
  let rest = NOT_AMOUNTS.reduce(blanked, line);
  const names = [...rest.matchAll(PLAN_NAME)].map(({ index, 0: name }) => ({ at: index, name }));
  rest = rest.replace(PLAN_NAME, (name) => 'q'.repeat(name.length));
  rest = rest.replace(COLUMN, (found, employers, toDate, current, _other, at: number) => {
    const isHours = /hours|hrs|units/i.test(found);
    const figure = isHours ? 'other' : toDate ? 'yearToDate' : current ? 'current' : 'other';
    tokens.push({
      kind: 'column',
      column: { figure, isEmployers: employers !== undefined },
      at,
      end: at + found.length,
    });
    return cut(found);
  });
  rest = rest.replace(EMPTY, (found, at: number) => {
    tokens.push({ kind: 'amount', value: 0, isMoney: true, at, end: at + found.length });
    return cut(found);
  });
  rest = rest.replace(AMOUNT, (found, at: number, whole: string) => {
    // Digits inside a word ("Box12A") are its own.
    if (/[a-z]/i.test(whole[at - 1] ?? '') || /[a-z]/i.test(whole[at + found.length] ?? '')) return found;
    tokens.push(numberOf(found, at));
    return cut(found);
  });
  for (const { at, name } of names) rest = rest.slice(0, at) + name + rest.slice(at + name.length);
  // What stands far apart, or in cells of its own, is no one label.
  for (const { 0: text, index } of rest.matchAll(/[^\s|¶](?:[^\t|¶]?[^\s|¶])*/g))
    if (/[a-z]{2}|401|403|457/i.test(text))
      tokens.push({ kind: 'label', text, at: index, end: index + text.length });
  return inCells(
    line,
    tokens.toSorted((one, other) => one.at - other.at),
  );
}

function numberOf(found: string, at: number): Token {
  const end = at + found.trimEnd().replace(/[-)%]$/, '').length;
  const value = Number(found.replace(/[^\d.]/g, ''));
  if (found.includes('%')) return { kind: 'percent', value, at, end };
  const isNegative = /^[-–(]|^\$ ?-|-$/.test(found);
  const isMoney = /\.\d\d(?!\d)|,|\$/.test(found);
  return { kind: 'amount', value: isNegative ? -value : value, isMoney, at, end };
}

/** In a line of cells, tabs or bars between them, the number of the cell is the place. */
function inCells(line: string, tokens: Token[]): Token[] {
  const ends = [...line.matchAll(/[\t|]/g)].map(({ index }) => index);
  if (ends.length === 0) return tokens;
  const cell = (at: number) => ends.filter((end) => end <= at).length * CELL;
  return tokens.map((token) => ({ ...token, at: cell(token.at), end: cell(token.at) }));
}
/** So wide a cell is taken to be that no two columns are near each other. */
const CELL = 100;
