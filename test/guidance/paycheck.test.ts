import { describe, expect, it } from 'vitest';
import { paycheckFor } from '../../src/guidance/paycheck.ts';
import { dayOf } from '../../src/participant/day.ts';
import type { Profile } from '../../src/participant/profile.ts';

const day = dayOf(new Date('2026-11-24T12:00:00Z'));
const person: Profile = {
  birthYear: 1965,
  annualPay: 240_000,
  defersTheMost: true,
  electiveDeferralYearToDate: 33_000,
  afterTaxYearToDate: 0,
  payFrequency: 'semimonthly',
  paychecksLeft: 2,
  allowsAfterTax: true,
};
const planned = (profile: Profile) => {
  const outcome = paycheckFor(profile, day);
  if (outcome.kind !== 'plan') throw new Error(outcome.kind);
  return outcome.plan;
};

describe('the paychecks that are over', () => {
  it('count catch-up deferrals of the person’s own age toward the match', () => {
    // 50 cents on each of the first $34,000: $33,000 are in, and two paychecks bring the last $1,000 that are matched.
    const plan = planned({ ...person, match: [{ rate: 0.5, upToAmount: 34_000 }] });
    expect(Number(plan.match)).toBe(17_000);
  });

  it('keep the match where only the employer’s amount is not known', () => {
    const plan = planned({
      ...person,
      match: [{ rate: 1, upToPercentOfPay: 4 }],
      employerContribution: null,
    });
    // 4% of the $220,000 that are paid, and of two paychecks of $10,000.
    expect(Number(plan.match)).toBe(9_600);
  });
});
