import type { Field, Profile } from './profile.ts';
import { readText } from './reading/index.ts';

export type { Profile } from './profile.ts';

/** The facts of a person that other programs know by these names; what is said of a plan's own rules is not among them. */
const OF_THE_PERSON = [
  ...([
    'birthDate',
    'birthYear',
    'age',
    'turningAge',
    'annualPay',
    'priorYearWages',
    'filingStatus',
  ] as const),
  ...(['modifiedAgi', 'marginalTaxRate', 'electiveDeferralYearToDate', 'electiveDeferralPercent'] as const),
  ...(['electiveDeferralPlanned', 'deferralKind', 'otherEmployerDeferrals', 'afterTaxYearToDate'] as const),
  ...(['afterTaxPercent', 'employerContribution', 'match', 'nonelectivePercent', 'payFrequency'] as const),
  ...(['preTaxBalance', 'afterTaxBalance', 'afterTaxEarnings', 'rothBalance', 'allowsAfterTax'] as const),
  ...([
    'allowsInServiceWithdrawal',
    'allowsInPlanConversion',
    'separateAccounting',
    'leavingEmployer',
  ] as const),
] satisfies readonly Field[];
const KNOWN: ReadonlySet<string> = new Set(OF_THE_PERSON);

/**
 * The facts that a text says, and only these: what was not said is not read. `null` is said not to know.
 * Dollars only; a lone number is nobody's fact (the question that is open reads it). Of a text of more than 4,000
 * characters the beginning is read.
 *
 * @param when.today the day it was said, which tells what "last year" and "turning 50" mean
 * @example readProfile("I'm 52, make 180k, employer matches 50% up to 6%", { today: new Date() })
 *   // { age: 52, annualPay: 180000, match: [{ rate: 0.5, upToPercentOfPay: 6 }] }
 */
export const readProfile = (text: string, when: { today: Date }): Partial<Profile> =>
  Object.fromEntries(Object.entries(readText(text, when).facts).filter(([field]) => KNOWN.has(field)));
