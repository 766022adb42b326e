import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeTurn } from '../../src/conversation/turn.ts';
import { growthFor } from '../../src/guidance/growth.ts';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import { type Profile, profileSchema } from '../../src/participant/profile.ts';
import { withoutCharts } from '../../src/slack/blocks/chart-as-table.ts';
import { growthMessage } from '../../src/slack/blocks/growth.ts';
import { problemsOf } from '../../src/slack/blocks/slack-limits.ts';

const day = dayOf(new Date('2026-06-15T12:00:00Z'));
const SOMEBODY = profileSchema.parse({ birthYear: 1985, annualPay: 180_000, defersTheMost: true, match: [] });
const growth = (words: string, profile: Profile = SOMEBODY) => {
  const found = growthFor(profile, words, day);
  if (found.kind !== 'growth') throw new Error(found.kind);
  return found;
};

describe('what the same after-tax dollars become', () => {
  it.each([
    // The room of the year ($72,000 less $24,500), to 65, at 6%.
    ['', { age: 41, toAge: 65, yearly: 47_500, annualReturn: 0.06, isOwnRoom: true }],
    ['to 60 at 5%', { toAge: 60, annualReturn: 0.05, yearly: 47_500 }],
    ['20k a year for 10 years', { yearly: 20_000, years: 10, toAge: 65, isOwnRoom: false }],
    ['from 30 to 50', { age: 30, toAge: 50 }],
  ])('“growth %s”', (words, assumed) => {
    expect(growth(words).assumed).toMatchObject(assumed);
  });

  it.each([
    ['at 500%', ['500%'], { annualReturn: 0.06 }],
    ['to 20', ['age 20'], { toAge: 65 }],
    ['to 1000', ['age 1000'], { toAge: 65, yearly: 47_500 }],
    ['for 0 years', ['0 years'], { toAge: 65, yearly: 47_500 }],
    ['to 60 at 5%', [], { toAge: 60, annualReturn: 0.05 }],
  ])('what it can’t be computed with is said: “growth %s”', (words, unused, assumed) => {
    const found = growth(words);
    expect(found.unused).toEqual(unused);
    expect(found.assumed).toMatchObject(assumed);
    for (const said of unused) expect(growthMessage(found).text).toContain(`I can’t use ${said}`);
  });

  it('$10,000 at the start of each of 20 years at 6% is $389,927 in Roth', () => {
    const { years } = growth('from 45 to 65 at 6%, $10,000 a year');
    expect(years).toHaveLength(20);
    expect(Math.round(Number(years.at(-1)?.converted.afterTax))).toBe(389_927);
  });

  it('one’s own tax rate counts, where it is known', () => {
    expect(growth('', { ...SOMEBODY, marginalTaxRate: 0.35 }).assumed.taxLater).toBe(0.35);
  });

  it('whatever is assumed, the picture is within Slack’s limits, and Roth is never less than the others', () => {
    fc.assert(
      fc.property(
        fc.record({
          from: fc.integer({ min: 18, max: 90 }),
          to: fc.integer({ min: 18, max: 100 }),
          rate: fc.integer({ min: 0, max: 30 }),
          yearly: fc.integer({ min: 0, max: 72_000 }),
        }),
        ({ from, to, rate, yearly }) => {
          const found = growth(`from ${from} to ${to} at ${rate}%, $${yearly} a year`);
          const message = growthMessage(found);
          expect(problemsOf(message)).toEqual([]);
          expect(problemsOf({ ...message, blocks: withoutCharts(message.blocks) })).toEqual([]);
          const last = found.years.at(-1);
          expect(last?.converted.afterTax.gte(last.leftAlone.afterTax)).toBe(true);
          expect(last?.converted.afterTax.gte(last.taxable.afterTax)).toBe(true);
        },
      ),
      { numRuns: 300, seed: 19 },
    );
  });

  it('is asked for in the conversation, says all that it assumes, and asks for the age where it is not known', () => {
    const say = (text: string, profile: Profile) =>
      takeTurn({ ...newPerson(day), welcomed: true, profile }, { inDm: true, kind: 'text', text }, day)
        .replies.here[0];
    expect(say('growth to 60 at 5%', SOMEBODY)).toMatchObject({ kind: 'growth', growth: { kind: 'growth' } });
    expect(say('growth', {})).toMatchObject({ kind: 'growth', growth: { kind: 'missing' } });
    // A question about it is answered as a question.
    expect(say('how does the growth get taxed?', SOMEBODY)).toMatchObject({ kind: 'answer' });
    expect(growthMessage(growth('')).text).toMatch(
      /I assumed \$47,500 \(your room for this year\).* 6% a year.* 24% income tax.* 15% .* 30% .*No inflation/s,
    );
  });
});
