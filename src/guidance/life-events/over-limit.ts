import { Money } from '../../calculator/index.ts';
import { dollars } from '../../formats.ts';
import { isoOf } from '../../participant/day.ts';
import { deferralsOver, deferredSoFar, limitAtAge } from '../deferrals-over.ts';
import type { Checklist, LifeEventOf, ToDo, Whose } from './event.ts';
import { figuresNow, personsLimit, profileNow } from './figures.ts';
import { overLimitTexts as texts } from './texts.en.ts';

type OverLimit = LifeEventOf<'overLimit'>;

const DEFERRAL = 'IRC 402(g)(2); Treas. Reg. 1.402(g)-1(e)';
const OF_457B = 'IRC 457(b)(2), (c); Treas. Reg. 1.457-4(e)(2)';
const OVERALL = 'IRC 415(c); Rev. Proc. 2021-30, section 6.06';

/** What is over by the person's own figures and how it comes out; where those show none, how each limit's does. */
export function overLimit(event: OverLimit, whose: Whose): Checklist {
  const year = whose.day.calendarYear;
  const excesses = figuresNow(whose)?.calculation.excesses ?? [];
  const find = (wanted: 'electiveDeferral' | 'annualAdditions') =>
    excesses.find(({ kind }) => kind === wanted);
  const [deferral, overall] = [find('electiveDeferral'), find('annualAdditions')];
  const { over, isCertain } = deferralsOver(profileNow(whose), whose.outcome, whose.day);
  if (over.gt(0) && profileNow(whose).planType === '457b')
    return {
      event,
      lead: texts.lead.of457b(over, year),
      toDo: [
        ...stopNow(whose, 'IRC 457(b)(2)'),
        { by: 'This week', says: texts.tell457b(), source: OF_457B },
      ],
      ask: [],
      isCertain,
    };
  if (over.gt(0) && isTooLate(whose))
    return { event, lead: texts.lead.tooLate(over, year), toDo: tooLate(year), ask: [], isCertain };
  if (over.gt(0))
    return {
      event,
      lead: texts.lead.deferral(over, year, isCertain),
      toDo: ofDeferrals(dollars(over), whose),
      ask: [],
      isCertain,
    };
  if (overall?.made.gt(0))
    return {
      event,
      lead: texts.lead.overall(overall.made, year),
      toDo: ofTheOverallLimit(whose),
      ask: [],
      isCertain: true,
    };
  const planned = whose.now ? undefined : (deferral ?? overall);
  if (planned)
    return {
      event,
      lead: texts.lead.onlyPlanned(planned.amount, year),
      toDo: [{ by: 'Now', says: texts.stop(), source: planned.source }, ...ofEach(whose)],
      ask: [],
    };
  return { event, lead: leadWithoutExcess(event, whose), toDo: ofEach(whose), ask: asksFor(whose) };
}

const isAgeKnown = (whose: Whose): boolean =>
  deferralsOver(profileNow(whose), whose.outcome, whose.day).isCertain;

function leadWithoutExcess({ amount }: OverLimit, whose: Whose): string {
  const figures = figuresNow(whose);
  const sent = deferredSoFar(profileNow(whose));
  if (!sent || (!figures && !isAgeKnown(whose))) return texts.lead.unknown(amount);
  const limit = figures ? personsLimit(figures.calculation) : limitAtAge(profileNow(whose), whose.day);
  return texts.lead.notByWhatIKnow(new Money(sent.total), limit, whose.day.calendarYear);
}

const asksFor = (whose: Whose): string[] =>
  deferredSoFar(profileNow(whose)) && isAgeKnown(whose) ? [] : [texts.askFigures(whose.day.calendarYear)];

/** After April 15 no plan pays it out any more. Treas. Reg. 1.402(g)-1(e)(2)(ii), (8)(iii). */
const isTooLate = ({ now, day }: Whose): boolean =>
  now !== undefined && isoOf(now.today) > `${day.calendarYear + 1}-04-15`;

/** Until then an IRA’s excess may come out, where the return was filed in time. Treas. Reg. 301.9100-2(b). */
const isAfterOctober = ({ now, day }: Whose): boolean =>
  now !== undefined && isoOf(now.today) > `${day.calendarYear + 1}-10-15`;

const tooLate = (year: number): ToDo[] => [
  { by: `Your ${year} return`, says: texts.onOldReturn(year), source: 'IRC 402(g)(1)(A)' },
  { by: 'The plan', says: texts.leaveIt(), source: 'Treas. Reg. 1.402(g)-1(e)(8)(iii)' },
  { by: 'This year', says: texts.keepLimits(year + 1), source: 'IRC 402(g)(1)' },
];

/** In a year that is over no paycheck adds to it. */
const stopNow = ({ now }: Whose, source: string): ToDo[] =>
  now ? [] : [{ by: 'Now', says: texts.stop(), source }];

function ofDeferrals(amount: string, whose: Whose): ToDo[] {
  const year = whose.day.calendarYear;
  const hasTwo = (profileNow(whose).otherEmployerDeferrals ?? 0) > 0;
  return [
    ...stopNow(whose, 'IRC 402(g)(1)'),
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

const ofTheOverallLimit = (whose: Whose): ToDo[] => [
  ...stopNow(whose, 'IRC 415(c)'),
  { by: 'This week', says: texts.overallHow(), source: OVERALL },
  { by: 'If it’s in a Roth account', says: texts.converted(), source: 'IRC 408(d)(4), 4973' },
];

/** Which limit it is, isn't known: what each asks for. */
function ofEach(whose: Whose): ToDo[] {
  const { limits, calendarYear: year } = whose.day;
  const limit = limitAtAge(profileNow(whose), whose.day);
  const isLate = isTooLate(whose);
  return [
    {
      by: 'The deferral limit',
      says: isLate
        ? texts.deferralIfLate(limit, year, isAgeKnown(whose))
        : texts.deferralIf(limit, year, isAgeKnown(whose)),
      source: DEFERRAL,
    },
    { by: 'The overall limit', says: texts.overallIf(limits.annualAdditions, year), source: OVERALL },
    {
      by: 'An IRA',
      says: isLate ? texts.iraIfLate(year, isAfterOctober(whose)) : texts.iraIf(year),
      source: 'IRC 408(d)(4), 408A(d)(6), 4973; Treas. Reg. 301.9100-2(b)',
    },
  ];
}
