import { type AnnualLimits, halfBirthday, limitsIfKnown } from '../../calculator/index.ts';
import { ageAtYearEnd } from '../../participant/age.ts';
import type { Profile } from '../../participant/profile.ts';
import { birthYear, HALF_AT } from '../dates/date.ts';
import { requiredFor } from '../dates/required.ts';
import { catchUpOffered } from '../deferrals-over.ts';
import type { Checklist, LifeEventOf, ToDo, Whose } from './event.ts';
import { profileNow } from './figures.ts';
import { birthdayTexts as texts } from './texts.en.ts';

type Birthday = LifeEventOf<'birthday'>;

const CATCH_UP = 50;
const RULE_OF_55 = 55;
const LARGER = 60;
const LARGER_ENDS = 64;
/** The first age from which distributions may be required. IRC 401(a)(9)(C)(v). */
const REQUIRED = 73;
/** Ages at which something changes. */
const AGES = [CATCH_UP, RULE_OF_55, HALF_AT, LARGER, LARGER_ENDS, REQUIRED];

/** What changes in the year of a birthday; without an age, the next one at which something does. */
export function birthday(event: Birthday, whose: Whose): Checklist {
  const profile = profileNow(whose);
  const { calendarYear } = whose.day;
  const now = ageAtYearEnd(profile, calendarYear, whose.day);
  const age = event.age ?? (now === undefined ? undefined : AGES.find((each) => each >= now));
  const year = event.year ?? yearAt(age, profile, now, calendarYear);
  if (age === undefined || year === undefined)
    return {
      event,
      lead: texts.nothingYet(),
      toDo: [],
      ask: [age === undefined ? texts.askAge() : texts.askBirth()],
    };
  return { event: { ...event, age, year }, ...at(age, year, whose), ask: [] };
}

const yearAt = (
  age: number | undefined,
  profile: Profile,
  now: number | undefined,
  calendarYear: number,
): number | undefined => {
  if (age === undefined) return undefined;
  const born = birthYear(profile, calendarYear);
  return born !== undefined ? born + age : now === undefined ? undefined : calendarYear + age - now;
};

function at(age: number, year: number, whose: Whose): Pick<Checklist, 'lead' | 'toDo'> {
  if (age === RULE_OF_55) return { lead: texts.lead.ruleOf55(year), toDo: afterFifty(year, whose) };
  if (age === HALF_AT) return half(whose);
  if (age >= REQUIRED) return required(age, year, whose);
  if (age === LARGER_ENDS) return larger64(year, whose);
  const catchUp = catchUpAt(age, year, whose);
  if (catchUp.amount.isZero()) return { lead: texts.lead.nothing(age), toDo: [] };
  const isFirst = age === CATCH_UP || age === LARGER;
  const { limits, amount } = catchUp;
  const total = limits.electiveDeferral.plus(amount);
  return {
    lead: catchUp.isKnown
      ? texts.lead.catchUp(age, year, amount, total, isFirst)
      : texts.lead.estimate(age, year, amount, total, limits.taxYear),
    toDo: [
      {
        by: year > whose.day.calendarYear ? `By January 1, ${year}` : 'Now',
        says: year > whose.day.calendarYear ? texts.setElection(year) : texts.setElectionNow(year),
        source: 'IRC 414(v)(1), (5)',
      },
      ...(age >= LARGER && age < LARGER_ENDS && profileNow(whose).offersSuperCatchUp !== true
        ? [{ by: 'Ask HR', says: texts.superOffered(), source: 'IRC 414(v)(2)(E)' }]
        : []),
      { by: 'Your after-tax room', says: texts.onTop(), source: 'IRC 414(v)(3)(A)' },
      ...rothRule(year, limits),
      ...(age === CATCH_UP
        ? [{ by: 'An IRA', says: texts.ira(limits.iraCatchUp, limits.taxYear), source: 'IRC 219(b)(5)(B)' }]
        : []),
      ...(age >= LARGER && age < LARGER_ENDS
        ? [{ by: 'Later', says: texts.ends64(year + LARGER_ENDS - 1 - age), source: 'IRC 414(v)(2)(E)' }]
        : []),
    ],
  };
}

/** The catch-up of that year, by its own limits or, where they aren't known, by the last ones that are. */
function catchUpAt(age: number, year: number, { profileIn, day }: Whose) {
  const own = limitsIfKnown(year);
  const limits = own ?? day.limits;
  return {
    limits,
    isKnown: own !== undefined,
    amount: catchUpOffered(profileIn(year), age, limits),
  };
}

const rothRule = (year: number, { rothCatchUpWages }: AnnualLimits): ToDo[] =>
  rothCatchUpWages
    ? [{ by: 'Roth only?', says: texts.mustBeRoth(rothCatchUpWages, year), source: 'IRC 414(v)(7)' }]
    : [];

const afterFifty = (year: number, whose: Whose): ToDo[] => [
  { by: 'Your after-tax room', says: texts.onTop(), source: 'IRC 414(v)(3)(A)' },
  ...rothRule(year, limitsIfKnown(year) ?? whose.day.limits),
];

function larger64(year: number, whose: Whose): Pick<Checklist, 'lead' | 'toDo'> {
  const { limits, amount, isKnown } = catchUpAt(LARGER_ENDS, year, whose);
  return {
    lead: texts.lead.backToOrdinary(year, amount, isKnown, limits.taxYear),
    toDo: [
      { by: 'Your after-tax room', says: texts.onTop(), source: 'IRC 414(v)(3)(A)' },
      ...rothRule(year, limits),
    ],
  };
}

function half(whose: Whose): Pick<Checklist, 'lead' | 'toDo'> {
  const { birthDate } = profileNow(whose);
  return {
    lead: texts.lead.half(birthDate ? halfBirthday(birthDate, HALF_AT) : undefined),
    toDo: [
      { by: 'Roth accounts', says: texts.rothClock(), source: 'IRC 402A(d)(2), 408A(d)(2)' },
      { by: 'Ask HR', says: texts.inService(), source: 'IRC 401(k)(2)(B)(i)(III)' },
    ],
  };
}

function required(age: number, year: number, whose: Whose): Pick<Checklist, 'lead' | 'toDo'> {
  const rules = requiredFor({ ...profileNow(whose), birthYear: year - age, birthDate: undefined });
  if (!rules) return { lead: texts.lead.nothing(age), toDo: [] };
  return {
    lead: texts.lead.required(rules.startAge, rules.firstYear, rules.firstDueBy),
    toDo: [
      { by: 'Roth money', says: texts.rothHasNone(), source: 'IRC 402A(d)(5), 408A(c)(6)' },
      { by: 'Before any rollover', says: texts.requiredFirst(), source: 'IRC 402(c)(4)(B)' },
    ],
  };
}
