import { z } from 'zod';
import { ageOn } from './age-on.ts';
import { checkExpenses, exceptionFields } from './early-withdrawal.ts';
import { age, answer, day, dollars, share } from './fields.ts';
import { type Money, sum, ZERO } from './money.ts';

const rollover = z.strictObject(
  {
    to: z.string({ error: 'the name of a destination' }).min(1).max(60),
    amount: dollars,
    preTax: dollars.optional(),
  },
  { error: 'a rollover such as { to: "rothIra", amount: 20000 }' },
);
const rollovers = z
  .array(rollover, { error: 'a list of rollovers' })
  .max(20, { error: 'at most 20 rollovers' });

/**
 * A payment out of a plan, in dollars. `afterTaxBalance` is contributions only; their earnings are
 * `afterTaxEarnings`, which `preTaxBalance` does not include. `pre1987AfterTax` is the part of the after-tax
 * contributions made before 1987, which comes out first where the plan allowed that. A rollover's `preTax` is
 * the recipient's choice of how much pre-tax money goes there; without it, pre-tax money goes to destinations
 * that are not Roth first. A destination is Roth when its name says so ("rothIra", "roth401k"). `cash` left
 * out is what is not rolled over.
 */
export const distributionRequest = z
  .strictObject(
    {
      preTaxBalance: dollars,
      afterTaxBalance: dollars,
      afterTaxEarnings: dollars.optional(),
      pre1987AfterTax: dollars.optional(),
      separateAccounting: answer,
      amount: dollars,
      directRollovers: rollovers.optional(),
      sixtyDayRollovers: rollovers.optional(),
      cash: dollars.optional(),
      age: age.optional(),
      /** In place of `age`: whether 59½ is reached is then decided to the day. */
      birthDate: day.optional(),
      paidOn: day.optional(),
      ...exceptionFields,
      /** Taken from a designated Roth account in place of the rest; it is its own contract. IRC 402A(d)(4). */
      designatedRoth: z
        .strictObject(
          { basis: dollars, earnings: dollars, qualified: answer },
          { error: 'an object with basis and earnings' },
        )
        .optional(),
      marginalTaxRate: share.optional(),
    },
    { error: 'an object that describes the distribution' },
  )
  .superRefine((request, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    checkExpenses(request, refuse);
    if ((request.birthDate === undefined) !== (request.paidOn === undefined))
      refuse('paidOn', 'both birthDate and paidOn, or neither');
    const rolledOver = [...(request.directRollovers ?? []), ...(request.sixtyDayRollovers ?? [])];
    if (request.designatedRoth && rolledOver.some(({ to }) => !isRoth(to)))
      refuse('directRollovers', 'Roth destinations only: Roth money cannot go to a traditional account');
    const contract = contractOf(request);
    const available = contract.preTax.plus(contract.afterTax);
    if (request.amount.gt(available))
      refuse('amount', `at most ${available}, which is what the account holds`);
    if (request.amount.isZero()) refuse('amount', 'more than 0');
    if (request.pre1987AfterTax?.gt(request.afterTaxBalance))
      refuse('pre1987AfterTax', `at most ${request.afterTaxBalance}, all after-tax contributions`);
    const rolled = sum(rolledOver.map(({ amount }) => amount));
    if (rolled.gt(request.amount)) refuse('directRollovers', `rollovers of at most ${request.amount} in all`);
    else if (request.cash && !request.cash.plus(rolled).eq(request.amount))
      refuse('cash', `${request.amount.minus(rolled)}, which is what is not rolled over, or leave it out`);
  });

export type DistributionRequest = z.input<typeof distributionRequest>;
export type ReadDistribution = z.output<typeof distributionRequest>;
export type Rollovers = NonNullable<ReadDistribution['directRollovers']>;
export type Parts = { preTax: Money; afterTax: Money };

/** What a payment is taken from: the whole account, or the after-tax account alone. IRC 72(d)(2). */
export function contractOf(
  request: Pick<
    ReadDistribution,
    'preTaxBalance' | 'afterTaxBalance' | 'afterTaxEarnings' | 'separateAccounting' | 'designatedRoth'
  >,
): Parts {
  if (request.designatedRoth)
    return { preTax: request.designatedRoth.earnings, afterTax: request.designatedRoth.basis };
  const earnings = request.afterTaxEarnings ?? ZERO;
  return {
    preTax: request.separateAccounting ? earnings : request.preTaxBalance.plus(earnings),
    afterTax: request.afterTaxBalance,
  };
}

/** By its name: "rothIra", "Roth 401(k)". */
export const isRoth = (to: string): boolean => /roth/i.test(to);

/** The age at the payment, as it was given or to the day; `undefined` where it is not known. */
export const ageAtPayment = ({ age, birthDate, paidOn }: ReadDistribution): number | undefined =>
  birthDate && paidOn ? ageOn(birthDate, paidOn) : age;
