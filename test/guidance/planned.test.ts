import { describe, expect, it } from 'vitest';
import { outcomeFor } from '../../src/guidance/outcome.ts';
import { paycheckFor } from '../../src/guidance/paycheck.ts';
import { supposedFacts } from '../../src/guidance/supposed-facts.ts';
import { dayOf } from '../../src/participant/day.ts';
import { type Facts, type Profile, profileSchema } from '../../src/participant/profile.ts';

/** What somebody means to defer: a percent of pay goes on from what is in, and "5k less" is less than what is known. */

const day = dayOf(new Date('2026-11-27T15:00:00Z'));
const SOMEBODY: Profile = {
  ...{ birthYear: 1981, annualPay: 200_000, payFrequency: 'biweekly', nextPayDate: '2026-12-04' },
  ...{ electiveDeferralYearToDate: 14_000, electiveDeferralPercent: 4, afterTaxYearToDate: 20_000 },
  ...{ match: [{ rate: 0.5, upToPercentOfPay: 6 }], otherEmployerDeferrals: 0 },
  ...{ allowsAfterTax: true, allowsInPlanConversion: true },
};
const figuresOf = (more: Profile = {}, on = day) => {
  const outcome = outcomeFor(profileSchema.parse({ ...SOMEBODY, ...more }), on);
  if (outcome.kind !== 'figures') throw new Error(outcome.kind);
  return outcome.figures;
};

describe('a percent of pay goes on from what is in so far', () => {
  it('with the paychecks that are left, to the cent', () => {
    // Three of 27 paychecks of $7,407.40, the last of them of $7,407.60: 4% of each is $296.30.
    const { calculation, assumptions } = figuresOf();
    expect(Number(calculation.electiveDeferral.total)).toBe(14_888.9);
    expect(assumptions).toContain('percentFromNow');
  });

  it('and the paychecks keep that percent', () => {
    const outcome = paycheckFor(profileSchema.parse({ ...SOMEBODY, electionUnit: 'wholePercent' }), day);
    expect(outcome.kind === 'plan' && Number(outcome.plan.election.deferral)).toBe(4);
    expect(outcome.kind === 'plan' && Number(outcome.plan.unfilled.deferral)).toBe(0);
  });

  it('a high percent that comes late never passes the limit', () => {
    const { calculation } = figuresOf({ electiveDeferralPercent: 60 });
    expect(Number(calculation.electiveDeferral.total)).toBe(24_500);
    expect(calculation.excesses).toEqual([]);
  });

  it('what is left as it is is held against the room after it', () => {
    // $72,000 less $14,888.90 of deferrals, $6,000 of match and $20,000 that is in.
    expect(figuresOf({ afterTaxPercent: 10 }).toGo?.room.toNumber()).toBe(31_111.1);
  });

  it.each<[string, Profile]>([
    ['nothing is known of what is in', { electiveDeferralYearToDate: undefined }],
    [
      'an amount for the year was said',
      { electiveDeferralPlanned: 8_000, electiveDeferralPercent: undefined },
    ],
  ])('not where %s', (_, more) => {
    const { calculation, assumptions } = figuresOf(more);
    expect(assumptions).not.toContain('percentFromNow');
    expect(Number(calculation.electiveDeferral.total)).toBe(more.electiveDeferralPlanned ? 14_000 : 8_000);
  });
});

describe('what if, of what is known', () => {
  const profile = profileSchema.parse(SOMEBODY);
  it.each<[string, object]>([
    ['i defer 5k less', { electiveDeferralPlanned: 9_888.9 }],
    ['i put in 3k more', { electiveDeferralPlanned: 17_888.9 }],
    ['i defer 2% more', { electiveDeferralPercent: 6 }],
    ['i made 20k more', { annualPay: 220_000 }],
    ['i earned 10% less', { annualPay: 180_000 }],
    ['I stop deferring', { electiveDeferralPlanned: 14_000 }],
    ['i quit contributing for the rest of the year', { electiveDeferralPlanned: 14_000 }],
    ['I don’t use catch-up', { electiveDeferralPlanned: 24_500 }],
    ['my bonus is 30k', { annualPay: 230_000 }],
    // The match of the whole year holds it already.
    ['my employer trues up 2000', { trueUp: true }],
    ['I put nothing in after tax', { afterTaxPercent: 0 }],
    ['I stop after-tax contributions', { afterTaxPercent: 0 }],
    ['the match were 4%', { match: [{ rate: 1, upToPercentOfPay: 4 }] }],
    ['they match 100%', { match: [{ rate: 1, upToPercentOfPay: 6 }] }],
  ])('%s', (words, facts) => {
    expect(supposedFacts(words, profile, day)).toEqual(facts);
  });
});

describe('what if somebody leaves: the pay of the year ends with that day', () => {
  const november = dayOf(new Date('2026-11-27T15:00:00Z'));
  const february = dayOf(new Date('2026-02-10T15:00:00Z'));
  const paid = { annualPay: 240_000 };
  const biweekly = { ...paid, payFrequency: 'biweekly', nextPayDate: '2026-12-04' } as const;
  it.each<[string, Profile, typeof november, Facts]>([
    // 3 of 12 months
    ['I leave on March 31', paid, february, { annualPay: 60_000, lastPayDate: '2026-03-31' }],
    ['I leave in June', paid, february, { annualPay: 120_000, lastPayDate: '2026-06-30' }],
    // 166 of 365 days
    ['I quit on June 15', paid, february, { annualPay: 109_151, lastPayDate: '2026-06-15' }],
    // 25 of its 27 pay dates
    ['they lay me off on December 10', biweekly, november, { annualPay: 222_222, lastPayDate: '2026-12-10' }],
    // the year is paid in full, as far as one knows
    ['I am fired in December', biweekly, november, {}],
    // half a year of a year that began in July
    [
      'I leave on September 30',
      { annualPay: 120_000, startedOn: '2026-07-01' },
      dayOf(new Date('2026-08-03T15:00:00Z')),
      { annualPay: 60_000, lastPayDate: '2026-09-30' },
    ],
  ])('%s', (words, profile, day, facts) => {
    expect(supposedFacts(words, profileSchema.parse(profile), day)).toEqual({
      leavingEmployer: true,
      ...facts,
    });
  });
});

describe('plans that are none of an employer’s payroll', () => {
  it('a solo 401(k) speaks of paying in, and of no paycheck', () => {
    const { steps, toGo } = figuresOf({
      ...{ planType: 'solo401k', businessKind: 'unincorporated', match: undefined },
      ...{
        employerContribution: 20_000,
        electiveDeferralPercent: undefined,
        electiveDeferralPlanned: 20_000,
      },
    });
    expect(steps.join('\n')).not.toMatch(/payroll|paycheck|payday/);
    expect(steps.join('\n')).toMatch(/Elect a higher deferral in writing.*\n.*Pay in up to/);
    expect(toGo).toMatchObject({ isPaidByHand: true });
  });

  it('a 457(b) shares its limit with the employer: the most leaves room for the match', () => {
    const { calculation } = figuresOf({
      planType: '457b',
      afterTaxYearToDate: undefined,
      defersTheMost: true,
      electiveDeferralYearToDate: 5_000,
    });
    expect(calculation.excesses).toEqual([]);
    // $24,500 less 50% of 6% of $200,000.
    expect(Number(calculation.electiveDeferral.total)).toBe(18_500);
  });
});

describe('where nothing is left to do', () => {
  it('all is deferred: no step says how to defer', () => {
    const steps = figuresOf({
      birthYear: 1974,
      priorYearWages: 160_000,
      electiveDeferralYearToDate: 32_500,
      electiveDeferralPercent: undefined,
      defersTheMost: true,
    }).steps;
    expect(steps.join('\n')).not.toMatch(/Roth: last year|trues up|Spread your deferrals/);
  });

  it('a change that counts in no paycheck is for the next year, and what is set goes on', () => {
    const { steps } = figuresOf({ nextPayDate: '2026-12-31', payFrequency: 'monthly', electionLag: 2 });
    expect(steps.join('\n')).toContain(
      'A change you make now takes effect in 2027. What you’ve elected already keeps going',
    );
  });
});
