import type { Facts } from './profile.ts';

/** Facts that are worked out from two figures of one sentence, where each by itself would be another. In plain form. */
export const workedOut = (facts: Facts, plain: string): Facts =>
  [
    withoutTheirPart,
    mineDoes,
    restIsGrowth,
    rolledOut,
    ofWhichPaidIn,
    threeParts,
    grown,
    payBeforeRaise,
    ofBothKinds,
  ].reduce((known, withIt) => withIt(known, plain), facts);

const THEIRS_AND_MINE =
  /\b(?:wife|husband|spouse|partner)'?s? (?:theplan|plan|employer|company|work)\b[^.;!?]*\baftertax\b[^.;!?]*\b(?:but|and|while|though) (?:mine|my (?:own )?(?:theplan|plan)) (does|do|has|allows?|takes?|offers?|doesn't|don't|can't|hasn't)\b/;

/** "My husband's plan has no after-tax option, but mine does": of one's own plan. */
function mineDoes(facts: Facts, plain: string): Facts {
  const does = THEIRS_AND_MINE.exec(plain)?.[1];
  return does === undefined ? facts : { ...facts, allowsAfterTax: !does.endsWith("n't") };
}

const ROLLED_OUT =
  /\b(?:roll(?:ing|ed)?|mov(?:e|ing)|tak(?:e|ing)|transferr?(?:ing)?)(?: (?:over|out|it|my|the|all|about|of))* \$(\d+(?:\.\d+)?)(?: (?:total|in all|in total|out|over))*,? (?:and |of which |with )?\$(\d+(?:\.\d+)?) (?:of (?:it|that|this|which) )?(?:is |are |being )?aftertax(?: (?:basis|contributions?|money))?/;

/** "Rolling out 150k total, 60k of that is after-tax basis": the rest is pre-tax. */
function rolledOut(facts: Facts, plain: string): Facts {
  const [, all = 0, afterTax = 0] = (ROLLED_OUT.exec(plain) ?? []).map(Number);
  if (!(afterTax > 0 && afterTax < all)) return facts;
  const others = Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== all && value !== afterTax),
  );
  return { ...others, preTaxBalance: all - afterTax, afterTaxBalance: afterTax };
}

const OF_WHICH_PAID_IN =
  /\$(\d+(?:\.\d+)?)(?: (?:is|in|of|sits|sitting|on|the|my))* aftertax(?: (?:part|account|bucket|balance|side|source|money|sub-?account))?,? (?:and |of which |with )?\$(\d+(?:\.\d+)?)(?: (?:of|is|was|are|that|it|this|which|just))* (?:what i(?:'?ve)? (?:put|paid|contributed)(?: in)?|my (?:own )?(?:contributions?|basis)|contributions?|basis)\b/;

/** "31k in the after-tax part, 27k of that is what I put in": the rest is growth. */
function ofWhichPaidIn(facts: Facts, plain: string): Facts {
  const [, all = 0, paidIn = 0] = (OF_WHICH_PAID_IN.exec(plain) ?? []).map(Number);
  return paidIn > 0 && paidIn <= all ? asBucket(facts, paidIn, all - paidIn, [all, paidIn]) : facts;
}

const THREE_PARTS =
  /\$(\d+(?:\.\d+)?)(?: (?:is|are|in|sits|sitting|total|all|together))* (?:the |my )?(?:theplan|plan|account),? (?:and |with |of which )?\$?(\d+(?:\.\d+)?)(?: of (?:it|that|which))?(?: (?:is|in|are|as))* aftertax,? (?:and |with |of which )?\$?(\d+(?:\.\d+)?)(?: of (?:it|that|which))?(?: (?:is|are|in))* (?:growth|earnings|gains?)/;

/** "210k in the plan, 35 of it after-tax, 6 of that is growth": small figures are thousands, as the first one is. */
function threeParts(facts: Facts, plain: string): Facts {
  const [, all = 0, ...parts] = (THREE_PARTS.exec(plain) ?? []).map(Number);
  const [bucket = 0, growth = 0] = parts.map((each) => (each < 1_000 && all >= 10_000 ? each * 1_000 : each));
  if (!(bucket > 0 && bucket <= all && growth <= bucket)) return facts;
  return {
    ...asBucket(facts, bucket - growth, growth, [...parts, bucket, growth]),
    preTaxBalance: all - bucket,
  };
}

/** The after-tax bucket in its two parts; the figures that it was told in are nothing else. */
function asBucket(facts: Facts, paidIn: number, growth: number, told: readonly number[]): Facts {
  const others = Object.fromEntries(
    Object.entries(facts).filter(([, value]) => typeof value !== 'number' || !told.includes(value)),
  );
  return {
    ...others,
    afterTaxBalance: Math.round(paidIn * 100) / 100,
    afterTaxEarnings: Math.round(growth * 100) / 100,
  };
}

const TWO_KINDS =
  /(?:\$\d+(?:\.\d+)?|\d+(?:\.\d+)?%) (?:in |of |as )?(roth|pretax)(?: theplan)?,?(?: and| n| plus)* (?:\$\d+(?:\.\d+)?|\d+(?:\.\d+)?%) (?:in |of |as )?(roth|pretax)\b(?! ira)/;

/** "10k roth 401k, 9k pretax": deferrals of both kinds. */
function ofBothKinds(facts: Facts, plain: string): Facts {
  const [, one, other] = TWO_KINDS.exec(plain) ?? [];
  return one !== other && facts.deferralKind ? { ...facts, deferralKind: 'mixed' } : facts;
}

const HAS_GROWN =
  /\$(\d+(?:\.\d+)?)(?: (?:of|in|my|the))* (?:aftertax|contributions)(?: (?:money|contributions?|dollars))?,? (?:that |which |and |now )?(?:it |they |it'?s |its )?(?:has |have |'ve |'s )?(?:grew|grown|(?:is |are )?(?:now )?worth|(?:is|are) now(?: at)?)(?: (?:to|by now|about))* \$(\d+(?:\.\d+)?)/;

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

const STARTED_AT = /\bstarted\b[^$]{0,25}\$(\d+(?:\.\d+)?)[^$.;]{0,40}\$(\d+(?:\.\d+)?)/;
const PAID_NOW = /\b(?:pay|make|making|earn|salary|base)(?: (?:is|of|now|at|currently))* \$(\d+(?:\.\d+)?)/;

/** "Was on 160k through June 30 and 180k since July 1": what the raise is from. */
function payBeforeRaise(facts: Facts, plain: string): Facts {
  const [, before, now] = (UNTIL_THEN.exec(plain) ?? []).map(Number);
  if (before && facts.raise?.annualPay === now) return { ...facts, annualPay: before };
  // "Started the year at 120k and got bumped to 132k on July 1"
  const [, started, raised] = (STARTED_AT.exec(plain) ?? []).map(Number);
  if (started && facts.raise?.annualPay === raised) return { ...facts, annualPay: started };
  // "Pay 200k, my raise to 240k comes July 1"
  const paid = Number(PAID_NOW.exec(plain)?.[1]);
  const raisedTo = facts.raise?.annualPay;
  const isOpen = raisedTo !== undefined && (facts.annualPay ?? raisedTo) === raisedTo;
  return isOpen && paid > 0 && paid !== raisedTo ? { ...facts, annualPay: paid } : facts;
}
