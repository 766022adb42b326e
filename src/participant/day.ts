import { type AnnualLimits, knownTaxYears, limitsFor } from '../calculator/index.ts';

/** The day on which something is said or asked, and the tax year that it is about. */
export type Day = {
  today: Date;
  /** The calendar year, or the last one before it whose limits are known. */
  taxYear: number;
  calendarYear: number;
  limits: AnnualLimits;
};

/** @param today an instant; the year is that of the calendar in UTC */
export function dayOf(today: Date): Day {
  const calendarYear = today.getUTCFullYear();
  const known = knownTaxYears();
  const taxYear = known.findLast((year) => year <= calendarYear) ?? known[0] ?? calendarYear;
  return { today, taxYear, calendarYear, limits: limitsFor(taxYear) };
}

/**
 * The tax years that are offered to choose from: those that are known, up to the next one. A year far ahead is one
 * that somebody entered for trying the app out.
 */
export const offeredYears = ({ calendarYear }: Pick<Day, 'calendarYear'>): number[] =>
  knownTaxYears().filter((year) => year <= calendarYear + 1);

/** The day of an instant, ISO: "2026-11-27". In UTC, as all days here. */
export const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

export const DAY_MS = 86_400_000;
/** So many days after one, ISO; before it, where they are less than 0. */
export const daysAfter = (iso: string, days: number): string =>
  isoOf(new Date(Date.parse(iso) + days * DAY_MS));
