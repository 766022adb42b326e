import { AMOUNT, type Certain } from './certain.ts';

/** What is in after tax, and what the plan takes of it. */
export const ofAfterTax: readonly Certain[] = [
  {
    // "There's 300 of gains on it", after what was said to be in
    words:
      /\b(?:there'?s|there is|with|has) (?:about )?\$?(\d+(?:\.\d+)?) (?:of|in) (?:gains?|growth|earnings) on (?:it|that|them)\b/,
    means: ([gains = 0], { afterTaxYearToDate, afterTaxBalance }) =>
      (afterTaxYearToDate ?? afterTaxBalance ?? 0) > 0 ? { afterTaxEarnings: gains } : undefined,
  },
  {
    // "40k after-tax (35k contributions, 5k gains)": the bucket in its two parts.
    words: new RegExp(
      `${AMOUNT}(?: (?:of|in))? aftertax,? ?\\(?(?:of which |with )?${AMOUNT} (?:is |of |in |are )?(?:contributions?|basis|paid in|my money),? (?:and )?${AMOUNT} (?:is |of |in |are )?(?:gains?|growth|earnings)`,
    ),
    means: ([all = 0, paidIn = 0, growth = 0]) =>
      paidIn + growth === all ? { afterTaxBalance: paidIn, afterTaxEarnings: growth } : undefined,
  },
  {
    // "Deferred 7,900 so far, no after-tax": none of it is in; of the plan nothing is said.
    words: /\b(?:so far|sofar|ytd|year to date|to date),? (?:and )?no aftertax(?= ?(?:$|[.,;]))/,
    means: () => ({ afterTaxYearToDate: 0 }),
    isNoOf: ['allowsAfterTax'],
  },
  {
    // "Sorry, it was 6,000 Roth, not after-tax": what was told before is no after-tax money.
    words: new RegExp(
      `\\b(?:it|that|those) (?:was|were|is) ${AMOUNT} (?:in |of )?roth,? (?:and )?not aftertax\\b`,
    ),
    means: ([amount = 0], { afterTaxYearToDate }) =>
      afterTaxYearToDate === amount ? { afterTaxYearToDate: null, deferralKind: 'mixed' } : undefined,
    isNoOf: ['allowsAfterTax'],
  },
  {
    // "I have 12k after-tax in the plan": what is there of it.
    words: new RegExp(
      `\\b(?:have|got|there'?s|hold|holding)(?: (?:about|around))* ${AMOUNT}(?: (?:of|in))? aftertax(?: (?:money|dollars|contributions?))? (?:in|inside|sitting in) (?:the|my|our) (?:plan|theplan|account)\\b(?! this year| so far)`,
    ),
    means: ([amount = 0]) => ({ afterTaxBalance: amount }),
    isNot: ['rothBalance', 'afterTaxYearToDate'],
  },
  {
    // "…, after-tax: 5%": an item of a list.
    words: /(?:^|[.,;] ?)aftertax:? (\d+(?:\.\d+)?)%(?= ?(?:$|[,;.](?!\d)))/,
    means: ([percent = 0], { afterTaxCapPercent }) =>
      afterTaxCapPercent == null ? { afterTaxPercent: percent } : undefined,
  },
  {
    // "20k after tax in there that's grown to 23k": what it has earned.
    words: new RegExp(
      `${AMOUNT}(?: (?:of|in))? aftertax\\b[^.;$%]{0,25}\\b(?:grown|grew|worth|now at|up)(?: (?:to|at|is|now|about|around))* ${AMOUNT}`,
    ),
    means: ([paid = 0, now = 0]) =>
      now > paid
        ? { afterTaxBalance: paid, afterTaxEarnings: Math.round((now - paid) * 100) / 100 }
        : undefined,
  },
  {
    // "The plan takes after-tax, I've put none in": of what was just named.
    words:
      /\baftertax\b[^.;!?\d]{0,25}[,.;] ?(?:but |and )?(?:i(?:'ve| have)? )?(?:(?:put|paid|contributed|done) (?:none|nothing|zero|no money|0)(?: of (?:it|that))?(?: in)?|haven'?t (?:put|paid|contributed|done) (?:any|anything)(?: of (?:it|that))?(?: in)?|none (?:of it )?(?:is )?in(?: there)?(?: yet)?|nothing (?:is )?in(?: there)? yet)(?= ?(?:$|[.,;!?]| yet| so far))/,
    means: () => ({ afterTaxYearToDate: 0 }),
    isNot: ['electiveDeferralYearToDate'],
    alsoAsked: true,
  },
  {
    // "No after-tax contributions made", "no after-tax in there yet": nothing of it is in, and nothing is said of the plan.
    words:
      /\bno aftertax(?: (?:contributions?|money|dollars))?(?: (?:has |have |is |are |was )?(?:been )?(?:made|put in|paid in|in there|done|contributed))+(?: (?:yet|so far|this year|until now|at all))?(?! (?:in|by) (?:my|the|our) )(?![^.;]*\bplan (?:doesn'?t|does not|won'?t))|\bno aftertax(?: (?:contributions?|money|dollars))? (?:yet|so far)\b/,
    means: () => ({ afterTaxYearToDate: 0 }),
    isNoOf: ['allowsAfterTax'],
    alsoAsked: true,
  },
  {
    words:
      /(?:^|[,;.] ?)(?:put (?:in )?|paid (?:in )?)?aftertax (\d{2,3})(?![\d.%k]) (?:so far|ytd|to date|this year)/,
    means: ([amount = 0]) => ({ afterTaxYearToDate: amount, allowsAfterTax: true }),
  },
  {
    // "No after-tax in there so far. The plan takes it though": what was named just before.
    words:
      /\baftertax\b[^!?]{0,60}\b(?:the |my |our )?(?:plan|theplan|company) (?:does |will )?(?:takes?|allows?|accepts?|lets me do) (?:it|that|those|them)\b(?! (?:if|after|when|once|next|from))|\bplan dose aftertax\b/,
    means: (_, __, plain) =>
      /\b(?:not sure|don'?t (?:know|think)|if|whether|wife|husband|spouse|partner)\b/.test(plain)
        ? undefined
        : { allowsAfterTax: true },
  },
  {
    // "Plan takes after-tax, nothing after-tax in yet": an item of a list.
    words:
      /(?:^|[,;.] ?)(?:and |but )?(?:nothing|none)(?: of (?:the|my))?(?: in)? aftertax(?: money)?(?: (?:is|has|gone|went|put|paid|in|there))* (?:yet|so far)\b/,
    means: () => ({ afterTaxYearToDate: 0 }),
    isNoOf: ['allowsAfterTax'],
    alsoAsked: true,
  },
  {
    // "…, after-tax 55k so far": an item of a list.
    words: new RegExp(
      `(?:^|[,;.] ?)(?:and )?aftertax(?: contributions?)?:? ${AMOUNT} (?:so far|ytd|year to date|to date)(?= ?(?:$|[,;.]))`,
    ),
    means: ([amount = 0]) => ({ afterTaxYearToDate: amount, allowsAfterTax: true }),
  },
];
