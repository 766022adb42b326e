import { RULES, SO_FAR_OR_AS_OF } from './misread-rules.ts';
import { ofAnotherPlan } from './of-another-plan.ts';
import { AFTER_TAX_CAPS, type Facts, type Field, type Profile, withoutFields } from './profile.ts';
import { SAYS_BALANCE } from './questions/balances.ts';
import { socialSecurityWages } from './reading/boxes.ts';
import { clauseAround, sentencesOf } from './reading/clauses.ts';
import { withoutMoneyElsewhere } from './reading/not-said.ts';
import { withoutUnsaid } from './unsaid.ts';
import { byWhose } from './whose-money.ts';

/** Facts of a message without what its words say to be another thing. */

/**
 * Facts without amounts that their clause says to be another thing.
 *
 * @param raw the message as it was written: in plain form every kind of plan is one word
 */
export function withoutMisread(read: Facts, plain: string, profile: Profile, raw: string): Facts {
  const facts = ofAnotherPlan(byWhose(asYearToDate(read, plain), withoutMoneyElsewhere(plain)), plain, raw);
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
  const rest = withoutFields(facts, given);
  const wages = socialSecurityWages(raw);
  const boxed = wages === undefined ? rest : { ...rest, priorYearWages: wages };
  const own = withoutNothingNew(boxed, plain, profile);
  const ofTheYear = namedAfterTax(
    planInFull(plannedAndNotIn(afterTaxOfTheYear(own, plain), plain), plain),
    plain,
  );
  return withoutUnsaid(
    asListed(asBalances(withoutLagAsCount(inPlanAlone(ofTheYear, plain)), plain), plain),
    plain,
  );
}

const OF_AN_IRA = /\b(?:iras?|rollover|rolled|sep|simple)\b/;

/** "Pre-tax 18,000, match 9,000, pay 210,000" and "29k in my 401(k)": what is in an account is said by its name. */
export function withoutUnsaidBalances(facts: Facts, plain: string): Facts {
  const { preTaxBalance, rothBalance, ...others } = facts;
  if (!preTaxBalance && !rothBalance) return facts;
  const isAList = isList(plain) && /\b(?:pay|salary|match)\b/.test(plain);
  const isUnsaid = isAList && !SAYS_BALANCE.test(plain) && !OF_AN_IRA.test(plain);
  const isNoRoth = /\btheplan\b/.test(plain) && !/\broth\b/.test(plain);
  return {
    ...others,
    ...(preTaxBalance !== undefined && !(isUnsaid && preTaxBalance) && { preTaxBalance }),
    ...(rothBalance !== undefined && !((isUnsaid || isNoRoth) && rothBalance) && { rothBalance }),
  };
}

/** "Two pay periods to take effect": how long a change takes, and not what is left. */
function withoutLagAsCount(facts: Facts): Facts {
  const { paychecksLeft, ...others } = facts;
  return paychecksLeft !== undefined && paychecksLeft === facts.electionLag ? others : facts;
}

/** "In-plan Roth rollovers are permitted": inside the plan, and of taking it out nothing is said. */
function inPlanAlone(facts: Facts, plain: string): Facts {
  const { allowsInServiceWithdrawal, ...others } = facts;
  const isUnsaid =
    allowsInServiceWithdrawal === true &&
    facts.allowsInPlanConversion === true &&
    /\binplan\b/.test(plain) &&
    !/\b(?:inservice|withdraw\w*|tak\w+|took|pull\w*|distribut\w+|out|iras?|while|still|both|either|move|get)\b/.test(
      plain,
    );
  return isUnsaid ? others : facts;
}

/** Whether several amounts stand in a text. */
const isList = (plain: string): boolean => plain.split('$').length > 2;

const HEADED_YEAR_TO_DATE = /^[^$%]{0,60}\b(?:year to date|ytd)\b[^$%]{0,60}\$/;
const HELD = /\b(?:balances?|vested|held|account value|value)\b/;

/** "Year to date: pre-tax 18,375, after-tax 6,150, …": what stands below that heading went in this year. */
function asYearToDate(facts: Facts, plain: string): Facts {
  const { afterTaxBalance, preTaxBalance, ...others } = facts;
  if (!isList(plain) || HELD.test(plain.split('$')[0] ?? '') || !HEADED_YEAR_TO_DATE.test(plain))
    return facts;
  const isOfTheYear = (amount: number | null | undefined): boolean =>
    typeof amount === 'number' && !HELD.test(clauseAround(plain, plain.indexOf(`$${amount}`), `$${amount}`));
  return {
    ...others,
    ...(isOfTheYear(afterTaxBalance) && others.afterTaxYearToDate === undefined
      ? { afterTaxYearToDate: afterTaxBalance }
      : afterTaxBalance !== undefined && { afterTaxBalance }),
    ...(isOfTheYear(preTaxBalance) && others.electiveDeferralYearToDate === undefined
      ? { electiveDeferralYearToDate: preTaxBalance }
      : preTaxBalance !== undefined && { preTaxBalance }),
  };
}

const HEADED_BALANCES =
  /^[^$%\d]{0,40}\bbalances?(?: (?:by|per) (?:source|bucket|money type|type))?\b[^$%\d]{0,30}\$/;

/** "Balance by source: …": what stands below that heading is in the account, whoever paid it in and when. */
function asBalances(facts: Facts, plain: string): Facts {
  const { afterTaxYearToDate, employerContribution: _, deferralKind: __, ...others } = facts;
  const isOpen = isList(plain) && facts.electiveDeferralYearToDate === undefined;
  if (!isOpen || !HEADED_BALANCES.test(plain)) return facts;
  return {
    ...others,
    ...(afterTaxYearToDate != null &&
      others.afterTaxBalance === undefined && { afterTaxBalance: afterTaxYearToDate }),
  };
}

const NOT_KNOWN =
  /\b(?:know|sure|certain|unsure|uncertain|idea|clue|unclear|dunno|idk|maybe|might|think|thought|guess|tell|find|found|check|remember|confirm|no longer|whether|if (?:they|it|the|my|we))\b|n't\b|: ?\?/;

/**
 * "No cap" says something where one was told before; and "so my after-tax number?" takes nothing back: what is known goes
 * where words say that it isn't.
 */
function withoutNothingNew(facts: Facts, plain: string, profile: Profile): Facts {
  const isNothingNew = (field: string) =>
    AFTER_TAX_CAPS.includes(field as Field)
      ? typeof profile[field as Field] !== 'number'
      : typeof profile[field as Field] === 'boolean' && plain.includes('?') && !NOT_KNOWN.test(plain);
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
