import type { StubLine } from './stub.ts';

/** What a line is by its name: a bucket of the 401(k), all of the pay, something that only sounds like it, or not sure. */
export type Kind = StubLine | 'gross' | 'notCounted' | 'unclear';

const NAMED_PLAN = /\b(?:401|403)(?: ?[kb])?r?\b|\br ?401 ?k?\b/;
const PLAN = new RegExp(
  String.raw`${NAMED_PLAN.source}|\bretire(?:ment)?\b|\bthrift\b|\bsvgs?\b|\bsavings?\b|\bsav\b`,
);
/** Totals, taxes, and boxes that tell of pay after something was taken off. */
const NOT_A_LINE =
  /^(?:total|subtotal|net|federal|fed|state|fica|medicare|social)\b(?!.*\bgross\b)|\btaxable\b|\btax(?:es)? withh|\blimit\b/;
const LOAN = /\bloans?\b|\bln\b|\brepay|\brepmt\b|\brpmt\b|\bhardship\b/;
/** Plans that share no limit with the 401(k), and money that nobody elects. */
const NOT_COUNTED =
  /\b457\b|\b457b\b|\bdef(?:erred)? comp|\bnqdc\b|\bnon ?qual|\bnq\b|\bexcess\b|\bpension\b|\bdefined benefit\b|\bmandatory\b|\b401a\b/;
const EMPLOYER = /\b(?:er|empr|emplr|employer|company|comp|co|firm|corp|state contrib(?:ution)?)\b/;
const MATCH = /\b(?:match(?:ed|ing)?|mtch)\b/;
const NO_MATCH_OF_A_PLAN = /\b(?:hsa|gift|charit|donation)/;
const NONELECTIVE = /\b(?:profit sharing|non ?elective|qnec)\b/;
/** Employer money too, where a plan is named with it: there is core medical insurance. */
const NONELECTIVE_OF_PLAN = /\b(?:nec|safe harbor|discretionary|core|sh)\b/;
/** The employer's basic contribution, or one's own. */
const BASIC = /\bbasic\b/;
const CATCH_UP = /\bcatch ?up\b|\bctch ?up\b/;
const ROTH = /\broth\b|\brth\b|\br ?401|\b401 ?k? ?r\b|\b403 ?b? ?r\b|\b40[13][kb]r\b/;
const AFTER_TAX = /\b(?:after|aftr|aft) ?ta?x\b|\bpost ?ta?x\b|\bat\b|\bnon ?roth\b/;
const PRE_TAX = /\b(?:pre|before|bef|b4) ?ta?x\b|^pre\b|\bpt\b|\btrad(?:itional)?\b/;
const GROSS =
  /^(?:total |current )?gross(?: (?:pay|earnings|wages|amount|income|salary|compensation|total))?$|^total (?:gross.*|earnings|earned|pay|wages)$|^(?:total )?earnings(?: total)?$/;
const ELSEWHERE =
  /\bira\b|\bespp\b|\bstock\b|\bhsa\b|\bfsa\b|\b529\b|\bconver|\bin ?plan\b|\birr\b|\bconv\b|\brollover\b|\blife\b|\bsavings bond|\bcredit union|\bacct\b|\baccount\b|\bchecking\b|\bcompany pays\b/;
/** Words that may stand beside a plan's name without making it something else than deferrals. */
const NEUTRAL =
  /^(?:401k?|403b?|k|b|ee|emp|empl|employee|elective|salary|sal|reduction|red|deferrals?|def|dfrl|contributions?|contrib|cont|deductions?|ded|plan|retirement|ret|savings?|svgs|sav|reg|regular|suppl?|supplemental|catch|up|catchup|bonus|retro|match(?:ed|able)|unmatched|yes|no|correction|corr|adjustment|adj|my|your|the|of|pay|percent|pct|age|and|over|\d+|i|ii|a)$/;

/** A name in plain form: lower case, one space, "401(k)" as "401k". */
export const plainLabel = (label: string): string =>
  label
    .toLowerCase()
    .replace(/\b(40[13]) ?[-(]?([kb])\)?at\b/g, '$1$2 at')
    .replace(/\b(r?)(401|403|457) ?[-(]? ?([kab])\)?(?![a-z])/g, '$1$2$3')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * What a line of a stub is; undefined for what isn't ours. "After tax" beside "Roth" tells how Roth is taken from pay; beside
 * neither Roth nor a plan's name it may be a heading of other deductions. A plan's name beside words that are strange to us
 * isn't taken for deferrals: it's not clear.
 */
export function kindOf(label: string): Kind | undefined {
  const plain = plainLabel(label);
  if (GROSS.test(plain)) return 'gross';
  if (NOT_A_LINE.test(plain)) return undefined;
  const isPlan = NAMED_PLAN.test(plain);
  const soundsLikePlan = PLAN.test(plain);
  if (NOT_COUNTED.test(plain))
    return isPlan || soundsLikePlan || /\b457|\bpension|\bdef/.test(plain) ? 'notCounted' : undefined;
  if (MATCH.test(plain)) return isPlan || !NO_MATCH_OF_A_PLAN.test(plain) ? 'match' : undefined;
  if (LOAN.test(plain)) return soundsLikePlan ? 'notCounted' : undefined;
  if (NONELECTIVE.test(plain) || (NONELECTIVE_OF_PLAN.test(plain) && soundsLikePlan)) return 'otherEmployer';
  if (ELSEWHERE.test(plain)) return undefined;
  if (EMPLOYER.test(plain))
    return isPlan || /\b(?:retirement|orp)\b/.test(plain) ? 'otherEmployer' : undefined;
  if (/\borp\b/.test(plain)) return 'notCounted';
  if (isPlan && BASIC.test(plain) && !OWN.test(plain)) return 'unclear';
  return ownMoney(plain.replace(BASIC, ' ').replace(/ +/g, ' ').trim(), isPlan, soundsLikePlan);
}

/** By its own words it's an employee's. */
const OWN = new RegExp(`${PRE_TAX.source}|${ROTH.source}|${AFTER_TAX.source}|\\bee\\b|\\bemployee\\b`);
/** Plans by their initials, and pre-tax or after-tax money of a savings plan: what plan that is can't be told. */
const MAY_BE_A_PLAN = /\b(?:tsp|sra|rsp)\b|\bvol(?:untary)? at\b/;
const BT = /\b(?:bt|pre ?ta?x|before ?ta?x|aft(?:er)? ?ta?x)\b/;

/** Words that only an employee's own money has. */
export const saysPreTax = (label: string): boolean => PRE_TAX.test(plainLabel(label));

function ownMoney(plain: string, isPlan: boolean, soundsLikePlan: boolean): Kind | undefined {
  if (ROTH.test(plain)) return 'roth';
  if (MAY_BE_A_PLAN.test(plain)) return 'unclear';
  if (AFTER_TAX.test(plain)) {
    if (soundsLikePlan) return 'afterTax';
    return /^(?:vol(?:untary)? )?(?:after|aft|post) ?tax(?: contributions?| ee)?$/.test(plain)
      ? 'unclear'
      : undefined;
  }
  if (CATCH_UP.test(plain)) return 'preTax';
  if (soundsLikePlan && !isPlan && BT.test(plain)) return 'unclear';
  if (!isPlan) return undefined;
  return PRE_TAX.test(plain) || plain.split(' ').every((word) => NEUTRAL.test(word)) ? 'preTax' : 'unclear';
}
