import { describe, expect, it } from 'vitest';
import { outcomeFor } from '../../src/guidance/outcome.ts';
import { paycheckFor } from '../../src/guidance/paycheck.ts';
import { headline } from '../../src/guidance/texts.en.ts';
import { whatIfFor } from '../../src/guidance/what-if.ts';
import { dayOf } from '../../src/participant/day.ts';
import type { Profile } from '../../src/participant/profile.ts';

const profile: Profile = {
  ...{ age: 45, annualPay: 120_000, payFrequency: 'monthly', nextPayDate: '2026-06-30' },
  ...{ electiveDeferralPlanned: 10_000, electiveDeferralYearToDate: 4_000, afterTaxYearToDate: 0 },
  ...{ match: [], otherEmployerDeferrals: 0, allowsAfterTax: true, allowsInPlanConversion: true },
};

function figuresOf(facts: Profile, date: string) {
  const outcome = outcomeFor({ ...profile, ...facts }, dayOf(new Date(`${date}T15:00:00Z`)));
  if (outcome.kind !== 'figures') throw new Error('no figures');
  return outcome.figures;
}
const stepsOf = (facts: Profile, date = '2026-06-15') => figuresOf(facts, date).steps.join('\n');

describe('steps that are done together fit together', () => {
  it('pay binds: once the deferral is raised, less goes in after tax', () => {
    const steps = stepsOf({ annualPay: 60_000 });
    // Seven paychecks of $5,000, less FICA of 7.65%: $32,322.50; less $6,000 or $20,500 of deferrals.
    expect(steps).toContain('Raise your deferral to the limit first: *$14,500*');
    expect(steps).toContain('pays in *$11,822.50* by the last paycheck of 2026');
    expect(steps).toContain('If you leave your deferral as it is, *$26,322.50* fits instead.');
  });

  it('after-tax money that is in has its part of the overall limit: no deferral is advised past it', () => {
    // $72,000 less $55,000 is $17,000 of deferrals in all, $7,000 more than planned.
    const facts = { annualPay: 200_000, afterTaxYearToDate: 55_000 };
    const steps = stepsOf(facts);
    expect(steps).toContain('Raise your deferral by up to *$7,000* first');
    expect(steps).not.toContain('$14,500');
    // The same where the paychecks aren't known.
    expect(stepsOf({ ...facts, payFrequency: undefined, nextPayDate: undefined })).toContain(
      'Raise your deferral by up to *$7,000* first',
    );
  });

  it('a deferral that nobody stated puts nobody over the overall limit', () => {
    const facts = { annualPay: 200_000, electiveDeferralPlanned: undefined, afterTaxYearToDate: 50_000 };
    const { calculation } = figuresOf({ ...facts, electiveDeferralYearToDate: 5_000 }, '2026-06-15');
    expect(calculation.excesses).toEqual([]);
    expect(calculation.electiveDeferral.total.toNumber()).toBe(22_000);
    // What was stated is taken as it was, and over is said to be over.
    const stated = figuresOf({ ...facts, electiveDeferralPlanned: 24_500 }, '2026-06-15').calculation;
    expect(stated.excesses.map(({ amount }) => amount.toNumber())).toEqual([2_500]);
    // So is what is in already: $24,000 and $50,000.
    const inAlready = figuresOf({ ...facts, electiveDeferralYearToDate: 24_000 }, '2026-06-15').calculation;
    expect(inAlready.excesses.map(({ amount }) => amount.toNumber())).toEqual([2_000]);
  });

  it('from 50 on, deferrals that after-tax money pushes over the overall limit are catch-up', () => {
    const facts = { birthYear: 1971, annualPay: 200_000, afterTaxYearToDate: 50_000 };
    const unstated = { ...facts, electiveDeferralPlanned: undefined, electiveDeferralYearToDate: 5_000 };
    const { calculation } = figuresOf(unstated, '2026-06-15');
    expect(calculation.excesses).toEqual([]);
    // $72,000 less $50,000, and $8,000 of catch-up on top.
    expect(calculation.electiveDeferral.total.toNumber()).toBe(30_000);
    // $24,500 and $50,000: $2,500 of the deferral is catch-up.
    const stated = figuresOf({ ...facts, electiveDeferralPlanned: 24_500 }, '2026-06-15').calculation;
    expect(stated.excesses).toEqual([]);
    expect(stated.electiveDeferral.catchUpUsed.toNumber()).toBe(2_500);
  });

  it('over only with what is still to come: less has to go in, and nothing has to come out', () => {
    const facts = { annualPay: 200_000, afterTaxYearToDate: 50_000, electiveDeferralPlanned: 24_500 };
    const figures = figuresOf({ ...facts, electiveDeferralYearToDate: 5_000 }, '2026-06-15');
    expect(headline(figures)).toContain(
      'With what you still plan to defer, you’d go over the 2026 overall limit by $2,500:* lower your deferral',
    );
    expect(figures.steps[0]).toContain('Lower your deferral by *$2,500*');
    expect(figures.steps.join(' ')).not.toContain('The plan corrects');
    // $23,000 and $50,000 are in: $1,000 over, and $1,500 more is planned.
    const partly = figuresOf({ ...facts, electiveDeferralYearToDate: 23_000 }, '2026-06-15');
    expect(headline(partly)).toContain(
      'You’re over the 2026 overall limit by $1,000:* the plan has to correct it, after-tax money first. What you still plan to defer would add $1,500',
    );
    expect(partly.steps.slice(0, 2).join(' ')).toMatch(
      /Lower your deferral by \*\$1,500\*.*\*\$1,000\* over/s,
    );
  });

  it('a cap on both binds', () => {
    // 30% of $120,000 is $36,000: $26,000 beside $10,000 of deferrals, $11,500 beside $24,500; no more than 20% after tax.
    const caps = { combinedCapPercent: 30, afterTaxCapPercent: 20, nextPayDate: undefined };
    const steps = stepsOf({ ...caps, capsOverYear: true });
    expect(steps).toContain('pays in *$11,500*');
    expect(steps).toContain('*$24,000* fits instead');
    // Of each of the seven paychecks of $10,000 that are left about: 20%, or 30% less $20,500 of deferrals.
    expect(stepsOf(caps)).toContain('pays in *$500*');
    expect(stepsOf(caps)).toContain('*$14,000* fits instead');
  });

  it('the last paycheck brings in no more than it holds', () => {
    const steps = stepsOf({ nextPayDate: '2026-12-31', electiveDeferralYearToDate: 9_000 }, '2026-12-15');
    // $10,000 less FICA is $9,235, of which $1,000 is to be deferred anyway.
    expect(steps).toContain('can bring in *$8,235* more of the $14,500 up to the limit');
    expect(steps).toContain('With your deferral raised that far, nothing is left for after-tax money');
  });

  it('where the plan’s cap on each paycheck binds, pay is not blamed', () => {
    const steps = stepsOf({ afterTaxCapPercent: 10, nextPayDate: '2026-10-30' }, '2026-10-15');
    expect(steps).toContain('Your plan caps what goes in from each paycheck, so the 3 that are left');
    expect(steps).toContain('*$3,000* at most');
    expect(steps).not.toContain('after your deferrals and payroll tax');
  });

  it('how often somebody is paid is not asked where it is known', () => {
    expect(stepsOf({ nextPayDate: undefined })).toContain('Tell me your next payday');
    expect(stepsOf({ nextPayDate: undefined, payFrequency: undefined })).toContain('how often you’re paid');
  });
});

describe('too much after tax', () => {
  it('an election that passes the room, left as it is, comes first', () => {
    const figures = figuresOf({ afterTaxPercent: 80, annualPay: 240_000 }, '2026-06-15');
    // 80% of seven paychecks of $20,000 is $112,000; the room is $72,000 - $10,000.
    expect(figures.toGo?.tooMuch?.over.toNumber()).toBe(50_000);
    expect(figures.steps[0]).toContain(
      'left at 80%, it would put in $112,000 more by year-end, *$50,000* over',
    );
    expect(stepsOf({ afterTaxPercent: 10 })).not.toContain('Lower your after-tax election');
  });

  it('what went in above the plan’s own cap is over', () => {
    const figures = figuresOf({ afterTaxCapPercent: 5, afterTaxYearToDate: 20_000 }, '2026-06-15');
    expect(headline(figures)).toContain(
      'You’ve put in $14,000 more after tax in 2026 than your plan’s own cap',
    );
    expect(figures.steps[0]).toContain('correct the *$14,000* above your plan’s own cap');
    expect(figures.calculation.excesses.map(({ kind }) => kind)).toEqual(['afterTaxCap']);
  });

  it('what comes back as over the overall limit is not counted twice', () => {
    const { excesses } = figuresOf(
      { afterTaxCapAmount: 60_000, afterTaxYearToDate: 70_000 },
      '2026-06-15',
    ).calculation;
    expect(excesses.map(({ kind, amount }) => [kind, amount.toNumber()])).toEqual([
      ['annualAdditions', 8_000],
      ['afterTaxCap', 2_000],
    ]);
  });
});

describe('what would change the pay of the year', () => {
  const day = dayOf(new Date('2026-06-15T15:00:00Z'));
  const factsOf = (words: string) => {
    const outcome = whatIfFor(profile, words, day);
    return outcome.kind === 'differences' ? outcome.facts : outcome.kind;
  };

  it('a raise adds to it, from its date on', () => {
    expect(factsOf('what if I get a 10% raise from September 1')).toMatchObject({ annualPay: 124_000 });
    expect(factsOf('what if I get a raise to 180k in October')).toMatchObject({
      annualPay: 135_000,
      raise: { annualPay: 180_000, from: '2026-10-01' },
    });
  });

  it('leaving ends it, and the paychecks with it', () => {
    expect(factsOf('what if I leave in August')).toMatchObject({
      annualPay: 80_000,
      lastPayDate: '2026-08-31',
    });
  });
});

it('an earlier year says that it was computed with this year’s pay', () => {
  const outcome = outcomeFor(profile, dayOf(new Date('2026-06-15T15:00:00Z')), 2025);
  expect(outcome.kind === 'figures' && outcome.figures.assumptions).toContain('payOfThisYear');
  expect(figuresOf({}, '2026-06-15').assumptions).not.toContain('payOfThisYear');
});

describe('an election beside after-tax money that is in already', () => {
  it('never brings the year over the overall limit, whatever was planned', () => {
    for (const planned of [undefined, 24_500, 20_000]) {
      const outcome = paycheckFor(
        {
          ...{ ...profile, annualPay: 90_000, payFrequency: 'biweekly', nextPayDate: '2026-12-04' },
          ...{ electiveDeferralPlanned: planned, electiveDeferralYearToDate: 10_000 },
          afterTaxYearToDate: 55_000,
        },
        dayOf(new Date('2026-11-27T15:00:00Z')),
      );
      if (outcome.kind !== 'plan') throw new Error(outcome.kind);
      const { deferrals, afterTax } = outcome.plan;
      expect(deferrals.plus(afterTax).toNumber()).toBeLessThanOrEqual(72_000);
    }
  });
});
