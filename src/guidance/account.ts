import { Money } from '../calculator/index.ts';

/** What an account holds of pre-tax and after-tax money, in dollars. */
export type Account = {
  preTaxBalance: number;
  afterTaxBalance: number;
  afterTaxEarnings: number;
  separateAccounting: boolean;
};

/** All that a payment may be taken from: the whole account, or what is kept apart of it. IRC 72(d)(2). */
export const allOf = (account: Account): number =>
  Money.sum(
    account.separateAccounting ? 0 : account.preTaxBalance,
    account.afterTaxEarnings,
    account.afterTaxBalance,
  ).toNumber();

/** Two direct rollovers: pre-tax to a traditional IRA, after-tax to a Roth IRA. Notice 2014-54. */
export const inTwo = ({
  preTax,
  afterTax,
}: {
  preTax: Money;
  afterTax: Money;
}): { to: string; amount: Money }[] =>
  [
    { to: 'traditional IRA', amount: preTax },
    { to: 'Roth IRA', amount: afterTax },
  ].filter(({ amount }) => amount.gt(0));
