import type { Day } from '../participant/day.ts';
import * as interview from '../participant/interview.ts';
import { type Person, withoutUndo } from '../participant/person.ts';
import type { Noted } from '../participant/step.ts';
import type { Reply } from './reply.ts';
import { after, saying } from './results.ts';
import type { Input, Turn } from './turn.ts';

/**
 * Facts that came in a message, other than the answer to the open question, can be taken back with one press:
 * the facts as they were are kept until the next message that holds some.
 */
export function withUndo(before: Person, input: Input, turn: Turn): Turn {
  if (input.kind !== 'text' || !turn.person) return turn;
  const asked = interview.openQuestion(before)?.fields ?? [];
  const isMore = (noted: readonly Noted[]) => noted.some(({ field }) => !asked.includes(field));
  const id = (before.undo?.id ?? 0) + 1;
  let isOffered = false;
  const offered = (reply: Reply): Reply => {
    const noted = reply.kind === 'step' ? reply.step.noted : 'noted' in reply ? reply.noted : [];
    if ((reply.kind !== 'step' && reply.kind !== 'answer' && reply.kind !== 'noted') || !isMore(noted))
      return reply;
    isOffered = true;
    return { ...reply, undo: id };
  };
  const replies = { here: turn.replies.here.map(offered), inDm: turn.replies.inDm.map(offered) };
  return isOffered
    ? { ...turn, replies, person: { ...turn.person, undo: { id, before: before.profile } } }
    : turn;
}

/** Takes back what the last message said, and goes on with the questions where they wait. */
export function takeBack(person: Person, id: number, inDm: boolean, day: Day): Turn {
  if (person.undo?.id !== id) return saying(person, { kind: 'undone', done: false });
  const back = withoutUndo({ ...person, profile: person.undo.before });
  if (!inDm || !back.interview || back.interview.stopped) return saying(back, { kind: 'undone', done: true });
  const asked = after(interview.begin(back, back.interview.part, day), inDm, day);
  return {
    ...asked,
    replies: { ...asked.replies, here: [{ kind: 'undone', done: true }, ...asked.replies.here] },
  };
}
