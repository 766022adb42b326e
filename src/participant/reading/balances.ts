import type { Facts } from '../profile.ts';
import { clauseAround, PLANS, SO_FAR } from './clauses.ts';
import { type Pattern, say } from './pattern.ts';

/** What is in the account, by bucket. */
export const balancePatterns: readonly Pattern[] = [
  say(
    '(?:aftertax (?:balance|account|bucket|source|sub-?account)?<gap> ?<money>|<money>(?: (?:in|of|my))* ?aftertax(?: (?:balance|account|money))?),?(?: (?:of which|including|incl|includes|and|with))? <dollars>(?: (?:is|are|of|in|being|from|was))* (?:earnings|growth|gains)',
    ([first, second, earnings], _context, { whole }) => {
      // A basis is contributions alone, and so is what earnings are named beside: "20k after-tax, 2k earnings". A balance
      // holds them, and so does what they are said to be a part of.
      const isPart = /\b(?:of which|incl\w*|with|balance|account|bucket|is|are|being)\b|\d of /.test(whole);
      const ofWhich = isPart && !/\b(?:basis|contributions)\b/.test(whole) ? Number(earnings) : 0;
      return {
        afterTaxBalance: Math.round((Number(first ?? second) - ofWhich) * 100) / 100,
        afterTaxEarnings: Number(earnings),
      };
    },
  ),
  say(
    '(?:earnings|growth|gains) (?:on|in|from)(?: the| my)? aftertax(?: (?:money|account|contributions?|balance|bucket))?(?: (?:is|are|was|were|of|about)|:)* <dollars>',
    ([amount]) => ({
      afterTaxEarnings: Number(amount),
    }),
  ),
  say('(?:earnings|growth|gains) on (?:it|that|them) (?:are|is|were|was) <dollars>', ([amount]) => ({
    afterTaxEarnings: Number(amount),
  })),
  say(
    '<money>(?: (?:of|in))? (?:aftertax )?(?:earnings|growth|gains)\\b(?! ?(?:of |is |are |: ?)?\\$)(?: (?:on|in|from)(?: the| my)? aftertax(?: \\w+)?)?',
    ([amount]) => ({ afterTaxEarnings: Number(amount) }),
  ),
  say(
    '(?:earnings|growth|gains)(?: (?:on|in|from)(?: the| my)? aftertax(?: (?:money|account|contributions?|balance))?)? <about><money>|(?:earnings|growth|gains) (?:on|in|from)(?: the| my)? aftertax(?: (?:money|account|contributions?|balance))? <about><dollars>|aftertax(?: (?:money|account|contributions?|balance|part))?(?: (?:has|have))? (?:gained|earned|grown(?: by)?|made) <about><dollars>',
    ([...amounts]) => ({ afterTaxEarnings: Number(amounts.find((amount) => amount !== undefined)) }),
  ),
  say(
    '<money>(?: (?:is|of|in|are|my|the))* ?(pretax|aftertax|roth)\\b(?! (?:is |are )?(?:allowed|ok|okay|offered|available|yes|no)\\b)(?: (?:balance|money|dollars|contributions|bucket|source|basis|account|theplan))*',
    ([amount, bucket], _context, found) => {
      // "pretax balance 310k aftertax 45k": each amount stands after its name.
      const isNamedBefore = /(?:pretax|aftertax|roth)(?: \w+)? ?[:=]? ?$/.test(found.text.slice(0, found.at));
      const isFollowed = /^ ?\$/.test(found.text.slice(found.at + found.whole.length));
      return isNamedBefore && isFollowed ? undefined : balance(amount, bucket, found);
    },
  ),
  say(
    '(pretax|aftertax|roth)(?: theplan)? (?:balance|account|money|bucket|source|basis|side|part|portion)<gap> ?<money>',
    ([bucket, amount], _context, found) => balance(amount, bucket, found),
  ),
  say(
    '(?:nothing|zero|none|no money) (?:is |sits )?in (?:the |my )?(pretax|roth)(?: (?:account|bucket|balance|side))?(?! (?:so far|yet|this year|ytd))',
    ([bucket]) => (bucket === 'pretax' ? { preTaxBalance: 0 } : { rothBalance: 0 }),
  ),
  say('(roth) theplan ?[:=] ?<money>', ([bucket, amount], _context, found) => balance(amount, bucket, found)),
  say('(pretax|aftertax) ?[:=]? ?<money>', ([bucket, amount], _context, found) =>
    balance(amount, bucket, found),
  ),
  // "pretax 99k, after-tax 11k, roth 22k"
  say('(?<=¤ ,? ?(?:and )?)(roth) ?[:=]? ?<money>', ([bucket, amount], _context, found) =>
    balance(amount, bucket, found),
  ),
];

/** "20k after tax" is a balance, unless the clause says that it was paid in this year. */
function balance(
  amount: string | undefined,
  bucket: string | undefined,
  found: { text: string; at: number; whole: string },
): Facts | undefined {
  const clause = clauseAround(found.text, found.at, found.whole);
  const value = Number(amount);
  const paidIn = new RegExp(
    `${SO_FAR}|this year|\\b(?:put|contribut\\w*|paid|deferr\\w*|sav(?:e|ed|ing)|maxed)\\b`,
  ).test(clause);
  if (bucket === 'aftertax')
    return paidIn
      ? new RegExp(PLANS).test(clause)
        ? undefined
        : { afterTaxYearToDate: value }
      : { afterTaxBalance: value };
  if (paidIn) return undefined;
  return bucket === 'pretax' ? { preTaxBalance: value } : { rothBalance: value };
}
