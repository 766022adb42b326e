import { computed, type DerivationLine, given } from './derivation.ts';
import { type AnnualLimits, limitsFor } from './limits/index.ts';
import { matchOn } from './match.ts';
import { floorZero, type Money, min, money, sum, ZERO } from './money.ts';
import { planAfterTax } from './paycheck-after-tax.ts';
import { planCombined } from './paycheck-combined.ts';
import { type Planned, planDeferrals } from './paycheck-deferrals.ts';
import type { ElectionChange } from './paycheck-election.ts';
import { fillsFrom } from './paycheck-fills-from.ts';
import { matchPerPaycheck } from './paycheck-match.ts';
import { isByAmount, matchLines, matchOfYearLines } from './paycheck-match-lines.ts';
import { matchedAmounts, total } from './paycheck-matched.ts';
import {
  type PaycheckRoom,
  payLimitPaycheck,
  payLines,
  payOf,
  payThatCountsLines,
  roomOfPaychecks,
} from './paycheck-pay.ts';
import {
  type ElectionUnit,
  type PaycheckRequest,
  paychecksToCome,
  type ReadPaycheckRequest,
  readPaycheckRequest,
} from './paycheck-request.ts';
import {
  afterTaxRoomOfYear,
  type DeferralRoom,
  legalAfterTaxRoom,
  type Room,
  roomForDeferrals,
} from './paycheck-room.ts';
import { evenly, untilLimit } from './paycheck-spread.ts';
import { says } from './texts.en.ts';

export type { PaycheckRequest } from './paycheck-request.ts';

export type Paycheck = {
  number: number;
  pay: Money;
  deferral: Money;
  afterTax: Money;
  match: Money;
  /** What is left of it before income tax and other deductions. */
  left: Money;
};

/** A plan of the paychecks still to come; totals are of the whole year. */
export type PaycheckPlan = {
  deferrals: Money;
  afterTax: Money;
  /** Employer match of the year. */
  match: Money;
  /** The match if the same deferrals were spread evenly over the paychecks. */
  matchIfSpread: Money;
  matchLost: Money;
  /** The number of the last paycheck that defers; 0 where none does. */
  lastDeferralPaycheck: number;
  /** What to set, what to change on the way, and what the last paycheck pays in. */
  election: {
    unit: ElectionUnit;
    afterTaxUnit: ElectionUnit;
    /** Null where a percent was given, or one percent holds for both. */
    deferral: Money | null;
    afterTax: Money;
    /** One percent for both, where the plan takes it so. */
    combined: Money | null;
    /** One step more from a paycheck on, so that the room is used to the last step. */
    changes: ElectionChange[];
    last: { deferral: Money; afterTax: Money };
  };
  /** Room that the paychecks left cannot fill, or that the steps of the election leave. */
  unfilled: { deferral: Money; afterTax: Money };
  /** What is set already would bring in so much beyond the room, if nothing is changed. */
  tooMuch: { deferral: Money; afterTax: Money };
  /** The part of the deferrals still to come that is above the plan's caps on them, and so catch-up. */
  aboveCaps: Money;
  /** The last paycheck from which on the highest election still fills both rooms; null where none does any more. */
  fillsFrom: number | null;
  /** The paycheck with which pay reaches the 401(a)(17) limit; null where none does. */
  payLimitPaycheck: number | null;
  /** Deferring as early as pay allows: the match then, and what it loses against this plan. */
  frontLoading: { match: Money; lost: Money };
  paychecks: Paycheck[];
  derivation: DerivationLine[];
};

/**
 * Deferrals, match and after-tax money paycheck by paycheck: the election that fills the deferral room, keeps the
 * match, and fills the after-tax room with the last paycheck, in the steps that the plan takes, and never passes a
 * limit of the law or the plan. A match computed per pay period stops when deferrals stop, unless the plan trues up
 * at the end of the year. Dollars, each paycheck to the cent.
 *
 * @example planPaychecks({ taxYear: 2019, annualPay: 240_000, payPeriods: 24, deferralPercent: 25,
 *   match: [{ rate: 1, upToPercentOfPay: 6 }], trueUp: false }).match // 4,800: deferrals end with paycheck 8
 * @throws InvalidRequestError field by field; UnknownTaxYearError
 */
export function planPaychecks(request: PaycheckRequest): PaycheckPlan {
  const asked = readPaycheckRequest(request);
  const limits = limitsFor(asked.taxYear);
  const checks = roomOfPaychecks(asked, paychecksToCome(asked), limits);
  const deferralRoom = roomForDeferrals(asked, limits);
  const yearRoom = afterTaxRoomOfYear(asked);
  const combined =
    asked.combinedElection && yearRoom ? planCombined(asked, checks, deferralRoom, yearRoom) : undefined;
  const deferral = combined?.deferral ?? planDeferrals(asked, checks, deferralRoom);
  const matchWith = (afterTax: readonly Money[]) =>
    matchOfPlan(asked, checks, { deferrals: deferral.amounts, afterTax, base: deferralRoom.base }, limits);
  const alone = matchWith([]);
  const room =
    yearRoom ?? legalAfterTaxRoom(asked, limits, { ...alone.year, match: alone.match, limit: deferralRoom });
  const afterTax = combined?.afterTax ?? planAfterTax(asked, checks, deferral, room);
  const matched = asked.matches.afterTax ? matchWith(afterTax.amounts) : alone;
  const result = {
    ...resultOf(asked, checks, { deferral, afterTax, matched }),
    election: {
      unit: asked.electIn,
      afterTaxUnit: asked.electAfterTaxIn ?? asked.electIn,
      deferral: deferral.elected?.election ?? null,
      afterTax: afterTax.elected?.election ?? ZERO,
      combined: combined?.combined.election ?? null,
      changes: [
        ...(combined?.combined.changes ?? []),
        ...(deferral.elected?.changes ?? []),
        ...(afterTax.elected?.changes ?? []),
      ],
      last: { deferral: deferral.amounts.at(-1) ?? ZERO, afterTax: afterTax.amounts.at(-1) ?? ZERO },
    },
    aboveCaps: deferral.aboveCaps.amount,
    fillsFrom: fillsFrom(
      asked,
      checks,
      { deferral: deferralRoom.amount, afterTax: room.amount },
      deferral.aboveCaps.left,
    ),
    payLimitPaycheck: payLimitPaycheck(asked, checks, limits),
  };
  const plans = { deferral, afterTax, room, yearRoom, deferralRoom, matched };
  return { ...result, derivation: derivationOf(asked, limits, checks, result, plans) };
}

type Matched = ReturnType<typeof matchOfPlan>;

/** The match of the deferrals as planned, spread evenly, and as early as pay allows. */
function matchOfPlan(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  { deferrals, afterTax, base }: { deferrals: readonly Money[]; afterTax: readonly Money[]; base: Money },
  limits: AnnualLimits,
) {
  const before = asked.paidIn ?? { pay: ZERO, deferrals: ZERO, match: ZERO };
  const pays = checks.map(({ pay }) => pay);
  const perPaycheck = (of: readonly Money[]) => {
    const matched = matchedAmounts(asked, base, of, afterTax);
    const earlier = { ...before, deferrals: matched.before };
    return matchPerPaycheck(
      asked.match,
      pays,
      matched.amounts,
      limits.compensation,
      earlier,
      asked.matchMaximum,
    );
  };
  const year = { pay: payOf(checks).plus(before.pay), deferrals: sum(deferrals).plus(before.deferrals) };
  const matchedOfYear = total(matchedAmounts(asked, base, deferrals, afterTax));
  const byFormula = matchOn(asked.match, matchedOfYear, min(year.pay, limits.compensation));
  const trueUp = asked.matchMaximum ? min(byFormula, asked.matchMaximum) : byFormula;
  const matchOf = (of: readonly Money[]) => (asked.trueUp ? trueUp : before.match.plus(sum(perPaycheck(of))));
  const ifSpread = evenly(sum(deferrals), pays.length);
  const early = untilLimit(pays, sum(deferrals));
  return {
    year,
    perPaycheck: perPaycheck(deferrals),
    match: matchOf(deferrals),
    ifSpread,
    matchIfSpread: matchOf(ifSpread),
    early,
    earlyMatch: matchOf(early),
  };
}

function resultOf(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  { deferral, afterTax, matched }: { deferral: Planned; afterTax: Planned; matched: Matched },
) {
  const { match, matchIfSpread, earlyMatch } = matched;
  return {
    deferrals: matched.year.deferrals,
    afterTax: sum(afterTax.amounts).plus(asked.paidIn?.afterTax ?? ZERO),
    match,
    matchIfSpread,
    matchLost: floorZero(matchIfSpread.minus(match)),
    lastDeferralPaycheck: checks[deferral.amounts.findLastIndex((amount) => amount.gt(0))]?.number ?? 0,
    unfilled: { deferral: deferral.unfilled, afterTax: afterTax.unfilled },
    tooMuch: { deferral: deferral.set.beyond, afterTax: afterTax.set.beyond },
    frontLoading: { match: earlyMatch, lost: floorZero(match.minus(earlyMatch)) },
    paychecks: checks.map(({ number, pay, payrollTax }, index) => {
      const [deferred, paidIn] = [deferral.amounts[index] ?? ZERO, afterTax.amounts[index] ?? ZERO];
      return {
        number,
        pay,
        deferral: deferred,
        afterTax: paidIn,
        match: matched.perPaycheck[index] ?? ZERO,
        left: pay.minus(payrollTax).minus(deferred).minus(paidIn),
      };
    }),
  };
}

type Result = Omit<PaycheckPlan, 'derivation'>;
type Plans = {
  deferral: Planned;
  afterTax: Planned;
  room: Room;
  yearRoom: Room | undefined;
  deferralRoom: DeferralRoom;
  matched: Matched;
};

/** How a year of paychecks comes about: pay, deferrals, match, after-tax money, and what they add up to. */
function derivationOf(
  asked: ReadPaycheckRequest,
  limits: AnnualLimits,
  checks: readonly PaycheckRoom[],
  result: Result,
  plans: Plans,
): DerivationLine[] {
  const { deferral, afterTax, room, yearRoom, deferralRoom, matched } = plans;
  const hasTiersByPercent = asked.match.length > 0 && !isByAmount(asked.match);
  const afterTaxLines = [...afterTax.lines, ...afterTaxTotals(asked, checks, result)];
  return [
    ...deferralRoom.lines,
    ...(yearRoom?.lines ?? []),
    ...payLines(asked, checks, limits),
    given('paychecksLeft', says.paychecksLeft(), money(checks.length)),
    computed('payLeft', says.payLeftInYear(), payOf(checks), 'what you told us', namesOf(checks, 'pay')),
    ...deferral.lines,
    ...(isByAmount(asked.match) ? toDateLines(asked, result.paychecks) : []),
    ...totalLines(asked, checks, result, matched),
    ...(hasTiersByPercent ? payThatCountsLines(asked, checks, limits) : []),
    ...(asked.matches.afterTax ? afterTaxLines : []),
    ...matchLines(asked, result.paychecks),
    ...matchOfYearLines(asked, result, matched),
    ...(yearRoom ? [] : room.lines),
    ...(asked.matches.afterTax ? [] : afterTaxLines),
  ];
}

const namesOf = (checks: readonly { number: number }[], what: string): string =>
  checks.map(({ number }) => `paychecks.${number}.${what}`).join(' + ');

/** Deferrals counted over the year: tiers by amount look at them. */
function toDateLines(asked: ReadPaycheckRequest, paychecks: readonly Paycheck[]): DerivationLine[] {
  let total = asked.paidIn?.deferrals ?? ZERO;
  let before = asked.paidIn ? 'paidIn.deferrals' : '';
  return paychecks.map(({ number, deferral }) => {
    total = total.plus(deferral);
    const formula = `${before ? `${before} + ` : ''}paychecks.${number}.deferral`;
    before = `paychecks.${number}.deferralsToDate`;
    return computed(before, says.deferralsToDate(number), total, 'IRC 402(g)(1)', formula);
  });
}

/** Pay and deferrals of the year. */
function totalLines(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  result: Result,
  { year }: Matched,
): DerivationLine[] {
  const law = 'IRC 402(g)(1)';
  const paid = (what: string) => (asked.paidIn ? `paidIn.${what} + ` : '');
  return [
    computed(
      'pay',
      says.compensation(),
      year.pay,
      'what you told us',
      `${paid('pay')}${namesOf(checks, 'pay')}`,
    ),
    computed(
      'toDefer',
      says.toDefer(),
      sum(result.paychecks.map(({ deferral }) => deferral)),
      law,
      namesOf(checks, 'deferral'),
    ),
    computed(
      'deferrals',
      says.deferralsOfYear(),
      result.deferrals,
      law,
      asked.paidIn ? 'paidIn.deferrals + toDefer' : 'toDefer',
    ),
    computed(
      'lastDeferralPaycheck',
      says.lastDeferralPaycheck(),
      money(result.lastDeferralPaycheck),
      law,
      // A paycheck that defers a cent or more counts as 1, another as 0.
      `max(${checks.map(({ number }) => `${number} * min(1, paychecks.${number}.deferral * 100)`).join(', ')})`,
    ),
    computed(
      'election.last.deferral',
      says.lastPaycheck('deferral'),
      result.election.last.deferral,
      law,
      `paychecks.${checks.at(-1)?.number}.deferral`,
    ),
  ];
}

/** After-tax money of the year, what each paycheck leaves, and what is set already and too much. */
function afterTaxTotals(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckRoom[],
  result: Result,
): DerivationLine[] {
  const law = 'IRC 415(c)';
  const { election, tooMuch } = result;
  return [
    computed(
      'afterTax',
      says.afterTaxOfYear(),
      result.afterTax,
      law,
      `${asked.paidIn ? 'paidIn.afterTax + ' : ''}${namesOf(checks, 'afterTax')}`,
    ),
    computed(
      'election.last.afterTax',
      says.lastPaycheck('afterTax'),
      election.last.afterTax,
      law,
      `paychecks.${checks.at(-1)?.number}.afterTax`,
    ),
    ...(election.combined !== null
      ? [given('election.afterTax', says.partOfCombined(), election.afterTax, law)]
      : []),
    ...result.paychecks.map(({ number, left }) => {
      const name = `paychecks.${number}`;
      const tax = asked.payrollTax ? ` - ${name}.payrollTax` : '';
      const formula = `${name}.pay${tax} - ${name}.deferral - ${name}.afterTax`;
      return computed(`${name}.left`, says.leftOf(number), left, 'before income tax', formula);
    }),
    given('tooMuch.deferral', says.tooMuch('deferral'), tooMuch.deferral, 'IRC 402(g)(1)'),
    given('tooMuch.afterTax', says.tooMuch('afterTax'), tooMuch.afterTax, law),
  ];
}
