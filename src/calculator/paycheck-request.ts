import { z } from 'zod';
import { answer, dollars, oneOf, percent, readRequest, taxYear, whole } from './fields.ts';
import { centsDown, type Money, ZERO } from './money.ts';
import { matchTiers } from './request.ts';

/** How a recordkeeper takes an election: a whole percent of pay, or dollars a paycheck. */
export const ELECTION_UNITS = ['wholePercent', 'dollars'] as const;
export type ElectionUnit = (typeof ELECTION_UNITS)[number];

const paidIn = z.strictObject(
  { pay: dollars, deferrals: dollars, match: dollars, afterTax: dollars.optional() },
  { error: 'an object with pay, deferrals and match of the paychecks so far' },
);
const bonus = z.strictObject(
  { amount: dollars, paycheck: whole(1, 53, 'the number of the paycheck it comes with') },
  { error: 'a bonus such as { amount: 20000, paycheck: 24 }' },
);

/**
 * A year of paychecks with one employer. `annualPay` is the yearly rate, without the bonus; who starts in
 * mid-year says with which paycheck (`startsWith`). `paychecksDone` of them are over, and `paidIn` says what
 * went in. With `deferralPercent` that percent is deferred until the limit; without it the election is planned.
 */
export const paycheckRequest = z
  .strictObject(
    {
      taxYear,
      annualPay: dollars,
      payPeriods: whole(1, 53, 'paychecks a year'),
      deferralPercent: percent.optional(),
      ageAtYearEnd: whole(14, 120, 'the age on 31 December').optional(),
      otherEmployerDeferrals: dollars.optional(),
      startsWith: whole(1, 53, 'the number of the first paycheck').default(1),
      paychecksDone: whole(0, 52, 'the number of paychecks that are over').default(0),
      paidIn: paidIn.optional(),
      bonus: bonus.optional(),
      electIn: oneOf(ELECTION_UNITS).default('dollars'),
      match: matchTiers.default([]),
      trueUp: answer,
      nonelectivePercent: percent.optional(),
      /** Employer money of the year beside the match, in dollars. */
      employerContribution: dollars.optional(),
      allowsAfterTax: answer,
      /** The highest after-tax election that the plan takes, in percent of pay. */
      afterTaxCapPercent: percent.optional(),
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
    if (request.startsWith > request.payPeriods)
      refuse('startsWith', `at most ${request.payPeriods}, the number of paychecks`);
    if (request.paychecksDone >= request.payPeriods)
      refuse('paychecksDone', `fewer than ${request.payPeriods}: one paycheck at least has to be left`);
    if (request.paychecksDone >= request.startsWith !== (request.paidIn !== undefined))
      refuse('paidIn', 'what was paid in with the paychecks that are over, and only then');
    if (
      request.bonus &&
      (request.bonus.paycheck <= request.paychecksDone || request.bonus.paycheck > request.payPeriods)
    )
      refuse('bonus', `a paycheck still to come, from ${request.paychecksDone + 1} to ${request.payPeriods}`);
  });

export type PaycheckRequest = z.input<typeof paycheckRequest>;
export type ReadPaycheckRequest = z.output<typeof paycheckRequest>;
export const readPaycheckRequest = (request: PaycheckRequest): ReadPaycheckRequest =>
  readRequest(paycheckRequest, request);

/** The paychecks still to come, each with its pay; cents that the division leaves go to the last one. */
export function paychecksToCome({
  annualPay,
  payPeriods,
  startsWith,
  paychecksDone,
  bonus,
}: ReadPaycheckRequest): { number: number; pay: Money }[] {
  const each = centsDown(annualPay.div(payPeriods));
  const last = annualPay.minus(each.times(payPeriods - 1));
  const first = Math.max(startsWith, paychecksDone + 1);
  return Array.from({ length: payPeriods - first + 1 }, (_, index) => {
    const number = first + index;
    const regular = number === payPeriods ? last : each;
    return { number, pay: regular.plus(bonus?.paycheck === number ? bonus.amount : ZERO) };
  });
}
