import {
  FIGURE_NAMES,
  type FigureName,
  PHASE_OUT_STATUSES,
  type PhaseOutStatus,
  type YearData,
} from '../calculator/index.ts';

/** One line of what changed: dollars of both years; null where the rule did not exist. */
export type Change = {
  name: FigureName;
  old: number | null;
  now: number | null;
  /** Dollars more; null where one of the two is missing. */
  difference: number | null;
  /** Percent more, to a tenth; null where there is nothing to compare with. */
  percent: number | null;
};

/** Every figure of a year beside an earlier one, in the order in which people read them. */
export const changesBetween = (before: YearData | undefined, after: YearData): Change[] =>
  FIGURE_NAMES.filter((name) => before?.[name] || after[name]).map((name) => {
    const old = before?.[name]?.amount ?? null;
    const now = after[name]?.amount ?? null;
    const difference = old === null || now === null ? null : now - old;
    return {
      name,
      old,
      now,
      difference,
      percent: difference === null || old === null ? null : Math.round((difference * 1_000) / old) / 10,
    };
  });

/** A range of income over which the Roth IRA limit shrinks: where it begins and ends, in dollars of each year. */
export type RangeChange = {
  status: PhaseOutStatus;
  old: { from: number; to: number } | null;
  now: { from: number; to: number };
};

/** Every phase-out of a year beside an earlier one. */
export const rangeChangesBetween = (before: YearData | undefined, after: YearData): RangeChange[] =>
  PHASE_OUT_STATUSES.map((status) => ({
    status,
    old: before?.rothIraPhaseOut[status] ?? null,
    now: after.rothIraPhaseOut[status],
  }));
