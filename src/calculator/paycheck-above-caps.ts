import { computed, type DerivationLine, given, YOUR_PLAN } from './derivation.ts';
import { centsDown, floorZero, type Money, sum, ZERO } from './money.ts';
import { capOn, electableName, least, type PaycheckRoom } from './paycheck-pay.ts';
import type { ReadPaycheckRequest } from './paycheck-request.ts';
import type { DeferralRoom } from './paycheck-room.ts';
import { isReached, type SetAlready } from './paycheck-set.ts';
import { says } from './texts.en.ts';

/** The plan's percent caps that bound a paycheck's deferral. */
export const DEFERRAL_CAPS = ['deferralCapPercent', 'combinedCapPercent'] as const;
export type DeferralCapName = (typeof DEFERRAL_CAPS)[number];

/** What each paycheck may bring above the plan's percent caps, because it is catch-up. */
export type AboveCaps = {
  /** In dollars, by paycheck. */
  shares: Money[];
  /** The lines that hold the shares; `undefined` where nothing may go in above. */
  names: (string | undefined)[];
  /** What all paychecks together may bring above the caps. */
  left: Money;
  lines: DerivationLine[];
};

const LAW = 'Treas. Reg. 1.414(v)-1(b)(1)(ii)';
export const CATCH_UP_LEFT = 'catchUpForCaps';

/**
 * Deferrals above a plan's own limit are catch-up, as far as there is any. What of it is left after the paychecks so
 * far, and after what is set already, is shared out over the paychecks that the election reaches, by their pay: the
 * parts above the caps then never come to more than the catch-up. Treas. Reg. 1.414(v)-1(b)(1)(ii), (b)(2)(i).
 */
export function catchUpAboveCaps(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  room: DeferralRoom,
  set: Pick<SetAlready, 'amounts' | 'names'>,
): AboveCaps {
  const isCapped = DEFERRAL_CAPS.some((name) => asked[name] !== undefined);
  const none = { shares: checks.map(() => ZERO), names: checks.map(() => undefined), left: ZERO, lines: [] };
  if (!isCapped || room.catchUp.isZero()) return none;
  const left = catchUpLeft(asked, checks, room, set);
  const reached = checks.map((check) => isReached(asked, check.number) && check.electable.gt(0));
  const pays = checks.map(({ electable }, index) => (reached[index] ? electable : ZERO));
  const shares = sharesByPay(left.amount, pays);
  const last = reached.lastIndexOf(true);
  const names = checks.map(({ number }, index) =>
    reached[index] ? `paychecks.${number}.catchUpMost` : undefined,
  );
  return {
    shares,
    names,
    left: left.amount,
    lines: [
      left.line,
      computed(
        'catchUpPay',
        says.payReached(),
        sum(pays),
        'what you told us',
        checks
          .filter((_, index) => reached[index])
          .map((check) => electableName(asked, check))
          .join(' + ') || '0',
      ),
      ...checks.flatMap((check, index) =>
        names[index]
          ? [
              computed(
                names[index],
                says.catchUpMost(check.number),
                shares[index] ?? ZERO,
                LAW,
                index === last
                  ? [CATCH_UP_LEFT, ...names.slice(0, last).filter((name) => name !== undefined)].join(' - ')
                  : `centsDown(${CATCH_UP_LEFT} * ${electableName(asked, check)} / catchUpPay)`,
              ),
            ]
          : [],
      ),
    ],
  };
}

/** An amount over paychecks by their pay, to the cent; the last one takes what is left over. */
export function sharesByPay(amount: Money, pays: readonly Money[]): Money[] {
  const all = sum(pays);
  const shares = pays.map((pay) => (pay.isZero() ? ZERO : centsDown(amount.times(pay).div(all))));
  const last = pays.findLastIndex((pay) => pay.gt(0));
  return shares.map((share, index) => (index === last ? amount.minus(sum(shares)).plus(share) : share));
}

/** Catch-up of the year, less what the paychecks so far and what is set already bring in above the caps. */
function catchUpLeft(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  room: DeferralRoom,
  set: Pick<SetAlready, 'amounts' | 'names'>,
): { amount: Money; line: DerivationLine } {
  const above = (amount: Money, amountName: string, pay: Money, payName: string) => {
    const cap = leastCap(asked, pay, payName, DEFERRAL_CAPS);
    return {
      amount: floorZero(amount.minus(cap?.amount ?? amount)),
      formula: `max(0, ${amountName} - ${cap?.formula ?? amountName})`,
    };
  };
  const { paidIn } = asked;
  const setAbove = checks.flatMap((check, index) => {
    const name = set.names[index];
    if (!name) return [];
    // A bonus's own election looks at the bonus alone.
    const isOfBonus = isReached(asked, check.number);
    const pay = isOfBonus ? check.pay.minus(check.electable) : check.pay;
    const payName = isOfBonus ? 'bonus' : `paychecks.${check.number}.pay`;
    return [above(set.amounts[index] ?? ZERO, name, pay, payName)];
  });
  const used = [
    ...(paidIn ? [above(paidIn.deferrals, 'paidIn.deferrals', paidIn.pay, 'paidIn.pay')] : []),
    ...setAbove,
  ];
  const catchUp = asked.year ? '(year.electiveDeferral.total - year.electiveDeferral.ordinary)' : 'catchUp';
  const parts = [catchUp, ...used.map(({ formula }) => formula)];
  const amount = floorZero(room.catchUp.minus(sum(used.map((each) => each.amount))));
  return {
    amount,
    line: computed(CATCH_UP_LEFT, says.catchUpForCaps(), amount, LAW, `max(0, ${parts.join(' - ')})`),
  };
}

/** The least of the plan's caps on this much pay, and its formula; `undefined` without caps. */
function leastCap(
  asked: ReadPaycheckRequest,
  pay: Money,
  payName: string,
  caps: readonly DeferralCapName[],
): { amount: Money; formula: string } | undefined {
  const [first, ...others] = caps.flatMap((name) => capOn(pay, asked[name]) ?? []);
  if (!first) return undefined;
  const formulas = caps
    .filter((name) => asked[name] !== undefined)
    .map((name) => `cents(${payName} * ${name} / 100)`);
  const formula = formulas.length === 1 ? (formulas[0] as string) : `min(${formulas.join(', ')})`;
  return { amount: least(first, ...others), formula };
}

/** The most that a paycheck's deferral may be by the plan's caps, and its formula; `undefined` without caps. */
export function mostByCaps(
  asked: ReadPaycheckRequest,
  check: PaycheckRoom,
  caps: readonly DeferralCapName[],
  share: Money,
  shareName: string | undefined,
): { amount: Money; formula: string } | undefined {
  const cap = leastCap(asked, check.electable, electableName(asked, check), caps);
  if (!cap) return undefined;
  return {
    amount: cap.amount.plus(share),
    formula: shareName ? `${cap.formula} + ${shareName}` : cap.formula,
  };
}

/** What of each paycheck's deferral is above the plan's caps; amounts without what is set already. */
export const aboveCapsOf = (
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  amounts: readonly Money[],
): Money[] =>
  checks.map((check, index) => {
    const most = mostByCaps(asked, check, DEFERRAL_CAPS, ZERO, undefined);
    return most ? floorZero((amounts[index] ?? ZERO).minus(most.amount)) : ZERO;
  });

/** What of the planned deferrals is above the plan's caps, and so catch-up, in dollars; no line where nothing is. */
export function aboveCapsLine(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  amounts: readonly Money[],
  set: Pick<SetAlready, 'amounts' | 'names'>,
): { amount: Money; lines: DerivationLine[] } {
  const elected = amounts.map((amount, index) => amount.minus(set.amounts[index] ?? ZERO));
  const amount = sum(aboveCapsOf(asked, checks, elected));
  if (amount.isZero()) return { amount, lines: [] };
  const parts = checks.map((check, index) => {
    const setName = set.names[index];
    const name = `paychecks.${check.number}.deferral${setName ? ` - ${setName}` : ''}`;
    return `max(0, ${name} - ${mostByCaps(asked, check, DEFERRAL_CAPS, ZERO, undefined)?.formula})`;
  });
  return { amount, lines: [computed('aboveCaps', says.aboveCaps(), amount, LAW, parts.join(' + '))] };
}

/** The caps as they were given. */
export const deferralCapLines = ({
  deferralCapPercent,
  combinedCapPercent,
}: ReadPaycheckRequest): DerivationLine[] => [
  ...(deferralCapPercent
    ? [given('deferralCapPercent', says.deferralCapPercent(), deferralCapPercent, YOUR_PLAN)]
    : []),
  ...(combinedCapPercent
    ? [given('combinedCapPercent', says.combinedCapPercent(), combinedCapPercent, YOUR_PLAN)]
    : []),
];
