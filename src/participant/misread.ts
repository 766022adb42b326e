import { ofAnotherPlan } from './of-another-plan.ts';
import { ASKS_IN_IT } from './open-answer.ts';
import { AFTER_TAX_CAPS, type Facts, type Field, type Profile } from './profile.ts';
import { SAYS_BALANCE } from './questions/balances.ts';
import { socialSecurityWages } from './reading/boxes.ts';
import { clauseAround, PLANS, SO_FAR, sentencesOf } from './reading/clauses.ts';
import { byWhose } from './whose-money.ts';

/**
 * Amounts that look like a fact and are another: what the employer put in so far is not its money of the year where
 * the formula is known, what somebody would like to put in is not in yet, a 457(b) and a conversion use up no deferral
 * here. They are given up, so that the amount is asked back or said to be unused.
 */

type Rule = {
  field: Field;
  isAnother: (clause: string, sentence: string, profile: Profile, raw: string) => boolean;
};

const SO_FAR_OR_AS_OF = new RegExp(`\\b(?:${SO_FAR}|as of|has (?:put in|contributed|paid))\\b`);
const INTENDED = new RegExp(`\\b(?:${PLANS}|like to|want|hop(?:e|ing) to|goal|thinking (?:of|about))\\b`);
const IN_ALREADY = new RegExp(
  `\\b(?:${SO_FAR}|(?:have|'ve|i) (?:put|paid|contributed|made)|went in|put in (?:before|since))\\b`,
);
const DEFERRED = /\b(?:defer\w*|pretax|theplan|roth(?! ira))\b/;
const ELSEWHERE =
  /\b(?:old|previous|former|prior|last|other|ex) ?-?(?:job|employer|company|firm|place|plan|theplan)\b/;

const RULES: readonly Rule[] = [
  ...(['afterTaxBalance', 'afterTaxYearToDate'] as const).map(
    (field): Rule => ({
      // What a failed test sends back is neither in the account nor this year's.
      field,
      isAnother: (clause) => /\brefund(?:s|ed|ing)?\b|\bsen(?:t|ding) (?:me )?back\b/.test(clause),
    }),
  ),
  ...(['afterTaxCapAmount', 'deferralCapAmount'] as const).map(
    (field): Rule => ({
      // A cap on each paycheck: how much that is in a year nobody has said.
      field,
      isAnother: (clause) =>
        /\$\d+(?:\.\d+)? ?(?:a|per|each|every|\/) ?(?:pay ?check|check|pay ?period|payday|payroll|month|week)/.test(
          clause,
        ),
    }),
  ),
  {
    // "Was paid 150k here in 2025": one amount is one fact.
    field: 'annualPay',
    isAnother: (clause, _sentence, { annualPay, priorYearWages }) =>
      annualPay === priorYearWages && /\b(?:last year|(?:in|for|during) 20\d\d)\b/.test(clause),
  },
  {
    // What a stub shows as paid in the year so far is not the year's.
    field: 'annualPay',
    isAnother: (clause) =>
      /\b(?:ytd|year to date)\b/.test(clause) && /\b(?:gross|earnings|pay|wages)\b/.test(clause),
  },
  {
    // Where the formula is known, it says the year's.
    field: 'employerContribution',
    isAnother: (clause, _sentence, { match, nonelectivePercent }) =>
      SO_FAR_OR_AS_OF.test(clause) && ((match?.length ?? 0) > 0 || !!nonelectivePercent),
  },
  {
    field: 'employerContribution',
    isAnother: (_clause, sentence) =>
      ELSEWHERE.test(sentence) && /\bthey (?:match\w*|put|gave|contrib\w*)/.test(sentence),
  },
  {
    field: 'afterTaxYearToDate',
    isAnother: (clause) => INTENDED.test(clause) && !IN_ALREADY.test(clause),
  },
  {
    field: 'electiveDeferralPlanned',
    isAnother: (clause) => /\baftertax\b/.test(clause) && !DEFERRED.test(clause),
  },
  {
    field: 'electiveDeferralYearToDate',
    isAnother: (_clause, _sentence, { planType }, raw) =>
      raw.includes('457') && !/40[13]/.test(raw) && planType !== undefined && planType !== '457b',
  },
  {
    field: 'electiveDeferralYearToDate',
    isAnother: (clause) => /\b(?:convert\w*|conversions?|rolled)\b/.test(clause) && !DEFERRED.test(clause),
  },
];

/**
 * Facts without amounts that their clause says to be another thing.
 *
 * @param raw the message as it was written: in plain form every kind of plan is one word
 */
export function withoutMisread(read: Facts, plain: string, profile: Profile, raw: string): Facts {
  const facts = ofAnotherPlan(byWhose(read, plain), plain, raw);
  const given = RULES.filter(({ field, isAnother }) => {
    const value = facts[field];
    if (typeof value !== 'number' || value === 0) return false;
    const amount = `$${value}`;
    const at = plain.indexOf(amount);
    if (at < 0) return false;
    const clause = clauseAround(plain, at, amount);
    const sentence = sentencesOf(plain).find((each) => each.includes(amount)) ?? clause;
    return isAnother(clause, sentence, { ...profile, ...facts }, raw.toLowerCase());
  }).map(({ field }) => field);
  const rest = Object.fromEntries(Object.entries(facts).filter(([field]) => !given.includes(field as Field)));
  const wages = socialSecurityWages(raw);
  const boxed = wages === undefined ? rest : { ...rest, priorYearWages: wages };
  const own = withoutNoCap(boxed, profile);
  const ofTheYear = namedAfterTax(
    planInFull(plannedAndNotIn(afterTaxOfTheYear(own, plain), plain), plain),
    plain,
  );
  return withoutUnsaid(asListed(asBalances(withoutLagAsCount(ofTheYear), plain), plain), plain);
}

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
function withoutUnsaid(facts: Facts, plain: string): Facts {
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
    rest.afterTaxYearToDate ??= 0;
    if (rest.allowsAfterTax === false) delete rest.allowsAfterTax;
  }
  const hasRothAlone = HAS_ROTH_ALONE.test(plain) && !MOVES_IT.test(plain);
  if (!hasRothAlone || rest.allowsInPlanConversion == null) return rest;
  const { allowsInPlanConversion: _, ...others } = rest;
  return { ...others, offersRoth: true };
}
/** "After tax I did not put nothing", "…, 0 after-tax": nothing of it is in, and nothing is said of the plan. */
const NOTHING_AFTER_TAX =
  /\baftertax,? i (?:(?:did|have|do)(?:n'?t| not)|never|haven't|didn't) (?:put|paid|pay|contributed?|done|do|made)(?: in)?(?: (?:nothing|anything|any|none|a dime|yet))*|\baftertax(?: (?:is|was|so far|ytd))*:? \$?0(?![\d.%])|(?:^|[.;,] ?)(?:and )?\$?0 (?:in )?aftertax(?: (?:so far|yet|ytd|this year|contributions?))*(?= ?(?:$|[.,;!]))/;
const HAS_ROTH_ALONE =
  /\b(?:have|has|had|offers?|allows?|takes?|with|there'?s|got) (?:a )?roth(?: (?:option|theplan|deferrals?|contributions?|side|account))?(?= ?(?:$|[.,;!?]|and\b|but\b|though\b|too\b))/;

/** "Two pay periods to take effect": how long a change takes, and not what is left. */
function withoutLagAsCount(facts: Facts): Facts {
  const { paychecksLeft, ...others } = facts;
  return paychecksLeft !== undefined && paychecksLeft === facts.electionLag ? others : facts;
}

const HEADED_BALANCES =
  /^[^$%\d]{0,40}\bbalances?(?: (?:by|per) (?:source|bucket|money type|type))?\b[^$%\d]{0,30}\$/;

/** "Balance by source: …": what stands below that heading is in the account, whoever paid it in and when. */
function asBalances(facts: Facts, plain: string): Facts {
  const { afterTaxYearToDate, employerContribution: _, deferralKind: __, ...others } = facts;
  const isList = (plain.match(/\$/g) ?? []).length > 1 && facts.electiveDeferralYearToDate === undefined;
  if (!isList || !HEADED_BALANCES.test(plain)) return facts;
  return {
    ...others,
    ...(afterTaxYearToDate != null &&
      others.afterTaxBalance === undefined && { afterTaxBalance: afterTaxYearToDate }),
  };
}

/** "No cap" says something where one was told before. */
function withoutNoCap(facts: Facts, profile: Profile): Facts {
  const isNothingNew = (field: string) =>
    AFTER_TAX_CAPS.includes(field as Field) && typeof profile[field as Field] !== 'number';
  return Object.fromEntries(
    Object.entries(facts).filter(([field, value]) => !(value === null && isNothingNew(field))),
  );
}

const LISTED =
  /(?:^|[,;.] ?)(?:and |with |plus )?inplan(?: roth)? (?:conversions?|rollovers?)(?: (?:too|allowed|ok|available))?(?= ?(?:[,;.]|$))/;
const DENIED =
  /\b(?:no|not|without|neither|nor|none|never|\w+n't)\b[^.;]{0,40}\b(?:inservice|withdraw\w*|aftertax|roth|rollovers?|conver\w*|distributions?)\b[^.;]{0,30}\binplan\b/;

/**
 * "No other employers, in-plan conversions": an item of a list of facts is there, unless what is denied before it is of
 * its kind.
 */
function asListed(facts: Facts, plain: string): Facts {
  const isList = Object.keys(facts).length > 1 && !plain.includes('?');
  const isOpen =
    facts.allowsInPlanConversion === false || (facts.allowsInPlanConversion === undefined && isList);
  return isOpen && LISTED.test(plain) && !DENIED.test(plain)
    ? { ...facts, allowsInPlanConversion: true }
    : facts;
}

/** "I have put in 15k after tax so far": the word right after the amount says what it is. */
function namedAfterTax(facts: Facts, plain: string): Facts {
  const { electiveDeferralYearToDate, ...others } = facts;
  const isNamed =
    typeof electiveDeferralYearToDate === 'number' &&
    facts.afterTaxYearToDate === undefined &&
    new RegExp(
      `\\$${electiveDeferralYearToDate} (?:(?:of|in|into|as|to|the|my|paid|put|went|gone|made|is|was) )*aftertax\\b(?! (?:and|deferr))`,
    ).test(plain);
  return isNamed ? { ...others, afterTaxYearToDate: electiveDeferralYearToDate } : facts;
}

const NOTHING_IN_YET =
  /\b(?:defer(?:ring)?|contribut(?:e|ing)|put(?:ting)? in|elect(?:ing|ed)?|plan(?:ning)? (?:to defer|on)) (?:about )?\$(\d+(?:\.\d+)?)(?: (?:this|for the|a) year)?,? (?:but |and |with )?(?:nothing|none|zero|\$0)(?: (?:of it|is|in|deferred|paid|yet|went))* ?(?:so far|yet|to date)(?! after)/;
const LAID_OFF_THEN = /\bdeferred \$(\d+(?:\.\d+)?)/;

/** "Defer 30k, nothing so far": planned, and not in; who is gone from the job plans nothing more there. */
function plannedAndNotIn(facts: Facts, plain: string): Facts {
  const planned = Number(NOTHING_IN_YET.exec(plain)?.[1]);
  if (planned > 0 && !plain.includes('aftertax'))
    return { ...facts, electiveDeferralPlanned: planned, electiveDeferralYearToDate: 0 };
  const { electiveDeferralPlanned, ...others } = facts;
  const isGone =
    facts.lastPayDate !== undefined && /\b(?:laid off|let go|fired|terminated|was)\b/.test(plain);
  const deferred = Number(LAID_OFF_THEN.exec(plain)?.[1]);
  return isGone && electiveDeferralPlanned === deferred
    ? { ...others, electiveDeferralYearToDate: deferred }
    : facts;
}

const OVER_THE_YEAR =
  /\b(?:deferring|contributing|saving|defer|contribute|putting in)(?: about)? \$(\d+(?:\.\d+)?) (?:for|over|across|in) the (?:whole|entire|full) year\b/;
const IN_FULL =
  /\b(?:i'?m|i am|i|to|will|gonna)? ?(?:putting|contributing|deferring|doing|saving|put|contribute|defer|do)(?: in)?(?: (?:the|my|a))? (?:full|whole|entire|max(?:imum)?(?: of)?) \$(\d+(?:\.\d+)?)/;

/** "I'm putting in the full 24,500": the plan for the year, and not what is in already. */
function planInFull(facts: Facts, plain: string): Facts {
  const overTheYear = OVER_THE_YEAR.exec(plain)?.[1];
  const amount = overTheYear ?? IN_FULL.exec(plain)?.[1];
  const { electiveDeferralYearToDate, ...others } = facts;
  if (amount === undefined || electiveDeferralYearToDate !== Number(amount)) return facts;
  if (overTheYear === undefined && SO_FAR_OR_AS_OF.test(plain)) return facts;
  return { ...others, electiveDeferralPlanned: Number(amount) };
}

/** "I have deferred 12k pre-tax, 6k after-tax", "deferred 22,000, after-tax 10,000": what went in this year, and no balance. */
function afterTaxOfTheYear(facts: Facts, plain: string): Facts {
  const { afterTaxBalance, ...others } = facts;
  const isOfTheYear =
    typeof afterTaxBalance === 'number' &&
    facts.afterTaxYearToDate === undefined &&
    facts.electiveDeferralYearToDate !== undefined &&
    !SAYS_BALANCE.test(plain);
  return isOfTheYear ? { ...others, afterTaxYearToDate: afterTaxBalance } : facts;
}
