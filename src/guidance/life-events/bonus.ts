import { Money, payrollTaxOn } from '../../calculator/index.ts';
import { percent } from '../../formats.ts';
import { takesAfterTax } from '../../participant/profile.ts';
import { deferredSoFar } from '../deferrals-over.ts';
import type { Checklist, LifeEventOf, ToDo, Whose } from './event.ts';
import { deferralLeft, figuresNow, profileNow } from './figures.ts';
import { bonusTexts as texts } from './texts.en.ts';

type Bonus = LifeEventOf<'bonus'>;

/** What a bonus can do for the year that it's paid in, and what to settle with payroll before. */
export function bonus(event: Bonus, whose: Whose): Checklist {
  const profile = profileNow(whose);
  const amount = event.amount ?? profile.bonus?.amount;
  const on = event.on ?? (profile.bonus ? { on: profile.bonus.on, isMonth: false } : undefined);
  const known = { ...event, ...(amount !== undefined && { amount }), ...(on && { on }) };
  const year = on ? Number(on.on.slice(0, 4)) : whose.day.calendarYear;
  const isThisYear = year === whose.day.calendarYear;
  return {
    event: known,
    lead: isThisYear ? leadOf(amount, whose) : texts.lead.nextYear(year),
    toDo: [
      { by: 'Before the bonus run', says: texts.ask(), source: 'Treas. Reg. 1.401(k)-1(a)(3)' },
      ...(isThisYear && amount !== undefined ? electedOf(amount, whose) : []),
      { by: 'Payroll tax', says: texts.payrollTax(), source: 'IRC 3101, 3121(v)(1)(A)' },
      ...(profile.match?.length && profile.trueUp !== true
        ? [{ by: 'Your match', says: texts.match(), source: 'Treas. Reg. 1.401(m)-1(a)(2)' }]
        : []),
      ...(mayPassTheCap(amount, whose)
        ? [
            {
              by: 'High pay',
              says: texts.payCap(whose.day.limits.compensation, whose.day.taxYear),
              source: 'IRC 401(a)(17)',
            },
          ]
        : []),
    ],
    ask: [
      ...(isThisYear && !profile.bonus && typeof profile.annualPay === 'number'
        ? [texts.isItInPay(profile.annualPay)]
        : []),
      ...(amount === undefined || !on || on.isMonth ? [texts.askDay()] : []),
    ],
  };
}

/** Pay that is known, and the bonus on top, within what counts: nothing to say of it. */
const mayPassTheCap = (amount: number | undefined, whose: Whose): boolean => {
  const { annualPay } = profileNow(whose);
  return typeof annualPay !== 'number' || whose.day.limits.compensation.lt(annualPay + (amount ?? 0));
};

function leadOf(amount: number | undefined, whose: Whose): string {
  const year = whose.day.calendarYear;
  const profile = profileNow(whose);
  // What went in is not known: how much still can isn't either.
  if (takesAfterTax(profile) === false || profile.afterTaxYearToDate === null) return texts.lead.unknown();
  const toGo = figuresNow(whose)?.toGo;
  if (!toGo) return texts.lead.unknown();
  // What the employer still pays in for the year needs its part.
  const room = toGo.room.minus(toGo.reserved);
  if (room.isZero()) return texts.lead.noRoom(year);
  const most = amount === undefined ? undefined : afterPayrollTax(amount, whose);
  return most && amount !== undefined && most.lt(room)
    ? texts.lead.part(most, amount, year)
    : texts.lead.fits(amount, room, year);
}

/** What payroll tax leaves of the bonus, as the last pay of the year: what was paid before it counts toward the wage base. */
function afterPayrollTax(amount: number, whose: Whose): Money {
  const { annualPay, bonus: inPay } = profileNow(whose);
  const before = Math.max(0, (annualPay ?? 0) - (inPay?.amount ?? 0));
  const tax = payrollTaxOn(new Money(amount), new Money(before), whose.day.limits);
  return new Money(amount).minus(tax);
}

/** What a percent election takes of the bonus, and whether the limit leaves as much. */
function electedOf(amount: number, whose: Whose): ToDo[] {
  const profile = profileNow(whose);
  const figures = figuresNow(whose);
  const { electiveDeferralPercent: elected } = profile;
  if (typeof elected !== 'number' || elected === 0 || !figures) return [];
  const taken = new Money(amount).times(elected).div(100).toDecimalPlaces(2);
  const left = deferredSoFar(profile) ? deferralLeft(figures, profile) : undefined;
  const says = left?.lt(taken)
    ? texts.deferralPast(percent(elected), taken, left)
    : texts.deferral(percent(elected), taken);
  return [{ by: 'Your deferral', says, source: 'IRC 402(g)(1)' }];
}
