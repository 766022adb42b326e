import type { AnnualAdditions } from './annual-additions.ts';
import { computed, type DerivationLine } from './derivation.ts';
import type { AllowedDeferral } from './elective-deferral.ts';
import { floorZero, type Money, min, ZERO } from './money.ts';
import type { ReadRequest } from './request.ts';
import { says } from './texts.en.ts';

export type Excess = {
  kind: 'electiveDeferral' | 'planLimit' | 'annualAdditions' | 'afterTaxCap' | 'employerDeduction';
  /** Dollars over the limit. */
  amount: Money;
  /** The part that is paid in already; the rest is only planned. */
  made: Money;
  /** The last day on which it comes out without a further cost, as "2027-04-15"; null where the plan sets the day. */
  correctBy: string | null;
  /** How it comes out, and what it costs. */
  says: string;
  source: string;
};

/** What is over a limit of the year, in the order in which it has to be seen to. */
export function excesses(
  request: ReadRequest,
  deferral: AllowedDeferral,
  additions: AnnualAdditions,
  {
    overAfterTaxCap,
    employerMaximum,
    employerPaid,
  }: { overAfterTaxCap: Money; employerMaximum: Money | undefined; employerPaid: Money },
): Excess[] {
  const { taxYear, plan } = request;
  const overDeduction = employerMaximum ? floorZero(employerPaid.minus(employerMaximum)) : undefined;
  // A 457(b) has one limit for deferrals and employer money together, and nothing else to correct. IRC 457(b)(2).
  const is457b = plan.type === '457b';
  const { yearToDate = ZERO } = request.participant.electiveDeferrals;
  // Catch-up is no part of it: as less goes in, the ordinary deferrals are what is less.
  const stillToCome = min(
    floorZero(deferral.allowed.minus(yearToDate)),
    additions.ordinary.plus(additions.notAllowed),
  );
  const more = is457b ? additions.excess : ZERO;
  const list: Excess[] = [
    {
      kind: 'electiveDeferral',
      amount: deferral.excess.plus(more),
      made: deferral.excessMade,
      correctBy: is457b ? null : `${taxYear + 1}-04-15`,
      says: is457b ? says.excess457b() : says.excessDeferral(taxYear),
      source: is457b ? 'Treas. Reg. 1.457-4(e)' : 'IRC 402(g)(2); Treas. Reg. 1.402(g)-1(e)',
    },
    {
      kind: 'planLimit',
      amount: deferral.overPlan,
      made: deferral.overPlan,
      correctBy: null,
      says: says.excessOverPlan(),
      source: 'Rev. Proc. 2021-30, appendix A',
    },
    {
      kind: 'annualAdditions',
      amount: is457b ? ZERO : additions.excess,
      made: floorZero(additions.excess.minus(stillToCome)),
      correctBy: null,
      says: says.excessAdditions(),
      source: 'IRC 415(c); Rev. Proc. 2021-30, section 6.06',
    },
    {
      kind: 'afterTaxCap',
      amount: overAfterTaxCap,
      made: overAfterTaxCap,
      correctBy: null,
      says: says.excessOverAfterTaxCap(),
      source: 'Rev. Proc. 2021-30, appendix A',
    },
    ...(overDeduction
      ? [
          {
            kind: 'employerDeduction' as const,
            amount: overDeduction,
            made: overDeduction,
            correctBy: null,
            says: says.excessDeduction(),
            source: 'IRC 404(a)(3), 4972',
          },
        ]
      : []),
  ];
  return list.filter(({ amount }) => amount.gt(0));
}

/**
 * Each excess by the figures that it is made of.
 *
 * @param employerSum the formula of what the employer paid in
 */
export const excessLines = (
  list: readonly Excess[],
  employerSum: string,
  is457b: boolean,
): DerivationLine[] =>
  list.flatMap(({ kind, amount, made, says: words, source }, index) => [
    computed(
      `excesses.${index + 1}.amount`,
      words,
      amount,
      source,
      kind === 'employerDeduction'
        ? `max(0, ${employerSum} - employer.maximum)`
        : `${kind}.excess${is457b ? ' + annualAdditions.excess' : ''}`,
    ),
    computed(
      `excesses.${index + 1}.made`,
      says.excessMade(),
      made,
      source,
      madeFormula(kind, `excesses.${index + 1}.amount`),
    ),
  ]);

/** What is in already of an excess of this kind: of the overall limit, all but the deferrals that are still to come. */
function madeFormula(kind: Excess['kind'], amount: string): string {
  if (kind === 'electiveDeferral') return 'electiveDeferral.excessMade';
  return kind === 'annualAdditions'
    ? `max(0, ${amount} - min(max(0, electiveDeferral.allowed - participant.yearToDate), electiveDeferral.ordinary + electiveDeferral.notAllowed))`
    : amount;
}
