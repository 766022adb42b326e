import { CONVERSION_MONTHS, movesToRoth } from '../guidance/dates/conversions.ts';
import { hasAfterTaxMoney } from '../guidance/dates/date.ts';
import { type DateOfYear, datesOf } from '../guidance/dates/index.ts';
import type { YearBefore } from '../guidance/last-year.ts';
import type { Outcome } from '../guidance/outcome.ts';
import { type Day, daysAfter } from '../participant/day.ts';
import type { Profile } from '../participant/profile.ts';
import {
  isTheirHour,
  localTime,
  type ReminderKind,
  type ReminderSettings,
} from '../participant/reminder-settings.ts';

/** One reminder of one period ("2026", "2026-Q4", or the name of a date); there is one of each. */
export type Reminder = { kind: ReminderKind; period: string };

/** What decides which reminders are due. */
export type Situation = {
  profile: Profile;
  /** Figures of the year that it is where the person is. */
  outcome: Outcome;
  day: Day;
  /** The year before as it ended: what was too much then has its day in this one. */
  before: YearBefore | undefined;
  /** Whether the limits of a year are known. */
  isKnown: (taxYear: number) => boolean;
};

/** From when to when a reminder is of use: ISO days, both included. */
type Window = { period: string; from: string; to: string };

/**
 * The reminders to send at this instant; each has to be sent once, which its key sees to.
 *
 * @param situationNow computed only at the person's own hours
 */
export function remindersDue(
  settings: ReminderSettings,
  situationNow: () => Situation,
  now: Date,
): (Reminder & { key: string })[] {
  if (!isTheirHour(settings, now)) return [];
  const { date } = localTime(now, settings.zone);
  const situation = situationNow();
  const due = settings.kinds.flatMap((kind) =>
    windowsOf(kind, situation, date)
      .filter(({ from, to }) => from <= date && date <= to)
      .map(({ period }) => ({ kind, period, key: `${kind}:${period}` })),
  );
  const again = settings.again
    .filter(({ on }) => on <= date)
    .map(({ kind, period, on }) => ({ kind, period, key: `${kind}:${period}:${on}` }));
  return [...due, ...again];
}

function windowsOf(kind: ReminderKind, situation: Situation, date: string): Window[] {
  const year = date.slice(0, 4);
  switch (kind) {
    case 'lastPayDate':
      return lastPayDate(situation, year, date);
    case 'convert':
      return conversion(situation.profile, date);
    case 'newLimits':
      return situation.isKnown(Number(year))
        ? [{ period: year, from: `${year}-01-02`, to: `${year}-01-31` }]
        : [];
    case 'yearEnd':
      return [{ period: year, from: `${year}-12-26`, to: `${year}-12-31` }];
    case 'dates':
      return remindedDates(situation).map(({ id, on }) => ({
        period: id,
        from: daysAfter(on, -DAYS_BEFORE_A_DATE),
        to: on,
      }));
  }
}

const DAYS_BEFORE_A_DATE = 7;

/** The dates of a person's year that no other reminder is about. */
export const remindedDates = ({ profile, outcome, day, before }: Situation): DateOfYear[] =>
  datesOf(profile, outcome, day, before).dates.filter(({ isReminded }) => isReminded);

/** Payroll needs some days to take over an election. */
const DAYS_BEFORE = 14;

/** The day by the clock of the person, the last payday from which the room can still be filled, and the last of all. */
export type LastDates = {
  today: string;
  fillsFrom: string | undefined;
  last: string | undefined;
  /** Before which payday a change has to be set to count from `fillsFrom` on, where it takes some paychecks. */
  setBefore: string | undefined;
};

/** The paydates of the same election that `paycheck` shows; undefined where nothing can go in any more. */
export function lastDatesOf({ outcome }: Pick<Situation, 'outcome'>, today: string): LastDates | undefined {
  const toGo = outcome.kind === 'figures' && !outcome.figures.isOver ? outcome.figures.toGo : undefined;
  if (!toGo?.amount.gt(0)) return undefined;
  const { fillsFrom, lastDate: last, setBefore } = toGo;
  return { today, fillsFrom, last, setBefore: setBefore?.fillsFrom };
}

/** From two weeks before the payday from which the room can still be filled until the one before the last. */
function lastPayDate(situation: Situation, year: string, today: string): Window[] {
  const dates = lastDatesOf(situation, today);
  if (!dates) return [];
  const { fillsFrom, last, setBefore } = dates;
  if (!last) return [{ period: year, from: `${year}-12-01`, to: `${year}-12-20` }];
  // Where even the highest election fills it no more, the next payday is the one that matters.
  const first = setBefore ?? fillsFrom ?? today;
  return [{ period: year, from: daysAfter(first, -DAYS_BEFORE), to: daysAfter(last, -1) }];
}

/** Ten days from the beginning of each period in which the plan converts. */
function conversion(profile: Profile, date: string): Window[] {
  if (!hasAfterTaxMoney(profile) || !movesToRoth(profile) || profile.conversion === 'automatic') return [];
  const [year = '', month = ''] = date.split('-');
  const begins = (firstMonth: string, period: string): Window => ({
    period,
    from: `${year}-${firstMonth}-01`,
    to: `${year}-${firstMonth}-10`,
  });
  if (profile.conversion === 'yearly') return CONVERSION_MONTHS.yearly.map((first) => begins(first, year));
  if (profile.conversion === 'quarterly')
    return CONVERSION_MONTHS.quarterly.map((first, index) => begins(first, `${year}-Q${index + 1}`));
  return [begins(month, `${year}-${month}`)];
}
