import { Money } from '../../calculator/index.ts';
import { dollars } from '../../formats.ts';
import type { Checklist, LifeEventOf, ToDo, Whose } from './event.ts';
import { deferredSoFar, figuresNow, personsLimit, profileNow } from './figures.ts';
import { overLimitTexts as texts } from './texts.en.ts';

type OverLimit = LifeEventOf<'overLimit'>;

const DEFERRAL = 'IRC 402(g)(2); Treas. Reg. 1.402(g)-1(e)';
const OVERALL = 'IRC 415(c); Rev. Proc. 2021-30, section 6.06';

/** What is over by the person's own figures and how it comes out; where those show none, how each limit's does. */
export function overLimit(event: OverLimit, whose: Whose): Checklist {
  const figures = figuresNow(whose);
  const year = whose.day.calendarYear;
  const over = (wanted: 'electiveDeferral' | 'annualAdditions') =>
    figures?.calculation.excesses.find(({ kind }) => kind === wanted);
  const [deferral, overall] = [over('electiveDeferral'), over('annualAdditions')];
  if (deferral?.made.gt(0))
    return {
      event,
      lead: texts.lead.deferral(deferral.made, year),
      toDo: ofDeferrals(dollars(deferral.made), whose),
      ask: [],
    };
  if (overall?.made.gt(0))
    return { event, lead: texts.lead.overall(overall.made, year), toDo: ofTheOverallLimit(), ask: [] };
  const planned = deferral ?? overall;
  if (planned)
    return {
      event,
      lead: texts.lead.onlyPlanned(planned.amount, year),
      toDo: [{ by: 'Now', says: texts.stop(), source: planned.source }, ...ofEach(whose)],
      ask: [],
    };
  return { event, lead: leadWithoutExcess(event, whose), toDo: ofEach(whose), ask: asksFor(whose) };
}

function leadWithoutExcess({ amount }: OverLimit, whose: Whose): string {
  const figures = figuresNow(whose);
  const sent = deferredSoFar(profileNow(whose));
  if (!figures || !sent) return texts.lead.unknown(amount);
  return texts.lead.notByWhatIKnow(
    new Money(sent.total),
    personsLimit(figures.calculation),
    whose.day.calendarYear,
  );
}

const asksFor = (whose: Whose): string[] =>
  figuresNow(whose) && deferredSoFar(profileNow(whose)) ? [] : [texts.askFigures(whose.day.calendarYear)];

function ofDeferrals(amount: string, whose: Whose): ToDo[] {
  const year = whose.day.calendarYear;
  const hasTwo = (profileNow(whose).otherEmployerDeferrals ?? 0) > 0;
  return [
    { by: 'Now', says: texts.stop(), source: 'IRC 402(g)(1)' },
    { by: 'This week', says: texts.tell(amount, year), source: DEFERRAL },
    ...(hasTwo
      ? [
          {
            by: 'Which plan',
            says: texts.whichPlan(),
            source: 'Treas. Reg. 1.402(g)-1(e)(2); IRC 411(a)(3)(G)',
          },
        ]
      : []),
    { by: 'On your return', says: texts.deferralTax(year), source: 'IRC 402(g)(2)(C)' },
    { by: `By April 15, ${year + 1}`, says: texts.late(year), source: 'Treas. Reg. 1.402(g)-1(e)(8)' },
  ];
}

const ofTheOverallLimit = (): ToDo[] => [
  { by: 'Now', says: texts.stop(), source: 'IRC 415(c)' },
  { by: 'This week', says: texts.overallHow(), source: OVERALL },
  { by: 'If it’s in a Roth account', says: texts.converted(), source: 'IRC 408(d)(4), 4973' },
];

/** Which limit it is, isn't known: what each asks for. */
function ofEach(whose: Whose): ToDo[] {
  const { limits, calendarYear: year } = whose.day;
  const figures = figuresNow(whose);
  const own = figures && personsLimit(figures.calculation);
  return [
    {
      by: 'The deferral limit',
      says: texts.deferralIf(own ?? limits.electiveDeferral, year, own !== undefined),
      source: DEFERRAL,
    },
    { by: 'The overall limit', says: texts.overallIf(limits.annualAdditions, year), source: OVERALL },
    { by: 'An IRA', says: texts.iraIf(year), source: 'IRC 408(d)(4), 408A(d)(6), 4973' },
  ];
}
