import { type Day, isoOf } from '../../participant/day.ts';
import type { Profile } from '../../participant/profile.ts';
import type { YearBefore } from '../last-year.ts';
import type { Outcome } from '../outcome.ts';
import { ofAges, ofRequired } from './ages.ts';
import { isConverted, ofConversions } from './conversions.ts';
import { birthYear, type DateOfYear, type Known } from './date.ts';
import { ofPaychecks } from './paychecks.ts';
import { ofCorrections, ofReturns } from './taxes.ts';
import { dateTexts as texts } from './texts.en.ts';

export type { DateOfYear } from './date.ts';

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
export function datesOf(
  profile: Profile,
  outcome: Outcome,
  day: Day,
  before: YearBefore | undefined,
): YearsDates {
  const year = day.calendarYear;
  const today = isoOf(day.today);
  const figures =
    outcome.kind === 'figures' && outcome.figures.taxYear === year ? outcome.figures : undefined;
  const known = { profile, figures, year, day, before };
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
