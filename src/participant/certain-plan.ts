import { type Certain, HCE, RATE } from './certain.ts';

const LARGER_CATCH_UP =
  '(?:(?:super|bigger|larger|enhanced|higher|extra) catch-?up|60(?: ?- ?| to )63 (?:thing|one|catch-?up|amount)|catch-?up for (?:ages? )?60(?: ?- ?| to )63)';
/** At the beginning of a clause: after “does”, “if” or “not sure” nothing of it is said. */
const PLAN =
  '(?:^|[.;,!?] ?|\\band |\\bbut |\\bso |\\bcause |\\bsince )(?:my |our |the |this )?(?:theplan|plan|employer|company|we|they|hr says we)';

/** What a plan has and hasn't. */
export const ofThePlan: readonly Certain[] = [
  {
    // "Plan cap 15% after tax, 5% for HCEs"
    words: new RegExp(
      `\\b(?:cap|limit|max(?:imum)?|up to)[^.;%$]{0,20}?${RATE}(?: of (?:pay|comp|salary))?(?: in| for)? aftertax[,;]? (?:and |but |only )*${RATE} for ${HCE}`,
    ),
    means: ([all = 0, some = 0]) => ({
      ...{ allowsAfterTax: true, afterTaxCapPercent: all },
      ...{ afterTaxCapHighlyCompensatedPercent: some },
    }),
    isNot: ['deferralCapHighlyCompensatedPercent', 'deferralCapPercent'],
  },
  {
    // "My plan's HCE cap is 5%, others 15%, after tax"
    words: new RegExp(
      `\\b${HCE} (?:after-?tax )?(?:cap|limit|max)(?: (?:is|of|at))* ${RATE},? (?:and |but |while )?(?:(?:for )?(?:the )?(?:others?|everyone else|everybody else|rest|non-?hces?))(?:'s)?(?: (?:is|are|at|get|have))* ${RATE}(?=.*\\baftertax\\b)`,
    ),
    means: ([some = 0, all = 0]) => ({
      ...{ allowsAfterTax: true, afterTaxCapPercent: all },
      ...{ afterTaxCapHighlyCompensatedPercent: some },
    }),
    isNot: ['deferralCapHighlyCompensatedPercent', 'deferralCapPercent'],
  },
  {
    // "My plan takes after-tax and converts every day"
    words: new RegExp(
      `${PLAN}(?: (?:takes?|has|allows?|offers?|does|lets?)[^.;!?\\d]{0,30}?(?:,| and))? (?:it )?(?:also )?(?:automatically )?(?:converts?|sweeps?)(?: (?:it|that|them|those|the money|to roth|it to roth|everything))* (?:every (?:single )?(?:day|night|business day|paycheck|pay ?day|pay period|week)|daily|nightly|each (?:day|night|paycheck|pay ?day|pay period)|same day|overnight|weekly)\\b`,
    ),
    means: () => ({ allowsInPlanConversion: true, conversion: 'automatic' }),
  },
  {
    // "Plan only lets us do up to 20% total, after-tax included"
    words: new RegExp(
      `\\b(?:lets?|allows?)[^.;%$]{0,25}? ${RATE}(?: of (?:pay|salary))? (?:in )?(?:total|all in|altogether),? (?:and |with |incl(?:uding|udes)? )?(?:the )?aftertax(?: (?:incl(?:uded)?|too|counted|counts))*`,
    ),
    means: ([percent = 0]) => ({ combinedCapPercent: percent, allowsAfterTax: true }),
    isNot: ['afterTaxCapPercent', 'deferralCapPercent'],
  },
  {
    // "We can't convert more than twice a year": then it can be done.
    words:
      /\b(?:can'?t|cannot|can not|don'?t get to) (?:convert|do (?:an? )?(?:inplan )?conversions?)(?: (?:it|that|the aftertax|aftertax|money))* (?:more (?:often )?than|over) (?:once|twice|\d+|two|three|four|one)\b/,
    means: () => ({ allowsInPlanConversion: true }),
    isNoOf: ['allowsInPlanConversion'],
  },
  {
    // "HCEs can't do after-tax at more than 5%"
    words: new RegExp(
      `\\b${HCE} (?:can'?t|cannot|can not|may not|aren'?t allowed to) (?:do|put in|make|contribute|elect) aftertax(?: (?:at|of|for|contributions?))* (?:more than|over|above) ${RATE}`,
    ),
    means: ([percent = 0]) => ({ allowsAfterTax: true, afterTaxCapHighlyCompensatedPercent: percent }),
    isNoOf: ['allowsAfterTax'],
  },
  {
    // "We can't do after-tax until we max pre-tax": then it's there.
    words:
      /\b(?:can'?t|cannot|can not|no)(?: (?:do|put in|make|start|contribute|elect|any))* aftertax(?: (?:contributions?|money))? until (?:i|we|you|they)(?:'ve| have)? (?:max\w*|hit|reach\w*|get to)/,
    means: () => ({ allowsAfterTax: true }),
    isNoOf: ['allowsAfterTax'],
  },
  {
    // "Our plan hasn't adopted the 60-63 thing"
    words: new RegExp(
      `${PLAN} (?:hasn'?t|haven'?t|doesn'?t|don'?t|didn'?t|does not|do not|has not|won'?t|will not)(?: (?:adopted?|have|offer|take|allow|do|support|added?|permit|include))+(?: (?:the|a|an|that|any))? ${LARGER_CATCH_UP}\\b`,
    ),
    means: () => ({ offersSuperCatchUp: false }),
    alsoAsked: true,
  },
  {
    // "My plan takes the bigger catch-up"
    words: new RegExp(
      `${PLAN} (?:has|have|offers?|takes?|allows?|does|do|supports?|adopted|added|permits?|includes?)(?: (?:the|a|an|that))? ${LARGER_CATCH_UP}\\b(?! (?:not|or not))`,
    ),
    means: () => ({ offersSuperCatchUp: true }),
  },
  {
    // "50% up to 8%, and it counts pre-tax, Roth AND after-tax"
    words:
      /\b(?:match|it|they|which)(?: also)? (?:counts?|looks at|applies to)(?: on)? (?:both |all of |my )?(?:pretax|roth)[^.;!?]{0,25}\b(?:and|plus|&)(?: also)? (?:the )?aftertax(?: (?:too|also|as well|money|contributions?))*(?= ?(?:$|[.;,!]))/,
    means: (_, __, plain) =>
      /\bmatch|\d% (?:up to|of|on)\b/.test(plain) ? { matchesAfterTax: true } : undefined,
    isNot: ['deferralKind'],
  },
  {
    // "Plan lets me pull the after-tax money twice a year"
    words: new RegExp(
      `${PLAN} (?:lets?|allows?|permits?) (?:me |us |you )?(?:to )?(?:pull|take|withdraw|get|move)(?: out)? (?:the |my |our )?aftertax(?: (?:money|contributions?|part|bucket|account))?(?: out)? (?:once|twice|\\d+ times|(?:four|three|six|twelve) times|quarterly|monthly|any ?time|whenever)\\b`,
    ),
    means: () => ({ allowsAfterTax: true, allowsInServiceWithdrawal: true }),
  },
  {
    // "The document allows after-tax": whatever else is none.
    words:
      /(?:^|[.;,!] ?|\band |\bbut )(?:the |our |my )?(?:document|spd|summary|plan doc|plan document|adoption agreement) (?:clearly |does |also )?(?:allows?|takes?|permits?|offers?) (?:voluntary )?aftertax\b/,
    means: () => ({ allowsAfterTax: true }),
  },
  {
    // "After-tax is limited to 6% for HCEs": theirs alone, where no other percent is said.
    words: new RegExp(
      `\\baftertax(?: (?:contributions?|money|is|are))* (?:limited|capped|restricted|maxed)(?: (?:to|at))+ ${RATE}(?: of (?:pay|comp(?:ensation)?|salary))? for ${HCE}(?![^.;]*\\d%)`,
    ),
    means: ([percent = 0]) => ({ allowsAfterTax: true, afterTaxCapHighlyCompensatedPercent: percent }),
    isNot: ['afterTaxCapPercent'],
  },
  {
    // "After-tax contributions of 1% to 10%, highly compensated employees up to 6%"
    words: new RegExp(
      `\\baftertax(?: (?:contributions?|money|of|from|between|elections?))* \\d+(?:\\.\\d+)?% (?:to|and|-) ${RATE}(?: of (?:eligible |their |your |our )?(?:pay|comp(?:ensation)?|salary))?[,;]? (?:and |but |with )?${HCE}(?: (?:up to|only|at|to|limited|capped|can do))* ${RATE}`,
    ),
    means: ([all = 0, some = 0]) => ({
      ...{ allowsAfterTax: true, afterTaxCapPercent: all },
      ...{ afterTaxCapHighlyCompensatedPercent: some },
    }),
    isNot: ['deferralCapHighlyCompensatedPercent', 'deferralCapPercent', 'match', 'afterTaxPercent'],
  },
  {
    // "Withdrawals only at 59½ or when you leave": nothing for who is younger.
    words:
      /\bwithdrawals?(?: (?:are|is|allowed|possible|come|of aftertax(?: money)?))* only (?:at|after|from|once|when|past)(?: (?:age|you'?re|you turn|you hit|i'?m))* 59/,
    means: (_, { age }) => ((age ?? 0) >= 59 ? undefined : { allowsInServiceWithdrawal: false }),
    isNot: ['age', 'turningAge', 'leavingEmployer'],
  },
];
