import { computed, type DerivationLine, given, limitLine, YOUR_PLAN } from './derivation.ts';
import type { AnnualLimits } from './limits/index.ts';
import { floorZero, type Money, min, money, percentOf, toCents, ZERO } from './money.ts';
import type { ParsedRequest, ReadRequest } from './request.ts';
import { says } from './texts.en.ts';

/** IRC 1402(a)(12), 1401(a), 1401(b)(1), 1402(b)(2). */
const SUBJECT_SHARE = money('0.9235');
const SOCIAL_SECURITY_RATE = money('0.124');
const MEDICARE_RATE = money('0.029');
const NO_TAX_BELOW = money(400);
/** IRC 404(a)(3), 404(a)(8): at most 25% of pay after the contribution, which is 20% of earnings before it. */
const MOST_EMPLOYER_PERCENT = money(25);

/** The request with pay known: for a solo 401(k), what the business leaves after half of SE tax and the employer’s share. */
export function withEarnedIncome(
  asked: ParsedRequest,
  limits: AnnualLimits,
): { request: ReadRequest; derivation: DerivationLine[]; employerMaximum?: Money } {
  const { selfEmployment, compensation } = asked.participant;
  if (!selfEmployment) return withWages(asked, compensation ?? ZERO, limits);
  const tax = selfEmploymentTax(selfEmployment.netProfit, selfEmployment.socialSecurityWages ?? ZERO, limits);
  const earned = floorZero(selfEmployment.netProfit.minus(tax.half));
  const maximum = employerShare(earned, MOST_EMPLOYER_PERCENT, limits);
  const percent = asked.plan.nonelectivePercent;
  const contribution =
    asked.participant.employerContribution ?? (percent ? employerShare(earned, percent, limits) : ZERO);
  // What the business can't deduct takes nothing from its owner's earned income. IRC 401(c)(2)(A)(v).
  const pay = floorZero(earned.minus(min(contribution, maximum)));
  return {
    request: {
      ...asked,
      participant: { ...asked.participant, compensation: pay, employerContribution: contribution },
      plan: { ...asked.plan, nonelectivePercent: undefined, match: undefined },
    },
    employerMaximum: maximum,
    derivation: [
      ...tax.derivation,
      computed(
        'selfEmployment.earned',
        says.earned(),
        earned,
        'IRC 401(c)(2)(A)(vi)',
        'max(0, selfEmployment.netProfit - selfEmployment.halfOfTax)',
      ),
      limitLine(limits, 'compensation', 'limits.compensationOfOwner'),
      ...(percent && !asked.participant.employerContribution
        ? [
            given('selfEmployment.percent', says.employerPercentAfter(), percent, YOUR_PLAN),
            computed(
              'selfEmployment.employer',
              says.employerShare(percent),
              contribution,
              'IRC 404(a)(8)(D), 401(a)(17)',
              'cents(min(selfEmployment.earned * selfEmployment.percent / (100 + selfEmployment.percent), limits.compensationOfOwner * selfEmployment.percent / 100))',
            ),
          ]
        : [given('selfEmployment.employer', says.employerStated(), contribution)]),
      computed(
        'employer.maximum',
        says.employerMaximum(),
        maximum,
        'IRC 404(a)(3)(A), 404(a)(8)(D)',
        'cents(min(selfEmployment.earned * 25 / 125, limits.compensationOfOwner * 25 / 100))',
      ),
      computed(
        'selfEmployment.pay',
        says.soloPay(),
        pay,
        'IRC 415(c)(3)(B), 401(c)(2)(A)(v)',
        'max(0, selfEmployment.earned - min(selfEmployment.employer, employer.maximum))',
      ),
    ],
  };
}

/**
 * Pay as it was given. In the solo 401(k) of a corporation it is W-2 pay, and the corporation may deduct 25% of
 * it: of all participants' pay together, where the spouse works there too. IRC 404(a)(3)(A)(i).
 */
function withWages(asked: ParsedRequest, compensation: Money, limits: AnnualLimits) {
  const request = { ...asked, participant: { ...asked.participant, compensation } };
  if (asked.plan.type !== 'solo401k') return { request, derivation: [] };
  const maximum = percentOf(min(compensation, limits.compensation), MOST_EMPLOYER_PERCENT);
  return {
    request,
    employerMaximum: maximum,
    derivation: [
      given('corporation.wages', says.corporationWages(), compensation),
      limitLine(limits, 'compensation', 'limits.compensationOfOwner'),
      computed(
        'employer.maximum',
        says.employerMaximumOfCorporation(),
        maximum,
        'IRC 404(a)(3)(A)(i), 401(a)(17)',
        'cents(min(corporation.wages, limits.compensationOfOwner) * 25 / 100)',
      ),
    ],
  };
}

/** `percent` of pay after the contribution, out of earnings before it: 25% after is 20% before. */
function employerShare(earned: Money, percent: Money, limits: AnnualLimits): Money {
  const ofEarnings = earned.times(percent).div(percent.plus(100));
  return toCents(min(ofEarnings, limits.compensation.times(percent).div(100)));
}

/** Half of the tax on self-employment income, which is deducted before plan contributions. IRC 164(f), 1401, 1402. */
function selfEmploymentTax(
  netProfit: Money,
  wages: Money,
  limits: AnnualLimits,
): { half: Money; derivation: DerivationLine[] } {
  const subject = netProfit.times(SUBJECT_SHARE);
  const base = limits.socialSecurityWageBase;
  const isTaxed = subject.gte(NO_TAX_BELOW);
  const socialSecurity = min(subject, floorZero(base.minus(wages))).times(SOCIAL_SECURITY_RATE);
  const tax = isTaxed ? toCents(socialSecurity.plus(subject.times(MEDICARE_RATE))) : ZERO;
  const half = toCents(tax.div(2));
  const taxLine = isTaxed
    ? computed(
        'selfEmployment.tax',
        says.selfEmploymentTax(),
        tax,
        'IRC 1401(a), (b)(1)',
        'cents(min(selfEmployment.subject, max(0, limits.wageBase - selfEmployment.wages)) * 0.124 + selfEmployment.subject * 0.029)',
      )
    : given('selfEmployment.tax', says.noSelfEmploymentTax(), tax, 'IRC 1402(b)(2)');
  return {
    half,
    derivation: [
      given('selfEmployment.netProfit', says.netProfit(), netProfit),
      given('selfEmployment.wages', says.wagesElsewhere(), wages),
      limitLine(limits, 'socialSecurityWageBase', 'limits.wageBase'),
      computed(
        'selfEmployment.subject',
        says.subjectToTax(),
        subject,
        'IRC 1402(a)(12)',
        'selfEmployment.netProfit * 0.9235',
      ),
      taxLine,
      computed(
        'selfEmployment.halfOfTax',
        says.halfOfTax(),
        half,
        'IRC 164(f)(1)',
        'cents(selfEmployment.tax / 2)',
      ),
    ],
  };
}
