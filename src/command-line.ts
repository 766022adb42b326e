import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { FUNCTIONS } from './calculator/functions.ts';
import { type DerivationLine, InvalidRequestError } from './calculator/index.ts';
import { checkRecord, HOW_TO_READ, linesOf, parsedJson } from './record.ts';

/**
 * `npm run -s calculate < request.json`: the result as JSON, or with `--explain` as text with its derivation.
 * `--function NAME` runs another function of the calculator. Bad input: exit code 2, field by field on stderr.
 * `--check FILE` computes an exported answer again: exit code 1 where it differs, line by line on stderr.
 */
async function main(args: readonly string[]): Promise<void> {
  try {
    await (args[0] === '--check' ? check(args.slice(1)) : compute(args));
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    refuse([error.message]);
  }
}

async function compute(args: readonly string[]): Promise<void> {
  const named = args.indexOf('--function');
  const name = named >= 0 ? (args[named + 1] ?? '') : 'calculate';
  const chosen = FUNCTIONS[name];
  if (!chosen)
    return refuse([`--function: got ${name || 'nothing'}; allowed: ${Object.keys(FUNCTIONS).join(', ')}`]);
  const unknown = args.filter(
    (arg, index) => arg !== '--explain' && index !== named && (named < 0 || index !== named + 1),
  );
  if (unknown.length > 0)
    return refuse([`${unknown.join(' ')}: not an option; allowed: --explain, --function NAME, --check FILE`]);
  const request = parsedJson(await text(process.stdin));
  if (request === undefined) return refuse(['input: got text that is no JSON; allowed: one JSON request']);
  const result = chosen.run(request);
  process.stdout.write(
    `${args.includes('--explain') ? explained(result) : JSON.stringify(result, null, 2)}\n`,
  );
}

async function check([file, ...more]: readonly string[]): Promise<void> {
  if (!file || more.length > 0 || !existsSync(file))
    return refuse([
      `--check: got ${[file, ...more].join(' ') || 'nothing'}; allowed: one file that is there`,
    ]);
  const checked = checkRecord(await readFile(file, 'utf8'));
  if (checked.same) process.stdout.write(`The same: ${checked.lines} lines, as they were made.\n`);
  else {
    process.stderr.write(`${checked.problems.join('\n')}\n`);
    process.exitCode = 1;
  }
}

function refuse(problems: readonly string[]): void {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = 2;
}

/** Every derivation in a result, one after the other: that of each plan, of each year; without one, the JSON. */
function explained(result: unknown): string {
  const derivations = derivationsOf(result);
  if (derivations.length === 0) return JSON.stringify(result, null, 2);
  const texts = derivations.map(({ name, derivation }) =>
    [...(name ? [`${name}:`] : []), ...linesOf(derivation)].join('\n'),
  );
  return [...texts, HOW_TO_READ].join('\n\n');
}

/** Lists count from 1 in names: "plans.2.calculation". */
function derivationsOf(value: unknown, name = ''): { name: string; derivation: DerivationLine[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => {
    const part = Array.isArray(value) ? String(Number(key) + 1) : key;
    return key === 'derivation' ? [] : derivationsOf(each, name ? `${name}.${part}` : part);
  });
  const read = z.object({ derivation: z.array(z.custom<DerivationLine>()) }).safeParse(value);
  return read.success ? [...inner, { name, derivation: read.data.derivation }] : inner;
}

await main(process.argv.slice(2));
