import type { Outcome } from '../documents/index.ts';
import { outcomeOf } from '../guidance/last-year.ts';
import { type Day, isoOf } from '../participant/day.ts';
import * as interview from '../participant/interview.ts';
import { usedToday } from '../participant/keeping.ts';
import { asOf, newPerson, type Person } from '../participant/person.ts';
import {
  type PlanInForce,
  type Plans,
  planFor,
  underPlan,
  withoutPlan,
} from '../participant/plan-in-force.ts';
import type { Facts, Field } from '../participant/profile.ts';
import { readYesNo } from '../participant/questions/lone-answers.ts';
import { normalize } from '../participant/reading/normalize.ts';
import type { Closed } from '../participant/step.ts';
import { onPayStub } from './pay-stub.ts';
import { withPlans } from './plans.ts';
import { type Press, pageOf } from './press.ts';
import { onPress } from './pressed.ts';
import { aboutOf } from './reference.ts';
import type { Replies } from './reply.ts';
import { after, isFinished, onForm, saying } from './results.ts';
import { aboutReply } from './topic-reply.ts';
import { withUndo } from './undo.ts';
import { onEdited, onText } from './written.ts';

/** What a person does: writes, or presses a button. `inDm` is where they do it. */
export type Input = { inDm: boolean } & (
  | { kind: 'text'; text: string }
  /** A message of theirs was edited, and reads so now. */
  | { kind: 'edited'; text: string }
  /** A plan document or a pay stub was sent, and read. */
  | { kind: 'document'; name: string; outcome: Outcome }
  | { kind: 'answer'; question: string; turn: number; choice: string }
  | { kind: 'date'; question: string; turn: number; date: string }
  | { kind: 'pressed'; press: Press }
  /** Somebody's message, to be read as a question; its writer is another person. */
  | { kind: 'about'; text: string }
  /** The form was sent: what it holds, and what was emptied in it. */
  | { kind: 'form'; facts: Facts; cleared: Field[] }
);

/** The person afterwards (`null`: nothing is kept any more), what to say, and the question that is closed. */
export type Turn = {
  person: Person | null;
  replies: Replies;
  closed: Closed[];
  /** The plan whose rules were used. */
  plan?: PlanInForce | undefined;
  /** The year of the answer whose place the reply takes. */
  page?: number | undefined;
};

/**
 * One turn of the conversation: a pure function of what is known, what was done, and the day.
 * Nothing personal is said but in the direct messages, or where only the person sees it.
 */
export function takeTurn(known: Person | undefined, input: Input, day: Day, plans: Plans = NO_PLANS): Turn {
  const kept = picking(asOf(known ?? newPerson(day), day), input);
  const plan = planFor(kept, plans, day);
  const person = underPlan(kept, plan);
  const turn = withPlans(
    withUndo(person, input, asAChange(person, turnOf(person, input, day), day)),
    { person, input, plan, plans },
    day,
  );
  if (!turn.person) return turn;
  const replies = [...turn.replies.here, ...turn.replies.inDm];
  const next = usedToday({ ...turn.person, last: aboutOf(replies, person.last, day) }, isoOf(day.today));
  const page = input.kind === 'pressed' ? pageOf(input.press) : undefined;
  return { ...turn, plan, page, person: withoutPlan(next, kept, plan) };
}

/** Whoever had an answer already, and tells one thing more, reads what changes, and not all of it again. */
function asAChange(before: Person, turn: Turn, day: Day): Turn {
  const tells = turn.replies.here.some((reply) => reply.kind === 'step' && reply.step.noted.length > 0);
  if (!tells || !isFinished(before, day)) return turn;
  const here = turn.replies.here.map((reply) =>
    reply.kind === 'outcome' ? { ...reply, before: outcomeOf(before, day) } : reply,
  );
  return { ...turn, replies: { ...turn.replies, here } };
}

const NO_PLANS: Plans = { plans: [], defaultPlan: null };

/** A plan that was picked holds from this very turn on. */
const picking = (person: Person, input: Input): Person =>
  input.kind === 'pressed' && input.press.name === 'pickPlan'
    ? { ...person, planId: input.press.plan }
    : person;

/** Whether all is to be removed, said in a word rather than pressed; undefined where that is not what was asked last. */
const answerToForget = (person: Person, text: string): boolean | undefined =>
  person.last?.kind === 'forget' ? readYesNo(normalize(text)) : undefined;

function turnOf(person: Person, input: Input, day: Day): Turn {
  switch (input.kind) {
    case 'text': {
      const forgets = answerToForget(person, input.text);
      return forgets === undefined
        ? onText(person, input.text, input.inDm, day)
        : onPress(person, { name: forgets ? 'forgetYes' : 'forgetNo' }, input.inDm, day);
    }
    case 'edited':
      return onEdited(person, input.text, input.inDm, day);
    case 'answer':
      return after(interview.press(person, input, day), input.inDm, day);
    case 'date':
      return after(interview.pickDate(person, input, day), input.inDm, day);
    case 'about':
      return saying({ ...person, welcomed: true }, aboutReply(person, input.text, day));
    case 'form':
      return onForm(person, input, day);
    case 'document':
      if (input.outcome.kind === 'payStub') return onPayStub(person, input.outcome.stub, day);
      return saying(
        { ...person, welcomed: true },
        { kind: 'planDocument', name: input.name, outcome: input.outcome },
      );
    case 'pressed':
      return onPress(person, input.press, input.inDm, day);
  }
}
