import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../../src/documents/file/extract.ts';
import { findingsOf } from '../../../src/documents/plan/findings.ts';
import { asDocx, asPdf, pagesOfDocument } from './documents.ts';

type Expected = { facts: object; pages?: Record<string, number>; unclear?: string[]; missing: string[] };

/** What each document says, on which page where it matters, and what it does not say. */
const SAYS: Record<string, Expected> = {
  'northwind-401k': {
    facts: {
      allowsAfterTax: true,
      afterTaxCapPercent: 10,
      allowsInPlanConversion: true,
      allowsInServiceWithdrawal: true,
      separateAccounting: true,
      offersRoth: true,
      offersCatchUp: true,
      match: [{ rate: 0.5, upToPercentOfPay: 6 }],
    },
    pages: { afterTax: 2, match: 3, inPlan: 4, inService: 4 },
    missing: [],
  },
  'harbor-health': {
    facts: {
      allowsAfterTax: false,
      offersRoth: true,
      offersCatchUp: true,
      match: [
        { rate: 1, upToPercentOfPay: 3 },
        { rate: 0.5, upToPercentOfPay: 5 },
      ],
    },
    missing: ['afterTaxCap', 'inPlan', 'inService', 'separateAccounting'],
  },
  'cascade-software': {
    facts: {
      allowsAfterTax: true,
      afterTaxCapPercent: 25,
      afterTaxCapHighlyCompensatedPercent: 15,
      allowsInPlanConversion: true,
      allowsInServiceWithdrawal: false,
      separateAccounting: true,
      offersRoth: true,
      match: [{ rate: 1, upToPercentOfPay: 4 }],
    },
    missing: ['catchUp'],
  },
  'meridian-energy': {
    facts: {
      allowsAfterTax: true,
      afterTaxCapPercent: 12,
      allowsInPlanConversion: false,
      allowsInServiceWithdrawal: true,
      separateAccounting: true,
      offersRoth: false,
      match: [{ rate: 0.75, upToPercentOfPay: 6 }],
    },
    missing: ['catchUp'],
  },
  'lakeside-university-403b': {
    facts: {
      allowsAfterTax: true,
      allowsInPlanConversion: true,
      allowsInServiceWithdrawal: false,
      offersRoth: true,
      offersCatchUp: true,
      nonelectivePercent: 10,
    },
    missing: ['afterTaxCap', 'separateAccounting'],
  },
  'pinecrest-manufacturing': {
    facts: {
      allowsAfterTax: true,
      afterTaxCapAmount: 15_000,
      allowsInServiceWithdrawal: true,
      separateAccounting: true,
      offersRoth: false,
      match: [],
    },
    missing: ['inPlan', 'catchUp'],
  },
  'atlas-logistics': {
    facts: {
      allowsInServiceWithdrawal: false,
      offersRoth: true,
      offersCatchUp: true,
      nonelectivePercent: 3,
    },
    missing: ['afterTax', 'afterTaxCap', 'inPlan', 'separateAccounting'],
  },
  'sterling-bank': {
    facts: {
      afterTaxCapPercent: 20,
      allowsInPlanConversion: true,
      allowsInServiceWithdrawal: true,
      separateAccounting: true,
      offersRoth: true,
      match: [{ rate: 1, upToPercentOfPay: 5 }],
    },
    // It speaks of the rule before the amendment too: which one holds is for the person to say.
    unclear: ['afterTax'],
    missing: ['catchUp'],
  },
};

describe.each(Object.entries(SAYS))('%s', (name, expected) => {
  const pages = pagesOfDocument(name);
  it.each([
    ['PDF', () => asPdf(pages)],
    ['Word', async () => asDocx(pages)],
    ['text', async () => Buffer.from(pages.join('\f'))],
  ])('as %s', async (_kind, file) => {
    const { found, unclear, missing } = findingsOf(await pagesOf({ name, bytes: await file() }));
    expect(Object.assign({}, ...found.map(({ facts }) => facts))).toEqual(expected.facts);
    expect(unclear.map(({ feature }) => feature)).toEqual(expected.unclear ?? []);
    expect(missing).toEqual(expected.missing);
    for (const [feature, page] of Object.entries(expected.pages ?? {}))
      expect(found.find((each) => each.feature === feature)?.page, feature).toBe(page);
  });
});

describe('a sentence is taken for what it says, and for nothing more', () => {
  const says = async (text: string) => {
    const { found } = findingsOf(await pagesOf({ name: 'plan.txt', bytes: Buffer.from(text) }));
    return Object.assign({}, ...found.map(({ facts }) => facts));
  };
  it('sentence by sentence', async () => {
    const sentences: [string, object][] = [
      // A rollover inside the plan is no withdrawal.
      [
        'You may elect an in-plan Roth rollover of your after-tax contributions once per quarter.',
        { allowsInPlanConversion: true },
      ],
      // Roth contributions are made after tax, and are not the after-tax bucket.
      ['Roth contributions are made on an after-tax basis.', {}],
      ['Your loan is repaid with after-tax payroll deductions, and you may have one loan.', {}],
      ['You may withdraw your rollover account at any time.', {}],
      ['After-tax contributions are not deductible.', {}],
      ['Hardship withdrawals are available while you are employed.', {}],
      ['Deferrals and after-tax contributions combined may not exceed 60% of pay.', { allowsAfterTax: true }],
      ['The company may amend the plan at any time.', {}],
    ];
    for (const [sentence, facts] of sentences) {
      const found = await says(sentence);
      if ('allowsAfterTax' in facts) expect(found, sentence).not.toHaveProperty('afterTaxCapPercent');
      else expect(found, sentence).toEqual(facts);
    }
  });
});
