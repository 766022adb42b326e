import type { Field } from '../profile.ts';
import { featuresOfReply, wordsOf } from './features.ts';
import { tokensOf } from './finds.ts';
import { rank } from './model.ts';
import { weights } from './weights.ts';

/** What a reply as a whole says to a question; `none`: nothing of these. */
export const SAYS = ['yes', 'no', 'unknown', 'nothing', 'most', 'none'] as const;
export type Says = (typeof SAYS)[number];

/**
 * What a reply says to the open question without an amount: "they got rid of it" is a no, "goose egg" nothing.
 *
 * @param plain in plain form (`normalize`)
 * @param open the field that the question asks for
 */
export function readReply(plain: string, open: Field): { says: Says; probability: number } {
  const [first] = rank(weights(), 'reply', featuresOfReply(wordsOf(tokensOf(plain)), open));
  const says = SAYS.find((each) => each === first?.label) ?? 'none';
  return { says, probability: first?.probability ?? 0 };
}
