import { AMOUNT, BUSINESS, type Certain, RATE } from './certain.ts';

const THEIR_MONEY = /\b(?:profit[ -]?shar(?:ing|e)|match|bonus|employer|true[- ]?up)\b/;
const LATE_MONEY = '(?:true-?up|profit[- ]sharing|year-?end match)(?: match| contribution)?';
const NEXT_YEAR =
  'next year|in (?:january|february|march)|after (?:the )?year-?end|still to come|to come|still coming';
const WAGES = /\b(?:wages?|wtwo|salary|pay|made|earned|income)\b/;

/** What the employer puts in, by a formula or in dollars. */
export const ofTheEmployer: readonly Certain[] = [
  {
    // "They match my contributions up to 5k": a maximum, and not what comes.
    words: new RegExp(
      `\\bmatch(?:es)? (?:(?:my|our|the) (?:own )?(?:contributions?|deferrals?)|what(?:ever)? (?:i|we) (?:put in|do|defer|contribute)|everything|dollar for dollar|100%),? (?:up )?to (?:a max(?:imum)? of )?${AMOUNT}`,
    ),
    means: ([most = 0]) => ({ match: [{ rate: 1, upToPercentOfPay: 100 }], matchMaximum: most }),
    isNot: ['employerContribution'],
  },
  {
    // "They match my first 4% fully, then half of the next 2%": the rate stands behind its percent.
    words:
      /\bmatch(?:es)? (?:my |the |our )?first (\d+(?:\.\d+)?)% (?:fully|in full|completely|entirely|dollar for dollar|100%|one for one|1 for 1|all of it),? (?:and |then |plus |, )*(?:half|50%)(?: of| on)? (?:the |my )?next (\d+(?:\.\d+)?)%/,
    means: ([first = 0, next = 0]) => ({
      match: [
        { rate: 1, upToPercentOfPay: first },
        { rate: 0.5, upToPercentOfPay: first + next },
      ],
    }),
  },
  {
    // "Our match is trued up at year end", "a true-up match is made by March 15"
    words:
      /(?:^|[.;,!] ?|\band |\bbut )(?:the |our |my )?(?:match|matching)(?: does)? (?:is|are|get|gets|got) true?d[- ]?up\b(?! ?(?:\?|never|only|if|for only))|(?:^|[.;,!] ?|\band )a true-?up(?: match| contribution)? (?:is|gets) (?:made|paid|done|posted|deposited)\b(?! (?:for )?only)/,
    means: () => ({ trueUp: true }),
  },
  {
    // "S corp, W-2 of 90k, the corp contributes 25%": the employer's percent, and no election of its owner's.
    words: new RegExp(
      `(?<!'s |\\b(?:old|previous|former|last) )\\b${BUSINESS} (?:will |also )?(?:contributes?|puts? in|pays? in|adds?)(?: (?:in|the|full|a|another|me))* ${RATE}(?! of (?:what|whatever|everything|my contrib))`,
    ),
    means: ([percent = 0], _, plain) =>
      /\bmatch|\bup to\b/.test(plain) ? undefined : { nonelectivePercent: percent },
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
      /(?:^|[.;,] ?)(?:the |my |our )?match(?:es|ing)?(?: (?:is|of|on))* (\d{1,2})%?,? 100%(?= ?(?:$|[.;]))/,
    means: ([bound = 0]) => ({ match: [{ rate: 1, upToPercentOfPay: bound }] }),
  },
  {
    // "They just put in 10% no matter what": fixed, and no election of one's own.
    words: new RegExp(
      `\\b(?:they|employer|company|firm|work) (?:just |simply |only |always )*(?:puts?|gives?|contributes?|adds?|kicks?)(?: (?:in|me|us|everyone|everybody))* ${RATE}(?: of (?:my |our )?pay)? (?:no matter what|regardless|whether or not|either way|automatically|for everyone|for everybody|to everyone)`,
    ),
    means: ([percent = 0]) => ({ nonelectivePercent: percent }),
  },
  {
    // "They do 50% of what I put in, capped at 5k"
    words: new RegExp(
      `\\b(?:match(?:es)?|do(?:es)?|pays?|puts? in|gives?) ${RATE} of (?:what(?:ever)?|everything|all(?: that)?) (?:i|we|you) (?:put in|contribute|defer|save|do),? (?:and )?(?:it'?s |but |with )?(?:capped|capping|max(?:es|ed)?(?: out)?|up to|maximum|limited|limit)(?: (?:a|at|to|of|about))* ${AMOUNT}`,
    ),
    means: ([rate = 0, most = 0]) => ({
      match: [{ rate: rate / 100, upToPercentOfPay: 100 }],
      matchMaximum: most,
    }),
  },
  {
    // "The corporation puts in 20,000": the employer's money, and no deferral of its owner.
    words: new RegExp(
      `\\b(?:the |my |our )?${BUSINESS} (?:will |also |usually )?(?:puts?(?: in)?|contributes?|pays? in|adds?|kicks? in)(?: (?:into|for|me))* ${AMOUNT}(?! (?:in |of )?(?:wages?|salary|wtwo))`,
    ),
    means: ([amount = 0]) => ({ employerContribution: amount }),
  },
  {
    // "Employer match year to date 8,200, will be 8,900 by year end"
    words: new RegExp(
      `\\b(?:match|employer(?: money)?|company)(?: (?:is|was|ytd|year to date|so far|at|money|put in))* ${AMOUNT}(?: (?:ytd|so far|year to date))*,? (?:and |but )?(?:it'?ll be|it will be|will be|should be|gonna be|comes to)(?: (?:about|around))? ${AMOUNT}(?: (?:by|at|for) (?:the )?(?:end|year|yr|eoy|december))`,
    ),
    means: ([, year = 0]) => ({ employerContribution: year }),
  },
  {
    // "Employer was 8k as of September, 9,100 now"
    words: new RegExp(
      `\\b(?:employer|match|company)(?: (?:money|match|contributions?))?(?: (?:was|is|were|at|had|put in))* ${AMOUNT}(?: (?:as of|in|by|through|until) [a-z]+\\.?(?: \\d{1,2})?)?,? (?:and |but |it'?s |they'?re )*${AMOUNT} (?:now|today|by now|as of (?:now|today))`,
    ),
    means: ([, now = 0]) => ({ employerContribution: now }),
  },
  {
    // "My employer still owes me 2k for this year"
    words: new RegExp(`\\b(?:employer|company|they) (?:still )?owes?(?: me)? ${AMOUNT}`),
    means: ([amount = 0]) => ({ employerStillToCome: amount }),
  },
  {
    // "True-up of $2,000 will be paid next year", "my employer pays a $2,000 true-up in February", "still to come from my employer: $3,000"
    words: new RegExp(
      `\\b${LATE_MONEY}(?: (?:of|about|around))* ${AMOUNT} (?:(?:will be|is|gets|to be|is going to be|will get|comes|is coming|paid|being) )*(?:paid )?(?:${NEXT_YEAR})|${AMOUNT} ${LATE_MONEY} (?:(?:will be|is|gets|to be|comes|paid|coming|will come) )*(?:${NEXT_YEAR})|\\bstill to come from (?:my |the )?(?:employer|company):? ${AMOUNT}`,
    ),
    means: ([amount = 0]) => ({ employerStillToCome: amount }),
  },
  {
    // "50% of the first 6%, max $2,000, plus 3%": a step of the match, or money no matter what? That's asked.
    words: new RegExp(`\\bmax(?:imum)? ${AMOUNT},? (?:and |plus )+${RATE}(?= ?(?:$|[.,;]))`),
    means: ([most = 0], _, plain) => (/\bmatch/.test(plain) ? { matchMaximum: most } : undefined),
  },
  {
    // "No employer money"
    words: /\bno (?:employer|company) (?:money|contributions?)\b(?! (?:so far|yet))/,
    means: () => ({ employerContribution: 0 }),
  },
  {
    // "Year-end profit share, last year it was 7k": no wages.
    words: new RegExp(
      `\\blast year (?:it|that|they|theirs)(?:'s)?(?: (?:was|were|put in|gave|paid|did|about|around))+ ${AMOUNT}`,
    ),
    means: (_, __, plain) => (THEIR_MONEY.test(plain) && !WAGES.test(plain) ? {} : undefined),
  },
];
