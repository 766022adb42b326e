import { type Calculation, type CalculationRequest, calculate } from '../calculator/index.ts';
import type { Terms } from './terms.ts';

/** Three people who are nobody: what a plan's rules mean is shown with them. Dollars of the tax year. */
export const EXAMPLES = [
  { id: 'young', ageAtYearEnd: 30, compensation: 90_000, planned: 9_000 },
  { id: 'middle', ageAtYearEnd: 45, compensation: 180_000, planned: 'most' },
  { id: 'older', ageAtYearEnd: 61, compensation: 250_000, planned: 'most' },
] as const;
export type Example = (typeof EXAMPLES)[number];

export type Seen = {
  status: Calculation['eligibility']['status'];
  employer: number;
  afterTaxRoom: number;
  all: number;
};
export type Preview = { example: Example; before: Seen | undefined; after: Seen };

/** A plan's rules as the calculator takes them. */
export function planRequest(terms: Terms): NonNullable<CalculationRequest['plan']> {
  const { afterTaxCapPercent: percentOfPay, afterTaxCapAmount: amount } = terms;
  const lower = terms.afterTaxCapHighlyCompensatedPercent;
  return {
    type: terms.type,
    allowsAfterTax: terms.allowsAfterTax,
    allowsInServiceWithdrawal: terms.allowsInServiceWithdrawal,
    allowsInPlanConversion: terms.allowsInPlanConversion,
    separateAccounting: terms.separateAccounting,
    ...(terms.offersRoth !== null && { offersRoth: terms.offersRoth }),
    ...(terms.offersCatchUp !== null && { offersCatchUp: terms.offersCatchUp }),
    ...(terms.offersSuperCatchUp !== null && { offersSuperCatchUp: terms.offersSuperCatchUp }),
    ...(percentOfPay !== null && { afterTaxCap: { percentOfPay } }),
    ...(percentOfPay === null && amount !== null && { afterTaxCap: { amount } }),
    ...(lower !== null && { afterTaxCapHighlyCompensated: { percentOfPay: lower } }),
    ...(terms.match && { match: terms.match }),
    ...(terms.nonelectivePercent !== null && { nonelectivePercent: terms.nonelectivePercent }),
    ...(terms.trueUp !== null && { trueUp: terms.trueUp }),
  };
}

/** What the rules give each example person in a tax year, before and after a change. */
export const previewOf = (before: Terms | undefined, after: Terms, taxYear: number): Preview[] =>
  EXAMPLES.map((example) => ({
    example,
    before: before && seen(example, before, taxYear),
    after: seen(example, after, taxYear),
  }));

function seen({ ageAtYearEnd, compensation, planned }: Example, terms: Terms, taxYear: number): Seen {
  const requestFor = (deferral: number): CalculationRequest => ({
    taxYear,
    participant: {
      ageAtYearEnd,
      compensation,
      priorYearFicaWages: compensation,
      electiveDeferrals: { planned: deferral, kind: 'roth' },
    },
    plan: planRequest(terms),
  });
  const most = planned === 'most' ? calculate(requestFor(0)).electiveDeferral.remaining.toNumber() : planned;
  const { eligibility, employer, afterTax, grandTotal } = calculate(requestFor(most));
  return {
    status: eligibility.status,
    employer: employer.total.toNumber(),
    afterTaxRoom: afterTax.headroom.toNumber(),
    all: grandTotal.toNumber(),
  };
}
