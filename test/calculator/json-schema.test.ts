import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../src/calculator/functions.ts';
import { calculate, distribute, explain, planPaychecks } from '../../src/calculator/index.ts';
import { jsonSchemas } from '../../src/calculator/json-schema.ts';
import { PERSON_OF_60 as request } from './requests.ts';

describe('the JSON Schema', () => {
  const examples: Record<string, object> = {
    calculate: request,
    severalPlans: {
      plans: [
        { name: 'old job', request },
        { name: 'new job', group: 'x', request },
      ],
    },
    distribute: {
      preTaxBalance: '80000',
      afterTaxBalance: 20_000,
      amount: 10_000,
      age: 50,
      marginalTaxRate: 0.24,
    },
    planPaychecks: {
      taxYear: 2026,
      annualPay: 240_000,
      payPeriods: 24,
      match: [{ rate: 0.5, upToPercentOfPay: 6 }],
    },
    checkPayStub: {
      year: request,
      paychecksLeft: 3,
      soFar: { deferrals: 20_000, afterTax: 1_000, pay: 150_000, match: 4_500 },
      each: { deferrals: 2_000, afterTax: '250.5', pay: 10_000, match: 300 },
    },
    rothIraLimit: { taxYear: 2026, filingStatus: 'single', modifiedAgi: 160_500, ageAtYearEnd: 40 },
    withdrawFromRothIra: {
      taxYear: 2026,
      age: 50,
      firstYear: 2020,
      contributions: 1_000,
      conversions: [{ year: 2022, taxable: 1, nonTaxable: 2 }],
      earnings: 5,
      amount: 1_002,
    },
    withdrawFromRothPlan: {
      taxYear: 2026,
      age: 50,
      firstYear: 2020,
      basis: 9_400,
      earnings: 600,
      amount: 5_000,
    },
    requiredDistributions: { birthYear: 1966 },
    contributionYear: { taxYear: 2025, payDate: '2026-01-02' },
    backdoor: {
      taxYear: 2025,
      ageAtYearEnd: 40,
      nondeductible: 7_000,
      yearEndBalance: 63_000,
      converted: 7_000,
    },
    acpRefund: { taxYear: 2026, afterTax: 30_000, refundPercent: 40 },
    project: { age: 40, toAge: 42, yearly: 1_000, annualReturn: 0.1, taxLater: 0.3, capitalGainsRate: 0.2 },
  };

  it.each(Object.entries(FUNCTIONS))(
    '%s: takes a good request, refuses a bad one, and describes the result',
    (name, { run, result }) => {
      const schemas = jsonSchemas()[name];
      const ajv = new Ajv2020({ strict: false, formats: { date: true } });
      const good = examples[name];
      expect(ajv.validate(schemas?.request ?? false, good), JSON.stringify(ajv.errors)).toBe(true);
      expect(ajv.validate(schemas?.request ?? false, { ...good, nonsense: 1 })).toBe(false);
      const answer = run(good);
      expect(result.safeParse(answer).error?.issues).toBeUndefined();
      expect(
        ajv.validate(schemas?.result ?? false, JSON.parse(JSON.stringify(answer))),
        JSON.stringify(ajv.errors),
      ).toBe(true);
    },
  );
});

/** Every object in a value, with a way to each. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const each of value) yield* objectsIn(each);
  else if (value !== null && typeof value === 'object') {
    yield value as Record<string, unknown>;
    for (const each of Object.values(value)) yield* objectsIn(each);
  }
}

describe('a result is what its schema says, and nothing else', () => {
  const results = {
    calculate: calculate({
      ...request,
      participant: { ...request.participant, electiveDeferrals: { planned: 40_000 } },
    }),
    distribute: distribute({
      preTaxBalance: 80_000,
      afterTaxBalance: 20_000,
      amount: 50_000,
      age: 50,
      marginalTaxRate: 0.2,
      directRollovers: [{ to: 'rothIra', amount: 5_000 }],
      sixtyDayRollovers: [{ to: 'ira', amount: 5_000 }],
    }),
    planPaychecks: planPaychecks({ taxYear: 2026, annualPay: 100_000, payPeriods: 2, match: [] }),
  };

  it.each(Object.entries(results))(
    '%s: in no object of it may a field be missing, or one be added',
    (name, result) => {
      const ajv = new Ajv2020({ strict: false });
      const validate = ajv.compile(jsonSchemas()[name]?.result ?? false);
      const plain = () => JSON.parse(JSON.stringify(result)) as unknown;
      expect(validate(plain())).toBe(true);
      const count = [...objectsIn(plain())].length;
      for (let index = 0; index < count; index++) {
        const added = plain();
        const object = [...objectsIn(added)][index];
        if (object) object.nonsense = 1;
        expect(validate(added), `object ${index}`).toBe(false);
      }
    },
  );

  it('amounts are decimals, words are of their list', () => {
    const ajv = new Ajv2020({ strict: false });
    const validate = ajv.compile(jsonSchemas().calculate?.result ?? false);
    const change = (path: string[], value: unknown) => {
      const copy = JSON.parse(JSON.stringify(results.calculate)) as Record<string, unknown>;
      let inner = copy;
      for (const key of path.slice(0, -1)) inner = inner[key] as Record<string, unknown>;
      inner[path.at(-1) ?? ''] = value;
      return validate(copy);
    };
    expect([
      change(['grandTotal'], '12.5'),
      change(['grandTotal'], 12.5),
      change(['grandTotal'], 'much'),
    ]).toEqual([true, false, false]);
    expect(change(['eligibility', 'status'], 'perhaps')).toBe(false);
    expect(change(['electiveDeferral', 'catchUpKind'], 'huge')).toBe(false);
    expect(change(['annualAdditions', 'bindingLimit'], 'mood')).toBe(false);
    expect(change(['afterTax', 'bindingLimit'], 'mood')).toBe(false);
  });
});

describe('a derivation as people read it', () => {
  const lines = explain(
    calculate({
      ...request,
      plan: { nonelectivePercent: 3, match: [{ rate: 0.5, upToPercentOfPay: 6 }] },
      participant: { ...request.participant, employerContribution: undefined },
    }).derivation,
  );
  it('is numbered, and computed from lines above by their numbers', () => {
    expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
    expect(lines[1]).toMatchObject({ number: 2, how: '[1]', unit: 'dollars', source: 'IRC 402(g)(1)' });
    expect(lines[0]?.how).toBeNull();
    for (const { number, how } of lines)
      for (const [, used] of (how ?? '').matchAll(/\[(\d+)\]/g)) expect(Number(used)).toBeLessThan(number);
    expect(lines.find(({ says }) => says.startsWith('Employer match'))?.how).toMatch(
      /^cents\(max\(0, min\(\[\d+\], \[\d+\]\) - 0\) \* \[\d+\]\)$/,
    );
  });
  it('says what an amount is counted in', () => {
    const unitOf = (words: string) => lines.find(({ says }) => says.includes(words))?.unit;
    expect([
      unitOf('up to this percent of pay'),
      unitOf('50 cents on the dollar'),
      unitOf('6% of your pay'),
      unitOf('Percent of pay your employer puts in'),
    ]).toEqual(['percent', 'share', 'dollars', 'percent']);
    expect(
      explain(planPaychecks({ taxYear: 2026, annualPay: 1, payPeriods: 1, match: [] }).derivation).find(
        ({ says }) => says === 'The last paycheck that defers',
      )?.unit,
    ).toBe('count');
  });
});
