import { isHighlyCompensated } from '../calculator/index.ts';
import type { Profile } from './profile.ts';

/** Began here in that year, and so has no wages of the year before from this employer. */
export const isNewHire = ({ startedOn, priorYearWages }: Profile, taxYear: number): boolean =>
  startedOn?.startsWith(String(taxYear)) === true && !priorYearWages;

/** The plan's cap on one's deferrals in percent of pay; undefined where it has none, or none is known. */
export type DeferralCapPercent = {
  percent: number;
  /** It is the lower one for the highly compensated, and nobody knows whether this person is. */
  isUnsure: boolean;
};

/**
 * Of the plan's cap for everybody and its lower one for the highly compensated, the one that holds for this person. Who
 * may be highly compensated gets the lower one, since it can be passed without knowing. IRC 414(q)(1).
 *
 * @example deferralCapPercent({ deferralCapPercent: 50, deferralCapHighlyCompensatedPercent: 8, priorYearWages: 90_000 }, 2026)
 * // { percent: 50, isUnsure: false }
 */
export function deferralCapPercent(profile: Profile, taxYear: number): DeferralCapPercent | undefined {
  const everybody = profile.deferralCapPercent ?? undefined;
  const lower = profile.deferralCapHighlyCompensatedPercent ?? undefined;
  const isOne = isHighlyCompensated(taxYear, {
    priorYearFicaWages: profile.priorYearWages,
    fivePercentOwner: profile.fivePercentOwner,
    newHire: isNewHire(profile, taxYear),
    highlyCompensated: profile.highlyCompensated,
  });
  if (lower === undefined || isOne === false || (everybody !== undefined && everybody <= lower))
    return everybody === undefined ? undefined : { percent: everybody, isUnsure: false };
  return { percent: lower, isUnsure: isOne === null };
}
