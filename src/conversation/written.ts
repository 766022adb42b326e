import { isQuestion, withYearPutRight } from '../answers/index.ts';
import { outcomeOf } from '../guidance/last-year.ts';
import { headline } from '../guidance/texts.en.ts';
import { correctsLast } from '../participant/corrections.ts';
import type { Day } from '../participant/day.ts';
import * as interview from '../participant/interview.ts';
import type { Person } from '../participant/person.ts';
import { isAnswered, questionsOf } from '../participant/questions/index.ts';
import { isNotUnderstood, wouldRatherNotSay } from '../participant/reading/doubt.ts';
import { readText } from '../participant/reading/index.ts';
import { beginningOf, LONGEST, normalize, shortTyposPutRight } from '../participant/reading/normalize.ts';
import type { Step } from '../participant/step.ts';
import { findCommand } from '../participant/words.ts';
import { answersFor, asksFirst, goOn, withoutAsking, withTheOpenQuestion } from './answering.ts';
import { onCommand } from './commands.ts';
import { overLastYear, toldOfLastYear } from './last-year.ts';
import { onPayStub, stubIn } from './pay-stub.ts';
import { otherThanThePlan } from './plans.ts';
import { readReference, referredTo } from './reference.ts';
import type { Reply } from './reply.ts';
import { after, notedBeside, saying } from './results.ts';
import { supposed, takesWhatWasSupposed } from './supposition.ts';
import type { Turn } from './turn.ts';

/** What was told of the year before comes first, with what to do where it was too much; then the rest of the message. */
function afterLastYear(
  { person, rest, reply }: NonNullable<ReturnType<typeof toldOfLastYear>>,
  inDm: boolean,
  day: Day,
): Turn {
  const turn = /[a-z0-9]{2}/i.test(rest)
    ? onText(person, rest, inDm, day)
    : saying({ ...person, welcomed: true });
  // A word or two that say nothing by themselves need no answer; a figure does.
  const said = turn.replies.here.filter(({ kind }) => kind !== 'help' || /\d/.test(rest));
  const over = said.some(({ kind }) => kind === 'lifeEvent')
    ? undefined
    : overLastYear(turn.person ?? person, day);
  return { ...turn, replies: { ...turn.replies, here: [reply, ...(over ? [over] : []), ...said] } };
}

/** The beginning of a long message is read, and it is said that the rest is not. */
function onLongText(person: Person, text: string, inDm: boolean, day: Day): Turn {
  const turn = onText(person, beginningOf(text), inDm, day);
  const cut: Reply = { kind: 'tooLong', longest: LONGEST };
  return { ...turn, replies: { ...turn.replies, here: [cut, ...turn.replies.here] } };
}

/** "Update: gave notice today, last day is Jan 15" tells something, and changes no answer by its name. */
function commandIn(text: string): ReturnType<typeof findCommand> {
  const command = findCommand(text);
  const isTold =
    command?.command === 'change' &&
    command.rest.split(/\s+/).length > A_NAME &&
    !interview.questionCalled(command.rest.split(/ (?:to|=|is) (?=\S)/)[0] ?? '');
  return isTold ? undefined : command;
}
/** No question's name has more words. */
const A_NAME = 4;

/** "Write me a haiku": kindly refused, as what is off topic is. */
const IS_NO_QUESTION_OF_OURS =
  /^\W*(?:please |can you |could you |pls )?(?:write (?:me )?(?:a|an|some) (?:haiku|poem|song|story|essay|joke|email to)|(?:tell|give) me (?:a|another) (?:joke|story|riddle|recipe)|sing\b|draw (?:me )?a\b|translate\b|order (?:me )?(?:a|some)\b|book (?:me )?a\b|play (?:a|some|me)\b)/i;

/** "If I bumped pre-tax to 11%, would I go over? I'm 39": what is told after it is noted, and counts. */
const ASKED_THEN_TOLD = /^([^?]{8,}\?)\s+([^?]{4,80})$/s;

/** "I'm 33, pay 290k, no match. What if I defer 10k?": what is told before it counts too. */
const TOLD_THEN_SUPPOSED =
  /^(.{4,}?)[.;!,\n]\s*((?:(?:and|so|but|now|ok) )*(?:what (?:if|happens if|would happen if)|suppose|(?:let'?s )?say (?=(?:i|we|they|my)\b))\b.{4,})$/is;

function factsBesideSupposition(text: string, person: Person, inDm: boolean, day: Day): Turn | undefined {
  const after = ASKED_THEN_TOLD.exec(text);
  const before = TOLD_THEN_SUPPOSED.exec(text);
  return (
    (after?.[1] && after[2] ? factsWithSupposition(after[2], after[1], person, inDm, day) : undefined) ??
    (before?.[1] && before[2] && !before[1].includes('?')
      ? factsWithSupposition(before[1], before[2], person, inDm, day)
      : undefined)
  );
}

function factsWithSupposition(
  told: string,
  asked: string,
  person: Person,
  inDm: boolean,
  day: Day,
): Turn | undefined {
  if (!supposed(asked, person, day)) return undefined;
  const step = withoutAsking(interview.reply(person, told, day), person);
  const { person: heard, noted, refused, unused, next } = step;
  const reply = supposed(asked, heard, day);
  if (noted.length === 0 || next.kind === 'unclear' || !reply || reply === 'asked') return undefined;
  const said = [notedBeside({ noted, refused, unused }), reply];
  // What was told may answer the open question: then the next one follows.
  return heard.interview?.open === person.interview?.open
    ? saying({ ...heard, interview: person.interview }, ...said)
    : withTheOpenQuestion(step, said, inDm, day);
}

/** "1979. but why do you even need that?" */
const ANSWER_AND_WHY =
  /^([^?.!\n]{1,60})[.!,;]\s*(?:but |and |just |lol |though |so )*why (?:do|would|are|did) (?:you|u)\b[^?.!]{0,60}\??\s*$/i;

/** Why it was asked, and then what follows from the answer. */
function answeredAndWhy(person: Person, answer: string, inDm: boolean, day: Day): Turn {
  const question = interview.openQuestion(person)?.id ?? '';
  const turn = onText(person, answer, inDm, day);
  return { ...turn, replies: { ...turn.replies, here: [{ kind: 'why', question }, ...turn.replies.here] } };
}

/** What shows something, and changes nothing: it may come after what is told. */
const SHOWS: ReadonlySet<string> = new Set(['profile', 'headroom', 'paycheck', 'next', 'limits', 'calendar']);

/** "Also I get paid biweekly. Show me what you have": what is told is noted, and then it's shown. */
function toldThenShown(person: Person, text: string, inDm: boolean, day: Day): Turn | undefined {
  const [, told = '', asked = ''] = /^(.{6,}?[.!;\n])\s*([^.!;?\n]{3,60})[.!?]*$/s.exec(text.trim()) ?? [];
  const command = asked === '' ? undefined : findCommand(asked);
  if (command?.rest !== '' || !SHOWS.has(command.command) || findCommand(told)) return undefined;
  const step = withoutAsking(interview.reply(person, told, day), person);
  if (step.noted.length === 0 || step.next.kind === 'unclear') return undefined;
  const turn = onCommand(step.person, command, inDm, day, false);
  return { ...turn, replies: { ...turn.replies, here: [notedBeside(step), ...turn.replies.here] } };
}

/** "I think 10k?? not 100% sure": doubt about an amount, and no question. */
const DOUBTED_AMOUNT =
  /^(?:(?:(?:i think|i guess|maybe|prob(?:ably)?|idk)[ ,]*)+(?:(?:like|about|around|roughly)[ ,]*)*\$?\d[\d.,]*k?\s*\?+(?:\s*(?:not (?:100% |entirely |totally )?(?:sure|certain)|or so|ish|something like that))?|\$?\d[\d.,]*k?\s*\?+\s*(?:not (?:100% |entirely |totally )?(?:sure|certain)|or so|something like that))\W*$/i;

/** After “delete everything?”: no. */
const KEEP_IT =
  /^\W*(?:(?:no|nope|nah|lol|wait|oh|haha|jk|just kidding|kidding|sorry|actually|i was)[ ,.!]*)*(?:jk|just kidding|kidding|no|nope|nah|keep (?:it|them|everything|my data|that)|never ?mind|don'?t(?: delete)?(?: (?:it|that|anything|them))?)\W*$/i;

/** "Just tell me the number. 190k, 36, 10k match": what's told, and then the figure. */
const JUST_THE_NUMBER =
  /^\W*(?:(?:ok|so|please|hey|look)\b[ ,]*)*(?:just |pls |please )*(?:tell|give) me (?:the|my|a) (?:number|figure|amount|answer)\b[.,:;!\s-]+(.{6,})$/is;

/** What a person writes: a command, questions, an answer, facts, or several of these in one message. */
export function onText(person: Person, said: string, inDm: boolean, day: Day): Turn {
  const stub = stubIn(said);
  if (stub) return onPayStub(person, stub, day);
  if (said.length > LONGEST) return onLongText(person, said, inDm, day);
  const before = toldOfLastYear(person, said, day);
  if (before) return afterLastYear(before, inDm, day);
  const written = DOUBTED_AMOUNT.test(said.trim()) ? said.replace(/\?+/g, '') : said;
  const text = shortTyposPutRight(
    withYearPutRight(written.replace(/^\s*n (?=(?:at|what|if|how|the|when|does|is|can) |\d)/i, 'and ')),
  );
  if (person.last?.kind === 'forget' && !person.last.behind && KEEP_IT.test(text) && !/\d/.test(text))
    return saying(person, { kind: 'kept' });
  if (IS_NO_QUESTION_OF_OURS.test(text))
    return withTheOpenQuestion(
      { person: { ...person, welcomed: true } },
      [{ kind: 'notSure', topics: [] }],
      inDm,
      day,
    );
  const asksBack = interview.openQuestion(person) && ANSWER_AND_WHY.exec(text);
  if (asksBack?.[1]) return answeredAndWhy(person, asksBack[1], inDm, day);
  const reference = readReference(text, day);
  const meant = reference && referredTo(reference, person, day);
  if (meant) return saying(person, meant);
  const open = interview.openQuestion(person);
  const plain = normalize(text);
  if (open && (reference?.kind === 'more' || isNotUnderstood(plain) || wouldRatherNotSay(plain)))
    return saying(person, { kind: 'why', question: open.id });
  // "And next year?" with nothing before it: what for is anybody's guess.
  if (reference?.kind === 'year' && !open)
    return saying(person, { kind: 'notSure', topics: ['contribution-limits', 'headroom'] });
  const welcomed = { ...person, welcomed: true };
  const shown = toldThenShown(welcomed, text, inDm, day);
  if (shown) return shown;
  const told = JUST_THE_NUMBER.exec(text)?.[1];
  const number = told && toldThenShown(welcomed, `${told.replace(/[.!?\s]+$/, '')}. headroom`, inDm, day);
  if (number) return number;
  const first = factsBesideSupposition(text, welcomed, inDm, day);
  if (first) return first;
  const taken = takesWhatWasSupposed(text, person);
  if (taken) return after(goOn(interview.takeOver(welcomed, taken, day), day), inDm, day);
  const supposition = supposed(text, person, day);
  if (supposition && supposition !== 'asked') return saying(welcomed, supposition);
  const command =
    supposition === 'asked'
      ? undefined
      : (commandIn(text) ?? (normalize(text) === '' ? { command: 'start' as const, rest: '' } : undefined));
  if (command) return onCommand(person.welcomed ? person : welcomed, command, inDm, day, !person.welcomed);
  // What is only supposed is no fact; what is told after it is.
  const stated = supposition === 'asked' ? (/^[^?]*\?\s*(.*)$/s.exec(text)?.[1] ?? '') : text;
  const step = stated === '' ? interview.noReply(welcomed) : interview.reply(welcomed, stated, day);
  const otherwise = otherThanThePlan(person, text, day);
  const isUnread = step.next.kind === 'unread' && step.refused.length === 0;
  if (otherwise.length > 0 && isUnread && !isQuestion(text))
    return saying(welcomed, { kind: 'planSaysOtherwise', fields: otherwise });
  const question = answersFor(asksFirst(step, text, welcomed), text, welcomed, inDm, day);
  if (question) return question;
  if (saysNoMegaBackdoor(step)) return tellAtOnce(step, inDm, day);
  if (inDm && person.interview?.open) return after(step, inDm, day);
  if (step.next.kind === 'unread' && step.refused.length === 0)
    return saying(welcomed, ...(person.welcomed ? [] : [{ kind: 'welcome', inDm } as const]), {
      kind: 'help',
      unread: true,
    });
  if (step.next.kind === 'unclear') return after(step, inDm, day);
  return inDm ? after(goOn(step, day), inDm, day) : notedOnly(step, day);
}

/**
 * A message was edited: a question is answered as it reads now, facts that it names put right what it said before.
 * What only answered a question ("yes") is not guessed at: another question is open meanwhile.
 */
export function onEdited(person: Person, text: string, inDm: boolean, day: Day): Turn {
  if (isQuestion(text)) return onText(person, text, inDm, day);
  const isRead =
    Object.keys(readText(text, day).facts).length > 0 || correctsLast(normalize(`I meant ${text}`), person);
  return isRead ? onText(person, `I meant ${text}`, inDm, day) : saying(person, { kind: 'editUnclear' });
}

/** Whoever has a 457(b) hears at once that there is no mega backdoor in it, and what they have instead. */
const saysNoMegaBackdoor = ({ noted, person }: Step): boolean =>
  person.profile.planType === '457b' && noted.some(({ field }) => field === 'planType');

function tellAtOnce(step: Step, inDm: boolean, day: Day): Turn {
  const turn = inDm ? after(goOn(step, day), inDm, day) : notedOnly(step, day);
  return { ...turn, replies: { ...turn.replies, here: [{ kind: 'no457b' }, ...turn.replies.here] } };
}

/** After the slash command nothing is asked; what is still needed is named. */
function notedOnly(step: Step, day: Day): Turn {
  const outcome = outcomeOf(step.person, day);
  const asked = step.person.interview?.open
    ? interview.answerOf(step.person.interview.open, step.person.profile)
    : undefined;
  const person = asked ? settled(step.person) : step.person;
  return {
    ...saying(person, {
      kind: 'noted',
      noted: step.noted,
      refused: step.refused,
      unused: step.unused,
      stillNeeded: stillNeeded(person, day),
      headline: outcome.kind === 'figures' ? headline(outcome.figures) : undefined,
    }),
    closed: step.closed ? [step.closed] : [],
  };
}

/** The open question was answered elsewhere; the next one is asked when the person comes back to it. */
const settled = (person: Person): Person => ({
  ...person,
  interview: person.interview && { ...person.interview, open: null, message: null },
});

const stillNeeded = (person: Person, day: Day): string[] =>
  questionsOf('room', person.profile, day)
    .filter((question) => !isAnswered(question, person.profile))
    .map(({ id }) => id);
