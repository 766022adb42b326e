import { calculate } from './calculate.ts';
import type { Money } from './money.ts';
import type { CalculationRequest } from './request.ts';

/**
 * What the match's formula of a plan gives on some pay and deferrals, nonelective money and stated amounts aside; to the
 * cent, within the limits of the year. Dollars.
 *
 * @param year whose age, match and maximum hold
 * @param pay out of which was deferred
 * @throws InvalidRequestError field by field
 */
export const matchOfFormula = (
  { taxYear, participant, plan }: Pick<CalculationRequest, 'taxYear' | 'participant' | 'plan'>,
  pay: Money,
  deferrals: Money,
): Money =>
  calculate({
    taxYear,
    participant: {
      birthDate: participant.birthDate,
      ageAtYearEnd: participant.ageAtYearEnd,
      compensation: pay,
      electiveDeferrals: { planned: deferrals },
    },
    plan: {
      match: plan?.match ?? [],
      matchMaximum: plan?.matchMaximum,
      matchesCatchUp: plan?.matchesCatchUp,
    },
  }).employer.total;
