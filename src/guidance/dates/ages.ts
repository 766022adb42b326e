import { halfBirthday } from '../../calculator/index.ts';
import { birthYear, type DateOfYear, date, HALF_AT, type Known, leavingYear } from './date.ts';
import { requiredFor } from './required.ts';
import { dateTexts as texts } from './texts.en.ts';

const RULE_OF_55 = 55;
/** The years in which an age changes what one may do; an age alone leaves the year of birth open. IRC 414(v)(5). */
const AGES = [
  { age: 50, law: 'IRC 414(v)(5)(A)' },
  { age: 55, law: 'IRC 72(t)(2)(A)(v)' },
  { age: 60, law: 'IRC 414(v)(2)(E)' },
  { age: 64, law: 'IRC 414(v)(2)(E)' },
] as const;

/** The first of January of those years, and the day of 59½ where the birth date is known. */
export function ofAges({ profile, year }: Known): DateOfYear[] {
  const born = birthYear(profile, year);
  if (born === undefined) return [];
  // A governmental 457(b) knows no 10% tax. IRC 72(t)(1), 4974(c).
  const isTaxedEarly = profile.planType !== '457b';
  const half = profile.birthDate && isTaxedEarly ? halfBirthday(profile.birthDate, HALF_AT) : undefined;
  const hasCatchUp = profile.offersCatchUp !== false;
  const hasLarger = hasCatchUp && profile.offersSuperCatchUp !== false;
  const isOffered = {
    50: hasCatchUp,
    // Who left before that year has it no more from this plan.
    55: isTaxedEarly && (leavingYear(profile, year) ?? born + RULE_OF_55) >= born + RULE_OF_55,
    60: hasLarger,
    64: hasLarger,
  };
  return [
    ...AGES.filter(({ age }) => isOffered[age]).map(({ age, law }) =>
      date(`turning:${age}`, `${born + age}-01-01`, texts.turning[age](born + age), law, {
        isReminded: true,
      }),
    ),
    ...(half
      ? [date('turning:59½', half, texts.half(), 'IRC 72(t)(2)(A)(i), 401(k)(2)(B)(i)', { isReminded: true })]
      : []),
  ];
}

/**
 * The first required distribution: by April 1 after the year of the age, or of retirement if that is later and the person
 * owns no more than 5%; an owner alone in the plan always owns more. IRC 401(a)(9)(C)(i), (ii).
 */
export function ofRequired({ profile, year }: Known): DateOfYear[] {
  const required = requiredFor({ ...profile, birthYear: birthYear(profile, year) });
  if (!required) return [];
  const { firstYear, firstDueBy, startAge, source } = required;
  const isOwner = profile.planType === 'solo401k' || profile.fivePercentOwner === true;
  const left = isOwner ? undefined : leavingYear(profile, year);
  const isAfterwards = left !== undefined && left > firstYear;
  const says = isAfterwards
    ? texts.requiredAfterLeaving(left)
    : texts.required(startAge, firstYear, isOwner || left !== undefined);
  return [
    date('required', isAfterwards ? `${left + 1}-04-01` : firstDueBy, says, source, { isReminded: true }),
  ];
}
