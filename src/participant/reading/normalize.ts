import { EACH_PAYCHECK } from './clauses.ts';
import { hourlyInPlain } from './hourly.ts';
import { spellerOf } from './spelling.ts';
import { SHORT_FORMS, VOCABULARY } from './vocabulary.ts';

/** Turns what a person wrote into one plain form, so that the patterns can be simple. */

/** Puts a typo in a word of the field right. */
export const spell = spellerOf(VOCABULARY, SHORT_FORMS);

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Record<string, number> = { hundred: 100, thousand: 1_000, million: 1_000_000 };
const WORD = [...ONES.slice(1), ...TENS].join('|');
/** "two hundred and fifty thousand", "fifty-five"; not the bare words "one" and "second" of ordinary speech. */
const NUMBER_WORDS = new RegExp(
  `\\b(?:${WORD})(?:[ -](?:and )?(?:${WORD}|hundred|thousand|million))*\\b`,
  'g',
);

const YEAR_WORDS = new RegExp(
  `\\bnineteen (?:${TENS.join('|')})(?:[ -](?:${ONES.slice(1, 10).join('|')}))?\\b`,
  'g',
);

function wordsToNumber(words: string): number {
  let total = 0;
  let part = 0;
  for (const word of words.split(/[ -]/)) {
    const scale = SCALES[word];
    if (scale === 100) part = Math.max(part, 1) * 100;
    else if (scale) {
      total += Math.max(part, 1) * scale;
      part = 0;
    } else if (ONES.includes(word)) {
      const ones = ONES.indexOf(word);
      // "Sixteen two hundred", "ninety-two five": thousands, and hundreds after them.
      if (part >= 10 && part % 10 !== 0 && ones < 10) {
        total += part * 1_000;
        part = ones * (words.endsWith(' hundred') ? 1 : 100);
      } else part += ones;
    } else if (TENS.includes(word)) {
      const tens = (TENS.indexOf(word) + 2) * 10;
      // "one eighty" is 180, as people say it of pay.
      part = part > 0 && part < 10 ? part * 100 + tens : part + tens;
    }
  }
  return total + part;
}

function spelledOut(text: string): string {
  return (
    text
      .replace(/\bhalf (?:a |of a )?mill?(?:ion)?\b/g, '500000')
      .replace(/\ba (?=(?:hundred|thousand|million)\b)/g, 'one ')
      .replace(/\ba grand\b(?! (?:total|plan|slam|scheme|idea|finale))/g, '1000')
      // "seventeen and a half thousand"
      .replace(
        new RegExp(
          `\\b(?:(\\d+)|((?:(?:${TENS.join('|')})[ -])?[a-z]+)) and a half (?=(?:thousand|grand|k)\\b)`,
          'g',
        ),
        (whole, digits?: string, words?: string) => {
          const number = Number(digits ?? wordsToNumber(words ?? ''));
          return number > 0 ? `${number}.5 ` : whole;
        },
      )
      .replace(/\b(?:a )?quarter (?:of a )?mill?(?:ion)?\b/g, '250000')
      // "nineteen seventy two" is a year; the teens and the tens of nothing else follow each other so.
      .replace(YEAR_WORDS, (words) => String(1900 + wordsToNumber(words.replace(/^nineteen /, ''))))
      .replace(NUMBER_WORDS, (words) => (words === 'one' ? words : String(wordsToNumber(words))))
      .replace(/\b(\d+(?:\.\d+)?) (hundred|thousand|million)\b/g, (_, digits: string, scale: string) =>
        String(Number(digits) * (SCALES[scale] ?? 1)),
      )
      // "9 thousand five hundred"
      .replace(
        /\b(\d{1,3}000) (?:and )?([1-9]00)\b(?! ?(?:k|thousand|shares|hours?)\b)/g,
        (_, thousands: string, hundreds: string) => String(Number(thousands) + Number(hundreds)),
      )
  );
}

/** Slack's own escapes: links, mentions, entities, emoji names and code are not what a person said in words. */
export function unescapeSlack(text: string): string {
  return (
    text
      .replace(/```[\s\S]*?(?:```|$)/g, ' ')
      // A quoted line is somebody else's.
      .replace(/^[ \t]*(?:&gt;|>)(?:&gt;|>)?(?:&gt;|>)?[^\n]*$/gm, ' ')
      .replace(/<(?:https?|mailto):[^|>]*\|([^>]*)>/g, '$1')
      .replace(/<[@#!][^>]*>|<(?:https?|mailto):[^>]*>/g, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
      .replace(/\p{Extended_Pictographic}\uFE0F?/gu, ' ')
      .replace(/:[a-z][a-z0-9_+-]*:/g, ' ')
  );
}

const GREETING =
  /^[\s,.!]*(?:(?:hey|hi|hello|hiya|yo|ok|okay|so(?! far)|well|please|hm+|um+|uh|oh|ah|also|thx|thanks|thank you|ty|then|got it)\b[\s,.!]*(?:there|all|team|megaroth)?[\s,.!:]*)+/;
const POLITE =
  /^[\s,.!]*(?:(?:can|could|would|will) (?:you|u) (?:please |kindly )?(?:tell me|help me understand|let me know|explain to me)|i (?:was|am|'m) (?:just )?wondering|(?:quick |one )?question)\b[\s,:.!-]*/;
const THANKS =
  /[\s,.!-]*\b(?:thanks|thank you|thx|ty|cheers|please|pls)(?: (?:a lot|so much|very much|in advance|again|a bunch))?[\s,.!:)]*$/;

/**
 * What is said, without the greeting before it and the thanks after it; a text that is nothing else stays.
 *
 * @param text in lower case
 * @example withoutManners('hey, can you tell me what a true-up is? thanks!') // 'what a true-up is?'
 */
export function withoutManners(text: string): string {
  const opened = text.replace(GREETING, '').replace(POLITE, '');
  // Thanks are looked for at the end only: all of a long text would be searched in vain from each place.
  const end = Math.max(0, opened.length - THANKS_WITHIN);
  const bare = opened.slice(0, end) + opened.slice(end).replace(THANKS, '');
  return bare.trim() === '' ? text : bare;
}

const SHORT_TYPOS: Readonly<Record<string, string>> = {
  ...{ hwo: 'how', ohw: 'how', teh: 'the', cna: 'can', adn: 'and', yuo: 'you' },
  ...{ waht: 'what', whta: 'what', taht: 'that', wat: 'what', hw: 'how', qit: 'quit', aftr: 'after' },
};

const A_SHORT_TYPO = new RegExp(`\\b(?:${Object.keys(SHORT_TYPOS).join('|')})\\b`, 'g');

/** "hw much aftr tax": typos of words too short for the speller. */
export const shortTyposPutRight = (text: string): string =>
  text.replace(new RegExp(A_SHORT_TYPO.source, 'gi'), (word) => SHORT_TYPOS[word.toLowerCase()] ?? word);

const THANKS_WITHIN = 60;

const SUFFIX: Record<string, number> = { k: 1e3, grand: 1e3, m: 1e6, mm: 1e6, mil: 1e6, mill: 1e6 };
const AMOUNT =
  /(\$ ?)?(?<![\w.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?) ?(?:(k|grand|mil|mill|mm|m)\b)?(?! ?%)(?![\d/:-]\d)/g;

/** "$240k", "240,000", "240000" become "$240000"; a small bare number stays as it is. */
function amounts(text: string): string {
  return text.replace(
    AMOUNT,
    (whole, sign: string | undefined, digits: string, suffix: string | undefined) => {
      const value = Number(digits.replaceAll(',', '')) * (SUFFIX[suffix ?? ''] ?? 1);
      const isYear = !sign && !suffix && /^(?:19|20)\d\d$/.test(digits);
      const isMoney = sign || suffix || digits.includes(',') || (value >= 1_000 && !isYear);
      if (!isMoney) return whole;
      return `$${Math.round(value * 100) / 100}${/\s$/.test(whole) ? ' ' : ''}`;
    },
  );
}

const OTHER_CURRENCY =
  /(?:[€£¥₹]|\b(?:eur|gbp|cad|inr|aud|chf) ?)\d[\d.,]*(?:k|m)?\b|\b\d[\d.,]*(?:k|m)? ?(?:€|£|¥|₹|(?:euros?|eur|pounds?|gbp|rupees|inr|yen|cad|aud|chf|francs?)\b)/g;

/** In characters; longer than anybody writes, and read within some milliseconds. */
export const LONGEST = 4_000;

/** As much of a text as is read, to the end of a word: what an expression costs grows faster than its text. */
export const beginningOf = (text: string): string =>
  text.length > LONGEST ? text.slice(0, LONGEST).replace(/\S*$/, '') : text;

/** "Match 50 on 8", "match: 100/3 + 50/2": a rate and how far it goes, without their signs. */
const MATCH_IN_SHORT =
  /(\bmatch(?:es|ing|ed)?(?: formula| %)?:? (?:is |% )?(?:\d+% of \d+% ?(?:\+|and|then|,) ?)?)(25|33|50|75|100|200)%? ?(?:\/|on|of|to|up to) ?(\d{1,2})%?(?![\d.,%$km])/g;

/** "AT 8%", "11,400 AT", "at acct": after-tax in short; in capitals only where not all is. */
const withAfterTaxInFull = (text: string): string =>
  (/[a-z]/.test(text) ? text.replace(/\bAT\b/g, 'after-tax') : text).replace(
    /\b[Aa][Tt](?= (?:acct|account|source|contribs?|contributions?|ytd|YTD|bucket|money|balance)\b)/g,
    'after-tax',
  );

const QUOTED_OF_OTHERS =
  /(\b(?:colleague|co-?worker|friend|buddy|boss|brother|sister|dad|mom|wife|husband|spouse|guy|neighbou?r|cousin|manager)\b[^"“”.;!?]{0,30})["“][^"”]{3,300}["”]/g;

/** "After-tax? Yes. Cap? 10%": a heading with its answer, and no question. */
const ANSWERED =
  /(^|[.;,!?] ?)((?!(?:what|how|can|could|is|are|do|does|did|should|would|will|why|when|which|who|where|am|and|or|so|maybe|really|right)\b)[^.;,!?:]{2,40})\?(?: a:)? (?=(?:yes|yep|yeah|yup|no|nope|nah|none|unknown|idk|not sure|no idea|\$?\d[\d.,]*[k%]?)(?: ?[.;,!]|$| of\b| and\b| so far| a year))/g;

const OF_A_PAYCHECK = new RegExp(`(?<![\\d$.,/])(\\d{2,5}) (?=${EACH_PAYCHECK}\\b)`, 'g');

/**
 * One plain form: lower case, "$240000" for money, "6%" for percents, digits for words, "theplan" for the
 * names of plans that hold digits (401(k), 403(b)). Amounts of other currencies are taken out. Of a text of more than
 * 4,000 characters only the beginning.
 *
 * @example normalize('I make two hundred thousand, 8 percent in') // "i make $200000, 8% in"
 */
export function normalize(raw: string): string {
  const plain = withoutManners(
    withAfterTaxInFull(unescapeSlack(beginningOf(raw)).normalize('NFKC')).toLowerCase(),
  )
    .replace(/[^\S\n]+/g, ' ')
    // "16 500 dollars"
    .replace(/(?<![\d.,])(\d{1,3}) (\d{3})(?= ?(?:dollars?|usd|bucks)\b)/g, '$1$2')
    .replace(/(?<=\$ ?\d{1,3}) (?=\d{3}(?!\d))/g, '')
    .replace(/(\d(?: ?(?:dollars?|usd|bucks))?) in the (month|year|week)\b/g, '$1 a $2')
    // What somebody else wrote is theirs: "my colleague wrote me: “i make 300k”".
    .replace(QUOTED_OF_OTHERS, '$1 ')
    // A line of a list ends as a clause does.
    .replace(/ ?\n[\n ]*/g, '; ')
    .replace(/[‘’`´]/g, "'")
    .replace(/\b(they|we|you)ve\b/g, "$1've")
    .replace(/\b(do|does|did|is|are|was|has|have|would|could|should|wo|ca)nt\b/g, "$1n't")
    .replace(/[“”"*_~]/g, ' ')
    .replace(/[–—]/g, '-')
    .replace(/\b(?:401|403|457)\s?\(?[kb]\)?'?s?(?!\w)/g, 'theplan')
    .replace(/\b(?:form )?(?:1099-?r?|8606|5498|1040)\b/g, 'theform')
    .replace(/\b(?:w-?2)\b/g, 'wtwo')
    .replace(/\bbox(?:es)? \d\b/g, 'thebox')
    .replace(/\b415 ?\(?c\)?|\b402 ?\(?g\)?/g, 'thelimit')
    // "What I've deferred so far is 12,900" tells, and asks nothing.
    .replace(
      /^(?:and |so )*what ((?:i|we|they)\b[^?.;!]{2,50}? (?:is|was|comes to) (?=\$?\d))(?![^?]*\?)/,
      '$1',
    )
    // What another one wants is done by who writes it: "my husband says keep it at the max".
    .replace(
      /\b(?:my|the) (?:wife|husband|spouse|partner|boss|advis[eo]r|dad|mom) (?:says?|said|thinks?|wants me)(?: (?:to|i should|we should))? (?=(?:keep|make|put|set|go|leave|max)\b)/g,
      '',
    )
    .replace(/\bsemi monthly\b/g, 'semimonthly')
    .replace(/\bbi weekly\b/g, 'biweekly')
    .replace(/\b(bi-?weekly|weekly|semi-?monthly|monthly) che?ks?\b/g, '$1 checks')
    .replace(/\bsept\b/g, 'sep')
    .replace(/\b(\d{2}) ?y\/?o\b/g, '$1 years old')
    .replace(/\b(last|this|next|prior|the|whole|entire|each|per) yr\b/g, '$1 year')
    .replace(/\bdollar 4 dollar\b/g, 'dollar for dollar')
    .replace(/\bgoin\b/g, 'going')
    .replace(
      /^((?:no|ok|and|so|oh|well)\b[, ]*)*(?:forget|ignore|never ?mind) (?:that|it)\b[,. ]+(?=\S+ \S+ )/g,
      'wait, ',
    )
    .replace(/(^|[.;,!?] ?)dose (?=(?:the|it|my|this|that|a|an|your) )/g, '$1does ')
    // Words too short for the speller.
    .replace(A_SHORT_TYPO, (word) => SHORT_TYPOS[word] ?? word)
    // "850 out of every biweekly check"
    .replace(
      /\$?(\d{2,5}(?:,\d{3})?) (?:bucks |dollars )?(?:out of|from|of) (?:every|each|my) (weekly|bi-?weekly|semi-?monthly|monthly) (?:pay ?)?check(?:s)?\b/g,
      '$$$1 a paycheck, paid $2,',
    )
    // "85 bucks out of each check"
    .replace(
      /\$?(\d{2,5}(?:,\d{3})?(?:\.\d\d)?) (?:bucks |dollars )?(?:out of|from) (?:every|each|my) (?:pay ?)?check\b/g,
      '$$$1 a paycheck',
    )
    .replace(
      /(?<![\d.,$])(\d{1,4}) (?:bucks|dollars) (?=(?:a|per|each|every|\/) ?(?:week|wk|month|mo|paycheck|check|payday|pay period)\b)/g,
      '$$$1 ',
    )
    // Some plans call them so.
    .replace(/\bvoluntary (?:employee )?contributions?\b/g, 'aftertax contributions')
    // "The big four-oh".
    .replace(
      /\b(?:the big )?(three|four|five|six|seven)[- ]oh?\b/g,
      (_, tens: string) => `${(['three', 'four', 'five', 'six', 'seven'].indexOf(tens) + 3) * 10}`,
    )
    .replace(/\bthe big (?=[3-7]\d\b)/g, '')
    // "Tracked separately… no clue": what is not known is what stands before it.
    .replace(/\.{2,} ?(?=(?:no (?:clue|idea)|not sure|idk|dunno|unknown|unsure)\b)/g, ': ')
    // A bar between items of a list, and no division: "pretax 6% / after-tax 10%".
    .replace(/(?<=[a-z%]) \/ (?=[a-z$\d])|(?<=\d) \/ (?=[a-z])/g, ', ')
    .replace(/\b50 ?\/ ?50\b(?= ?(?:roth|pre|trad|split))/g, 'half and half')
    .replace(/\bmach\b/g, 'match')
    .replace(/\b(solo|individual) ?-?k\b/g, '$1 theplan')
    .replace(/\$1(?:\.00)? (?:for|per|on|to) (?:every |each )?\$1\b(?![\d.,])/g, 'dollar for dollar')
    .replace(/\bhubb(?:y|ie)(?='?s?\b)/g, 'husband')
    // Without its apostrophe: "wifes pay", "husbands plan".
    .replace(
      /\b(wife|husband|spouse|partner)s (?=(?:pay|base|comp|salary|income|plan|theplan|company|employer|job|work|age|birthday|is|at|turning|bonus|side)\b|\$?\d)/g,
      "$1's ",
    )
    // Without its apostrophe: "hes 45".
    .replace(/\b(s?he)s (?=\d|not\b|a\b|an\b|at\b|in\b|on\b|with\b|\w+ing\b|older|younger|retired)/g, "$1's ")
    // "Of mine in the 401 so far": the plan, and no dollars.
    .replace(
      /\b(in|into|in the|into the|the|my|our|to my|to the) 401(?![\dk(]|,\d| ?\(|\.\d|\([ak]\))/g,
      '$1 theplan',
    )
    .replace(/\bpd (?=(?:weekly|bi-?weekly|semi|monthly|every|twice|2x|two|once|on the)\b)/g, 'paid ')
    .replace(/\b(that|there|here)s\b/g, "$1's")
    // Who keeps the plan, and no account elsewhere: "my brokerage says in-plan conversion".
    .replace(
      /\b((?:my|the|our) )?brokerage(?= (?:says?|said|site|website|portal|rep|offers?|told|does|allows?|lets?)\b)/g,
      '$1recordkeeper',
    )
    // "Hospital does 3%": the employer, by what it is.
    .replace(
      /(?<![a-z] )\b(?:(?:my|the|our) )?(?:hospital|school district|school|district|university|college|church|bank|firm|startup|agency|clinic|nonprofit)(?= (?:does|do|gives?|puts?|kicks?|throws?|matches|contributes?|adds?|pays?)(?: in| me| us)? (?:an? )?\d)/g,
      'my employer',
    )
    // "Base 160 + 40k bonus": thousands.
    .replace(
      /\bbase(?: (?:is|of|pay|salary))* \$?([1-9]\d\d)(?= ?(?:\+|&|plus\b|and (?:a )?\$?\d))/g,
      'base $$$1000',
    )
    // "2 dollars for every 1"
    .replace(/\b([2-4]) (?:dollars|bucks) for (?:every|each) (?:\$?1|one|dollar)\b/g, '$100%')
    .replace(/\bco-?mm?ingl/g, 'commingl')
    .replace(/\bpercnt\b/g, 'percent')
    .replace(/\batc\b/g, 'aftertax contributions')
    .replace(/\b(?:afttx|aft-?tax|aftax|aftrtax)\b/g, 'aftertax')
    // "27M", "41F" where an age stands.
    .replace(/(^|[.!?,;(] ?)([2-7]\d) ?[mf](?=[ ,.;/)]|$)/g, '$1$2 years old')
    .replace(/(?<![a-z'])[a-z]{3,30}(?![a-z'])/g, spell)
    .replace(ANSWERED, '$1$2: ')
    .replace(OTHER_CURRENCY, ' ¤ ');
  return (
    hourlyInPlain(
      amounts(
        spelledOut(plain)
          // "190 base, no bonus", "the 401k takes 8".
          .replace(/(?<![\d$.,])([1-9]\d\d) (?=(?:base|salary|gross|tc|total comp)\b)/g, '$$$1000 ')
          // "Last year they paid me 149": thousands.
          .replace(
            /\b(last year (?:they|it|my (?:employer|company|job)|the company) (?:paid|gave) me(?: about| like)?) ([1-9]\d\d)(?= ?(?:$|[.,;!](?!\d)))/g,
            '$1 $$$2000',
          )
          // "The full 24.5 this year": thousands.
          .replace(
            /\b(the full) \$?([123]\d\.\d{1,2})(?=(?: this year)? ?(?:$|[,;.](?!\d)| and\b))/g,
            (_, words: string, thousands: string) => `${words} $${Number(thousands) * 1_000}`,
          )
          .replace(/(\d(?:k| grand)?) in (?=(?:each|every) (?:pay ?)?check\b)/g, '$1 ')
          // "800 of each check", "300 a paycheck"
          .replace(OF_A_PAYCHECK, '$$$1 ')
          .replace(/\b(theplan (?:takes|gets|is at|at)) (\d{1,2})(?= ?(?:$|[,;.](?!\d)))/g, '$1 $2%')
          .replace(/\bhalf (?:back )?(?:of|on|up to)\b/g, '50% of')
          .replace(/\bfull(?: match)? (?:on|of)(?= (?:the |my )?(?:first |1st )?\d)/g, '100% of')
          .replace(MATCH_IN_SHORT, '$1$2% of $3%')
          .replace(/\bhalf(?=[ -]match)/g, '50%')
          .replace(/\b1 ?(?:to|:) ?2(?= (?:on|through|up|of|until))/g, '50%'),
      ).replace(/\$?(\d+(?:\.\d+)?) dollars (?=an |per |a |each )/g, '$$$1 '),
    )
      .replace(/(\d) ?(?:percents?|pct|per cents?|%)(?![a-z])/g, '$1%')
      .replace(
        /\b(?:a )?dollar[ -]for[ -]dollar\b|\b(?:a )?(?:one (?:to|for) one|1 ?(?:to|:|for) ?1)\b/g,
        '100%',
      )
      .replace(/\b(?:two|2) ?(?:to|:|for) ?(?:one|1)(?= match)/g, '200%')
      .replace(/\b(\d+)c\b(?= (?:on|for|per|of))/g, '$1 cents')
      // "$0.50 on the dollar", ".5 per dollar"
      .replace(
        /(?<![\d.])\$?0?\.(\d\d?)(?= ?(?:on|for|per|\/|of) ?(?:(?:the|each|every|a) )?(?:dollar|\$1)\b)/g,
        (_, digits: string) => `${Number(digits.padEnd(2, '0'))} cents`,
      )
      .replace(/\$0?\.(\d\d)(?= (?:on|for|per|of) )/g, '$1 cents')
      .replace(
        /\b(\d+) cents ?(?:on|for|per|\/) ?(?:(?:the|each|every|a) )?(?:dollar\b|\$1\b(?![\d.,]))/g,
        '$1%',
      )
      .replace(/\b(?:a )?quarter(?: on| for)? (?:the|each|every|a) dollar\b/g, '25%')
      .replace(/\b0?\.(\d)x?(?= (?:on|of|match))/g, '$10%')
      .replace(/\b0\.(\d)x\b/g, '$10%')
      .replace(/(?<![\d.])1\/2(?= (?:of|on|match))/g, '50%')
      .replace(/\b(\d+) cents (?=(?:on|of) (?:the )?(?:next|first))/g, '$1% ')
      // "For every dollar I put in they put in 75 cents, until 6%"
      .replace(
        /\bfor (?:every|each) (?:dollar|\$1) (?:that )?(?:i|we|you) (?:put in|contribute|defer|save),? (they|the company|the employer|my (?:company|employer)|work) (?:will )?(?:puts? in|adds?|match(?:es)?|contributes?|gives?|kicks? in|throws? in) (\d+) cents,? (?:until|till|up to|to|max)/g,
        '$1 match $2% up to',
      )
      // "Early 60s": no age.
      .replace(/\b(early|mid|late|in my|in the)[ -]([3-7])0'?s\b/g, '$1 decades')
      // "Then 50 cents up to 6%"
      .replace(/\b(\d+) cents (?=(?:up )?to \d+(?:\.\d+)?%)/g, '$1% ')
      .replace(/\bpre[ -]?tax\b|\btrad(?:itional)?\b/g, 'pretax')
      .replace(/\bafter[ -]?tax(?:es)?\b/g, 'aftertax')
      .replace(/\bin[ -]?service\b/g, 'inservice')
      .replace(/\bin[ -]?plan\b/g, 'inplan')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
