import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/announcements/changes.ts';
import { yearBefore } from '../../src/hr/limits.ts';
import { newWorkspace, type Workspace } from '../../src/hr/workspace.ts';
import { type Terms, termsSchema } from '../../src/plan/terms.ts';
import { meaning } from '../../src/slack/hr/announce/meaning.ts';

const NOTHING_KNOWN: Terms = termsSchema.parse({
  ...{ name: 'Acme 401(k)', recordkeeper: null, recordkeeperLink: null, type: '401k', hrContact: null },
  ...{ allowsAfterTax: null, afterTaxCapPercent: null, afterTaxCapAmount: null },
  ...{ afterTaxCapHighlyCompensatedPercent: null, allowsInServiceWithdrawal: null },
  ...{ allowsInPlanConversion: null, conversion: 'unknown', separateAccounting: null, offersRoth: null },
  ...{ offersCatchUp: null, offersSuperCatchUp: null, rothCatchUp: 'unknown', match: null, trueUp: null },
  ...{ nonelectivePercent: null, payDates: [] },
});

const withPlans = (...plans: Partial<Terms>[]): Workspace => ({
  ...newWorkspace(),
  plans: plans.map((terms, index) => ({
    id: `P${index}`,
    versions: [
      {
        ...{ firstTaxYear: 2020, enteredOn: '2026-01-02', enteredBy: 'UROBIN' },
        terms: { ...NOTHING_KNOWN, ...terms },
      },
    ],
  })),
});
const said = (workspace: Workspace) => {
  const [before, after] = [2025, 2026].map((year) => yearBefore(newWorkspace(), year + 1));
  if (!after) throw new Error('2026 is known');
  return meaning(workspace, changesBetween(before, after), after);
};

const IF = 'If your plan takes after-tax contributions and lets you move them to Roth, up to *$47,500*';

/** $72,000 less $24,500. */
describe('what the 2026 limits mean, in the words of the plan that HR entered', () => {
  it.each<[what: string, plans: Partial<Terms>[], words: string]>([
    ['no plan', [], IF],
    ['nothing known of it', [{}], IF],
    ['two plans', [{ allowsAfterTax: false }, { allowsAfterTax: true }], IF],
    ['it takes none', [{ allowsAfterTax: false }], 'The Acme 401(k) takes no after-tax contributions'],
    [
      'it converts by itself, with a cap',
      [
        {
          allowsAfterTax: true,
          allowsInPlanConversion: true,
          conversion: 'automatic',
          afterTaxCapPercent: 10,
        },
      ],
      'The Acme 401(k) takes after-tax contributions and moves them to Roth by itself: up to *$47,500* beyond your deferral can go that way, minus what your employer puts in, and at most 10% of your pay.',
    ],
    [
      'a lower cap for some, and one on both',
      [
        {
          ...{ allowsAfterTax: true, allowsInPlanConversion: true, conversion: 'automatic' },
          ...{ afterTaxCapPercent: 15, afterTaxCapHighlyCompensatedPercent: 5, combinedCapPercent: 20 },
        },
      ],
      'and at most 15% of your pay, 5% of your pay if you’re highly compensated, with deferrals and after-tax money together at most 20% of your pay.',
    ],
    [
      'it converts on request',
      [{ allowsAfterTax: true, allowsInPlanConversion: true }],
      'and lets you convert them to Roth inside the plan: up to *$47,500*',
    ],
    [
      'a withdrawal is the way',
      [{ allowsAfterTax: true, allowsInPlanConversion: false, allowsInServiceWithdrawal: true }],
      'and lets you roll them to a Roth IRA while you work here',
    ],
    [
      'no way before leaving',
      [{ allowsAfterTax: true, allowsInPlanConversion: false, allowsInServiceWithdrawal: false }],
      'they can’t move to Roth while you work here',
    ],
    ['the way isn’t known', [{ allowsAfterTax: true, allowsInPlanConversion: false }], IF],
  ])('%s', (_what, plans, words) => {
    expect(said(withPlans(...plans))).toContain(words);
  });

  it('begins with what everybody can defer', () => {
    expect(said(withPlans())).toMatch(/^You can defer up to \*\$24,500\* of your pay in 2026/);
  });
});
