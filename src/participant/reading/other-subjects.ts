/**
 * A lone amount, percent or yes answers the open question only where no word beside it speaks of something else:
 * "my bonus is 50k" is no answer to what the employer puts in. In plain form (`normalize`).
 */

/** What words speak of, and the questions that ask for just that. */
const SUBJECTS: readonly { words: RegExp; askedBy: readonly string[] }[] = [
  {
    words: /\bbonus(?:es)?\b|\bcommissions?\b|\brsus?\b|\bespp\b|\bstock\b|\bovertime\b|\braise\b/,
    askedBy: [],
  },
  {
    words: /\b(?:last|prior|previous) (?:year|yr)\b|\bused to\b/,
    askedBy: ['lastYearsWages'],
  },
  {
    words: /\bnext (?:year|yr|month)\b|\bsome day\b|\bmight\b|\bmay (?:be able|want)\b/,
    askedBy: ['leaving'],
  },
  {
    words:
      /\b(?:old|former|ex|prev|previous|prior|other|last|first|second|another)[ -](?:job|employer|company|place|theplan|plan|gig|firm)s?\b/,
    askedBy: ['elsewhere'],
  },
  {
    words: /\bnew (?:job|employer|company|place|gig|firm)\b/,
    askedBy: ['elsewhere', 'pay', 'employer', 'afterTax', 'inPlan', 'inService', 'leaving'],
  },
  {
    words: /\bcap(?:ped|s)?\b|\bceiling\b|\b(?:plan|theplan|they) lets? (?:me|us|you)\b(?=[^.;]{0,30}\d)/,
    askedBy: [],
  },
  {
    words:
      /\b(?:withdraw\w*|distribut\w*|pull(?:ing)?|cash|(?:tak(?:e|ing)|roll(?:ing)?|mov(?:e|ing)) (?:\S+ ){0,3}(?:out|over)|out)\b/,
    askedBy: ['inService', 'inPlan', 'leaving'],
  },
  {
    words: /\b(?:pay|salary|comp) (?:went|goes|is|was|comes|got)\b/,
    askedBy: ['pay', 'lastYearsWages', 'raise'],
  },
  { words: /\bbracket\b|\btax rate\b/, askedBy: ['taxRate'] },
  {
    words: /\baftertax\b/,
    askedBy: [
      'afterTax',
      'afterTaxSoFar',
      'afterTaxBalance',
      'afterTaxEarnings',
      'separate',
      'inPlan',
      'inService',
    ],
  },
  { words: /\bmatch(?:es|ed|ing)?\b|\btrue-?up\b/, askedBy: ['employer'] },
  {
    words:
      /\b(?:my employer|they|it|company|firm|work|boss) (?:does?|gives?|puts?|matche?s?|contributes?|kicks?|throws?|adds?) (?:in |me |us )?(?:an? )?\$?\d/,
    askedBy: ['employer'],
  },
  {
    words:
      /\b(?:i'?ve |i |have |i'?m )(?:been )?(?:putting|deferring|contributing|saving|doing)\b|(?:^|[.;,] ?)been (?:putting|deferring|contributing|saving)\b/,
    askedBy: ['planned', 'deferredSoFar', 'elsewhere', 'afterTaxSoFar', 'afterTaxBalance', 'afterTax'],
  },
  {
    words:
      /\b(?:i'?m|i am|i was|i'?ll be|turn(?:ed|ing|s)?|aged?) (?:(?:not|under|over|almost|nearly|only|still) )*(?:\$)?\d\d\b(?!\d|%|\.)|\b\d\d years? old\b|\bborn\b/,
    askedBy: ['birth', 'birthdayAhead'],
  },
  { words: /\bhours?\b|\bhrs?\b|\bhourly\b|\/ ?hr\b/, askedBy: ['pay'] },
  // What was said is changed, not what is asked answered.
  {
    words: /^(?:(?:and|oh|so|ok) )*(?:make (?:that|it)|plus|scratch|forget|never ?mind|bump)\b/,
    askedBy: [],
  },
  {
    words: /\b(?:rollover|ira|iras|hsa|mortgage|rent|house|loan|debt|savings account|brokerage|emergency)\b/,
    askedBy: ['preTaxBalance'],
  },
  {
    words:
      /\b(?:his|hers?|wife|husband|spouse|partner|brother|sister|friend|coworker|colleague|boss|buddy)\b/,
    askedBy: [],
  },
];

/** "The hospital that I …": of a place where somebody works or worked. */
export const A_PLACE_I =
  '(?:the|that) (?:job|employer|company|firm|place|hospital|school|district|startup|university|college|bank|agency|clinic|office|store|gig) (?:that |where |which )?i';

/** A number of a year, as in "in 2026", is no amount. */
const OF_A_YEAR =
  /\b(?:in|for|since|by|of|until|through|year|from|that was|it was|those were|this was) (?:19|20)\d\d\b/g;
export const withoutYears = (plain: string): string => plain.replace(OF_A_YEAR, ' ');

/** Nor is that of a day: "started July 6", "my last day was the 31st of December", "12/18". "Maybe 20" is none. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const OF_A_DATE = new RegExp(
  `\\b${MONTH},? (?:19|20)\\d\\d\\b|\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\\d\\d\\b|(?![\\d%k]|[.,]\\d))|\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? (?:19|20)\\d\\d\\b)?|\\b\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?\\b`,
  'g',
);
/** Nor that of how often: "every 2 weeks". */
const OF_A_RHYTHM = /\bevery \d weeks?\b/g;
export const withoutDates = (plain: string): string =>
  plain.replace(OF_A_DATE, ' ').replace(OF_A_RHYTHM, ' ');

/** Asked, and not only doubtful of one's own figure ("240k?"). */
const isAsked = (plain: string): boolean =>
  (plain.split(' ').length > 3 && (plain.includes('?') || ASKS_OF_IT.test(plain))) || COMPARES.test(plain);
/** "So twice 24.5?", "and the 24.5", "is it 72 then?" */
const COMPARES =
  /^(?:(?:and|so|but) )*(?:twice|double|half|both|still|only) (?:the )?\$?\d[\d.]*[a-z]* ?\?$|^(?:and|but) (?:the |it'?s )?\$?\d[\d.]*[a-z]* ?\?$|^and the \$?\d[\d.]*$/;
const ASKS_OF_IT =
  /^(?:(?:and|but|so) )*(?:(?:is|are|does|do|will|would|can|could) (?:the|that|this|it|there|my|our|i|we|you)|what'?s?|how|why|which) |[^.;!?]{3,80}, (?:so |then )?(?:what'?s?|what is|how much|how|which|can i|do i|does) /;

/**
 * Whether a text speaks of something other than what the open question asks.
 *
 * @param rest what is left of it without the facts that it names
 */
export const isAboutSomethingElse = (plain: string, rest: string, question: string): boolean =>
  isAsked(plain) || SUBJECTS.some(({ words, askedBy }) => !askedBy.includes(question) && words.test(rest));
