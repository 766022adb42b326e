import { outOfBounds, type Unclear, type Understanding } from './checking.ts';
import type { Day } from './day.ts';
import type { Facts, Field, Profile } from './profile.ts';
import { questionFor } from './questions/index.ts';
import type { Choice } from './questions/question.ts';
import type { Token } from './reader/finds.ts';
import { inWords, leftOver, readingsOf } from './reader/left-over.ts';
import type { Classified } from './reader/read.ts';
import type { Said } from './reading/index.ts';
import { labels } from './texts.en.ts';

/** The choice that takes none of the readings. */
export const NEITHER = 'neither';

/**
 * Nothing that holds an amount is passed by in silence: the first that may well be a fact is asked back, of the others
 * it is said that they were not used. What stands in a question is for its answer.
 */
export function withLeftOver(
  understood: Understanding,
  said: Said,
  facts: Facts,
  { profile, day }: { profile: Profile; day: Day },
): Understanding {
  const isStated = ({ at }: Classified) => !isInQuestion(said, at);
  const mine = leftOver(said.finds, facts).filter(isStated);
  const mayAsk = !understood.unclear && !asksOrSupposes(said);
  const asked = mayAsk ? firstUnclear(mine, said, facts, { profile, day }) : undefined;
  const amounts = [...mine, ...leftOver(said.ofOthers, facts).filter(isStated)].map(inWords);
  const unclear = understood.unclear ?? asked;
  const unused = [...new Set(amounts)].filter((amount) => amount !== unclear?.amount);
  return {
    ...understood,
    unclear,
    unused: understood.refused.length > 0 ? [] : unused,
  };
}

const isEnd = (token: Token | undefined): boolean => /^[.;!?]$/.test(token?.text ?? '');
const ASKS_OR_SUPPOSES =
  /^(?:what|how|can|could|should|would|does|do|did|is|are|am|why|when|which|who|where|will|if|suppose|supposing|assuming|assume|imagine)$/;

/** Whether the sentence of a token asks or supposes something. */
function isInQuestion({ tokens }: Said, at: number): boolean {
  const end = tokens.slice(at).find(isEnd);
  const before = tokens.slice(0, at);
  const [first] = before.slice(before.findLastIndex(isEnd) + 1);
  return end?.text === '?' || (first !== undefined && ASKS_OR_SUPPOSES.test(first.text));
}

/** Whether any sentence does: it is answered first. */
const asksOrSupposes = (said: Said): boolean =>
  said.tokens.some((_, at) => (at === 0 || isEnd(said.tokens[at - 1])) && isInQuestion(said, at));

/** The first number that may well be a fact, with its readings as choices, and "neither". */
function firstUnclear(
  finds: readonly Classified[],
  { tokens }: Said,
  facts: Facts,
  { profile, day }: { profile: Profile; day: Day },
): Unclear | undefined {
  for (const find of finds) {
    const choices = readingsOf(tokens, find, facts).flatMap((reading): Choice[] => {
      const [field] = Object.keys(reading) as Field[];
      const isWithin =
        field &&
        outOfBounds(field, reading) === undefined &&
        questionFor(field)?.refuse?.(reading, { ...profile, ...reading }, day) === undefined;
      return isWithin ? [{ id: field, label: labels.itIs(field, reading), facts: reading }] : [];
    });
    const [first] = choices;
    const question = first && questionFor(first.id as Field);
    if (question)
      return {
        question: question.id,
        amount: inWords(find),
        choices: [...choices, { id: NEITHER, label: labels.neither(choices.length), facts: {} }],
      };
  }
  return undefined;
}
