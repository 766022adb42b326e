import { ageAtYearEnd } from './age.ts';
import { MAXED_BY_ANOTHER } from './certain-deferrals.ts';
import type { Day } from './day.ts';
import type { Facts, Profile } from './profile.ts';
import { mostToDefer } from './questions/contributions.ts';

/**
 * What follows from what was said, in plain form: a plan that converts "automatically" does so by itself, who "maxed out
 * already" has all of it in, and money that is in after tax was taken by the plan.
 */
export function withImplied(facts: Facts, plain: string, profile: Profile, day: Day): Facts {
  const moved = withNothingOut(withConversion(facts, plain, profile), plain);
  const paidIn = withAfterTaxTaken(withAllDeferred(moved, plain, profile, day), profile);
  return withNoBirthdayAhead(withNoWagesBefore(withWagesOf(paidIn, plain, day), plain, day), plain, profile);
}

const OUT_OF_REACH =
  /\b(?:doesn'?t|does not|don'?t|won'?t|will not|not) (?:let|allow) (?:me|us|you|anyone)(?: to)? touch (?:it|that|them|any of it|the aftertax(?: money)?)\b[^.;!?]{0,30}\bwhile\b|\bcan'?t touch (?:it|that|the aftertax(?: money)?)\b[^.;!?]{0,20}\bwhile\b/;

/** "Doesn't let me touch it while I work here": nothing comes out in service. */
const withNothingOut = (facts: Facts, plain: string): Facts =>
  OUT_OF_REACH.test(plain) && facts.allowsInServiceWithdrawal === undefined
    ? { ...facts, allowsInServiceWithdrawal: false }
    : facts;

const NO_MORE_BIRTHDAYS =
  /\bno (?:more |other )?(?:birthdays?|bdays?)(?: (?:left|coming|for me))?(?: (?:this year|before (?:the )?(?:year|end)\b|in 20\d\d))|\b(?:my )?(?:birthday|bday)(?:'s| is| was)? (?:already )?(?:over|past|passed|behind me)\b/;

/** "No more birthday this year": the age that is known is that of December 31. IRC 414(v)(5)(A). */
const withNoBirthdayAhead = (facts: Facts, plain: string, profile: Profile): Facts => {
  const age = facts.age ?? profile.age;
  return typeof age === 'number' && NO_MORE_BIRTHDAYS.test(plain) ? { ...facts, turningAge: age } : facts;
};

const WAGES_OF =
  /\bwtwo (?:for|from|of) (20\d\d)(?: (?:says|said|shows|showed|was|is|has|had|came in at|at|box (?:1|3|5)))*:? (?:about |around )?\$(\d+(?:\.\d+)?)/;

/** "My W-2 for 2026 says 171,000", said in 2027: last year's wages, and not this year's pay. */
function withWagesOf(facts: Facts, plain: string, { calendarYear }: Day): Facts {
  const [, year, amount] = (WAGES_OF.exec(plain) ?? []).map(Number);
  if (year !== calendarYear - 1 || amount === undefined) return facts;
  const { annualPay, ...others } = facts;
  return {
    ...others,
    ...(annualPay !== amount && annualPay !== undefined && { annualPay }),
    priorYearWages: amount,
  };
}

const STARTED_IN =
  /\b(?:i|i've|we) (?:only |just )?(?:started|began|joined|was hired|came)(?: (?:here|working here|this job|with them|at this (?:job|company)))*(?: (?:in|only))* (this year|20\d\d)(?= ?(?:$|[.,;!]|so\b|and\b))/;

/** "I started here in 2026", said in 2026: no wages of theirs in the year before. IRC 414(v)(7)(A), 414(q)(1)(B). */
function withNoWagesBefore(facts: Facts, plain: string, { calendarYear }: Day): Facts {
  const when = STARTED_IN.exec(plain)?.[1];
  const isThisYear = when === 'this year' || Number(when) === calendarYear;
  return isThisYear && facts.priorYearWages === undefined ? { ...facts, priorYearWages: 0 } : facts;
}

/** "Yes, automatically", "auto-converts every pay period". */
const IS_AUTOMATIC =
  /(?<!\b(?:no|not|isn'?t|without|don'?t|doesn'?t|think|guess|if|whether)\b[^.;,?!]{0,25})\bauto(?:matic(?:ally)?|s)?\b(?! ?[:=-]? ?(?:no|nope|none|not)\b)[^?]*$/;

/** Whether a plan that converts does so by itself; one that was said to, and does not after all, is not known. */
function withConversion(facts: Facts, plain: string, profile: Profile): Facts {
  if (!facts.allowsInPlanConversion) return facts;
  if (IS_AUTOMATIC.test(plain)) return { ...facts, conversion: 'automatic' };
  const isTakenBack = profile.conversion === 'automatic' && /\bauto/.test(plain);
  return isTakenBack ? { ...facts, conversion: null } : facts;
}

const MAXED =
  /(?:^|[.;,] ?)(?:(?:i|i've|i have|have|already|just|we've|and) )*(?:maxed(?: (?:it|mine|my (?:deferrals?|theplan|contributions?|pretax)))? out|(?:hit|reached) (?:the|my) (?:deferral |theplan )?(?:limit|max(?:imum)?))(?: (?:already|for the year|this year|(?:back )?(?:in|by) [a-z]+))*(?= ?(?:$|[.;,!]))/;

/** "I maxed out already": all that this person may defer is in, where it is known how much that is. */
function withAllDeferred(facts: Facts, plain: string, profile: Profile, day: Day): Facts {
  const isKnown =
    facts.electiveDeferralYearToDate !== undefined || facts.otherEmployerDeferrals !== undefined;
  if (isKnown || plain.includes('?') || !MAXED.test(plain) || MAXED_BY_ANOTHER.test(plain)) return facts;
  const all = { ...profile, ...facts };
  // In January, before the new year's limits are known, nobody knows how much that is.
  const isKnownHowMuch =
    ageAtYearEnd(all, day.taxYear, day) !== undefined && day.taxYear === day.calendarYear;
  return {
    ...facts,
    defersTheMost: true,
    ...(isKnownHowMuch && { electiveDeferralYearToDate: mostToDefer(all, day) }),
  };
}

/** Who has put in after-tax money this year, or elects it, has a plan that takes it, and isn't asked. */
function withAfterTaxTaken(facts: Facts, profile: Profile): Facts {
  const isIn = (facts.afterTaxYearToDate ?? 0) > 0 || (facts.afterTaxPercent ?? 0) > 0;
  const isKnown = facts.allowsAfterTax !== undefined || typeof profile.allowsAfterTax === 'boolean';
  return isIn && !isKnown ? { ...facts, allowsAfterTax: true } : facts;
}
