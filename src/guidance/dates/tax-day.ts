const SATURDAY = 6;
const SUNDAY = 0;

/**
 * The day on which an individual's return of the year before is due: April 15, or the next day that is no Saturday,
 * Sunday or legal holiday in the District of Columbia, where April 16 is Emancipation Day (kept on the Friday before or
 * the Monday after, if it falls on a weekend). IRC 6072(a), 7503; Rev. Rul. 2015-13.
 *
 * @returns ISO day
 * @example taxDay(2026) // "2026-04-15"
 * @example taxDay(2022) // "2022-04-18": April 16 was a Saturday, so the holiday was kept on the 15th
 */
export function taxDay(year: number): string {
  const april = (day: number) => new Date(Date.UTC(year, 3, day));
  const sixteenth = april(16).getUTCDay();
  const holiday = sixteenth === SATURDAY ? 15 : sixteenth === SUNDAY ? 17 : 16;
  let day = 15;
  while (day === holiday || [SATURDAY, SUNDAY].includes(april(day).getUTCDay())) day++;
  return april(day).toISOString().slice(0, 10);
}
