import { dollars } from '../formats.ts';
import type { Understanding } from './checking.ts';
import type { Day } from './day.ts';
import type { Facts, Field } from './profile.ts';
import { standsOnce } from './reading/clauses.ts';

/** Money of a year that is over: "4,200 at my old job, but that was last year". No limit of this year looks at it. In plain form. */

/** What counts for the year in which it is paid. Wages of last year are a fact of this one, and no part of these. */
const OF_ONE_YEAR = [
  ...(['electiveDeferralYearToDate', 'electiveDeferralPlanned', 'otherEmployerDeferrals'] as const),
  ...(['afterTaxYearToDate', 'employerContribution'] as const),
] satisfies readonly Field[];

/** "…, 18k this year" */
const IS_OF_NOW = /^[^$.;!?]{0,25}\b(?:this (?:year|yr)|so far|now|ytd)\b/;
/** Plans of employers have taken after-tax money for decades; what people tell of goes back some years. */
const YEARS_BACK = 20;
const OF_NOW = /\b(?:this (?:year|yr)|now|so far|ytd|since|so (?:this|for))\b/;

/** The fields whose amount its own words, or those right after it, say to be of a year that is over. */
export function ofOtherYears(facts: Facts, plain: string, { calendarYear }: Day): Field[] {
  const years = Array.from({ length: YEARS_BACK }, (_, back) => calendarYear - 1 - back);
  const over = `(?:last (?:calendar |tax )?(?:year|yr)|${years.join('|')})`;
  if (!new RegExp(over).test(plain)) return [];
  const wordings = {
    behind: new RegExp(
      `^[^$.;!?]{0,45}?\\b(?:(?:in|for|during|of|back in) )?${over}\\b(?!'?s? (?:box|w-?2|wtwo|wages))`,
    ),
    // A year right behind an amount is that amount's.
    before: new RegExp(`(?<!\\$\\d[\\d.]*(?: [a-z]+){0,2} )\\b${over}\\b,?[^$.;,!?]*$`),
    echo: new RegExp(
      `^[^$!?]{0,60}?[,.;]? ?(?:(?:but|and|though|which|however|oh|wait|no|sorry|well) ?,? ?)*(?:that|it|those|this|they|which|all|thats|its)(?:'?s| was| were| is)?(?: (?:all|back|just|for|from|in|of|only|actually|really|was|were|done|money))* ${over}\\b`,
    ),
  };
  return OF_ONE_YEAR.filter((field) => {
    const amount = facts[field];
    return (
      typeof amount === 'number' && amount > 0 && standsOnce(amount, plain) && isOver(amount, plain, wordings)
    );
  });
}

/** Amounts that are left out are said to be, and why, and aren't asked about. */
export function withLeftOutSaid(
  read: Understanding,
  amounts: readonly number[],
  why: (amount: string) => string,
): Understanding {
  if (amounts.length === 0) return read;
  const asked =
    read.unclear && amounts.includes(inDigits(read.unclear.amount ?? '')) ? undefined : read.unclear;
  const rest = read.unused.filter((amount) => !amounts.includes(inDigits(amount)));
  return {
    ...read,
    unclear: asked,
    unused: [...amounts.map((amount) => why(dollars(amount))), ...rest],
    isAccountedFor: true,
  };
}

const inDigits = (amount: string): number => Number(amount.replace(/[$,]/g, ''));

type Wordings = Record<'behind' | 'before' | 'echo', RegExp>;

function isOver(amount: number, plain: string, { behind, before, echo }: Wordings): boolean {
  const written = `$${amount}`;
  const at = plain.indexOf(written);
  if (at < 0) return false;
  const after = plain.slice(at + written.length);
  if (IS_OF_NOW.test(after)) return false;
  const wording = [behind, echo].map((each) => each.exec(after)?.[0]).find((found) => found !== undefined);
  if (wording !== undefined) return !OF_NOW.test(wording);
  const ahead = before.exec(plain.slice(0, at))?.[0];
  return ahead !== undefined && !OF_NOW.test(ahead);
}
