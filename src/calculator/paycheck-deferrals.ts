import { computed, type DerivationLine, given, YOUR_PLAN } from './derivation.ts';
import { floorZero, type Money, min, percentOf, sum, ZERO } from './money.ts';
import { type Elected, elect, type Reached } from './paycheck-election.ts';
import { capOn, electableName, least, type PaycheckRoom } from './paycheck-pay.ts';
import type { ReadPaycheckRequest } from './paycheck-request.ts';
import type { DeferralRoom, Room } from './paycheck-room.ts';
import { isReached, type SetAlready, setAlready } from './paycheck-set.ts';
import { untilLimit } from './paycheck-spread.ts';
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

const LAW = 'IRC 402(g)(1)';
/** The plan's caps that bound a paycheck's deferral. */
const CAPS = ['deferralCapPercent', 'combinedCapPercent'] as const;

/** By the percent that was given, until the limit; else the election that fills the room with the last paycheck. */
export function planDeferrals(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  room: DeferralRoom,
): Planned {
  if (asked.deferralPercent !== undefined)
    return byPercent(asked, checks, room.amount, asked.deferralPercent);
  const set = setAlready(asked, checks, 'deferral', room.amount);
  const elected = elect({
    what: 'deferral',
    unit: asked.electIn,
    room: { name: 'deferralRoom', amount: room.amount },
    set,
    checks: checks.map((check, index) => reachedBy(asked, check, set, index)),
    law: LAW,
    changesBefore: 0,
  });
  return {
    elected,
    amounts: elected.amounts,
    unfilled: elected.unfilled,
    set,
    spilled: checks.map(() => ZERO),
    lines: [...capLines(asked), ...set.lines, ...elected.lines],
  };
}

const capLines = ({ deferralCapPercent, combinedCapPercent }: ReadPaycheckRequest): DerivationLine[] => [
  ...(deferralCapPercent
    ? [given('deferralCapPercent', says.deferralCapPercent(), deferralCapPercent, YOUR_PLAN)]
    : []),
  ...(combinedCapPercent
    ? [given('combinedCapPercent', says.combinedCapPercent(), combinedCapPercent, YOUR_PLAN)]
    : []),
];

/**
 * What the election can take of a paycheck at the most: what is free of it after what is set already, and of the part
 * that it looks at no more than that part, and the plan's caps on it.
 */
function reachedBy(
  asked: ReadPaycheckRequest,
  check: PaycheckRoom,
  set: Pick<SetAlready, 'amounts' | 'names'>,
  index: number,
  caps: readonly (typeof CAPS)[number][] = CAPS,
): Reached {
  const given = caps.filter((name) => asked[name] !== undefined);
  const isOpen = isReached(asked, check.number);
  const payName = electableName(asked, check);
  const capped = given.map((name) => capOn(check.electable, asked[name]));
  const setName = set.names[index];
  const isWhole = !setName && check.free.eq(check.pay) && check.electable.eq(check.pay);
  const parts = [
    setName ? `max(0, ${check.freeName} - ${setName})` : check.freeName,
    ...given.map((name) => `cents(${payName} * ${name} / 100)`),
    ...(check.electable.eq(check.pay) ? [] : [payName]),
  ];
  const name = parts.length === 1 ? (parts[0] as string) : `min(${parts.join(', ')})`;
  return {
    number: check.number,
    pay: isOpen ? check.electable : ZERO,
    payName,
    most: least(floorZero(check.free.minus(set.amounts[index] ?? ZERO)), ...capped, check.electable),
    mostName: isWhole && given.length === 0 ? payName : name,
  };
}

/** The percent that was given, of each paycheck, until the room is full. */
function byPercent(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  room: Money,
  percent: Money,
): Planned {
  const caps = CAPS.filter((name) => asked[name] !== undefined);
  const wanted = checks.map(({ electable, free }) =>
    least(percentOf(electable, percent), free, ...caps.map((name) => capOn(electable, asked[name]))),
  );
  const amounts = untilLimit(wanted, room);
  const before: string[] = [];
  const lines = checks.map((check, index) => {
    const { number, freeName, free, pay } = check;
    const own = ['deferralPercent', ...caps]
      .map((name) => `cents(${electableName(asked, check)} * ${name} / 100)`)
      .join(', ');
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
  const unfilled = floorZero(room.minus(sum(amounts)));
  return {
    elected: null,
    amounts,
    unfilled,
    set: { amounts: checks.map(() => ZERO), names: checks.map(() => undefined), beyond: ZERO, lines: [] },
    spilled: wanted.map((amount, index) => amount.minus(amounts[index] ?? ZERO)),
    lines: [
      given('deferralPercent', says.deferralPercent(), percent),
      ...capLines(asked),
      ...lines,
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

/** One percent for both: deferrals come first, what is above their room goes in after tax. */
export function planCombined(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  deferralRoom: DeferralRoom,
  afterTaxRoom: Room,
): { combined: Elected; deferral: Planned; afterTax: Planned } {
  const setDeferral = setAlready(asked, checks, 'deferral', deferralRoom.amount);
  const setAfterTax = setAlready(asked, checks, 'afterTax', afterTaxRoom.amount);
  const both = deferralRoom.amount.plus(afterTaxRoom.amount);
  const cap = asked.combinedCapPercent;
  const set = {
    amounts: checks.map((_, index) =>
      (setDeferral.amounts[index] ?? ZERO).plus(setAfterTax.amounts[index] ?? ZERO),
    ),
    names: checks.map((_, index) => {
      const names = [setDeferral.names[index], setAfterTax.names[index]].filter((name) => name !== undefined);
      return names.length === 0 ? undefined : `(${names.join(' + ')})`;
    }),
  };
  const combined = elect({
    what: 'combined',
    unit: asked.electIn,
    room: { name: 'combinedRoom', amount: both },
    set,
    checks: checks.map((check, index) => reachedBy(asked, check, set, index, ['combinedCapPercent'])),
    law: 'IRC 402(g)(1), 415(c)',
    changesBefore: 0,
  });
  const split = splitCombined(asked, checks, combined, deferralRoom.amount, { setDeferral, setAfterTax });
  const lines = [
    ...(cap ? [given('combinedCapPercent', says.combinedCapPercent(), cap, YOUR_PLAN)] : []),
    ...(asked.afterTaxCapPercent
      ? [given('afterTaxCapPercent', says.afterTaxCapPercent(), asked.afterTaxCapPercent, YOUR_PLAN)]
      : []),
    computed(
      'combinedRoom',
      says.combinedRoom(),
      both,
      'IRC 402(g)(1), 415(c)',
      'deferralRoom + afterTaxRoom',
    ),
    ...setDeferral.lines,
    ...setAfterTax.lines,
    ...combined.lines,
    ...split.lines,
  ];
  const planned = (
    amounts: Money[],
    room: Money,
    mine: SetAlready,
    part: 'deferral' | 'afterTax',
  ): Planned => ({
    elected: null,
    amounts,
    unfilled: floorZero(room.minus(sum(amounts))),
    set: mine,
    spilled: checks.map(() => ZERO),
    lines: [
      computed(
        `unfilled.${part}`,
        says.unfilled(part),
        floorZero(room.minus(sum(amounts))),
        LAW,
        `max(0, ${[`${part}Room`, ...checks.map(({ number }) => `paychecks.${number}.${part}`)].join(' - ')})`,
      ),
    ],
  });
  const deferral = planned(split.deferral, deferralRoom.amount, setDeferral, 'deferral');
  return {
    combined,
    deferral: { ...deferral, lines: [...lines, ...deferral.lines] },
    afterTax: planned(split.afterTax, afterTaxRoom.amount, setAfterTax, 'afterTax'),
  };
}

/** Each paycheck's money: deferrals until their room is full, the rest after tax. */
function splitCombined(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  combined: Elected,
  room: Money,
  sets: { setDeferral: SetAlready; setAfterTax: SetAlready },
) {
  let left = room.minus(sum(sets.setDeferral.amounts));
  const before = ['deferralRoom', ...sets.setDeferral.names.filter((name) => name !== undefined)];
  const deferral: Money[] = [];
  const afterTax: Money[] = [];
  const cap = asked.afterTaxCapPercent;
  const lines = checks.flatMap((check, index) => {
    const { number } = check;
    const [ownSet, otherSet] = [
      sets.setDeferral.amounts[index] ?? ZERO,
      sets.setAfterTax.amounts[index] ?? ZERO,
    ];
    const total = combined.amounts[index] ?? ZERO;
    const elected = total.minus(ownSet).minus(otherSet);
    const taken = min(elected, left);
    left = left.minus(taken);
    deferral.push(taken.plus(ownSet));
    // What is above the plan's cap on after-tax money payroll doesn't take.
    const rest = total.minus(taken).minus(ownSet);
    afterTax.push(least(rest, capOn(check.electable, cap)));
    const restName = `paychecks.${number}.combined - paychecks.${number}.deferral`;
    const name = `paychecks.${number}`;
    const [ownName, otherName] = [sets.setDeferral.names[index], sets.setAfterTax.names[index]];
    const electedName = [`${name}.combined`, ownName, otherName]
      .filter((each) => each !== undefined)
      .join(' - ');
    const formula = `max(0, min(${electedName}, ${before.join(' - ')}))`;
    before.push(ownName ? `(${name}.deferral - ${ownName})` : `${name}.deferral`);
    return [
      computed(
        `${name}.deferral`,
        says.deferralOf(number),
        deferral[index] ?? ZERO,
        LAW,
        ownName ? `${ownName} + ${formula}` : formula,
      ),
      computed(
        `${name}.afterTax`,
        says.afterTaxOf(number),
        afterTax[index] ?? ZERO,
        'IRC 415(c)',
        cap ? `min(${restName}, cents(${electableName(asked, check)} * afterTaxCapPercent / 100))` : restName,
      ),
    ];
  });
  return { deferral, afterTax, lines };
}
