import type { Day } from './day.ts';
import { saysUnknown } from './open-answer.ts';
import type { Person } from './person.ts';
import { isGoverned } from './plan-in-force.ts';
import { type Facts, type Field, type Profile, withFacts, withoutFact } from './profile.ts';
import { isAnswered, QUESTIONS, questionById } from './questions/index.ts';
import type { Choice, Question } from './questions/question.ts';
import { isDoubt } from './reading/doubt.ts';
import { normalize } from './reading/normalize.ts';
import { describeFact, labels, questionTexts } from './texts.en.ts';
import { understand } from './understanding.ts';

/** All questions on one page, from the same declarations as the conversation; read by the same reader. */

export type FormField = {
  id: string;
  part: Question['part'];
  name: string;
  example: string;
  /** Where nothing else is an answer; otherwise it is written. */
  choices: Choice[] | undefined;
  /** What stands there: the id of a choice, or words; empty where it was not answered. */
  value: string;
};

/** What was typed, by the ids of the questions. */
export type Typed = Readonly<Record<string, string>>;

export type ReadForm = {
  facts: Facts;
  /** What was emptied, and is not known any more. */
  cleared: Field[];
  /** Why something could not be taken, and what is allowed, by the ids of the questions. */
  problems: Record<string, string>;
};

/** The questions that can change what comes out for this person, and those that have an answer; not those that HR's plan answers. */
export const formFields = (person: Person, day: Day): FormField[] =>
  QUESTIONS.filter(
    (question) =>
      !isGoverned(person, question) &&
      (question.id === 'planType' ||
        isAnswered(question, person.profile) ||
        question.applies(person.profile, day)),
  ).map((question) => fieldOf(question, person.profile, day));

function fieldOf(question: Question, profile: Profile, day: Day): FormField {
  const { name = '', example = '' } = questionTexts[question.id] ?? {};
  const choices = choicesOf(question, profile, day);
  const value = choices
    ? (choices.find(({ facts }) => question.fields.every((field) => facts[field] === profile[field]))?.id ??
      '')
    : inWords(question, profile);
  return { id: question.id, part: question.part, name, example, choices, value };
}

/** All that the question takes; undefined where the answer is written. */
function choicesOf(question: Question, profile: Profile, day: Day): Choice[] | undefined {
  if (question.input !== 'yesNo' && !question.isClosed) return undefined;
  return withUnknown(question, question.choices?.(profile, day) ?? []);
}

/** "I don't know" is an answer to each. */
function withUnknown({ fields: [field] }: Question, choices: Choice[]): Choice[] {
  if (!field || choices.some(({ id }) => id === 'unknown')) return choices;
  return [...choices, { id: 'unknown', label: labels.dontKnow(), facts: { [field]: null } }];
}

function inWords({ fields }: Question, profile: Profile): string {
  const known = fields.filter((field) => profile[field] !== undefined);
  if (known.length > 0 && known.every((field) => profile[field] === null)) return labels.dontKnow();
  return known.map((field) => describeFact(field, profile)).join('; ');
}

/**
 * Reads what was typed, in the order of the questions: each answer is read with those before it. What stands as it
 * stood is not read again.
 *
 * @param before what stood in the fields when the form was opened
 */
export function readForm(person: Person, before: Typed, typed: Typed, day: Day): ReadForm {
  const read: ReadForm = { facts: {}, cleared: [], problems: {} };
  let now = person;
  for (const question of QUESTIONS) {
    const answer = typed[question.id]?.trim();
    if (answer === undefined || answer === (before[question.id] ?? '') || isGoverned(person, question))
      continue;
    if (answer === '') {
      read.cleared.push(...question.fields);
      now = { ...now, profile: question.fields.reduce(withoutFact, now.profile) };
      continue;
    }
    const { facts, problem } = readAnswer(question, answer, now, day);
    if (problem) read.problems[question.id] = problem;
    Object.assign(read.facts, facts);
    now = { ...now, profile: withFacts(now.profile, facts, day.calendarYear) };
  }
  return read;
}

function readAnswer(
  question: Question,
  answer: string,
  person: Person,
  day: Day,
): { facts: Facts; problem: string | undefined } {
  const choices = choicesOf(question, person.profile, day);
  if (choices) return { facts: choices.find(({ id }) => id === answer)?.facts ?? {}, problem: undefined };
  const [field] = question.fields;
  const plain = normalize(answer);
  if (field && (isDoubt(plain) || saysUnknown(question, plain)))
    return { facts: { [field]: null }, problem: undefined };
  const { facts, refused, unclear } = understand(answer, { ...person, interview: null }, day, question);
  return { facts, problem: problemOf(question, { facts, refused, unclear }) };
}

function problemOf(
  { id, fields }: Question,
  { facts, refused, unclear }: Pick<ReturnType<typeof understand>, 'facts' | 'refused' | 'unclear'>,
): string | undefined {
  if (refused.length > 0) return refused.join(' ');
  // Readings of another question are none of this field's.
  if (unclear?.question === id) return labels.whichInFull(unclear.choices.map(({ label }) => label));
  const isTaken =
    fields.some((field) => field in facts) || questionById(id)?.alsoReads?.some((field) => field in facts);
  const { allowed = '' } = questionTexts[id] ?? {};
  return isTaken ? undefined : labels.notRead(allowed);
}

/** The person with what a form holds. */
export const withForm = (
  person: Person,
  { facts, cleared }: { facts: Facts; cleared: readonly Field[] },
  day: Day,
): Person => ({
  ...person,
  profile: withFacts(cleared.reduce(withoutFact, person.profile), facts, day.calendarYear),
});
