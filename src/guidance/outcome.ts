import { type Calculation, type CalculationRequest, calculate, limitsIfKnown } from '../calculator/index.ts';
import type { Day } from '../participant/day.ts';
import { isGone } from '../participant/pay-calendar.ts';
import { type Profile, withFacts } from '../participant/profile.ts';
import { nextSteps, stepsAfterTheYear } from './next-steps.ts';
import { plannedFor } from './planned.ts';
import { type ProRata, proRataFor } from './pro-rata.ts';
import { type Assumption, deferringTheMost, requestFor } from './request.ts';
import { type ToGo, toGoFor } from './to-go.ts';

/** What can be said to a person about a tax year, in plain data. */
export type Outcome =
  | { kind: 'figures'; figures: Figures }
  /** The questions whose answers the figures cannot do without. */
  | { kind: 'missing'; taxYear: number; missing: ('birth' | 'pay')[] };

export type Figures = {
  taxYear: number;
  calculation: Calculation;
  planType: NonNullable<Profile['planType']>;
  assumptions: Assumption[];
  /** The same year with the deferral raised to the limit, where that is more than planned, and what can go in then. */
  atTheMost: { calculation: Calculation; toGo: ToGo | undefined } | undefined;
  proRata: ProRata;
  /** What can still go in after tax today; undefined for another year, or where nothing can. */
  toGo: ToGo | undefined;
  /** The last paycheck from this employer is over, ISO; undefined where it isn't. */
  goneOn: string | undefined;
  /** The year is over: nothing more goes in for it through payroll. */
  isOver: boolean;
  /** What the person gave, before any limit cut it: dollars of the year. */
  given: {
    planned: number | undefined;
    deferredSoFar: number | undefined;
    afterTaxSoFar: number | undefined;
  };
  /** What to do, in order. */
  steps: string[];
  /** From October: what next year brings; `null` where its limits are not known yet. */
  nextYear: { taxYear: number; calculation: Calculation | null } | undefined;
};

/** A profile, or what it is in each tax year: the plan may have other rules in another year. */
export type ProfileOrByYear = Profile | ((taxYear: number) => Profile);
export const inYear = (profile: ProfileOrByYear, taxYear: number): Profile =>
  typeof profile === 'function' ? profile(taxYear) : profile;

/** A year that is over, as it was told: its facts, and its last day. */
export type AsItWas = { profile: Profile; day: Day };

/**
 * The figures for a tax year; the day's own where none is named.
 *
 * @param before what is known of a year that is over: what went in then counts in its figures
 */
export function outcomeFor(
  known: ProfileOrByYear,
  day: Day,
  taxYear = day.taxYear,
  before?: AsItWas,
): Outcome {
  const profile = before?.profile ?? inYear(known, taxYear);
  const itsDay = before?.day ?? day;
  const asked = requestFor(profile, taxYear, itsDay, before !== undefined);
  if (asked.missing) return { kind: 'missing', taxYear, missing: asked.missing };
  const calculation = calculate(asked.request);
  const isOver = taxYear < day.calendarYear;
  const atTheMost = isOver ? undefined : withTheMost(calculation, asked.request, profile, day);
  const proRata = proRataFor(profile);
  const toGo = toGoFor(calculation, profile, day);
  return {
    kind: 'figures',
    figures: {
      taxYear,
      calculation,
      planType: profile.planType ?? '401k',
      assumptions: asked.assumptions,
      atTheMost,
      proRata,
      toGo,
      goneOn: isGone(profile, day) ? (profile.lastPayDate ?? undefined) : undefined,
      isOver,
      given: givenIn(profile, taxYear, itsDay),
      steps: isOver
        ? stepsAfterTheYear({ calculation, proRata, profile, day })
        : nextSteps({
            calculation,
            atTheMost,
            proRata,
            profile,
            day,
            toGo,
          }),
      nextYear: nextYearOf(known, day, taxYear),
    },
  };
}

/** The year with as much deferred as the law, and the after-tax money that is in already, leave room for. */
function withTheMost(
  now: Calculation,
  request: CalculationRequest,
  profile: Profile,
  day: Day,
): Figures['atTheMost'] {
  if (now.electiveDeferral.remaining.isZero() || isGone(profile, day)) return undefined;
  const calculation = calculate(deferringTheMost(request));
  if (calculation.electiveDeferral.total.lte(now.electiveDeferral.total)) return undefined;
  const deferring = withFacts(profile, { defersTheMost: true }, day.calendarYear);
  return { calculation, toGo: toGoFor(calculation, deferring, day) };
}

function givenIn(profile: Profile, taxYear: number, day: Day): Figures['given'] {
  const isThisYear = taxYear === day.calendarYear;
  const ofThisYear = (amount: number | null | undefined) => (isThisYear ? (amount ?? undefined) : undefined);
  return {
    planned: profile.defersTheMost ? undefined : plannedFor(profile, taxYear, day),
    deferredSoFar: ofThisYear(profile.electiveDeferralYearToDate),
    afterTaxSoFar: ofThisYear(profile.afterTaxYearToDate),
  };
}

const OCTOBER = 9;

/** The notice of the next year's limits comes out in October or November; from then on people plan for it. */
function nextYearOf(known: ProfileOrByYear, day: Day, taxYear: number): Figures['nextYear'] {
  if (taxYear !== day.calendarYear || day.today.getUTCMonth() < OCTOBER) return undefined;
  const next = taxYear + 1;
  if (!limitsIfKnown(next)) return { taxYear: next, calculation: null };
  const asked = requestFor(inYear(known, next), next, day);
  return asked.missing ? undefined : { taxYear: next, calculation: calculate(asked.request) };
}
