import {
  type Distribution,
  type DistributionRequest,
  distribute,
  InvalidRequestError,
  Money,
} from '../calculator/index.ts';
import { ageAtYearEnd } from '../participant/age.ts';
import type { Day } from '../participant/day.ts';
import type { Facts, Profile } from '../participant/profile.ts';
import { readText } from '../participant/reading/index.ts';
import { normalize } from '../participant/reading/normalize.ts';
import { type Account, allOf, inTwo } from './account.ts';

/** A payment to several destinations, or why it cannot be computed. */
export type Rollover =
  | { kind: 'paid'; amount: number; distribution: Distribution; own: boolean }
  | { kind: 'refused'; problems: string[] }
  /** No balances are known, and none were written. */
  | { kind: 'needsBalances' };

const DESTINATIONS: readonly [RegExp, string][] = [
  [/roth ira/, 'Roth IRA'],
  [/roth (?:theplan|plan|account)|inplan/, 'Roth 401(k)'],
  [/(?:pretax|ira\b)/, 'traditional IRA'],
  [/(?:new |other )?(?:employer|theplan|plan)/, 'new employer’s plan'],
];
const SENT =
  /\$?(\d+(?:\.\d+)?) ?(?:goes |rolled |directly )?(?:in)?to (?:my |a |an |the )?([a-z' ]{3,40}?)(?=,|;| and |\.|$|\$)/g;
const TAKEN =
  /(?:take|taking|withdraw|pay out|distribute|roll(?:ing)? (?:over|out)|of)(?: out)? \$(\d+(?:\.\d+)?)/;

/**
 * Reads "rollover 80k pretax 20k after-tax: 80k to traditional IRA, 20k to Roth IRA"; balances that are not
 * written are those of the profile. With no destinations, all of it: pre-tax to a traditional IRA, after-tax to
 * a Roth IRA. What is left of the amount taken is paid in cash. Notice 2014-54.
 */
export function rolloverFor(profile: Profile, words: string, day: Day): Rollover {
  const plain = normalize(words);
  const directRollovers = destinationsIn(plain);
  const withoutDestinations = plain.replace(SENT, ' ');
  const said: Facts = words === '' ? {} : readText(withoutDestinations, day).facts;
  const account = accountOf(said, profile);
  if (!account) return { kind: 'needsBalances' };
  const rolled = Money.sum(0, ...directRollovers.map((each) => each.amount)).toNumber();
  const { own, ...balances } = account;
  const amount = Number(TAKEN.exec(withoutDestinations)?.[1] ?? (rolled > 0 ? rolled : allOf(balances)));
  const request: DistributionRequest = {
    ...balances,
    amount,
    directRollovers,
    ...(typeof profile.marginalTaxRate === 'number' && { marginalTaxRate: profile.marginalTaxRate }),
    ...ageOf(profile, day),
  };
  return attempt(request, amount, own);
}

/** Without destinations the payment goes out in two, in its own proportion. */
function attempt(request: DistributionRequest, amount: number, own: boolean): Rollover {
  const isSent = (request.directRollovers ?? []).length > 0;
  try {
    const directRollovers = isSent ? request.directRollovers : inTwo(distribute(request));
    return { kind: 'paid', amount, distribution: distribute({ ...request, directRollovers }), own };
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    return {
      kind: 'refused',
      problems: error.problems.map(({ field, came, allowed }) => `${field}: ${came}; ${allowed}`),
    };
  }
}

function destinationsIn(plain: string): { to: string; amount: number }[] {
  return [...plain.matchAll(SENT)].flatMap(([, amount, where = '']) => {
    const to = DESTINATIONS.find(([wording]) => wording.test(where))?.[1];
    return to ? [{ to, amount: Number(amount) }] : [];
  });
}

/** The balances that were written, else those of the profile. */
function accountOf(said: Facts, profile: Profile): (Account & { own: boolean }) | undefined {
  const isSaid = typeof said.afterTaxBalance === 'number' || typeof said.preTaxBalance === 'number';
  const from = isSaid ? said : profile;
  const separate = isSaid ? said.separateAccounting === true : profile.separateAccounting === true;
  if (typeof from.afterTaxBalance !== 'number' && typeof from.preTaxBalance !== 'number') return undefined;
  if (!separate && typeof from.preTaxBalance !== 'number') return undefined;
  return {
    preTaxBalance: from.preTaxBalance ?? 0,
    afterTaxBalance: from.afterTaxBalance ?? 0,
    afterTaxEarnings: from.afterTaxEarnings ?? 0,
    separateAccounting: separate,
    own: !isSaid,
  };
}

/** Whole years are enough but in the year of 59½. */
function ageOf(profile: Profile, day: Day): { age?: number } {
  const atYearEnd = ageAtYearEnd(profile, day.calendarYear, day);
  return atYearEnd === undefined || atYearEnd === 59 || atYearEnd === 60 ? {} : { age: atYearEnd };
}
