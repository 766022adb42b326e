import { expect, it } from 'vitest';
import { dayOf } from '../../src/participant/day.ts';
import { readText } from '../../src/participant/reading/index.ts';

/** Birthdays around the new year: which year they are of decides catch-up. */
it.each([
  ['2026-01-10', 'I turned 49 on December 31', { birthYear: 1976 }],
  ['2026-01-20', 'I turned 63 in December', { birthYear: 1962 }],
  ['2026-01-02', "I'm 63, I turn 64 on January 2, 2027", { birthYear: 1963 }],
  ['2026-01-02', 'I turn 50 next January', { birthYear: 1977 }],
  ['2026-06-15', 'I turn 60 next January', { birthYear: 1967 }],
  ['2026-12-10', 'I turn 50 next month', { birthYear: 1977 }],
  ['2026-11-26', 'turning 50 next month', { turningAge: 50 }],
  ['2026-11-26', 'I turn 55 in February', { birthYear: 1972 }],
  ['2026-06-15', 'turned 50 in March', { age: 50 }],
])('said on %s: %s', (date, text, facts) => {
  expect(readText(text, dayOf(new Date(`${date}T15:00:00Z`))).facts).toMatchObject(facts);
});
