import { type Facts, type Profile, takesAfterTax } from './profile.ts';

const SET_IT =
  /^\W*(?:(?:ok|okay|so|done|alright|great|just|now|well|and)\b[ ,.!]*)*i(?:'?ve| have)? (?:just |now |already )?(?:set|put|changed|bumped|raised|upped|turned) (?:it|that|mine) (?:up |down )?(?:to|at) (\d+(?:\.\d+)?)%/;

/**
 * "OK, I set it to 12%", where the deferral is already planned in dollars or as the most: of the after-tax election, which
 * is what there is to set. In plain form.
 */
export function setAsAdvised(plain: string, profile: Profile): Facts | undefined {
  const percent = Number(SET_IT.exec(plain)?.[1]);
  const isPlanned = profile.defersTheMost === true || typeof profile.electiveDeferralPlanned === 'number';
  return percent > 0 && isPlanned && takesAfterTax(profile) === true
    ? { afterTaxPercent: percent }
    : undefined;
}
