import { computed, type DerivationLine, given, limitLine, YOUR_PLAN } from './derivation.ts';
import type { AnnualLimits } from './limits/index.ts';
import { type Money, min, percentOf, ZERO } from './money.ts';
import type { ReadRequest } from './request.ts';
import { says } from './texts.en.ts';

export type PlanCap = { amount: Money; lines: DerivationLine[] };
/** The figure of the cap that only highly compensated employees have. */
export const LOWER_CAP = 'plan.afterTaxCapHighlyCompensated';
type Cap = NonNullable<ReadRequest['plan']['afterTaxCap']>;

/** What the plan itself allows of after-tax money; `undefined` where it sets no bound of its own. */
export function planCap(
  request: ReadRequest,
  limits: AnnualLimits,
  highlyCompensated: boolean | null,
): PlanCap | undefined {
  const { plan } = request;
  if (plan.type === '457b') return none(says.no457b(), 'IRC 457(b)(2)');
  if (plan.allowsAfterTax === false) return none(says.planTakesNone(), YOUR_PLAN);
  const lower = highlyCompensated ? plan.afterTaxCapHighlyCompensated : undefined;
  const caps = [
    ...(plan.afterTaxCap ? [capOf(plan.afterTaxCap, request, limits)] : []),
    ...(lower ? [capOf(lower, request, limits)] : []),
  ];
  return caps.sort((a, b) => a.amount.comparedTo(b.amount))[0];
}

/** The lower cap alone, for a person of whom it is not known whether it applies. */
export function capIfHighlyCompensated(request: ReadRequest, limits: AnnualLimits): PlanCap | undefined {
  const cap = request.plan.afterTaxCapHighlyCompensated;
  return cap && capOf(cap, request, limits, LOWER_CAP);
}

/** In dollars, or in percent of pay up to the 401(a)(17) limit, to the cent. */
function capOf(
  cap: Cap,
  { participant }: ReadRequest,
  limits: AnnualLimits,
  figure = 'plan.afterTaxCap',
): PlanCap {
  if ('amount' in cap)
    return { amount: cap.amount, lines: [given(figure, says.capAmount(), cap.amount, YOUR_PLAN)] };
  const payForCap = `limits.payForCap${figure === LOWER_CAP ? 'OfHighlyCompensated' : ''}`;
  const pay = min(participant.compensation, limits.compensation);
  const amount = percentOf(pay, cap.percentOfPay);
  const formula = `cents(min(participant.compensation, ${payForCap}) * ${figure}Percent / 100)`;
  return {
    amount,
    lines: [
      given(`${figure}Percent`, says.capPercent(), cap.percentOfPay, YOUR_PLAN),
      limitLine(limits, 'compensation', payForCap),
      computed(figure, says.cap(cap.percentOfPay), amount, 'IRC 401(a)(17)', formula),
    ],
  };
}

const none = (words: string, source: string): PlanCap => ({
  amount: ZERO,
  lines: [given('plan.afterTaxCap', words, ZERO, source)],
});
