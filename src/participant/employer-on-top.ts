import { calculate } from '../calculator/index.ts';
import { ageAtYearEnd } from './age.ts';
import type { Day } from './day.ts';
import type { Facts, Profile } from './profile.ts';
import { plannedDollars } from './questions/about-you.ts';
import { mostToDefer } from './questions/contributions.ts';

const ON_TOP = /\b(?:also|on top|besides|additionally|in addition|plus|another|an? extra|as well|too)\b/;
const THEIRS = /\b(?:profit[ -]?sharing|nonelective|they|employer|company|firm|contribution)\b/;
const IN_ALL = /\b(?:in all|all together|altogether|(?:in )?total|all in)\b/;

const SHARED = '(?:profit[ -]?sharing|nonelective)';
const PROFIT_SHARING = new RegExp(
  `\\$(\\d+(?:\\.\\d+)?)(?: (?:of|in|a year|per year|worth of|as))* ${SHARED}\\b|\\bprofit[ -]?sharing\\b[^$%.;?]{0,50}? ?\\$(\\d+(?:\\.\\d+)?)`,
);

/** "Next March", "in February", "still to come": what is paid after the year for it. Treas. Reg. 1.415(c)-1(b)(6)(i)(B). */
const TO_COME =
  /\b(?:still|to come|next (?:year|spring|quarter|january|february|march|april)|early next year|after (?:year[- ]?end|the year|december)|(?:in|by|this) (?:january|february|march|april)(?: 20\d\d)?)\b/;
const IS_PAST = /\b(?:paid|received|got|came|was|were|did|last)\b/;

/** "50% of the first 6% plus 10k profit sharing": money of its own, and not the most of the match. */
export function withProfitSharing(facts: Facts, plain: string): Facts {
  const amount = profitSharingIn(plain);
  if (amount === undefined || facts.employerContribution != null) return facts;
  const { matchMaximum, ...others } = facts;
  return {
    ...others,
    ...(matchMaximum !== undefined && matchMaximum !== amount && { matchMaximum }),
    employerContribution: amount,
  };
}

/** Dollars of profit sharing that a statement names. */
export function profitSharingIn(plain: string): number | undefined {
  const found = plain.includes('?') ? null : PROFIT_SHARING.exec(plain);
  const amount = Number(found?.[1] ?? found?.[2]);
  return amount > 0 ? amount : undefined;
}

/**
 * "They also put in 10k of profit sharing": the year's employer money is what their formula comes to, and that on top.
 * Where it is paid after the year, or the formula can't be computed yet, it stays an amount of its own: in the formula's
 * place it would take the match away.
 */
export function withEmployerOnTop(read: Facts, plain: string, profile: Profile, day: Day): Facts {
  const sharing = profitSharingIn(plain);
  const facts = withoutTrueUpOfMatch(withProfitSharing(read, plain), plain, profile);
  const { employerContribution: said, ...others } = facts;
  if (sharing !== undefined && isToCome(plain))
    return {
      ...withoutAmount(others, sharing, plain),
      ...otherThan(said, sharing),
      employerStillToCome: sharing,
    };
  const all = { ...profile, ...others };
  const hasFormula = (all.match?.length ?? 0) > 0 || (all.nonelectivePercent ?? 0) > 0;
  const isOnTop = sharing !== undefined ? !IN_ALL.test(plain) : ON_TOP.test(plain) && THEIRS.test(plain);
  const rest = sharing === undefined ? others : withoutAmount(others, sharing, plain);
  if (!said || !hasFormula || !isOnTop) return said == null ? facts : { ...rest, employerContribution: said };
  // What a formula gave in this same message is in the amount already.
  const more = sharing ?? said;
  const byFormula = formulaComesTo(all, day);
  return byFormula === undefined
    ? { ...rest, ...(sharing !== undefined && { employerStillToCome: sharing }) }
    : { ...withoutFormula(rest), employerContribution: Math.round((byFormula + more) * 100) / 100 };
}

const isToCome = (plain: string): boolean => TO_COME.test(plain) && !IS_PAST.test(plain);

const otherThan = (said: number | null | undefined, sharing: number): Facts =>
  typeof said === 'number' && said < sharing ? { employerContribution: said } : {};

const DEFERRED = ['electiveDeferralPlanned', 'electiveDeferralYearToDate', 'afterTaxYearToDate'] as const;

/** The employer's money is no deferral of one's own, where the amount is said once. */
function withoutAmount(facts: Facts, amount: number, plain: string): Facts {
  const rest = { ...facts };
  if (plain.split(`$${amount}`).length > 2) return rest;
  for (const field of DEFERRED) if (rest[field] === amount) delete rest[field];
  return rest;
}

const TRUE_UP = /\btrue[- ]?up\b/;

/** Whether a true-up is told of that the formula of the match holds already: the year's match is in the figures as a whole. */
export const isInTheMatch = (
  { employerStillToCome, match }: Facts,
  plain: string,
  profile: Profile,
): boolean =>
  employerStillToCome != null &&
  TRUE_UP.test(plain) &&
  !PROFIT_SHARING.test(plain) &&
  ((match ?? profile.match)?.length ?? 0) > 0;

/** "I expect a true-up of 2,000": it makes the match what the formula says, and is nothing on top. */
function withoutTrueUpOfMatch(facts: Facts, plain: string, profile: Profile): Facts {
  if (!isInTheMatch(facts, plain, profile)) return facts;
  const { employerStillToCome: _, ...others } = facts;
  return { ...others, trueUp: true };
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
