import type { AnnualAdditions } from './annual-additions.ts';
import { computed, type DerivationLine, given, YOUR_PLAN } from './derivation.ts';
import type { AnnualLimits } from './limits/index.ts';
import { floorZero, type Money, min, toCents, ZERO } from './money.ts';
import type { ReadRequest } from './request.ts';
import { says } from './texts.en.ts';

export type AfterTaxRoom = {
  /** Room of the whole year under the law and the plan's own cap. */
  headroom: Money;
  /** `headroom` less what was already paid in. */
  remaining: Money;
  bindingLimit: 'annualAdditions' | 'planCap';
  /** What the law alone would leave, whatever the plan allows. */
  legalRoom: Money;
  /** What is left of pay after deferrals and after-tax money already paid: contributions come out of pay. */
  payLeft: Money;
  derivation: DerivationLine[];
};

/**
 * After-tax headroom: the annual additions limit less deferrals other than catch-up less employer money,
 * further cut by the plan's own cap; zero where the plan takes no after-tax money. IRC 415(c).
 */
export function afterTaxRoom(
  request: ReadRequest,
  limits: AnnualLimits,
  additions: AnnualAdditions,
): AfterTaxRoom {
  const { compensation } = request.participant;
  const legalRoom = floorZero(additions.limit.minus(additions.ordinary).minus(additions.employer));
  const cap = planCap(request, limits);
  const headroom = cap ? min(legalRoom, cap.amount) : legalRoom;
  const remaining = floorZero(headroom.minus(additions.afterTaxPaid));
  const payLeft = floorZero(compensation.minus(additions.deferral).minus(additions.afterTaxPaid));
  return {
    headroom,
    remaining,
    bindingLimit: cap?.amount.lt(legalRoom) ? 'planCap' : 'annualAdditions',
    legalRoom,
    payLeft,
    derivation: [
      computed(
        'afterTax.legalRoom',
        says.legalRoom(),
        legalRoom,
        'IRC 415(c)(1), (2)',
        'max(0, annualAdditions.limit - electiveDeferral.ordinary - employer.total)',
      ),
      ...(cap?.lines ?? []),
      computed(
        'afterTax.headroom',
        says.headroom(),
        headroom,
        'IRC 415(c)',
        cap ? 'min(afterTax.legalRoom, plan.afterTaxCap)' : 'afterTax.legalRoom',
      ),
      computed(
        'afterTax.remaining',
        says.afterTaxRemaining(),
        remaining,
        'IRC 415(c)',
        'max(0, afterTax.headroom - participant.afterTaxYearToDate)',
      ),
      computed(
        'afterTax.payLeft',
        says.payLeft(),
        payLeft,
        'contributions are made from pay',
        'max(0, participant.compensation - electiveDeferral.total - participant.afterTaxYearToDate)',
      ),
    ],
  };
}

function planCap(
  { participant, plan }: ReadRequest,
  limits: AnnualLimits,
): { amount: Money; lines: DerivationLine[] } | undefined {
  if (plan.type === '457b') return noneAllowed(says.no457b(), 'IRC 457(b)(2)');
  if (plan.allowsAfterTax === false) return noneAllowed(says.planTakesNone(), YOUR_PLAN);
  const cap = plan.afterTaxCap;
  if (!cap) return undefined;
  if ('amount' in cap)
    return {
      amount: cap.amount,
      lines: [given('plan.afterTaxCap', says.capAmount(), cap.amount, YOUR_PLAN)],
    };
  const pay = min(participant.compensation, limits.compensation);
  const amount = toCents(pay.times(cap.percentOfPay).div(100));
  return {
    amount,
    lines: [
      given('plan.afterTaxCapPercent', says.capPercent(), cap.percentOfPay, YOUR_PLAN),
      given(
        'limits.payForCap',
        says.limit('compensation', limits.taxYear),
        limits.compensation,
        limits.sources.compensation,
      ),
      computed(
        'plan.afterTaxCap',
        says.cap(cap.percentOfPay),
        amount,
        'IRC 401(a)(17)',
        'cents(min(participant.compensation, limits.payForCap) * plan.afterTaxCapPercent / 100)',
      ),
    ],
  };
}

const noneAllowed = (words: string, source: string) => ({
  amount: ZERO,
  lines: [given('plan.afterTaxCap', words, ZERO, source)],
});
