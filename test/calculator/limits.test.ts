import { describe, expect, it } from 'vitest';
import { FIGURE_NAMES, knownTaxYears, limitsFor } from '../../src/calculator/index.ts';
import year2025 from '../../src/calculator/limits/2025.ts';
import year2026 from '../../src/calculator/limits/2026.ts';
import { checkYears } from '../../src/calculator/limits/schema.ts';

describe('the limits by year', () => {
  it('are known from 2019 to 2026, each figure with its source', () => {
    expect(knownTaxYears()).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    for (const year of knownTaxYears()) {
      const limits = limitsFor(year);
      for (const name of FIGURE_NAMES)
        if (limits[name] !== null)
          expect(limits.sources[name], `${name} ${year}`).toMatch(/Notice 20\d\d-\d+.*IRC|Social Security/);
    }
  });

  const changed = (change: object) => () => checkYears([year2025, { ...year2026, ...change }]);
  const figure = (amount: unknown) => ({ amount, source: 'a notice of the IRS' });
  it.each([
    ['a figure missing', { ira: undefined }, /2026: ira/],
    ['a negative figure', { ira: figure(-500) }, /2026: ira/],
    ['a figure without a source', { ira: { amount: 7_500 } }, /2026: ira\.source/],
    [
      'below the year before',
      { electiveDeferral: figure(23_000) },
      /2026: electiveDeferral is 23000; allowed: from 23500/,
    ],
    ['far above the year before', { electiveDeferral: figure(42_000) }, /electiveDeferral is 42000/],
    ['no multiple of what the law rounds to', { electiveDeferral: figure(24_600) }, /multiple of \$500/],
    ['a super catch-up below the ordinary one', { superCatchUp: figure(7_000) }, /superCatchUp/],
    ['a year left out', { taxYear: 2027 }, /2025 is followed by 2027/],
  ])('refuse %s', (_name, change, message) => {
    expect(changed(change)).toThrow(message);
  });
});
