import { floorZero, type Money, min, sum, ZERO } from './money.ts';
import { DEFERRAL_CAPS, mostByCaps, sharesByPay } from './paycheck-above-caps.ts';
import { capOn, least, type PaycheckRoom } from './paycheck-pay.ts';
import type { ReadPaycheckRequest } from './paycheck-request.ts';
import { isReached } from './paycheck-set.ts';

/**
 * The last paycheck from which on the highest elections that pay and the plan's caps allow still fill both rooms;
 * `null` where even all paychecks left cannot.
 *
 * @param catchUp what may go in above the plan's caps on deferrals, in dollars
 */
export function fillsFrom(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  room: { deferral: Money; afterTax: Money },
  catchUp: Money,
): number | null {
  const reached = checks.filter(({ number }) => isReached(asked, number));
  const index = reached.findLastIndex((_, from) => fills(asked, reached.slice(from), room, catchUp));
  return reached[index]?.number ?? null;
}

/** Each paycheck takes so much of each, and so much of both: the rooms fit where all of them together do. */
function fills(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  room: { deferral: Money; afterTax: Money },
  catchUp: Money,
): boolean {
  const shares = sharesByPay(
    catchUp,
    checks.map(({ electable }) => electable),
  );
  const most = checks.map((check, index) => mostOf(asked, check, shares[index] ?? ZERO));
  return (
    room.deferral.lte(sum(most.map(({ deferral }) => deferral))) &&
    room.afterTax.lte(sum(most.map(({ afterTax }) => afterTax))) &&
    room.deferral.plus(room.afterTax).lte(sum(most.map(({ both }) => both)))
  );
}

/** @param share the catch-up that may go in above the plan's caps with this paycheck */
function mostOf(asked: ReadPaycheckRequest, check: PaycheckRoom, share: Money) {
  const { electable, free } = check;
  const pay = floorZero(min(free, electable));
  const deferral = least(pay, mostByCaps(asked, check, DEFERRAL_CAPS, share, undefined)?.amount);
  const afterTax = least(
    pay,
    capOn(electable, asked.afterTaxCapPercent),
    capOn(electable, asked.combinedCapPercent),
  );
  const cap = capOn(electable, asked.combinedCapPercent);
  return { deferral, afterTax, both: least(pay, deferral.plus(afterTax), cap?.plus(share)) };
}
