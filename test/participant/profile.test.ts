import { describe, expect, it } from 'vitest';
import { withFacts } from '../../src/participant/profile.ts';

const match = [{ rate: 1, upToPercentOfPay: 4 }];

describe('the profile takes the newest word', () => {
  it.each([
    [
      'an amount in place of a match',
      { match },
      { employerContribution: 9_000 },
      { employerContribution: 9_000 },
    ],
    [
      'a birth date in place of an age',
      { age: 52 },
      { birthDate: '1974-03-14' },
      { birthDate: '1974-03-14' },
    ],
    ['the age of the year as the year of birth', {}, { turningAge: 50 }, { birthYear: 1976 }],
  ])('%s', (_name, before, said, after) => {
    expect(withFacts(before, said, 2026)).toEqual(after);
  });

  it.each([
    ['the employer’s amount, where the match is known', { match }, { employerContribution: null }],
    ['the age, where the year of birth is known', { birthYear: 1970 }, { age: null }],
    [
      'the percent, where the planned dollars are known',
      { electiveDeferralPlanned: 5_000 },
      { electiveDeferralPercent: null },
    ],
  ])('not knowing %s, wipes nothing out', (_name, before, said) => {
    expect(withFacts(before, said, 2026)).toMatchObject(before);
  });
});
