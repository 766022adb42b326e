import { findInContext, isSurelyOff, topicById } from '../answers/index.ts';
import type { Person } from '../participant/person.ts';

/** What words mean that say too little alone: they go on with what was last spoken of. */

/** The topic that was last spoken of, and those that belong to it. */
export function spokenOf({ last }: Person): string[] {
  if (!last) return [];
  const topic = last.topic ?? TOPIC_OF[last.kind];
  return topic ? [topic, ...(topicById(topic)?.related ?? [])] : [];
}

/** What one asks about after something that is no topic itself. */
const TOPIC_OF: Partial<Record<NonNullable<Person['last']>['kind'], string>> = {
  figures: 'headroom',
  limits: 'contribution-limits',
  paycheck: 'payroll-election',
  proRata: 'pro-rata',
  rollover: 'split-rollover',
};

/** Words for what was just spoken of. */
const POINTS_BACK =
  /\b(?:it|its|that|this|these|those|they|them|then|there|one|she|he|her|him|too|also|same|either|neither|again|the other|w\/o?)\b/;
const GOES_ON =
  /^(?:and|but|so|even|or|how come|why|ok|okay|then|what about|how about|what if|still|also|which)\b/;
/** "Even in the 35% bracket?" is about nothing but what was just said. */
const EVEN = /^(?:(?:and|but|so) )*even\b/;
/** Longer ones say enough by themselves. */
const WORDS_OF_A_FOLLOW_UP = 10;

/** Somebody close, by a pronoun, who may do the same. */
const SOMEBODY_TOO =
  /\b(?:she|he|her|him|they|wife|husband|spouse|partner|brother|sister)\b.*\b(?:too|also|as well|do (?:it|this|that)|the same)\b/;
const I_TOO = /\b(?:i|me|my|myself)\b/;

/**
 * The topic that a short question goes on with: one that was just spoken of and that it comes close to, a spouse's own
 * room where somebody else "too" is asked about, else the last topic itself; `undefined` where it points to nothing.
 */
export function followUp(text: string, person: Person): string | undefined {
  const { last } = person;
  const spoken = spokenOf(person);
  const plain = text.toLowerCase().trim();
  const cued = cueIn(plain);
  if (cued) return cued;
  if (SOMEBODY_TOO.test(plain) && !I_TOO.test(plain)) return 'spouse';
  if (AS_THEY_DO.test(plain) || MY_OWN.test(plain)) return 'headroom';
  if (OR_NOT.test(plain)) return 'eligibility';
  if (CHANGES_IT.test(plain)) return last?.topic ?? 'headroom';
  if (AM_I_OVER.test(plain) || (last?.topic === 'excess-contributions' && TO_MEND_IT.test(plain)))
    return 'excess-contributions';
  const about = WHAT_ABOUT.exec(plain)?.[1] ?? AND_THE.exec(plain)?.[1];
  const named = (about && aboutWords(about)) ?? (PENALTY.test(plain) ? penaltyOn(spoken) : undefined);
  if (named) return meantInContext(named, text, person);
  const found = EVEN.test(plain) ? undefined : findInContext(text, spoken);
  if (found || about) return found ?? spoken[0];
  const isShort = plain.split(/\s+/).length <= WORDS_OF_A_FOLLOW_UP;
  const pointsBack = POINTS_BACK.test(plain) || GOES_ON.test(plain);
  return isShort && pointsBack && !isSurelyOff(text) ? spoken[0] : undefined;
}

/** Words that are of one subject, however little else is said. */
const CUES: readonly [RegExp, string][] = [
  [/\b11[,.]?250\b|\b11\.25k\b/, 'catch-up'],
  [/\b(?:has|have|had|must|need|needs) (?:to )?be (?:in )?(?:as )?roth\b/, 'roth-catch-up'],
  [
    /\b(?:does|will|would|do) (?:it|this|that) (?:even |actually )?work (?:here|(?:at|for|in) (?:my|our) (?:place|company|job|plan|work|employer))\b/,
    'eligibility',
  ],
  [
    /\bdo(?:es)? (?:the |my |your )?deferrals?(?: limits?)? (?:also )?(?:double|reset|start over|restart|count twice|go up)/,
    'job-change',
  ],
  [/\bwhy\b.*\b(?:off|against|from|count\w*)\b.*\b72(?:,?000|k)\b/, 'job-change'],
  [/\bincome (?:limit|cap|restriction|threshold)\b/, 'income-limit'],
  [
    /\bhow much (?:can|could|may) (?:i|we) (?:do|put in|contribute|get in)(?: (?:then|now|in all|total))?\W*$/,
    'headroom',
  ],
  [
    /\bafter-?\s?tax\b(?! ira)[^?]*\bif i (?:fill|max|hit|do|put)\b(?!.*\b(?:do i have to|must i|should i|need to)\b)/,
    'headroom',
  ],
  [
    /\b(?:move|roll|convert|transfer|take) (?:over )?(?:just|only) (?:the |my )?after-?\s?tax\b/,
    'split-rollover',
  ],
];

const cueIn = (plain: string): string | undefined => CUES.find(([wording]) => wording.test(plain))?.[1];

/** "What about Roth?": beside what was spoken of, another thing by its name. */
const WHAT_ABOUT = /^(?:(?:and|but|so|ok|okay) )*(?:what|how) about (?:the |my |a )?([a-z][^?]{2,30})\??$/;
/** "And the pretax part?" */
const AND_THE = /^(?:and|but|so) (?:the|my) ([a-z][^?]{2,30})\??$/;
/** "Could I do what he does?" asks for one's own room. */
const AS_THEY_DO =
  /\b(?:can|could|may) (?:i|we) (?:do|get|have|put in) (?:what|as much as|the same as) (?:he|she|they|that|my \w+)\b/;
const NAMED: readonly [RegExp, string][] = [
  [/^pre-?tax (?:part|half|money|side|portion|one|bucket|piece)$/, 'split-rollover'],
  [/^roth(?: (?:401\(?k\)?|deferrals?|contributions?))?$/, 'after-tax-or-roth'],
  [/^(?:the )?match(?:ing)?$|^employer (?:match|money)$/, 'employer-match'],
  [/^catch-?ups?$/, 'catch-up'],
  [/^tax(?:es)?$/, 'tax-on-conversion'],
  [/^pro-?rata(?: rule)?$/, 'pro-rata'],
  [/^(?:that )?(?:the )?rule of 55(?: thing)?$/, 'rule-of-55'],
];
/** A thing of its own, whatever was spoken of: "is there a penalty on that too?" */
const PENALTY = /\bpenalt(?:y|ies)\b/;
/** On a conversion there is none, which its own topic says. */
const penaltyOn = ([topic = '']: readonly string[]): string => {
  if (OF_MONEY_SENT_BACK.has(topic)) return topic;
  return ON_CONVERTING.has(topic) ? 'tax-on-conversion' : 'early-withdrawal';
};
/** "Plus a 10 percent penalty?": on what was just spoken of. */
const isPlus = (text: string): boolean =>
  PENALTY.test(text.toLowerCase()) && /^\W*(?:plus|and|also|is there|any)\b/i.test(text);
const ON_CONVERTING: ReadonlySet<string> = new Set(['tax-on-conversion', 'pro-rata', 'conversion-timing']);

const aboutWords = (words: string): string | undefined =>
  NAMED.find(([wording]) => wording.test(words.trim()))?.[1];

/** Topics with a last day of their own. */
/** "By when?", "how much is over?", "is it taxed twice?", "what do I tell HR?" */
const OF_THE_EXCESS =
  /^\W*(?:(?:and|so|but|ok|then) )*(?:by when|until when|when|what'?s the deadline|how much(?: (?:is|am i|are we))? over(?: am i| is it)?|by how much|(?:what|who) do i (?:tell|say to|write|call|ask|need to (?:tell|call))\b.*|is (?:it|that|this) taxed twice|taxed twice)\W*$/i;

const HAVE_A_DEADLINE: ReadonlySet<string> = new Set([
  'excess-contributions',
  'required-distributions',
  'nondiscrimination-test',
]);

/** What comes back is taxed by rules of its own, which its topic says. */
const OF_MONEY_SENT_BACK: ReadonlySet<string> = new Set(['excess-contributions', 'nondiscrimination-test']);

/** Topics in which a kind of money is a part, not a subject of its own: "what about Roth?", "and the pre-tax part?" */
const SPEAK_OF_KINDS: Record<string, readonly [RegExp, string][]> = {
  'required-distributions': [[/\broth\b/i, 'required-distributions']],
  'leaving-employer': [[/\bpre-?tax\b/i, 'split-rollover']],
  'job-change': [
    [/\bpre-?tax\b/i, 'split-rollover'],
    [/\b(?:24\.5|24,?500|72|72,?000)k?\b/i, 'job-change'],
  ],
  'plan-457b': [[/\b(?:24\.5|24,?500|twice|both|double)k?\b/i, 'plan-457b']],
  'plan-403b': [[/\btwice\b|\bdouble\b/i, 'plan-457b']],
  'early-withdrawal': [[/\b(?:growth|earnings|gains?)\b/i, 'early-withdrawal']],
  'five-year-rule': [[/\b(?:growth|earnings|gains?)\b/i, 'five-year-rule']],
  'roth-ira-or-roth-401k': [[/\b(?:growth|earnings|gains?)\b/i, 'early-withdrawal']],
  'income-limit': [[/\broth ira\b/i, 'income-limit']],
};
/** "Mine?", "and me?": after somebody else's, one's own figure. */
const MY_OWN = /^(?:(?:and|so|ok|now|what about|how about) )*(?:mine|me|my own|for me|my room|my number)\??$/;
/** "260k total. Changes anything?": the figures, as they are now. */
const CHANGES_IT =
  /(?:^|[.!;,] ?)(?:(?:and|so|but|ok) )*(?:does (?:that|this|it) |that |would (?:that|it) |will (?:that|it) )?(?:changes?|affects?|matters?|makes? (?:a|any) difference)(?: (?:anything|something|it|my (?:room|number|answer)|the (?:room|number|answer)|much|things|what you (?:just |already )?(?:told|said|gave)(?: me)?|(?:any of )?(?:that|this)))?\?\s*$|^(?:(?:and|so|but) )*does (?:it|that|this)\?$/;
/** "Am I over?", "how far over am I?", "ugh that's over the limit, isn't it" */
const AM_I_OVER =
  /^\W*(?:(?:so|and|ok|wait|ugh|oh|hm+|crap|damn)[, ]+)*(?:(?:by )?how (?:far|much) (?:over|above|past)(?: (?:the|my) limit)? (?:am|are|is) (?:i|we|it|that)|how (?:far|much) (?:am|are) (?:i|we) over|(?:am|are) (?:i|we) over(?: (?:the|my) (?:limit|max))?(?: (?:now|then|already|yet))?|(?:is )?(?:that|this|it)(?:'?s| is)? over (?:the|my) (?:limit|max)(?:,? (?:isn'?t|is) it|,? right)?)\W*$/;
/** "How long do I have to fix that?" */
const TO_MEND_IT =
  /^(?!.*conver)(?=.*\b(?:fix|undo|(?:to|i|we) correct|reverse|get (?:it|that) (?:out|back)|pull (?:it|that) (?:out|back)|take (?:it|that) (?:out|back))\b)/i;
/** "So can I or not?" */
const OR_NOT =
  /^\W*(?:(?:so|ok|okay|well|and|but|then) )*(?:can|could|may) (?:i|we)(?: (?:do (?:it|this|that)|use it))? or (?:not|can'?t (?:i|we)|no)\W*$/i;
/** "How much can I put in pre-tax?" is asked of one's own deferrals. */
const OF_DEFERRALS =
  /\b(?:how much|what'?s left|whats left|what can i)\b[^.;!?]*\b(?:pre-?tax|traditional|deferr?(?:al)?s?|(?:normal|regular|ordinary) 401\(?k\)?|(?:as|in) roth|(?:in|to|into) (?:my |the )?(?:roth|regular) 401\(?k\)?)\b/i;
const OF_AFTER_TAX = /\bafter-?\s?tax\b|\bmega\b/i;
/** "Can I still get all of it in this year?" asks how much, and not until when. */
const ALL_OF_IT_IN =
  /\b(?:get|put|fit|squeeze) (?:all(?: of it| that)?|it all|the whole (?:thing|amount)|everything) in\b/i;
/** "Until when would such a refund come?" */
const OF_A_REFUND = /\brefund(?:s|ed)?\b/i;
const WORDS_THAT_NAME_A_KIND = 6;
/** "How much is it for me?" */
const HOW_MUCH_IS_IT =
  /^\W*(?:(?:and|so|ok|but) )*how much (?:is|would|will) (?:it|that) (?:be )?(?:for me|in my case)?\W*$/i;
const AMOUNT_OF: Record<string, string> = {
  'catch-up': 'catch-up',
  'roth-catch-up': 'catch-up',
  'employer-match': 'employer-match',
  'tax-on-conversion': 'tax-on-conversion',
  'pro-rata': 'tax-on-conversion',
};
/** "What's the most the company can put in?": of the employer's money, not of one's own. */
const OF_THE_EMPLOYER =
  /\b(?:most|max(?:imum)?|limit|cap)\b[^.;!?]{0,20}\b(?:the |my |our |an )?(?:company|employer|boss|firm) (?:can|could|may|is allowed to|are allowed to) (?:legally |possibly |even )?(?:put|contribute|give|match|kick|add|throw)/i;
/** Of somebody who is leaving, what is in the account is what they ask about, not what can still go in. */
const WHAT_TO_DO_WITH =
  /\b(?:do|happens?|options?|choices?)\b.*\b(?:with|to|for)\b.*\b(?:money|bucket|account|balance|source|part)\b/i;

/**
 * The topic that is meant where one was spoken of: "by when does it have to come out?" asks for its last day, and
 * "what about Roth?" for what it says of Roth.
 */
export function meantInContext(topic: string, text: string, { last, profile }: Person): string {
  const plain = text.toLowerCase().trim();
  const cued = cueIn(plain);
  if (cued) return cued;
  if (profile.leavingEmployer === true && topic === 'headroom' && WHAT_TO_DO_WITH.test(text))
    return 'leaving-employer';
  if (MY_OWN.test(plain)) return 'headroom';
  // "…, deferring all that's left. After-tax?": how much.
  if (topic === 'after-tax-or-roth' && /(?:^|[.!;,] ?)(?:and |so )?(?:the )?after-?tax\?\s*$/i.test(text))
    return 'headroom';
  if (OR_NOT.test(text)) return 'eligibility';
  if (CHANGES_IT.test(plain)) return last?.topic ?? topic;
  if (AM_I_OVER.test(plain)) return 'excess-contributions';
  if (OF_THE_EMPLOYER.test(text)) return 'employer-match';
  if (topic === 'headroom' && OF_DEFERRALS.test(text) && !OF_AFTER_TAX.test(text))
    return 'contribution-limits';
  if (topic === 'deadline' && ALL_OF_IT_IN.test(text)) return 'headroom';
  if (topic === 'deadline' && OF_A_REFUND.test(text))
    return last?.topic === 'excess-contributions' ? last.topic : 'nondiscrimination-test';
  if (!last?.topic) return topic;
  if (last.topic === 'excess-contributions' && OF_THE_EXCESS.test(text)) return last.topic;
  if (
    last.topic === 'excess-contributions' &&
    ['deadline', 'undo-conversion'].includes(topic) &&
    TO_MEND_IT.test(text)
  )
    return last.topic;
  if (topic === 'headroom' && HOW_MUCH_IS_IT.test(text)) return AMOUNT_OF[last.topic] ?? topic;
  // On a conversion there is no penalty, which its own topic says.
  if (topic === 'early-withdrawal' && ON_CONVERTING.has(last.topic) && isPlus(text))
    return 'tax-on-conversion';
  if (topic === 'early-withdrawal' && OF_MONEY_SENT_BACK.has(last.topic) && PENALTY.test(plain))
    return last.topic;
  const asksItsTax =
    topic === 'tax-on-conversion' &&
    OF_MONEY_SENT_BACK.has(last.topic) &&
    /\b(?:it|that|this|them)\b/i.test(text);
  if (asksItsTax) return last.topic;
  const asksItsDay =
    topic === 'deadline' && HAVE_A_DEADLINE.has(last.topic) && /\b(?:it|that|this|they|them)\b/i.test(text);
  if (asksItsDay) return last.topic;
  const isShort = text.trim().split(/\s+/).length <= WORDS_THAT_NAME_A_KIND;
  const kind = isShort && SPEAK_OF_KINDS[last.topic]?.find(([words]) => words.test(text));
  return kind ? kind[1] : topic;
}
