import { describe, expect, it } from 'vitest';
import { outcomeFor } from '../../src/guidance/outcome.ts';
import { paycheckFor } from '../../src/guidance/paycheck.ts';
import { headline, words } from '../../src/guidance/texts.en.ts';
import { dayOf } from '../../src/participant/day.ts';
import { type Profile, profileSchema } from '../../src/participant/profile.ts';
import { paycheckMessage } from '../../src/slack/blocks/planning.ts';

/** What nobody has said counts as nothing in a figure, and every place that shows the figure says so. */

const day = dayOf(new Date('2026-11-27T15:00:00Z'));
const SOMEBODY: Profile = {
  ...{ age: 45, annualPay: 240_000, defersTheMost: true, electiveDeferralYearToDate: 24_500 },
  ...{
    otherEmployerDeferrals: 0,
    afterTaxYearToDate: 5_000,
    allowsAfterTax: true,
    allowsInPlanConversion: true,
  },
};
const PAID: Profile = { payFrequency: 'biweekly', nextPayDate: '2026-12-04' };
const figuresOf = (more: Profile, on = day) => {
  const outcome = outcomeFor(profileSchema.parse({ ...SOMEBODY, ...more }), on);
  if (outcome.kind !== 'figures') throw new Error(outcome.kind);
  return outcome.figures;
};
const shown = (more: Profile): string =>
  JSON.stringify(
    paycheckMessage(paycheckFor(profileSchema.parse({ ...SOMEBODY, ...PAID, ...more }), day)).blocks,
  );

describe('the employer’s money was never told', () => {
  it.each<[string, Profile]>([
    ['pay dates known', PAID],
    ['pay dates unknown', {}],
  ])('the headline and the steps take it off, and ask for it: %s', (_, more) => {
    const figures = figuresOf(more);
    expect(headline(figures)).toContain('at most, minus what your employer puts in');
    const elect = figures.steps.findIndex((step) => step.includes('after-tax election'));
    expect(figures.steps[elect]).toContain('at most, minus what your employer puts in');
    expect(figures.steps[elect - 1]).toContain('Find out what your employer puts in');
  });

  it('the paychecks say that nothing was counted, and nothing of a formula that nobody told', () => {
    expect(shown({})).toContain('You haven’t said what your employer puts in');
    expect(shown({})).not.toContain('from your formula');
  });

  it('where it is known, none of this is said', () => {
    const figures = figuresOf({ ...PAID, match: [] });
    const all = [headline(figures), ...figures.steps].join('\n');
    expect(all).not.toMatch(/minus what your employer|Find out what your employer/);
    expect(shown({ match: [] })).not.toMatch(/haven’t said what your employer|from your formula/);
    expect(shown({ match: [{ rate: 0.5, upToPercentOfPay: 6 }] })).toContain('from your formula');
  });
});

it('where the paychecks left can’t bring it all in, no step says to', () => {
  const december = dayOf(new Date('2026-12-20T15:00:00Z'));
  const { steps } = figuresOf({ payFrequency: 'monthly', match: [], annualPay: 300_000 }, december);
  expect(steps.join('\n')).toContain('as high an after-tax election');
  expect(steps.join('\n')).not.toContain('that pays in *$42,500*');
});

it('with the deferral at the limit, no more is left for after-tax money than the pay', () => {
  const figures = figuresOf({
    ...{ age: 51, annualPay: 40_000, defersTheMost: undefined, match: [] },
    ...{ electiveDeferralPlanned: 30_000, electiveDeferralYearToDate: 0, afterTaxYearToDate: 0 },
  });
  // $40,000 of pay less $32,500 of deferrals; the overall limit alone would leave $15,500.
  expect(words.atTheMost(figures)).toContain('*$15,500*, of which your pay can still bring in *$7,500*');
});

describe('catch-up that has to be Roth', () => {
  const older: Profile = { age: 64, annualPay: 170_000, priorYearWages: 160_000, match: [] };
  it.each<[string, Profile, RegExp]>([
    ['still to go in', { electiveDeferralYearToDate: 20_000 }, /Make your catch-up contributions as Roth/],
    ['in already, as nobody knows what', { electiveDeferralYearToDate: 32_500 }, /had to go in as Roth/],
  ])('%s', (_, more, step) => {
    expect(figuresOf({ ...older, ...more }).steps.join('\n')).toMatch(step);
  });

  it('is no step any more where all of it went in as Roth', () => {
    const done: Profile = { electiveDeferralYearToDate: 32_500, deferralKind: 'roth' };
    expect(figuresOf({ ...older, ...done }).steps.join('\n')).not.toMatch(/catch-up/);
  });
});

it('too much over two employers: which plan returns it changes the room here', () => {
  const more: Profile = { electiveDeferralYearToDate: 13_000, otherEmployerDeferrals: 15_000, match: [] };
  const { steps } = figuresOf(more);
  expect(steps.join('\n')).toContain('Say which plan should return it');
  expect(figuresOf({ match: [] }).steps.join('\n')).not.toContain('which plan returns it');
});
