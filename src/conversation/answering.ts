import { closeTopics, findAnswer, isQuestion, questionsIn } from '../answers/index.ts';
import { inYear } from '../guidance/outcome.ts';
import { proRataFor } from '../guidance/pro-rata.ts';
import { supposedFacts } from '../guidance/supposed-facts.ts';
import type { Day } from '../participant/day.ts';
import * as interview from '../participant/interview.ts';
import type { Person } from '../participant/person.ts';
import { profileIn } from '../participant/plan-in-force.ts';
import { PAYCHECKS_A_YEAR } from '../participant/profile.ts';
import { frequencyIn } from '../participant/reading/payday.ts';
import type { Step } from '../participant/step.ts';
import { isOfLastYear } from '../participant/told-of-last-year.ts';
import { followUp } from './follow-up.ts';
import { wentOverLastYear } from './last-year.ts';
import { eventTold, lifeEventReply, withFactsBeside } from './life-event.ts';
import type { Reply } from './reply.ts';
import { after, notedBeside, saying } from './results.ts';
import { topicReply } from './topic-reply.ts';
import { inFull, topicsIn } from './topics-asked.ts';
import type { Turn } from './turn.ts';

/** What a message asks is answered, beside the facts that it holds, and then the open question comes again. */

/** Said, not asked, and wanting an answer all the same. */
const STATES_A_PROBLEM =
  /\b(?:over-?contributed|over-?deferred|went over|gone over|put in too much|too much (?:went )?in(?:to)?\b|counted twice|(?:have|got|there'?s|is) (?:time )?(?:til|till|until) (?:april|the tax deadline|my (?:return|taxes)|tax day|october)|same as (?:with )?an ira|i know that for a fact|you can'?t do (?:after[- ]?tax|the mega|a? ?mega)|so i'?m out\b|1099-r\b|there(?:'?s| is) an income limit\b)/i;

/** "Wasn't here last year": told, though a question could begin so. */
const WAS_NOT_HERE = /^\W*was ?n'?t (?:here|working|employed|there|with|at)\b(?!.*\?)/i;

/** Whether a text asks something, or says what wants an answer. */
const wantsAnAnswer = (text: string): boolean =>
  (isQuestion(text) && !WAS_NOT_HERE.test(text)) ||
  questionsIn(text).length > 0 ||
  STATES_A_PROBLEM.test(text);

/** "I want to pull 20k": what the pro-rata rule makes of it, where the balances are known. */
const TAKES_OUT =
  /\bi (?:only |just )?want (?:only |just )?(?:the |my )?after-?tax(?: (?:money|part|portion|contributions?|side))? out\b|\b(?:want|need|plan|planning|going|like|trying) to (?:pull|take|withdraw|cash|move)\b[^.;!?]*\d[\d,.]*k?/i;

/** "I'd rather just take it all in cash": what that costs is said. */
const CASHES_OUT =
  /\b(?:rather|want|going|gonna|like|plan|prefer|might|tempted|thinking)\b[^.;!?]{0,30}\b(?:(?:take|taking|pull|get|have) (?:it|everything|all of it|all|the money|the whole thing)\b[^.;!?]{0,15}\bcash\b|cash(?:ing)? (?:it |everything |all of it |that )?(?:all )?out\b)/i;

/** What a supposition goes on with is in the words after it. */
const withoutWhatIf = (text: string): string => text.replace(/^\W*(?:and |but |so )*(?:what )?if /i, '');

/**
 * An amount that is not clear is asked about, unless the message asks something itself: then that is answered, and the
 * amount is said not to be used.
 */
export function asksFirst(step: Step, text: string, before: Person): Step {
  if (step.next.kind !== 'unclear' || !wantsAnAnswer(text)) return step;
  return topicsIn(text, step.person).size === 0 ? step : withoutAsking(step, before);
}

/** An amount that is not clear is said not to be used; where it contradicts what is known, it is asked about all the same. */
export function withoutAsking(step: Step, before: Person): Step {
  const { next } = step;
  if (next.kind !== 'unclear' || next.contradicts) return step;
  const { amount } = next;
  return {
    ...step,
    person: { ...step.person, interview: before.interview },
    next: { kind: 'noted' },
    unused: [...step.unused, ...(amount ? [amount] : [])],
  };
}

const PERCENT_ASKED =
  /\b(?:what(?:'s| is| does| would| do)?|how much (?:is|would|does|do))\b[^?%\d]{0,30}?(\d{1,2}(?:\.\d+)?) ?(?:%|percent)[^?]{0,40}?\b(?:come to|comes to|in dollars|amount to|in money|be (?:a|per) year|of (?:my )?pay\b[^?]{0,10}$)|^\W*(?:(?:so|and|but|ok) )*(?:what(?:'s| is)|how much is) (\d{1,2}(?:\.\d+)?) ?(?:%|percent) of (?:my )?(?:pay|salary|that)\W*$/i;

/** "What does the 9 percent come to for the year?": of the pay that is known. */
function percentOfPay(text: string, person: Person, day: Day): Reply | undefined {
  const perCheck = Number(PERCENT_PER_CHECK.exec(text)?.[1]);
  const [, asked, ofPay] = PERCENT_ASKED.exec(text) ?? [];
  const isOwn = OWN_PERCENT.test(text);
  if (!isOwn && !(perCheck > 0) && asked === undefined && ofPay === undefined) return undefined;
  // "… if I'm biweekly at 180k": of what is supposed.
  const condition = /\bif (i.{4,60})$/i.exec(text.replace(/\?\s*$/, ''))?.[1];
  const known = inYear(profileIn(person, day), day.taxYear);
  const { annualPay, electiveDeferralPercent, payFrequency } = {
    ...known,
    ...(perCheck > 0 && condition !== undefined && supposedFacts(condition, known, day)),
  };
  const named = perCheck > 0 ? perCheck : Number(asked ?? ofPay);
  const percent = isOwn ? (electiveDeferralPercent ?? 0) : named;
  if (!(percent > 0) || typeof annualPay !== 'number') return undefined;
  const often = frequencyIn(text.toLowerCase()) ?? payFrequency;
  const paychecks = perCheck > 0 && often ? PAYCHECKS_A_YEAR[often] : undefined;
  return { kind: 'percentOfPay', percent, annualPay, ...(paychecks && { paychecks }) };
}

/** "How much would 8% after tax be per check?" */
const PERCENT_PER_CHECK =
  /\bhow much (?:would|is|will|does) (?:it be for )?(\d{1,2}(?:\.\d+)?) ?(?:%|percent\b)[^?]{0,40}?\b(?:per|a|each|every|of each) (?:pay ?check|check|pay ?period|payday)\b/i;

const OWN_PERCENT =
  /^\W*(?:(?:so|and|but|ok) )*(?:what|how much)(?: do| does| would)? (?:i|my (?:deferral|election|contribution)) (?:defer|put in|contribute|save|come to|be)?(?: in)?(?: (?:in|as))? (?:dollars|money|\$)(?: (?:that way|a year|per year|then))?\W*$/i;

type Topics = ReturnType<typeof topicsIn>;

/** At most so many answers to one message. */
const MOST_ANSWERS = 3;

/**
 * Questions are answered, each one in a message, in the middle of the interview too; then the open question is asked
 * again. Facts beside them are kept and used. What is asked but not clear, or about something else, is never answered
 * as if it were.
 */
export function answersFor(
  step: Step,
  text: string,
  before: Person,
  inDm: boolean,
  day: Day,
): Turn | undefined {
  // Topics are looked for at most once a message: that is the costly part of reading it.
  let found: Topics | undefined;
  const topicsAsked = (): Topics => (found ??= topicsIn(text, step.person));
  const event = eventTold(text, step, before, () => topicsAsked().size > 0, day);
  if (event) {
    const ofLastYear = event.kind === 'overLimit' && isOfLastYear(text, day);
    const checklist = withFactsBeside(
      ofLastYear ? wentOverLastYear(step.person, event.amount, day) : lifeEventReply(event, step.person, day),
      step,
    );
    if (step.next.kind !== 'unclear') return withTheOpenQuestion(step, [checklist], inDm, day);
    const which: Step = { ...step, noted: [], refused: [], unused: [] };
    return {
      ...saying(step.person, checklist, { kind: 'step', step: which }),
      closed: step.closed ? [step.closed] : [],
    };
  }
  const isUnread = step.next.kind === 'unread' && step.refused.length === 0;
  const asks = wantsAnAnswer(text);
  const takesOut = proRataFor(step.person.profile).own ? TAKES_OUT.exec(text)?.[0] : undefined;
  const cashesOut = CASHES_OUT.test(text);
  if (step.next.kind === 'unclear' || (!isUnread && !asks && !takesOut && !cashesOut)) return undefined;
  const share = percentOfPay(text, step.person, day);
  if (share)
    return withTheOpenQuestion(
      step,
      [...(step.noted.length > 0 ? [notedBeside(step)] : []), share],
      inDm,
      day,
    );
  const topics =
    isUnread && !asks && (holdsFiguresOfItsOwn(text) || SAME_AS_BEFORE.test(text))
      ? new Map<string, string>()
      : topicsAsked();
  if (cashesOut && !asks) topics.set('early-withdrawal', text);
  if (takesOut) topics.set('pro-rata', takesOut);
  const inContext =
    topics.size === 0
      ? (followUp(text, step.person) ?? followUp(withoutWhatIf(text), step.person))
      : undefined;
  if (inContext) topics.set(inContext, text);
  const { lastYear } = step.person;
  const over =
    topics.has('excess-contributions') && lastYear && !/\bthis year\b/i.test(text)
      ? wentOverLastYear(step.person, undefined, day)
      : undefined;
  if (over) return withTheOpenQuestion(step, [withFactsBeside(over, step)], inDm, day);
  const replies = [...topics]
    .slice(0, MOST_ANSWERS)
    .flatMap(
      ([topic, words]) => topicReply(topic, step.person, day, { words: inFull(words, text, day) }) ?? [],
    );
  const [first, ...more] = replies;
  if (!first && !(isUnread && asks)) return notAnswered(step, text, inDm, day);
  const said: Reply[] = first
    ? [
        {
          ...first,
          noted: step.noted,
          refused: step.refused,
          unused: step.noted.length > 0 ? step.unused : [],
        },
        ...more,
      ]
    : [{ kind: 'notSure', topics: closeTopics(text) }];
  return withTheOpenQuestion(step, said, inDm, day);
}

/** Replies in the middle of the questions, and then the open one again. */
export function withTheOpenQuestion(
  { person, closed: before }: Pick<Step, 'person'> & Partial<Pick<Step, 'closed'>>,
  said: readonly Reply[],
  inDm: boolean,
  day: Day,
): Turn {
  const again = inDm ? interview.askAgain(person, day) : undefined;
  const closed = [...(before ? [before] : []), ...(again?.closed ? [again.closed] : [])];
  return {
    ...saying(again?.person ?? person, ...said, ...(again ? [{ kind: 'step', step: again } as const] : [])),
    closed,
  };
}

/** So sure a statement with a figure in it has to be of a topic, to be answered as if it asked. */
const SURE_OF_A_STATEMENT = 0.5;

/** "Same as last year": an answer that nobody else knows. */
const SAME_AS_BEFORE =
  /^\W*(?:the |about the )?same as (?:last|before|always|usual|previous|the year before)\b/i;

/** "Actually bonus came in at 25k" asks nothing: what comes close to it is no answer. */
const holdsFiguresOfItsOwn = (text: string): boolean =>
  /\d/.test(text.replace(A_NAME_WITH_FIGURES, ' ')) &&
  (findAnswer(text)?.confidence ?? 0) < SURE_OF_A_STATEMENT;
const A_NAME_WITH_FIGURES =
  /\b(?:40[13]\(?[kb]\)?|457\(?b\)?|1099-?r?|8606|5498|w-?2|415\(?c?\)?|402\(?g?\)?|59 ?(?:½|1\/2|\.5)|20[12]\d)\b/gi;

/** The words of a question, and no "ok?" or "right?". */
const A_QUESTION = 5;

/** A question beside facts that fits no topic is never passed by: it is said that it is not clear, and what comes close. */
function notAnswered(step: Step, text: string, inDm: boolean, day: Day): Turn | undefined {
  const part = questionsIn(text).find(
    (each) => each.includes('?') && each.trim().split(/\s+/).length >= A_QUESTION,
  );
  const topics = part === undefined || step.noted.length === 0 ? [] : closeTopics(part);
  if (topics.length === 0 || !inDm) return undefined;
  const turn = after(goOn(step, day), inDm, day);
  const notSure: Reply = { kind: 'notSure', topics };
  return { ...turn, replies: { ...turn.replies, here: [notSure, ...turn.replies.here] } };
}

/** Facts that came outside the questions lead into them. */
export function goOn(step: Step, day: Day): Step {
  if (step.next.kind !== 'noted' || step.person.interview?.stopped) return step;
  const { noted, refused, unused } = step;
  return { ...interview.begin(step.person, 'room', day), noted, refused, unused };
}
