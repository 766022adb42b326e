import { type Pattern, say } from './pattern.ts';

/** Income that is not this year's pay as it is paid: last year's wages, adjusted gross income, the tax bracket. */
export const incomePatterns: readonly Pattern[] = [
  say(
    'last year,? (?:they|it|my (?:employer|company|job)|the company|this (?:job|employer|company)) (?:paid|gave) me <about><money>|(?:they|my (?:employer|company)|the company) paid me <about><money> (?:last year|in the year before)',
    ([first, second]) => ({ priorYearWages: Number(first ?? second) }),
  ),
  // "Last year was 178k, this year will come out at 186k"
  say(
    "\\bthis year(?:'?s)?(?: (?:it|i|we|i'?ll|it'?ll|pay|salary|income|will|should|would|is|be|going to|looks like|comes?|come|out|end up|land|make|earn|probably|to|get))* <about><money>(?! (?:into|in|pretax|aftertax|so far|deferr|of deferr))",
    ([amount], _context, { text, at, whole }) =>
      /\blast year\b/.test(text.slice(0, at)) || /\b(?:come|make|earn|pay|salary|income)\b/.test(whole)
        ? { annualPay: Number(amount) }
        : undefined,
  ),
  // "188k since january"
  say(
    "<money>(?: (?:now|a year))? (?:since|starting|as of|from|effective|beginning)(?: (?:in|this|last|past))* (?:january|jan|the new year|new year'?s|my (?:last )?(?:raise|promotion))\\b(?! (?:in|into|pretax|aftertax))",
    ([amount], _context, { text, at }) =>
      Number(amount) >= 30_000 && !/\b(?:defer|put|contribut|in)\w* $/.test(text.slice(0, at))
        ? { annualPay: Number(amount) }
        : undefined,
  ),
  say("\\bin reality,?(?: (?:it'?s|its|i|i'?m|make|earn|am|at|more like))* <about><money>", ([amount]) => ({
    annualPay: Number(amount),
  })),
  // "My pay was 190k in 2025 and it'll be 210k for 2026"
  say(
    '\\bmy (?:pay|salary|wages|income|earnings) (?:was|were) <money> (?:in|for) (2\\d\\d\\d)\\b',
    ([amount, year], { today }) =>
      Number(year) === today.getUTCFullYear() - 1 ? { priorYearWages: Number(amount) } : undefined,
  ),
  say('last year:? <money> in thebox', ([amount]) => ({ priorYearWages: Number(amount) })),
  say(
    '(?:my )?wages (?:here |from (?:them|this (?:job|company|employer)) )?(?:in|for) (2\\d\\d\\d)<gap> ?<money>',
    ([year, amount], { today }) =>
      Number(year) === today.getUTCFullYear() - 1 ? { priorYearWages: Number(amount) } : undefined,
  ),
  say(
    'wages(?: (?:here|from (?:them|here|this (?:job|company|employer))))?(?: (?:in|for))? last year<gap> ?<money>',
    ([amount]) => ({
      priorYearWages: Number(amount),
    }),
  ),
  say(
    '\\b(?:15th|fifteenth|1st|first)(?: of (?:the|each|every) month)? and (?:on )?(?:the )?(?:last|30th|31st|end|1st|15th)\\b(?: day)?',
    () => ({ payFrequency: 'semimonthly' }),
  ),
  say(
    '(?:they|it|work|employer|company|job) pays? me <about><money>(?! (?:and|plus|\\+) \\$\\d)(?! ?(?:(?:a|per|each|every|/) ?(?:week|wk|month|mo|paycheck|check|hour|hr|two|2|other)|weekly|monthly|bi-?weekly|semi-?monthly|twice|hourly))',
    ([amount]) => ({
      annualPay: Number(amount),
    }),
  ),
  say(
    '(?:earned|made|grossed|paid) <money>(?: (?:from|at|by|with) (?:this|my|the|my current) (?:employer|company|job))? last year',
    ([amount]) => ({ priorYearWages: Number(amount) }),
  ),
  say(
    "(?:last year|2\\d\\d\\d|prior year|previous year)(?:'s|s)?(?: (?:wtwo|wages|pay|fica|social security|medicare|earnings|income|w-2|thebox|my|i))*(?: (?:thebox|wages))?<gap> ?<money>",
    ([amount], { today }, { whole }) => {
      const year = /^2\d\d\d/.exec(whole)?.[0];
      if (year && Number(year) !== today.getUTCFullYear() - 1) return undefined;
      return /wtwo|wages|earn|made|paid|pay|thebox|income|fica|was|were/.test(whole)
        ? { priorYearWages: Number(amount) }
        : undefined;
    },
  ),
  say(
    '(?:wtwo|thebox|fica wages|(?:(?:was |got )?(?:made|earned|paid|grossed)|wages(?: were| of)?))<gap> ?<money>(?: (?:here|at this (?:company|job|employer)|with them))?(?: (?:in|for))? (?:last year|the year before|2\\d\\d\\d)',
    ([amount], { today }, { whole }) => {
      const year = /2\d\d\d$/.exec(whole)?.[0];
      return year && Number(year) !== today.getUTCFullYear() - 1
        ? undefined
        : { priorYearWages: Number(amount) };
    },
  ),
  say('wtwo (?:will|should|is going to|this year)<gap> ?<money>', ([amount]) => ({
    annualPay: Number(amount),
  })),
  say(
    '\\b(?:was |got |were )?(?:paid|made|earned) (?:\\$?0|nothing|zero)(?: (?:here|from them|by them))?(?: (?:in|for|during))? (last year|2\\d\\d\\d)',
    ([year], { today }) =>
      year === 'last year' || Number(year) === today.getUTCFullYear() - 1 ? { priorYearWages: 0 } : undefined,
  ),
  say(
    '\\b(?:no (?:wages|pay|income)|nothing)(?: (?:from|at|with))?(?: \\w+){0,3} (?:(?:in|for) )?(last year|2\\d\\d\\d)',
    ([year], { today }) =>
      year === 'last year' || Number(year) === today.getUTCFullYear() - 1 ? { priorYearWages: 0 } : undefined,
  ),
  say(
    "\\b(?:(?:didn'?t|wasn'?t|did not|was not) (?:work|employed|working|with them|at this (?:job|company)|here)(?: (?:here|there|for them|at this (?:job|company)))?|no wtwo(?: from (?:them|here|this \\w+))?)(?: (?:in|for|during))? (?:last year|2\\d\\d\\d)",
    () => ({ priorYearWages: 0 }),
  ),
  // "Last year 0 because I was at another firm"
  say(
    "\\blast year(?:'s)?(?: (?:was|it was|wages|pay|is|were|here))*:? ?(?:\\$?0|zero|nothing|none)(?= ?(?:$|[.,;!]|because|since|as|here|from))",
    () => ({ priorYearWages: 0 }),
  ),
  // "net self-employment profit of 150,000", "my net earnings from self-employment are 150k"
  say(
    '\\bnet (?:self[ -]employment |schedule c |business )?(?:profits?|earnings|income)(?: (?:from|of|my|the|self[ -]employment|business|is|are|about|around|roughly))* ?<money>',
    ([amount]) => ({ annualPay: Number(amount) }),
  ),
  say('(?:wtwo|thebox)<gap> ?<money>', ([amount]) => ({ priorYearWages: Number(amount) })),

  say(
    '(?:modified )?(?:magi|agi|adjusted gross(?: income)?)<gap> ?<money>|<money>(?: of)? (?:magi|agi)\\b',
    ([after, before]) => ({ modifiedAgi: Number(after ?? before) }),
  ),
  say(
    '(?:we|together we|jointly|combined|household)(?: (?:make|earn|income|have|both))*<gap> ?<money>(?: (?:together|combined|jointly|between us|as a couple|household))',
    ([amount]) => ({ modifiedAgi: Number(amount) }),
  ),
  say(
    '(?<=fil(?:e|ing) (?:taxes )?jointly |\\bmfj,? |file together )(?:with|and (?:make|earn)) <about><money>',
    ([amount]) => ({ modifiedAgi: Number(amount) }),
  ),
  say('(?:household|joint|combined) income<gap> ?<money>', ([amount]) => ({ modifiedAgi: Number(amount) })),
  say(
    '<percent>(?: (?:marginal|federal|income))*(?: tax)? (?:bracket|marginal|tax rate|rate)|<percent> tax(?=$|[.,;!])|(?:bracket|marginal(?: tax)? rate|tax rate|marginal)<gap> ?<percent>',
    ([before, alone, after]) => ({
      marginalTaxRate: Math.round(Number(before ?? alone ?? after) * 100) / 10_000,
    }),
  ),
];
