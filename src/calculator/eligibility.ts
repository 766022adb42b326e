import { YOUR_PLAN } from './derivation.ts';
import type { ReadRequest } from './request.ts';
import { says } from './texts.en.ts';

export type EligibilityStatus = 'eligible' | 'onSeparation' | 'notAvailable' | 'unknown';
export const PLAN_FEATURES = [
  'allowsAfterTax',
  'allowsInPlanConversion',
  'allowsInServiceWithdrawal',
] as const;
export type PlanFeature = (typeof PLAN_FEATURES)[number];

export type Eligibility = {
  status: EligibilityStatus;
  /** Why, in words, each with its source. */
  reasons: { says: string; source: string }[];
  /** What has to be found out before the status is certain, by its name in the request's `plan`. */
  missing: PlanFeature[];
};

/**
 * Can the money be paid in after tax, and can it be moved to Roth while employed? Both are wanted. Without a
 * way out the strategy waits until the person leaves. What is not known stays not known.
 * IRC 402A(c)(4); Notices 2010-84, 2013-74; IRC 402(c).
 */
export function eligibility({ participant, plan }: ReadRequest): Eligibility {
  if (plan.type === '457b')
    return {
      status: 'notAvailable',
      reasons: [{ says: says.no457b(), source: 'IRC 457(b)(2)' }],
      missing: [],
    };
  if (plan.allowsAfterTax === false)
    return {
      status: 'notAvailable',
      reasons: [{ says: says.planTakesNone(), source: 'IRC 415(c)(2); the plan document decides' }],
      missing: [],
    };
  const missing = PLAN_FEATURES.filter((feature) => plan[feature] === undefined || plan[feature] === null);
  const hasWayOut = plan.allowsInPlanConversion === true || plan.allowsInServiceWithdrawal === true;
  if (plan.allowsAfterTax !== true)
    return unknown(missing.filter((feature) => !hasWayOut || feature === 'allowsAfterTax'));
  if (hasWayOut) return { status: 'eligible', reasons: wayOutReasons(plan), missing: [] };
  if (missing.length === 0)
    return {
      status: 'onSeparation',
      reasons: [
        {
          says: says.onSeparation(participant.leavingEmployer === true),
          source: 'IRC 402(c)(1), 401(k)(2)(B)',
        },
      ],
      missing: [],
    };
  return unknown(missing, participant.leavingEmployer === true);
}

function wayOutReasons(plan: ReadRequest['plan']): Eligibility['reasons'] {
  const reasons = [{ says: says.planTakesAfterTax(), source: `IRC 415(c)(2); ${YOUR_PLAN}` }];
  if (plan.allowsInPlanConversion)
    reasons.push({ says: says.inPlan(), source: 'IRC 402A(c)(4); Notices 2010-84, 2013-74' });
  if (plan.allowsInServiceWithdrawal) reasons.push({ says: says.inService(), source: 'IRC 402(c), 408A(e)' });
  return reasons;
}

function unknown(missing: PlanFeature[], leaving = false): Eligibility {
  const reasons = missing.map((feature) => ({
    says: says.missing(feature),
    source: 'the plan document decides',
  }));
  if (leaving) reasons.unshift({ says: says.leavingAnyway(), source: 'IRC 402(c)(1)' });
  return { status: 'unknown', reasons, missing };
}
