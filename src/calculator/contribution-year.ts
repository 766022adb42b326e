import { z } from 'zod';
import { day, readRequest, taxYear } from './fields.ts';
import { says } from './texts.en.ts';

/** `payDate` is the day on which the pay is paid that the contribution comes out of. */
export const contributionYearRequest = z.strictObject(
  { taxYear, payDate: day },
  { error: 'an object with taxYear and payDate' },
);
export type ContributionYearRequest = z.input<typeof contributionYearRequest>;

export type ContributionYear = {
  /** The year whose limits the contribution uses up: that of the pay date. */
  countsFor: number;
  /** Can it be for the tax year that was asked about? */
  possible: boolean;
  /** The last day on which pay for the tax year can be paid, as "2026-12-31". */
  lastPayDate: string;
  says: string;
  source: string;
};

/**
 * Which year an employee's deferral or after-tax contribution counts for: it comes out of pay, so it counts for
 * the year in which that pay is paid. There is none for the year before, as an IRA has until April. The owner of
 * a business without payroll is not meant here, nor is employer money, which may follow after the year.
 *
 * @example contributionYear({ taxYear: 2025, payDate: '2026-01-02' }).possible // false: it counts for 2026
 * @throws InvalidRequestError field by field
 */
export function contributionYear(request: ContributionYearRequest): ContributionYear {
  const asked = readRequest(contributionYearRequest, request);
  const countsFor = Number(asked.payDate.slice(0, 4));
  return {
    countsFor,
    possible: countsFor === asked.taxYear,
    lastPayDate: `${asked.taxYear}-12-31`,
    says: says.contributionYear(asked.taxYear, countsFor),
    source: 'Treas. Reg. 1.401(k)-1(a)(3); Treas. Reg. 1.415(c)-1(b)(6)',
  };
}
