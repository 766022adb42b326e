import { computed, type DerivationLine, given } from './derivation.ts';
import { floorZero, type Money, min, percentOf, sum, ZERO } from './money.ts';
import type { PaycheckToCome, ReadPaycheckRequest } from './paycheck-request.ts';
import { says } from './texts.en.ts';

/** What goes in of paychecks that the planned election does not reach: before it counts, or of a bonus. */
export type SetAlready = {
  amounts: Money[];
  /** The names of the lines that hold the amounts; `undefined` where nothing is set. */
  names: (string | undefined)[];
  /** What would go in beyond the room, if payroll does not stop it. */
  beyond: Money;
  lines: DerivationLine[];
};
type What = 'deferral' | 'afterTax';

/** Whether the planned election reaches a paycheck. */
export const isReached = ({ changesFrom }: ReadPaycheckRequest, number: number): boolean =>
  changesFrom === undefined || number >= changesFrom;

/** What is set already for deferrals or after-tax money, in order, until the room is full. */
export function setAlready(
  asked: ReadPaycheckRequest,
  checks: readonly PaycheckToCome[],
  what: What,
  room: Money,
): SetAlready {
  let left = room;
  const before: string[] = [`${what}Room`];
  const lines: DerivationLine[] = [];
  const wanted = checks.map((check) => wantedOf(asked, check, what));
  const names = checks.map(({ number }, index) => {
    const of = wanted[index];
    if (!of) return undefined;
    const name = `paychecks.${number}.set${what === 'deferral' ? 'Deferral' : 'AfterTax'}`;
    const amount = min(of.amount, left);
    lines.push(
      computed(
        name,
        says.setAlready(number, what),
        amount,
        'what you told us',
        `max(0, min(${of.formula}, ${before.join(' - ')}))`,
      ),
    );
    left = left.minus(amount);
    before.push(name);
    return name;
  });
  const amounts = names.map((name) => lines.find(({ figure }) => figure === name)?.amount ?? ZERO);
  return {
    amounts,
    names,
    beyond: floorZero(sum(wanted.map((each) => each?.amount ?? ZERO)).minus(room)),
    lines: [...givenLines(asked, what, lines.length > 0), ...lines],
  };
}

/** What the current election, or a bonus's own, brings in of a paycheck. */
function wantedOf(
  asked: ReadPaycheckRequest,
  { number, pay }: PaycheckToCome,
  what: What,
): { amount: Money; formula: string } | undefined {
  const { current, bonus } = asked;
  const elects = bonus?.paycheck === number ? bonus.elects : undefined;
  if (!isReached(asked, number) && current) {
    if ('deferral' in current)
      return { amount: min(current[what], pay), formula: `min(current.${what}, paychecks.${number}.pay)` };
    const percent = current[`${what}Percent`];
    return {
      amount: percentOf(pay, percent),
      formula: `cents(paychecks.${number}.pay * current.${what}Percent / 100)`,
    };
  }
  if (bonus && typeof elects === 'object')
    return {
      amount: percentOf(bonus.amount, elects[`${what}Percent`]),
      formula: `cents(bonus * bonus.${what}Percent / 100)`,
    };
  return undefined;
}

function givenLines({ current, bonus }: ReadPaycheckRequest, what: What, isUsed: boolean): DerivationLine[] {
  if (!isUsed) return [];
  const elects = bonus?.elects;
  return [
    ...(current
      ? 'deferral' in current
        ? [given(`current.${what}`, says.currentElection(what), current[what])]
        : [given(`current.${what}Percent`, says.currentElection(what), current[`${what}Percent`])]
      : []),
    ...(typeof elects === 'object'
      ? [given(`bonus.${what}Percent`, says.bonusElection(what), elects[`${what}Percent`])]
      : []),
  ];
}
