import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/participant/profile.ts';
import { readText } from '../../src/participant/reading/index.ts';

const today = new Date('2026-11-26T12:00:00Z');
const FIELDS = ['startedOn', 'lastPayDate', 'raise', 'bonus', 'bonusElection'] as const;
const on = (amount: number, date: string) => ({ amount, on: date });

/** What is said of paychecks that differ; an empty object: nothing is. */
const SAID: [string, Facts][] = [
  ['my last day is December 11', { lastPayDate: '2026-12-11' }],
  ['leaving 12/11', { lastPayDate: '2026-12-11' }],
  ['my last paycheck is December 18', { lastPayDate: '2026-12-18' }],
  ['final check from them is the 18th of December', { lastPayDate: '2026-12-18' }],
  ['i started here on July 6', { startedOn: '2026-07-06' }],
  // A month alone: its first day, said back.
  ['i started in July', { startedOn: '2026-07-01' }],
  [
    'I was hired on March 16 and my last check is December 18',
    { startedOn: '2026-03-16', lastPayDate: '2026-12-18' },
  ],
  [
    'a 20k bonus comes on December 18, nothing is taken from it',
    { bonus: on(20_000, '2026-12-18'), bonusElection: 'none' },
  ],
  ['I make 150k plus a 20k bonus on December 18', { bonus: on(20_000, '2026-12-18') }],
  ['bonus of 20k with the December 18 paycheck', { bonus: on(20_000, '2026-12-18') }],
  ['our year-end bonus is $12,500, paid on 12/18', { bonus: on(12_500, '2026-12-18') }],
  ["they don't take 401k out of bonuses", { bonusElection: 'none' }],
  ['my election applies to the bonus too', { bonusElection: 'same' }],
  [
    'from my bonus 10% deferred and 40% after tax',
    { bonusElection: { deferralPercent: 10, afterTaxPercent: 40 } },
  ],
  ['I get a raise to 150k from December 4', { raise: { annualPay: 150_000, from: '2026-12-04' } }],
  ['5% raise starting December 4', { raise: { percent: 5, from: '2026-12-04' } }],
  // What was, what is another year's, and dates of something else.
  ['my last paycheck was November 13', {}],
  ['i started here on July 6, 2019', {}],
  ['started here in july 2019', {}],
  ['I started in 2019', {}],
  ['last day of the year is December 31', {}],
  ['I got a 20k bonus in march', {}],
  ['what if I got a raise to 150k on December 4?', {}],
  ['my raise was 5% this year', {}],
];

describe('paychecks that differ, as people say them', () => {
  it.each(SAID)('%s', (text, expected) => {
    const { facts } = readText(text, { today });
    expect(
      Object.fromEntries(FIELDS.flatMap((field) => (field in facts ? [[field, facts[field]]] : []))),
    ).toEqual(expected);
  });
});
