import { computed, type DerivationLine, given } from './derivation.ts';
import type { Distribution } from './distribution.ts';
import { contractOf, type ReadDistribution } from './distribution-request.ts';
import { ZERO } from './money.ts';
import { says } from './texts.en.ts';

type Result = Pick<Distribution, 'preTax' | 'afterTax' | 'preTaxShare'>;

/** The pro-rata rule: what the payment is taken from, and how much of it is pre-tax. */
export function contractLines(asked: ReadDistribution, result: Result): DerivationLine[] {
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
