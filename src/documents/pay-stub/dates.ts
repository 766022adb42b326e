import * as chrono from 'chrono-node';
import type { PayStub } from './stub.ts';

type Name = 'payDate' | 'periodStart' | 'periodEnd';
type StubDates = Pick<PayStub, Name>;

/** What dates are called on a stub; a period has two. */
const NAMES: readonly [readonly Name[], RegExp][] = [
  [
    ['payDate'],
    /\b(?:pay(?:ment|roll)?|check|cheque|chk|advice|deposit|issue|paid)[ -]*(?:date|day|dt|on)\b(?! ?(?:range|from))|\bdate paid\b|\bcheck dated\b|\bpaid\b(?=:? *(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:\d|[a-z]{3} ?\d))|^ *date\b(?=:)/gim,
  ],
  [
    ['periodStart'],
    /\b(?:pay )?(?:period|pp|pay) ?(?:beginning|begins?|begin|beg|start(?:ing|s)?|from)\b(?: date)?|\b(?:begin(?:ning)?|start|from) date\b/gi,
  ],
  [
    ['periodEnd'],
    /\b(?:pay )?(?:period|per|pp|pay|week) ?(?:ending|ends?|end|through|thru|to)\b(?: date)?|\b(?:end(?:ing)?|through|thru) date\b/gi,
  ],
  [
    ['periodStart', 'periodEnd'],
    /(?<!\b(?:this|current|per|last|prior) )\b(?:(?:pay |payroll )?period|prd|pp|paid for|for work)\b(?! ?(?:beg|start|from|end|thr|to\b))|\bpay ?dates? (?:range|from)\b/gi,
  ],
];

type Piece = { line: number; at: number } & (
  | { names: readonly Name[] }
  | { date: string; part: 'periodStart' | 'periodEnd' | undefined }
);

/** Names in one line, and their dates so many lines below. */
const LINES_BELOW = 3;

/**
 * Pay date and period. A date beside a name is that name's; names that stand in a row have their dates below them,
 * in the same order.
 */
export function datesOf(lines: readonly string[]): StubDates {
  const found: StubDates = {};
  let waiting: { name: Name; line: number; at: number }[] = [];
  for (const piece of lines.flatMap(piecesOf)) {
    if ('names' in piece) {
      waiting.push(...piece.names.map((name) => ({ name, line: piece.line, at: piece.at })));
      continue;
    }
    waiting = waiting.filter(({ line }) => piece.line - line <= LINES_BELOW);
    // Names before the one it stands behind have waited in vain: "Period 23   Pay date 11/13/2026".
    const behind = waiting.findLast(({ line }) => line === piece.line);
    if (behind) waiting = waiting.filter((each) => each.line === behind.line && each.at === behind.at);
    const next = waiting.shift() ?? (piece.part && { name: piece.part });
    if (!next) continue;
    found[next.name] ??= piece.date;
  }
  return found;
}

function piecesOf(given: string, line: number): Piece[] {
  const text = given.replace(/[_;]/g, ' ').replace(/(?<=\/\d{2,4})-(?=\d)/g, ' - ');
  const named: Piece[] = NAMES.flatMap(([names, words]) =>
    [...text.matchAll(words)].map(({ index }) => ({ names, line, at: index })),
  );
  const dates = /\d/.test(text) ? wholeDates(text, line) : [];
  return [...named, ...dates].toSorted((one, other) => one.at - other.at);
}

const wholeDates = (text: string, line: number): Piece[] =>
  chrono.strict.parse(text).flatMap(({ index, start, end }) =>
    [start, end].flatMap((each, number) => {
      const date = each && isoOf(each, end ?? undefined);
      if (!date) return [];
      // Two dates with a dash between are a period, whether or not they're called so; beside an amount, of that alone.
      const part = end && !HAS_AMOUNT.test(text) ? (number === 0 ? 'periodStart' : 'periodEnd') : undefined;
      return [{ date, part, line, at: index + number }];
    }),
  );

const HAS_AMOUNT = /\d\.\d\d\b/;

/** A whole date; "Nov 13" without a year isn't one, but for the start of a period whose end has it. */
function isoOf(part: chrono.ParsedComponents, end: chrono.ParsedComponents | undefined): string | undefined {
  const withYear = part.isCertain('year') ? part : end?.isCertain('year') ? end : undefined;
  if (!part.isCertain('day') || !part.isCertain('month') || !withYear) return undefined;
  const parts = [withYear.get('year'), part.get('month'), part.get('day')];
  return parts.map((each) => String(each).padStart(2, '0')).join('-');
}
