/** Every topic, one file each. */

import type { Topic } from '../topic.ts';
import { afterTaxOrRoth } from './after-tax-or-roth.ts';
import { backdoorRoth } from './backdoor-roth.ts';
import { catchUp } from './catch-up.ts';
import { contributionLimits } from './contribution-limits.ts';
import { conversionTiming } from './conversion-timing.ts';
import { countedTwice } from './counted-twice.ts';
import { deadline } from './deadline.ts';
import { earlyWithdrawal } from './early-withdrawal.ts';
import { eligibility } from './eligibility.ts';
import { emergencySavings } from './emergency-savings.ts';
import { employerMatch } from './employer-match.ts';
import { excessContributions } from './excess-contributions.ts';
import { fees } from './fees.ts';
import { fiveYearRule } from './five-year-rule.ts';
import { growth } from './growth.ts';
import { hardship } from './hardship.ts';
import { headroom } from './headroom.ts';
import { humanHelp } from './human-help.ts';
import { inPlanConversion } from './in-plan-conversion.ts';
import { inServiceWithdrawal } from './in-service-withdrawal.ts';
import { incomeLimit } from './income-limit.ts';
import { isItWorthIt } from './is-it-worth-it.ts';
import { jobChange } from './job-change.ts';
import { lawRisk } from './law-risk.ts';
import { leavingEmployer } from './leaving-employer.ts';
import { maxDeferralsFirst } from './max-deferrals-first.ts';
import { medicareAndMagi } from './medicare-and-magi.ts';
import { netUnrealizedAppreciation } from './net-unrealized-appreciation.ts';
import { nondiscriminationTest } from './nondiscrimination-test.ts';
import { payrollElection } from './payroll-election.ts';
import { plan403b } from './plan-403b.ts';
import { plan457b } from './plan-457b.ts';
import { planLoan } from './plan-loan.ts';
import { planSupport } from './plan-support.ts';
import { privacy } from './privacy.ts';
import { proRata } from './pro-rata.ts';
import { requiredDistributions } from './required-distributions.ts';
import { rothCatchUp } from './roth-catch-up.ts';
import { rothIraOrRoth401k } from './roth-ira-or-roth-401k.ts';
import { rothMatch } from './roth-match.ts';
import { rsu } from './rsu.ts';
import { ruleOf55 } from './rule-of-55.ts';
import { selfEmployed } from './self-employed.ts';
import { severance } from './severance.ts';
import { simpleIra } from './simple-ira.ts';
import { splitRollover } from './split-rollover.ts';
import { spouse } from './spouse.ts';
import { stateTax } from './state-tax.ts';
import { takeHome } from './take-home.ts';
import { taxForms } from './tax-forms.ts';
import { taxOnConversion } from './tax-on-conversion.ts';
import { trueUp } from './true-up.ts';
import { undoConversion } from './undo-conversion.ts';
import { vesting } from './vesting.ts';
import { whatIsIt } from './what-is-it.ts';

export const TOPICS: readonly Topic[] = [
  whatIsIt,
  isItWorthIt,
  eligibility,
  planSupport,
  headroom,
  contributionLimits,
  catchUp,
  rothCatchUp,
  employerMatch,
  maxDeferralsFirst,
  afterTaxOrRoth,
  inServiceWithdrawal,
  inPlanConversion,
  rothIraOrRoth401k,
  proRata,
  splitRollover,
  taxOnConversion,
  conversionTiming,
  fiveYearRule,
  earlyWithdrawal,
  requiredDistributions,
  nondiscriminationTest,
  incomeLimit,
  backdoorRoth,
  jobChange,
  selfEmployed,
  plan403b,
  plan457b,
  leavingEmployer,
  deadline,
  taxForms,
  payrollElection,
  excessContributions,
  spouse,
  stateTax,
  lawRisk,
  privacy,
  humanHelp,
  undoConversion,
  takeHome,
  rsu,
  fees,
  countedTwice,
  severance,
  netUnrealizedAppreciation,
  emergencySavings,
  simpleIra,
  medicareAndMagi,
  hardship,
  vesting,
  planLoan,
  ruleOf55,
  rothMatch,
  trueUp,
  growth,
];
