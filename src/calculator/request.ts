import { z } from 'zod';
import { answer, day, dollars, matchRate, oneOf, percent, share, taxYear, whole } from './fields.ts';
import type { Money } from './money.ts';

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
    /** The plan's payroll stops by itself at what may be deferred: what is planned above it is never paid in. */
    stopsAtLimit: z.boolean({ error: 'true or false' }).optional(),
    yearToDate: dollars.optional(),
    otherEmployers: dollars.optional(),
    kind: oneOf(['preTax', 'roth', 'mixed']).optional(),
  },
  { error: 'an object with the planned deferral of the year' },
);

/** Net profit of the business before the own plan contributions; wages elsewhere that bore Social Security tax. */
const selfEmployment = z.strictObject(
  { netProfit: dollars, socialSecurityWages: dollars.optional() },
  { error: 'an object with netProfit' },
);

/** A 403(b) with an employer of the kinds in IRC 402(g)(7)(B): service, and what was deferred there in all years before. */
const fifteenYears = z.strictObject(
  {
    yearsOfService: whole(0, 80, 'full years of service with this employer'),
    deferralsBefore: dollars,
    usedBefore: dollars.optional(),
  },
  { error: 'an object with yearsOfService and deferralsBefore' },
);

/** A 457(b) in the three years before normal retirement age: what the limits of earlier years left unused. */
const lastThreeYears = z.strictObject({ unusedBefore: dollars }, { error: 'an object with unusedBefore' });

const participant = z
  .strictObject(
    {
      birthDate: day.optional(),
      ageAtYearEnd: whole(14, 120, 'the age on December 31').optional(),
      /** Pay of the year from this employer; left out where `selfEmployment` says what it is. */
      compensation: dollars.optional(),
      selfEmployment: selfEmployment.optional(),
      priorYearFicaWages: dollars.nullish(),
      /** Began with this employer in the tax year: no wages of the year before. */
      newHire: answer,
      fivePercentOwner: answer,
      /** What the plan says of this year; it goes before the wages: a plan may count its top-paid group only. IRC 414(q)(3). */
      highlyCompensated: answer,
      electiveDeferrals,
      afterTax: z.strictObject({ yearToDate: dollars }, { error: 'an object with yearToDate' }).optional(),
      employerContribution: dollars.optional(),
      /**
       * Annual additions in a plan that counts with this one though its pay does not: that of a business which the
       * participant controls, beside a 403(b) or another plan. IRC 415(k)(4).
       */
      otherAnnualAdditions: dollars.optional(),
      /** Pay from employers that count as one with this employer, and what went into their plans. IRC 415(f), (h). */
      relatedEmployers: z
        .strictObject(
          {
            compensation: dollars,
            annualAdditions: dollars,
            /** The part of `electiveDeferrals.otherEmployers` that went into their plans; by default all of it. */
            deferrals: dollars.optional(),
          },
          { error: 'an object with compensation, annualAdditions and deferrals' },
        )
        .optional(),
      fifteenYears: fifteenYears.optional(),
      lastThreeYears: lastThreeYears.optional(),
      filingStatus: oneOf(FILING_STATUSES).optional(),
      modifiedAgi: dollars.optional(),
      marginalTaxRate: share.optional(),
      leavingEmployer: answer,
    },
    { error: 'an object that describes the participant' },
  )
  .refine((person) => person.birthDate !== undefined || person.ageAtYearEnd !== undefined, {
    path: ['birthDate'],
    error: 'a birth date (birthDate) or the age on December 31 (ageAtYearEnd)',
  })
  .refine((person) => (person.compensation === undefined) !== (person.selfEmployment === undefined), {
    path: ['compensation'],
    error: 'pay for the year (compensation), or selfEmployment in its place',
  });

/** A plan's own cap for a year: percent of pay, dollars, or the lesser of both where both are given. */
const CAP = '{ percentOfPay: 0 to 100 } or { amount: dollars }';
export const cap = z
  .strictObject({ percentOfPay: percent.optional(), amount: dollars.optional() }, { error: CAP })
  .refine(({ percentOfPay, amount }) => percentOfPay !== undefined || amount !== undefined, { error: CAP });
export type Cap = z.output<typeof cap>;

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
    afterTaxCap: cap.optional(),
    /** A lower cap for highly compensated employees. */
    afterTaxCapHighlyCompensated: cap.optional(),
    /** On elective deferrals: what is above it is catch-up for those who may make it. Treas. Reg. 1.414(v)-1(b)(1)(ii). */
    deferralCap: cap.optional(),
    /** On deferrals other than catch-up and after-tax contributions together. */
    combinedCap: cap.optional(),
    match: matchTiers.optional(),
    /** The most that the match comes to in a year, in dollars, whatever the tiers give. */
    matchMaximum: dollars.optional(),
    matchesCatchUp: z.boolean({ error: 'true or false' }).default(true),
    /** After-tax contributions are matched like deferrals. */
    matchesAfterTax: z.boolean({ error: 'true or false' }).default(false),
    /** The match is made as Roth: it is income now, and counts toward the limits all the same. */
    rothMatch: answer,
    nonelectivePercent: percent.optional(),
    trueUp: answer,
  },
  { error: 'an object that describes the plan' },
);

/** What `calculate` takes; unknown fields are refused, so that a misspelt one cannot pass for "not known". */
export const calculationRequest = z
  .strictObject({ taxYear, participant, plan: plan.prefault({}) }, { error: 'a request object' })
  .superRefine((request, context) => {
    const { birthDate, ageAtYearEnd, selfEmployment, fifteenYears, lastThreeYears } = request.participant;
    const only = (type: string, field: string, given: unknown) => {
      if (given !== undefined && request.plan.type !== type)
        context.addIssue({
          code: 'custom',
          path: ['participant', field],
          message: `only with plan.type "${type}"`,
        });
    };
    if (request.plan.matchMaximum && request.plan.matchesAfterTax)
      context.addIssue({
        code: 'custom',
        path: ['plan', 'matchMaximum'],
        message: 'left out where after-tax contributions are matched',
      });
    only('solo401k', 'selfEmployment', selfEmployment);
    only('403b', 'fifteenYears', fifteenYears);
    only('457b', 'lastThreeYears', lastThreeYears);
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
type Parsed = z.output<typeof calculationRequest>;
/** A request as read: every amount a Decimal, every default filled in, pay known (`withEarnedIncome`). */
export type ReadRequest = Omit<Parsed, 'participant'> & {
  participant: Omit<Parsed['participant'], 'compensation'> & { compensation: Money };
};
export type ParsedRequest = Parsed;
export type MatchTier = z.output<typeof matchTier>;
