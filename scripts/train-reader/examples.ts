import { featuresOf, featuresOfReply, wordsOf } from '../../src/participant/reader/features.ts';
import { findsIn, tokensOf } from '../../src/participant/reader/finds.ts';
import { isNumberKind } from '../../src/participant/reader/roles.ts';
import { normalize } from '../../src/participant/reading/normalize.ts';
import { whatHolds } from '../../src/participant/reading/put-right.ts';
import { alignNumbers, alignWord, type Profile } from './align.ts';
import type { Row } from './texts.ts';

export type Example = { features: string[]; label: string };

/** What the classifier of each kind of find learns from, and how many texts had numbers that fit no field. */
export function examplesOf(rows: readonly Row[]): { byKind: Map<string, Example[]>; dropped: number } {
  const byKind = new Map<string, Example[]>();
  const add = (kind: string, example: Example) => {
    const of = byKind.get(kind);
    if (of) of.push(example);
    else byKind.set(kind, [example]);
  };
  let dropped = 0;
  for (const row of rows) {
    const plain = whatHolds(normalize(row.text));
    const tokens = tokensOf(plain);
    const words = wordsOf(tokens);
    const finds = findsIn(tokens);
    const numbers = finds.filter(({ kind }) => isNumberKind(kind));
    const roles = alignNumbers(numbers, row.profile);
    if (!roles) dropped++;
    for (const find of finds) {
      const label = isNumberKind(find.kind)
        ? roles && (roles[numbers.indexOf(find)] ?? 'none')
        : alignWord(
            find,
            tokens[find.at]?.text ?? '',
            row.profile,
            finds
              .filter((other) => other !== find && other.kind === find.kind)
              .map(({ at }) => tokens[at]?.text ?? ''),
          );
      if (label) add(find.kind, { features: featuresOf(words, find, row.open), label });
    }
    if (row.open)
      add('reply', { features: featuresOfReply(words, row.open), label: replyLabel(row.open, row.profile) });
  }
  return { byKind, dropped };
}

/** What a reply as a whole says to the question that is open; `none`: nothing, or an amount. */
function replyLabel(open: string, profile: Profile): string {
  const value =
    SAME_QUESTION[open]?.map((field) => profile[field]).find((said) => said !== undefined) ?? profile[open];
  if (value === null) return 'unknown';
  if (value === true) return open === 'electiveDeferralPlanned' ? 'most' : 'yes';
  if (value === false) return 'no';
  return value === 0 || (Array.isArray(value) && value.length === 0) ? 'nothing' : 'none';
}

/** Questions that several facts answer. */
const SAME_QUESTION: Readonly<Record<string, readonly string[]>> = {
  employerContribution: ['employerContribution', 'match', 'nonelectivePercent'],
  electiveDeferralPlanned: ['electiveDeferralPlanned', 'electiveDeferralPercent', 'defersTheMost'],
  nextPayDate: ['nextPayDate', 'paychecksLeft'],
};
