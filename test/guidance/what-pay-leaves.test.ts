import { expect, it } from 'vitest';
import { answerTopic } from '../../src/answers/answer.ts';
import { outcomeFor } from '../../src/guidance/outcome.ts';
import { paycheckFor } from '../../src/guidance/paycheck.ts';
import { assumptions, words } from '../../src/guidance/texts.en.ts';
import { dayOf } from '../../src/participant/day.ts';
import { byTheCalendar } from '../../src/participant/pay-calendar.ts';
import { type Profile, profileSchema } from '../../src/participant/profile.ts';
import { paycheckMessage } from '../../src/slack/blocks/planning.ts';

/** What pay, and the paychecks that are left, leave for a year: counted alike wherever it is said. */

const on = (date: string) => dayOf(new Date(`${date}T15:00:00Z`));
const figuresOf = (profile: Profile, date: string) => {
  const outcome = outcomeFor(profileSchema.parse(profile), on(date));
  if (outcome.kind !== 'figures') throw new Error(outcome.kind);
  return outcome.figures;
};

it.each<[Profile['payFrequency'], string, number]>([
  ['monthly', '2026-06-15', 7],
  ['semimonthly', '2026-06-15', 13],
  ['biweekly', '2026-06-15', 14],
  ['weekly', '2026-06-15', 28],
  [undefined, '2026-06-15', 14],
  ['monthly', '2026-12-30', 0],
])('paid %s, on %s: about %d paychecks are left', (payFrequency, date, left) => {
  expect(byTheCalendar(payFrequency ? { payFrequency } : {}, on(date)).left).toBe(left);
});

it('by the calendar, nothing is paid after the last day', () => {
  expect(byTheCalendar({ payFrequency: 'monthly', lastPayDate: '2026-08-31' }, on('2026-06-15')).left).toBe(
    3,
  );
  expect(byTheCalendar({ lastPayDate: '2026-05-31' }, on('2026-06-15')).left).toBe(0);
});

it('paid monthly, the answer counts months', () => {
  const monthly = figuresOf({ age: 40, annualPay: 60_000, payFrequency: 'monthly' }, '2026-06-15');
  expect(monthly.toGo?.paychecks).toEqual({ left: 7, about: true });
  expect(monthly.steps.join('\n')).toContain('About 7 paychecks are left');
});

const LOW_PAY: Profile = {
  ...{ birthYear: 1963, annualPay: 65_000, nonelectivePercent: 5, match: [], otherEmployerDeferrals: 0 },
  ...{ electiveDeferralPlanned: 30_000, electiveDeferralYearToDate: 0, afterTaxYearToDate: 0 },
  ...{ payFrequency: 'biweekly', nextPayDate: '2026-01-09', allowsAfterTax: true },
};

it('with the deferral at the limit, what the paychecks leave is after payroll tax', () => {
  // $65,000 less 7.65% and $35,750 of deferrals.
  expect(words.atTheMost(figuresOf(LOW_PAY, '2026-01-09'))).toContain(
    'With your deferral at the limit ($35,750), the after-tax room is *$37,250*, of which your paychecks can still bring in *$24,277.50*',
  );
});

it('beside after-tax money that is in, the most is not called the limit', () => {
  const facts: Profile = { ...{ age: 40, annualPay: 200_000, match: [] }, electiveDeferralPlanned: 5_000 };
  expect(words.atTheMost(figuresOf({ ...facts, afterTaxYearToDate: 50_000 }, '2026-06-15'))).toContain(
    'With as high a deferral as your after-tax money leaves room for ($22,000)',
  );
});

it('the election that is said is the amount that most of the rows show', () => {
  const outcome = paycheckFor(profileSchema.parse(LOW_PAY), on('2026-01-09'));
  if (outcome.kind !== 'plan') throw new Error(outcome.kind);
  expect(outcome.plan.paychecks[0]?.afterTax.toNumber()).toBe(1_154.91);
  expect(JSON.stringify(paycheckMessage(outcome).blocks)).toContain('put in up to *$1,154.91* after tax');
  const said = answerTopic(
    'payroll-election',
    'how do I set it up',
    profileSchema.parse(LOW_PAY),
    on('2026-01-09'),
  );
  expect(said?.sentences.join(' ')).toContain('put in up to *$1,154.91* after tax');
});

const TEACHER: Profile = { birthYear: 1964, planType: '457b', annualPay: 120_000, defersTheMost: true };

it('the most of a 457(b) is its own limit, employer money included', () => {
  const said = answerTopic(
    'contribution-limits',
    'what is the maximum?',
    TEACHER,
    on('2026-11-27'),
  )?.sentences.join(' ');
  expect(said).toContain('*$35,750*, $11,250 of it catch-up. A 457(b) has one limit');
  expect(said).not.toMatch(/All together, up to|doesn’t bite/);
});

it('money of the employer that nobody spoke of takes from what the plan has', () => {
  const saidOf = (profile: Profile) =>
    figuresOf(profile, '2026-06-15')
      .assumptions.map((key) => assumptions[key])
      .join(' ');
  expect(saidOf(TEACHER)).toContain('takes a dollar off what you can defer');
  expect(saidOf({ age: 40, annualPay: 90_000, allowsAfterTax: false })).toMatch(/so I counted nothing\.$/);
  expect(saidOf({ age: 40, annualPay: 90_000 })).toContain('takes a dollar off the after-tax room');
});
