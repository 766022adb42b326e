import { computed, type DerivationLine, given, YOUR_PLAN } from './derivation.ts';
import { floorZero, type Money, min, sum, ZERO } from './money.ts';
import { type AboveCaps, aboveCapsLine, catchUpAboveCaps, deferralCapLines } from './paycheck-above-caps.ts';
import { deferralReachedBy, type Planned, type PlannedDeferrals } from './paycheck-deferrals.ts';
import { type Elected, elect } from './paycheck-election.ts';
import { capOn, electableName, least, type PaycheckRoom } from './paycheck-pay.ts';
import type { ReadPaycheckRequest } from './paycheck-request.ts';
import type { DeferralRoom, Room } from './paycheck-room.ts';
import { type SetAlready, setAlready } from './paycheck-set.ts';
import { says } from './texts.en.ts';

const LAW = 'IRC 402(g)(1)';

/** One percent for both: deferrals come first, what is above their room goes in after tax. */
export function planCombined(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  deferralRoom: DeferralRoom,
  afterTaxRoom: Room,
): { combined: Elected; deferral: PlannedDeferrals; afterTax: Planned } {
  const setDeferral = setAlready(asked, checks, 'deferral', deferralRoom.amount);
  const setAfterTax = setAlready(asked, checks, 'afterTax', afterTaxRoom.amount);
  const aboveCaps = catchUpAboveCaps(asked, checks, deferralRoom, setDeferral);
  const set = {
    amounts: checks.map((_, index) =>
      (setDeferral.amounts[index] ?? ZERO).plus(setAfterTax.amounts[index] ?? ZERO),
    ),
    names: checks.map((_, index) => {
      const names = [setDeferral.names[index], setAfterTax.names[index]].filter((name) => name !== undefined);
      return names.length === 0 ? undefined : `(${names.join(' + ')})`;
    }),
  };
  const most = mostDeferrals(asked, checks, setDeferral, aboveCaps);
  const fitting = most && min(deferralRoom.amount, sum(most.amounts).plus(sum(setDeferral.amounts)));
  const both = (fitting ?? deferralRoom.amount).plus(afterTaxRoom.amount);
  const combined = elect({
    what: 'combined',
    unit: asked.electIn,
    room: { name: 'combinedRoom', amount: both },
    set,
    checks: checks.map((check, index) =>
      deferralReachedBy(asked, check, { set, aboveCaps }, index, ['combinedCapPercent']),
    ),
    law: 'IRC 402(g)(1), 415(c)',
    holdsInAll: asked.keep !== undefined,
    changesBefore: 0,
  });
  const split = splitCombined(asked, checks, combined, deferralRoom.amount, {
    setDeferral,
    setAfterTax,
    most: most?.amounts,
    aboveCaps,
  });
  const above = aboveCapsLine(asked, checks, split.deferral, setDeferral);
  const lines = [
    ...deferralCapLines(asked),
    ...(asked.afterTaxCapPercent
      ? [given('afterTaxCapPercent', says.afterTaxCapPercent(), asked.afterTaxCapPercent, YOUR_PLAN)]
      : []),
    ...setDeferral.lines,
    ...setAfterTax.lines,
    ...aboveCaps.lines,
    ...(most?.lines ?? []),
    computed(
      'combinedRoom',
      says.combinedRoom(),
      both,
      'IRC 402(g)(1), 415(c)',
      most ? `min(deferralRoom, ${most.formula}) + afterTaxRoom` : 'deferralRoom + afterTaxRoom',
    ),
    ...combined.lines,
    ...split.lines,
    ...above.lines,
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
    deferral: {
      ...deferral,
      aboveCaps: { ...aboveCaps, amount: above.amount },
      lines: [...lines, ...deferral.lines],
    },
    afterTax: planned(split.afterTax, afterTaxRoom.amount, setAfterTax, 'afterTax'),
  };
}

/** Each paycheck's money: deferrals until their room is full, the rest after tax. */
function splitCombined(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  combined: Elected,
  room: Money,
  sets: {
    setDeferral: SetAlready;
    setAfterTax: SetAlready;
    most: Money[] | undefined;
    aboveCaps: AboveCaps;
  },
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
    const most = sets.most?.[index];
    const taken = least(elected, left, most);
    left = left.minus(taken);
    deferral.push(taken.plus(ownSet));
    // What is above the plan's cap on after-tax money payroll doesn't take, and none where the plan has no such money.
    const rest = total.minus(taken).minus(ownSet);
    const isClosed = asked.allowsAfterTax === false;
    const name = `paychecks.${number}`;
    // Catch-up alone goes above the cap on both: after-tax money keeps to it. Treas. Reg. 1.414(v)-1(b)(1).
    const both = underBoth(asked, check, sets, { index, taken });
    afterTax.push(least(rest, ...(isClosed ? [otherSet] : [capOn(check.electable, cap), both?.amount])));
    const restName = isClosed
      ? (sets.setAfterTax.names[index] ?? '0')
      : `${name}.combined - ${name}.deferral`;
    const capNames = cap ? [`cents(${electableName(asked, check)} * afterTaxCapPercent / 100)`] : [];
    const [ownName, otherName] = [sets.setDeferral.names[index], sets.setAfterTax.names[index]];
    const electedName = [`${name}.combined`, ownName, otherName]
      .filter((each) => each !== undefined)
      .join(' - ');
    const mostName = most ? `, ${name}.deferralMost` : '';
    const formula = `max(0, min(${electedName}, ${before.join(' - ')}${mostName}))`;
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
        isClosed ? restName : leastOf([restName, ...capNames, ...(both ? [both.formula] : [])]),
      ),
    ];
  });
  return { deferral, afterTax, lines };
}

const leastOf = (names: readonly string[]): string =>
  names.length === 1 ? (names[0] as string) : `min(${names.join(', ')})`;

/** What the cap on deferrals and after-tax money together leaves of a paycheck after its deferral, catch-up apart. */
function underBoth(
  asked: ReadPaycheckRequest,
  check: PaycheckRoom,
  { setDeferral, aboveCaps }: { setDeferral: SetAlready; aboveCaps: AboveCaps },
  { index, taken }: { index: number; taken: Money },
): { amount: Money; formula: string } | undefined {
  const both = capOn(check.electable, asked.combinedCapPercent);
  if (!both) return undefined;
  const [ownName, catchUpName] = [setDeferral.names[index], aboveCaps.names[index]];
  const deferral = `paychecks.${check.number}.deferral`;
  const elected = ownName ? `(${deferral} - ${ownName})` : deferral;
  const underCap = catchUpName ? `max(0, ${elected} - ${catchUpName})` : elected;
  return {
    amount: floorZero(both.minus(floorZero(taken.minus(aboveCaps.shares[index] ?? ZERO)))),
    formula: `max(0, cents(${electableName(asked, check)} * combinedCapPercent / 100) - ${underCap})`,
  };
}

/**
 * Where the plan caps the deferral part: what each paycheck's deferral may be at the most. What is elected above it
 * goes in after tax, so the deferral room that the caps leave closed is no room of the election.
 */
function mostDeferrals(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  set: SetAlready,
  aboveCaps: AboveCaps,
): { amounts: Money[]; lines: DerivationLine[]; formula: string } | undefined {
  if (asked.deferralCapPercent === undefined) return undefined;
  const reached = checks.map((check, index) => deferralReachedBy(asked, check, { set, aboveCaps }, index));
  const isOpen = reached.map(({ pay }) => pay.gt(0));
  const names = reached.map(({ number }) => `paychecks.${number}.deferralMost`);
  return {
    amounts: reached.map(({ most }, index) => (isOpen[index] ? most : ZERO)),
    lines: reached.map(({ number, most, mostName }, index) =>
      computed(
        names[index] as string,
        says.deferralMost(number),
        isOpen[index] ? most : ZERO,
        YOUR_PLAN,
        isOpen[index] ? mostName : '0',
      ),
    ),
    formula: [...names, ...set.names.filter((name) => name !== undefined)].join(' + '),
  };
}
