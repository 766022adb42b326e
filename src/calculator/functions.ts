import type { z } from 'zod';
import { acpRefund, acpRefundRequest } from './acp-refund.ts';
import { backdoor, backdoorRequest } from './backdoor.ts';
import { calculate } from './calculate.ts';
import { contributionYear, contributionYearRequest } from './contribution-year.ts';
import { distribute } from './distribution.ts';
import { distributionRequest } from './distribution-request.ts';
import { checkPayStub, payStubRequest } from './pay-stub.ts';
import { paycheckRequest } from './paycheck-request.ts';
import { planPaychecks } from './paychecks.ts';
import { project, projectionRequest } from './projection.ts';
import { calculationRequest } from './request.ts';
import { requiredDistributions, requiredDistributionsRequest } from './required-distributions.ts';
import * as results from './results.ts';
import { rothIraLimit, rothIraRequest } from './roth-ira.ts';
import { rothIraWithdrawalRequest, withdrawFromRothIra } from './roth-ira-withdrawal.ts';
import { rothPlanWithdrawalRequest, withdrawFromRothPlan } from './roth-plan-withdrawal.ts';
import { severalPlans, severalPlansRequest } from './several-plans.ts';

/** A function of the calculator: what it takes, what it gives, and what it does with what comes from outside. */
export type CalculatorFunction = {
  request: z.ZodType;
  result: z.ZodType;
  run: (request: unknown) => unknown;
};

/** The functions check what they get themselves, so a request of any shape may be handed to them. */
const of = <Request>(
  request: z.ZodType<unknown, Request>,
  result: z.ZodType,
  run: (request: Request) => unknown,
): CalculatorFunction => ({
  request,
  result,
  run: (from) => run(from as Request),
});

/** Every function by its name, with the schemas of its request and its result. */
export const FUNCTIONS: Record<string, CalculatorFunction> = {
  calculate: of(calculationRequest, results.calculationResult, calculate),
  severalPlans: of(severalPlansRequest, results.severalPlansResult, severalPlans),
  distribute: of(distributionRequest, results.distributionResult, distribute),
  planPaychecks: of(paycheckRequest, results.paycheckResult, planPaychecks),
  checkPayStub: of(payStubRequest, results.payStubResult, checkPayStub),
  rothIraLimit: of(rothIraRequest, results.rothIraResult, rothIraLimit),
  withdrawFromRothIra: of(rothIraWithdrawalRequest, results.rothIraWithdrawalResult, withdrawFromRothIra),
  withdrawFromRothPlan: of(rothPlanWithdrawalRequest, results.rothPlanWithdrawalResult, withdrawFromRothPlan),
  requiredDistributions: of(
    requiredDistributionsRequest,
    results.requiredDistributionsResult,
    requiredDistributions,
  ),
  contributionYear: of(contributionYearRequest, results.contributionYearResult, contributionYear),
  backdoor: of(backdoorRequest, results.backdoorResult, backdoor),
  acpRefund: of(acpRefundRequest, results.acpRefundResult, acpRefund),
  project: of(projectionRequest, results.projectionResult, project),
};
