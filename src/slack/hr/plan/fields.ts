import { ELECTION_UNITS } from '../../../calculator/index.ts';
import { readAmount } from '../../../participant/questions/lone-answers.ts';
import { readText } from '../../../participant/reading/index.ts';
import { normalize } from '../../../participant/reading/normalize.ts';
import { describeFact } from '../../../participant/texts.en.ts';
import { readPayDates } from '../../../plan/pay-dates.ts';
import {
  CONVERSIONS,
  EMPLOYER_PLANS,
  ROTH_CATCH_UP,
  type Term,
  type Terms,
  termsSchema,
} from '../../../plan/terms.ts';
import type { Choice } from '../parts.ts';
import { type ChoiceOfPlan, planTexts } from './texts.en.ts';

export const PAGES = [1, 2, 3, 4] as const;
export type Page = (typeof PAGES)[number];

/** A field of the plan's modal: which term it fills in, how its raw value becomes the term, and back. */
export type PlanField = {
  id: Term | 'firstTaxYear';
  page: Page;
  optional: boolean;
  multiline?: boolean;
  choices?: readonly Choice[];
  /** The term's value, or why the raw value is none, in words. */
  read: (raw: string) => { value: unknown } | { problem: string };
  show: (terms: Terms) => string;
};

const YES_NO: readonly Choice[] = (['yes', 'no', 'unknown'] as const).map((value) => ({
  value,
  label: planTexts.yesNo[value],
}));

const yesNo = (id: Term, page: Page): PlanField => ({
  id,
  page,
  optional: false,
  choices: YES_NO,
  read: (raw) => ({ value: raw === 'yes' ? true : raw === 'no' ? false : null }),
  show: (terms) => (terms[id] === true ? 'yes' : terms[id] === false ? 'no' : 'unknown'),
});

const oneOf = (id: Term, page: Page, values: readonly ChoiceOfPlan[]): PlanField => ({
  id,
  page,
  optional: false,
  choices: values.map((value) => ({ value, label: planTexts.choice[value] })),
  read: (raw) => (isOneOf(values, raw) ? { value: raw } : { problem: planTexts.choose() }),
  show: (terms) => String(terms[id]),
});

const words = (id: Term, page: Page, optional: boolean): PlanField => ({
  id,
  page,
  optional,
  read: (raw) => {
    const { success } = termsSchema.shape[id].safeParse(raw === '' ? null : raw);
    return success
      ? { value: raw === '' ? null : raw }
      : { problem: planTexts.refused[id]?.(raw) ?? planTexts.tooLong() };
  },
  show: (terms) => String(terms[id] ?? ''),
});

/** "7.5", "$5,000", "5k": digits, and nothing that hedges them. */
const A_NUMBER = /^\$?\d[\d,]*(?:\.\d+)?\s*[km]?$/i;

/** A number within bounds; a percent may carry its sign, dollars theirs. */
const number = (id: Term, page: Page, most: number, unit: 'percent' | 'dollars'): PlanField => ({
  id,
  page,
  optional: true,
  read: (raw) => {
    if (raw === '') return { value: null };
    const plain = unit === 'percent' ? raw.replace(/\s*(?:%|percent)$/i, '') : raw;
    const value = A_NUMBER.test(plain) ? (readAmount(normalize(plain)) ?? Number.NaN) : Number.NaN;
    return value >= 0 && value <= most ? { value } : { problem: planTexts.outOfBounds(raw, most, unit) };
  },
  show: (terms) => (terms[id] === null ? '' : String(terms[id])),
});

/** A whole number of a few. */
const count = (id: Term, page: Page, most: number): PlanField => ({
  id,
  page,
  optional: true,
  read: (raw) => {
    if (raw === '') return { value: null };
    const value = /^\d+$/.test(raw) ? Number(raw) : Number.NaN;
    return value <= most ? { value } : { problem: planTexts.wholeNumber(raw, most) };
  },
  show: (terms) => (terms[id] === null ? '' : String(terms[id])),
});

const isOneOf = (values: readonly string[], raw: string): boolean => values.includes(raw);

/** One of several words, or not known. */
const oneOfOrUnknown = (id: Term, page: Page, values: readonly ChoiceOfPlan[]): PlanField => ({
  id,
  page,
  optional: false,
  choices: [...values, 'unknown' as const].map((value) => ({ value, label: planTexts.choice[value] })),
  read: (raw) => ({ value: isOneOf(values, raw) ? raw : null }),
  show: (terms) => String(terms[id] ?? 'unknown'),
});

/** Whether each number that was typed is in the steps that were read: a rate, a bound, the width of a step, an amount. */
function saysAllOf(tiers: NonNullable<Terms['match']>, raw: string): boolean {
  const read = new Set<number>();
  let from = 0;
  for (const tier of tiers) {
    read.add(tier.rate).add(tier.rate * 100);
    const bound = tier.upToPercentOfPay ?? tier.upToAmount ?? from;
    read.add(bound).add(bound - from);
    from = bound;
  }
  return [...normalize(raw).matchAll(/\d+(?:\.\d+)?/g)].every(([number]) => read.has(Number(number)));
}

const match: PlanField = {
  id: 'match',
  page: 3,
  optional: true,
  read: (raw) => {
    if (raw === '') return { value: null };
    if (/^(?:none|no|no match|0%?)$/i.test(raw)) return { value: [] };
    const { facts, rest } = readText(/match/i.test(raw) ? raw : `the match is ${raw}`, {
      today: new Date(0),
    });
    if (facts.matchMaximum !== undefined) return { problem: planTexts.maximumApart() };
    // A step that was not read, or one that can't be, would change what everybody is told.
    const isWhole =
      termsSchema.shape.match.safeParse(facts.match).success &&
      facts.match &&
      !/\d/.test(rest) &&
      saysAllOf(facts.match, raw);
    return isWhole ? { value: facts.match } : { problem: planTexts.matchUnread(raw) };
  },
  show: ({ match: tiers }) => (tiers === null ? '' : describeFact('match', { match: tiers })),
};

/** No employer pays less often than ten times a year: fewer dates are a part of one. */
const FEWEST_DATES = 10;

/** A year of which only some pay dates were entered: its pay would be taken to come in those alone. */
function partOfAYear(dates: readonly string[]): { year: string; count: number } | undefined {
  const years = Map.groupBy(dates, (date) => date.slice(0, 4));
  const [found] = [...years].filter(([, { length }]) => length < FEWEST_DATES);
  // Dates out of order are told first.
  const isInOrder = dates.every((date, index) => index === 0 || date > (dates[index - 1] ?? ''));
  return found && isInOrder ? { year: found[0], count: found[1].length } : undefined;
}

const payDates: PlanField = {
  id: 'payDates',
  page: 4,
  optional: true,
  multiline: true,
  read: (raw) => {
    const read = readPayDates(raw);
    if (!('dates' in read)) return { problem: planTexts.dateUnread(read.unread) };
    const part = partOfAYear(read.dates);
    return part ? { problem: planTexts.datesOfAPart(part.count, part.year) } : { value: read.dates };
  },
  show: (terms) => terms.payDates.join('\n'),
};

const firstTaxYear: PlanField = {
  id: 'firstTaxYear',
  page: 1,
  optional: false,
  read: (raw) =>
    /^20\d\d$/.test(raw) && Number(raw) >= 2019
      ? { value: Number(raw) }
      : { problem: planTexts.yearUnread(raw) },
  show: () => '',
};

/** Every field, in the order of the modal. */
export const PLAN_FIELDS: readonly PlanField[] = [
  words('name', 1, false),
  firstTaxYear,
  oneOf('type', 1, EMPLOYER_PLANS),
  words('recordkeeper', 1, true),
  words('recordkeeperLink', 1, true),
  words('hrContact', 1, true),
  yesNo('allowsAfterTax', 2),
  number('afterTaxCapPercent', 2, 100, 'percent'),
  number('afterTaxCapAmount', 2, 1_000_000, 'dollars'),
  number('afterTaxCapHighlyCompensatedPercent', 2, 100, 'percent'),
  yesNo('allowsInPlanConversion', 2),
  oneOf('conversion', 2, CONVERSIONS),
  yesNo('allowsInServiceWithdrawal', 2),
  yesNo('separateAccounting', 2),
  yesNo('offersRoth', 3),
  yesNo('offersCatchUp', 3),
  yesNo('offersSuperCatchUp', 3),
  oneOf('rothCatchUp', 3, ROTH_CATCH_UP),
  number('deferralCapPercent', 3, 100, 'percent'),
  number('deferralCapAmount', 3, 1_000_000, 'dollars'),
  number('deferralCapHighlyCompensatedPercent', 3, 100, 'percent'),
  match,
  number('matchMaximum', 3, 1_000_000, 'dollars'),
  yesNo('trueUp', 3),
  yesNo('matchesCatchUp', 3),
  yesNo('matchesAfterTax', 3),
  number('nonelectivePercent', 3, 100, 'percent'),
  oneOfOrUnknown('electionUnit', 4, ELECTION_UNITS),
  oneOfOrUnknown('afterTaxElectionUnit', 4, ELECTION_UNITS),
  yesNo('combinedElection', 4),
  yesNo('spillover', 4),
  number('combinedCapPercent', 4, 100, 'percent'),
  yesNo('capsOverYear', 4),
  count('electionLag', 4, 6),
  payDates,
];

/** What stands in the fields for a plan's terms. */
export const valuesOf = (terms: Terms, taxYear: number): Record<string, string> =>
  Object.fromEntries(
    PLAN_FIELDS.map((field) => [field.id, field.id === 'firstTaxYear' ? String(taxYear) : field.show(terms)]),
  );

/** The terms that raw values make, and what is wrong with them, by field. */
export function readValues(values: Readonly<Record<string, string>>): {
  terms: Terms | undefined;
  firstTaxYear: number;
  problems: Record<string, string>;
} {
  const problems: Record<string, string> = {};
  const said: Record<string, unknown> = {};
  for (const field of PLAN_FIELDS) {
    const read = field.read((values[field.id] ?? '').trim());
    if ('problem' in read) problems[field.id] = read.problem;
    else said[field.id] = read.value;
  }
  const { firstTaxYear: year, ...rest } = said;
  const terms = termsSchema.safeParse(rest);
  return { terms: terms.data, firstTaxYear: Number(year), problems };
}

/** A term as people read it, for the preview and the audit list. */
export function describeTerm(id: Term, terms: Terms): string {
  const field = PLAN_FIELDS.find((each) => each.id === id);
  const shown = field?.show(terms) ?? '';
  if (id === 'payDates') return planTexts.dates(terms.payDates);
  return (
    field?.choices?.find(({ value }) => value === shown)?.label ?? (shown === '' ? planTexts.none() : shown)
  );
}

/** The terms that differ. */
export const changedTerms = (before: Terms | undefined, after: Terms): Term[] =>
  (Object.keys(after) as Term[]).filter(
    (id) =>
      JSON.stringify(before?.[id]) !== JSON.stringify(after[id]) &&
      (before || ![planTexts.none(), planTexts.yesNo.unknown].includes(describeTerm(id, after))),
  );
