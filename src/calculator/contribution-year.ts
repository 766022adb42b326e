import { z } from 'zod';
import { answer, day, oneOf, readRequest, taxYear } from './fields.ts';
import { says } from './texts.en.ts';

/** Whose money, and how it comes in. */
export const CONTRIBUTION_KINDS = ['payroll', 'afterTax', 'employer', 'ownerDeferral'] as const;

/**
 * `payDate` is the day on which the pay is paid that the contribution comes out of; `paidIn`, the day on which the
 * plan gets it. `kind`: `payroll` (the default), a deferral or after-tax money out of a paycheck; `afterTax`, after-tax
 * money paid straight to the plan; `employer`, the employer's money; `ownerDeferral`, the deferral of an owner
 * without payroll, who elected it by the end of the year (`firstYearOfPlan`: the plan is new, its owner alone in it).
 */
export const contributionYearRequest = z
  .strictObject(
    {
      taxYear,
      payDate: day.optional(),
      paidIn: day.optional(),
      kind: oneOf(CONTRIBUTION_KINDS).default('payroll'),
      firstYearOfPlan: answer,
    },
    { error: 'an object with taxYear and payDate' },
  )
  .superRefine(({ kind, payDate, paidIn }, context) => {
    if (kind === 'payroll' && payDate === undefined)
      context.addIssue({ code: 'custom', path: ['payDate'], message: 'a date such as 1966-03-14' });
    if (kind !== 'payroll' && paidIn === undefined)
      context.addIssue({
        code: 'custom',
        path: ['paidIn'],
        message: 'the day on which the plan gets it, such as 2027-01-20',
      });
  });
export type ContributionYearRequest = z.input<typeof contributionYearRequest>;

export type ContributionYear = {
  /** The year whose limits the contribution uses up. */
  countsFor: number;
  /** Can it be for the tax year that was asked about? */
  possible: boolean;
  /** The last day on which it can be paid for the tax year, as "2026-12-31"; null where the tax return sets it. */
  lastPayDate: string | null;
  says: string;
  source: string;
};

const REGULATION = 'Treas. Reg. 1.415(c)-1(b)(6)';

/**
 * Which year a contribution counts for. What comes out of a paycheck counts for the year in which that pay is
 * paid. After-tax money paid straight to the plan may still count for a year within 30 days after it; the
 * employer's, until 30 days after its tax return is due, and for the year it is allocated to. An owner without
 * payroll elects by the end of the year and pays in by the return; in the plan's first year a sole proprietor alone
 * in it may still elect by then (SECURE 2.0 Act, section 317).
 *
 * @example contributionYear({ taxYear: 2025, payDate: '2026-01-02' }).possible // false: it counts for 2026
 * @throws InvalidRequestError field by field
 */
export function contributionYear(request: ContributionYearRequest): ContributionYear {
  const asked = readRequest(contributionYearRequest, request);
  if (asked.kind === 'payroll') return fromPaycheck(asked.taxYear, asked.payDate ?? '');
  const paidIn = asked.paidIn ?? '';
  return asked.kind === 'afterTax'
    ? straightToThePlan(asked.taxYear, paidIn)
    : byTheReturn(asked.taxYear, paidIn, asked.kind, asked.firstYearOfPlan === true);
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

function fromPaycheck(year: number, payDate: string): ContributionYear {
  const countsFor = yearOf(payDate);
  return {
    countsFor,
    possible: countsFor === year,
    lastPayDate: `${year}-12-31`,
    says: says.contributionYear(year, countsFor),
    source: `Treas. Reg. 1.401(k)-1(a)(3); ${REGULATION}`,
  };
}

/** Within 30 days after the year: until January 30. */
function straightToThePlan(year: number, paidIn: string): ContributionYear {
  const last = `${year + 1}-01-30`;
  const possible = paidIn >= `${year}-01-01` && paidIn <= last;
  const countsFor = possible ? year : yearOf(paidIn);
  return {
    countsFor,
    possible,
    lastPayDate: last,
    says: says.afterTaxWithin30Days(year, possible),
    source: `${REGULATION}(i)(B)`,
  };
}

/** The due date of the return with extensions is at the latest October 15; the employer has 30 days more under 415(c). */
function byTheReturn(
  year: number,
  paidIn: string,
  kind: 'employer' | 'ownerDeferral',
  firstYear: boolean,
): ContributionYear {
  // Elected after the year, by the owner of a new plan: by the due date without extensions. SECURE 2.0 section 317.
  const last = kind === 'employer' ? '11-14' : firstYear ? '04-15' : '10-15';
  const possible = paidIn >= `${year}-01-01` && paidIn <= `${year + 1}-${last}`;
  return {
    countsFor: possible ? year : yearOf(paidIn),
    possible,
    lastPayDate: null,
    says: kind === 'employer' ? says.employerUntilTheReturn(year) : says.ownerUntilTheReturn(year, firstYear),
    source:
      kind === 'employer'
        ? `${REGULATION}(i)(B); IRC 404(a)(6)`
        : 'Treas. Reg. 1.401(k)-1(a)(6)(iii); IRC 401(b)(2), added by SECURE 2.0 Act, section 317',
  };
}
