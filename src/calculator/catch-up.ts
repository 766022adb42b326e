import { computed, type DerivationLine, given, limitLine } from './derivation.ts';
import type { AnnualLimits } from './limits/index.ts';
import { type Money, ZERO } from './money.ts';
import type { ReadRequest } from './request.ts';
import { says } from './texts.en.ts';

export type CatchUpKind = 'none' | 'ordinary' | 'super';

export type CatchUp = {
  kind: CatchUpKind;
  /** Dollars of the year that may be deferred above the ordinary limit in this plan. */
  amount: Money;
  /**
   * The same for the person over all employers: by age alone, whatever each plan offers or treats as catch-up. IRC
   * 402(g)(1)(C); Treas. Reg. 1.402(g)-2(b).
   */
  ofPerson: Money;
  /** Only as Roth? `null`: last year's wages decide it, and they are not known. IRC 414(v)(7). */
  mustBeRoth: boolean | null;
  derivation: DerivationLine[];
};

/** The age a person has on December 31 of the tax year; a birthday on that day is enough. IRC 414(v)(5). */
export function ageAtYearEnd({ taxYear, participant }: ReadRequest): number {
  if (participant.birthDate === undefined) return participant.ageAtYearEnd ?? 0;
  return taxYear - Number(participant.birthDate.slice(0, 4));
}

const OFFERS_BOTH = { offersCatchUp: true, offersSuperCatchUp: true };

/**
 * Which catch-up a person of this age may make. From 50: the ordinary one. At 60 to 63, from 2025: the
 * larger one in its place, where the plan offers it; at 64 the ordinary one again. IRC 414(v)(2)(B), (E).
 * A plan of which nothing is said is taken to offer both.
 */
export function catchUpKind(
  age: number,
  limits: AnnualLimits,
  plan: Pick<ReadRequest['plan'], 'offersCatchUp' | 'offersSuperCatchUp'> = OFFERS_BOTH,
): CatchUpKind {
  if (age < 50 || !plan.offersCatchUp) return 'none';
  const isSuper = limits.superCatchUp !== null && age >= 60 && age <= 63 && plan.offersSuperCatchUp;
  return isSuper ? 'super' : 'ordinary';
}

/** The dollars of a catch-up in the year of `limits`; zero where there is none. */
export const catchUpAmount = (kind: CatchUpKind, limits: AnnualLimits): Money =>
  (kind === 'none' ? undefined : kind === 'super' ? limits.superCatchUp : limits.catchUp) ?? ZERO;

/** What a person may defer above the ordinary limit, and whether only as Roth (from 2026). IRC 414(v). */
export function catchUpAllowance(request: ReadRequest, limits: AnnualLimits): CatchUp {
  const age = ageAtYearEnd(request);
  const kind = catchUpKind(age, limits, request.plan);
  if (kind === 'none')
    return {
      kind,
      amount: ZERO,
      mustBeRoth: false,
      ...ofPerson(request, limits, kind, [
        given('electiveDeferral.catchUp', says.noCatchUp(age), ZERO, 'IRC 414(v)(5)'),
      ]),
    };
  const mustBeRoth = rothOnly(request, limits);
  // Said not to be known: without a Roth option nothing is counted on that may not go in.
  const isUnsure = mustBeRoth === null && request.participant.priorYearFicaWages === null;
  if ((mustBeRoth || isUnsure) && !request.plan.offersRoth)
    return {
      kind: 'none',
      amount: ZERO,
      mustBeRoth,
      ...ofPerson(request, limits, 'none', [
        given(
          'electiveDeferral.catchUp',
          isUnsure ? says.catchUpUnlessWages() : says.catchUpLost(),
          ZERO,
          'IRC 414(v)(7)',
        ),
      ]),
    };
  const name = kind === 'super' ? 'superCatchUp' : 'catchUp';
  const amount = catchUpAmount(kind, limits);
  return {
    kind,
    amount,
    mustBeRoth,
    ...ofPerson(request, limits, kind, [
      limitLine(limits, name),
      computed(
        'electiveDeferral.catchUp',
        says.catchUp(kind, age, mustBeRoth),
        amount,
        'IRC 414(v)',
        `limits.${name}`,
      ),
    ]),
  };
}

/**
 * The catch-up of the person over all employers, and the lines of both where it's more than this plan's. A 457(b) has
 * limits of its own, which no other plan shares.
 */
function ofPerson(
  request: ReadRequest,
  limits: AnnualLimits,
  inPlan: CatchUpKind,
  lines: DerivationLine[],
): Pick<CatchUp, 'ofPerson' | 'derivation'> {
  const kind = request.plan.type === '457b' ? inPlan : catchUpKind(ageAtYearEnd(request), limits);
  const amount = catchUpAmount(kind, limits);
  if (kind === inPlan) return { ofPerson: amount, derivation: lines };
  const name = kind === 'super' ? 'superCatchUp' : 'catchUp';
  return {
    ofPerson: amount,
    derivation: [
      ...lines,
      limitLine(limits, name),
      computed(
        'electiveDeferral.personCatchUp',
        says.personCatchUp(),
        amount,
        'IRC 402(g)(1)(C); Treas. Reg. 1.402(g)-2(b)',
        `limits.${name}`,
      ),
    ],
  };
}

/**
 * From 2026, catch-up is Roth only for a person whose Social Security wages (box 3 of the W-2) of the year
 * before from this employer were above the threshold; a solo 401(k) of a corporation included. No such wages (a
 * new hire, self-employed income only, a public employee outside Social Security): not subject. IRC
 * 414(v)(7)(A); T.D. 10033 (2025), in good faith for 2026 and as regulations from 2027.
 */
function rothOnly({ participant }: ReadRequest, limits: AnnualLimits): boolean | null {
  if (limits.rothCatchUpWages === null) return false;
  // The owner of an unincorporated business has no wages from it; of a corporation, W-2 wages like anybody else.
  if (participant.selfEmployment || participant.newHire) return false;
  const wages = participant.priorYearFicaWages;
  if (wages === undefined || wages === null) return null;
  return wages.gt(limits.rothCatchUpWages);
}
