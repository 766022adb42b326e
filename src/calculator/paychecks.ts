import { z } from 'zod';
import { catchUpKind } from './catch-up.ts';
import { computed, type DerivationLine, given, YOUR_PLAN } from './derivation.ts';
import { answer, dollars, percent, readRequest, taxYear, whole } from './fields.ts';
import { type AnnualLimits, limitsFor } from './limits/index.ts';
import { matchOn } from './match.ts';
import { floorZero, type Money, min, money, sum, toCents, ZERO } from './money.ts';
import { type MatchTier, matchTiers } from './request.ts';
import { says } from './texts.en.ts';

/** A year of paychecks: `deferralPercent` of each is deferred until the limit for the person's age is reached. */
export const paycheckRequest = z
  .strictObject(
    {
      taxYear,
      annualPay: dollars,
      payPeriods: whole(1, 53, 'paychecks a year'),
      deferralPercent: percent,
      ageAtYearEnd: whole(14, 120, 'the age on 31 December').optional(),
      match: matchTiers.default([]),
      trueUp: answer,
    },
    { error: 'an object that describes the paychecks' },
  )
  .refine((request) => new Set(request.match.map((tier) => tier.upToAmount === undefined)).size < 2, {
    path: ['match'],
    error: 'tiers that are all by percent of pay, or all by amount',
  });

export type PaycheckRequest = z.input<typeof paycheckRequest>;
export type Paycheck = { number: number; pay: Money; deferral: Money; match: Money };

export type PaycheckPlan = {
  deferrals: Money;
  match: Money;
  matchIfSpread: Money;
  matchLost: Money;
  /** The number of the last paycheck that defers; 0 where none does. */
  lastDeferralPaycheck: number;
  paychecks: Paycheck[];
  derivation: DerivationLine[];
};

/**
 * Deferrals and match paycheck by paycheck. A match computed per pay period stops when deferrals stop, unless
 * the plan trues up at the end of the year. Pay counts for the match until the 401(a)(17) limit is reached.
 * Dollars; each paycheck to the cent, and the last one takes what the division of the pay leaves.
 *
 * @example planPaychecks({ taxYear: 2019, annualPay: 240_000, payPeriods: 24, deferralPercent: 25,
 *   match: [{ rate: 1, upToPercentOfPay: 6 }], trueUp: false }).match // 4,800: deferrals end with paycheck 8
 * @throws InvalidRequestError field by field; UnknownTaxYearError
 */
export function planPaychecks(request: PaycheckRequest): PaycheckPlan {
  const asked = readRequest(paycheckRequest, request);
  const limits = limitsFor(asked.taxYear);
  const pays = evenly(asked.annualPay, asked.payPeriods);
  const limit = deferralLimit(asked.ageAtYearEnd, limits);
  const wanted = pays.map((pay) => toCents(pay.times(asked.deferralPercent).div(100)));
  const deferrals = untilLimit(wanted, limit);
  const total = sum(deferrals);
  const matches = matchPerPaycheck(asked.match, pays, deferrals, limits.compensation);
  const yearMatch = matchOn(asked.match, total, min(asked.annualPay, limits.compensation));
  const match = asked.trueUp ? yearMatch : sum(matches);
  const spread = evenly(total, asked.payPeriods);
  const spreadMatch = sum(matchPerPaycheck(asked.match, pays, spread, limits.compensation));
  const matchIfSpread = asked.trueUp ? yearMatch : spreadMatch;
  const lastDeferralPaycheck = deferrals.findLastIndex((deferral) => deferral.gt(0)) + 1;
  const matchLost = floorZero(matchIfSpread.minus(match));
  return {
    deferrals: total,
    match,
    matchIfSpread,
    matchLost,
    lastDeferralPaycheck,
    paychecks: pays.map((pay, index) => ({
      number: index + 1,
      pay,
      deferral: deferrals[index] ?? ZERO,
      match: matches[index] ?? ZERO,
    })),
    derivation: [
      given(
        'limits.electiveDeferral',
        says.limit('electiveDeferral', asked.taxYear),
        limit,
        limits.sources.electiveDeferral,
      ),
      given('paycheck.pay', says.payPerPaycheck(), pays[0] ?? ZERO),
      given('paycheck.deferral', says.deferralPerPaycheck(), wanted[0] ?? ZERO),
      given('deferrals', says.deferralsOfYear(), total, 'IRC 402(g)(1)'),
      given(
        'lastDeferralPaycheck',
        says.lastDeferralPaycheck(),
        money(lastDeferralPaycheck),
        'IRC 402(g)(1)',
      ),
      given('match', says.paycheckMatch(asked.trueUp === true), match, YOUR_PLAN),
      given('matchIfSpread', says.matchIfSpread(), matchIfSpread, YOUR_PLAN),
      computed('matchLost', says.matchLost(), matchLost, YOUR_PLAN, 'max(0, matchIfSpread - match)'),
    ],
  };
}

function deferralLimit(age: number | undefined, limits: AnnualLimits): Money {
  const kind = catchUpKind(age ?? 0, limits, { offersCatchUp: true, offersSuperCatchUp: true });
  const more = kind === 'none' ? ZERO : kind === 'super' ? (limits.superCatchUp ?? ZERO) : limits.catchUp;
  return limits.electiveDeferral.plus(more);
}

/** An amount in equal parts of whole cents; the last part takes what is left over. */
function evenly(amount: Money, parts: number): Money[] {
  const part = amount.div(parts).toDecimalPlaces(2, 1);
  return Array.from({ length: parts }, (_, index) =>
    index === parts - 1 ? amount.minus(part.times(parts - 1)) : part,
  );
}

function untilLimit(wanted: readonly Money[], limit: Money): Money[] {
  let left = limit;
  return wanted.map((amount) => {
    const deferral = min(amount, left);
    left = left.minus(deferral);
    return deferral;
  });
}

/** Tiers by percent look at each paycheck alone; tiers by amount count over the year. */
function matchPerPaycheck(
  tiers: readonly MatchTier[],
  pays: readonly Money[],
  deferrals: readonly Money[],
  payLimit: Money,
): Money[] {
  const byAmount = tiers.some((tier) => tier.upToAmount !== undefined);
  let payBefore = ZERO;
  let deferredBefore = ZERO;
  return pays.map((pay, index) => {
    const deferral = deferrals[index] ?? ZERO;
    const counts = min(payBefore.plus(pay), payLimit).minus(min(payBefore, payLimit));
    const match = byAmount
      ? matchOn(tiers, deferredBefore.plus(deferral), ZERO).minus(matchOn(tiers, deferredBefore, ZERO))
      : matchOn(tiers, deferral, counts);
    payBefore = payBefore.plus(pay);
    deferredBefore = deferredBefore.plus(deferral);
    return match;
  });
}
