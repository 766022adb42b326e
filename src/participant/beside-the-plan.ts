import type { Understanding } from './checking.ts';
import { type Facts, type Field, type Profile, withoutFields } from './profile.ts';
import { normalize } from './reading/normalize.ts';
import { labels } from './texts.en.ts';

/**
 * Plans beside the one that is spoken of: the solo 401(k) of a business beside a job, a 457(b) beside a 401(k). Neither
 * takes from this plan's overall limit; a 457(b) doesn't share its deferral limit either. IRC 402(g), 415(c), (f), 457(c).
 * All of it looks at the words as they were written, since in plain form every plan is one.
 */

const A_JOB =
  /\b(?:day job|(?:full|part)[- ]?time job|(?<!\bno )w-?2 (?:job|work)|my (?:main |regular )?(?:job|employer)|(?<!used to )\bwork (?:at|for) (?!home\b|myself|my own|my (?:llc|business|company))\w+|(?:am|i'?m) employed (?:at|for|by) (?!myself|my)\w+|(?:make|making|earn|paid) \$?[\d.,]+k? (?:a year )?(?:at|by|with) (?!my own|my (?:llc|business|company|practice)|the business)\w+)/i;
const OWN_BUSINESS =
  /\b(?:my own|side|freelance|1099|consulting)\b[^.;!?]{0,40}\b(?:business|llc|gig|practice|work|income|company|consulting|hustle)\b|\b(?:side|own) (?:llc|business|gig|practice)\b/i;
const SOLO = /\b(?:solo|individual)[ -]?(?:401 ?\(?k\)?|k\b)/i;

/** "I make 200k at Acme, and 60k from my own business with a solo 401(k)": two plans, and the job's is the one that is meant. */
const isBusinessBesideAJob = (raw: string): boolean =>
  A_JOB.test(raw) && OWN_BUSINESS.test(raw) && SOLO.test(raw);

const A_457B = /\b457 ?\(?b?\)?/i;
const ALSO = /\b(?:also|as well|too|beside|another|additional|on top|second)\b/i;
const DEFERRALS: readonly Field[] = [
  'electiveDeferralPlanned',
  'electiveDeferralYearToDate',
  'electiveDeferralPercent',
];
const DEFERS = /\b(?:defer\w*|put(?:ting)?|contribut\w*|sav(?:e|ed|ing))\b/i;

const numbersIn = (clause: string): number[] =>
  [...normalize(clause).matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
const clausesOf = (raw: string): string[] =>
  raw.split(
    /(?<=[.;!?\n])\s+|,\s+|\s+and\s+(?=(?:also\s+)?(?:i\b|\$?\d|defer|my\b|the\b|match|make|making|put \$?\d[\d.,k]* (?:in|into) (?:the|my)))/i,
  );

/** The amounts that stand in these clauses, and in no other of the text. */
function onlyIn(clauses: readonly string[], isOfThem: (clause: string) => boolean): ReadonlySet<number> {
  // Most texts name no other plan, and each clause costs a reading.
  if (!clauses.some(isOfThem)) return new Set();
  const elsewhere = new Set(clauses.filter((clause) => !isOfThem(clause)).flatMap(numbersIn));
  return new Set(
    clauses
      .filter(isOfThem)
      .flatMap(numbersIn)
      .filter((number) => !elsewhere.has(number)),
  );
}

const in457b = (raw: string, { planType }: Profile): ReadonlySet<number> =>
  planType !== '457b' && ALSO.test(raw) && !/\bonly\b/i.test(raw)
    ? onlyIn(clausesOf(raw), (clause) => A_457B.test(clause) && !/\b40[13] ?\(?[kb]\)?/i.test(clause))
    : new Set();

const inBusiness = (raw: string): ReadonlySet<number> =>
  isBusinessBesideAJob(raw)
    ? onlyIn(
        // A sentence is the business's as a whole, unless the job is in it too.
        raw
          .split(/(?<=[.;!?\n])\s+/)
          .flatMap((sentence) => (A_JOB.test(sentence) ? clausesOf(sentence) : [sentence])),
        (clause) => (OWN_BUSINESS.test(clause) || SOLO.test(clause)) && !A_JOB.test(clause),
      )
    : new Set();

const without = (facts: Facts, amounts: ReadonlySet<number>, fields: readonly Field[]): Facts =>
  withoutFields(
    facts,
    fields.filter((field) => {
      const value = facts[field];
      return typeof value === 'number' && amounts.has(value);
    }),
  );

/** Facts without what is another plan's; what is deferred in the solo 401(k) counts toward the limit that both share. */
export function withoutPlansBeside(all: Facts, raw: string, profile: Profile, isOfAJob: boolean): Facts {
  // "My own business's solo 401(k) got 30k": told beside another plan.
  const { planType: named, ...unnamed } = all;
  const facts = all.businessAdditions !== undefined && named === 'solo401k' ? unnamed : all;
  const of457b = without(facts, in457b(raw, profile), DEFERRALS);
  if (isBusinessBesideAJob(raw)) {
    const { planType: _, businessKind: __, ...others } = of457b;
    return without(
      others,
      inBusiness(raw),
      DEFERS.test(raw) ? ['annualPay'] : ['annualPay', 'otherEmployerDeferrals', ...DEFERRALS],
    );
  }
  if (!isOfAJob || profile.planType === 'solo401k') return of457b;
  const deferred = onlyIn(
    clausesOf(raw),
    (clause) => SOLO.test(clause) && DEFERS.test(clause) && !/\bhere\b|\bclosed\b/i.test(clause),
  );
  const field = DEFERRALS.find((each) => deferred.has(Number(of457b[each])));
  const amount = field && of457b[field];
  if (typeof amount !== 'number' || amount < LEAST_AMOUNT) return of457b;
  const { planType: _, businessKind: __, ...rest } = without(of457b, deferred, DEFERRALS);
  return { ...rest, otherEmployerDeferrals: amount };
}
/** What is less is a percent. */
const LEAST_AMOUNT = 100;

/** Amounts of another plan are said to be that, and aren't asked about; what was unclear apart from them still is. */
export function withPlansBesideSaid(
  read: Understanding,
  unclear: Understanding['unclear'],
  raw: string,
  profile: Profile,
): Understanding {
  const [theBusiness, the457b] = [inBusiness(raw), in457b(raw, profile)];
  const whose = (amount: string): 'business' | '457b' | undefined => {
    const value = Number(amount.replace(/[$,]/g, ''));
    if (theBusiness.has(value)) return 'business';
    return the457b.has(value) ? '457b' : undefined;
  };
  const asked = unclear ? undefined : read.unclear?.amount;
  const isSaid = asked !== undefined && whose(asked) !== undefined;
  const amounts = [...new Set([...(isSaid ? [asked] : []), ...read.unused])];
  return {
    ...read,
    unclear: isSaid ? unclear : read.unclear,
    unused: amounts.map((amount) => {
      const plan = whose(amount);
      return plan ? labels.besideThePlan(amount, plan) : amount;
    }),
  };
}
