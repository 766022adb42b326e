import { limitsIfKnown } from '../../calculator/index.ts';
import type { Checklist, LifeEventOf, Whose } from './event.ts';
import { marriedTexts as texts } from './texts.en.ts';

/** What marriage changes: hardly anything in the plan, the Roth IRA's income limit, the return, who inherits. */
export function married(event: LifeEventOf<'married'>, { day }: Whose): Checklist {
  const year = event.on ? Number(event.on.on.slice(0, 4)) : undefined;
  const limits = (year && limitsIfKnown(year)) || day.limits;
  const [from, to] = limits.rothIraPhaseOut.marriedFilingJointly;
  return {
    event,
    lead: texts.lead(),
    toDo: [
      { by: 'Your tax return', says: texts.status(year), source: 'IRC 7703(a)(1)' },
      { by: 'Roth IRA', says: texts.rothIra(from, to, limits.taxYear), source: 'IRC 408A(c)(3)' },
      { by: 'Conversions', says: texts.rate(), source: 'IRC 1(j), 402A(c)(4)' },
      {
        by: 'Your spouse’s plan',
        says: texts.spouse(limits.electiveDeferral, limits.annualAdditions),
        source: 'IRC 402(g), 415(c)',
      },
      { by: 'An IRA for a spouse', says: texts.spousesIra(), source: 'IRC 219(c)' },
      { by: 'Beneficiaries', says: texts.beneficiary(), source: 'IRC 401(a)(11), 417(a)(2)' },
    ],
    ask: [],
  };
}
