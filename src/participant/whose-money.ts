import type { Facts, Profile } from './profile.ts';
import { sentencesOf } from './reading/clauses.ts';
import { HIGHLY_PAID } from './reading/plan-rules.ts';

/** Whose money or election an amount is, by the words around it: the person's, the employer's, or of others in the plan. In plain form. */
export const byWhose = (facts: Facts, plain: string): Facts =>
  ofTheHighlyPaid(
    asEmployer(withoutKindOfTheMatch(employerByYearEnd(byWhoPutItIn(facts, plain), plain), plain), plain),
    plain,
  );

const PUT_IN =
  /\b(?:company|employer|firm|they|work)(?:'s)? (?:has |have |already |'ve )*(?:put|contributed|added|paid|matched|deposited)(?: in)? \$(\d+(?:\.\d+)?)(?![\d.]| (?:me|a year|last year|in 20\d\d)|(?: (?:a|per|each|every) (?:pay ?)?(?:check|month|quarter|week|period)))/;
const MINE = /\bi(?:'ve| have)? (?:deferred|put(?: in)?|contributed) \$(\d+(?:\.\d+)?)/;

/** "The company put 12k into my 401(k) so far and I deferred 22k": each by who put it in. */
function byWhoPutItIn(facts: Facts, plain: string): Facts {
  const theirs = Number(PUT_IN.exec(plain)?.[1]);
  const isUnread = theirs > 0 && !Object.values(facts).includes(theirs);
  if (isUnread && facts.employerContribution === undefined) return { ...facts, employerContribution: theirs };
  if (facts.electiveDeferralYearToDate !== theirs) return facts;
  const { electiveDeferralYearToDate: _, ...others } = facts;
  const mine = Number(MINE.exec(plain)?.[1]);
  return {
    ...others,
    ...(mine > 0 && { electiveDeferralYearToDate: mine }),
    employerContribution: others.employerContribution ?? theirs,
  };
}

const BY_YEAR_END =
  /\b(?:company|employer|firm|they)\b[^.;$]{0,30}\$(\d+(?:\.\d+)?)[^.;$]{0,30}\b(?:it'?ll|it will|itll|that'?ll|will)\b[^.;$]{0,20}\$(\d+(?:\.\d+)?)[^.;$]{0,12}\b(?:by|at|for) (?:the )?(?:end|year)/;

/** "Company put in 7,150 so far, it'll be 7,800 by the end of the year": both are the employer's, the second of the year. */
function employerByYearEnd(facts: Facts, plain: string): Facts {
  const [, soFar = 0, ofYear = 0] = (BY_YEAR_END.exec(plain) ?? []).map(Number);
  if (!(soFar > 0 && ofYear >= soFar)) return facts;
  const { electiveDeferralYearToDate, electiveDeferralPlanned, ...others } = facts;
  const isTheirs = (amount: number | null | undefined) => amount === soFar || amount === ofYear;
  return {
    ...others,
    ...(electiveDeferralYearToDate !== undefined &&
      !isTheirs(electiveDeferralYearToDate) && { electiveDeferralYearToDate }),
    ...(electiveDeferralPlanned !== undefined &&
      !isTheirs(electiveDeferralPlanned) && { electiveDeferralPlanned }),
    employerContribution: ofYear,
  };
}

const AS_EMPLOYER = /\$(\d+(?:\.\d+)?)(?: (?:in|into|it|of|myself))* as (?:the |an |my own |my )?employer\b/;

/** Beside a job: its plan is another one. */
const OWN_TOO = /\bi also (?:own|have|run)\b/;

/** "I put in 20k as the employer": what the business of the person puts in is no deferral. */
function asEmployer(facts: Facts, plain: string): Facts {
  const amount = Number(AS_EMPLOYER.exec(plain)?.[1]);
  const isOfAnotherBusiness = sentencesOf(plain).some((each) => AS_EMPLOYER.test(each) && OWN_TOO.test(each));
  if (!(amount > 0) || isOfAnotherBusiness) return facts;
  const { electiveDeferralPlanned: planned, electiveDeferralYearToDate: soFar, ...others } = facts;
  return {
    ...others,
    ...(planned !== undefined && planned !== amount && { electiveDeferralPlanned: planned }),
    ...(soFar !== undefined && soFar !== amount && { electiveDeferralYearToDate: soFar }),
    employerContribution: amount,
  };
}

/** "They match pre-tax deferrals only": what is matched, and not how its writer defers. */
function withoutKindOfTheMatch(facts: Facts, plain: string): Facts {
  const { deferralKind, ...others } = facts;
  const kinds = sentencesOf(plain).filter((sentence) => /\b(?:pretax|roth)\b/.test(sentence));
  const isOfTheMatch =
    kinds.length > 0 &&
    kinds.every((sentence) => /\bmatch/.test(sentence) && !/\b(?:i|i'm|my|me|mine)\b/.test(sentence));
  return deferralKind && isOfTheMatch && facts.electiveDeferralPercent === undefined ? others : facts;
}

const OF_THE_HIGHLY_PAID = new RegExp(`\\b${HIGHLY_PAID}\\b`);

/** "HCEs can put in only 6% pre-tax": the plan's rule for some, and nobody's own election. */
function ofTheHighlyPaid(facts: Facts, plain: string): Facts {
  const { electiveDeferralPercent, deferralKind, ...others } = facts;
  const sentence = sentencesOf(plain).find(
    (each) => each.includes(`${electiveDeferralPercent}%`) && OF_THE_HIGHLY_PAID.test(each),
  );
  return !sentence || /\b(?:i|i'm|i'll|my (?:own )?(?:deferral|election))\b/.test(sentence) ? facts : others;
}

const WAGES_ELSEWHERE =
  /\b(?:that|those|the|it)(?:'s)? ?(?:wtwo|wages?|box \d|thebox)?(?: (?:was|were|is|are|came))* (?:all )?(?:from|at|with) (?:my |the |an? )?(?:previous|old|former|last|other|prior|another) (?:company|employer|job|firm|place)\b/;

/** "That W-2 was from my previous company": none of those wages were from this employer. IRC 414(v)(7). */
export function withoutWagesElsewhere(facts: Facts, plain: string, { priorYearWages }: Profile): Facts {
  const isOfWages = priorYearWages && /\b(?:wtwo|wages?|box|thebox)\b/.test(plain);
  return isOfWages && WAGES_ELSEWHERE.test(plain) ? { ...facts, priorYearWages: 0 } : facts;
}
