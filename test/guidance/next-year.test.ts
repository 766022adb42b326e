import { expect, it } from 'vitest';
import { outcomeFor } from '../../src/guidance/outcome.ts';
import { dayOf } from '../../src/participant/day.ts';
import type { Profile } from '../../src/participant/profile.ts';
import { talked } from '../conversation/changed.ts';

/** This year's pay is what the next one looks back on. IRC 414(q)(1)(B), 414(v)(7)(A). */

const november = dayOf(new Date('2025-11-28T15:00:00Z'));
const profile: Profile = {
  ...{ birthYear: 1965, annualPay: 250_000, defersTheMost: true, match: [], allowsAfterTax: true },
  ...{ afterTaxCapPercent: 15, afterTaxCapHighlyCompensatedPercent: 8, priorYearWages: 100_000 },
};

it('whoever is paid above the threshold now has the lower cap next year, and Roth catch-up', () => {
  const outcome = outcomeFor(profile, november, 2026);
  if (outcome.kind !== 'figures') throw new Error('no figures');
  const { afterTax, electiveDeferral, acpTest } = outcome.figures.calculation;
  expect(acpTest.highlyCompensated).toBe(true);
  expect(afterTax.headroom.toNumber()).toBe(20_000);
  expect(electiveDeferral.catchUpMustBeRoth).toBe(true);
  // This year goes by last year's wages.
  const now = outcomeFor(profile, november, 2025);
  expect(now.kind === 'figures' && now.figures.calculation.acpTest.highlyCompensated).toBe(false);
});

it('a last day in mid-year: no figure rests on pay that may not come', () => {
  const KNOWS =
    "I'm 45, pay 100k, plan takes after-tax and in-plan conversion, no employer money, no other employer, paid semimonthly next payday March 15, deferred so far 4,000, after-tax so far 2,000 || maximum";
  // Eight paychecks of $4,166.67 less payroll tax and $20,500 of deferrals.
  for (const asked of ['headroom', 'next'])
    expect(talked(`${KNOWS} || my last day is June 30 || ${asked}`, '2026-03-10').said).toContain('$10,283');
});

it('the deferral that is left: this plan’s own cap here, the law’s limit at the next job', () => {
  const KNOWS =
    "I'm 55, pay 150k, plan takes after-tax, in-plan conversion, deferral limit 10% of pay, 50% match up to 6%, true-up, paid monthly next payday June 30, deferred so far 7,000, after-tax so far 10,000, wages last year 140k, no other employer || maximum";
  const { said } = talked(`${KNOWS} || my last day is December 31`, '2026-06-15');
  // 10% of 150,000 and 8,000 of catch-up, of which 7,000 is in; 24,500 and 8,000 in another plan.
  expect(said).toContain('You can still defer $16,000 this year');
  expect(said).toContain('$25,500');
  expect(talked(`${KNOWS} || will I go over`, '2026-06-15').said).toContain(
    'own cap leaves you $23,000 of it here',
  );
});
