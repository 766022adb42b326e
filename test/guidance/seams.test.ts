import { describe, expect, it } from 'vitest';
import { paycheckFor } from '../../src/guidance/paycheck.ts';
import { whatIfFor } from '../../src/guidance/what-if.ts';
import { dayOf } from '../../src/participant/day.ts';
import { payCalendar } from '../../src/participant/pay-calendar.ts';
import { type Profile, profileSchema } from '../../src/participant/profile.ts';
import { payDatesOfYear } from '../../src/plan/pay-dates-of-year.ts';
import { openWorkspace, wordsIn } from '../workspace.ts';

const on = (date: string) => dayOf(new Date(`${date}T12:00:00Z`));
const person = (facts: Profile): Profile => profileSchema.parse(facts);

describe('pay dates as they fall', () => {
  it.each([
    // The 27th, January 1, 2027, is a holiday and paid on December 31, 2026.
    ['biweekly', '2026-01-02', 27],
    ['biweekly', '2026-01-09', 26],
    ['weekly', '2026-01-02', 53],
    ['weekly', '2026-01-07', 52],
  ] as const)('%s from %s: %d in 2026', (payFrequency, nextPayDate, periods) => {
    const calendar = payCalendar(person({ payFrequency, nextPayDate }), on('2026-01-01'));
    expect(calendar?.periods).toBe(periods);
    expect(calendar?.dates.every((date) => date.startsWith('2026'))).toBe(true);
    expect(new Set(calendar?.dates).size).toBe(calendar?.dates.length);
  });

  it('a date of the row says the same, wherever it is in the year', () => {
    const dates = payDatesOfYear('2026-01-02', 14, 2026);
    for (const date of ['2026-06-19', '2026-12-18']) expect(payDatesOfYear(date, 14, 2026)).toEqual(dates);
    expect(dates.at(-1)).toBe('2026-12-31');
  });

  it('27 paychecks bring the year’s figure to the cent, and not a cent more', () => {
    const outcome = paycheckFor(
      person({
        ...{ birthYear: 1981, annualPay: 240_000, defersTheMost: true, employerContribution: 0 },
        ...{
          allowsAfterTax: true,
          allowsInPlanConversion: true,
          payFrequency: 'biweekly',
          nextPayDate: '2026-01-02',
        },
      }),
      on('2026-01-01'),
    );
    if (outcome.kind !== 'plan') throw new Error(outcome.kind);
    expect(outcome.plan.paychecks).toHaveLength(27);
    const total = outcome.plan.deferrals.plus(outcome.plan.afterTax);
    expect(total.toNumber()).toBe(72_000);
  });
});

describe('leaving, asked in November', () => {
  const somebody = person({
    birthYear: 1981,
    annualPay: 240_000,
    defersTheMost: true,
    employerContribution: 0,
    allowsAfterTax: true,
  });

  it('in March is next March: its year’s limits, or the word that they are not known', () => {
    const asked = whatIfFor(somebody, 'I leave in March', on('2026-11-25'));
    expect(asked).toEqual({ kind: 'unknownYear', taxYear: 2027 });
  });

  it('in December is this one', () => {
    const asked = whatIfFor(somebody, 'I leave in December', on('2026-11-25'));
    expect(asked).not.toMatchObject({ kind: 'unknownYear' });
  });
});

describe('what was said is never dropped in silence', () => {
  it('a rollover’s cash is income', async () => {
    const { say } = await openWorkspace({ today: '2026-06-15' });
    const words = wordsIn(await say('rollover 80k pretax 20k after-tax, 10k cash'));
    expect(words).toContain('$8,000');
    expect(words).not.toContain('Income this year: $0');
  });

  it('all to a Roth IRA is all of it', async () => {
    const { say } = await openWorkspace({ today: '2026-06-15' });
    expect(wordsIn(await say('rollover 80k pretax 20k after tax, all to Roth IRA'))).toMatch(/\$80,000/);
    expect(wordsIn(await say('rollover 80k pretax 20k after tax, all to Roth IRA'))).not.toContain(
      'Income this year: $0',
    );
  });
});

describe('a made-up year that was entered for trying', () => {
  it('is nobody’s year', async () => {
    const { say } = await openWorkspace({ today: '2026-11-25' });
    expect(wordsIn(await say('limits 2099'))).not.toMatch(/2019 to 2099|years? .*2099,? and/);
  });
});

it('a spouse without pay has no 401(k) of their own', async () => {
  const { say } = await openWorkspace({ today: '2026-11-25' });
  const words = wordsIn(await say("can my wife do this too? she doesn't work"));
  expect(words).not.toMatch(/^Yes/);
  expect(words).toContain('no spousal 401(k)');
});

it('which way a business pays is asked of a solo 401(k)', async () => {
  const { say, press } = await openWorkspace({ today: '2026-06-15' });
  await say("I'm 45, I have a solo 401(k), I make 200k");
  const asked = wordsIn(await say('change business'));
  expect(asked).toMatch(/W-2 pay from your own corporation/);
  const paid = wordsIn(await press('W-2 pay from your corporation'));
  expect(paid).toContain('Kind of business: W-2 pay from your corporation');
  expect(wordsIn(await say('my own corporation pays me on a W-2'))).not.toContain('couldn’t read');
});

it('and changes the figures: of the same pay a corporation may put in more than a proprietor', async () => {
  const room = async (business: string) => {
    const { say, press } = await openWorkspace({ today: '2026-06-15' });
    await say(
      "I'm 45, I have a solo 401(k), I make 150k, will defer 24,500, employer puts in 30,000, no other plan",
    );
    await say('change business');
    await press(business);
    return wordsIn(await say('headroom'));
  };
  const corporate = await room('W-2 pay from your corporation');
  const own = await room('self-employment income');
  // 25% of $150,000 is $37,500; of self-employment income it is a fifth of what is left after half the tax on it.
  expect(corporate).not.toContain('than it can deduct');
  expect(own).toContain('The business puts in $2,119.43 more than it can deduct for 2026');
});
