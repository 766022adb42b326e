import type { Interview, Person } from './person.ts';
import type { Field } from './profile.ts';
import type { Choice, Part } from './questions/question.ts';

/** One line of what was understood: the fact, how it reads, and how it read before where it changed. */
export type Noted = { field: Field; value: string; before: string | undefined };

/** A question that no longer waits: where it stands in Slack, how it was asked, and what was answered. */
/** A question that no longer waits: its name, and its answer; `shows` null: it is asked again below. */
export type Closed = { message: NonNullable<Interview['message']>; asked: string; shows: string | null };

export type Next =
  | {
      kind: 'question';
      question: string;
      turn: number;
      /** How many questions are still to be asked, this one among them; undefined where only its answer changes. */
      left: number | undefined;
      /** Whether there is one to go back to. */
      hasBefore: boolean;
      choices: Choice[];
      now: string | undefined;
    }
  /** `contradicts`: one of the choices is what was said before; `amount`: the number that may be one of them. */
  | {
      kind: 'unclear';
      question: string;
      turn: number;
      choices: Choice[];
      contradicts: boolean;
      amount: string | undefined;
    }
  /** Nothing of it could be read; the question stands. */
  | { kind: 'unread'; question: string | undefined }
  /** It was out of bounds; the question stands. */
  | { kind: 'refused'; question: string | undefined }
  /** A button of a question that is answered already. */
  | { kind: 'old'; question: string; now: string | undefined }
  | { kind: 'noted' }
  | { kind: 'stopped' }
  | { kind: 'done'; part: Part };

/** What one word of the person's leads to: the person afterwards, and what to reply. */
export type Step = {
  person: Person;
  noted: Noted[];
  refused: string[];
  /** Amounts that were said and not used. */
  unused: string[];
  closed: Closed | undefined;
  next: Next;
};

/** A step that says nothing but what comes next, and what else it is given. */
export const step = (person: Person, next: Next, more: Partial<Step> = {}): Step => ({
  person,
  noted: [],
  refused: [],
  unused: [],
  closed: undefined,
  next,
  ...more,
});
