/** What people send: a plan document, with sentence and page of each finding, and a pay stub, with its lines. */
export { LIMITS, type NotRead, type PlanFile } from './file/document.ts';
export { pastedPayStub, readPayStub, stubOf } from './pay-stub/read.ts';
export { type PayStub, STUB_LINES, type StubLine, stubTotal } from './pay-stub/stub.ts';
export type { Finding, Findings } from './plan/findings.ts';
export { FEATURES, type Feature } from './plan/rules.ts';
export { type Allowance, type Outcome, type PlanOutcome, readDocument } from './read-document.ts';
