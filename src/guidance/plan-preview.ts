import { type Calculation, calculate, limitsFor } from '../calculator/index.ts';
import { factsOf } from '../participant/plan-in-force.ts';
import type { Profile } from '../participant/profile.ts';
import type { Terms } from '../plan/terms.ts';
import { requestFor } from './request.ts';

/** Three people who are nobody: what a plan's rules mean is shown with them. Dollars of the tax year. */
export const EXAMPLES = [
  { id: 'young', age: 30, pay: 90_000, planned: 9_000 },
  { id: 'middle', age: 45, pay: 180_000, planned: 'most' },
  { id: 'older', age: 61, pay: 250_000, planned: 'most' },
] as const;
export type Example = (typeof EXAMPLES)[number];

export type Seen = {
  status: Calculation['eligibility']['status'];
  employer: number;
  afterTaxRoom: number;
  all: number;
};
export type Preview = { example: Example; before: Seen | undefined; after: Seen };

/** What the rules give each example person in a tax year, before and after a change. */
export const previewOf = (before: Terms | undefined, after: Terms, taxYear: number): Preview[] =>
  EXAMPLES.map((example) => ({
    example,
    before: before && seen(example, before, taxYear),
    after: seen(example, after, taxYear),
  }));

/** An example person in a plan, as a profile: from there on the way is that of every person. */
export const exampleProfile = ({ age, pay, planned }: Example, terms: Terms, taxYear: number): Profile => ({
  birthYear: taxYear - age,
  annualPay: pay,
  // They earned as much last year, and defer as Roth.
  priorYearWages: pay,
  deferralKind: 'roth',
  ...(planned === 'most' ? { defersTheMost: true } : { electiveDeferralPlanned: planned }),
  ...factsOf(terms, { taxYear }),
});

function seen(example: Example, terms: Terms, taxYear: number): Seen {
  const today = new Date(Date.UTC(taxYear, 0, 1));
  const day = { today, taxYear, calendarYear: taxYear, limits: limitsFor(taxYear) };
  const asked = requestFor(exampleProfile(example, terms, taxYear), taxYear, day);
  if (asked.missing) throw new Error(`An example person lacks ${asked.missing.join(', ')}`);
  const { eligibility, employer, afterTax, grandTotal } = calculate(asked.request);
  return {
    status: eligibility.status,
    employer: employer.total.toNumber(),
    afterTaxRoom: afterTax.headroom.toNumber(),
    all: grandTotal.toNumber(),
  };
}
