import type { Facts } from '../profile.ts';

export type Context = { today: Date };

/** One way to say something: where it stands in the plain text, and which facts it holds. */
export type Pattern = {
  wording: RegExp;
  /** `undefined`: the words are there, but they do not say this. */
  facts: (found: Found, context: Context) => Facts | undefined;
};
export type Found = { groups: readonly (string | undefined)[]; whole: string; text: string; at: number };

const PARTS: Record<string, string> = {
  // The whole amount: a part of its digits is another amount.
  money: '\\$(\\d+(?:\\.\\d+)?)(?![\\d]|\\.\\d)',
  percent: '(?<![\\d.])(\\d+(?:\\.\\d+)?)%',
  number: '(\\d+(?:\\.\\d+)?)(?![\\d%$,.]\\d|%)',
  // Dollars, for what is often small: with the sign or without.
  dollars: '\\$?(\\d+(?:\\.\\d+)?)(?![\\d%$,.]*\\d|%)',
  month: '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?',
  // Some words, but no other amount and no other clause.
  gap: '[^.;,¤$%?!]{0,40}?',
  about:
    ' ?(?:(?:is|was|are|were|of|at|about|around|roughly|approximately|approx|nearly|almost|over|close to|just|only|exactly|like|maybe|~|:|=|->?) ?){0,3}',
};

/**
 * A pattern in plain words with `<money>`, `<percent>`, `<number>`, `<dollars>` (each a group), `<month>`, `<gap>` and `<about>`.
 *
 * @example say('(?:make|earn) <about><money>', ([pay]) => ({ annualPay: Number(pay) }))
 */
export function say(
  words: string,
  facts: (groups: readonly (string | undefined)[], context: Context, found: Found) => Facts | undefined,
): Pattern {
  const source = words.replace(/<(\w+)>/g, (_, name: string) => PARTS[name] ?? '');
  return { wording: new RegExp(source, 'g'), facts: (found, context) => facts(found.groups, context, found) };
}

/** Finds what each pattern says, in order; words that were read once are not read again. */
export function readPatterns(
  text: string,
  patterns: readonly Pattern[],
  context: Context,
): { facts: Facts; rest: string } {
  let rest = text;
  let facts: Facts = {};
  for (const { wording, facts: read } of patterns) {
    rest = rest.replace(wording, (...args: unknown[]) => {
      const whole = String(args[0]);
      const offset = args.findIndex((value, index) => index > 0 && typeof value === 'number');
      const groups = args.slice(1, offset).map((group) => (group === undefined ? undefined : String(group)));
      const found = read({ groups, whole, text: rest, at: Number(args[offset]) }, context);
      if (!found) return whole;
      facts = { ...facts, ...found };
      return ' ¤ ';
    });
  }
  return { facts, rest };
}
