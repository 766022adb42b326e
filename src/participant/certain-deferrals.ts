import { AMOUNT, type Certain } from './certain.ts';
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

/** Two percents that make more are how something is split. */
const MOST_OF_PAY = 60;
/** Two amounts that make more are what is in the account. */
const MOST_DEFERRED = 40_000;
const OF_NO_ELECTION = /\b(?:split|balance|account|used to|allows?|limit|cap|max|iras?)\b/;
/** "My boss makes 400k, maxed out, and has a boat", "HSA, max". */
export const MAXED_BY_ANOTHER =
  /\b(?:boss|wife|husband|spouse|partner|coworker|colleague|friend|brother|sister|hsa|529|credit cards?)\b[^.;]*\bmax/;
const OF_ANOTHERS_OR_ANOTHER =
  /\b(?:employer|company|they|firm|match|aftertax|ira|wife|husband|spouse|partner)\b/;

/** A kind of which there's 0% is none. */
const kindOf = (plain: string): 'mixed' | 'roth' | 'preTax' => {
  if (/\broth:? 0%|\b0%(?: (?:in|as|to))? roth\b/.test(plain)) return 'preTax';
  return /\bpretax:? 0%|\b0%(?: (?:in|as|to))? pretax\b/.test(plain) ? 'roth' : 'mixed';
};

/** What somebody defers, has deferred, and means to. */
export const ofDeferrals: readonly Certain[] = [
  {
    // "Regular 401(k) is already maxed", "at the main job I max"
    words:
      /\b(?:regular |normal |my )theplan is (?:already )?maxed\b|\bat (?:the|my) (?:main|day|regular) job,? i (?:already )?max(?: out| it out)?\b/,
    means: (_, __, plain) => (MAXED_BY_ANOTHER.test(plain) ? undefined : { defersTheMost: true }),
  },
  {
    // "25k in bonds and 18k in my 401(k) this year"
    words: new RegExp(
      `(?:\\bput|\\band) ${AMOUNT} (?:in|into|to) (?:my |the )?theplan (?:so far )?this (?:year|yr)\\b`,
    ),
    means: ([deferred = 0]) => ({ electiveDeferralYearToDate: deferred }),
  },
  {
    // "2k a month in a HYSA and 1k a month to the 401(k)"
    words: new RegExp(
      `${AMOUNT} (?:a|per|each|every) month (?:in|into|to) (?:my |the )?theplan(?= ?(?:$|[.,;]| and\\b))`,
    ),
    means: ([each = 0]) => ({ electiveDeferralPlanned: each * 12 }),
  },
  {
    // "This year's plan is 32.5k", whatever was asked
    words: new RegExp(
      `\\b(?:this year'?s?|my|the) (?:plan|goal|target)(?: (?:this year|for this year|for the year|for 20\\d\\d))? is (?:to (?:defer|put in|do|contribute) )?${AMOUNT}(?! (?:aftertax|of pay))`,
    ),
    means: ([planned = 0]) => (planned <= MOST_DEFERRED ? { electiveDeferralPlanned: planned } : undefined),
    isNot: ['annualPay'],
  },
  {
    // "As of 11/15/2026 I deferred $18,000"
    words: new RegExp(
      `\\bas of [a-z0-9/. ]{3,20},? i(?:'ve| have| had)? (?:deferred|put in|contributed) ${AMOUNT}(?! (?:in |of )?aftertax)`,
    ),
    means: ([amount = 0], _, plain) =>
      OF_ANOTHERS_OR_ANOTHER.test(plain) ? undefined : { electiveDeferralYearToDate: amount },
  },
  {
    // "Done 7,900 so far"
    words: new RegExp(`(?:^|[,;.] ?)(?:i'?ve )?done ${AMOUNT} (?:so far|sofar|ytd)\\b`),
    means: ([amount = 0], _, plain) =>
      /\baftertax \$|\d aftertax\b/.test(plain) ? undefined : { electiveDeferralYearToDate: amount },
  },
  {
    // "Put in 24,500 plus 7,000 catch-up": both are in.
    words: new RegExp(
      `(?:^|[,;.] ?|\\bi(?:'ve| have)? )put in ${AMOUNT}(?: (?:so far|regular|pretax))? ?(?:plus|\\+|and) ${AMOUNT}(?: (?:of |in )?catch-?up)?(?: (?:so far|already|ytd))?(?= ?(?:$|[.,;]))`,
    ),
    means: ([one = 0, other = 0]) =>
      one + other <= MOST_DEFERRED ? { electiveDeferralYearToDate: one + other } : undefined,
  },
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
    // "24,500 + 12,000 match so far"
    words: new RegExp(
      `${AMOUNT} ?(?:\\+|plus|and|&) ?${AMOUNT} (?:of |in )?(?:the |company |employer )*match(?:ing)? (?:so far|ytd|already)`,
    ),
    means: ([own = 0]) => (own <= MOST_DEFERRED ? { electiveDeferralYearToDate: own } : undefined),
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
      /\b(?:(?<!\$)(\d{1,2}(?:\.\d+)?)%?(?: in| as| to)? (?:pretax|roth)(?! ira)|(?:pretax|roth) (?<!\$)(\d{1,2}(?:\.\d+)?)%?)(?: (?:and|plus|n)|[,;]| ?[+/]) ?(?:another )?(?:(?<!\$)(\d{1,2}(?:\.\d+)?)%?(?: in| as| to)? (?:pretax|roth)(?! ira)|(?:pretax|roth) (?<!\$)(\d{1,2}(?:\.\d+)?)%?)(?!\d|k\b)/,
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
    means: (_, __, plain) => (MAXED_BY_ANOTHER.test(plain) ? undefined : { defersTheMost: true }),
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
      /\b(?:plan(?:ning)? (?:to|on)|gonna|going to|will|should|aiming (?:to|for)) (?:hit|hitting|reach|get to|getting to|max at) (\d\d\.\d)(?![\d%k]| ?(?:percent|years?))/,
    means: ([thousands = 0]) => ({ electiveDeferralPlanned: thousands * 1_000 }),
  },
  {
    // "Deferred 800 so far", "after tax 900 so far": small amounts, as in January.
    words: /(?:^|[,;.] ?|\bi(?:'ve| have)? )deferred (\d{2,3})(?![\d.%k]) (?:so far|ytd|to date|this year)/,
    means: ([amount = 0]) => ({ electiveDeferralYearToDate: amount }),
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
      `(?<!\\b(?:should|will|would|could|might|may|never|almost|nearly|not|to|didn'?t|i'?ll|balance|account)(?: (?:have|be))? )\\b(?:hit|reached|maxed(?: out)?|got to) (?:the |my )?${AMOUNT}(?: (?:max(?:imum)?|limit))? (?:back |already )?in ${MONTH}`,
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
      /(?:^|[,;.] ?|\d%? |\b(?:base|salary|pay|old|yo) )max(?:ing|ed)?(?: out)?(?: my| the)? (?:theplan|deferrals?)\b(?! (?:match|limit|contribution|is|was|last|at my old))(?![^.;]*\?)/,
    means: (_, { electiveDeferralPlanned, electiveDeferralPercent }) =>
      electiveDeferralPlanned == null && electiveDeferralPercent == null
        ? { defersTheMost: true }
        : undefined,
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
    // "1,900 a month until July, then stopped": how much that is nobody has said.
    words: new RegExp(
      `${AMOUNT} (?:a|per|each|every) (?:month|pay ?check|check|pay ?period|week)[^.;$%]{0,30}\\b(?:until|till|til|through|thru|up to) (?:the end of )?${MONTH}`,
    ),
    means: () => ({}),
  },
  {
    // "I went over the limit": nobody plans that.
    words:
      /\b(?:went|gone|am|i'?m|was|get|got) over (?:the|my) (?:irs |annual |yearly )?(?:limit|max(?:imum)?)\b/,
    means: () => ({}),
    isNot: ['defersTheMost'],
  },
];
