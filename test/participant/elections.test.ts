import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/participant/day.ts';
import { newPerson } from '../../src/participant/person.ts';
import { questionFor } from '../../src/participant/questions/index.ts';
import { understand } from '../../src/participant/understanding.ts';

const day = dayOf(new Date('2026-06-15T15:00:00Z'));

/** What people say of how elections are set, and of their plan's own caps on deferrals. */
const SAID: readonly [string, object][] = [
  ['my plan caps deferrals at 15% of each paycheck', { deferralCapPercent: 15 }],
  ["I can't defer more than 50% of my pay", { deferralCapPercent: 50 }],
  ['the most I can elect is 75%', { deferralCapPercent: 75 }],
  ['our plan limits pre-tax and Roth contributions to 20% of pay', { deferralCapPercent: 20 }],
  ['deferral cap is 30%', { deferralCapPercent: 30 }],
  ['the plan only lets me defer up to 25%', { deferralCapPercent: 25 }],
  ['plan caps deferrals at $18,000 a year', { deferralCapAmount: 18_000 }],
  // What a plan allows the highly compensated is nobody's own election, and no cap for everybody.
  ['highly compensated employees can only defer 8%', { deferralCapHighlyCompensatedPercent: 8 }],
  ['our plan limits HCEs to 7% of pay in deferrals', { deferralCapHighlyCompensatedPercent: 7 }],
  ['as an HCE i can only contribute 6% of my salary to the 401k', { deferralCapHighlyCompensatedPercent: 6 }],
  [
    'deferrals are capped at 10% for highly compensated employees',
    { deferralCapHighlyCompensatedPercent: 10 },
  ],
  ['hces are capped at 5% pre-tax', { deferralCapHighlyCompensatedPercent: 5 }],
  ["i'm highly compensated and defer 6%", { electiveDeferralPercent: 6, highlyCompensated: true }],
  [
    'the plan caps deferrals at 50%, 8% for HCEs',
    { deferralCapPercent: 50, deferralCapHighlyCompensatedPercent: 8 },
  ],
  ["pre-tax, Roth and after-tax together can't be more than 50% of pay", { combinedCapPercent: 50 }],
  ['combined limit 60%', { combinedCapPercent: 60 }],
  ['the cap on after-tax is 15%', { afterTaxCapPercent: 15 }],
  ['we elect whole percents', { electionUnit: 'wholePercent' }],
  ['elections are in whole percentages only', { electionUnit: 'wholePercent' }],
  ['after-tax is set in half percents', { afterTaxElectionUnit: 'halfPercent' }],
  ['I have to enter it as a flat dollar amount per paycheck', { electionUnit: 'dollars' }],
  ['changes take two paychecks to kick in', { electionLag: 2 }],
  ['the plan has spillover', { spillover: true }],
  ['no spillover in our plan', { spillover: false }],
  ['my deferrals switch to after-tax once I hit the limit', { spillover: true }],
  ['one percentage covers both', { combinedElection: true }],
  [
    'plan caps after-tax at 10% of pay, i put in 10% deferrals',
    { afterTaxCapPercent: 10, electiveDeferralPercent: 10 },
  ],
  [
    'plan allows after-tax up to 10% of pay and in-plan conversions',
    { afterTaxCapPercent: 10, allowsInPlanConversion: true },
  ],
  [
    'plan allows after-tax up to 6% of pay, match 50% of the first 6%',
    { afterTaxCapPercent: 6, match: [{ rate: 0.5, upToPercentOfPay: 6 }] },
  ],
  [
    'after-tax allowed up to 8% of pay, highly compensated only 5%',
    { afterTaxCapPercent: 8, afterTaxCapHighlyCompensatedPercent: 5 },
  ],
  // An item of a list is there, whatever is denied before it of another kind.
  [
    'after-tax allowed with no cap, in-plan conversions, no other employers',
    { otherEmployerDeferrals: 0, allowsInPlanConversion: true },
  ],
  [
    'no in-service withdrawals, in-plan conversions, or anything',
    { allowsInServiceWithdrawal: false, allowsInPlanConversion: false },
  ],
  ['after-tax limit is 10k a year', { afterTaxCapAmount: 10_000 }],
  ['we have a true-up', { trueUp: true }],
  ['they true up at year end', { trueUp: true }],
  ['true-up: yes', { trueUp: true }],
  ["there's no true up in our plan", { trueUp: false }],
  ["they don't true up", { trueUp: false }],
  ['is there a true-up?', {}],
  ['the after-tax limit is 47,500', {}],
  // What somebody defers is no cap, and a cap for some is not everybody's.
  ['I defer 15%', { electiveDeferralPercent: 15 }],
  ['set my deferral to 15%', { electiveDeferralPercent: 15 }],
  ['deferrals are capped at 8% for HCEs', { deferralCapHighlyCompensatedPercent: 8 }],
  // The law's limit, and questions, say nothing of the plan.
  ['the most I can put in is 24,500', {}],
  ['is there a cap on deferrals of 15%?', {}],
  ['can I defer up to 75%?', {}],
];
const ASIDE = ['allowsAfterTax', 'deferralKind'];

describe('how elections are set, as people say it', () => {
  it.each(SAID)('%s', (text, expected) => {
    const { facts } = understand(text, newPerson(day), day);
    const rest = Object.fromEntries(Object.entries(facts).filter(([field]) => !ASIDE.includes(field)));
    expect(rest).toEqual(expected);
  });

  it('a cap is no answer to the question of how much is deferred', () => {
    const planned = questionFor('electiveDeferralPlanned');
    const { facts } = understand(
      'my plan caps deferrals at 15% of each paycheck',
      newPerson(day),
      day,
      planned,
    );
    expect(facts).toEqual({ deferralCapPercent: 15 });
  });
});

describe('whether the plan converts by itself', () => {
  it.each([
    ['yes, automatically', 'automatic'],
    ['yes', undefined],
    ["yes, but it's not automatic, you have to call", undefined],
    ['In-Plan Roth Rollover: Yes. Automatic: No.', undefined],
  ] as const)('to the question of in-plan conversion: %s', (text, conversion) => {
    const { facts } = understand(text, newPerson(day), day, questionFor('allowsInPlanConversion'));
    expect(facts).toMatchObject({ allowsInPlanConversion: true });
    expect(facts.conversion).toBe(conversion);
  });

  it('put right later, it is not taken to be automatic any more', () => {
    const person = {
      ...newPerson(day),
      profile: { allowsInPlanConversion: true, conversion: 'automatic' } as const,
    };
    const { facts } = understand('my plan has in-plan conversion, but not automatic', person, day);
    expect(facts.conversion).toBeNull();
  });
});
