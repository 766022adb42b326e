import type { Facts } from '../profile.ts';
import { clauseAround } from './clauses.ts';
import { type Pattern, say } from './pattern.ts';

/** What a person says of their plan's own rules in figures: caps, the most of a match, how elections are set. */

export const AFTER_TAX =
  'aftertax(?: (?:contributions?|money|savings|deferrals?|election|piece|side|part|bucket))?';
export const CAP_VERB = '(?:caps?|limits?|restricts?|capped|limited|maxe?s?(?: out)?|tops? out|stops?)';
export const CAP_NOUN = '(?:cap|limit|max(?:imum)?|ceiling|most)';

/** A larger "after-tax limit" is what the law leaves, not a plan's own cap. */
const MOST_OF_A_PLAN = 45_000;

const cap = (percent: string | undefined, amount: string | undefined) => {
  if (percent !== undefined) return { afterTaxCapPercent: Number(percent), allowsAfterTax: true };
  return Number(amount) > MOST_OF_A_PLAN
    ? undefined
    : { afterTaxCapAmount: Number(amount), allowsAfterTax: true };
};

/** "For HCEs": not for everybody. */
export const isForHighlyPaid = (after: string): boolean =>
  /^ ?(?:of (?:pay|salary) )?for (?:us )?(?:hces?|highly|high earners|the highly)/.test(after);

export const HIGHLY_PAID =
  "(?:us )?(?:hce'?s?|(?:the )?highly (?:compensated|comped|comp|paid)(?: (?:employees?|people|folks|ones))?|high earners)";
const OTHERS =
  '(?:everyone|everybody|all|the rest|others?|the others?|non-?hces?|nhces?|those who)(?: else| others)?';
/** The plan's cap, where there is one for everybody, and the one for the highly compensated. */
const capsOf = (all: string | undefined, highlyPaid: string | undefined): Facts => ({
  allowsAfterTax: true,
  ...(all !== undefined && { afterTaxCapPercent: Number(all) }),
  afterTaxCapHighlyCompensatedPercent: Number(highlyPaid),
});
/** "I'm highly compensated and put in 4%" is one's own election. */
const capForHighlyPaid: Parameters<typeof say>[1] = ([percent], _context, { whole }) =>
  /\b(?:i|i'm|i am|my|me)\b/.test(whole)
    ? undefined
    : { allowsAfterTax: true, afterTaxCapHighlyCompensatedPercent: Number(percent) };

/** Both caps in one breath, as one sees by a word that caps; one's own two elections have none. */
const bothCaps: Parameters<typeof say>[1] = ([deferral, afterTax], _context, { whole, text, at }) =>
  /\b(?:cap|limit|max|up to|at most|no more|only)/.test(whole) &&
  !/\b(?:i|i'm|my own)\b/.test(clauseAround(text, at, whole))
    ? { allowsAfterTax: true, deferralCapPercent: Number(deferral), afterTaxCapPercent: Number(afterTax) }
    : undefined;

export const planRulePatterns: readonly Pattern[] = [
  // "HCEs can put in only 6% pre-tax and 4% after-tax, others 10%": the cap on the others' deferrals is no one cap.
  say(
    `\\b${HIGHLY_PAID}[^.;%$]{0,40}<percent>[^.;%$]{0,12}(?:pretax|roth|deferr\\w+)[^.;%$]{0,12}<percent> ?${AFTER_TAX}(?:[^.;%$]{0,12}${OTHERS}[^.;%$]{0,12}<percent>)?`,
    ([deferral, highlyPaid, all]) => ({
      ...capsOf(all, highlyPaid),
      deferralCapHighlyCompensatedPercent: Number(deferral),
    }),
  ),
  // "after-tax is limited to 10% of pay for HCEs and 25% for everyone else"
  say(
    `${AFTER_TAX}[^.;$%]{0,30}?<percent>(?: of (?:pay|salary))?,? (?:for|if|when) (?:you'?re )?${HIGHLY_PAID},?(?: (?:and|but|or|only|just))* <percent>(?: of (?:pay|salary))? (?:for|if) ${OTHERS}`,
    ([highlyPaid, all]) => capsOf(all, highlyPaid),
  ),
  // "max 8% after-tax for the highly compensated"
  say(
    `<percent>(?: of (?:pay|salary))? ?${AFTER_TAX} (?:for|if) (?:you'?re )?${HIGHLY_PAID}`,
    capForHighlyPaid,
  ),
  // "the plan limits deferrals to 15% of pay, after-tax up to 5%", "deferrals max 15%, after-tax max 10%"
  say(
    `(?:(?:limits?|caps?|max(?:imum)?|restricts?) (?:on )?)?\\b(?:deferrals?|pretax(?: (?:and|or|/) roth)?|elective deferrals?)[^.;%$]{0,25}<percent>(?: (?:of (?:my |our )?(?:pay|salary)|max(?:imum)?|at most))*,?(?: (?:and|but|with|while|plus))* ?${AFTER_TAX}(?: (?:is|are|only|limited|capped|to|up|at|max|maximum|most|by))* <percent>(?: (?:of (?:pay|salary)|max(?:imum)?|at most))*`,
    bothCaps,
  ),
  // "HCEs can't make after-tax contributions": others may.
  say(
    `\\b${HIGHLY_PAID} (?:can'?t|cannot|can not|may not|aren'?t allowed to|are not allowed to|don'?t get to|are excluded from|can'?t do)(?: (?:make|do|use|put in|put any(?:thing)? in|contribute|making|any|the|to))* ?${AFTER_TAX}|\\b${AFTER_TAX} (?:isn'?t|aren'?t|is not|are not|not) (?:allowed|available|offered|open|possible) (?:for|to) ${HIGHLY_PAID}|\\bno ${AFTER_TAX} (?:for|if you'?re) (?:an? )?${HIGHLY_PAID}`,
    (_, _context, { text, at }) =>
      /\b(?:i'?m|i am|since i'?m)(?: an?)? ?$/.test(text.slice(0, at)) ? undefined : capsOf(undefined, '0'),
  ),
  // "After-tax limited to 6% of pay per paycheck and $12,000 a year"
  say(
    `${AFTER_TAX}(?: (?:is|are|gets?))? ${CAP_VERB}(?: (?:at|to|by))*<about><percent>(?: of (?:pay|salary|my pay))?(?: (?:a|per|each|every) (?:pay ?check|pay ?period))?,? (?:and|or|but|up to|with)(?: (?:at most|no more than|a max(?:imum)? of|max(?:imum)?|up to|also))* <money>(?: (?:a|per|each|every) (?:year|calendar year))`,
    ([percent, amount]) => ({ ...cap(percent, undefined), afterTaxCapAmount: Number(amount) }),
  ),
  // "after-tax capped at 10% of pay, 6% for highly compensated employees"
  say(
    `${AFTER_TAX}[^.;$%]{0,30}?<percent>(?: of (?:pay|salary))?,?(?: (?:and|but|or|only|just))* <percent>(?: of (?:pay|salary))? (?:for|if|when) (?:you'?re )?${HIGHLY_PAID}`,
    ([all, highlyPaid]) => capsOf(all, highlyPaid),
  ),
  // "after-tax allowed up to 8% of pay, highly compensated only 5%"
  say(
    `${AFTER_TAX}[^.;$%]{0,30}?<percent>(?: of (?:pay|salary))?,?(?: (?:and|but|or|for|only))* ${HIGHLY_PAID}(?: (?:only|just|up to|at|max|are|is|limited|to|get|can|do))* <percent>`,
    ([all, highlyPaid]) => capsOf(all, highlyPaid),
  ),
  // "HCEs may only put in 4% after tax", "for highly compensated the after-tax cap is 6%", "the after-tax cap for HCEs is 6%"
  say(`\\b${HIGHLY_PAID}[^.;%$]{0,40}<percent>[^.;%$]{0,12}aftertax`, capForHighlyPaid),
  say(`\\b${HIGHLY_PAID}[^.;%$]{0,30}aftertax[^.;%$]{0,20}?<percent>`, capForHighlyPaid),
  say(`aftertax[^.;%$]{0,40}${HIGHLY_PAID}[^.;%$]{0,25}?<percent>`, capForHighlyPaid),
  // "My plan says 100% of pay after-tax", "the plan allows up to 25% of comp in after-tax"
  say(
    `\\b(?:theplan|plan|spd|recordkeeper|fidelity|vanguard|schwab|empower)(?: (?:document|docs?|site|website|rules?))? (?:says?|allows?|lets? (?:me|us|you) (?:do|put in|contribute)|takes?|permits?)(?: (?:that|i can (?:do|put in)))*(?: (?:up to|max(?:imum)?|as much as|a max of) <percent>(?: of (?:my |our |your |eligible )*(?:pay|comp(?:ensation)?|salary))?| <percent> of (?:my |our |your |eligible )*(?:pay|comp(?:ensation)?|salary))(?: (?:in|into|as|of|to))* ?${AFTER_TAX}(?! (?:withholding|penalty|elected))`,
    ([upTo, ofPay]) => cap(upTo ?? ofPay, undefined),
  ),
  // "no cap on after-tax", "after-tax with no cap": it is taken, and the plan sets none.
  say(
    `(?:${AFTER_TAX} )?(?:with )?\\b(?:no|without an?y?) (?:aftertax )?${CAP_NOUN}(?: (?:on|for|to) (?:the |my |our )?${AFTER_TAX})?`,
    (_, _context, { whole }) =>
      /aftertax/.test(whole)
        ? { allowsAfterTax: true, afterTaxCapPercent: null, afterTaxCapAmount: null }
        : undefined,
  ),
  // "no super catch-up", "doesn't offer the super catch-up"
  say(
    "(?:\\bno|n't (?:have|offer|take|allow|do)|nt (?:have|offer|take|allow|do)|not (?:offer|have|take|allow)|without)(?: \\w+){0,2} (?:super|bigger|larger|enhanced|extra|60 to 63|60-63)[ -]?catch[ -]?ups?",
    () => ({ offersSuperCatchUp: false }),
  ),
  // "My plan doesn't do the bigger one", of catch-up.
  say(
    "\\b(?:plan|theplan|they|employer|it) (?:doesn'?t|don'?t|does not|do not|won'?t)(?: even)? (?:do|offer|have|allow|take) the (?:super|bigger|larger|higher|extra|big) (?:one|amount)\\b",
    () => ({ offersSuperCatchUp: false }),
  ),
  say(
    "(?:\\bno|n't (?:have|offer|take|allow|do)|not (?:offer|have|take|allow))(?: (?:any|a|the))? catch-?ups?(?: (?:contributions?|at all))?(?= ?(?:$|[.,;!]|in (?:my|our|the) plan))",
    () => ({ offersCatchUp: false }),
  ),
  // "after-tax up to 10% of pay or 20,000, whichever is less"; "up to 10% of pay, at most 20,000 a year"
  say(
    `${AFTER_TAX}[^.;%$]{0,25}<percent>(?: of (?:my |our |your |eligible )*(?:pay|comp(?:ensation)?|salary))?,? (?:(?:or|and|but) )?(?:(?:at most|no more than|not more than|but not over) <money>(?! ?(?:pretax|from|so far|roth))|<money>,? whichever(?: one)? is (?:less|lower|smaller))`,
    ([percent, most, other]) => ({ ...cap(percent, undefined), afterTaxCapAmount: Number(most ?? other) }),
  ),
  // "after-tax is limited to the lesser of 10% of pay or $25,000"
  say(
    `${AFTER_TAX}[^.;%$]{0,40}\\b(?:lesser|lower|smaller|less) of[^.;%$]{0,12}<percent>[^.;%$]{0,20}\\b(?:or|and)[^.;%$]{0,8}<money>(?: (?:a|per) year)?`,
    ([percent, amount]) => ({ ...cap(percent, undefined), afterTaxCapAmount: Number(amount) }),
  ),
  say(
    `${AFTER_TAX}[^.;%$]{0,40}\\b(?:lesser|lower|smaller|less) of[^.;%$]{0,12}<money>[^.;%$]{0,20}\\b(?:or|and)[^.;%$]{0,8}<percent>(?: of (?:pay|salary))?`,
    ([amount, percent]) => ({ ...cap(percent, undefined), afterTaxCapAmount: Number(amount) }),
  ),
  // "it lists After-Tax 1-10%", "there's a slider that says after-tax, up to 10 percent"
  say(
    `${AFTER_TAX}[ :,(]{1,3}(?:from )?[01]%? ?(?:-|to|through) ?<percent>|\\b(?:slider|line|field|option|box|bucket|choice|menu|dropdown|page|site)\\b[^.;%$]{0,30}${AFTER_TAX}[ ,:(]{1,3}(?:up to|at most|max(?:imum)?|to) <percent>`,
    ([range, upTo]) => cap(range ?? upTo, undefined),
  ),
  // "the cap on after-tax is 15%", "our after-tax limit is 12,500"
  say(
    `(?:the |our |my |theplan's |plan's |a )?${CAP_NOUN} (?:on|for|of) (?:the |my |our )?${AFTER_TAX}(?: (?:in|at|under) (?:my|our|the) (?:plan|theplan|company))?<about>(?:<percent>|<money>)`,
    ([percent, amount]) => cap(percent, amount),
  ),
  say(
    `${AFTER_TAX}(?: (?:is|are|gets?|being))? ${CAP_VERB}(?: (?:at|to|off|out|by))*<about>(?:<percent>|<money>)`,
    ([percent, amount]) => cap(percent, amount),
  ),
  say(
    `${AFTER_TAX} ${CAP_NOUN}(?: (?:here|in my plan|in our plan))? ?<about>(?:<percent>|<money>)`,
    ([percent, amount]) => cap(percent, amount),
  ),
  // "the plan caps after-tax at 10%", "they limit after-tax contributions to $12,500 a year"
  say(
    `(?:plan|theplan|they|employer|company|it|we) (?:only )?${CAP_VERB} (?:our |the |my )?${AFTER_TAX}(?: (?:at|to|by))*<about>(?:<percent>|<money>)`,
    ([percent, amount], _context, { text, at, whole }) =>
      isForHighlyPaid(text.slice(at + whole.length)) && percent
        ? { allowsAfterTax: true, afterTaxCapHighlyCompensatedPercent: Number(percent) }
        : cap(percent, amount),
  ),
  // "plan allows after-tax up to 10% of pay and in-plan conversions"
  say(
    `(?:allow(?:s|ed)?|permit(?:s|ted)?|lets? (?:me|us|you)(?: (?:do|put in|contribute))?|offers?|takes?|accepts?|has) ${AFTER_TAX},? (?:but )?(?:only )?(?:up to|to at most|max(?:imum)?(?: of)?|at most|capped at|limited to)<about>(?:<percent>|<money>)`,
    ([percent, amount], _context, { text, at, whole }) =>
      isForHighlyPaid(text.slice(at + whole.length)) ? undefined : cap(percent, amount),
  ),
  // "plan allows up to 10% after-tax", "after-tax contributions permitted up to 8% of pay"
  say(
    `(?:allow(?:s|ed)?|permit(?:s|ted)?|lets? (?:me|us|you)(?: (?:do|put in|contribute))?|offers?|takes?|accepts?)(?: (?:me|us|you|to|contribute|put|in|only))*<about>(?:up to |at most |max(?:imum)? (?:of )?)(?:<percent>|<money>)(?: (?:of|pay|salary|in|into|as|the|a|year|per))* ?${AFTER_TAX}`,
    ([percent, amount]) => cap(percent, amount),
  ),
  say(
    `${AFTER_TAX}(?: (?:are|is|get))? (?:allowed|permitted|accepted|possible|ok|okay)(?: (?:but )?only)?,? (?:up to|to|max(?:imum)?(?: of)?|at most|but capped at|capped at)<about>(?:<percent>|<money>)`,
    ([percent, amount], _context, { text, at, whole }) =>
      isForHighlyPaid(text.slice(at + whole.length))
        ? { allowsAfterTax: true, ...(percent && { afterTaxCapHighlyCompensatedPercent: Number(percent) }) }
        : cap(percent, amount),
  ),
  // "the match tops out at $6,000", "match maxes out at 6k a year"
  say(
    `\\bmatch(?:es|ing)?(?: (?:is|gets|they do|contribution|money))* (?:capped|maxed|limited|maxes|tops|caps|stops)(?: (?:out|off))?(?: (?:at|to|by))*<about><money>(?: (?:a|per|each|every) year)?`,
    ([amount]) => ({ matchMaximum: Number(amount) }),
  ),
  say(
    `(?:max(?:imum)?|most)(?: (?:employer|company|the|of))* match(?: (?:they|it|i) (?:pay|gives?|get|comes to))?<about><money>(?: (?:a|per|each|every) year)?`,
    ([amount]) => ({ matchMaximum: Number(amount) }),
  ),
  // "keep $2,500 of each paycheck"
  say(
    '(?:keep|need|leave(?: me)?|live on|want) (?:at least )?<money>(?: (?:of|from|in|out of|left|over|take[- ]home|to live on))* (?:each|every|per|a|my|the)? ?(?:paycheck|check|payday)',
    ([amount]) => ({ keepPerPaycheck: Number(amount) }),
  ),
  say(
    '(?:true-?up|profit[- ]sharing|year-?end match)(?: (?:of|will be|is|comes to|should be|about|still|to come|money))* <money>(?: (?:is|will be|comes?|still|to come|next|in|paid|gets paid))* (?:next year|still to come|after year-?end|in (?:january|february|march)|to come)',
    ([amount]) => ({ employerStillToCome: Number(amount) }),
  ),
];

const HAS = "(?:has|have|with|offers?|does|do|get|gets|makes?|there is|there's|includes?|pays?)";
const HAS_NO =
  "(?:\\bno|\\bwithout|not (?:have|offer|do|make|pay)|(?:doesn't|don't) (?:have|offer|do|make|pay)|never (?:does|do|had|makes?)|isn't)(?: (?:an?|any))?";
const KIND_OF_TRUE_UP = '(?: (?:an?|the|annual|yearly|year-?end|match(?:ing)?|401k|employer))*';
const TRUE_UP = '(?:match(?:ing)? )?true[- ]?up\\b';

/** Whether the employer makes up at year-end for match that a front-loaded deferral missed. */
export const trueUpPatterns: readonly Pattern[] = [
  say(
    `${HAS_NO}${KIND_OF_TRUE_UP} ${TRUE_UP}|\\b${TRUE_UP} ?(?::|-|=|is) ?no(?:ne)?\\b|\\b${TRUE_UP} no\\b|(?:doesn't|don't|does not|do not|never|won't) true[- ]up\\b`,
    () => ({
      trueUp: false,
    }),
  ),
  say(
    `(?:not sure|don't know|do not know|no idea|unsure|dunno)[^.;!?]{0,30}${TRUE_UP}|\\b${TRUE_UP} ?(?::|-|=|is|i)* ?(?:not sure|don't know|no idea|unsure|unknown|idk|\\?)`,
    () => ({ trueUp: null }),
  ),
  say(
    `\\b${HAS}${KIND_OF_TRUE_UP} ${TRUE_UP}|\\b${TRUE_UP} ?(?::|-|=|is)? ?yes\\b|\\b(?:they|employer|company|it|plan|theplan) true(?:s|d)?(?: it| us| me| the match| everything)?[- ]up\\b|(?:^|[,;(] ?|\\band |\\bwith |\\bthen |\\bwhich )(?:an? )?(?:annual |yearly |year-?end )?(?:trues[- ]up|true[- ]?up)(?: (?:at|after) (?:the )?(?:year[- ]?end|end of the year))?(?= ?(?:$|[,;.)]| and\\b))`,
    () => ({ trueUp: true }),
  ),
];

const CATCH_UP = '(?:the |my |our |any )?catch-?ups?(?: (?:contributions?|money|part))?';
const AFTER_TAX_TOO = `(?:the |my |our |any )?${AFTER_TAX}`;
const matchesOf = (field: 'matchesCatchUp' | 'matchesAfterTax', what: string): Pattern[] => [
  say(
    `\\b(?:don'?t|doesn'?t|do not|does not|won'?t|never) match ${what}|\\bno match (?:on|for) ${what}|\\b${what} (?:isn'?t|aren'?t|is not|are not|not|doesn'?t get|don'?t get)(?: (?:ever|being))? matched|\\bmatch (?:doesn'?t|does not) (?:look at|count|include|cover|apply to) ${what}`,
    () => ({ [field]: false }),
  ),
  say(
    `\\b(?:they|theplan|plan|employer|company|it|we|match)(?: (?:also|even|will|does|do))* (?:match(?:es)?|looks? at|counts?|includes?|covers?|applies to) ${what}(?: (?:too|as well|also))?|\\b${what} (?:is|are|gets?)(?: (?:also|being))? matched`,
    (_, _context, { text }) => (/\bmatch/.test(text) ? { [field]: true } : undefined),
  ),
];

/** What the match looks at: "they don't match the catch-up", "it looks at after-tax contributions too". */
export const matchedMoneyPatterns: readonly Pattern[] = [
  ...matchesOf('matchesCatchUp', CATCH_UP),
  ...matchesOf('matchesAfterTax', AFTER_TAX_TOO),
];

/** "I'm an HCE", "HR says I'm not highly compensated": of this year, as the plan has it. */
export const highlyPaidPatterns: readonly Pattern[] = [
  say(
    "\\b(?:i(?:'m| am| was)|im)(?: (?:definitely|officially|considered|classified as|treated as|listed as|told i'm|now))*(?: (not|no longer))?(?: (?:considered|classified as|treated as|counted as))*(?: (?:an?|one of the))? (?:hce'?s?|highly (?:compensated|comped|paid))(?: employees?)?(?= ?(?:$|[.,;!]| and\\b| so\\b| here\\b| this year| but\\b| according| by\\b))",
    ([not]) => ({ highlyCompensated: not === undefined }),
  ),
];

/** "I own 10% of the company", "I'm a 6% owner": more than five percent makes somebody highly compensated. */
export const ownerPatterns: readonly Pattern[] = [
  say(
    "\\bi(?:'m| am)?(?: (?:also|personally|only|a|an|about|roughly))*(?: (?:own|hold))? <percent>(?: (?:of|in) (?:the|this|my|our) (?:company|business|employer|firm|stock|shares|equity)|[ -]?(?:owner|shareholder|partner)\\b)",
    // People say "a 5% owner" for whoever owns more.
    ([percent]) => (Number(percent) === 5 ? undefined : { fivePercentOwner: Number(percent) > 5 }),
  ),
  say(
    "\\bi(?:'m| am) (?:the |a |an )?(?:(?:sole|majority|only) (?:owner|shareholder)|owner of (?:the|this|my own) (?:company|business))|\\bi own (?:all of |half of |most of )?(?:the|this) (?:company|business|firm)\\b|\\bi(?:'m| am) a more than 5% owner",
    () => ({ fivePercentOwner: true }),
  ),
  say(
    "\\bi (?:don'?t|do not) own (?:any|anything|more than 5%|a share)(?: (?:of|in) (?:it|the company|the business|my employer|this company))?|\\bi(?:'m| am) (?:no|not (?:a|an)) (?:5% |five percent )?owner\\b",
    () => ({ fivePercentOwner: false }),
  ),
];

/** The most of a match that was named before it in the same breath: "50% of the first 6%, max $6,000". */
export const matchMaximumPatterns: readonly Pattern[] = [
  say(
    "(?<=¤[ ,(]*)(?:but |and |with |up to |though )*(?:(?:a|an|the|of|annual|yearly|it'?s|is|dollar|its|they|never|not|no) )*(?:max(?:imum|ed|es)?(?: out)?|cap(?:ped|s)?|ceiling|limit(?:ed)?|at most|up to|more than|most|tops? out)(?: (?:of|at|is|to|out|match|a|it|they|go|per year|than))*<about><money>(?: (?:a|per|each|every) year)?",
    ([amount]) => ({ matchMaximum: Number(amount) }),
  ),
];
