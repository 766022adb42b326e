import { notRothFirst } from './allocation.ts';
import { computed, type DerivationLine, given } from './derivation.ts';
import type { Distribution } from './distribution.ts';
import { contractLines } from './distribution-contract-lines.ts';
import { isRoth, type ReadDistribution } from './distribution-request.ts';
import { formLines, taxLines } from './distribution-tax-lines.ts';
import type { Money } from './money.ts';
import { says } from './texts.en.ts';

type Result = Omit<Distribution, 'derivation'>;
/** Where a part of the payment goes; `name` is its name in the result: "directRollovers.1", "cash". */
export type Part = { name: string; to: string; preTax: Money; afterTax: Money };
export type DistributionParts = { direct: Part[]; sixty: Part[]; cash: Part };

const NOTICE = 'Notice 2014-54, section III';

/** How a payment's parts, its tax and its forms come about. */
export function distributionDerivation(asked: ReadDistribution, result: Result): DerivationLine[] {
  const parts = partsOf(result);
  return [
    ...contractLines(asked, result),
    ...rolloverLines(asked.directRollovers ?? [], parts.direct, 'preTax'),
    ...rolloverLines(
      asked.sixtyDayRollovers ?? [],
      parts.sixty,
      ['preTax', ...parts.direct.map(({ name }) => `${name}.preTax`)].join(' - '),
    ),
    ...cashLines(parts),
    ...taxLines(asked, result, parts),
    ...formLines(asked, result, parts),
  ];
}

const partsOf = (result: Result): DistributionParts => ({
  direct: result.directRollovers.map((part, index) => ({ ...part, name: `directRollovers.${index + 1}` })),
  sixty: result.sixtyDayRollovers.map((part, index) => ({ ...part, name: `sixtyDayRollovers.${index + 1}` })),
  cash: { ...result.cash, to: 'you in cash', name: 'cash' },
});

/**
 * The rollovers of one kind together hold as much pre-tax money as they can, out of `from`; the recipient may
 * choose where it goes, and what was not chosen goes to destinations that are not Roth first.
 */
function rolloverLines(
  wanted: NonNullable<ReadDistribution['directRollovers']>,
  parts: readonly Part[],
  from: string,
): DerivationLine[] {
  const ordered = notRothFirst(wanted).map(({ rollover, index }) => ({
    rollover,
    part: parts[index] as Part,
  }));
  const isChosen = ({ rollover }: (typeof ordered)[number]) => rollover.preTax !== undefined;
  const all = parts.map(({ name }) => `${name}.amount`).join(' + ');
  const taken = ordered.filter(isChosen).map(({ part }) => `${part.name}.preTax`);
  const chosen = ordered
    .filter(isChosen)
    .map(({ part }) => given(`${part.name}.preTax`, says.preTaxChosen(part.to), part.preTax));
  const filled = ordered
    .filter((each) => !isChosen(each))
    .map(({ part }) => {
      const left = [`min(${from}, ${all})`, ...taken].join(' - ');
      taken.push(`${part.name}.preTax`);
      return computed(
        `${part.name}.preTax`,
        says.preTaxTo(part.to, isRoth(part.to)),
        part.preTax,
        NOTICE,
        `max(0, min(${part.name}.amount, ${left}))`,
      );
    });
  return [
    ...parts.map((part) =>
      given(`${part.name}.amount`, says.paidTo(part.to), part.preTax.plus(part.afterTax)),
    ),
    ...chosen,
    ...filled,
    ...parts.map(afterTaxLine),
  ];
}

const afterTaxLine = (part: Part): DerivationLine =>
  computed(
    `${part.name}.afterTax`,
    says.afterTaxTo(part.to),
    part.afterTax,
    NOTICE,
    `${part.name}.amount - ${part.name}.preTax`,
  );

/** Cash is what the rollovers leave. */
function cashLines({ direct, sixty, cash }: DistributionParts): DerivationLine[] {
  const rolled = [...direct, ...sixty];
  const less = (whole: string, what: string) =>
    [whole, ...rolled.map(({ name }) => `${name}.${what}`)].join(' - ');
  return [
    computed(
      'cash.amount',
      says.paidTo(cash.to),
      cash.preTax.plus(cash.afterTax),
      NOTICE,
      less('amount', 'amount'),
    ),
    computed('cash.preTax', says.preTaxTo(cash.to, false), cash.preTax, NOTICE, less('preTax', 'preTax')),
    afterTaxLine(cash),
  ];
}
