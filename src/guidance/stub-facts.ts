import { Money } from '../calculator/index.ts';
import { type PayStub, stubTotal } from '../documents/index.ts';
import type { PayCalendar } from '../participant/pay-calendar.ts';
import type { Facts, Profile } from '../participant/profile.ts';
import { saysEmployer } from './request.ts';

/** The employee's own deferrals. */
export const OWN = ['preTax', 'roth'] as const;
export const EMPLOYERS = ['match', 'otherEmployer'] as const;

/** By now, with the paychecks that came since taken as like it; undefined where the stub doesn't say. Dollars. */
export const byNow = (
  yearToDate: number | undefined,
  each: number | undefined,
  since: number,
): number | undefined =>
  yearToDate === undefined || (each === undefined && since > 0)
    ? undefined
    : new Money(yearToDate).plus(new Money(each ?? 0).times(since)).toNumber();

/** By the end of the year, every paycheck that's left like it. */
const byYearEnd = (
  amounts: { current?: number | undefined; yearToDate?: number | undefined },
  paychecks: number,
): number | undefined =>
  amounts.current === undefined ? undefined : byNow(amounts.yearToDate, amounts.current, paychecks);

/**
 * What can be taken over from a stub: amounts of the year by now, and what isn't known yet of pay, pay dates and the
 * employer's money. Nothing of amounts where a line isn't clear.
 *
 * @param since paychecks that came after it
 */
export function factsOf(
  stub: PayStub,
  profile: Profile,
  calendar: PayCalendar | undefined,
  since: number,
): Facts {
  if (stub.unclear.length > 0) return datesOf(stub, profile, calendar);
  const toCome = calendar ? since + calendar.left : undefined;
  const of = (kinds: Parameters<typeof stubTotal>[1]) => ({
    current: stubTotal(stub, kinds, 'current'),
    yearToDate: stubTotal(stub, kinds, 'yearToDate'),
  });
  const [deferrals, afterTax, employer] = [of(OWN), of(['afterTax']), of(EMPLOYERS)];
  return defined({
    ...datesOf(stub, profile, calendar),
    electiveDeferralYearToDate: byNow(deferrals.yearToDate, deferrals.current, since),
    afterTaxYearToDate: byNow(afterTax.yearToDate, afterTax.current, since),
    deferralKind: kindOf(stub),
    annualPay: toCome === undefined ? undefined : payOfTheYear(stub, profile, toCome, calendar?.periods ?? 0),
    employerContribution:
      saysEmployer(profile) || toCome === undefined ? undefined : byYearEnd(employer, toCome),
  });
}

/** A paycheck so near to the usual one has no bonus in it. */
const USUAL = 0.15;

/**
 * What the paychecks come to, where pay isn't known or they come to more: 27 paychecks of a yearly rate pay more than it
 * says, and are matched on it.
 */
function payOfTheYear(
  { gross }: PayStub,
  { annualPay }: Profile,
  toCome: number,
  periods: number,
): number | undefined {
  const comesTo = byYearEnd(gross ?? {}, toCome);
  if (typeof annualPay !== 'number' || comesTo === undefined) return comesTo;
  const aYear = (gross?.current ?? 0) * periods;
  const isUsual = Math.abs(aYear - annualPay) <= annualPay * USUAL;
  return isUsual && comesTo > annualPay ? comesTo : undefined;
}

/** How often the person is paid, and when next: only where that isn't known. */
function datesOf(stub: PayStub, profile: Profile, calendar: PayCalendar | undefined): Facts {
  const next = calendar?.all[calendar.done];
  const isKnown = (profile.payDates ?? []).length > 0;
  if (isKnown) return {};
  const { nextPayDate, payFrequency } = profile;
  const isOver = next !== undefined && typeof nextPayDate === 'string' && nextPayDate < next;
  const tellsMore = payFrequency !== stub.frequency || typeof nextPayDate !== 'string' || isOver;
  return defined({
    payFrequency: stub.frequency,
    nextPayDate: stub.frequency && tellsMore ? next : undefined,
  });
}

function kindOf(stub: PayStub): Facts['deferralKind'] {
  const has = (kind: 'preTax' | 'roth') =>
    stub.lines.some(({ is, amounts }) => is === kind && (amounts.yearToDate ?? amounts.current ?? 0) > 0);
  if (has('preTax')) return has('roth') ? 'mixed' : 'preTax';
  return has('roth') ? 'roth' : undefined;
}

const defined = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
