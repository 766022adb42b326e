import { type RequiredDistributions, requiredDistributions } from '../../calculator/index.ts';
import type { Profile } from '../../participant/profile.ts';

/** Who was born before needs a date: the half year decides. IRC 401(a)(9)(C)(v). */
const OLDEST_BY_YEAR = 1950;

/** From when the law requires distributions, by age alone; undefined where the birth isn't known well enough. */
export function requiredFor({
  birthDate,
  birthYear,
  fivePercentOwner,
}: Pick<Profile, 'birthDate' | 'birthYear' | 'fivePercentOwner'>): RequiredDistributions | undefined {
  if (birthDate) return requiredDistributions({ birthDate, stillWorking: true, fivePercentOwner });
  if (!birthYear || birthYear < OLDEST_BY_YEAR) return undefined;
  return requiredDistributions({ birthYear, stillWorking: true, fivePercentOwner });
}
