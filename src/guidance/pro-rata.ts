import { type Distribution, type DistributionRequest, distribute } from '../calculator/index.ts';
import type { Profile } from '../participant/profile.ts';
import { allOf, inTwo } from './account.ts';

/** What the pro-rata rule means for an account: a payment, a split without tax, and all of it to Roth. */
export type ProRata = {
  /** False: the 80/20 example, since this person's balances are not known. */
  own: boolean;
  separate: boolean | null | undefined;
  preTaxBalance: number;
  afterTaxBalance: number;
  afterTaxEarnings: number;
  /** A payment of the amount asked about, else of $10,000; of all there is where that is less. */
  payment: Distribution & { amount: number };
  /** Everything taken out: pre-tax to a traditional IRA, after-tax to Roth. Notice 2014-54. */
  split: Distribution & { amount: number };
  /** Everything of that contract to Roth, with its tax. */
  allToRoth: Distribution & { amount: number };
};

const EXAMPLE = { preTaxBalance: 80_000, afterTaxBalance: 20_000, afterTaxEarnings: 0 };
const PAYMENT = 10_000;

/**
 * The pro-rata rule for a person's own balances, or for the 80/20 example where they are not known.
 * Without separate accounting a payment cannot be computed unless the pre-tax balance is known too.
 * Rules: IRC 72(e)(8), 72(d)(2); Notice 2014-54.
 */
export function proRataFor(profile: Profile, payment = PAYMENT): ProRata {
  const separate = profile.separateAccounting;
  const { afterTaxBalance } = profile;
  const preTaxBalance = profile.preTaxBalance ?? (separate ? 0 : undefined);
  const own =
    typeof afterTaxBalance === 'number' &&
    preTaxBalance !== undefined &&
    preTaxBalance + afterTaxBalance + (profile.afterTaxEarnings ?? 0) > 0 &&
    afterTaxBalance > 0;
  if (!own) return { ...exampleOf(), separate };
  const balances = { preTaxBalance, afterTaxBalance, afterTaxEarnings: profile.afterTaxEarnings ?? 0 };
  const contract = {
    ...{ ...balances, separateAccounting: separate === true },
    ...(typeof profile.marginalTaxRate === 'number' && { marginalTaxRate: profile.marginalTaxRate }),
  };
  return { own, separate, ...balances, ...waysOut(contract, payment > 0 ? payment : PAYMENT) };
}

let example: Omit<ProRata, 'separate'> | undefined;
/** The 80/20 example, computed when it's first needed: it's the same for everybody. */
function exampleOf(): Omit<ProRata, 'separate'> {
  example ??= { own: false, ...EXAMPLE, ...waysOut({ ...EXAMPLE, separateAccounting: false }, PAYMENT) };
  return example;
}

/** A payment of so much (of all, where that's less), all of it split, and all of it to Roth. */
function waysOut(
  contract: Omit<DistributionRequest, 'amount'> & typeof EXAMPLE & { separateAccounting: boolean },
  payment: number,
): Pick<ProRata, 'payment' | 'split' | 'allToRoth'> {
  const all = allOf(contract);
  const paid = Math.min(payment, all);
  const rollovers = inTwo(distribute({ ...contract, amount: all }));
  return {
    payment: { ...distribute({ ...contract, amount: paid }), amount: paid },
    split: { ...distribute({ ...contract, amount: all, directRollovers: rollovers }), amount: all },
    allToRoth: {
      ...distribute({ ...contract, amount: all, directRollovers: [{ to: 'Roth IRA', amount: all }] }),
      amount: all,
    },
  };
}
