import type { Person } from './person.ts';
import type { Field, Profile } from './profile.ts';

/** Which of the known figures somebody means who names one, or one near it. */

/** Which fact has this value, where it is one alone. */
export function onlyFieldWith(profile: Profile, value: number): Field | undefined {
  const [field, ...more] = (Object.keys(profile) as Field[]).filter((each) => profile[each] === value);
  return more.length === 0 ? field : undefined;
}

/** A figure that is put right is mostly not far from the right one; what is far is another thing. */
export const isNear = (before: number, now: number): boolean =>
  before === now ? false : Math.max(before, now) <= NEAR * Math.min(before, now);
const NEAR = 2;

/** The amounts that are known and within a tenth of a figure: nobody means another by it. */
export const closeTo = (profile: Profile, value: number): Field[] =>
  (Object.keys(profile) as Field[]).filter((field) => {
    const before = profile[field];
    const isAmount = typeof before === 'number' && before >= SMALLEST && before !== value;
    return isAmount && Math.abs(before - value) <= before / 10;
  });
const SMALLEST = 1_000;

/** The amounts that the last message gave; none where it can't be taken back any more. */
export const lastAmounts = ({ profile, undo }: Pick<Person, 'profile' | 'undo'>): Field[] =>
  undo
    ? (Object.keys(profile) as Field[]).filter(
        (field) => typeof profile[field] === 'number' && profile[field] !== undo.before[field],
      )
    : [];
