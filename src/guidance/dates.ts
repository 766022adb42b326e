import { requiredDistributions } from '../calculator/index.ts';
import { dollars } from '../formats.ts';
import { type Day, isoOf } from '../participant/day.ts';
import { payCalendar } from '../participant/pay-calendar.ts';
import type { Profile } from '../participant/profile.ts';
import { dateTexts as texts } from './dates.en.ts';
import type { Figures, Outcome } from './outcome.ts';
import { dateOf } from './paycheck.ts';
import { taxDay } from './tax-day.ts';

/** A day that matters to a person. */
export type DateOfYear = {
  /** The same for the same thing of the same year, whatever day it moves to: "lastPayday:2026". */
  id: string;
  /** ISO day. */
  on: string;
  /** In a few words, and what to do then. Without amounts: both also stand in calendars that others may see. */
  title: string;
  says: string;
  /** The figure that belongs to it, for the person alone. */
  own?: string;
  source: string;
  /** What no other reminder is about. */
  isReminded: boolean;
};

export type YearsDates = {
  dates: DateOfYear[];
  /** What has no day, or a day that only the plan knows. */
  undated: string[];
};

/** Years ahead that a date is told for; a birthday at 50 is nothing to a person of 30. */
const YEARS_AHEAD = 5;

/**
 * Every date that matters to a person, from today on, in order: of paychecks, conversions, refunds, tax returns, ages,
 * five-year clocks. What their profile does not decide is not guessed: it is named in `undated`.
 */
export function datesOf(profile: Profile, outcome: Outcome, day: Day): YearsDates {
  const year = day.calendarYear;
  const today = isoOf(day.today);
  const figures =
    outcome.kind === 'figures' && outcome.figures.taxYear === year ? outcome.figures : undefined;
  const known = { profile, figures, year, day };
  const last = `${year + YEARS_AHEAD}-12-31`;
  const dates = [
    ...ofPaychecks(known),
    ...ofConversions(known),
    ...ofCorrections(known),
    ...ofReturns(known),
    ...ofAges(known),
    ...ofRequired(known),
  ]
    .filter(({ on }) => on >= today && on <= last)
    .toSorted((one, other) => one.on.localeCompare(other.on));
  return { dates, undated: undatedOf(known) };
}

type Known = { profile: Profile; figures: Figures | undefined; year: number; day: Day };

const date = (
  id: string,
  on: string,
  { title, says }: { title: string; says: string },
  source: string,
  more: { own?: string; isReminded?: boolean } = {},
): DateOfYear => ({
  id,
  on,
  title,
  says,
  source,
  isReminded: more.isReminded ?? false,
  ...(more.own !== undefined && { own: more.own }),
});

/** The paydays that count, from the same election as `paycheck` shows; a bonus, and the last one before leaving. */
function ofPaychecks({ profile, figures, year }: Known): DateOfYear[] {
  const { toGo } = figures ?? {};
  const { bonus, lastPayDate } = profile;
  const ofRoom = toGo?.amount.gt(0) ? toGo : undefined;
  const ends = toGo?.election && dateOf(toGo.election.plan.payLimitPaycheck, toGo.election);
  const law = 'IRC 415(c); Treas. Reg. 1.415(c)-1(b)';
  return [
    ...(ofRoom?.fillsFrom && ofRoom.fillsFrom !== ofRoom.lastDate
      ? [
          date(`fillsFrom:${year}`, ofRoom.fillsFrom, texts.fillsFrom(), law, {
            own: texts.ownRoom(dollars(ofRoom.amount)),
          }),
        ]
      : []),
    ...(ofRoom?.lastDate ? [date(`lastPayday:${year}`, ofRoom.lastDate, texts.lastPayday(year), law)] : []),
    ...(ends && toGo?.election?.plan.match.gt(0)
      ? [date(`matchEnds:${year}`, ends, texts.matchEnds(), 'IRC 401(a)(17)')]
      : []),
    ...(bonus
      ? [date(`bonus:${year}`, bonus.on, texts.bonus(), 'what you told me', { isReminded: true })]
      : []),
    ...(lastPayDate ? [leavingDate(profile, lastPayDate)] : []),
    // Who is gone by then, or pays in by hand, has no election to set.
    ...(leavingYear(profile, year) === year || profile.planType === 'solo401k'
      ? []
      : [date(`newYear:${year + 1}`, `${year + 1}-01-01`, texts.newYear(year + 1), 'IRC 402(g), 415(d)')]),
  ];
}

/** The year of the last pay here; the current one for who is leaving on a day that was not said. */
const leavingYear = ({ leavingEmployer, lastPayDate }: Profile, year: number): number | undefined =>
  lastPayDate ? Number(lastPayDate.slice(0, 4)) : leavingEmployer === true ? year : undefined;

/** What is required of the year in which somebody leaves can't be rolled over. IRC 402(c)(4)(B). */
function leavingDate(profile: Profile, on: string): DateOfYear {
  const year = Number(on.slice(0, 4));
  const required = requiredFor(profile, year);
  const isRequired = required !== undefined && required.firstYear <= year;
  const says = profile.planType === '457b' ? texts.leaving457b() : texts.leaving();
  const source = profile.planType === '457b' ? 'IRC 72(t)(9), 402(c)' : 'IRC 402(c); Notice 2014-54';
  return date(
    'leaving',
    on,
    isRequired ? { ...says, says: `${says.says} ${texts.requiredStays(year)}` } : says,
    source,
    { isReminded: true },
  );
}

/** Whether after-tax money is there, or may still come, and is moved to Roth by the person's own word. */
const convertsByHand = ({ profile, figures }: Known): boolean =>
  isConverted({ profile, figures }) && profile.conversion !== 'automatic';

function isConverted({ profile, figures }: Pick<Known, 'profile' | 'figures'>): boolean {
  const isThere = (profile.afterTaxBalance ?? 0) > 0 || (profile.afterTaxYearToDate ?? 0) > 0;
  const mayCome = figures?.toGo?.amount.gt(0) === true;
  const isOpen = profile.allowsInPlanConversion === true || profile.allowsInServiceWithdrawal === true;
  return isOpen && (isThere || mayCome);
}

const CONVERSION = 'Notice 2010-84; IRC 402A(c)(4)';
const FIRST_MONTHS = { quarterly: ['01', '04', '07', '10'], yearly: ['12'] } as const;

/** As often as the plan converts; after each payday, where the paydays are known. */
function ofConversions(known: Known): DateOfYear[] {
  const { profile, year } = known;
  if (!isConverted(known)) return [];
  const yearEnd = date(`conversionYear:${year}`, `${year}-12-31`, texts.conversionYear(year), CONVERSION);
  const clock = date(
    `clock:${year}`,
    `${year + CLOCK_YEARS}-01-01`,
    texts.clock(year),
    'IRC 408A(d)(3)(F), 402A(c)(4)(D)',
    { isReminded: true },
  );
  const own = convertsByHand(known) ? conversionDays(known) : [];
  return [
    ...own.map((on) =>
      date(`convert:${on}`, on, texts.convert(profile.conversion ?? 'eachPaycheck'), CONVERSION),
    ),
    yearEnd,
    ...(mayEndBeforeHalf(profile, year) ? [clock] : []),
  ];
}
const CLOCK_YEARS = 5;
const HALF_AT = 59;

/** From 59½ on nothing hangs on the clock: it has to end before that, as far as the birth is known. IRC 72(t)(2)(A)(i). */
function mayEndBeforeHalf(profile: Profile, year: number): boolean {
  const ends = year + CLOCK_YEARS;
  if (profile.birthDate) return halfBirthday(profile.birthDate) > `${ends}-01-01`;
  // Of an age alone the year of birth is this much at the latest.
  const born = birthYear(profile, year) ?? (profile.age ? year - profile.age : undefined);
  return born === undefined || born + HALF_AT + 1 >= ends;
}

function conversionDays({ profile, year, day }: Known): string[] {
  const { conversion } = profile;
  const firsts = (months: readonly string[]) => months.map((month) => `${year}-${month}-01`);
  if (conversion === 'quarterly' || conversion === 'yearly') return firsts(FIRST_MONTHS[conversion]);
  if (conversion === 'monthly')
    return firsts(Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0')));
  return payCalendar(profile, day)?.dates ?? [];
}

/** What is over a limit comes out by a day, and what a failed test sends back comes by one. */
function ofCorrections(known: Known): DateOfYear[] {
  const { figures, year } = known;
  const over = figures?.calculation.excesses.find(
    ({ kind, made }) => kind === 'electiveDeferral' && made.gt(0),
  );
  return [
    ...(over?.correctBy
      ? [
          date(`excess:${year}`, over.correctBy, texts.excess(year), 'IRC 402(g)(2)', {
            own: texts.ownExcess(dollars(over.made)),
            isReminded: true,
          }),
        ]
      : []),
    ...refundYears(known).map((taxYear) =>
      date(`refund:${taxYear}`, `${taxYear + 1}-03-15`, texts.refund(taxYear), 'IRC 401(m)(6), 4979(f)', {
        ...(taxYear === year &&
          figures?.calculation.acpTest.highlyCompensated === true && { own: texts.ownHighlyPaid() }),
        isReminded: true,
      }),
    ),
  ];
}

/** The years whose test may send something back: not where the owner is alone in the plan, or nobody's after-tax money is in it. */
function refundYears({ profile, figures, year }: Known): number[] {
  const { planType, allowsAfterTax, highlyCompensated, afterTaxYearToDate } = profile;
  if (planType === 'solo401k' || planType === '457b' || highlyCompensated === false) return [];
  const isPossible = figures ? figures.calculation.acpTest.refundPossible !== false : true;
  const isThisYear = isPossible && ((afterTaxYearToDate ?? 0) > 0 || figures?.toGo?.amount.gt(0) === true);
  return [...(allowsAfterTax === true ? [year - 1] : []), ...(isThisYear ? [year] : [])];
}

/** Of this year's money, what the next year's tax season asks for; before its day, of the year before too. */
function ofReturns(known: Known): DateOfYear[] {
  const { year, profile } = known;
  const source = 'IRC 6072(a), 7503, 219(f)(3)';
  const isThere = (profile.afterTaxBalance ?? 0) > 0 || (profile.afterTaxYearToDate ?? 0) > 0;
  const isMoved = isConverted(known) || (leavingYear(profile, year) !== undefined && isThere);
  const of = (taxYear: number): DateOfYear[] => [
    date(`ira:${taxYear}`, taxDay(taxYear + 1), texts.ira(taxYear), source, { isReminded: true }),
    ...(isMoved
      ? [
          date(`form1099:${taxYear}`, `${taxYear + 1}-01-31`, texts.form1099(taxYear), FORM_1099, {
            isReminded: true,
          }),
          date(`return:${taxYear}`, taxDay(taxYear + 1), texts.taxReturn(taxYear), source, {
            isReminded: true,
          }),
        ]
      : []),
  ];
  return [...of(year - 1), ...of(year)];
}
const FORM_1099 = 'General Instructions for Certain Information Returns; Instructions for Form 1099-R';

/** The years in which an age changes what one may do; an age alone leaves the year of birth open. IRC 414(v)(5). */
const RULE_OF_55 = 55;
const AGES = [
  { age: 50, law: 'IRC 414(v)(5)(A)' },
  { age: 55, law: 'IRC 72(t)(2)(A)(v)' },
  { age: 60, law: 'IRC 414(v)(2)(E)' },
  { age: 64, law: 'IRC 414(v)(2)(E)' },
] as const;

function ofAges({ profile, year }: Known): DateOfYear[] {
  const born = birthYear(profile, year);
  if (born === undefined) return [];
  // A governmental 457(b) knows no 10% tax. IRC 72(t)(1), 4974(c).
  const isTaxedEarly = profile.planType !== '457b';
  const half = profile.birthDate && isTaxedEarly ? halfBirthday(profile.birthDate) : undefined;
  const isOffered = {
    50: profile.offersCatchUp !== false,
    // Who left before that year has it no more from this plan.
    55: isTaxedEarly && (leavingYear(profile, year) ?? born + RULE_OF_55) >= born + RULE_OF_55,
    60: profile.offersCatchUp !== false && profile.offersSuperCatchUp !== false,
    64: profile.offersCatchUp !== false && profile.offersSuperCatchUp !== false,
  };
  return [
    ...AGES.filter(({ age }) => isOffered[age]).map(({ age, law }) =>
      date(`turning:${age}`, `${born + age}-01-01`, texts.turning[age](born + age), law, {
        isReminded: true,
      }),
    ),
    ...(half
      ? [date('turning:59½', half, texts.half(), 'IRC 72(t)(2)(A)(i), 401(k)(2)(B)(i)', { isReminded: true })]
      : []),
  ];
}

const birthYear = ({ birthDate, birthYear: born, turningAge }: Profile, year: number): number | undefined =>
  birthDate ? Number(birthDate.slice(0, 4)) : (born ?? (turningAge ? year - turningAge : undefined));

const HALF_YEAR_MONTHS = 6;
/** 59½: six months after the 59th birthday; of a day that the month does not have, its last. */
function halfBirthday(birthDate: string): string {
  const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number);
  const last = new Date(Date.UTC(year + HALF_AT, month - 1 + HALF_YEAR_MONTHS + 1, 0));
  const on = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())));
  return on.toISOString().slice(0, 10);
}

/** From when the law requires distributions, by age alone. */
function requiredFor(profile: Profile, year: number) {
  const born = birthYear(profile, year);
  if (born === undefined || (born < OLDEST_BY_YEAR && !profile.birthDate)) return undefined;
  return requiredDistributions({
    ...(profile.birthDate ? { birthDate: profile.birthDate } : { birthYear: born }),
    stillWorking: true,
    fivePercentOwner: profile.fivePercentOwner,
  });
}
/** Who was born before needs a date: the half year decides. IRC 401(a)(9)(C)(v). */
const OLDEST_BY_YEAR = 1950;

/**
 * The first required distribution: by April 1 after the year of the age, or of retirement if that is later and the person
 * owns no more than 5%; an owner alone in the plan always owns more. IRC 401(a)(9)(C)(i), (ii).
 */
function ofRequired({ profile, year }: Known): DateOfYear[] {
  const required = requiredFor(profile, year);
  if (!required) return [];
  const { firstYear, firstDueBy, startAge, source } = required;
  const isOwner = profile.planType === 'solo401k' || profile.fivePercentOwner === true;
  const left = isOwner ? undefined : leavingYear(profile, year);
  const isAfterwards = left !== undefined && left > firstYear;
  const says = isAfterwards
    ? texts.requiredAfterLeaving(left)
    : texts.required(startAge, firstYear, isOwner || left !== undefined);
  return [
    date('required', isAfterwards ? `${left + 1}-04-01` : firstDueBy, says, source, { isReminded: true }),
  ];
}

/** What the person could tell, and what only the plan knows. */
function undatedOf({ profile, figures, year }: Known): string[] {
  const knowsPaydays = figures?.toGo === undefined || !figures.toGo.paychecks.about;
  return [
    ...(profile.trueUp === true ? [texts.trueUp(year)] : []),
    ...(isConverted({ profile, figures }) && profile.conversion === 'automatic' ? [texts.automatic()] : []),
    ...(knowsPaydays ? [] : [texts.tellPayday()]),
    ...(birthYear(profile, year) === undefined ? [texts.tellBirth()] : []),
  ];
}
