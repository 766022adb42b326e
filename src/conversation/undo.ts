import type { Day } from '../participant/day.ts';
import * as interview from '../participant/interview.ts';
import { type Person, withoutUndo } from '../participant/person.ts';
import { FIELDS, type Field, type Profile } from '../participant/profile.ts';
import type { Noted } from '../participant/step.ts';
import type { Reply } from './reply.ts';
import { after, saying } from './results.ts';
import type { Input, Turn } from './turn.ts';

/**
 * Facts that came in a message, other than the answer to the open question, can be taken back with one press,
 * until something else is said: taking them back later would lose that too.
 */
export function withUndo(before: Person, input: Input, turn: Turn): Turn {
  const { person } = turn;
  if (!person) return turn;
  const offered = input.kind === 'text' || input.kind === 'edited' ? offering(before, turn) : undefined;
  if (offered) return offered;
  const isChanged = JSON.stringify(person.profile) !== JSON.stringify(before.profile);
  if (!isChanged || person.undo !== before.undo) return turn;
  // An answer to a question can be taken back by the word "undo" too; what is shown has no button for it.
  const kept = ANSWERS.includes(input.kind)
    ? { ...person, undo: { id: (before.undo?.id ?? 0) + 1, before: before.profile } }
    : withoutUndo(person);
  return { ...turn, person: kept };
}

const ANSWERS: readonly Input['kind'][] = ['text', 'edited', 'answer', 'date', 'form'];

/** The turn with Undo on what it noted; `undefined` where it noted nothing but an answer. */
function offering(before: Person, turn: Turn): Turn | undefined {
  const asked = interview.openQuestion(before)?.fields ?? [];
  const isMore = (noted: readonly Noted[]) => noted.some(({ field }) => !asked.includes(field));
  const id = (before.undo?.id ?? 0) + 1;
  let isOffered = false;
  const withButton = (reply: Reply): Reply => {
    const noted = reply.kind === 'step' ? reply.step.noted : 'noted' in reply ? reply.noted : [];
    if (!takesUndo(reply) || !isMore(noted)) return reply;
    isOffered = true;
    return { ...reply, undo: id };
  };
  const replies = { here: turn.replies.here.map(withButton), inDm: turn.replies.inDm.map(withButton) };
  return isOffered && turn.person
    ? { ...turn, replies, person: { ...turn.person, undo: { id, before: before.profile } } }
    : undefined;
}

const NOTING = ['step', 'answer', 'lifeEvent', 'noted'] as const;
const takesUndo = (reply: Reply): reply is Extract<Reply, { kind: (typeof NOTING)[number] }> =>
  (NOTING as readonly string[]).includes(reply.kind);

/** Takes back what the last message said, and goes on with the questions where they wait. */
export function takeBack(person: Person, id: number, inDm: boolean, day: Day): Turn {
  if (person.undo?.id !== id) return saying(person, { kind: 'undone', done: false });
  const back = withoutUndo({ ...person, profile: person.undo.before });
  const undone: Reply = {
    kind: 'undone',
    done: true,
    fields: changedFields(person.profile, back.profile),
    before: back.profile,
  };
  if (!inDm || !back.interview || back.interview.stopped) return saying(back, undone);
  const asked = after(interview.begin(back, back.interview.part, day), inDm, day);
  return {
    ...asked,
    replies: { ...asked.replies, here: [undone, ...asked.replies.here] },
  };
}

const changedFields = (now: Profile, before: Profile): Field[] =>
  FIELDS.filter((field) => JSON.stringify(now[field]) !== JSON.stringify(before[field]));
