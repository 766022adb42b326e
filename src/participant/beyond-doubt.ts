import { type Certain, RATE } from './certain.ts';
import { ofThePerson } from './certain-about-you.ts';
import { ofAfterTax } from './certain-after-tax.ts';
import { ofDeferrals } from './certain-deferrals.ts';
import { ofTheEmployer } from './certain-employer.ts';
import { ofOtherPlans } from './certain-other-plans.ts';
import { ofPay } from './certain-pay.ts';
import { ofThePlan } from './certain-plan.ts';
import { ofTheUnknown } from './certain-unknown.ts';
import { type Facts, type Field, type Profile, TIMES_A_YEAR } from './profile.ts';
import { standsOnce, statementsOf } from './reading/clauses.ts';

/**
 * Wordings that say beyond doubt what their figures are, whatever the reader made of them: what it gave these figures is
 * given up, and what the words say stands. In plain form.
 */
const CERTAIN: readonly Certain[] = [
  ...[...ofPay, ...ofTheEmployer, ...ofThePlan, ...ofThePerson],
  ...[...ofDeferrals, ...ofAfterTax, ...ofOtherPlans, ...ofTheUnknown],
];

/** Facts of a message with what its words say beyond doubt. */
export function beyondDoubt(facts: Facts, plain: string, profile: Profile): Facts {
  // What is told beside a question is told: "… I put 10% in. How much can I do?"
  const told = statementsOf(plain);
  return CERTAIN.reduce(
    (known, certain) => withCertain(known, certain, certain.alsoAsked ? plain : told, profile),
    facts,
  );
}

function withCertain(
  facts: Facts,
  { words, means, isNot = [], isNoOf = [], isNullOf }: Certain,
  plain: string,
  profile: Profile,
): Facts {
  const match = words.exec(plain);
  if (!match || isOfAnother(match, plain)) return facts;
  const found = match
    .slice(1)
    .filter((each) => each !== undefined)
    .map(Number);
  const said = means(found, profile, plain);
  if (!said) return facts;
  // A figure that is said elsewhere too keeps what it is there.
  const alone = found.filter((figure) => standsOnce(figure, plain));
  const rest = Object.entries(withoutTiersOf(facts, alone)).filter(
    ([field, value]) =>
      !isNot.includes(field as Field) &&
      !(value === false && isNoOf.includes(field as Field)) &&
      !(value === null && isNullOf) &&
      !(typeof value === 'number' && comesTo(value, alone, plain)),
  );
  return { ...Object.fromEntries(rest), ...said };
}

const OTHERS: readonly RegExp[] = [
  /\b(?:wife|husband|spouse|partner|kids?|son|daughter|mom|dad|mother|father|brother|sister|cousin|friend|coworkers?|colleagues?|boss|manager|neighbor)\b/,
  /\b(?:last (?:year|yr)|next (?:year|yr)|used to|in (?:19|20)\d\d)\b/,
  /\b(?:old|previous|former|prior|other|second|first|last) (?:job|employer|company|firm|plan|theplan|place)\b/,
  /\b(?:hsa|529|nqdc|espp|pension|student loans?|mortgage|iras?)\b/,
];
/** Such a fragment goes with what comes after it: "At my old job, I deferred 9,000 so far". */
const LEADS =
  /(?:^|[.;!?] ?)(?:and |but |so )?(?:at|in|with|for|from|last|next|my (?:wife|husband|spouse|partner))\b[^.,;!?]*,? ?$/;
/** And such a one with what comes before it: "…, at my old job". */
const FOLLOWS = /^,? ?(?:at|in|to|into|with|for|from) (?:my|the|an?|his|her) [^.,;!?]*/;

/** Whether the words around a wording, which it doesn't hold itself, say that it's somebody else's, another time's or another account's. */
function isOfAnother(match: RegExpExecArray, plain: string): boolean {
  const [whole] = match;
  const before = plain.slice(0, match.index);
  const after = plain.slice(match.index + whole.length);
  const [clause = ''] = /[^.,;!?]*$/.exec(before) ?? [];
  const lead = LEADS.exec(before.slice(0, before.length - clause.length))?.[0] ?? '';
  const rest = /^[^.,;!?]*/.exec(after)?.[0] ?? '';
  const follows = FOLLOWS.exec(after.slice(rest.length))?.[0] ?? '';
  const around = `${lead}${clause} ¤ ${rest}${follows}`;
  return OTHERS.some((words) => words.test(around) && !words.test(whole));
}

/** As it was said, or what it comes to in a year; pay of 240,000 that is said itself is no 24 times the 10,000 beside it. */
const comesTo = (value: number, figures: readonly number[], plain: string): boolean =>
  figures.includes(value) ||
  (!plain.includes(`$${value}`) &&
    figures.some((figure) => TIMES_A_YEAR.some((times) => Math.abs(figure * times - value) < 0.005)));

/** A step of a match that these figures alone were taken for. */
function withoutTiersOf(facts: Facts, figures: readonly number[]): Facts {
  const { match, ...others } = facts;
  if (!match) return facts;
  const left = match.filter(
    ({ upToPercentOfPay: bound }, index) =>
      bound === undefined ||
      !figures.some(
        (figure) => bound === figure || bound - (match[index - 1]?.upToPercentOfPay ?? 0) === figure,
      ),
  );
  return left.length === 0 && match.length > 0 ? others : { ...others, match: left };
}

const OF_SOMETHING_ELSE =
  '(?:owner|ownership|stake|equity|return|returns|growth|yield|interest|apr|apy|inflation|raise|bracket|tax|vested|for (?:the )?(?:highly|hces?|others?))';
const BEFORE_IT =
  '(?:return|returns|growth|yield|interest|inflation|rate of return|bracket)(?: (?:of|at|is|about))*';

/** "50% up to 6%, I'm a 5% owner", "…, return 7%": a percent of something else is neither a match nor an election. */
export function withoutOtherPercents(facts: Facts, plain: string): Facts {
  const others = [
    ...plain.matchAll(new RegExp(`${RATE} ${OF_SOMETHING_ELSE}\\b`, 'g')),
    ...plain.matchAll(new RegExp(`\\b${BEFORE_IT} ${RATE}`, 'g')),
  ]
    .map(([, figure]) => Number(figure))
    .filter((figure) => plain.split(`${figure}%`).length === 2);
  if (others.length === 0) return facts;
  const { electiveDeferralPercent: percent, ...rest } = withoutTiersOf(facts, others);
  return percent == null || others.includes(percent) ? rest : { ...rest, electiveDeferralPercent: percent };
}

const IN_YEARS =
  /\b(?:retir\w*|leav\w*|quit\w*)(?: (?:from )?(?:here|work|this job|them|the company))? in (?:about |maybe |like )?(?:\d+|a few|a couple(?: of)?|two|three|four|five|ten|several|some) (?:more )?(?:years?|yrs?)\b|\b(?:\d+|a few|two|three|four|five|ten) (?:more )?(?:years?|yrs?) (?:until|till|before|from|to) (?:i )?retir\w*/;

/** Whoever is on leave comes back. */
const ON_LEAVE =
  /\b(?:unpaid|parental|maternity|paternity|medical|family|sick|fmla|military) leave\b|\bleave of absence\b|\bon (?:fmla|leave)\b/;

/** "Retiring in 2 years": not soon, as the question has it. */
export function withoutLeavingLater(facts: Facts, plain: string): Facts {
  const { leavingEmployer, lastPayDate: _, ...others } = facts;
  return leavingEmployer === true && (IN_YEARS.test(plain) || ON_LEAVE.test(plain)) ? others : facts;
}
