import { z } from 'zod';
import { type Calculation, calculate } from './calculate.ts';
import { readRequest } from './fields.ts';
import { type Money, sum, ZERO } from './money.ts';
import { type CalculationRequest, calculationRequest } from './request.ts';

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
  const total = (amount: (calculation: Calculation) => Money) =>
    sum(done.map((each) => amount(each.calculation)));
  return {
    plans: done.map(({ name, calculation }) => ({ name, calculation })),
    deferrals: total((each) => each.electiveDeferral.total),
    employer: total((each) => each.employer.total),
    afterTaxHeadroom: total((each) => each.afterTax.headroom),
    grandTotal: total((each) => each.grandTotal),
  };
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
