import { PLAN_TYPES } from '../../calculator/index.ts';
import { BUSINESS_KINDS, type Field, type Profile, takesAfterTax } from '../profile.ts';
import { readPlanType } from '../reading/plan-type.ts';
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
const mayTakeAfterTax = (profile: Profile) => takesAfterTax(profile) !== false;

/** Asked of nobody: most have a 401(k), and who has another plan says so, or changes it. */
export const planType: Question = {
  id: 'planType',
  part: 'room',
  fields: ['planType'],
  input: 'words',
  isClosed: true,
  applies: () => false,
  choices: () =>
    PLAN_TYPES.map((kind) => ({ id: kind, label: labels.planKind(kind), facts: { planType: kind } })),
  read: (plain) => {
    const kind = readPlanType(plain);
    return kind && { planType: kind };
  },
};

const ofAfterTax = ofThePlan('afterTax', 'allowsAfterTax', (profile) => profile.planType !== '457b');
/** "Yes, but only pre-tax" is a yes to another question. */
const ONLY_ANOTHER_KIND =
  /\b(?:only|just) (?:as )?(?:pretax|roth|regular|normal)\b|\b(?:pretax|roth|regular) only\b/;
export const afterTax: Question = {
  ...ofAfterTax,
  isOfAnother: (plain) => ONLY_ANOTHER_KIND.test(plain),
};
/** "Only in January and July", "quarterly": at some times, and so yes. */
const AT_TIMES =
  /^\W*(?:(?:yes|yeah|yep|but|just|only|i think|it'?s|they do it|once or twice)\b[ ,]*)*(?:(?:once|twice|two times|2 times|four times|4 times) (?:a|per|each|every) (?:year|quarter|month)|quarterly|monthly|annually|yearly|every (?:quarter|month|year|six months|6 months|january|july)|(?:in|at|each|every) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*(?:,? (?:and|or) \w+)?|at (?:the )?(?:year|quarter)[ -]?end|those (?:two|2) months)\W*$/;
const orAtTimes = (question: Question): Question => ({
  ...question,
  surely: (plain, profile, day) => (AT_TIMES.test(plain) ? question.read('yes', profile, day) : undefined),
});

export const inPlan = orAtTimes(ofThePlan('inPlan', 'allowsInPlanConversion', mayTakeAfterTax));
/** One way out is enough. */
export const inService = orAtTimes(
  ofThePlan(
    'inService',
    'allowsInServiceWithdrawal',
    (profile) => mayTakeAfterTax(profile) && profile.allowsInPlanConversion !== true,
  ),
);
export const leaving = ofThePlan(
  'leaving',
  'leavingEmployer',
  (profile) =>
    mayTakeAfterTax(profile) &&
    profile.allowsInPlanConversion !== true &&
    profile.allowsInServiceWithdrawal !== true,
);
export const separate = ofThePlan('separate', 'separateAccounting', mayTakeAfterTax, 'proRata');

/** Self-employment income and W-2 pay from a corporation of one's own count in other ways. IRC 401(c)(2), 404(a)(3), (8). */
export const businessKind: Question = {
  id: 'businessKind',
  part: 'room',
  fields: ['businessKind'],
  input: 'words',
  isClosed: true,
  applies: ({ planType: type }) => type === 'solo401k',
  choices: () =>
    BUSINESS_KINDS.map((kind) => ({
      id: kind,
      label: labels.businessKind(kind),
      facts: { businessKind: kind },
    })),
  read: (plain) => {
    if (/\bcorp|\b[sc][ -]?corp|incorporated|\binc\b|\bwtwo\b/.test(plain))
      return { businessKind: 'corporation' };
    return /self|sole|proprietor|schedule|partner|llc|1099|freelanc|contractor/.test(plain)
      ? { businessKind: 'unincorporated' }
      : undefined;
  },
};
