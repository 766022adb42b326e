import type { Facts } from './profile.ts';

/** Facts that are worked out from two figures of one sentence, where each by itself would be another. In plain form. */
export const workedOut = (facts: Facts, plain: string): Facts =>
  [withoutTheirPart, restIsGrowth, grown, payBeforeRaise, ofBothKinds].reduce(
    (known, withIt) => withIt(known, plain),
    facts,
  );

const TWO_KINDS =
  /\$\d+(?:\.\d+)? (?:in |of |as )?(roth|pretax)(?: theplan)?,?(?: and| n| plus)* \$\d+(?:\.\d+)? (?:in |of |as )?(roth|pretax)\b(?! ira)/;

/** "10k roth 401k, 9k pretax": deferrals of both kinds. */
function ofBothKinds(facts: Facts, plain: string): Facts {
  const [, one, other] = TWO_KINDS.exec(plain) ?? [];
  return one !== other && facts.deferralKind ? { ...facts, deferralKind: 'mixed' } : facts;
}

const HAS_GROWN =
  /\$(\d+(?:\.\d+)?)(?: (?:of|in|my|the))* aftertax(?: (?:money|contributions?|dollars))?,? (?:that |which |and )?(?:it |they )?(?:has |have |'ve |'s )?(?:grew|grown|(?:is|are) (?:now )?worth|(?:is|are) now(?: at)?)(?: (?:to|by now|about))* \$(\d+(?:\.\d+)?)/;

/** "20k after-tax contributions that grew to 20,600": what went in, and what it earned. */
function grown(facts: Facts, plain: string): Facts {
  const [, paidIn = 0, now = 0] = (HAS_GROWN.exec(plain) ?? []).map(Number);
  if (!(paidIn > 0 && now >= paidIn)) return facts;
  const { afterTaxYearToDate, ...others } = facts;
  return {
    ...others,
    ...(afterTaxYearToDate !== undefined && afterTaxYearToDate !== paidIn && { afterTaxYearToDate }),
    afterTaxBalance: paidIn,
    afterTaxEarnings: Math.round((now - paidIn) * 100) / 100,
  };
}

const OF_WHICH_THEIRS =
  /(\d+(?:\.\d+)?)%(?: of (?:my |the )?(?:pay|salary))?(?: (?:goes|go|going|is going)(?: in)?)?,? (?:but |and )?(\d{1,2}(?:\.\d+)?)%? of (?:that|it|which) (?:is|are|comes?) (?:from )?(?:the |my )?(?:company|employer|firm|work)/;

/** "8% of my pay goes in, 3 of that is from the company": five are one's own. */
function withoutTheirPart(facts: Facts, plain: string): Facts {
  const [, all, theirs] = (OF_WHICH_THEIRS.exec(plain) ?? []).map(Number);
  if (!all || !theirs || theirs >= all || facts.electiveDeferralPercent !== all) return facts;
  return { ...facts, electiveDeferralPercent: all - theirs };
}

const REST_IS_GROWTH =
  /\$(\d+(?:\.\d+)?)(?: (?:of|in) (?:my |the )?\w+)?(?: (?:is|are|was))? aftertax(?: money)?,? (?:of which|and of that|and|with) \$(\d+(?:\.\d+)?)\b[^.;$%]{0,60}\b(?:rest|remainder)\b[^.;$%]{0,15}(?:growth|earnings|gains)/;

/** "41k of that is after-tax, of which 36k is what I paid in and the rest growth" */
function restIsGrowth(facts: Facts, plain: string): Facts {
  const [, all = 0, paidIn = 0] = (REST_IS_GROWTH.exec(plain) ?? []).map(Number);
  if (!(paidIn > 0 && paidIn <= all)) return facts;
  const { afterTaxYearToDate: _, ...others } = facts;
  return {
    ...others,
    afterTaxBalance: paidIn,
    afterTaxEarnings: Math.round((all - paidIn) * 100) / 100,
  };
}

const UNTIL_THEN =
  /\$(\d+(?:\.\d+)?)(?: a year)? (?:through|thru|until|till|til|up to) [^.;$%]{3,25}?,? (?:and|then|now|but)\b[^.;$%]{0,20}\$(\d+(?:\.\d+)?)/;

const PAID_NOW = /\b(?:pay|make|making|earn|salary|base)(?: (?:is|of|now|at|currently))* \$(\d+(?:\.\d+)?)/;

/** "Was on 160k through June 30 and 180k since July 1": what the raise is from. */
function payBeforeRaise(facts: Facts, plain: string): Facts {
  const [, before, now] = (UNTIL_THEN.exec(plain) ?? []).map(Number);
  if (before && facts.raise?.annualPay === now) return { ...facts, annualPay: before };
  // "Pay 200k, my raise to 240k comes July 1"
  const paid = Number(PAID_NOW.exec(plain)?.[1]);
  const raisedTo = facts.raise?.annualPay;
  const isOpen = raisedTo !== undefined && (facts.annualPay ?? raisedTo) === raisedTo;
  return isOpen && paid > 0 && paid !== raisedTo ? { ...facts, annualPay: paid } : facts;
}
