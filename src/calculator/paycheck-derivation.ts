import { computed, type DerivationLine, given, limitLine, YOUR_PLAN } from './derivation.ts';
import type { AnnualLimits } from './limits/index.ts';
import { inOrder } from './match.ts';
import { type Money, money, ZERO } from './money.ts';
import { payThatCounts } from './paycheck-match.ts';
import type { ReadPaycheckRequest } from './paycheck-request.ts';
import type { DeferralLimit, PaycheckPlan } from './paychecks.ts';
import { says } from './texts.en.ts';

type Planned = Omit<PaycheckPlan, 'derivation'>;
type More = {
  limit: DeferralLimit;
  room: Money;
  /** Of the year, those that are over included. */
  pay: Money;
  nonelective: Money;
  ifSpread: readonly Money[];
  early: readonly Money[];
};

/** How a year of paychecks comes about: each paycheck, and what they add up to. */
export function paycheckDerivation(
  asked: ReadPaycheckRequest,
  limits: AnnualLimits,
  plan: Planned,
  more: More,
): DerivationLine[] {
  const names = (what: string) => plan.paychecks.map(({ number }) => `paycheck.${number}.${what}`);
  const withPaid = (what: string, paid: string) =>
    [...(asked.paidIn ? [paid] : []), ...names(what)].join(' + ');
  const matchLaw = asked.trueUp ? says.paycheckMatch(true) : says.paycheckMatch(false);
  return [
    limitLine(limits, 'electiveDeferral'),
    limitLine(limits, 'compensation'),
    given('catchUp', says.catchUpOfAge(), more.limit.catchUp, 'IRC 414(v)'),
    given('otherEmployers', says.otherEmployers(), asked.otherEmployerDeferrals ?? ZERO),
    computed(
      'deferralLimit',
      says.available(),
      more.limit.total,
      'IRC 402(g)(1), 414(v)',
      'max(0, limits.electiveDeferral + catchUp - otherEmployers)',
    ),
    ...(asked.paidIn
      ? [
          given('paidIn.pay', says.paidPay(), asked.paidIn.pay),
          given('paidIn.deferrals', says.yearToDate(), asked.paidIn.deferrals),
          given('paidIn.match', says.paidMatch(), asked.paidIn.match),
          given('paidIn.afterTax', says.afterTaxPaid(), asked.paidIn.afterTax ?? ZERO),
        ]
      : []),
    ...paycheckLines(asked, limits, plan),
    computed('pay', says.compensation(), more.pay, 'what you told us', withPaid('pay', 'paidIn.pay')),
    computed(
      'deferrals',
      says.deferralsOfYear(),
      plan.deferrals,
      'IRC 402(g)(1)',
      withPaid('deferral', 'paidIn.deferrals'),
    ),
    given(
      'lastDeferralPaycheck',
      says.lastDeferralPaycheck(),
      money(plan.lastDeferralPaycheck),
      'IRC 402(g)(1)',
    ),
    asked.trueUp
      ? computed('match', matchLaw, plan.match, YOUR_PLAN, trueUpFormula(asked))
      : computed('match', matchLaw, plan.match, YOUR_PLAN, withPaid('match', 'paidIn.match')),
    computed(
      'matchIfSpread',
      says.matchIfSpread(),
      plan.matchIfSpread,
      YOUR_PLAN,
      matchFormulaFor(asked, plan, more.ifSpread),
    ),
    computed('matchLost', says.matchLost(), plan.matchLost, YOUR_PLAN, 'max(0, matchIfSpread - match)'),
    ...roomLines(asked, limits, more),
    computed(
      'afterTax',
      says.afterTaxOfYear(),
      plan.afterTax,
      'IRC 415(c)',
      withPaid('afterTax', 'paidIn.afterTax'),
    ),
    computed(
      'frontLoading.match',
      says.frontLoadedMatch(),
      plan.frontLoading.match,
      YOUR_PLAN,
      matchFormulaFor(asked, plan, more.early),
    ),
    computed(
      'frontLoading.lost',
      says.frontLoadedLoss(),
      plan.frontLoading.lost,
      YOUR_PLAN,
      'max(0, match - frontLoading.match)',
    ),
  ];
}

function paycheckLines(asked: ReadPaycheckRequest, limits: AnnualLimits, plan: Planned): DerivationLine[] {
  let before = asked.paidIn?.pay ?? ZERO;
  return plan.paychecks.flatMap(({ number, pay, deferral, afterTax, match }) => {
    const name = `paycheck.${number}`;
    const counts = payThatCounts(pay, before, limits.compensation);
    before = before.plus(pay);
    return [
      given(`${name}.pay`, says.payOf(number), pay),
      given(`${name}.payThatCounts`, says.payThatCountsOf(number), counts, 'IRC 401(a)(17)'),
      given(`${name}.deferral`, says.deferralOf(number), deferral),
      matchLine(asked, name, number, match),
      given(`${name}.afterTax`, says.afterTaxOf(number), afterTax),
    ];
  });
}

/** Tiers by percent can be recomputed from the paycheck alone; tiers by amount count over the year. */
function matchLine(
  { match: tiers }: ReadPaycheckRequest,
  name: string,
  number: number,
  match: Money,
): DerivationLine {
  if (tiers.length === 0 || tiers.some((tier) => tier.upToAmount !== undefined))
    return given(`${name}.match`, says.matchOf(number), match, YOUR_PLAN);
  return computed(
    `${name}.match`,
    says.matchOf(number),
    match,
    YOUR_PLAN,
    `cents(${tierFormula(tiers, `${name}.deferral`, `${name}.payThatCounts`)})`,
  );
}

/** The match that other deferrals, in these paychecks, would bring. */
function matchFormulaFor(asked: ReadPaycheckRequest, plan: Planned, deferrals: readonly Money[]): string {
  if (asked.trueUp) return 'match';
  const paid = asked.paidIn ? ['paidIn.match'] : [];
  if (asked.match.length === 0) return paid[0] ?? '0';
  if (asked.match.some((tier) => tier.upToAmount !== undefined)) {
    const all = deferrals.reduce((total, each) => total.plus(each), asked.paidIn?.deferrals ?? ZERO);
    const before = asked.paidIn ? ` - cents(${tierFormula(asked.match, 'paidIn.deferrals', '0')})` : '';
    return [...paid, `cents(${tierFormula(asked.match, all.toString(), '0')})`].join(' + ') + before;
  }
  const parts = plan.paychecks.map(
    ({ number }, index) =>
      `cents(${tierFormula(asked.match, String(deferrals[index] ?? ZERO), `paycheck.${number}.payThatCounts`)})`,
  );
  return [...paid, ...parts].join(' + ');
}

/** With a true-up the formula looks at the whole year. */
const trueUpFormula = ({ match }: ReadPaycheckRequest): string =>
  match.length === 0 ? '0' : `cents(${tierFormula(match, 'deferrals', 'min(pay, limits.compensation)')})`;

/** The match on `deferral` out of `pay`, step by step. */
function tierFormula(tiers: ReadPaycheckRequest['match'], deferral: string, pay: string): string {
  const ordered = inOrder(tiers, money(100));
  const bound = (index: number): string => {
    const tier = ordered[index];
    if (!tier) return '0';
    return tier.upToAmount ? tier.upToAmount.toString() : `${pay} * ${tier.upToPercentOfPay} / 100`;
  };
  return ordered
    .map((tier, index) => `max(0, min(${deferral}, ${bound(index)}) - ${bound(index - 1)}) * ${tier.rate}`)
    .join(' + ');
}

/** What the overall limit leaves for after-tax money in these paychecks. */
function roomLines(
  asked: ReadPaycheckRequest,
  limits: AnnualLimits,
  { room, nonelective }: More,
): DerivationLine[] {
  if (asked.allowsAfterTax === false) return [given('afterTaxRoom', says.planTakesNone(), room, YOUR_PLAN)];
  const paid = asked.paidIn ? ' - paidIn.afterTax' : '';
  const percent = asked.nonelectivePercent;
  const fixed = `${percent ? ' - nonelective' : ''}${asked.employerContribution ? ' - employerContribution' : ''}`;
  const ordinary =
    'deferrals - max(0, min(catchUp, deferrals - max(0, limits.electiveDeferral - otherEmployers)))';
  return [
    limitLine(limits, 'annualAdditions'),
    ...(percent
      ? [
          computed(
            'nonelective',
            says.nonelective(percent),
            nonelective,
            YOUR_PLAN,
            `cents(min(pay, limits.compensation) * ${percent} / 100)`,
          ),
        ]
      : []),
    ...(asked.employerContribution
      ? [given('employerContribution', says.employerStated(), asked.employerContribution)]
      : []),
    computed(
      'afterTaxRoom',
      says.afterTaxRoomLeft(),
      room,
      'IRC 415(c)(1), (2)',
      `max(0, min(limits.annualAdditions, pay) - (${ordinary}) - match${fixed}${paid})`,
    ),
  ];
}
