import { computed, type DerivationLine, given } from './derivation.ts';
import { type Money, money, sum, ZERO } from './money.ts';
import { dollarUnit, type ElectionUnit } from './paycheck-request.ts';
import type { SetAlready } from './paycheck-set.ts';
import { highestForAll, type Spread, spread, stepOf } from './paycheck-spread.ts';
import { says } from './texts.en.ts';

/** What is elected: deferrals, after-tax money, or one percent for both. */
export type Elects = 'deferral' | 'afterTax' | 'combined';

/** A paycheck as an election sees it: the pay it looks at (0 where it does not reach), and the most it can bring. */
export type Reached = { number: number; pay: Money; payName: string; most: Money; mostName: string };

/** A change of an election on the way: from this paycheck on, this much. */
export type ElectionChange = { what: Elects; paycheck: number; election: Money };

export type Elected = Spread & {
  /** With what is set already. */
  amounts: Money[];
  changes: ElectionChange[];
  lines: DerivationLine[];
};

type Asked = {
  what: Elects;
  unit: ElectionUnit;
  /** The name of the figure that holds the room, and how much it is. */
  room: { name: string; amount: Money };
  set: Pick<SetAlready, 'amounts' | 'names'>;
  checks: readonly Reached[];
  /** What the amounts have to keep beside the room, in steps. */
  keeps?: (amounts: readonly Money[]) => boolean;
  /** One election has to fit each paycheck whole. */
  holdsInAll: boolean;
  law: string;
  /** How many changes stand before this one's in the result. */
  changesBefore: number;
};

/** The election that fills a room with the paychecks it reaches, and the lines that say how. */
export function elect(asked: Asked): Elected {
  const { what, checks, set, room, law } = asked;
  const target = room.amount.minus(sum(set.amounts));
  const planned = spread(
    target,
    checks.map(({ pay }) => pay),
    checks.map(({ most }) => most),
    asked.unit,
    asked.keeps,
    asked.holdsInAll,
  );
  const changes = planned.change
    ? [
        {
          what,
          paycheck: checks[planned.change.index]?.number ?? 0,
          election: planned.change.election,
        },
      ]
    : [];
  const amounts = planned.amounts.map((amount, index) => amount.plus(set.amounts[index] ?? ZERO));
  const targetName = set.names.some((name) => name !== undefined) ? `${what}ToElect` : room.name;
  return {
    ...planned,
    amounts,
    changes,
    lines: [
      ...(targetName === room.name
        ? []
        : [
            computed(
              targetName,
              says.toElect(),
              target,
              law,
              [room.name, ...set.names.filter((name) => name !== undefined)].join(' - '),
            ),
          ]),
      ...electionLines(asked, planned, targetName),
      ...(stepOf(asked.unit)
        ? checks.map((_, index) => amountLine(asked, planned, index, amounts[index] ?? ZERO))
        : toTheCentLines(asked, planned, amounts, targetName)),
      computed(
        `unfilled.${what}`,
        says.unfilled(what),
        planned.unfilled,
        law,
        `max(0, ${[room.name, ...checks.map(({ number }) => `paychecks.${number}.${what}`)].join(' - ')})`,
      ),
    ],
  };
}

const suffix = (unit: ElectionUnit) => (dollarUnit(unit) ? '' : 'Percent');
const electionName = ({ what, unit }: Asked) => `election.${what}${suffix(unit)}`;
const changeName = ({ unit, changesBefore }: Asked) =>
  `election.changes.${changesBefore + 1}.election${suffix(unit)}`;

function electionLines(asked: Asked, planned: Spread, target: string): DerivationLine[] {
  const { what, unit, law, checks } = asked;
  const reached = checks.filter(({ pay }) => pay.gt(0));
  const all = reached.length === checks.length;
  const name = electionName(asked);
  const words = says.electionOf(what, unit);
  const counts = all
    ? []
    : [
        given(`${what}.paychecksReached`, says.paychecksReached(), money(reached.length)),
        computed(
          `${what}.payReached`,
          says.payReached(),
          sum(reached.map(({ pay }) => pay)),
          'what you told us',
          reached.map(({ payName }) => payName).join(' + ') || '0',
        ),
      ];
  const formula = electionFormula(asked, reached, target, all);
  return [
    ...counts,
    planned.byFormula
      ? computed(name, words, planned.election, law, formula)
      : given(name, `${words}, step by step`, planned.election, law),
    ...(planned.change
      ? [
          computed(
            changeName(asked),
            says.electionChange(what, checks[planned.change.index]?.number ?? 0),
            planned.change.election,
            law,
            `${name} + ${stepOf(unit)}`,
          ),
        ]
      : []),
  ];
}

function electionFormula(
  { what, unit, holdsInAll }: Asked,
  reached: readonly Reached[],
  target: string,
  all: boolean,
): string {
  if (reached.length === 0) return '0';
  const step = stepOf(unit);
  if (dollarUnit(unit)) {
    const even = `${target} / ${all ? 'paychecksLeft' : `${what}.paychecksReached`}`;
    const { isLeast } = highestForAll(
      reached.map(({ pay }) => pay),
      reached.map(({ most }) => most),
      holdsInAll,
    );
    const names = [...new Set(reached.map(({ mostName }) => mostName))].join(', ');
    const most = `${isLeast && (!step || holdsInAll) ? 'min' : 'max'}(${names})`;
    return step ? `wholeDown(min(${even}, ${most}))` : `min(centsDown(${even}), ${most})`;
  }
  const shares = reached.map(({ payName, mostName }) =>
    mostName === payName ? '100' : `${mostName} / ${payName} * 100`,
  );
  const even = `min(${target} / ${all ? sumOf(reached) : `${what}.payReached`} * 100, ${holdsInAll ? 'min' : 'max'}(${[...new Set(shares)].join(', ')}))`;
  return step?.eq(1) ? `wholeDown(${even})` : `wholeDown(${even} / ${step}) * ${step}`;
}

/** Pay in all paychecks that an election reaches: `payLeft`, unless it looks at less than all of each. */
const sumOf = (reached: readonly Reached[]): string =>
  reached.every(({ number, payName }) => payName === `paychecks.${number}.pay`)
    ? 'payLeft'
    : `(${reached.map(({ payName }) => payName).join(' + ')})`;

/** What an election alone brings in a paycheck, as a formula. */
function electedFormula(asked: Asked, index: number, election: string): string {
  const { pay, payName, mostName } = asked.checks[index] as Reached;
  if (pay.isZero()) return '0';
  return `min(${dollarUnit(asked.unit) ? election : `cents(${payName} * ${election} / 100)`}, ${mostName})`;
}

const amountWords = {
  deferral: says.deferralOf,
  afterTax: says.afterTaxOf,
  combined: says.combinedOf,
} as const;

/** A paycheck's amount: what is set, and what the election brings. */
function amountLine(asked: Asked, planned: Spread, index: number, amount: Money): DerivationLine {
  const { what, law, set, checks } = asked;
  const number = checks[index]?.number ?? 0;
  const isChanged = planned.change !== null && index >= planned.change.index;
  const elected = electedFormula(asked, index, isChanged ? changeName(asked) : electionName(asked));
  const setName = set.names[index];
  const formula = setName ? `${setName} + ${elected}` : elected;
  return computed(`paychecks.${number}.${what}`, amountWords[what](number), amount, law, formula);
}

/** From the last paycheck back until the rest is placed; the others pay in what was elected. */
function toTheCentLines(
  asked: Asked,
  planned: Spread,
  amounts: readonly Money[],
  target: string,
): DerivationLine[] {
  const { what, law, checks, set } = asked;
  const elected = checks.map((_, index) => electedFormula(asked, index, electionName(asked)));
  const total = sum(planned.elected);
  const rest = sum(planned.amounts).eq(total)
    ? ZERO
    : sum(planned.amounts).plus(planned.unfilled).minus(total);
  const head = rest.isZero()
    ? []
    : [
        computed(`${what}.elected`, says.electedByAll(), total, law, elected.join(' + ') || '0'),
        computed(`${what}.rest`, says.electionRest(), rest, law, `${target} - ${what}.elected`),
      ];
  let left = rest;
  let leftName = `${what}.rest`;
  const taking: DerivationLine[] = [];
  const asElected: DerivationLine[] = [];
  for (let index = checks.length - 1; index >= 0; index--) {
    const { number, mostName, pay } = checks[index] as Reached;
    const setName = set.names[index];
    const name = `paychecks.${number}.${what}`;
    const line = (formula: string) =>
      computed(
        name,
        amountWords[what](number),
        amounts[index] ?? ZERO,
        law,
        setName ? `${setName} + ${formula}` : formula,
      );
    if (left.isZero() || pay.isZero()) {
      asElected.unshift(line(elected[index] as string));
      continue;
    }
    taking.push(line(`max(0, min(${elected[index]} + ${leftName}, ${mostName}))`));
    left = left.minus((planned.amounts[index] ?? ZERO).minus(planned.elected[index] ?? ZERO));
    if (left.isZero() || index === 0) continue;
    const next = `${what}.restBefore${number}`;
    const own = setName ? `${name} - ${setName}` : name;
    taking.push(
      computed(
        next,
        says.electionRestBefore(number),
        left,
        law,
        `${leftName} - (${own} - ${elected[index]})`,
      ),
    );
    leftName = next;
  }
  return [...head, ...taking, ...asElected];
}
