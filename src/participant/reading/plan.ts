import type { Facts, Field } from '../profile.ts';

/** Yes, no and "I don't know" about what the plan offers, clause by clause. */

const FEATURES: readonly [Field, RegExp][] = [
  [
    'separateAccounting',
    /separate(?:ly)?[ -](?:account\w*|track\w*|bucket|source|sub-?account|kept)|account\w*(?: for)?(?: \w+){0,4} separate(?:ly)?|(?:kept|keeps?|keep|track(?:ed|s)?|held)(?: \w+){0,4} (?:separate(?:ly)?|apart)|separate (?:account|source|bucket)s?|\b(?:its|their) own (?:sub-?account|account|bucket|source)/,
  ],
  [
    'allowsInServiceWithdrawal',
    /inservice(?: (?:withdrawals?|distributions?|rollovers?|conversions?))?|(?:withdraw\w*|tak(?:e|ing)|roll(?:ing)?)(?: \w+){0,5} while (?:i |i'?m |still |we |we'?re |you |you'?re )*(?:work\b|employed|working|there|here)|\b(?:lets?|let) (?:me|us|you) touch (?:it|that|them|the aftertax(?: money)?)/,
  ],
  [
    'allowsInPlanConversion',
    /inplan(?: (?:roth )?(?:conversions?|rollovers?|roth))?|\b(?:inside|within) (?:of )?(?:the|our|my) (?:plan|theplan)(?=:? (?:no|yes|nope|yep|not|isn't)\b)|(?:convert\w*|conversions?|roth rollovers?)(?: \w+){0,4} (?:in|inside|within)(?: of)? (?:the|my|our|a) (?:plan|theplan)|conversions? inside\b|roth(?:ify| conversions?)|(?:auto(?:matic)?(?:ally)? )?convert\w*(?: \w+){0,3} to roth|auto[- ]?conver\w+|mega ?backdoor conversions?|auto(?:matic)?(?:ally)? (?:roth )?conver\w+|\bconver(?:t|ts|ted|sions?)\b(?: \w+){0,3} automatic(?:ally)?\b|\blets? (?:me|us|you) (?:touch (?:it|that|them) or )?convert\b|^ ?convert while\b|\b(?:swept|sweeps?|moved|moves) (?:\w+ ){0,3}(?:in)?to (?:the |my )?roth\b(?! ira)/,
  ],
  [
    'allowsAfterTax',
    /aftertax(?: (?:contributions?|money|option|deferrals?|dollars))?|mega ?backdoor(?: roth)? (?:is|are|isn't|is not) (?:\w+ )?(?:allowed|offered|available|supported|possible)/,
  ],
];
/** The plan's kinds of deferrals: with no Roth option, catch-up that must be Roth cannot be made. IRC 414(v)(7). */
const NO_ROTH =
  /\bno roth (?:option|401|theplan|deferrals?|side|bucket|feature)|\b(?:plan|theplan|we|they|employer|company|there'?s|has|have|with) no roth(?! (?:ira|conver\w*|match|rollovers?))(?= ?(?:$|[.,;!]|at all|here|in it))|(?:doesn'?t|does not|don'?t) (?:have|offer|take|allow)(?: an?| any)? roth(?: (?:option|deferrals?|theplan|contributions?))?(?! ?ira)|\bwithout a roth option/;
const HAS_ROTH = /\b(?:has|have|offers?|there(?:'s| is)) a roth (?:option|theplan|side)\b/;

const LEAVING =
  /(?:^|[.;,!] ?)(?:leaving|quitting) (?:my job|this job|the company|my employer)(?= ?(?:$|[.;,!]))|\b(?:lost my job|(?:put in|gave|handed in|turned in) my (?:two[- ]weeks?|2[- ]weeks?|resignation)|(?:i'?m|i am|im|will be|i'?ll be|plan(?:ning)? (?:to|on)|going to|about to|thinking of) (?:leav(?:e|ing)|quit(?:ting)?|retir(?:e|ing)|resign(?:ing)?)|(?:leaving|quitting|retiring|retire|resigning)(?: my job| the (?:company|firm)| here| from work)? (?:in|on|at the|next|this|soon|by|end|after)\b|(?:my )?last day (?:is|at work)|giving (?:my )?notice|gave (?:my )?notice|\bi (?:quit|retire|leave) (?:at|by|in|on|next|this)\b|\bleave (?:at|by) (?:the )?(?:end|start|beginning) of\b|\bleave in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|winter|a (?:month|week|year)|two|\d)|(?:moving|switching|going) to a new (?:job|employer|company)|(?:being|been|got|get|getting|was) laid off|\b(?:i'?m|i am|i'?ll be) done (?:here|working here)\b)/;
const STAYING =
  /\b(?:(?<!\b(?:last year|wtwo|wages|thebox)\b[^.;]*)same (?:company|employer|job)(?=$|[ .,;!])(?! match)|not (?:leaving|quitting|retiring|planning to (?:leave|quit|retire))|no plans? (?:to|of) (?:leav|quit|retir)|(?:staying (?:put|here|with|at|on)|(?:i'?m|im|i am) staying(?=$|[.,;!]))|don'?t plan (?:to|on) (?:leav|quit|retir)|not going anywhere|(?:plan|going) to stay)/;

/** "Thinking of retiring at 62": some day, at an age. */
const RETIRES_AT =
  /\b(?:i'?m |i am )?(?:thinking (?:of|about)|planning (?:on|to)|hoping to|plan to|want to|going to|gonna|will|i'?ll)? ?(?:retir(?:e|ing)|stop(?:ping)? work(?:ing)?|quit(?:ting)?) (?:at|around|by|when i'?m)(?: age| about)? (?:5|6|7)\d\b/g;

const AT_A_NEW_JOB =
  /\bnow (?:at|in|with) (?:a |my |the )?(?:new|another)\b|\bnew (?:job|place|company) since\b/;

const UNSURE =
  /(?:not|n't) (?:really )?(?:sure|certain|know)|\bunsure\b|\bunclear\b|\bnot a clue\b|\bnot clear\b|\bno (?:idea|clue)\b|\bdunno\b|\bidk\b|\bunknown\b|\bdoubtful\b|\bhaven'?t (?:checked|asked|found out)|\bwondering\b|\bneed to (?:ask|check|find out)\b|\?$/;
const NO =
  /\bno\b|\bnot\b|n't\b|\bnope\b|\bwithout\b|\bnever\b|\bcannot\b|\bprohibit|\bforbid|\bneither\b|\bnor\b|\blacks?\b|\bmissing\b|\bonly on (?:leaving|separation)|\bhardships? only\b|\bonly (?:for|in|on) (?:a )?hardships?\b|(?<!\b(?:i|i've|we|we've) (?:just |already |have )?)\b(?:stopped|ended|dropped|discontinued|eliminated|removed|got rid of|took away|suspended|froze|scrapped)\b(?! (?:out|off|by|at|in)\b)/;
const YES =
  /\byes\b|\byep\b|\byeah\b|\bsure\b|\ballow|\boffer|\bpermit|\bsupport|\blets?\b|\bhas\b|\bhave\b|\bhad\b|\btakes?\b|\baccept|\bcan\b|\benabled?\b|\bincludes?\b|\bdoes\b|\bdo\b|\bpossible\b|\bthere(?:'s| is| are)\b|\bis there\b(?! (?:a|an|any)\b)|\bavailable\b|\ban option\b|\bsits?\b|\bautomatic|\bkeeps?\b|\bkept\b|\btracks?\b|\btracked\b|\bheld\b|\bok(?:ay)?\b|\bgot\b|\baccount(?:s|ed)\b|\buses?\b|\b(?:plan|theplan) with\b|\bsw(?:ept|eeps?)\b|(?<!\b(?:i|we) )\b(?:added|introduced|launched|started (?:offering|allowing|taking))\b|\bcalls? (?:it|them|that|this)\b/;

const ANSWERS_ITSELF = /^\W*(?:so|ok|then|and|that'?s a) (yes|yep|no|nope)\b(?![^.;]*\b(?:but|only)\b)/;

const REFERS = /^\W*(?:but )?(?:those|they|these|that|it)(?:'s|'re| is| are)\b/;

/** What may be some day is no rule of the plan. */
const TO_COME =
  /\bmight\b|\bhope(?:fully|d|s)?\b|\bnext year\b|\b(?:considering|planning to|going to|about to) (?:add|allow|offer|let)/;

type Polarity = boolean | null | undefined;

/** "No in-plan conversion, only in-service withdrawals". */
const ONLY =
  /^\W*(?:but )?(?:only|just)\b(?! (?:read|saw|seen|heard|learned|found|checked|asked|looked|got|talked|spoke)\b)/;

function polarityOf(clause: string): Polarity {
  if (UNSURE.test(clause)) return null;
  if (ONLY.test(clause) && !/\bonly on\b/.test(clause)) return true;
  if (NO.test(clause)) return false;
  if (YES.test(clause)) return true;
  return undefined;
}

/** "After-tax and in-plan conversion allowed": the word at the end is of both. */
const BOTH_ALLOWED =
  /\b(aftertax(?: (?:contributions?|money))?) and (?=in(?:plan|service)(?: roth)?(?: (?:conversions?|withdrawals?|rollovers?|distributions?))?(?: (?:are|is|both|all|also))* (?:allowed|ok(?:ay)?|available|offered|permitted|possible|supported|fine)\b)/g;

/**
 * What is said of the plan's features. A clause without a word of its own for yes or no goes with the clause
 * before it ("no in-service withdrawals or in-plan conversions").
 */
export function readPlan(text: string): Facts {
  const facts: Record<string, unknown> = {};
  let named: Field[] = [];
  for (const sentence of text.replace(BOTH_ALLOWED, '$1 plus ').split(/[.!;\n]+(?=\s|$)/)) {
    let before: Polarity;
    // "Found it: 'after-tax (non-Roth)'. So yes they do."
    const answer = ANSWERS_ITSELF.exec(sentence)?.[1];
    if (answer) for (const field of named) facts[field] ??= /^y/.test(answer);
    named = [];
    for (const clause of sentence.split(
      /,| but | yet | except | though | however |(?: and| but) (?=yes|no|also|it|they|we|in|aftertax|separate|not|has|the|can|lets|allows|so)| or /,
    )) {
      const said = FEATURES.flatMap(([field, wording]) => (wording.test(clause) ? [field] : []));
      if (TO_COME.test(clause)) continue;
      const own = polarityOf(clause);
      const polarity = own === undefined && said.length > 0 ? before : own;
      if (polarity === undefined) named.push(...onlyTheMostSpecific(said, clause));
      // "What I said on in-service withdrawals, those are hardship only".
      if (said.length === 0 && own === false && REFERS.test(clause))
        for (const field of named) facts[field] = own;
      if (own !== undefined) before = own;
      if (polarity === undefined || /¤/.test(clause) || /\$|%/.test(clause)) continue;
      for (const field of onlyTheMostSpecific(said, clause)) facts[field] = polarity;
    }
  }
  if (
    /\bco-?mm?ingled\b|\b(?:mixed|lumped|pooled) together\b|\ball in one (?:pot|account|bucket)\b/.test(text)
  )
    facts.separateAccounting = false;
  if (NO_ROTH.test(text)) facts.offersRoth = false;
  else if (HAS_ROTH.test(text)) facts.offersRoth = true;
  if (STAYING.test(text)) facts.leavingEmployer = false;
  // "Laid off in June, now at a new job since August": of the job that was.
  else if (!AT_A_NEW_JOB.test(text) && LEAVING.test(text.replace(RETIRES_AT, ' ')))
    facts.leavingEmployer = true;
  return facts;
}

/** "convert my after-tax money in the plan" is about the conversion, not about whether after-tax is allowed. */
function onlyTheMostSpecific(said: readonly Field[], clause: string): Field[] {
  if (said.length < 2 || !said.includes('allowsAfterTax')) return [...said];
  const both = /aftertax(?: \w+)? (?:and|with|plus|\+|&|or) /.test(clause);
  return both ? [...said] : said.filter((field) => field !== 'allowsAfterTax');
}

const STATUSES: readonly [RegExp, NonNullable<Facts['filingStatus']>][] = [
  [
    /married filing joint(?:ly)?|\bmfj\b|fil(?:e|ing) (?:taxes )?joint(?:ly)?|joint(?:ly)? filers?|joint return|married,? joint(?:ly)?|fil(?:e|ing) (?:our taxes )?together/,
    'marriedFilingJointly',
  ],
  [
    /married filing separate(?:ly)?|\bmfs\b|fil(?:e|ing) (?:taxes )?separate(?:ly)?|married,? separate(?:ly)?/,
    'marriedFilingSeparately',
  ],
  [/head of (?:the )?household|\bhoh\b/, 'headOfHousehold'],
  [
    /\bunmarried\b|\b(?:not|never) married\b|(?<!every )(?<!a )\bsingle\b(?! (?:employer|plan|year|paycheck|time|payment|day|one|dollar|sum|account|source|rollover|distribution|person plan))/,
    'single',
  ],
];

export function readFilingStatus(text: string): Facts {
  const found = STATUSES.find(([wording]) => wording.test(text));
  return found ? { filingStatus: found[1] } : {};
}

const UNKNOWN_WORDS: readonly [Field, RegExp][] = [
  ['match', /\bmatch(?:ing)?\b/],
  ['employerContribution', /\b(?:employer|company)(?:'s)? (?:puts?|contribut\w+|money|adds)/],
  ['modifiedAgi', /\bm?agi\b/],
  ['marginalTaxRate', /\b(?:tax )?bracket\b|\btax rate\b/],
  ['annualPay', /\b(?:salary|annual pay|my pay)\b/],
  ['priorYearWages', /\b(?:last year'?s? (?:wages|pay|wtwo)|wtwo)\b/],
  ['afterTaxYearToDate', /\bhow much (?:\w+ ){0,4}aftertax\b/],
  ['preTaxBalance', /\bpretax balance\b/],
  ['afterTaxBalance', /\baftertax balance\b/],
  ['deferralKind', /\b(?:whether|if) (?:\w+ ){0,4}(?:roth or pretax|pretax or roth)\b/],
];

/** "No idea what my match is": said not to know. */
export function readUnknown(text: string): Facts {
  const facts: Record<string, null> = {};
  for (const clause of text.split(/[.!;,]| but /))
    if (UNSURE.test(clause) && !/\$|%/.test(clause))
      for (const [field, wording] of UNKNOWN_WORDS) if (wording.test(clause)) facts[field] = null;
  return facts;
}
