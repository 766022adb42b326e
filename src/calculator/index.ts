/** The shared calculator: pure arithmetic of the law. No clock, no I/O, no Slack. */
export { type AcpRefund, type AcpRefundRequest, acpRefund } from './acp-refund.ts';
export { isHighlyCompensated } from './acp-test.ts';
export { ageOn, halfBirthday } from './age-on.ts';
export { type Backdoor, type BackdoorRequest, backdoor } from './backdoor.ts';
export { type Calculation, calculate } from './calculate.ts';
export { catchUpAmount, catchUpKind } from './catch-up.ts';
export {
  type ContributionYear,
  type ContributionYearRequest,
  contributionYear,
} from './contribution-year.ts';
export type { DerivationLine } from './derivation.ts';
export { type Distribution, type DistributionRequest, distribute } from './distribution.ts';
export type { PlanFeature } from './eligibility.ts';
export { InvalidRequestError, type Problem, UnknownTaxYearError } from './errors.ts';
export type { Excess } from './excess.ts';
export { type ExplainedLine, explain } from './explain.ts';
export {
  type AnnualLimits,
  knownTaxYears,
  knownYearFor,
  limitsFor,
  limitsIfKnown,
  lookBackThreshold,
  withLimits,
  yearFiles,
  yearsBeside,
} from './limits/index.ts';
export {
  checkYear,
  FIGURE_NAMES,
  type FigureName,
  outOfLine,
  PHASE_OUT_STATUSES,
  type PhaseOutStatus,
  type YearData,
  yearData,
} from './limits/schema.ts';
export { matchOfFormula } from './match-of-formula.ts';
export { centsDown, Money, ZERO } from './money.ts';
export { checkPayStub, type PayStubCheck, type PayStubRequest, type StubBucket } from './pay-stub.ts';
export { dollarUnit, ELECTION_UNITS, type ElectionUnit, payToElectFrom } from './paycheck-request.ts';
export { type PaycheckPlan, type PaycheckRequest, planPaychecks } from './paychecks.ts';
export { payrollTaxOn } from './payroll-tax.ts';
export { type ProjectedYear, type ProjectionRequest, project } from './projection.ts';
export { type CalculationRequest, FILING_STATUSES, PLAN_TYPES } from './request.ts';
export {
  type RequiredDistributions,
  type RequiredDistributionsRequest,
  requiredDistributions,
} from './required-distributions.ts';
export { type RothIraLimit, type RothIraRequest, rothIraLimit } from './roth-ira.ts';
export {
  type RothIraWithdrawalRequest,
  type RothWithdrawal,
  withdrawFromRothIra,
} from './roth-ira-withdrawal.ts';
export {
  type RothPlanWithdrawal,
  type RothPlanWithdrawalRequest,
  withdrawFromRothPlan,
} from './roth-plan-withdrawal.ts';
export { type SeveralPlans, type SeveralPlansRequest, severalPlans } from './several-plans.ts';
export { type Changes, type Difference, type WhatIf, whatIf } from './what-if.ts';
