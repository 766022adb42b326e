import { z } from 'zod';
import type { AcpRefund } from './acp-refund.ts';
import type { Backdoor } from './backdoor.ts';
import type { Calculation } from './calculate.ts';
import type { ContributionYear } from './contribution-year.ts';
import type { Distribution } from './distribution.ts';
import { PLAN_FEATURES } from './eligibility.ts';
import { Money } from './money.ts';
import type { PayStubCheck } from './pay-stub.ts';
import { ELECTION_UNITS } from './paycheck-request.ts';
import type { PaycheckPlan } from './paychecks.ts';
import type { ProjectedYear } from './projection.ts';
import type { RequiredDistributions } from './required-distributions.ts';
import type { RothIraLimit } from './roth-ira.ts';
import type { RothWithdrawal } from './roth-ira-withdrawal.ts';
import type { RothPlanWithdrawal } from './roth-plan-withdrawal.ts';
import type { SeveralPlans } from './several-plans.ts';

/** The shapes of results, for the JSON Schema; the compiler holds each against the type of its function. */

/** An exact amount; in JSON it is a decimal string. */
const amount = z.custom<Money>((value) => Money.isDecimal(value), { error: 'a Decimal' });
const text = z.string();
const derivation = z.array(
  z.strictObject({ figure: text, says: text, amount, source: text, formula: text.nullable() }),
);
const parts = z.strictObject({ preTax: amount, afterTax: amount });
const rolledOver = z.array(z.strictObject({ to: text, preTax: amount, afterTax: amount }));

export const calculationResult: z.ZodType<Calculation> = z.strictObject({
  taxYear: z.number().int(),
  eligibility: z.strictObject({
    status: z.enum(['eligible', 'onSeparation', 'notAvailable', 'unknown']),
    reasons: z.array(z.strictObject({ says: text, source: text })),
    missing: z.array(z.enum(PLAN_FEATURES)),
  }),
  electiveDeferral: z.strictObject({
    limit: amount,
    catchUp: amount,
    catchUpKind: z.enum(['none', 'ordinary', 'super']),
    specialCatchUp: amount,
    catchUpUsed: amount,
    total: amount,
    remaining: amount,
    catchUpMustBeRoth: z.boolean().nullable(),
    excess: amount,
  }),
  employer: z.strictObject({
    total: amount,
    known: z.boolean(),
    matchOnAfterTax: amount,
    maximum: amount.nullable(),
  }),
  annualAdditions: z.strictObject({
    limit: amount,
    bindingLimit: z.enum(['dollar', 'compensation']),
    used: amount,
    remaining: amount,
    excess: amount,
  }),
  afterTax: z.strictObject({
    headroom: amount,
    remaining: amount,
    bindingLimit: z.enum(['annualAdditions', 'planCap']),
    legalRoom: amount,
    payLeft: amount,
    headroomIfHighlyCompensated: amount.nullable(),
  }),
  grandTotal: amount,
  acpTest: z.strictObject({
    highlyCompensated: z.boolean().nullable(),
    refundPossible: z.boolean().nullable(),
    says: text,
    source: text,
  }),
  excesses: z.array(
    z.strictObject({
      kind: z.enum(['electiveDeferral', 'planLimit', 'annualAdditions', 'afterTaxCap', 'employerDeduction']),
      amount,
      made: amount,
      correctBy: text.nullable(),
      says: text,
      source: text,
    }),
  ),
  derivation,
});

export const distributionResult: z.ZodType<Distribution> = z.strictObject({
  preTax: amount,
  afterTax: amount,
  preTaxShare: amount,
  directRollovers: rolledOver,
  sixtyDayRollovers: rolledOver,
  cash: parts,
  taxableNow: amount,
  withholding: amount,
  fromOwnPocket: amount,
  estimatedTax: z.exactOptional(amount),
  additionalTax: z.exactOptional(amount),
  forms: z.strictObject({
    form1099R: z.array(
      z.strictObject({
        payee: text,
        box1: amount,
        box2a: amount,
        box4: amount,
        box5: amount,
        box7: text.nullable(),
      }),
    ),
    form1040: z.strictObject({ line5a: amount, line5b: amount, rollover: z.boolean() }),
    form8606: z.strictObject({ due: z.boolean(), says: text }),
  }),
  derivation,
});

export const paycheckResult: z.ZodType<PaycheckPlan> = z.strictObject({
  deferrals: amount,
  afterTax: amount,
  match: amount,
  matchIfSpread: amount,
  matchLost: amount,
  lastDeferralPaycheck: z.number().int(),
  election: z.strictObject({
    unit: z.enum(ELECTION_UNITS),
    afterTaxUnit: z.enum(ELECTION_UNITS),
    deferral: amount.nullable(),
    afterTax: amount,
    combined: amount.nullable(),
    changes: z.array(
      z.strictObject({
        what: z.enum(['deferral', 'afterTax', 'combined']),
        paycheck: z.number().int(),
        election: amount,
      }),
    ),
    last: z.strictObject({ deferral: amount, afterTax: amount }),
  }),
  unfilled: z.strictObject({ deferral: amount, afterTax: amount }),
  tooMuch: z.strictObject({ deferral: amount, afterTax: amount }),
  aboveCaps: amount,
  fillsFrom: z.number().int().nullable(),
  payLimitPaycheck: z.number().int().nullable(),
  frontLoading: z.strictObject({ match: amount, lost: amount }),
  paychecks: z.array(
    z.strictObject({
      number: z.number().int(),
      pay: amount,
      deferral: amount,
      afterTax: amount,
      match: amount,
      left: amount,
    }),
  ),
  derivation,
});

const stubBucket = z.strictObject({
  ifUnchanged: amount,
  limit: amount,
  over: amount,
  left: amount,
  fits: z.number().int(),
});

export const payStubResult: z.ZodType<PayStubCheck> = z.strictObject({
  deferrals: stubBucket,
  deferralExcess: amount,
  afterTax: stubBucket,
  match: z.strictObject({ ifUnchanged: amount, byFormula: amount, lost: amount }).nullable(),
  derivation,
});

export const rothIraResult: z.ZodType<RothIraLimit> = z.strictObject({
  limit: amount,
  fullLimit: amount,
  phaseOut: z.strictObject({ from: amount, to: amount }),
  derivation,
});

export const rothIraWithdrawalResult: z.ZodType<RothWithdrawal> = z.strictObject({
  qualified: z.boolean(),
  contributions: amount,
  conversions: z.array(z.strictObject({ year: z.number().int(), taxable: amount, nonTaxable: amount })),
  earnings: amount,
  taxable: amount,
  additionalTax: amount,
  derivation,
});

export const rothPlanWithdrawalResult: z.ZodType<RothPlanWithdrawal> = z.strictObject({
  qualified: z.boolean(),
  basis: amount,
  earnings: amount,
  taxable: amount,
  recaptured: amount,
  additionalTax: amount,
  derivation,
});

export const requiredDistributionsResult: z.ZodType<RequiredDistributions> = z.strictObject({
  startAge: z.number(),
  firstYear: z.number().int(),
  firstDueBy: text,
  waitsForRetirement: z.boolean(),
  says: text,
  source: text,
});

export const contributionYearResult: z.ZodType<ContributionYear> = z.strictObject({
  countsFor: z.number().int(),
  possible: z.boolean(),
  lastPayDate: text.nullable(),
  says: text,
  source: text,
});

export const backdoorResult: z.ZodType<Backdoor> = z.strictObject({
  form8606: z.strictObject({
    line1: amount,
    line2: amount,
    line3: amount,
    line6: amount,
    line7: amount,
    line8: amount,
    line9: amount,
    line10: amount,
    line11: amount,
    line13: amount,
    line14: amount,
    line18: amount,
  }),
  taxable: amount,
  excess: amount,
  estimatedTax: z.exactOptional(amount),
  derivation,
});

export const acpRefundResult: z.ZodType<AcpRefund> = z.strictObject({
  refund: amount,
  taxable: amount,
  estimatedTax: z.exactOptional(amount),
  withoutExciseTaxBy: text,
  latest: text,
  derivation,
});

const held = z.strictObject({ balance: amount, afterTax: amount });
export const projectionResult: z.ZodType<ProjectedYear[]> = z.array(
  z.strictObject({
    age: z.number().int(),
    contributed: amount,
    leftAlone: held,
    converted: held,
    taxable: held,
    derivation,
  }),
);

export const severalPlansResult: z.ZodType<SeveralPlans> = z.strictObject({
  plans: z.array(z.strictObject({ name: text, calculation: calculationResult })),
  deferrals: amount,
  employer: amount,
  afterTaxHeadroom: amount,
  grandTotal: amount,
  derivation,
});
