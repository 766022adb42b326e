import type { CalculationRequest } from '../../src/calculator/index.ts';

export type Overrides = {
  taxYear?: number;
  participant?: Partial<CalculationRequest['participant']>;
  plan?: CalculationRequest['plan'];
};

/** A person of 40 who earns $300,000 and defers the 2026 limit, with what a case changes. */
export const requestOf = ({
  taxYear = 2026,
  participant = {},
  plan = {},
}: Overrides): CalculationRequest => ({
  taxYear,
  participant: {
    ageAtYearEnd: 40,
    compensation: 300_000,
    electiveDeferrals: { planned: 24_500 },
    ...participant,
  },
  plan,
});

/** The article's person of 60, whose after-tax room for 2025 is $31,500. */
export const PERSON_OF_60 = {
  taxYear: 2025,
  participant: {
    ageAtYearEnd: 60,
    compensation: 300_000,
    electiveDeferrals: { planned: 34_750 },
    employerContribution: 15_000,
  },
};
