import type { Facts } from '../profile.ts';
import { balancePatterns } from './balances.ts';
import { clauseAround, PLANS, SO_FAR } from './clauses.ts';
import { type Pattern, say } from './pattern.ts';

const OLD_JOB =
  "(?:(?:at|with|from|into|in|to)(?: my| the| an?)? (?:old|previous|prior|former|last|other|another|first|second|different|ex)[ -]?(?:job|employer|company|firm|place|workplace|theplan|plan|gig)(?:'s)?(?: (?:theplan|plan))?)";
/** Before this job, or with an employer that is not this one. */
const ELSEWHERE =
  /\bbefore (?:joining|i (?:joined|came|started|switched))|\bother employers?\b|\banother (?:company|employer)\b|\bat company \w\b/;
const DEFER =
  '(?:defer(?:red|ring|ral|rals)?|contribut(?:e|ed|ing|ions?)|put(?:ting)?(?: in)?|sav(?:e|ed|ing)|elect(?:ed|ing|ion)?|invest(?:ed|ing)?|max(?:ed|ing)?(?: out)?|hit|paid in(?:to)?|paying in|withhold(?:ing)?)';

const deferralKind = (words: string): Facts => {
  const roth = /\broth\b/.test(words);
  const preTax = /\bpretax\b/.test(words);
  if (/half (?:and half|roth|pretax)|\bmix(?:ed)?\b|\bboth\b/.test(words) || (roth && preTax))
    return { deferralKind: 'mixed' };
  return roth ? { deferralKind: 'roth' } : preTax ? { deferralKind: 'preTax' } : {};
};

function deferral(
  amount: string | undefined,
  found: { text: string; at: number; whole: string },
): Facts | undefined {
  const clause = clauseAround(found.text, found.at, found.whole);
  if (/\b(?:employer|company|firm|they|boss) (?:\w+ )?(?:put|contribut|add|paid|pays)/.test(clause))
    return undefined;
  const value = Number(amount);
  const kind = deferralKind(clause.replace(/\baftertax\b/g, ''));
  if (ELSEWHERE.test(clause)) return { otherEmployerDeferrals: value };
  if (new RegExp(OLD_JOB).test(clause)) return { otherEmployerDeferrals: value };
  if (/\baftertax\b/.test(clause)) return { afterTaxYearToDate: value };
  if (new RegExp(PLANS).test(clause)) return { electiveDeferralPlanned: value, ...kind };
  const past =
    /\bcontributions? (?:this year |so far )?(?:total|come|came|amount|add)/.test(clause) ||
    new RegExp(SO_FAR).test(clause) ||
    /\b(?:deferred|contributed|put|saved|paid|maxed|hit|have|i've|was|invested)\b/.test(found.whole);
  const yearly =
    /\b(?:a|per|each|every) year\b|\bannually\b|\byearly\b|\bputting\b|\bcontributing\b|\bcontribute\b|\bdeferring\b|\bdefer\b|\bsaving\b/.test(
      clause,
    );
  if (past && !(yearly && !new RegExp(SO_FAR).test(clause)))
    return { electiveDeferralYearToDate: value, ...kind };
  return { electiveDeferralPlanned: value, ...kind };
}

/** "10k traditional and 9k Roth": what went in of both; of one kind twice it is not known which holds. */
const sumOfBothKinds: Parameters<typeof say>[1] = ([first, one, second, other]) =>
  one === other
    ? undefined
    : { electiveDeferralYearToDate: Number(first) + Number(second), deferralKind: 'mixed' };

export const contributionPatterns: readonly Pattern[] = [
  // "Two jobs, 15k in the first, 14.2k in the second one"
  say(
    '<money>(?: (?:in|at|with|into|from))+ (?:the )?(?:first|1st|old)(?: (?:one|job|company|employer|place))?,? (?:and |then )?<money>(?: (?:in|at|with|into|from))+ (?:the )?(?:second|2nd|new|current)(?: (?:one|job|company|employer|place))?\\b',
    ([elsewhere, here]) => ({
      otherEmployerDeferrals: Number(elsewhere),
      electiveDeferralYearToDate: Number(here),
    }),
  ),
  // "10k at my old job, then 9k at the new one since"
  say(
    '<money>(?: (?:so far|in|more|deferred|since))* (?:at|with|in|into) (?:the|my) (?:new|current|present)(?: (?:one|job|company|employer|place|gig|theplan)\\b|(?= ?(?:$|[.,;!])))',
    ([amount], _context, { text, at }) =>
      /\b(?:old|previous|former|last|prior|first) (?:job|employer|company|place|one)\\b/.test(
        text.slice(0, at),
      ) && !/\b(?:make|making|earn|pay|salary)\b/.test(text.slice(Math.max(0, at - 30), at))
        ? { electiveDeferralYearToDate: Number(amount) }
        : undefined,
  ),
  say(
    '\\bi (?:do|put in|put|contribute|defer) <percent>(?! ?(?:aftertax|roth ira|of my bonus))',
    ([percent]) => ({
      electiveDeferralPercent: Number(percent),
    }),
  ),
  // "15k at job A n 12k at job B"
  say(
    '<money> (?:at|with|from|in) (?:job|employer|company|place|plan) (?:a|1|one)\\b(?: and| n| &|,| plus)* <money> (?:at|with|from|in) (?:job|employer|company|place|plan) (?:b|2|two)\\b',
    ([other, here]) => ({
      otherEmployerDeferrals: Number(other),
      electiveDeferralYearToDate: Number(here),
    }),
  ),
  // "16k at the first job and 12k at the second", "deferred 16k at my first job and another 12k at the new one"
  say(
    '<money> (?:at|with|from|in|into) (?:the|my) (?:first|old|previous|other|last|former) (?:job|employer|one|place|company)(?: this year| so far)?,? (?:and|plus)(?: (?:another|then|about|roughly|i put in|i deferred))* <money> (?:at|with|from|in|into|here at) (?:(?:the|my|this) (?:second|new|current|present)(?: (?:job|one|employer|place|company))?|this (?:one|job))',
    ([other, here]) => ({
      otherEmployerDeferrals: Number(other),
      electiveDeferralYearToDate: Number(here),
    }),
  ),
  // "so far I put in 10k traditional and 9k Roth 401(k)"
  say(
    '(?:put in|deferred|contributed|paid in)[^.;$%]{0,12} <money> (?:of |in |as |to )?(pretax|roth)(?: theplan)?,? (?:and|plus|&) <money> (?:of |in |as |to )?(pretax|roth)(?: theplan)?\\b(?! ira)',
    sumOfBothKinds,
  ),
  // "The regular 24.5 is all in": thousands, as people say the limit.
  say(
    '\\b(?:regular|pretax|normal|ordinary|deferral|theplan) (?:side |one |part |limit |money )?(?:of )?(?:the )?(\\d{2}(?:\\.\\d)?) (?:is|are) (?:already |now )?(?:all )?(?:in|done|maxed)(?= ?(?:$|[.,;!]|and))',
    ([thousands]) => ({ electiveDeferralYearToDate: Number(thousands) * 1_000 }),
  ),
  // "so 5 percent is mine"
  say(
    '<percent> (?:of (?:it|that|pay) )?is (?:all )?(?:mine|my own|from me)(?= ?(?:$|[.,;!]))',
    ([percent]) => ({
      electiveDeferralPercent: Number(percent),
    }),
  ),
  // "YTD: pretax 18,200, roth 401k 3,100"
  say(
    `(?:ytd|${SO_FAR})[^.;$\\d]{0,20}?[ :]+pretax(?: theplan)?[ :]*<money>,? (?:and )?roth(?: theplan)?[ :]*<money>`,
    ([preTax, roth]) => ({
      electiveDeferralYearToDate: Number(preTax) + Number(roth),
      deferralKind: 'mixed',
    }),
  ),
  say(
    '(?:old|previous|prior|former|last|other) (?:place|job|employer|company|one) (?:took|withheld|got|had) <money>(?: (?:pretax|roth|from me|out of my pay))?',
    ([amount]) => ({ otherEmployerDeferrals: Number(amount) }),
  ),
  // "My after-tax contributions are at 9,000", "after tax is at 44,900"
  say(
    '\\b(?:my )?aftertax(?: contributions? (?:is|are|was|were)(?: (?:at|now))?| (?:money |side )?(?:is|stands|sits)(?: now| already| currently)? at) <money>',
    ([amount]) => ({ afterTaxYearToDate: Number(amount) }),
  ),
  say(
    "(?:^|[.;,] ?|\\bi(?:'ll| will|'m| am)? |\\bto |\\bwill |\\bgoing to )(?:just )?(?:defer(?:ring)?|put(?:ting)? in|contribut(?:e|ing)|doing|do) (?:the |my )?(?:max(?:imum)?|most|full amount)(?= ?(?:$|[.,;!]|this year|in (?:all|total)|into (?:my|the) theplan|allowed|possible))",
    () => ({ defersTheMost: true }),
  ),
  say(
    '\\b(?:i|we) (?:always |usually |just |will |do |plan to )*max(?: it| them| mine)? out(?= ?(?:$|[.,;!]|and |every |each |this year|so ))',
    () => ({ defersTheMost: true }),
  ),
  // "max with the super catch-up", "max incl. catch-up"
  say(
    '(?<=^|[.;,] ?)max(?:ing)?(?: out)?(?: everything| it)?,? (?:with|including|incl\\.?|plus|and) (?:the |my |all )*(?:super |full |larger |bigger )?catch-?up(?:s)?\\b',
    () => ({ defersTheMost: true }),
  ),
  // "My deferral is max", "my election is at the max"
  say(
    '\\bmy (?:deferrals?|elections?|contributions?|theplan)(?: (?:is|are|set|at|to|already|the))+ max(?:imum|ed)?(?: out)?(?= ?(?:$|[.,;!]| and\\b))',
    () => ({ defersTheMost: true }),
  ),
  // "no match, after-tax 55k so far, deferred 20k so far"
  say(
    '(?<=^|[.;,] ?)aftertax(?: (?:contributions?|money))? <money> (?:so far|ytd|already|this year|in already)\\b',
    ([amount]) => ({
      afterTaxYearToDate: Number(amount),
    }),
  ),
  // "so far 10k roth 401k, 9k pretax n 5k aftertax"
  say(
    `(?:ytd|${SO_FAR})[^.;$\\d]{0,20}?<money> (?:in |of |as )?(roth|pretax)(?: theplan)?,?(?: and| n| plus)* <money> (?:in |of |as )?(roth|pretax)(?: theplan)?\\b`,
    sumOfBothKinds,
  ),
  // "I wanna max out here", "putting in as much as I can"
  say(
    "\\bi(?:'m| am|'d| will|'ll)? ?(?:wanna|want to|gonna|going to|like to|plan(?:ning)? to|intend to|trying to) max(?: it| them| mine)? out(?= ?(?:$|[.,;!]|here|and |this year))",
    () => ({ defersTheMost: true }),
  ),
  say(
    "(?:^|[.;,] ?|\\bi(?:'m| am)? )(?:put(?:ting)?(?: in)?|defer(?:ring)?|contribut(?:e|ing)|sav(?:e|ing)|do(?:ing)?) as much as (?:i can|i'm allowed|possible|allowed|they let me|they allow|the law allows)(?! (?:afford|aftertax|after)|[^.;]{0,20}(?:aftertax|mega|ira|hsa))",
    () => ({ defersTheMost: true }),
  ),
  // "gonna top off at the max", "going all the way to the max", "just the max"
  say(
    '\\b(?:top(?:ping)?(?: it)? (?:it )?(?:off|out|up)|all the way(?: up)?|go(?:ing)?(?: up| back)?|back) (?:at|to) the (?:max(?:imum)?|limit)(?= ?(?:$|[.,;!]))|(?:^|[.,;!] ?)(?:(?:or|no|so|ok|actually|then|nah|well|maybe)\\b[ ,]*)*(?:just|simply|make it|(?:keep|leave|set|put) it at|do|i.ll do|i will do|let.?s do) the (?:max(?:imum)?|most|full amount)(?: (?:then|after all|instead))?(?= ?(?:$|[.,;!]))',
    () => ({ defersTheMost: true }),
  ),
  // "roth deferrals 500 per month"
  say(
    '\\b(?:roth |pretax |theplan |my )*(?:deferrals?|contributions?)(?: (?:of|are|is|at))?[ :]*<about><money> ?(?:a|per|each|every|/) ?month(?![^.;]{0,20}aftertax)',
    ([amount]) => ({ electiveDeferralPlanned: Number(amount) * 12 }),
  ),
  // "47, maxing, no match"
  say(
    '(?<=^|[.;,] ?)(?:already |currently |always |fully |i )?(?:maxing(?: (?:out|it))?|max it(?: out)?)(?= ?(?:$|[.,;!]| no\\b| with\\b))',
    () => ({
      defersTheMost: true,
    }),
  ),
  say(
    '\\bmax(?:ing|es)?(?: out)? (?:my |the |all )(?:deferrals?|theplan|contributions?|pretax|roth theplan)(?![^.;,]{0,20}(?:aftertax|last year|next year))',
    () => ({ defersTheMost: true }),
  ),
  say(
    "\\b(?:i'?m |i am |we'?re )?not (?:contributing|deferring|putting (?:anything|any) in)(?: (?:anything|at all))?(?: this year)?(?= ?(?:$|[.,;!]))(?![^.;]*aftertax)",
    () => ({ electiveDeferralPlanned: 0 }),
  ),
  // "only putting 10% in"
  say(
    '(?:^|[.;,] ?|\\bi |\\bi.m |\\bam )(?:only |just |currently )?putting <percent> in(?:to (?:it|my theplan|the theplan))?(?= ?(?:$|[.,;!]| and\\b))',
    ([percent]) => ({ electiveDeferralPercent: Number(percent) }),
  ),
  // "I don't plan to defer anything", "won't be contributing this year"
  say(
    "\\b(?:don'?t|do not|won'?t|will not|not going to|not planning (?:to|on)|no plans? to)(?: (?:plan|intend|want|expect|mean|be|to|on))*(?: (?:defer(?:ring)?|contribut(?:e|ing)|put(?:ting)?)(?: in)?)(?: (?:any(?:thing)?|a dime|a cent|money|at all|of my pay|to (?:the|my) (?:theplan|plan)|this year|in))*(?= ?(?:$|[.,;!]))(?![^.;]*aftertax)",
    (_, _context, { whole }) => (/\baftertax\b/.test(whole) ? undefined : { electiveDeferralPlanned: 0 }),
  ),
  // "31,600 paid in after tax so far"
  say(
    `<money> (?:paid|put|gone|went|contributed)(?: in(?:to)?)?(?: (?:the|my))? ?aftertax(?: ${SO_FAR})?`,
    ([amount]) => ({
      afterTaxYearToDate: Number(amount),
    }),
  ),
  // "I left Acme in May, they had taken 7,200 for the 401(k)", "at the new place since June it's been 8,000"
  say(
    '\\bleft [a-z]+\\b[^.;$%]{0,25}\\b(?:they|it)(?: had| have| has)? (?:taken|took|withheld|put in|deferred)(?: (?:like|about|around|roughly))* <money>(?: (?:out|in|into|for|of|the|my|theplan))*',
    ([amount]) => ({ otherEmployerDeferrals: Number(amount) }),
  ),
  say(
    "\\b(?:at|with) (?:the|my) (?:new|current|present) (?:place|job|company|employer|one|firm)\\b(?: (?:since [a-z]+|it'?s|its|been|it|has|i|i've|put in|deferred|have|about|like))* <money>",
    ([amount], _context, { text, at }) =>
      /\b(?:left|old|previous|former|last|prior|first)\b|¤/.test(text.slice(0, at))
        ? { electiveDeferralYearToDate: Number(amount) }
        : undefined,
  ),
  // "14k at my old job and 13k here so far"
  say(
    `(?<=¤[^.;]{0,12})\\b(?:and|plus|,) ?<money> (?:here|at (?:my|the) (?:new|current|present) (?:job|employer|one|place|company))(?: ${SO_FAR}| this year)?`,
    ([amount]) => ({ electiveDeferralYearToDate: Number(amount) }),
  ),
  say(
    '\\b(?:only|just) (?:(?:had|have|worked|been) )?(?:(?:at|for|with) )?(?:this|one|the one) (?:job|employer|company)(?: (?:this year|all year))?|\\b(?:only|just) worked here(?: this year| all year)?|\\bsame (?:job|employer|company) all year',
    () => ({ otherEmployerDeferrals: 0 }),
  ),
  say(
    "(?:^|[,.;] ?|\\band )(?:and )?(?:nothing|none|zero|\\$0) (?:in )?aftertax(?= ?(?:$|[,.;!]))|aftertax(?: (?:contributions?|money))?,?:? (?:none|nothing|zero|0)(?: (?:so far|yet|this year|ytd))+|(?:no|zero|nothing|haven'?t (?:made|put in|contributed|done|started)(?: any(?:thing)?)?|none|not? (?:made )?any)(?: (?:in|as|to|into|for))? ?(?:the )?aftertax(?: (?:contributions?|money|dollars))*(?: (?:paid|put|gone|went|contributed|made)(?: in)?)?(?: (?:so far|yet|this year|ytd|made|in \\d{4}))+",
    () => ({ afterTaxYearToDate: 0 }),
  ),
  say(
    "\\b(?:i|we) (?:don'?t|do not) (?:do|make|use|put anything in)(?: any)? ?aftertax(?: (?:contributions?|money))?(?: (?:yet|so far|right now|at the moment|this year))?",
    () => ({ afterTaxYearToDate: 0 }),
  ),
  say(`${OLD_JOB} (?:i|we) (?:did|put in|deferred|contributed|had|saved) <about><money>`, ([amount]) => ({
    otherEmployerDeferrals: Number(amount),
  })),
  say(
    `<money>(?: \\w+){0,2} (?:at|with|to|from|into) (?:the|my|a) (?:company|job|employer|firm|place) i (?:left|quit|had before|was at before)`,
    ([amount]) => ({ otherEmployerDeferrals: Number(amount) }),
  ),
  say(
    '\\bno (?:theplan|deferrals?|contributions?)(?: (?:at|with|in|to|from))? (?:my|the|any) (?:other|second|previous|old|last) (?:job|employer|company|gig)',
    () => ({ otherEmployerDeferrals: 0 }),
  ),
  say(
    '\\b(?:plan|planning|aim|aiming|shooting) (?:on|for) <about><money>(?= (?:total|in all|altogether|this year)|$|[.,;!])',
    ([amount], _context, { text, at, whole }) =>
      /aftertax/.test(clauseAround(text, at, whole))
        ? undefined
        : { electiveDeferralPlanned: Number(amount) },
  ),
  say('\\b(?:contributed|deferred|put in) \\$?0(?=$|[ ,.;!])(?![^.;,]*aftertax)', () => ({
    electiveDeferralYearToDate: 0,
  })),
  say(
    '\\bmy (?:deferrals?|elections?|contributions?) (?:is|are|at|of)+ (?:at )?(?:\\$?0%?|zero|nothing)(?= ?(?:$|[.,;!]|this year|for))',
    () => ({
      electiveDeferralPlanned: 0,
    }),
  ),
  say(
    "(?:haven'?t|have not|didn'?t)(?: (?:made|put|contributed|done|paid|started|touched|used|use|touch))+(?: any(?:thing)?| in| to| into| with)*(?: the| any| my)? aftertax(?: (?:contributions?|money|option|side|bucket|yet|so far|this year))*",
    () => ({ afterTaxYearToDate: 0 }),
  ),

  say(`${SO_FAR}(?: (?:about|roughly|only))? <money> (?:of |in )?aftertax`, ([amount]) => ({
    afterTaxYearToDate: Number(amount),
  })),
  say(`${SO_FAR},? (?:i'?m|i am|we're) at <money>`, ([amount], _context, found) =>
    /aftertax/.test(clauseAround(found.text, found.at, found.whole))
      ? { afterTaxYearToDate: Number(amount) }
      : { electiveDeferralYearToDate: Number(amount) },
  ),
  say(`aftertax(?: (?:contributions?|money|dollars))*(?: ${SO_FAR})+ ?[:=]? ?<about><money>`, ([amount]) => ({
    afterTaxYearToDate: Number(amount),
  })),
  say(
    '\\b(?:nothing|none|zero|no (?:deferrals?|contributions?|money)|no other (?:deferrals?|contributions?))(?: (?:at|with|from|to|in|put in|deferred|contributed))*(?: (?:any|my|the))*(?: (?:elsewhere|anywhere else)| (?:other|another|previous|old|former) (?:employers?|jobs?|plans?|compan(?:y|ies)))|\\bno other (?:jobs?|employers?)\\b',
    () => ({ otherEmployerDeferrals: 0 }),
  ),
  say(
    "(?:old|previous|former|prior|last) (?:employer|company|job|firm)(?:'s)?(?: theplan)? (?:got|took|received|withheld) <money> (?:from me|for (?:their|the|its) theplan)",
    ([amount]) => ({
      otherEmployerDeferrals: Number(amount),
    }),
  ),
  say(
    "\\bno (?:contributions|deferrals) (?:so far|yet|this year|to date)(?![^.;]*aftertax)|\\b(?:nothing|zero) (?:contributed|deferred|put in|paid in|saved)\\b(?![^.;]*aftertax)|\\bhaven'?t (?:contributed|deferred|put|saved|paid)(?: (?:in|anything|any|money|yet|so far|this year))+(?![^.;]*aftertax)",
    () => ({ electiveDeferralYearToDate: 0 }),
  ),

  // "6% traditional and 4% roth"
  say(
    '<percent> (pretax|roth)(?:,? (?:and|plus)|,| \\+) <percent> (pretax|roth)\\b',
    ([first, one, second, other]) =>
      one === other
        ? undefined
        : { electiveDeferralPercent: Number(first) + Number(second), deferralKind: 'mixed' },
  ),
  ...balancePatterns,

  // "401k 6%"
  say('(?:^|[,.;] ?)(?:my )?theplan(?: is| at|:)? <percent>(?=$|[,.;])', ([percent]) => ({
    electiveDeferralPercent: Number(percent),
  })),
  // "$9,000 into my roth 401k through October"
  say(`<money> (?:in|into)(?: (?:my|the|a))? (roth|pretax) theplan ${SO_FAR}`, ([amount, kind]) => ({
    electiveDeferralYearToDate: Number(amount),
    ...deferralKind(kind ?? ''),
  })),
  // "my 401k is 100% roth": all of the deferrals, not all of the pay
  say('\\b100% (roth|pretax)\\b(?! match)', ([kind]) => deferralKind(kind ?? '')),

  // percents of pay
  say(
    `<percent>(?: (?:of|from|my|pay|each|every|paycheck|salary|in|into|to|the|as|for|election|goes|going|go))* aftertax|aftertax(?: (?:election|contributions?|deferral|rate|percent(?:age)?))*<gap> ?<percent>`,
    ([before, after], _context, { text, at, whole }) => {
      const clause = clauseAround(text, at, whole);
      // What the plan allows is no election.
      if (!/\b(?:allow|permit|limit|max|cap)\w*|\bup to\b/.test(clause))
        return { afterTaxPercent: Number(before ?? after) };
      return /\b(?:allow|permit)(?:s|ed)?\b/.test(clause) && !/\bnot\b|n't\b/.test(clause)
        ? { allowsAfterTax: true }
        : undefined;
    },
  ),
  say(
    `\\b(?:i|i'm|im|we|my)\\b[^.;,¤$%]{0,30}?\\b(?:defer(?:ring|ral|rals)?|contribut(?:e|ing|ions?)|put(?:ting)?|sav(?:e|ing)|elect(?:ed|ing|ion)?)\\b(?: (?:in|is|rate|at|about|around|of|to|percent(?:age)?|my|election|away|aside))* ?<about><percent>(?: (?:of|my|pay|salary|each|every|paycheck))*( (?:as |all |in )?(?:pretax|roth|mixed))?`,
    ([percent, kind], _context, { text, at, whole }) => ({
      electiveDeferralPercent: Number(percent),
      ...deferralKind(kind ?? clauseAround(text, at, whole)),
    }),
  ),
  say(
    `(?:^|[,.;] ?| and )(?:defer(?:ring|ral)?|contribut(?:ing|e|ion)|putting (?:in|away|aside))(?: (?:is|rate|at|of|about))* ?<percent>|<percent>(?: (?:deferral|contribution|pretax|roth))+(?: (?:rate|election))?`,
    ([first, second], _context, { text, at, whole }) => ({
      electiveDeferralPercent: Number(first ?? second),
      ...deferralKind(clauseAround(text, at, whole)),
    }),
  ),

  say('\\b(roth|pretax) (?:contributions?|deferrals?|money) only\\b', ([kind]) => deferralKind(kind ?? '')),
  say('\\bi contribute (?:only )?(pretax|roth)(?=$|[,.;!])', ([kind]) => deferralKind(kind ?? '')),
  say(
    `<percent>(?: of (?:my |our )?(?:pay|salary|paycheck|income|check))? (?:goes?|going|into|in|to)(?: (?:in|into|to|my|the|a))* (pretax|roth|theplan)\\b(?! aftertax)`,
    ([percent, kind]) => ({ electiveDeferralPercent: Number(percent), ...deferralKind(kind ?? '') }),
  ),

  // dollars
  say(
    `max(?:ing|ed)?(?: (?:it|them|everything|my \\w+))? out,? (?:at |to |with )?<money>`,
    ([amount], _context, found) => deferral(amount, found),
  ),
  say(
    `${DEFER}[^.;,¤$%?!]{0,35}? ?<money>(?: ?(?:a|per|each|every|/) ?(month|mo|paycheck|week|check))?`,
    ([amount, per], _context, found) => {
      if (per && !/^mo/.test(per)) return undefined;
      return per
        ? deferral(String(Number(amount) * 12), {
            ...found,
            whole: found.whole.replace(/\bput\b/, 'putting'),
          })
        : deferral(amount, found);
    },
  ),
  say(
    `<money>(?: (?:went|goes|in|into|to|of|my|the|total|theplan|deferrals?|contributions?|deferred|contributed|saved))* ?(?:deferrals?|deferred|contributed|contributions?|${SO_FAR}|${OLD_JOB})`,
    ([amount], _context, found) => {
      const clause = clauseAround(found.text, found.at, found.whole);
      if (/\baftertax\b/.test(clause)) return { afterTaxYearToDate: Number(amount) };
      if (new RegExp(OLD_JOB).test(clause) || ELSEWHERE.test(clause))
        return { otherEmployerDeferrals: Number(amount) };
      if (!/deferr|contribut|theplan|pretax|roth|put|paid/.test(clause)) return undefined;
      if (new RegExp(PLANS).test(clause))
        return { electiveDeferralPlanned: Number(amount), ...deferralKind(clause) };
      return { electiveDeferralYearToDate: Number(amount), ...deferralKind(clause) };
    },
  ),
  say(
    '(?:my |all |all of (?:it|them|that) |contributions? |deferrals? |everything ){1,6}(?:is|are|goes?|going|go|in)?(?: (?:all|in|into|to|as|the))* ?(roth|pretax)(?: theplan)?(?=$|[,.;!])',
    ([kind]) => deferralKind(kind ?? ''),
  ),
  say(
    '\\b(?:i|we) (?:only )?(?:use|do|contribute to|choose|picked?)(?: only)?(?: the)? (roth|pretax)(?: (?:only|side|theplan|option|money))?(?=$|[,.;!])|\\bcontribut(?:e|ing) to (?:the|my) (roth|pretax) (?:side|part|bucket|source|theplan)',
    ([first, second]) => deferralKind(first ?? second ?? ''),
  ),
  say(
    '(?:split|divided?)(?: it| my (?:contributions?|deferrals?))? between (?:roth and pretax|pretax and roth)',
    () => ({
      deferralKind: 'mixed',
    }),
  ),
  say(
    '(?:half (?:and half|roth,? half pretax|pretax,? half roth)|mix of roth and pretax|(?:both|mix of) (?:pretax and roth|roth and pretax)|both roth and pretax)',
    () => ({ deferralKind: 'mixed' }),
  ),
];
