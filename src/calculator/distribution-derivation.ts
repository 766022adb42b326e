import { computed, type DerivationLine, given } from './derivation.ts';
import type { Distribution } from './distribution.ts';
import { contractOf, isRoth, type ReadDistribution } from './distribution-request.ts';
import { type Money, ZERO } from './money.ts';
import { says } from './texts.en.ts';

type Result = Omit<Distribution, 'derivation' | 'forms'>;
type Part = { name: string; to: string; preTax: Money; afterTax: Money };

/** How a payment's parts and its tax come about. */
export function distributionDerivation(
  asked: ReadDistribution,
  result: Result,
  paidToPerson: Money,
): DerivationLine[] {
  const parts = partsOf(result);
  return [
    ...contractLines(asked, result),
    ...destinationLines(parts),
    ...taxLines(asked, result, parts, paidToPerson),
  ];
}

const partsOf = (result: Result): Part[] =>
  [
    ...result.directRollovers.map((part, index) => ({ ...part, name: `directRollovers.${index + 1}` })),
    ...result.sixtyDayRollovers.map((part, index) => ({ ...part, name: `sixtyDayRollovers.${index + 1}` })),
    { ...result.cash, to: 'you in cash', name: 'cash' },
  ].filter((part) => part.preTax.plus(part.afterTax).gt(0));

function contractLines(asked: ReadDistribution, result: Result): DerivationLine[] {
  if (asked.designatedRoth) return rothLines(asked.designatedRoth, asked, result);
  const separate = asked.separateAccounting === true;
  const law = separate ? 'IRC 72(d)(2), 72(e)(8)' : 'IRC 72(e)(8)';
  const first = asked.pre1987AfterTax;
  const pool = first
    ? '(contract.preTax + account.afterTax - account.before1987)'
    : '(contract.preTax + account.afterTax)';
  const isEmpty = result.preTaxShare.isZero();
  return [
    given('account.preTax', says.preTaxMoney(), asked.preTaxBalance),
    given('account.afterTax', says.afterTaxMoney(), asked.afterTaxBalance),
    given('account.afterTaxEarnings', says.afterTaxEarnings(), asked.afterTaxEarnings ?? ZERO),
    ...(first ? [given('account.before1987', says.before1987(), first, 'IRC 72(e)(8)(D)')] : []),
    computed(
      'contract.preTax',
      says.preTaxPool(separate),
      contractOf(asked).preTax,
      law,
      separate ? 'account.afterTaxEarnings' : 'account.preTax + account.afterTaxEarnings',
    ),
    computed(
      'preTaxShare',
      says.preTaxShare(),
      result.preTaxShare,
      law,
      isEmpty ? 'contract.preTax * 0' : `contract.preTax / ${pool}`,
    ),
    given('amount', says.distributionAmount(), asked.amount),
    computed(
      'preTax',
      says.distributionPreTax(),
      result.preTax,
      law,
      isEmpty
        ? '0'
        : `cents(${first ? 'max(0, amount - account.before1987)' : 'amount'} * contract.preTax / ${pool})`,
    ),
    computed('afterTax', says.distributionAfterTax(), result.afterTax, law, 'amount - preTax'),
  ];
}

/** A designated Roth account is its own contract, whatever else the plan holds. */
function rothLines(
  roth: NonNullable<ReadDistribution['designatedRoth']>,
  asked: ReadDistribution,
  result: Result,
): DerivationLine[] {
  const law = 'IRC 402A(d)(4), 72(e)(8)';
  const isEmpty = roth.basis.plus(roth.earnings).isZero();
  return [
    given('account.afterTax', says.rothBasis(), roth.basis),
    given('contract.preTax', says.rothEarnings(), roth.earnings),
    computed(
      'preTaxShare',
      says.preTaxShare(),
      result.preTaxShare,
      law,
      isEmpty ? '0' : 'contract.preTax / (contract.preTax + account.afterTax)',
    ),
    given('amount', says.distributionAmount(), asked.amount),
    computed(
      'preTax',
      says.fromEarnings(),
      result.preTax,
      law,
      isEmpty ? '0' : 'cents(amount * contract.preTax / (contract.preTax + account.afterTax))',
    ),
    computed('afterTax', says.fromBasis(), result.afterTax, law, 'amount - preTax'),
  ];
}

function destinationLines(parts: readonly Part[]): DerivationLine[] {
  const notice = 'Notice 2014-54, section III';
  const rolled = parts.filter((part) => part.name !== 'cash');
  return parts.flatMap((part) => [
    part.name === 'cash' && rolled.length > 0
      ? computed(
          'cash.amount',
          says.paidTo(part.to),
          part.preTax.plus(part.afterTax),
          notice,
          `amount - ${rolled.map(({ name }) => `${name}.amount`).join(' - ')}`,
        )
      : given(`${part.name}.amount`, says.paidTo(part.to), part.preTax.plus(part.afterTax)),
    preTaxLine(part, rolled, notice),
    computed(
      `${part.name}.afterTax`,
      says.afterTaxTo(part.to),
      part.afterTax,
      notice,
      `${part.name}.amount - ${part.name}.preTax`,
    ),
  ]);
}

/** Cash holds the pre-tax money that the rollovers left; what a rollover holds is the recipient's choice within the law. */
function preTaxLine(part: Part, rolled: readonly Part[], source: string): DerivationLine {
  if (part.name !== 'cash') return given(`${part.name}.preTax`, says.preTaxTo(part.to), part.preTax, source);
  return computed(
    'cash.preTax',
    says.preTaxTo(part.to),
    part.preTax,
    source,
    ['preTax', ...rolled.map(({ name }) => `${name}.preTax`)].join(' - '),
  );
}

function taxLines(
  asked: ReadDistribution,
  result: Result,
  parts: readonly Part[],
  paidToPerson: Money,
): DerivationLine[] {
  const roth = asked.designatedRoth;
  const taxed = roth?.qualified
    ? []
    : parts.filter((part) => part.name === 'cash' || (isRoth(part.to) && !roth));
  const toPerson = parts.filter((part) => !part.name.startsWith('direct'));
  const sumOf = (list: readonly Part[], what: string) =>
    list.map((part) => `${part.name}.${what}`).join(' + ') || '0';
  return [
    computed(
      'taxableNow',
      says.taxableNow(),
      result.taxableNow,
      'IRC 402(a), 408A(d)(3), 402A(c)(4)',
      sumOf(taxed, 'preTax'),
    ),
    ...(paidToPerson.gt(0)
      ? [
          computed(
            'withholding',
            says.withholding(),
            result.withholding,
            'IRC 3405(c)(1)',
            `cents((${sumOf(toPerson, 'preTax')}) * 0.2)`,
          ),
        ]
      : []),
    ...(result.fromOwnPocket.gt(0)
      ? [
          computed(
            'fromOwnPocket',
            says.fromOwnPocket(),
            result.fromOwnPocket,
            'IRC 402(c)(3)',
            parts.some(({ name }) => name === 'cash')
              ? 'withholding - min(withholding, cash.amount)'
              : 'withholding',
          ),
        ]
      : []),
    ...(result.estimatedTax && asked.marginalTaxRate
      ? [
          given('marginalTaxRate', says.taxRate(), asked.marginalTaxRate),
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
            'cents(cash.preTax * 0.1)',
          ),
        ]
      : []),
  ];
}
