import type { Day } from './day.ts';
import { type Facts, type Field, type Profile, profileSchema } from './profile.ts';
import { questionFor } from './questions/index.ts';
import type { Choice, Question } from './questions/question.ts';
import { readText } from './reading/index.ts';
import { normalize } from './reading/normalize.ts';
import { readOwnPlanType } from './reading/plan-type.ts';
import { refusals } from './texts.en.ts';

/** What a reply holds, after its bounds were checked. */
export type Understanding = {
  facts: Facts;
  /** Why something was not taken, and what is allowed. */
  refused: string[];
  /** A value that may mean several things. */
  unclear: { question: string; choices: Choice[] } | undefined;
};

/**
 * Reads a reply: facts of any kind, and, where a question is open, the lone value that answers it.
 * Each fact is held against the bounds of its question; what is out of bounds is refused and not taken.
 */
export function understand(text: string, profile: Profile, day: Day, open?: Question): Understanding {
  const said = readText(text, day);
  const answers = open?.fields.some((field) => said.facts[field] !== undefined);
  const lone = open && !answers ? readLone(open, said, profile, day) : undefined;
  const planType = readOwnPlanType(text);
  return checked({ ...said.facts, ...(planType && { planType }), ...lone }, normalize(text), profile, day);
}

/** A lone value counts as the answer only where no words beside it say something else. */
function readLone(
  open: Question,
  said: { facts: Facts; rest: string },
  profile: Profile,
  day: Day,
): Facts | undefined {
  return open.read(said.rest.replaceAll('¤', ' ').trim(), profile, day);
}

/** Facts within their bounds; the others refused, or asked back. */
export function checked(facts: Facts, plain: string, profile: Profile, day: Day): Understanding {
  const taken: Facts = {};
  const refused: string[] = [];
  let unclear: Understanding['unclear'];
  for (const field of Object.keys(facts) as Field[]) {
    const one: Facts = { [field]: facts[field] };
    const question = questionFor(field);
    const refusal = outOfBounds(field, one) ?? question?.refuse?.(one, { ...profile, ...facts }, day);
    const doubt = refusal ? undefined : question?.doubt?.(one, plain, { ...profile, ...facts }, day);
    if (refusal) refused.push(refusal);
    else if (question && doubt) unclear ??= { question: question.id, choices: doubt };
    else Object.assign(taken, one);
  }
  return { facts: taken, refused, unclear };
}

function outOfBounds(field: Field, one: Facts): string | undefined {
  return profileSchema.safeParse(one).success ? undefined : refusals.outOfBounds(field);
}
