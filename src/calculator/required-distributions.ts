import { z } from 'zod';
import { readRequest, whole } from './fields.ts';
import { says } from './texts.en.ts';

export const requiredDistributionsRequest = z.strictObject(
  { birthYear: whole(1900, 2100, 'the year of birth') },
  { error: 'an object with birthYear' },
);
export type RequiredDistributionsRequest = z.input<typeof requiredDistributionsRequest>;

export type RequiredDistributions = {
  /** The age at which pre-tax money has to begin to come out; 70½ is 70.5. */
  startAge: number;
  /** The year of the first required distribution, due by 1 April of the next. */
  firstYear: number;
  firstDueBy: string;
  says: string;
  source: string;
};

/**
 * From when pre-tax money has to come out, by year of birth. A Roth IRA has none in life; a Roth 401(k) none
 * in life from 2024 (SECURE 2.0, section 325). Who was born in the first half of 1949 or earlier began at 70½;
 * by the year alone, 1949 is taken as 70½.
 *
 * @throws InvalidRequestError
 */
export function requiredDistributions(request: RequiredDistributionsRequest): RequiredDistributions {
  const { birthYear } = readRequest(requiredDistributionsRequest, request);
  const startAge = birthYear >= 1960 ? 75 : birthYear >= 1951 ? 73 : birthYear >= 1950 ? 72 : 70.5;
  const firstYear = birthYear + Math.ceil(startAge);
  return {
    startAge,
    firstYear,
    firstDueBy: `${firstYear + 1}-04-01`,
    says: says.requiredFrom(startAge, firstYear),
    source: 'IRC 401(a)(9)(C)(i), (v); SECURE 2.0 Act, sections 107, 325',
  };
}
