import { calculate, type PaycheckPlan, planPaychecks } from '../calculator/index.ts';
import { ageAtYearEnd } from '../participant/age.ts';
import type { Day } from '../participant/day.ts';
import type { Profile } from '../participant/profile.ts';
import { PAYCHECKS_A_YEAR } from '../participant/questions/paychecks.ts';
import { requestFor } from './request.ts';

/** The election per paycheck, or the questions without whose answers there is none. */
export type PaycheckOutcome =
  | { kind: 'plan'; plan: PaycheckPlan; taxYear: number; paychecksLeft: number }
  | { kind: 'missing'; missing: string[] }
  /** The last pay date of the year is over. */
  | { kind: 'noPaychecksLeft'; taxYear: number }
  /** No after-tax money in this plan, or nothing in self-employment to elect from paychecks. */
  | { kind: 'notForThisPlan'; planType: NonNullable<Profile['planType']> | 'noAfterTax' };

/**
 * What to set from the next paycheck on, for this year. The match of the paychecks that are over is taken as
 * what the formula gives on the deferrals so far, spread evenly; a stated employer amount counts for the year.
 */
export function paycheckFor(profile: Profile, day: Day): PaycheckOutcome {
  if (profile.planType === 'solo401k') return { kind: 'notForThisPlan', planType: 'solo401k' };
  const asked = requestFor(profile, day.taxYear, day);
  const missing = [
    ...(asked.missing ?? []),
    ...(profile.payFrequency ? [] : ['frequency']),
    ...(profile.paychecksLeft ? [] : ['paychecksLeft']),
  ];
  if (profile.paychecksLeft === 0) return { kind: 'noPaychecksLeft', taxYear: day.taxYear };
  if (asked.missing || missing.length > 0 || !profile.payFrequency || !profile.paychecksLeft)
    return { kind: 'missing', missing };
  const payPeriods = PAYCHECKS_A_YEAR[profile.payFrequency];
  const paychecksLeft = Math.min(profile.paychecksLeft, payPeriods);
  const paychecksDone = payPeriods - paychecksLeft;
  const annualPay = profile.annualPay ?? 0;
  const paidPay = Math.round((annualPay * paychecksDone * 100) / payPeriods) / 100;
  const deferrals = profile.electiveDeferralYearToDate ?? 0;
  const age = ageAtYearEnd(profile, day.taxYear, day);
  const soFar = calculate({
    taxYear: day.taxYear,
    participant: {
      ageAtYearEnd: age,
      compensation: paidPay,
      electiveDeferrals: { planned: Math.min(deferrals, paidPay) },
    },
    plan: { match: profile.match ?? [] },
  });
  const plan = planPaychecks({
    taxYear: day.taxYear,
    annualPay,
    payPeriods,
    paychecksDone,
    ...(paychecksDone > 0 && {
      paidIn: {
        pay: paidPay,
        deferrals,
        match: soFar.employer.total,
        afterTax: profile.afterTaxYearToDate ?? 0,
      },
    }),
    ageAtYearEnd: age,
    otherEmployerDeferrals: profile.otherEmployerDeferrals ?? 0,
    match: typeof profile.employerContribution === 'number' ? [] : (profile.match ?? []),
    employerContribution: profile.employerContribution ?? undefined,
    nonelectivePercent: profile.nonelectivePercent ?? undefined,
    ...(typeof profile.trueUp === 'boolean' && { trueUp: profile.trueUp }),
    allowsAfterTax: profile.planType === '457b' ? false : profile.allowsAfterTax,
    electIn: 'dollars',
  });
  return { kind: 'plan', plan, taxYear: day.taxYear, paychecksLeft };
}
