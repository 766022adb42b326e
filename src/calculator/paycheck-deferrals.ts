import { computed, type DerivationLine, given } from './derivation.ts';
import { floorZero, type Money, percentOf, sum, ZERO } from './money.ts';
import {
  type AboveCaps,
  aboveCapsLine,
  aboveCapsOf,
  CATCH_UP_LEFT,
  catchUpAboveCaps,
  DEFERRAL_CAPS,
  type DeferralCapName,
  deferralCapLines,
  mostByCaps,
} from './paycheck-above-caps.ts';
import { type Elected, elect, type Reached } from './paycheck-election.ts';
import { electableName, least, type PaycheckRoom } from './paycheck-pay.ts';
import type { ReadPaycheckRequest } from './paycheck-request.ts';
import type { DeferralRoom } from './paycheck-room.ts';
import { isReached, type SetAlready, setAlready } from './paycheck-set.ts';
import { stepOf, untilLimit } from './paycheck-spread.ts';
import { says } from './texts.en.ts';

/** Deferrals, or after-tax money, of the paychecks still to come. */
export type Planned = {
  /** What was elected; null where a percent was given, or one percent holds for both. */
  elected: Elected | null;
  amounts: Money[];
  unfilled: Money;
  set: SetAlready;
  /** Of a given percent, what the limit left over in each paycheck: it may go on as after-tax money. */
  spilled: Money[];
  lines: DerivationLine[];
};
/** With what each paycheck may bring above the plan's caps as catch-up, and what of these deferrals is. */
export type PlannedDeferrals = Planned & { aboveCaps: AboveCaps & { amount: Money } };

const LAW = 'IRC 402(g)(1)';

/** By the percent that was given, until the limit; else the election that fills the room with the last paycheck. */
export function planDeferrals(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  room: DeferralRoom,
): PlannedDeferrals {
  if (asked.deferralPercent !== undefined) return byPercent(asked, checks, room, asked.deferralPercent);
  const set = setAlready(asked, checks, 'deferral', room.amount);
  const aboveCaps = catchUpAboveCaps(asked, checks, room, set);
  const perPaycheck = inPaychecksOrYear(asked, aboveCaps);
  const elected = elect({
    what: 'deferral',
    unit: asked.electIn,
    room: { name: 'deferralRoom', amount: room.amount },
    set,
    checks: checks.map((check, index) =>
      deferralReachedBy(asked, check, { set, aboveCaps: perPaycheck }, index),
    ),
    keeps: (amounts) => sum(aboveCapsOf(asked, checks, amounts)).lte(aboveCaps.left),
    law: LAW,
    holdsInAll: asked.keep !== undefined,
    changesBefore: 0,
  });
  const above = aboveCapsLine(asked, checks, elected.amounts, set);
  return {
    elected,
    amounts: elected.amounts,
    unfilled: elected.unfilled,
    set,
    spilled: checks.map(() => ZERO),
    aboveCaps: { ...aboveCaps, amount: above.amount },
    lines: [...deferralCapLines(asked), ...set.lines, ...aboveCaps.lines, ...elected.lines, ...above.lines],
  };
}

/**
 * In steps of the election, even shares of the catch-up would leave some of it: one paycheck may bring more of it than
 * another, as long as all together keep to it. A cap that after-tax money shares keeps the even shares.
 */
function inPaychecksOrYear(asked: ReadPaycheckRequest, aboveCaps: AboveCaps): AboveCaps {
  const isShared = asked.combinedCapPercent !== undefined;
  if (isShared || aboveCaps.left.isZero() || !stepOf(asked.electIn)) return aboveCaps;
  return {
    ...aboveCaps,
    shares: aboveCaps.names.map((name) => (name ? aboveCaps.left : ZERO)),
    names: aboveCaps.names.map((name) => name && CATCH_UP_LEFT),
  };
}

/**
 * What the election can take of a paycheck at the most: what is free of it after what is set already, and of the part
 * that it looks at no more than that part, and the plan's caps on it.
 */
export function deferralReachedBy(
  asked: ReadPaycheckRequest,
  check: PaycheckRoom,
  { set, aboveCaps }: { set: Pick<SetAlready, 'amounts' | 'names'>; aboveCaps: AboveCaps },
  index: number,
  caps: readonly DeferralCapName[] = DEFERRAL_CAPS,
): Reached {
  const isOpen = isReached(asked, check.number);
  const payName = electableName(asked, check);
  const capped = mostByCaps(asked, check, caps, aboveCaps.shares[index] ?? ZERO, aboveCaps.names[index]);
  const setName = set.names[index];
  const isWhole = !setName && check.free.eq(check.pay) && check.electable.eq(check.pay);
  const parts = [
    setName ? `max(0, ${check.freeName} - ${setName})` : check.freeName,
    ...(capped ? [capped.formula] : []),
    ...(check.electable.eq(check.pay) ? [] : [payName]),
  ];
  const name = parts.length === 1 ? (parts[0] as string) : `min(${parts.join(', ')})`;
  return {
    number: check.number,
    pay: isOpen ? check.electable : ZERO,
    payName,
    most: least(floorZero(check.free.minus(set.amounts[index] ?? ZERO)), capped?.amount, check.electable),
    mostName: isWhole && !capped ? payName : name,
  };
}

/** The percent that was given, of each paycheck, until the room is full. */
function byPercent(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  room: DeferralRoom,
  percent: Money,
): PlannedDeferrals {
  const set = {
    amounts: checks.map(() => ZERO),
    names: checks.map(() => undefined),
    beyond: ZERO,
    lines: [],
  };
  const aboveCaps = catchUpAboveCaps(asked, checks, room, set);
  const most = checks.map((check, index) =>
    mostByCaps(asked, check, DEFERRAL_CAPS, aboveCaps.shares[index] ?? ZERO, aboveCaps.names[index]),
  );
  const wanted = checks.map(({ electable, free }, index) =>
    least(percentOf(electable, percent), free, most[index]?.amount),
  );
  const amounts = untilLimit(wanted, room.amount);
  const before: string[] = [];
  const lines = checks.map((check, index) => {
    const { number, freeName, free, pay } = check;
    const cap = most[index];
    const own = [
      `cents(${electableName(asked, check)} * deferralPercent / 100)`,
      ...(cap ? [cap.formula] : []),
    ].join(', ');
    const line = computed(
      `paychecks.${number}.deferral`,
      says.deferralOf(number),
      amounts[index] ?? ZERO,
      LAW,
      `max(0, min(${[own, ...(free.eq(pay) ? [] : [freeName])].join(', ')}, ${['deferralRoom', ...before].join(' - ')}))`,
    );
    before.push(`paychecks.${number}.deferral`);
    return line;
  });
  const unfilled = floorZero(room.amount.minus(sum(amounts)));
  const above = aboveCapsLine(asked, checks, amounts, set);
  return {
    elected: null,
    amounts,
    unfilled,
    set,
    spilled: wanted.map((amount, index) => amount.minus(amounts[index] ?? ZERO)),
    aboveCaps: { ...aboveCaps, amount: above.amount },
    lines: [
      given('deferralPercent', says.deferralPercent(), percent),
      ...deferralCapLines(asked),
      ...aboveCaps.lines,
      ...lines,
      ...above.lines,
      computed(
        'unfilled.deferral',
        says.unfilled('deferral'),
        unfilled,
        LAW,
        `max(0, ${['deferralRoom', ...before].join(' - ')})`,
      ),
    ],
  };
}
