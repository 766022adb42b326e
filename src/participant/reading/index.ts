import type { Day } from '../day.ts';
import type { Facts, Field } from '../profile.ts';
import type { Token } from '../reader/finds.ts';
import { merged, saidBounds } from '../reader/merge.ts';
import { type Classified, classify } from '../reader/read.ts';
import { weights } from '../reader/weights.ts';
import { agePatterns } from './age.ts';
import { deniesTheMost, isMostOfThePlan } from './clauses.ts';
import { contributionPatterns } from './contributions.ts';
import { combinedCapPatterns, electionPatterns } from './elections.ts';
import { employerPatterns, matchPatterns } from './match.ts';
import { normalize } from './normalize.ts';
import { isNotSaid, notSaidIn } from './not-said.ts';
import { readPatterns, say } from './pattern.ts';
import { payPatterns } from './pay.ts';
import { readPaycheckDates } from './paycheck-dates.ts';
import { frequencyPatterns, paydayPatterns } from './payday.ts';
import { readFilingStatus, readPlan, readUnknown } from './plan.ts';
import {
  highlyPaidPatterns,
  matchedMoneyPatterns,
  matchMaximumPatterns,
  ownerPatterns,
  planRulePatterns,
  trueUpPatterns,
} from './plan-rules.ts';
import { whatHolds } from './put-right.ts';

/** Both of them speak: "my wife and I file together". */
const TOGETHER = /\b(?:my|our) (?:wife|husband|spouse|partner) and (?:i|me)\b/g;

/** Money that is none of the plan's: a clause that speaks of it says nothing here. */
const OTHER_MONEY =
  /\b(?:rent|mortgage|heloc|daycare|college|pension|charity|cars?|house|home|student loans?|credit cards?|tuition|insurance|groceries|inflation|market|iras?|hsa|brokerage|savings account|crypto|bitcoin|fees?|grandma|inherit\w*)\b/;
const withoutOtherMoney = (text: string): string =>
  text
    .split(/([.;,!?](?=\s|$)| and )/)
    .map((clause) => (OTHER_MONEY.test(clause) ? ' ¤ ' : clause))
    .join('');

/** "205k, not 250k": what was put right is not said any more. */
const PUT_RIGHT =
  /(?<=\d[k%]?,? )(?:and )?(?:not|instead of|rather than) \$?\d+(?:\.\d+)?%?|\b(?:not|isn't|wasn't|aren't) \$?\d+(?:\.\d+)?%?,? (?:but|it'?s|it is|rather) ?/g;

/** A fact in a question: "does it matter that I'm 44?" says so, "what if I were 44?" does not. */
const GIVEN_THAT =
  /\b(?:that|since|because|given(?: that)?|now that|seeing(?: that| as)?) ((?:i|we|my|our)(?:'m|'ve|'re)? [^?;.!]{2,80})(?=[^?;.!]*\?)/g;
const saidInQuestions = (text: string): string =>
  !text.includes('?') ? text : [text, ...[...text.matchAll(GIVEN_THAT)].map(([, said]) => said)].join('; ');

/** An amount that stands alone beside other facts ("turning 50 this December, 145k") is the pay. */
const loneAmount = say(
  '(?:^|[,;/.] ?|¤ *(?:(?:and|with|at|on|making|earning) )?)\\$(\\d+)(?=(?: (?:for|in) the year| a year)? ?(?:$|[,;/.]))',
  ([amount]) =>
    Number(amount) >= 20_000 && Number(amount) <= 5_000_000 ? { annualPay: Number(amount) } : undefined,
);

/** `finds`: what the text says of its writer; `ofOthers`: of somebody else, in a question, of the law, of the past. */
export type Said = {
  facts: Facts;
  rest: string;
  plain: string;
  tokens: readonly Token[];
  finds: readonly Classified[];
  ofOthers: readonly Classified[];
};

/**
 * What a text says, the words of it that held no fact (facts are cut out as "¤"), in plain form, and its numbers with
 * the roles that each may have.
 *
 * @param open the field that the open question asks for
 */
export function readText(text: string, { today }: { today: Date }, open?: Field): Said {
  const plain = whatHolds(saidInQuestions(normalize(text)));
  const { facts: byPatterns, rest } = readByPatterns(plain, today);
  const { tokens, finds } = classify(plain, weights(), open);
  const classified = {
    tokens,
    finds: finds.filter(({ at }) => !isNotSaid(plain, tokens[at]?.at ?? 0, today)),
  };
  const facts = merged(byPatterns, classified);
  // Nothing in it says what it is, and nothing was asked: however likely one reading is, it's asked back.
  if (open === undefined && NAMELESS.test(plain))
    for (const field of ['electiveDeferralPlanned', 'employerContribution'] as const) delete facts[field];
  if (!SO_FAR_FIELDS.includes(open) && NAMELESS_SO_FAR.test(plain)) delete facts.electiveDeferralYearToDate;
  if (isOfTheMatch(facts, plain)) delete facts.electiveDeferralPercent;
  // "It has 900k, all traditional, nothing in Roth": the account, and no election.
  const isOfBalances = !!facts.preTaxBalance && facts.rothBalance !== undefined;
  if (isOfBalances && !/\b(?:defer|contribut|elect)/.test(plain)) delete facts.deferralKind;
  if (facts.defersTheMost && (deniesTheMost(plain) || isMostOfThePlan(plain))) delete facts.defersTheMost;
  return {
    facts,
    rest: withoutRead(rest, facts, classified.finds),
    plain,
    tokens,
    finds: classified.finds,
    ofOthers: finds.filter((find) => !classified.finds.includes(find)),
  };
}

/** "They do half on the first 6": a percent that's said once is the match's, and no deferral too. */
export function isOfTheMatch({ electiveDeferralPercent: percent, match }: Facts, plain: string): boolean {
  if (typeof percent !== 'number' || !match?.length) return false;
  const stands = (bound: number) => new RegExp(`(?<![\\d.])${bound}(?![\\d.]|,\\d)`).test(plain);
  const isTiers =
    match.some(({ rate }) => rate * 100 === percent) || saidBounds(match, stands).includes(percent);
  return isTiers && plain.split(`${percent}%`).length === 2;
}

/** "12,600 for the year", "2,750 this year" */
const NAMELESS = /^\$\d+(?:\.\d+)? (?:(?:for|in) (?:the|this) year|this year)[.!]*$/;

/** "Ytd on the stub its 7,520": of what, only a question for it says. */
const NAMELESS_SO_FAR =
  /^(?:(?:and|so|well|ok)\b[, ]*)*(?:ytd|year to date|so far)(?: (?:on|by|per|from) (?:the|my) (?:last |latest )?(?:pay ?)?(?:stub|statement|paycheck))?(?: (?:it'?s|its|is|it is|says|shows))*:? \$\d+(?:\.\d+)?[.!]*$/;
const SO_FAR_FIELDS: readonly (Field | undefined)[] = ['electiveDeferralYearToDate', 'afterTaxYearToDate'];

/** Loads what the reader was trained to and the dictionary, so that nobody's first message waits for them. */
export const prepareReading = (day: Day): void => void readText('my pay is 100k', day);

/** The rest without the amounts that became facts by their role. */
function withoutRead(rest: string, facts: Facts, finds: readonly Classified[]): string {
  const used = new Set(Object.values(facts).filter((value) => typeof value === 'number'));
  return finds
    .filter(({ kind, value }) => kind === 'money' && used.has(value))
    .reduce((left, { value }) => left.replace(`$${value}`, ' ¤ '), rest);
}

function readByPatterns(text: string, today: Date): { facts: Facts; rest: string } {
  const plain = notSaidIn(today).reduce(
    // The break before it stays: what stands in front is a clause of its own.
    (rest, wording) => rest.replace(wording, (whole) => `${/^[.;,!?]/.exec(whole)?.[0] ?? ''} ¤ `),
    withoutOtherMoney(text.replace(TOGETHER, 'we')).replace(PUT_RIGHT, ' ').replace(/ +/g, ' ').trim(),
  );
  const ages = readPatterns(plain, agePatterns, { today });
  const money = readPatterns(
    ages.rest,
    [
      ...trueUpPatterns,
      ...matchedMoneyPatterns,
      ...ownerPatterns,
      ...highlyPaidPatterns,
      ...combinedCapPatterns,
      ...planRulePatterns,
      ...electionPatterns,
      ...matchPatterns,
      ...matchMaximumPatterns,
      ...employerPatterns,
      ...contributionPatterns,
      ...paydayPatterns,
      ...payPatterns,
    ],
    { today },
  );
  const facts: Facts = {
    // Beside an amount or a date these words belong to it too, so they are not cut out.
    ...readPatterns(ages.rest, frequencyPatterns, { today }).facts,
    ...readPaycheckDates(ages.rest, today),
    ...readUnknown(money.rest),
    ...readPlan(money.rest),
    ...readFilingStatus(money.rest),
    ...ages.facts,
    ...money.facts,
  };
  if (Object.keys(facts).length === 0 || 'annualPay' in facts) return { facts, rest: money.rest };
  const alone = readPatterns(money.rest, [loneAmount], { today });
  return { facts: { ...facts, ...alone.facts }, rest: alone.rest };
}
