import { ASKS_IN_IT } from './open-answer.ts';
import type { Facts, Field } from './profile.ts';

/** What no word of a message says, and what its words say by name; in plain form. */

const MONEY_FIELDS: readonly Field[] = [
  'electiveDeferralYearToDate',
  'otherEmployerDeferrals',
  'afterTaxYearToDate',
  'employerContribution',
  'electiveDeferralPlanned',
  'priorYearWages',
];
const SAYS_NOTHING =
  /\b(?:no|non|none|nothing|zero|nil|nada|zip|zilch|not|never|neither|nor|without|nope|nah|naw|n|na|n\/a|blank|only|just|one|same|single|sole|empty|stopped|quit|yet|new|first|started|start|here|all|always|cant|dont|didnt|havent|wasnt|isnt|doesnt|negative|skip\w*|bupkis|nix|squat|goose)\b|\w+n't\b|(?<![\d.])\$?0(?:\.0+)?(?![\d.])/;
const MOVES_IT =
  /conver|inplan|in-plan|roll|mega|inside|within|switch|mov(?:e|ing|ed)|transfer|auto|sweep|swept|turn/;

/** A "nothing" that no word says, and a conversion that nothing names: "the plan doesn't have after-tax, but does have Roth". */
export function withoutUnsaid(facts: Facts, plain: string): Facts {
  const isUnsaid = ([field, value]: [string, unknown]) =>
    value === 0 &&
    MONEY_FIELDS.includes(field as Field) &&
    (!SAYS_NOTHING.test(plain) ||
      (ASKS_IN_IT.test(plain) && !/\b(?:none|nothing|zero|no)\b|\b0\b/.test(plain)));
  const rest: Facts = Object.fromEntries(Object.entries(facts).filter((each) => !isUnsaid(each)));
  const { electiveDeferralPercent, nonelectivePercent } = rest;
  // "5% from the company no matter what": one percent is one thing.
  if (electiveDeferralPercent != null && electiveDeferralPercent === nonelectivePercent) {
    const isOnce = plain.split(`${nonelectivePercent}%`).length === 2;
    if (isOnce) delete rest.electiveDeferralPercent;
  }
  if (NOTHING_AFTER_TAX.test(plain)) {
    const taken = rest.afterTaxYearToDate ?? 0;
    if (taken > 0 && plain.includes(`match $${taken}`) && rest.employerContribution === undefined)
      rest.employerContribution = taken;
    if (taken === 0 || rest.employerContribution === taken) rest.afterTaxYearToDate = 0;
    if (rest.allowsAfterTax === false) delete rest.allowsAfterTax;
  }
  withoutNonelectiveTier(rest);
  hereAndElsewhere(rest, plain);
  acrossJobs(rest, plain);
  twoCaps(rest, plain);
  const hasRothAlone = HAS_ROTH_ALONE.test(plain) && !MOVES_IT.test(plain);
  if (!hasRothAlone || rest.allowsInPlanConversion == null) return rest;
  const { allowsInPlanConversion: _, ...others } = rest;
  return { ...others, offersRoth: true };
}
const ACROSS_JOBS =
  /\b(?:between|across|over|at) (?:the |my )?(?:two|2|both) (?:jobs|employers|plans|401ks)\b[^$%]{0,30}\b(?:deferred|put in|contributed) \$(\d+(?:\.\d+)?)|\b(?:deferred|put in|contributed) \$(\d+(?:\.\d+)?)(?: (?:in|total|this year|so far))* (?:between|across|over|at) (?:the |my )?(?:two|2|both) (?:jobs|employers|plans|401ks)\b/;

/** "Between two jobs I deferred 26k this year": in already, and not planned. The limit looks at the sum. IRC 402(g)(1). */
function acrossJobs(facts: Facts, plain: string): void {
  const found = ACROSS_JOBS.exec(plain);
  const sum = Number(found?.[1] ?? found?.[2]);
  if (!(sum > 0) || facts.otherEmployerDeferrals !== undefined) return;
  facts.electiveDeferralYearToDate = sum;
  if (facts.electiveDeferralPlanned === sum) delete facts.electiveDeferralPlanned;
}

const ELSEWHERE_NAMED =
  /\b(?:other|previous|old|prior|former)(?: employer'?s?| job'?s?)? deferrals?(?: (?:of|are|were|is|was|at))*:? \$(\d+(?:\.\d+)?)/;
const DEFERRED_HERE = /\bdeferred \$(\d+(?:\.\d+)?)(?: so far| ytd| this year)* here\b/;

/** "Other employer deferrals 10,000, deferred 13,000 so far here": each where its words say. */
function hereAndElsewhere(facts: Facts, plain: string): void {
  const elsewhere = ELSEWHERE_NAMED.exec(plain)?.[1];
  const here = DEFERRED_HERE.exec(plain)?.[1];
  if (elsewhere !== undefined) facts.otherEmployerDeferrals = Number(elsewhere);
  if (here !== undefined) facts.electiveDeferralYearToDate = Number(here);
  if (here !== undefined && elsewhere === undefined && facts.otherEmployerDeferrals === Number(here))
    delete facts.otherEmployerDeferrals;
}

const TWO_CAPS =
  /\bdeferral (?:limit|cap|max(?:imum)?) (?:of|is|at) (\d+(?:\.\d+)?)%[^.;$]{0,20}?(?:,| and) (?:an? |the |and )?aftertax (?:limit|cap|max(?:imum)?) (?:of|is|at) (\d+(?:\.\d+)?)%/;

/** "Deferral limit of 10% of pay, after-tax limit of 10% of pay": two caps, and none of both together. */
function twoCaps(facts: Facts, plain: string): void {
  const [, deferral, afterTax] = (TWO_CAPS.exec(plain) ?? []).map(Number);
  if (deferral === undefined || afterTax === undefined) return;
  delete facts.combinedCapPercent;
  Object.assign(facts, { deferralCapPercent: deferral, afterTaxCapPercent: afterTax });
}

/** "Match 100% up to 4%, 3% nonelective": the fixed percent is no tier on top. */
function withoutNonelectiveTier(facts: Facts): void {
  const { match, nonelectivePercent } = facts;
  const [last, before] = [match?.at(-1), match?.at(-2)];
  const isIt =
    nonelectivePercent != null &&
    last?.upToPercentOfPay !== undefined &&
    before?.upToPercentOfPay !== undefined &&
    last.rate === before.rate &&
    last.upToPercentOfPay - before.upToPercentOfPay === nonelectivePercent;
  if (isIt) facts.match = match?.slice(0, -1);
}

/** "After tax I did not put nothing", "…, 0 after-tax": nothing of it is in, and nothing is said of the plan. */
const NOTHING_AFTER_TAX =
  /\baftertax,? i (?:(?:did|have|do)(?:n'?t| not)|never|haven't|didn't) (?:put|paid|pay|contributed?|done|do|made)(?: in)?(?: (?:nothing|anything|any|none|a dime|yet))*|\baftertax(?: (?:is|was|so far|ytd))*:? \$?0(?!\d|\.\d|%)|(?:^|[.;,] ?)(?:and )?\$?0 (?:in )?aftertax(?: (?:so far|yet|ytd|this year|contributions?))*(?= ?(?:$|[.,;!]))/;
const HAS_ROTH_ALONE =
  /\b(?:have|has|had|offers?|allows?|takes?|with|there'?s|got) (?:a )?roth(?: (?:option|theplan|deferrals?|contributions?|side|account))?(?= ?(?:$|[.,;!?]|and\b|but\b|though\b|too\b))/;
