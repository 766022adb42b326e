import { MONTH } from '../reading/other-subjects.ts';

/**
 * What in a text may be a fact: amounts, percents, numbers, and words such as "after-tax", "leaving", "nothing". Each
 * is found by its form alone; which role it has is for the classifier to say.
 */

export type Token = { text: string; at: number };
export type Kind =
  | 'money'
  | 'percent'
  | 'number'
  | 'afterTax'
  | 'inService'
  | 'inPlan'
  | 'separate'
  | 'filing'
  | 'kind'
  | 'zero'
  | 'doubt'
  | 'most'
  | 'frequency'
  | 'leaving';
/** `at`: the place of its token; `value`: of a number, in dollars, percent or as it stands. */
export type Find = { kind: Kind; at: number; value: number };

const TOKEN =
  /\$\d+(?:\.\d+)?|\d+(?:\.\d+)?%|\d+(?:[/-]\d+)+|\d+(?:\.\d+)?(?:st|nd|rd|th|[mf]|x)?(?![a-z])|[a-z]+(?:'[a-z]+)?|[.,;:!?()+/&=-]/g;

/** The tokens of a text in plain form (`normalize`). */
export const tokensOf = (plain: string): Token[] =>
  [...plain.matchAll(TOKEN)].map((match) => ({ text: match[0], at: match.index }));

const WORDS: readonly [Kind, RegExp][] = [
  ['afterTax', /^(?:aftertax|mega|megabackdoor|mbdr?|mbr|atc|at)$/],
  [
    'inService',
    /^(?:inservice|withdraw\w*|rollovers?|roll|rolling|rolled|distributions?|pull|pulled|take|taken|out)$/,
  ],
  ['inPlan', /^(?:inplan|inside|within|conver\w+|iprc|autoconver\w+|roths?|rothify)$/],
  [
    'separate',
    /^(?:separate\w*|own|commingled|comingled|lumped|pooled|mixed|track\w*|segregated|bucket|source|together|account|pot|apart)$/,
  ],
  [
    'filing',
    /^(?:single|married|jointly|joint|mfj|mfs|separately|hoh|household|unmarried|divorced|filer|file|filing|widow\w*)$/,
  ],
  ['kind', /^(?:roth|pretax|trad|traditional)$/],
  [
    'zero',
    /^(?:none|nothing|zero|zilch|nada|nil|no|not|haven't|hasn't|havent|didn't|don't|doesn't|never|without|0|\$0|0%|only|just|isn't|zip|yet)$/,
  ],
  [
    'doubt',
    /^(?:sure|idea|clue|know|unsure|unclear|idk|dunno|certain|whether|unknown|remember|tell|figure|wondering|might|maybe)$/,
  ],
  ['most', /^(?:max\w*|most|limit|much|full|fill\w*)$/],
  [
    'frequency',
    /^(?:weekly|biweekly|bi|semimonthly|semi|monthly|months?|weeks?|fridays?|fri|thurs\w*|wednesdays?|twice|15th|1st|24x?|26x?|12x?|52x?|paychecks?|checks?|paid|other)$/,
  ],
  [
    'leaving',
    /^(?:leav\w+|left|quit\w*|retir\w+|resign\w*|laid|fired|terminated|layoff\w*|let|notice|offer|rif'?d?|moving|staying|stay|last|done|jumping|switching|severance|departing|exit\w*|going|gone)$/,
  ],
];

const numberOf = (token: string): Find['kind'] | undefined => {
  if (/^\$\d/.test(token)) return 'money';
  if (/^\d+(?:\.\d+)?%$/.test(token)) return 'percent';
  return /^\d+(?:\.\d+)?(?:st|nd|rd|th|[mf]|x)?$/.test(token) ? 'number' : undefined;
};

const A_MONTH = new RegExp(`^${MONTH}$`);

/** The day of "March 31" and of "the 18th of December" says nothing more: no age, and no amount. */
function isDayOfMonth(tokens: readonly Token[], at: number): boolean {
  const word = (place: number) => tokens[place]?.text ?? '';
  const value = Number(word(at).replace(/[^\d.]/g, ''));
  const before = A_MONTH.test(word(at - 1)) || (word(at - 1) === 'the' && A_MONTH.test(word(at - 2)));
  const after = A_MONTH.test(word(at + 1)) || (word(at + 1) === 'of' && A_MONTH.test(word(at + 2)));
  return value <= 31 && (before || after);
}

/** Everything in a text that may be a fact, in order. A word may be several kinds. */
export function findsIn(tokens: readonly Token[]): Find[] {
  return tokens.flatMap(({ text }, at): Find[] => {
    const kind = numberOf(text);
    const isDate = kind === 'number' && isDayOfMonth(tokens, at);
    const number = kind && !isDate ? [{ kind, at, value: Number(text.replace(/[^\d.]/g, '')) }] : [];
    return [
      ...number,
      ...WORDS.filter(([, words]) => words.test(text)).map(([word]) => ({ kind: word, at, value: 0 })),
    ];
  });
}
