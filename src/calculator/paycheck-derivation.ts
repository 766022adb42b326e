import { computed, type DerivationLine, given, limitLine, YOUR_PLAN } from './derivation.ts';
import type { AnnualLimits } from './limits/index.ts';
import { type Money, money, sum, ZERO } from './money.ts';
import { isByAmount, matchLines, matchOfYearLines } from './paycheck-match-lines.ts';
import { payLines, payThatCountsLines } from './paycheck-pay-lines.ts';
import type { ReadPaycheckRequest } from './paycheck-request.ts';
import type { Spread } from './paycheck-spread.ts';
import { spreadLines } from './paycheck-spread-lines.ts';
import type { DeferralLimit, PaycheckPlan, PlannedAfterTax } from './paychecks.ts';
import { says } from './texts.en.ts';

type Planned = Omit<PaycheckPlan, 'derivation'>;
type More = {
  limit: DeferralLimit;
  deferralRoom: Money;
  /** Null where a percent was given in place of an election to plan. */
  deferral: Spread | null;
  afterTax: PlannedAfterTax;
  /** Of the year, those that are over included. */
  pay: Money;
  ifSpread: readonly Money[];
  early: readonly Money[];
};

/** How a year of paychecks comes about: pay, deferrals, match, after-tax money, and what they add up to. */
export function paycheckDerivation(
  asked: ReadPaycheckRequest,
  limits: AnnualLimits,
  plan: Planned,
  more: More,
): DerivationLine[] {
  const hasTiersByPercent = asked.match.length > 0 && !isByAmount(asked.match);
  return [
    ...limitLines(asked, limits, more),
    ...payLines(asked, plan.paychecks),
    ...deferralLines(asked, plan, more),
    ...totalLines(asked, plan, more),
    ...(hasTiersByPercent ? payThatCountsLines(asked, plan.paychecks, limits) : []),
    ...matchLines(asked, plan.paychecks),
    ...matchOfYearLines(asked, plan, more),
    ...roomLines(asked, limits, more.afterTax),
    ...afterTaxLines(asked, plan, more.afterTax),
  ];
}

/** What may be deferred this year, and what was paid in. */
function limitLines(asked: ReadPaycheckRequest, limits: AnnualLimits, more: More): DerivationLine[] {
  const { paidIn } = asked;
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
    ...(paidIn
      ? [
          given('paidIn.pay', says.paidPay(), paidIn.pay),
          given('paidIn.deferrals', says.yearToDate(), paidIn.deferrals),
          given('paidIn.match', says.paidMatch(), paidIn.match),
          given('paidIn.afterTax', says.afterTaxPaid(), paidIn.afterTax ?? ZERO),
        ]
      : []),
    computed(
      'deferralRoom',
      says.deferralRoom(),
      more.deferralRoom,
      'IRC 402(g)(1), 414(v)',
      paidIn ? 'max(0, deferralLimit - paidIn.deferrals)' : 'deferralLimit',
    ),
  ];
}

const namesOf = ({ paychecks }: Planned, what: string) =>
  paychecks.map(({ number }) => `paychecks.${number}.${what}`);
const withPaid = (asked: ReadPaycheckRequest, plan: Planned, what: string, paid: string) =>
  [...(asked.paidIn ? [paid] : []), ...namesOf(plan, what)].join(' + ');

/** Deferrals by the percent that was given, or by an election that fills the room. */
function deferralLines(asked: ReadPaycheckRequest, plan: Planned, more: More): DerivationLine[] {
  const { paychecks } = plan;
  const counts = [
    given('paychecksLeft', says.paychecksLeft(), money(paychecks.length)),
    computed(
      'payLeft',
      says.payLeftInYear(),
      sum(paychecks.map(({ pay }) => pay)),
      'what you told us',
      namesOf(plan, 'pay').join(' + '),
    ),
  ];
  if (!more.deferral) return [...counts, ...byPercentLines(asked, plan)];
  return [
    ...counts,
    ...spreadLines(more.deferral, {
      what: 'deferral',
      unit: asked.electIn,
      room: { name: 'deferralRoom', amount: more.deferralRoom },
      paychecks: paychecks.map(({ number, pay }) => ({ number, pay, most: `paychecks.${number}.pay` })),
      law: 'IRC 402(g)(1)',
    }),
    ...(isByAmount(asked.match) ? toDateLines(asked, plan) : []),
  ];
}

function byPercentLines(asked: ReadPaycheckRequest, plan: Planned): DerivationLine[] {
  const toDate = toDateLines(asked, plan);
  const paid = asked.paidIn ? ' + paidIn.deferrals' : '';
  const before = (index: number) => (toDate[index - 1] ? `${paid} - ${toDate[index - 1]?.figure}` : '');
  return [
    given('deferralPercent', says.deferralPercent(), asked.deferralPercent ?? ZERO),
    ...plan.paychecks.flatMap(({ number, deferral }, index) => [
      computed(
        `paychecks.${number}.deferral`,
        says.deferralOf(number),
        deferral,
        'IRC 402(g)(1)',
        `min(cents(paychecks.${number}.pay * deferralPercent / 100), deferralRoom${before(index)})`,
      ),
      ...toDate.slice(index, index + 1),
    ]),
    computed(
      'unfilled.deferral',
      says.unfilled('deferral'),
      plan.unfilled.deferral,
      'IRC 402(g)(1)',
      `max(0, ${['deferralRoom', ...namesOf(plan, 'deferral')].join(' - ')})`,
    ),
  ];
}

/** Deferrals counted over the year. */
function toDateLines(asked: ReadPaycheckRequest, plan: Planned): DerivationLine[] {
  let total = asked.paidIn?.deferrals ?? ZERO;
  let before = asked.paidIn ? 'paidIn.deferrals' : '';
  return plan.paychecks.map(({ number, deferral }) => {
    total = total.plus(deferral);
    const formula = `${before ? `${before} + ` : ''}paychecks.${number}.deferral`;
    before = `paychecks.${number}.deferralsToDate`;
    return computed(before, says.deferralsToDate(number), total, 'IRC 402(g)(1)', formula);
  });
}

/** Pay and deferrals of the year. */
function totalLines(asked: ReadPaycheckRequest, plan: Planned, more: More): DerivationLine[] {
  const last = plan.paychecks.at(-1)?.number;
  return [
    computed(
      'pay',
      says.compensation(),
      more.pay,
      'what you told us',
      withPaid(asked, plan, 'pay', 'paidIn.pay'),
    ),
    computed(
      'toDefer',
      says.toDefer(),
      sum(plan.paychecks.map(({ deferral }) => deferral)),
      'IRC 402(g)(1)',
      namesOf(plan, 'deferral').join(' + '),
    ),
    computed(
      'deferrals',
      says.deferralsOfYear(),
      plan.deferrals,
      'IRC 402(g)(1)',
      asked.paidIn ? 'paidIn.deferrals + toDefer' : 'toDefer',
    ),
    computed(
      'lastDeferralPaycheck',
      says.lastDeferralPaycheck(),
      money(plan.lastDeferralPaycheck),
      'IRC 402(g)(1)',
      // A paycheck that defers a cent or more counts as 1, another as 0.
      `max(${plan.paychecks.map(({ number }) => `${number} * min(1, paychecks.${number}.deferral * 100)`).join(', ')})`,
    ),
    computed(
      'election.last.deferral',
      says.lastPaycheck('deferral'),
      plan.election.last.deferral,
      'IRC 402(g)(1)',
      `paychecks.${last}.deferral`,
    ),
  ];
}

/** What the overall limit leaves for after-tax money in these paychecks. */
function roomLines(
  asked: ReadPaycheckRequest,
  limits: AnnualLimits,
  { room, nonelective }: PlannedAfterTax,
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

/** The after-tax election: within what is left of each paycheck, and the plan's cap on it. */
function afterTaxLines(
  asked: ReadPaycheckRequest,
  plan: Planned,
  afterTax: PlannedAfterTax,
): DerivationLine[] {
  const cap = asked.afterTaxCapPercent;
  const law = 'IRC 415(c)';
  const most = plan.paychecks.map(({ number }, index) => {
    const left = `max(0, paychecks.${number}.pay - paychecks.${number}.deferral)`;
    return computed(
      `paychecks.${number}.afterTaxMost`,
      says.afterTaxMost(number),
      afterTax.most[index] as Money,
      YOUR_PLAN,
      cap ? `min(${left}, cents(paychecks.${number}.pay * afterTaxCapPercent / 100))` : left,
    );
  });
  const last = plan.paychecks.at(-1)?.number;
  return [
    ...(cap ? [given('afterTaxCapPercent', says.afterTaxCapPercent(), cap, YOUR_PLAN)] : []),
    ...most,
    ...spreadLines(afterTax, {
      what: 'afterTax',
      unit: asked.electIn,
      room: { name: 'afterTaxRoom', amount: afterTax.room },
      paychecks: plan.paychecks.map(({ number, pay }) => ({
        number,
        pay,
        most: `paychecks.${number}.afterTaxMost`,
      })),
      law,
    }),
    computed(
      'afterTax',
      says.afterTaxOfYear(),
      plan.afterTax,
      law,
      withPaid(asked, plan, 'afterTax', 'paidIn.afterTax'),
    ),
    computed(
      'election.last.afterTax',
      says.lastPaycheck('afterTax'),
      plan.election.last.afterTax,
      law,
      `paychecks.${last}.afterTax`,
    ),
  ];
}
