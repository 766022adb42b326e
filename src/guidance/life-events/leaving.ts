import { limitsIfKnown } from '../../calculator/index.ts';
import { ageAtYearEnd } from '../../participant/age.ts';
import { isoOf } from '../../participant/day.ts';
import { takesAfterTax, withFacts } from '../../participant/profile.ts';
import { birthYear } from '../dates/date.ts';
import { requiredFor } from '../dates/required.ts';
import { deferredSoFar } from '../deferrals-over.ts';
import { untilLeaving } from '../last-day.ts';
import { outcomeFor } from '../outcome.ts';
import { proRataFor } from '../pro-rata.ts';
import type { Checklist, LifeEventOf, ToDo, When, Whose } from './event.ts';
import { deferralLeft, deferralLeftElsewhere, figuresNow, profileNow } from './figures.ts';
import { leavingTexts as texts } from './texts.en.ts';

type Leaving = LifeEventOf<'leaving'>;

/** What to do before the last paycheck, on the last day, and once one is gone. */
export function leaving(event: Leaving, whose: Whose): Checklist {
  const profile = profileNow(whose);
  const last = event.last ?? lastPaydayOf(profile.lastPayDate);
  const known = { ...event, ...(last && { last }) };
  const isGone = last !== undefined && last.on < isoOf(whose.day.today);
  return {
    event: known,
    lead: [...(event.laidOff ? [texts.lead.laidOff()] : []), leadOf(known, whose)].join(' '),
    toDo: [
      ...(isGone ? [] : beforeTheLastPaycheck(known, whose)),
      ...onTheWayOut(known, whose),
      ...afterwards(known, whose),
    ],
    ask: last && !last.isMonth && profile.lastPayDate ? [] : [texts.askDay()],
  };
}

const lastPaydayOf = (on: string | null | undefined): When | undefined =>
  on ? { on, isMonth: false } : undefined;

const yearOf = ({ last }: Leaving, whose: Whose): number =>
  last ? Number(last.on.slice(0, 4)) : whose.day.calendarYear;

/** The figures of the year as it is with that last day; those of the whole year where it ends later. */
function figuresUntil({ last }: Leaving, whose: Whose) {
  const year = whose.day.calendarYear;
  const profile = profileNow(whose);
  if (!last || Number(last.on.slice(0, 4)) !== year || profile.lastPayDate === last.on)
    return figuresNow(whose);
  const until = untilLeaving({ last: last.on, year }, profile, whose.day);
  const outcome = outcomeFor(withFacts(profile, until, year), whose.day);
  return outcome.kind === 'figures' && outcome.figures.taxYear === year ? outcome.figures : undefined;
}

function leadOf(event: Leaving, whose: Whose): string {
  const { last } = event;
  const { day } = whose;
  if (last && last.on < isoOf(day.today)) return texts.lead.gone(last);
  if (takesAfterTax(profileNow(whose)) === false) return texts.lead.noAfterTax(last);
  const { amount, isUnlikely, paychecks } = figuresUntil(event, whose)?.toGo ?? {};
  if (!amount) return texts.lead.unknown();
  const left = isUnlikely ? paychecks?.left : undefined;
  const year = day.calendarYear;
  if (!last) return amount.gt(0) ? texts.lead.openRoom(amount, year, left) : texts.lead.unknown();
  if (yearOf(event, whose) > year && amount.gt(0)) return texts.lead.laterYear(amount, year, last, left);
  return amount.gt(0) ? texts.lead.roomUntil(amount, last, left) : texts.lead.noRoomUntil(last);
}

function beforeTheLastPaycheck(event: Leaving, whose: Whose): ToDo[] {
  const profile = profileNow(whose);
  const figures = figuresUntil(event, whose);
  const left = figures && deferralLeft(figures, profile);
  const leavesLater = yearOf(event, whose) > whose.day.calendarYear;
  const isRoom = figures?.toGo?.amount.gt(0) && takesAfterTax(profile) !== false;
  const by = 'Before your last paycheck';
  return [
    ...(isRoom ? [{ by: 'Now', says: texts.setElection(), source: 'Treas. Reg. 1.415(c)-1(b)' }] : []),
    ...(left?.gt(0) && !leavesLater && deferredSoFar(profile)
      ? [
          {
            by,
            says: texts.finishDeferring(left, profile.electiveDeferralYearToDate ?? 0),
            source: 'IRC 402(g)',
          },
        ]
      : []),
    ...(event.last && leavesLater ? [nextYear(event.last, whose)] : []),
    {
      by: event.laidOff || event.last ? 'Before your last day' : 'Before you settle on a day',
      says: texts.employerMoney(profile.trueUp === true, event.laidOff),
      source: 'IRC 411(a)',
    },
    ...almost55(event, whose),
  ];
}

/** Of the year in which they leave, where that is the next one: what its pay until then has room for. */
function nextYear(last: When, { profileIn, day }: Whose): ToDo {
  const year = Number(last.on.slice(0, 4));
  const source = 'IRC 402(g), 415(c)';
  const by = `From January 1, ${year}`;
  if (!limitsIfKnown(year)) return { by, says: texts.nextYear(last, undefined, undefined), source };
  const profile = profileIn(year);
  const until = withFacts(profile, untilLeaving({ last: last.on, year }, profile, day), year);
  const outcome = outcomeFor({ ...until, defersTheMost: true }, day, year);
  if (outcome.kind !== 'figures') return { by, says: texts.nextYear(last, undefined, undefined), source };
  const { electiveDeferral, afterTax } = outcome.figures.calculation;
  const room = takesAfterTax(profile) === false ? undefined : afterTax.headroom;
  return { by, says: texts.nextYear(last, electiveDeferral.total, room), source };
}

function onTheWayOut(event: Leaving, whose: Whose): ToDo[] {
  const year = yearOf(event, whose);
  const severance = {
    says: texts.severance(),
    source: 'Treas. Reg. 1.415(c)-2(e)(3)',
    by: 'With your last paychecks',
  };
  return [
    severance,
    {
      says: texts.loan(event.last ? year : undefined),
      source: 'IRC 402(c)(3)(C)',
      by: 'If you have a plan loan',
    },
  ];
}

function afterwards(event: Leaving, whose: Whose): ToDo[] {
  const year = yearOf(event, whose);
  const profile = profileNow(whose);
  const is457b = profile.planType === '457b';
  const required = requiredFor({ ...profile, birthYear: birthYear(profile, whose.day.calendarYear) });
  return [
    ...(required && required.firstYear <= year
      ? [{ by: 'Before any rollover', says: texts.required(year), source: 'IRC 402(c)(4)(B)' }]
      : []),
    { by: 'Once you’re gone', says: rollSays(whose), source: 'IRC 402(c); Notice 2014-54' },
    ...(is457b ? [{ says: texts.only457b(), source: 'IRC 72(t)(9)' }] : ruleOf55(event, whose)),
    { by: 'Roth money', says: texts.rothAccount(), source: 'Treas. Reg. 1.408A-10' },
    { by: 'If you do a backdoor Roth', says: texts.backdoor(), source: 'IRC 408(d)(2)' },
    ...(year === whose.day.calendarYear && (event.last || event.laidOff) ? [atTheNextJob(whose)] : []),
    ...(event.last ? [form1099(Math.max(year, whose.day.calendarYear))] : []),
  ];
}

/** @param year in which it is rolled over */
const form1099 = (year: number): ToDo => ({
  by: `By January 31, ${year + 1}`,
  says: texts.form1099(year),
  source: 'Instructions for Form 1099-R',
});

/** The same split as everywhere, of the balances that are known. */
function rollSays(whose: Whose): string {
  const { own, afterTaxBalance, preTaxBalance, afterTaxEarnings } = proRataFor(profileNow(whose));
  return own ? texts.rollOwn(afterTaxBalance, preTaxBalance + afterTaxEarnings) : texts.roll();
}

function atTheNextJob(whose: Whose): ToDo {
  const year = whose.day.calendarYear;
  const profile = profileNow(whose);
  const left = figuresNow(whose) && deferralLeftElsewhere(profile, whose.day);
  const sent = deferredSoFar(profile);
  return {
    by: 'At your next job',
    says: left && sent ? texts.tellNextPayroll(sent.total, left, year) : texts.tellNextPayrollUnknown(year),
    source: 'IRC 402(g)(1)',
  };
}

const RULE_OF_55 = 55;
/** From the year of 59½ on the rule changes nothing any more. */
const NO_LONGER = 60;
/** So near to it, waiting may be worth it. */
const NEAR = 2;

/** Whoever leaves in or after the year of their 55th birthday owes no 10% tax on that plan's payments. IRC 72(t)(2)(A)(v). */
function ruleOf55(event: Leaving, whose: Whose): ToDo[] {
  const year = yearOf(event, whose);
  const age = ageAtYearEnd(profileNow(whose), year, whose.day);
  if (age === undefined || age < RULE_OF_55 || age >= NO_LONGER) return [];
  return [{ by: 'Before any rollover', says: texts.ruleOf55(age, year), source: 'IRC 72(t)(2)(A)(v)' }];
}

function almost55(event: Leaving, whose: Whose): ToDo[] {
  const year = yearOf(event, whose);
  const age = ageAtYearEnd(profileNow(whose), year, whose.day);
  if (age === undefined || age >= RULE_OF_55 || age < RULE_OF_55 - NEAR) return [];
  const first = year + RULE_OF_55 - age;
  return [
    {
      by: 'If you can choose the year',
      says: texts.almost55(age, year, first),
      source: 'IRC 72(t)(2)(A)(v); Notice 87-13',
    },
  ];
}
