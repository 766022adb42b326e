import type { Day } from '../day.ts';
import { FIELDS, type Field, type Profile } from '../profile.ts';
import * as aboutYou from './about-you.ts';
import * as balances from './balances.ts';
import * as contributions from './contributions.ts';
import { employer } from './employer.ts';
import { frequency, nextPayday, paychecksLeft } from './paychecks.ts';
import * as plan from './plan.ts';
import type { Part, Question } from './question.ts';

/** Every question, in the order in which it is asked. */
export const QUESTIONS: readonly Question[] = [
  aboutYou.birth,
  aboutYou.birthdayAhead,
  plan.businessKind,
  aboutYou.pay,
  contributions.planned,
  aboutYou.lastYearsWages,
  contributions.deferredSoFar,
  contributions.elsewhere,
  employer,
  plan.afterTax,
  plan.inPlan,
  plan.inService,
  plan.leaving,
  contributions.afterTaxSoFar,
  plan.separate,
  balances.afterTaxBalance,
  balances.afterTaxEarnings,
  balances.preTaxBalance,
  balances.taxRate,
  frequency,
  paychecksLeft,
  nextPayday,
  plan.planType,
];

export const questionById = (id: string): Question | undefined =>
  QUESTIONS.find((question) => question.id === id);

/** The question that asks for a fact, for its bounds and its words. */
export const questionFor = (field: Field): Question | undefined =>
  QUESTIONS.find((question) => question.fields.includes(field) || question.alsoReads?.includes(field));

/** Said, or said not to be known. */
export const isAnswered = (question: Question, profile: Profile): boolean =>
  question.fields.some((field) => profile[field] !== undefined);

/** The questions of a part whose answers can change what comes out for this person. */
export const questionsOf = (part: Part, profile: Profile, day: Day): Question[] =>
  QUESTIONS.filter((question) => question.part === part && question.applies(profile, day));

/** What the profile holds, in the order of the questions, the rest after it. */
export function knownFields(profile: Profile): Field[] {
  const asked = QUESTIONS.flatMap((question) => [...question.fields, ...(question.alsoReads ?? [])]);
  const ordered = [...new Set([...asked, ...FIELDS])];
  return ordered.filter((field) => profile[field] !== undefined);
}
