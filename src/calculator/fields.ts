import { z } from 'zod';
import { InvalidRequestError, type Problem } from './errors.ts';
import { Money } from './money.ts';

const MOST_DOLLARS = 1_000_000_000;

/**
 * An amount of dollars: a number, a decimal string ("34750.50") or a Decimal; read into a Decimal.
 * Refused: below zero, above a billion, fractions of a cent, NaN, and text that is no plain number.
 */
export const dollars = decimal({
  allowed: 'dollars from 0 to 1,000,000,000, with cents at the most',
  fits: (value) => value.gte(0) && value.lte(MOST_DOLLARS) && value.decimalPlaces() <= 2,
});

/** A percent as people say it: 6 means 6%. From 0 to 100. */
export const percent = decimal({
  allowed: 'a percent from 0 to 100 (6 for 6%)',
  fits: (value) => value.gte(0) && value.lte(100),
});

/** A share: 0.32 means 32%. From 0 to 1. */
export const share = decimal({
  allowed: 'a share from 0 to 1 (0.32 for 32%)',
  fits: (value) => value.gte(0) && value.lte(1),
});

/** A match rate: 1 means a dollar for each dollar, 0.5 fifty cents. From 0 to 10. */
export const matchRate = decimal({
  allowed: 'a match rate from 0 to 10 (0.5 for 50 cents on the dollar)',
  fits: (value) => value.gte(0) && value.lte(10),
});

/** Yes or no; `null` or left out means not known. */
export const answer = z.boolean({ error: 'true, false, or null where it is not known' }).nullish();

/** A whole number within bounds. */
export const whole = (from: number, to: number, what: string) => {
  const error = `${what}, a whole number from ${from} to ${to}`;
  return z.number({ error }).int({ error }).min(from, { error }).max(to, { error });
};

export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `one of ${values.join(', ')}` });

/** An age on a day, in half years: 59.5 from the day on which 59½ is reached. */
export const age = z
  .number({ error: 'an age in years such as 59.5' })
  .min(0, 'an age of 0 or more')
  .max(120, 'an age of at most 120');

export const day = z.iso.date({ error: 'a date such as 1966-03-14' });

export const taxYear = z
  .number({ error: 'a tax year such as 2026' })
  .int({ error: 'a tax year such as 2026' });

/** A year of a Roth account; there are Roth IRAs since 1998. */
export const rothYear = whole(1998, 2200, 'a year');

function decimal({ allowed, fits }: { allowed: string; fits: (value: Money) => boolean }) {
  return z
    .custom<Money | number | string>(
      (value) => {
        const read = readDecimal(value);
        return read !== undefined && fits(read);
      },
      { error: allowed },
    )
    .transform((value) => new Money(value));
}

function readDecimal(value: unknown): Money | undefined {
  if (Money.isDecimal(value)) return value.isFinite() ? new Money(value) : undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? new Money(value) : undefined;
  if (typeof value === 'string' && /^-?\d{1,15}(\.\d{1,10})?$/.test(value)) return new Money(value);
  return undefined;
}

/**
 * Reads a request with its schema.
 *
 * @throws InvalidRequestError with one problem for each field that is wrong
 */
export function readRequest<Schema extends z.ZodType>(schema: Schema, request: unknown): z.output<Schema> {
  const result = schema.safeParse(request);
  if (result.success) return result.data;
  throw new InvalidRequestError(result.error.issues.flatMap((issue) => problemsOf(issue, request)));
}

function problemsOf(issue: z.core.$ZodIssue, request: unknown): Problem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: [...issue.path, key].join('.'),
      came: 'a field I don’t know',
      allowed: 'one of the request’s fields: check the spelling',
    }));
  return [
    {
      field: issue.path.join('.') || 'request',
      came: shown(at(request, issue.path)),
      allowed: issue.message,
    },
  ];
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner !== null && typeof inner === 'object' ? Reflect.get(inner, key) : undefined),
    value,
  );
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' || Money.isDecimal(value)) return String(value);
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
