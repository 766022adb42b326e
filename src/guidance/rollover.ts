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
  /** `unused`: amounts that were written and not understood, in dollars. */
  | { kind: 'paid'; amount: number; distribution: Distribution; own: boolean; unused: number[] }
  | { kind: 'refused'; problems: string[] }
  /** No balances are known, and none were written. */
  | { kind: 'needsBalances' };

const DESTINATIONS: readonly [RegExp, string][] = [
  [/roth ira|^roth$/, 'Roth IRA'],
  [/roth (?:theplan|plan|account)|inplan/, 'Roth 401(k)'],
  [/(?:pretax|ira\b)/, 'traditional IRA'],
  [/(?:new |other )?(?:employer|theplan|plan)/, 'new employer’s plan'],
];
const SENT =
  /\$?(\d+(?:\.\d+)?) ?(?:goes |rolled |directly )?(?:in)?to (?:my |a |an |the )?([a-z' ]{3,40}?)(?=,|;| and |\.|$|\$)/g;
/** "All of it to a Roth IRA", "the rest to my Roth IRA". */
const ALL_SENT =
  /\b(?:all(?: of (?:it|that))?|everything|the (?:whole|entire) (?:thing|amount|lot)|the rest) (?:goes |rolled |directly |straight )*(?:in)?to (?:my |a |an |the )?([a-z' ]{3,40}?)(?=,|;| and |\.|$|\$)/;
/** "10k cash", "cash of 10k", "keep 10k in cash". */
const CASH =
  /\$(\d+(?:\.\d+)?)(?: (?:in|as|of|to me in|out|back|for|to me))* cash\b|\bcash(?: (?:of|out))?:? \$(\d+(?:\.\d+)?)/;
/** "Tax rate 24%", "in the 32% bracket" */
const TAX_RATE =
  /\b(?:my |the |a )?(?:marginal |federal )?tax (?:rate|bracket)(?: (?:of|is|at))*:? (\d+(?:\.\d+)?)%|\b(?:in |at )?(?:the |a )?(\d+(?:\.\d+)?)% (?:tax )?(?:bracket|tax rate)/;
const TAKEN =
  /(?:take|taking|withdraw|pay out|distribute|roll(?:ing)? (?:over|out)|of)(?: out)? \$(\d+(?:\.\d+)?)/;

/**
 * Reads "rollover 80k pretax 20k after-tax: 80k to traditional IRA, 20k to Roth IRA"; balances that are not
 * written are those of the profile. With no destinations, all of it: pre-tax to a traditional IRA, after-tax to
 * a Roth IRA. What is left of the amount taken is paid in cash. Notice 2014-54.
 */
export function rolloverFor(profile: Profile, words: string, day: Day): Rollover {
  const plain = normalize(words);
  const named = destinationsIn(plain);
  const cash = Number(CASH.exec(plain)?.[1] ?? CASH.exec(plain)?.[2] ?? 0);
  const taxRate = TAX_RATE.exec(plain);
  const marginalTaxRate = taxRate ? Number(taxRate[1] ?? taxRate[2]) / 100 : profile.marginalTaxRate;
  const balances = [ALL_SENT, SENT, CASH, TAX_RATE]
    .reduce((rest, wording) => rest.replace(wording, ' '), plain)
    .replace(/[\s,]+$/, '');
  const said: Facts = words === '' ? {} : readText(balances, day).facts;
  const account = accountOf(said, profile);
  if (!account) return { kind: 'needsBalances' };
  const rolled = Money.sum(0, ...named.map((each) => each.amount)).toNumber();
  const { own, ...held } = account;
  const stated = Number(TAKEN.exec(balances)?.[1] ?? 0);
  const rest = destinationOf(ALL_SENT.exec(plain)?.[1] ?? '');
  const amount = stated || (rolled > 0 && !rest ? Money.sum(rolled, cash).toNumber() : allOf(held));
  const left = Money.sub(amount, rolled).minus(cash).toNumber();
  const directRollovers = rest && left > 0 ? [...named, { to: rest, amount: left }] : named;
  const unused = unusedAmounts(balances, { ...held, stated });
  const request: DistributionRequest = {
    ...held,
    amount,
    directRollovers,
    ...(typeof marginalTaxRate === 'number' && { marginalTaxRate }),
    ...ageOf(profile, day),
  };
  return attempt(request, amount, { cash, own, unused });
}

/** Without destinations what is not paid in cash goes out in two, in its own proportion. */
function attempt(
  request: DistributionRequest,
  amount: number,
  { cash, own, unused }: { cash: number; own: boolean; unused: number[] },
): Rollover {
  const isSent = (request.directRollovers ?? []).length > 0;
  try {
    const directRollovers = isSent ? request.directRollovers : withoutCash(distribute(request), cash);
    const distribution = distribute({ ...request, directRollovers, ...(cash > 0 && { cash }) });
    return { kind: 'paid', amount, distribution, own, unused };
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    return {
      kind: 'refused',
      problems: error.problems.map(({ field, came, allowed }) => `${field}: ${came}; ${allowed}`),
    };
  }
}

const destinationOf = (where: string): string | undefined =>
  DESTINATIONS.find(([wording]) => wording.test(where))?.[1];

function destinationsIn(plain: string): { to: string; amount: number }[] {
  return [...plain.matchAll(SENT)].flatMap(([, amount, where = '']) => {
    const to = destinationOf(where);
    return to ? [{ to, amount: Number(amount) }] : [];
  });
}

/**
 * The payment in two rollovers, less cash in its own proportion: pre-tax money fills the rollovers first, so what
 * is left out of both for cash is taken from each by the payment's shares. Notice 2014-54 has the pre-tax part go
 * to direct rollovers first; whoever wants cash of after-tax money alone names the destinations.
 */
function withoutCash(whole: Distribution, cash: number): { to: string; amount: Money; preTax?: Money }[] {
  if (cash === 0) return inTwo(whole);
  const ofCash = Money.mul(cash, whole.preTaxShare).toDecimalPlaces(2);
  const preTax = Money.max(0, whole.preTax.minus(ofCash));
  const afterTax = Money.max(0, whole.afterTax.minus(Money.sub(cash, ofCash)));
  return inTwo({ preTax, afterTax });
}

/** Amounts that were written and mean nothing here: they are named, never passed by. */
function unusedAmounts(plain: string, used: Account & { stated: number }): number[] {
  const known = [used.preTaxBalance, used.afterTaxBalance, used.afterTaxEarnings, used.stated];
  const both = used.afterTaxBalance + used.afterTaxEarnings;
  return [...plain.matchAll(/\$(\d+(?:\.\d+)?)/g)]
    .map(([, digits]) => Number(digits))
    .filter((amount) => !known.includes(amount) && amount !== both);
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
