import { type Money, ZERO } from '../calculator/index.ts';
import type { StubCheck } from './pay-stub.ts';

/** One thing that a stub means for the year; amounts in dollars, days ISO. */
export type StubWord =
  /** More is in than may be; it can't be undone by setting less. */
  | { kind: 'afterTaxIsOver'; over: Money }
  | { kind: 'afterTaxWillBeOver'; over: Money; from: string | undefined; limit: Money }
  /** Payroll here doesn't know of deferrals elsewhere, so it won't stop these. */
  | { kind: 'deferralsWillBeOver'; over: Money; from: string | undefined }
  /** Payroll stops them at the limit. */
  | { kind: 'deferralsEnd'; from: string | undefined; limit: Money }
  /** `isDone`: the deferrals have ended already. */
  | { kind: 'matchLost'; lost: Money; since: string | undefined; isDone: boolean }
  | { kind: 'left'; deferrals: Money; afterTax: Money; isSurePlan: boolean }
  | { kind: 'onCourse' };

/** Less than this is the rounding of paychecks. */
const ROUNDING_A_PAYCHECK = 1;

/**
 * What the stub means, the worst first: too much before it happens, match that paychecks without deferrals don't bring,
 * what would be left, or that the year is on course.
 */
export function verdictOf(check: StubCheck): StubWord[] {
  const words = [...tooMuch(check), ...lostMatch(check), ...unused(check)];
  return words.some(({ kind }) => kind !== 'deferralsEnd') ? words : [...words, { kind: 'onCourse' }];
}

function tooMuch({ result, takesAfterTax, ...check }: StubCheck): StubWord[] {
  const { deferrals, afterTax } = result;
  const isIn = check.afterTaxSoFar.gt(afterTax.limit);
  const counts = takesAfterTax !== false || check.afterTaxSoFar.gt(0);
  return [
    ...(counts && isIn
      ? [{ kind: 'afterTaxIsOver' as const, over: check.afterTaxSoFar.minus(afterTax.limit) }]
      : []),
    ...(counts && afterTax.over.gt(0) && afterTax.over.gt(isIn ? check.afterTaxSoFar.minus(afterTax.limit) : 0)
      ? [
          {
            kind: 'afterTaxWillBeOver' as const,
            over: afterTax.over,
            from: check.afterTaxEnds,
            limit: afterTax.limit,
          },
        ]
      : []),
    ...(deferrals.over.gt(0)
      ? [
          check.hasOtherEmployers
            ? { kind: 'deferralsWillBeOver' as const, over: deferrals.over, from: check.deferralsEnd }
            : { kind: 'deferralsEnd' as const, from: check.deferralsEnd, limit: deferrals.limit },
        ]
      : []),
  ];
}

/** Only where deferrals end before the year does: else a difference may be pay that was told otherwise. */
function lostMatch({ result, deferralsAre, noMatchSince }: StubCheck): StubWord[] {
  const lost = result.match?.lost ?? ZERO;
  const isDone = deferralsAre === 'done';
  const endsEarly = isDone || result.deferrals.over.gt(0);
  return endsEarly && lost.gte(ROUNDING_A_PAYCHECK)
    ? [{ kind: 'matchLost', lost, since: noMatchSince, isDone }]
    : [];
}

function unused({ result, left, takesAfterTax }: StubCheck): StubWord[] {
  const worth = (amount: Money): Money => (amount.gt(left * ROUNDING_A_PAYCHECK) ? amount : ZERO);
  const deferrals = worth(result.deferrals.left);
  const afterTax = takesAfterTax === false ? ZERO : worth(result.afterTax.left);
  return deferrals.gt(0) || afterTax.gt(0)
    ? [{ kind: 'left', deferrals, afterTax, isSurePlan: takesAfterTax === true }]
    : [];
}
