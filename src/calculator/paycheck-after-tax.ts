import { computed, type DerivationLine, given, YOUR_PLAN } from './derivation.ts';
import { floorZero, sum, ZERO } from './money.ts';
import type { Planned, PlannedDeferrals } from './paycheck-deferrals.ts';
import { elect, type Reached } from './paycheck-election.ts';
import { capOn, electableName, least, type PaycheckRoom } from './paycheck-pay.ts';
import type { ReadPaycheckRequest } from './paycheck-request.ts';
import type { Room } from './paycheck-room.ts';
import { isReached, type SetAlready, setAlready } from './paycheck-set.ts';
import { untilLimit } from './paycheck-spread.ts';
import { says } from './texts.en.ts';

const LAW = 'IRC 415(c)';

/** Fills the after-tax room within what deferrals leave of each paycheck, and the plan's caps on the election. */
export function planAfterTax(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  deferral: PlannedDeferrals,
  room: Room,
): Planned {
  const unit = asked.electAfterTaxIn ?? asked.electIn;
  const set = withSpilled(setAlready(asked, checks, 'afterTax', room.amount), asked, checks, deferral, room);
  const reached = checks.map((check, index) => reachedBy(asked, check, deferral, set, index));
  const elected = elect({
    what: 'afterTax',
    unit,
    room: { name: 'afterTaxRoom', amount: room.amount },
    set,
    checks: reached.map(({ reached: each }) => each),
    law: LAW,
    holdsInAll: asked.keep !== undefined,
    changesBefore: deferral.elected?.changes.length ?? 0,
  });
  return {
    elected,
    amounts: elected.amounts,
    unfilled: elected.unfilled,
    set,
    spilled: checks.map(() => ZERO),
    lines: [...capLines(asked), ...set.lines, ...reached.map(({ line }) => line), ...elected.lines],
  };
}

/** Its own cap; the one on both stands with the deferrals. */
const capLines = ({ afterTaxCapPercent: cap }: ReadPaycheckRequest): DerivationLine[] =>
  cap ? [given('afterTaxCapPercent', says.afterTaxCapPercent(), cap, YOUR_PLAN)] : [];

/**
 * What the election can take of a paycheck after tax at the most, after its deferral and what is set already. What is
 * set of a bonus takes nothing of the part that the election looks at.
 */
function reachedBy(
  asked: ReadPaycheckRequest,
  check: PaycheckRoom,
  deferral: PlannedDeferrals,
  set: Pick<SetAlready, 'amounts' | 'names'>,
  index: number,
): { reached: Reached; line: DerivationLine } {
  const { number, electable } = check;
  const name = `paychecks.${number}`;
  const payName = electableName(asked, check);
  const deferred = deferral.amounts[index] ?? ZERO;
  const electedDeferral = deferred.minus(deferral.set.amounts[index] ?? ZERO);
  const [setName, setDeferralName] = [set.names[index], deferral.set.names[index]];
  const deferralName = setDeferralName ? `(${name}.deferral - ${setDeferralName})` : `${name}.deferral`;
  const both = capOn(electable, asked.combinedCapPercent);
  // Catch-up is beside the plan's caps, the one on both elections included.
  const catchUpName = deferral.aboveCaps.names[index];
  const underCap = floorZero(electedDeferral.minus(deferral.aboveCaps.shares[index] ?? ZERO));
  const underCapName = catchUpName ? `max(0, ${deferralName} - ${catchUpName})` : deferralName;
  const isPart = !electable.eq(check.pay);
  const most = least(
    floorZero(check.free.minus(deferred).minus(set.amounts[index] ?? ZERO)),
    capOn(electable, asked.afterTaxCapPercent),
    both && floorZero(both.minus(underCap)),
    isPart ? floorZero(electable.minus(electedDeferral)) : undefined,
  );
  const parts = [
    `max(0, ${check.freeName} - ${name}.deferral${setName ? ` - ${setName}` : ''})`,
    ...(asked.afterTaxCapPercent ? [`cents(${payName} * afterTaxCapPercent / 100)`] : []),
    ...(both ? [`max(0, cents(${payName} * combinedCapPercent / 100) - ${underCapName})`] : []),
    ...(isPart ? [`max(0, ${payName} - ${deferralName})`] : []),
  ];
  return {
    reached: {
      number,
      pay: isReached(asked, number) ? electable : ZERO,
      payName,
      most,
      mostName: `${name}.afterTaxMost`,
    },
    line: computed(
      `${name}.afterTaxMost`,
      says.afterTaxMost(number),
      most,
      YOUR_PLAN,
      parts.length === 1 ? (parts[0] as string) : `min(${parts.join(', ')})`,
    ),
  };
}

/** Where the plan lets deferrals go on as after-tax money, what the deferral limit left over goes in so. */
function withSpilled(
  set: SetAlready,
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  deferral: PlannedDeferrals,
  room: Room,
): SetAlready {
  if (!asked.spillover || asked.deferralPercent === undefined || asked.allowsAfterTax === false) return set;
  const left = room.amount.minus(sum(set.amounts));
  const amounts = untilLimit(deferral.spilled, floorZero(left));
  const before: string[] = ['afterTaxRoom', ...set.names.filter((name) => name !== undefined)];
  const lines: DerivationLine[] = [];
  const names = checks.map((check, index) => {
    const amount = amounts[index] ?? ZERO;
    const setName = set.names[index];
    if (amount.isZero()) return setName;
    const name = `paychecks.${check.number}.spilled`;
    const wanted = `min(cents(${electableName(asked, check)} * deferralPercent / 100), ${check.freeName}) - paychecks.${check.number}.deferral`;
    lines.push(
      computed(
        name,
        says.spilled(check.number),
        amount,
        YOUR_PLAN,
        `max(0, min(${wanted}, ${before.join(' - ')}))`,
      ),
    );
    before.push(name);
    return setName ? `(${setName} + ${name})` : name;
  });
  return {
    amounts: set.amounts.map((amount, index) => amount.plus(amounts[index] ?? ZERO)),
    names,
    beyond: set.beyond.plus(sum(deferral.spilled).minus(sum(amounts))),
    lines: [...set.lines, ...lines],
  };
}
