import type { Profile } from '../profile.ts';

type PlanType = NonNullable<Profile['planType']>;

const KINDS: readonly [RegExp, PlanType][] = [
  [/\b(?:solo|individual|one[- ]participant|self[- ]employed)[ -]?(?:401 ?\(?k\)?|theplan|k\b)/, 'solo401k'],
  [/\b457 ?\(?b?\)?/, '457b'],
  [/\b403 ?\(?b\)?/, '403b'],
  [/\b401 ?\(?k\)?/, '401k'],
];
/** "My plan is a 403(b)", "I have a 457": the plan that the person is in, and not one more that they ask about. */
const MINE =
  /\b(?:my|our|i(?:'m| am)? (?:have|got|in)|i've got|it'?s|it is|we have|plan is|enrolled in|work(?:place)? plan|(?:i work|i teach|i'm|i am|im|working)(?: (?:for|at|in))? (?:an?|the) [a-z -]{3,40}? (?:with|w\/?|that has|that offers|which has|has))\b[^.?!,;]{0,30}$/;
/** An item of a list about oneself: "I'm 45, solo 401k, make 200k", "52, have a governmental 457b". */
const LISTED =
  /(?:^|[,;.!\n] ?| and | but )(?:(?:i|so|and|but|with|have|got|in|on|using|an?|the|governmental|government|gov(?:'?t)?|state|city|county|public|hospital|university|nonprofit|non-profit) )*$/;
/** "A 401(k) and a 457(b)", in either order. */
const BESIDE_457 =
  /\b401 ?\(?k\)?[^.;!?,]{0,15}(?:\b(?:and|plus|as well as)\b|&|\+)[^.;!?]{0,15}\b457|\b457 ?\(?b?\)?[^.;!?,]{0,15}(?:\b(?:and|plus|as well as)\b|&|\+)[^.;!?]{0,15}\b401/;
const NOT_MINE = /\b(?:wife|husband|spouse|partner|as well|too|also|another|second|second plan)\b/;

/** A kind of plan named alone, or as an answer. */
export const readPlanType = (text: string): PlanType | undefined =>
  KINDS.find(([wording]) => wording.test(text.toLowerCase()))?.[1];

/** The kind of plan that a person says is theirs. */
export function readOwnPlanType(text: string): PlanType | undefined {
  // "I have a 403(b). What's my limit?": what is said before a question is said.
  const plain = text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .split(/(?<=[.!;?\n])\s+/)
    .filter((sentence) => !sentence.includes('?'))
    .join(' ');
  if (NOT_MINE.test(plain)) return undefined;
  // Of two plans, the one beside the 457(b) is the one that may take after-tax money.
  // A business's plan beside a 403(b): the 403(b) is the one whose limit the other takes from. IRC 415(k)(4)
  const isBesideSolo = /403/.test(plain) && KINDS[0]?.[0].test(plain);
  const isBeside457 = BESIDE_457.test(plain) || (/403/.test(plain) && /457/.test(plain));
  const not = isBesideSolo ? 'solo401k' : isBeside457 ? '457b' : undefined;
  const kinds = KINDS.filter(([, kind]) => kind !== not);
  for (const [wording, kind] of kinds) {
    const found = wording.exec(plain);
    // Everybody speaks of "my 401(k)"; only the other kinds say something new.
    const before = plain.slice(0, found?.index ?? 0);
    const isOnlyKind = kinds.filter(([other, of]) => of !== '401k' && other.test(plain)).length === 1;
    const isMine =
      MINE.test(before) ||
      (kind === 'solo401k' &&
        /(?:^|\bwith |\bi'?m |self[- ]employed,? (?:and |with |have )*)\W*(?:an?|my|the)?\s*$/.test(
          before,
        )) ||
      (isOnlyKind && !(kind !== 'solo401k' && /401/.test(plain)) && LISTED.test(before));
    if (found && kind !== '401k' && isMine) return kind;
  }
  return undefined;
}

const CORPORATION =
  /\b(?:my|our) (?:own )?(?:company|business|firm|practice|llc) (?:is|files as|is taxed as) an? [sc][ -]?corp|\bmy (?:own )?(?:[sc][ -]?corp(?:oration)?|corporation)\b|(?:^|[,;.] ?|\b(?:an?|with) )[sc][ -]?corp(?:oration)?(?= ?(?:$|[,;.]))|\b(?:i'?m|i am|we'?re|it'?s) incorporated\b|(?:^|[,;.] ?)incorporated(?= ?(?:$|[,;.]))/;
const SOLE =
  /\b(?:i'?m|i am|as) (?:a|an) (?:sole proprietor|freelancer|independent contractor)\b|\b(?:my|is a|as a|run a|have a) sole proprietorship\b|\bschedule c\b|(?:^|[,;. ])sole prop(?:rietor)?(?= ?(?:$|[,;.]))/;

/** How a person's own business pays them, in plain form. */
export function readBusiness(plain: string): Pick<Profile, 'businessKind'> {
  if (CORPORATION.test(plain)) return { businessKind: 'corporation' };
  return SOLE.test(plain) ? { businessKind: 'unincorporated' } : {};
}
