import { type CalculationRequest, calculate } from '../calculator/index.ts';
import { ageAtYearEnd } from '../participant/age.ts';
import type { Day } from '../participant/day.ts';
import type { Profile } from '../participant/profile.ts';
import { plannedDollars } from '../participant/questions/about-you.ts';

/** What was not said, and what the figures take in its place; each is told to the person. */
export type Assumption = 'defersTheMost' | 'employerPutsInNothing';

/** A profile as a request to the calculator, or the questions without whose answers there are no figures. */
export type Asked =
  | { request: CalculationRequest; assumptions: Assumption[]; missing?: undefined }
  | { missing: ('birth' | 'pay')[] };

/**
 * Builds the calculator's request for a tax year. Facts of the current year ("so far", other employers, last
 * year's wages) are taken over only into the year that they were said of.
 */
export function requestFor(profile: Profile, taxYear: number, day: Day): Asked {
  const age = ageAtYearEnd(profile, taxYear, day);
  const compensation = profile.annualPay;
  if (age === undefined || typeof compensation !== 'number')
    return {
      missing: [
        ...(age === undefined ? (['birth'] as const) : []),
        ...(typeof compensation === 'number' ? [] : (['pay'] as const)),
      ],
    };
  const isSolo = profile.planType === 'solo401k';
  const isThisYear = taxYear === day.calendarYear;
  const otherEmployers = isThisYear ? (profile.otherEmployerDeferrals ?? 0) : 0;
  const base: CalculationRequest = {
    taxYear,
    participant: {
      ageAtYearEnd: age,
      ...(isSolo ? { selfEmployment: { netProfit: compensation } } : { compensation }),
      electiveDeferrals: { planned: 0, otherEmployers, ...kindOf(profile) },
      employerContribution: profile.employerContribution ?? undefined,
      leavingEmployer: profile.leavingEmployer,
      priorYearFicaWages: isThisYear ? profile.priorYearWages : undefined,
      ...(isThisYear && { afterTax: { yearToDate: profile.afterTaxYearToDate ?? 0 } }),
    },
    plan: {
      ...(profile.planType && { type: profile.planType }),
      allowsAfterTax: profile.allowsAfterTax,
      allowsInPlanConversion: profile.allowsInPlanConversion,
      allowsInServiceWithdrawal: profile.allowsInServiceWithdrawal,
      separateAccounting: profile.separateAccounting,
      ...planDocumentTerms(profile),
      match: profile.match ?? undefined,
      nonelectivePercent: profile.nonelectivePercent ?? undefined,
    },
  };
  const planned = plannedFor(profile, base);
  const yearToDate = isThisYear ? (profile.electiveDeferralYearToDate ?? 0) : 0;
  base.participant.electiveDeferrals = {
    ...base.participant.electiveDeferrals,
    planned: planned.amount,
    yearToDate,
  };
  const saysEmployer = [profile.employerContribution, profile.match, profile.nonelectivePercent].some(
    (said) => said !== undefined && said !== null,
  );
  return {
    request: base,
    assumptions: [
      ...(planned.assumed ? (['defersTheMost'] as const) : []),
      ...(saysEmployer ? [] : (['employerPutsInNothing'] as const)),
    ],
  };
}

/** What only a plan document says. */
function planDocumentTerms(profile: Profile): NonNullable<CalculationRequest['plan']> {
  const { afterTaxCapPercent: percentOfPay, afterTaxCapAmount: amount } = profile;
  const lower = profile.afterTaxCapHighlyCompensatedPercent;
  return {
    ...(typeof profile.offersRoth === 'boolean' && { offersRoth: profile.offersRoth }),
    ...(typeof profile.offersCatchUp === 'boolean' && { offersCatchUp: profile.offersCatchUp }),
    ...(typeof profile.offersSuperCatchUp === 'boolean' && {
      offersSuperCatchUp: profile.offersSuperCatchUp,
    }),
    ...(typeof profile.trueUp === 'boolean' && { trueUp: profile.trueUp }),
    ...(typeof percentOfPay === 'number' && { afterTaxCap: { percentOfPay } }),
    ...(typeof percentOfPay !== 'number' && typeof amount === 'number' && { afterTaxCap: { amount } }),
    ...(typeof lower === 'number' && { afterTaxCapHighlyCompensated: { percentOfPay: lower } }),
  };
}

/** The same request with the deferral raised to all that the law allows this person here. */
export function deferringTheMost(request: CalculationRequest): CalculationRequest {
  return {
    ...request,
    participant: {
      ...request.participant,
      electiveDeferrals: { ...request.participant.electiveDeferrals, planned: mostFor(request) },
    },
  };
}

function mostFor(request: CalculationRequest): number {
  const nothingPlanned = { ...request.participant.electiveDeferrals, planned: 0, yearToDate: 0 };
  return calculate({
    ...request,
    participant: { ...request.participant, electiveDeferrals: nothingPlanned },
  }).electiveDeferral.remaining.toNumber();
}

/** A percent of pay stops at the limit, since payroll does; an amount in dollars is taken as it was said. */
function plannedFor(profile: Profile, request: CalculationRequest): { amount: number; assumed: boolean } {
  if (profile.defersTheMost) return { amount: mostFor(request), assumed: false };
  const said = plannedDollars(profile);
  if (said === undefined) return { amount: mostFor(request), assumed: true };
  const isPercent = typeof profile.electiveDeferralPlanned !== 'number';
  return { amount: isPercent ? Math.min(said, mostFor(request)) : said, assumed: false };
}

const kindOf = ({ deferralKind }: Profile) => (deferralKind ? { kind: deferralKind } : {});
