import type { Day } from './day.ts';
import type { Facts, Field, Profile } from './profile.ts';
import { describeFact } from './texts.en.ts';

/** What does not change from one sentence to the next: another value means that one of the two is wrong. */
const STEADY: readonly Field[] = [
  'annualPay',
  'priorYearWages',
  'filingStatus',
  'modifiedAgi',
  'marginalTaxRate',
  'match',
  'nonelectivePercent',
  'payFrequency',
  'planType',
  'allowsAfterTax',
  'allowsInServiceWithdrawal',
  'allowsInPlanConversion',
  'separateAccounting',
];
const AGE: readonly Field[] = ['birthDate', 'birthYear', 'age', 'turningAge'];

/** Words that say: what I told you before does not hold. */
const PUT_RIGHT =
  /\b(?:actually|sorry|correct(?:ion)?|i meant|i mean|call it|make (?:it|that|my|our|the)|set (?:my|our|the)|chang(?:e|ed|es)|now|wait|oops|instead|raise|update|scratch that|strike that|scrap (?:that|what)|to be (?:clear|exact|precise)|(?:wrote|got|heard) back|all in|all told|(?:forget|ignore) what i|my bad|on second thoughts?|rather|no longer|was wrong|typo|mistake|mistyped|misread|not \$?\d+|turns out|in reality|before my raise|since (?:my raise|january|the raise)|hang on|hold on|fat fingers?|final answer|checked|looked it up|found out|asked (?:hr|fidelity|vanguard|schwab|empower|them|my plan|the plan|benefits|payroll|around)|called (?:hr|fidelity|vanguard|schwab|empower|them|the plan)|just (?:read|saw|heard|learned|talked|spoke)|in fact|after all|(?:that|it|this)(?:'?s| is| was) (?:the |an |from the )?(?:old|outdated|out of date)(?: (?:doc\w*|version|plan|info|rules?))?|they(?:'ve)? (?:just )?(?:stopped|ended|dropped|removed|discontinued|added)|at all|thebox (?:is|was|says|said|has|shows))\b/;

export const isPutRight = (plain: string): boolean => PUT_RIGHT.test(plain);

/** The new facts that cannot be true together with what was said before. */
export function contradicted(profile: Profile, facts: Facts, day: Day): Field[] {
  const steady = STEADY.filter(
    (field) =>
      isSaid(profile[field]) &&
      isSaid(facts[field]) &&
      describeFact(field, facts) !== describeFact(field, profile),
  );
  const before = birthYears(profile, day);
  const now = birthYears(facts, day);
  const isOtherAge = before.length > 0 && now.length > 0 && !now.some((year) => before.includes(year));
  return [...steady, ...(isOtherAge ? AGE.filter((field) => isSaid(facts[field])) : [])];
}

const isSaid = (value: unknown): boolean => value !== undefined && value !== null;

/** What was said before of the fields that a new fact would take the place of. */
export function saidBefore(profile: Profile, fields: readonly Field[]): Facts {
  const taken = fields.some((field) => AGE.includes(field)) ? [...fields, ...AGE] : fields;
  return Object.fromEntries(
    taken.flatMap((field) => (isSaid(profile[field]) ? [[field, profile[field]]] : [])),
  );
}

/** The years in which somebody of this age may be born: of an age of today there are two. */
function birthYears(facts: Facts, { calendarYear }: Day): number[] {
  if (facts.birthDate) return [Number(facts.birthDate.slice(0, 4))];
  if (facts.birthYear) return [facts.birthYear];
  if (facts.turningAge) return [calendarYear - facts.turningAge];
  return facts.age ? [calendarYear - facts.age, calendarYear - facts.age - 1] : [];
}
