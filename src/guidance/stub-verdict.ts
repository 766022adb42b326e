import { Money, ZERO } from '../calculator/index.ts';
import type { StubCheck } from './pay-stub.ts';

/** One thing that a stub means for the year; amounts in dollars, days ISO. */
export type StubWord =
  /** More is in than may be; it can't be undone by setting less. */
  | { kind: 'afterTaxIsOver'; over: Money; byYearEnd: Money }
  | { kind: 'afterTaxWillBeOver'; over: Money; from: string | undefined; limit: Money }
  /** Payroll here doesn't know of deferrals elsewhere, so it won't stop these; `isIn`: it's too much already. */
  | { kind: 'deferralsTooMuch'; over: Money; from: string | undefined; isIn: boolean; hasElsewhere: boolean }
  /** Payroll stops them at the limit. */
  | { kind: 'deferralsEnd'; from: string | undefined; limit: Money }
  /** `isDone`: the deferrals have ended already. */
  | { kind: 'matchLost'; lost: Money; since: string | undefined; isDone: boolean; mayTrueUp: boolean }
  /** `inAll`: both share the overall limit, so they don't add up. */
  | { kind: 'left'; deferrals: Money; afterTax: Money; inAll: Money; isSurePlan: boolean }
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

function tooMuch(check: StubCheck): StubWord[] {
  const { result, takesAfterTax, afterTaxSoFar, deferralsSoFar, overNow, hasElsewhere } = check;
  const { deferrals, afterTax, deferralExcess } = result;
  const counts = takesAfterTax !== false || afterTaxSoFar.gt(0);
  const words: StubWord[] = [];
  if (counts && afterTaxSoFar.gt(afterTax.limit) && overNow.gt(0))
    words.push({
      kind: 'afterTaxIsOver',
      over: overNow,
      byYearEnd: afterTax.over,
    });
  else if (counts && afterTax.over.gt(0))
    words.push({
      kind: 'afterTaxWillBeOver',
      over: afterTax.over,
      from: check.afterTaxEnds,
      limit: afterTax.limit,
    });
  if (deferralExcess.gt(0))
    words.push({
      kind: 'deferralsTooMuch',
      over: deferralExcess,
      from: check.deferralsEnd,
      isIn: deferralsSoFar.gt(deferrals.limit),
      hasElsewhere,
    });
  else if (deferrals.over.gt(0))
    words.push({ kind: 'deferralsEnd', from: check.deferralsEnd, limit: deferrals.limit });
  return words;
}

/** Only where deferrals end before the year does: else a difference may be pay that was told otherwise. */
function lostMatch({ result, deferralsAre, noMatchSince, mayTrueUp }: StubCheck): StubWord[] {
  const lost = result.match?.lost ?? ZERO;
  const isDone = deferralsAre === 'done';
  const endsEarly = isDone || result.deferrals.over.gt(0);
  return endsEarly && lost.gte(ROUNDING_A_PAYCHECK)
    ? [{ kind: 'matchLost', lost, since: noMatchSince, isDone, mayTrueUp }]
    : [];
}

function unused({ result, left, takesAfterTax, catchUpLeft }: StubCheck): StubWord[] {
  const worth = (amount: Money): Money => (amount.gt(left * ROUNDING_A_PAYCHECK) ? amount : ZERO);
  const deferrals = worth(result.deferrals.left);
  const afterTax = takesAfterTax === false ? ZERO : worth(result.afterTax.left);
  // Deferrals take from the after-tax room, but for catch-up. IRC 415(c)(1), 414(v)(3)(A).
  const inAll = afterTax.gt(0) ? afterTax.plus(Money.min(catchUpLeft, deferrals)) : deferrals;
  return deferrals.gt(0) || afterTax.gt(0)
    ? [
        {
          kind: 'left',
          deferrals: Money.min(deferrals, inAll),
          afterTax,
          inAll,
          isSurePlan: takesAfterTax === true,
        },
      ]
    : [];
}
