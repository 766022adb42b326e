import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import * as calculator from '../../src/calculator/index.ts';
import { InvalidRequestError, limitsFor, Money } from '../../src/calculator/index.ts';

/** The open benchmark: rows, the calculator's answers to them, and the score of anybody's answers. */

const row = z.strictObject({
  id: z.string(),
  /** The question in words: all that is needed to answer it. */
  asks: z.string(),
  /** How this calculator is asked; null where it can't be. */
  function: z.string().nullable(),
  request: z.record(z.string(), z.unknown()).nullable(),
  figure: z.string().nullable(),
  /** Dollars to the cent ("8000.00"), or text: a date, a form code, "true", "refused". */
  expect: z.union([z.string(), z.boolean(), z.null()]).transform(String),
  because: z.string(),
  source: z.string(),
});
export type Row = z.infer<typeof row>;
const answer = z.strictObject({ id: z.string(), answer: z.union([z.string(), z.number(), z.boolean()]) });

const linesOf = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));

export const rows = (): Row[] =>
  ['contributions.jsonl', 'distributions.jsonl'].flatMap((file) =>
    linesOf(join(import.meta.dirname, file)).map((line) => row.parse(line)),
  );

/** Answers that somebody else's program gave: lines of `{ "id": …, "answer": … }`. */
export const readAnswers = (file: string): Map<string, string> =>
  new Map(
    linesOf(file)
      .map((line) => answer.parse(line))
      .map((each) => [each.id, String(each.answer)]),
  );

type Functions = Record<string, (request: unknown) => unknown>;

/** Those whose arguments are not one request. */
const WITH_ARGUMENTS: Functions = {
  limitsFor: (request) => limitsFor(z.object({ taxYear: z.number() }).parse(request).taxYear),
  whatIf: (request) => {
    const asked = z.object({ request: z.unknown(), changes: z.unknown() }).parse(request);
    return calculator.whatIf(
      asked.request as calculator.CalculationRequest,
      asked.changes as calculator.Changes,
    );
  },
  payrollTaxOn: (request) => {
    const { pay, before, taxYear } = z
      .object({ pay: z.number(), before: z.number(), taxYear: z.number() })
      .parse(request);
    return { tax: calculator.payrollTaxOn(new Money(pay), new Money(before), limitsFor(taxYear)) };
  },
};

const inText = (value: unknown, like: string): string =>
  Money.isDecimal(value) ? (/^-?\d+$/.test(like) ? value.toString() : value.toFixed(2)) : String(value);

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (part, name) => (part === null || part === undefined ? part : (part as Record<string, unknown>)[name]),
      value,
    );

/** What this calculator answers; undefined where it can't be asked. */
export function answered({ function: name, request, figure, expect }: Row): string | undefined {
  if (name === null || figure === null) return undefined;
  const call = WITH_ARGUMENTS[name] ?? (calculator as unknown as Functions)[name];
  if (!call) throw new Error(`no function ${name}`);
  try {
    const result = call(request);
    return figure === 'refused' ? 'false' : inText(at(result, figure), expect);
  } catch (error) {
    if (error instanceof InvalidRequestError) return figure === 'refused' ? 'true' : 'refused';
    throw error;
  }
}

/** 8,000 and "$8,000.00" are one answer. */
const isSame = (expected: string, said: string): boolean => {
  const plain = (text: string) => text.trim().toLowerCase().replace(/[$,]/g, '');
  const amount = Number(plain(said));
  return /^-?\d+\.\d{2}$/.test(expected) && plain(said) !== '' && Number.isFinite(amount)
    ? new Money(amount).minus(expected).abs().lt(0.005)
    : plain(said) === plain(expected);
};

export type Score = { right: Row[]; wrong: { row: Row; said: string }[]; notAnswered: Row[] };

/** @param answerOf what was answered to a row; undefined: nothing */
export function scored(all: readonly Row[], answerOf: (row: Row) => string | undefined): Score {
  const score: Score = { right: [], wrong: [], notAnswered: [] };
  for (const each of all) {
    const said = answerOf(each);
    if (said === undefined) score.notAnswered.push(each);
    else if (isSame(each.expect, said)) score.right.push(each);
    else score.wrong.push({ row: each, said });
  }
  return score;
}

/** Why an answer stays another than what was expected. */
const NOTES: Readonly<Record<string, string>> = {
  c145: ' The figure leaves out after-tax money that is in: over the overall limit, that is what goes back first (Rev. Proc. 2021-30). `annualAdditions.remaining` counts it.',
};

/** The page that says what came out. */
export function results({ right, wrong, notAnswered }: Score, count: number): string {
  return `# What this calculator answers

Written by \`npm run benchmark:public\`. ${right.length} of ${count} right, ${wrong.length} wrong, ${notAnswered.length} not answered.

## Another answer than expected

${wrong.map(({ row, said }) => `- **${row.id}**: ${row.asks} Expected ${row.expect} (${row.because}), answered ${said}.${NOTES[row.id] ?? ''}`).join('\n') || 'None.'}

## Not answered: it can’t be asked

${notAnswered.map(({ id, asks }) => `- **${id}**: ${asks}`).join('\n') || 'None.'}
`;
}
