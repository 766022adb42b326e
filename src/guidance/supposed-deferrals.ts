import type { Facts, Profile } from '../participant/profile.ts';
import { normalize } from '../participant/reading/normalize.ts';

/** What is supposed of one's own deferrals: that they stop, stay, or go into another employer's plan. In plain form. */

const ANOTHER_JOB =
  /\b(?:another|a second|a 2nd|my other|some other|the other|a different) (?:job|employer|company|gig|plan|theplan)\b/;
const DEFERRED =
  /(?<!\b(?:company|employer|they|firm) (?:also )?)\b(?:deferr?(?:ed)?|put(?: in)?|contribut(?:e|ed)|sav(?:e|ed)|plan to contribute)(?: in)? \$(\d+(?:\.\d+)?)|\$(\d+(?:\.\d+)?) (?:of |in )?deferrals?\b/;
const OF_ONE_CLOSE = /\b(?:wife|husband|spouse|partner)'?s? (?:own )?(?:plan|theplan|account|job)\b/;

/** "If I had another job with 20k of deferrals": the limit is shared, the plan isn't. A spouse's is neither. IRC 402(g)(1). */
export function ofAnotherJob(said: Facts, plain: string): Facts {
  if (OF_ONE_CLOSE.test(plain)) return withoutDeferrals(said, () => true);
  const found = DEFERRED.exec(plain);
  const amount = Number(found?.[1] ?? found?.[2]);
  if (!ANOTHER_JOB.test(plain) || !(amount > 0)) return said;
  return { ...withoutDeferrals(said, (value) => value === amount), otherEmployerDeferrals: amount };
}

const DEFERRALS: ReadonlySet<string> = new Set(['electiveDeferralPlanned', 'electiveDeferralYearToDate']);
const withoutDeferrals = (said: Facts, isIt: (value: unknown) => boolean): Facts =>
  Object.fromEntries(Object.entries(said).filter(([field, value]) => !(DEFERRALS.has(field) && isIt(value))));

/** "And if I stayed at 12%?" */
export function deferralKeptAt(plain: string): Facts {
  const percent =
    /^i (?:stay(?:ed)?|keep|kept|am|remain(?:ed)?|stuck|stick|left it|go|went)(?: (?:it|put|back|with|down|up))* (?:at|to) (\d+(?:\.\d+)?)%$/.exec(
      plain,
    )?.[1];
  return percent ? { electiveDeferralPercent: Number(percent) } : {};
}

const STOPS =
  /\b(?:stop|stopped|quit|pause|paused|halt|suspend|cancel)(?: (?:my|all|the|making|doing|regular|normal|paycheck))* (?:deferring|deferrals?|contribut\w+|saving|putting|pretax|roth|aftertax)/;
const NOTHING = /\b(?:put|contribute|add|defer|pay|do)(?: in)? (?:nothing|zero|\$0|no)\b(?: (?:else|more))?/;

/** "What if I stop the regular deferrals right now?" */
export function stopsDeferring(statement: string): boolean {
  const plain = normalize(statement);
  return STOPS.test(plain) && !/\baftertax\b|\bmatch/.test(plain);
}

/** "What if I stop deferring?": what is in stays in, and nothing more comes. */
export function stopped(plain: string, profile: Profile): Facts {
  if (!STOPS.test(plain) && !NOTHING.test(plain)) return {};
  if (/\baftertax\b/.test(plain)) return { afterTaxPercent: 0 };
  return /\bmatch/.test(plain) ? {} : { electiveDeferralPlanned: profile.electiveDeferralYearToDate ?? 0 };
}
