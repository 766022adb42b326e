import { type PayStub, pastedPayStub, stubOf } from '../documents/index.ts';
import { stubFor } from '../guidance/pay-stub.ts';
import type { Day } from '../participant/day.ts';
import type { Person } from '../participant/person.ts';
import { profileIn } from '../participant/plan-in-force.ts';
import { saying } from './results.ts';
import type { Turn } from './turn.ts';

/** What a stub says, beside what is known of the person; nothing is taken over before they press. */
export const onPayStub = (person: Person, stub: PayStub, day: Day): Turn =>
  saying(
    { ...person, welcomed: true },
    { kind: 'payStub', stub, outcome: stubFor(stub, profileIn(person, day)(day.calendarYear), day) },
  );

/** "Stub: …", "my pay stub, …": what comes after it are lines of one. */
const STUB =
  /^\s*(?:@?megaroth[\s,:]+)?(?:check |read |here'?s |here is )?(?:my |the |a )?(?:last |latest |newest )?(?:pay ?(?:stub|slip|statement)|stub)\b[\s:,.!-]*/i;
/** Typed lines stand one after the other: "gross 7,692.31, 401k 769.23 ytd 17,692.29". */
const BETWEEN =
  /\n|;|[,.](?=\s+(?:[a-z]|40[13]))(?!\s+(?:ytd|year(?: to date)?|this(?: \w+)?|current|to date)\b[\s:]*\$?\d(?!\d\d ?\(?[kb]))/i;
/** "Pay stub 11/20/2026": the first thing after it is its day. */
const A_DAY_FIRST =
  /^\s*(\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:,? 20\d\d)?)[\s,:]*/i;
/** On a page it may be a heading; whoever types it here means the 401(k). */
const AFTER_TAX_ALONE = /\bafter[- ]?tax\b(?! *(?:40[13]|deduction|svgs|savings))/gi;

/** A message as a pay stub: pages that were pasted, or lines after the word for it; undefined where it's something else. */
export function stubIn(text: string): PayStub | undefined {
  const pasted = pastedPayStub(text);
  if (pasted) return pasted;
  const word = STUB.exec(text)?.[0];
  if (word === undefined) return undefined;
  const lines = text
    .slice(word.length)
    .replace(A_DAY_FIRST, 'pay date $1\n')
    .replace(AFTER_TAX_ALONE, '$& 401k')
    .split(BETWEEN);
  const stub = stubOf(lines.filter((line) => line.trim() !== ''));
  if (stub.lines.length === 0) return undefined;
  // "My pay stub says 401k 15,230 ytd" tells facts; only a date, or "stub:", makes lines of a stub of it.
  return stub.payDate || stub.periodEnd || word.includes(':') ? stub : undefined;
}
