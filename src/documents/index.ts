/** Reading a plan document: what it says about what decides on the mega backdoor Roth, with sentence and page. */
export { LIMITS, type NotRead, type PlanFile } from './file/document.ts';
export type { Finding, Findings } from './plan/findings.ts';
export { FEATURES, type Feature } from './plan/rules.ts';
export { type Allowance, type Outcome, readDocument } from './read-document.ts';
