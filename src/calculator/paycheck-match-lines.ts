import { computed, type DerivationLine, given, YOUR_PLAN } from './derivation.ts';
import { inOrder } from './match.ts';
import { type Money, money, ZERO } from './money.ts';
import { afterTaxToDate, matchedFormula, matchedToDate } from './paycheck-matched.ts';
import type { ReadPaycheckRequest } from './paycheck-request.ts';
import type { Paycheck, PaycheckPlan } from './paychecks.ts';
import { says } from './texts.en.ts';

type Tiers = ReadPaycheckRequest['match'];
type Planned = Pick<PaycheckPlan, 'paychecks' | 'match' | 'matchIfSpread' | 'matchLost' | 'frontLoading'>;

/** Tiers by amount count over the year, tiers by percent of pay look at each paycheck alone. */
export const isByAmount = (tiers: Tiers): boolean => tiers.some((tier) => tier.upToAmount !== undefined);

/** The match of each paycheck. */
export function matchLines(asked: ReadPaycheckRequest, paychecks: readonly Paycheck[]): DerivationLine[] {
  let before = asked.paidIn ? 'paidIn.deferrals' : '';
  const earlier: number[] = [];
  const left = ['plan.matchMaximum', ...(asked.paidIn ? ['paidIn.match'] : [])];
  const toDate = (deferrals: string, numbers: readonly number[]) =>
    matchOf(asked.match, matchedToDate(asked, deferrals, afterTaxToDate(asked, numbers)));
  const lines = paychecks.map(({ number, match }) => {
    const name = `paychecks.${number}`;
    const deferrals = earlier.map((each) => `paychecks.${each}.deferral`);
    const formula = isByAmount(asked.match)
      ? `${toDate(`${name}.deferralsToDate`, [...earlier, number])}${before ? ` - ${toDate(before, earlier)}` : ''}`
      : matchOf(
          asked.match,
          matchedFormula(asked, deferrals, `${name}.deferral`, number),
          `${name}.payThatCounts`,
        );
    before = `${name}.deferralsToDate`;
    earlier.push(number);
    const capped = asked.matchMaximum ? `min(${formula}, max(0, ${left.join(' - ')}))` : formula;
    left.push(`${name}.match`);
    return computed(`${name}.match`, says.matchOf(number), match, YOUR_PLAN, capped);
  });
  return asked.matchMaximum
    ? [given('plan.matchMaximum', says.matchMaximum(), asked.matchMaximum, YOUR_PLAN), ...lines]
    : lines;
}

/** The match of the year as planned, with the same deferrals spread evenly, and deferred as early as pay allows. */
export function matchOfYearLines(
  asked: ReadPaycheckRequest,
  plan: Planned,
  { ifSpread, early }: { ifSpread: readonly Money[]; early: readonly Money[] },
): DerivationLine[] {
  const needsOthers = !asked.trueUp && asked.match.length > 0 && !isByAmount(asked.match);
  const paid = asked.paidIn ? ['paidIn.match'] : [];
  const upToMaximum = (formula: string) =>
    asked.matchMaximum ? `min(${formula}, max(${['plan.matchMaximum', ...paid].join(', ')}))` : formula;
  const byPaycheck = (deferral: (number: number, isLast: boolean) => string) => {
    const earlier: string[] = [];
    const each = plan.paychecks.map(({ number }, index) => {
      const own = deferral(number, index === plan.paychecks.length - 1);
      const matched = matchedFormula(asked, earlier, own, number);
      earlier.push(own);
      return matchOf(asked.match, matched, `paychecks.${number}.payThatCounts`);
    });
    return upToMaximum([...paid, ...each].join(' + '));
  };
  const matchedOfYear = matchedToDate(asked, 'deferrals', 'afterTax');
  const other = (formula: () => string) => (needsOthers ? formula() : 'match');
  const line = (figure: string, words: string, amount: Money, formula: string) =>
    computed(figure, words, amount, YOUR_PLAN, formula);
  return [
    line(
      'match',
      says.paycheckMatch(asked.trueUp === true),
      plan.match,
      asked.trueUp
        ? asked.matchMaximum
          ? `min(${matchOf(asked.match, matchedOfYear, 'min(pay, limits.compensation)')}, plan.matchMaximum)`
          : matchOf(asked.match, matchedOfYear, 'min(pay, limits.compensation)')
        : [...paid, ...plan.paychecks.map(({ number }) => `paychecks.${number}.match`)].join(' + '),
    ),
    ...(needsOthers
      ? [...spreadEvenlyLines(ifSpread), ...frontLoadedLines(asked, plan.paychecks, early)]
      : []),
    line(
      'matchIfSpread',
      says.matchIfSpread(),
      plan.matchIfSpread,
      other(() => byPaycheck((_, isLast) => (isLast ? 'evenly.last' : 'evenly.each'))),
    ),
    line('matchLost', says.matchLost(), plan.matchLost, 'max(0, matchIfSpread - match)'),
    line(
      'frontLoading.match',
      says.frontLoadedMatch(),
      plan.frontLoading.match,
      other(() => byPaycheck((number) => `paychecks.${number}.frontLoaded`)),
    ),
    line(
      'frontLoading.lost',
      says.frontLoadedLoss(),
      plan.frontLoading.lost,
      'max(0, match - frontLoading.match)',
    ),
  ];
}

function spreadEvenlyLines(ifSpread: readonly Money[]): DerivationLine[] {
  const each = ifSpread.length > 1 ? (ifSpread[0] as Money) : ZERO;
  return [
    computed(
      'evenly.each',
      says.spreadEach(),
      each,
      'IRC 402(g)(1)',
      ifSpread.length > 1 ? 'centsDown(toDefer / paychecksLeft)' : '0',
    ),
    computed(
      'evenly.last',
      says.spreadLast(),
      ifSpread.at(-1) ?? ZERO,
      'IRC 402(g)(1)',
      'toDefer - evenly.each * (paychecksLeft - 1)',
    ),
  ];
}

function frontLoadedLines(
  asked: ReadPaycheckRequest,
  paychecks: readonly Paycheck[],
  early: readonly Money[],
): DerivationLine[] {
  const paid = asked.paidIn ? ' + paidIn.pay' : '';
  let before = '';
  return paychecks.map(({ number }, index) => {
    const name = `paychecks.${number}`;
    const formula = `max(0, min(${name}.pay, toDefer${before}))`;
    before = `${paid} - ${name}.payToDate`;
    return computed(
      `${name}.frontLoaded`,
      says.frontLoaded(number),
      early[index] as Money,
      'IRC 402(g)(1)',
      formula,
    );
  });
}

/** The match on `deferral` out of `pay`, tier by tier, to the cent. */
function matchOf(tiers: Tiers, deferral: string, pay = '0'): string {
  if (tiers.length === 0) return '0';
  const ordered = inOrder(tiers, money(100));
  const bound = (index: number): string => {
    const tier = ordered[index];
    return tier?.upToAmount ? tier.upToAmount.toString() : `${pay} * ${tier?.upToPercentOfPay} / 100`;
  };
  const steps = ordered.map(
    (tier, index) =>
      `max(0, min(${deferral}, ${bound(index)})${index > 0 ? ` - ${bound(index - 1)}` : ''}) * ${tier.rate}`,
  );
  return `cents(${steps.join(' + ')})`;
}
