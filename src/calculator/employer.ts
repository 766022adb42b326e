import { computed, type DerivationLine, given, limitLine, YOUR_PLAN } from './derivation.ts';
import type { AnnualLimits } from './limits/index.ts';
import { matchDerivation, matchOn } from './match.ts';
import type { Matching } from './match-on-after-tax.ts';
import { type Money, min, percentOf, ZERO } from './money.ts';
import type { ReadRequest } from './request.ts';
import { says } from './texts.en.ts';

export type EmployerMoney = {
  /** Match and nonelective contributions of the year, before the 415(c) limit is applied. */
  total: Money;
  /** False: nothing was said of employer money, so it counts as none. */
  known: boolean;
  /** Part of it comes whatever is deferred. */
  hasNonelective: boolean;
  /** What a match on after-tax contributions would be computed from, where the plan matches them. */
  matching: Matching | undefined;
  derivation: DerivationLine[];
};

/** The name of the employer's money before a match on after-tax contributions, which only some plans make. */
export const employerFigure = ({ matching }: Pick<EmployerMoney, 'matching'>): string =>
  matching ? 'employer.beforeAfterTaxMatch' : 'employer.total';

/** The formula of all that the employer puts in, before the overall limit. */
export const employerSum = ({ hasNonelective }: Pick<EmployerMoney, 'hasNonelective'>): string =>
  hasNonelective ? 'employer.match + employer.nonelective' : 'employer.match';

/** What was deferred, and how much of it is catch-up, as far as IRC 402(g) and 414(v) go. */
export type Deferred = { allowed: Money; catchUp: Money };

/**
 * The employer's money of the year. A stated amount stands in place of the match formula; nonelective money
 * comes on top of either. The formula is applied to the whole year's deferral and pay, as with a true-up or
 * even deferrals (`planPaychecks` shows what happens per paycheck). Pay counts up to IRC 401(a)(17).
 */
export function employerMoney(request: ReadRequest, limits: AnnualLimits, deferred: Deferred): EmployerMoney {
  const { participant, plan } = request;
  const pay = min(participant.compensation, limits.compensation);
  const match = employerMatch(request, pay, deferred);
  const nonelective = plan.nonelectivePercent ?? ZERO;
  const fixed = percentOf(pay, nonelective);
  const usesPay =
    plan.nonelectivePercent !== undefined || (plan.match && participant.employerContribution === undefined);
  return {
    total: match.amount.plus(fixed),
    hasNonelective: plan.nonelectivePercent !== undefined && !nonelective.isZero(),
    known: match.known || plan.nonelectivePercent !== undefined,
    matching:
      match.base && plan.matchesAfterTax && plan.match
        ? { tiers: plan.match, deferral: match.base, pay }
        : undefined,
    derivation: [
      ...(usesPay ? payLines(pay, limits) : []),
      ...match.lines,
      ...(plan.nonelectivePercent && !nonelective.isZero() ? nonelectiveLines(nonelective, fixed) : []),
    ],
  };
}

function employerMatch({ participant, plan }: ReadRequest, pay: Money, deferred: Deferred) {
  const stated = participant.employerContribution;
  if (stated !== undefined)
    return {
      amount: stated,
      known: true,
      base: undefined,
      lines: [given('employer.match', says.employerStated(), stated)],
    };
  if (!plan.match) {
    const source = 'nothing was said of a match';
    return {
      amount: ZERO,
      known: false,
      base: undefined,
      lines: [given('employer.match', says.employerUnknown(), ZERO, source)],
    };
  }
  const matched = plan.matchesCatchUp ? deferred.allowed : deferred.allowed.minus(deferred.catchUp);
  const byFormula = matchOn(plan.match, matched, pay);
  const amount = plan.matchMaximum ? min(byFormula, plan.matchMaximum) : byFormula;
  const formula = plan.matchesCatchUp
    ? 'electiveDeferral.allowed'
    : 'electiveDeferral.allowed - electiveDeferral.catchUpFirst';
  const base = computed(
    'employer.matchedDeferral',
    says.matchedDeferral(plan.matchesCatchUp),
    matched,
    YOUR_PLAN,
    formula,
  );
  return {
    amount,
    known: true,
    base: matched,
    lines: [
      base,
      ...matchDerivation(plan.match, pay, amount, {
        asRoth: plan.rothMatch === true,
        maximum: plan.matchMaximum,
      }),
    ],
  };
}

function payLines(pay: Money, limits: AnnualLimits): DerivationLine[] {
  const formula = 'min(participant.compensation, limits.compensation)';
  return [
    limitLine(limits, 'compensation'),
    computed('employer.payThatCounts', says.payThatCounts(), pay, 'IRC 401(a)(17)', formula),
  ];
}

function nonelectiveLines(percent: Money, amount: Money): DerivationLine[] {
  const formula = 'cents(employer.payThatCounts * plan.nonelectivePercent / 100)';
  return [
    given('plan.nonelectivePercent', says.nonelectivePercent(), percent, YOUR_PLAN),
    computed('employer.nonelective', says.nonelective(percent), amount, 'IRC 401(a)(17)', formula),
  ];
}
