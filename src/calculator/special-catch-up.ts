import { computed, type DerivationLine, given, limitLine } from './derivation.ts';
import type { AnnualLimits } from './limits/index.ts';
import { floorZero, type Money, min, money, ZERO } from './money.ts';
import type { ReadRequest } from './request.ts';
import { says } from './texts.en.ts';

/** What raises the deferral limit itself, before any catch-up by age. */
export type SpecialCatchUp = {
  kind: 'none' | 'fifteenYears' | 'lastThreeYears';
  amount: Money;
  derivation: DerivationLine[];
};

/** IRC 402(g)(7)(A)(i)–(iii). */
const A_YEAR = money(3_000);
const A_LIFETIME = money(15_000);
const A_YEAR_OF_SERVICE = money(5_000);
const YEARS_OF_SERVICE = 15;

/** The special catch-up of a 403(b) or a governmental 457(b), where the request says what it needs. */
export function specialCatchUp({ participant, plan }: ReadRequest, limits: AnnualLimits): SpecialCatchUp {
  if (plan.type === '403b' && participant.fifteenYears) return fifteenYears(participant.fifteenYears);
  if (plan.type === '457b' && participant.lastThreeYears)
    return lastThreeYears(participant.lastThreeYears.unusedBefore, limits);
  return { kind: 'none', amount: ZERO, derivation: [] };
}

/**
 * After 15 years with a school, hospital, church or the like: the least of $3,000, what is left of $15,000 in a
 * lifetime, and $5,000 for each year of service less all that was deferred there before. IRC 402(g)(7).
 */
function fifteenYears({
  yearsOfService,
  deferralsBefore,
  usedBefore = ZERO,
}: NonNullable<ReadRequest['participant']['fifteenYears']>): SpecialCatchUp {
  if (yearsOfService < YEARS_OF_SERVICE)
    return {
      kind: 'none',
      amount: ZERO,
      derivation: [
        given('electiveDeferral.specialCatchUp', says.tooFewYears(yearsOfService), ZERO, 'IRC 402(g)(7)(C)'),
      ],
    };
  const byService = floorZero(A_YEAR_OF_SERVICE.times(yearsOfService).minus(deferralsBefore));
  const amount = min(A_YEAR, floorZero(A_LIFETIME.minus(usedBefore)), byService);
  return {
    kind: 'fifteenYears',
    amount,
    derivation: [
      given(
        'fifteenYears.service',
        says.serviceAmount(yearsOfService),
        A_YEAR_OF_SERVICE.times(yearsOfService),
      ),
      given('fifteenYears.deferralsBefore', says.deferralsBefore(), deferralsBefore),
      given('fifteenYears.usedBefore', says.fifteenUsed(), usedBefore),
      computed(
        'electiveDeferral.specialCatchUp',
        says.fifteenYears(),
        amount,
        'IRC 402(g)(7)(A)',
        'min(3000, max(0, 15000 - fifteenYears.usedBefore), max(0, fifteenYears.service - fifteenYears.deferralsBefore))',
      ),
    ],
  };
}

/** In the three years before normal retirement age: up to the limit once more, as far as earlier years left room. IRC 457(b)(3). */
function lastThreeYears(unusedBefore: Money, limits: AnnualLimits): SpecialCatchUp {
  const amount = min(limits.electiveDeferral, unusedBefore);
  return {
    kind: 'lastThreeYears',
    amount,
    derivation: [
      given('lastThreeYears.unusedBefore', says.unusedBefore(), unusedBefore),
      limitLine(limits, 'electiveDeferral', 'lastThreeYears.limit'),
      computed(
        'electiveDeferral.specialCatchUp',
        says.lastThreeYears(),
        amount,
        'IRC 457(b)(3)(A), (B)',
        'min(lastThreeYears.limit, lastThreeYears.unusedBefore)',
      ),
    ],
  };
}
