import { z } from 'zod';
import { calculate } from './calculate.ts';
import { computed, type DerivationLine, given, YOUR_PLAN } from './derivation.ts';
import { dollars, readRequest, whole } from './fields.ts';
import { matchOn } from './match.ts';
import { matchOfFormula } from './match-of-formula.ts';
import { floorZero, type Money, min, money, ZERO } from './money.ts';
import { type CalculationRequest, calculationRequest } from './request.ts';
import { says } from './texts.en.ts';

const paid = (what: string) =>
  z.strictObject(
    { deferrals: dollars, afterTax: dollars, pay: dollars.optional(), match: dollars.optional() },
    { error: `an object with deferrals and afterTax ${what}` },
  );

/**
 * A pay stub beside the year: what went in by now, and what goes in with each paycheck that is left if nothing is
 * changed. `year` is the year as `calculate` takes it; what is planned and paid in of it is replaced. With pay and match
 * on both sides, the match is held against the plan's formula.
 */
export const payStubRequest = z
  .strictObject(
    {
      year: calculationRequest,
      paychecksLeft: whole(0, 53, 'paychecks left this year'),
      soFar: paid('so far this year'),
      each: paid('of each paycheck'),
    },
    { error: 'an object that describes the pay stub' },
  )
  .refine(({ year }) => year.participant.selfEmployment === undefined, {
    path: ['year', 'participant', 'selfEmployment'],
    error: 'pay from an employer (compensation)',
  });
export type PayStubRequest = z.input<typeof payStubRequest>;
type Asked = z.output<typeof payStubRequest>;

/** One kind of contributions over the year, in dollars. */
export type StubBucket = {
  /** By the last paycheck of the year, if nothing is changed. */
  ifUnchanged: Money;
  /** The most that may go in this year. */
  limit: Money;
  over: Money;
  left: Money;
  /** So many of the paychecks that are left fit in full; all of them where nothing goes in. */
  fits: number;
};

/** The match of the year paycheck by paycheck, and by the formula on the whole year. */
export type StubMatch = { ifUnchanged: Money; byFormula: Money; lost: Money };

export type PayStubCheck = {
  /** Payroll stops these at the limit of the year; it doesn't know of deferrals elsewhere. */
  deferrals: StubBucket;
  /** Of the deferrals, what payroll doesn't stop and has to come out: IRC 402(g)(2). */
  deferralExcess: Money;
  /** Many plans don't stop these: `over` comes back, with its earnings, or counts against the limit. */
  afterTax: StubBucket;
  /** Null where the formula, pay or match isn't known, or the plan makes up for it at the end of the year. */
  match: StubMatch | null;
  derivation: DerivationLine[];
};

/**
 * What a year comes to if every paycheck that is left is like the one on the stub: whether it ends within the limits,
 * how much would be left, or too much, and what match a plan that looks at each paycheck wouldn't pay. Sources: IRC
 * 402(g), 414(v), 415(c) for the limits; the plan's formula for the match. Dollars of the year.
 *
 * @example
 * checkPayStub({ year: { taxYear: 2026, participant: { ageAtYearEnd: 40, compensation: 240_000,
 *   electiveDeferrals: { planned: 0 } }, plan: { allowsAfterTax: true } }, paychecksLeft: 2,
 *   soFar: { deferrals: 22_000, afterTax: 47_000 }, each: { deferrals: 1_250, afterTax: 1_000 } }).afterTax.over // 1,500
 * @throws InvalidRequestError field by field; UnknownTaxYearError
 */
export function checkPayStub(request: PayStubRequest): PayStubCheck {
  const asked = readRequest(payStubRequest, request);
  const { paychecksLeft, soFar, each } = asked;
  const at = (figure: 'deferrals' | 'afterTax') => soFar[figure].plus(each[figure].times(paychecksLeft));
  const calculation = calculate(asItGoesOn(asked, at('deferrals')));
  const { electiveDeferral, afterTax: room } = calculation;
  const most = electiveDeferral.total.plus(electiveDeferral.remaining);
  const deferrals = bucket(at('deferrals'), most, soFar.deferrals, each.deferrals, paychecksLeft);
  const afterTax = bucket(at('afterTax'), room.headroom, soFar.afterTax, each.afterTax, paychecksLeft);
  const match = matchOf(asked, deferrals);
  const words = says.payStub;
  return {
    deferrals,
    deferralExcess: electiveDeferral.excess,
    afterTax,
    match,
    derivation: [
      given('paychecksLeft', words.paychecksLeft(), money(paychecksLeft), PAY_DATES),
      ...goesOnLines('deferrals', soFar.deferrals, each.deferrals, deferrals.ifUnchanged),
      ...goesOnLines('afterTax', soFar.afterTax, each.afterTax, afterTax.ifUnchanged),
      ...calculation.derivation,
      ...endLines(deferrals, afterTax),
      ...(match ? matchLines(match) : []),
    ],
  };
}

const YOUR_STUB = 'your pay stub';
const PAY_DATES = 'your pay dates';

/** The year as it is if every paycheck goes on like this one; payroll stops deferrals at the limit it knows of. */
function asItGoesOn({ year, soFar }: Asked, planned: Money): CalculationRequest {
  const { participant } = year;
  return {
    ...year,
    participant: {
      ...participant,
      electiveDeferrals: {
        ...participant.electiveDeferrals,
        planned,
        yearToDate: soFar.deferrals,
        stopsAtLimit: true,
      },
      afterTax: { ...participant.afterTax, yearToDate: soFar.afterTax },
    },
  };
}

function bucket(ifUnchanged: Money, limit: Money, soFar: Money, each: Money, paychecks: number): StubBucket {
  const whole = each.isZero() ? paychecks : floorZero(limit.minus(soFar)).div(each).floor().toNumber();
  return {
    ifUnchanged,
    limit,
    over: floorZero(ifUnchanged.minus(limit)),
    left: floorZero(limit.minus(ifUnchanged)),
    fits: Math.min(whole, paychecks),
  };
}

/** A match of each paycheck ends with the deferrals; the last of them may be a part. */
function matchOf(asked: Asked, deferrals: StubBucket): StubMatch | null {
  const { year, soFar, each, paychecksLeft } = asked;
  if (!isByPaycheck(year) || !soFar.match || !each.match || !each.pay) return null;
  const tiers = year.plan.match ?? [];
  const inFull = each.match.times(deferrals.fits);
  const left = floorZero(deferrals.limit.minus(soFar.deferrals).minus(each.deferrals.times(deferrals.fits)));
  const last = deferrals.fits < paychecksLeft ? matchOn(tiers, left, each.pay) : ZERO;
  const byPaycheck = soFar.match.plus(inFull).plus(last);
  const most = year.plan.matchMaximum;
  const ifUnchanged = most ? min(byPaycheck, most) : byPaycheck;
  const byFormula = matchOfFormula(
    year,
    year.participant.compensation ?? ZERO,
    min(deferrals.ifUnchanged, deferrals.limit),
  );
  return { ifUnchanged, byFormula, lost: floorZero(byFormula.minus(ifUnchanged)) };
}

/** A true-up pays what paychecks without deferrals missed; a stated amount is what it is. With deferrals elsewhere, where they end isn't sure. */
const isByPaycheck = ({ plan, participant }: Asked['year']): boolean =>
  (plan.match ?? []).length > 0 &&
  participant.employerContribution === undefined &&
  !participant.electiveDeferrals.otherEmployers?.gt(0) &&
  plan.trueUp !== true &&
  !plan.matchesAfterTax;

const goesOnLines = (
  figure: 'deferrals' | 'afterTax',
  soFar: Money,
  each: Money,
  ifUnchanged: Money,
): DerivationLine[] => [
  given(`${figure}.soFar`, says.payStub.soFar(figure), soFar, YOUR_STUB),
  given(`${figure}.each`, says.payStub.each(figure), each, YOUR_STUB),
  computed(
    `${figure}.ifUnchanged`,
    says.payStub.ifUnchanged(figure),
    ifUnchanged,
    'every paycheck like this one',
    `${figure}.soFar + ${figure}.each * paychecksLeft`,
  ),
];

const MOST_DEFERRED = 'electiveDeferral.total + electiveDeferral.remaining';

function endLines(deferrals: StubBucket, afterTax: StubBucket): DerivationLine[] {
  const line = (figure: 'deferrals' | 'afterTax', what: 'over' | 'left', amount: Money, formula: string) =>
    computed(
      `${figure}.${what}`,
      says.payStub[what](figure),
      amount,
      figure === 'deferrals' ? 'IRC 402(g)(1), 414(v)' : 'IRC 415(c)',
      formula,
    );
  return [
    line('deferrals', 'over', deferrals.over, `max(0, deferrals.ifUnchanged - (${MOST_DEFERRED}))`),
    line('deferrals', 'left', deferrals.left, `max(0, ${MOST_DEFERRED} - deferrals.ifUnchanged)`),
    line('afterTax', 'over', afterTax.over, 'max(0, afterTax.ifUnchanged - afterTax.headroom)'),
    line('afterTax', 'left', afterTax.left, 'max(0, afterTax.headroom - afterTax.ifUnchanged)'),
  ];
}

const matchLines = ({ ifUnchanged, byFormula, lost }: StubMatch): DerivationLine[] => [
  given('match.ifUnchanged', says.payStub.matchIfUnchanged(), ifUnchanged, YOUR_STUB),
  computed(
    'match.byFormula',
    says.payStub.matchByFormula(),
    byFormula,
    YOUR_PLAN,
    'min(employer.match, annualAdditions.limit)',
  ),
  computed(
    'match.lost',
    says.payStub.matchLost(),
    lost,
    'a match of each paycheck; your plan’s rules',
    'max(0, match.byFormula - match.ifUnchanged)',
  ),
];
