import { limitsIfKnown, lookBackThreshold } from '../../calculator/index.ts';
import { ageAtYearEnd } from '../../participant/age.ts';
import { deferredSoFar } from '../deferrals-over.ts';
import type { Checklist, LifeEventOf, ToDo, Whose } from './event.ts';
import { deferralLeft, figuresNow, personsLimit, profileNow } from './figures.ts';
import { newJobTexts as texts } from './texts.en.ts';

type NewJob = LifeEventOf<'newJob'>;

const CATCH_UP = 50;

/** What to see to when the employer changes. */
export function newJob(event: NewJob, whose: Whose): Checklist {
  const { day } = whose;
  const profile = profileNow(whose);
  const year = event.from ? Number(event.from.on.slice(0, 4)) : day.calendarYear;
  const isThisYear = year === day.calendarYear;
  const sent = deferredSoFar(profile);
  const limits = limitsIfKnown(year) ?? day.limits;
  const age = ageAtYearEnd(profile, year, day);
  const payroll: ToDo = {
    by: 'On your first day',
    says: sent ? texts.tellPayroll(sent.total, year) : texts.tellPayrollUnknown(),
    source: 'IRC 402(g)(1)',
  };
  return {
    event,
    lead: leadOf(year, whose),
    toDo: [
      { by: 'Before you start', says: texts.askThePlan(), source: 'IRC 401(a)(4), 402A(c)(4)' },
      ...(isThisYear ? [payroll] : []),
      {
        by: 'The overall limit',
        says: texts.overall(limits.annualAdditions, year, limits.taxYear),
        source: 'IRC 415(c), (f), (h)',
      },
      {
        by: 'The ACP test',
        says: texts.notHighlyPaid(lookBackThreshold(limits.taxYear)),
        source: 'IRC 414(q)(1)',
      },
      ...(age !== undefined && age >= CATCH_UP
        ? [{ by: 'Catch-up', says: texts.catchUpMayBePreTax(), source: 'IRC 414(v)(7)(A)' }]
        : []),
      { by: 'The old plan', says: texts.oldPlan(), source: 'IRC 402(c); Notice 2014-54' },
      { by: 'If you do a backdoor Roth', says: texts.backdoor(), source: 'IRC 408(d)(2)' },
    ],
    ask: [
      ...(event.from ? [] : [texts.askStart()]),
      ...(isThisYear && !sent ? [texts.askElsewhere(year)] : []),
    ],
  };
}

function leadOf(year: number, whose: Whose): string {
  const { day } = whose;
  const profile = profileNow(whose);
  if (year > day.calendarYear) return texts.lead.nextYear(year);
  const figures = figuresNow(whose);
  const sent = deferredSoFar(profile);
  if (!figures || !sent) return texts.lead.unknown();
  return sent.total > 0
    ? texts.lead.left(deferralLeft(figures, profile), year, sent.here, sent.elsewhere)
    : texts.lead.nothingIn(personsLimit(figures.calculation), year);
}
