import { computed, type DerivationLine, given, YOUR_PLAN } from './derivation.ts';
import { floorZero, type Money, min, sum, toCents, ZERO } from './money.ts';
import type { MatchTier } from './request.ts';
import { says } from './texts.en.ts';

/**
 * The match on a deferral, tier by tier: each tier matches the part of the deferral between the bound of the
 * tier below it and its own. The order in which the tiers are given does not matter. Dollars, to the cent.
 *
 * @param deferral what was deferred out of `pay`
 * @param pay the pay that counts, already held to the 401(a)(17) limit
 * @example matchOn([{ rate: 0.5, upToPercentOfPay: 6 }], 10_000, 100_000) // 3,000: half of 6% of pay
 */
export const matchOn = (tiers: readonly MatchTier[], deferral: Money, pay: Money): Money =>
  toCents(exactMatch(tiers, deferral, pay));

/** `matchOn` before it is rounded to the cent. */
export function exactMatch(tiers: readonly MatchTier[], deferral: Money, pay: Money): Money {
  const sorted = inOrder(tiers, pay);
  const matched = sorted.map((tier, index) => {
    const below = sorted[index - 1];
    const from = below ? tierBound(below, pay) : ZERO;
    return floorZero(min(deferral, tierBound(tier, pay)).minus(from)).times(tier.rate);
  });
  return sum(matched);
}

/** The lines that explain `matchOn`; they name `employer.matchedDeferral` and `employer.payThatCounts`. */
export function matchDerivation(
  tiers: readonly MatchTier[],
  pay: Money,
  amount: Money,
  { asRoth, maximum }: { asRoth: boolean; maximum: Money | undefined },
): DerivationLine[] {
  const sorted = inOrder(tiers, pay);
  return [
    ...sorted.flatMap((tier, index) => tierLines(tier, `plan.match.tier${index + 1}`, index + 1, pay)),
    ...(maximum ? [given('plan.matchMaximum', says.matchMaximum(), maximum, YOUR_PLAN)] : []),
    computed(
      'employer.match',
      says.match(asRoth),
      amount,
      asRoth ? 'SECURE 2.0 Act, section 604; IRC 402A(a)(2)' : YOUR_PLAN,
      maximum ? `min(${matchFormula(sorted.length)}, plan.matchMaximum)` : matchFormula(sorted.length),
    ),
  ];
}

/** Up to how many dollars deferred a tier goes. */
export function tierBound(tier: MatchTier, pay: Money): Money {
  return tier.upToAmount ?? pay.times(tier.upToPercentOfPay ?? ZERO).div(100);
}

/** Tiers from the lowest bound up. */
export function inOrder(tiers: readonly MatchTier[], pay: Money): MatchTier[] {
  return [...tiers].sort(
    (a, b) => tierBound(a, pay).comparedTo(tierBound(b, pay)) || b.rate.comparedTo(a.rate),
  );
}

function tierLines(tier: MatchTier, name: string, number: number, pay: Money): DerivationLine[] {
  const rate = given(`${name}Rate`, says.tierRate(number, tier.rate), tier.rate, YOUR_PLAN);
  if (tier.upToAmount)
    return [rate, given(`${name}Bound`, says.tierAmount(number), tier.upToAmount, YOUR_PLAN)];
  const upTo = tier.upToPercentOfPay ?? ZERO;
  return [
    rate,
    given(`${name}Percent`, says.tierPercent(number), upTo, YOUR_PLAN),
    computed(
      `${name}Bound`,
      says.tierBound(number, upTo),
      tierBound(tier, pay),
      'IRC 401(a)(17)',
      `employer.payThatCounts * ${name}Percent / 100`,
    ),
  ];
}

const matchFormula = (tiers: number): string => `cents(${matchSum(tiers, 'employer.matchedDeferral')})`;

/** The formula of a match on `base`, before rounding. */
export function matchSum(tiers: number, base: string): string {
  const part = (number: number) => {
    const from = number === 1 ? '0' : `plan.match.tier${number - 1}Bound`;
    return `max(0, min(${base}, plan.match.tier${number}Bound) - ${from}) * plan.match.tier${number}Rate`;
  };
  return Array.from({ length: tiers }, (_, index) => part(index + 1)).join(' + ') || '0';
}
