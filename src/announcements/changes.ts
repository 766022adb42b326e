import { FIGURE_NAMES, type FigureName, type YearData } from '../calculator/index.ts';

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
