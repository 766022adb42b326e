import { AMOUNT, BUSINESS, type Certain } from './certain.ts';
import { PAYCHECKS_A_YEAR, type Profile } from './profile.ts';
import { MONTH } from './reading/other-subjects.ts';
import { frequencyIn } from './reading/payday.ts';

const TIMES: readonly [RegExp, number][] = [
  [/^(?:week|wk)/, 52],
  [/^(?:two|2|other) weeks?/, 26],
  [/^(?:month|mo)/, 12],
];
const EACH_TIME = new RegExp(
  `\\b(?:i (?:put|defer|contribute|save|do|have)(?: in| away)?|they (?:take|hold|withhold|deduct)(?: out)?|(?:comes?|taken|coming)(?: out)?) ${AMOUNT} (?:a|per|each|every) ((?:two |2 |other )?(?:week|wk|month|mo|pay ?check|check|pay ?day|pay period)s?)(?: (?:in|into|to|for|toward|out|goes|of))* (?:my |the )?theplan\\b(?! (?:aftertax|loan))`,
);

/** "I put 20 bucks a week in the 401(k)": what it comes to in the year; undefined where how often isn't known. */
function inTheYear(plain: string, payFrequency: Profile['payFrequency']): number | undefined {
  const [, amount, period = ''] = EACH_TIME.exec(plain) ?? [];
  const often = frequencyIn(plain) ?? payFrequency;
  const times =
    TIMES.find(([words]) => words.test(period))?.[1] ??
    (/check|pay/.test(period) && often ? PAYCHECKS_A_YEAR[often] : undefined);
  return times && Math.round(Number(amount) * times * 100) / 100;
}

/** An employer that counts as one with this one. IRC 414(b), (c), (m) */
const RELATED =
  '(?:(?:related|sister|affiliated?|parent) (?:compan(?:y|ies)|employer|firm|business)|(?:an? |our )affiliate|subsidiary)';

const NOT_KNOWN =
  "(?:(?:don'?t|do not|can'?t) (?:really |actually |quite )?(?:know|remember|recall|tell|say)|not sure|no (?:idea|clue)|unsure|idk|haven'?t (?:checked|looked))(?! (?:if|whether))(?![^.;?]{0,40}\\b(?:limit|cap|headroom|room|max(?:imum)?)\\b)(?! [^.;?]{0,20}\\b(?:if|whether|takes?|allows?|offers?|accepts?|permits?)\\b)";

/** Two percents that make more are how something is split. */
const MOST_OF_PAY = 60;
/** Two amounts that make more are what is in the account. */
const MOST_DEFERRED = 40_000;
const OF_NO_ELECTION = /\b(?:split|balance|account|used to|allows?|limit|cap|max|iras?)\b/;
const OF_ANOTHERS_OR_ANOTHER =
  /\b(?:employer|company|they|firm|match|aftertax|ira|wife|husband|spouse|partner)\b/;

/** A kind of which there's 0% is none. */
const kindOf = (plain: string): 'mixed' | 'roth' | 'preTax' => {
  if (/\broth:? 0%|\b0%(?: (?:in|as|to))? roth\b/.test(plain)) return 'preTax';
  return /\bpretax:? 0%|\b0%(?: (?:in|as|to))? pretax\b/.test(plain) ? 'roth' : 'mixed';
};

/** What somebody puts in, has put in, and means to. */
export const ofOneself: readonly Certain[] = [
  {
    // "31k contributed this year, 9k of it company", "YTD contributions $26,400 including match of 7,400": what is left is one's own.
    words: new RegExp(
      `${AMOUNT}[^.;$%?]{0,30}?,? (?:and |but |with )?${AMOUNT} of (?:it|that|which|those)(?: (?:is|was|are|from))*(?: (?:the|my|their))? (?:company|employer|match\\w*|theirs)\\b|${AMOUNT}[^.;$%?]{0,15} (?:including|includes|incl|counting|with)(?: (?:the|a|my|their|company|employer))* match(?:es)?(?: (?:of|is|was))* ${AMOUNT}`,
    ),
    means: ([all = 0, theirs = 0], _, plain) =>
      all > theirs &&
      /\b(?:ytd|year to date|so far|this year|contribut\w+|put in|went in)\b/.test(plain) &&
      !/\b(?:balance|held|aftertax)\b/.test(plain)
        ? { electiveDeferralYearToDate: Math.round((all - theirs) * 100) / 100 }
        : undefined,
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
    // "24,500 + 12,000 match so far"
    words: new RegExp(
      `${AMOUNT} ?(?:\\+|plus|and|&) ?${AMOUNT} (?:of |in )?(?:the |company |employer )*match(?:ing)? (?:so far|ytd|already)`,
    ),
    means: ([own = 0]) => (own <= MOST_DEFERRED ? { electiveDeferralYearToDate: own } : undefined),
  },
  {
    // "Started here from Google, where I'd put 14k into their 401(k)"
    words: new RegExp(
      `\\bfrom (?!my\\b|here\\b|the\\b|${MONTH})[a-z]+,? where i(?:'d|'ve| had| have)? (?:already )?(?:put|deferred|contributed|saved)(?: in)? ${AMOUNT}`,
    ),
    means: ([amount = 0], _, plain) =>
      /\baftertax\b/.test(plain) ? undefined : { otherEmployerDeferrals: amount },
    isNot: ['electiveDeferralYearToDate', 'electiveDeferralPlanned'],
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
  {
    // "They take 85 bucks out of each check for my 401(k)"
    words: EACH_TIME,
    means: (_, { payFrequency }, plain) => {
      const year = inTheYear(plain, payFrequency);
      return year === undefined ? undefined : { electiveDeferralPlanned: year };
    },
  },
  {
    // "Roth 5% and pre-tax 10%", "6 pre-tax plus 2 Roth": one deferral in two kinds.
    words:
      /\b(?:(?<!\$)(\d{1,2}(?:\.\d+)?)%?(?: in| as| to)? (?:pretax|roth)(?! ira)|(?:pretax|roth) (?<!\$)(\d{1,2}(?:\.\d+)?)%?)(?: (?:and|plus|n)|[,;/]| ?\+| ?\/) ?(?:another )?(?:(?<!\$)(\d{1,2}(?:\.\d+)?)%?(?: in| as| to)? (?:pretax|roth)(?! ira)|(?:pretax|roth) (?<!\$)(\d{1,2}(?:\.\d+)?)%?)(?!\d|k\b)/,
    means: ([one = 0, other = 0], { electiveDeferralPercent }, plain) =>
      one + other <= MOST_OF_PAY &&
      !OF_NO_ELECTION.test(plain) &&
      (/\d%/.test(plain) || electiveDeferralPercent != null)
        ? { electiveDeferralPercent: one + other, deferralKind: kindOf(plain) }
        : undefined,
  },
  {
    // "Pre-tax YTD 12,250 / Roth YTD 6,000": one deferral in two kinds.
    words: new RegExp(
      `\\b(?:pretax|roth)(?: theplan)?(?: (?:contributions?|deferrals?))? (?:ytd|year to date|so far|to date):? ${AMOUNT}[^$]{0,12}?\\b(?:pretax|roth)(?: theplan)?(?: (?:contributions?|deferrals?))? (?:ytd|year to date|so far|to date):? ${AMOUNT}`,
    ),
    means: ([one = 0, other = 0], _, plain) =>
      /\bpretax\b/.test(plain) && /\broth\b/.test(plain) && one + other <= MOST_DEFERRED
        ? {
            electiveDeferralYearToDate: one + other,
            ...(one > 0 && other > 0 && { deferralKind: 'mixed' as const }),
          }
        : undefined,
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
    // "I have a solo 401(k). I already max the 24,500 at work": with the employer, not in one's own plan.
    words: new RegExp(
      `\\bmax(?:ed|ing|es)?(?: out)? (?:the |my )?${AMOUNT}(?: \\w+)? (?:at|through|with) (?:work|my (?:day |main |regular |w-?2 )?(?:job|employer))\\b`,
    ),
    means: ([amount = 0], { planType }, plain) =>
      planType === 'solo401k' || /\b(?:solo|own business|self-?employed)\b/.test(plain)
        ? { otherEmployerDeferrals: amount }
        : undefined,
  },
  {
    // "10k Roth 401(k), 9k pre-tax so far": both are deferrals that went in.
    words: new RegExp(
      `${AMOUNT}(?: (?:in|of|as|to))? (?:roth|pretax)(?: theplan)?(?! ira)(?:,| and| plus| &| \\+)(?: and)? ${AMOUNT}(?: (?:in|of|as|to))? (?:pretax|roth)(?: theplan)?(?! ira) (?:so far|ytd|year to date|to date|this year so far)`,
    ),
    means: ([one = 0, other = 0], _, plain) =>
      /\bpretax\b/.test(plain) && /\broth\b/.test(plain) && one + other <= MOST_DEFERRED
        ? { electiveDeferralYearToDate: one + other, deferralKind: 'mixed' }
        : undefined,
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
    // "26, 105k, no match, doing 10k this year"
    words: new RegExp(
      `(?:^|[,;.] ?)(?:and )?(?:i'?m |i am )?(?:doing|putting in|contributing|deferring|putting away) ${AMOUNT}(?: (?:in|of my own|myself))? (?:this year|a year|for the year|per year|in all)(?= ?(?:$|[,;.!]))`,
    ),
    means: ([amount = 0], _, plain) =>
      /\b(?:aftertax|ira|wife|husband|spouse|partner)\b/.test(plain)
        ? undefined
        : { electiveDeferralPlanned: amount },
  },
  {
    // "Deferred 19,400 up to the November 13 paycheck"
    words: new RegExp(
      `\\b(?:deferred|put in|contributed) ${AMOUNT} (?:up to|through|thru|as of|until|including) (?:the |my )?(?:${MONTH}|last|latest)`,
    ),
    means: ([amount = 0], _, plain) =>
      OF_ANOTHERS_OR_ANOTHER.test(plain) ? undefined : { electiveDeferralYearToDate: amount },
  },
  {
    // "Im 47, 200k, max": an item of a list.
    words:
      /(?<=[.,;] ?)(?:and )?(?:i )?max(?:ed|ing|es)?(?: (?:it )?out| it)?(?: (?:my |the )?theplan)?(?= ?(?:$|[.,;!]))|(?:^|[.,;] ?)(?:my |the )?theplan:? max(?:ed)?(?: out)?(?= ?(?:$|[.,;!]))/,
    means: () => ({ defersTheMost: true }),
  },
  {
    // "I do the whole 24.5 plus catch-up"
    words:
      /(?<!\b(?:should|do|can|could|would|does|if) )\b(?:i|we|i'm|i'll) (?:will |always |just )?(?:do|doing|defer|deferring|put in|contribute|hit|max)(?: (?:in|at))? (?:the )?(?:whole|full|entire)(?: amount of)? \$?(?:24\.5|24\.5k|24,?500|24500)\b/,
    means: () => ({ defersTheMost: true }),
    isNot: ['electiveDeferralPlanned'],
  },
  {
    // "Planning to hit 24.5 with my December bonus": thousands.
    words:
      /\b(?:plan(?:ning)? (?:to|on)|gonna|going to|will|should|aiming (?:to|for)) (?:hit|hitting|reach|get to|getting to|max at) (\d\d(?:\.\d)?)(?![\d%k]|\.\d| ?(?:percent|years?))/,
    means: ([thousands = 0]) => ({ electiveDeferralPlanned: thousands * 1_000 }),
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
      `\\b${NOT_KNOWN} (?:what|how much) (?:i|they) (?:made|earned|was paid|paid me|got) (?:here )?last (?:year|yr)`,
    ),
    means: () => ({ priorYearWages: null }),
    isNullOf: 'others',
  },
  {
    // "Deferred 800 so far", "after tax 900 so far": small amounts, as in January.
    words: /(?:^|[,;.] ?|\bi(?:'ve| have)? )deferred (\d{2,3})(?![\d.%k]) (?:so far|ytd|to date|this year)/,
    means: ([amount = 0]) => ({ electiveDeferralYearToDate: amount }),
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
    // "At the new one it's 6k so far"
    words: new RegExp(
      `\\bat (?:the|my) (?:new|current|present) (?:one|job|place|employer|company)[, ]+(?:it'?s|i'?m at|i'?ve (?:put in|deferred|done)|i have|i put in)(?: (?:about|around))* ${AMOUNT} (?:so far|ytd|already|in)\\b`,
    ),
    means: ([amount = 0], _, plain) =>
      /\baftertax\b/.test(plain) ? undefined : { electiveDeferralYearToDate: amount },
  },
  {
    // "Hit the 24.5k max back in March"
    words: new RegExp(
      `\\b(?:hit|reached|maxed(?: out)?|got to) (?:the |my )?${AMOUNT}(?: (?:max(?:imum)?|limit))? (?:back |already )?in ${MONTH}`,
    ),
    means: ([amount = 0], _, plain) =>
      OF_ANOTHERS_OR_ANOTHER.test(plain)
        ? undefined
        : { electiveDeferralYearToDate: amount, defersTheMost: true },
  },
  {
    // "Put in 20k of it pretax, won't put more": that's the year's.
    words: new RegExp(
      `\\b(?:put in|deferred|contributed) ${AMOUNT}[^.;$]{0,25}[,.;] ?(?:and |but )?(?:i )?(?:won'?t|wont|will not|not going to|not gonna|am not) (?:be )?(?:put(?:ting)?|add(?:ing)?|defer(?:ring)?|contribut(?:e|ing))(?: in)?(?: any(?:thing)?)? more\\b`,
    ),
    means: ([amount = 0], _, plain) =>
      OF_ANOTHERS_OR_ANOTHER.test(plain)
        ? undefined
        : { electiveDeferralYearToDate: amount, electiveDeferralPlanned: amount },
  },
  {
    // "225k base max 401k dollar for dollar": a list without commas.
    words:
      /(?<!\b(?:the|what|whats|what's|is|of|to|can i|should i|if i|do i|could i|would|how to|my|not) )\bmax(?:ing|ed)?(?: out)?(?: my| the)? (?:theplan|deferrals?)\b(?! (?:match|limit|contribution|is|was|last|at my old))(?![^.;]*\?)/,
    means: (_, { electiveDeferralPlanned, electiveDeferralPercent }) =>
      electiveDeferralPlanned == null && electiveDeferralPercent == null
        ? { defersTheMost: true }
        : undefined,
  },
  {
    // "The 149k was from my old company": no wages from this one.
    words: new RegExp(
      `\\bthe ${AMOUNT} (?:was|were|is|came|comes)(?: (?:all|actually|really))* (?:from|at|with) (?:my |the |an? )?(?:old|previous|former|last|other|prior) (?:job|employer|company|place|firm)\\b`,
    ),
    means: ([amount = 0], { priorYearWages }) =>
      priorYearWages === amount ? { priorYearWages: 0 } : undefined,
  },
  {
    // "…, deferred 9,000 so far": an item of a list.
    words: new RegExp(
      `(?:^|[,;.] ?)(?:and )?(?:i(?:'ve| have)? )?deferred ${AMOUNT} (?:so far|ytd|year to date|to date)(?= ?(?:$|[,;.]))`,
    ),
    means: ([amount = 0], _, plain) =>
      OF_ANOTHERS_OR_ANOTHER.test(plain) ? undefined : { electiveDeferralYearToDate: amount },
  },
  {
    // "I defer 12,500": an item of a list.
    words: new RegExp(
      `(?:^|[,;.] ?)(?:and )?i (?:will |plan to )?defer ${AMOUNT}(?= ?(?:$|[,;.](?! ?(?:a|per|each|every)\\b)))`,
    ),
    means: ([amount = 0], _, plain) =>
      OF_ANOTHERS_OR_ANOTHER.test(plain) ? undefined : { electiveDeferralPlanned: amount },
  },
  {
    // "Deferred so far 0"
    words: /\bdeferred(?: so far| ytd| year to date)*:? \$?(0)(?![\d.%k])/,
    means: () => ({ electiveDeferralYearToDate: 0 }),
  },
  {
    // "…, deferred so far 2,000": an item of a list.
    words: new RegExp(
      `(?:^|[,;.] ?)(?:and )?(?:i(?:'ve| have)? )?deferred(?: (?:so far|ytd|year to date|to date))+:? ${AMOUNT}(?= ?(?:$|[,;.]))`,
    ),
    means: ([amount = 0]) => ({ electiveDeferralYearToDate: amount }),
  },
  {
    // "…, after-tax 55k so far": an item of a list.
    words: new RegExp(
      `(?:^|[,;.] ?)(?:and )?aftertax(?: contributions?)?:? ${AMOUNT} (?:so far|ytd|year to date|to date)(?= ?(?:$|[,;.]))`,
    ),
    means: ([amount = 0]) => ({ afterTaxYearToDate: amount, allowsAfterTax: true }),
  },
  {
    // "1,900 a month until July, then stopped": how much that is nobody has said.
    words: new RegExp(
      `${AMOUNT} (?:a|per|each|every) (?:month|pay ?check|check|pay ?period|week)[^.;$%]{0,30}\\b(?:until|till|til|through|thru|up to) (?:the end of )?${MONTH}`,
    ),
    means: () => ({}),
  },
  {
    // "I'm 60 in January 2027": born so many years before.
    words: /\b(?:i'?m|i am|i'll be|i turn|turning|i will be) (\d\d) in (?:[a-z]+ )?(20\d\d)\b/,
    means: ([age = 0, year = 0]) => ({ birthYear: year - age }),
    isNot: ['age', 'turningAge'],
    alsoAsked: true,
  },
  {
    // "I'm a 5% owner", as the law calls who owns more than that. IRC 416(i)(1)(B)
    words: /\b(?:i'?m|i am|im) an? (?:more than )?(5)(?:%|-percent| percent) owner\b/,
    means: () => ({ fivePercentOwner: true }),
  },
  {
    // "I'm new here this year, am I an HCE?": no wages from this employer last year.
    words:
      /\b(?:i'?m|i am|im|as) (?:a )?(?:new (?:here|hire|employee)|newly hired) (?:this year|since (?:january|this year))\b|(?:^|[,;.] ?)(?:a )?new hire this year\b|\bi (?:(?:only |just )*(?:started|joined|was hired|got hired)) (?:here )?(?:only |just )?this year\b/,
    means: () => ({ priorYearWages: 0 }),
    alsoAsked: true,
  },
  {
    // "I also work at a sister company where 14,500 deferred and 20k employer money went into its plan"
    words: new RegExp(
      `\\b${RELATED}\\b[^.;$?]{0,40}?(?:i )?(?:deferred |put in )?${AMOUNT}(?: (?:of|in|was|were|deferred|deferrals?|my own|own|pretax|roth))* (?:and|plus|with|,) ?${AMOUNT} (?:of |in )?(?:the |their |its )?(?:employer|company|match|profit sharing)\\b`,
    ),
    means: ([own = 0, theirs = 0]) => ({
      relatedAdditions: own + theirs,
      otherEmployerDeferrals: own,
    }),
  },
  {
    // "I also work for a related company, my pay there is 100k and 30k went into its plan"
    words: new RegExp(
      `\\b${RELATED}\\b[^.;$?]{0,40}?(?:pay(?:s)?(?: me)?|make|earn|salary|paid)(?: (?:there|is|of|at|about))* ${AMOUNT}[^.;$?]{0,20}?${AMOUNT} (?:(?:has|have|was|were) )?(?:went|gone|goes|put|paid|contributed|going) (?:in|into)\\b`,
    ),
    means: ([pay = 0, into = 0]) => ({ relatedPay: pay, relatedAdditions: into }),
  },
  {
    // "30k went into the plan of our sister company"
    words: new RegExp(
      `${AMOUNT} (?:(?:has|have|was|were) )?(?:went|gone|goes|put|paid|contributed)(?: in)?(?: (?:into|in|to|the|theplan|plan|of|at|a|an|my|our))* ${RELATED}\\b|\\b${RELATED}(?:'s)?(?: (?:plan|theplan))?[^.;$?]{0,25}? (?:got|received|has|had) ${AMOUNT}`,
    ),
    means: ([into = 0]) => ({ relatedAdditions: into }),
  },
  {
    // "My own business's solo 401(k) got 30k this year"
    words: new RegExp(
      `\\b(?:my|our)(?: own| side)? ${BUSINESS}(?:'s)?(?: (?:solo|own))* (?:plan|theplan)(?: (?:already|has|just))* (?:got|gets|received|took|has|had|is getting) ${AMOUNT}|${AMOUNT} (?:(?:has|have) )?(?:went|gone|goes|put|paid)(?: in)? (?:into |to )(?:my|our)(?: own| side)? ${BUSINESS}(?:'s)?(?: (?:solo|own))* (?:plan|theplan)`,
    ),
    means: ([into = 0]) => ({ businessAdditions: into }),
  },
  {
    // "I went over the limit": nobody plans that.
    words:
      /\b(?:went|gone|am|i'?m|was|get|got) over (?:the|my) (?:irs |annual |yearly )?(?:limit|max(?:imum)?)\b/,
    means: () => ({}),
    isNot: ['defersTheMost'],
  },
];
