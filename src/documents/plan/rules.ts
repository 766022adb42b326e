import type { Facts } from '../../participant/profile.ts';
import { readText } from '../../participant/reading/index.ts';

/** What a plan document is asked for, in the order in which it is shown. */
export const FEATURES = [
  'afterTax',
  'afterTaxCap',
  'inPlan',
  'inService',
  'separateAccounting',
  'roth',
  'catchUp',
  'match',
] as const;
export type Feature = (typeof FEATURES)[number];

/** What a sentence says of a feature; `undefined`: nothing that counts. `before` is the sentence before it. */
type Rule = (sentence: string, before: string) => Facts | undefined;

/** After-tax contributions that are not Roth; "Roth (after-tax)" is the Roth bucket. */
const AFTER_TAX =
  /\b(?:(?:voluntary|employee|traditional|non-?roth|regular) )*(?:after[- ]?tax|post[- ]?tax)\b(?! ?\(?roth)(?:,? (?:\(?non-?roth\)?|employee|voluntary|savings|matched|unmatched))*/;
const ROTH_AS_AFTER_TAX =
  /\broth\b[^.;]{0,25}\bafter[- ]?tax basis|\broth \(?(?:after[- ]?tax|post[- ]?tax)|\bafter[- ]?tax \(?roth|\broth[^.;]{0,40}\bare (?:made )?(?:with |on an )?after[- ]?tax/;
const CONTRIBUTION = /contribut|savings|deferral|payroll/;
const NO =
  /\b(?:not|no|neither|nor|never|cannot|can't|doesn't|don't|isn't|aren't|prohibit\w*|disallow\w*|unavailable|ineligible|discontinued|eliminated|ceased)\b/;
const YES =
  /\b(?:may|can|allows?|allowed|permits?|permitted|available|elects?|eligible|options?|offers?|offered|provides?|entitled|able to|accepts?|accepted|lets?|will be|shall be|are (?:made|maintained|held|kept|accounted|tracked|credited)|is (?:made|maintained|held|kept|accounted|tracked)|maintains?|tracks?|keeps?)\b/;
/** "Not only", "no later than", "if you do not": words of no that say nothing of whether it is allowed. */
const HARMLESS_NO =
  /\b(?:not only|no later than|not later than|no more (?:often )?than|not more (?:often )?than|neither pre-?tax nor roth|may not exceed|cannot exceed|not exceed|not to exceed|not (?:be )?deductible|not (?:subject|taxed|taxable|matched|eligible for (?:a |the )?match)|if you (?:do|are|have) not|no (?:fee|charge|limit|minimum|tax|suspension)|whether or not|not roth|are not the same|not pre-?tax|not required|other than|non-?roth)\b[^.;,]*/g;

/** Yes, no, or neither of what a sentence speaks of. */
function polarity(sentence: string): boolean | undefined {
  const plain = sentence.replace(HARMLESS_NO, ' ');
  if (NO.test(plain)) return false;
  return YES.test(sentence) ? true : undefined;
}

const WITHDRAW = /\bwithdraw\w*|\bdistribut\w*|\btake out\b|\brolled? (?:over|out)\b|\brollovers?\b/;
const WHILE_WORKING =
  /\bin-?service\b|\bwhile (?:you are |still |you're )*(?:actively )?(?:employed|working|an? (?:active )?employee|in (?:the )?service)|\bduring (?:your )?employment|\bat any time\b|\bfor any reason\b|\bany age\b|\bprior to (?:termination|separation)|\bbefore (?:you )?(?:terminat\w+|separat\w+|leav\w+)|\bactive (?:employees?|participants?)\b|\b(?:once|twice|two|four|times?) (?:per|a|each|every|in any) (?:calendar |plan )?(?:year|quarter|month)/;
const ONLY_AFTER_LEAVING =
  /\b(?:until|only (?:after|upon|on|when)|unless|before)\b[^.;]{0,40}\b(?:terminat\w+|separat\w+|sever\w+|leave|retire\w*|death|age 59)/;
const IN_PLAN =
  /\bin-?plan (?:roth )?(?:conversions?|rollovers?|transfers?)|\broth in-?plan (?:conversions?|rollovers?)|\bin-?plan roth\b|\bconver\w+[^.;]{0,80}\broth\b|\broth conversions?\b/;
const SEPARATE =
  /\bseparate(?:ly)?\b[^.;]{0,40}\b(?:accounts?|accounted|sub-?accounts?|source|bookkeep\w*|record\w*|track\w*|maintained|held|kept)|\b(?:accounts?|accounted|tracked|held|kept|maintained|recorded|credited)\b[^.;]{0,40}\bseparate(?:ly)?\b/;
const HIGHLY_COMPENSATED = /\bhighly[- ]compensated\b|\bhces?\b/;
const CAP =
  /(?:may not exceed|cannot exceed|not to exceed|up to|maximum of|limited to|no more than|not more than|between \d+(?:\.\d+)?% and|from \d+(?:\.\d+)?% (?:to|through)|\d+(?:\.\d+)?% (?:to|through)|\d+(?:\.\d+)?% ?[-–]) ?(?:a maximum of )?(\$?)(\d[\d,]*(?:\.\d+)?)( ?%| percent)?/;

const afterTaxCap: Rule = (sentence, before) => {
  if (!AFTER_TAX.test(sentence) && !(AFTER_TAX.test(before) && HIGHLY_COMPENSATED.test(sentence)))
    return undefined;
  if (/\bcombin\w+|\btogether\b|\btotal of all\b|\bmatch\w*|415/.test(sentence)) return undefined;
  const found = CAP.exec(sentence.replace(/ percent/g, '%'));
  const amount = Number(found?.[2]?.replaceAll(',', ''));
  if (!found || Number.isNaN(amount)) return undefined;
  const isPercent = found[3] !== undefined;
  if (!isPercent && found[1] !== '$') return undefined;
  if (isPercent && amount > 100) return undefined;
  if (HIGHLY_COMPENSATED.test(sentence))
    return isPercent ? { afterTaxCapHighlyCompensatedPercent: amount } : undefined;
  return isPercent ? { afterTaxCapPercent: amount } : { afterTaxCapAmount: amount };
};

const RULES: Record<Feature, Rule> = {
  afterTax: (sentence) => {
    if (!AFTER_TAX.test(sentence) || ROTH_AS_AFTER_TAX.test(sentence) || !CONTRIBUTION.test(sentence))
      return undefined;
    if (WITHDRAW.test(sentence) || IN_PLAN.test(sentence) || SEPARATE.test(sentence)) return undefined;
    if (
      /\bmatch(?:ing|ed|es)?\b|\bbeneficiar|\bloans?\b|\btax treatment\b|highly[- ]compensated/.test(sentence)
    )
      return undefined;
    const allowed = polarity(sentence);
    return allowed === undefined ? undefined : { allowsAfterTax: allowed };
  },
  afterTaxCap,
  inService: (sentence, before) => {
    // A rollover inside the plan takes nothing out of it.
    if (IN_PLAN.test(sentence)) return undefined;
    if (
      !WITHDRAW.test(sentence) ||
      /(?<!(?:other than|except)(?: for| in case of)? )\bhardship\b|\bloans?\b|\bbirth or adoption\b/.test(
        sentence,
      )
    )
      return undefined;
    const isAfterTax =
      AFTER_TAX.test(sentence) ||
      (AFTER_TAX.test(before) && /\b(?:these|this|such|them|it)\b/.test(sentence));
    const plain = sentence.replace(HARMLESS_NO, ' ');
    if (isAfterTax && (NO.test(plain) || /\bonly\b/.test(plain)) && ONLY_AFTER_LEAVING.test(sentence))
      return { allowsInServiceWithdrawal: false };
    if (!WHILE_WORKING.test(sentence)) return undefined;
    if (NO.test(plain))
      return isAfterTax || /\bin-?service\b/.test(sentence)
        ? { allowsInServiceWithdrawal: false }
        : undefined;
    return isAfterTax && YES.test(sentence) ? { allowsInServiceWithdrawal: true } : undefined;
  },
  inPlan: (sentence) => {
    if (!IN_PLAN.test(sentence) || /\broth ira\b/.test(sentence)) return undefined;
    const allowed = polarity(sentence);
    return allowed === undefined ? undefined : { allowsInPlanConversion: allowed };
  },
  separateAccounting: (sentence) => {
    if (!AFTER_TAX.test(sentence)) return undefined;
    if (/\bco-?mm?ingled\b|\bnot (?:separately|accounted for separately)\b/.test(sentence))
      return { separateAccounting: false };
    if (!SEPARATE.test(sentence)) return undefined;
    const kept = polarity(sentence);
    return kept === undefined ? undefined : { separateAccounting: kept };
  },
  roth: (sentence) => {
    if (
      !/\broth\b[^.;]{0,20}\b(?:deferrals?|contributions?|401|403|elective|source|option)|\bas (?:pre-?tax(?:,)? (?:or|and|and\/or)|roth)/.test(
        sentence,
      )
    )
      return undefined;
    if (IN_PLAN.test(sentence) || WITHDRAW.test(sentence) || AFTER_TAX.test(sentence)) return undefined;
    const offered = polarity(sentence);
    return offered === undefined ? undefined : { offersRoth: offered };
  },
  catchUp: (sentence) => {
    if (!/\bcatch-?ups?\b/.test(sentence) || /\bmatch\w*|15 years|roth catch/.test(sentence))
      return undefined;
    const offered = polarity(sentence);
    return offered === undefined ? undefined : { offersCatchUp: offered };
  },
  match: (sentence, before) => {
    if (/\bafter[- ]?tax\b|\bcatch-?up\b|\bvest/.test(sentence)) return undefined;
    if (
      /\b(?:does not|do not|will not|no longer) (?:currently )?(?:make|provide|offer)s?(?: any)? (?:employer |company )?match/.test(
        sentence,
      )
    )
      return { match: [] };
    if (!EMPLOYER_MONEY.test(`${before} ${sentence}`)) return undefined;
    const { match, nonelectivePercent } = readText(inPersonsWords(sentence), { today: TODAY }).facts;
    const facts: Facts = {
      ...(match && match.length > 0 && /\bmatch/.test(`${before} ${sentence}`) && { match }),
      ...(typeof nonelectivePercent === 'number' && { nonelectivePercent }),
    };
    return Object.keys(facts).length > 0 ? facts : undefined;
  },
};

/** Only where employer money is spoken of is a sentence read the way a person's words are: that takes longest. */
const EMPLOYER_MONEY = /match|contribut|non-?elective|safe harbor|profit[- ]sharing/;

/** No fact that is read here depends on the day. */
const TODAY = new Date('2026-01-01T00:00:00Z');

/** The words of a plan document as a person would say the same of their employer. */
const inPersonsWords = (sentence: string): string =>
  sentence
    .replace(/\b(?:matching contributions? )?(?:equal to|in the amount of|at (?:a|the) rate of)\b/g, 'match')
    .replace(
      /\bof (?:your|each participant's|a participant's|the participant's|their|his or her) (?:eligible |covered |plan )?(?:compensation|pay|earnings|salary|contributions|deferrals)(?: that you (?:contribute|defer)| deferred| contributed)?/g,
      '',
    )
    .replace(
      /\bof (?:eligible |covered |plan )?(?:compensation|pay|earnings|salary)(?: that (?:you|the participant) (?:contributes?|defers?)| deferred| contributed)?/g,
      '',
    )
    .replace(
      /\b(?:for each|on each|for every) dollar(?: you (?:contribute|defer|save))?,? (?:up to|on)\b/g,
      'dollar for dollar up to',
    )
    .replace(/\b(?:for you|for (?:each|every) (?:eligible )?(?:employee|participant)|to your account)\b/g, '')
    .replace(/\s+/g, ' ');

/** What a sentence of a plan document says of a feature. */
export const readFeature = (feature: Feature, sentence: string, before: string): Facts | undefined =>
  RULES[feature](sentence.toLowerCase(), before.toLowerCase());
