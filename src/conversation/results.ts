import { outcomeOf } from '../guidance/last-year.ts';
import type { Outcome } from '../guidance/outcome.ts';
import { paycheckFor } from '../guidance/paycheck.ts';
import { proRataFor } from '../guidance/pro-rata.ts';
import type { Day } from '../participant/day.ts';
import * as interview from '../participant/interview.ts';
import type { Person } from '../participant/person.ts';
import { type Facts, type Field, withFacts } from '../participant/profile.ts';
import { isAnswered, questionsOf } from '../participant/questions/index.ts';
import type { Part } from '../participant/questions/question.ts';
import { readText } from '../participant/reading/index.ts';
import type { Step } from '../participant/step.ts';
import type { Reply } from './reply.ts';
import type { Turn } from './turn.ts';

/** What follows from a step, a word or a press: the replies, and where they go. */

export const saying = (person: Person | null, ...here: Reply[]): Turn => ({
  person,
  replies: { here, inDm: [] },
  closed: [],
});

/** What a message told beside what it is answered with. */
export const notedBeside = ({
  noted,
  refused,
  unused,
}: Pick<Step, 'noted' | 'refused' | 'unused'>): Reply => ({
  kind: 'noted',
  noted,
  refused,
  unused,
  stillNeeded: [],
  headline: undefined,
});

/** What follows a step of the questions: a question goes to the direct messages, results to where the person is. */
export function after(step: Step, inDm: boolean, day: Day): Turn {
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

/** All of a form at once: what changed, and the figures with it. */
export function onForm(person: Person, form: { facts: Facts; cleared: Field[] }, day: Day): Turn {
  const step = interview.takeForm(person, form, day);
  const said: Reply[] = step.noted.length > 0 ? [{ kind: 'step', step }] : [];
  return {
    person: step.person,
    replies: { here: [...said, outcomeReply(step.person, day)], inDm: [] },
    closed: step.closed ? [step.closed] : [],
  };
}

/** What the questions of a part were asked for. */
function resultOf(part: Part, person: Person, day: Day): Reply {
  if (part === 'proRata') return proRataReply(person, day, '');
  return part === 'paycheck' ? paycheckReply(person, day) : outcomeReply(person, day);
}

export function whereIStand(person: Person, day: Day): Turn {
  return saying(person, outcomeReply(person, day));
}

export const isFinished = (person: Person, day: Day) =>
  questionsOf('room', person.profile, day).every(
    (question) => isAnswered(question, person.profile) || person.interview?.skipped.includes(question.id),
  );

export const outcomeReply = (person: Person, day: Day, taxYear?: number): Reply => ({
  kind: 'outcome',
  outcome: outcomeOf(person, day, taxYear),
});

export const paycheckReply = ({ profile }: Person, day: Day): Reply => ({
  kind: 'paycheck',
  outcome: paycheckFor(profile, day),
});

export const stepsReply = (outcome: Outcome): Reply =>
  outcome.kind === 'figures' ? { kind: 'steps', figures: outcome.figures } : { kind: 'outcome', outcome };

/**
 * With balances after the command, for these and without keeping them; else for those that are known.
 *
 * @param isShort where no balances are known, the rule alone and no example
 */
export function proRataReply(person: Person, day: Day, rest: string, isShort = false): Reply {
  const said: Facts = rest === '' ? {} : readText(rest, day).facts;
  const isAsked = ['preTaxBalance', 'afterTaxBalance', 'afterTaxEarnings'].some((field) => field in said);
  // How the plan keeps after-tax money is its rule, whatever balances are typed.
  const { separateAccounting } = person.profile;
  const profile = isAsked
    ? { ...(separateAccounting != null && { separateAccounting }), ...said }
    : withFacts(person.profile, said, day.calendarYear);
  const proRata = proRataFor(profile);
  return {
    kind: 'proRata',
    proRata,
    canAsk: !isAsked && !proRata.own && person.profile.allowsAfterTax !== false,
    kept: !isAsked,
    isShort: isShort && !proRata.own,
  };
}
