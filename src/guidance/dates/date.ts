import type { Day } from '../../participant/day.ts';
import type { Profile } from '../../participant/profile.ts';
import type { YearBefore } from '../last-year.ts';
import type { Figures } from '../outcome.ts';

/** What the dates of a year are made of, and what several kinds of them look at. */

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

/** What decides the dates of a person; `figures`: those of this calendar year. */
export type Known = {
  profile: Profile;
  figures: Figures | undefined;
  year: number;
  day: Day;
  /** The year before, where it's kept. */
  before?: YearBefore | undefined;
};

export const date = (
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

/** The year of the last pay here; the current one for who is leaving on a day that was not said. */
export const leavingYear = ({ leavingEmployer, lastPayDate }: Profile, year: number): number | undefined =>
  lastPayDate ? Number(lastPayDate.slice(0, 4)) : leavingEmployer === true ? year : undefined;

/** The year of birth; an age alone leaves it open. */
export const birthYear = (
  { birthDate, birthYear: born, turningAge }: Profile,
  year: number,
): number | undefined =>
  birthDate ? Number(birthDate.slice(0, 4)) : (born ?? (turningAge ? year - turningAge : undefined));

/** After-tax money that is in the account, or went in this year. */
export const hasAfterTaxMoney = ({ afterTaxBalance, afterTaxYearToDate }: Profile): boolean =>
  (afterTaxBalance ?? 0) > 0 || (afterTaxYearToDate ?? 0) > 0;

/** Half a year past this birthday the 10% tax on early withdrawals ends. IRC 72(t)(2)(A)(i). */
export const HALF_AT = 59;
