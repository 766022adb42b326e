import { limitsIfKnown } from '../calculator/index.ts';
import type { Day } from '../participant/day.ts';
import type { About, Person } from '../participant/person.ts';
import { TOPIC_OF } from './life-event.ts';
import type { Reply } from './reply.ts';
import { outcomeReply } from './results.ts';
import { topicReply } from './topic-reply.ts';

/** Words that mean nothing but with what was last said: "and next year?", "why?", "how did you get that?", "more". */
export type Reference =
  | { kind: 'year'; year: number }
  | { kind: 'yearBefore' }
  | { kind: 'why' }
  | { kind: 'more' };

const YEAR =
  /^(?:(?:and|but|so|ok|okay|what about|how about|what's it|what is it|how is it|is it the same|was it the same|what was it|was that the same|is that the same|same) ?)*(?:(?:for|in) )?(?:(next|last|this) (?:year|yr)|(20[1-4]\d))(?: too| as well| then)?$/;
/** "And the one before that?", after another year's. */
const ONE_BEFORE =
  /^(?:(?:and|but|so|ok|what about|how about) )*(?:the )?(?:one|year) before(?: (?:that|this|it))?(?: one)?$/;
const WHY =
  /^y(?: not mor?e?)?$|^(?:(?:and|but|so|ok|wait|hm+|huh|oh|hang on|hold on) )*(?:why|how come)(?: (?:only|just|not|so|is that|is it|isn't it|it's|that|is it so|does it say|do i only get))*(?: (?:much|little|low|high|small|few|not|more|less|higher|lower|all of it|the full amount|(?:the )?(?:whole|full|entire)(?: [\d k]+)?|[\d k]+))*(?: (?:i )?(?:thought|figured|expected|heard|was told|read) (?:it |that |i )?[a-z0-9 ']{2,40})?$|^so (?:[a-z]+ ){2,7}(?:lol |then |but |haha |hm )*why$|^says who$|^(?:is )?that(?:'s| is)? (?:all|it|less than i (?:thought|expected)|low|too low|so low)$|^(?:that |it )?(?:seems|looks) (?:low|high|wrong|off|small)$|^(?:and |but |so |wait )?(?:are|r) (?:you|u) (?:really |absolutely |100 )?(?:sure|certain|positive)(?: (?:about|of) (?:that|this|it))?$|^(?:and |but |so )?(?:where (?:is|was) (?:that|this|it) (?:written|stated)|what(?:'s| is) (?:your|the) source(?: for that)?)$/;
const HOW =
  /^(?:and |but |so |ok )?(?:how (?:did|do|does|is|was|are) (?:you|it|that|this) (?:get|come|arrive|calculated?|computed?|work(?:ed)? (?:that |this |it )?out|figure|know|made up)(?: (?:to|at|by|up with|on))?(?: (?:that|this|it|these|there))?(?: (?:number|figure|amount|out))?s?|where (?:does|do|did) (?:that|this|it|these)(?: (?:number|figure)s?)? come from|(?:show|explain) (?:me )?(?:the|your|that|this) (?:work|math|calculation|computation|figures?|numbers?)|based on what|what (?:did|do|have|are) (?:you|u) (?:assumed?|supposed?|assuming|counting on|based (?:that|it|this) on)(?: (?:for that|there|here))?|what are (?:your|the) assumptions)$/;
const MORE =
  /^(?:(?:tell|show|give) me )?(?:more|the details?|more details?|details?)(?: about (?:that|this|it))?$|^(?:elaborate|go deeper|can you elaborate|(?:(?:can|could) you )?(?:explain|say|repeat) (?:that|this|it)(?: again| once more)?|what do you mean(?: by that)?|(?:i|sorry i) (?:don't|dont|do not|didn't|didnt) (?:get|understand|follow)(?: (?:it|that|this))?|huh|come again|in english|i'm lost|im lost|i'm confused|im confused)$/;

/** Reads words that refer to what was last said; `undefined` where they say something of their own. */
export function readReference(text: string, day: Day): Reference | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\b(?:please|pls|thanks|thank you)\b/g, ' ')
    .replace(/[^a-z0-9' ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (ONE_BEFORE.test(plain)) return { kind: 'yearBefore' };
  const year = YEAR.exec(plain);
  if (year) return { kind: 'year', year: yearOf(year[1], year[2], day) };
  if (WHY.test(plain) || HOW.test(plain)) return { kind: 'why' };
  return MORE.test(plain) ? { kind: 'more' } : undefined;
}

function yearOf(word: string | undefined, digits: string | undefined, day: Day): number {
  if (digits) return Number(digits);
  return day.calendarYear + (word === 'next' ? 1 : word === 'last' ? -1 : 0);
}

/** What a reference asks for; `undefined` where nothing was said that it could mean. */
export function referredTo(reference: Reference, person: Person, day: Day): Reply | undefined {
  const { last } = person;
  if (!last || last.behind || last.kind === 'forget') return undefined;
  if (reference.kind === 'yearBefore') return inYear(last, last.taxYear - 1, person, day);
  return reference.kind === 'year'
    ? inYear(last, reference.year, person, day)
    : explained(last, reference.kind, person, day);
}

/** The same for another year; a year without published limits is said to be one. */
function inYear(last: About, year: number, person: Person, day: Day): Reply | undefined {
  if (last.kind === 'topic' && last.topic)
    return topicReply(last.topic, person, day, { words: String(year) });
  if (!limitsIfKnown(year)) return { kind: 'unknownYear', asked: String(year) };
  return last.kind === 'limits' ? { kind: 'limits', taxYear: year } : outcomeReply(person, day, year);
}

/** Topics that hold the law behind what has no derivation of its own. */
const LAW_BEHIND: Partial<Record<About['kind'], string>> = {
  limits: 'contribution-limits',
  paycheck: 'payroll-election',
  proRata: 'pro-rata',
  rollover: 'split-rollover',
};

function explained(last: About, kind: 'why' | 'more', person: Person, day: Day): Reply | undefined {
  const topic = last.topic ?? LAW_BEHIND[last.kind];
  // Of a person's own room, the why is how it was computed.
  const isOwnRoom = kind === 'why' && topic === 'headroom';
  const outcome = topic && !isOwnRoom ? undefined : outcomeReply(person, day, last.taxYear);
  const figures =
    outcome?.kind === 'outcome' && outcome.outcome.kind === 'figures' ? outcome.outcome.figures : undefined;
  if (figures) return kind === 'why' ? { kind: 'derivation', figures } : { kind: 'steps', figures };
  return topic ? topicReply(topic, person, day, { words: String(last.taxYear), more: true }) : outcome;
}

/** What was spoken of before something else was asked or noted; a question whether to forget is over with that. */
const left = (before: About | null): About | null =>
  before && before.kind !== 'forget' ? { ...before, behind: true } : null;

/** What these replies speak of, for the words that come next; `null`: a question was asked, or nothing that has a why. */
export function aboutOf(replies: readonly Reply[], before: About | null, day: Day): About | null {
  // An answer in the middle of the questions is followed by the open one again: it is the answer that is meant.
  const reply = replies.findLast(({ kind }) => kind === 'answer' || kind === 'lifeEvent') ?? replies.at(-1);
  const of = (kind: About['kind'], taxYear = day.taxYear): About => ({
    kind,
    topic: null,
    taxYear,
    behind: false,
  });
  switch (reply?.kind) {
    case 'answer':
      return { kind: 'topic', topic: reply.answer.topic, taxYear: reply.answer.taxYear, behind: false };
    case 'lifeEvent':
      return { ...of('topic'), topic: TOPIC_OF[reply.checklist.event.kind] };
    case 'outcome':
      return reply.outcome.kind === 'figures' ? of('figures', reply.outcome.figures.taxYear) : null;
    case 'step':
      return left(before);
    case 'buckets':
    case 'derivation':
    case 'steps':
      return of('figures', reply.figures.taxYear);
    case 'limits':
      return of('limits', reply.taxYear);
    case 'paycheck':
    case 'proRata':
    case 'rollover':
      return of(reply.kind);
    case 'whatIf':
      return reply.outcome.kind === 'differences'
        ? { ...of('figures'), supposed: reply.outcome.facts }
        : of('figures');
    case 'forgetAsk':
      return of('forget');
    case 'noted':
      return reply.headline ? of('figures') : left(before);
    case 'youAreWelcome':
    case 'laughed':
    case 'profile':
    case 'unknownYear':
    case 'undone':
    case 'answeredInDm':
      return before;
    default:
      return null;
  }
}
