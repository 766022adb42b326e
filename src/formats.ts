/** How figures and dates are written for people, in one place; by `Intl`, so that another language needs no code. */

const LOCALE = 'en-US';
const whole = new Intl.NumberFormat(LOCALE, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
const withCents = new Intl.NumberFormat(LOCALE, {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 2,
});
const shareOf = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 2 });
const day = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' });

type Amount = number | { toFixed(places: number): string };

/** "$31,500", or "$31,500.25" where there are cents. Exact: the amount is read from its decimal digits. */
export function dollars(amount: Amount): string {
  const digits = amount.toFixed(2) as `${number}`;
  return digits.endsWith('.00') ? whole.format(digits.slice(0, -3) as `${number}`) : withCents.format(digits);
}

/** 0.8 as "80%". */
export const share = (value: Amount): string => shareOf.format(Number(value));
/** 6 as "6%". */
export const percent = (value: Amount): string => shareOf.format(Number(value) / 100);
/** An amount of a derivation, by what it is counted in. */
export function amountInUnit(amount: Amount, unit: 'dollars' | 'percent' | 'share' | 'count'): string {
  if (unit === 'percent') return percent(amount);
  if (unit === 'share') return share(amount);
  return unit === 'count' ? amount.toFixed(0) : dollars(amount);
}
/** A day as people write it: "1966-03-14" as "March 14, 1966". */
export const dayInWords = (iso: string): string => day.format(new Date(`${iso}T12:00:00Z`));
/** "a, b, and c" */
export const list = (items: readonly string[]): string => new Intl.ListFormat(LOCALE).format(items);

/** Rows as CSV (RFC 4180). A cell that a spreadsheet would run as a formula is led by an apostrophe. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map((row) =>
      row
        .map((value) => {
          const text = String(value);
          const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
          return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
        })
        .join(','),
    )
    .map((line) => `${line}\r\n`)
    .join('');

/** The same without its year: "November 3". */
export const dayWithoutYear = (iso: string): string =>
  new Intl.DateTimeFormat(LOCALE, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );

/** A difference in dollars with its sign: "+$500", "−$1,000". */
export function signedDollars(amount: Amount): string {
  const text = dollars(amount);
  return text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`;
}

/** "$153,000 – $168,000". */
export const dollarRange = (from: Amount, to: Amount): string => `${dollars(from)} – ${dollars(to)}`;
