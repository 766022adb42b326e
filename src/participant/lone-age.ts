import { meant, type Understanding } from './checking.ts';
import type { Profile } from './profile.ts';
import type { Choice, Question } from './questions/question.ts';
import { labels } from './texts.en.ts';

const A_LONE_AGE = /^(?:i'?m |im |i am )?(1[89]|[2-7]\d)[.!]*$/;
/** An age, or the year of birth. */
const AGE_OR_YEAR = /^(6[6-9]|7\d)[.!]*$/;

/** A number of two digits and no word more: an age, where none is known or asked for anything else. In plain form. */
export function loneAge(plain: string, profile: Profile, asked?: Question): Understanding | undefined {
  if (asked?.id === 'birth') {
    const number = AGE_OR_YEAR.exec(plain)?.[1];
    return number === undefined ? undefined : { ...meant({}), unclear: ageOrBirthYear(number) };
  }
  const { age, birthDate, birthYear } = profile;
  const alone = asked ? undefined : A_LONE_AGE.exec(plain)?.[1];
  return alone && age == null && birthDate == null && birthYear == null
    ? meant({ age: Number(alone) })
    : undefined;
}

const ageOrBirthYear = (number: string): Understanding['unclear'] => {
  const choice = (facts: { age: number } | { birthYear: number }, id: 'age' | 'birthYear'): Choice => ({
    id,
    label: labels.itIs(id, facts),
    facts,
  });
  return {
    question: 'birth',
    amount: number,
    choices: [
      choice({ age: Number(number) }, 'age'),
      choice({ birthYear: 1_900 + Number(number) }, 'birthYear'),
    ],
  };
};
