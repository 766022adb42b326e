import { findAnswer } from '../answers/index.ts';
import { inYear, outcomeFor } from '../guidance/outcome.ts';
import { supposedFacts } from '../guidance/supposed-facts.ts';
import { differencesWith, type WhatIfOutcome, whatIfFor } from '../guidance/what-if.ts';
import type { Day } from '../participant/day.ts';
import type { Person } from '../participant/person.ts';
import { profileIn } from '../participant/plan-in-force.ts';
import { type Facts, profileSchema, withFacts } from '../participant/profile.ts';
import { unescapeSlack, withoutManners } from '../participant/reading/normalize.ts';
import { followUp, spokenOf } from './follow-up.ts';
import type { Reply } from './reply.ts';
import { outcomeReply } from './results.ts';
import { topicReply } from './topic-reply.ts';

/** "What if", in all its ways: computed beside the profile, which stays as it is. */

const SUPPOSITION =
  /^(?:(?:and|but|then|now|so) )*(?:what (?:if|happens if|would happen if|will happen if|would change if|changes if|about if)|suppose|assuming|(?:what'?s|whats|what is) (?:it|that|mine|my (?:room|number)|the room) if|(?:what|how much) (?:would|will) (?:it|that|my (?:room|number)|the room) (?:be|become|come to|look like)(?: (?:then|like))?(?: if)?(?= (?:with|without|w\/o|i|they|we|my|the) )) (\S.*)$/s;
/** "Room if there's no profit sharing?" */
const ROOM_IF =
  /^(?:(?:and|but|then|now|so|ok|okay) )*(?:what'?s |whats |what is )?(?:my |the )?(?:after-?tax )?(?:room|headroom|number) (?:be |then )?if (\S.{4,80}?)\??$/;
/** "And if I were 60?": what would follow is what was spoken of. */
const IF_ALONE =
  /^(?:(?:and|but|then|now|so|ok|okay) )*(?:what )?(?:if|once(?=[^?]*\?)) ((?:i(?:'?ve|'?m|'?d)?|we(?:'?ve)?|my|the|they|our|she|he|it|magi)\b[^?]{2,80})\??$/s;
const IF_FIRST =
  /^(?:(?:and|but|then|now|so) )*(?:if|(?:let'?s )?say|suppose|assum(?:e|ing)) ((?:i(?:'?ve|'?m|'?d)?|we(?:'?ve)?|my|the|they|our)\b.+?)(?:,? (?:how much|how|what'?s?|whats|then|(?:would|could|can|do|does|will|should|am|is) (?:i|we|it|that|this|they|my|the|there)\b)|, (?:would|could|can|do|does|will)\b)/s;

/** "What about 64?", "and at 50?": the figures at that age. */
const AT_AN_AGE =
  /^(?:(?:and|but|so|ok|okay|then) )*(?:(?:what|how) (?:about|happens)|and|at|(?=the year))(?: (?:the year(?: that| when| in which)?|when|if|at|age|i'?m|i am|i was|i were|turning|i turn|for (?:someone|somebody|a person|people)(?: (?:who'?s?|who is|that'?s|aged?|turning))?))*(?: (?:when|at|age|i'?m))? (1[89]|[2-9]\d)\+?(?:,? (?:then |would )?(?:it|that|i|would|is|am)(?:'d|'s|'m)?(?: (?:be|it|that|then|i|not|still|over|be over|fine|ok|okay|too))*)?\??$/;

/** "61?", after an answer and with another age known: at that one. */
const AN_AGE_ALONE = /^(1[89]|[2-7]\d)\?+$/;
const knowsAge = ({ last, profile }: Person): boolean =>
  last?.topic != null && [profile.age, profile.birthYear, profile.birthDate].some((known) => known != null);

/** "And at 400k?": at that pay. */
const AT_A_PAY =
  /^(?:(?:and|but|so|ok|okay|then) )*(?:(?:what|how) about )?(?:at|with|making|if i made) (\$?\d{2,3}(?:,\d{3}|k)(?: (?:a year|salary|of pay|pay))?)\??$/;

/** "Say I bumped that to the max": of what was spoken of. */
const SAY = /^(?:(?:and|but|so|ok|okay) )*(?:let'?s )?say ((?:i|we|my|they|the)\b[^?]{2,80})\??$/s;
/** "And with a 100% match?", "without that ceiling?" */
const WITH =
  /^(?:(?:and|but|so|ok|okay|what about|how about) )*((?:with|w\/|without|w\/o) ?(?:a |an |the |that |my |our |any )?[^?]{3,50})\??$/s;
/** "At 32%?": of the tax that was spoken of. */
const AT_A_RATE =
  /^(?:(?:and|but|so|ok|okay) )*(?:at|in the) (\d{1,2}%)(?: (?:bracket|tax|rate|tax bracket))?\??$/;

/** "Same but with 10%": of one's own deferral, where that was told as a percent. */
const SAME_BUT =
  /^(?:(?:and|but|so|ok|okay) )*(?:the )?same(?: thing| question)?,? (?:but |just )*(?:with|at|if i (?:did|put(?: in)?|defer(?:red)?)) (\d{1,2}(?:\.\d+)?%)\??$/;

/** "And I'm 57": told, and not supposed. */
const isToldOfOneself = (plain: string): boolean =>
  /^(?:and|but|so|oh|also)? ?(?:i'?m|i am) \d\d[.!]*$/.test(plain);

/** Words that suppose something; `fragment`: what would follow is what was last spoken of. */
type Supposition = { words: string; fragment: boolean; asks?: boolean };

/** "What would happen if they matched 5%?", "if I put in 30k, how much is left?", "and at 50?", "without the cap?". */
function readSupposition(text: string, person: Person): Supposition | undefined {
  const plain = withoutManners(unescapeSlack(text).toLowerCase()).trim();
  const age = isToldOfOneself(plain)
    ? undefined
    : (AT_AN_AGE.exec(plain)?.[1] ?? (knowsAge(person) ? AN_AGE_ALONE.exec(plain)?.[1] : undefined));
  if (age) return { words: `i were ${age}`, fragment: true };
  const whole = SUPPOSITION.exec(plain)?.[1];
  if (whole) return { words: whole, fragment: false };
  const condition = IF_FIRST.exec(plain)?.[1];
  const pay = AT_A_PAY.exec(plain)?.[1];
  if (pay) return { words: `i made ${pay}`, fragment: true };
  if (condition) return { words: condition, fragment: false, asks: true };
  const room = ROOM_IF.exec(plain)?.[1];
  if (room) return { words: room, fragment: false };
  const alone = IF_ALONE.exec(plain)?.[1];
  if (alone) return { words: alone, fragment: true };
  // To a question about one's own plans, "say I defer 10k" is an answer.
  const said = SAY.exec(plain)?.[1];
  if (said && !person.interview?.open && /\d(?:k|,\d{3}|\d{3}|%)/.test(said))
    return { words: said, fragment: true };
  if (!person.last || person.last.kind === 'forget') return undefined;
  const same = typeof person.profile.electiveDeferralPercent === 'number' && SAME_BUT.exec(plain)?.[1];
  if (same) return { words: `i defer ${same}`, fragment: true };
  const rate = AT_A_RATE.exec(plain)?.[1];
  if (rate) return { words: `my tax bracket is ${rate}`, fragment: true };
  const added = (WITH.exec(plain) ?? SAY.exec(plain))?.[1];
  return added === undefined ? undefined : { words: added, fragment: true };
}

const WITHOUT_IT =
  /^(?:(?:and|but|so|ok|okay|now|then) )*(?:without|w\/o|minus|if not|back to|forget|scrap|scratch|drop|never ?mind|ignore) (?:that|it|this|those|how it (?:is|was)|what (?:it|i have) (?:is|now))(?: again)?\??$/;
/** "And at 50?" is an age wherever no percent and no pay was supposed. */
const AT_SOME_AGE = /\bat \$?\d\d\??$/;
const ANOTHER_FIGURE =
  /^(?:(?:and|but|so|ok|okay|or|now|then|what about|how about) )+(?:at |with |for |if )?\$?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?) ?(k|%)?\??$/;

/** "And without that?": what is. "And 300?": the one figure that was supposed is another, of its own size. */
function afterSupposition(text: string, person: Person, day: Day): Reply | undefined {
  const supposed = person.last?.supposed;
  if (!supposed) return undefined;
  const plain = withoutManners(unescapeSlack(text).toLowerCase()).trim();
  if (WITHOUT_IT.test(plain)) return outcomeReply(person, day);
  const [, digits = '', unit] = ANOTHER_FIGURE.exec(plain) ?? I_MEANT.exec(plain) ?? [];
  const numbers = Object.entries(supposed).filter(([, value]) => typeof value === 'number');
  const [only, ...more] = numbers;
  if (digits === '' || !only || more.length > 0) return undefined;
  const [field, before] = only;
  if (/Percent$/.test(field) !== (unit === '%')) return undefined;
  if (AT_SOME_AGE.test(plain) && field !== 'annualPay') return undefined;
  const said = Number(digits.replaceAll(',', '')) * (unit === 'k' ? 1_000 : 1);
  const [now] = [said, said * 1_000].filter((each) => each * FAR >= Number(before));
  const facts = profileSchema.safeParse({ ...supposed, [field]: now }).data;
  return (
    facts && { kind: 'whatIf', outcome: differencesWith(profileIn(person, day), facts, day.taxYear, day) }
  );
}
/** "No wait, I meant 50": of what was supposed, and not of what is. */
const I_MEANT =
  /^(?:(?:no|wait|oops|sorry|actually|hm+|or|rather)[, ]+)*(?:i mean(?:t)?(?: to say)?|i meant to type|make (?:that|it)|rather|sorry|say)[, ]+(?:if i (?:was|were) |at )?\$?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?) ?(k|%)?[.!?]*$/;
/** "And 300?" after 250,000 is 300,000; what is a tenth of it is another figure of the same size. */
const FAR = 20;

/** "What if I quit next March, what happens with the after-tax money?": of the money, and not of the figures. */
const LEAVES_AND_ASKS =
  /\b(?:quit|leave|retire|resign|(?:get|got|am|was) (?:laid off|fired))\b[^?]*[,;?] ?(?:then )?what (?:happens|would happen|becomes|will happen|do i do) (?:with|to|of)\b/i;

/** So sure it has to be which question a supposition is, for it not to be computed. */
const SURELY_ASKED = 0.6;

/** Of these, what would be different is figures; any other topic is answered as it would be. */
const OF_FIGURES: ReadonlySet<string> = new Set(['headroom', 'contribution-limits']);

/**
 * What a supposition is answered with: the figures that would be different, or what was last spoken of, as it would be;
 * `asked`: it changes nothing that can be computed, and is a question like any other.
 */
export function supposed(text: string, person: Person, day: Day): Reply | 'asked' | undefined {
  if (LEAVES_AND_ASKS.test(text)) return 'asked';
  const goesOn = afterSupposition(text, person, day);
  if (goesOn) return goesOn;
  const supposition = readSupposition(text, person);
  if (!supposition) return undefined;
  const profile = profileIn(person, day);
  const topic = person.last?.topic;
  const { asks, words: said } = supposition;
  const bare = bareOf(said);
  const words = inFullWords(said, topic);
  // "It" is a figure of what was spoken of.
  const fragment = supposition.fragment || (words !== said && IT_WAS.test(bare));
  const isOfFigures = () => OF_FIGURES.has(topic ?? '') && outcomeFor(profile, day).kind === 'figures';
  // What grew is taxed when it's converted, whatever was spoken of.
  if (GROWTH_WAS.test(bare))
    return topicAsItWouldBe('tax-on-conversion', words, text, person, day) ?? 'asked';
  // Income decides about a Roth IRA alone: no figure of the plan looks at it.
  if (isOfIncomeAlone(words, person, day))
    return topicAsItWouldBe('income-limit', words, text, person, day) ?? 'asked';
  if (fragment && topic && !isOfFigures()) {
    const then = topicAsItWouldBe(topic, words, text, person, day);
    if (then) return then;
  }
  // "If I've got 90k pretax and 10k after-tax, how much of 20k is taxed?": what is asked, with what is supposed.
  const asked = asks ? findAnswer(text)?.topic : undefined;
  const answer =
    asked && !OF_FIGURES.has(asked) ? topicAsItWouldBe(asked, words, text, person, day) : undefined;
  if (answer) return answer;
  const outcome = GOES_ON.test(text) ? goingOn(words, person, day) : whatIfFor(profile, words, day);
  const reply: Reply = { kind: 'whatIf', outcome };
  if (outcome.kind === 'unknownYear') {
    if (asksBeside(text)) return 'asked';
    // "If I quit in January, do I lose it?": what is asked is what leaving means, in any year.
    const asksOfLeaving = (QUESTION_BESIDE.test(text) || WHAT_HAPPENS.test(text)) && OF_A_LEAVE.test(words);
    return (asksOfLeaving && topicReply('leaving-employer', person, day, { words: text })) || reply;
  }
  if (outcome.kind === 'differences') return reply;
  // Without a figure: what was spoken of.
  const then =
    topic && outcome.kind === 'missing' ? topicAsItWouldBe(topic, words, text, person, day) : undefined;
  if (then) return then;
  const isAsked =
    asks ||
    (findAnswer(text)?.confidence ?? 0) >= SURELY_ASKED ||
    (topic && followUp(text, person) !== undefined) ||
    (spokenOf(person).length > 0 && followUp(words, person) !== undefined);
  return isAsked ? 'asked' : reply;
}

/** What "it" is after an answer that hangs on one figure, as people would name it. */
const FIGURE_OF: Readonly<Record<string, string>> = {
  'roth-catch-up': 'my wages last year were',
  'nondiscrimination-test': 'my wages last year were',
};
const IT_WAS =
  /^(?:it|that|they|those) (?:had been|were|was|is|would be|had only been) (?:exactly |only |just |like |about )*\$?(\d{2,3}(?:\.\d+)?)(k|,\d{3})?$/;
const GROWTH_WAS = /^(?:the |my )?(?:growth|gains?|earnings) (?:had been|were|was|is) (\$?\d[\d,.]*k?)$/;
const MAGI_WAS = /^(?:magi|modified agi|agi) (?:had been|were|was|is)\b/;

const bareOf = (words: string): string => words.replace(/[?.!\s]+$/, '');

/** "What if it had been 149k?", "what if growth was 5k?": with the name of what is meant. */
function inFullWords(words: string, topic: string | null | undefined): string {
  const bare = bareOf(words);
  const name = FIGURE_OF[topic ?? ''];
  const [, digits, unit] = IT_WAS.exec(bare) ?? [];
  if (name && digits !== undefined) return `${name} ${digits}${unit ?? 'k'}`;
  const growth = GROWTH_WAS.exec(bare)?.[1];
  if (growth !== undefined) return `my earnings on after-tax money are ${growth}`;
  return MAGI_WAS.test(bare) ? `my ${bare}` : words;
}

function isOfIncomeAlone(words: string, person: Person, day: Day): boolean {
  const fields = Object.keys(supposedFacts(words, inYear(profileIn(person, day), day.taxYear), day));
  return fields.length > 0 && fields.every((field) => field === 'modifiedAgi' || field === 'filingStatus');
}

/** "And with a 10% raise?": beside what was supposed before. */
const GOES_ON = /^\W*(?:ok(?:ay)?,? )?(?:and|plus) (?:with|also|if (?:i|they|we|my) also)\b/i;

function goingOn(words: string, person: Person, day: Day): WhatIfOutcome {
  const known = profileIn(person, day);
  const before = person.last?.supposed;
  if (!before) return whatIfFor(known, words, day);
  const supposed = withFacts(inYear(known, day.taxYear), before, day.calendarYear);
  const facts = supposedFacts(words, supposed, day);
  return Object.keys(facts).length === 0
    ? { kind: 'unread' }
    : differencesWith(known, { ...before, ...facts }, day.taxYear, day);
}

const TAKEN =
  /^(?:(?:ok(?:ay)?|yes|yeah|yep|sure|great|good|alright|cool|fine|perfect|then|and|let'?s|please|nice)[ ,.!]+)*(?:i'?ll |i will |let'?s |lets )?(?:do|go with|use|save|apply|keep|take|note|set) (?:that|it|this)(?: (?:then|please|now|one|for real|for me))*[.!\s]*$/i;

/** "OK, do that": what was supposed is what the person means to do. */
export const takesWhatWasSupposed = (text: string, { last }: Person): Facts | undefined =>
  last?.supposed && !last.behind && TAKEN.test(text.trim()) ? last.supposed : undefined;

const QUESTION_BESIDE = /,\s*(?:and |then )?(?:what|how|can|could|do|does|will|would|is|are|am|should)\b/i;
const WHAT_HAPPENS = /\bwhat (?:happens|would happen|will happen)\b/i;
const OF_A_LEAVE = /\b(?:leav\w*|left|quit\w*|retir\w*|resign\w*|laid off|let go|fired)\b/i;

/** "What if I retire in May, what happens to the after-tax money?": what is asked beside it is a question of its own. */
function asksBeside(text: string): boolean {
  const question =
    /,\s*((?:and |then )?(?:what|how|can|could|do|does|will|would|is|are|when|where)\b[^,]{8,})$/i.exec(
      text,
    )?.[1];
  return question !== undefined && findAnswer(question) !== undefined;
}

/** Topics that leaving is a part of; after any other, "and if I leave in March?" asks about leaving. */
const OF_LEAVING: ReadonlySet<string> = new Set([
  ...['leaving-employer', 'in-service-withdrawal', 'is-it-worth-it', 'rule-of-55', 'employer-match'],
  ...[
    'vesting',
    'plan-loan',
    'true-up',
    'early-withdrawal',
    'severance',
    'split-rollover',
    'required-distributions',
  ],
]);

/** A topic answered with what is supposed; `undefined` where that holds nothing that could be different. */
function topicAsItWouldBe(
  topic: string,
  words: string,
  text: string,
  person: Person,
  day: Day,
): Reply | undefined {
  const facts = supposedFacts(words, inYear(profileIn(person, day), day.taxYear), day);
  if (Object.keys(facts).length === 0) return undefined;
  const profile = withFacts(person.profile, facts, day.calendarYear);
  const about = facts.leavingEmployer === true && !OF_LEAVING.has(topic) ? 'leaving-employer' : topic;
  const reply = topicReply(about, { ...person, profile }, day, { words: text });
  // What is only supposed is not said as if it were so.
  return reply && { ...reply, isSupposed: true };
}
