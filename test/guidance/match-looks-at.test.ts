import { expect, it } from 'vitest';
import { outcomeFor } from '../../src/guidance/outcome.ts';
import { paycheckFor } from '../../src/guidance/paycheck.ts';
import { assumptions } from '../../src/guidance/texts.en.ts';
import { dayOf } from '../../src/participant/day.ts';
import { type Profile, profileSchema } from '../../src/participant/profile.ts';

/** What the match looks at beside ordinary deferrals changes how much the employer puts in, and so the room. */

const day = dayOf(new Date('2026-06-15T15:00:00Z'));
const figuresOf = (profile: Profile) => {
  const outcome = outcomeFor(profileSchema.parse(profile), day);
  if (outcome.kind !== 'figures') throw new Error(outcome.kind);
  return outcome.figures;
};
const SOMEBODY: Profile = {
  ...{ age: 40, annualPay: 200_000, electiveDeferralPlanned: 5_000 },
  ...{ match: [{ rate: 1, upToPercentOfPay: 5 }], allowsAfterTax: true },
};
const roomOf = (profile: Profile) => figuresOf(profile).calculation.afterTax.headroom.toNumber();

it('a match on after-tax money comes out of the room', () => {
  // $5,000 and $5,000 of match leave $62,000; with up to $5,000 more of match, $57,000.
  expect(roomOf(SOMEBODY)).toBe(62_000);
  expect(roomOf({ ...SOMEBODY, matchesAfterTax: false })).toBe(62_000);
  expect(roomOf({ ...SOMEBODY, matchesAfterTax: true })).toBe(57_000);
});

it('beside a maximum in dollars it is said that deferrals alone were counted', () => {
  const figures = figuresOf({ ...SOMEBODY, matchesAfterTax: true, matchMaximum: 8_000 });
  expect(figures.calculation.afterTax.headroom.toNumber()).toBe(62_000);
  expect(figures.assumptions.map((key) => assumptions[key]).join(' ')).toContain(
    'I counted it on your deferrals alone',
  );
});

it('a match that leaves catch-up out is less', () => {
  const older: Profile = {
    ...{ birthYear: 1971, annualPay: 600_000, electiveDeferralPlanned: 32_500 },
    match: [{ rate: 0.5, upToPercentOfPay: 9 }],
  };
  const matchOf = (profile: Profile) => figuresOf(profile).calculation.employer.total.toNumber();
  // Half of $32,400, 9% of the $360,000 that count; of the $24,500 without catch-up, half.
  expect(matchOf(older)).toBe(16_200);
  expect(matchOf({ ...older, matchesCatchUp: false })).toBe(12_250);
});

it('what was matched of after-tax money so far stands in the plan of the paychecks', () => {
  const outcome = paycheckFor(
    profileSchema.parse({
      ...{ age: 30, annualPay: 200_000, electiveDeferralPlanned: 0, electiveDeferralYearToDate: 0 },
      ...{ match: [{ rate: 1, upToPercentOfPay: 6 }], matchesAfterTax: true, afterTaxYearToDate: 5_000 },
      ...{ payFrequency: 'monthly', nextPayDate: '2026-06-30', allowsAfterTax: true },
    }),
    day,
  );
  // $5,000 of it was matched dollar for dollar; with $7,000 more it's all of 6% of pay.
  expect(outcome.kind === 'plan' && outcome.plan.match.toNumber()).toBe(12_000);
});
