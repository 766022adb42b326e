import { z } from 'zod';
import { computed, type DerivationLine, given, YOU_TOLD_US } from './derivation.ts';
import { InvalidRequestError } from './errors.ts';
import { answer, dollars, readRequest, share } from './fields.ts';
import { floorZero, type Money, min, money, sum, toCents, ZERO } from './money.ts';
import { says } from './texts.en.ts';

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
 * `afterTaxEarnings`, which `preTaxBalance` does not include. A rollover's `preTax` is the recipient's choice
 * of how much pre-tax money goes there; without it, pre-tax money goes to destinations that are not Roth first.
 * A destination is Roth when its name says so ("rothIra", "roth401k"). `cash` left out is what is not rolled over.
 */
export const distributionRequest = z
  .strictObject(
    {
      preTaxBalance: dollars,
      afterTaxBalance: dollars,
      afterTaxEarnings: dollars.optional(),
      separateAccounting: answer,
      amount: dollars,
      directRollovers: rollovers.optional(),
      sixtyDayRollovers: rollovers.optional(),
      cash: dollars.optional(),
      age: z.number({ error: 'an age in years such as 59.5' }).min(0).max(120).optional(),
      marginalTaxRate: share.optional(),
    },
    { error: 'an object that describes the distribution' },
  )
  .superRefine((request, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const account = poolOf(request);
    const available = account.preTax.plus(account.afterTax);
    if (request.amount.gt(available))
      refuse('amount', `at most ${available}, which is what the account holds`);
    if (request.amount.isZero()) refuse('amount', 'more than 0');
    const rolled = sum(
      [...(request.directRollovers ?? []), ...(request.sixtyDayRollovers ?? [])].map((r) => r.amount),
    );
    if (rolled.gt(request.amount)) refuse('directRollovers', `rollovers of at most ${request.amount} in all`);
    else if (request.cash && !request.cash.plus(rolled).eq(request.amount))
      refuse('cash', `${request.amount.minus(rolled)}, which is what is not rolled over, or leave it out`);
  });

export type DistributionRequest = z.input<typeof distributionRequest>;
type ReadDistribution = z.output<typeof distributionRequest>;
type Parts = { preTax: Money; afterTax: Money };
export type RolledOver = Parts & { to: string };

/** A payment's parts and its tax, in dollars to the cent; `preTaxShare` is a share from 0 to 1. */
export type Distribution = Parts & {
  preTaxShare: Money;
  directRollovers: RolledOver[];
  sixtyDayRollovers: RolledOver[];
  cash: Parts;
  /** Pre-tax money that is income this year: paid in cash, or moved to Roth. */
  taxableNow: Money;
  /** 20% of the taxable part that is paid to the person. IRC 3405(c). */
  withholding: Money;
  estimatedTax?: Money;
  /** 10% of the taxable cash before 59½, where no exception applies. IRC 72(t). */
  additionalTax?: Money;
  derivation: DerivationLine[];
};

/**
 * What a payment out of a plan is made of, and what of it is taxed. A payment carries pre-tax and after-tax
 * money in proportion to its contract (IRC 72(e)(8)): the whole account, or the after-tax account with its
 * earnings alone where the plan accounts for it separately (IRC 72(d)(2)). Several destinations are one
 * payment; pre-tax money goes to direct rollovers first, then to 60-day rollovers, then to cash (Notice 2014-54).
 *
 * @example distribute({ preTaxBalance: 80_000, afterTaxBalance: 20_000, amount: 10_000 }).preTax // 8,000
 * @throws InvalidRequestError field by field
 */
export function distribute(request: DistributionRequest): Distribution {
  const asked = readRequest(distributionRequest, request);
  const pool = poolOf(asked);
  const preTaxShare = pool.preTax.div(pool.preTax.plus(pool.afterTax));
  const preTax = toCents(asked.amount.times(preTaxShare));
  const afterTax = asked.amount.minus(preTax);
  const direct = allocate(asked.directRollovers ?? [], { preTax, afterTax }, 'directRollovers');
  const sixty = allocate(asked.sixtyDayRollovers ?? [], direct.left, 'sixtyDayRollovers');
  const cash = sixty.left;
  const toRoth = [...direct.parts, ...sixty.parts].filter((part) => isRoth(part.to));
  const taxableNow = sum([cash.preTax, ...toRoth.map((part) => part.preTax)]);
  const toPerson = sum([cash.preTax, ...sixty.parts.map((part) => part.preTax)]);
  const result = {
    preTax,
    afterTax,
    preTaxShare,
    directRollovers: direct.parts,
    sixtyDayRollovers: sixty.parts,
    cash,
    taxableNow,
    withholding: toCents(toPerson.times('0.2')),
    ...(asked.marginalTaxRate && { estimatedTax: toCents(taxableNow.times(asked.marginalTaxRate)) }),
    ...(asked.age !== undefined && {
      additionalTax: asked.age < 59.5 ? toCents(cash.preTax.times('0.1')) : ZERO,
    }),
  };
  return { ...result, derivation: derive(asked, result, toPerson) };
}

const isRoth = (to: string) => /roth/i.test(to);

function poolOf(
  request: Pick<
    ReadDistribution,
    'preTaxBalance' | 'afterTaxBalance' | 'afterTaxEarnings' | 'separateAccounting'
  >,
): Parts {
  const earnings = request.afterTaxEarnings ?? ZERO;
  return {
    preTax: request.separateAccounting ? earnings : request.preTaxBalance.plus(earnings),
    afterTax: request.afterTaxBalance,
  };
}

/** Fills the rollovers of one kind with as much pre-tax money as they hold, those that are not Roth first. */
function allocate(wanted: ReadDistribution['directRollovers'] & object, from: Parts, field: string) {
  const total = sum(wanted.map((rollover) => rollover.amount));
  const chosen = sum(wanted.map((rollover) => min(rollover.preTax ?? ZERO, rollover.amount)));
  let preTaxLeft = floorZero(min(from.preTax, total).minus(chosen));
  const order = wanted
    .map((rollover, index) => ({ rollover, index }))
    .sort((a, b) => Number(isRoth(a.rollover.to)) - Number(isRoth(b.rollover.to)));
  const parts: RolledOver[] = [];
  for (const { rollover, index } of order) {
    const preTax = rollover.preTax ?? min(rollover.amount, preTaxLeft);
    if (rollover.preTax === undefined) preTaxLeft = preTaxLeft.minus(preTax);
    parts[index] = { to: rollover.to, preTax, afterTax: rollover.amount.minus(preTax) };
  }
  checkChoice(wanted, parts, min(from.preTax, total), field);
  const preTax = sum(parts.map((part) => part.preTax));
  return {
    parts,
    left: { preTax: from.preTax.minus(preTax), afterTax: from.afterTax.minus(total.minus(preTax)) },
  };
}

/** The recipient may choose where pre-tax money goes, not how much of it the rollovers hold together. */
function checkChoice(
  wanted: ReadDistribution['directRollovers'] & object,
  parts: readonly RolledOver[],
  mustHold: Money,
  field: string,
): void {
  const over = wanted.findIndex((rollover) => rollover.preTax?.gt(rollover.amount));
  if (over >= 0)
    refuseChoice(
      `${field}.${over}.preTax`,
      wanted[over]?.preTax,
      `at most the rollover’s amount, ${wanted[over]?.amount}`,
    );
  const held = sum(parts.map((part) => part.preTax));
  if (!held.eq(mustHold))
    refuseChoice(
      `${field}.preTax`,
      held,
      `${mustHold} in all: pre-tax money goes to rollovers first (Notice 2014-54)`,
    );
}

function refuseChoice(field: string, came: Money | undefined, allowed: string): never {
  throw new InvalidRequestError([{ field, came: String(came), allowed }]);
}

function derive(
  asked: ReadDistribution,
  result: Omit<Distribution, 'derivation'>,
  toPerson: Money,
): DerivationLine[] {
  const separate = asked.separateAccounting === true;
  const pool = poolOf(asked);
  const law = separate ? 'IRC 72(d)(2), 72(e)(8)' : 'IRC 72(e)(8)';
  const notice = 'Notice 2014-54, section III';
  const parts = [
    ...result.directRollovers.map((part, index) => ({ ...part, name: `directRollovers.${index + 1}` })),
    ...result.sixtyDayRollovers.map((part, index) => ({ ...part, name: `sixtyDayRollovers.${index + 1}` })),
    { ...result.cash, to: 'you in cash', name: 'cash' },
  ].filter((part) => part.preTax.plus(part.afterTax).gt(0));
  const taxed = parts.filter((part) => part.name === 'cash' || isRoth(part.to));
  return [
    given('account.preTax', says.preTaxMoney(), asked.preTaxBalance),
    given('account.afterTax', says.afterTaxMoney(), asked.afterTaxBalance),
    given('account.afterTaxEarnings', says.afterTaxEarnings(), asked.afterTaxEarnings ?? ZERO),
    computed(
      'contract.preTax',
      says.preTaxPool(separate),
      pool.preTax,
      law,
      separate ? 'account.afterTaxEarnings' : 'account.preTax + account.afterTaxEarnings',
    ),
    computed(
      'preTaxShare',
      says.preTaxShare(),
      result.preTaxShare,
      law,
      'contract.preTax / (contract.preTax + account.afterTax)',
    ),
    given('amount', says.distributionAmount(), asked.amount),
    computed(
      'preTax',
      says.distributionPreTax(),
      result.preTax,
      law,
      'cents(amount * contract.preTax / (contract.preTax + account.afterTax))',
    ),
    computed('afterTax', says.distributionAfterTax(), result.afterTax, law, 'amount - preTax'),
    ...parts.flatMap((part) => [
      given(`${part.name}.amount`, says.paidTo(part.to), part.preTax.plus(part.afterTax)),
      given(`${part.name}.preTax`, says.preTaxTo(part.to), part.preTax, notice),
      computed(
        `${part.name}.afterTax`,
        says.afterTaxTo(part.to),
        part.afterTax,
        notice,
        `${part.name}.amount - ${part.name}.preTax`,
      ),
    ]),
    computed(
      'taxableNow',
      says.taxableNow(),
      result.taxableNow,
      'IRC 402(a), 408A(d)(3), 402A(c)(4)',
      taxed.map((part) => `${part.name}.preTax`).join(' + ') || '0',
    ),
    ...(toPerson.gt(0)
      ? [given('withholding', says.withholding(), result.withholding, 'IRC 3405(c)(1)')]
      : []),
    ...(result.estimatedTax && asked.marginalTaxRate
      ? [
          given('marginalTaxRate', says.taxRate(), asked.marginalTaxRate, YOU_TOLD_US),
          computed(
            'estimatedTax',
            says.estimatedTax(),
            result.estimatedTax,
            'IRC 1',
            'cents(taxableNow * marginalTaxRate)',
          ),
        ]
      : []),
    ...(result.additionalTax?.gt(0)
      ? [
          computed(
            'additionalTax',
            says.additionalTax(),
            result.additionalTax,
            'IRC 72(t)(1), (2)',
            `cents(${money('0.1')} * cash.preTax)`,
          ),
        ]
      : []),
  ];
}
