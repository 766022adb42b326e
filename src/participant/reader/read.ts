import type { Facts } from '../profile.ts';
import { type Assigned, compose } from './compose.ts';
import { featuresOf, wordsOf } from './features.ts';
import { type Find, findsIn, type Token, tokensOf } from './finds.ts';
import { type Model, type Ranked, rank } from './model.ts';

export type Classified = Find & { ranked: Ranked };

/** Everything in a text that may be a fact, with its roles by likelihood. */
export function classify(
  plain: string,
  model: Model,
  open?: string,
): { tokens: Token[]; finds: Classified[] } {
  const tokens = tokensOf(plain).slice(0, LONGEST);
  const words = wordsOf(tokens);
  const isAfterTax = open?.startsWith('afterTax') || tokens.some(({ text }) => AFTER_TAX.test(text));
  const finds = findsIn(tokens).map((find) => {
    const ranked = rank(model, find.kind, featuresOf(words, find, open));
    return { ...find, ranked: isAfterTax ? ranked : withoutAfterTax(ranked) };
  });
  return { tokens, finds };
}

/** After-tax money is named by a word, or asked for: "I do 10%" alone is a deferral. */
const AFTER_TAX = /^(?:aftertax|mega\w*|mbdr?|mbr|atc|basis|post)$/;

function withoutAfterTax(ranked: Ranked): Ranked {
  const rest = ranked.filter(({ label }) => !label.startsWith('afterTax'));
  const total = rest.reduce((sum, { probability }) => sum + probability, 0);
  return rest.map(({ label, probability }) => ({ label, probability: probability / total }));
}

/** What is longer says nothing more that is read here. */
const LONGEST = 400;

/** The facts of classified finds by the most likely role of each, and how sure each is. */
export function readFinds(
  tokens: readonly Token[],
  finds: readonly Classified[],
): { facts: Facts; sure: Record<string, number> } {
  const assigned = finds.flatMap(({ ranked, ...find }): Assigned[] => {
    const [first] = ranked;
    return first && first.label !== 'none'
      ? [{ ...find, role: first.label, probability: first.probability }]
      : [];
  });
  return compose(tokens, assigned);
}

/** How likely the classifier holds a fact that was read in another way, from 0 to 1: of its best find for it. */
export function likelihood(
  { finds }: { finds: readonly Classified[] },
  field: string,
  value: unknown,
): number {
  const of = (roles: readonly string[], fits: (find: Classified) => boolean) =>
    Math.max(
      0,
      ...finds
        .filter(fits)
        .flatMap(({ ranked }) =>
          ranked.filter(({ label }) => roles.includes(label)).map(({ probability }) => probability),
        ),
    );
  if (Array.isArray(value) && value.length > 0) return of(['tierBound', 'tierAmount'], () => true);
  if (typeof value === 'number' && value !== 0) {
    const numbers = finds.filter(({ kind }) => kind === 'money' || kind === 'percent' || kind === 'number');
    // A value that stands in the text is held by its own number; one that was computed, by any.
    const own = numbers.filter((find) => find.value === value);
    const fitting = own.length > 0 ? own : numbers;
    return of(NUMBERS_OF[field] ?? [field], (find) => fitting.includes(find));
  }
  const stated =
    value === null
      ? `${field}=null`
      : Array.isArray(value) || value === 0
        ? `${field}=0`
        : `${field}=${String(value)}`;
  return of([stated], () => true);
}

const NUMBERS_OF: Record<string, string[]> = {
  annualPay: ['pay'],
  afterTaxBalance: ['afterTaxBalance', 'afterTaxTotal'],
  birthYear: ['birthYear', 'turningAge', 'age'],
  turningAge: ['turningAge', 'age'],
};
