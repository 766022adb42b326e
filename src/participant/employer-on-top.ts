import { calculate } from '../calculator/index.ts';
import { ageAtYearEnd } from './age.ts';
import type { Day } from './day.ts';
import type { Facts, Profile } from './profile.ts';
import { plannedDollars } from './questions/about-you.ts';
import { mostToDefer } from './questions/contributions.ts';

const ON_TOP = /\b(?:also|on top|besides|additionally|in addition|plus|another|an? extra|as well|too)\b/;
const THEIRS = /\b(?:profit[ -]?shar(?:ing|e)|nonelective|they|employer|company|firm|contribution)\b/;
const IN_ALL = /\b(?:in all|all together|altogether|(?:in )?total|all in)\b/;

const SHARED = '(?:profit[ -]?shar(?:ing|e)|nonelective)';
const PROFIT_SHARING = new RegExp(
  `\\$(\\d+(?:\\.\\d+)?)(?: (?:of|in|a year|per year|worth of|as))* ${SHARED}\\b|\\bprofit[ -]?shar(?:ing|e)\\b(?:(?!\\b(?:pay|salary|earn|make|making|income|base|tbd|wages|comp|match)\\b)[^$%.;?]){0,50}? ?\\$(\\d+(?:\\.\\d+)?)`,
);

/** "Next March", "in February", "still to come": what is paid after the year for it. Treas. Reg. 1.415(c)-1(b)(6)(i)(B). */
const TO_COME =
  /\b(?:still|to come|next (?:year|spring|quarter|january|february|march|april)|early next year|after (?:year[- ]?end|the year|december)|(?:in|by|this) (?:january|february|march|april)(?: 20\d\d)?)\b/;
const IS_PAST =
  /\b(?:(?<!\b(?:is|are|gets?|be|being|usually|always|only) )paid|received|got|came|was|were|did|last)\b/;

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

/** "Last year it was 7k, this year I expect 9k" */
const LAST_YEARS =
  /\blast year (?:it|that|they|we|mine|(?:the |my |our )?profit[ -]?sharing)(?:'s)? ?(?:was|were|put in|gave|paid|got|had)?[^.;,!?]*/;

/** "A profit sharing contribution of 5% of pay" */
const IN_PERCENT =
  /\bprofit[ -]?shar(?:ing|e)(?: (?:contribution|of|is|at|about|comes to))* (\d+(?:\.\d+)?)%|(\d+(?:\.\d+)?)% (?:of (?:my |our )?(?:pay|salary|comp(?:ensation)?) )?(?:in |as |of )?(?:an? )?profit[ -]?shar(?:ing|e)\b/;

/** Percent of pay of profit sharing that a statement names. */
function sharingPercentIn(plain: string): number | undefined {
  const found = plain.includes('?') ? null : IN_PERCENT.exec(plain);
  const percent = Number(found?.[1] ?? found?.[2]);
  return percent > 0 ? percent : undefined;
}

function sharingInPercent(
  plain: string,
  pay: number | null | undefined,
  { limits }: Day,
): number | undefined {
  const percent = sharingPercentIn(plain);
  if (percent === undefined || typeof pay !== 'number') return undefined;
  return ofPayThatCounts(percent, pay, limits);
}

/** Dollars that a percent comes to, of the pay that counts for employer money. IRC 401(a)(17). */
export const ofPayThatCounts = (percent: number, pay: number, { compensation }: Day['limits']): number =>
  Math.round(Math.min(pay, compensation.toNumber()) * percent) / 100;

/** Figures of profit sharing that a statement names, as facts: they are in the year's employer money, which no fact holds alone. */
export function sharingSaid(plain: string): Facts {
  const [amount, percent] = [profitSharingIn(plain), sharingPercentIn(plain)];
  return {
    ...(amount !== undefined && { employerStillToCome: amount }),
    ...(percent !== undefined && { nonelectivePercent: percent }),
  };
}

/** Dollars of profit sharing that a statement names. */
export function profitSharingIn(plain: string): number | undefined {
  // "3% profit sharing, 120k salary": the percent is what is shared.
  const words = plain.replace(LAST_YEARS, ' ').replace(IN_PERCENT, ' ');
  const found = plain.includes('?') ? null : PROFIT_SHARING.exec(words);
  const amount = Number(found?.[1] ?? found?.[2]);
  return amount > 0 ? amount : undefined;
}

/**
 * "They also put in 10k of profit sharing": the year's employer money is what their formula comes to, and that on top.
 * Where it is paid after the year, or the formula can't be computed yet, it stays an amount of its own: in the formula's
 * place it would take the match away.
 */
export function withEmployerOnTop(read: Facts, plain: string, profile: Profile, day: Day): Facts {
  const inPercent = sharingInPercent(plain, read.annualPay ?? profile.annualPay, day);
  const isBesideDollars = typeof profile.employerContribution === 'number' && !read.match?.length;
  const byPercent = inPercent !== undefined && (isBesideDollars || isToCome(plain)) ? inPercent : undefined;
  const sharing = byPercent ?? profitSharingIn(plain);
  const { nonelectivePercent: _, ...withoutPercent } = read;
  const facts = withoutTrueUpOfMatch(
    byPercent === undefined
      ? withProfitSharing(read, plain)
      : { ...withoutPercent, employerContribution: byPercent },
    plain,
    profile,
  );
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
  if (said && sharing !== undefined && !hasFormula && isOnTop)
    return { ...rest, employerContribution: said + besides(plain, profile) };
  if (!said || !hasFormula || !isOnTop) return said == null ? facts : { ...rest, employerContribution: said };
  // What a formula gave in this same message is in the amount already.
  const more = sharing ?? said;
  const byFormula = formulaComesTo(all, day);
  return byFormula === undefined
    ? { ...rest, ...(sharing !== undefined && { employerStillToCome: sharing }) }
    : { ...withoutFormula(rest), employerContribution: Math.round((byFormula + more) * 100) / 100 };
}

/** Dollars that are known already, which profit sharing comes beside; where they are put right, it stands in their place. */
const besides = (plain: string, { employerContribution }: Profile): number =>
  /\b(?:no|actually|sorry|instead|not|correction|meant|make (?:that|it)|is now)\b/.test(plain)
    ? 0
    : (employerContribution ?? 0);

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
