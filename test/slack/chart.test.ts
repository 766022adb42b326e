import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Money } from '../../src/calculator/index.ts';
import { outcomeFor } from '../../src/guidance/outcome.ts';
import { dayOf } from '../../src/participant/day.ts';
import { ceilingChart } from '../../src/slack/blocks/ceiling.ts';
import { chartProblems } from '../../src/slack/blocks/chart.ts';
import { withoutCharts } from '../../src/slack/blocks/chart-as-table.ts';
import { wordsOf } from '../../src/slack/blocks/parts.ts';

const profiles = fc.record({
  age: fc.integer({ min: 20, max: 80 }),
  annualPay: fc.integer({ min: 0, max: 600_000 }),
  electiveDeferralPlanned: fc.integer({ min: 0, max: 40_000 }),
  electiveDeferralYearToDate: fc.integer({ min: 0, max: 30_000 }),
  afterTaxYearToDate: fc.integer({ min: 0, max: 30_000 }),
  employerContribution: fc.integer({ min: 0, max: 90_000 }),
  allowsAfterTax: fc.constantFrom(true, false, null),
  allowsInPlanConversion: fc.constant(true),
  afterTaxCapPercent: fc.option(fc.integer({ min: 1, max: 25 }), { nil: undefined }),
  payFrequency: fc.constantFrom('biweekly', 'monthly') as fc.Arbitrary<'biweekly' | 'monthly'>,
  nextPayDate: fc.option(fc.constant('2026-12-04'), { nil: undefined }),
});
const day = dayOf(new Date('2026-11-26T15:00:00Z'));

/** The chart of somebody's year; undefined where there is none. */
function chartOf(
  profile: (typeof profiles)['generate'] extends (...args: never) => { value: infer Of } ? Of : never,
) {
  const outcome = outcomeFor(profile, day);
  if (outcome.kind !== 'figures') throw new Error(outcome.kind);
  return { figures: outcome.figures, chart: ceilingChart(outcome.figures) };
}

describe('the picture of the year’s ceiling', () => {
  it('is made of parts that add up to it, to the cent, within Slack’s limits', () => {
    let drawn = 0;
    fc.assert(
      fc.property(profiles, (profile) => {
        const { figures, chart } = chartOf(profile);
        if (!chart) return;
        drawn++;
        const { calculation } = figures;
        const segments = chart.chart.type === 'pie' ? chart.chart.segments : [];
        const sum = Money.sum(0, ...segments.map(({ value }) => value));
        expect(sum.toFixed(2)).toBe(calculation.annualAdditions.limit.toFixed(2));
        expect(chartProblems(chart)).toEqual([]);
        const room = segments.find(({ label }) => label.startsWith('Room'));
        expect(new Money(room?.value ?? 0).toFixed(2)).toBe(figures.toGo?.amount.toFixed(2));
      }),
      { numRuns: 1_000, seed: 17 },
    );
    expect(drawn).toBeGreaterThan(100);
  });

  it('is not drawn where there is no room to speak of', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const { figures, chart } = chartOf(profile);
        if (profile.allowsAfterTax === false || figures.calculation.excesses.length > 0)
          expect(chart).toBeUndefined();
      }),
      { numRuns: 300, seed: 18 },
    );
  });

  it('says the same in words, and as a table', () => {
    const { chart } = chartOf({
      ...{ age: 45, annualPay: 180_000, electiveDeferralPlanned: 24_500, electiveDeferralYearToDate: 20_000 },
      ...{ afterTaxYearToDate: 5_000, employerContribution: 5_400, allowsAfterTax: true },
      ...{ allowsInPlanConversion: true, payFrequency: 'biweekly', nextPayDate: '2026-12-04' },
    } as Parameters<typeof chartOf>[0]);
    if (!chart) throw new Error('no chart');
    expect(wordsOf(chart)).toBe(
      'Your 2026 ceiling: $72,000 = Deferrals $24,500 + Employer $5,400 + In so far $5,000 + Room $13,970.15 + Unfilled $23,129.85',
    );
    const [table] = withoutCharts([chart]);
    expect(
      table?.type === 'table' &&
        table.rows.slice(1).map((row) => row.map((cell) => 'text' in cell && cell.text)),
    ).toEqual([
      ['Deferrals', '$24,500'],
      ['Employer', '$5,400'],
      ['In so far', '$5,000'],
      ['Room', '$13,970.15'],
      ['Unfilled', '$23,129.85'],
    ]);
    // A message takes one table only.
    expect(withoutCharts([chart, ...withoutCharts([chart])])[0]).toMatchObject({ type: 'section' });
  });
});
