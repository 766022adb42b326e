import { computed, type DerivationLine, YOUR_PLAN } from './derivation.ts';
import { exactMatch, inOrder, matchSum, tierBound } from './match.ts';
import { centsDown, floorZero, type Money, min, sum } from './money.ts';
import type { MatchTier } from './request.ts';
import { says } from './texts.en.ts';

/** What the match on after-tax contributions is computed from. */
export type Matching = { tiers: readonly MatchTier[]; deferral: Money; pay: Money };

/**
 * After-tax contributions that are matched make a circle: each dollar brings employer money, which takes room
 * too. Solved exactly, step by step: within a step of the match a dollar takes 1 + rate of room; above the
 * last step it takes one. To the cent, rounded down, so that the limit is never passed.
 *
 * @param room what the law leaves after deferrals and the match on them, in dollars
 */
export function afterTaxThatFits(
  { tiers, deferral, pay }: Matching,
  room: Money,
): { amount: Money; derivation: DerivationLine[] } {
  const lines: DerivationLine[] = [];
  const taken: Money[] = [];
  let left = room;
  const ordered = inOrder(tiers, pay);
  for (const [index, tier] of ordered.entries()) {
    const number = index + 1;
    const below = ordered[index - 1];
    const from = below ? tierBound(below, pay) : undefined;
    const width = floorZero(tierBound(tier, pay).minus(from?.gt(deferral) ? from : deferral));
    const step = min(width, left.div(tier.rate.plus(1)));
    const name = `afterTax.step${number}`;
    const start = from
      ? `max(employer.matchedDeferral, plan.match.tier${index}Bound)`
      : 'employer.matchedDeferral';
    const leftName = index === 0 ? 'afterTax.legalRoom' : `afterTax.step${index}Left`;
    const after = left.minus(step.times(tier.rate.plus(1)));
    lines.push(
      computed(
        name,
        says.afterTaxStep(number, tier.rate),
        step,
        YOUR_PLAN,
        `min(max(0, plan.match.tier${number}Bound - ${start}), ${leftName} / (1 + plan.match.tier${number}Rate))`,
      ),
      computed(
        `${name}Left`,
        says.afterTaxStepLeft(number),
        after,
        YOUR_PLAN,
        `${leftName} - ${name} * (1 + plan.match.tier${number}Rate)`,
      ),
    );
    taken.push(step);
    left = after;
  }
  const amount = centsDown(sum(taken).plus(left));
  const names = ordered.map((_, index) => `afterTax.step${index + 1}`);
  const last = ordered.length > 0 ? `afterTax.step${ordered.length}Left` : 'afterTax.legalRoom';
  lines.push(
    computed(
      'afterTax.withItsMatch',
      says.afterTaxWithMatch(),
      amount,
      'IRC 415(c)(2)(A)',
      `centsDown(${[...names, last].join(' + ')})`,
    ),
  );
  return { amount, derivation: lines };
}

/** The match that after-tax contributions bring, beyond the match on deferrals; rounded down to the cent. */
export function matchOnAfterTax(
  { tiers, deferral, pay }: Matching,
  afterTax: Money,
): { amount: Money; derivation: DerivationLine[] } {
  const amount = centsDown(
    exactMatch(tiers, deferral.plus(afterTax), pay).minus(exactMatch(tiers, deferral, pay)),
  );
  const both = matchSum(tiers.length, 'employer.matchedDeferral + afterTax.headroom');
  const alone = matchSum(tiers.length, 'employer.matchedDeferral');
  return {
    amount,
    derivation: [
      computed(
        'employer.matchOnAfterTax',
        says.matchOnAfterTax(),
        amount,
        YOUR_PLAN,
        `centsDown(${both} - (${alone}))`,
      ),
    ],
  };
}
