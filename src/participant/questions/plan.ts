import type { Field, Profile } from '../profile.ts';
import { labels } from '../texts.en.ts';
import { yesNoInto } from './lone-answers.ts';
import type { Choice, Part, Question } from './question.ts';

const yesNo = (field: Field): Choice[] => [
  { id: 'yes', label: labels.yes(), facts: { [field]: true } },
  { id: 'no', label: labels.no(), facts: { [field]: false } },
  { id: 'unknown', label: labels.dontKnow(), facts: { [field]: null } },
];

const ofThePlan = (
  id: string,
  field: Field,
  applies: (profile: Profile) => boolean,
  part: Part = 'room',
): Question => ({
  id,
  part,
  fields: [field],
  input: 'yesNo',
  applies,
  choices: () => yesNo(field),
  read: yesNoInto(field),
});

/** Nothing about the way out is asked where nothing can go in. */
const takesAfterTax = (profile: Profile) => profile.allowsAfterTax !== false;

export const afterTax = ofThePlan('afterTax', 'allowsAfterTax', () => true);
export const inPlan = ofThePlan('inPlan', 'allowsInPlanConversion', takesAfterTax);
/** One way out is enough. */
export const inService = ofThePlan(
  'inService',
  'allowsInServiceWithdrawal',
  (profile) => takesAfterTax(profile) && profile.allowsInPlanConversion !== true,
);
export const leaving = ofThePlan(
  'leaving',
  'leavingEmployer',
  (profile) =>
    takesAfterTax(profile) &&
    profile.allowsInPlanConversion !== true &&
    profile.allowsInServiceWithdrawal !== true,
);
export const separate = ofThePlan('separate', 'separateAccounting', takesAfterTax, 'proRata');
