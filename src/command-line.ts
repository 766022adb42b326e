import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { FUNCTIONS } from './calculator/functions.ts';
import { type DerivationLine, explain, InvalidRequestError } from './calculator/index.ts';
import { amountInUnit } from './formats.ts';

/**
 * `npm run -s calculate < request.json`: the result as JSON, or with `--explain` as text with its derivation.
 * `--function NAME` runs another function of the calculator. Bad input: exit code 2, field by field on stderr.
 */
async function main(args: readonly string[]): Promise<void> {
  const named = args.indexOf('--function');
  const name = named >= 0 ? (args[named + 1] ?? '') : 'calculate';
  const chosen = FUNCTIONS[name];
  if (!chosen)
    return refuse([`--function: got ${name || 'nothing'}; allowed: ${Object.keys(FUNCTIONS).join(', ')}`]);
  const unknown = args.filter(
    (arg, index) => arg !== '--explain' && index !== named && (named < 0 || index !== named + 1),
  );
  if (unknown.length > 0)
    return refuse([`${unknown.join(' ')}: not an option; allowed: --explain, --function NAME`]);
  const request = parsed(await text(process.stdin));
  if (request === undefined) return refuse(['input: got text that is no JSON; allowed: one JSON request']);
  try {
    const result = chosen.run(request);
    process.stdout.write(
      `${args.includes('--explain') ? explained(result) : JSON.stringify(result, null, 2)}\n`,
    );
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    refuse([error.message]);
  }
}

function refuse(problems: readonly string[]): void {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = 2;
}

function parsed(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
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

/** One line a figure: what it is, the amount, how it is computed from the lines above, and its source. */
const linesOf = (derivation: readonly DerivationLine[]): string[] =>
  explain(derivation).map(({ number, says, amount, unit, how, source }) => {
    const computed = how === null ? '' : ` = ${how}`;
    return `${String(number).padStart(3)}. ${says}: ${amountInUnit(amount, unit)}${computed}  (${source})`;
  });

const HOW_TO_READ =
  '[3] is the amount of line 3; cents(): rounded to the cent, half up; centsDown(): down to the cent; wholeDown(): down to a whole number; tensUp(): up to the next 10.';

await main(process.argv.slice(2));
