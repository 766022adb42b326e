import { createHash } from 'node:crypto';
import { z } from 'zod';
import packageJson from '../package.json' with { type: 'json' };
import {
  type CalculationRequest,
  calculate,
  type DerivationLine,
  explain,
  withLimits,
  yearData,
  yearsBeside,
} from './calculator/index.ts';
import { amountInUnit, dayInWords } from './formats.ts';

/**
 * An answer as a text that its person keeps: what went in, every line of how it was computed, and a fingerprint. Who has
 * a copy of the project computes it again without a network, and sees whether the text is as it was made.
 */

const INPUTS = 'WHAT WENT IN';
const LIMITS = 'THE LIMITS THAT THE EMPLOYER ENTERED';
const LINES = 'HOW IT WAS COMPUTED';
const CHECK = 'TO CHECK IT';
const PRINT = 'Fingerprint of what stands below (SHA-256): ';

export const HOW_TO_READ =
  '[3] is the amount of line 3; cents(): rounded to the cent, half up; centsDown(): down to the cent; wholeDown(): down to a whole number; tensUp(): up to the next 10.';

/** One line a figure: what it is, the amount, how it is computed from the lines above, and its source. */
export const linesOf = (derivation: readonly DerivationLine[]): string[] =>
  explain(derivation).map(({ number, says, amount, unit, how, source }) => {
    const computed = how === null ? '' : ` = ${how}`;
    return `${String(number).padStart(3)}. ${says}: ${amountInUnit(amount, unit)}${computed}  (${source})`;
  });

/** The part that is computed, and that the fingerprint is of; the calculator checks what it is given. */
function bodyOf(request: CalculationRequest): string {
  return [
    INPUTS,
    JSON.stringify(request, null, 2),
    '',
    ...limitsIn(request.taxYear),
    LINES,
    ...linesOf(calculate(request).derivation),
    '',
    HOW_TO_READ,
    '',
    CHECK,
    'With a copy of Megaroth, and no network:  npm run -s calculate -- --check this-file.txt',
    'It computes every line again from what went in, and says where this text differs.',
    '',
  ].join('\n');
}

/** Limits that came with no version of the calculator: of the year, and of the one that it looks back on. */
function limitsIn(taxYear: number): string[] {
  const entered = yearsBeside([taxYear - 1, taxYear]);
  return entered.length > 0 ? [LIMITS, JSON.stringify(entered, null, 2), ''] : [];
}

const fingerprintOf = (body: string): string => createHash('sha256').update(body).digest('hex');

/**
 * The text of an answer.
 *
 * @param request as the calculator takes it, in dollars of its tax year
 * @param today ISO date on which it is made
 */
export function recordOf(request: CalculationRequest, today: string): string {
  const body = bodyOf(request);
  return [
    `Your after-tax room for ${request.taxYear}: how Megaroth computed it`,
    `Made on ${dayInWords(today)} by version ${packageJson.version}. Information, not tax advice.`,
    'It holds your pay and your age: give it only to people who may know them.',
    '',
    `${PRINT}${fingerprintOf(body)}`,
    '',
    body,
  ].join('\n');
}

/** Whether a record is as it was made, and computed alike today; else where not. */
export type Checked = { same: true; lines: number } | { same: false; problems: string[] };

/**
 * Computes a record again.
 *
 * @throws InvalidRequestError, UnknownTaxYearError where what went in is no request any more
 */
export function checkRecord(text: string): Checked {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const from = lines.indexOf(INPUTS);
  const print = lines.find((line) => line.startsWith(PRINT))?.slice(PRINT.length);
  const until = lines.includes(LIMITS) ? lines.indexOf(LIMITS) : lines.indexOf(LINES);
  const request = parsedJson(lines.slice(from + 1, until).join('\n'));
  const entered = lines.includes(LIMITS)
    ? parsedJson(lines.slice(until + 1, lines.indexOf(LINES)).join('\n'))
    : [];
  const limits = z.array(yearData).safeParse(entered);
  if (from < 0 || print === undefined || request === undefined || !limits.success)
    return { same: false, problems: ['This is no record of an answer, or its beginning is missing.'] };
  const here = lines.slice(from);
  const isAsMade = fingerprintOf(here.join('\n')) === print;
  // Of any shape: the calculator checks what it gets.
  const again = withLimits(limits.data, () => bodyOf(request as CalculationRequest)).split('\n');
  const differing = again.flatMap((line, index) =>
    line === here[index]
      ? []
      : [`line ${index + 1}: the file has “${here[index] ?? ''}”, computed is “${line}”`],
  );
  if (isAsMade && differing.length === 0)
    return { same: true, lines: again.filter((line) => /^ *\d+\. /.test(line)).length };
  return {
    same: false,
    problems: [...(isAsMade ? [] : ['The fingerprint doesn’t fit: the text was changed.']), ...differing],
  };
}

/** What a text holds as JSON; undefined where it is none. */
export function parsedJson(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
