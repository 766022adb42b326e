import { z } from 'zod';
import { answer, day, readRequest, whole } from './fields.ts';
import { says } from './texts.en.ts';

/** The year of birth, or the date: for who was born in 1949 or earlier the day decides, at July 1. */
export const requiredDistributionsRequest = z
  .strictObject(
    {
      birthYear: whole(1900, 2100, 'the year of birth').optional(),
      birthDate: day.optional(),
      /** Still working for the employer whose plan it is. */
      stillWorking: answer,
      fivePercentOwner: answer,
    },
    { error: 'an object with birthYear or birthDate' },
  )
  .superRefine(({ birthYear, birthDate }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['birthDate'], message });
    if (birthYear === undefined && birthDate === undefined) refuse('a birth date, or the year (birthYear)');
    else if (birthDate === undefined && birthYear !== undefined && birthYear < 1950)
      refuse('for who was born before 1950, the date: before July 1 or from then on');
    else if (birthDate && birthYear !== undefined && Number(birthDate.slice(0, 4)) !== birthYear)
      refuse(`a date in ${birthYear}, or leave one of the two out`);
  });
export type RequiredDistributionsRequest = z.input<typeof requiredDistributionsRequest>;

export type RequiredDistributions = {
  /** The age at which pre-tax money has to begin to come out; 70½ is 70.5. */
  startAge: number;
  /** The year of the first required distribution by age, due by April 1 of the next. */
  firstYear: number;
  firstDueBy: string;
  /** True: not from this plan while its owner works there, whatever the age. */
  waitsForRetirement: boolean;
  says: string;
  source: string;
};

/**
 * From when pre-tax money has to come out: born before July 1949, at 70½; from then to 1950, at 72; 1951 to 1959,
 * at 73; from 1960, at 75. From the plan of the employer for whom one still works, and of whom one owns no more
 * than 5%, not before retirement. A Roth IRA has none in life; a Roth 401(k) none in life from 2024. What is
 * required cannot be rolled over. IRC 401(a)(9)(C), 402(c)(4)(B); SECURE 2.0 Act, sections 107, 325.
 *
 * @example requiredDistributions({ birthDate: '1949-07-01' }).firstYear // 2021: at 72
 * @throws InvalidRequestError
 */
export function requiredDistributions(request: RequiredDistributionsRequest): RequiredDistributions {
  const asked = readRequest(requiredDistributionsRequest, request);
  const birthYear = asked.birthYear ?? Number(asked.birthDate?.slice(0, 4));
  const isFirstHalf = asked.birthDate !== undefined && Number(asked.birthDate.slice(5, 7)) < 7;
  const startAge = startAgeOf(birthYear, isFirstHalf);
  const firstYear = startAge === 70.5 ? birthYear + (isFirstHalf ? 70 : 71) : birthYear + startAge;
  const waitsForRetirement = asked.stillWorking === true && asked.fivePercentOwner === false;
  return {
    startAge,
    firstYear,
    firstDueBy: `${firstYear + 1}-04-01`,
    waitsForRetirement,
    says: `${says.requiredFrom(startAge, firstYear)}. ${waitsForRetirement ? says.notWhileWorking() : says.requiredStays()}`,
    source: 'IRC 401(a)(9)(C)(i), (ii), (v), 402(c)(4)(B); SECURE 2.0 Act, sections 107, 325',
  };
}

function startAgeOf(birthYear: number, isFirstHalf: boolean): number {
  if (birthYear >= 1960) return 75;
  if (birthYear >= 1951) return 73;
  return birthYear === 1950 || (birthYear === 1949 && !isFirstHalf) ? 72 : 70.5;
}
