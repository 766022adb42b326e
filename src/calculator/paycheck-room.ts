import { calculate } from './calculate.ts';
import { catchUpAmount, catchUpKind } from './catch-up.ts';
import { computed, type DerivationLine, given, limitLine, YOUR_PLAN } from './derivation.ts';
import type { AnnualLimits } from './limits/index.ts';
import { floorZero, type Money, min, money, percentOf, ZERO } from './money.ts';
import type { ReadPaycheckRequest } from './paycheck-request.ts';
import { says } from './texts.en.ts';

/** A room to fill with the paychecks still to come, in dollars, and how it comes about; the last line is the room. */
export type Room = { amount: Money; lines: DerivationLine[] };
/** What may be deferred, in parts: what is above `base` is catch-up, as far as there is any. */
export type DeferralRoom = Room & { base: Money; catchUp: Money };

const THE_YEAR = 'the derivation of the year';

/** What may still be deferred: by the year's figures where they are given, else by the law alone. IRC 402(g), 414(v). */
export function roomForDeferrals(asked: ReadPaycheckRequest, limits: AnnualLimits): DeferralRoom {
  const { paidIn } = asked;
  const paid = paidIn?.deferrals ?? ZERO;
  const limit = asked.year ? yearLimit(asked) : legalLimit(asked, limits);
  const amount = floorZero(limit.total.minus(paid));
  return {
    ...limit,
    amount,
    lines: [
      limitLine(limits, 'electiveDeferral'),
      limitLine(limits, 'compensation'),
      ...limit.lines,
      ...(paidIn
        ? [
            given('paidIn.pay', says.paidPay(), paidIn.pay),
            given('paidIn.deferrals', says.yearToDate(), paidIn.deferrals),
            given('paidIn.match', says.paidMatch(), paidIn.match),
            given('paidIn.afterTax', says.afterTaxPaid(), paidIn.afterTax ?? ZERO),
          ]
        : []),
      computed(
        'deferralRoom',
        says.deferralRoom(),
        amount,
        'IRC 402(g)(1), 414(v)',
        paidIn ? 'max(0, deferralLimit - paidIn.deferrals)' : 'deferralLimit',
      ),
    ],
  };
}

type Limit = { total: Money; base: Money; catchUp: Money; lines: DerivationLine[] };

/** What the person plans, as far as the law and the plan allow it. */
function yearLimit({ year }: ReadPaycheckRequest): Limit {
  const { electiveDeferral } = calculate(year as NonNullable<typeof year>);
  const { total, catchUpUsed } = electiveDeferral;
  return {
    total,
    base: total.minus(catchUpUsed),
    catchUp: catchUpUsed,
    lines: [
      given('year.electiveDeferral.total', says.deferralTotal(), total, THE_YEAR),
      given('year.electiveDeferral.ordinary', says.ordinary(), total.minus(catchUpUsed), THE_YEAR),
      computed('deferralLimit', says.available(), total, THE_YEAR, 'year.electiveDeferral.total'),
    ],
  };
}

function legalLimit(asked: ReadPaycheckRequest, limits: AnnualLimits): Limit {
  const catchUp = catchUpAmount(catchUpKind(asked.ageAtYearEnd ?? 0, limits), limits);
  const elsewhere = asked.otherEmployerDeferrals ?? ZERO;
  const total = floorZero(limits.electiveDeferral.plus(catchUp).minus(elsewhere));
  return {
    total,
    base: floorZero(limits.electiveDeferral.minus(elsewhere)),
    catchUp,
    lines: [
      given('catchUp', says.catchUpOfAge(), catchUp, 'IRC 414(v)'),
      given('otherEmployers', says.otherEmployers(), elsewhere),
      computed(
        'deferralLimit',
        says.available(),
        total,
        'IRC 402(g)(1), 414(v)',
        'max(0, limits.electiveDeferral + catchUp - otherEmployers)',
      ),
    ],
  };
}

/**
 * After-tax room by the year's figures: what is left of it, less employer money that is still to come. Where it is
 * not known whether the plan's lower cap holds for this person, the lower one: nothing advised may pass it.
 */
export function afterTaxRoomOfYear({ year, reserve }: ReadPaycheckRequest): Room | undefined {
  if (!year) return undefined;
  const { afterTax } = calculate(year);
  const paid = money(year.participant.afterTax?.yearToDate ?? 0);
  const lower = afterTax.headroomIfHighlyCompensated;
  const left = lower === null ? afterTax.remaining : floorZero(lower.minus(paid));
  const amount = floorZero(left.minus(reserve ?? ZERO));
  return {
    amount,
    lines: [
      given(
        'year.afterTaxLeft',
        lower === null ? says.afterTaxRemaining() : says.afterTaxRemainingIfHighlyCompensated(),
        left,
        THE_YEAR,
      ),
      ...(reserve ? [given('reserve', says.reserve(), reserve, 'Treas. Reg. 1.415(c)-1(b)(6)(i)(B)')] : []),
      computed(
        'afterTaxRoom',
        says.afterTaxRoomLeft(),
        amount,
        'IRC 415(c)(1), (2)',
        reserve ? 'max(0, year.afterTaxLeft - reserve)' : 'year.afterTaxLeft',
      ),
    ],
  };
}

/** What the overall limit leaves, within pay, where the year's figures are not given. IRC 415(c). */
export function legalAfterTaxRoom(
  asked: ReadPaycheckRequest,
  limits: AnnualLimits,
  year: { pay: Money; deferrals: Money; match: Money; limit: Pick<DeferralRoom, 'base' | 'catchUp'> },
): Room {
  const percent = asked.nonelectivePercent;
  const nonelective = percent ? percentOf(min(year.pay, limits.compensation), percent) : ZERO;
  if (asked.allowsAfterTax === false)
    return { amount: ZERO, lines: [given('afterTaxRoom', says.planTakesNone(), ZERO, YOUR_PLAN)] };
  const fixed = nonelective.plus(asked.employerContribution ?? ZERO);
  const { base, catchUp } = year.limit;
  const ordinary = year.deferrals.minus(floorZero(min(catchUp, year.deferrals.minus(base))));
  const most = min(limits.annualAdditions, year.pay);
  const amount = floorZero(
    most
      .minus(ordinary)
      .minus(year.match)
      .minus(fixed)
      .minus(asked.paidIn?.afterTax ?? ZERO)
      .minus(asked.reserve ?? ZERO),
  );
  const less = [
    ...(percent ? ['nonelective'] : []),
    ...(asked.employerContribution ? ['employerContribution'] : []),
    ...(asked.paidIn ? ['paidIn.afterTax'] : []),
    ...(asked.reserve ? ['reserve'] : []),
  ].map((name) => ` - ${name}`);
  const ordinaryName =
    'deferrals - max(0, min(catchUp, deferrals - max(0, limits.electiveDeferral - otherEmployers)))';
  return {
    amount,
    lines: [
      limitLine(limits, 'annualAdditions'),
      ...(percent
        ? [
            computed(
              'nonelective',
              says.nonelective(percent),
              nonelective,
              YOUR_PLAN,
              `cents(min(pay, limits.compensation) * ${percent} / 100)`,
            ),
          ]
        : []),
      ...(asked.employerContribution
        ? [given('employerContribution', says.employerStated(), asked.employerContribution)]
        : []),
      ...(asked.reserve ? [given('reserve', says.reserve(), asked.reserve)] : []),
      computed(
        'afterTaxRoom',
        says.afterTaxRoomLeft(),
        amount,
        'IRC 415(c)(1), (2)',
        `max(0, min(limits.annualAdditions, pay) - (${ordinaryName}) - match${less.join('')})`,
      ),
    ],
  };
}
