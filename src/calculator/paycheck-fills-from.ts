import { floorZero, type Money, min } from './money.ts';
import { capOn, least, type PaycheckRoom } from './paycheck-pay.ts';
import type { ReadPaycheckRequest } from './paycheck-request.ts';
import { isReached } from './paycheck-set.ts';

/**
 * The last paycheck from which on the highest election that pay and the plan's caps allow still fills both rooms,
 * deferrals first; `null` where even all paychecks left cannot.
 */
export function fillsFrom(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  room: { deferral: Money; afterTax: Money },
): number | null {
  const reached = checks.filter(({ number }) => isReached(asked, number));
  const index = reached.findLastIndex((_, from) => fills(asked, reached.slice(from), room));
  return reached[index]?.number ?? null;
}

function fills(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  room: { deferral: Money; afterTax: Money },
): boolean {
  let { deferral, afterTax } = room;
  for (const { electable, free } of checks) {
    const deferred = least(min(free, electable), capOn(electable, asked.deferralCapPercent), deferral);
    const both = capOn(electable, asked.combinedCapPercent);
    const paidIn = least(
      floorZero(min(free, electable).minus(deferred)),
      capOn(electable, asked.afterTaxCapPercent),
      both && floorZero(both.minus(deferred)),
      afterTax,
    );
    deferral = deferral.minus(deferred);
    afterTax = afterTax.minus(paidIn);
  }
  return deferral.isZero() && afterTax.isZero();
}
