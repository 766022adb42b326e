import { z } from 'zod';
import { type Calculation, calculate } from './calculate.ts';
import { computed, type DerivationLine, given } from './derivation.ts';
import { readRequest } from './fields.ts';
import { type Money, sum, ZERO } from './money.ts';
import { type CalculationRequest, calculationRequest } from './request.ts';
import { says } from './texts.en.ts';

/**
 * The plans of one person in one year, in the order in which they were paid into. Plans with the same `group`
 * belong to related employers (a controlled or affiliated service group), which count as one under 415(c);
 * without a group, an employer is related to nobody.
 */
export const severalPlansRequest = z.strictObject(
  {
    plans: z
      .array(
        z.strictObject(
          {
            name: z.string().min(1).max(60),
            group: z.string().min(1).max(60).optional(),
            request: calculationRequest,
          },
          { error: 'a plan with name and request' },
        ),
        { error: 'a list of plans' },
      )
      .min(1, 'at least one plan')
      .max(10, 'at most 10 plans'),
  },
  { error: 'an object with plans' },
);
export type SeveralPlansRequest = z.input<typeof severalPlansRequest>;

export type SeveralPlans = {
  plans: { name: string; calculation: Calculation }[];
  /** Over all plans, in dollars. */
  deferrals: Money;
  employer: Money;
  afterTaxHeadroom: Money;
  grandTotal: Money;
  derivation: DerivationLine[];
};

/**
 * Several plans in one year. Deferrals carry over from one to the next: those of 401(k) and 403(b) plans under
 * one limit, those of governmental 457(b) plans under another (IRC 402(g), 457(c)). Annual additions carry over
 * only between related employers (IRC 415(c), (f), (h)).
 *
 * @throws InvalidRequestError field by field; UnknownTaxYearError
 */
export function severalPlans(request: SeveralPlansRequest): SeveralPlans {
  readRequest(severalPlansRequest, request);
  const done: {
    name: string;
    group: string | undefined;
    isGovernmental: boolean;
    calculation: Calculation;
  }[] = [];
  for (const { name, group, request: asked } of request.plans) {
    const isGovernmental = asked.plan?.type === '457b';
    const sameLimit = done.filter((each) => each.isGovernmental === isGovernmental);
    const sameGroup = done.filter(
      (each) => group !== undefined && each.group === group && !each.isGovernmental && !isGovernmental,
    );
    const calculation = calculate(
      carriedOver(
        asked,
        sum(sameLimit.map((each) => each.calculation.electiveDeferral.total)),
        sum(sameGroup.map((each) => each.calculation.annualAdditions.used)),
      ),
    );
    done.push({ name, group, isGovernmental, calculation });
  }
  const total = (what: Total) => sum(done.map(({ calculation }) => TOTALS[what].of(calculation)));
  return {
    plans: done.map(({ name, calculation }) => ({ name, calculation })),
    deferrals: total('deferrals'),
    employer: total('employer'),
    afterTaxHeadroom: total('afterTaxHeadroom'),
    grandTotal: total('grandTotal'),
    derivation: TOTAL_NAMES.flatMap((what) => totalLines(what, done, total(what))),
  };
}

const TOTALS = {
  deferrals: {
    figure: 'electiveDeferral.total',
    of: (each: Calculation) => each.electiveDeferral.total,
    source: 'IRC 402(g)(1), 457(c)',
  },
  employer: {
    figure: 'employer.total',
    of: (each: Calculation) => each.employer.total,
    source: 'IRC 415(c)(2)(A)',
  },
  afterTaxHeadroom: {
    figure: 'afterTax.headroom',
    of: (each: Calculation) => each.afterTax.headroom,
    source: 'IRC 415(c), (f)',
  },
  grandTotal: {
    figure: 'grandTotal',
    of: (each: Calculation) => each.grandTotal,
    source: 'IRC 402(g), 414(v), 415(c)',
  },
} as const;
type Total = keyof typeof TOTALS;
const TOTAL_NAMES: readonly Total[] = ['deferrals', 'employer', 'afterTaxHeadroom', 'grandTotal'];

/** A total by the figures of each plan, which have derivations of their own. */
function totalLines(
  what: Total,
  plans: readonly { name: string; calculation: Calculation }[],
  total: Money,
): DerivationLine[] {
  const { figure, of, source } = TOTALS[what];
  const parts = plans.map(({ name, calculation }, index) =>
    given(
      `plans.${index + 1}.calculation.${figure}`,
      says.ofPlan(what, name),
      of(calculation),
      `the derivation of ${name}`,
    ),
  );
  return [
    ...parts,
    computed(what, says.overPlans(what), total, source, parts.map(({ figure: part }) => part).join(' + ')),
  ];
}

/** The request of a plan with what went into the plans before it. */
function carriedOver(request: CalculationRequest, deferrals: Money, additions: Money): CalculationRequest {
  const { participant } = request;
  const already = participant.electiveDeferrals.otherEmployers ?? ZERO;
  return {
    ...request,
    participant: {
      ...participant,
      electiveDeferrals: { ...participant.electiveDeferrals, otherEmployers: deferrals.plus(already) },
      ...(additions.gt(0) && {
        otherAnnualAdditions: additions.plus(participant.otherAnnualAdditions ?? ZERO),
      }),
    },
  };
}
