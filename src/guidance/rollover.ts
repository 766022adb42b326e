import {
  type Distribution,
  type DistributionRequest,
  distribute,
  InvalidRequestError,
} from '../calculator/index.ts';
import { ageAtYearEnd } from '../participant/age.ts';
import type { Day } from '../participant/day.ts';
import type { Facts, Profile } from '../participant/profile.ts';
import { readText } from '../participant/reading/index.ts';
import { normalize } from '../participant/reading/normalize.ts';

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
  const all = round(
    (account.separateAccounting ? 0 : account.preTaxBalance) +
      account.afterTaxEarnings +
      account.afterTaxBalance,
  );
  const rolled = round(directRollovers.reduce((sum, { amount }) => sum + amount, 0));
  const amount = Number(TAKEN.exec(withoutDestinations)?.[1] ?? (rolled > 0 ? rolled : all));
  const request: DistributionRequest = {
    ...account,
    amount,
    directRollovers: directRollovers.length > 0 ? directRollovers : splitOf(account, amount, all),
    ...(typeof profile.marginalTaxRate === 'number' && { marginalTaxRate: profile.marginalTaxRate }),
    ...ageOf(profile, day),
  };
  return attempt(request, amount, account.own);
}

function attempt(request: DistributionRequest & { own?: boolean }, amount: number, own: boolean): Rollover {
  const { own: _, ...asked } = request;
  try {
    return { kind: 'paid', amount, distribution: distribute(asked), own };
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    return {
      kind: 'refused',
      problems: error.problems.map(({ field, came, allowed }) => `${field}: ${came}; ${allowed}`),
    };
  }
}

const round = (amount: number) => Math.round(amount * 100) / 100;

function destinationsIn(plain: string): { to: string; amount: number }[] {
  return [...plain.matchAll(SENT)].flatMap(([, amount, where = '']) => {
    const to = DESTINATIONS.find(([wording]) => wording.test(where))?.[1];
    return to ? [{ to, amount: Number(amount) }] : [];
  });
}

type Account = {
  preTaxBalance: number;
  afterTaxBalance: number;
  afterTaxEarnings: number;
  separateAccounting: boolean;
  own: boolean;
};

/** The balances that were written, else those of the profile. */
function accountOf(said: Facts, profile: Profile): Account | undefined {
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

/** Pre-tax to a traditional IRA and after-tax to a Roth IRA, in the proportion of the payment. */
function splitOf(account: Account, amount: number, all: number): { to: string; amount: number }[] {
  if (all === 0) return [];
  const preTax = round((amount * (all - account.afterTaxBalance)) / all);
  return [
    { to: 'traditional IRA', amount: preTax },
    { to: 'Roth IRA', amount: round(amount - preTax) },
  ].filter((each) => each.amount > 0);
}

/** Whole years are enough but in the year of 59½. */
function ageOf(profile: Profile, day: Day): { age?: number } {
  const atYearEnd = ageAtYearEnd(profile, day.calendarYear, day);
  return atYearEnd === undefined || atYearEnd === 59 || atYearEnd === 60 ? {} : { age: atYearEnd };
}
