import { lookBackThreshold } from './limits/index.ts';
import { Money } from './money.ts';
import type { ReadRequest } from './request.ts';
import { says } from './texts.en.ts';

export type AcpTest = {
  /** Highly compensated for this year? By pay of the year before, or as a 5% owner. IRC 414(q)(1). */
  highlyCompensated: boolean | null;
  /** May after-tax contributions of this person come back after a failed test? */
  refundPossible: boolean | null;
  says: string;
  source: string;
};

/**
 * After-tax contributions and match are tested together; those of highly compensated employees may come back,
 * with the earnings taxable, by 2½ months after the plan year. A safe harbour does not spare after-tax money;
 * a plan without other employees has nobody to be tested against. IRC 401(m)(2), (6), (11); 414(q).
 *
 * Prior-year pay is read from `priorYearFicaWages`: 415(c)(3) pay may differ (cafeteria-plan amounts are in it
 * and not in FICA wages), and a plan may have elected to count only its top-paid group, IRC 414(q)(3). Wages at
 * the Social Security base or above still tell, since the 414(q) threshold lies below that base in each year
 * known here. Exactly at the threshold is not above it.
 */
export function acpTest({ taxYear, participant, plan }: ReadRequest): AcpTest {
  const source = 'IRC 401(m)(2), (6), (11); 414(q)(1)';
  if (plan.type === 'solo401k' || plan.type === '457b')
    return { highlyCompensated: null, refundPossible: false, says: says.noTest(plan.type), source };
  const highlyCompensated = isHighlyCompensated(taxYear, participant);
  return {
    highlyCompensated,
    refundPossible: highlyCompensated,
    says: says.acp(
      highlyCompensated,
      taxYear,
      typeof participant.highlyCompensated === 'boolean'
        ? 'said'
        : participant.newHire === true
          ? 'newHire'
          : 'wages',
    ),
    source,
  };
}

/**
 * Whether somebody is highly compensated for a tax year; null where last year's wages, or that year's threshold, are
 * not known. IRC 414(q)(1).
 *
 * @param who wages of the year before from this employer, in dollars; `highlyCompensated`: what the plan itself says
 * @example isHighlyCompensated(2026, { priorYearFicaWages: 165_000 }) // true: above $160,000
 */
export function isHighlyCompensated(
  taxYear: number,
  who: {
    priorYearFicaWages?: Money | number | null | undefined;
    fivePercentOwner?: boolean | null | undefined;
    newHire?: boolean | null | undefined;
    highlyCompensated?: boolean | null | undefined;
  },
): boolean | null {
  if (typeof who.highlyCompensated === 'boolean') return who.highlyCompensated;
  if (who.fivePercentOwner === true) return true;
  // No pay here in the look-back year, and no owner: not highly compensated. IRC 414(q)(1)(B).
  if (who.newHire) return false;
  const wages = who.priorYearFicaWages;
  const threshold = lookBackThreshold(taxYear);
  return wages !== undefined && wages !== null && threshold ? new Money(wages).gt(threshold) : null;
}
