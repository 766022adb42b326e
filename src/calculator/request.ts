import { z } from 'zod';
import { answer, dateOfBirth, dollars, matchRate, oneOf, percent, share, taxYear, whole } from './fields.ts';

export const PLAN_TYPES = ['401k', '403b', '457b', 'solo401k'] as const;
export const FILING_STATUSES = [
  'single',
  'marriedFilingJointly',
  'marriedFilingSeparately',
  'headOfHousehold',
] as const;

/**
 * One tier of a match: `rate` on deferrals up to a bound that counts from the first dollar of pay.
 * 100% of the first 3% and 50% of the next 2% is
 * `[{ rate: 1, upToPercentOfPay: 3 }, { rate: 0.5, upToPercentOfPay: 5 }]`.
 */
export const matchTier = z
  .strictObject(
    { rate: matchRate, upToPercentOfPay: percent.optional(), upToAmount: dollars.optional() },
    { error: 'a match tier such as { rate: 0.5, upToPercentOfPay: 6 }' },
  )
  .refine((tier) => (tier.upToPercentOfPay === undefined) !== (tier.upToAmount === undefined), {
    error: 'either upToPercentOfPay or upToAmount',
  });

export const matchTiers = z
  .array(matchTier, { error: 'a list of match tiers' })
  .max(10, { error: 'at most 10 tiers' });

const electiveDeferrals = z.strictObject(
  {
    planned: dollars,
    yearToDate: dollars.optional(),
    otherEmployers: dollars.optional(),
    kind: oneOf(['preTax', 'roth', 'mixed']).optional(),
  },
  { error: 'an object with the planned deferral of the year' },
);

const participant = z
  .strictObject(
    {
      birthDate: dateOfBirth.optional(),
      ageAtYearEnd: whole(14, 120, 'the age on 31 December').optional(),
      compensation: dollars,
      priorYearFicaWages: dollars.nullish(),
      fivePercentOwner: answer,
      electiveDeferrals,
      afterTax: z.strictObject({ yearToDate: dollars }, { error: 'an object with yearToDate' }).optional(),
      employerContribution: dollars.optional(),
      filingStatus: oneOf(FILING_STATUSES).optional(),
      modifiedAgi: dollars.optional(),
      marginalTaxRate: share.optional(),
      leavingEmployer: answer,
    },
    { error: 'an object that describes the participant' },
  )
  .refine((person) => person.birthDate !== undefined || person.ageAtYearEnd !== undefined, {
    path: ['birthDate'],
    error: 'a birth date (birthDate) or the age on 31 December (ageAtYearEnd)',
  });

const afterTaxCap = z.union(
  [z.strictObject({ percentOfPay: percent }), z.strictObject({ amount: dollars })],
  { error: '{ percentOfPay: 0 to 100 } or { amount: dollars }' },
);

const plan = z.strictObject(
  {
    type: oneOf(PLAN_TYPES).default('401k'),
    allowsAfterTax: answer,
    allowsInServiceWithdrawal: answer,
    allowsInPlanConversion: answer,
    separateAccounting: answer,
    offersCatchUp: z.boolean({ error: 'true or false' }).default(true),
    offersSuperCatchUp: z.boolean({ error: 'true or false' }).default(true),
    offersRoth: z.boolean({ error: 'true or false' }).default(true),
    afterTaxCap: afterTaxCap.optional(),
    match: matchTiers.optional(),
    matchesCatchUp: z.boolean({ error: 'true or false' }).default(true),
    nonelectivePercent: percent.optional(),
    trueUp: answer,
  },
  { error: 'an object that describes the plan' },
);

/** What `calculate` takes; unknown fields are refused, so that a misspelt one cannot pass for "not known". */
export const calculationRequest = z
  .strictObject({ taxYear, participant, plan: plan.prefault({}) }, { error: 'a request object' })
  .superRefine((request, context) => {
    const { birthDate, ageAtYearEnd } = request.participant;
    if (birthDate === undefined) return;
    const age = request.taxYear - Number(birthDate.slice(0, 4));
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['participant', field], message });
    if (age < 14 || age > 120)
      refuse(
        'birthDate',
        `a date that makes the person 14 to 120 years old at the end of ${request.taxYear}`,
      );
    else if (ageAtYearEnd !== undefined && ageAtYearEnd !== age)
      refuse('ageAtYearEnd', `${age}, which is what birthDate makes it, or leave one of the two out`);
  });

/** A request as callers write it: amounts as numbers, decimal strings or Decimals. */
export type CalculationRequest = z.input<typeof calculationRequest>;
/** A request as read: every amount a Decimal, every default filled in. */
export type ReadRequest = z.output<typeof calculationRequest>;
export type MatchTier = z.output<typeof matchTier>;
