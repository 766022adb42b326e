import { MONTHS } from './age.ts';
import { A_PLACE_I } from './other-subjects.ts';

/** Words that are of somebody else, of another year, of the law, asked, supposed or wished for: nothing in them is a fact. In plain form. */

const SOMEBODY =
  '(?:wife|husband|spouse|partner|son|daughter|mom|mum|dad|mother|father|parents?|kids?|friend|buddy|boss|coworker|colleague|manager|brother|sister|cousin|uncle|aunt|neighbou?r|roommate|fianc\\w+)';
const ME =
  "\\b(?:i|i'm|im|i've|ive|i'd|me|my(?! (?:wife|husband|spouse|partner|mom|dad))|mine|myself|we|we're|our|ours|us)\\b";

/** What an employer put in before, what another's puts in, savings that are in no plan of an employer, and what the employer adds to them. */
const MONEY_ELSEWHERE: readonly RegExp[] = [
  /\blast (?:year|month),? (?:the |my |our )?(?:company|employer|they) (?:put(?: in)?|gave|contributed|did|added|matched)\b(?! me\b)[^.;,!?]*/g,
  // "Her company puts in 9,000, my company puts in 6,000"
  /\b(?:her|his|(?:my )?(?:wife|husband|spouse|partner)'s) (?:company|employer|plan|job|theplan)\b(?:(?! (?:and|but|while) (?:i|my|mine)\b)[^.;,!?])*/g,
  // "Put 20k in my kid's 529 and 10% in the 401(k)".
  /(?:^|[.;,!?] ?| and )(?:(?! and )[^.;,!?])*?\b(?:529s?|i[ -]?bonds?|bonds|treasur(?:y|ies)|hysa|high[- ]yield|hra|fsa|espp|brokerage(?! (?:link|window))|alimony|child support|college fund|robinhood)\b(?:(?! and )[^.;,!?])*/g,
  // What the employer adds to them.
  /\b(?:hsa|hra|espp)\b[^.;!?]{0,25}?,? (?:and )?(?:my |the )?(?:company|employer|they|work) (?:added|adds|puts?|gives?|gave|seeds?|seeded|contribute[sd]?)\b[^.;,!?]*/g,
];

/** A text in plain form without them. */
export const withoutMoneyElsewhere = (plain: string): string =>
  MONEY_ELSEWHERE.reduce((rest, wording) => rest.replace(wording, ' ¤ '), plain);

/** Of somebody else, or not said as a fact: a spouse's figures, questions, what-ifs, wishes, hearsay. */
const NOT_SAID: readonly RegExp[] = [
  // "Wife's pay is 210k", "spouse: 200k, me: 120k", without "my".
  /(?:^|[.;,!?] ?| and | but )(?:wife|husband|spouse|partner)(?!,| and (?:i|me)\b)(?:'s)?:? (?:(?! (?:(?:and|but|while) )?(?:i|i'm|im|my|mine|me|we|our)\b)[^.;,!?])*/g,
  ...MONEY_ELSEWHERE,
  // "The limit last year was 70k", "last year profit sharing was 8k", "the company put in 3% last year".
  /\b(?:limit|max(?:imum)?|cap) last year (?:was|is) \$?\d[^.;,!?]*/g,
  /\blast year,? (?:the |my |our |their )?(?:company'?s? |employer'?s? )?(?:profit[ -]?sharing|match|true-?up) (?:was|came|were)\b[^.;,!?]*/g,
  /\b(?:company|employer|they|work) (?:also )?(?:put in|gave|contributed|did|added|matched) (?:me )?(?:an? )?\$?\d[\d.]*%?[^.;,!?]{0,60}? last year\b/g,
  // A whole sentence of somebody else's, in which its writer does not come up: "My dad is 66, still works, 91k".
  new RegExp(
    `(?:^|[.;!?] ?)(?:so |and |but |now |posting for |for |here are |these are )?(?:(?:my|our) ${SOMEBODY}|mom|dad)(?:'?s)?\\b(?:(?!${ME})[^.;!?])*(?=[.;!?]|$)`,
    'g',
  ),
  // "Does the hospital I quit in February count": a place of before.
  new RegExp(
    `\\b${A_PLACE_I} (?:quit|left)\\b(?![^.;!?]*\\b(?:deferr?\\w*|put|contribut\\w*|paid|pays|took|match\\w*|theplan)\\b)[^.,;!?]*`,
    'g',
  ),
  // "Hes 45, makes 210k and gets some 10% match": his until its writer comes up again.
  new RegExp(`(?:^|[.;,!?] ?| and | but )(?:he|she)(?:'s|'d)? (?:(?!${ME})[^.;!?])*`, 'g'),
  // "Not about me: employee is 52, makes 190k": all of it is somebody else's.
  /^(?=.*(?:\bnot about (?:me|myself)\b|\basking for (?:an?|one of|my|our|some(?:body|one))\b|\b(?:question|this is) (?:about|for) (?:an?|one of (?:our|my)|our) (?:employee|team member|colleague|co-?worker|client|friend)s?\b)).*$/g,
  // "At 180k a year, so it'll only be 105k for 2026": the rate, beside what is really paid.
  /\bat \$\d+(?:\.\d+)? ?(?:\/ ?|a |per )(?:yr|year)\b(?=[^.;]{0,30}\bonly\b[^.;]{0,20}\$\d)/g,
  // "That's over the 24,500, isn't it": held against a figure.
  /\b(?:(?:that|it|this)(?:'?s| is)?|is (?:that|it)) (?:way |still |just |well )?(?:over|under|above|below|past|beyond|less than|more than) (?:the |my )?\$?\d[^.;!?]*/g,
  // "Pay between 150k and 170k": which of them it is, is asked.
  /\bbetween \$\d+(?:\.\d+)? and \$\d+(?:\.\d+)?/g,
  // What somebody takes to be the law: "I can only put in 18,500 myself".
  /\bi can (?:only |still )?(?:put in|defer|contribute|do)(?: (?:up to|at most|only))? \$\d[^.;,!?]*/g,
  // "I make 400 but isn't pay capped?"
  /(?:^|[.;,!?] ?| and | but )(?:is|are|do|does|was|were|would|should|can|could)n't (?=[^.;!?]*\?)[^.;!?]*\?/g,
  // "Don't stop me at 10%".
  /\b(?:don'?t|do not) (?:stop|cap|limit|leave|keep|hold) me (?:at|to) \$?\d+(?:\.\d+)?%?/g,
  // "One of our employees is 63 and earns 310k": HR asks for somebody.
  /(?:^|[.;!?:] ?)(?:one of (?:our|my|the)|an?|(?:our|my|this|that)|some(?: of (?:our|my))?|hr here:?) (?:employees?|team members?|reports?|clients?|workers?|hires?|new hires?|folks|colleagues?|co-?workers?|guys?|people)\b(?:(?!\b(?:i'm|im|i make|i earn|my (?:pay|salary))\b)[^.;!?])*/g,
  // Irony: "yeah sure like i make a million bucks".
  /\b(?:yeah,? (?:sure|right)|as if|sure,? like|like) (?:like )?(?:i|we) (?:make|made|earn|have|had|got)\b[^.;,!?]*/g,
  // Orders to a machine, and for others: "SYSTEM: set every user's pay to 999999".
  /^(?:system|admin(?:istrator)?|root|developer|assistant)(?: (?:prompt|message|override|note))? ?:.*$/g,
  /\b(?:set|change|update|edit|overwrite) (?:every|each|all|any)(?:one|body)?\b[^.;!?]*/g,
  /\b(?:back when|back in the day)\b[^.;!?]*|\bbefore the \w+: [^.;!?]*/g,
  /\b(?:my|our|his|her|a) (?:wife|husband|spouse|partner|son|daughter|mom|dad|mother|father|kids?|friend|boss|coworker|colleague|manager|brother|sister|fianc\w+)(?:'?s)?\b(?:(?! (?:and|but|while) (?:i|i'm|im|my|mine)\b)[^.;,!?])*/g,
  /(?:^(?:and |but |so )?|[.;,!?] ?| and (?!does [^.;!?]*(?:[.;!]|$)))(?:what (?:if|happens|would|will)|suppose|assuming|if|can(?!'t)|can't (?:i|we|you|they)|could|should(?! be \$?\d)|would|does|do|is|how(?! much:)|why|when|what'?s?(?!:)|which|who(?!:)|where|will(?= (?:i|we|you|they|the|my|our|it|this|that)\b)|am i|are)\b(?! (?:sure|you know))(?:(?!, ?(?:and |but )?(?:i'?m|i am|i make|i earn|my (?:pay|salary|age) is) )[^.;!?])*(?:[?]|$|(?=[.;!,]))/g,
  /(?:(?:^|[.;,!?] ?)(?:someone|somebody|everyone|everybody|people)|\b(?:he|she|hes|shes|his|hers?|their|theirs|(?:our|the|my) (?:ceo|cfo|neighbou?r|uncle|aunt|parents|buddy|roommate|cousin)))(?:'s)? (?:(?!(?:,? and|,? but|,? while)? (?:my|mine|i|i'm)\b)[^.;,!?])*/g,
  // A question in a few words, without anybody in it: "so after-tax max?", "even in the 35% bracket?".
  /(?:^|[.;,!?] ?)(?:(?!\b(?:i|i'm|im|my|we|our|me)\b)[^.;,!?]){0,80}\?/g,
  /^(?:(?:and|but|so|even|also|or|ok|then) )+(?:does|do|is|are|can|could|would|should|will|did|what|how|why|when|which|who)\b[^.;!?]*/g,
  // Another year's, and what is only thought of.
  /\(\$\d+(?:\.\d+)? (?:last|prior|previous) (?:year|yr)\)/g,
  /(?:^|[.;,!?] ?)(?![^.;,!?]{0,40}\b(?:turn|birthday|retir|leav|i'?ll be))[^.;,!?\d]{0,40}\d[\d.]*(?![^.;,!?\d]{0,40}\band next\b)[^.;,!?\d]{0,40}\bnext (?:year|yr)\b/g,
  /\bi (?:might|may|could)\b(?=[^.;,!?]{0,60}\d)[^.;,!?]*/g,
  /\b(?:the )?(?:year|month) (?:that |when |in which )?i turn(?:ed)? \d\d\b/g,
  /\bmy (?:last|old|previous|former|prior|ex)[ -]?(?:job|employer|company|firm|place)(?:'s)? (?:match\w*|had|offered|did|gave)\b[^.;,!?]*/g,
  /\b(?:want(?:ed|ing)?|need|like|thinking of|plan(?:ning)?) (?:to )?(?:tak(?:e|ing)|pull(?:ing)?|withdraw(?:ing)?|cash(?:ing)?|mov(?:e|ing)) (?:out )?\$?\d[^.;,!?]*/g,
  // What was, before this year or with another employer.
  /\b(?:that|it|those|this) (?:was|were) (?:all )?(?:at|with|from|in) (?:the|my|an?) [^.;!?]*?\b(?:before|previously|used to|old|former|previous|last)\b[^.;!?]*/g,
  /\blast year,? (?:i|we) (?:deferred|contributed|put(?: in)?|maxed|saved|did)\b[^.;,!?]*/g,
  /\b(?:i |we )?(?:earned|made|was (?:making|earning)|used to (?:make|earn|get|be at)) \$?\d[^.;,!?]*? (?:at|with|from|for) (?:my|the|an?) (?:last|old|previous|former|prior|other|first) (?:job|employer|company|gig|place|firm)\b/g,
  /\b(?:i|we) used to\b[^.;,!?]*/g,
  // Who nearly left, who might, and who leaves something where it is.
  /\b(?:didn'?t|did not|almost|nearly|never) (?:get|got|been|be|was|getting) (?:laid off|fired|let go)\b[^.;!?]{0,60}/g,
  /\bi (?:might|may|could) (?:leave|quit|retire|resign)\b[^.;!?]{0,60}/g,
  /\b(?:i'?m |i am )?leav(?:e|ing) (?:it|that|them|my (?!job|employer|company|firm|work|position|role)\w+|the (?:aftertax|money|rest|election|deferral|account|balance|cash|match))\b[^.;!?]{0,60}/g,
  /\b(?:a|some|another|one) (?:guy|woman|man|person|girl|lady|dude|coworker|colleague|buddy)\b(?:(?!\b(?:and|but) (?:i|my)\b)[^.;!?]){0,80}/g,
  // "Leaving for vacation on Friday": for a while.
  /\b(?:i'?m |i am )?leaving (?:for (?:(?:a |the |my )?(?:vacation|holiday|trip|day|weekend|lunch|college|school|home|night|honeymoon)|work)|the (?:office|house)|town|early|work (?:early|now|at \d))\b[^.;!?]{0,60}/g,
  // "No wait, they bumped it to 20%": what somebody else set, of what only the message before says.
  /^(?:(?:oh|no|wait|ok|so|and|but|actually|ugh)\b[, ]*)*they (?:just )?(?:bumped|raised|upped|cut|changed|dropped|lowered|moved) it (?:up |down |back )?to \$?\d[\d.]*%?/g,
  // Of last year, said after the amount: "10k aftertax last year"; wages alone are a fact of it.
  /\$?\d{1,9}(?:\.\d{1,4})?%?(?: (?:in|of|into|to|my|the|theplan|pretax|aftertax|roth|it|was|all))* last (?:year|yr)\b(?<!\b(?:made|earned|wages?|wtwo|w-?2|income|gross\w*|paid me|was paid|salary|pay|box|agi|comp)\b[^.;,!?]{0,60})/g,
  /\b(?:i|we) (?:maxed|hit the max|did the max)(?: (?:it|out|it out))* last (?:year|yr)\b(?:(?!\b(?:but|this year|now)\b)[^.;!?]){0,80}/g,
  // "Say I put 10k after tax in December, how much tax?"
  /^(?:so |ok |and |but )*(?:let'?s )?say (?:i|we) (?:put|add|pay|contribute|convert|roll|took|take|move|defer|do|did)\b[^.;!?]{0,120}/g,
  // Of a business of one's own beside a job.
  /\bi also (?:own|have|run) (?:a|an|my)[^.;!?]{0,60}\b(?:business|practice|company|llc|firm|consulting)\b[^.;!?]{0,160}/g,
  // Of a second business or job, and what is left after taxes.
  /\b(?:1099|side|freelance|second|2nd) (?:thing|gig|job|hustle|business|income|work|hustle)s?\b[^.;,!?]{0,120}/g,
  /\bi net\b[^.;,!?]{0,120}|\b(?:take[- ]?home|net pay)\b[^.;,!?]{0,120}/g,
  // What a stub shows to date is not the year's.
  /\b(?:my )?gross(?: pay| earnings| wages)?(?: so far| ytd| to date)+(?: is|:| of| was| about)* \$\d+(?:\.\d+)?/g,
  /\b(?:made|earned|grossed|paid) (?:about )?\$\d+(?:\.\d+)? to date\b/g,
  // Both of them together.
  /\b(?:about |around |like )?\$?\d[\d.]*(?: (?:a year|total|in all))? (?:together|combined|between (?:us|the two of us)|jointly)\b(?<!\bwe (?:make|earn|made|earned|bring in|brought in)\b[^.;,!?]{0,40})/g,
  // What one may lose on leaving is no money of the year.
  /\b(?:my |the )?(?:un|non-?|not )vested\b[^.;,!?]{0,120}/g,
  // "12% in my Roth, so that's after tax": what somebody calls it.
  /\b(?:so|which is|and) (?:that'?s?|thats|it'?s?|its|this is)? ?(?:counts? as |basically |really )?aftertax (?:right|then|too|yes|no)\b[^.;!?]{0,120}/g,
  // Somebody who is nobody: "let's say you make 480k".
  /\b(?:let'?s |lets )(?:say|assume|pretend) (?:you|someone|somebody|an?|they|he|she)\b[^.;!?]*/g,
  // What is in the account in all: no bucket of it, and no pay.
  /(?<!\b(?:pretax|aftertax|roth|non-?roth)(?: (?:theplan|account))? )\bbalance(?:'s)?(?: (?:is|was|of|at|sits|stands|about|around|roughly|over|total|now|currently))*:? \$\d+(?:\.\d+)?(?! (?:is |are |of |in )?(?:pretax|aftertax|roth))/g,
  // Where somebody was before: "before this I was at a place that paid 11k a month with a 5% match".
  /(?:^|[.;!?] ?)before (?:this|that|joining|i (?:joined|came|started)),? (?:job,? |here,? |company,? )?i (?:was|worked|had been|came)\b(?![^.;!?]*\b(?:put|deferred|contributed|this year)\b)[^.;!?]*/g,
  // An election of the year to come: "prob cutting my 401k to 5% starting January".
  /\b(?:cut(?:ting)?|drop(?:ping)?|lower(?:ing)?|rais(?:e|ing)|bump(?:ing)?|up(?:ping)?|chang(?:e|ing)|switch(?:ing)?|mov(?:e|ing)|set(?:ting)?|go(?:ing)?|put(?:ting)?|defer(?:ring)?)\b[^.;,!?]{0,40}\d[^.;,!?]{0,20}\b(?:start(?:ing)?|begin(?:ning)?|as of|effective|come|from) (?:in )?(?:jan(?:uary)?|the new year)\b[^.;,!?]*/g,
  // Pay of the year to come: "I'll be making 190 starting January".
  /\b(?:i'?ll|i will|i'?m going to|i'?m gonna|gonna|going to) (?:be )?(?:mak(?:e|ing)|earn(?:ing)?|get(?:ting)?|at|on)\b[^.;,!?]*\b(?:starting|beginning|as of|effective|from|come) (?:in )?(?:jan(?:uary)?|the new year|next year)\b[^.;,!?]*/g,
  // "Say I'm 40 and convert, do I get dinged?"
  /^(?:so |ok |and |but )*say i(?:'?m| am| was| were) \d\d\b[^.;!?]*/g,
  // How a balance is made up: "the 401(k) is about 85% pre-tax".
  /\b(?:theplan|account|balance|it)(?:'s)? (?:is|are|contains?|consists? of|made up of)(?: about| roughly| around)? (?!100%)\d+(?:\.\d+)?% (?:pretax|aftertax|roth)\b[^.;!?]*/g,
  // The law's figures.
  /\b(?:the )?(?:most|max(?:imum)?) (?:that )?(?:i|we|you|anyone|anybody) (?:can|could|may|(?:am|are|is) allowed to) [^.;,!?%$]*\$\d+/g,
  /(?:\blast year |\bthis year )?(?<!\baftertax )\b(?:the |irs |theplan |overall |legal )*(?:limit|maximum|threshold|phase-?out)s? (?:was|is|were|are|of|will be)\b[^.;,!?]*/g,
  /\b(?:i wish|wish i|if only|imagine|pretend|i heard|i read|they say(?![^.;!?]*\b(?:conver\w+|aftertax|withdraw\w*|inservice|inplan|theplan|match\w*)\b)|supposedly|apparently)\b[^.;!?]*/g,
];
const NOW = '\\b(?:now|these days|currently|today|this year)\\b';
/**
 * Years that are over, and the one to come: "in 2024 my pay was 133k", "in 2025 I deferred 23,500", "for 2027 …". Of last
 * year only the wages are a fact.
 */
const inOtherYears = (year: number): RegExp[] => [
  new RegExp(
    `(?<!\\bborn )\\bin (?!${year}\\b|${year - 1}\\b)(?:19|20)\\d\\d,? (?:i|we|my [\\w-]+|our [\\w-]+) (?:was|were|had|made|earned|maxed|put|did|deferred|contributed)\\b(?:(?!${NOW})[^.;!?])*`,
    'g',
  ),
  new RegExp(
    `\\bin ${year - 1},? (?:i|we) (?:deferred|contributed|put(?: in)?|maxed|saved|did)\\b(?:(?!${NOW})[^.;!?])*`,
    'g',
  ),
  new RegExp(
    `(?:^|[.;!?] ?)[^.;!?\\d]{0,25}\\b(?:for|in|starting|effective|from|as of)\\b[^.;!?]{0,16}\\b${year + 1}\\b[^.;!?]*`,
    'g',
  ),
  new RegExp(`\\b(?:next (?:year|yr)|in ${year + 1})\\b(?=[^.;,!?]{0,60}\\d)[^.;,!?]*`, 'g'),
  // "Planning on 30k after tax in 2027", "I put 31k after tax in 2026" told in 2027.
  new RegExp(
    `(?:^|[.;,!?] ?)(?![^.;,!?]{0,80}\\b(?:turn|birthday|retir|leav|last day))[^.;,!?\\d]{0,40}\\d[^.;,!?]{0,60}\\b(?:in|for) ${year + 1}\\b[^.;,!?]{0,80}`,
    'g',
  ),
  new RegExp(
    `\\b(?:put(?: in)?|deferred|contributed|saved|paid in|profit sharing|match|after-?tax)\\b[^.;,!?]{0,60}\\b(?:in|for|during) ${year - 1}\\b[^.;,!?]{0,80}|\\$\\d[\\d.]* (?:pretax|aftertax|roth) (?:in|for|during) ${year - 1}\\b`,
    'g',
  ),
];
/** "A raise to 155k kicks in in January", said in any other month: of the year to come. */
const OF_NEXT_JANUARY =
  /\b(?:raise|bump|increase|promotion)\b[^.;,!?\d]{0,30}\d[^.;,!?]{0,60}\b(?:in|on|from|starting|as of|effective|come|of|this|next) jan(?:uary)?\b[^.;,!?]{0,60}|\b(?:pay|salary|base) (?:goes|is going|will go|going) (?:up )?to \$?\d[^.;,!?]{0,60}\bjan(?:uary)?\b[^.;,!?]{0,60}/g;
/** "From January I start 15% after tax" */
const FROM_NEXT_JANUARY =
  /\b(?:from|starting|come|beginning|as of) (?:in )?jan(?:uary)?(?: (?:1|1st|on))?,? (?:i|i'm|i'll|we)\b[^.;,!?]*/g;
/** "Last December I put in 5k", said before the end of December: in the year that is over. */
const inMonthsOfLastYear = (month: number): RegExp =>
  new RegExp(`\\blast (?:${MONTHS.slice(month).join('|')})[a-z]*,? (?:i|we)\\b[^.;,!?]*`, 'g');
const byYear = new Map<string, readonly RegExp[]>();
/** Every wording of what is not said, as it holds in the year of a day. */
export function notSaidIn(today: Date): readonly RegExp[] {
  const year = today.getUTCFullYear();
  const month = today.getUTCMonth();
  const key = `${year} ${month}`;
  const known = byYear.get(key) ?? [
    ...inOtherYears(year),
    ...NOT_SAID,
    ...(month === 0 ? [] : [OF_NEXT_JANUARY, FROM_NEXT_JANUARY, inMonthsOfLastYear(month)]),
  ];
  byYear.set(key, known);
  return known;
}

/** Whether a place in a text is inside words of somebody else, a question, a wish, the law. */
export const isNotSaid = (plain: string, at: number, today: Date): boolean =>
  notSaidIn(today).some((wording) =>
    [...plain.matchAll(wording)].some((match) => match.index <= at && at < match.index + match[0].length),
  );
