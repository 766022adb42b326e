import { z } from 'zod';
import { answer, dollars, oneOf, percent, readRequest, taxYear, whole } from './fields.ts';
import { centsDown, type Money, ZERO } from './money.ts';
import { type CalculationRequest, calculationRequest, matchTiers } from './request.ts';

/** How a recordkeeper takes an election: percent of pay in steps, or dollars a paycheck, to the cent or whole. */
export const ELECTION_UNITS = [
  'wholePercent',
  'halfPercent',
  'tenthPercent',
  'dollars',
  'wholeDollars',
] as const;
export type ElectionUnit = (typeof ELECTION_UNITS)[number];

const paidIn = z.strictObject(
  { pay: dollars, deferrals: dollars, match: dollars, afterTax: dollars.optional() },
  { error: 'an object with pay, deferrals and match of the paychecks so far' },
);
/** Of a bonus, an election of its own, or none; without it, the election of the paycheck holds for it too. */
const bonusElection = z.union([
  oneOf(['same', 'none']),
  z.strictObject({ deferralPercent: percent, afterTaxPercent: percent }),
]);
const bonus = z.strictObject(
  {
    amount: dollars,
    paycheck: whole(1, 53, 'the number of the paycheck it comes with'),
    elects: bonusElection.default('same'),
  },
  { error: 'a bonus such as { amount: 20000, paycheck: 24 }' },
);
const raise = z.strictObject(
  { annualPay: dollars, paycheck: whole(1, 53, 'the number of the first paycheck with it') },
  { error: 'a raise such as { annualPay: 130000, paycheck: 14 }' },
);
/** What goes in of a paycheck that a new election does not reach yet: percent of pay, or dollars. */
const current = z.union(
  [
    z.strictObject({ deferralPercent: percent, afterTaxPercent: percent }),
    z.strictObject({ deferral: dollars, afterTax: dollars }),
  ],
  { error: '{ deferralPercent, afterTaxPercent } or { deferral, afterTax } in dollars a paycheck' },
);

/**
 * A year of paychecks with one employer. `annualPay` is the yearly rate, without the bonus; who starts in
 * mid-year says with which paycheck (`startsWith`). `paychecksDone` of them are over, and `paidIn` says what
 * went in. With `deferralPercent` that percent is deferred until the limit; without it the election is planned.
 *
 * `year` is the year as `calculate` takes it: its figures then are the bounds (what is planned, the plan's caps,
 * other employers, employer money), and its match and true-up count here. `reserve` is employer money that still
 * comes for the year after it ended, beyond what `year` knows. `changesFrom` is the first paycheck in which a new
 * election counts; until then `current` goes on. `combinedElection`: one percent for both, deferrals first.
 * `payrollTax` holds Social Security and Medicare tax back, and `keep` as much again of each paycheck.
 */
export const paycheckRequest = z
  .strictObject(
    {
      taxYear,
      annualPay: dollars,
      payPeriods: whole(1, 53, 'paychecks a year'),
      deferralPercent: percent.optional(),
      ageAtYearEnd: whole(14, 120, 'the age on December 31').optional(),
      otherEmployerDeferrals: dollars.optional(),
      year: calculationRequest.optional(),
      startsWith: whole(1, 53, 'the number of the first paycheck').default(1),
      /** Who leaves in mid-year says with which paycheck. */
      endsWith: whole(1, 53, 'the number of the last paycheck').optional(),
      paychecksDone: whole(0, 52, 'the number of paychecks that are over').default(0),
      paidIn: paidIn.optional(),
      bonus: bonus.optional(),
      raise: raise.optional(),
      electIn: oneOf(ELECTION_UNITS).default('dollars'),
      /** Where after-tax elections are taken in other steps. */
      electAfterTaxIn: oneOf(ELECTION_UNITS).optional(),
      combinedElection: z.boolean({ error: 'true or false' }).default(false),
      /** Deferrals that reach the limit go on as after-tax contributions. */
      spillover: z.boolean({ error: 'true or false' }).default(false),
      changesFrom: whole(1, 53, 'the number of the first paycheck in which a change counts').optional(),
      current: current.optional(),
      reserve: dollars.optional(),
      payrollTax: z.boolean({ error: 'true or false' }).default(false),
      keep: dollars.optional(),
      match: matchTiers.default([]),
      /** The most that the match comes to in a year. */
      matchMaximum: dollars.optional(),
      trueUp: answer,
      nonelectivePercent: percent.optional(),
      /** Employer money of the year beside the match, in dollars. */
      employerContribution: dollars.optional(),
      allowsAfterTax: answer,
      /** The highest after-tax election that the plan takes, in percent of pay. */
      afterTaxCapPercent: percent.optional(),
      /** The same for deferrals, and for both together. */
      deferralCapPercent: percent.optional(),
      combinedCapPercent: percent.optional(),
    },
    { error: 'an object that describes the paychecks' },
  )
  .refine((request) => new Set(request.match.map((tier) => tier.upToAmount === undefined)).size < 2, {
    path: ['match'],
    error: 'tiers that are all by percent of pay, or all by amount',
  })
  .superRefine((request, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const last = request.endsWith ?? request.payPeriods;
    if (last > request.payPeriods || last < request.startsWith || last <= request.paychecksDone)
      refuse(
        'endsWith',
        `from ${Math.max(request.startsWith, request.paychecksDone + 1)} to ${request.payPeriods}`,
      );
    if (request.year && request.year.taxYear !== request.taxYear)
      refuse('year', `a request for ${request.taxYear}`);
    if (request.combinedElection && !request.year)
      refuse('year', 'with combinedElection: the bounds that one percent has to keep');
    if (request.combinedElection && (dollarUnit(request.electIn) || request.deferralPercent !== undefined))
      refuse('combinedElection', 'only with an election in percent that is planned');
    if (request.startsWith > request.payPeriods)
      refuse('startsWith', `at most ${request.payPeriods}, the number of paychecks`);
    if (request.paychecksDone >= request.payPeriods)
      refuse('paychecksDone', `fewer than ${request.payPeriods}: one paycheck at least has to be left`);
    // Without a paycheck that is over there may be something in too: a bonus in the first days of January.
    if (request.paychecksDone >= request.startsWith && !request.paidIn)
      refuse('paidIn', 'what was paid in with the paychecks that are over');
    if (
      request.bonus &&
      (request.bonus.paycheck <= request.paychecksDone || request.bonus.paycheck > request.payPeriods)
    )
      refuse('bonus', `a paycheck still to come, from ${request.paychecksDone + 1} to ${request.payPeriods}`);
  });

export type PaycheckRequest = z.input<typeof paycheckRequest>;
/** As read: what `year` says stands where it belongs. */
export type ReadPaycheckRequest = Omit<z.output<typeof paycheckRequest>, 'year'> & {
  year: CalculationRequest | undefined;
  /** What the match looks at: deferrals, with catch-up or without, and after-tax contributions where the plan matches them. */
  matches: { catchUp: boolean; afterTax: boolean };
};

export const dollarUnit = (unit: ElectionUnit): boolean => unit === 'dollars' || unit === 'wholeDollars';

export function readPaycheckRequest(request: PaycheckRequest): ReadPaycheckRequest {
  const { year, ...asked } = readRequest(paycheckRequest, request);
  if (!year) return { ...asked, year: undefined, matches: { catchUp: true, afterTax: false } };
  const { plan, participant } = year;
  return {
    ...asked,
    year: request.year,
    match: participant.employerContribution === undefined ? (plan.match ?? []) : [],
    matchMaximum: plan.matchMaximum,
    matches: { catchUp: plan.matchesCatchUp, afterTax: plan.matchesAfterTax },
    trueUp: plan.trueUp,
    allowsAfterTax: plan.type === '457b' ? false : plan.allowsAfterTax,
  };
}

/** A paycheck still to come: all of its pay, and the part that the election looks at. */
export type PaycheckToCome = { number: number; pay: Money; electable: Money };

/** The paychecks still to come; cents that the division leaves go to the last one of an even year. */
export function paychecksToCome(asked: ReadPaycheckRequest): PaycheckToCome[] {
  const { annualPay, payPeriods, bonus } = asked;
  const each = centsDown(annualPay.div(payPeriods));
  const first = Math.max(asked.startsWith, asked.paychecksDone + 1);
  const last = asked.endsWith ?? payPeriods;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index;
    const raised = asked.raise && number >= asked.raise.paycheck ? asked.raise : undefined;
    const even = number === payPeriods ? annualPay.minus(each.times(payPeriods - 1)) : each;
    const regular = raised ? centsDown(raised.annualPay.div(payPeriods)) : even;
    const extra = bonus?.paycheck === number ? bonus.amount : ZERO;
    return {
      number,
      pay: regular.plus(extra),
      electable: bonus?.elects === 'same' ? regular.plus(extra) : regular,
    };
  });
}

/**
 * Of each paycheck still to come, the dollars that an election in percent looks at.
 *
 * @throws InvalidRequestError field by field
 */
export const payToElectFrom = (request: PaycheckRequest): Money[] =>
  paychecksToCome(readPaycheckRequest(request)).map(({ electable }) => electable);
