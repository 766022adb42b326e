import type { Certain } from './certain.ts';

const NOT_KNOWN =
  "(?:(?:don'?t|do not|can'?t) (?:really |actually |quite )?(?:know|remember|recall|tell|say)|not sure|no (?:idea|clue)|unsure|idk|haven'?t (?:checked|looked))(?! (?:if|whether))(?![^.;?]{0,40}\\b(?:limit|cap|headroom|room|max(?:imum)?)\\b)(?! [^.;?]{0,20}\\b(?:if|whether|takes?|allows?|offers?|accepts?|permits?)\\b)";

/** What somebody says they don't know: of that alone, whatever is asked. */
export const ofTheUnknown: readonly Certain[] = [
  {
    // "Dunno if plan allows it", "I think the plan lets me but not sure": of the after-tax money, which is what all of this is about.
    words:
      /\b(?:dunno|idk|not sure|no idea|don'?t know|unsure) (?:if|whether) (?:my |the |our )?(?:plan|theplan|company) (?:al+ows?|takes?|lets? me do|offers?|has) (?:it|that|this)(?= ?(?:$|[.,;!?]))|\b(?:think|guess|believe) (?:that )?(?:my |the |our )?(?:plan|theplan|company) (?:lets? (?:me|us)|(?:al+ows?|takes?|lets? (?:me|us) do|offers?|has) (?:it|that|this)),? (?:but |though )?(?:i'?m |i )?(?:not (?:so |quite )?sure|no idea|idk|don'?t know|unsure)(?= ?(?:$|[.,;!?]))/,
    means: (_, { allowsAfterTax }) => (allowsAfterTax == null ? { allowsAfterTax: null } : undefined),
    isNullOf: 'others',
  },
  {
    // "I don't know my after-tax so far": of that, whatever is asked.
    words: new RegExp(
      `\\b${NOT_KNOWN} [^.;?$%]{0,30}\\baftertax\\b[^.;?$%]{0,20}\\b(?:so far|ytd|already|to date|this year|went in|is in|i'?ve (?:put|paid))|\\b${NOT_KNOWN} (?:what|how much)[^.;?$%]{0,15}\\b(?:went|gone|put|paid)(?: in)?(?: (?:as|in))* ?aftertax\\b`,
    ),
    means: () => ({ afterTaxYearToDate: null }),
  },
  {
    // "No idea what I deferred at the other employer"
    words: new RegExp(
      `\\b${NOT_KNOWN} (?:what|how much)[^.;?$%]{0,30}\\b(?:deferred|put in|contributed|went in|paid in)[^.;?$%]{0,15}\\b(?:at|with|to|into|in|from) (?:my |the |an? )?(?:other|old|previous|former|last|first|prior) (?:job|employer|company|plan|place|theplan|firm|one)\\b(?![^.;]*\\d)`,
    ),
    means: () => ({ otherEmployerDeferrals: null }),
  },
  ...(
    [
      // "Deferred so far: I don't know", "what I've deferred so far: no idea": of that, whatever is asked.
      [
        "(?:what |how much )?(?:i(?:'ve| have)? )?(?:deferred|deferrals?)(?: (?:so far|ytd|to date|this year))+",
        'electiveDeferralYearToDate',
      ],
      [
        "(?:what |how much )?(?:(?:i(?:'ve| have)? )?(?:put|paid) in )?aftertax(?: (?:so far|ytd|to date|this year))+",
        'afterTaxYearToDate',
      ],
      ["(?:my )?(?:last year'?s?|2025) (?:wages|pay|salary|wtwo)", 'priorYearWages'],
    ] as const
  ).map(
    ([what, field]): Certain => ({
      words: new RegExp(
        `(?:^|[.,;!] ?|\\band )(?:my |the )?${what}[:,;-]* (?:is |are )?(?:i (?:really )?)?${NOT_KNOWN}(?= ?(?:$|[.,;!]))`,
      ),
      means: () => ({ [field]: null }),
      isNullOf: 'others',
    }),
  ),
  {
    // "I don't know what I made last year"
    words: new RegExp(
      `\\b${NOT_KNOWN} (?:what|how much) (?:i|they) (?:made|earned|was paid|paid me|got) (?:here )?last (?:year|yr)(?= ?(?:$|[.,;!?]))`,
    ),
    means: () => ({ priorYearWages: null }),
    isNullOf: 'others',
  },
];
