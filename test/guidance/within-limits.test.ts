import { describe, expect, it } from 'vitest';
import { outcomeFor } from '../../src/guidance/outcome.ts';
import { paycheckFor } from '../../src/guidance/paycheck.ts';
import { assumptions, headline, overALimit } from '../../src/guidance/texts.en.ts';
import { whatIfFor } from '../../src/guidance/what-if.ts';
import { dayOf } from '../../src/participant/day.ts';
import { type Profile, profileSchema } from '../../src/participant/profile.ts';
import { mostToDefer } from '../../src/participant/questions/contributions.ts';

/** What is advised never passes a limit of the law or the plan, and never asks for what is past. */

const on = (date: string) => dayOf(new Date(`${date}T12:00:00Z`));
const person = (facts: Profile): Profile => profileSchema.parse(facts);
const figuresOf = (facts: Profile, date: string) => {
  const outcome = outcomeFor(person(facts), on(date));
  if (outcome.kind !== 'figures') throw new Error(outcome.kind);
  return outcome.figures;
};
const electionOf = (facts: Profile, date: string) => {
  const outcome = paycheckFor(person(facts), on(date));
  if (outcome.kind !== 'plan') throw new Error(outcome.kind);
  return outcome.plan;
};
const SOMEBODY: Profile = {
  ...{
    birthYear: 1981,
    annualPay: 240_000,
    electiveDeferralPlanned: 24_500,
    electiveDeferralYearToDate: 10_000,
  },
  ...{ otherEmployerDeferrals: 0, afterTaxYearToDate: 0, allowsAfterTax: true, allowsInPlanConversion: true },
  ...{ payFrequency: 'semimonthly', nextPayDate: '2026-06-30' },
};

/** 50% of pay for everybody, 8% for the highly compensated. */
const LOWER_FOR_SOME = { deferralCapPercent: 50, deferralCapHighlyCompensatedPercent: 8 };

describe('the plan’s caps', () => {
  it.each([
    [{ priorYearWages: 180_000 }, 16_000, false],
    [{ priorYearWages: 120_000 }, 24_500, false],
    [{ fivePercentOwner: true }, 16_000, false],
    [{ highlyCompensated: true }, 16_000, false],
    [{ highlyCompensated: false, priorYearWages: 180_000 }, 24_500, false],
    // Began here this year: no wages last year, and so not highly compensated.
    [{ startedOn: '2026-01-12' }, 24_500, false],
    [{}, 16_000, true],
  ] satisfies [Profile, number, boolean][])(
    'the lower one on deferrals, for whom it holds or may hold: %j defers %d; said to be unsure: %s',
    (facts, deferral, isUnsure) => {
      const somebody = {
        ...SOMEBODY,
        ...{ annualPay: 200_000, electiveDeferralPlanned: undefined, electiveDeferralYearToDate: 0 },
        ...({ ...LOWER_FOR_SOME, defersTheMost: true, electionUnit: 'wholePercent' } as const),
        ...facts,
      };
      const figures = figuresOf(somebody, '2026-06-15');
      expect(Number(figures.calculation.electiveDeferral.total)).toBe(deferral);
      expect(figures.assumptions.includes('lowerDeferralCap')).toBe(isUnsure);
      if (deferral > 16_000) return;
      for (const { pay, deferral: each } of electionOf(somebody, '2026-06-15').paychecks)
        expect(Number(each)).toBeLessThanOrEqual(Number(pay) * 0.08 + 0.005);
    },
  );

  it.each([
    [235_000, 5],
    [undefined, 5],
    [100_000, 10],
  ])(
    'the lower one for the highly compensated holds for each paycheck too: wages %s, at most %d%%',
    (wages, most) => {
      const plan = electionOf(
        {
          ...SOMEBODY,
          ...{ afterTaxCapPercent: 10, afterTaxCapHighlyCompensatedPercent: 5, electionUnit: 'wholePercent' },
          ...(wages && { priorYearWages: wages }),
        },
        '2026-06-15',
      );
      expect(Number(plan.election.afterTax)).toBeLessThanOrEqual(most);
      for (const { pay, afterTax } of plan.paychecks)
        expect(Number(afterTax)).toBeLessThanOrEqual((Number(pay) * most) / 100 + 0.005);
    },
  );

  it('one percent for both: what goes on as after-tax money stays within its cap', () => {
    const plan = electionOf(
      {
        ...SOMEBODY,
        ...{ annualPay: 160_000, afterTaxCapPercent: 12, combinedCapPercent: 25, combinedElection: true },
        ...{ electionUnit: 'wholePercent', spillover: true },
      },
      '2026-06-15',
    );
    for (const { pay, afterTax } of plan.paychecks)
      expect(Number(afterTax)).toBeLessThanOrEqual(Number(pay) * 0.12 + 0.005);
  });

  it.each([
    [{ birthYear: 1965 }, 35_750],
    [{ birthYear: 1965, offersSuperCatchUp: false }, 32_500],
    [{ birthYear: 1965, offersCatchUp: false }, 24_500],
    [{ birthYear: 1971, deferralCapAmount: 15_000, offersCatchUp: false }, 15_000],
    [{ birthYear: 1971, annualPay: 100_000, deferralCapPercent: 10 }, 18_000],
    [{ birthYear: 1985, annualPay: 200_000, ...LOWER_FOR_SOME, priorYearWages: 180_000 }, 16_000],
    [{ birthYear: 1985, annualPay: 200_000, ...LOWER_FOR_SOME, priorYearWages: 120_000 }, 24_500],
    [{ birthYear: 1985, annualPay: 200_000, ...LOWER_FOR_SOME }, 16_000],
    [{ birthYear: 1965, offersRoth: false, priorYearWages: 290_000 }, 24_500],
  ] satisfies [Profile, number][])('the most to defer, %j', (facts, most) => {
    expect(mostToDefer(person(facts), on('2026-06-15'))).toBe(most);
  });
});

describe('steps that belong together', () => {
  it('the deferral that is raised, and the after-tax money, fit under the overall limit together', () => {
    const { steps, calculation } = figuresOf(
      {
        ...{
          birthYear: 1981,
          annualPay: 220_000,
          electiveDeferralPlanned: 10_000,
          electiveDeferralYearToDate: 9_000,
        },
        ...{ otherEmployerDeferrals: 0, afterTaxYearToDate: 0, employerContribution: 5_000 },
        ...{ allowsAfterTax: true, allowsInPlanConversion: true },
      },
      '2026-01-05',
    );
    const all = steps.join('\n').replaceAll('*', '');
    expect(all).toContain('Raise your deferral to the limit first: $14,500');
    expect(all).toContain('pays in $42,500');
    expect(all).toContain('$57,000 fits instead');
    expect(Number(calculation.annualAdditions.limit)).toBe(24_500 + 42_500 + 5_000);
  });

  it.each([
    [
      { electiveDeferralPlanned: 35_000, electiveDeferralYearToDate: 10_000 },
      'What you plan to defer',
      'Lower your deferral',
    ],
    [
      { electiveDeferralPlanned: 30_000, electiveDeferralYearToDate: 30_000 },
      'You’re over',
      'has to come out',
    ],
    [
      { electiveDeferralPlanned: 12_000, electiveDeferralYearToDate: 0, otherEmployerDeferrals: 15_000 },
      'What you plan to defer',
      'Lower your deferral',
    ],
  ] satisfies [Profile, string, string][])(
    'planned too much is not paid in too much: %j',
    (facts, first, does) => {
      const figures = figuresOf({ ...SOMEBODY, ...facts }, '2026-06-15');
      expect(headline(figures)).toContain(first);
      expect(`${headline(figures)} ${figures.steps.join(' ')}`).toContain(does);
    },
  );
});

describe('a match that ends with the deferrals', () => {
  const all = { electiveDeferralPlanned: 24_500, electiveDeferralYearToDate: 24_500 };
  const match = [{ rate: 0.5, upToPercentOfPay: 6 }];
  it.each([
    [{ ...all, match }, true],
    [{ ...all, match, trueUp: true }, false],
    [{ ...all, match: [] }, false],
    [{ ...all, match, electiveDeferralYearToDate: 10_000 }, false],
    [{ match, electiveDeferralPlanned: 0, electiveDeferralYearToDate: 0 }, false],
  ] satisfies [Profile, boolean][])('%j: it is said that it was counted whole: %s', (facts, isSaid) => {
    const { assumptions: taken } = figuresOf({ ...SOMEBODY, ...facts }, '2026-06-15');
    expect(taken.includes('matchOfEveryPaycheck')).toBe(isSaid);
  });
});

describe('what can still be done', () => {
  it.each([1, 2, 4])('a lag of %d paychecks that leaves none: nothing is advised', (electionLag) => {
    const facts = { ...SOMEBODY, nextPayDate: '2026-12-31', electionLag };
    expect(paycheckFor(person(facts), on('2026-12-30'))).toMatchObject({ kind: 'tooLateToChange', left: 1 });
    expect(headline(figuresOf(facts, '2026-12-30'))).toContain('Nothing more can go in');
  });

  it('after the last pay date no step speaks of paychecks to come', () => {
    const { steps } = figuresOf(
      {
        ...SOMEBODY,
        ...{
          birthYear: 1970,
          electiveDeferralPlanned: 32_500,
          electiveDeferralYearToDate: 30_000,
          priorYearWages: 200_000,
        },
        ...{ match: [{ rate: 0.5, upToPercentOfPay: 6 }], trueUp: false, nextPayDate: '2027-01-15' },
      },
      '2026-12-28',
    );
    expect(steps.join('\n')).not.toMatch(/Spread your deferrals|Make your catch-up|Raise your deferral/);
  });

  it('what the paychecks that are left cannot bring is said to be so, whether their dates are known or not', () => {
    const { birthYear, annualPay, allowsAfterTax, allowsInPlanConversion } = SOMEBODY;
    const figures = figuresOf(
      {
        birthYear,
        annualPay,
        allowsAfterTax,
        allowsInPlanConversion,
        electiveDeferralPlanned: 24_500,
        electiveDeferralYearToDate: 24_500,
      },
      '2026-11-25',
    );
    expect(headline(figures)).toContain('Only about 3 paychecks are left');
    const known = figuresOf(
      { ...SOMEBODY, electiveDeferralYearToDate: null, nextPayDate: '2026-12-15' },
      '2026-12-10',
    );
    expect(Number(known.toGo?.amount)).toBeLessThanOrEqual((240_000 / 24) * 2);
  });
});

describe('kinds of plans and catch-up', () => {
  it('a 457(b): employer money takes up the same limit, and nothing is said of after-tax money coming back', () => {
    const figures = figuresOf(
      {
        ...{ birthYear: 1965, annualPay: 160_000, planType: '457b', nonelectivePercent: 5 },
        ...{ electiveDeferralPlanned: 35_750, electiveDeferralYearToDate: 10_000, otherEmployerDeferrals: 0 },
      },
      '2026-06-15',
    );
    const all = `${headline(figures)}\n${figures.steps.join('\n')}`;
    expect(all).toContain('$27,750');
    expect(all).toContain('$8,000 over the limit');
    expect(all).not.toMatch(/after-tax money first|Lower the after-tax election|Rev\. Proc/);
  });

  it.each([
    [undefined, true],
    [true, false],
    [false, false],
  ])('the larger catch-up at 60 to 63 is only what the plan may offer: %s', (offersSuperCatchUp, isSaid) => {
    const facts: Profile = { birthYear: 1965, annualPay: 200_000, defersTheMost: true };
    const { assumptions: said } = figuresOf(
      offersSuperCatchUp === undefined ? facts : { ...facts, offersSuperCatchUp },
      '2026-06-15',
    );
    expect(
      said
        .map((each) => assumptions[each])
        .join()
        .includes('Not every plan offers it'),
    ).toBe(isSaid);
  });
});

it('what if there were no cap: what is supposed away is gone, and the room is the law’s', () => {
  const profile: Profile = {
    birthYear: 1981,
    annualPay: 176_000,
    electiveDeferralPlanned: 24_500,
    match: [],
    allowsAfterTax: true,
    afterTaxCapPercent: 10,
  };
  const outcome = whatIfFor(profile, 'without that cap', on('2026-06-15'));
  const headroom =
    outcome.kind === 'differences' &&
    outcome.differences.find(({ figure }) => figure === 'afterTax.headroom');
  expect(headroom && [Number(headroom.before), Number(headroom.after)]).toEqual([17_600, 47_500]);
});

it.each([
  ['what if I defer 30,000', /\$5,500 over the limit/],
  ['what if my after-tax so far is 60,000', /overall limit by/],
])('what if says what would be over a limit: %s', (words, over) => {
  const profile: Profile = {
    birthYear: 1981,
    annualPay: 240_000,
    electiveDeferralPlanned: 24_500,
    match: [],
  };
  const outcome = whatIfFor(profile, words, on('2026-06-15'));
  const said = outcome.kind === 'differences' ? outcome.over?.map(overALimit(2026)).join(' ') : undefined;
  expect(said).toMatch(over);
});
