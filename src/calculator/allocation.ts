import { isRoth, type Parts, type Rollovers } from './distribution-request.ts';
import { InvalidRequestError } from './errors.ts';
import { floorZero, type Money, min, sum, ZERO } from './money.ts';

export type RolledOver = Parts & { to: string };

/**
 * Fills the rollovers of one kind with as much pre-tax money as they hold, those that are not Roth first
 * unless the recipient chose otherwise. Notice 2014-54, section III.
 *
 * @throws InvalidRequestError where the recipient's choice would hold more or less pre-tax money than the law gives
 */
export function allocate(
  wanted: Rollovers,
  from: Parts,
  field: string,
): { parts: RolledOver[]; left: Parts } {
  const total = sum(wanted.map((rollover) => rollover.amount));
  const mustHold = min(from.preTax, total);
  const chosen = sum(wanted.map((rollover) => min(rollover.preTax ?? ZERO, rollover.amount)));
  let preTaxLeft = floorZero(mustHold.minus(chosen));
  const parts: RolledOver[] = [];
  for (const { rollover, index } of notRothFirst(wanted)) {
    const preTax = rollover.preTax ?? min(rollover.amount, preTaxLeft);
    if (rollover.preTax === undefined) preTaxLeft = preTaxLeft.minus(preTax);
    parts[index] = { to: rollover.to, preTax, afterTax: rollover.amount.minus(preTax) };
  }
  checkChoice(wanted, parts, mustHold, field);
  const preTax = sum(parts.map((part) => part.preTax));
  return {
    parts,
    left: { preTax: from.preTax.minus(preTax), afterTax: from.afterTax.minus(total.minus(preTax)) },
  };
}

/** In the order in which pre-tax money fills them, each with its place among those that were asked for. */
export const notRothFirst = (wanted: Rollovers) =>
  wanted
    .map((rollover, index) => ({ rollover, index }))
    .sort((a, b) => Number(isRoth(a.rollover.to)) - Number(isRoth(b.rollover.to)));

/** The recipient may choose where pre-tax money goes, not how much of it the rollovers hold together. */
function checkChoice(wanted: Rollovers, parts: readonly RolledOver[], mustHold: Money, field: string): void {
  const over = wanted.findIndex((rollover) => rollover.preTax?.gt(rollover.amount));
  if (over >= 0)
    refuse(
      `${field}.${over}.preTax`,
      wanted[over]?.preTax,
      `at most the rollover’s amount, ${wanted[over]?.amount}`,
    );
  const held = sum(parts.map((part) => part.preTax));
  if (!held.eq(mustHold))
    refuse(
      `${field}.preTax`,
      held,
      `${mustHold} in all: pre-tax money goes to rollovers first (Notice 2014-54)`,
    );
}

const AN_IRA = /\bira\b|\biras\b/i;
const A_PLAN = /40[13]|457|plan|employer/i;

/**
 * By 60-day rollover only taxable money may go to an employer's plan; after-tax money may go there directly alone. IRC
 * 402(c)(2)(A), (B); Treas. Reg. 1.402A-1, Q&A-5(a).
 */
export function checkSixtyDays(parts: readonly RolledOver[]): void {
  const index = parts.findIndex(({ to, afterTax }) => afterTax.gt(0) && A_PLAN.test(to) && !AN_IRA.test(to));
  if (index >= 0)
    refuse(
      `sixtyDayRollovers.${index}`,
      parts[index]?.afterTax,
      'only taxable money to an employer’s plan within 60 days; after-tax money goes there by direct rollover, or to an IRA (IRC 402(c)(2)(A))',
    );
}

function refuse(field: string, came: Money | undefined, allowed: string): never {
  throw new InvalidRequestError([{ field, came: String(came), allowed }]);
}
