import { describe, expect, it } from 'vitest';
import {
  acpRefund,
  backdoor,
  type CalculationRequest,
  calculate,
  distribute,
  planPaychecks,
  project,
  rothIraLimit,
  severalPlans,
  whatIf,
  withdrawFromRothIra,
  withdrawFromRothPlan,
} from '../../src/calculator/index.ts';
import year2025 from '../../src/calculator/limits/2025.ts';
import year2026 from '../../src/calculator/limits/2026.ts';
import { checkYears } from '../../src/calculator/limits/schema.ts';
import { wrongLines } from './evaluate.ts';
import { type Overrides, requestOf } from './requests.ts';

type Person = Overrides['participant'];
const base = (participant?: Person, plan?: CalculationRequest['plan'], taxYear?: number) =>
  requestOf({ ...(participant && { participant }), ...(plan && { plan }), ...(taxYear && { taxYear }) });
const ask = (...args: Parameters<typeof base>) => calculate(base(...args));
const figures = (lines: readonly { figure: string }[]) => lines.map(({ figure }) => figure);
/** A line's figure, amount and source, as "figure = amount (source)". */
const shown = (
  lines: readonly { figure: string; amount: { toString(): string }; source: string }[],
  figure: string,
) =>
  lines
    .filter((line) => line.figure === figure)
    .map(({ amount, source }) => `${amount} (${source})`)
    .join();

describe('rule 12: the reasons, in words with their source', () => {
  const reasons = (plan: CalculationRequest['plan'], leavingEmployer?: boolean | null) =>
    ask({ leavingEmployer }, plan).eligibility.reasons.map(({ says, source }) => `${says} (${source})`);
  const TAKES = 'Your plan takes after-tax contributions (IRC 415(c)(2); your plan’s rules)';
  const INSIDE =
    'It lets you convert them to Roth inside the plan (IRC 402A(c)(4); Notices 2010-84, 2013-74)';
  const OUT = 'It lets you take them out while you work there, to roll to a Roth IRA (IRC 402(c), 408A(e))';

  it('yes, and by which way', () => {
    expect(reasons({ allowsAfterTax: true, allowsInPlanConversion: true })).toEqual([TAKES, INSIDE]);
    expect(reasons({ allowsAfterTax: true, allowsInServiceWithdrawal: true })).toEqual([TAKES, OUT]);
    expect(
      reasons({ allowsAfterTax: true, allowsInPlanConversion: true, allowsInServiceWithdrawal: true }),
    ).toEqual([TAKES, INSIDE, OUT]);
  });

  it('when one leaves', () => {
    const closed = { allowsAfterTax: true, allowsInPlanConversion: false, allowsInServiceWithdrawal: false };
    expect(reasons(closed)).toEqual([
      expect.stringMatching(/has to wait until you leave .*\(IRC 402\(c\)\(1\), 401\(k\)\(2\)\(B\)\)/),
    ]);
    expect(reasons(closed, true)).toEqual([expect.stringContaining('since you are leaving')]);
    expect(reasons(closed, null)).toEqual([expect.stringContaining('has to wait')]);
  });

  it('no, and why', () => {
    expect(reasons({ allowsAfterTax: false })).toEqual([
      'Your plan takes no after-tax contributions (IRC 415(c)(2); the plan document decides)',
    ]);
    expect(reasons({ type: '457b' })).toEqual([
      expect.stringMatching(/no mega backdoor Roth in it.*\(IRC 457\(b\)\(2\)\)/),
    ]);
  });

  it('what is missing, each; leaving helps in any case', () => {
    expect(reasons({ allowsAfterTax: true, allowsInPlanConversion: null })).toEqual([
      'Not known yet: whether after-tax money can be converted to Roth inside the plan (the plan document decides)',
      'Not known yet: whether after-tax money can be taken out while you still work there (the plan document decides)',
    ]);
    expect(reasons({ allowsAfterTax: true }, true)[0]).toBe(
      'You are leaving: after-tax money can be rolled to Roth then in any case (IRC 402(c)(1))',
    );
    expect(reasons({ allowsAfterTax: true }, null)).toHaveLength(2);
    expect(reasons({})).toHaveLength(3);
  });
});

describe('what a derivation holds', () => {
  it('a plain 401(k) with a match in steps by amount', () => {
    const { derivation } = ask(
      { ageAtYearEnd: 55 },
      {
        match: [
          { rate: 1, upToAmount: 2_000 },
          { rate: 0.5, upToAmount: 5_000 },
        ],
        nonelectivePercent: 3,
      },
    );
    expect(figures(derivation)).toEqual([
      ...['limits.electiveDeferral', 'electiveDeferral.limit', 'limits.catchUp', 'electiveDeferral.catchUp'],
      ...[
        'participant.compensation',
        'participant.planned',
        'participant.yearToDate',
        'participant.otherEmployers',
      ],
      ...[
        'electiveDeferral.available',
        'electiveDeferral.allowed',
        'electiveDeferral.catchUpFirst',
        'electiveDeferral.excess',
      ],
      ...['limits.compensation', 'employer.payThatCounts', 'employer.matchedDeferral'],
      ...[
        'plan.match.tier1Rate',
        'plan.match.tier1Bound',
        'plan.match.tier2Rate',
        'plan.match.tier2Bound',
        'employer.match',
      ],
      ...[
        'plan.nonelectivePercent',
        'employer.nonelective',
        'limits.annualAdditions',
        'annualAdditions.limit',
        'employer.total',
      ],
      ...[
        'participant.afterTaxYearToDate',
        'electiveDeferral.pushedOut',
        'electiveDeferral.catchUpLeft',
        'electiveDeferral.moreCatchUp',
        'electiveDeferral.catchUpUsed',
      ],
      ...[
        'electiveDeferral.notAllowed',
        'electiveDeferral.total',
        'electiveDeferral.ordinary',
        'annualAdditions.used',
      ],
      ...[
        'annualAdditions.remaining',
        'annualAdditions.excess',
        'afterTax.legalRoom',
        'afterTax.headroom',
        'afterTax.remaining',
        'afterTax.payLeft',
      ],
      ...['electiveDeferral.remaining', 'grandTotal'],
    ]);
    expect(wrongLines(derivation)).toEqual([]);
    expect(shown(derivation, 'employer.match')).toBe('3500 (your plan’s rules)');
    expect(shown(derivation, 'electiveDeferral.limit')).toBe('24500 (IRC 402(g)(1))');
  });

  it('pay that counts is named only where a percent of it is', () => {
    expect(
      figures(ask({ employerContribution: 5_000 }, { match: [{ rate: 1, upToPercentOfPay: 3 }] }).derivation),
    ).not.toContain('limits.compensation');
    expect(figures(ask({}, { nonelectivePercent: 3 }).derivation)).toContain('employer.payThatCounts');
    expect(figures(ask({}).derivation)).not.toContain('employer.payThatCounts');
  });

  it('additions elsewhere only where there are some; a 457(b) has its own limit', () => {
    expect(figures(ask({ otherAnnualAdditions: 5 }).derivation)).toContain(
      'participant.otherAnnualAdditions',
    );
    expect(figures(ask({}).derivation)).not.toContain('participant.otherAnnualAdditions');
    const { derivation } = ask({}, { type: '457b' });
    expect(figures(derivation)).not.toContain('limits.annualAdditions');
    expect([shown(derivation, 'electiveDeferral.limit'), shown(derivation, 'annualAdditions.limit')]).toEqual(
      ['24500 (IRC 457(b)(2), 457(e)(15))', '24500 (IRC 457(b)(2))'],
    );
  });

  it('why there is no catch-up', () => {
    const line = (participant: Person, plan: CalculationRequest['plan']) =>
      ask(participant, plan).derivation.find(({ figure }) => figure === 'electiveDeferral.catchUp');
    expect(line({}, {})?.says).toBe('No catch-up: you are 40 on December 31, and it begins at 50');
    expect(line({ ageAtYearEnd: 55 }, { offersCatchUp: false })?.says).toBe(
      'No catch-up: your plan does not offer it',
    );
    expect(line({ ageAtYearEnd: 55, priorYearFicaWages: 200_000 }, { offersRoth: false })?.says).toContain(
      'your plan doesn’t take Roth catch-up',
    );
    expect(
      line({ ageAtYearEnd: 55, priorYearFicaWages: 100_000 }, { offersRoth: false })?.amount.toString(),
    ).toBe('8000');
    expect(line({ ageAtYearEnd: 61 }, {})?.says).toContain('Larger catch-up for ages 60 to 63');
    expect(figures(ask({ ageAtYearEnd: 61 }).derivation)).toContain('limits.superCatchUp');
  });

  it('a solo 401(k), with a percent or with an amount', () => {
    const solo = (participant: Person, plan: CalculationRequest['plan']) =>
      figures(
        ask(
          { compensation: undefined, selfEmployment: { netProfit: 100_000 }, ...participant },
          { type: 'solo401k', ...plan },
        ).derivation,
      ).filter((name) => name.startsWith('self') || name === 'employer.maximum');
    const common = [
      'selfEmployment.netProfit',
      'selfEmployment.wages',
      'selfEmployment.subject',
      'selfEmployment.tax',
      'selfEmployment.halfOfTax',
      'selfEmployment.earned',
    ];
    const last = ['selfEmployment.employer', 'employer.maximum', 'selfEmployment.pay'];
    expect(solo({}, { nonelectivePercent: 25 })).toEqual([...common, 'selfEmployment.percent', ...last]);
    expect(solo({ employerContribution: 5_000 }, { nonelectivePercent: 25 })).toEqual([...common, ...last]);
    expect(solo({}, {})).toEqual([...common, ...last]);
  });

  it('too few years of service is said', () => {
    expect(
      ask({ fifteenYears: { yearsOfService: 10, deferralsBefore: 0 } }, { type: '403b' }).derivation.find(
        ({ figure }) => figure === 'electiveDeferral.specialCatchUp',
      )?.says,
    ).toContain('10 years of service, and it takes 15');
  });

  it('a payment to several destinations', () => {
    const { derivation } = distribute({
      preTaxBalance: 80_000,
      afterTaxBalance: 20_000,
      pre1987AfterTax: 1_000,
      amount: 50_000,
      directRollovers: [
        { to: 'rothIra', amount: 10_000 },
        { to: 'traditionalIra', amount: 20_000 },
      ],
      sixtyDayRollovers: [{ to: 'otherIra', amount: 19_500 }],
      age: 50,
      marginalTaxRate: 0.24,
    });
    const names = (part: string) => [`${part}.amount`, `${part}.preTax`, `${part}.afterTax`];
    expect(figures(derivation)).toEqual([
      ...[
        'account.preTax',
        'account.afterTax',
        'account.afterTaxEarnings',
        'account.before1987',
        'contract.preTax',
        'preTaxShare',
        'amount',
        'preTax',
        'afterTax',
      ],
      // Pre-tax money fills the traditional IRA before the Roth IRA.
      ...['directRollovers.1.amount', 'directRollovers.2.amount'],
      ...['directRollovers.2.preTax', 'directRollovers.1.preTax'],
      ...['directRollovers.1.afterTax', 'directRollovers.2.afterTax'],
      ...['sixtyDayRollovers.1', 'cash'].flatMap(names),
      ...['taxableNow', 'withholding', 'fromOwnPocket', 'marginalTaxRate', 'estimatedTax', 'additionalTax'],
      ...[1, 2, 3].flatMap((form) =>
        ['box1', 'box2a', 'box4', 'box5'].map((box) => `forms.form1099R.${form}.${box}`),
      ),
      ...['forms.form1040.line5a', 'forms.form1040.line5b'],
    ]);
    expect(wrongLines(derivation)).toEqual([]);
  });

  it('what is withheld comes out of the cash first; only the rest is missing from the 60-day rollover', () => {
    const pocket = (cash: number) =>
      Number(
        distribute({
          preTaxBalance: 100_000,
          afterTaxBalance: 0,
          amount: 10_000,
          sixtyDayRollovers: [{ to: 'otherIra', amount: 10_000 - cash }],
        }).fromOwnPocket,
      );
    expect([pocket(0), pocket(1_500), pocket(2_000), pocket(5_000)]).toEqual([2_000, 500, 0, 0]);
    const cashOnly = distribute({ preTaxBalance: 100_000, afterTaxBalance: 0, amount: 10_000 });
    expect(Number(cashOnly.fromOwnPocket)).toBe(0);
    expect(cashOnly.additionalTax).toBeUndefined();
    expect(cashOnly.estimatedTax).toBeUndefined();
  });

  it('the other functions', () => {
    expect(
      figures(
        rothIraLimit({
          taxYear: 2026,
          filingStatus: 'single',
          modifiedAgi: 1,
          ageAtYearEnd: 50,
          compensation: 5_000,
        }).derivation,
      ),
    ).toEqual([
      ...[
        'limits.ira',
        'limits.iraCatchUp',
        'compensation',
        'ira.statutory',
        'modifiedAgi',
        'phaseOut.from',
        'phaseOut.to',
        'fullLimit',
        'ira.reduced',
        'limit',
      ],
    ]);
    expect(
      figures(
        rothIraLimit({ taxYear: 2026, filingStatus: 'single', modifiedAgi: 1, ageAtYearEnd: 49 }).derivation,
      ),
    ).not.toContain('limits.iraCatchUp');
    expect(
      figures(
        backdoor({ taxYear: 2026, ageAtYearEnd: 40, nondeductible: 1, yearEndBalance: 0, converted: 1 })
          .derivation,
      ),
    ).toEqual([
      ...['1', '2', '3', '6', '7', '8', '9', '10Share', '11', '13', '14', '18'].map(
        (line) => `form8606.line${line}`,
      ),
      ...['taxable', 'limits.ira', 'excess'],
    ]);
    expect(figures(acpRefund({ taxYear: 2026, afterTax: 1, refundPercent: 1 }).derivation)).toEqual([
      'afterTax',
      'earnings',
      'refundPercent',
      'refund',
      'taxable',
    ]);
    expect(
      figures(
        withdrawFromRothPlan({ taxYear: 2026, age: 50, firstYear: 2020, basis: 100, earnings: 0, amount: 1 })
          .derivation,
      ),
    ).toEqual([
      'withdrawal',
      'held.basis',
      'held.earnings',
      'earnings',
      'basis',
      'taxable',
      'recaptured',
      'additionalTax',
    ]);
    const conversions = [{ year: 2020, taxable: 1, nonTaxable: 1 }];
    expect(
      figures(
        withdrawFromRothIra({
          taxYear: 2026,
          age: 50,
          firstYear: 2020,
          contributions: 1,
          conversions,
          earnings: 0,
          amount: 1,
        }).derivation,
      ),
    ).toEqual([
      ...[
        'withdrawal',
        'held.contributions',
        'contributions',
        'held.conversions.1.taxable',
        'held.conversions.1.nonTaxable',
        'conversions.1.taxable',
        'conversions.1.nonTaxable',
        'earnings',
        'taxable',
        'recaptured',
        'additionalTax',
      ],
    ]);
  });

  it('paychecks: with what was paid in, by percent and by amount, with and without after-tax money', () => {
    const paidIn = { pay: 10_000, deferrals: 1_000, match: 100, afterTax: 50 };
    const plan = (more: object) =>
      planPaychecks({
        taxYear: 2026,
        annualPay: 120_000,
        payPeriods: 12,
        paychecksDone: 10,
        paidIn,
        match: [{ rate: 0.5, upToPercentOfPay: 6 }],
        ...more,
      });
    const { derivation } = plan({ nonelectivePercent: 3, employerContribution: 500 });
    expect(wrongLines(derivation)).toEqual([]);
    const of = (part: string) => figures(derivation).filter((name) => name.startsWith(part));
    expect(of('paychecks.11.')).toEqual(
      [
        'pay',
        'deferral',
        'payToDate',
        'payThatCounts',
        'match',
        'frontLoaded',
        'afterTaxMost',
        'afterTax',
        'left',
      ].map((what) => `paychecks.11.${what}`),
    );
    expect(of('paidIn.')).toEqual(['paidIn.pay', 'paidIn.deferrals', 'paidIn.match', 'paidIn.afterTax']);
    expect(of('election.')).toEqual([
      'election.deferral',
      'election.last.deferral',
      'election.afterTax',
      'election.last.afterTax',
    ]);
    const line = (more: object, figure: string) =>
      plan(more).derivation.find((each) => each.figure === figure);
    expect(line({}, 'paychecks.11.match')?.formula).toBe(
      'cents(max(0, min(paychecks.11.deferral, paychecks.11.payThatCounts * 6 / 100)) * 0.5)',
    );
    expect(line({ match: [{ rate: 1, upToAmount: 500 }] }, 'paychecks.11.match')?.formula).toBe(
      'cents(max(0, min(paychecks.11.deferralsToDate, 500)) * 1) - cents(max(0, min(paidIn.deferrals, 500)) * 1)',
    );
    expect(line({ match: [] }, 'paychecks.11.match')?.formula).toBe('0');
    expect(line({ electIn: 'wholePercent' }, 'election.deferralPercent')?.formula).toBe(
      'wholeDown(min(deferralRoom / payLeft * 100, max(100)))',
    );
    expect(line({ trueUp: true }, 'match')?.says).toBe('Match of the year, with the true-up at its end');
    expect(line({ trueUp: false }, 'match')?.says).toBe('Match of the year, paycheck by paycheck');
    expect(line({ allowsAfterTax: false }, 'afterTaxRoom')?.says).toBe(
      'Your plan takes no after-tax contributions',
    );
    expect(Number(plan({ allowsAfterTax: false }).afterTax)).toBe(50);
    expect(figures(plan({ allowsAfterTax: true }).derivation)).not.toContain('nonelective');
  });
});

describe('paychecks by age', () => {
  it.each([
    [2026, undefined, 24_500],
    [2026, 49, 24_500],
    [2026, 50, 32_500],
    [2026, 61, 35_750],
    [2024, 61, 30_500],
  ])('%i, age %s: $%d', (taxYear, ageAtYearEnd, total) => {
    expect(
      Number(
        planPaychecks({ taxYear, annualPay: 300_000, payPeriods: 24, ageAtYearEnd, match: [] }).deferrals,
      ),
    ).toBe(total);
  });
  it('no pay, nothing to elect', () => {
    const plan = planPaychecks({
      taxYear: 2026,
      annualPay: 0,
      payPeriods: 12,
      electIn: 'wholePercent',
      match: [],
    });
    expect([
      Number(plan.election.deferral),
      Number(plan.deferrals),
      Number(plan.unfilled.deferral),
      plan.lastDeferralPaycheck,
    ]).toEqual([0, 0, 24_500, 0]);
  });
});

describe('is the employer’s money known?', () => {
  it.each<[Person, CalculationRequest['plan'], boolean]>([
    [{}, {}, false],
    [{ employerContribution: 0 }, {}, true],
    [{}, { match: [{ rate: 1, upToPercentOfPay: 3 }] }, true],
    [{}, { nonelectivePercent: 3 }, true],
  ])('%j %j: %s', (participant, plan, known) => {
    expect(ask(participant, plan).employer.known).toBe(known);
  });
});

describe('details of the law', () => {
  it('a 5% owner is highly compensated whatever the pay', () => {
    expect(ask({ fivePercentOwner: true, priorYearFicaWages: 1 }).acpTest.highlyCompensated).toBe(true);
    expect(ask({ fivePercentOwner: false, priorYearFicaWages: 1 }).acpTest.highlyCompensated).toBe(false);
  });
  it('catch-up of a solo 401(k) need not be Roth', () => {
    const solo = ask(
      { compensation: undefined, selfEmployment: { netProfit: 300_000 }, ageAtYearEnd: 55 },
      { type: 'solo401k' },
    );
    expect(solo.electiveDeferral.catchUpMustBeRoth).toBe(false);
    expect(ask({ ageAtYearEnd: 40, priorYearFicaWages: 400_000 }).electiveDeferral.catchUpMustBeRoth).toBe(
      false,
    );
    expect(
      ask(
        { ageAtYearEnd: 62, lastThreeYears: { unusedBefore: 24_500 }, priorYearFicaWages: 400_000 },
        { type: '457b' },
      ).electiveDeferral.catchUpMustBeRoth,
    ).toBe(false);
  });
  it('the match takes catch-up in, unless the plan says otherwise', () => {
    const match = [{ rate: 1, upToPercentOfPay: 100 }];
    const total = (plan: CalculationRequest['plan']) =>
      Number(
        ask(
          { ageAtYearEnd: 55, compensation: 500_000, electiveDeferrals: { planned: 32_500 } },
          { match, ...plan },
        ).employer.total,
      );
    expect([total({}), total({ matchesCatchUp: false })]).toEqual([32_500, 24_500]);
  });
  it('special catch-ups only in their kind of plan, and 457(b) excess has no day in April', () => {
    expect(Number(ask({}, { type: '403b' }).electiveDeferral.specialCatchUp)).toBe(0);
    expect(Number(ask({}, { type: '457b' }).electiveDeferral.specialCatchUp)).toBe(0);
    const [excess] = ask({ electiveDeferrals: { planned: 30_000 } }, { type: '457b' }).excesses;
    expect(excess).toMatchObject({
      correctBy: null,
      source: 'Treas. Reg. 1.457-4(e)',
      says: expect.stringContaining('governmental plan'),
    });
    const [ordinary] = ask({ electiveDeferrals: { planned: 30_000 } }).excesses;
    expect(ordinary).toMatchObject({
      correctBy: '2027-04-15',
      source: 'IRC 402(g)(2); Treas. Reg. 1.402(g)-1(e)',
      says: expect.stringContaining('taxed twice, for 2026'),
    });
  });
  it('refunds after a failed test: both dates', () => {
    expect(acpRefund({ taxYear: 2026, afterTax: 1, refundPercent: 1 })).toMatchObject({
      withoutExciseTaxBy: '2027-03-15',
      latest: '2027-12-31',
    });
  });
  it('a Roth IRA: catch-up from 50, never more than pay, and the range', () => {
    const at = (ageAtYearEnd: number, compensation?: number) =>
      rothIraLimit({ taxYear: 2026, filingStatus: 'single', modifiedAgi: 1, ageAtYearEnd, compensation });
    expect([Number(at(49).limit), Number(at(50).limit), Number(at(50, 5_000).limit)]).toEqual([
      7_500, 8_600, 5_000,
    ]);
    expect([Number(at(40).phaseOut.from), Number(at(40).phaseOut.to)]).toEqual([153_000, 168_000]);
  });
});

describe('Form 1099-R, box 7, of what is paid to the person', () => {
  it.each([
    [50, undefined, '1'],
    [undefined, undefined, null],
    [59.5, undefined, '7'],
    [70, undefined, '7'],
    [50, 'disability', '3'],
    [50, 'death', '4'],
    [56, 'separationAt55', '2'],
    [50, 'equalPayments', '2'],
    [50, 'divorceOrder', '2'],
    [50, 'medical', '1'],
  ] as const)('age %s, %s: %s', (age, exception, code) => {
    const { forms } = distribute({
      preTaxBalance: 80_000,
      afterTaxBalance: 20_000,
      amount: 10_000,
      age,
      exception,
      ...(exception === 'medical' && { medicalExpenses: 9_000, adjustedGrossIncome: 100_000 }),
    });
    expect(forms.form1099R).toHaveLength(1);
    expect(forms.form1099R[0]).toMatchObject({ payee: 'you', box7: code });
    expect([
      Number(forms.form1099R[0]?.box2a),
      Number(forms.form1099R[0]?.box5),
      Number(forms.form1099R[0]?.box4),
    ]).toEqual([8_000, 2_000, 1_600]);
    expect(forms.form1040.rollover).toBe(false);
  });
  it('a 60-day rollover is reported as paid to the person', () => {
    const { forms } = distribute({
      preTaxBalance: 100_000,
      afterTaxBalance: 0,
      amount: 10_000,
      sixtyDayRollovers: [{ to: 'otherIra', amount: 10_000 }],
    });
    expect([
      Number(forms.form1099R[0]?.box2a),
      Number(forms.form1040.line5b),
      forms.form1040.rollover,
      forms.form8606.due,
    ]).toEqual([10_000, 0, true, false]);
  });
  it('one destination with basis is enough to keep track of it', () => {
    const { forms } = distribute({
      preTaxBalance: 0,
      afterTaxBalance: 20_000,
      amount: 20_000,
      directRollovers: [
        { to: 'rothIra', amount: 10_000 },
        { to: 'traditionalIra', amount: 10_000 },
      ],
    });
    expect(forms.form8606).toMatchObject({ due: false, says: expect.stringContaining('is basis') });
  });
});

describe('rule 18: who is spared', () => {
  const roth = {
    taxYear: 2026,
    age: 50,
    firstYear: 2021,
    contributions: 0,
    conversions: [{ year: 2025, taxable: 1_000, nonTaxable: 0 }],
    earnings: 1_000,
    amount: 2_000,
  };
  it.each([
    [{}, false, 1_000, 200],
    [{ age: 59.5 }, true, 0, 0],
    [{ exception: 'death' as const }, true, 0, 0],
    [{ exception: 'disability' as const }, true, 0, 0],
    // $9,000 of medical costs, less 7.5% of $100,000: $1,500 of the $2,000 is spared.
    [
      { exception: 'medical' as const, medicalExpenses: 9_000, adjustedGrossIncome: 100_000 },
      false,
      1_000,
      50,
    ],
    [{ exception: 'education' as const, educationExpenses: 1_200 }, false, 1_000, 80],
    [{ exception: 'separationAt55' as const, age: 56 }, false, 1_000, 200],
    [{ exception: 'divorceOrder' as const }, false, 1_000, 200],
    // A first home spares the young conversion too.
    [{ firstHome: true }, true, 0, 0],
    [{ firstHome: true, firstHomeUsedBefore: 9_500 }, false, 500, 150],
    [{ firstHome: false }, false, 1_000, 200],
    [{ firstHome: true, firstYear: 2022 }, false, 1_000, 0],
    [{ firstHome: true, firstYear: 2022, firstHomeUsedBefore: 9_000 }, false, 1_000, 100],
  ])('%j', (more, qualified, taxable, additionalTax) => {
    const result = withdrawFromRothIra({ ...roth, ...more });
    expect([result.qualified, Number(result.taxable), Number(result.additionalTax)]).toEqual([
      qualified,
      taxable,
      additionalTax,
    ]);
  });
  it.each([
    [{}, false, 30],
    [{ age: 59.5 }, true, 0],
    [{ age: 59.5, firstYear: 2022 }, false, 0],
    [{ exception: 'death' as const }, true, 0],
    [{ exception: 'disability' as const }, true, 0],
    [{ exception: 'separationAt55' as const }, false, 0],
  ])('Roth 401(k): %j', (more, qualified, additionalTax) => {
    const result = withdrawFromRothPlan({
      taxYear: 2026,
      age: 50,
      firstYear: 2021,
      basis: 9_400,
      earnings: 600,
      amount: 5_000,
      ...more,
    });
    expect([result.qualified, Number(result.additionalTax)]).toEqual([qualified, additionalTax]);
  });
});

describe('what if, in detail', () => {
  it('another year, another plan, and lines that are there only before or only after', () => {
    const years = whatIf(base({ employerContribution: 10_000 }), { taxYear: 2025 });
    expect([years.before.taxYear, years.after.taxYear]).toEqual([2026, 2025]);
    expect(whatIf(base(), {}).differences).toEqual([]);
    const match = [{ rate: 1, upToPercentOfPay: 3 }];
    const gained = whatIf(base({}, { allowsAfterTax: true }), { plan: { match } });
    expect(gained.after.eligibility.missing).toEqual(gained.before.eligibility.missing);
    expect(gained.differences.find(({ figure }) => figure === 'employer.payThatCounts')).toMatchObject({
      says: 'Your pay as far as it counts for employer contributions',
    });
    const lost = whatIf(base({}, { match }), { plan: { match: undefined } });
    const total = lost.differences.find(({ figure }) => figure === 'employer.total');
    expect([Number(total?.before), Number(total?.after)]).toEqual([9_000, 0]);
    expect(total?.because).toContain('Match, step 1: 100 cents on the dollar');
    expect(lost.differences.find(({ figure }) => figure === 'employer.payThatCounts')?.says).toContain(
      'counts for employer contributions',
    );
  });
});

it('a projection stops contributing after the given years', () => {
  const rows = project({
    age: 40,
    toAge: 43,
    yearly: 100,
    years: 2,
    annualReturn: 0,
    taxLater: 0,
    capitalGainsRate: 0,
  });
  expect(rows.map(({ contributed }) => Number(contributed))).toEqual([100, 200, 200]);
});

describe('the check of a year’s limits', () => {
  const figure = (amount: number) => ({ amount, source: 'a notice of the IRS' });
  const changed = (change: object) => () => checkYears([year2025, { ...year2026, ...change }]);
  it.each<[object, RegExp]>([
    [{ rothCatchUpWages: null }, /rothCatchUpWages: exists from 2026 on/],
    [{ superCatchUp: null }, /superCatchUp: exists from 2025 on/],
    [{ superCatchUp: figure(7_999) }, /superCatchUp: may not be below the ordinary catch-up/],
    [{ annualAdditions: figure(24_000) }, /annualAdditions: must be above the elective deferral limit/],
    [{ compensation: figure(70_000) }, /compensation: must be above the annual additions limit/],
    [
      {
        rothIraPhaseOut: {
          ...year2026.rothIraPhaseOut,
          single: { from: 168_000, to: 168_000, source: 'a notice of the IRS' },
        },
      },
      /a phase-out must end above where it begins/,
    ],
    [{ ira: figure(9_000) }, /ira is 9000; allowed: from 7000 \(2025\) to 8750/],
  ])('%j', (change, message) => {
    expect(changed(change)).toThrow(message);
  });
  it('takes a year at the very bounds, and years in any order', () => {
    expect(changed({ superCatchUp: figure(11_250), catchUp: figure(8_000) })).not.toThrow();
    expect(changed({ ira: figure(8_500) })).not.toThrow();
    expect(checkYears([year2026, year2025]).map(({ taxYear }) => taxYear)).toEqual([2025, 2026]);
    expect(() => checkYears([{ ...year2025, taxYear: 2024, superCatchUp: null, superSource: 1 }])).toThrow(
      /Limits of 2024/,
    );
    expect(() => checkYears([7])).toThrow(/Limits of without a number/);
  });
});

describe('what is taken for granted, where nothing is said', () => {
  it('a plan offers Roth', () => {
    expect(Number(ask({ ageAtYearEnd: 55, priorYearFicaWages: 400_000 }).electiveDeferral.catchUp)).toBe(
      8_000,
    );
  });
  it('paychecks may take after-tax money, unless the plan does not', () => {
    const afterTax = (allowsAfterTax?: boolean) =>
      Number(
        planPaychecks({ taxYear: 2026, annualPay: 240_000, payPeriods: 12, allowsAfterTax, match: [] })
          .afterTax,
      );
    expect([afterTax(), afterTax(true), afterTax(false)]).toEqual([47_500, 47_500, 0]);
  });
  it('a birth date and the age that it makes may both be given', () => {
    expect(ask({ birthDate: '1986-05-05', ageAtYearEnd: 40 }).electiveDeferral.catchUpKind).toBe('none');
  });
  it('employers of two different groups are not related', () => {
    const plans = ['one', 'two'].map((group) => ({
      name: group,
      group,
      request: base({ employerContribution: 10_000 }),
    }));
    expect(
      severalPlans({ plans }).plans.map(({ calculation }) => Number(calculation.annualAdditions.limit)),
    ).toEqual([72_000, 72_000]);
  });
});
