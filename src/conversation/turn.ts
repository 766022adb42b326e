import { answerTopic, closeTopics, findTopic, isQuestion } from '../answers/index.ts';
import { knownTaxYears } from '../calculator/index.ts';
import { type Outcome, outcomeFor } from '../guidance/outcome.ts';
import { paycheckFor } from '../guidance/paycheck.ts';
import { proRataFor } from '../guidance/pro-rata.ts';
import { rolloverFor } from '../guidance/rollover.ts';
import { headline } from '../guidance/texts.en.ts';
import { whatIfFor } from '../guidance/what-if.ts';
import { closing } from '../participant/asking.ts';
import type { Day } from '../participant/day.ts';
import * as interview from '../participant/interview.ts';
import { asOf, newPerson, type Person } from '../participant/person.ts';
import { type Facts, withFacts, withoutFact } from '../participant/profile.ts';
import { isAnswered, QUESTIONS, questionsOf } from '../participant/questions/index.ts';
import type { Part } from '../participant/questions/question.ts';
import { readText } from '../participant/reading/index.ts';
import { normalize } from '../participant/reading/normalize.ts';
import type { Closed, Step } from '../participant/step.ts';
import { type Command, findCommand, type Said } from '../participant/words.ts';
import type { Press } from './press.ts';
import type { Replies, Reply } from './reply.ts';

/** What a person does: writes, or presses a button. `inDm` is where they do it. */
export type Input = { inDm: boolean } & (
  | { kind: 'text'; text: string }
  | { kind: 'answer'; question: string; turn: number; choice: string }
  | { kind: 'date'; question: string; turn: number; date: string }
  | { kind: 'pressed'; press: Press }
);

/** The person afterwards (`null`: nothing is kept any more), what to say, and the question that is closed. */
export type Turn = { person: Person | null; replies: Replies; closed: Closed[] };

/**
 * One turn of the conversation: a pure function of what is known, what was done, and the day.
 * Nothing personal is said but in the direct messages, or where only the person sees it.
 */
export function takeTurn(known: Person | undefined, input: Input, day: Day): Turn {
  const person = asOf(known ?? newPerson(day), day);
  switch (input.kind) {
    case 'text':
      return onText(person, input.text, input.inDm, day);
    case 'answer':
      return after(interview.press(person, input, day), input.inDm, day);
    case 'date':
      return after(interview.pickDate(person, input, day), input.inDm, day);
    case 'pressed':
      return onPress(person, input.press, input.inDm, day);
  }
}

const saying = (person: Person | null, ...here: Reply[]): Turn => ({
  person,
  replies: { here, inDm: [] },
  closed: [],
});

function onText(person: Person, text: string, inDm: boolean, day: Day): Turn {
  const said =
    findCommand(text) ?? (normalize(text) === '' ? { command: 'start' as const, rest: '' } : undefined);
  const welcomed = { ...person, welcomed: true };
  if (said) return onCommand(person.welcomed ? person : welcomed, said, inDm, day, !person.welcomed);
  const step = interview.reply(welcomed, text, day);
  const question = answerFor(step, text, day);
  if (question) return question;
  if (saysNoMegaBackdoor(step)) return tellAtOnce(step, inDm, day);
  if (inDm && person.interview?.open) return after(step, inDm, day);
  if (step.next.kind === 'unread' && step.refused.length === 0)
    return saying(welcomed, ...(person.welcomed ? [] : [{ kind: 'welcome' } as const]), {
      kind: 'help',
      unread: true,
    });
  if (step.next.kind === 'unclear') return after(step, inDm, day);
  return inDm ? after(goOn(step, day), inDm, day) : notedOnly(step, day);
}

/**
 * A question is answered, in the middle of the interview too: the open question stands. Facts in it are kept
 * and used. What is asked but not clear, or about something else, is never answered as if it were.
 */
function answerFor(step: Step, text: string, day: Day): Turn | undefined {
  const isUnread = step.next.kind === 'unread' && step.refused.length === 0;
  const asks = isQuestion(text);
  if (step.next.kind === 'unclear' || (!isUnread && !asks)) return undefined;
  const found = findTopic(text);
  const answer = found && answerTopic(found.topic, text, step.person.profile, day);
  if (answer) {
    const closed = step.closed ? [step.closed] : [];
    return {
      ...saying(step.person, {
        kind: 'answer',
        answer,
        noted: step.noted,
        refused: step.refused,
        more: false,
      }),
      closed,
    };
  }
  return isUnread && asks ? saying(step.person, { kind: 'notSure', topics: closeTopics(text) }) : undefined;
}

/** Whoever has a 457(b) hears at once that there is no mega backdoor in it, and what they have instead. */
const saysNoMegaBackdoor = ({ noted, person }: Step): boolean =>
  person.profile.planType === '457b' && noted.some(({ field }) => field === 'planType');

function tellAtOnce(step: Step, inDm: boolean, day: Day): Turn {
  const turn = inDm ? after(goOn(step, day), inDm, day) : notedOnly(step, day);
  return { ...turn, replies: { ...turn.replies, here: [{ kind: 'no457b' }, ...turn.replies.here] } };
}

/** Facts that came outside the questions lead into them. */
function goOn(step: Step, day: Day): Step {
  if (step.next.kind !== 'noted' || step.person.interview?.stopped) return step;
  return { ...interview.begin(step.person, 'room', day), noted: step.noted, refused: step.refused };
}

/** After the slash command nothing is asked; what is still needed is named. */
function notedOnly(step: Step, day: Day): Turn {
  const outcome = outcomeFor(step.person.profile, day);
  const asked = step.person.interview?.open
    ? interview.answerOf(step.person.interview.open, step.person.profile)
    : undefined;
  const person = asked ? settled(step.person) : step.person;
  return {
    ...saying(person, {
      kind: 'noted',
      noted: step.noted,
      refused: step.refused,
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

type Handler = (person: Person, rest: string, context: { inDm: boolean; day: Day; first: boolean }) => Turn;

const COMMANDS: Record<Command, Handler> = {
  start: (person, _rest, { inDm, day, first }) => {
    if (first || Object.keys(person.profile).length === 0) return saying(person, { kind: 'welcome' });
    return inDm && !isFinished(person, day)
      ? after(interview.resume(person, day), inDm, day)
      : whereIStand(person, day);
  },
  headroom: (person, rest, { day }) => {
    const year = yearIn(rest, day);
    return typeof year === 'string'
      ? saying(person, { kind: 'unknownYear', asked: year })
      : saying(person, outcomeReply(person, day, year));
  },
  limits: (person, rest, { day }) => {
    const year = yearIn(rest, day) ?? day.taxYear;
    return saying(
      person,
      typeof year === 'string' ? { kind: 'unknownYear', asked: year } : { kind: 'limits', taxYear: year },
    );
  },
  proRata: (person, rest, { day }) => saying(person, proRataReply(person, day, rest)),
  paycheck: (person, _rest, { day }) =>
    saying(person, { kind: 'paycheck', outcome: paycheckFor(person.profile, day) }),
  rollover: (person, rest, { day }) =>
    saying(person, { kind: 'rollover', rollover: rolloverFor(person.profile, rest, day) }),
  whatIf: (person, rest, { day }) =>
    saying(person, { kind: 'whatIf', outcome: whatIfFor(person.profile, rest, day) }),
  next: (person, _rest, { day }) => saying(person, stepsReply(outcomeFor(person.profile, day))),
  profile: (person) => saying(person, { kind: 'profile', noted: interview.noted(person.profile) }),
  forget: (person) => saying(person, { kind: 'forgetAsk' }),
  thanks: (person) => saying(person, { kind: 'youAreWelcome' }),
  help: (person) => saying(person, { kind: 'help', unread: false }),
  back: (person, _rest, { inDm, day }) => after(interview.back(person, day), inDm, day),
  skip: (person, _rest, { inDm, day }) => after(interview.skip(person, day), inDm, day),
  dontKnow: (person, _rest, { inDm, day }) => after(interview.dontKnow(person, day), inDm, day),
  stop: (person, _rest, { inDm, day }) => after(interview.stop(person, day), inDm, day),
  resume: (person, _rest, { inDm, day }) => after(interview.resume(person, day), inDm, day),
  startOver: (person, _rest, { inDm, day }) => after(interview.startOver(person, day), inDm, day),
  why: (person) => {
    const open = interview.openQuestion(person);
    return saying(person, open ? { kind: 'why', question: open.id } : { kind: 'help', unread: false });
  },
  change: (person, rest, { inDm, day }) => changeTurn(person, rest, inDm, day),
};

function onCommand(person: Person, { command, rest }: Said, inDm: boolean, day: Day, first: boolean): Turn {
  return COMMANDS[command](person, rest, { inDm, day, first });
}

/** "change pay to 250k" holds the new value already; "change pay" asks for it. */
function changeTurn(person: Person, rest: string, inDm: boolean, day: Day): Turn {
  const [what = '', value] = rest.split(/ to (?=\S)/);
  const question = interview.questionCalled(what);
  if (!question) return saying(person, { kind: 'whatToChange', questions: changeable(person, day) });
  const opened = interview.change(person, question.id, day);
  const step = value ? interview.reply(opened.person, value, day) : opened;
  return after({ ...step, closed: step.closed ?? opened.closed }, inDm, day);
}

/** The questions that have an answer, or that apply and may be given one. */
const changeable = ({ profile }: Person, day: Day): string[] =>
  QUESTIONS.filter(
    (question) =>
      isAnswered(question, profile) || question.applies(profile, day) || question.id === 'planType',
  ).map(({ id }) => id);

function onPress(person: Person, press: Press, inDm: boolean, day: Day): Turn {
  const known = { ...person, welcomed: true };
  const under = 'of' in press ? press.of : undefined;
  if (under && !interview.isOpen(known, under)) return after(interview.old(known, under.question), inDm, day);
  switch (press.name) {
    case 'begin':
      return after(interview.resume(known, day), inDm, day);
    case 'askBalances':
      return after(interview.begin(known, 'proRata', day), inDm, day);
    case 'askPaychecks':
      return after(interview.begin(known, 'paycheck', day), inDm, day);
    case 'change':
      return after(interview.change(known, press.question, day), inDm, day);
    case 'topic':
    case 'more': {
      const answer = answerTopic(press.topic, '', known.profile, day);
      return saying(
        known,
        answer
          ? { kind: 'answer', answer, noted: [], refused: [], more: press.name === 'more' }
          : { kind: 'help', unread: false },
      );
    }
    case 'removeFact': {
      const without = { ...known, profile: withoutFact(known.profile, press.field) };
      return saying(without, { kind: 'profile', noted: interview.noted(without.profile) });
    }
    case 'whatToChange':
      return saying(known, { kind: 'whatToChange', questions: changeable(known, day) });
    case 'why':
      return saying(known, { kind: 'why', question: press.question });
    case 'headroom':
      return saying(known, outcomeReply(known, day, press.taxYear));
    case 'derivation': {
      const outcome = outcomeFor(known.profile, day, press.taxYear);
      return saying(
        known,
        outcome.kind === 'figures'
          ? { kind: 'derivation', figures: outcome.figures }
          : { kind: 'outcome', outcome },
      );
    }
    case 'limits':
      return saying(known, { kind: 'limits', taxYear: press.taxYear });
    case 'otherYears':
      return saying(known, { kind: 'otherYears', years: knownTaxYears(), current: day.taxYear });
    case 'forgetYes':
      return { ...saying(null, { kind: 'forgotten' }), closed: closedByForgetting(known, day) };
    case 'forgetNo':
      return saying(known, { kind: 'kept' });
    default:
      return onCommand(known, { command: press.name, rest: '' }, inDm, day, false);
  }
}

/** The open question of somebody who is forgotten loses its buttons too. */
function closedByForgetting(person: Person, day: Day): Closed[] {
  const closed = closing(person, '', day);
  return closed ? [closed] : [];
}

/** What follows a step of the questions: a question goes to the direct messages, results to where the person is. */
function after(step: Step, inDm: boolean, day: Day): Turn {
  const closed = step.closed ? [step.closed] : [];
  if (step.next.kind === 'done') {
    const replies: Reply[] = [{ kind: 'step', step }, resultOf(step.next.part, step.person, day)];
    return { person: step.person, replies: { here: replies, inDm: [] }, closed };
  }
  const reply: Reply = { kind: 'step', step };
  const goesToDm = !inDm && step.next.kind === 'question';
  return {
    person: step.person,
    replies: goesToDm ? { here: [{ kind: 'inDm' }], inDm: [reply] } : { here: [reply], inDm: [] },
    closed,
  };
}

/** What the questions of a part were asked for. */
function resultOf(part: Part, person: Person, day: Day): Reply {
  if (part === 'proRata') return proRataReply(person, day, '');
  return part === 'paycheck'
    ? { kind: 'paycheck', outcome: paycheckFor(person.profile, day) }
    : outcomeReply(person, day);
}

function whereIStand(person: Person, day: Day): Turn {
  return saying(person, outcomeReply(person, day));
}

const isFinished = (person: Person, day: Day) =>
  questionsOf('room', person.profile, day).every(
    (question) => isAnswered(question, person.profile) || person.interview?.skipped.includes(question.id),
  );

const outcomeReply = (person: Person, day: Day, taxYear?: number): Reply => ({
  kind: 'outcome',
  outcome: outcomeFor(person.profile, day, taxYear),
});

const stepsReply = (outcome: Outcome): Reply =>
  outcome.kind === 'figures' ? { kind: 'steps', figures: outcome.figures } : { kind: 'outcome', outcome };

/** With balances after the command, for these and without keeping them; else for those that are known. */
function proRataReply(person: Person, day: Day, rest: string): Reply {
  const said: Facts = rest === '' ? {} : readText(rest, day).facts;
  const isAsked = ['preTaxBalance', 'afterTaxBalance', 'afterTaxEarnings'].some((field) => field in said);
  const profile = isAsked ? { ...said } : withFacts(person.profile, said, day.calendarYear);
  const proRata = proRataFor(profile);
  return {
    kind: 'proRata',
    proRata,
    canAsk: !isAsked && !proRata.own && person.profile.allowsAfterTax !== false,
    kept: !isAsked,
  };
}

/** The year in "limits 2025" or "headroom next year"; `undefined` where none is named, words where it is not known. */
function yearIn(rest: string, day: Day): number | string | undefined {
  if (rest === '') return undefined;
  const year = /next year/.test(rest)
    ? day.calendarYear + 1
    : /last year/.test(rest)
      ? day.calendarYear - 1
      : Number(/\b\d{4}\b/.exec(rest)?.[0]);
  if (Number.isNaN(year)) return rest;
  return knownTaxYears().includes(year) ? year : String(year);
}
