import type { Unclear } from './checking.ts';
import type { Day } from './day.ts';
import { asOf, type Interview, type Person } from './person.ts';
import type { Profile } from './profile.ts';
import { isAnswered, questionById, questionsOf } from './questions/index.ts';
import type { Question } from './questions/question.ts';
import { type Closed, type Step, step } from './step.ts';
import { describeFact, questionTexts } from './texts.en.ts';

export const NEW_INTERVIEW: Omit<Interview, 'part'> = {
  open: null,
  turn: 0,
  past: [],
  skipped: [],
  unclear: null,
  stopped: false,
  message: null,
};

/** Asks the next question that applies and has no answer; with none left, the part is done. */
export function askNext(person: Person, day: Day, closed: Closed | undefined): Step {
  const { interview } = person;
  if (!interview) return step(person, { kind: 'noted' }, { closed });
  const applicable = questionsOf(interview.part, person.profile, day);
  const waiting = applicable.find(
    (question) => !isAnswered(question, person.profile) && !interview.skipped.includes(question.id),
  );
  if (!waiting) {
    const done = { ...person, interview: { ...interview, open: null, unclear: null, message: null } };
    return step(done, { kind: 'done', part: interview.part }, { closed });
  }
  return { ...askOpen({ ...person, interview: { ...interview, open: waiting.id } }, day), closed };
}

/** Asks the open question (again). */
export function askOpen(person: Person, day: Day): Step {
  const { interview } = person;
  const question = openQuestion(person);
  if (!interview || !question) return askNext(person, day, undefined);
  // What it rests on is not known any more, as an age is not in a new year.
  if (question.follows && !question.applies(person.profile, day))
    return askOpen({ ...person, interview: { ...interview, open: question.follows } }, day);
  const turn = interview.turn + 1;
  const applicable = questionsOf(interview.part, person.profile, day);
  const toCome = applicable.filter(
    (each) =>
      each.id !== question.id && !isAnswered(each, person.profile) && !interview.skipped.includes(each.id),
  );
  const asked = { ...person, interview: { ...interview, turn, unclear: null, message: null } };
  return step(
    asked,
    {
      kind: 'question',
      question: question.id,
      turn,
      left: isAnswered(question, person.profile) ? undefined : toCome.length + 1,
      hasBefore: interview.past.length > 0,
      choices: question.choices?.(person.profile, day) ?? [],
      now: answerOf(question.id, person.profile),
    },
    { closed: closing(person, null) },
  );
}

/** Asks which of several readings is meant. */
export function askWhich(person: Person, unclear: Unclear, day: Day): Step {
  const interview: Interview = person.interview ?? {
    ...NEW_INTERVIEW,
    part: questionById(unclear.question)?.part ?? 'room',
  };
  const turn = interview.turn + 1;
  const asked: Interview = {
    ...interview,
    open: unclear.question,
    turn,
    unclear: unclear.choices,
    message: null,
    stopped: false,
  };
  const closed = closing(person, null);
  return step(
    { ...asOf(person, day), interview: asked },
    {
      kind: 'unclear',
      question: unclear.question,
      turn,
      choices: unclear.choices,
      contradicts: unclear.contradicts ?? false,
      amount: unclear.amount,
    },
    { closed },
  );
}

/** Opens a question, answered or not. */
export function open(person: Person, questionId: string, day: Day, past: string[]): Step {
  const question = questionById(questionId);
  if (!question) return step(person, { kind: 'unread', question: openQuestion(person)?.id });
  const base = person.interview ?? { ...NEW_INTERVIEW, part: question.part };
  const interview: Interview = {
    ...base,
    part: question.part,
    past,
    open: question.id,
    stopped: false,
    unclear: null,
    skipped: base.skipped.filter((id) => id !== questionId),
  };
  return { ...askOpen({ ...person, interview }, day), closed: closing(person, null) };
}

/** The question that stops waiting folds into a line: its name, and its answer; null where it is asked again below. */
export function closing({ interview }: Person, shows: string | null): Closed | undefined {
  if (!interview?.message || !interview.open) return undefined;
  return { message: interview.message, asked: questionTexts[interview.open]?.name ?? '', shows };
}

/** The person without a value that waits to be made clear. */
export const without = (person: Person): Person => ({
  ...person,
  interview: person.interview && { ...person.interview, unclear: null },
});

/** The answer to a question as it stands, as people read it. */
export function answerOf(questionId: string, profile: Profile): string | undefined {
  const fields = questionById(questionId)?.fields.filter((field) => profile[field] !== undefined) ?? [];
  return fields.length > 0 ? fields.map((field) => describeFact(field, profile)).join('; ') : undefined;
}

/** The question that waits, if any. */
export function openQuestion(person: Person): Question | undefined {
  return person.interview?.open ? questionById(person.interview.open) : undefined;
}
