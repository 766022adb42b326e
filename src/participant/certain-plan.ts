import { BUSINESS, type Certain, RATE } from './certain.ts';

const LARGER_CATCH_UP =
  '(?:(?:super|bigger|larger|enhanced|higher|extra)(?: catch-?up)?|60(?: ?- ?| to )63(?: (?:thing|one|catch-?up|amount))?|catch-?up for (?:ages? )?60(?: ?- ?| to )63)';
const PLAN = '(?:my |our |the |this )?(?:theplan|plan|employer|company|we|they|it|hr says we)';

/** What a plan has and hasn't. */
export const ofThePlan: readonly Certain[] = [
  {
    // "Our plan hasn't adopted the 60-63 thing"
    words: new RegExp(
      `\\b${PLAN} (?:hasn'?t|haven'?t|doesn'?t|don'?t|didn'?t|does not|do not|has not|won'?t|will not)(?: (?:adopted?|have|offer|take|allow|do|support|added?|permit|include))+(?: (?:the|a|an|that|any))? ${LARGER_CATCH_UP}\\b`,
    ),
    means: () => ({ offersSuperCatchUp: false }),
    alsoAsked: true,
  },
  {
    // "My plan takes the bigger catch-up"
    words: new RegExp(
      `(?<!\\b(?:does|do|if|whether|will|would) )\\b${PLAN} (?:has|have|offers?|takes?|allows?|does|do|supports?|adopted|added|permits?|includes?)(?: (?:the|a|an|that))? ${LARGER_CATCH_UP}\\b(?! (?:not|or not))`,
    ),
    means: () => ({ offersSuperCatchUp: true }),
  },
  {
    // "50% up to 8%, and it counts pre-tax, Roth AND after-tax"
    words:
      /\b(?:match|it|they|which)(?: also)? (?:counts?|includes?|covers?|looks at|applies to)(?: on)? (?:both |all of |my )?(?:pretax|roth)[^.;!?]{0,25}\b(?:and|plus|&)(?: also)? (?:the )?aftertax\b|\b(?:match|it)(?: also)? (?:counts?|includes?|covers?|looks at|applies to) (?:the )?aftertax(?: (?:money|contributions?))? (?:too|also|as well)\b/,
    means: () => ({ matchesAfterTax: true }),
    isNot: ['deferralKind'],
  },
  {
    // "Plan lets me pull the after-tax money twice a year"
    words:
      /\b(?:lets?|allows?|can|may|able to|permits?)(?: (?:me|us|you|i|we|to))* (?:pull|take|withdraw|get|move)(?: out)? (?:the |my |our )?aftertax(?: (?:money|contributions?|part|bucket|account))?(?: out)? (?:once|twice|\d+ times|(?:four|three|six|twelve) times|quarterly|monthly|any ?time|whenever|every|at any)\b/,
    means: () => ({ allowsAfterTax: true, allowsInServiceWithdrawal: true }),
  },
  {
    // "The document allows after-tax": whatever else is none.
    words:
      /\b(?:document|spd|summary|plan doc|plan document|adoption agreement) (?:clearly |does |also )?(?:allows?|takes?|permits?|offers?) (?:voluntary )?aftertax\b/,
    means: () => ({ allowsAfterTax: true }),
  },
  {
    // "Our match is trued up at year end", "a true-up match is made by March 15"
    words:
      /\b(?:match|matching|they|it)(?: does)? (?:is|are|get|gets|got) true?d[- ]?up\b(?! ?\?)|\ba true-?up(?: match| contribution)? (?:is|gets) (?:made|paid|done|posted|deposited)\b/,
    means: () => ({ trueUp: true }),
  },
  {
    // "S corp, W-2 of 90k, the corp contributes 25%": the employer's percent, and no election of its owner's.
    words: new RegExp(
      `\\b(?:the |my |our )?${BUSINESS} (?:will |also )?(?:contributes?|puts? in|pays? in|puts?|adds?)(?: (?:in|the|full|a|another|me|up to|maximum|max))* ${RATE}`,
    ),
    means: ([percent = 0], _, plain) => (/\bmatch/.test(plain) ? undefined : { nonelectivePercent: percent }),
    isNot: ['electiveDeferralPercent'],
  },
  {
    // "The employer is giving the half until 5%"
    words: new RegExp(
      `\\b(?:employer|company|they|firm)(?: (?:is|are))? (?:giv(?:e|es|ing)|pay(?:s|ing)?|add(?:s|ing)?|put(?:s|ting)?)(?: in)? (?:the |a |me )*half (?:until|up to|till|to) (?:the )?${RATE}`,
    ),
    means: ([bound = 0]) => ({ match: [{ rate: 0.5, upToPercentOfPay: bound }] }),
    isNot: ['electiveDeferralPercent', 'nonelectivePercent'],
  },
  {
    // "Match 6, dollar for dollar"
    words:
      /(?:^|[.;,] ?)(?:the |my |our )?match(?:es|ing)?(?: (?:is|of|on))* (\d{1,2})%?,? 100%(?= ?(?:$|[.;,]))/,
    means: ([bound = 0]) => ({ match: [{ rate: 1, upToPercentOfPay: bound }] }),
  },
];
