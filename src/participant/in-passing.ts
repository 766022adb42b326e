import { type Facts, type Field, withoutFields } from './profile.ts';
import { standsOnce } from './reading/clauses.ts';

/**
 * What is named in passing and not said: a bound that somebody is not over, a percent of a bonus, a column of a page, the
 * most that is asked about. In plain form.
 */
type InPassing = {
  words: RegExp;
  fields: readonly Field[];
  /** Only of the figure that the words hold, where it stands nowhere else; else of the whole field. */
  ofFigure?: true;
  /** Only where the field was read as a no. */
  ofNo?: true;
};

const BALANCES: readonly Field[] = ['preTaxBalance', 'afterTaxBalance', 'rothBalance', 'afterTaxEarnings'];

/** Whatever an amount may be taken for. */
const AMOUNTS: readonly Field[] = [
  ...(['annualPay', 'priorYearWages', 'modifiedAgi'] as const),
  ...(['electiveDeferralYearToDate', 'electiveDeferralPlanned', 'otherEmployerDeferrals'] as const),
  ...(['afterTaxYearToDate', 'employerContribution', 'employerStillToCome'] as const),
  ...BALANCES,
];

const IN_PASSING: readonly InPassing[] = [
  {
    // The boxes of a form say what was paid out, and of which plan's rules nothing.
    words:
      /\btheform\b(?! (?:income|work|gigs?|jobs?|side|contract\w*|money|pay|business|earnings|consult\w*|freelanc\w*))/g,
    fields: [
      ...AMOUNTS.filter((field) => field !== 'annualPay'),
      ...(['allowsInPlanConversion', 'conversion', 'allowsInServiceWithdrawal', 'deferralKind'] as const),
    ],
  },
  {
    // "Notice 2014-54", "30 days' notice": no notice that was given.
    words: /\bnotice \d{2,4}\b|\b\d+ ?-?days?'? notice\b|\b(?:irs|a|the|this|safe harbor|annual) notice\b/g,
    fields: ['leavingEmployer'],
  },
  {
    // "The after-tax was already converted": done with money that is too much, and no rule of the plan.
    words: /\b(?:was|were|been|got|had) (?:already )?converted\b/g,
    fields: ['allowsInPlanConversion'],
  },
  {
    // "Gross distribution 15,250": paid out of a plan, and no pay.
    words:
      /\b(?:gross|total|early|taxable) (?:distribution|amount)s?(?: (?:of|is|was|shows?|says))*:? \$(\d+(?:\.\d+)?)/g,
    fields: AMOUNTS,
    ofFigure: true,
  },
  {
    // "Moving to another state": with the same job, or not.
    words:
      /\b(?:mov(?:e|es|ed|ing)|relocat\w+) (?:to|into|from|out of) (?:(?:an?|the|my|our|another|different|new) )*(?:state|city|country|town|house|apartment|place|florida|texas|california|new york)\b/g,
    fields: ['leavingEmployer'],
  },
  {
    // "We're getting married in June": what they file as is asked when it's so.
    words: /\b(?:getting|get|be|gonna be) married\b|\b(?:wedding|engaged|fianc\w+)\b/g,
    fields: ['filingStatus'],
  },
  {
    // "Scrap the 230 idea": what was only supposed.
    words:
      /\b(?:scrap|drop|forget|scratch|ignore|never ?mind)(?: about)? (?:the|that|my) \$?(\d+(?:\.\d+)?)k? (?:idea|thing|scenario|one|what-?if|case|version)\b/g,
    fields: AMOUNTS,
    ofFigure: true,
  },
  {
    // "My deferred comp plan has 30k": no 401(k), and no deferral of one. IRC 409A
    words: /\b(?:deferred comp(?:ensation)?|nqdc|409a|nonqualified)\b[^.;!?$]{0,40}\$(\d+(?:\.\d+)?)/g,
    fields: AMOUNTS,
    ofFigure: true,
  },
  {
    // "24.5k done by June": deferred, and nobody leaves.
    words: /\$\d[\d.]*(?: (?:all|was|already))* done (?:by|in) [a-z]+/g,
    fields: ['lastPayDate', 'leavingEmployer'],
  },
  {
    // "Can I do mega backdoor": asked.
    words: /\bcan (?:i|we) (?:do|use|get|even do)\b[^.;!]{0,30}\b(?:mega|aftertax|mbdr|bdr)\b/g,
    fields: ['allowsAfterTax'],
  },
  {
    // "Want 30k after tax": a wish.
    words:
      /\b(?:want|wanna|would like|'d like|hope|hoping|aim(?:ing)?)(?: (?:to (?:put|do|get|have)(?: in)?|for))?(?: (?:about|around))* \$(\d+(?:\.\d+)?)(?: in)? aftertax\b/g,
    fields: ['afterTaxBalance', 'afterTaxYearToDate'],
    ofFigure: true,
  },
  {
    // "I mean with him maxing and 10k match": the spouse's.
    words: /\bwith (?:him|her)\b[^.;!?$]{0,40}\$(\d+(?:\.\d+)?)/g,
    fields: AMOUNTS,
    ofFigure: true,
  },
  {
    // "And I'm not over 50", "nor do I make over 150k", "I'm under 60"
    words:
      /\b(?:not|n't|nor|never|isn'?t|neither)\b[^.;,!?$\d]{0,25}\b(?:over|above|past|more than|older than|beyond)(?: the)? \$?(\d+(?:\.\d+)?)(?![\d.]*\d)|\b(?:under|below|less than|younger than)(?: the)? \$?(\d+(?:\.\d+)?)(?![\d.]*\d)/g,
    fields: ['age', 'turningAge', 'annualPay', 'priorYearWages', 'modifiedAgi'],
    ofFigure: true,
  },
  {
    // "We can elect up to 50% of bonus": of the year's pay nothing is said.
    words: /(\d+(?:\.\d+)?)% of (?:(?:my|our|the|your|a|any|each|that|annual|year-?end) )*bonus/g,
    fields: ['deferralCapPercent', 'afterTaxCapPercent', 'electiveDeferralPercent', 'afterTaxPercent'],
    ofFigure: true,
  },
  {
    // "Medical expenses withdrawal, no penalty": what is asked about, and no rule of the plan.
    words:
      /\b(?:no|without(?: the| a| any)?|avoid(?:ing)?(?: the)?) (?:10% |early |extra )*(?:penalt(?:y|ies)|tax(?:es)?)\b/g,
    fields: ['allowsInServiceWithdrawal'],
    ofNo: true,
  },
  {
    // "Severance pay": asked about.
    words: /^(?:(?:what about|about|and|so|does|is) )*(?:my |the )?severance(?: pay| package| check)?\W*$/g,
    fields: ['leavingEmployer'],
  },
  {
    // A line of an account's history: one contribution, and not the year's.
    words:
      /(?<!\b(?:as of|through|thru|until|by|to|since|on) )\b\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)\b(?: (?!ytd|so far|total)[a-z-]+){1,5} \$(\d+(?:\.\d+)?)/g,
    fields: ['afterTaxYearToDate', 'electiveDeferralYearToDate', 'afterTaxBalance', 'employerContribution'],
    ofFigure: true,
  },
  {
    // "7k of match in over there"
    words: /\$(\d+(?:\.\d+)?) (?:of |in )?(?:the |their |employer |company )*match\b/g,
    fields: ['otherEmployerDeferrals', 'electiveDeferralYearToDate', 'electiveDeferralPlanned'],
    ofFigure: true,
  },
  {
    // "I contributed 23,500 last year and got 8k match"
    words:
      /\b(?:contributed|deferred|put in|saved|maxed)\b[^.;!?]{0,30}\blast (?:year|yr),? (?:and|with|plus)\b[^.;!?]{0,25}\$(\d+(?:\.\d+)?)(?![^.;!?]*\bthis (?:year|yr)\b)/g,
    fields: ['employerContribution', 'electiveDeferralYearToDate'],
    ofFigure: true,
  },
  {
    // "22,500 after-tax out of it, does that fit": asked, and not there.
    words:
      /\$(\d+(?:\.\d+)?)[^.;!?$]{0,40}[,;] ?(?:does|would|will|can|could) (?:that|it|this|they) (?:even |still |all )?(?:fit|work|go in|be ok)\b/g,
    fields: ['afterTaxBalance'],
    ofFigure: true,
  },
  {
    // "How much catch-up could I do max"
    words:
      /\b(?:how much|what(?:'?s)?|how high)\b[^.;!]{0,50}\b(?:can|could|do|would|may) (?:i|we)\b[^.;!]{0,20}\bmax(?:imum)?(?= ?(?:$|[?.!,;]))/g,
    fields: ['defersTheMost'],
  },
  {
    // "My balance hit 30k in June and now it's 60k": no pay.
    words: /\bbalance\b[^.;!?$]{0,40}\$(\d+(?:\.\d+)?)(?:[^.;!?$]{0,30}\$(\d+(?:\.\d+)?))?/g,
    fields: ['annualPay', 'priorYearWages'],
    ofFigure: true,
  },
  {
    // "I misread, that's the Roth section"
    words: /\b(?:roth|pretax|traditional) (?:section|column|line|page|tab|part|row|box|side)\b/g,
    fields: ['deferralKind'],
  },
];

const figuresIn = (words: RegExp, plain: string): number[] =>
  [...plain.matchAll(words)].flatMap(([, ...found]) =>
    found.filter((each) => each !== undefined).map(Number),
  );

/** Facts of a message without what its words only name in passing. */
export function withoutInPassing(facts: Facts, plain: string): Facts {
  const inPassing = IN_PASSING.flatMap(({ words, fields, ofFigure, ofNo }) => {
    if (!ofFigure)
      return plain.search(words) < 0 ? [] : fields.filter((field) => !ofNo || facts[field] === false);
    const figures = figuresIn(words, plain).filter((figure) => standsOnce(figure, plain));
    return fields.filter((field) => figures.includes(Number(facts[field])));
  });
  // "Got 150k pre-tax and 40k after tax" says what is there, and nothing of how one defers.
  const saysNoKind = saysBalancesOnly(facts) && !/\b(?:defer|contribut(?:e|es|ing)\b)/.test(plain);
  return withoutFields(facts, saysNoKind ? [...inPassing, 'deferralKind'] : inPassing);
}

const saysBalancesOnly = (facts: Facts): boolean =>
  BALANCES.some((field) => typeof facts[field] === 'number') &&
  facts.electiveDeferralYearToDate === undefined &&
  facts.electiveDeferralPlanned === undefined &&
  facts.electiveDeferralPercent === undefined &&
  facts.defersTheMost === undefined;
