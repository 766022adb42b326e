import type { Kind } from './finds.ts';

/** The roles that a find of each kind may have, `none` beside them. A role that begins with a field and "=" states it. */
export const NUMBER_ROLES = [
  'pay',
  'bonus',
  'hours',
  'priorYearWages',
  'modifiedAgi',
  'electiveDeferralYearToDate',
  'electiveDeferralPlanned',
  'otherEmployerDeferrals',
  'afterTaxYearToDate',
  'employerContribution',
  'tierAmount',
  'matchMaximum',
  'preTaxBalance',
  'afterTaxBalance',
  'afterTaxTotal',
  'afterTaxEarnings',
  'rothBalance',
  'afterTaxCapAmount',
  'afterTaxCapPercent',
  'electiveDeferralPercent',
  'afterTaxPercent',
  'tierRate',
  'tierBound',
  'nonelectivePercent',
  'marginalTaxRate',
  'bonusPercent',
  'age',
  'turningAge',
  'birthYear',
  'paychecksLeft',
] as const;
export type NumberRole = (typeof NUMBER_ROLES)[number];
export const isNumberKind = (kind: Kind): boolean =>
  kind === 'money' || kind === 'percent' || kind === 'number';
