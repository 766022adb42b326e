import type { Day } from '../day.ts';
import type { Facts, Field, Profile } from '../profile.ts';

/**
 * `room`: what the figures need. `proRata`: asked when the person looks at taking the money out; `paycheck`: when
 * they look at the election per paycheck.
 */
export type Part = 'room' | 'proRata' | 'paycheck';

/** A button under a question, or one of two ways to read an answer. */
export type Choice = { id: string; label: string; facts: Facts };

/** A question, declared once: the conversation, the slash command and a form all read this. */
export type Question = {
  id: string;
  part: Part;
  /** What it asks for; one of these facts is an answer. */
  fields: readonly Field[];
  /** Facts of other questions that an answer may hold as well, and that count here. */
  alsoReads?: readonly Field[];
  /** How a form or a message may take the answer besides words. */
  input: 'money' | 'date' | 'yesNo' | 'words';
  /** Its choices are all that it takes. */
  isClosed?: boolean;
  /** Words that are an answer to another question, whatever yes or no stands beside them. */
  isOfAnother?: (plain: string) => boolean;
  /** What words of this question's own say, before anything else is looked at. In plain form. */
  surely?: (plain: string, profile: Profile, day: Day) => Facts | undefined;
  /** Only asked where the answer can change what comes out for this person. */
  applies: (profile: Profile, day: Day) => boolean;
  /** The question to ask where this one does not apply, and somebody wants to change its answer. */
  follows?: string;
  choices?: (profile: Profile, day: Day) => Choice[];
  /** Reads what makes sense only as an answer to this question: a lone number, "none". In plain form. */
  read: (plain: string, profile: Profile, day: Day) => Facts | undefined;
  /** Why a value cannot be taken, and what is allowed; `undefined` where it can. */
  refuse?: (facts: Facts, profile: Profile, day: Day) => string | undefined;
  /** The ways to read a value that people mistake; asked back before it counts. */
  doubt?: (facts: Facts, plain: string, profile: Profile, day: Day) => Choice[] | undefined;
};
