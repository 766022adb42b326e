import type { Profile } from '../profile.ts';

type PlanType = NonNullable<Profile['planType']>;

const KINDS: readonly [RegExp, PlanType][] = [
  [/\b(?:solo|individual|one[- ]participant|self[- ]employed)[ -]?(?:401 ?\(?k\)?|theplan)/, 'solo401k'],
  [/\b457 ?\(?b?\)?/, '457b'],
  [/\b403 ?\(?b\)?/, '403b'],
  [/\b401 ?\(?k\)?/, '401k'],
];
/** "My plan is a 403(b)", "I have a 457": the plan that the person is in, and not one more that they ask about. */
const MINE =
  /\b(?:my|our|i(?:'m| am)? (?:have|got|in)|i've got|it'?s|it is|we have|plan is|enrolled in|work(?:place)? plan)\b[^.?!,;]{0,30}$/;
const NOT_MINE = /\b(?:wife|husband|spouse|partner|as well|too|also|another|second|second plan)\b/;

/** A kind of plan named alone, or as an answer. */
export const readPlanType = (text: string): PlanType | undefined =>
  KINDS.find(([wording]) => wording.test(text.toLowerCase()))?.[1];

/** The kind of plan that a person says is theirs. */
export function readOwnPlanType(text: string): PlanType | undefined {
  const plain = text.toLowerCase().replace(/[’‘]/g, "'");
  if (plain.includes('?') || NOT_MINE.test(plain)) return undefined;
  for (const [wording, kind] of KINDS) {
    const found = wording.exec(plain);
    // Everybody speaks of "my 401(k)"; only the other kinds say something new.
    if (found && kind !== '401k' && MINE.test(plain.slice(0, found.index))) return kind;
  }
  return undefined;
}
