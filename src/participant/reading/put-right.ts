import { AN_EXCUSE, EXCUSE } from './excuses.ts';

/** "18,400 so far, 6,000 of that was Roth": a part of what was said just before says how it is split, and is no amount of its own. */
const PART_OF_IT =
  /(?<=\$\d[^.;]*)[,.;]? ?(?:and |with |but )?(?:about |roughly )?\$\d+(?:\.\d+)? of (?:that|it|which|those|this) (?:was|is|were|are|went|goes)(?: (?:in|into|as|to|the))* (?:roth|pretax)\b/g;

/** "30,000 so far, of which 10k Roth", "22,000 this year, including 6k Roth": the same. */
const PART_OF_WHICH =
  /(?<=\$\d[^.;$]*)[,;]? ?\(?(?:of which|of that|including|incl\.?|counting|with) (?:about |roughly )?\$\d+(?:\.\d+)? (?:(?:is|was|were|in|as|of|went|into) )*(?:roth|pretax)\b\)?/g;

/** "24,500 + the 8k catchup": one deferral. */
const WITH_CATCH_UP =
  /\$(\d+(?:\.\d+)?) ?(?:\+|plus|and|&) ?(?:the |my |a )?\$(\d+(?:\.\d+)?) (?:of |in )?(?:the )?catch[- ]?up\b/g;

/** Figures that were put right, or that are past, in one breath: what stands at the end is what holds. */

const NUMBER = '\\$?\\d+(?:\\.\\d+)?%?';
const LINK =
  "(?:(?:the |my )?(?:pay ?)?(?:stub|statement|paycheck|portal) (?:actually )?(?:says?|shows?|has) )?(?:(?:hr|they|payroll|fidelity|vanguard|schwab|my (?:boss|manager|recordkeeper)|the (?:plan|spd|site|portal)) (?:just |actually )*(?:emailed|e-?mailed|told me|says?|said|wrote|confirmed|called|answered|came back)(?: (?:me|back|that|with))*[,:;]? )?(?:with (?:the|my) [a-z ]{3,25}?(?= it'?s| i'?m) )?(?:(?:it'?s|its|it is|that'?s|i'?m at|now|it|that|make|should be|to|on|at|of|more like|about|actually|exactly|the|up to|first|really|(?:i |we )?(?:just )?had (?:my|a) (?:birthday|bday),?) ?)*";

/** "195k, no wait 205k": two figures of one kind with an excuse between them. */
const CORRECTED = new RegExp(
  `(?<first>${NUMBER})(?<between>(?: (?:of|a|per|so far|on|in|my|pay|year|month|match|first|the|already|this|base|total|ytd|paycheck|check|salary|each|every|a year)\\b)*) ?[,.;-]*[- ]*${EXCUSE}[,:;. ]+${LINK}(?<second>${NUMBER})`,
  'g',
);
/** "I don't make 200k, more like 180k", "not 6% but 8%". */
const NEGATED = new RegExp(
  `\\b(?<who>i|we|they|my \\w+|it) (?:don'?t|do not|didn'?t|doesn'?t|isn'?t|is not) (?<verb>make|earn|get|put in|put|defer|contribute|match|pay|is)?(?<words>[^,.;$%\\d]{0,20})(?<first>${NUMBER})(?: anymore| any more| (?:in )?(?:aftertax|pretax|roth)| so far)*[,.; ]+(?:but |and |it'?s |i (?:put in |put |deferred |made )?|${EXCUSE} )?${LINK}(?<second>${NUMBER})`,
  'g',
);
/** "I defer not 6% but 9%". */
const NOT_BUT = new RegExp(
  `\\bnot (?<first>${NUMBER}),? but (?:rather |actually )?(?<second>${NUMBER})`,
  'g',
);
/** "My salary had been stuck at 171k, they finally bumped me to 183,500", "last year was 178k, this year will be 186k". */
const HAD_BEEN = new RegExp(
  `\\b(?<words>my \\w+ |it |i )?(?:had been|was|were)(?: (?:stuck|sitting|frozen|only|just|still|making|earning|paid|at))* (?<first>${NUMBER})(?! (?:a year )?(?:til|till|until|through|thru)\\b)[^$%\\d]{0,90}?\\b(?:bumped|raised|moved|increased|brought)(?: (?:me|it|us|my \\w+|up|all the way))* to (?<second>${NUMBER})`,
  'g',
);

/** "I used to make 150k, now it's 190k", "in 2024 I made 140k, now 158k", "was at 150k, now at 190k". */
const WAS =
  '(?:used to (?<verb>make|earn|get|put in|put|defer|contribute|be at|be)|(?:(?:in 20\\d\\d|last year|before|back then|previously) )?(?:i |we )?(?<past>made|earned|got|put in|deferred|contributed|was making|was earning|was at|started (?:out )?at|was))';
const USED_TO = new RegExp(
  `\\b(?<who>(?:in 20\\d\\d |last year |before |back then )?(?:i|we|it|my \\w+))? ?${WAS}(?<words>[^,.;$%\\d]{0,20}?) ?(?<first>${NUMBER})(?<after>[^,.;$%\\d]{0,45})[,.;]? ?(?:but |and )?(?:(?:these days|nowadays|now|currently|this year)[, ]*)(?:i |we |it )?${LINK}(?:make |making |earn |put in |defer |contribute |at )?(?<second>${NUMBER})`,
  'g',
);

/** "Bumped from 139k to 151k in July". */
const FROM_TO = new RegExp(
  `\\b(?:went|gone|bumped|raised?|increased?|changed|moved|jumped|lowered|dropped|cut|switched|up|down|got) (?:(?:it|my|the|pay|salary|up|me|a|raise|theplan|deferrals?|contributions?|election|percent(?:age)?) )*from (?<first>${NUMBER}) to (?<second>${NUMBER})(?:,? (?:in|this|last|since|as of|so|and|then|now|it'?s)\\b[^,.;$%\\d]{0,20})*(?:${NUMBER} now)?`,
  'g',
);
/** "Pay went from 150 to 175 in June": a raise, from then. */
const RAISED_IN =
  /\b(?:my )?(?:pay|salary|base|comp)(?: (?:just|got|was|has))*(?: (?:went|gone|jumped|moved|raised|bumped|rose|increased))(?: up)? from (?<first>\$?\d+(?:\.\d+)?) to (?<second>\$?\d+(?:\.\d+)?) (?:in|as of|from|since|starting|on|effective) (?<when>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{1,2})?)\b/g;
/** "Got promoted! Went from 150k to 165k": the pay. */
const PROMOTED =
  /\b(?:promot(?:ed|ion)|raise|new role|new title)\b[^$%\d]{0,40}\b(?:went|gone|bumped|jumped|moved|up) (?:me |it |my pay |my salary )?from (?<first>\$\d+(?:\.\d+)?) to (?<second>\$\d+(?:\.\d+)?)/g;
/** "I thought it was 10%. Turns out it's 4%", "I told you 196k, the right number is 161k". */
const THOUGHT = new RegExp(
  `\\b(?:i )?(?:had )?(?:thought|told (?:you|it|the bot|megaroth)|said|assumed|believed) (?:that )?(?<words>[^,.;$%\\d]{0,40}?) ?(?<first>${NUMBER})(?<after>[^,.;$%\\d]{0,30})[^$%\\d]{0,60}?\\b(?:turns out|actually|in fact|really|but (?:it'?s|that'?s|my)|right (?:number|figure|amount))\\b[^$%\\d]{0,40}?(?<second>${NUMBER})`,
  'g',
);

/** "121,300. No wait, that's with my wife's. 84,900 mine": what was both of theirs gives way. */
const TOGETHER = new RegExp(
  `(?<first>${NUMBER})[,.;]? (?:(?:oh |ah |no,? )?(?:wait|sorry|oops|no)[,.]? )?(?:but )?(?:that|this|it)(?:'s| is|s)? (?:with|including|includes|both|combined|together)(?: [^$%\\d,.;]{0,40})?[,.;]? (?:(?:just |only )?(?:mine|me)(?:'s| is|:)? )?(?<second>${NUMBER})(?: (?:is )?(?:just |only )?(?:mine|me|for me|my part))?`,
  'g',
);

/** "Together we make 320k but my part is 190k", "household income 320k, mine is 190k". */
const MY_PART = new RegExp(
  `\\b(?:together|combined|household|jointly|both of us|between us)\\b[^.;$%\\d]{0,40}?(?<first>${NUMBER})(?: (?:together|combined|jointly|a year|between us|total|in all))*[,.;]? ?(?:(?:but|and|of which|with|where) )?(?:my (?:part|share|half|own|piece|salary|income|pay)|mine|i make|i earn|i'?m)(?: (?:alone|only|is|of it|of that|just|about|being))*:? ?(?<second>${NUMBER})`,
  'g',
);

/** "185k on paper but I'll only get about 90k of it": what will really be paid holds. */
const ON_PAPER = new RegExp(
  `(?<first>${NUMBER})(?<words>[^.;$%\\d]{0,20}?) (?:on paper|in theory|nominally|officially|technically)[,.;]? (?:but|though|and|only) (?:[^$%\\d.;]{0,30}?)\\b(?:only|really|actually|just|get|make|paid|see|more like|it'?s)\\b[^$%\\d.;]{0,20}?(?<second>${NUMBER})(?: of (?:it|that))?`,
  'g',
);

/** How often one is paid, in a word or two. */
const OFTEN =
  '(?:weekly|every week|bi-?weekly|every (?:2|two|other|second) (?:weeks?|\\w+day)|semi-?monthly|(?:twice|2 times) a month|monthly|(?:once a|every) month)';
/** "Paid weekly, I mean every two weeks"; "not paid biweekly, it's twice a month". */
const OFTEN_CORRECTED = new RegExp(`${OFTEN} ?[,.;-]*[- ]*${EXCUSE}[,:;. ]+${LINK}(${OFTEN})`, 'g');
const OFTEN_NEGATED = new RegExp(
  `\\b(?:(?:i|we|they)(?: am|'m|'re| are)? |it'?s )?(?:not|isn'?t|aren'?t) (?:paid |getting paid )?${OFTEN}[,.; ]+(?:but |and )?(?:(?:it'?s|it is|i'?m|we'?re|they'?re|paid|rather|really|actually) )*(${OFTEN})`,
  'g',
);

/** "Used to allow after-tax but stopped". */
const NO_LONGER =
  /\bused to (allow|offer|have|take|accept|let)([^.;]{0,40}?),? (?:and |but )?(?:then )?(?:they |it )?(?:stopped|dropped (?:it|that)|ended (?:it|that)|got rid of it|no longer (?:does|do)|(?:does|do)n't any ?more|not any ?more)\b/g;

const unit = (number: string): string =>
  `${number.startsWith('$') ? '$' : ''}${number.endsWith('%') ? '%' : ''}`;

/** A bare figure that puts right one with a unit: "11" after "10%", "19240" after "$19000"; undefined where it may be another. */
function withUnitOf(first: string, second: string): string | undefined {
  if (first.endsWith('%') && /^\d{1,2}(?:\.\d+)?$/.test(second)) return `${second}%`;
  // "6k, sorry, 600": a digit too many.
  const isTenth = first === `$${second}0` || first === `$${second}00`;
  // "It was 14k in September, now it's 17": thousands, too.
  const isThousands = /^\$\d+000$/.test(first) && /^\d{1,3}(?:\.\d+)?$/.test(second);
  const thousands = Number(second) * 1_000;
  if (isThousands && thousands * 3 >= Number(first.slice(1)) && thousands <= Number(first.slice(1)) * 3)
    return `$${thousands}`;
  return first.startsWith('$') && (isTenth || /^\d{4,}(?:\.\d+)?$/.test(second)) ? `$${second}` : undefined;
}

const PRESENT: Record<string, string> = {
  made: 'make',
  earned: 'make',
  got: 'make',
  'was making': 'make',
  'was earning': 'make',
  'was at': 'make',
  was: 'make',
  be: 'make',
  'be at': 'make',
  get: 'make',
};

/** "My base is 151k but I pick up shifts so call it 165k all in", "base is 60k and the rest is commission, should land at 210k". */
const BASE_AND_ALL =
  /\bbase(?: (?:is|of|pay|salary))* (?<first>\$\d+(?:\.\d+)?)[^$%\d.;]{3,70}\b(?:call it|lands? at|landing at|comes? to|(?:should|will|would|to) (?:land|come|end up|be)|ends? up|works out to|total(?:s|ing)?)(?: (?:in|at|to|around|about|be|roughly))* (?<second>\$\d+(?:\.\d+)?)(?: (?:for the year|all in|in all|total))*/g;
/** "W-2 last year was 188,000, this year 195,000": each of its year. */
const WAGES_AND_PAY =
  /\b(?:wtwo|wages|thebox)(?: (?:for|from|of|in))? last year(?: (?:was|were|is|said|says|showed|shows|came to))*:? (?<first>\$\d+(?:\.\d+)?)(?: (?:here|from them))?,? (?:and |but )?this year(?:'s)?(?: (?:it'?s|is|will be|about|more like|i'?m at))* (?<second>\$\d+(?:\.\d+)?)/g;
/** "My roth contribution so far is 9k, sorry, I mean the after-tax one". */
const OTHER_KIND =
  /\b(?:my |the )?(?:roth|pretax|deferral|regular|theplan) contributions?((?: so far)?(?: (?:is|are|was|were|of))*:?) (\$\d+(?:\.\d+)?)( so far)?[,.;]? (?:(?:sorry|no|wait|oops|actually)[, ]*)+(?:i (?:mean|meant)|that'?s|it'?s|make that) (?:the |my )?aftertax(?: (?:one|money|side|contributions?))?/g;

/** "Make 300k a year, 50k this year here": what this employer pays in the year. */
const OF_THE_YEAR_HERE =
  /\b(?:make|making|earn|paid|salary(?: is| of)?|pay(?: is| of)?|at) (?<first>\$\d+(?:\.\d+)?) (?:a|per) year,? (?:but |and )?(?:only |just |about )*(?<second>\$\d+(?:\.\d+)?) (?:this year here|here this year|for this year|of it this year)/g;

/** "11 grand last year, this year only 2,750", "10k after-tax in 2025 and 5k this year". */
const THIS_YEAR = new RegExp(
  `(?<verb>\\b(?:put(?: in)?|deferred|contributed|saved) )?(?<first>${NUMBER})(?<kind>(?: (?:aftertax|pretax|roth))?)(?: (?:was|in|for))* (?:last (?:year|yr)|(?<=in )20[12]\\d)[,;]? (?:but |and )?(?:(?:this (?:year|yr)|so far)(?:'s)?(?: (?:it'?s|is|only|just|about|so far))* (?<second>${NUMBER})|(?<other>${NUMBER}) (?:so far )?this (?:year|yr))`,
  'g',
);

/** "Deferred 12k. Sorry, that's last year, this year 16k": what is of this year holds. */
const WAS_LAST_YEARS = new RegExp(
  `(?<words>\\b(?:deferred|contributed|put in) )?(?<first>${NUMBER})[,.;]+ (?:(?:oh|ah|but|and|${EXCUSE})[,. ]+){0,3}(?:that|this|it)(?:'?s|s| is| was) (?:for |from |of )?last (?:year|yr)'?s?[,.;]? (?:but |and )?(?:(?:this|for this) (?:year|yr)(?:'s)?(?: (?:it'?s|is|i'?m at|at|about|so far))* (?<second>${NUMBER})|(?:it'?s )?(?<other>${NUMBER}) (?:for |so far )?this (?:year|yr))`,
  'g',
);

/** "Make that 12%… no wait, just the max": one election. */
const THEN_THE_MAX = new RegExp(
  `\\d+(?:\\.\\d+)?%[^.;,%$\\d]{0,20}[.,;… ]+${AN_EXCUSE}(?:(?:just|i'?ll|do|to|go|going|for) )*(?:the )?max(?:imum)?\\b`,
  'g',
);

/** "Last year I made 172 here, this year more like 158": both hold, each of its year. */
const LAST_AND_THIS = new RegExp(
  `\\blast year i (?:made|earned|got|was paid) (?<first>${NUMBER})(?: (?:here|from them|at this job|with them))?,? (?:but |and )?this year(?:'s)?(?: (?:it'?s|is|more like|about|i'?ll make|i make|i'?m at|will be))* (?<second>${NUMBER})`,
  'g',
);
/** Of pay, "172" are thousands. */
const ofPay = (figure: string): string => (/^\d{2,3}$/.test(figure) ? `$${figure}000` : figure);

/** "One sixty something, call it 165". */
const CALL_IT = new RegExp(
  `(?<first>${NUMBER})(?: ?ish| something| or so)?,? (?:let'?s )?(?:just )?call it (?<second>${NUMBER})`,
  'g',
);

/** "19 grand and change, 19,240 to be exact". */
const TO_BE_EXACT = new RegExp(
  `(?<first>${NUMBER})(?: ?ish| and change| something| or so| plus)?,? (?:well,? |so )?(?<second>${NUMBER}) (?:to be (?:exact|precise)|exactly)`,
  'g',
);

type Groups = ReturnType<typeof groupsOf>;

/** "My 401(k) went from 200k to 260k": what it holds, and nobody's pay. */
const GREW =
  /\b(?:my |the |our )?(?:theplan|account|balance|portfolio|nest egg|savings)(?: (?:balance|account|value))? (?:went|has gone|grew|jumped|climbed|rose|is up)(?: up)? from \$?\d[\d.]* to \$?\d[\d.]*(?: (?:this year|now|so far))*/g;

/** What stands in place of the two figures and the words around them, in the order in which it is tried. */
const RULES: readonly [wording: RegExp, holds: (groups: Groups, whole: string) => string][] = [
  [LAST_AND_THIS, ({ first, second }) => `last year's wages ${ofPay(first)}. i make ${ofPay(second)}`],
  [WAGES_AND_PAY, ({ first, second }) => `last year's wages ${first}. i make ${second}`],
  [BASE_AND_ALL, ({ second }) => `i make ${second}`],
  [CALL_IT, ({ second }) => second],
  [OF_THE_YEAR_HERE, ({ second }) => `i make ${second}`],
  [TO_BE_EXACT, ({ second }) => second],
  [CORRECTED, ({ second, between }) => `${second}${between}`],
  [NOT_BUT, ({ second }) => second],
  [HAD_BEEN, ({ second }) => `i make ${second}`],
  [ON_PAPER, ({ second, words = '' }) => `${second}${words}`],
  [TOGETHER, ({ second }) => second],
  [MY_PART, ({ second }) => `i make ${second}`],
  [NEGATED, ({ who, verb, words, second }) => `${who} ${verb}${words}${second}`],
  [USED_TO, whatIsNow],
  [WAS_LAST_YEARS, ({ words = '', second }) => `${words}${second}${words && ' so far'} this year`],
  [
    THIS_YEAR,
    ({ verb = '', second, kind = '' }) => `${verb}${second}${kind}${verb || kind ? ' so far' : ''} this year`,
  ],
  [
    RAISED_IN,
    ({ first, second, when = '' }) => `my pay is ${ofPay(first)}. a raise to ${ofPay(second)} from ${when}`,
  ],
  [PROMOTED, ({ second }) => `i make ${second}`],
  [FROM_TO, ({ second }) => `is ${second}`],
  [THOUGHT, ({ second, words = '', after = '' }) => `${words.replace(/\bwas\b/, 'is')} ${second}${after}`],
];

/** What is less, and by no word somebody's pay, may be anything. */
const LEAST_PAY = 40_000;

/** "15% total, 10 of it Roth and 5 after-tax", "10% Roth and 5% after-tax, 15% total": each part by itself. */
const PART =
  '(\\d{1,2}(?:\\.\\d+)?)%? (?:of (?:it|that|which) )?(?:is |are |in |as |to |goes |going )*(roth|pretax|aftertax)';
const TOTAL_IN_PARTS = new RegExp(
  `(\\d{1,2}(?:\\.\\d+)?)% (?:total|in total|in all|altogether|overall),? (?:of which |with |so |and )*${PART},?(?: and| plus| &)* ${PART}`,
  'g',
);
const PARTS_IN_TOTAL = new RegExp(
  `${PART},?(?: and| plus| &)* ${PART}[,;.]? (?:so |that'?s |for )*(\\d{1,2}(?:\\.\\d+)?)% (?:total|in total|in all|altogether|overall)`,
  'g',
);
const isSum = (all: string, one: string, other: string): boolean =>
  Number(all) === Number(one) + Number(other);
const inParts = (whole: string, all: string, one: string, kind: string, other: string, otherKind: string) =>
  isSum(all, one, other) ? `${one}% ${kind} and ${other}% ${otherKind}` : whole;

/** "I used to make 150k, now it's 190k": in the present. */
function whatIsNow(
  { who = '', verb = '', past = '', words = '', after = '', second }: Groups,
  whole: string,
): string {
  // "Salary 200k. Last year was 23,500, this year 24,500": of what, isn't said.
  if (past === 'was' && words === '' && Number(/^\$(\d+)/.exec(second)?.[1]) < LEAST_PAY)
    return who.trim() === 'it' ? `it's ${second}` : whole;
  const was = verb || past;
  const isPast = /^(?:put in|deferred|contributed)$/.test(past) && /so far|ytd/.test(whole);
  const so = isPast ? past : second.endsWith('%') ? 'am' : (PRESENT[was] ?? was);
  return `i ${so}${words} ${second}${after}`;
}

/**
 * A text with only what holds of figures that were put right in it: "pay 200k. sorry 210k" becomes "pay 210k",
 * "I used to make 150k, now it's 190k" becomes "I make 190k". In plain form (`normalize`).
 */
export function whatHolds(plain: string): string {
  let text = plain
    .replace(GREW, ' ')
    .replace(TOTAL_IN_PARTS, inParts)
    .replace(
      PARTS_IN_TOTAL,
      (whole: string, one: string, kind: string, other: string, last: string, all: string) =>
        inParts(whole, all, one, kind, other, last),
    )
    .replace(NO_LONGER, "doesn't $1$2")
    .replace(PART_OF_IT, ', both roth and pretax')
    .replace(PART_OF_WHICH, ', both roth and pretax')
    .replace(OTHER_KIND, 'aftertax contributions so far $2')
    .replace(WITH_CATCH_UP, (_, limit: string, catchUp: string) => `$${Number(limit) + Number(catchUp)}`)
    .replace(THEN_THE_MAX, 'the max')
    .replace(OFTEN_CORRECTED, '$1')
    .replace(OFTEN_NEGATED, 'paid $1');
  for (let times = 0; times < 3; times++) {
    const next = RULES.reduce(
      (rest, [wording, holds]) =>
        rest.replace(wording, (whole: string, ...found: unknown[]) => {
          const groups = groupsOf(found);
          // A figure is put right by one of its own kind; a small one without a unit may be a percent.
          const { first, second } = groups;
          const isPercent = /^\d{1,2}$/.test(first) && second.endsWith('%');
          // "158, no 162, i mean 165k": thousands before their unit.
          const isThousands =
            /^\d{2,3}$/.test(first) &&
            second.startsWith('$') &&
            Math.abs(Number(second.slice(1)) / 1_000 - Number(first)) < Number(first) / 2;
          const isSame = unit(first) === unit(second) || isPercent || isThousands;
          // "10%, no wait, 11": the unit goes on.
          const goesOn = withUnitOf(first, second);
          if (!isSame && goesOn) return holds({ ...groups, second: goesOn }, whole);
          return isSame ? holds(groups, whole) : whole;
        }),
      text,
    );
    if (next === text) break;
    text = next;
  }
  return text;
}

/** The named groups, which come last among what `replace` hands over; a group that is not there is empty. */
function groupsOf(rest: unknown[]): Record<string, string> & { first: string; second: string } {
  const named = rest.at(-1);
  const all = Object.entries(named !== null && typeof named === 'object' ? named : {}).map(
    ([name, value]) => [name, typeof value === 'string' ? value : ''],
  );
  const groups = Object.fromEntries(all);
  return { first: '', ...groups, second: groups.second || groups.other || '' };
}
