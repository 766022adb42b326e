import { limitsIfKnown } from '../calculator/index.ts';
import { dayInWords } from '../formats.ts';
import { type AsItWas, inYear, outcomeFor, type ProfileOrByYear } from '../guidance/outcome.ts';
import type { Day } from '../participant/day.ts';
import { isTagged } from '../participant/reading/clauses.ts';
import { AN_EXCUSE } from '../participant/reading/excuses.ts';
import { normalize } from '../participant/reading/normalize.ts';
import { readDateToCome } from '../participant/reading/payday.ts';
import { unknownLimits } from './own/limits.ts';
import type { AnswerContext, Topic } from './topic.ts';
import { TOPICS } from './topics/index.ts';

/** An answer, ready to be shown: its sentences, its law and example, and the way on. */
export type Answer = {
  topic: string;
  sentences: string[];
  more: string;
  source: string;
  related: readonly string[];
  next: Topic['next'];
  taxYear: number;
};

export const topicById = (id: string): Topic | undefined => TOPICS.find((topic) => topic.id === id);

/** What a topic is called on a button. */
export const topicLabel = (id: string): string => topicById(id)?.label ?? id;

/**
 * The answer to a topic for this person, by the limits of the year that the question names.
 *
 * @param before what is known of a year that is over
 */
export function answerTopic(
  id: string,
  text: string,
  known: ProfileOrByYear,
  day: Day,
  before?: (taxYear: number) => AsItWas | undefined,
): Answer | undefined {
  const topic = topicById(id);
  if (!topic) return undefined;
  const year = yearAsked(text, day);
  const limits = limitsIfKnown(year) ?? day.limits;
  const { taxYear } = limits;
  // Of somebody else this person's own figures say nothing.
  const whose = ABOUT_ANOTHER.test(text) ? {} : known;
  const context: AnswerContext = {
    profile: inYear(whose, taxYear),
    day,
    limits,
    outcome: outcomeFor(whose, day, taxYear, before?.(taxYear)),
    unknownYear: taxYear === year ? undefined : year,
    amount: amountIn(text),
    earningsAsked: earningsIn(text),
    ageAsked: ageIn(text),
    ageLeft: ageLeftIn(text),
  };
  return {
    topic: topic.id,
    sentences: [
      ...notBefore(text, day),
      ...ofKnownYear(
        topic.answer(context).filter((sentence) => sentence !== ''),
        context,
      ),
    ],
    more: topic.more(context),
    source: topic.source,
    related: topic.related,
    next: topic.next,
    taxYear,
  };
}

/** "Can she do the catch-up?", "the most he could defer" */
const ABOUT_ANOTHER =
  /\b(?:can|could|does|do|is|will|would|may|should|must|has|have) (?:she|he|my (?:wife|husband|spouse|partner|mom|dad|coworker|friend))\b(?! and i\b)|\b(?:she|he) (?:can|could|may|should|must|would) (?:defer|put|do|contribute|make|get|have)\b/i;

/** "Effective 1/1/2027 the plan will permit after-tax": what a notice quotes is not so yet. */
function notBefore(text: string, { today }: Day): string[] {
  const words = /\b(?:effective|starting|beginning|as of)(?: (?:on|from))? ([^.;!?"”]{4,25})/i.exec(
    text,
  )?.[1];
  const isPlans = /\b(?:plan|we|company|employer)\b[^.;!?]{0,40}\bwill\b/i.test(text);
  const from = words && isPlans ? readDateToCome(words, today) : undefined;
  return from
    ? [`That starts on ${dayInWords(from)}. Until then your plan’s rules are what they are now.`]
    : [];
}

/** Figures of another year than the one that was asked about are never shown as if they were of it. */
function ofKnownYear(sentences: string[], { unknownYear, limits }: AnswerContext): string[] {
  const names = (year: number) => sentences.some((sentence) => sentence.includes(String(year)));
  if (unknownYear === undefined || names(unknownYear) || !names(limits.taxYear)) return sentences;
  return [`${unknownLimits(unknownYear)}.`, ...sentences];
}

/** The one amount of a question, or the one that is taken out; none where it names several. */
function amountIn(text: string): number | undefined {
  const plain = normalize(text);
  const taken = TAKEN_OUT.exec(plain)?.[1];
  if (taken) return Number(taken);
  const [one, ...more] = plain.match(/\$\d+(?:\.\d+)?/g) ?? [];
  return one && more.length === 0 ? Number(one.slice(1)) : undefined;
}

/** Of several amounts, the one that is taken out: "and I take out 20k". */
const TAKEN_OUT =
  /\b(?:tak(?:e|ing)|took|pull(?:ing)?|withdraw(?:ing)?|mov(?:e|ing)|roll(?:ing)?|convert(?:ing)?|cash(?:ing)?)(?: (?:out|over))? \$(\d+(?:\.\d+)?)(?![\d.]| of (?:that|it|this) (?:is|was|are|were|in)\b)/;

/** "Converted 12,000 of after-tax, it was worth 12,600 that day" */
const WORTH =
  /\$(\d+(?:\.\d+)?)[^$?]{0,60}\b(?:worth|grew to|grown to|up to|had become|turned into) \$(\d+(?:\.\d+)?)/;

/** "30k conversion, 600 of that is growth" */
function earningsIn(text: string): number | undefined {
  const [, paidIn, then] = (WORTH.exec(normalize(text)) ?? []).map(Number);
  if (paidIn !== undefined && then !== undefined && then > paidIn)
    return Math.round((then - paidIn) * 100) / 100;
  const found =
    /\$?(\d+(?:\.\d+)?) (?:(?:of (?:that|it|this|which)|in|is|was|are|the|just|only) )*(?:growth|earnings?|gains?|profits?|interest)\b/.exec(
      normalize(text),
    )?.[1];
  return found === undefined ? undefined : Number(found);
}

/** "All in total for someone 62?" */
function ageIn(text: string): number | undefined {
  const age =
    /\b(?:someone|somebody|anyone|anybody|a person|people|at age|at|for an?) (?:who(?:'s|’s|s| is| turns) |who are |aged? |of age )?([2-9]\d)(?![\d%,.k]|\s*%)/i.exec(
      text,
    )?.[1];
  return age === undefined ? undefined : Number(age);
}

/** "I was 54 when I left" */
function ageLeftIn(text: string): number | undefined {
  const found =
    /\b(?:was|at|left at|retired at|quit at)(?: age)? ([2-9]\d) (?:when|and) i (?:left|quit|retired|was (?:laid off|let go|fired))|\b(?:left|retired|quit)(?: (?:the company|my job|there|work))? (?:at|when i was)(?: age)? ([2-9]\d)\b/i.exec(
      text,
    );
  return found ? Number(found[1] ?? found[2]) : undefined;
}

/** "Last year's limit", "what was the catch-up last year?" */
const LAST_YEARS_LIMIT =
  /\blast year['’]?s? (?:limits?|catch[- ]?up|max(?:imum)?|cap)\b|\b(?:was|were)\b[^.?!;]{0,30}\b(?:limits?|max(?:imum)?|cap|catch[- ]?up|threshold)\b[^.?!;]{0,25}\blast year\b/i;

export const THIS_YEAR = /\bthis (?:calendar |tax )?year\b/i;

function yearAsked(text: string, day: Day): number {
  if (/\bnext year\b/i.test(text) && !/\bthis year\b/i.test(text)) return day.calendarYear + 1;
  if (LAST_YEARS_LIMIT.test(text)) return day.calendarYear - 1;
  // In January, before the new year's limits are out, "this year" is not that of the figures.
  return Number(YEAR_ASKED.exec(text)?.[1] ?? (THIS_YEAR.test(text) ? day.calendarYear : day.taxYear));
}
const YEAR_PUT_RIGHT = new RegExp(`\\b20[1-4]\\d([?.,;!: ]+)${AN_EXCUSE}(?:for |in )?(20[1-4]\\d)\\b`, 'i');
/** "For 2025? no sorry i meant 2026": the question with the year that is meant. */
export const withYearPutRight = (text: string): string => text.replace(YEAR_PUT_RIGHT, '$2$1');

/** A year that a question is about, not that of a fact in it: "made 171k in 2025, is that why". */
const YEAR_ASKED =
  /(?<!\b(?:made|earned|paid me|got|wages?|w-?2|hired|started|left|born)\b[^.?!;]{0,25})\b(20[1-4]\d)\b/i;

const ASKS =
  /^\W*(?:(?:and|but|so|also|ok|okay|then|plus|hey|hi|btw|by the way|oh|random|quick question|honestly|actually|seriously|look|listen|please|fine|sorry|wait|hm+)\b[ ,:]*)*(?:what|what'?s|whats|wat|how|hows|can|can'?t|could|couldn'?t|do|don'?t (?:i|we|they|you)|does|doesn'?t|did|didn'?t (?:i|they|we)|is|isn'?t|are|aren'?t|am|wasn'?t|won'?t|wouldn'?t|shouldn'?t|when|why|who|which|where|should(?! be \$?\d)|will|would|may(?! \d)|must|until when|by when|tell me|explain)\b/i;

/** A text that asks something, by its mark or its first word. */
export const isQuestion = (text: string): boolean =>
  /\?/.test(text) ||
  isTagged(text) ||
  [ASKS, ASKS_WHY, ASKS_AFTER_IF, DOUBTS_THAT_IT_IS, OR_NOT, STILL_OR_WHAT, ROOM_THEN].some((way) =>
    way.test(text),
  );
/** "With my income I'm surely not allowed", "not sure this is even legal": said, and to be answered. */
const DOUBTS_THAT_IT_IS =
  /\b(?:(?:surely|probably|guess|suppose|assume|figure|bet|afraid|think|thought|heard|told|says?|said|worried|convinced) (?:that )?(?:i'?m |i am |we'?re |i |we |it'?s |this is |that )?(?:not|can'?t|cannot|don'?t|too|isn'?t|ain'?t)|i'?m (?:surely|probably|certainly|for sure|definitely) (?:not|too)|can'?t (?:be|possibly be|really be)|not sure (?:if |whether |that )?(?:this|it|that|any of this)(?:'s| is| can be)(?: even| really| actually)?) ?\b[^.;!?]{0,40}\b(?:allowed|eligible|qualif\w+|legal|legit|allow(?:ed)?|do (?:this|it|that)|make too much|earn too much|rich|true|possible|income)\b|\b(?:make|earn) too much (?:for|to)\b/i;
/** "Still get that bigger catch-up or what's my total now" */
const STILL_OR_WHAT =
  /(?:^|[.!;,]\s*)(?:do i |will i |can i |am i )?still (?:get|have|qualify|eligible|allowed|able)\b|\bor (?:what'?s|whats|how much|how many|what is|(?:do|can|will|am|is|are|does|should) (?:i|we|it|they))\b|\b(?:i|we) can only [^.;!?]{3,60}\bright\W*$|\bso how much (?:is|would|will|does) (?:it|that)\b/i;
/** "After-tax room then, 0 so far" */
const ROOM_THEN =
  /^\W*(?:(?:so|and|ok|now)\b[ ,]*)*(?:my |the |total )?(?:after-?tax |mega )?(?:room|headroom)(?: then| now| left)(?=[ ,.?]|$)/i;
/** "So can I or not" */
const OR_NOT =
  /\b(?:can|could|may|do|am|is|should) (?:i|we|it|this|that)\b[^.;!?]{0,30}\bor (?:not|no|can'?t i|what)\W*$/i;
/** "If I move 10k to a Roth IRA how much gets taxed" */
const ASKS_AFTER_IF =
  /(?:^|[.!;,\n]\s*)(?:and |but |so )?if (?:i|we|they|my|the|it|you)\b[^.!?;]{3,90}?[\s,](?:how much|how|what'?s?|can (?:i|we|they|it)|do (?:i|we|they)|does|will (?:i|it|they|that)|would|is (?:it|that|there)|am i|which|when) /i;
/** "So a raise makes it smaller, lol why" */
const ASKS_WHY =
  /[,;.]\s*(?:(?:lol|but|so|and|then|hm+)\s+)*(?:why|how come|how so)(?: (?:is|though|tho|so|that|then|is that|so)){0,2}\W*$/i;

/** Where a message goes on to its next part: after a mark, and before a new question word. */
const PARTS =
  /(?<=[?.!;])\s+|\n+|,?\s+(?:and|also|plus|then)\s+(?=(?:also\s+)?(?:what'?s|what|how|can|could|do|does|did|is|are|when|why|who|which|where|should(?! be \$?\d)|will|would|must)\b)|\s+so\s+(?=how much (?:is|would|will|does) (?:it|that)\b)|[,-]\s+(?=(?:what|what'?s|whats|how|can|could|when|why|who|which|where|should|is (?:that|it|there|this|my)|are (?:there|they|we)|am i|will (?:i|they|it|my|the)|would (?:i|it|they)|does|do|did)\b)/i;

/**
 * The questions in a message, each by itself.
 *
 * @example questionsIn('I leave in June, what happens to my after-tax money? and is there a fee?').length // 2
 */
export const questionsIn = (text: string): string[] =>
  text
    .slice(0, 2_000)
    .split(PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== '' && isQuestion(part));
