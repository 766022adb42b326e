import { deferralsOver } from '../guidance/deferrals-over.ts';
import { growthFor } from '../guidance/growth.ts';
import { asItWas, outcomeOf } from '../guidance/last-year.ts';
import { requestFor } from '../guidance/request.ts';
import { rolloverFor } from '../guidance/rollover.ts';
import { whatIfFor } from '../guidance/what-if.ts';
import { type Day, isoOf, offeredYears } from '../participant/day.ts';
import * as interview from '../participant/interview.ts';
import { forgottenAfter, KEPT_UNLESS_CHOSEN, readKeepMonths } from '../participant/keeping.ts';
import { OF_THE_YEAR, withoutFacts } from '../participant/last-year.ts';
import type { Person } from '../participant/person.ts';
import { isGoverned, profileIn } from '../participant/plan-in-force.ts';
import { type Profile, withoutFact } from '../participant/profile.ts';
import { isAnswered, knownFields, QUESTIONS } from '../participant/questions/index.ts';
import type { Question } from '../participant/questions/question.ts';
import type { Noted } from '../participant/step.ts';
import type { Command, Said } from '../participant/words.ts';
import { recordOf } from '../record.ts';
import { calendarFileTurn, calendarOf } from './calendar.ts';
import { overLastYear } from './last-year.ts';
import { lifeEventReply } from './life-event.ts';
import type { Reply } from './reply.ts';
import {
  after,
  isFinished,
  outcomeReply,
  paycheckReply,
  proRataReply,
  saying,
  stepsReply,
  whereIStand,
} from './results.ts';
import { topicReply } from './topic-reply.ts';
import type { Turn } from './turn.ts';
import { takeBack } from './undo.ts';

type Handler = (person: Person, rest: string, context: { inDm: boolean; day: Day; first: boolean }) => Turn;

const TIME = /\b(?:after|in) \S+ (?:month|year)s?\b/;

/** What each command does. */
const COMMANDS: Record<Command, Handler> = {
  start: (person, _rest, { inDm, day, first }) => {
    const knowsNothing = Object.keys(person.profile).length === 0;
    if (first || (knowsNothing && !inDm)) return saying(person, { kind: 'welcome', inDm });
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
  paycheck: (person, rest, { inDm, day }) => paycheckTurn(person, rest, inDm, day),
  rollover: (person, rest, { day }) =>
    saying(person, { kind: 'rollover', rollover: rolloverFor(person.profile, rest, day) }),
  whatIf: (person, rest, { day }) =>
    saying(person, { kind: 'whatIf', outcome: whatIfFor(profileIn(person, day), rest, day) }),
  calendar: (person, _rest, { day }) =>
    saying(person, { kind: 'calendar', calendar: calendarOf(person, day) }),
  calendarFile: (person, _rest, { day }) => calendarFileTurn(person, day),
  lifeEvents: (person) => saying(person, { kind: 'lifeEvents' }),
  stub: (person) => saying(person, { kind: 'askForStub' }),
  growth: (person, rest, { day }) =>
    saying(person, { kind: 'growth', growth: growthFor(person.profile, rest, day) }),
  next: (person, _rest, { day }) => {
    const over = overLastYear(person, day);
    return saying(person, ...(over ? [over] : []), nextReply(person, day));
  },
  profile: (person) => saying(person, profileReply(person)),
  forget: (person, rest, { day }) => {
    // "After 5 months" is none of the times: how it is, and which there are.
    const months =
      readKeepMonths(rest) ?? (TIME.test(rest) ? (person.keepMonths ?? KEPT_UNLESS_CHOSEN) : undefined);
    if (months) {
      const on = forgottenAfter(isoOf(day.today), months);
      return saying({ ...person, keepMonths: months }, { kind: 'keeping', months, on });
    }
    const question =
      rest === ''
        ? undefined
        : interview.questionCalled(
            rest.replace(/,? (?:(?:but |and )?(?:keep|leave)|i|it|that|because|since|as) .*$/, ''),
          );
    if (!question) return saying(person, { kind: 'forgetAsk' });
    const profile = question.fields.reduce(withoutFact, person.profile);
    const without = { ...person, profile, lastYear: withoutFacts(person.lastYear, question.fields) };
    return saying(without, profileReply(without));
  },
  export: (person) => saying(person, profileReply(person), { kind: 'export', kept: keptOf(person) }),
  exportAnswer: (person, rest, { day }) => {
    const year = yearIn(rest, day) ?? day.taxYear;
    return typeof year === 'string'
      ? saying(person, { kind: 'unknownYear', asked: year })
      : exportTurn(person, year, day);
  },
  thanks: (person) => saying(person, { kind: 'youAreWelcome' }),
  about: (person, _rest, { inDm }) => saying(person, { kind: 'welcome', inDm }),
  laugh: (person) => saying(person, { kind: 'laughed' }),
  help: (person) => saying(person, { kind: 'help', unread: false }),
  back: (person, _rest, { inDm, day }) =>
    person.interview?.past.length
      ? after(interview.back(person, day), inDm, day)
      : saying(person, { kind: 'nothingBefore' }),
  undo: (person, _rest, { inDm, day }) =>
    person.undo ? takeBack(person, person.undo.id, inDm, day) : saying(person, { kind: 'nothingToUndo' }),
  takeOver: (person) => saying(person, { kind: 'pressTakeOver' }),
  skip: (person, _rest, { inDm, day }) => after(interview.skip(person, day), inDm, day),
  dontKnow: (person, _rest, { inDm, day }) => after(interview.dontKnow(person, day), inDm, day),
  stop: (person, _rest, { inDm, day }) => after(interview.stop(person, day), inDm, day),
  resume: (person, _rest, { inDm, day }) => after(interview.resume(person, day), inDm, day),
  startOver: (person, _rest, { inDm, day }) => fromTheBeginning(person, inDm, day),
  why: (person) => {
    const open = interview.openQuestion(person);
    return saying(person, open ? { kind: 'why', question: open.id } : { kind: 'help', unread: false });
  },
  change: (person, rest, { inDm, day }) => changeTurn(person, rest, inDm, day),
};

/** All answers go, which is said: the word "undo" brings them back. */
function fromTheBeginning(person: Person, inDm: boolean, day: Day): Turn {
  const turn = after(interview.startOver(person, day), inDm, day);
  if (knownFields(person.profile).length === 0) return turn;
  return { ...turn, replies: { ...turn.replies, here: [{ kind: 'startedOver' }, ...turn.replies.here] } };
}

/** The answer of a year as a file of its own; where there is none yet, what it still needs. */
export function exportTurn(person: Person, taxYear: number, day: Day): Turn {
  const before = asItWas(person, taxYear);
  const profile = before?.profile ?? profileIn(person, day)(taxYear);
  const asked = requestFor(profile, taxYear, before?.day ?? day, before !== undefined);
  if (asked.missing) return saying(person, outcomeReply(person, day, taxYear));
  const content = recordOf(asked.request, isoOf(day.today));
  return saying(person, { kind: 'record', file: { name: `after-tax-room-${taxYear}.txt`, content } });
}

export function onCommand(
  person: Person,
  { command, rest }: Said,
  inDm: boolean,
  day: Day,
  first: boolean,
): Turn {
  return COMMANDS[command](person, rest, { inDm, day, first });
}

/** What is known: the person's own word, and what HR entered of the plan. */
export function profileReply(person: Person): Reply {
  const noted = interview.noted(person.profile);
  const { lastYear } = person;
  const governed = person.plan?.governed ?? [];
  return {
    kind: 'profile',
    noted: noted.filter(({ field }) => !governed.includes(field)),
    ofThePlan: noted.filter(({ field }) => governed.includes(field)),
    lastYear: lastYear && { taxYear: lastYear.taxYear, noted: ofTheYear(lastYear.profile) },
    also: {
      months: person.keepMonths ?? KEPT_UNLESS_CHOSEN,
      topics: [...new Set([...person.asked, ...person.unanswered])],
      reminders: person.reminders !== null,
    },
  };
}

/** What went in, or was paid, in a year that is over. */
const ofTheYear = (profile: Profile): Noted[] =>
  interview.noted(profile).filter(({ field }) => (OF_THE_YEAR as readonly string[]).includes(field));

/** What to do next: where there are no figures yet, and the person is leaving, what leaving means. */
function nextReply(person: Person, day: Day): Reply {
  const outcome = outcomeOf(person, day);
  const isOver =
    outcome.kind !== 'figures' &&
    deferralsOver(profileIn(person, day)(day.calendarYear), outcome, day).over.gt(0);
  if (isOver) return lifeEventReply({ kind: 'overLimit' }, person, day);
  const leaving =
    outcome.kind !== 'figures' && person.profile.leavingEmployer === true
      ? topicReply('leaving-employer', person, day)
      : undefined;
  return leaving ?? stepsReply(outcome);
}

/** What was said beside the command is noted, and counts in the election; a question that is open stays as it is. What may mean two things is asked first. */
function paycheckTurn(person: Person, rest: string, inDm: boolean, day: Day): Turn {
  if (rest === '') return saying(person, paycheckReply(person, day));
  const step = interview.reply(person, rest, day);
  if (step.next.kind === 'unclear') return after(step, inDm, day);
  const { person: heard, noted, refused, unused } = step;
  if (noted.length + refused.length + unused.length === 0)
    return saying(person, { kind: 'help', unread: true });
  return saying(
    { ...heard, interview: person.interview },
    { kind: 'noted', noted, refused, unused, stillNeeded: [], headline: undefined },
    paycheckReply(heard, day),
  );
}

/** "change pay to 250k" holds the new value already; "change pay" asks for it. */
function changeTurn(person: Person, rest: string, inDm: boolean, day: Day): Turn {
  const [what = '', value] = rest.split(/ (?:to|=|is) (?=\S)/);
  const question = interview.questionCalled(what);
  if (!question) return saying(person, { kind: 'whatToChange', questions: changeable(person, day) });
  if (isGoverned(person, question))
    return saying(person, { kind: 'planSaysOtherwise', fields: [...question.fields] });
  const opened = interview.change(person, question.id, day);
  const step = value ? interview.reply(opened.person, value, day) : opened;
  return after({ ...step, closed: step.closed ?? opened.closed }, inDm, day);
}

/** Of what is known while somebody is spoken to, what is kept with them: the plan is HR's. */
function keptOf({ plan: _, ...kept }: Person): object {
  return kept;
}

/** The questions that have an answer, with it, and those that apply and may be given one. */
export function changeable(person: Person, day: Day): { id: string; answer: string | undefined }[] {
  const applies = (question: Question) => question.applies(person.profile, day);
  const all = QUESTIONS.filter(
    (question) =>
      !isGoverned(person, question) &&
      (isAnswered(question, person.profile) || applies(question) || question.id === 'planType'),
  );
  // A question that another one asks as well is one answer, and not two.
  const isAskedBy = (question: Question) =>
    all.some(
      (other) =>
        other !== question &&
        other.fields.length > question.fields.length &&
        question.fields.every((field) => other.fields.includes(field)),
    );
  return all
    .filter((question) => applies(question) || !isAskedBy(question))
    .map(({ id }) => ({ id, answer: interview.answerOf(id, person.profile) }));
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
  return offeredYears(day).includes(year) ? year : String(year);
}
