import {
  checkYear,
  FIGURE_NAMES,
  type FigureName,
  outOfLine,
  type YearData,
  yearFiles,
} from '../calculator/index.ts';
import type { EnteredLimits, KnownLimits, Workspace } from './workspace.ts';

/** The limits that admins entered and that count: of each year the newest, where the app brings none along or they correct it. */
export function limitsInForce({ enteredLimits }: Workspace): YearData[] {
  return inForce(enteredLimits).map(({ figures }) => figures);
}

function inForce(entered: readonly EnteredLimits[]): EnteredLimits[] {
  const files = new Set(yearFiles().map(({ taxYear }) => taxYear));
  const counting = entered.filter(
    ({ state, overFile, figures }) => state === 'inForce' && (overFile || !files.has(figures.taxYear)),
  );
  return [...new Map(counting.map((each) => [each.figures.taxYear, each])).values()];
}

/** All years' figures as they count now: what admins entered over the data files. */
export function countingYears(workspace: Workspace): { figures: YearData; madeUp: boolean }[] {
  const entered = new Map(inForce(workspace.enteredLimits).map((each) => [each.figures.taxYear, each]));
  const files = yearFiles()
    .filter(({ taxYear }) => !entered.has(taxYear))
    .map((figures) => ({ figures, madeUp: false }));
  return [...files, ...entered.values()].sort((one, other) => one.figures.taxYear - other.figures.taxYear);
}

/** The amounts of a year, without their sources: what people were told. */
const amounts = (year: YearData): string =>
  JSON.stringify([
    ...FIGURE_NAMES.map((name) => year[name]?.amount ?? null),
    ...Object.values(year.rothIraPhaseOut).map(({ from, to }) => [from, to]),
  ]);

/**
 * Takes note of the figures that count now, so that new ones and corrections are seen. The first time, what comes with
 * the app is nothing new; what an admin entered is, even if it's the first thing that anyone did here.
 *
 * @returns the workspace, and the versions that are new
 */
export function noteLimits(workspace: Workspace, now: Date): { workspace: Workspace; added: KnownLimits[] } {
  const since = now.toISOString();
  const isFirst = workspace.knownLimits.length === 0;
  const known = isFirst
    ? yearFiles().map((figures) => ({ taxYear: figures.taxYear, version: 1, figures, madeUp: false, since }))
    : workspace.knownLimits;
  const added = countingYears(workspace).flatMap(({ figures, madeUp }): KnownLimits[] => {
    const last = known.findLast(({ taxYear }) => taxYear === figures.taxYear);
    if (last && amounts(last.figures) === amounts(figures)) return [];
    return [{ taxYear: figures.taxYear, version: (last?.version ?? 0) + 1, figures, madeUp, since }];
  });
  if (added.length === 0 && !isFirst) return { workspace, added };
  return { workspace: { ...workspace, knownLimits: [...known, ...added] }, added };
}

/** The version of a year's limits that counts; 1 where nobody took note of it yet. */
export const versionOf = ({ knownLimits }: Workspace, taxYear: number): number =>
  knownLimits.findLast((each) => each.taxYear === taxYear)?.version ?? 1;

/** The newest year before this one whose figures count. */
export const yearBefore = (workspace: Workspace, taxYear: number): YearData | undefined =>
  countingYears(workspace).findLast(({ figures, madeUp }) => figures.taxYear < taxYear && !madeUp)?.figures;

/** The same year as it counts now, or the year before. */
export const comparedWith = (workspace: Workspace, taxYear: number): YearData | undefined =>
  countingYears(workspace).find(({ figures }) => figures.taxYear === taxYear)?.figures ??
  yearBefore(workspace, taxYear);

export type Checked = {
  /** What is wrong, by figure. */
  errors: Record<string, string>;
  /** Figures that are unusual: below the year before, or far above; taken only where somebody says that they are so. */
  unusual: { name: FigureName; old: number; now: number }[];
};

/** Holds figures against the law's roundings, against each other, and against the year before. */
export function checkLimits(workspace: Workspace, figures: YearData): Checked {
  const errors = checkYear(figures);
  const before = yearBefore(workspace, figures.taxYear);
  return { errors, unusual: before && Object.keys(errors).length === 0 ? outOfLine(before, figures) : [] };
}
