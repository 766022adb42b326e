import { computed, type DerivationLine, given, limitLine, YOUR_PLAN } from './derivation.ts';
import type { AnnualLimits } from './limits/index.ts';
import { floorZero, type Money, min, percentOf, ZERO } from './money.ts';
import type { Cap, ReadRequest } from './request.ts';
import { says } from './texts.en.ts';

export type PlanCap = { amount: Money; lines: DerivationLine[] };
/** The figure of the cap that only highly compensated employees have. */
export const LOWER_CAP = 'plan.afterTaxCapHighlyCompensated';

/**
 * What the plan itself allows of after-tax money: the least of its caps; `undefined` where it sets none.
 *
 * @param ordinary deferrals other than catch-up, in dollars: a combined cap counts them too
 */
export function planCap(
  request: ReadRequest,
  limits: AnnualLimits,
  { highlyCompensated, ordinary }: { highlyCompensated: boolean | null; ordinary: Money },
): PlanCap | undefined {
  const { plan } = request;
  if (plan.type === '457b') return none(says.no457b(), 'IRC 457(b)(2)');
  if (plan.allowsAfterTax === false) return none(says.planTakesNone(), YOUR_PLAN);
  const lower = highlyCompensated ? plan.afterTaxCapHighlyCompensated : undefined;
  const caps = [
    ...(plan.afterTaxCap ? [capOf(plan.afterTaxCap, request, limits)] : []),
    ...(lower ? [capOf(lower, request, limits)] : []),
    ...(plan.combinedCap ? [afterDeferrals(plan.combinedCap, ordinary, request, limits)] : []),
  ];
  return caps.sort((a, b) => a.amount.comparedTo(b.amount))[0];
}

/** The lower cap alone, for a person of whom it is not known whether it applies. */
export function capIfHighlyCompensated(request: ReadRequest, limits: AnnualLimits): PlanCap | undefined {
  const cap = request.plan.afterTaxCapHighlyCompensated;
  return cap && capOf(cap, request, limits, LOWER_CAP);
}

/**
 * The plan's own caps on deferrals other than catch-up: one on them alone, one on them and after-tax money together;
 * the least of them, and the figures that stand for each. Treas. Reg. 1.414(v)-1(b)(1)(ii).
 */
export function deferralCap(
  request: ReadRequest,
  limits: AnnualLimits,
): (PlanCap & { figures: string[] }) | undefined {
  const { plan } = request;
  const caps = (['plan.deferralCap', 'plan.combinedCap'] as const).flatMap((figure) => {
    const cap = figure === 'plan.deferralCap' ? plan.deferralCap : plan.combinedCap;
    return cap ? [{ figure, ...capOf(cap, request, limits, figure) }] : [];
  });
  if (caps.length === 0) return undefined;
  return {
    amount: min(...caps.map(({ amount }) => amount)),
    figures: caps.map(({ figure }) => figure),
    lines: caps.flatMap(({ lines }) => lines),
  };
}

/** The cap on deferrals other than catch-up and after-tax money together, in dollars; undefined where there is none. */
export const combinedCapOf = (request: ReadRequest, limits: AnnualLimits): Money | undefined =>
  request.plan.combinedCap && capOf(request.plan.combinedCap, request, limits, 'plan.combinedCap').amount;

/** What a cap on deferrals and after-tax money together leaves for after-tax money; the cap's own lines come with the deferrals'. */
function afterDeferrals(cap: Cap, ordinary: Money, request: ReadRequest, limits: AnnualLimits): PlanCap {
  const { amount: both } = capOf(cap, request, limits, 'plan.combinedCap');
  const amount = floorZero(both.minus(ordinary));
  const formula = 'max(0, plan.combinedCap - electiveDeferral.ordinary)';
  return {
    amount,
    lines: [computed('plan.afterTaxCap', says.combinedCapLeft(), amount, YOUR_PLAN, formula)],
  };
}

/** What the lines of each cap say. */
const WORDS = {
  'plan.afterTaxCap': says.ofAfterTax,
  'plan.afterTaxCapHighlyCompensated': says.ofAfterTax,
  'plan.deferralCap': says.ofDeferrals,
  'plan.combinedCap': says.ofBoth,
} as const;

/** Names of the pay limit beside each cap: several may stand in one derivation. */
const PAY_FOR = {
  'plan.afterTaxCap': 'limits.payForCap',
  'plan.afterTaxCapHighlyCompensated': 'limits.payForCapOfHighlyCompensated',
  'plan.deferralCap': 'limits.payForDeferralCap',
  'plan.combinedCap': 'limits.payForCombinedCap',
} as const;

/** In dollars, in percent of pay up to the 401(a)(17) limit, to the cent, or the lesser of both. */
function capOf(
  { percentOfPay, amount }: Cap,
  { participant }: ReadRequest,
  limits: AnnualLimits,
  figure: keyof typeof WORDS = 'plan.afterTaxCap',
): PlanCap {
  const words = WORDS[figure];
  if (percentOfPay === undefined) {
    const dollars = amount ?? ZERO;
    return { amount: dollars, lines: [given(figure, words.amount(), dollars, YOUR_PLAN)] };
  }
  const byPercent = percentOf(min(participant.compensation, limits.compensation), percentOfPay);
  const least = amount ? min(byPercent, amount) : byPercent;
  const payForCap = PAY_FOR[figure];
  const formula = `cents(min(participant.compensation, ${payForCap}) * ${figure}Percent / 100)`;
  return {
    amount: least,
    lines: [
      given(`${figure}Percent`, words.percent(), percentOfPay, YOUR_PLAN),
      limitLine(limits, 'compensation', payForCap),
      ...(amount ? [given(`${figure}Amount`, words.amount(), amount, YOUR_PLAN)] : []),
      computed(
        figure,
        amount ? words.least(percentOfPay) : words.cap(percentOfPay),
        least,
        'IRC 401(a)(17)',
        amount ? `min(${formula}, ${figure}Amount)` : formula,
      ),
    ],
  };
}

const none = (words: string, source: string): PlanCap => ({
  amount: ZERO,
  lines: [given('plan.afterTaxCap', words, ZERO, source)],
});
