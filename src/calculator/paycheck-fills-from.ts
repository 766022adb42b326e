import { floorZero, type Money, min, ZERO } from './money.ts';
import { DEFERRAL_CAPS, mostByCaps, sharesByPay } from './paycheck-above-caps.ts';
import { capOn, least, type PaycheckRoom } from './paycheck-pay.ts';
import type { ReadPaycheckRequest } from './paycheck-request.ts';
import { isReached } from './paycheck-set.ts';

/**
 * The last paycheck from which on the highest election that pay and the plan's caps allow still fills both rooms,
 * deferrals first; `null` where even all paychecks left cannot.
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

function fills(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  room: { deferral: Money; afterTax: Money },
  catchUp: Money,
): boolean {
  let { deferral, afterTax } = room;
  const shares = sharesByPay(
    catchUp,
    checks.map(({ electable }) => electable),
  );
  for (const [index, check] of checks.entries()) {
    const { electable, free } = check;
    const share = shares[index] ?? ZERO;
    const most = mostByCaps(asked, check, DEFERRAL_CAPS, share, undefined);
    const deferred = least(min(free, electable), most?.amount, deferral);
    const both = capOn(electable, asked.combinedCapPercent);
    const paidIn = least(
      floorZero(min(free, electable).minus(deferred)),
      capOn(electable, asked.afterTaxCapPercent),
      both && floorZero(both.minus(floorZero(deferred.minus(share)))),
      afterTax,
    );
    deferral = deferral.minus(deferred);
    afterTax = afterTax.minus(paidIn);
  }
  return deferral.isZero() && afterTax.isZero();
}
