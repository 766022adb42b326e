import { calculate } from '../calculator/index.ts';
import { ageAtYearEnd } from './age.ts';
import type { Day } from './day.ts';
import type { Facts, Profile } from './profile.ts';
import { plannedDollars } from './questions/about-you.ts';
import { mostToDefer } from './questions/contributions.ts';

const ON_TOP = /\b(?:also|on top|besides|additionally|in addition|plus|another|an? extra|as well|too)\b/;
const THEIRS = /\b(?:profit[ -]?sharing|nonelective|they|employer|company|firm|contribution)\b/;

const PROFIT_SHARING =
  /\$(\d+(?:\.\d+)?)(?: (?:of|in|a year|per year|worth of|as))* (?:profit[ -]?sharing|nonelective)\b|\bprofit[ -]?sharing(?: (?:of|is|was|about|comes to|contribution))* \$(\d+(?:\.\d+)?)/;

/** "50% of the first 6% plus 10k profit sharing": money of its own, and not the most of the match. */
export function withProfitSharing(facts: Facts, plain: string): Facts {
  const found = plain.includes('?') ? null : PROFIT_SHARING.exec(plain);
  const amount = Number(found?.[1] ?? found?.[2]);
  if (!(amount > 0) || facts.employerContribution != null) return facts;
  const { matchMaximum, ...others } = facts;
  return {
    ...others,
    ...(matchMaximum !== undefined && matchMaximum !== amount && { matchMaximum }),
    employerContribution: amount,
  };
}

/**
 * "They also put in 10k of profit sharing": the year's employer money is what their formula comes to, and that on top.
 * Where the formula can't be computed yet, the amount isn't taken: alone it would stand in the formula's place.
 */
export function withEmployerOnTop(read: Facts, plain: string, profile: Profile, day: Day): Facts {
  const facts = withProfitSharing(read, plain);
  const { employerContribution: more, ...others } = facts;
  const all = { ...profile, ...others };
  const hasFormula = (all.match?.length ?? 0) > 0 || (all.nonelectivePercent ?? 0) > 0;
  if (!more || !hasFormula || !ON_TOP.test(plain) || !THEIRS.test(plain)) return facts;
  const byFormula = formulaComesTo(all, day);
  return byFormula === undefined
    ? others
    : { ...withoutFormula(others), employerContribution: Math.round((byFormula + more) * 100) / 100 };
}

/** What it comes to stands in its place. */
const withoutFormula = ({ match: _, nonelectivePercent: __, matchMaximum: ___, ...others }: Facts): Facts =>
  others;

/** Dollars of the year; undefined where pay or deferrals aren't known. */
function formulaComesTo(profile: Profile, day: Day): number | undefined {
  const { annualPay, match, nonelectivePercent, matchMaximum } = profile;
  const planned = profile.defersTheMost ? mostToDefer(profile, day) : plannedDollars(profile);
  if (typeof annualPay !== 'number' || planned === undefined) return undefined;
  const { employer } = calculate({
    taxYear: day.taxYear,
    participant: {
      ageAtYearEnd: ageAtYearEnd(profile, day.taxYear, day) ?? UNKNOWN_AGE,
      compensation: annualPay,
      electiveDeferrals: { planned },
    },
    plan: {
      ...(match && { match }),
      ...(nonelectivePercent && { nonelectivePercent }),
      ...(matchMaximum && { matchMaximum }),
    },
  });
  return employer.total.toNumber();
}

/** No catch-up, and so no more to match: the least that it comes to. */
const UNKNOWN_AGE = 40;
