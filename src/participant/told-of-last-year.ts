import { type Day, isoOf } from './day.ts';
import { profitSharingIn, withProfitSharing } from './employer-on-top.ts';
import { endOf, isStillOpen, type LastYear, OF_THE_YEAR, stillKept } from './last-year.ts';
import { type Facts, type Field, type Profile, profileSchema } from './profile.ts';
import { AN_EXCUSE } from './reading/excuses.ts';
import { normalize } from './reading/normalize.ts';
import { settledOfAnyTime } from './settled.ts';

/** What people tell in the new year of the money of the one before. */

/** The year before, by its number or its name. */
const namedIn = ({ calendarYear }: Day): RegExp =>
  new RegExp(
    `\\b(?:(?:in|for|during|back in) )?(?:${calendarYear - 1}|last (?:calendar |tax )?(?:year|yr)(?:['’]?s)?)\\b:?`,
    'gi',
  );

const PLAN_MONEY =
  /\b(?:defer\w*|contribut\w*|put(?:ting)? in|put|pre[- ]?tax|after[- ]?tax|roth|401\(?k\)?|match(?:ed)?|profit sharing|employer|company|maxed|excess|paid in|did|do)\b/i;
const OF_NOW = /\b(?:this year|now|so far|current(?:ly)?)\b/i;
const A_FIGURE = /\d/;

/**
 * What a message in this year says of the money of the one before, and the rest of it: "in 2026 I deferred 14,000 here and
 * 13,000 at my other employer"; undefined where it says nothing of it.
 */
export function readLastYear(
  text: string,
  day: Day,
  known: Profile = {},
): { facts: Facts; rest: string } | undefined {
  const year = day.calendarYear - 1;
  const named = namedIn(day);
  if (!isStillOpen(day) || !named.test(text)) return undefined;
  const told: string[] = [];
  const rest: string[] = [];
  // "For 2026: I'm 45, deferred 24,500, …": all of it is of that year.
  const heading = new RegExp(`^\\s*(?:for|in) (?:${year}|last year):\\s*`, 'i');
  const headed = heading.test(text);
  for (const part of text.split(/(?<=[.!?;])\s+|\n+/)) {
    const sentence =
      headed && told.length === 0
        ? part.replace(/, (?=(?:deferred|put|after|employer|match|contributed))/gi, `, in ${year} `)
        : part;
    const parts = partsOf(sentence, named);
    told.push(parts.told);
    rest.push(parts.rest);
  }
  const facts = profileSchema.parse(
    Object.fromEntries(
      told
        .filter((part) => part !== '')
        .flatMap((part) => Object.entries(ofThatYear(factsIn(part, endOf(year))))),
    ),
  );
  if (!OF_THE_YEAR.some((field) => field in facts)) return undefined;
  return {
    facts: withSharingOnTop(facts, normalize(text), known),
    rest: rest
      .filter((part) => part.trim() !== '')
      .map(ended)
      .join(' '),
  };
}

/** Profit sharing for that year comes beside the employer money that was told of it. */
function withSharingOnTop(facts: Facts, plain: string, { employerContribution: before }: Profile): Facts {
  const sharing = profitSharingIn(plain);
  return sharing !== undefined && facts.employerContribution === sharing && typeof before === 'number'
    ? { ...facts, employerContribution: before + sharing }
    : facts;
}

/** Whether too much is told of the year before: by its name, or in the months in which nobody can be over the new one's yet. */
export const isOfLastYear = (text: string, day: Day): boolean =>
  matches(namedIn(day), text) || (isoOf(day.today).slice(5) <= EARLY && !OF_NOW.test(text));
const EARLY = '04-15';

const RIGHTED = new RegExp(`^${AN_EXCUSE}`);

/** "Sorry, 3,400 at the previous one", after what was told of last year: the one figure of it that it's near to, and none of this year's. */
export function rightedOfLastYear(
  text: string,
  lastYear: LastYear | null,
  now: Profile,
  day: Day,
): { facts: Facts; rest: string } | undefined {
  const plain = normalize(text);
  const amounts = [...plain.matchAll(/\$(\d+(?:\.\d+)?)/g)].map(([, digits]) => Number(digits));
  const [amount, ...more] = amounts;
  if (!stillKept(lastYear, day) || amount === undefined || more.length > 0 || !RIGHTED.test(plain))
    return undefined;
  const near = (profile: Profile) =>
    OF_THE_YEAR.filter((field) => {
      const known = profile[field];
      return typeof known === 'number' && known !== amount && Math.abs(known - amount) <= known / 4;
    });
  const [field, ...others] = near(lastYear?.profile ?? {});
  return field && others.length === 0 && near(now).length === 0
    ? { facts: { [field]: amount }, rest: '' }
    : undefined;
}

const matches = (wording: RegExp, text: string): boolean => new RegExp(wording.source, 'i').test(text);

/** "…, am I over?" */
const ASKS =
  /^\W*(?:(?:and|so|but) )*(?:am|is|are|do|does|did|was|were|can|will|would|should|what|how|by when|when|which|who)\b|\?\s*$/i;

/** Wages of last year are a fact of this one: they decide about catch-up and the ACP test. */
const WAGES = /\b(?:made|earned|wages?|w-?2|box \d|salary|paid me|was paid|grossed)\b/i;
/** What is said of today, or of days to come, beside it. */
const IS_NOW = /\b(?:plan(?:ning)? to|will|going to|gonna|want|born|i'?m|i am|make|makes|earn)\b/i;

/** What is left of a sentence ends as one. */
const ended = (part: string): string => (/[.!?;]\s*$/.test(part) ? part : `${part}.`);

/** In the past, of the plan's money, or how it was split: what stands beside the year belongs to it. */
const BELONGS = new RegExp(
  `${PLAN_MONEY.source}|\\b(?:was|were|made|earned)\\b|\\d[\\d.,]*k? (?:in )?here and [^;]*\\d`,
  'i',
);

/** Of a sentence that names that year, the clauses that are of it, without its name, and the others. */
function partsOf(sentence: string, named: RegExp): { told: string; rest: string } {
  const clauses = sentence.split(/,\s+(?:and |but )?|\s+but\s+/);
  const isNamed = (clause: string) =>
    matches(named, clause) && PLAN_MONEY.test(clause) && !WAGES.test(clause) && !ASKS.test(clause);
  if (!clauses.some(isNamed)) return { told: '', rest: sentence };
  const isTold = (clause: string) =>
    !ASKS.test(clause) &&
    A_FIGURE.test(clause.replace(named, '')) &&
    (isNamed(clause) || (BELONGS.test(clause) && !OF_NOW.test(clause) && !IS_NOW.test(clause)));
  const told = clauses
    .filter(isTold)
    .map((clause) => clause.replace(/[.!;]+\s*$/, ''))
    .join(', ')
    .replace(named, ' ')
    .trim();
  return { told, rest: clauses.filter((clause) => !isTold(clause)).join(', ') };
}

/** Also where each by itself says too little: "my employer matched 6,000", "profit sharing of 9k". */
function factsIn(part: string, day: Day): Facts {
  const plain = normalize(part);
  const facts = withProfitSharing(settledOfAnyTime(part, {}, day), plain);
  const theirs = Number((THEIR_MONEY.exec(plain) ?? []).slice(1).find((digits) => digits !== undefined));
  const named = {
    employerContribution: theirs,
    afterTaxYearToDate: Number(AFTER_TAX_THEN.exec(plain)?.[1]),
    electiveDeferralYearToDate: Number(DID.exec(plain)?.[1]),
  };
  const missing = Object.entries(named).filter(
    ([field, amount]) =>
      amount > 0 &&
      facts[field as Field] === undefined &&
      !(field === 'afterTaxYearToDate' && facts.afterTaxBalance != null),
  );
  return { ...facts, ...Object.fromEntries(missing) };
}
const AFTER_TAX_THEN = /\baftertax(?: (?:contributions?|money|was|were|is|of|came to|in))* \$(\d+(?:\.\d+)?)/;
const DID = /\bi (?:did|do) \$(\d+(?:\.\d+)?)/;
const THEIR_MONEY =
  /\b(?:employer |company |their )?match(?: (?:was|is|of|came to|about))* \$(\d+(?:\.\d+)?)|\$(\d+(?:\.\d+)?) (?:of |in |from )?(?:the |my )?(?:employer |company )?match\b|\b(?:employer|company|firm|they|work)(?: \w+)? (?:matched|put in|put|gave|contributed|added|paid in)(?: me| us| about)* \$(\d+(?:\.\d+)?)/;

/** What was planned then has been done, and what is told of that year went in in it. */
function ofThatYear({ electiveDeferralPlanned, afterTaxBalance, ...facts }: Facts): Facts {
  const soFar = facts.electiveDeferralYearToDate ?? electiveDeferralPlanned;
  const afterTax = facts.afterTaxYearToDate ?? afterTaxBalance;
  const all: Facts = {
    ...facts,
    ...(soFar != null && { electiveDeferralYearToDate: soFar }),
    ...(afterTax != null && { afterTaxYearToDate: afterTax }),
  };
  return profileSchema.parse(
    Object.fromEntries(
      OF_THE_YEAR.flatMap((field) => (all[field] === undefined ? [] : [[field, all[field]]])),
    ),
  );
}
