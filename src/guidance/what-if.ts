import { type Difference, type Excess, limitsIfKnown, type Money, whatIf } from '../calculator/index.ts';
import type { Day } from '../participant/day.ts';
import { type Facts, withFacts } from '../participant/profile.ts';
import { leavingIn } from './last-day.ts';
import { type Figures, inYear, outcomeFor, type ProfileOrByYear } from './outcome.ts';
import { requestFor } from './request.ts';
import { stopsDeferring } from './supposed-deferrals.ts';
import { asStatement, supposedFacts } from './supposed-facts.ts';
import { canStillGoIn } from './texts.en.ts';
import { type ToGo, toGoFor } from './to-go.ts';

/** What would be different, computed beside the profile, which stays as it is. */
export type WhatIfOutcome =
  | {
      kind: 'differences';
      taxYear: number;
      facts: Facts;
      differences: Difference[];
      /** What would be over a limit, where that is another than now. */
      over: Excess[] | undefined;
      /** The after-tax room of the year, where it stays what it is beside what differs. */
      roomStays: Money | undefined;
      /** What the figures are, where nothing would be different. */
      now: Figures | undefined;
    }
  /** It is about a year whose limits are not known yet. */
  | { kind: 'unknownYear'; taxYear: number }
  | { kind: 'missing'; missing: ('birth' | 'pay' | 'deferredSoFar')[] }
  /** Nothing in it that could be changed. */
  | { kind: 'unread' };

/** The figures that people compare; the others are steps on the way. */
const COMPARED = [
  'electiveDeferral.total',
  'electiveDeferral.catchUp',
  'employer.total',
  'annualAdditions.limit',
  'afterTax.headroom',
  'afterTax.remaining',
  'grandTotal',
];

export function whatIfFor(known: ProfileOrByYear, words: string, day: Day): WhatIfOutcome {
  const statement = asStatement(words);
  const leaving = leavingIn(statement, day);
  // Of a year that is over nothing can be changed any more.
  const taxYear = leaving?.year ?? Math.max(day.taxYear, day.calendarYear);
  if (!limitsIfKnown(taxYear)) return { kind: 'unknownYear', taxYear };
  const profile = inYear(known, taxYear);
  // What went in before it stops is the year's deferral: unknown, it's no zero.
  if (stopsDeferring(statement) && typeof profile.electiveDeferralYearToDate !== 'number')
    return { kind: 'missing', missing: ['deferredSoFar'] };
  const facts = supposedFacts(words, profile, day);
  return Object.keys(facts).length === 0 ? { kind: 'unread' } : differencesWith(known, facts, taxYear, day);
}

/** What would be different with these facts beside those that are known, in a year whose limits are known. */
export function differencesWith(
  known: ProfileOrByYear,
  facts: Facts,
  taxYear: number,
  day: Day,
): WhatIfOutcome {
  const profile = inYear(known, taxYear);
  const supposed = withFacts(profile, facts, day.calendarYear);
  const before = requestFor(profile, taxYear, day);
  const after = requestFor(supposed, taxYear, day);
  if (before.missing || after.missing)
    return { kind: 'missing', missing: before.missing ?? after.missing ?? [] };
  const compare = whatIf(before.request, {
    taxYear,
    participant: inPlaceOf(before.request.participant, after.request.participant),
    plan: inPlaceOf(before.request.plan ?? {}, after.request.plan ?? {}),
  });
  const compared = [
    ...compare.differences.filter(({ figure }) => COMPARED.includes(figure)),
    ...whatCanStillGoIn(toGoFor(compare.before, profile, day), toGoFor(compare.after, supposed, day)),
  ];
  const { excesses } = compare.after;
  const over = overOf(excesses) === overOf(compare.before.excesses) ? undefined : excesses;
  return {
    kind: 'differences',
    taxYear,
    facts,
    differences: compared,
    over,
    roomStays:
      compared.length > 0 && compare.before.afterTax.headroom.eq(compare.after.afterTax.headroom)
        ? compare.after.afterTax.headroom
        : undefined,
    now: compared.length === 0 && over === undefined ? figuresOf(known, day, taxYear) : undefined,
  };
}

/** What is there after, and of what was there before nothing else: a cap that is supposed away is gone. */
const inPlaceOf = <Part extends object>(before: Part, after: Part): Part => ({
  ...Object.fromEntries(Object.keys(before).map((key) => [key, undefined])),
  ...after,
});

/** What is over a limit, as text to compare. */
const overOf = (excesses: readonly Excess[]): string =>
  JSON.stringify(excesses.map(({ kind, amount }) => [kind, amount.toFixed(2)]));

/** With fewer or more paychecks left the room may be the same, and what they can bring in another. */
function whatCanStillGoIn(before: ToGo | undefined, after: ToGo | undefined): Difference[] {
  if (!before || !after || before.amount.eq(after.amount)) return [];
  if (before.amount.eq(before.room) && after.amount.eq(after.room)) return [];
  return [
    {
      figure: 'toGo',
      says: canStillGoIn(),
      before: before.amount,
      after: after.amount,
      change: after.amount.minus(before.amount),
      because: [],
    },
  ];
}

function figuresOf(known: ProfileOrByYear, day: Day, taxYear: number): Figures | undefined {
  const outcome = outcomeFor(known, day, taxYear);
  return outcome.kind === 'figures' ? outcome.figures : undefined;
}
