import type { Understanding } from './checking.ts';
import type { Facts, Field, Profile } from './profile.ts';
import { normalize } from './reading/normalize.ts';
import { labels } from './texts.en.ts';

/**
 * Plans beside the one that is spoken of: the solo 401(k) of a business beside a job, a 457(b) beside a 401(k). Neither
 * takes from this plan's overall limit; a 457(b) doesn't share its deferral limit either. IRC 402(g), 415(c), (f), 457(c).
 * All of it looks at the words as they were written, since in plain form every plan is one.
 */

const A_JOB =
  /\b(?:day job|(?:full|part)[- ]?time job|w-?2 (?:job|work)|my (?:main |regular )?(?:job|employer)|(?:i )?(?:work|am employed|i'?m employed) (?:at|for|by) (?!myself|my own|my (?:llc|business|company))\w+|(?:make|making|earn|paid) \$?[\d.,]+k? (?:a year )?(?:at|from|by|with) (?!my own|my (?:llc|business|company|practice)|the business)\w+)/i;
const OWN_BUSINESS =
  /\b(?:my own|side|freelance|1099|consulting)\b[^.;!?]{0,40}\b(?:business|llc|gig|practice|work|income|company|consulting|hustle)\b|\b(?:side|own) (?:llc|business|gig|practice)\b/i;
const SOLO = /\b(?:solo|individual)[ -]?(?:401 ?\(?k\)?|k\b)/i;

/** "I make 200k at Acme, and 60k from my own business with a solo 401(k)": two plans, and the job's is the one that is meant. */
export const isBusinessBesideAJob = (raw: string): boolean =>
  A_JOB.test(raw) && OWN_BUSINESS.test(raw) && SOLO.test(raw);

const A_457B = /\b457 ?\(?b?\)?/i;
const ALSO = /\b(?:also|as well|too|beside|another|additional|on top|second)\b/i;
const DEFERRALS: readonly Field[] = [
  'electiveDeferralPlanned',
  'electiveDeferralYearToDate',
  'electiveDeferralPercent',
];
const numbersIn = (sentence: string): number[] =>
  [...normalize(sentence).matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
const sentencesOf = (raw: string): string[] => raw.split(/(?<=[.;!?\n])\s+/);

const withoutAmounts = (facts: Facts, sentences: readonly string[], fields: readonly string[]): Facts => {
  const numbers = new Set(sentences.flatMap(numbersIn));
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([field, value]) => !(fields.includes(field) && typeof value === 'number' && numbers.has(value)),
    ),
  );
};

/** Facts without what is another plan's; what is deferred in the solo 401(k) counts toward the limit that both share. */
export function withoutPlansBeside(facts: Facts, raw: string, profile: Profile, isOfAJob: boolean): Facts {
  const in457b =
    profile.planType === '457b'
      ? []
      : sentencesOf(raw).filter((each) => A_457B.test(each) && ALSO.test(each));
  const of457b = withoutAmounts(facts, in457b, DEFERRALS);
  if (isBusinessBesideAJob(raw)) {
    const { planType: _, businessKind: __, ...others } = of457b;
    const ofBusiness = raw
      .split(/(?<=[.;!?\n])\s+|,? and (?=\$?\d)/)
      .filter((each) => OWN_BUSINESS.test(each) && !A_JOB.test(each));
    return withoutAmounts(others, ofBusiness, ['annualPay']);
  }
  const inSolo = sentencesOf(raw).filter((each) => SOLO.test(each) && /\bmy\b/i.test(each));
  const amount = DEFERRALS.map((field) => of457b[field]).find(
    (value) => typeof value === 'number' && inSolo.flatMap(numbersIn).includes(value),
  );
  if (!isOfAJob || profile.planType === 'solo401k' || typeof amount !== 'number' || amount < 100)
    return of457b;
  const { planType: _, businessKind: __, ...rest } = withoutAmounts(of457b, inSolo, DEFERRALS);
  return { ...rest, otherEmployerDeferrals: amount };
}

/** Amounts of another plan are said to be that, and aren't asked about; what was unclear apart from them still is. */
export function withPlansBesideSaid(
  read: Understanding,
  unclear: Understanding['unclear'],
  raw: string,
  profile: Profile,
): Understanding {
  const beside = besideWhat(raw, profile);
  if (!beside) return read;
  const asked = unclear ? undefined : read.unclear?.amount;
  const amounts = [...new Set([...(asked ? [asked] : []), ...read.unused])];
  return { ...read, unclear, unused: amounts.map((amount) => labels.besideThePlan(amount, beside)) };
}

/** Whose an amount is that was not used, where it is another plan's. */
const besideWhat = (raw: string, { planType }: Profile): 'business' | '457b' | undefined => {
  if (isBusinessBesideAJob(raw)) return 'business';
  return planType !== '457b' && A_457B.test(raw) && ALSO.test(raw) ? '457b' : undefined;
};
