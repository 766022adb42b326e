import { computed, type DerivationLine } from './derivation.ts';
import { type Money, sum, ZERO } from './money.ts';
import type { ElectionUnit } from './paycheck-request.ts';
import type { Spread } from './paycheck-spread.ts';
import { says } from './texts.en.ts';

/** What a spread is of, and the names that its lines use. */
export type SpreadNames = {
  what: 'deferral' | 'afterTax';
  unit: ElectionUnit;
  /** The figure that holds the room to fill, and how much it is. */
  room: { name: string; amount: Money };
  /** The paychecks in order: number, pay, and the name of the figure that holds the most it can take. */
  paychecks: readonly { number: number; pay: Money; most: string }[];
  law: string;
};

/** The election, what each paycheck pays in by it, and the rest that goes to the last ones: see `spread`. */
export function spreadLines(spread: Spread, names: SpreadNames): DerivationLine[] {
  const { what, law, room } = names;
  const elected = names.paychecks.map((_, index) => electedFormula(index, names));
  const total = sum(spread.elected);
  const isAsElected = spread.amounts.every((amount, index) => amount.eq(spread.elected[index] ?? amount));
  const rest = isAsElected ? ZERO : room.amount.minus(total);
  return [
    computed(
      electionName(names),
      says.electionOf(what, names.unit),
      spread.election,
      law,
      electionFormula(names),
    ),
    ...(rest.isZero()
      ? []
      : [
          computed(`${what}.elected`, says.electedByAll(), total, law, elected.join(' + ') || '0'),
          computed(`${what}.rest`, says.electionRest(), rest, law, `${room.name} - ${what}.elected`),
        ]),
    ...amountLines(spread, names, elected, rest),
    computed(
      `unfilled.${what}`,
      says.unfilled(what),
      spread.unfilled,
      law,
      `max(0, ${[room.name, ...names.paychecks.map(({ number }) => `paychecks.${number}.${what}`)].join(' - ')})`,
    ),
  ];
}

const amountOf = (what: string) => (what === 'deferral' ? says.deferralOf : says.afterTaxOf);
const electionName = ({ what, unit }: SpreadNames) =>
  `election.${what}${unit === 'wholePercent' ? 'Percent' : ''}`;

function electionFormula({ unit, room, paychecks }: SpreadNames): string {
  const paid = paychecks.filter(({ pay }) => pay.gt(0));
  if (paid.length === 0) return '0';
  if (unit === 'dollars')
    return `min(centsDown(${room.name} / paychecksLeft), max(${paychecks.map(({ most }) => most).join(', ')}))`;
  const shares = paid.map(({ number, most }) =>
    most === `paychecks.${number}.pay` ? '100' : `${most} / paychecks.${number}.pay * 100`,
  );
  return `wholeDown(min(${room.name} / payLeft * 100, max(${[...new Set(shares)].join(', ')})))`;
}

function electedFormula(index: number, names: SpreadNames): string {
  const { number, most } = names.paychecks[index] as SpreadNames['paychecks'][number];
  const election = electionName(names);
  const each = names.unit === 'dollars' ? election : `cents(paychecks.${number}.pay * ${election} / 100)`;
  return `min(${each}, ${most})`;
}

/** From the last paycheck back until the rest is placed; the others pay in what was elected. */
function amountLines(
  spread: Spread,
  { what, law, paychecks }: SpreadNames,
  elected: readonly string[],
  rest: Money,
): DerivationLine[] {
  let left = rest;
  let leftName = `${what}.rest`;
  const taking: DerivationLine[] = [];
  const asElected: DerivationLine[] = [];
  for (let index = paychecks.length - 1; index >= 0; index--) {
    const { number, most } = paychecks[index] as SpreadNames['paychecks'][number];
    const name = `paychecks.${number}.${what}`;
    const amount = spread.amounts[index] as Money;
    const line = (formula: string) => computed(name, amountOf(what)(number), amount, law, formula);
    if (left.isZero()) {
      asElected.unshift(line(elected[index] as string));
      continue;
    }
    taking.push(line(`max(0, min(${elected[index]} + ${leftName}, ${most}))`));
    left = left.minus(amount.minus(spread.elected[index] as Money));
    if (left.isZero() || index === 0) continue;
    const next = `${what}.restBefore${number}`;
    taking.push(
      computed(
        next,
        says.electionRestBefore(number),
        left,
        law,
        `${leftName} - (${name} - ${elected[index]})`,
      ),
    );
    leftName = next;
  }
  return [...taking, ...asElected];
}
